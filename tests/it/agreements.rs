//! Agreements: planned, read, signed by both, changed while signed.

use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::{SignedDuration, ToSpan, civil};
use trellis::demo::cast::{self, agreement, partner};

/// A day from the first morning.
pub fn day(days: i64) -> String {
    civil::date(2026, 9, 8).saturating_add(days.days()).to_string()
}

pub fn office(id: i64) -> String {
    format!("/office/agreements/{id}")
}

/// The desk that an organisation's newest letter leads to.
pub async fn desk(app: &TestApp, address: &str) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter =
        mail.at(address).into_iter().rev().find(|m| m.body.contains("/partner/desk/")).expect("a letter with a link");
    let at = letter.body.find("/partner/desk/").expect("a link");
    let link: String = letter.body[at..].chars().take_while(|c| !c.is_whitespace()).collect();
    link.split('/').take(4).collect::<Vec<_>>().join("/")
}

/// The hash of the text on a page.
pub fn hash_on(page: &Answer) -> String {
    let html = page.html();
    let at = html.find("name=\"text\" value=\"").expect("a form to sign") + "name=\"text\" value=\"".len();
    html[at..at + 64].to_owned()
}

pub async fn sign(who: &Browser, at: &str, hash: &str, name: &str) -> Answer {
    who.post(at, &[("name", name), ("text", hash), ("agree", "yes")]).await
}

pub async fn state(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select a.state from partner_agreement a where a.id = $1", id)).await.expect("one").0
}

pub async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(id) from partner_agreement")).await
}

pub const PLAN: &[(&str, &str)] = &[
    ("kind", "support"),
    ("priority", "reading"),
    ("category", ""),
    ("deliverables", "Half of the book fair.\n\nAnd {a} shelf."),
    ("grades", "K–5"),
    ("schedule", "Fridays"),
    ("students", "40"),
    ("people", "6"),
    ("lang", "en"),
    ("school", "albemarle-road-elementary"),
];

/// A plan of the readers from one day to another, with one answer changed.
pub fn plan<'a>(
    organisation: &'a str,
    days: (&'a str, &'a str),
    change: (&'a str, &'a str),
) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> =
        vec![("organisation", organisation), ("starts_on", days.0), ("ends_on", days.1)];
    fields.extend(PLAN);
    fields.retain(|(name, _)| *name != change.0);
    fields.push(change);
    fields
}

