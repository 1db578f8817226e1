//! Who hears of a bar, how a decision that was a mistake is taken back, and appeals that come by letter.

use crate::clearance::{in_review, level_on, nia, state_of, told};
use crate::clearance_limits::{asked_higher, decide};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, clearance};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[tokio::test]
async fn a_first_applicant_who_is_barred_is_told_to_her_schools_and_sees_the_office_at_the_desk() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    decide(&app, case, &[("proposal", "bar")]).await;
    app.run_jobs().await;
    let mail = app.mail().await;
    for key in ["fay", "cora"] {
        let letter = mail.once(key, "clearance-stopped-school");
        assert!(letter.body.contains("Nia Freeman") && !letter.body.contains("law"), "{}", letter.body);
    }
    assert!(mail.to("ola").iter().all(|m| m.kind != "clearance-stopped-school"), "she named another school");
    let board = "/office/board?school=albemarle-road-elementary&q=freeman";
    let page = app.fay().await.get(board).await.says(200, "Nia Freeman").has("ask them to see the office");
    page.lacks("rules for visitors").lacks("barred").lacks("Deny");
    // Somebody nobody decided about comes in as anybody else.
    app.fay().await.get("/office/board?q=nobodyofthisname").await.says(200, "rules for visitors");
}

#[tokio::test]
async fn on_hold_or_taken_away_the_desks_search_says_to_see_the_office_and_never_why() {
    let app = TestApp::start().await;
    let board = "/office/board?school=albemarle-road-elementary&q=granger";
    app.fay().await.get(board).await.says(200, "rules for visitors");
    for state in ["suspended", "revoked"] {
        app.sql(sql!("update clearance set state = $2 where id = $1", clearance::WES, state)).await;
        let page = app.fay().await.get(board).await.says(200, "Wes Granger").has("See office");
        page.lacks("rules for visitors").lacks("on hold").lacks("Taken away");
    }
    // Who was told no, and can apply again, comes in as anybody else.
    app.fay().await.get("/office/board?q=dale").await.says(200, "rules for visitors");
}

#[tokio::test]
async fn the_school_to_which_somebody_brings_a_group_hears_that_they_are_on_hold() {
    let app = TestApp::start().await;
    // Una named another school; this one knows her as the leader of a group.
    crate::groups::accepted(&app, "una", cast::CLUB, 6).await;
    let stop = format!("/office/clearances/{}/suspend", clearance::UNA);
    app.vera().await.post(&stop, &[("why", "incident")]).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("fay", "clearance-stopped-school");
    mail.once("ola", "clearance-stopped-school");
}

#[tokio::test]
async fn a_bar_about_another_person_is_taken_back_by_two_and_nothing_revives_by_itself() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    decide(&app, case, &[("proposal", "bar")]).await;
    let at = format!("/office/screening/{case}");
    let (propose, agree) = (format!("{at}/propose"), format!("{at}/agree"));
    let (rita, raj) = (app.rita().await, app.person("raj").await);
    rita.get(&at).await.says(200, "Was this decision a mistake?");
    rita.post(&propose, &[("proposal", "reopen")]).await.is(422);
    rita.post(&propose, &[("proposal", "clear"), ("level", "3")]).await.is(409);
    let terms = [("proposal", "reopen"), ("mistake", "other_person")];
    rita.post(&propose, &terms).await.goes_to(&at);
    rita.post(&propose, &terms).await.is(409);
    // One person alone cannot, and nothing happens before the second.
    rita.press(&agree).await.says(409, "Another person must decide");
    assert_eq!(state_of(&app, nia()).await, "denied");
    app.run_jobs().await;
    app.mail().await.once("raj", "screening-to-reopen");
    raj.get("/office/screening").await.says(200, "a second person is needed").has("Nia Freeman");
    raj.get(&at).await.says(200, "What was found is about another person");
    for key in ["vera", "dora", "cora"] {
        app.person(key).await.press(&agree).await.is(404);
    }
    raj.press(&agree).await.goes_to(&at);
    raj.press(&agree).await.is(409);
    assert_eq!(state_of(&app, nia()).await, "review");
    assert_eq!(level_on(&app, nia(), app.app.today()).await, None, "nothing revives by itself");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("nia", "clearance-reopened").body.contains("not a clearance yet"));
    mail.once("fay", "clearance-reopened-school");
    app.person("nia").await.get("/me/clearance").await.says(200, "A person is looking at your application");
    for (verb, count) in [("case-reopened", 1), ("mistake-said", 1), ("decision-proposed", 2)] {
        let lines = sql!("select count(*) from ledger where subject = $1 and verb = $2", nia(), verb);
        assert_eq!(app.count(lines).await, count, "{verb}");
    }
    raj.get("/office/screening").await.ok().lacks("a second person is needed");
    // It is weighed anew, as any case in review.
    decide(&app, case, &[("proposal", "clear"), ("level", "3")]).await;
    assert_eq!(level_on(&app, nia(), app.app.today()).await, Some(3));
}

