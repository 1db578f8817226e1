//! What went wrong in the background: shown to whoever mends it, without naming anybody to who may not know.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::connect::{Notice, tell};
use trellis::demo::cast;

async fn told(app: &TestApp, key: &str) {
    let notice = Notice::new("connect-inquiry-new", format!("problem-{key}")).text("desk", "x");
    let mut tx = app.app.db.write().await.expect("a transaction");
    tell(&mut tx, cast::id(key).expect("cast"), notice, app.app.now()).await.expect("queued");
    tx.commit().await.expect("a commit");
}

async fn unreachable_nia(app: &TestApp) {
    app.sql(sql!("update person_contact set verified_at = null where person = $1", cast::id("nia"))).await;
    told(app, "nia").await;
    app.run_jobs().await;
}

/// The one letter of the small world that came back is looked at and let go.
async fn toms_letter_is_settled(app: &TestApp) {
    let at = format!("/office/problems/messages/{}/dismiss", cast::REFUSED_MESSAGE);
    app.person("dev").await.press(&at).await.goes_to("/office/problems");
}

#[tokio::test]
async fn one_letter_of_the_small_world_came_back_and_then_all_is_well() {
    let app = TestApp::start().await;
    let dev = app.person("dev").await;
    dev.get("/office/problems").await.says(200, "refused it for good (code 550)").lacks("Tom").lacks("All is well");
    toms_letter_is_settled(&app).await;
    dev.get("/office/problems").await.says(200, "All is well");
    app.vera().await.get("/office/problems").await.is(404);
}

#[tokio::test]
async fn dev_sees_that_somebody_was_not_reached_and_dora_sees_who() {
    let app = TestApp::start().await;
    unreachable_nia(&app).await;
    let dev = app.person("dev").await;
    dev.get("/office/problems").await.says(200, "no confirmed email or phone").lacks("Nia").lacks("nia@example.org");
    app.person("dora").await.get("/office/problems").await.says(200, "Nia Freeman").lacks("nia@example.org");
}

#[tokio::test]
async fn once_mended_it_is_tried_again() {
    let app = TestApp::start().await;
    toms_letter_is_settled(&app).await;
    unreachable_nia(&app).await;
    app.sql(sql!("update person_contact set verified_at = $2 where person = $1", cast::id("nia"), app.app.now())).await;
    let id = app.count(sql!("select m.id from message m where m.state = 'withheld'")).await;
    let dev = app.person("dev").await;
    dev.press(&format!("/office/problems/messages/{id}/retry")).await.goes_to("/office/problems");
    app.run_jobs().await;
    app.mail().await.once("nia", "connect-inquiry-new");
    dev.get("/office/problems").await.says(200, "All is well");
    dev.press(&format!("/office/problems/messages/{id}/retry")).await.says(409, "not on the list anymore");
}

#[tokio::test]
async fn a_problem_can_be_let_go() {
    let app = TestApp::start().await;
    toms_letter_is_settled(&app).await;
    unreachable_nia(&app).await;
    let id = app.count(sql!("select m.id from message m where m.state = 'withheld'")).await;
    let dev = app.person("dev").await;
    dev.press(&format!("/office/problems/messages/{id}/dismiss")).await.goes_to("/office/problems");
    dev.get("/office/problems").await.says(200, "All is well");
}

#[tokio::test]
async fn a_job_that_fails_for_good_waits_for_a_person() {
    let app = TestApp::start().await;
    toms_letter_is_settled(&app).await;
    let now = app.app.now();
    app.sql(sql!("insert into job (id, name, data, run_at, created_at) values (9, 'nobody.knows', '{}', $1, $1)", now))
        .await;
    for _ in 0..12 {
        app.run_jobs_that_may_fail().await;
        app.later(SignedDuration::from_hours(1));
    }
    let dev = app.person("dev").await;
    dev.get("/office/problems").await.says(200, "nobody.knows").has("this version of the program has no job");
    dev.press("/office/problems/retry").await.goes_to("/office/problems");
    assert_eq!(app.run_jobs_that_may_fail().await.len(), 1);
    dev.press("/office/problems/jobs/9/dismiss").await.is(409);
    for _ in 0..12 {
        app.later(SignedDuration::from_hours(1));
        app.run_jobs_that_may_fail().await;
    }
    dev.press("/office/problems/jobs/9/dismiss").await.goes_to("/office/problems");
    dev.get("/office/problems").await.says(200, "All is well");
}

#[tokio::test]
async fn measures_are_for_whoever_has_the_token() {
    let app = TestApp::with(|config| config.metrics_token = "let-me-read".into()).await;
    trellis::keeping::start_measuring();
    unreachable_nia(&app).await;
    app.stranger().get("/metrics").await.is(404);
    let mut headers = axum::http::HeaderMap::new();
    headers.insert("authorization", axum::http::HeaderValue::from_static("Bearer let-me-read"));
    let page = app.stranger().send("GET", "/metrics", headers, Vec::new()).await.ok().html();
    for name in ["trellis_jobs_due", "trellis_messages_stuck", "trellis_sessions", "trellis_requests_total"] {
        assert!(page.contains(name), "no {name} in {page}");
    }
}

#[tokio::test]
async fn the_outbox_shows_a_letter_in_a_place_of_its_own() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    stranger.get("/demo/outbox").await.says(200, "Your visit to the school");
    let path = format!("/demo/outbox/{}", cast::MESSAGE);
    stranger.get(&path).await.says(200, "Come on any Tuesday");
    let letter = stranger.get(&format!("{path}/html")).await.ok();
    let policy = letter.header("content-security-policy");
    assert!(policy.contains("sandbox") && !policy.contains("script-src"), "{policy}");
    stranger
        .get(&path)
        .await
        .ok()
        .header("content-security-policy")
        .contains("style-src 'self'")
        .then_some(())
        .expect("others keep ours");
    let json = stranger.get("/demo/outbox.json").await.ok().html();
    assert!(json.contains("\"to\":\"grace@example.org\""), "{json}");
}
