//! Where e-mail or text messages cannot leave, nobody is told that one was sent.

use crate::support::TestApp;
use crate::support::smtp::Smtp;
use crate::support::texts::Provider;
use db::sql;

const NO_TEXTS: &str = "We cannot send text messages. Use an email address, or call 704-555-0101";

/// A district with a mail server and no provider of text messages.
async fn mail_alone() -> (TestApp, Smtp) {
    let smtp = Smtp::start().await;
    let app = TestApp::with(|config| config.smtp_url = smtp.url()).await;
    (app, smtp)
}

/// The other way round.
async fn texts_alone() -> (TestApp, Provider) {
    let provider = Provider::start().await;
    let app = TestApp::with(|config| {
        config.sms_url = provider.url();
        config.sms_account = "AC1".into();
        config.sms_secret_file = provider.secret_file();
        config.sms_from = "+17045550100".into();
    })
    .await;
    (app, provider)
}

async fn codes(app: &TestApp) -> i64 {
    app.count(sql!("select count(*) from sign_in_code")).await
}

#[tokio::test]
async fn whoever_types_a_phone_number_where_no_text_can_be_sent_hears_what_works() {
    let (app, smtp) = mail_alone().await;
    let before = app.count(sql!("select count(*) from contact_point")).await;
    let (known, unknown) = ("704-555-0123", "704-555-0188");
    let mut said = Vec::new();
    for typed in [known, unknown] {
        let page = app.stranger().post("/sign-in", &[("contact", typed), ("return_to", "/me")]).await;
        let page = page.says(422, NO_TEXTS);
        assert!(page.html().contains(&format!("value=\"{typed}\"")), "what was typed stays");
        said.push(page.text());
    }
    assert_eq!(said[0], said[1], "nobody learns whose number is known");
    assert_eq!((codes(&app).await, app.count(sql!("select count(*) from contact_point")).await), (0, before));
    let browser = app.stranger();
    browser.post("/sign-in", &[("contact", "ben@example.org")]).await.goes_to("/sign-in/code");
    browser.get("/sign-in/code").await.says(200, "We sent an email");
    app.run_jobs().await;
    assert_eq!(smtp.received().iter().filter(|mail| mail.to == "ben@example.org").count(), 1);
}

#[tokio::test]
async fn whoever_types_an_email_address_where_no_mail_can_be_sent_hears_what_works() {
    let (app, provider) = texts_alone().await;
    let mail = [("contact", "ben@example.org")];
    app.stranger().post("/sign-in", &mail).await.says(422, "We cannot send email. Use a mobile phone number");
    let browser = app.stranger();
    browser.post("/sign-in", &[("contact", "704-555-0123")]).await.goes_to("/sign-in/code");
    browser.get("/sign-in/code").await.says(200, "We sent a text message");
    app.run_jobs().await;
    let texts = provider.calls().iter().filter(|call| call.field("To") == "+17045550123").count();
    assert_eq!((codes(&app).await, texts), (1, 1));
}

#[tokio::test]
async fn the_pages_that_lead_to_a_code_say_which_way_works() {
    let (app, _smtp) = mail_alone().await;
    for (lang, said) in [
        ("en", "We cannot send text messages"),
        ("es", "No podemos enviar mensajes de texto"),
        ("ar", "لا نستطيع إرسال رسائل نصية"),
    ] {
        let stranger = app.stranger().speaking(lang);
        stranger.get("/sign-in").await.says(200, said);
        stranger.get("/volunteer/register").await.says(200, said);
    }
    app.stranger().get("/contact").await.says(200, "If you write a phone number, we call you.");
    app.ben().await.get("/me").await.says(200, "We cannot send text messages");
    let (app, _provider) = texts_alone().await;
    app.stranger().get("/sign-in").await.says(200, "We cannot send email");
    // Where both leave, and in the demonstration, whose outbox takes both, there is nothing to say.
    let app = TestApp::start().await;
    app.stranger().get("/sign-in").await.ok().lacks("We cannot send");
    app.stranger().get("/volunteer/register").await.ok().lacks("We cannot send");
    app.stranger().get("/contact").await.says(200, "We answer by email or by text");
}

#[tokio::test]
async fn nobody_puts_a_number_on_their_page_to_which_no_code_can_go() {
    let (app, _smtp) = mail_alone().await;
    let page = app.ben().await.post("/me/contacts", &[("contact", "704-555-0188")]).await.says(422, NO_TEXTS);
    assert!(page.html().contains("value=\"704-555-0188\""), "what was typed stays");
    assert_eq!(codes(&app).await, 0);
}

#[tokio::test]
async fn a_guardian_is_asked_by_a_way_that_works() {
    let (app, _smtp) = mail_alone().await;
    let tia = app.person("tia").await;
    let guardian = |contact: &'static str, way: &'static str| {
        [("guardian", "Ada Brooks"), ("guardian_way", way), ("guardian_contact", contact), ("guardian_lang", "en")]
    };
    let at = "/volunteer/register/guardian";
    let page = tia.post(at, &guardian("704-555-0188", "link")).await.says(422, NO_TEXTS);
    assert!(page.html().contains("value=\"704-555-0188\""), "what was typed stays");
    tia.post(at, &guardian("704-555-0188", "paper")).await.goes_to("/volunteer/register/tasks");
    tia.post(at, &guardian("ada@example.org", "link")).await.goes_to("/volunteer/register/tasks");
    // The one who waits asks again.
    let teo = app.person("teo").await;
    teo.post("/me/clearance/guardian", &guardian("704-555-0188", "link"))
        .await
        .says(422, "No podemos enviar mensajes de texto");
}
