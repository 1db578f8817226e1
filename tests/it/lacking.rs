//! Somebody with a place who lacks something on its day: the board lets nobody in by mistake, the coordinator sees it ahead, the
//! person hears of it in time.

use crate::policy::put_in_force;
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use trellis::demo::cast::{self, clearance, opportunity, shift};
use trellis::policy::CMS;

const TRAINING: &str = "test-proctor";

async fn asks_for_the_training(app: &TestApp, opportunity: i64) {
    app.sql(sql!("update opportunity set template = $2 where id = $1", opportunity, TRAINING)).await;
}

async fn has_done(app: &TestApp, who: &str, last_day: Date) {
    app.sql(sql!(
        "insert into training (person, training, done_on, last_day, noted_at) values ($1, $2, '2026-01-05', $3, 0)
         on conflict (person, training) do update set last_day = excluded.last_day",
        cast::id(who),
        TRAINING,
        last_day
    ))
    .await;
}

async fn signup(app: &TestApp, shift: i64, who: &str) -> i64 {
    app.count(sql!("select id from signup where shift = $1 and person = $2", shift, cast::id(who))).await
}

/// Mae's part of a page that lists people, as far as the next row.
fn row_of<'a>(page: &'a str, name: &str) -> &'a str {
    let from = page.find(name).unwrap_or_else(|| panic!("no {name} in {page}"));
    let row = &page[from..];
    &row[..row.find("</tr>").unwrap_or(row.len())]
}

#[tokio::test]
async fn whose_training_lapsed_since_sign_up_is_not_let_in_and_the_board_says_what_is_missing() {
    let app = TestApp::start().await;
    asks_for_the_training(&app, opportunity::LUNCH_DUTY).await;
    has_done(&app, "june", date(2026, 9, 7)).await;
    let fay = app.fay().await;
    app.set_now("2026-09-08T15:25:00Z".parse().expect("an instant"));
    let id = signup(&app, shift::TODAY, "june").await;
    let board = fay.get("/office/board").await.says(200, "Ana Morales");
    let board = board.html();
    let june = row_of(&board, "June Park");
    assert!(june.contains("See office") && june.contains("asks for the training “Test proctor training”"), "{june}");
    assert!(!june.contains("Sign in"), "{june}");
    assert!(row_of(&board, "Ana Morales").contains("Sign in"), "hers is good for three weeks");
    fay.press(&format!("/office/board/{id}/in")).await.says(409, "Please ask them to see the office");
    // Done again this morning: the board lets her in.
    has_done(&app, "june", date(2027, 9, 7)).await;
    fay.press(&format!("/office/board/{id}/in")).await.is(303);
}

#[tokio::test]
async fn a_drivers_papers_are_named_and_nothing_of_why_a_clearance_is_missing() {
    let app = TestApp::start().await;
    app.set_now("2026-09-08T15:25:00Z".parse().expect("an instant"));
    app.sql(sql!("update opportunity set level = 4 where id = $1", opportunity::LUNCH_DUTY)).await;
    app.sql(sql!(
        "insert into driving (clearance, person, level, below) values ($1, $2, 4, 2)",
        clearance::ANA,
        cast::id("ana")
    ))
    .await;
    app.sql(sql!("update clearance set state = 'suspended' where id = $1", clearance::JUNE)).await;
    let page = app.fay().await.get("/office/board").await.ok().lacks("uspended");
    let html = page.html();
    assert!(row_of(&html, "Ana Morales").contains("their driver papers are out of date"), "{html}");
    let june = row_of(&html, "June Park");
    assert!(june.contains("needs level 4, which they do not have"), "{june}");
    // The same on the shift's own list.
    app.cora().await.get(&format!("/office/shifts/{}", shift::TODAY)).await.says(200, "driver papers are out of date");
}

