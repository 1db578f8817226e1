//! A shift moves: whoever waits for a place on it is told, held places end in time, and who cannot come then is passed over.

use crate::support::TestApp;
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, clearance, shift};

/// Cora gives a shift another day and time.
async fn moves(app: &TestApp, shift: i64, date: &str, starts: &str, ends: &str) {
    let fields =
        [("scope", "one"), ("date", date), ("starts", starts), ("ends", ends), ("capacity", "2"), ("do", "apply")];
    let office = format!("/office/shifts/{shift}");
    app.cora().await.post(&format!("{office}/change"), &fields).await.goes_to(&office);
    let day = sql!("select count(*) from shift where id = $1 and on_date = $2", shift, date);
    assert_eq!(app.count(day).await, 1);
}

async fn stands(app: &TestApp, key: &str, shift: i64, state: &'static str) -> bool {
    let id = cast::id(key).expect("of the cast");
    let found = sql!("select count(*) from waiting where person = $1 and shift = $2 and state = $3", id, shift, state);
    app.count(found).await == 1
}

/// Until when a place is held for somebody.
async fn until(app: &TestApp, key: &str, shift: i64) -> Timestamp {
    let id = cast::id(key).expect("of the cast");
    let at = sql!("select expires_at from waiting where person = $1 and shift = $2 and state = 'offered'", id, shift);
    Timestamp::from_microsecond(app.count(at).await).expect("an instant")
}

async fn taken(app: &TestApp, shift: i64) -> i64 {
    let counted = sql!(
        "select (select count(*) from signup u where u.shift = $1 and u.place is not null)
              + (select count(*) from waiting w where w.shift = $1 and w.state = 'offered')",
        shift
    );
    let taken = app.count(sql!("select taken from shift where id = $1", shift)).await;
    assert_eq!(app.count(counted).await, taken, "the count of the shift is not true");
    taken
}

#[tokio::test]
async fn everybody_on_the_list_hears_of_the_new_time_and_keeps_their_turn() {
    let app = TestApp::start().await;
    moves(&app, shift::FULL, "2026-09-17", "13:00", "14:00").await;
    app.run_jobs().await;
    app.run_jobs().await;
    let mail = app.mail().await;
    for key in ["zoe", "ruth"] {
        let told = mail.once(key, "waiting-moved");
        assert!(told.subject.starts_with("New time: Reading buddy"), "{}", told.subject);
        assert!(told.body.contains("September 17") && told.body.contains("Before: "), "{}", told.body);
        assert!(told.body.contains("September 16") && told.body.contains("still on the list"), "{}", told.body);
        assert!(stands(&app, key, shift::FULL, "waiting").await, "{key}");
    }
    assert!(mail.once("sol", "waiting-moved").subject.starts_with("Nueva hora"), "a backup, and in Spanish");
    assert!(stands(&app, "sol", shift::FULL, "waiting").await);
    mail.once("mae", "shifts-moved");
    assert!(mail.to("mae").iter().all(|m| m.kind != "waiting-moved"));
    assert_eq!(taken(&app, shift::FULL).await, 2);
    // Moved again, it is said again.
    app.later(SignedDuration::from_mins(1));
    moves(&app, shift::FULL, "2026-09-17", "14:00", "15:00").await;
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(mail.to("zoe").iter().filter(|m| m.kind == "waiting-moved").count(), 2);
    // More places and no new time: nobody is told of a time.
    app.later(SignedDuration::from_mins(1));
    let more = [
        ("scope", "one"),
        ("date", "2026-09-17"),
        ("starts", "14:00"),
        ("ends", "15:00"),
        ("capacity", "3"),
        ("do", "apply"),
    ];
    app.cora().await.post(&format!("/office/shifts/{}/change", shift::FULL), &more).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(mail.to("zoe").iter().filter(|m| m.kind == "waiting-moved").count(), 2);
    mail.once("zoe", "waiting-offer");
}

