//! What must not happen with agreements: one person on both sides, a yes to what was not read, a list that keeps somebody.

use crate::agreements::{hash_on, office, sign, state};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, agreement, partner};

/// Somebody of the district speaks for an organisation, too: by an address of theirs, under another label.
async fn speaks_for(app: &TestApp, organisation: i64, name: &str, contact: &str) {
    app.sql(sql!(
        "insert into organisation_contact (id, organisation, name, part, contact_kind, contact, host, lang, main, created_at)
         values (901, $1, $2, 'other', 'email', $3, '', 'en', false, 1)",
        organisation,
        name,
        contact
    ))
    .await;
}

fn at_desk() -> String {
    format!("/partner/desk/{}/agreements/{}", cast::DESK_SECRET, agreement::READERS)
}

#[tokio::test]
async fn nobody_signs_for_both_sides() {
    let app = TestApp::start().await;
    let (ada, dora) = (app.stranger(), app.person("dora").await);
    let hash = hash_on(&ada.get(&at_desk()).await.ok());
    let to = format!("{}/sign", at_desk());
    let here = format!("{}/sign", office(agreement::READERS));
    // Whoever works for the district does not sign at the partner's desk.
    for who in ["dora", "pia"] {
        sign(&app.person(who).await, &to, &hash, "Ada Nwosu").await.says(409, "You work for the district");
    }
    // A name that is not the signer's signs nothing.
    let page = sign(&ada, &to, &hash, "Bea Nwosu").await.says(409, "This letter went to Ada Nwosu");
    assert!(page.html().contains("value=\"Bea Nwosu\""), "what was typed stays");
    assert_eq!(state(&app, agreement::READERS).await, "sent");
    sign(&ada, &to, &hash, "ada b. NWOSU").await.is(303);
    sign(&dora, &here, &hash, "Ada Nwosu").await.says(409, "Type your own name");
    // Dora speaks for the readers herself, under a label of her mailbox.
    speaks_for(&app, partner::READERS, "D. Bennett", "dora+readers@example.org").await;
    sign(&dora, &here, &hash, "Dora Bennett").await.says(409, "You speak for this organization yourself");
    app.sql(sql!("update organisation_contact set ended_at = 1 where id = 901")).await;
    // The partner's signature stands under Dora's address, or under her name.
    app.sql(sql!("update partner_signature set contact = 901 where agreement = $1", agreement::READERS)).await;
    sign(&dora, &here, &hash, "Dora Bennett").await.says(409, "Somebody else signs for the district");
    app.sql(sql!(
        "update partner_signature set contact = null, name = 'dora bennett' where agreement = $1",
        agreement::READERS
    ))
    .await;
    sign(&dora, &here, &hash, "Dora Bennett").await.says(409, "Somebody else signs for the district");
    assert_eq!(state(&app, agreement::READERS).await, "signed_by_partner");
    app.sql(sql!("update partner_signature set name = 'Ada Nwosu' where agreement = $1", agreement::READERS)).await;
    sign(&dora, &here, &hash, "Dora Bennett").await.is(303);
}

#[tokio::test]
async fn nobody_says_yes_to_their_own_organisation() {
    let app = TestApp::start().await;
    let (pat, pia) = (app.person("pat").await, app.person("pia").await);
    let asked = format!("/office/sites/{}", cast::SITE_ASKED);
    speaks_for(&app, partner::READERS, "Pat", "pat@example.org").await;
    pat.read_and_post(&asked, &format!("{asked}/answer"), &[("answer", "yes")])
        .await
        .says(422, "You speak for this organization yourself");
    app.sql(sql!("update organisation_contact set contact = 'pia+x@example.org' where id = 901")).await;
    pat.read_and_post(&asked, &format!("{asked}/answer"), &[("answer", "yes")]).await.is(303);
    app.sql(sql!("update organisation_contact set organisation = $1 where id = 901", partner::CHURCH)).await;
    let paper = "/office/agreements/papers/4";
    let good = [("cents", "1000000"), ("additional_insured", "yes"), ("expires_on", "2027-06-01")];
    pia.read_and_post(paper, &format!("{paper}/accept"), &good).await.says(422, "You speak for this organization");
    let waive = format!("/office/agreements/papers/of/{}/permission-form/waive", partner::CHURCH);
    pia.post(&waive, &[("why", "Not needed."), ("until", "")]).await.says(422, "You speak for this organization");
    app.sql(sql!("update organisation_contact set ended_at = 1 where id = 901")).await;
    pia.read_and_post(paper, &format!("{paper}/accept"), &good).await.is(303);
}

