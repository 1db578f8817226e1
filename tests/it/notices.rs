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
