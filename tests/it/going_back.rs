//! The back button: a page as it was kept, sent once more after things went on. Nothing that was done since is lost, nothing is done
//! twice, and whoever sends it reads why.

use crate::clearance::{case_of, in_review, nia, screen, see_id, state_of};
use crate::register::{NIA, agree, fill_in, hidden, registered, sign};
use crate::support::{Answer, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, shift};

const NOT_NOW: &str = "somebody was quicker, or it is done already. Nothing was changed";
const SENT: &str = "We already have your application. Nothing was changed";

/// The last line of the ledger: where it stays, nothing was done.
async fn last_line(app: &TestApp) -> i64 {
    app.count(sql!("select seq from ledger_head")).await
}

async fn wrote_to(app: &TestApp, key: &str, kind: &str) -> usize {
    app.run_jobs().await;
    app.mail().await.to(key).iter().filter(|sent| sent.kind == kind).count()
}

fn texts<'a>(boxes: &[&'a str], page: &'a [String]) -> Vec<(&'a str, &'a str)> {
    let boxes = boxes.iter().map(|name| (*name, "yes"));
    boxes.chain(page.iter().map(|line| ("shown", line.as_str()))).collect()
}

#[tokio::test]
async fn an_older_page_of_the_registration_changes_only_what_was_changed_on_it() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    let older = hidden(&nia.get("/volunteer/register/you").await.ok(), "base").remove(0);
    fill_in(&nia, NIA, &["reading-buddy"]).await;
    let newer = hidden(&nia.get("/volunteer/register/you").await.ok(), "base").remove(0);
    let mut moved = NIA.to_vec();
    moved[5] = ("city", "Matthews");
    moved.push(("base", &newer));
    nia.post("/volunteer/register/you", &moved).await.goes_to("/volunteer/register/tasks");
    // The page from before she wrote her address, with the ZIP code put right.
    let mut kept = NIA.to_vec();
    (kept[4], kept[6]) = (("address", ""), ("zip", "28205"));
    kept.push(("base", &older));
    nia.post("/volunteer/register/you", &kept).await.goes_to("/volunteer/register/tasks");
    // Pages that were done stay done.
    assert_eq!(agree(&nia).await, "/volunteer/register/check");
    nia.get("/volunteer/register/check").await.says(200, "100 Example Street, Matthews, 28205").has("Reading buddy");
}

#[tokio::test]
async fn after_the_application_is_sent_no_older_page_of_it_does_anything() {
    let app = TestApp::start().await;
    let nia_ = app.person("nia").await;
    fill_in(&nia_, NIA, &["mentor"]).await;
    let conduct = hidden(&nia_.get("/volunteer/register/texts").await.ok(), "shown");
    assert_eq!(agree(&nia_).await, "/volunteer/register/disclosure");
    let disclosure = hidden(&nia_.get("/volunteer/register/disclosure").await.ok(), "shown");
    sign(&nia_, "/volunteer/register/disclosure").await.goes_to("/volunteer/register/check");
    nia_.press("/volunteer/register/check").await.goes_to("/me/clearance");
    let (state, before) = (state_of(&app, nia()).await, last_line(&app).await);

    let mut other = NIA.to_vec();
    other[0] = ("given", "Other");
    let pages: [(&str, Vec<(&str, &str)>); 8] = [
        ("you", other),
        ("tasks", vec![("tasks", "reading-buddy")]),
        ("schools", vec![("schools", "3")]),
        ("more", vec![("skills", "Chess")]),
        ("texts", texts(&["conduct", "confidentiality"], &conduct)),
        ("disclosure", texts(&["authorise"], &disclosure)),
        ("check", Vec::new()),
        ("draft", vec![("step", "you"), ("given", "Other")]),
    ];
    for (page, fields) in &pages {
        nia_.post(&format!("/volunteer/register/{page}"), fields).await.says(409, SENT);
    }
    nia_.press("/volunteer/register/level").await.goes_to("/me/clearance");
    nia_.get("/volunteer/register/you").await.goes_to("/me/clearance");
    assert_eq!((state_of(&app, nia()).await, last_line(&app).await), (state, before));
    assert_eq!(app.count(sql!("select count(*) from clearance where person = $1", nia())).await, 1);
    assert_eq!(app.count(sql!("select count(*) from agreement where person = $1", nia())).await, 4);
    assert_eq!(app.count(sql!("select count(*) from person where id = $1 and given = 'Nia'", nia())).await, 1);
    assert_eq!(wrote_to(&app, "nia", "clearance-received").await, 1);
    nia_.post("/language", &[("lang", "es"), ("return_to", "/me")]).await.is(303);
    nia_.press("/volunteer/register/check").await.says(409, "No se cambió nada");
}

