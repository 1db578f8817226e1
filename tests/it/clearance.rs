//! From the ID at the front desk to a clearance, or to a denial that two people stand for.

use crate::register::{NIA, hidden, registered, sign};
use crate::support::{Browser, TestApp};
use db::sql;
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, clearance};
use trellis::people::PersonId;
use trellis::volunteering::{cleared_on, current_case};

pub fn nia() -> PersonId {
    cast::id("nia").expect("of the cast")
}

/// The newest case of somebody.
pub async fn case_of(app: &TestApp, person: PersonId) -> i64 {
    let mut tx = app.app.db.read().await.expect("a transaction");
    current_case(&mut tx, person).await.expect("a query").expect("a case").id.into()
}

pub async fn state_of(app: &TestApp, person: PersonId) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    current_case(&mut tx, person).await.expect("a query").expect("a case").state.to_string()
}

pub async fn level_on(app: &TestApp, person: PersonId, day: Date) -> Option<i64> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    cleared_on(&mut tx, person, day).await.expect("a query").map(|cleared| cleared.level())
}

pub async fn see_id(desk: &Browser, case: i64, born: &str) -> crate::support::Answer {
    desk.post(&format!("/office/clearances/{case}/id-seen"), &[("name_matches", "yes"), ("born", born)]).await
}

pub async fn screen(reviewer: &Browser, case: i64, reference: Option<&str>, outcome: &str) {
    let at = format!("/office/screening/{case}");
    if let Some(reference) = reference {
        reviewer.post(&format!("{at}/order"), &[("reference", reference)]).await.goes_to(&at);
    }
    reviewer.post(&format!("{at}/result"), &[("outcome", outcome)]).await.goes_to(&at);
}

/// Nia at level 3, with the ID seen and the result to be weighed.
pub async fn in_review(app: &TestApp) -> i64 {
    registered(&app.person("nia").await, NIA, &["mentor"]).await;
    let case = case_of(app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, Some("CHK-1"), "consider").await;
    case
}

/// The same, with the first notice sent.
pub async fn told(app: &TestApp) -> i64 {
    let case = in_review(app).await;
    let at = format!("/office/screening/{case}");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    case
}

#[tokio::test]
async fn nia_is_cleared_for_level_2_after_her_id_was_seen_and_the_register_looked_up() {
    let app = TestApp::start().await;
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    let fay = app.fay().await;
    fay.get("/office/clearances").await.says(200, "Nia Freeman").has("Waits for photo ID");
    let page = fay.get(&format!("/office/clearances/{case}")).await.says(200, "Nia Freeman");
    assert!(!page.html().contains("1994"), "the clerk compares, and is not told");
    page.lacks("nia@example.org");
    see_id(&fay, case, "").await.says(422, "Please fill in this field");
    see_id(&fay, case, "6/18/1994").await.says(422, "not the date of birth in the application");
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
    see_id(&fay, case, "June").await.says(422, "month/day/year");
    see_id(&fay, case, "6/17/1994").await.is(303);
    see_id(&fay, case, "6/17/1994").await.says(409, "cannot be done now");
    let rita = app.rita().await;
    rita.get("/office/screening").await.says(200, "Nia Freeman");
    rita.post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &case.to_string())])
        .await
        .goes_to("/office/screening");
    browser.get("/me/clearance").await.says(200, "You are cleared for level 2").has("June 30, 2027");
    assert_eq!(level_on(&app, nia(), date(2027, 6, 30)).await, Some(2));
    assert_eq!(level_on(&app, nia(), date(2027, 7, 1)).await, None);
    assert_eq!(level_on(&app, nia(), date(2026, 9, 7)).await, None);
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-cleared");
    browser.get("/me/timeline").await.has("The photo ID was seen").has("The photo ID did not match").has("Cleared");
}

#[tokio::test]
async fn level_3_asks_for_a_signature_an_order_and_a_result() {
    let app = TestApp::start().await;
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["mentor"]).await;
    let case = case_of(&app, nia()).await;
    let at = format!("/office/screening/{case}");
    let rita = app.rita().await;
    see_id(&app.cora().await, case, "1994-06-17").await.is(303);
    rita.post(&format!("{at}/result"), &[("outcome", "clear")]).await.says(409, "First note that the checks");
    rita.post(&format!("{at}/order"), &[("reference", "123-45-6789")]).await.says(422, "Social Security number");
    rita.post(&format!("{at}/order"), &[("reference", "")]).await.says(422, "Please fill in");
    rita.post(&format!("{at}/order"), &[("reference", "<b>felony</b>")]).await.says(422, "no words about a person");
    rita.post(&format!("{at}/result"), &[("outcome", "maybe")]).await.is(422);
    screen(&rita, case, Some("CHK-20417"), "clear").await;
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, Some(3));
    // Whoever read the case is on the person's own timeline.
    rita.get(&at).await.says(200, "Clear");
    browser.get("/me/timeline").await.has("A reviewer read the result");
}

