//! The talk, the references and the fee, where a level asks for them: in any order, and never shown to the applicant.

use crate::clearance::{case_of, level_on, nia, screen, see_id, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, registered};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::civil::date;
use trellis::demo::cast;
use trellis::policy::CMS;

const FEE: &str = "fee = { amount = 12.50, payer = \"volunteer\", how = { en = \"Pay at the front desk.\", es = \"Pague en la recepción.\" } }";
const LENA: &[(&str, &str)] =
    &[("name", "Lena Brandt"), ("relation", "my neighbor"), ("email", "lena@example.org"), ("lang", "en")];
const GOOD: &[(&str, &str)] =
    &[("known", "over-3"), ("children", "yes"), ("recommend", "yes"), ("words", "Kind, and always on time.")];

/// The rules that ship, with these checks from level 2 on and this many references.
fn asking(checks: &str, references: u32, fee: bool) -> String {
    let fee = if fee { format!("{FEE}\n") } else { String::new() };
    let text = CMS
        .replace(
            "checks = [\"registry\"]\nphoto_id = true\n",
            &format!("checks = [\"registry\", {checks}]\n{fee}photo_id = true\n"),
        )
        .replace("\"criminal-record\"]", &format!("\"criminal-record\", {checks}]"))
        .replace("\"driving-record\"]", &format!("\"driving-record\", {checks}]"))
        .replacen("reminder_days = 30\n", &format!("reminder_days = 30\nreferences = {references}\n"), 1);
    assert_eq!(text.matches(checks).count(), 3, "three levels");
    text
}

/// Nia asked to help at level 2, her ID was seen; the case.
async fn applied(app: &TestApp, policy: &str) -> i64 {
    put_in_force(app, policy).await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    case
}

/// The newest link that went to an address.
async fn link(app: &TestApp, address: &str) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.at(address).into_iter().rfind(|m| m.kind == "reference-ask").expect("a letter");
    assert!(sent.subject.contains("Nia Freeman"), "{}", sent.subject);
    let at = sent.body.find("/references/").expect("a link");
    sent.body[at..].split_whitespace().next().expect("an address").to_owned()
}

async fn referee(app: &TestApp, case: i64) -> i64 {
    app.count(sql!("select max(id) from referee where clearance = $1", case)).await
}

async fn talk(desk: &Browser, case: i64, outcome: &str) -> Answer {
    let sent = [("held_on", "2026-09-07"), ("held_by", "Cora Bell, coordinator"), ("outcome", outcome), ("note", "")];
    desk.post(&format!("/office/clearances/{case}/talk"), &sent).await
}

#[tokio::test]
async fn nia_names_lena_who_answers_by_her_link_and_cora_reads_it() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"references\"", 1, false)).await;
    let browser = app.person("nia").await;
    browser.get("/me/clearance").await.says(200, "References").has("name people who know you");
    let own = [("name", "Me"), ("relation", "me"), ("email", "nia@example.org"), ("lang", "en")];
    browser.post("/me/clearance/references", &own).await.says(422, "your own address");
    browser.post("/me/clearance/references", &[("email", "lena")]).await.is(422);
    browser.post("/me/clearance/references", LENA).await.goes_to("/me/clearance/references");
    browser.post("/me/clearance/references", LENA).await.says(422, "named this address already");
    browser.get("/me/clearance/references").await.says(200, "Lena Brandt").has("Asked");
    let at = link(&app, "lena@example.org").await;
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    let lena = app.stranger();
    lena.get(&at).await.says(200, "Could Nia Freeman help at a school?").lacks("nia@example.org").lacks("1994");
    lena.post(&at, &[("known", "over-3")]).await.is(422);
    lena.post(&at, GOOD).await.goes_to(&at);
    lena.get(&at).await.says(200, "We have your answer");
    assert_eq!(state_of(&app, nia()).await, "awaiting_more", "somebody has to read it first");
    // The applicant sees that it came, and nothing of it, anywhere.
    for page in ["/me/clearance/references", "/me/clearance", "/me/timeline", "/me/data.json"] {
        browser.get(page).await.ok().lacks("always on time").lacks("over-3").lacks("More than three years");
    }
    browser.get("/me/clearance/references").await.has("Answered");
    let heard = format!("/office/clearances/{case}/heard");
    app.fay().await.get(&heard).await.says(200, "Lena Brandt").lacks("always on time");
    let cora = app.cora().await;
    cora.get(&heard).await.says(200, "always on time").has("More than three years");
    app.rita().await.get(&format!("/office/screening/{case}")).await.has("always on time");
    app.person("ola").await.get(&heard).await.is(404);
    let one = referee(&app, case).await;
    let read = format!("/office/clearances/{case}/references/{one}/read");
    app.fay().await.post(&read, &[("weighed", "ok")]).await.is(404);
    cora.post(&read, &[("weighed", "ok")]).await.goes_to(&heard);
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, Some(2));
}

