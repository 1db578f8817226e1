//! Messages that really leave: over SMTP, and through a provider of text messages; and texts that come back.

use crate::support::smtp::Smtp;
use crate::support::texts::{Provider, signature};
use crate::support::{Answer, TestApp};
use axum::http::{HeaderMap, HeaderValue};
use db::sql;
use jiff::SignedDuration;
use trellis::connect::{Event, Notice, tell};
use trellis::demo::cast;

const HOOK: &str = "/hooks/sms";
const LAN: &str = "+17045550123";

struct Office {
    app: TestApp,
    smtp: Smtp,
    provider: Provider,
}

async fn office() -> Office {
    let (smtp, provider) = (Smtp::start().await, Provider::start().await);
    let app = TestApp::with(|config| {
        config.smtp_url = smtp.url();
        config.mail_from = "Oficina de prueba <office@example.org>".into();
        config.sms_url = provider.url();
        config.sms_account = "AC1".into();
        config.sms_secret_file = provider.secret_file();
        config.sms_from = "+17045550100".into();
    })
    .await;
    Office { app, smtp, provider }
}

impl Office {
    async fn tells(&self, key: &str, notice: Notice) {
        let person = cast::id(key).expect("somebody of the cast");
        let mut tx = self.app.app.db.write().await.expect("a transaction");
        tell(&mut tx, person, notice, self.app.app.now()).await.expect("it is queued");
        tx.commit().await.expect("a commit");
    }

    /// Somebody texts us; the provider brings it.
    async fn text_back(&self, sid: &str, from: &str, words: &str) -> Answer {
        let fields = [("From", from), ("Body", words), ("MessageSid", sid)];
        self.hook(&fields, &signature(&format!("http://trellis.test{HOOK}"), &fields)).await
    }

    async fn hook(&self, fields: &[(&str, &str)], signature: &str) -> Answer {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
        headers.insert("x-twilio-signature", HeaderValue::try_from(signature).expect("ASCII"));
        let body = serde_html_form::to_string(fields).expect("fields are text");
        self.app.stranger().send("POST", HOOK, headers, body.into_bytes()).await
    }

    async fn state_of(&self, key: &str) -> (String, String) {
        let mut tx = self.app.app.db.read().await.expect("a transaction");
        tx.one(sql!("select m.state, m.problem from message m where m.key = $1", key)).await.expect("a message")
    }
}

fn answer(key: &str) -> Notice {
    Notice::new("connect-inquiry-answer", key)
        .text("name", "Ana")
        .text("answer", "Sí, el martes. <b>¡Gracias!</b>")
        .text("question", "¿Está abierta la biblioteca?")
        .link("/schools")
}

#[tokio::test]
async fn a_letter_has_text_html_and_a_calendar_entry() {
    let office = office().await;
    let starts = office.app.app.now();
    let event = Event::new("signup-1", "Lectura", starts, starts + SignedDuration::from_hours(1)).at("Albemarle Road");
    office.tells("ana", answer("a").calendar(event)).await;
    office.app.run_jobs().await;
    let mails = office.smtp.received();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.to, "ana@example.org");
    assert_eq!(mail.header("Subject"), "Una respuesta a su pregunta");
    assert_eq!(mail.header("Content-Language"), "es");
    assert!(mail.header("Content-Type").starts_with("multipart/mixed"), "{}", mail.data);
    assert_eq!(mail.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    assert!(mail.header("List-Unsubscribe").starts_with("<http://trellis.test/stop/"), "{}", mail.data);
    assert!(mail.header("Message-ID").ends_with("@trellis.test>"), "{}", mail.data);
    let text = mail.part("text/plain").text;
    assert!(text.contains("Sí, el martes.") && text.contains("http://trellis.test/schools"), "{text}");
    let html = mail.part("text/html").text;
    assert!(html.contains("<html lang=\"es\" dir=\"ltr\">"), "{html}");
    assert!(html.contains("&#60;b&#62;") && !html.contains("<b>¡"), "what people write is text: {html}");
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    let calendar = mail.part("text/calendar");
    assert!(calendar.head.contains("method=PUBLISH"), "{}", calendar.head);
    assert!(calendar.text.contains("UID:signup-1@trellis.test"), "{}", calendar.text);
    assert_eq!(office.state_of("a").await.0, "sent");
}

