//! While somebody volunteers, the company goes on looking: with their permission, and no longer than they hold what it cleared.

use crate::clearance::{case_of, level_on, nia, screen, see_id, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, hidden, registered};
use crate::screening::Office;
use crate::support::company::{Call, report, signature};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use jiff::civil::date;
use trellis::demo::cast::clearance;
use trellis::policy::CMS;

const NOON: &str = "2026-09-08T16:00:00Z";
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// The calls about Nia's watch: method and address.
fn calls(office: &Office) -> Vec<(String, String)> {
    let about_nia = |call: &Call| {
        call.path == "/v1/candidates/cand1/continuous_checks" || call.path.starts_with("/v1/continuous_checks/watch")
    };
    office.company.calls().into_iter().filter(about_nia).map(|call| (call.method, call.path)).collect()
}

fn asked() -> (String, String) {
    ("POST".into(), "/v1/candidates/cand1/continuous_checks".into())
}

fn ended() -> (String, String) {
    ("DELETE".into(), "/v1/continuous_checks/watch1".into())
}

async fn watches(app: &TestApp, case: i64, state: &'static str) -> i64 {
    app.count(sql!("select count(*) from screening_watch w where w.clearance = $1 and w.state = $2", case, state)).await
}

async fn over_for(app: &TestApp, case: i64, why: &'static str) -> i64 {
    app.count(sql!("select count(*) from screening_watch w where w.clearance = $1 and w.over_for = $2", case, why))
        .await
}

async fn page(office: &Office, case: i64) -> Answer {
    office.app.rita().await.get(&format!("/office/screening/{case}")).await.ok()
}

/// The world of the demonstration has watches of its own; here only Nia's are looked at.
async fn open() -> Office {
    let office = Office::open().await;
    office.app.sql(sql!("delete from screening_watch")).await;
    office
}

/// Nia's report is clear, and the company has been asked to go on looking.
async fn cleared(office: &Office) -> i64 {
    let case = office.ordered().await;
    office.says("ev1", "clear", NOON).await;
    office.app.run_jobs().await;
    case
}

#[tokio::test]
async fn after_a_clear_report_the_company_goes_on_looking_and_nia_reads_it() {
    let office = open().await;
    let case = cleared(&office).await;
    assert_eq!(calls(&office), [asked()]);
    let call = office.company.calls().into_iter().find(|call| call.path.ends_with("/continuous_checks")).expect("it");
    assert_eq!(call.authorization, "Basic YS1rZXktb2YtdGhlLXRlc3Q6");
    assert_eq!(
        call.body,
        serde_json::json!({"type": "criminal", "work_locations": [{"country": "US", "state": "NC"}]})
    );
    assert!(call.key.starts_with("trellis-watch-"));
    assert_eq!(watches(&office.app, case, "watched").await, 1);
    page(&office, case).await.has("Watched since").has("Does the person take the permission back?");
    let nia = office.app.person("nia").await;
    nia.get("/me/clearance")
        .await
        .says(200, "The company goes on looking while you volunteer")
        .has("September 8, 2026");
    nia.get("/me/timeline").await.has("The screening company goes on looking while the person volunteers");
    for (lang, words) in [("es", "La empresa sigue buscando mientras"), ("ar", "تواصل الشركة البحث ما دمتم متطوعين")]
    {
        nia.post("/language", &[("lang", lang), ("return_to", "/me")]).await.is(303);
        nia.get("/me/clearance").await.says(200, words);
    }
    let rita = office.app.rita().await;
    rita.get("/office/screening").await.says(200, "The company goes on looking at one person.");
    // Nothing is asked twice: not by another run, nor by another night.
    office.app.sql(sql!("update screening_watch set state = 'asked' where clearance = $1", case)).await;
    office.app.sql(sql!("update screening_watch set tried_at = 0 where clearance = $1", case)).await;
    office.app.later(DAY);
    office.app.run_jobs().await;
    let of_nia = |call: &Call| call.path.ends_with("/cand1/continuous_checks");
    let asked: Vec<Call> = office.company.calls().into_iter().filter(of_nia).collect();
    assert_eq!(asked.len(), 2);
    assert!(asked.iter().all(|call| call.key == asked[0].key), "two runs are one to the company");
    assert_eq!(watches(&office.app, case, "watched").await, 1);
}