#[tokio::test]
async fn cora_sees_ahead_who_cannot_come_and_asks_around() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    // June's training has ended since she signed up as a proctor, and Ana's ends before the second round.
    cora.get("/office/places").await.says(200, "June Park").has("Ana Morales").has("Test proctor for the autumn tests");
    app.person("ola").await.get("/office/places").await.says(200, "Everybody may come");
    asks_for_the_training(&app, opportunity::READING_BUDDY).await;
    // Mae has a place a week from now; her training ends two days before. Ned's is good.
    has_done(&app, "mae", date(2026, 9, 10)).await;
    has_done(&app, "ned", date(2026, 12, 1)).await;
    let page = cora.get("/office/places").await.says(200, "asks for the training “Test proctor training”");
    let page = page.has("Mae").lacks("Everybody may come");
    let html = page.html();
    assert_eq!(html.matches(">Ned ").count(), 0);
    cora.get("/office").await.has("Places to look after");
    app.person("ola").await.get("/office/places").await.lacks("Mae Collins");
    app.fay().await.get("/office/places").await.is(404);
    app.ana().await.get("/office/places").await.is(404);
    let id = signup(&app, shift::OFFERED, "mae").await;
    cora.press(&format!("/office/signups/{id}/cover")).await.is(303);
    cora.get("/office/places").await.has("Looking for cover");
    // Her clearance ended as well: one line, and that comes first.
    app.sql(sql!("update clearance set state = 'expired' where id = $1", clearance::MAE)).await;
    cora.get("/office/places").await.has("needs level 2, which they do not have");
}

#[tokio::test]
async fn mae_hears_once_that_her_training_ends_before_her_shift() {
    let app = TestApp::start().await;
    asks_for_the_training(&app, opportunity::READING_BUDDY).await;
    has_done(&app, "mae", date(2026, 9, 10)).await;
    has_done(&app, "ned", date(2026, 12, 1)).await;
    app.run_jobs().await;
    let shifts = app.count(sql!("select count(*) from signup where person = $1 and state in ('signed_up', 'reminded') and shift in ($2, $3)", cast::id("mae"), shift::FULL, shift::OFFERED)).await;
    for _ in 0..2 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    let mail = app.mail().await;
    let told: Vec<_> = mail.to("mae").into_iter().filter(|sent| sent.kind == "shifts-untrained").collect();
    assert_eq!(i64::try_from(told.len()).expect("a few"), shifts, "once for each place");
    assert!(told[0].body.contains("Test proctor training") && told[0].body.contains("30 minutes"), "{}", told[0].body);
    assert!(mail.to("ned").iter().all(|sent| sent.kind != "shifts-untrained"));
    // She did not lose her place: that is hers and the coordinator's to settle.
    assert_eq!(
        app.count(sql!("select count(*) from signup where shift = $1 and place is not null", shift::FULL)).await,
        2
    );
}

#[tokio::test]
async fn lists_of_shifts_and_of_people_respect_the_hours_of_a_week_and_say_so() {
    let app = TestApp::start().await;
    app.sql(sql!("update shift set ends_at = starts_at + 5400000000 where id = $1", shift::TOMORROW)).await;
    let una = app.person("una").await;
    let page = format!("/shifts/{}", shift::TOMORROW);
    una.get(&page).await.ok().lacks("which is the most for you");
    let limited = CMS.replacen("reminder_hours = 24\n", "reminder_hours = 24\nweek_hours = 1\n", 1);
    put_in_force(&app, &limited).await;
    una.get(&page).await.says(200, "More than 1 hours in that week, which is the most for you");
    let list = format!("/office/shifts/{}", shift::TOMORROW);
    app.vera().await.get(&format!("{list}?q=Una")).await.says(200, "they would help more than 1 hours in this week");
    // With two hours she has room; a place of an hour and a half on another day of that week takes it.
    let wider = limited.replacen("week_hours = 1\n", "week_hours = 2\n", 1);
    put_in_force(&app, &wider).await;
    app.vera().await.get(&format!("{list}?q=Una")).await.ok().lacks("they would help more");
    una.press(&format!("/shifts/{}/signups", shift::TOMORROW)).await.is(303);
    let same_week = sql!(
        "select count(*) from shift a, shift b where a.id = $1 and b.id = $2
         and a.on_date > b.on_date and a.on_date <= '2026-09-13'",
        shift::ONE_LEFT,
        shift::TOMORROW
    );
    assert_eq!(app.count(same_week).await, 1, "the lunch duty of Thursday is in the same week");
    app.vera().await.get(&format!("/office/shifts/{}?q=Una", shift::ONE_LEFT)).await.says(200, "more than 2 hours");
    una.get(&format!("/shifts/{}", shift::ONE_LEFT)).await.says(200, "More than 2 hours in that week");
    una.get("/me/fits").await.says(200, "beyond the hours of a week");
}