#[tokio::test]
async fn arabic_goes_from_right_to_left_and_its_subject_survives() {
    let office = office().await;
    office.app.sql(sql!("update person set lang = 'ar' where id = $1", cast::id("ben"))).await;
    office.tells("ben", answer("b")).await;
    office.app.run_jobs().await;
    let mail = &office.smtp.received()[0];
    assert_eq!(mail.header("Subject"), "إجابة عن سؤالكم");
    assert!(mail.data.split("\n\n").next().is_some_and(str::is_ascii), "headers are plain ASCII");
    assert!(mail.part("text/html").text.contains("dir=\"rtl\""));
}

#[tokio::test]
async fn a_server_that_is_busy_is_asked_again_with_the_same_letter() {
    let office = office().await;
    office.smtp.refuse("451 4.3.0 <ana@example.org> not now");
    office.tells("ana", answer("a")).await;
    let failed = office.app.run_jobs_that_may_fail().await;
    assert_eq!(failed, [("connect.send".to_owned(), "mail-451 4.3.0".to_owned())], "and no address in it");
    office.app.later(SignedDuration::from_mins(1));
    office.app.run_jobs().await;
    office.app.later(SignedDuration::from_hours(1));
    office.app.run_jobs().await;
    assert_eq!(office.smtp.received().len(), 1);
    assert_eq!(office.state_of("a").await.0, "sent");
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_not_tried_again_but_shown() {
    let office = office().await;
    office.smtp.refuse("550 5.1.1 <ana@example.org> unknown here");
    office.tells("ana", answer("a")).await;
    office.app.run_jobs().await;
    office.app.later(SignedDuration::from_hours(2));
    office.app.run_jobs().await;
    assert!(office.smtp.received().is_empty());
    assert_eq!(office.state_of("a").await, ("refused".to_owned(), "mail-550 5.1.1".to_owned()));
    let dev = office.app.person("dev").await;
    dev.get("/office/problems").await.says(200, "The mail server refused it for good (code 550 5.1.1)").lacks("ana@");
}

#[tokio::test]
async fn two_runs_at_once_send_once() {
    let office = office().await;
    office.tells("ana", answer("a")).await;
    // A second run of the same job, as when a worker was thought dead.
    office.app.sql(sql!("insert into job (id, name, data, run_at, created_at) select 7, name, data, run_at, created_at from job where name = 'connect.send'")).await;
    let (one, two) = tokio::join!(office.app.run_jobs_that_may_fail(), office.app.run_jobs_that_may_fail());
    office.app.later(SignedDuration::from_mins(10));
    office.app.run_jobs().await;
    assert_eq!(office.smtp.received().len(), 1, "{one:?} {two:?}");
}

#[tokio::test]
async fn who_has_only_a_phone_gets_a_text_through_the_provider() {
    let office = office().await;
    office.tells("lan", answer("l")).await;
    office.app.run_jobs().await;
    let calls = office.provider.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!(calls[0].path, "/2010-04-01/Accounts/AC1/Messages.json");
    assert_eq!(calls[0].authorization, format!("Basic {}", data_encoding::BASE64.encode(b"AC1:a-secret-of-the-test")));
    assert_eq!((calls[0].field("To"), calls[0].field("From")), (LAN, "+17045550100"));
    assert!(calls[0].field("Body").contains("http://trellis.test/schools"));
    assert!(office.smtp.received().is_empty());
}

#[tokio::test]
async fn the_providers_answers_are_told_apart() {
    let office = office().await;
    office.provider.answer(500, "oops");
    office.provider.answer(429, r#"{"code":20429}"#);
    office.tells("lan", answer("busy")).await;
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    office.app.later(SignedDuration::from_mins(1));
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    office.app.later(SignedDuration::from_mins(1));
    office.app.run_jobs().await;
    assert_eq!(office.state_of("busy").await.0, "sent");
    office.provider.answer(400, r#"{"code":21211,"message":"not +17045550123"}"#);
    office.tells("lan", answer("wrong")).await;
    office.app.run_jobs().await;
    assert_eq!(office.state_of("wrong").await, ("refused".to_owned(), "text-400 21211".to_owned()));
    office.provider.answer(400, r#"{"code":21610}"#);
    office.tells("minh", answer("stopped")).await;
    office.app.run_jobs().await;
    assert_eq!(office.state_of("stopped").await, ("refused".to_owned(), "stopped".to_owned()));
}

#[tokio::test]
async fn stop_from_a_shared_phone_holds_for_everybody_on_it_until_start() {
    let office = office().await;
    office.tells("lan", answer("before")).await;
    office.text_back("SM10", LAN, " Stop. ").await.says(200, "You get no more texts from us");
    office.app.run_jobs().await;
    office.tells("minh", answer("after")).await;
    office.app.run_jobs().await;
    assert!(office.provider.calls().is_empty(), "what waited when STOP came is not sent either");
    assert_eq!(office.state_of("before").await, ("withheld".to_owned(), "stopped".to_owned()));
    assert_eq!(office.state_of("after").await, ("withheld".to_owned(), "stopped".to_owned()));
    office.text_back("SM11", LAN, "START").await.says(200, "You get our texts again");
    office.tells("minh", answer("again")).await;
    office.app.run_jobs().await;
    assert_eq!(office.provider.calls().len(), 1);
}

#[tokio::test]
async fn words_of_every_language_are_understood() {
    let office = office().await;
    office.app.sql(sql!("update person set lang = 'es' where id = $1", cast::id("minh"))).await;
    office.text_back("SM20", LAN, "ALTO").await.says(200, "Ya no recibirá mensajes de texto nuestros");
    office.text_back("SM21", LAN, "ayuda").await.says(200, "con gusto le ayudamos");
    office.text_back("SM22", LAN, "ابدأ").await.says(200, "Volverá a recibir nuestros mensajes");
    office.text_back("SM23", LAN, "¿Puedo ir mañana?").await.says(200, "Aquí no podemos leer respuestas");
    office.text_back("SM24", "+17045559999", "HELP").await.says(200, "Call us at");
}

#[tokio::test]
async fn a_text_that_the_provider_did_not_sign_or_that_comes_twice_changes_nothing() {
    let office = office().await;
    let fields = [("From", LAN), ("Body", "STOP"), ("MessageSid", "SM30")];
    let genuine = signature("http://trellis.test/hooks/sms", &fields);
    office.hook(&fields, "").await.is(403);
    office.hook(&fields, "AAAA").await.is(403);
    office.hook(&[("From", LAN), ("Body", "START"), ("MessageSid", "SM30")], &genuine).await.is(403);
    let stopped = sql!("select count(*) from person_contact where stopped_at is not null");
    assert_eq!(office.app.count(stopped).await, 0);
    let start = [("From", LAN), ("Body", "START"), ("MessageSid", "SM31")];
    let recorded = signature("http://trellis.test/hooks/sms", &start);
    office.hook(&start, &recorded).await.is(200);
    office.hook(&fields, &genuine).await.is(200);
    // Somebody who recorded the earlier START plays it again.
    office.hook(&start, &recorded).await.is(200).lacks("again");
    let stopped = sql!("select count(*) from person_contact where stopped_at is not null");
    assert_eq!(office.app.count(stopped).await, 2);
}

#[tokio::test]
async fn a_secret_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let provider = Provider::start().await;
    std::fs::set_permissions(provider.secret_file(), std::fs::Permissions::from_mode(0o644)).expect("it is ours");
    let config = trellis::config::Config {
        sms_url: provider.url(),
        sms_account: "AC1".into(),
        sms_from: "+17045550100".into(),
        sms_secret_file: provider.secret_file(),
        ..Default::default()
    };
    let error = trellis::connect::Post::from_config(&config).err().expect("it is refused").to_string();
    assert!(error.contains("chmod 600"), "{error}");
}
