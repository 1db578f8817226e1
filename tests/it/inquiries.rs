//! Questions from the public: they find their desk, are answered once, and bad ones are turned back kindly.

use crate::policy::put_in_force;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::policy::CMS;

const QUESTION: &str = "¿Puedo llevar a mi hija?\n<b>Gracias</b>";

async fn ask(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("desk", "volunteers"),
        ("name", "Marisol Vega"),
        ("contact", "marisol@example.org"),
        ("lang", "es"),
        ("text", QUESTION),
        ("website", ""),
    ];
    for (name, value) in changes {
        fields.retain(|(n, _)| n != name);
        fields.push((name, value));
    }
    browser.post("/contact", &fields).await
}

async fn asked(app: &TestApp) -> i64 {
    app.count(sql!("select count(*) from inquiry where key not like 'demo-%'")).await
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(i.id) from inquiry i")).await
}

#[tokio::test]
async fn marisol_asks_and_vera_answers_in_spanish() {
    let app = TestApp::start().await;
    let marisol = app.stranger().speaking("es");
    marisol.get("/contact").await.says(200, "Pregúntenos lo que quiera").has("911").has("988");
    ask(&marisol, &[]).await.goes_to("/contact/thanks?desk=volunteers");
    marisol.get("/contact/thanks?desk=volunteers").await.says(200, "Oficina de voluntarios");
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.at("volunteers@example.org");
    assert_eq!(told.len(), 1);
    assert!(!told[0].body.contains("Marisol"), "the desk's letter names nobody: {}", told[0].body);

    let vera = app.vera().await;
    vera.get("/office/inquiries").await.says(200, "Marisol Vega");
    let path = format!("/office/inquiries/{}", newest(&app).await);
    vera.get(&path).await.says(200, "¿Puedo llevar a mi hija?").has("&#60;b&#62;Gracias").has("Español");
    vera.post(&format!("{path}/answer"), &[("answer", "  ")]).await.says(422, "Please fill in this field");
    vera.post(&format!("{path}/answer"), &[("answer", "Sí, claro.")]).await.goes_to("/office/inquiries");
    vera.get("/office/inquiries").await.says(200, "The answer is on its way").lacks("Marisol");
    app.run_jobs().await;
    let mail = app.mail().await;
    let letters = mail.at("marisol@example.org");
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].subject, "Una respuesta a su pregunta");
    assert!(letters[0].body.contains("Sí, claro.") && letters[0].body.contains("Hola, Marisol Vega"));
    // A second answer, from a colleague who had the page open.
    let dora = app.person("dora").await;
    dora.post(&format!("{path}/answer"), &[("answer", "No.")])
        .await
        .says(409, "answered or closed this question already");
    app.run_jobs().await;
    assert_eq!(app.mail().await.at("marisol@example.org").len(), 1);
}

#[tokio::test]
async fn who_gives_a_phone_is_answered_by_text() {
    let app = TestApp::start().await;
    ask(&app.stranger(), &[("contact", "(704) 555-0177")]).await.is(303);
    let path = format!("/office/inquiries/{}", newest(&app).await);
    let vera = app.vera().await;
    vera.get(&path).await.says(200, "(704) 555-0177");
    vera.post(&format!("{path}/answer"), &[("answer", "Sí.")]).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(mail.at("+17045550177")[0].channel, "phone");
}

#[tokio::test]
async fn a_double_click_asks_once() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    let (one, two) = tokio::join!(ask(&browser, &[]), ask(&browser, &[]));
    one.is(303);
    two.is(303);
    assert_eq!(asked(&app).await, 1);
    app.run_jobs().await;
    assert_eq!(app.mail().await.at("volunteers@example.org").len(), 1);
}

