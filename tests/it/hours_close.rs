//! Months of hours are closed, corrected with a second signature, and frozen with their school year.

use crate::support::{Answer, TestApp};
use db::sql;
use trellis::demo::cast;
use trellis::people::Role;
use trellis::volunteering::hours;
use trellis::volunteering::hours_close::{self, Month};
use trellis::web::{Grant, Me, Viewer};

const SCHOOL: &str = "albemarle-road-elementary";

fn told(date: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![("date", date), ("school", SCHOOL), ("category", "classroom"), ("time", "1:30"), ("note", "Paper stars")]
}

async fn tell(app: &TestApp, key: &str, date: &'static str) -> i64 {
    app.person(key).await.post("/me/hours", &told(date)).await.goes_to("/me/hours");
    app.count(sql!("select max(id) from hours where person = $1 and source = 'self'", cast::id(key))).await
}

async fn minutes(app: &TestApp, id: i64) -> i64 {
    app.count(sql!("select minutes from hours where id = $1 and state in ('confirmed', 'locked')", id)).await
}

async fn is(app: &TestApp, id: i64, state: &str) -> bool {
    app.count(sql!("select count(*) from hours where id = $1 and state = $2", id, state)).await == 1
}

async fn close(app: &TestApp, month: &str, leave: &str) -> Answer {
    let path = format!("/office/hours/months/{month}/close");
    app.cora().await.post(&path, &[("school", SCHOOL), ("leave", leave)]).await
}

#[tokio::test]
async fn cora_closes_august_and_only_once_nothing_waits_or_on_purpose() {
    let app = TestApp::start().await;
    let id = tell(&app, "ben", "2026-08-31").await;
    let page = "/office/hours/months/2026-08";
    let cora = app.cora().await;
    cora.get("/office/hours/months").await.says(200, "August 2026").has("closes by itself after");
    cora.get(page).await.says(200, "This month closes by itself after Thursday, September 10, 2026").has("Paper stars");
    close(&app, "2026-08", "").await.says(422, "One line still waits");
    close(&app, "2026-09", "yes").await.says(409, "not over yet");
    close(&app, "2026-13", "yes").await.is(404);
    close(&app, "2030-01", "yes").await.is(404);
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    for _ in 0..2 {
        close(&app, "2026-08", "").await.goes_to(&format!("{page}?school={SCHOOL}"));
    }
    cora.get(page).await.says(200, "This month is closed").has("closed by Cora Whitfield");
    assert!(is(&app, id, "locked").await);
    let lines = sql!("select count(*) from ledger where verb = 'hours-month-closed' and detail like 'month=2026-08 %'");
    assert_eq!(app.count(lines).await, 1, "pressed twice, it is closed once");
    // Other schools are not touched, and not hers.
    let other = [("school", "ardrey-kell-high"), ("leave", "yes")];
    cora.post("/office/hours/months/2026-08/close", &other).await.is(404);
    assert_eq!(app.count(sql!("select count(*) from hours_month where month = '2026-08'")).await, 1);
}

#[tokio::test]
async fn what_was_left_is_listed_and_told_no_more() {
    let app = TestApp::start().await;
    let id = tell(&app, "ben", "2026-08-31").await;
    let cora = app.cora().await;
    // Two tabs: this one was opened before the month was closed.
    let stale = app.person("zoe").await;
    stale.get("/me/hours").await.ok();
    close(&app, "2026-08", "yes").await.is(303);
    let again =
        stale.post("/me/hours", &told("2026-08-28")).await.says(422, "has closed the hours of this month").html();
    assert!(again.contains("Paper stars"), "what was typed is gone");
    cora.press(&format!("/office/hours/{id}/confirm")).await.says(409, "has closed the hours of this month");
    let fields = [("time", "1:00"), ("category", "other")];
    cora.post(&format!("/office/hours/{id}/correct"), &fields).await.is(409);
    cora.get("/office/hours").await.ok().lacks("Paper stars");
    let upto = i64::MAX.to_string();
    cora.post("/office/hours/confirm", &[("upto", &upto)]).await.is(303);
    assert!(is(&app, id, "pending").await, "many at once leave it out, too");
    cora.get("/office/hours/months/2026-08").await.says(200, "Left when the month was closed").has("Ask to count it");
    assert_eq!(app.count(sql!("select left_lines from hours_month where month = '2026-08'")).await, 1);
    // Refused instead: Ben reads why.
    cora.post(&format!("/office/hours/{id}/reject"), &[("why", "too-late")]).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("ben", "hours-rejected").body.contains("after the month was closed"));
}