#[tokio::test]
async fn a_place_that_was_taken_or_given_back_stays_so() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let (take, leave) =
        (format!("/shifts/{}/signups", shift::TOMORROW), format!("/shifts/{}/withdraw", shift::TOMORROW));
    ben.press(&take).await.goes_to(&format!("/shifts/{}", shift::TOMORROW));
    let before = last_line(&app).await;
    app.later(SignedDuration::from_hours(1));
    ben.press(&take).await.goes_to(&format!("/shifts/{}", shift::TOMORROW));
    assert_eq!(last_line(&app).await, before);
    assert_eq!(app.count(sql!("select taken from shift where id = $1", shift::TOMORROW)).await, 1);
    assert_eq!(wrote_to(&app, "ben", "shifts-confirmed").await, 1);
    ben.press(&leave).await.goes_to("/me/shifts");
    let before = last_line(&app).await;
    ben.press(&leave).await.goes_to("/me/shifts");
    assert_eq!(last_line(&app).await, before);
    // A place somebody else took meanwhile is not taken from them, and nobody is signed up twice over.
    app.ana().await.press(&format!("/shifts/{}/signups", shift::ONE_LEFT)).await.is(303);
    ben.press(&format!("/shifts/{}/signups", shift::ONE_LEFT)).await.says(409, "Every place on this shift is taken");
}

#[tokio::test]
async fn an_offer_that_was_answered_is_over() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    ana.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    let at = format!("/shifts/{}/offer", shift::OFFERED);
    ana.post(&at, &[("answer", "yes")]).await.goes_to(&format!("/shifts/{}", shift::OFFERED));
    let before = last_line(&app).await;
    ana.post(&at, &[("answer", "no")]).await.says(409, "This offer is over, or was answered already");
    let places = sql!(
        "select count(*) from signup where shift = $1 and person = $2 and state = 'signed_up'",
        shift::OFFERED,
        cast::id("ana")
    );
    assert_eq!((app.count(places).await, last_line(&app).await), (1, before));
}

const TOLD: &[(&str, &str)] = &[
    ("date", "2026-09-04"),
    ("school", "albemarle-road-elementary"),
    ("category", "classroom"),
    ("time", "1:30"),
    ("note", "Cut letters for the wall"),
];

#[tokio::test]
async fn time_that_was_told_is_not_told_again_by_an_older_page() {
    let app = TestApp::start().await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    let lines = || sql!("select count(*) from hours where person = $1 and source = 'self'", cast::id("ben"));
    ben.post("/me/hours", TOLD).await.goes_to("/me/hours");
    app.later(SignedDuration::from_hours(1));
    let asked = ben.post("/me/hours", TOLD).await.says(422, "1.5 hours is noted for this day at this school already");
    // Other time of that day: the page knows what it is beside.
    let known = hidden(&asked, "known").remove(0);
    let mut other = TOLD.to_vec();
    (other[3], other[4]) = (("time", "0:45"), ("note", "Tidied up"));
    other.extend([("other", "yes"), ("known", known.as_str())]);
    ben.post("/me/hours", &other).await.goes_to("/me/hours");
    // That page once more, an hour later: its box was ticked beside less than is noted now.
    app.later(SignedDuration::from_hours(1));
    ben.post("/me/hours", &other).await.says(422, "2.25 hours is noted for this day at this school already");
    assert_eq!(app.count(lines()).await, 2);

    let id = app.count(sql!("select min(id) from hours where person = $1 and source = 'self'", cast::id("ben"))).await;
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    let before = last_line(&app).await;
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    cora.post(&format!("/office/hours/{id}/reject"), &[("why", "twice")])
        .await
        .says(409, "This line was decided already");
    assert_eq!(last_line(&app).await, before);
    assert_eq!(app.count(sql!("select minutes from hours where id = $1 and state = 'confirmed'", id)).await, 90);
}

