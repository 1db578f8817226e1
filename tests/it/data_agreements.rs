//! Data about students: asked for, based on the law, listed, looked at by three, signed by both, ended, destroyed.

use crate::agreements::hash_on;
use crate::support::{Answer, Browser, Mail, TestApp};
use db::sql;
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use trellis::demo::cast::{self, agreement, data, partner};

const ASK: &[(&str, &str)] = &[
    ("agreement", "1"),
    ("purpose", "To see who comes to the courtyard days."),
    ("basis", "official"),
    ("element", "attendance"),
    ("element", "volunteers-by-school"),
];

pub fn desk(id: i64) -> String {
    format!("/partner/desk/{}/data/{id}", partner::ROTARY)
}

pub fn office(id: i64) -> String {
    format!("/office/data-requests/{id}")
}

pub async fn state(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select d.state from data_agreement d where d.id = $1", id)).await.expect("one").0
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(id) from data_agreement")).await
}

/// What was asked for, with one answer changed.
fn changed<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = ASK.iter().copied().filter(|(name, _)| *name != field).collect();
    if !value.is_empty() {
        fields.push((field, value));
    }
    fields
}

/// The club asks.
pub async fn asked(app: &TestApp) -> i64 {
    let otis = app.person("otis").await;
    otis.post(&format!("/partner/desk/{}/data", partner::ROTARY), ASK).await.is(303);
    newest(app).await
}

const LISTED: &[(&str, &str)] = &[("element", "attendance"), ("starts_on", "2026-09-08"), ("ends_on", "2027-06-30")];

/// The office settles the reason, lists it, and asks the three.
pub async fn laid_before(app: &TestApp, id: i64) {
    let pia = app.person("pia").await;
    pia.post(&format!("{}/basis", office(id)), &[("basis", "official")]).await.goes_to(&office(id));
    pia.post(&format!("{}/elements", office(id)), LISTED).await.goes_to(&office(id));
    pia.press(&format!("{}/review", office(id))).await.goes_to(&office(id));
    assert_eq!(state(app, id).await, "in_review");
}

/// What the page of one of the three would send along.
pub async fn read(who: &Browser, id: i64) -> (String, String) {
    let page = who.get(&office(id)).await.ok();
    let html = page.html();
    let round = html.split("name=\"round\" value=\"").nth(1).expect("a form to answer");
    (hash_on(&page), round.split('"').next().expect("a value ends").to_owned())
}

pub async fn says(who: &Browser, id: i64, verb: &str, why: &str) -> Answer {
    let (text, round) = read(who, id).await;
    who.post(&format!("{}/answer", office(id)), &[("verb", verb), ("why", why), ("text", &text), ("round", &round)])
        .await
}

/// Three say yes.
async fn approved(app: &TestApp, id: i64) {
    for key in ["abby", "cole", "iris"] {
        says(&app.person(key).await, id, "say_yes", "").await.goes_to(&office(id));
    }
    assert_eq!(state(app, id).await, "approved");
}

pub async fn signs(who: &Browser, at: &str, name: &str) -> Answer {
    let hash = hash_on(&who.get(at).await.ok());
    who.post(&format!("{at}/sign"), &[("name", name), ("text", &hash), ("agree", "yes")]).await
}

/// Asked for, approved, signed by both: in force from today.
async fn active(app: &TestApp) -> i64 {
    let id = asked(app).await;
    laid_before(app, id).await;
    approved(app, id).await;
    signs(&app.person("otis").await, &desk(id), "Otis Grant").await.goes_to(&desk(id));
    signs(&app.person("dora").await, &office(id), "Dora Bennett").await.goes_to(&office(id));
    assert_eq!(state(app, id).await, "active");
    id
}

/// The night before the morning of a day, and the morning's jobs.
async fn on(app: &TestApp, day: Date) {
    app.set_now(day.at(12, 0, 0, 0).in_tz("UTC").expect("a time").timestamp());
    app.run_jobs().await;
}