#[tokio::test]
async fn an_agreement_is_planned_sent_and_signed_by_both_sides() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let readers = partner::READERS.to_string();
    let (from, to) = (day(0), day(364));
    for (field, bad, why) in [
        ("kind", "treaty", "Choose one of the answers"),
        ("priority", "", "Please fill in"),
        ("deliverables", " ", "Please fill in"),
        ("students", "many", "whole number"),
        ("ends_on", "2026-09-01", "comes after the first"),
        ("ends_on", "2040-09-01", "five years at most"),
        ("starts_on", "2020-02-30", "no such day"),
        ("report_1", "2025-01-01", "Choose a day between"),
        ("lang", "xx", "Choose one of the answers"),
    ] {
        let sent = plan(&readers, (&from, &to), (field, bad));
        let page = pia.post("/office/agreements", &sent).await.says(422, why);
        assert!(page.html().contains("Fridays"), "what was typed stays");
    }
    let before = app.count(sql!("select count(*) from partner_agreement")).await;
    assert_eq!(before, 14);
    pia.post("/office/agreements", &plan(&readers, (&from, &to), ("report_1", "2027-01-15"))).await.is(303);
    let id = newest(&app).await;
    let page = pia.get(&office(id)).await.says(200, "Being planned").has("Albemarle Road Elementary");
    page.has("Template version 1");
    // The text has what was planned, once, and what it was written from.
    let copy = pia.get(&format!("{}/copy", office(id))).await.says(200, "Carolina Readers and").has("And {a} shelf.");
    copy.has("Not signed by both sides").has("January 15, 2027").has("Fingerprint of this text");
    // Sent: whoever is asked first has a link, the principal is asked.
    app.sql(sql!("update partner_site set state = 'ended' where id = $1", cast::SITE_ASKED)).await;
    pia.press(&format!("{}/send", office(id))).await.is(303);
    pia.press(&format!("{}/send", office(id))).await.says(422, "not possible any more");
    let desk = desk(&app, "ada@carolina-readers.example.org").await;
    app.mail().await.once("pat", "sites-asked");
    let ada = app.stranger();
    ada.get(&desk).await.says(200, "Carolina Readers").has("Sent to be signed").has("You have it.");
    let at = format!("{desk}/agreements/{id}");
    let read = ada.get(&at).await.says(200, "Read and sign");
    let hash = hash_on(&read);
    // A name and a yes are needed; what was typed stays.
    ada.post(&format!("{at}/sign"), &[("name", "Ada Nwosu"), ("text", &hash)]).await.says(422, "Check this box");
    sign(&ada, &format!("{at}/sign"), &hash, "").await.says(422, "Please fill in");
    assert_eq!(state(&app, id).await, "sent");
    sign(&ada, &format!("{at}/sign"), &hash, "Ada Nwosu").await.goes_to(&desk);
    assert_eq!(state(&app, id).await, "signed_by_partner");
    app.run_jobs().await;
    app.mail().await.once("dora", "agreements-to-sign");
    // Nobody but the director signs for the district.
    for key in ["pia", "pat", "cora", "otis"] {
        app.person(key).await.get(&format!("{}/sign", office(id))).await.is(404);
        sign(&app.person(key).await, &format!("{}/sign", office(id)), &hash, "Somebody").await.is(404);
    }
    dora.get(&format!("{}/sign", office(id))).await.says(200, "ada@carolina-readers.example.org").has("Ada Nwosu");
    sign(&dora, &format!("{}/sign", office(id)), &hash, "Dora Bennett").await.goes_to(&office(id));
    assert_eq!(state(&app, id).await, "in_force");
    let copy = ada.get(&format!("{at}/copy")).await.says(200, "Dora Bennett").has("Ada Nwosu").has(&hash);
    copy.lacks("Not signed by both sides");
    // Both signatures are of this text, and the ledger knows.
    let signed = sql!(
        "select count(*) from partner_signature where agreement = $1 and text_hash = $2 and void_at is null",
        id,
        hash.as_str()
    );
    assert_eq!(app.count(signed).await, 2);
    for verb in ["agreement-drafted", "agreement-sent", "agreement-signed-partner", "agreement-signed-district"] {
        let line = sql!(
            "select count(*) from ledger where verb = $1 and record = $2 and partner = $3",
            verb,
            id,
            partner::READERS
        );
        assert_eq!(app.count(line).await, 1, "{verb}");
    }
    // What follows: the organisation is active, its report is due.
    let active = sql!("select count(*) from organisation where id = $1 and standing = 'active'", partner::READERS);
    assert_eq!(app.count(active).await, 1);
    assert_eq!(app.count(sql!("select count(*) from partner_report where agreement = $1", id)).await, 1);
}

#[tokio::test]
async fn an_agreement_changed_while_it_is_signed_shows_the_change_and_nothing_is_signed() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let ada = app.stranger();
    let at = format!("/partner/desk/{}/agreements/{}", cast::DESK_SECRET, agreement::READERS);
    let old = hash_on(&ada.get(&at).await.ok());
    // The office changes the number of students while Ada reads.
    let page =
        pia.get(&format!("{}/plan", office(agreement::READERS))).await.says(200, "The partner has this text already");
    let form = crate::support::forms::in_page(&page.html(), "/")
        .into_iter()
        .find(|f| f.action.ends_with("/plan"))
        .expect("a form");
    let mut fields = form.as_it_is();
    for (name, value) in &mut fields {
        if name == "students" {
            *value = "75".into();
        }
    }
    let chosen = [("priority", "reading"), ("category", "before-after-school"), ("lang", "en")];
    let mut sent: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sent.retain(|(name, _)| !chosen.iter().any(|(other, _)| other == name));
    sent.extend(chosen);
    let long = "Trained tutors read with third grade twice a week.";
    sent.retain(|(name, _)| *name != "deliverables");
    sent.push(("deliverables", long));
    pia.post(&format!("{}/plan", office(agreement::READERS)), &sent).await.is(303);
    assert_eq!(state(&app, agreement::READERS).await, "changed");
    let refused = sign(&ada, &format!("{at}/sign"), &old, "Ada Nwosu").await.is(409);
    let refused = refused.has("The text changed while you read it").has("The partner plans to serve 40 students");
    let refused = refused.has("The partner plans to serve 75 students");
    assert!(refused.html().contains("<del") && refused.html().contains("<ins"));
    assert!(refused.html().contains("value=\"Ada Nwosu\""), "the name stays");
    assert_eq!(
        app.count(sql!("select count(*) from partner_signature where agreement = $1", agreement::READERS)).await,
        0
    );
    // The page that says so has the new text: read, it can be signed.
    let new = hash_on(&refused);
    assert_ne!(old, new);
    // A hash that nobody ever saw signs nothing.
    sign(&ada, &format!("{at}/sign"), &"0".repeat(64), "Ada Nwosu").await.is(409);
    sign(&ada, &format!("{at}/sign"), &new, "Ada Nwosu").await.is(303);
    // A change between the two signatures voids the first; the director is not misled.
    app.later(SignedDuration::from_mins(1));
    let remove = format!("{}/schools/3/remove", office(agreement::READERS));
    pia.press(&remove).await.is(303);
    assert_eq!(state(&app, agreement::READERS).await, "changed");
    let here = format!("{}/sign", office(agreement::READERS));
    sign(&dora, &here, &new, "Dora Bennett").await.says(409, "The text changed while you read it");
    assert_eq!(
        app.count(sql!(
            "select count(*) from partner_signature where agreement = $1 and void_at is null",
            agreement::READERS
        ))
        .await,
        0
    );
    app.run_jobs().await;
    let told = app
        .mail()
        .await
        .at("ada@carolina-readers.example.org")
        .iter()
        .filter(|m| m.kind == "agreements-changed")
        .count();
    assert_eq!(told, 2);
    // The partner asks for another text instead.
    ada.post(&format!("{at}/ask"), &[("words", "")]).await.says(422, "Please fill in");
    // Words that leave for the other side tell of no child.
    ada.post(&format!("{at}/ask"), &[("words", "Not with Diego in the room.")]).await.says(422, "Diego");
    ada.post(&format!("{at}/ask"), &[("words", "He sleeps in a car.")]).await.says(422, "without them");
    ada.post(&format!("{at}/ask"), &[("words", "Only on Mondays, please.")]).await.is(303);
    assert_eq!(state(&app, agreement::READERS).await, "drafted");
    // A draft is the office's: the partner sees that there is one, not its text.
    ada.get(&at).await.is(404);
    app.run_jobs().await;
    let asked = app
        .mail()
        .await
        .at("partners@example.org")
        .iter()
        .filter(|m| m.kind == "agreements-asked" && m.body.contains("Mondays"))
        .count();
    assert_eq!(asked, 1);
}