#[tokio::test]
async fn a_correction_needs_a_second_person_and_keeps_old_and_new() {
    let app = TestApp::start().await;
    let id = cast::CLOSED_HOURS + 1;
    let before = minutes(&app, id).await;
    let form = format!("/office/hours/{id}/amend");
    let fields = [("what", "change"), ("time", "2:00"), ("category", "pta"), ("why", "The list of the day says so.")];
    let cora = app.cora().await;
    cora.get(&form).await.says(200, "Ruth").has("Ask for this correction");
    cora.post(&form, &[("what", "change"), ("time", "26:00"), ("category", "pta"), ("why", "x")]).await.is(422);
    cora.post(&form, &[("what", "change"), ("time", "2:00"), ("category", "pta"), ("why", "")]).await.is(422);
    cora.post(&form, &[("what", "count"), ("time", "2:00"), ("category", "pta"), ("why", "x")]).await.is(409);
    cora.post(&form, &[("what", "change"), ("time", "1:30"), ("category", "classroom"), ("why", "x")])
        .await
        .says(422, "what stands there already");
    for _ in 0..2 {
        cora.post(&form, &fields).await.goes_to(&form);
    }
    let of_line = sql!("select count(*) from hours_correction where hours = $1", id);
    assert_eq!(app.count(of_line).await, 1, "asked twice, it is asked once");
    assert_eq!(minutes(&app, id).await, before, "nothing has changed yet");
    let correction = app.count(sql!("select id from hours_correction where hours = $1", id)).await;
    let sign = format!("/office/corrections/{correction}/countersign");
    cora.press(&sign).await.is(404);
    let vera = app.vera().await;
    vera.get("/office/corrections").await.says(200, "The list of the day says so.").has("Sign it");
    for _ in 0..2 {
        vera.press(&sign).await.goes_to("/office/corrections");
    }
    assert_eq!(minutes(&app, id).await, 120);
    let kept = app
        .count(sql!(
            "select count(*) from ledger where verb = 'hours-correction-countersigned' and record = $1 and minutes = 30
             and detail = 'kind=change was=90 now=120 was-category=classroom now-category=pta asked-by=3'",
            id
        ))
        .await;
    assert_eq!(kept, 1);
    cora.get(&form).await.says(200, "decided by Vera Johansson");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("ruth", "hours-amended").body.contains("now 2 hours count"));
}

#[tokio::test]
async fn nobody_signs_what_they_asked_for_nor_about_themselves() {
    let app = TestApp::start().await;
    let id = cast::CLOSED_HOURS + 2;
    let form = format!("/office/hours/{id}/amend");
    let vera = app.vera().await;
    vera.post(&form, &[("what", "strike"), ("why", "She was at another school.")]).await.goes_to(&form);
    let correction = app.count(sql!("select id from hours_correction where hours = $1", id)).await;
    let sign = format!("/office/corrections/{correction}/countersign");
    vera.press(&sign).await.says(409, "Nobody corrects their own hours");
    vera.post(&format!("/office/corrections/{correction}/refuse"), &[("answer", "no")]).await.is(409);
    app.person("rose").await.press(&sign).await.goes_to("/office/corrections");
    assert!(is(&app, id, "rejected").await);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("mae", "hours-struck").body.contains("does not count any more"));
    // Somebody's own hours: neither asked for nor signed.
    let own = cast::CLOSED_HOURS + 3;
    app.sql(sql!("update hours set person = 3 where id = $1", own)).await;
    let cora = app.cora().await;
    let fields = [("what", "change"), ("time", "2:00"), ("category", "pta"), ("why", "It was longer.")];
    cora.post(&format!("/office/hours/{own}/amend"), &fields).await.is(409);
    // Another school's line is not there.
    app.person("ola").await.get(&form).await.is(404);
    app.person("ola").await.post(&form, &fields).await.is(404);
    app.fay().await.get("/office/corrections").await.is(404);
}