#[tokio::test]
async fn a_question_with_mistakes_comes_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    browser.post("/contact", &[]).await.says(422, "Please check these answers");
    ask(&browser, &[("contact", "marisol at home")]).await.says(422, "Write an email address").has("¿Puedo llevar");
    ask(&browser, &[("desk", "janitor")]).await.says(422, "Choose one of the answers");
    let long = "x".repeat(10_000);
    ask(&browser, &[("text", &long)]).await.says(422, "Use 4,000 characters or fewer");
    ask(&browser, &[("school", "no-such-school")]).await.is(303);
    ask(&browser, &[("name", "陈 美玲"), ("text", "我可以帮忙吗？ 🙂")]).await.is(303);
    assert_eq!(asked(&app).await, 2);
}

#[tokio::test]
async fn machines_are_thanked_and_not_heard() {
    let app = TestApp::start().await;
    ask(&app.stranger(), &[("website", "http://buy.example")]).await.goes_to("/contact/thanks");
    assert_eq!(asked(&app).await, 0);
}

#[tokio::test]
async fn whoever_sends_too_much_of_anything_keeps_what_was_typed() {
    let app = TestApp::with(|config| config.changes_per_minute = 1).await;
    let browser = app.stranger();
    ask(&browser, &[("text", "Before")]).await.is(303);
    let waits =
        ask(&browser, &[("text", "¿Puedo ayudar?")]).await.says(429, "Too many requests came from your network");
    assert!(waits.has("Send what I typed again").html().contains("name=\"text\" value=\"¿Puedo ayudar?\""));
    // No more is read than a person types.
    let long = "x".repeat(70_000);
    ask(&browser, &[("text", &long)]).await.says(429, "Please wait a minute").lacks("Send what I typed again");
    app.later(jiff::SignedDuration::from_mins(2));
    ask(&browser, &[("text", "¿Puedo ayudar?")]).await.is(303);
}

#[tokio::test]
async fn too_many_questions_are_slowed_down() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    for n in 0..10 {
        ask(&browser, &[("text", &format!("Question {n}"))]).await.is(303);
    }
    let waits = ask(&browser, &[("text", "One more")]).await.says(429, "Please wait a minute");
    assert!(waits.has("Send what I typed again").html().contains("name=\"text\" value=\"One more\""));
    app.later(jiff::SignedDuration::from_mins(2));
    ask(&browser, &[("text", "One more")]).await.says(422, "You have asked us many questions today");
    ask(&browser, &[("text", "Mine"), ("contact", "other@example.org")]).await.is(303);
}

#[tokio::test]
async fn only_those_who_may_read_a_question() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    ask(&stranger, &[("desk", "title_ix"), ("text", "About the coach")]).await.is(303);
    let path = format!("/office/inquiries/{}", newest(&app).await);
    app.vera().await.get(&path).await.is(404);
    app.vera().await.get("/office/inquiries").await.ok().lacks("About the coach");
    app.person("dora").await.get(&path).await.says(200, "About the coach");
    app.person("dev").await.get("/office/inquiries").await.is(404);
    app.ana().await.get("/office/inquiries").await.is(404);

    // A question about a school is also the school's.
    ask(&stranger, &[("school", "albemarle-road-elementary"), ("text", "About the bus")]).await.is(303);
    let path = format!("/office/inquiries/{}", newest(&app).await);
    app.person("luis").await.get(&path).await.says(200, "Albemarle Road");
    ask(&stranger, &[("school", "ardrey-kell-high-school"), ("text", "About the band")]).await.is(303);
    let path = format!("/office/inquiries/{}", newest(&app).await);
    app.person("luis").await.get(&path).await.is(404);
}

#[tokio::test]
async fn a_question_about_a_school_reaches_those_who_run_it() {
    let app = TestApp::start().await;
    let about = [("school", "albemarle-road-elementary"), ("text", "About the reading hour")];
    ask(&app.stranger(), &about).await.is(303);
    let path = format!("/office/inquiries/{}", newest(&app).await);
    let cora = app.cora().await;
    cora.get("/office/inquiries").await.says(200, "About the reading hour");
    cora.get("/office").await.ok();
    app.person("ola").await.get(&path).await.is(404);
    let told = sql!("select count(*) from message where kind = 'connect-inquiry-school'");
    assert_eq!(app.count(told).await, 3, "the coordinator, the principal and the family liaison");
    cora.post(&format!("{path}/answer"), &[("answer", "We start at nine.")]).await.is(303);
    app.person("pat").await.get("/office/inquiries").await.ok().lacks("About the reading hour");
    // What can be a complaint about the school is not the school's to read.
    ask(&app.stranger(), &[("desk", "accessibility"), ("school", about[0].1), ("text", "No ramp")]).await.is(303);
    cora.get(&format!("/office/inquiries/{}", newest(&app).await)).await.is(404);
}

