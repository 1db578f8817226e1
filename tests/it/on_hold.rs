//! Somebody is stopped: their places are free at once, whoever waits is asked, and those who decide hear of it.

use crate::clearance::nia;
use crate::support::TestApp;
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, clearance, shift};

async fn suspended(app: &TestApp, case: i64) {
    let at = format!("/office/clearances/{case}");
    app.vera().await.post(&format!("{at}/suspend"), &[("why", "incident")]).await.goes_to(&at);
}

/// The places somebody has on shifts that have not begun.
async fn places(app: &TestApp, key: &str) -> i64 {
    let (who, now) = (cast::id(key).expect("of the cast"), app.app.now());
    app.count(sql!(
        "select count(*) from signup u join shift s on s.id = u.shift
         where u.person = $1 and u.place is not null and s.starts_at > $2",
        who,
        now
    ))
    .await
}

async fn wait_of(app: &TestApp, key: &str, shift: i64, state: &'static str) -> bool {
    let id = cast::id(key).expect("of the cast");
    let found = sql!("select count(*) from waiting where person = $1 and shift = $2 and state = $3", id, shift, state);
    app.count(found).await == 1
}

#[tokio::test]
async fn the_places_of_mae_are_free_at_once_and_offered_to_the_next_in_line() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let before = places(&app, "mae").await;
    assert!(before >= 3, "{before}");
    suspended(&app, clearance::MAE).await;
    // No night has come: only what was queued runs, on the same clock.
    app.run_jobs().await;
    assert_eq!(places(&app, "mae").await, 0);
    assert!(wait_of(&app, "zoe", shift::FULL, "offered").await, "the place on the full shift is held for Zoe");
    let mail = app.mail().await;
    let told = mail.to("mae").into_iter().filter(|m| m.kind == "shifts-released").count();
    assert_eq!(told as i64, before);
    assert!(mail.to("cora").iter().any(|m| m.kind == "shifts-late"), "who runs the shift hears of it");
    assert!(mail.to("zoe").iter().any(|m| m.kind.starts_with("waiting-offer")), "Zoe is asked");
    let lines = sql!(
        "select count(*) from ledger where verb = 'place-released' and subject = $1",
        cast::id("mae").expect("of the cast")
    );
    assert_eq!(app.count(lines).await, before);
    // Done a second time it changes nothing, and the night finds nothing left.
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(app.mail().await.to("mae").into_iter().filter(|m| m.kind == "shifts-released").count() as i64, before);
}

#[tokio::test]
async fn what_is_held_for_ana_goes_to_the_next_and_a_shift_of_today_is_freed_too() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    assert!(wait_of(&app, "ana", shift::OFFERED, "offered").await);
    suspended(&app, clearance::ANA).await;
    app.run_jobs().await;
    assert!(wait_of(&app, "ana", shift::OFFERED, "passed_over").await);
    assert!(wait_of(&app, "zoe", shift::OFFERED, "offered").await);
    assert_eq!(places(&app, "ana").await, 0, "the lunch of today begins in some hours");
    assert!(app.mail().await.to("ana").iter().any(|m| m.kind == "shifts-released" && m.subject.contains("Su lugar")));
}

#[tokio::test]
async fn a_shift_that_has_begun_stays_as_it_was() {
    let app = TestApp::start().await;
    app.set_now("2026-09-08T15:45:00Z".parse().expect("an instant"));
    suspended(&app, clearance::ANA).await;
    app.run_jobs().await;
    let today = sql!("select count(*) from signup where person = 1 and shift = $1 and place is not null", shift::TODAY);
    assert_eq!((app.count(today).await, places(&app, "ana").await), (1, 0));
}

#[tokio::test]
async fn whoever_gives_their_clearance_up_keeps_no_place() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let ana = app.ana().await;
    let case = clearance::ANA.to_string();
    ana.post("/me/clearance/withdraw", &[("case", &case)]).await.goes_to("/me/clearance");
    app.run_jobs().await;
    assert_eq!(places(&app, "ana").await, 0);
}