#[tokio::test]
async fn whoever_asked_under_a_record_that_was_merged_is_not_the_second_person() {
    let app = TestApp::start().await;
    let id = cast::CLOSED_HOURS + 2;
    let form = format!("/office/hours/{id}/amend");
    app.cora().await.post(&form, &[("what", "strike"), ("why", "She was elsewhere.")]).await.goes_to(&form);
    let correction = app.count(sql!("select id from hours_correction where hours = $1", id)).await;
    // Cora's record became another's, and that one Vera's.
    let (cora, nia, vera) = (cast::id("cora"), cast::id("nia"), cast::id("vera"));
    app.sql(sql!("update person set merged_into = $2 where id = $1", cora, nia)).await;
    app.sql(sql!("update person set merged_into = $2 where id = $1", nia, vera)).await;
    let sign = format!("/office/corrections/{correction}/countersign");
    app.vera().await.press(&sign).await.says(409, "Nobody corrects their own hours");
    app.person("rose").await.press(&sign).await.goes_to("/office/corrections");
    app.run_jobs().await;
}

#[tokio::test]
async fn nobody_confirms_into_a_month_while_it_is_closed() {
    let app = TestApp::start().await;
    let (rules, now) = (app.app.policy(), app.app.now());
    let line = tell(&app, "ben", "2026-08-31").await;
    let me = |key: &str| {
        let grants = vec![Grant { role: Role::SchoolCoordinator, school: Some(cast::home_school()), other: None }];
        Me(Viewer { person: cast::id(key), grants, ..Viewer::default() })
    };
    let month = Month::parse("2026-08").expect("a month");
    let mut first = app.app.db.write().await.expect("a transaction");
    let cora = me("cora");
    hours_close::close(&mut first, &cora, cast::home_school(), month, true, &rules, now).await.expect("closed");
    let other = {
        let (app, rules, cora) = (app.app.clone(), rules.clone(), cora.clone());
        tokio::spawn(async move {
            let mut second = app.db.write().await.expect("a transaction");
            hours::confirm(&mut second, &cora, line.into(), &rules, now).await
        })
    };
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(!other.is_finished(), "the second did not wait");
    first.commit().await.expect("a commit");
    assert!(other.await.expect("no panic").is_err(), "the month is closed");
}

#[tokio::test]
async fn a_refusal_needs_an_answer_and_what_was_asked_can_be_taken_back() {
    let app = TestApp::start().await;
    let rose = app.person("rose").await;
    let refuse = format!("/office/corrections/{}/refuse", cast::CORRECTION);
    rose.post(&refuse, &[("answer", " ")]).await.says(422, "Please fill in this field");
    rose.post(&refuse, &[("answer", "The list shows two hours.")]).await.is(303);
    app.vera().await.press(&format!("/office/corrections/{}/countersign", cast::CORRECTION)).await.is(409);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("cora", "corrections-refused").body.contains("The list shows two hours."));
    let cora = app.cora().await;
    let form = format!("/office/hours/{}/amend", cast::CLOSED_HOURS);
    let fields = [("what", "change"), ("time", "2:30"), ("category", "tutoring"), ("why", "Half an hour, then.")];
    cora.post(&form, &fields).await.is(303);
    let id = app.count(sql!("select max(id) from hours_correction")).await;
    app.person("pat").await.press(&format!("/office/corrections/{id}/withdraw")).await.is(404);
    for _ in 0..2 {
        cora.press(&format!("/office/corrections/{id}/withdraw")).await.goes_to(&form);
    }
    rose.press(&format!("/office/corrections/{id}/countersign")).await.is(409);
    assert_eq!(minutes(&app, cast::CLOSED_HOURS).await, 120);
}