#[tokio::test]
async fn a_question_can_be_closed_without_words() {
    let app = TestApp::start().await;
    ask(&app.stranger(), &[]).await.is(303);
    let path = format!("/office/inquiries/{}", newest(&app).await);
    let vera = app.vera().await;
    vera.press(&format!("{path}/close")).await.goes_to("/office/inquiries");
    vera.get("/office/inquiries?state=closed").await.says(200, "Marisol Vega");
    app.run_jobs().await;
    assert!(app.mail().await.at("marisol@example.org").is_empty());
    vera.get("/office/inquiries?state=answered&desk=records").await.says(200, "Nothing waits here");
}

#[tokio::test]
async fn a_school_answers_a_question_and_does_not_put_it_aside() {
    let app = TestApp::start().await;
    ask(&app.stranger(), &[("school", "albemarle-road-elementary"), ("text", "About the bus")]).await.is(303);
    let path = format!("/office/inquiries/{}", newest(&app).await);
    let (cora, vera) = (app.cora().await, app.vera().await);
    cora.get(&path).await.says(200, "About the bus").lacks("Close without a written answer");
    cora.press(&format!("{path}/close")).await.is(404);
    vera.get(&path).await.says(200, "Close without a written answer");
    cora.post(&format!("{path}/answer"), &[("answer", "It leaves at three.")]).await.goes_to("/office/inquiries");
    app.run_jobs().await;
    assert_eq!(app.mail().await.at("marisol@example.org").len(), 1);
}

#[tokio::test]
async fn feeds_and_their_page_can_be_read() {
    let app = TestApp::start().await;
    app.stranger().get("/feeds").await.says(200, "http://trellis.test/feed.xml");
    let feed = app.stranger().get("/feed.xml").await.ok();
    assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
    let xml = feed.html();
    assert!(xml.starts_with("<?xml") && xml.contains("Albemarle Road Elementary"), "{xml}");
    let first =
        xml.split("<link rel=\"alternate\" type=\"text/html\" href=\"http://trellis.test").nth(2).expect("an entry");
    app.stranger().get(first.split('"').next().expect("an address")).await.ok();
}

#[tokio::test]
async fn a_child_in_danger_is_told_to_the_countys_line_of_the_rules_and_without_one_to_the_national_line() {
    let app = TestApp::start().await;
    let (stranger, dora) = (app.stranger(), app.person("dora").await);
    let shown =
        stranger.get("/contact").await.says(200, "Mecklenburg County Social Services, day and night: 980-314-3577");
    shown.has("Everyone in North Carolina must report it.");
    dora.get("/office/policy").await.says(200, "980-314-3577").has("cfas.mecknc.gov");

    let elsewhere = CMS.replacen("phone = \"980-314-3577\"", "phone = \"919-555-0144\"", 1).replacen(
        "en = \"Mecklenburg County Social Services, day and night\"",
        "en = \"Wake County, day and night\"",
        1,
    );
    put_in_force(&app, &elsewhere).await;
    stranger
        .get("/contact")
        .await
        .says(200, "Wake County, day and night: 919-555-0144")
        .lacks("Mecklenburg County Social");

    let (before, rest) = CMS.split_once("[contacts.child_protection]").expect("the office");
    let (_, after) = rest.split_once("\n\n").expect("what comes after it");
    put_in_force(&app, &format!("{before}{after}")).await;
    stranger
        .get("/contact")
        .await
        .says(200, "The national child abuse line, day and night: 800-422-4453")
        .lacks("County");
    dora.get("/office/policy").await.says(200, "The national line, 800-422-4453");
}