#[tokio::test]
async fn steps_of_a_clearance_are_taken_once() {
    let app = TestApp::start().await;
    let (fay, rita) = (app.fay().await, app.rita().await);
    let nia_ = app.person("nia").await;
    registered(&nia_, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    let at = format!("/office/screening/{case}");
    see_id(&fay, case, "6/17/1994").await.is(303);
    nothing_more(&app, see_id(&fay, case, "6/17/1994").await).await;
    screen(&rita, case, None, "clear").await;
    let before = last_line(&app).await;
    for outcome in ["clear", "consider"] {
        rita.post(&format!("{at}/result"), &[("outcome", outcome)]).await.says(409, NOT_NOW);
    }
    let id = case.to_string();
    nia_.post("/me/clearance/withdraw", &[("case", &id)]).await.goes_to("/me/clearance");
    assert_eq!(last_line(&app).await, before + 1);
    nothing_more(&app, nia_.post("/me/clearance/withdraw", &[("case", &id)]).await).await;
    assert_eq!(state_of(&app, nia()).await, "withdrawn");
    assert_eq!(wrote_to(&app, "nia", "clearance-cleared").await, 1);
}

#[tokio::test]
async fn what_two_reviewers_decide_is_decided_once() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    let (rita, raj) = (app.rita().await, app.person("raj").await);
    let at = format!("/office/screening/{case}");
    rita.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.goes_to(&at);
    let before = last_line(&app).await;
    rita.post(&format!("{at}/propose"), &[("proposal", "clear"), ("level", "2")]).await.says(409, NOT_NOW);
    assert_eq!(last_line(&app).await, before);
    raj.press(&format!("{at}/agree")).await.goes_to(&at);
    let before = last_line(&app).await;
    raj.press(&format!("{at}/agree")).await.says(409, NOT_NOW);
    rita.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.says(409, NOT_NOW);
    assert_eq!(last_line(&app).await, before);
    assert_eq!(state_of(&app, nia()).await, "pre_adverse");
    // What she writes is taken once; what an older page sends stays on the page, to be copied.
    let id = case.to_string();
    let words = [("case", id.as_str()), ("words", "The record is of somebody else.")];
    let nia_ = app.person("nia").await;
    nia_.post("/me/clearance/dispute", &words).await.goes_to("/me/clearance");
    let before = last_line(&app).await;
    let again = nia_.post("/me/clearance/dispute", &words).await.says(409, "it is done already");
    assert!(again.html().contains("The record is of somebody else."));
    assert_eq!((state_of(&app, nia()).await.as_str(), last_line(&app).await), ("review", before));
    assert_eq!(app.count(sql!("select count(*) from clearance_statement where clearance = $1", case)).await, 1);
}

/// It was refused with words, and the ledger is as it was: the answer was read before anything else happened.
async fn nothing_more(app: &TestApp, answer: Answer) {
    answer.says(409, NOT_NOW);
    let doubled = sql!(
        "select count(*) from (select verb from ledger where subject = $1 and verb in ('id-seen', 'application-withdrawn')
         group by verb having count(*) > 1) twice",
        nia()
    );
    assert_eq!(app.count(doubled).await, 0);
}
