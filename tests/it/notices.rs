//! What people are told: in their language, by the way they prefer, once.

use crate::support::TestApp;
use db::sql;
use trellis::connect::{Event, Notice, tell};
use trellis::demo::cast;

/// A notice that any reader could get.
fn answer(key: &str) -> Notice {
    Notice::new("connect-inquiry-answer", key)
        .text("name", "Ana")
        .text("answer", "Yes, on Tuesday.")
        .text("question", "Is the library open?")
        .link("/schools")
}

async fn told(app: &TestApp, key: &str, notice: Notice) {
    let person = cast::id(key).expect("somebody of the cast");
    let mut tx = app.app.db.write().await.expect("a transaction");
    tell(&mut tx, person, notice, app.app.now()).await.expect("it is queued");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn ana_reads_a_notice_in_spanish_and_ben_in_english() {
    let app = TestApp::start().await;
    told(&app, "ana", answer("a")).await;
    told(&app, "ben", answer("b")).await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let ana = mail.once("ana", "connect-inquiry-answer");
    assert_eq!((ana.subject.as_str(), ana.lang.as_str()), ("Una respuesta a su pregunta", "es"));
    assert!(ana.body.contains("http://trellis.test/schools"), "{}", ana.body);
    assert!(ana.body.contains("Gracias por escribirnos"), "{}", ana.body);
    assert_eq!(mail.once("ben", "connect-inquiry-answer").subject, "An answer to your question");
}

#[tokio::test]
async fn the_same_occasion_is_told_once() {
    let app = TestApp::start().await;
    told(&app, "ben", answer("same")).await;
    told(&app, "ben", answer("same")).await;
    app.run_jobs().await;
    told(&app, "ben", answer("same")).await;
    app.run_jobs().await;
    app.mail().await.once("ben", "connect-inquiry-answer");
}

#[tokio::test]
async fn who_has_only_a_phone_gets_a_short_text() {
    let app = TestApp::start().await;
    let event = Event::new("visit-1", "Visit", app.app.now(), app.app.now());
    told(&app, "lan", answer("lan").calendar(event)).await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let text = mail.once("lan", "connect-inquiry-answer");
    assert_eq!((text.channel.as_str(), text.address.as_str()), ("phone", "+17045550123"));
    assert!(text.body.starts_with("CMS: Hello Ana, here is our answer"), "{}", text.body);
    assert!(text.body.ends_with("http://trellis.test/schools Text STOP to end."), "{}", text.body);
    assert_eq!((text.subject.as_str(), text.calendar.as_str()), ("", ""));
}

#[tokio::test]
async fn a_shift_comes_with_an_entry_for_the_calendar_that_can_be_replaced() {
    let app = TestApp::start().await;
    let starts = app.app.now();
    let event = Event::new("signup-7", "Reading, together; quietly", starts, starts).at("Albemarle Road Elementary");
    told(&app, "ben", answer("b").calendar(event.clone())).await;
    app.later(jiff::SignedDuration::from_hours(1));
    told(&app, "ben", answer("c").calendar(event.cancelled())).await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let files: Vec<&str> = mail.to("ben").iter().map(|m| m.calendar.as_str()).collect();
    assert!(files[0].contains("METHOD:PUBLISH") && files[1].contains("METHOD:CANCEL"), "{files:?}");
    for file in files {
        assert!(file.contains("UID:signup-7@trellis.test"), "{file}");
        assert!(file.contains("DTSTART:20260908T120000Z"), "{file}");
        assert!(file.contains(r"SUMMARY:Reading\, together\; quietly"), "{file}");
    }
}

#[tokio::test]
async fn nobody_reachable_is_withheld_and_waits_for_somebody_to_look() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("a transaction");
    tx.run(sql!("update person_contact set verified_at = null where person = $1", cast::id("nia")))
        .await
        .expect("done");
    tx.commit().await.expect("a commit");
    told(&app, "nia", answer("n")).await;
    app.run_jobs().await;
    assert!(app.mail().await.to("nia").is_empty());
    let withheld = sql!("select count(*) from message where state = 'withheld' and problem = 'nobody-reachable'");
    assert_eq!(app.count(withheld).await, 1);
}

#[tokio::test]
async fn the_link_in_the_foot_asks_and_the_button_stops() {
    let app = TestApp::start().await;
    told(&app, "ben", answer("one")).await;
    app.run_jobs().await;
    let body = app.mail().await.once("ben", "connect-inquiry-answer").body.clone();
    let path = body.split("http://trellis.test").find(|p| p.starts_with("/stop/")).expect("a link").trim().to_owned();
    let stranger = app.stranger();
    stranger.get(&path).await.says(200, "be…@example.org").has("Stop messages to this address");
    told(&app, "ben", answer("two")).await;
    app.run_jobs().await;
    assert_eq!(app.mail().await.to("ben").len(), 2, "looking changes nothing");
    stranger.press(&path).await.goes_to(&path);
    stranger.get(&path).await.says(200, "We do not write to this address");
    told(&app, "ben", answer("three")).await;
    app.run_jobs().await;
    assert_eq!(app.mail().await.to("ben").len(), 2);
    app.ben().await.get("/me/timeline").await.ok();
    stranger.press(&format!("{path}/start")).await.goes_to(&path);
    told(&app, "ben", answer("four")).await;
    app.run_jobs().await;
    assert_eq!(app.mail().await.to("ben").len(), 3);
    stranger.get("/stop/nonsense").await.is(404);
    stranger.get("/stop/%00").await.is(404);
}

#[tokio::test]
async fn a_mail_program_stops_for_its_reader() {
    let app = TestApp::start().await;
    let mut headers = axum::http::HeaderMap::new();
    headers.insert("content-type", axum::http::HeaderValue::from_static("application/x-www-form-urlencoded"));
    let path = format!("/stop/{}", cast::STOP_TOKEN);
    app.stranger().send("POST", &path, headers, b"List-Unsubscribe=One-Click".to_vec()).await.is(303);
    let stopped =
        sql!("select count(*) from person_contact where person = $1 and stopped_at is not null", cast::id("grace"));
    assert_eq!(app.count(stopped).await, 1);
}

#[tokio::test]
async fn old_messages_go_when_their_time_is_over() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let before = app.count(sql!("select count(*) from message")).await;
    assert!(before > 0);
    app.later(jiff::SignedDuration::from_hours(24 * 731));
    app.run_jobs().await;
    assert_eq!(
        app.count(sql!(
            "select count(*) from message where state = 'sent' and created_at < $1",
            app.app.now() - jiff::SignedDuration::from_hours(24 * 730)
        ))
        .await,
        0
    );
}