fn to_otis(mail: &Mail, kind: &str) -> usize {
    mail.at("otis@example.org").iter().filter(|m| m.kind == kind).count()
}

#[tokio::test]
async fn nothing_is_given_without_a_basis_three_yeses_and_two_signatures() {
    let app = TestApp::start().await;
    let (otis, pia, dora) = (app.person("otis").await, app.person("pia").await, app.person("dora").await);
    let at = format!("/partner/desk/{}/data", partner::ROTARY);
    otis.get(&at).await.says(200, "Ask for as little as you need").has("Attendance of each student");
    for (field, bad, why) in [
        ("agreement", "999", "Choose one of the answers"),
        ("agreement", "4", "Choose one of the answers"),
        ("purpose", "", "Please fill in"),
        ("purpose", "For Tommy Smith, age 9, who lives at 12 Oak St.", "child"),
        ("basis", "because", "Choose one of the answers"),
        ("basis", "aggregate", "nearer to a child"),
        ("basis", "directory", "nearer to a child"),
        ("element", "", "Please fill in"),
        ("element", "shoe-size", "Choose"),
    ] {
        let page = otis.post(&at, &changed(field, bad)).await.says(422, why);
        assert!(field == "purpose" || page.html().contains("To see who comes"), "what was typed stays");
    }
    assert_eq!(newest(&app).await, data::CONSENT, "nothing was asked for");
    let id = asked(&app).await;
    otis.get(&desk(id)).await.says(200, "Asked for").has("The partnerships office has it");
    // Nothing is skipped.
    pia.post(&format!("{}/elements", office(id)), LISTED).await.says(422, "not possible any more");
    pia.press(&format!("{}/review", office(id))).await.says(422, "not possible any more");
    pia.post(&format!("{}/basis", office(id)), &[("basis", "")]).await.is(422);
    pia.post(&format!("{}/basis", office(id)), &[("basis", "aggregate")]).await.is(303);
    pia.post(&format!("{}/elements", office(id)), LISTED).await.says(422, "nearer to a child");
    pia.post(&format!("{}/basis", office(id)), &[("basis", "official")]).await.is(303);
    for (starts, ends) in [("2026-09-08", "2027-07-01"), ("2026-09-08", "2026-09-01"), ("2026-09-08", "")] {
        let fields = [("element", "attendance"), ("starts_on", starts), ("ends_on", ends)];
        pia.post(&format!("{}/elements", office(id)), &fields).await.is(422);
    }
    laid_before(&app, id).await;
    app.run_jobs().await;
    let mail = app.mail().await;
    for key in ["abby", "cole", "iris"] {
        mail.once(key, "data-to-review");
    }
    // Two of three are not enough, and nobody else's yes counts.
    otis.get(&desk(id)).await.says(200, "Three offices").lacks("Read and sign");
    for key in ["pia", "dora", "otis", "pat"] {
        let person = app.person(key).await;
        person.post(&format!("{}/answer", office(id)), &[("verb", "say_yes")]).await.is(404);
    }
    let (abby, cole, iris) = (app.person("abby").await, app.person("cole").await, app.person("iris").await);
    says(&abby, id, "say_yes", "").await.is(303);
    let (text, round) = read(&cole, id).await;
    let again = [("verb", "say_yes"), ("text", text.as_str()), ("round", round.as_str())];
    abby.post(&format!("{}/answer", office(id)), &again).await.says(422, "said yes already");
    cole.post(&format!("{}/answer", office(id)), &[("verb", "say_yes"), ("text", "other"), ("round", &round)])
        .await
        .says(422, "changed while you read it");
    cole.post(&format!("{}/answer", office(id)), &[("verb", "return"), ("why", "")]).await.is(422);
    cole.post(&format!("{}/answer", office(id)), &[("verb", "revoke"), ("why", "x")]).await.is(422);
    // What comes back is laid before all three again.
    says(&cole, id, "return", "Attendance by month is enough.").await.is(303);
    assert_eq!(state(&app, id).await, "listed");
    pia.get(&office(id)).await.says(200, "Attendance by month is enough.");
    cole.post(&format!("{}/answer", office(id)), &again).await.says(422, "not possible any more");
    pia.press(&format!("{}/review", office(id))).await.is(303);
    iris.post(&format!("{}/answer", office(id)), &again).await.says(422, "changed while you read it");
    assert_eq!(app.count(sql!("select count(*) from data_yes where data = $1 and round = 2", id)).await, 0);
    approved(&app, id).await;
    // The partner first, then the district; each under their own name.
    dora.post(&format!("{}/sign", office(id)), &[("name", "Dora Bennett"), ("text", "x"), ("agree", "yes")])
        .await
        .is(409);
    signs(&otis, &desk(id), "Somebody Else").await.says(409, "This letter went to Otis Grant");
    signs(&otis, &desk(id), "Otis Grant").await.is(303);
    let page = dora.get(&office(id)).await.says(200, "Signed by the partner").has("Otis Grant");
    let hash = hash_on(&page);
    for (name, text, agree, status) in [
        ("Dora Bennett", "old", "yes", 409),
        ("Pia Sorensen", hash.as_str(), "yes", 409),
        ("Dora Bennett", hash.as_str(), "", 422),
    ] {
        let fields = [("name", name), ("text", text), ("agree", agree)];
        dora.post(&format!("{}/sign", office(id)), &fields).await.is(status);
    }
    signs(&dora, &office(id), "Dora Bennett").await.is(303);
    assert_eq!(state(&app, id).await, "active");
    otis.get(&desk(id)).await.says(200, "In force").has("Dora Bennett");
    let moved = sql!("select count(*) from ledger where verb = 'data-moved' and record = $1", id);
    assert!(app.count(moved).await >= 9);
    app.run_jobs().await;
    assert_eq!(to_otis(&app.mail().await, "data-signed"), 1);
}