#[tokio::test]
async fn trouble_at_the_company_is_tried_again_with_the_same_key() {
    let office = open().await;
    let case = office.ordered().await;
    office.says("ev1", "clear", NOON).await;
    office.company.answer(503, "{}");
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    assert_eq!(watches(&office.app, case, "asked").await, 1);
    page(&office, case).await.has("The company is being asked");
    office.app.later(SignedDuration::from_hours(1));
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), asked()]);
    let keys: Vec<String> =
        office.company.calls().into_iter().filter(|c| c.key.contains("watch")).map(|c| c.key).collect();
    assert_eq!(keys[0], keys[1]);
    assert_eq!(watches(&office.app, case, "watched").await, 1);
}

#[tokio::test]
async fn whoever_signed_an_older_permission_is_not_watched() {
    let office = open().await;
    let case = office.ordered().await;
    office
        .app
        .sql(sql!("update agreement set version = 1 where clearance = $1 and text_id = 'authorisation'", case))
        .await;
    office.says("ev1", "clear", NOON).await;
    office.app.run_jobs().await;
    assert!(calls(&office).is_empty());
    assert_eq!(level_on(&office.app, nia(), date(2026, 9, 8)).await, Some(3));
    page(&office, case).await.has("Not watched: signed an older permission").lacks("Ask the company");
    office.app.person("nia").await.get("/me/clearance").await.ok().lacks("goes on looking");
    let at = format!("/office/screening/{case}/watch");
    office.app.rita().await.press(&at).await.is(409);
}

#[tokio::test]
async fn where_the_policy_says_no_nobody_is_watched_and_who_was_is_not_any_more() {
    let off = CMS.replacen("on = true\npermission_from", "on = false\npermission_from", 1);
    let office = open().await;
    put_in_force(&office.app, &off).await;
    let case = cleared(&office).await;
    assert!(calls(&office).is_empty());
    page(&office, case).await.lacks("Looking on while they volunteer");
    office.app.person("dora").await.get("/office/policy").await.says(200, "Looking on while people volunteer No");
    // Switched off later.
    let office = open().await;
    let case = cleared(&office).await;
    office.app.person("dora").await.get("/office/policy").await.says(200, "version 2 of the permission");
    put_in_force(&office.app, &off).await;
    office.app.later(DAY);
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), ended()]);
    assert_eq!(over_for(&office.app, case, "policy").await, 1);
    page(&office, case).await.has("the district’s rules say no any more");
}

#[tokio::test]
async fn a_new_record_stops_nia_everywhere_and_she_is_watched_again_when_the_hold_ends() {
    let office = open().await;
    let case = cleared(&office).await;
    office.says("ev2", "consider", "2026-09-08T18:00:00Z").await;
    assert_eq!(office.state().await, "suspended");
    assert_eq!(level_on(&office.app, nia(), date(2026, 9, 8)).await, None);
    office.app.run_jobs().await;
    office.app.mail().await.once("nia", "clearance-suspended");
    assert_eq!(calls(&office), [asked(), ended()]);
    assert_eq!((watches(&office.app, case, "ended").await, over_for(&office.app, case, "stopped").await), (1, 1));
    page(&office, case).await.has("the person was put on hold or denied");
    office.app.person("nia").await.get("/me/clearance").await.ok().lacks("goes on looking");
    let at = format!("/office/screening/{case}");
    office.app.rita().await.post(&format!("{at}/propose"), &[("proposal", "lift")]).await.goes_to(&at);
    office.app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), ended(), asked()]);
    assert_eq!(watches(&office.app, case, "watched").await, 1);
}

#[tokio::test]
async fn whoever_is_stopped_before_the_call_is_never_named_and_an_answer_that_comes_late_is_ended() {
    let office = open().await;
    let case = office.ordered().await;
    office.says("ev1", "clear", NOON).await;
    office.says("ev2", "consider", "2026-09-08T18:00:00Z").await;
    office.app.run_jobs().await;
    assert!(calls(&office).is_empty());
    assert_eq!(watches(&office.app, case, "ended").await, 1);
    // The call went out, and its answer did not arrive before she gave it up: its reference is asked for, and ended.
    let office = open().await;
    let case = office.ordered().await;
    office.says("ev1", "clear", NOON).await;
    office.company.answer(503, "{}");
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    let id = case.to_string();
    office.app.person("nia").await.post("/me/clearance/withdraw", &[("case", &id)]).await.is(303);
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), asked(), ended()]);
    assert_eq!((watches(&office.app, case, "ended").await, over_for(&office.app, case, "ended").await), (1, 1));
}

