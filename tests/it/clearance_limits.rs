//! What a decision ends, narrows and leaves: bars, restrictions, letters that must arrive, applying again.

use crate::clearance::{case_of, in_review, level_on, nia, screen, see_id, state_of, told};
use crate::register::{NIA, hidden, registered};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, shift};
use trellis::volunteering::current_case;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Nia is cleared for level 2, and her question about level 3 came back with something to weigh: the two cases.
pub async fn asked_higher(app: &TestApp) -> (i64, i64) {
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["reading-buddy"]).await;
    let first = case_of(app, nia()).await;
    see_id(&app.fay().await, first, "6/17/1994").await.is(303);
    screen(&app.rita().await, first, None, "clear").await;
    let higher = [("case", first.to_string()), ("how", "higher".to_owned())];
    let higher: Vec<(&str, &str)> = higher.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post("/me/clearance/renew", &higher).await.goes_to("/volunteer/register/tasks");
    registered(&browser, NIA, &["reading-buddy", "mentor"]).await;
    let second = case_of(app, nia()).await;
    assert_ne!(first, second);
    if state_of(app, nia()).await == "awaiting_id" {
        see_id(&app.fay().await, second, "6/17/1994").await.is(303);
    }
    screen(&app.rita().await, second, Some("CHK-9"), "consider").await;
    (first, second)
}

pub async fn decide(app: &TestApp, case: i64, terms: &[(&str, &str)]) {
    let at = format!("/office/screening/{case}");
    app.rita().await.post(&format!("{at}/propose"), terms).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
}

#[tokio::test]
async fn a_bar_by_law_ends_whatever_else_they_hold_and_the_schools_hear_at_once() {
    let app = TestApp::start().await;
    let (_, second) = asked_higher(&app).await;
    let today = app.app.today();
    assert_eq!(level_on(&app, nia(), today).await, Some(2));
    decide(&app, second, &[("proposal", "bar")]).await;
    assert_eq!(level_on(&app, nia(), today).await, None);
    let browser = app.person("nia").await;
    browser.press(&format!("/shifts/{}/signups", shift::TOMORROW)).await.is(409);
    browser.get("/me/clearance").await.says(200, "You were not cleared").lacks("You are cleared");
    app.person("vera").await.get("/office/volunteers?q=Freeman").await.lacks("Nia Freeman");
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("nia", "clearance-barred");
    let told = mail.sent.iter().filter(|m| m.kind == "clearance-stopped-school").count();
    assert!(told > 0, "those who run the boards of her schools are told");
    let revoked = sql!("select count(*) from ledger where subject = $1 and verb = 'barred-by-law'", nia());
    assert_eq!(app.count(revoked).await, 2, "a line for each of the two");
}

#[tokio::test]
async fn a_denial_of_more_leaves_what_they_hold_and_can_be_appealed_on_the_page() {
    let app = TestApp::start().await;
    let (_, second) = asked_higher(&app).await;
    app.rita().await.get(&format!("/office/screening/{second}")).await.says(200, "Apart from this, they are cleared");
    decide(&app, second, &[("proposal", "deny")]).await;
    app.run_jobs().await;
    for _ in 0..14 {
        app.later(DAY);
        app.run_jobs().await;
    }
    let browser = app.person("nia").await;
    assert_eq!(level_on(&app, nia(), app.app.today()).await, Some(2));
    let page = browser.get("/me/clearance").await.says(200, "level 2").has("appeal");
    assert_eq!(hidden(&page, "case"), [second.to_string()]);
    let sent = [("case", second.to_string()), ("words", "It is not me.".to_owned())];
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post("/me/clearance/appeal", &sent).await.goes_to("/me/clearance");
    assert_eq!(app.count(sql!("select count(*) from clearance where id = $1 and state = 'appeal'", second)).await, 1);
}

#[tokio::test]
async fn what_two_reviewers_narrowed_one_alone_does_not_widen() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    decide(&app, case, &[("proposal", "clear"), ("level", "2"), ("restriction", "events_only")]).await;
    let browser = app.person("nia").await;
    let higher = [("case", case.to_string()), ("how", "higher".to_owned())];
    let higher: Vec<(&str, &str)> = higher.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post("/me/clearance/renew", &higher).await.goes_to("/volunteer/register/tasks");
    registered(&browser, NIA, &["mentor"]).await;
    let second = case_of(&app, nia()).await;
    if state_of(&app, nia()).await == "awaiting_id" {
        see_id(&app.fay().await, second, "6/17/1994").await.is(303);
    }
    screen(&app.rita().await, second, Some("CHK-9"), "clear").await;
    let mut tx = app.app.db.read().await.expect("a transaction");
    let case = current_case(&mut tx, nia()).await.expect("a query").expect("a case");
    assert_eq!((i64::from(case.id), case.restriction.as_str()), (second, "events_only"));
}

