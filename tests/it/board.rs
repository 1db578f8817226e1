//! The school's board for today: who is here, and the hours that come of it.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, shift};

/// The sign-up of somebody on today's lunch shift.
async fn signup(app: &TestApp, key: &str) -> i64 {
    app.count(sql!("select id from signup where shift = $1 and person = $2", shift::TODAY, cast::id(key))).await
}

/// The clock of the school: 11:25 on the small world's first day.
fn just_before_lunch(app: &TestApp) {
    app.set_now("2026-09-08T15:25:00Z".parse().expect("an instant"));
}

#[tokio::test]
async fn ana_is_signed_in_and_out_and_her_hours_count() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    fay.get("/office/board").await.says(200, "Albemarle Road Elementary").has("Ana Morales").has("Expected");
    for _ in 0..2 {
        let answer = fay.post(&format!("/office/board/{id}/in"), &[]).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
    }
    fay.get("/office/board").await.says(200, "Here since 11:25 AM");
    app.later(SignedDuration::from_mins(68));
    for _ in 0..2 {
        let answer = fay.post(&format!("/office/board/{id}/out"), &[]).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
    }
    fay.get("/office/board").await.says(200, "Left at 12:33 PM").has("1.25 hours");
    let hours = app.count(sql!("select minutes from hours where signup = $1 and state = 'confirmed'", id)).await;
    assert_eq!(hours, 75, "68 minutes, to the nearest quarter of an hour");
    let lines = app.count(sql!("select count(*) from ledger where verb = 'signed-in' and record = $1", id)).await;
    assert_eq!(lines, 1, "a second click changes nothing");
    let counted =
        app.count(sql!("select minutes from ledger where verb = 'hours-confirmed' order by seq desc limit 1")).await;
    assert_eq!(counted, 75);
}

#[tokio::test]
async fn who_was_suspended_this_morning_is_sent_to_the_office() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    let mut tx = app.app.db.write().await.expect("a transaction");
    tx.run(sql!("update clearance set state = 'suspended' where id = $1", cast::clearance::ANA))
        .await
        .expect("a change");
    tx.commit().await.expect("a commit");
    fay.get("/office/board").await.says(200, "See office").lacks("suspended");
    fay.press(&format!("/office/board/{id}/in"))
        .await
        .says(409, "Please ask them to see the office")
        .lacks("suspended");
    let arrived = app.count(sql!("select count(*) from signup where id = $1 and arrived_at is not null", id)).await;
    assert_eq!(arrived, 0);
}

#[tokio::test]
async fn another_schools_desk_finds_nobody() {
    let app = TestApp::start().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    let ola = app.person("ola").await;
    ola.press(&format!("/office/board/{id}/in")).await.is(404);
    ola.get("/office/board?school=albemarle-road-elementary").await.is(404);
    ola.get("/office/board").await.says(200, "Ardrey Kell High").lacks("Ana Morales");
    ola.post("/office/board/walk-in", &[("person", "2"), ("shift", "1")]).await.is(404);
    app.ben().await.get("/office/board").await.is(404);
}

#[tokio::test]
async fn who_did_not_come_is_noted_and_may_still_come_late() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let id = signup(&app, "june").await;
    just_before_lunch(&app);
    fay.press(&format!("/office/board/{id}/absent")).await.says(409, "too early");
    app.later(SignedDuration::from_mins(20));
    assert_eq!(fay.press(&format!("/office/board/{id}/absent")).await.status.as_u16(), 303);
    fay.get("/office/board").await.says(200, "Did not come");
    assert_eq!(fay.press(&format!("/office/board/{id}/in")).await.status.as_u16(), 303);
    fay.get("/office/board").await.says(200, "Here since 11:45 AM");
}

