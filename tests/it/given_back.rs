//! What somebody wrote is given back when it comes too late, twice, or for what is gone.

use crate::support::{Answer, TestApp};
use db::sql;
use trellis::demo::cast;

/// A text in a box to copy it from, as the page writes it.
#[track_caller]
fn gives_back(answer: Answer, text: &str) -> Answer {
    let answer = answer.has("What you typed").has("It was not saved");
    assert!(answer.html().contains(&format!("readonly>\n{text}</textarea>")), "{} keeps {text:?}", answer.asked);
    answer
}

#[tokio::test]
async fn words_are_given_back_and_keys_codes_and_files_are_not() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let nowhere = "/contact/nobody/reads/this";
    let fields = [
        ("words", "Two <b>lines</b>\r\nfor you"),
        ("text", "0f343b0931126a20f133d67c2b018a3b"),
        ("code", "482913"),
        ("once", "a key of the page"),
        ("return_to", "/office"),
        ("touch", "call"),
    ];
    let page = gives_back(stranger.post(nowhere, &fields).await.is(404), "Two &#60;b&#62;lines&#60;/b&#62;\nfor you");
    let html = page.html();
    for hidden in ["0f343b", "482913", "a key of", "value=\"/office\"", "<b>lines"] {
        assert!(!html.contains(hidden), "{hidden} is shown");
    }
    assert_eq!(html.matches("<textarea").count(), 1, "the words alone");
    // Beside a file the words; of the file nothing.
    let fields = [("alt", "Children plant a tree"), ("consent", "nobody")];
    let upload = stranger.upload(nowhere, &fields, ("file", "tree.jpg", b"what the file holds")).await.is(404);
    let upload = gives_back(upload, "Children plant a tree");
    assert!(!upload.html().contains("what the file holds") && !upload.html().contains("tree.jpg"));
    // Nothing written, nothing given back; and what another site sent is nobody's writing.
    stranger.post(nowhere, &[("once", "a key"), ("words", "  ")]).await.is(404).lacks("What you typed");
    let mut foreign = axum::http::HeaderMap::new();
    foreign.insert("sec-fetch-site", axum::http::HeaderValue::from_static("cross-site"));
    foreign.insert("content-type", axum::http::HeaderValue::from_static("application/x-www-form-urlencoded"));
    stranger.send("POST", nowhere, foreign, b"words=Hello+there".to_vec()).await.is(403).lacks("Hello there");
}

#[tokio::test]
async fn a_flood_of_fields_is_not_given_back() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let many =
        |fields: usize| (0..fields).map(|at| (["words", "note"][at % 2], format!("Line {at}"))).collect::<Vec<_>>();
    for fields in [201, 5_000] {
        let texts = many(fields);
        let form: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let page = stranger.post("/contact/nobody/reads/this", &form).await.is(404).lacks("What you typed");
        assert!(page.html().len() < 50_000, "{} bytes", page.html().len());
    }
    let texts = many(200);
    let form: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    gives_back(stranger.post("/contact/nobody/reads/this", &form).await.is(404), "Line 199");
}

#[tokio::test]
async fn a_second_answer_from_a_page_that_was_open_can_be_copied() {
    let app = TestApp::start().await;
    let asked = [
        ("name", "Marisol"),
        ("contact", "marisol@example.org"),
        ("text", "May I help?"),
        ("desk", "volunteers"),
        ("lang", "en"),
    ];
    app.stranger().post("/contact", &asked).await.is(303);
    let id = app.count(sql!("select max(id) from inquiry")).await;
    let answer = format!("/office/inquiries/{id}/answer");
    app.vera().await.post(&answer, &[("answer", "Yes, of course.")]).await.is(303);
    let late = app.person("dora").await.post(&answer, &[("answer", "Do come by on Tuesday.")]).await.is(409);
    gives_back(late, "Do come by on Tuesday.");
}

#[tokio::test]
async fn whoever_edits_what_is_gone_meanwhile_keeps_every_line() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let words = "/office/proof/gift-3/words";
    app.person("pia").await.post("/office/gifts/3/return", &[("back_words", "They are all too small.")]).await.is(303);
    let text = "Thirteen coats were here.\nWe say thanks.";
    gives_back(pat.post(words, &[("words", text)]).await.is(409), text);
}

#[tokio::test]
async fn whoever_wrote_until_the_session_ended_does_not_write_it_again() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    pat.press("/sign-out").await.is(303);
    let page = pat.post("/office/proof/gift-3/words", &[("words", "Thirteen coats were here.")]).await;
    let page = page.says(401, "You were signed out before this arrived");
    assert!(gives_back(page, "Thirteen coats were here.").html().contains("href=\"/sign-in\""));
    // Where nothing was written, signing in leads back.
    pat.get("/office/proof/gift-3").await.goes_to("/sign-in?return_to=%2Foffice%2Fproof%2Fgift%2D3");
    pat.press("/office/gifts/3/accept").await.is(303);
}

#[tokio::test]
async fn an_answer_to_a_correction_that_is_too_long_stays_in_its_form_and_one_too_late_can_be_copied() {
    let app = TestApp::start().await;
    let refuse = format!("/office/corrections/{}/refuse", cast::CORRECTION);
    let rose = app.person("rose").await;
    let long = "The list shows two hours. ".repeat(40);
    let page = rose.post(&refuse, &[("answer", &long)]).await.says(422, "This is too long");
    assert!(page.html().contains(long.trim()), "kept in the form");
    page.lacks("What you typed");
    rose.post(&refuse, &[("answer", "The list shows two hours.")]).await.is(303);
    // Decided meanwhile: the queue has no form for it any more.
    app.vera().await.post(&refuse, &[("answer", &long)]).await.is(409).has("What you typed");
}

#[tokio::test]
async fn the_name_of_a_system_stays_when_it_is_too_long() {
    let app = TestApp::start().await;
    let long = "Albemarle ".repeat(20);
    let vera = app.vera().await;
    let file = ("file", "list.csv", b"given,family\nLou,Abel\n".as_slice());
    let page = vera.upload("/office/volunteers/import", &[("system", &long), ("clearances", "yes")], file).await;
    let page = page.says(422, "This is too long").lacks("Say where the list comes from");
    assert!(page.html().contains(&format!("value=\"{long}\"")), "what was typed is in its field");
}