#[tokio::test]
async fn talk_references_and_fee_are_done_in_any_order_before_the_checks() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\", \"references\"", 1, true)).await;
    let (cora, fay) = (app.cora().await, app.fay().await);
    let heard = format!("/office/clearances/{case}/heard");
    let fee = format!("/office/clearances/{case}/fee");
    fay.get(&heard).await.says(200, "$12.50").has("Not paid yet").lacks("Who talked with the person");
    fay.post(&fee, &[("payer", "somebody"), ("paid_on", "2026-09-08")]).await.is(422);
    fay.post(&fee, &[("payer", "volunteer"), ("paid_on", "2026-09-09")]).await.says(422, "not in the future");
    fay.post(&fee, &[("answer", "waived"), ("waived", "")]).await.says(422, "Please fill in");
    fay.post(&fee, &[("payer", "school"), ("paid_on", "2026-09-08")]).await.goes_to(&heard);
    fay.get(&heard).await.says(200, "Paid").has("the school");
    talk(&fay, case, "ok").await.is(404);
    talk(&cora, case, "maybe").await.is(422);
    talk(&cora, case, "ok").await.goes_to(&heard);
    // Nia has no e-mail at hand: the desk names Lena, and Lena answers on the telephone.
    fay.post(&format!("/office/clearances/{case}/references"), LENA).await.goes_to(&heard);
    let one = referee(&app, case).await;
    let at = format!("/office/clearances/{case}/references/{one}");
    cora.post(&format!("{at}/read"), &[("weighed", "ok")]).await.says(409, "has not answered yet");
    cora.post(&format!("{at}/phone"), &[("known", "over-3")]).await.is(422);
    cora.post(&format!("{at}/phone"), GOOD).await.goes_to(&heard);
    cora.post(&format!("{at}/read"), &[("weighed", "ok")]).await.goes_to(&heard);
    assert_eq!(state_of(&app, nia()).await, "screening");
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "cleared");
    assert_eq!(app.count(sql!("select cents from clearance_fee where clearance = $1", case)).await, 1250);
    fay.post(&fee, &[("answer", "waived"), ("waived", "hardship")]).await.is(409);
}

#[tokio::test]
async fn a_concern_from_a_talk_goes_to_two_reviewers_and_is_not_told() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    let cora = app.cora().await;
    talk(&cora, case, "concern").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "screening", "the checks go on");
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "review");
    app.person("nia").await.get("/me/timeline").await.ok().lacks("concern");
    let at = format!("/office/screening/{case}");
    app.rita().await.get(&at).await.says(200, "A concern");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "clear"), ("level", "2")]).await.is(303);
    app.person("raj").await.press(&format!("{at}/agree")).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "cleared", "two people weighed it");
}

#[tokio::test]
async fn a_concern_that_comes_last_is_weighed_too() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    app.person("nia").await.get("/me/clearance").await.says(200, "The school or the office calls you");
    talk(&app.cora().await, case, "concern").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "review");
}

#[tokio::test]
async fn a_reference_link_that_is_guessed_old_replaced_or_dropped_opens_nothing() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"references\"", 1, false)).await;
    let browser = app.person("nia").await;
    browser.post("/me/clearance/references", LENA).await.is(303);
    let first = link(&app, "lena@example.org").await;
    let lena = app.stranger();
    for guess in ["/references/x", "/references/%00", &first[..first.len() - 1]] {
        lena.get(guess).await.is(404);
        lena.post(guess, GOOD).await.is(404);
    }
    let one = referee(&app, case).await;
    let again = format!("/me/clearance/references/{one}/again");
    browser.press(&again).await.says(409, "wait two minutes");
    app.later(jiff::SignedDuration::from_mins(5));
    browser.press(&again).await.is(303);
    let second = link(&app, "lena@example.org").await;
    assert_ne!(first, second);
    lena.get(&first).await.is(404);
    app.ben().await.press(&format!("/me/clearance/references/{one}/drop")).await.is(404);
    app.later(jiff::SignedDuration::from_hours(24 * 22));
    lena.get(&second).await.is(404);
    browser.press(&again).await.is(303);
    let third = link(&app, "lena@example.org").await;
    lena.get(&third).await.is(200);
    browser.press(&format!("/me/clearance/references/{one}/drop")).await.is(303);
    lena.post(&third, GOOD).await.is(404);
    // The letter with the link is not kept.
    let kept = sql!("select count(*) from referee where token_hash like '%/%'");
    assert_eq!(app.count(kept).await, 0);
}

#[tokio::test]
async fn in_the_demonstration_omar_named_two_and_one_has_answered() {
    let app = TestApp::start().await;
    let omar = app.person("omar").await;
    omar.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    omar.get("/me/clearance/references").await.says(200, "Lena Brandt").has("Answered").lacks("always on time");
    app.stranger().get(&format!("/references/{}", cast::REFERENCE_SECRET)).await.says(200, "Omar");
}
