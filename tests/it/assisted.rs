//! Somebody without an account registers at the desk, on paper; the history says who entered it.

use crate::clearance::{see_id, state_of};
use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::people::PersonId;

const AUNT: &[(&str, &str)] = &[
    ("given", "Bà"),
    ("family", "Nguyễn"),
    ("birth_date", "2/3/1951"),
    ("lang", "vi"),
    ("address", "100 Example Street"),
    ("city", "Charlotte"),
    ("zip", "28212"),
    ("tasks", "reading-buddy"),
    ("schools", "1"),
    ("signed_on", "2026-09-07"),
    ("paper_seen", "yes"),
];

/// Fay writes down somebody who has neither a phone nor an e-mail address.
async fn entered(fay: &Browser) -> PersonId {
    let who = [("given", "Bà"), ("family", "Nguyễn"), ("birth_date", "2/3/1951"), ("lang", "vi"), ("contact", "")];
    let answer = fay.post("/office/people", &who).await.is(303);
    let id: i64 = answer.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("a person");
    PersonId::from(id)
}

fn with(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    changed(AUNT, changes)
}

async fn sends(who: &Browser, person: PersonId, form: &[(&str, &str)]) -> Answer {
    who.post(&format!("/office/people/{person}/register"), form).await
}

#[tokio::test]
async fn fay_registers_a_grandmother_without_phone_or_email_from_her_signed_paper() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let aunt = entered(&fay).await;
    fay.get(&format!("/office/people/{aunt}")).await.has("Register");
    let page = fay.get(&format!("/office/people/{aunt}/register")).await.says(200, "Register for this person");
    assert!(page.html().contains("value=\"2/3/1951\""));
    let answer = sends(&fay, aunt, AUNT).await.is(303);
    assert!(answer.location().starts_with("/office/clearances/"), "{}", answer.location());
    // Sent twice: there is one already.
    sends(&fay, aunt, AUNT).await.is(409);
    assert_eq!(state_of(&app, aunt).await, "awaiting_id");
    let case = app.count(sql!("select max(id) from clearance where person = $1", aunt)).await;
    let agreed = sql!(
        "select count(*) from agreement where clearance = $1 and signed_on = '2026-09-07' and agreed_by <> person",
        case
    );
    assert_eq!(app.count(agreed).await, 2);
    let by_fay = sql!(
        "select count(*) from ledger where record = $1 and verb = 'entered-from-paper' and actor_role = 'front_office'",
        case
    );
    assert_eq!(app.count(by_fay).await, 1);
    see_id(&fay, case, "2/3/1951").await.is(303);
    app.rita()
        .await
        .post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &case.to_string())])
        .await
        .is(303);
    assert_eq!(state_of(&app, aunt).await, "cleared");
    app.run_jobs().await;
}

#[tokio::test]
async fn every_mistake_on_the_paper_is_named_and_nothing_is_kept_of_it() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let aunt = entered(&fay).await;
    for (change, why) in [
        (("signed_on", "2026-09-09"), "Write the day of the signature"),
        (("signed_on", ""), "Please fill in"),
        (("paper_seen", ""), "Check this box"),
        (("tasks", "own-child"), "nobody needs to register"),
        (("tasks", "mentor"), "Please fill in"),
        (("schools", ""), "Choose at least one school"),
        (("birth_date", "2/3/1890"), "more than 115 years ago"),
    ] {
        sends(&fay, aunt, &with(&[change])).await.says(422, why);
    }
    // A school far away: Fay would lose sight of the person.
    sends(&fay, aunt, &with(&[("schools", "3")])).await.says(409, "Choose your own school");
    // Under age, the guardian signs as well.
    let young = with(&[("birth_date", "2/3/2010"), ("tasks", "event-helper")]);
    sends(&fay, aunt, &young).await.says(422, "Please fill in");
    assert_eq!(app.count(sql!("select count(*) from clearance where person = $1", aunt)).await, 0);
    let mut signed = young.clone();
    signed.extend([("guardian", "Lan Nguyễn"), ("guardian_on", "2026-09-07")]);
    sends(&fay, aunt, &signed).await.is(303);
    assert_eq!(state_of(&app, aunt).await, "awaiting_id");
}

#[tokio::test]
async fn nobody_registers_whom_they_cannot_see_and_nobody_themselves() {
    let app = TestApp::start().await;
    let aunt = entered(&app.fay().await).await;
    let page = format!("/office/people/{aunt}/register");
    app.person("ola").await.get(&page).await.is(404);
    sends(&app.person("ola").await, aunt, AUNT).await.is(404);
    app.person("tess").await.get(&page).await.is(404);
    let fay = trellis::demo::cast::id("fay").expect("cast");
    app.fay().await.get(&format!("/office/people/{fay}/register")).await.is(404);
    // Whose case stands denied is a matter for the desk.
    let dale = trellis::demo::cast::id("dale").expect("cast");
    app.vera().await.get(&format!("/office/people/{dale}/register")).await.says(409, "a decision stands");
}