#[tokio::test]
async fn it_ends_when_the_clearance_is_over_and_not_while_it_rests() {
    let office = open().await;
    let case = cleared(&office).await;
    let before = office.app.app.today().saturating_sub(jiff::Span::new().days(1));
    office.app.sql(sql!("update clearance set valid_to = $2 where id = $1", case, before)).await;
    office.app.later(DAY);
    office.app.run_jobs().await;
    assert_eq!(office.state().await, "inactive");
    assert_eq!(calls(&office), [asked()]);
    office.app.person("nia").await.get("/me/clearance").await.says(200, "The company goes on looking");
    office.app.sql(sql!("update clearance set reactivate_until = $2 where id = $1", case, before)).await;
    office.app.later(DAY);
    // The company knows of none: that is over as well.
    office.company.answer(404, r#"{"error":"not found"}"#);
    office.app.run_jobs().await;
    assert_eq!(office.state().await, "expired");
    assert_eq!(calls(&office), [asked(), ended()]);
    assert_eq!((watches(&office.app, case, "ended").await, over_for(&office.app, case, "ended").await), (1, 1));
    page(&office, case).await.has("they hold no clearance from this report any more");
}

async fn takes_back(browser: &Browser) -> Answer {
    let page = browser.get("/me/clearance").await.says(200, "Stop looking");
    let case = hidden(&page, "case").remove(0);
    browser.post("/me/clearance/watch/end", &[("case", &case)]).await
}

#[tokio::test]
async fn nia_takes_the_permission_back_and_stays_cleared() {
    let office = open().await;
    let case = cleared(&office).await;
    let browser = office.app.person("nia").await;
    // Somebody else's is not there.
    let ben = office.app.ben().await;
    ben.post("/me/clearance/watch/end", &[("case", &case.to_string())]).await.is(404);
    takes_back(&browser).await.goes_to("/me/clearance");
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), ended()]);
    assert_eq!(level_on(&office.app, nia(), date(2026, 9, 8)).await, Some(3));
    browser.get("/me/timeline").await.has("The permission to go on looking was taken back");
    browser.post("/me/clearance/watch/end", &[("case", &case.to_string())]).await.is(409);
    page(&office, case).await.has("they took the permission back").lacks("Ask the company");
    let at = format!("/office/screening/{case}");
    office.app.rita().await.press(&format!("{at}/watch")).await.is(409);
    // A hold that ends does not bring it back.
    office.app.vera().await.post(&format!("/office/clearances/{case}/suspend"), &[("why", "incident")]).await.is(303);
    office.app.rita().await.post(&format!("{at}/propose"), &[("proposal", "lift")]).await.goes_to(&at);
    office.app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), ended()]);
}

#[tokio::test]
async fn nia_tells_a_reviewer_and_a_company_that_does_not_stop_is_shown_and_told_again() {
    let office = open().await;
    let case = cleared(&office).await;
    let at = format!("/office/screening/{case}");
    office.app.rita().await.press(&format!("{at}/watch/end")).await.goes_to(&at);
    office.company.answer(422, r#"{"error":"no"}"#);
    office.app.run_jobs().await;
    page(&office, case).await.has("The company has not stopped").has("continuous_checks-422");
    office.app.rita().await.get("/office/screening").await.says(200, "For one person it did not stop");
    office.app.later(DAY);
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), ended(), ended()]);
    assert_eq!(watches(&office.app, case, "ended").await, 1);
    page(&office, case).await.has("they took the permission back").lacks("continuous_checks-422");
}