#[tokio::test]
async fn the_box_of_the_agreement_is_ticked_while_it_holds_and_schools_pause_when_it_is_ended() {
    let app = TestApp::start().await;
    app.sql(sql!("update partner_agreement set kind = 'services' where id = $1", agreement::ROTARY)).await;
    let paused = |with: bool| {
        let like = if with { "%data-agreement%" } else { "%curriculum" };
        sql!("select count(*) from partner_site where id = 1 and state = 'paused' and paused_for like $1", like)
    };
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let (otis, pia) = (app.person("otis").await, app.person("pia").await);
    assert_eq!(app.count(paused(true)).await, 1);
    // No paper stands for it; it is asked for.
    let papers = format!("/partner/desk/{}/papers/data-agreement", partner::ROTARY);
    otis.get(&papers).await.goes_to(&format!("/partner/desk/{}/data", partner::ROTARY));
    otis.upload(&papers, &[("words", "we have one")], ("file", "a.pdf", b"%PDF-1.7\n%%EOF\n")).await.is(404);
    let id = active(&app).await;
    assert_eq!(app.count(paused(true)).await, 0);
    assert_eq!(app.count(paused(false)).await, 1, "other papers are missing still");
    let ticked = |state: &'static str| {
        sql!(
            "select count(*) from partner_paper where data = $1 and state = $2 and expires_on = '2027-06-30'",
            id,
            state
        )
    };
    assert_eq!(app.count(ticked("accepted")).await, 1);
    // Ended early, with the reason: access is to be shut, and the box is not ticked any more.
    let end = format!("{}/step", office(id));
    pia.post(&end, &[("verb", "revoke"), ("why", "")]).await.says(422, "Please fill in");
    pia.post(&end, &[("verb", "refuse"), ("why", "x")]).await.says(422, "not possible any more");
    pia.post(&end, &[("verb", "renew"), ("why", "x")]).await.says(422, "not possible any more");
    pia.post(&end, &[("verb", "revoke"), ("why", "A laptop was lost.")]).await.is(303);
    assert_eq!(state(&app, id).await, "revoked");
    assert_eq!((app.count(ticked("accepted")).await, app.count(ticked("refused")).await), (0, 1));
    assert_eq!(app.count(paused(true)).await, 1);
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("iris", "data-to-shut");
    assert_eq!(to_otis(&mail, "data-over"), 1);
    // Data security says that access is shut, nobody else.
    let shut = format!("{}/access-ended", office(id));
    for key in ["abby", "cole", "pia"] {
        app.person(key).await.press(&shut).await.is(404);
    }
    let certify = format!("{}/certify", desk(id));
    let how = [("words", "Files deleted."), ("name", "Otis Grant"), ("agree", "yes")];
    otis.post(&certify, &how).await.says(422, "not possible any more");
    app.person("iris").await.press(&shut).await.is(303);
    app.run_jobs().await;
    assert_eq!(to_otis(&app.mail().await, "data-to-destroy"), 1);
    // A day that goes by is a reminder, once, and the desk hears of it.
    app.later(SignedDuration::from_hours(24 * 31));
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let (otis, pia) = (app.person("otis").await, app.person("pia").await);
    assert_eq!(to_otis(&app.mail().await, "data-to-destroy"), 2);
    for (field, bad) in [("words", ""), ("name", "Odessa Grant"), ("agree", "")] {
        let mut fields = how.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, bad));
        otis.post(&certify, &fields).await.is(422);
    }
    otis.post(&certify, &how).await.goes_to(&desk(id));
    pia.get(&office(id)).await.says(200, "Copies destroyed").has("Files deleted.").has("By Otis Grant");
}

