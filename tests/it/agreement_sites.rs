//! Where partners may come: the principal's yes, what pauses it, what mends it.

use crate::agreements::{day, office};
use crate::support::{Browser, TestApp, first_morning};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, agreement, partner};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n";

async fn sites(app: &TestApp, organisation: i64, state: &str) -> i64 {
    app.count(sql!("select count(*) from partner_site where organisation = $1 and state = $2", organisation, state))
        .await
}

/// What the front office's page says beside an organisation.
async fn beside(who: &Browser, name: &str, words: &str) {
    let text = who.get("/office/partners-today").await.ok().text();
    let at = text.find(name).unwrap_or_else(|| panic!("{name} is not there: {text}"));
    let row: String = text[at..].chars().take(200).collect();
    assert!(row.contains(words), "{row}");
}

#[tokio::test]
async fn scenario_06_a_partners_insurance_lapses_on_sunday_and_its_14_sites_are_paused_on_monday() {
    let app = TestApp::start().await;
    let (fay, pia) = (app.person("fay").await, app.person("pia").await);
    app.run_jobs().await;
    assert_eq!(sites(&app, partner::CHURCHES, "active").await, 14);
    beside(&fay, "Open Doors Church Network", "May come").await;
    // Sunday, September 13: its last good day. Nothing happens yet.
    app.set_now(first_morning() + SignedDuration::from_hours(24 * 5));
    app.run_jobs().await;
    assert_eq!(sites(&app, partner::CHURCHES, "active").await, 14);
    // Monday morning its 14 sites show "paused" ...
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(
        (sites(&app, partner::CHURCHES, "active").await, sites(&app, partner::CHURCHES, "paused").await),
        (0, 14)
    );
    pia.get("/office/sites?state=paused").await.says(200, "The insurance has ended or is missing.");
    pia.get(&office(agreement::CHURCHES)).await.says(200, "Paused").has("Expired");
    let noted = sql!("select count(*) from ledger where verb = 'site-paused' and partner = $1", partner::CHURCHES);
    assert_eq!(app.count(noted).await, 14);
    // ... the front office sees why, and was told ...
    beside(&fay, "Open Doors Church Network", "Do not let them in for this. The insurance has ended or is missing.")
        .await;
    let mail = app.mail().await;
    let told = mail.once("fay", "sites-paused");
    assert!(
        told.subject.contains("Open Doors Church Network may not come to Albemarle Road Elementary"),
        "{}",
        told.subject
    );
    assert!(told.body.contains("The insurance has ended or is missing."), "{}", told.body);
    mail.once("pat", "sites-paused");
    // ... and the partner gets the link that mends it: one letter for all schools.
    let letters: Vec<_> =
        mail.at("miriam@open-doors.example.org").into_iter().filter(|m| m.kind == "agreements-paused").collect();
    assert_eq!(letters.len(), 1);
    assert!(letters[0].body.contains("14 schools"), "{}", letters[0].body);
    let link = letters[0].body.find("/partner/desk/").expect("a link");
    let fix: String = letters[0].body[link..].chars().take_while(|c| !c.is_whitespace()).collect();
    assert!(fix.ends_with("/papers/insurance"), "{fix}");
    // The night that follows tells nobody again.
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    app.mail().await.once("fay", "sites-paused");
    // Miriam sends the new certificate with the link; the office accepts it, and all goes on by itself.
    let until = day(370);
    let fields = [("expires_on", until.as_str()), ("cents", "1000000"), ("additional_insured", "yes")];
    app.stranger().upload(&fix, &fields, ("file", "new.pdf", PDF)).await.is(303);
    assert_eq!(sites(&app, partner::CHURCHES, "paused").await, 14);
    let paper = app.count(sql!("select max(id) from partner_paper")).await;
    let page = format!("/office/agreements/papers/{paper}");
    pia.read_and_post(&page, &format!("{page}/accept"), &fields).await.is(303);
    assert_eq!(sites(&app, partner::CHURCHES, "active").await, 14);
    beside(&fay, "Open Doors Church Network", "May come").await;
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("fay", "sites-resumed");
    let again = mail.at("miriam@open-doors.example.org").iter().filter(|m| m.kind == "agreements-resumed").count();
    assert_eq!(again, 1);
    // A paper that was accepted and does not hold after all pauses them at once, with no night between.
    pia.post(&format!("/office/agreements/papers/{paper}/refuse"), &[("why", "It was cancelled.")]).await.is(303);
    assert_eq!(sites(&app, partner::CHURCHES, "paused").await, 14);
}