#[tokio::test]
async fn what_the_company_refuses_is_told_shown_and_can_be_asked_again() {
    let office = open().await;
    let case = office.ordered().await;
    office.says("ev1", "clear", NOON).await;
    office.company.answer(422, r#"{"error":"Nia is odd"}"#);
    office.app.run_jobs().await;
    assert_eq!((office.state().await.as_str(), watches(&office.app, case, "refused").await), ("cleared", 1));
    office.app.mail().await.once("rita", "screening-watch-refused");
    page(&office, case).await.has("The company refused").has("continuous_checks-422").lacks("odd");
    let rita = office.app.rita().await;
    rita.get("/office/screening").await.says(200, "It refused for one cleared person");
    let at = format!("/office/screening/{case}");
    rita.press(&format!("{at}/watch")).await.goes_to(&at);
    office.app.run_jobs().await;
    assert_eq!(watches(&office.app, case, "watched").await, 1);
    rita.press(&format!("{at}/watch")).await.is(409);
    rita.post("/language", &[("lang", "es"), ("return_to", "/office")]).await.is(303);
    rita.get(&at).await.says(200, "Se sigue buscando desde el");
}

#[tokio::test]
async fn a_denial_that_is_intended_ends_it_whichever_case_it_is_about() {
    let office = open().await;
    let case = cleared(&office).await;
    // She asks for a higher level, and something comes back that is weighed.
    let (browser, id) = (office.app.person("nia").await, case.to_string());
    browser.post("/me/clearance/renew", &[("case", &id), ("how", "higher")]).await.is(303);
    registered(&browser, NIA, &["mentor"]).await;
    let next = case_of(&office.app, nia()).await;
    assert_ne!(next, case);
    see_id(&office.app.fay().await, next, "6/17/1994").await.is(303);
    screen(&office.app.rita().await, next, Some("CHK-7"), "consider").await;
    assert_eq!(state_of(&office.app, nia()).await, "review");
    assert_eq!(watches(&office.app, case, "watched").await, 1);
    let at = format!("/office/screening/{next}");
    office.app.rita().await.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.goes_to(&at);
    office.app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    office.app.run_jobs().await;
    assert_eq!(calls(&office), [asked(), ended()]);
    assert_eq!(over_for(&office.app, case, "stopped").await, 1);
}

#[tokio::test]
async fn a_renewal_is_watched_by_its_own_report_and_the_older_one_ends() {
    let office = open().await;
    let case = cleared(&office).await;
    let soon = office.app.app.today().saturating_add(jiff::Span::new().days(5));
    office.app.sql(sql!("update clearance set valid_to = $2 where id = $1", case, soon)).await;
    let (browser, id) = (office.app.person("nia").await, case.to_string());
    browser.post("/me/clearance/renew", &[("case", &id), ("how", "renew")]).await.is(303);
    registered(&browser, NIA, &["mentor"]).await;
    let next = case_of(&office.app, nia()).await;
    see_id(&office.app.fay().await, next, "6/17/1994").await.is(303);
    office.company.answer(201, r#"{"id":"cand2"}"#);
    office.company.answer(201, r#"{"id":"inv2","invitation_url":"https://apply.example.org/inv2"}"#);
    office.orders(next).await.is(303);
    office.app.run_jobs().await;
    let body = report("ev2", "cand2", "clear", "2026-09-08T19:00:00Z");
    office.hook(&body, &signature(&body)).await.is(200);
    office.company.answer(201, r#"{"id":"watch2"}"#);
    office.app.run_jobs().await;
    assert_eq!((watches(&office.app, case, "watched").await, watches(&office.app, next, "watched").await), (1, 1));
    office.app.later(DAY);
    office.app.run_jobs().await;
    assert_eq!((watches(&office.app, case, "ended").await, watches(&office.app, next, "watched").await), (1, 1));
    assert_eq!(calls(&office), [asked(), ended()], "of the older one; the newer has a candidate of its own");
    page(&office, case).await.has("a later report of theirs is watched");
}

#[tokio::test]
async fn ordered_by_hand_there_is_nobody_to_ask() {
    let office = open().await;
    let case = office.ready().await;
    screen(&office.app.rita().await, case, Some("CHK-1"), "clear").await;
    office.app.run_jobs().await;
    assert_eq!(office.state().await, "cleared");
    assert!(calls(&office).is_empty());
    page(&office, case).await.lacks("Looking on while they volunteer");
}

#[tokio::test]
async fn the_demonstration_has_each_of_them() {
    let app = TestApp::start().await;
    app.ben().await.get("/me/clearance").await.says(200, "The company goes on looking while you volunteer");
    let rita = app.rita().await;
    for (case, words) in [
        (clearance::BEN, "Watched since"),
        (clearance::CARL, "The company is told to stop: they took the permission back"),
        (clearance::KOFI_SUSPENDED, "the person was put on hold or denied"),
        (clearance::SOL, "The company is being asked"),
    ] {
        rita.get(&format!("/office/screening/{case}")).await.says(200, words);
    }
    rita.get("/office/screening").await.says(200, "The company goes on looking at one person.");
    app.run_jobs().await;
    // Without a company nothing can be ended by itself: a reviewer is told where.
    app.later(DAY);
    app.run_jobs().await;
    rita.get(&format!("/office/screening/{}", clearance::CARL)).await.says(200, "The company has not stopped");
}
