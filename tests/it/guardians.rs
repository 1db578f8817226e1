//! Young volunteers: nobody under age is cleared before a guardian has said yes.

use crate::clearance::{case_of, level_on, nia, see_id, state_of};
use crate::register::{NIA, agree, hidden};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use jiff::civil::date;
use trellis::volunteering::current_case;

const MOTHER: &[(&str, &str)] = &[
    ("guardian", "Ada Freeman"),
    ("guardian_way", "link"),
    ("guardian_contact", "ada@example.org"),
    ("guardian_lang", "en"),
];

fn seventeen() -> Vec<(&'static str, &'static str)> {
    let mut you = NIA.to_vec();
    you[2] = ("birth_date", "6/17/2009");
    you
}

/// Nia at seventeen sends her application, naming her mother.
async fn sent(app: &TestApp, guardian: &[(&str, &str)]) -> Browser {
    let nia = app.person("nia").await;
    nia.post("/volunteer/register/you", &seventeen()).await.goes_to("/volunteer/register/guardian");
    nia.get("/volunteer/register/guardian").await.says(200, "A parent or guardian consents");
    nia.post("/volunteer/register/guardian", guardian).await.goes_to("/volunteer/register/tasks");
    nia.post("/volunteer/register/tasks", &[("tasks", "event-helper")]).await.goes_to("/volunteer/register/level");
    nia.post("/volunteer/register/schools", &[("schools", "1")]).await.is(303);
    nia.post("/volunteer/register/more", &[]).await.is(303);
    assert_eq!(agree(&nia).await, "/volunteer/register/check");
    nia.press("/volunteer/register/check").await.goes_to("/me/clearance");
    nia
}

/// The way that the guardian's mail leads.
async fn link(app: &TestApp) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.at("ada@example.org").into_iter().rfind(|m| m.kind == "guardian-ask").expect("she was asked");
    assert!(sent.subject.contains("Nia would like to volunteer"), "{}", sent.subject);
    let at = sent.body.find("/consent/").expect("a link");
    sent.body[at..].split_whitespace().next().expect("an address").to_owned()
}

/// The yes of whoever has the link, to the words on the page.
async fn says_yes(browser: &Browser, at: &str, name: &str) -> Answer {
    let page = browser.get(at).await;
    let shown = hidden(&page, "shown").pop().unwrap_or_default();
    browser.post(at, &[("answer", "yes"), ("name", name), ("agree", "yes"), ("shown", &shown)]).await
}

/// The words in force as a form carries them.
fn words_in_force(app: &TestApp) -> String {
    let policy = app.app.policy();
    trellis::volunteering::application::shown(&policy, "guardian", "en").expect("the text").line()
}

#[tokio::test]
async fn nia_is_seventeen_and_her_mother_consents_by_the_link() {
    let app = TestApp::start().await;
    let nia_ = sent(&app, MOTHER).await;
    nia_.get("/me/clearance").await.says(200, "We wait for your parent or guardian").has("Ada Freeman");
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/2009").await.is(409);
    app.vera().await.press(&format!("/office/clearances/{case}/let-in")).await.says(409, "has not consented yet");
    let at = link(&app).await;
    let mother = app.stranger();
    let page = mother.get(&at).await.says(200, "Nia would like to volunteer").has("never alone");
    page.lacks("Freeman would").lacks("nia@example.org").lacks("2009");
    mother.post(&at, &[("answer", "yes"), ("name", ""), ("agree", "")]).await.says(422, "Please fill in");
    // Words that were not on the page are not agreed to.
    mother.post(&at, &[("answer", "yes"), ("name", "Ada"), ("agree", "yes")]).await.says(422, "changed");
    says_yes(&mother, &at, "Ada Freeman").await.goes_to(&at);
    let kept = sql!(
        "select count(*) from guardian_consent where clearance = $1 and text_version = 1 and length(text_hash) = 64",
        case
    );
    assert_eq!(app.count(kept).await, 1, "the version of the policy's words, and their fingerprint");
    mother.get(&at).await.says(200, "Ada Freeman agreed on");
    // The button twice is once.
    let shown = words_in_force(&app);
    let yes = [("answer", "yes"), ("name", "Ada Freeman"), ("agree", "yes"), ("shown", shown.as_str())];
    mother.post(&at, &yes).await.goes_to(&at);
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
    see_id(&app.fay().await, case, "6/17/2009").await.is(303);
    app.rita()
        .await
        .post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &case.to_string())])
        .await
        .is(303);
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, Some(2));
    nia_.get("/me/clearance").await.has("Never alone with students");
    nia_.get("/me/timeline").await.has("The guardian consented");
}