#[tokio::test]
async fn a_principal_says_yes_or_no_and_nobody_else() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let asked = format!("/office/sites/{}", cast::SITE_ASKED);
    pat.get("/office/sites").await.says(200, "Carolina Readers").has("Ardrey Kell Parents");
    pat.get(&asked).await.says(200, "May they come to your school?").has("Care before and after school");
    for key in ["cora", "pia", "dora", "ola", "fay"] {
        app.person(key).await.post(&format!("{asked}/answer"), &[("answer", "yes")]).await.is(404);
    }
    app.person("cora").await.get(&asked).await.says(200, "Carolina Readers").lacks("May they come to your school?");
    app.person("ola").await.get(&asked).await.is(404);
    pat.post(&format!("{asked}/answer"), &[("answer", "no"), ("words", "")]).await.says(422, "Please fill in");
    pat.post(&format!("{asked}/answer"), &[("answer", "maybe")]).await.says(422, "Choose one of the answers");
    pat.read_and_post(&asked, &format!("{asked}/answer"), &[("answer", "yes"), ("words", "Room 12 is free.")])
        .await
        .goes_to(&asked);
    // Its page says what is missing, and of whom.
    let page = pat.get(&asked).await.says(200, "What is missing, and who has it");
    page.has("The agreement, signed by both sides").has("Carolina Readers has it.");
    // Yes, but nothing is signed: they may not come yet.
    assert_eq!(
        app.count(sql!("select count(*) from partner_site where id = $1 and state = 'accepted'", cast::SITE_ASKED))
            .await,
        1
    );
    app.person("fay").await.get("/office/partners-today").await.lacks("Carolina Readers");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(
        mail.at("ada@carolina-readers.example.org")
            .iter()
            .any(|m| m.kind == "sites-yes" && m.body.contains("Room 12 is free."))
    );
    pat.post(&format!("{asked}/answer"), &[("answer", "no"), ("words", "On second thought.")])
        .await
        .says(422, "answered already");
    // A yes can be ended, by the principal too, with the reason.
    pat.post(&format!("{asked}/end"), &[("why", "")]).await.is(422);
    pat.post(&format!("{asked}/end"), &[("why", "We lost the room.")]).await.is(303);
    app.person("cora").await.post(&format!("{asked}/end"), &[("why", "x")]).await.is(404);
    // A no goes to the partner and to the office.
    pat.post("/office/sites/3/answer", &[("answer", "no"), ("words", "We have a book fair of our own.")]).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.at("joan.petrie@example.com").iter().any(|m| m.kind == "sites-no" && m.body.contains("of our own")));
    assert!(mail.at("partners@example.org").iter().any(|m| m.kind == "sites-no-desk"));
}

#[tokio::test]
async fn a_school_has_one_mental_health_agency_of_two_at_once() {
    let app = TestApp::start().await;
    app.sql(sql!("update partner_site set category = 'mental-health' where id in (3, 4)")).await;
    let (one, other) = (app.person("pat").await, app.person("pat").await);
    let yes = [("answer", "yes"), ("words", "")];
    let (first, second) = tokio::join!(
        one.read_and_post("/office/sites/3", "/office/sites/3/answer", &yes),
        other.read_and_post("/office/sites/4", "/office/sites/4/answer", &yes)
    );
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let refused = if first.status == 422 { first } else { second };
    refused.has("Your school has a partner with this service already");
    let agreed = sql!(
        "select count(*) from partner_site where school = 1 and category = 'mental-health' and state in ('accepted', 'active')"
    );
    assert_eq!(app.count(agreed).await, 1);
}

#[tokio::test]
async fn what_was_agreed_for_a_school_year_ends_with_it_and_the_principals_are_asked_anew() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    // July 1, 2027: the churches' agreement runs until May; the club's next one goes on.
    app.set_now("2027-07-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let year = |state: &'static str, year: &'static str| {
        sql!(
            "select count(*) from partner_site where organisation = $1 and state = $2 and school_year = $3",
            partner::ROTARY,
            state,
            year
        )
    };
    assert_eq!(app.count(year("ended", "2026-27")).await, 1);
    assert_eq!(app.count(year("proposed", "2027-28")).await, 1);
    app.mail().await.once("pat", "sites-asked");
    // The public page keeps it until the principal has answered.
    app.stranger().get("/schools/albemarle-road-elementary").await.says(200, "Elmwood Rotary");
}