#[tokio::test]
async fn a_proposal_to_take_a_bar_back_is_sent_back_and_the_bar_stands() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    decide(&app, case, &[("proposal", "bar")]).await;
    let at = format!("/office/screening/{case}");
    let terms = [("proposal", "reopen"), ("mistake", "our_error")];
    app.rita().await.post(&format!("{at}/propose"), &terms).await.goes_to(&at);
    let raj = app.person("raj").await;
    raj.press(&format!("{at}/send-back")).await.goes_to(&at);
    raj.press(&format!("{at}/send-back")).await.is(409);
    let stands = sql!(
        "select count(*) from clearance where id = $1 and state = 'denied' and appeal_until is null and proposal = ''
         and proposed_reason = ''",
        case
    );
    assert_eq!(app.count(stands).await, 1);
    app.person("nia").await.get("/me/clearance").await.says(200, "State law left us no choice");
    raj.post(&format!("{at}/propose"), &terms).await.goes_to(&at);
}

#[tokio::test]
async fn a_clearance_that_was_taken_away_by_mistake_is_weighed_anew() {
    let app = TestApp::start().await;
    let at = format!("/office/screening/{}", clearance::ANA);
    let stop = format!("/office/clearances/{}/suspend", clearance::ANA);
    app.vera().await.post(&stop, &[("why", "incident")]).await.is(303);
    decide(&app, clearance::ANA, &[("proposal", "revoke")]).await;
    app.run_jobs().await;
    app.mail().await.once("fay", "clearance-ended-school");
    let terms = [("proposal", "reopen"), ("mistake", "record_changed")];
    let raj = app.person("raj").await;
    raj.post(&format!("{at}/propose"), &terms).await.goes_to(&at);
    raj.press(&format!("{at}/agree")).await.says(409, "Another person must decide");
    app.rita().await.press(&format!("{at}/agree")).await.goes_to(&at);
    let ana = cast::id("ana").expect("of the cast");
    assert_eq!((state_of(&app, ana).await.as_str(), level_on(&app, ana, app.app.today()).await), ("review", None));
    app.run_jobs().await;
    app.mail().await.once("ana", "clearance-reopened");
    decide(&app, clearance::ANA, &[("proposal", "clear"), ("level", "2")]).await;
    assert_eq!(level_on(&app, ana, app.app.today()).await, Some(2));
}

#[tokio::test]
async fn what_a_bar_took_away_stays_over_while_the_bar_itself_is_taken_back() {
    let app = TestApp::start().await;
    let (first, second) = asked_higher(&app).await;
    decide(&app, second, &[("proposal", "bar")]).await;
    let terms = [("proposal", "reopen"), ("mistake", "other_person")];
    let rita = app.rita().await;
    rita.post(&format!("/office/screening/{first}/propose"), &terms).await.says(409, "take that one back first");
    decide(&app, second, &terms).await;
    let states = sql!(
        "select count(*) from clearance where (id = $1 and state = 'expired') or (id = $2 and state = 'review')",
        first,
        second
    );
    assert_eq!(app.count(states).await, 2);
    assert_eq!(level_on(&app, nia(), app.app.today()).await, None);
    decide(&app, second, &[("proposal", "clear"), ("level", "3")]).await;
    assert_eq!(level_on(&app, nia(), app.app.today()).await, Some(3));
}