#[tokio::test]
async fn it_ends_with_its_day_or_is_renewed_and_the_partner_is_told_60_days_before() {
    let app = TestApp::start().await;
    let (ends, renewed) = (active(&app).await, active(&app).await);
    on(&app, date(2027, 4, 30)).await;
    assert_eq!(state(&app, ends).await, "active", "61 days are not near");
    on(&app, date(2027, 5, 1)).await;
    assert_eq!((state(&app, ends).await, state(&app, renewed).await), ("expiring".to_owned(), "expiring".to_owned()));
    on(&app, date(2027, 5, 2)).await;
    assert_eq!(to_otis(&app.mail().await, "data-ending"), 3, "each of three is told of once");
    // Asked for once more, by either side; pressed twice it is the same one.
    let otis = app.person("otis").await;
    otis.press(&format!("{}/renew", desk(renewed))).await.is(303);
    let next = newest(&app).await;
    otis.press(&format!("{}/renew", desk(renewed))).await.goes_to(&desk(next));
    let pia = app.person("pia").await;
    pia.press(&format!("{}/renew", office(renewed))).await.goes_to(&office(next));
    pia.post(&format!("{}/basis", office(next)), &[("basis", "official")]).await.is(303);
    let listed = [("element", "attendance"), ("starts_on", "2027-07-01"), ("ends_on", "2028-06-30")];
    pia.post(&format!("{}/elements", office(next)), &listed).await.is(303);
    pia.press(&format!("{}/review", office(next))).await.is(303);
    approved(&app, next).await;
    signs(&otis, &desk(next), "Otis Grant").await.is(303);
    signs(&app.person("dora").await, &office(next), "Dora Bennett").await.is(303);
    assert_eq!(state(&app, next).await, "signed", "its first day is to come");
    on(&app, date(2027, 7, 1)).await;
    let states = (state(&app, ends).await, state(&app, renewed).await, state(&app, next).await);
    assert_eq!(states, ("expired".to_owned(), "renewed".to_owned(), "active".to_owned()));
    // Figures end without anything to give back; the figures of the club were such.
    assert_eq!(state(&app, data::ACTIVE).await, "over");
    let mail = app.mail().await;
    let (ends_at, iris) = (office(ends), cast::find("iris").expect("a member").email);
    let shut = mail.at(iris).iter().filter(|m| m.kind == "data-to-shut" && m.body.contains(&ends_at)).count();
    assert_eq!(shut, 1);
    assert_eq!(to_otis(&mail, "data-over"), 2);
    // Without an agreement nothing is given.
    app.sql(sql!(
        "update partner_agreement set state = 'lapsed' where organisation = $1 and state = 'in_force'",
        partner::ROTARY
    ))
    .await;
    on(&app, date(2027, 7, 2)).await;
    assert_eq!(state(&app, next).await, "revoked");
}