#[tokio::test]
async fn hana_signs_at_the_gate_and_only_then_something_is_ordered() {
    let app = TestApp::start().await;
    let hana = app.person("hana").await;
    hana.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    hana.get("/me/clearance").await.has("Read and sign");
    hana.post("/me/clearance/disclosure", &[]).await.is(422);
    sign(&hana, "/me/clearance/disclosure").await.goes_to("/me/clearance");
    assert_eq!(state_of(&app, cast::id("hana").expect("cast")).await, "screening");
}

#[tokio::test]
async fn the_coordinator_of_another_school_finds_nothing() {
    let app = TestApp::start().await;
    let ola = app.person("ola").await;
    let case = clearance::IDA;
    ola.get(&format!("/office/clearances/{case}")).await.is(404);
    see_id(&ola, case, "2/11/1991").await.is(404);
    ola.get("/office/clearances").await.says(200, "Applications").lacks("Ida Torres");
    ola.get("/office/clearances?q=torres").await.lacks("Ida Torres");
    for (who, path) in [("tess", "/office/clearances"), ("cora", "/office/screening"), ("dev", "/office/clearances")] {
        app.person(who).await.get(path).await.is(404);
    }
    app.cora().await.get(&format!("/office/screening/{}", clearance::WES)).await.is(404);
}

#[tokio::test]
async fn a_school_sees_broad_words_and_the_district_the_state_but_never_a_result() {
    let app = TestApp::start().await;
    let path = format!("/office/clearances/{}", clearance::WES);
    app.cora().await.get(&path).await.says(200, "At the district office").lacks("In review").lacks("weighed");
    app.vera().await.get(&path).await.says(200, "In review").lacks("weighed");
    let denied = format!("/office/clearances/{}", clearance::DALE);
    app.fay().await.get(&denied).await.says(200, "Not cleared").lacks("Denied");
    app.rita().await.get(&format!("/office/screening/{}", clearance::WES)).await.says(200, "To be weighed");
}

#[tokio::test]
async fn a_denial_takes_two_people_two_notices_and_the_whole_wait() {
    let app = TestApp::start().await;
    // Monday before Thanksgiving.
    app.set_now("2026-11-23T15:00:00Z".parse::<Timestamp>().expect("an instant"));
    let case = in_review(&app).await;
    let at = format!("/office/screening/{case}");
    let (rita, raj) = (app.rita().await, app.person("raj").await);
    rita.post(&format!("{at}/propose"), &[]).await.says(422, "Please fill in");
    rita.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.goes_to(&at);
    rita.press(&format!("{at}/agree")).await.says(409, "Another person must decide");
    rita.press(&format!("{at}/deny")).await.is(409);
    raj.press(&format!("{at}/agree")).await.goes_to(&at);
    let browser = app.person("nia").await;
    browser.get("/me/clearance").await.says(200, "December 2, 2026").has("free copy");
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-denial-intended");
    app.set_now("2026-12-02T16:00:00Z".parse().expect("an instant"));
    raj.press(&format!("{at}/deny")).await.says(409, "Until its end nobody can be denied");
    app.run_jobs().await;
    assert_eq!(state_of(&app, nia()).await, "pre_adverse");
    // The night after its last day it happens by itself.
    app.set_now("2026-12-03T06:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(state_of(&app, nia()).await, "denied");
    let mail = app.mail().await;
    assert!(mail.once("nia", "clearance-denied").body.contains("a free copy within 60 days"));
    assert_eq!(level_on(&app, nia(), date(2026, 12, 3)).await, None);
    browser.get("/volunteer/register/you").await.says(409, "call the volunteer desk");
}

#[tokio::test]
async fn where_no_company_reported_no_letter_speaks_of_a_report() {
    let app = TestApp::start().await;
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, None, "consider").await;
    let at = format!("/office/screening/{case}");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    browser.get("/me/clearance").await.says(200, "public records ourselves").lacks("free copy");
    app.run_jobs().await;
    for _ in 0..14 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    let mail = app.mail().await;
    for kind in ["clearance-denial-intended", "clearance-denied"] {
        let letter = mail.once("nia", kind);
        assert!(letter.body.contains("public records that we looked up ourselves"), "{}", letter.body);
        assert!(!letter.body.contains("free copy"), "{}", letter.body);
    }
}