#[tokio::test]
async fn a_yes_is_to_what_was_read() {
    let app = TestApp::start().await;
    let (pat, pia) = (app.person("pat").await, app.person("pia").await);
    let asked = format!("/office/sites/{}", cast::SITE_ASKED);
    let mark = |html: &str| {
        let rest = html.split("name=\"read\" value=\"").nth(1).expect("a mark");
        rest.split('"').next().unwrap_or("").to_owned()
    };
    let read = mark(&pat.get(&asked).await.ok().html());
    // The office changes the plan while Pat reads.
    pia.press(&format!("{}/schools/3/remove", office(agreement::READERS))).await.is(303);
    let answer = format!("{asked}/answer");
    pat.post(&answer, &[("answer", "yes"), ("read", &read)]).await.says(422, "The plan was changed while you read it");
    pat.post(&answer, &[("answer", "yes")]).await.is(422);
    pat.read_and_post(&asked, &answer, &[("answer", "yes")]).await.goes_to(&asked);
    // A paper that is not the one on the page is not accepted.
    let paper = "/office/agreements/papers/4";
    let good = [("cents", "1000000"), ("additional_insured", "yes"), ("expires_on", "2027-06-01")];
    let read = mark(&pia.get(paper).await.ok().html());
    app.sql(sql!("update partner_paper set words = 'another one' where id = 4")).await;
    let stale = [&good[..], &[("read", read.as_str())]].concat();
    pia.post(&format!("{paper}/accept"), &stale).await.says(422, "changed while you read it");
    pia.read_and_post(paper, &format!("{paper}/accept"), &good).await.is(303);
}

#[tokio::test]
async fn whoever_agreed_can_take_it_back_at_any_time_and_lists_write_no_letters_without_end() {
    let app = TestApp::start().await;
    let (otis, ana) = (app.person("otis").await, app.ana().await);
    let at = format!("/partner/desk/{}/people", partner::ROTARY);
    let link = format!("/listed/{}", cast::LISTED_SECRET);
    ana.post(&link, &[("answer", "yes")]).await.is(303);
    otis.get(&at).await.says(200, "Ana Morales Cleared");
    // Long after the letter.
    app.later(SignedDuration::from_hours(24 * 200));
    let ana = app.ana().await;
    ana.get(&link).await.says(200, "Usted dijo que sí");
    ana.get("/me").await.says(200, "Aliados que le tienen en su lista");
    ana.get("/me/lists").await.says(200, "Elmwood Rotary").has("Usted dijo que sí");
    let id = app
        .count(sql!("select id from partner_person where token_hash = $1", trellis::random::hash(cast::LISTED_SECRET)));
    let id = id.await;
    app.ben().await.post(&format!("/me/lists/{id}"), &[("answer", "yes")]).await.is(404);
    ana.post(&format!("/me/lists/{id}"), &[("answer", "perhaps")]).await.is(400);
    ana.post(&format!("/me/lists/{id}"), &[("answer", "no")]).await.goes_to("/me/lists");
    let otis = app.person("otis").await;
    otis.get(&at).await.says(200, "Ana Morales Does not want to be shown");
    // One mailbox gets few such letters, whoever is taken off and put on again, under whatever label.
    for label in ["a", "b", "c"] {
        let contact = format!("dale+{label}@example.org");
        otis.post(&at, &[("name", "Dale"), ("contact", &contact)]).await.is(303);
    }
    otis.post(&at, &[("name", "Dale"), ("contact", "dale@example.org")]).await.says(422, "had several such messages");
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter = mail.at("dale+a@example.org").pop().expect("a letter");
    assert!(!letter.body.contains("Dale"), "no word that was typed stands in it: {}", letter.body);
    // A partner asks so many people in a day.
    app.sql(sql!(
        "insert into partner_person (id, organisation, name, contact_kind, contact, token_hash, asked_at, ended_at)
         select 7000 + s.id, $1, 'X', 'email', 'x@example.org', 'many-' || s.id, $2, $2 from school s order by s.id limit 60",
        partner::ROTARY,
        app.app.now()
    ))
    .await;
    otis.post(&at, &[("name", "Gil"), ("contact", "gil@example.org")]).await.says(422, "very many people today");
}

