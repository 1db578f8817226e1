//! The letter for an employer: from confirmed hours to the stranger who checks it.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast;

#[tokio::test]
async fn ana_prints_a_letter_and_her_employer_checks_it() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let written = ana.post("/me/letters", &[("from", "2026-08-01"), ("to", "2026-09-08")]).await;
    let letter = written.location().to_owned();
    assert!(letter.starts_with("/me/letters/"), "{}", written.text());
    let page = ana.get(&letter).await.ok();
    // In her language, with English beside it.
    page.has("Constancia de participación").has("Confirmation of involvement in school");
    let id: i64 = letter.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let mut tx = app.app.db.read().await.expect("a transaction");
    let (code,): (String,) = tx.one(sql!("select code from letter where id = $1", id)).await.expect("a code");
    drop(tx);
    let stranger = app.stranger();
    stranger
        .post("/letters/check", &[("code", &code.to_lowercase().replace('-', " "))])
        .await
        .goes_to(&format!("/letters/{code}"));
    stranger
        .get(&format!("/letters/{code}"))
        .await
        .says(200, "This letter is valid")
        .has("1 hour")
        .lacks("Ana")
        .lacks("Morales")
        .lacks("Albemarle");
}

#[tokio::test]
async fn every_code_that_is_none_gets_the_same_answer() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let one = stranger.get("/letters/ABCD-EFGH-2345").await.says(404, "No letter or certificate has this code").text();
    let other = stranger.get("/letters/nonsense").await.is(404).text();
    assert_eq!(one, other);
    stranger.post("/letters/check", &[("code", "123")]).await.says(422, "A code has 12 letters and digits");
    stranger.post("/letters/check", &[("code", "")]).await.says(422, "Please fill in this field");
}

#[tokio::test]
async fn codes_cannot_be_tried_without_end() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let mut last = 0;
    for _ in 0..2_000 {
        last = stranger.get("/letters/ABCD-EFGH-2345").await.status.as_u16();
        if last == 429 {
            break;
        }
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn a_letter_taken_back_says_so() {
    let app = TestApp::start().await;
    app.person("ola").await.press(&format!("/office/letters/{}/revoke", cast::LETTER)).await.is(404);
    let cora = app.cora().await;
    cora.press(&format!("/office/letters/{}/revoke", cast::LETTER)).await.goes_to("/office/letters?person=1");
    app.stranger()
        .get(&format!("/letters/{}", cast::LETTER_CODE))
        .await
        .says(200, "no longer valid")
        .lacks("This letter is valid");
}

#[tokio::test]
async fn cora_writes_a_letter_for_ana_and_ola_cannot() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.get("/office/letters?q=mor").await.says(200, "Ana Morales");
    let fields = [("person", "1"), ("from", "2026-08-01"), ("to", "2026-09-08")];
    let written = cora.post("/office/letters", &fields).await;
    assert!(written.location().starts_with("/office/letters/"), "{}", written.text());
    let by = app
        .count(sql!("select actor from ledger where verb = 'letter-issued' and subject = 1 order by seq desc limit 1"))
        .await;
    assert_eq!(by, i64::from(cast::id("cora").expect("of the cast")));
    app.person("ola").await.post("/office/letters", &fields).await.is(404);
    app.ben().await.get(&written.location().replace("office", "me")).await.is(404);
}

#[tokio::test]
async fn days_without_confirmed_time_make_no_letter() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    for (from, to, said) in [
        ("2025-01-01", "2025-01-31", "No hay tiempo confirmado"),
        ("2026-09-08", "2026-09-01", "El último día no puede ser antes"),
        ("", "", "Por favor complete este campo"),
    ] {
        let answer = ana.post("/me/letters", &[("from", from), ("to", to)]).await.is(422);
        if !from.is_empty() {
            answer.has(said);
        }
    }
}