#[tokio::test]
async fn a_restriction_is_kept_by_sign_up_list_waiting_line_and_board() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    decide(&app, case, &[("proposal", "clear"), ("level", "2"), ("restriction", "events_only")]).await;
    let browser = app.person("nia").await;
    let tomorrow = format!("/shifts/{}", shift::TOMORROW);
    let why = "for other places or kinds of help";
    browser.get(&tomorrow).await.says(200, why);
    browser.press(&format!("{tomorrow}/signups")).await.says(409, why);
    browser.press(&format!("/shifts/{}/waiting", shift::FULL)).await.is(409);
    browser.get("/opportunities?level=mine&q=Reading").await.lacks("/opportunities/1\"");
    app.sql(sql!(
        "update opportunity set category = 'event' where id in (select opportunity from shift where id = $1)",
        shift::TOMORROW
    ))
    .await;
    browser.press(&format!("{tomorrow}/signups")).await.is(303);
    app.set_now(at_nine_on_the_day(&app).await);
    app.fay().await.get("/office/board").await.says(200, "Nia Freeman").has("Only at school events");
    // Narrowed to other schools afterwards: the desk sends her to the office, and the night frees what is to come.
    app.sql(sql!("update clearance set restriction = 'chosen_schools' where id = $1", case)).await;
    browser.get("/opportunities?level=mine&q=Reading").await.says(200, "Ways to help").lacks("/opportunities/1\"");
    app.sql(sql!("delete from clearance_school where clearance = $1", case)).await;
    app.fay().await.get("/office/board").await.says(200, "Nia Freeman").has("See office");
}

/// Nine o'clock on the day of the next reading shift.
async fn at_nine_on_the_day(app: &TestApp) -> jiff::Timestamp {
    let starts = app.count(sql!("select starts_at from shift where id = $1", shift::TOMORROW)).await;
    jiff::Timestamp::from_microsecond(starts).expect("an instant")
}

#[tokio::test]
async fn nobody_is_denied_before_the_notice_arrived_on_paper_where_no_message_does() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    app.sql(sql!("delete from person_contact where person = $1", nia())).await;
    decide(&app, case, &[("proposal", "deny")]).await;
    let at = format!("/office/screening/{case}");
    let raj = app.person("raj").await;
    raj.get(&at).await.says(200, "No message reaches this person");
    raj.get(&format!("{at}/letter")).await.says(200, "Dear Nia").has("we intend not to clear you");
    for _ in 0..20 {
        app.later(DAY);
        app.run_jobs().await;
    }
    let raj = app.person("raj").await;
    assert_eq!(state_of(&app, nia()).await, "pre_adverse", "weeks go by, and no wait has begun");
    raj.press(&format!("{at}/deny")).await.is(409);
    raj.press(&format!("{at}/handed")).await.goes_to(&at);
    raj.press(&format!("{at}/handed")).await.is(409);
    raj.press(&format!("{at}/deny")).await.says(409, "Until its end nobody can be denied");
    for _ in 0..14 {
        app.later(DAY);
        app.run_jobs().await;
    }
    // The clock alone does not deny whom the second letter cannot reach.
    assert_eq!(state_of(&app, nia()).await, "pre_adverse");
    let raj = app.person("raj").await;
    raj.get(&format!("{at}/letter")).await.says(200, "we did not clear you");
    raj.press(&format!("{at}/deny")).await.goes_to(&at);
    assert_eq!(state_of(&app, nia()).await, "denied");
}

#[tokio::test]
async fn a_notice_the_law_asks_for_goes_to_whoever_stopped_messages() {
    let app = TestApp::start().await;
    app.sql(sql!("update person_contact set stopped_at = 1 where person = $1", nia())).await;
    let case = told(&app).await;
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-denial-intended");
    let waits = sql!("select count(*) from clearance where id = $1 and wait_until is not null", case);
    assert_eq!(app.count(waits).await, 1);
}

#[tokio::test]
async fn whoever_was_denied_reads_when_to_apply_again_and_can_then() {
    let app = TestApp::start().await;
    told(&app).await;
    app.run_jobs().await;
    for _ in 0..40 {
        app.later(DAY);
        app.run_jobs().await;
    }
    let browser = app.person("nia").await;
    browser.get("/me/clearance").await.says(200, "You can apply again from");
    browser.get("/volunteer/register/you").await.is(409);
    app.later(SignedDuration::from_hours(24 * 365));
    let browser = app.person("nia").await;
    browser.get("/volunteer/register/you").await.is(200);
    registered(&browser, NIA, &["reading-buddy"]).await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
}

