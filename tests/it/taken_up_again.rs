//! A clearance that rests: taken up again at the desk from a signed paper, and what is said before its time is over.

use crate::clearance::{level_on, state_of};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast;
use trellis::people::PersonId;

fn ivy() -> PersonId {
    cast::id("ivy").expect("of the cast")
}

fn again() -> String {
    format!("/office/people/{}/again", ivy())
}

const PAPER: &[(&str, &str)] = &[("signed_on", "2026-09-07"), ("paper_seen", "yes")];

#[tokio::test]
async fn the_family_liaison_takes_ivys_clearance_up_again_from_her_signed_paper() {
    let app = TestApp::start().await;
    let luis = app.person("luis").await;
    luis.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    let register = format!("/office/people/{}/register", ivy());
    luis.get(&register).await.says(200, "Their clearance rests").has("Take it up again");
    luis.get(&again()).await.says(200, "Take a clearance up again").has("October 31, 2026");
    luis.post(&again(), &[]).await.says(422, "Please fill in");
    luis.post(&again(), &[("signed_on", "2026-09-09"), ("paper_seen", "yes")]).await.says(422, "day of the signature");
    luis.post(&again(), &[("signed_on", "2026-09-07")]).await.says(422, "Check this box");
    assert_eq!(level_on(&app, ivy(), app.app.today()).await, None);
    luis.post(&again(), PAPER).await.goes_to(&format!("/office/people/{}", ivy()));
    assert_eq!(level_on(&app, ivy(), app.app.today()).await, Some(2));
    luis.post(&again(), PAPER).await.is(409);
    let lines = sql!(
        "select count(*) from ledger where subject = $1 and actor_role = 'family_liaison'
         and verb in ('entered-from-paper', 'clearance-taken-up-again')",
        ivy()
    );
    assert_eq!(app.count(lines).await, 2);
    let agreed = sql!(
        "select count(*) from agreement where person = $1 and signed_on = '2026-09-07' and agreed_by <> person",
        ivy()
    );
    assert_eq!(app.count(agreed).await, 2);
    app.run_jobs().await;
    app.mail().await.once("ivy", "clearance-cleared");
}

#[tokio::test]
async fn front_office_coordinator_and_the_district_can_and_nobody_else() {
    for key in ["fay", "cora", "vera"] {
        let app = TestApp::start().await;
        for other in ["ola", "tess", "rita", "ben"] {
            app.person(other).await.post(&again(), PAPER).await.is(404);
        }
        let desk = app.person(key).await;
        let case = format!("/office/clearances/{}", cast::clearance::IVY_RESTS);
        desk.get(&case).await.says(200, "can be taken up again through");
        desk.post(&again(), PAPER).await.goes_to(&case);
        assert_eq!(level_on(&app, ivy(), app.app.today()).await, Some(2), "{key}");
        desk.get(&case).await.ok().lacks("can be taken up again through");
    }
}

#[tokio::test]
async fn whoever_rests_is_reminded_once_before_the_time_is_over_and_told_when_it_is() {
    let app = TestApp::start().await;
    let sent = async |kind: &str| app.mail().await.to("ivy").iter().filter(|m| m.kind == kind).count();
    app.run_jobs().await;
    assert_eq!(sent("clearance-window-closing").await, 0, "seven weeks are left");
    app.set_now("2026-10-02T12:00:00Z".parse().expect("an instant"));
    for _ in 0..2 {
        app.run_jobs().await;
        app.later(SignedDuration::from_hours(24));
    }
    let mail = app.mail().await;
    assert!(mail.once("ivy", "clearance-window-closing").body.contains("October 31, 2026"));
    assert_eq!(state_of(&app, ivy()).await, "inactive");
    app.set_now("2026-11-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!((state_of(&app, ivy()).await.as_str(), sent("clearance-window-closed").await), ("expired", 1));
    app.vera().await.get(&again()).await.says(409, "is over");
}

#[tokio::test]
async fn whoever_has_asked_anew_is_left_in_peace() {
    let app = TestApp::start().await;
    let new = cast::clearance::IVY_RESTS + 9_000;
    app.sql(sql!(
        "insert into clearance (id, person, state, level, created_at, submitted_at, since)
         values ($1, $2, 'awaiting_id', 2, $3, $3, $3)",
        new,
        ivy(),
        app.app.now()
    ))
    .await;
    app.set_now("2026-10-02T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    app.set_now("2026-11-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let told = app.mail().await.to("ivy").iter().filter(|m| m.kind.starts_with("clearance-window")).count();
    assert_eq!(told, 0);
}