#[tokio::test]
async fn a_month_closes_by_itself_after_the_tenth() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let id = tell(&app, "ben", "2026-08-31").await;
    let ben = app.ben().await;
    app.set_now("2026-09-10T20:00:00Z".parse().expect("an instant"));
    ben.post("/me/hours", &told("2026-08-28")).await.is(303);
    app.set_now("2026-09-11T04:30:00Z".parse().expect("an instant"));
    // Half past midnight: the night's run has not come, and the month is closed all the same.
    ben.post("/me/hours", &told("2026-08-26")).await.says(422, "has closed the hours of this month");
    app.cora().await.press(&format!("/office/hours/{id}/confirm")).await.is(409);
    app.set_now("2026-09-11T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    app.run_jobs().await;
    let closed =
        sql!("select count(*) from hours_month where month = '2026-08' and closed_by is null and left_lines = 2");
    assert_eq!(app.count(closed).await, 1);
    assert_eq!(
        app.count(sql!("select count(*) from hours where state = 'confirmed' and on_date < '2026-09-01'")).await,
        0
    );
    app.cora().await.get("/office/hours/months/2026-08").await.says(200, "closed by itself");
}

#[tokio::test]
async fn cora_adds_late_time_and_in_a_closed_month_it_waits_for_a_signature() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.get("/office/hours/add?q=ben").await.says(200, "Ben Carter");
    cora.get("/office/hours/add?person=2").await.says(200, "Ben Carter").has("What it was, and why it comes now");
    let with = |date: &'static str| {
        vec![
            ("person", "2"),
            ("school", SCHOOL),
            ("date", date),
            ("category", "event"),
            ("time", "2:00"),
            ("why", "Helped at the book fair"),
        ]
    };
    cora.post("/office/hours/add", &with("2026-09-09")).await.says(422, "This day has not come yet");
    cora.post("/office/hours/add", &with("2026-05-05")).await.says(422, "school year are closed");
    cora.post("/office/hours/add", &with("2026-09-03")).await.goes_to("/office/hours");
    cora.get("/office/hours").await.has("Helped at the book fair");
    let late = cora.post("/office/hours/add", &with("2026-07-21")).await;
    let id: i64 = late.location().split('/').nth(3).and_then(|id| id.parse().ok()).expect("the line");
    assert!(is(&app, id, "pending").await);
    let correction = app.count(sql!("select id from hours_correction where hours = $1 and kind = 'count'", id)).await;
    app.vera().await.press(&format!("/office/corrections/{correction}/countersign")).await.is(303);
    assert!(is(&app, id, "locked").await);
    app.run_jobs().await;
    app.mail().await.once("ben", "hours-counted");
    // Nobody adds for a school that is not theirs, or for themselves what must be signed.
    app.person("ola").await.post("/office/hours/add", &with("2026-09-03")).await.is(404);
}