#[tokio::test]
async fn a_guardian_who_says_no_or_takes_it_back_ends_it_at_once() {
    let app = TestApp::start().await;
    sent(&app, MOTHER).await;
    let at = link(&app).await;
    let case = case_of(&app, nia()).await;
    let mother = app.stranger();
    says_yes(&mother, &at, "Ada").await.is(303);
    see_id(&app.fay().await, case, "6/17/2009").await.is(303);
    app.rita()
        .await
        .post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &case.to_string())])
        .await
        .is(303);
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, Some(2));
    mother.post(&at, &[("answer", "no")]).await.goes_to(&at);
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, None);
    mother.get(&at).await.has("took your consent back");
    app.run_jobs().await;
    app.mail().await.once("nia", "guardian-gone");
}

#[tokio::test]
async fn on_paper_the_office_notes_the_day_and_who_has_seen_it() {
    let app = TestApp::start().await;
    let paper =
        [("guardian", "Ada Freeman"), ("guardian_way", "paper"), ("guardian_contact", ""), ("guardian_lang", "en")];
    sent(&app, &paper).await;
    let case = case_of(&app, nia()).await;
    let at = format!("/office/clearances/{case}/consent");
    let fay = app.fay().await;
    fay.get(&format!("/office/clearances/{case}")).await.says(200, "guardian's signature on paper");
    let note = |day: &'static str, seen: &'static str| {
        [("guardian", "Ada Freeman"), ("signed_on", day), ("consent_seen", seen)]
    };
    fay.post(&at, &note("2026-09-09", "yes")).await.says(422, "Write the day of the signature");
    fay.post(&at, &note("2019-01-01", "yes")).await.says(422, "Write the day of the signature");
    fay.post(&at, &note("2026-09-07", "")).await.says(422, "Check this box");
    app.person("ola").await.post(&at, &note("2026-09-07", "yes")).await.is(404);
    fay.post(&at, &note("2026-09-07", "yes")).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
    fay.post(&at, &note("2026-09-07", "yes")).await.says(409, "cannot be done now");
    let seen = sql!("select count(*) from guardian_consent where seen_by is not null and signed_on = '2026-09-07'");
    assert_eq!(app.count(seen).await, 1);
}

#[tokio::test]
async fn a_young_person_consents_neither_for_themselves_nor_to_what_is_for_adults() {
    let app = TestApp::start().await;
    let nia_ = app.person("nia").await;
    nia_.post("/volunteer/register/you", &seventeen()).await.is(303);
    let mut own = MOTHER.to_vec();
    own[2] = ("guardian_contact", " NIA@example.org");
    nia_.post("/volunteer/register/guardian", &own).await.says(422, "your own address or number");
    own[2] = ("guardian_contact", "");
    nia_.post("/volunteer/register/guardian", &own).await.says(422, "Please fill in");
    nia_.post("/volunteer/register/guardian", &[]).await.says(422, "Please fill in");
    nia_.post("/volunteer/register/guardian", MOTHER).await.is(303);
    // A tutor beside whom nobody stands is a task for adults, though the task's own least age is lower.
    nia_.post("/volunteer/register/tasks", &[("tasks", "one-to-one-tutor")]).await.says(422, "18 or older");
    nia_.post("/volunteer/register/tasks", &[("tasks", "mentor")]).await.says(422, "or older");
    // Whoever goes around the guardian's page comes no further.
    let app = TestApp::start().await;
    let nia_ = app.person("nia").await;
    nia_.post("/volunteer/register/you", &seventeen()).await.is(303);
    nia_.post("/volunteer/register/tasks", &[("tasks", "event-helper")]).await.is(303);
    nia_.press("/volunteer/register/check").await.goes_to("/volunteer/register/guardian");
}

#[tokio::test]
async fn somebody_too_young_for_every_task_is_told_so() {
    let app = TestApp::start().await;
    let nia_ = app.person("nia").await;
    let mut you = NIA.to_vec();
    you[2] = ("birth_date", "9/9/2012");
    nia_.post("/volunteer/register/you", &you).await.goes_to("/volunteer/register/guardian");
    nia_.get("/volunteer/register/guardian").await.says(200, "people who are 14 or older").has("704-555-0101");
    nia_.post("/volunteer/register/guardian", MOTHER).await.is(422);
    // On the eighteenth birthday nobody is asked.
    you[2] = ("birth_date", "9/8/2008");
    nia_.post("/volunteer/register/you", &you).await.goes_to("/volunteer/register/tasks");
    nia_.get("/volunteer/register/guardian").await.goes_to("/volunteer/register/tasks");
}