#[tokio::test]
async fn a_desk_behind_a_link_is_sealed() {
    let app = TestApp::start().await;
    let desk = format!("/partner/desk/{}", cast::DESK_SECRET);
    for path in [desk.clone(), format!("{desk}/people"), format!("{desk}/documents/1")] {
        let page = app.stranger().get(&path).await;
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(page.header("x-robots-tag"), "noindex", "{path}");
    }
}

#[tokio::test]
async fn words_to_and_of_partners_name_no_child() {
    let app = TestApp::start().await;
    let (otis, pia, pat) = (app.person("otis").await, app.person("pia").await, app.person("pat").await);
    app.later(SignedDuration::from_hours(24 * 12));
    let at = format!("/partner/desk/{}/reports/2", partner::ROTARY);
    // A report that is due is something to do.
    otis.get(&format!("/partner/desk/{}", partner::ROTARY))
        .await
        .says(200, "waits for you")
        .lacks("Nothing is missing");
    let told = |well: &'static str| [("served", "40"), ("people", "12"), ("went_well", well), ("was_hard", "")];
    otis.post(&at, &told("A girl who lives in a shelter reads now.")).await.says(422, "Write it without them");
    let page = otis.post(&at, &told("Jasmine reads now.")).await.says(422, "Jasmine");
    let html = page.html();
    let mark = html.split("name=\"warned\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark");
    let sure = [&told("Jasmine reads now.")[..], &[("nobody", "yes"), ("warned", mark)]].concat();
    otis.post(&at, &sure).await.is(303);
    let decide = "/office/agreements/reports/2/decide";
    pia.post(decide, &[("verb", "return"), ("why", "Take out Jasmine.")]).await.says(422, "Jasmine");
    let asked = format!("/office/sites/{}", cast::SITE_ASKED);
    let no = [("answer", "no"), ("words", "Diego was hurt last year.")];
    pat.read_and_post(&asked, &format!("{asked}/answer"), &no).await.says(422, "Diego");
}

#[tokio::test]
async fn agreements_lead_to_their_organisation_and_help_to_pages_that_open() {
    let app = TestApp::start().await;
    let churches = office(agreement::CHURCHES);
    let link = format!("href=\"/office/partners/{}\"", partner::CHURCHES);
    assert!(app.person("pia").await.get(&churches).await.ok().html().contains(&link));
    assert!(!app.person("pat").await.get(&churches).await.ok().html().contains(&link));
    // The button of a topic for staff is for whoever can use it, and for those who still sign in.
    let button = "<a class=\"usa-button\" href=\"/office/opportunities\"";
    for slug in ["publish"] {
        let path = format!("/help/{slug}");
        assert!(!app.ana().await.get(&path).await.ok().html().contains(button), "{slug}");
        assert!(app.cora().await.get(&path).await.ok().html().contains(button), "{slug}");
    }
}