#[tokio::test]
async fn a_lapsed_agreement_that_is_renewed_late_goes_on_by_itself() {
    let app = TestApp::start().await;
    let (pia, dora, fay) = (app.person("pia").await, app.person("dora").await, app.person("fay").await);
    fay.get("/office/partners-today").await.says(200, "Grace Meadow Church").has("The agreement is over.");
    // The renewal that waits for the church is signed by both; the two papers that lack come in.
    app.later(SignedDuration::from_hours(24));
    let link = sql!(
        "insert into partner_desk_link (token_hash, contact, made_at) values ($1, 4, $2)",
        trellis::random::hash("weiss-has-a-letter"),
        app.app.now()
    );
    app.sql(link).await;
    let desk = "/partner/desk/weiss-has-a-letter";
    let weiss = app.stranger();
    let at = format!("{desk}/agreements/{}", agreement::CHURCH_NEXT);
    let hash = crate::agreements::hash_on(&weiss.get(&at).await.says(200, "In English"));
    crate::agreements::sign(&weiss, &format!("{at}/sign"), &hash, "Samuel Weiss").await.is(303);
    let here = format!("{}/sign", office(agreement::CHURCH_NEXT));
    crate::agreements::sign(&dora, &here, &hash, "Dora Bennett").await.is(303);
    assert_eq!(sites(&app, partner::CHURCH, "paused").await, 1);
    fay.get("/office/partners-today")
        .await
        .has("The insurance has ended or is missing. The permission form is missing.");
    let until = day(300);
    let good = [("cents", "1000000"), ("additional_insured", "yes"), ("expires_on", until.as_str())];
    pia.read_and_post("/office/agreements/papers/4", "/office/agreements/papers/4/accept", &good).await.is(303);
    assert_eq!(sites(&app, partner::CHURCH, "paused").await, 1);
    let waive = format!("/office/agreements/papers/of/{}/permission-form/waive", partner::CHURCH);
    pia.post(&waive, &[("why", "The school uses its own form."), ("until", "")]).await.is(303);
    assert_eq!(sites(&app, partner::CHURCH, "active").await, 1);
    app.run_jobs().await;
    app.mail().await.once("fay", "sites-resumed");
    // The exception is over one day: then it stops again.
    app.sql(sql!(
        "update partner_paper set expires_on = '2026-09-10' where state = 'waived' and organisation = $1",
        partner::CHURCH
    ))
    .await;
    app.later(SignedDuration::from_hours(48));
    app.run_jobs().await;
    assert_eq!(sites(&app, partner::CHURCH, "paused").await, 1);
}

#[tokio::test]
async fn two_records_that_become_one_bring_their_agreements_and_give_them_back() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let offer = sql!(
        "insert into need_offer (id, state, giver_kind, organisation, name, folded, kind, what, quantity, from_on, until_on,
                                 created_at, since)
         values (901, 'open', 'organisation', $1, 'Bank', 'bank', 'goods', 'Pens', 9, '2026-09-08', '2026-12-01', 1, 1)",
        partner::BANK_AGAIN
    );
    app.sql(offer).await;
    let part = sql!(
        "insert into need_part (id, need, state, giver_kind, organisation, name, quantity, created_at, since)
         values (901, $1, 'withdrawn', 'organisation', $2, 'Bank', 1, 1, 1)",
        cast::NEED_HELPED,
        partner::BANK_AGAIN
    );
    app.sql(part).await;
    let given = async |organisation: i64| {
        let count = sql!(
            "select (select count(*) from need_offer where id = 901 and organisation = $1)
                    + (select count(*) from need_part where id = 901 and organisation = $1)",
            organisation
        );
        app.count(count).await
    };
    let pair = format!("/office/partners/duplicates/{}/{}", partner::BANK, partner::BANK_AGAIN);
    pia.post(&pair, &[("what", "keep-one")]).await.is(303);
    pia.get(&format!("/office/partners/{}", partner::BANK)).await.says(200, "Not signed").has("Ended");
    assert_eq!(given(partner::BANK).await, 2, "what it offered and promised goes with it");
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    pia.press(&format!("/office/partners/merges/{merge}/undo")).await.is(303);
    assert_eq!(given(partner::BANK_AGAIN).await, 2);
    let back = sql!("select count(*) from partner_agreement where organisation = $1", partner::BANK_AGAIN);
    assert_eq!(app.count(back).await, 1);
}