#[tokio::test]
async fn a_walk_in_joins_a_shift_and_is_here() {
    let app = TestApp::start().await;
    let (ben, fay) = (app.ben().await, app.fay().await);
    // Ben helps at this school: he has a place on the field trip.
    ben.get("/me/shifts").await.says(200, "Field trip");
    app.set_now("2026-09-08T15:40:00Z".parse().expect("an instant"));
    fay.get("/office/board?school=albemarle-road-elementary&q=cart").await.says(200, "Ben Carter").has("Lunch duty");
    let fields = [("person", "2"), ("shift", "1"), ("school", "albemarle-road-elementary"), ("date", "2026-09-08")];
    let answer = fay.post("/office/board/walk-in", &fields).await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
    fay.get("/office/board").await.says(200, "Ben Carter").has("Here since 11:40 AM");
    app.run_jobs().await;
}

#[tokio::test]
async fn signing_in_is_for_the_day_of_the_shift() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let id = signup(&app, "ana").await;
    app.set_now("2026-09-09T15:25:00Z".parse().expect("an instant"));
    fay.press(&format!("/office/board/{id}/in")).await.says(409, "on the day of the shift only");
}

#[tokio::test]
async fn who_was_never_signed_out_waits_for_the_schools_look() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let fay = app.fay().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    assert_eq!(fay.press(&format!("/office/board/{id}/in")).await.status.as_u16(), 303);
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let minutes = app.count(sql!("select minutes from hours where signup = $1 and state = 'pending'", id)).await;
    assert_eq!(minutes, 60, "from the arrival to the end of the shift, rounded");
    app.cora().await.get("/office/hours").await.says(200, "Signed in at the desk, not signed out");
}

#[tokio::test]
async fn an_open_board_hears_of_what_it_shows_and_of_nothing_else() {
    let app = TestApp::start().await;
    let (fay, vera) = (app.fay().await, app.vera().await);
    just_before_lunch(&app);
    let address = "/office/board/stamp?school=albemarle-road-elementary&date=2026-09-08";
    let stamp = async || fay.get(address).await.ok().text();
    let first = stamp().await;
    let says = |page: &str, stamp: &str| assert!(page.contains(&format!("data-stamp=\"{stamp}\"")), "{stamp}: {page}");
    let page = fay.get("/office/board").await.ok().html();
    says(&page, &first);
    assert!(page.contains("Stop updating by itself"), "there is a way to stop it");
    // Carl has no place today: his suspension is none of this board's.
    let suspend = |case: i64| format!("/office/clearances/{case}/suspend");
    vera.post(&suspend(cast::clearance::CARL), &[("why", "alert")]).await.is(303);
    assert_eq!(stamp().await, first);
    // Ana's is, and the page behind it says so.
    vera.post(&suspend(cast::clearance::ANA), &[("why", "alert")]).await.is(303);
    let second = stamp().await;
    assert_ne!(second, first);
    says(&fay.get("/office/board").await.says(200, "See office").html(), &second);
    // Somebody is signed in at another window of the desk.
    let june = signup(&app, "june").await;
    app.fay().await.post(&format!("/office/board/{june}/in"), &[]).await.is(303);
    assert_ne!(stamp().await, second);
    // Yesterday's board does not change by itself, and another school's is not there.
    assert!(!fay.get("/office/board?date=2026-09-07").await.ok().html().contains("data-live=\""));
    app.person("ola").await.get(address).await.is(404);
    app.ben().await.get(address).await.is(404);
}

#[tokio::test]
async fn a_board_that_asks_by_itself_keeps_nobody_signed_in() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let seen = sql!("select max(seen_at) from session where person = $1", cast::id("fay"));
    let first = app.count(seen.clone()).await;
    app.later(SignedDuration::from_mins(10));
    let mut by_itself = axum::http::HeaderMap::new();
    by_itself.insert("x-by-itself", axum::http::HeaderValue::from_static("1"));
    fay.send("GET", "/office/board/stamp", by_itself, Vec::new()).await.ok();
    assert_eq!(app.count(seen.clone()).await, first);
    fay.get("/office/board/stamp").await.ok();
    assert!(app.count(seen).await > first);
}