#[tokio::test]
async fn a_bar_ends_what_is_stopped_and_what_was_begun_too() {
    let app = TestApp::start().await;
    let (first, second) = asked_higher(&app).await;
    app.person("vera").await.post(&format!("/office/clearances/{first}/suspend"), &[("why", "incident")]).await.is(303);
    decide(&app, second, &[("proposal", "bar")]).await;
    let open = sql!("select count(*) from clearance where person = $1 and state not in ('denied', 'revoked')", nia());
    assert_eq!(app.count(open).await, 0, "nothing is left that could be lifted");
    app.rita().await.post(&format!("/office/screening/{first}/propose"), &[("proposal", "lift")]).await.is(409);
}

#[tokio::test]
async fn while_a_denial_stands_a_clear_result_is_weighed_by_two() {
    let app = TestApp::start().await;
    let (first, second) = asked_higher(&app).await;
    decide(&app, second, &[("proposal", "deny")]).await;
    app.run_jobs().await;
    for _ in 0..14 {
        app.later(DAY);
        app.run_jobs().await;
    }
    let browser = app.person("nia").await;
    let renew = [("case", first.to_string()), ("how", "higher".to_owned())];
    let renew: Vec<(&str, &str)> = renew.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post("/me/clearance/renew", &renew).await.goes_to("/volunteer/register/tasks");
    registered(&browser, NIA, &["mentor"]).await;
    let third = app.count(sql!("select max(id) from clearance where person = $1", nia())).await;
    let stands = sql!("select count(*) from clearance where id = $1 and state = 'awaiting_id'", third);
    if app.count(stands).await == 1 {
        see_id(&app.fay().await, third, "6/17/1994").await.is(303);
    }
    screen(&app.rita().await, third, Some("CHK-11"), "clear").await;
    let review = sql!("select count(*) from clearance where id = $1 and state = 'review'", third);
    assert_eq!(app.count(review).await, 1, "one reviewer alone does not undo what two decided");
    assert_eq!(level_on(&app, nia(), app.app.today()).await, Some(2));
}

#[tokio::test]
async fn nobody_is_denied_whose_first_letter_was_never_sent() {
    let app = TestApp::start().await;
    let case = told(&app).await;
    // The server of letters would not take it.
    app.sql(sql!(
        "update message set state = 'refused', problem = 'no-mail-server' where kind = 'clearance-denial-intended'"
    ))
    .await;
    for _ in 0..14 {
        app.later(DAY);
        app.run_jobs().await;
    }
    let at = format!("/office/screening/{case}");
    let raj = app.person("raj").await;
    assert_eq!(state_of(&app, nia()).await, "pre_adverse");
    raj.press(&format!("{at}/deny")).await.says(409, "The first notice has not gone out");
    raj.press(&format!("{at}/handed")).await.goes_to(&at);
    for _ in 0..14 {
        app.later(DAY);
        app.run_jobs().await;
    }
    assert_eq!(state_of(&app, nia()).await, "denied", "handed over, it arrived");
}

#[tokio::test]
async fn whoever_is_narrowed_keeps_it_where_records_are_joined() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    decide(&app, case, &[("proposal", "clear"), ("level", "2"), ("restriction", "events_only")]).await;
    let kept = trellis::demo::cast::id("june").expect("of the cast");
    let pair = format!("/office/duplicates/{kept}/{}", nia());
    let vera = app.person("vera").await;
    vera.post(&pair, &[("what", "keep-one")]).await.is(409);
    let merged = sql!("select count(*) from person where id = $1 and merged_into is not null", nia());
    assert_eq!(app.count(merged).await, 0, "the record with the restriction is the one to keep");
}

#[tokio::test]
async fn in_the_demonstration_viv_waits_until_somebody_reads_what_came_in_about_her() {
    let app = TestApp::start().await;
    let (viv, cora, rita) = (cast::id("viv").expect("of the cast"), app.cora().await, app.rita().await);
    let at = format!("/office/clearances/{}", cast::clearance::VIV);
    rita.get("/office/screening?state=awaiting_more").await.says(200, "Viv Nolan");
    cora.get("/office/clearances?state=in_progress").await.says(200, "Viv Nolan");
    app.person("viv").await.get("/me/clearance").await.ok().lacks("Dawn Pierce");
    cora.get(&format!("{at}/heard")).await.says(200, "Dawn Pierce").has("she keeps to the rules");
    cora.post(&format!("{at}/references/3/read"), &[("weighed", "ok")]).await.goes_to(&format!("{at}/heard"));
    assert_eq!((state_of(&app, viv).await.as_str(), level_on(&app, viv, app.app.today()).await), ("cleared", Some(3)));
    app.run_jobs().await;
    app.mail().await.once("viv", "clearance-cleared");
}