#[tokio::test]
async fn a_place_that_is_held_is_held_no_longer_than_the_new_time_allows() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let before = until(&app, "ana", shift::OFFERED).await;
    // Later: the time to answer stays.
    moves(&app, shift::OFFERED, "2026-09-21", "9:00", "10:00").await;
    assert_eq!(until(&app, "ana", shift::OFFERED).await, before);
    // This very afternoon at four: half of the eight hours that are left.
    app.later(SignedDuration::from_secs(1));
    moves(&app, shift::OFFERED, "2026-09-08", "16:00", "17:00").await;
    let sooner = until(&app, "ana", shift::OFFERED).await;
    assert!(sooner < before && sooner <= "2026-09-08T16:00:01Z".parse().expect("an instant"), "{sooner}");
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.to("ana").into_iter().rfind(|m| m.kind == "waiting-moved-held").expect("Ana is told");
    assert!(told.body.contains("Le guardamos un lugar") && told.body.contains("12:00"), "{}", told.body);
    app.set_now(sooner);
    app.run_jobs().await;
    assert!(stands(&app, "ana", shift::OFFERED, "lapsed").await);
    assert!(stands(&app, "zoe", shift::OFFERED, "offered").await);
    assert_eq!(taken(&app, shift::OFFERED).await, 2);
    // When it would have ended, nothing happens any more.
    app.set_now(before);
    app.run_jobs().await;
    app.mail().await.once("ana", "waiting-lapsed");
}

#[tokio::test]
async fn who_has_another_shift_at_the_new_time_waits_no_longer_and_the_next_gets_the_place() {
    let app = TestApp::start().await;
    // On Thursday at noon Zoe and Mae have lunch duty; Mae loses her place for it.
    moves(&app, shift::FULL, "2026-09-10", "12:00", "13:00").await;
    app.run_jobs().await;
    assert!(stands(&app, "zoe", shift::FULL, "passed_over").await);
    let mail = app.mail().await;
    let told = mail.once("zoe", "waiting-moved-off");
    assert!(told.body.contains("You have another shift at that time"), "{}", told.body);
    assert!(told.body.contains("September 10") && told.body.contains("September 16"), "{}", told.body);
    assert!(mail.to("zoe").iter().all(|m| !matches!(m.kind.as_str(), "waiting-moved" | "waiting-passed-over")));
    mail.once("mae", "shifts-moved-out");
    assert!(stands(&app, "ruth", shift::FULL, "offered").await, "the place of Mae goes to the next who can come");
    let offer = mail.once("ruth", "waiting-offer");
    assert!(offer.body.contains("September 10"), "{}", offer.body);
    mail.once("sol", "waiting-moved");
    assert_eq!(taken(&app, shift::FULL).await, 2);
    let lines = sql!("select count(*) from ledger where verb = 'passed-over' and detail like '%why=clash%'");
    assert_eq!(app.count(lines).await, 1);
}

#[tokio::test]
async fn a_clearance_must_reach_the_new_day_of_a_place_that_is_held_too() {
    let app = TestApp::start().await;
    for id in [clearance::ANA, clearance::RUTH] {
        app.sql(sql!("update clearance set valid_to = '2026-09-20' where id = $1", id)).await;
    }
    moves(&app, shift::OFFERED, "2026-09-25", "9:00", "10:00").await;
    assert!(stands(&app, "ana", shift::OFFERED, "passed_over").await);
    assert!(stands(&app, "zoe", shift::OFFERED, "offered").await);
    assert_eq!(taken(&app, shift::OFFERED).await, 2);
    moves(&app, shift::FULL, "2026-09-24", "9:00", "10:00").await;
    assert!(
        stands(&app, "zoe", shift::FULL, "waiting").await && stands(&app, "ruth", shift::FULL, "passed_over").await
    );
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("ana", "waiting-moved-off");
    assert!(told.body.contains("Su autorización no cubre esta tarea en ese día"), "{}", told.body);
    mail.once("ruth", "waiting-moved-off");
    mail.once("zoe", "waiting-offer");
    // Old enough, too, on the new day.
    app.sql(sql!(
        "update opportunity set min_age = 18 where id = (select opportunity from shift where id = $1)",
        shift::FULL
    ))
    .await;
    app.sql(sql!("update person set birth_date = null where id = $1", cast::id("zoe"))).await;
    moves(&app, shift::FULL, "2026-09-24", "10:00", "11:00").await;
    assert!(stands(&app, "zoe", shift::FULL, "passed_over").await);
}