#[tokio::test]
async fn it_is_refused_with_the_reason_or_taken_back() {
    let app = TestApp::start().await;
    let (otis, pia) = (app.person("otis").await, app.person("pia").await);
    let withdraw = |id: i64| format!("{}/withdraw", desk(id));
    otis.press(&withdraw(data::REQUESTED)).await.is(303);
    assert_eq!(state(&app, data::REQUESTED).await, "withdrawn");
    let id = asked(&app).await;
    pia.post(&format!("{}/step", office(id)), &[("verb", "refuse"), ("why", "The published figures are enough.")])
        .await
        .is(303);
    otis.get(&desk(id)).await.says(200, "Refused").has("The published figures are enough.");
    otis.press(&withdraw(id)).await.is(409);
    // One of the three refuses it.
    says(&app.person("cole").await, data::IN_REVIEW, "refuse", "No consent form is attached.").await.is(303);
    assert_eq!(state(&app, data::IN_REVIEW).await, "refused");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.at("ada@carolina-readers.example.org").iter().any(|m| m.body.contains("No consent form")));
    // The word that copies are destroyed may come on paper.
    let paper = format!("{}/certify", office(data::ACCESS_ENDED));
    pia.post(&paper, &[("why", ""), ("name", "Samuel Weiss")]).await.is(422);
    pia.post(&paper, &[("why", "Shredded on May 2."), ("name", "Samuel Weiss")]).await.is(303);
    assert_eq!(state(&app, data::ACCESS_ENDED).await, "destroyed");
    // So many requests at once are too many.
    for _ in 0..10 {
        asked(&app).await;
    }
    otis.post(&format!("/partner/desk/{}/data", partner::ROTARY), ASK).await.says(422, "very much already");
}

#[tokio::test]
async fn each_sees_its_own_and_the_office_all() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let page = pia.get("/office/data-requests").await.says(200, "Carolina Readers");
    page.has("Elmwood Rotary").has("Three offices of the district look at it").lacks("Larkspur");
    pia.get("/office/data-requests?state=refused").await.says(200, "Larkspur Foundation").lacks("Carolina");
    pia.get("/office/data-requests?state=signed").await.says(200, "Nothing here");
    let csv = pia.get("/office/data-requests.csv?state=all").await.ok().html();
    assert_eq!(csv.lines().count(), 9, "{csv}");
    assert!(csv.contains("Reading level"), "{csv}");
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'data-exported'")).await, 1);
    for key in ["abby", "cole", "iris", "dora"] {
        app.person(key).await.get(&office(data::IN_REVIEW)).await.says(200, "Carolina Readers");
        app.person(key).await.get("/office/data-requests.csv").await.is(404);
    }
    for key in ["pat", "cora", "otis", "vera", "rose", "ana"] {
        app.person(key).await.get(&office(data::IN_REVIEW)).await.is(404);
        app.person(key).await.get("/office/data-requests").await.is(404);
    }
    // A desk opens its own, and no other.
    let readers = format!("/partner/desk/{}/data", cast::DESK_SECRET);
    let ada = app.stranger();
    ada.get(&readers).await.says(200, "Reading level").lacks("winners");
    ada.get(&format!("{readers}/{}", data::IN_REVIEW)).await.says(200, "Being looked at");
    ada.get(&format!("{readers}/{}", data::ACTIVE)).await.is(404);
    ada.get(&format!("{readers}/{}/figures", data::ACTIVE)).await.is(404);
    for what in ["sign", "withdraw", "renew", "certify"] {
        ada.press(&format!("{readers}/{}/{what}", data::ACTIVE)).await.is(404);
    }
    // It waits on the overview of whoever settles it.
    pia.get("/office").await.says(200, "Data that partners ask for, to prepare");
}
