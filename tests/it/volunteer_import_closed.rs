//! Hours of a list and months that are closed: none are added there, and none are taken away.

use crate::support::{Browser, TestApp};
use db::sql;
use jiff::Timestamp;
use trellis::demo::cast;
use trellis::people::Role;
use trellis::volunteering::hours_close::{self, Month};
use trellis::web::{Grant, Me, Viewer};

const START: &str = "/office/volunteers/import";
/// Of the school that noted hours of its own, and of one that noted none.
const HERE: &str = "600300";
const ELSEWHERE: &str = "Ardrey Kell High School";

async fn given(vera: &Browser, column: &str, school: &str, hours: &str) -> String {
    let file = format!(
        "First name,Last name,DOB,Email,Schools,{column}\nInes,Castellanos,1974-11-12,ines@example.org,{school},{hours}\n"
    );
    let answer = vera.upload(START, &[], ("file", "list.csv", file.as_bytes())).await.is(303);
    answer.location().to_owned()
}

async fn minutes(app: &TestApp) -> i64 {
    app.count(sql!("select cast(coalesce(sum(minutes), 0) as bigint) from hours where source = 'import'")).await
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[tokio::test]
async fn hours_of_a_month_that_closed_by_its_day_are_a_fault_that_names_it() {
    let app = TestApp::start().await;
    app.set_now(at("2027-01-15T15:00:00Z"));
    let vera = app.vera().await;
    let list = given(&vera, "Hours 2026", HERE, "10").await;
    vera.get(&list)
        .await
        .says(200, "One line has an error")
        .has("The school has closed its hours of December 2026")
        .has("ask for a correction")
        .has("10:00");
    vera.press(&format!("{list}/apply")).await.says(409, "Mend it in the file");
    let file = vera.get(&format!("{list}/errors.csv")).await.ok().text();
    assert!(file.contains("2,Hours 2026,10:00,") && file.contains("closed its hours of December 2026"), "{file}");
    let lang = |lang: &'static str| sql!("update person set lang = $1 where id = $2", lang, cast::id("vera"));
    app.sql(lang("es")).await;
    vera.get(&list).await.says(200, "La escuela ya cerró sus horas de diciembre de 2026");
    app.sql(lang("en")).await;
    assert_eq!(minutes(&app).await, 0);
    assert_eq!(app.count(sql!("select count(*) from person where given = 'Ines'")).await, 0);
    // A school that noted nothing that year has nothing to keep: what another system counted there is its history.
    let list = given(&vera, "Hours 2026", ELSEWHERE, "10").await;
    vera.press(&format!("{list}/apply")).await.goes_to(&list);
    assert_eq!(minutes(&app).await, 600);
}

#[tokio::test]
async fn figures_that_are_written_down_stay_and_what_is_counted_already_is_no_fault() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let list = given(&vera, "Hours 2025-26", HERE, "10").await;
    vera.press(&format!("{list}/apply")).await.is(303);
    app.sql(sql!(
        "insert into hours_month (school, month, closed_by, closed_at, lines, minutes, left_lines)
         values ($1, '2026-06', 3, 0, 1, 600, 0)",
        cast::home_school()
    ))
    .await;
    let same = given(&vera, "Hours 2025-26", HERE, "10").await;
    vera.get(&same).await.says(200, "Ready");
    vera.press(&format!("{same}/apply")).await.is(303);
    let more = given(&vera, "Hours 2025-26", HERE, "12").await;
    vera.get(&more).await.says(200, "These hours are of June 2026");
    vera.press(&format!("{more}/apply")).await.is(409);
    let elsewhere = given(&vera, "Hours 2025-26", ELSEWHERE, "12").await;
    vera.get(&elsewhere).await.says(200, "Ready");
    app.sql(sql!("insert into hours_year (school_year, people, lines, minutes, cents, closed_at) values ('2025-26', 1, 1, 60, 0, 0)"))
        .await;
    app.sql(sql!(
        "insert into hours_year_line (school_year, school, category, people, lines, minutes, cents)
         select '2025-26', s.id, '', 1, 1, 60, 0 from school s where s.name like 'Ardrey Kell%'"
    ))
    .await;
    // Looked at before the year was closed, and taken over after.
    vera.press(&format!("{elsewhere}/apply"))
        .await
        .says(409, "Line 2 has hours of the month that ended on")
        .has("June 30, 2026");
    // Within a minute the same file would be the same list, sent twice.
    app.later(jiff::SignedDuration::from_secs(61));
    let again = given(&vera, "Hours 2025-26", ELSEWHERE, "12").await;
    vera.get(&again).await.says(200, "the figures of that school year do not change any more");
    assert_eq!(minutes(&app).await, 600);
}

#[tokio::test]
async fn a_list_is_not_taken_back_out_of_a_month_that_was_closed_since() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let list = given(&vera, "Hours 2026-27", HERE, "4").await;
    vera.press(&format!("{list}/apply")).await.is(303);
    assert_eq!(minutes(&app).await, 240);
    // The last day on which September is open, and the day after; the night's run has not come.
    app.set_now(at("2026-10-11T15:00:00Z"));
    let vera = app.vera().await;
    vera.press(&format!("{list}/undo"))
        .await
        .says(409, "It cannot be taken back: Albemarle Road Elementary has closed the hours of the month that ended on")
        .has("September 30, 2026");
    vera.get(&list).await.says(200, "This list was taken over");
    assert_eq!(minutes(&app).await, 240);
    app.set_now(at("2026-10-10T15:00:00Z"));
    vera.press(&format!("{list}/undo")).await.goes_to(&list);
    assert_eq!(minutes(&app).await, 0);

    // Of a year before: once the night has written its figures down.
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let list = given(&vera, "Hours 2025-26", ELSEWHERE, "4").await;
    vera.press(&format!("{list}/apply")).await.is(303);
    app.run_jobs().await;
    app.set_now(at("2026-09-09T15:00:00Z"));
    app.run_jobs().await;
    let vera = app.vera().await;
    vera.press(&format!("{list}/undo")).await.says(409, "the figures of that school year do not change any more");
    assert_eq!(minutes(&app).await, 240);
}

#[tokio::test]
async fn a_month_that_is_closed_while_a_list_is_taken_over_gets_none_of_it() {
    // Staged, not thrown: the closing is held uncommitted; the list must wait, then be refused.
    let app = TestApp::start().await;
    app.set_now(at("2027-01-05T15:00:00Z"));
    let (vera, rules, now) = (app.vera().await, app.app.policy(), app.app.now());
    let list = given(&vera, "Hours 2026", HERE, "10").await;
    vera.get(&list).await.says(200, "Ready");
    let grants = vec![Grant { role: Role::SchoolCoordinator, school: Some(cast::home_school()), other: None }];
    let cora = Me(Viewer { person: cast::id("cora"), grants, ..Viewer::default() });
    let month = Month::parse("2026-12").expect("a month");
    let mut first = app.app.db.write().await.expect("a transaction");
    hours_close::close(&mut first, &cora, cast::home_school(), month, true, &rules, now).await.expect("closed");
    let apply = format!("{list}/apply");
    let other = tokio::spawn(async move { vera.press(&apply).await });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!other.is_finished(), "the list did not wait");
    first.commit().await.expect("a commit");
    other.await.expect("no panic").says(409, "December 31, 2026").has("ask for a correction");
    assert_eq!(minutes(&app).await, 0);
}