#[tokio::test]
async fn of_two_who_sign_at_once_one_signs_and_the_other_reads_who() {
    let app = TestApp::start().await;
    let at = format!("/partner/desk/{}/agreements/{}", cast::DESK_SECRET, agreement::READERS);
    let (one, other) = (app.stranger(), app.stranger());
    let hash = hash_on(&one.get(&at).await.ok());
    let to = format!("{at}/sign");
    let (first, second) = tokio::join!(sign(&one, &to, &hash, "Ada Nwosu"), sign(&other, &to, &hash, "Ada B. Nwosu"));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let late = if first.status == 409 { first } else { second };
    late.has("has signed already");
    assert_eq!(
        app.count(sql!("select count(*) from partner_signature where agreement = $1", agreement::READERS)).await,
        1
    );
    // Signing while the office changes the plan: either the signature is of the text as it is, or there is none.
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let remove = format!("{}/schools/3/remove", office(agreement::READERS));
    let here = format!("{}/sign", office(agreement::READERS));
    let (signed, changed) = tokio::join!(sign(&dora, &here, &hash, "Dora Bennett"), pia.press(&remove));
    let good = app
        .count(sql!(
            "select count(*) from partner_agreement a
             join partner_signature g on g.agreement = a.id and g.void_at is null and g.text_hash = a.text_hash
             where a.id = $1",
            agreement::READERS
        ))
        .await;
    let all = app
        .count(sql!(
            "select count(*) from partner_signature where agreement = $1 and void_at is null",
            agreement::READERS
        ))
        .await;
    assert_eq!(good, all, "a signature that counts is of the text as it is");
    match signed.status.as_u16() {
        303 => assert_eq!((changed.status.as_u16(), all), (422, 2)),
        409 => assert_eq!((changed.status.as_u16(), all), (303, 0)),
        other => panic!("status {other}"),
    }
}

#[tokio::test]
async fn an_agreement_in_another_language_has_the_english_beside_it_and_both_are_signed() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let readers = partner::READERS.to_string();
    let (from, to) = (day(10), day(300));
    pia.post("/office/agreements", &plan(&readers, (&from, &to), ("lang", "es"))).await.is(303);
    let id = newest(&app).await;
    let copy = pia.get(&format!("{}/copy", office(id))).await.says(200, "trabajan juntos por esta meta");
    let copy = copy.has("work together for this goal").has("Que todos los niños lean bien");
    assert!(copy.html().contains("lang=\"es\""));
    let mut tx = app.app.db.read().await.expect("a transaction");
    let (words, english, kept): (String, String, String) = tx
        .one(sql!("select t.words, t.words_en, t.text_hash from partner_agreement_text t where t.agreement = $1", id))
        .await
        .expect("a text");
    // Whoever has a copy can check it.
    assert_eq!(trellis::agreements::text::hash(&words, &english), kept);
}