#[tokio::test]
async fn an_answer_in_time_begins_everything_anew() {
    let app = TestApp::start().await;
    let case = told(&app).await;
    let browser = app.person("nia").await;
    let id = case.to_string();
    browser.post("/me/clearance/dispute", &[("case", &id), ("words", " ")]).await.says(422, "Please fill in");
    let long = "ж".repeat(2_001);
    browser.post("/me/clearance/dispute", &[("case", &id), ("words", &long)]).await.says(422, "too long");
    let words = "That is another person <b>with my name</b>. هذا ليس أنا";
    browser.post("/me/clearance/dispute", &[("case", &id), ("words", words)]).await.goes_to("/me/clearance");
    assert_eq!(state_of(&app, nia()).await, "review");
    let at = format!("/office/screening/{case}");
    let page = app.rita().await.get(&at).await.says(200, "That is another person");
    assert!(!page.html().contains("<b>with my name"));
    app.later(SignedDuration::from_hours(24 * 30));
    app.run_jobs().await;
    assert_eq!(state_of(&app, nia()).await, "review");
    let terms = [("proposal", "clear"), ("level", "2"), ("restriction", "never_alone")];
    app.person("raj").await.post(&format!("{at}/propose"), &terms).await.goes_to(&at);
    app.rita().await.press(&format!("{at}/agree")).await.goes_to(&at);
    let page = app.person("nia").await.get("/me/clearance").await;
    page.says(200, "cleared for level 2").has("Never alone with students");
}

#[tokio::test]
async fn scenario_14_an_appeal_on_day_13_is_accepted_and_on_day_16_refused_with_the_date() {
    for (days, accepted) in [(13, true), (16, false)] {
        let app = TestApp::start().await;
        let case = told(&app).await;
        app.run_jobs().await;
        app.set_now("2026-09-17T15:00:00Z".parse().expect("an instant"));
        app.person("raj").await.press(&format!("/office/screening/{case}/deny")).await.is(303);
        app.later(SignedDuration::from_hours(24 * days));
        let browser = app.person("nia").await;
        let id = case.to_string();
        let fields = [("case", id.as_str()), ("words", "Please look again.")];
        let answer = browser.post("/me/clearance/appeal", &fields).await;
        if !accepted {
            answer.says(409, "The last day to appeal was").has("October 1, 2026").has("Please look again.");
            assert_eq!(state_of(&app, nia()).await, "denied");
            browser.get("/me/clearance").await.has("The last day to appeal was");
            continue;
        }
        answer.goes_to("/me/clearance");
        let at = format!("/office/clearances/{case}");
        app.rita().await.get(&at).await.ok().lacks("Please look again");
        let dora = app.person("dora").await;
        dora.get(&at).await.says(200, "Please look again.");
        dora.post(&format!("{at}/appeal"), &[("answer", "uphold")]).await.goes_to(&at);
        assert_eq!(state_of(&app, nia()).await, "denied");
        browser.post("/me/clearance/appeal", &fields).await.says(409, "that is final");
    }
}

#[tokio::test]
async fn an_appeal_that_succeeds_clears() {
    let app = TestApp::start().await;
    let at = format!("/office/clearances/{}", clearance::GUS_APPEAL);
    app.rita().await.post(&format!("{at}/appeal"), &[("answer", "overturn")]).await.is(404);
    app.person("dora").await.post(&format!("{at}/appeal"), &[("answer", "overturn")]).await.goes_to(&at);
    assert_eq!(level_on(&app, cast::id("gus").expect("cast"), date(2026, 9, 8)).await, Some(3));
}

#[tokio::test]
async fn nobody_works_on_a_case_of_their_own_household() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    let mut tx = app.app.db.write().await.expect("a transaction");
    tx.run(sql!("insert into household (id, created_at) values (9001, 0)")).await.expect("a row");
    for person in [22_i64, 7] {
        let row =
            sql!("insert into household_member (household, person, part, since) values (9001, $1, 'adult', 0)", person);
        tx.run(row).await.expect("a row");
    }
    tx.commit().await.expect("a commit");
    let at = format!("/office/screening/{case}/propose");
    app.rita().await.post(&at, &[("proposal", "clear"), ("level", "3")]).await.says(409, "somebody in your household");
    app.person("raj").await.post(&at, &[("proposal", "clear"), ("level", "4")]).await.says(409, "Choose a level");
    app.person("raj").await.post(&at, &[("proposal", "clear"), ("level", "3")]).await.is(303);
    let agree = format!("/office/screening/{case}/agree");
    app.rita().await.press(&agree).await.says(409, "somebody in your household");
}