#[tokio::test]
async fn a_bar_frees_the_places_of_what_else_they_held() {
    let app = TestApp::start().await;
    let case = crate::clearance::in_review(&app).await;
    // Nia was cleared for level 2 before, and has a place.
    let (person, day) = (nia(), app.app.today());
    app.sql(sql!(
        "insert into clearance (id, person, state, level, granted, valid_from, valid_to, created_at, submitted_at, since)
         values (88001, $1, 'cleared', 2, 2, $2, '2027-06-30', 0, 0, 0)",
        person,
        day
    ))
    .await;
    app.person("nia").await.press(&format!("/shifts/{}/signups", shift::TOMORROW)).await.is(303);
    app.run_jobs().await;
    assert_eq!(places(&app, "nia").await, 1);
    let at = format!("/office/screening/{case}");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "bar")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    app.run_jobs().await;
    assert_eq!(places(&app, "nia").await, 0);
    app.mail().await.once("nia", "shifts-released");
}

#[tokio::test]
async fn nobody_is_reminded_to_come_who_would_not_be_let_in() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let ben = app.ben().await;
    ben.press(&format!("/shifts/{}/signups", shift::LIBRARY)).await.is(303);
    app.run_jobs().await;
    // A change that nothing followed: the reminder looks for itself.
    app.sql(sql!("update clearance set state = 'revoked' where id = $1", clearance::BEN)).await;
    let starts = app.count(sql!("select starts_at from shift where id = $1", shift::LIBRARY)).await;
    let starts = Timestamp::from_microsecond(starts).expect("an instant");
    let due = sql!(
        "update job set run_at = 0 where name = 'volunteering.remind-of-shift' and data like '%' || $1 || '%'",
        app.count(sql!("select id from signup where person = 2 and shift = $1", shift::LIBRARY)).await.to_string()
    );
    app.sql(due).await;
    app.set_now(starts - SignedDuration::from_hours(24));
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.to("ben").iter().all(|m| m.kind != "shifts-reminder"));
    assert!(mail.to("ben").iter().any(|m| m.kind == "shifts-released"));
}

#[tokio::test]
async fn the_night_begins_with_the_day_that_begins() {
    let app = TestApp::start().await;
    app.set_now("2026-09-08T08:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    app.sql(sql!("update clearance set state = 'revoked' where id = $1", clearance::ANA)).await;
    // Five in the morning of the same day.
    app.set_now("2026-09-08T09:01:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let today = sql!("select count(*) from signup where person = 1 and shift = $1 and place is not null", shift::TODAY);
    assert_eq!(app.count(today).await, 0);
}

#[tokio::test]
async fn reviewers_hear_who_is_on_hold_and_see_it_at_a_glance() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let known = app.mail().await.to("rita").len();
    suspended(&app, clearance::ANA).await;
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.to("rita").len() > known);
    for reviewer in ["rita", "raj"] {
        let told = mail.once(reviewer, "screening-stopped");
        assert!(told.subject.contains("Ana Morales") && !told.body.contains("incident"), "{}", told.body);
        assert!(told.body.contains(&format!("/office/screening/{}", clearance::ANA)));
    }
    assert!(mail.to("vera").iter().all(|m| m.kind != "screening-stopped"), "Vera reviews nothing");
    let rita = app.rita().await;
    let queue = rita.get("/office/screening").await.says(200, "clearances are on hold and wait for a reviewer");
    assert!(queue.html().contains("/office/screening?state=suspended"));
    rita.get("/office/screening?state=suspended").await.says(200, "Ana Morales").lacks("wait for a reviewer");
    rita.get(&format!("/office/screening/{}", clearance::ANA))
        .await
        .says(200, "This person is on hold at every school");
    // What the coordinator opens first has her, too; the schools' own queue has not.
    app.vera().await.get("/office/clearances").await.says(200, "Ana Morales");
    app.cora().await.get("/office/clearances").await.ok().lacks("Ana Morales");
    app.vera().await.get("/office").await.says(200, "Clearances on hold: reviewers must decide");
    let file = app.vera().await.get("/office/overview.csv").await.ok().html();
    let stopped = app.count(sql!("select count(*) from clearance where state = 'suspended'")).await;
    assert!(file.contains(&format!("Clearances on hold: reviewers must decide,,{stopped}")), "{file}");
}

#[tokio::test]
async fn what_ben_tells_of_himself_stops_him_and_reviewers_read_it_in_the_case_alone() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let told = [("words", "I was charged with reckless driving."), ("understood", "yes")];
    app.ben().await.post("/me/clearance/changed", &told).await.goes_to("/me/clearance");
    app.run_jobs().await;
    let mail = app.mail().await;
    for reviewer in ["rita", "raj"] {
        assert!(!mail.once(reviewer, "screening-stopped").body.contains("charged"));
    }
    assert_eq!(places(&app, "ben").await, 0);
}