#[tokio::test]
async fn a_closed_school_year_keeps_its_figures() {
    let app = TestApp::start().await;
    app.set_now("2027-07-30T16:00:00Z".parse().expect("an instant"));
    // June stays open as long as late hours are taken.
    let late = tell(&app, "ben", "2027-06-15").await;
    app.run_jobs().await;
    app.cora().await.press(&format!("/office/hours/{late}/confirm")).await.goes_to("/office/hours");
    let year = "/office/hours/year?year=2026-27";
    app.vera().await.get(year).await.says(200, "The school year is over").has("July 31, 2027");
    app.set_now("2027-08-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let live = app
        .count(sql!(
            "select cast(sum(minutes) as bigint) from given_time
             where on_date >= '2026-07-01' and on_date <= '2027-06-30'"
        ))
        .await;
    let figure = || sql!("select minutes from hours_year where school_year = '2026-27'");
    assert_eq!(app.count(figure()).await, live);
    let by_school = sql!(
        "select cast(sum(minutes) as bigint) from hours_year_line where school_year = '2026-27' and category <> ''"
    );
    assert_eq!(app.count(by_school).await, live);
    app.vera().await.get(year).await.says(200, "This school year is closed").has("Albemarle Road Elementary");
    app.person("ola").await.get(year).await.ok().lacks("Albemarle");
    // What was asked for and not signed is not done any more; nothing can be asked for.
    let waits = sql!("select count(*) from hours_correction where state = 'asked'");
    assert_eq!(app.count(waits).await, 0);
    let fields = [("what", "change"), ("time", "5:00"), ("category", "pta"), ("why", "Too late.")];
    let amend = format!("/office/hours/{}/amend", cast::CLOSED_HOURS);
    app.cora().await.post(&amend, &fields).await.says(409, "closed and cannot change any more");
    // Even a line that goes away leaves the figures as they were.
    app.sql(sql!("update hours set minutes = 1 where id = $1", cast::CLOSED_HOURS)).await;
    app.run_jobs().await;
    assert_eq!(app.count(figure()).await, live);
    app.vera().await.get(year).await.ok();
}

#[tokio::test]
async fn time_that_cannot_be_is_refused_with_words() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let with = |date: &'static str, time: &'static str, other: &'static str| {
        vec![
            ("date", date),
            ("school", SCHOOL),
            ("category", "other"),
            ("time", time),
            ("note", time),
            ("other", other),
            // What was noted when the box was shown.
            ("known", "720"),
        ]
    };
    ben.post("/me/hours", &with("2026-09-04", "26:00", "")).await.is(422);
    ben.post("/me/hours", &with("2026-09-12", "1:00", "")).await.says(422, "This day has not come yet");
    // Before Ben was registered.
    app.sql(sql!(
        "update person set created_at = $1 where id = 2",
        "2026-09-02T12:00:00Z".parse::<jiff::Timestamp>().expect("an instant")
    ))
    .await;
    ben.post("/me/hours", &with("2026-09-01", "1:00", ""))
        .await
        .says(422, "You are registered since Wednesday, September 2, 2026");
    // Time beside what is noted: only when he says that it is other time, and never more than a day.
    ben.post("/me/hours", &with("2026-09-04", "12:00", "")).await.is(303);
    ben.post("/me/hours", &with("2026-09-04", "11:00", ""))
        .await
        .says(422, "12 hours is noted")
        .has("This is other time");
    ben.post("/me/hours", &with("2026-09-04", "11:00", "yes")).await.is(303);
    ben.post("/me/hours", &with("2026-09-04", "2:00", "yes")).await.says(422, "more than 24 hours in a day");
    let minutes = sql!("select cast(sum(minutes) as bigint) from hours where person = 2 and on_date = '2026-09-04'");
    assert_eq!(app.count(minutes).await, 23 * 60);
}

#[tokio::test]
async fn the_pages_speak_spanish() {
    let app = TestApp::start().await;
    let vera = app.vera().await.speaking("es");
    app.sql(sql!("update person set lang = 'es' where id in (3, 9)")).await;
    vera.get("/office/hours/months").await.says(200, "Meses de horas");
    vera.get("/office/corrections").await.says(200, "Correcciones por firmar");
    app.cora().await.get("/office/hours/months/2026-07").await.says(200, "Este mes está cerrado");
    app.cora().await.get("/office/hours/year").await.says(200, "Horas del año escolar");
}