#[tokio::test]
async fn a_link_that_is_guessed_old_or_for_an_ended_case_opens_nothing() {
    let app = TestApp::start().await;
    let nia_ = sent(&app, MOTHER).await;
    let at = link(&app).await;
    let stranger = app.stranger();
    for guess in ["/consent/x", "/consent/%00", "/consent/1%27--", &at[..at.len() - 1]] {
        stranger.get(guess).await.is(404);
        stranger.post(guess, &[("answer", "no")]).await.is(404);
    }
    let case = case_of(&app, nia()).await.to_string();
    nia_.post("/me/clearance/withdraw", &[("case", &case)]).await.is(303);
    stranger.get(&at).await.says(200, "This application has ended");
    let shown = words_in_force(&app);
    let yes = [("answer", "yes"), ("name", "Ada"), ("agree", "yes"), ("shown", shown.as_str())];
    stranger.post(&at, &yes).await.says(409, "has ended");
    let mut tx = app.app.db.read().await.expect("a transaction");
    assert!(current_case(&mut tx, nia()).await.expect("a query").expect("a case").id_seen_at.is_none());
    drop(tx);
    app.later(SignedDuration::from_hours(24 * 61));
    stranger.get(&at).await.is(404);
}

#[tokio::test]
async fn an_application_whose_guardian_never_answers_is_closed() {
    let app = TestApp::start().await;
    sent(&app, MOTHER).await;
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24 * 61));
    app.run_jobs().await;
    assert_eq!(state_of(&app, nia()).await, "withdrawn");
    app.mail().await.once("nia", "clearance-lapsed");
}

#[tokio::test]
async fn a_link_that_did_not_come_is_sent_again_and_the_one_before_is_dead() {
    let app = TestApp::start().await;
    let nia_ = sent(&app, MOTHER).await;
    let first = link(&app).await;
    let again = "/me/clearance/guardian";
    nia_.get("/me/clearance").await.says(200, "Who has it now").has("Your parent or guardian: Ada Freeman");
    let page = nia_.get(again).await.says(200, "Ask a parent or guardian again");
    assert!(page.html().contains("ada@example.org"), "what was typed is there to be mended");
    nia_.post(again, MOTHER).await.says(422, "We asked a moment ago");
    app.later(SignedDuration::from_mins(3));
    nia_.post(again, &[("guardian", "Ada"), ("guardian_way", "link")]).await.says(422, "Please fill in");
    let mut own = MOTHER.to_vec();
    own[2] = ("guardian_contact", "nia@example.org");
    nia_.post(again, &own).await.says(422, "your own address or number");
    let mut father = MOTHER.to_vec();
    (father[0], father[2]) = (("guardian", "Abe Freeman"), ("guardian_contact", "abe@example.org"));
    nia_.post(again, &father).await.goes_to("/me/clearance");
    app.run_jobs().await;
    let mail = app.mail().await;
    let asked = mail.at("abe@example.org");
    assert_eq!(asked.iter().filter(|m| m.kind == "guardian-ask").count(), 1);
    let at = asked[0].body.find("/consent/").expect("a link");
    let second = asked[0].body[at..].split_whitespace().next().expect("an address").to_owned();
    let stranger = app.stranger();
    stranger.get(&first).await.is(404);
    says_yes(&stranger, &second, "Abe Freeman").await.goes_to(&second);
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
    // Once there is an answer, nobody is asked any more.
    nia_.get(again).await.goes_to("/me/clearance");
    nia_.post(again, MOTHER).await.goes_to("/me/clearance");
}

#[tokio::test]
async fn a_guardian_is_not_asked_without_end_and_the_desk_can_ask_for_somebody() {
    let app = TestApp::start().await;
    sent(&app, MOTHER).await;
    let case = case_of(&app, nia()).await;
    let at = format!("/office/clearances/{case}/guardian");
    let fay = app.fay().await;
    fay.get(&format!("/office/clearances/{case}")).await.says(200, "Send the link again");
    // The front office helps without reading an address.
    let page = fay.get(&at).await.ok();
    assert!(page.html().contains("Ada Freeman"));
    assert!(!page.html().contains("ada@example.org"));
    app.person("ola").await.get(&at).await.is(404);
    app.person("ola").await.post(&at, MOTHER).await.is(404);
    for _ in 0..9 {
        app.later(SignedDuration::from_mins(3));
        app.fay().await.post(&at, MOTHER).await.goes_to(&format!("/office/clearances/{case}"));
    }
    app.later(SignedDuration::from_mins(3));
    app.fay().await.post(&at, MOTHER).await.says(422, "We have asked many times");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(mail.at("ada@example.org").iter().filter(|m| m.kind == "guardian-ask").count(), 10);
}