/// Nia was denied on September 17; the last day to appeal is October 1, and it is October 7.
async fn denied_twenty_days_ago(app: &TestApp) -> i64 {
    let case = told(app).await;
    app.run_jobs().await;
    app.set_now("2026-09-17T15:00:00Z".parse().expect("an instant"));
    app.person("raj").await.press(&format!("/office/screening/{case}/deny")).await.is(303);
    app.later(DAY * 20);
    case
}

#[tokio::test]
async fn an_appeal_by_letter_counts_on_the_day_it_was_received() {
    let app = TestApp::start().await;
    let case = denied_twenty_days_ago(&app).await;
    let at = format!("/office/clearances/{case}");
    let to = format!("{at}/appealed");
    let letter = |day: &'static str| [("received", day), ("words", "Please look again.")];
    let vera = app.vera().await;
    vera.get(&at).await.says(200, "Did an appeal come by letter").has("October 1, 2026");
    vera.post(&to, &[]).await.says(422, "Please fill in");
    // Day 16 is too late, whoever writes it down; what was typed stays.
    vera.post(&to, &letter("2026-10-03")).await.says(422, "October 1, 2026").has("Please look again.");
    vera.post(&to, &letter("2026-10-08")).await.says(422, "not in the future");
    vera.post(&to, &letter("2026-09-16")).await.says(422, "not before the denial");
    for key in ["cora", "fay", "dora", "ola"] {
        app.person(key).await.post(&to, &letter("2026-09-30")).await.is(404);
    }
    assert_eq!(state_of(&app, nia()).await, "denied");
    // Day 13 is in time, though it is written down a week after the last day.
    vera.post(&to, &letter("2026-09-30")).await.goes_to(&at);
    vera.post(&to, &letter("2026-09-30")).await.says(422, "cannot be done now");
    assert_eq!(state_of(&app, nia()).await, "appeal");
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("nia", "clearance-appeal-received");
    assert!(mail.once("dora", "appeal-to-decide").body.contains("Nia Freeman"));
    let dora = app.person("dora").await;
    dora.get(&at).await.says(200, "Please look again.").has("September 30, 2026");
    let lines = sql!(
        "select count(*) from ledger where record = $1 and actor_role = 'volunteer_coordinator'
         and ((verb = 'appeal-entered' and detail = 'received=2026-09-30') or verb = 'denial-appealed')",
        case
    );
    assert_eq!(app.count(lines).await, 2);
    dora.post(&format!("{at}/appeal"), &[("answer", "uphold")]).await.goes_to(&at);
    app.vera().await.get(&at).await.ok().lacks("Did an appeal come by letter");
}

#[tokio::test]
async fn a_reviewer_writes_an_appeal_down_too_and_a_bar_has_none() {
    let app = TestApp::start().await;
    let case = denied_twenty_days_ago(&app).await;
    let rita = app.rita().await;
    let letter = [("received", "2026-09-20"), ("words", "By phone: it was not me.")];
    rita.post(&format!("/office/clearances/{case}/appealed"), &letter).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "appeal");
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    decide(&app, case, &[("proposal", "bar")]).await;
    let at = format!("/office/clearances/{case}");
    let today = app.app.today().to_string();
    app.rita().await.get(&at).await.ok().lacks("Did an appeal come by letter");
    let letter = [("received", today.as_str()), ("words", "It was not me.")];
    app.rita().await.post(&format!("{at}/appealed"), &letter).await.says(422, "cannot be done now");
}

#[tokio::test]
async fn whoever_decides_appeals_hears_of_one_made_on_the_persons_own_page() {
    let app = TestApp::start().await;
    let case = told(&app).await;
    app.run_jobs().await;
    app.set_now("2026-09-17T15:00:00Z".parse().expect("an instant"));
    app.person("raj").await.press(&format!("/office/screening/{case}/deny")).await.is(303);
    let id = case.to_string();
    let fields = [("case", id.as_str()), ("words", "Please look again.")];
    app.person("nia").await.post("/me/clearance/appeal", &fields).await.goes_to("/me/clearance");
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter = mail.once("dora", "appeal-to-decide");
    assert!(!letter.body.contains("Please look again"), "the words are on the page alone");
}