#[tokio::test]
async fn a_suspended_person_is_cleared_nowhere_from_that_moment() {
    let app = TestApp::start().await;
    let (ana, today) = (cast::id("ana").expect("cast"), date(2026, 9, 8));
    assert_eq!(level_on(&app, ana, today).await, Some(2));
    let at = format!("/office/clearances/{}", clearance::ANA);
    app.cora().await.post(&format!("{at}/suspend"), &[("why", "incident")]).await.is(404);
    app.vera().await.post(&format!("{at}/suspend"), &[("why", "she was rude")]).await.says(409, "Choose why");
    app.vera().await.post(&format!("{at}/suspend"), &[("why", "incident")]).await.goes_to(&at);
    assert_eq!(level_on(&app, ana, today).await, None);
    app.ana().await.get("/me/clearance").await.has("Por favor, no venga a ayudar").lacks("incident");
    let screening = format!("/office/screening/{}", clearance::ANA);
    app.rita().await.post(&format!("{screening}/propose"), &[("proposal", "lift")]).await.is(303);
    assert_eq!(level_on(&app, ana, today).await, None);
    app.person("raj").await.press(&format!("{screening}/agree")).await.is(303);
    assert_eq!(level_on(&app, ana, today).await, Some(2));
    app.run_jobs().await;
    app.mail().await.once("ana", "clearance-suspended");
    app.mail().await.once("ana", "clearance-lifted");
}

#[tokio::test]
async fn june_is_reminded_once_renews_early_and_loses_no_day() {
    let app = TestApp::start().await;
    let june = cast::id("june").expect("cast");
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    app.mail().await.once("june", "clearance-ending");
    let browser = app.person("june").await;
    let page = browser.get("/me/clearance").await.says(200, "Renew");
    let case = hidden(&page, "case").remove(0);
    browser.post("/me/clearance/renew", &[("case", &case), ("how", "renew")]).await.goes_to("/volunteer/register/you");
    browser.get("/volunteer/register/you").await.says(200, "compared with your photo ID");
    browser.post("/me/clearance/renew", &[("case", "1")]).await.is(404);
    assert!(level_on(&app, june, date(2026, 9, 9)).await.is_some(), "the old one keeps its dates");
}

#[tokio::test]
async fn a_clearance_rests_on_the_first_of_july_and_is_taken_up_again_with_the_texts() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    app.set_now("2027-07-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let ana = cast::id("ana").expect("cast");
    assert_eq!(state_of(&app, ana).await, "inactive");
    app.mail().await.once("ana", "clearance-rests");
    let browser = app.ana().await;
    let shown = hidden(&browser.get("/me/clearance/again").await.ok(), "shown");
    let mut fields = vec![("conduct", "yes"), ("confidentiality", "yes")];
    fields.extend(shown.iter().map(|line| ("shown", line.as_str())));
    browser.post("/me/clearance/again", &fields).await.goes_to("/me/clearance");
    assert_eq!(level_on(&app, ana, date(2027, 7, 1)).await, Some(2));
    let ben = cast::id("ben").expect("cast");
    app.set_now("2027-11-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(state_of(&app, ben).await, "expired");
}

#[tokio::test]
async fn a_person_takes_their_application_back_and_nobody_else_does() {
    let app = TestApp::start().await;
    let ida = app.person("ida").await;
    let id = clearance::IDA.to_string();
    app.ben().await.post("/me/clearance/withdraw", &[("case", &id)]).await.is(404);
    ida.post("/me/clearance/withdraw", &[("case", "no number")]).await.is(404);
    ida.post("/me/clearance/withdraw", &[("case", &id)]).await.goes_to("/me/clearance");
    ida.post("/me/clearance/withdraw", &[("case", &id)]).await.says(409, "No se cambió nada");
}

#[tokio::test]
async fn a_likely_duplicate_waits_for_a_look() {
    let app = TestApp::start().await;
    let at = format!("/office/clearances/{}", clearance::PRIYA);
    app.cora().await.press(&format!("{at}/let-in")).await.is(404);
    let vera = app.vera().await;
    vera.get(&at).await.says(200, "Is this person here twice?");
    vera.press(&format!("{at}/let-in")).await.goes_to(&at);
    assert_eq!(state_of(&app, cast::id("priya").expect("cast")).await, "awaiting_id");
}

#[tokio::test]
async fn the_queue_is_filtered_by_state_school_and_name() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    vera.get("/office/clearances").await.says(200, "Ida Torres").has("Wes Granger").lacks("Ana Morales");
    vera.get("/office/clearances?state=cleared").await.says(200, "Ana Morales").lacks("Ida Torres");
    vera.get("/office/clearances?state=cleared&school=3").await.has("Una Castle").lacks("Ana Morales");
    vera.get("/office/clearances?q=TÓRRES").await.has("Ida Torres").lacks("Wes Granger");
    vera.get("/office/clearances?q=%25&state=nonsense&school=x&after=y").await.is(200);
}