#[tokio::test]
async fn an_older_policy_without_the_guardians_words_has_those_that_ship() {
    let app = TestApp::start().await;
    sent(&app, MOTHER).await;
    let at = link(&app).await;
    app.stranger().speaking("es").get(&at).await.says(200, "nunca se queda a solas");
    let text = trellis::policy::CMS;
    let from = text.find("[texts.guardian]").expect("it ships");
    let to = text.find("[texts.privacy]").expect("it ships");
    let older = trellis::policy::Policy::parse(&format!("{}{}", &text[..from], &text[to..])).expect("it is still good");
    assert!(older.guardian_text().text.get("en").contains("never alone"));
}

/// Nia at seventeen, whose mother has consented by the link, with her ID seen.
async fn consented(app: &TestApp) -> i64 {
    sent(app, MOTHER).await;
    let at = link(app).await;
    says_yes(&app.stranger(), &at, "Ada Freeman").await.is(303);
    let case = case_of(app, nia()).await;
    see_id(&app.fay().await, case, "6/17/2009").await.is(303);
    case
}

/// What the mother was told since, the first first.
async fn told(app: &TestApp) -> Vec<String> {
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.at("ada@example.org").into_iter().filter(|m| m.kind == "guardian-told").map(|m| m.body.clone()).collect()
}

#[tokio::test]
async fn the_guardian_who_consented_hears_of_a_hold_and_of_its_end() {
    let app = TestApp::start().await;
    let case = consented(&app).await;
    crate::clearance::screen(&app.rita().await, case, None, "clear").await;
    app.vera().await.post(&format!("/office/clearances/{case}/suspend"), &[("why", "incident")]).await.is(303);
    let told = told(&app).await;
    assert!(told.len() == 1 && told[0].contains("is on hold from now on"), "{told:?}");
    assert!(told[0].contains("Dear Ada Freeman") && told[0].contains("still works"), "{told:?}");
    crate::clearance_limits::decide(&app, case, &[("proposal", "lift")]).await;
    let told = self::told(&app).await;
    assert!(told.len() == 2 && told[1].contains("no longer on hold"), "{told:?}");
}

#[tokio::test]
async fn the_guardian_hears_of_an_intended_denial_of_the_denial_and_of_a_bar() {
    let app = TestApp::start().await;
    let case = consented(&app).await;
    crate::clearance::screen(&app.rita().await, case, None, "consider").await;
    crate::clearance_limits::decide(&app, case, &[("proposal", "deny")]).await;
    let first = told(&app).await;
    assert!(first.len() == 1 && first[0].contains("intend not to clear"), "{first:?}");
    assert!(first[0].contains("September 15, 2026"), "{first:?}");
    for _ in 0..14 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    let both = told(&app).await;
    assert!(both.len() == 2 && both[1].contains("can appeal in writing through"), "{both:?}");
    let app = TestApp::start().await;
    let case = consented(&app).await;
    crate::clearance::screen(&app.rita().await, case, None, "consider").await;
    crate::clearance_limits::decide(&app, case, &[("proposal", "bar")]).await;
    let told = told(&app).await;
    assert!(told.len() == 1 && told[0].contains("State law leaves us no choice"), "{told:?}");
}

#[tokio::test]
async fn a_guardian_who_took_the_consent_back_or_signed_on_paper_is_written_to_no_more() {
    let app = TestApp::start().await;
    let paper =
        [("guardian", "Ada Freeman"), ("guardian_way", "paper"), ("guardian_contact", ""), ("guardian_lang", "en")];
    sent(&app, &paper).await;
    let case = case_of(&app, nia()).await;
    let note = [("guardian", "Ada Freeman"), ("signed_on", "2026-09-07"), ("consent_seen", "yes")];
    app.fay().await.post(&format!("/office/clearances/{case}/consent"), &note).await.is(303);
    see_id(&app.fay().await, case, "6/17/2009").await.is(303);
    crate::clearance::screen(&app.rita().await, case, None, "clear").await;
    app.vera().await.post(&format!("/office/clearances/{case}/suspend"), &[("why", "incident")]).await.is(303);
    assert!(told(&app).await.is_empty());
    app.mail().await.once("nia", "clearance-suspended");
}
