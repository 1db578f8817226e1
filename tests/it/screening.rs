//! The screening company: asked once, believed only with its signature, and never the one who denies.

use crate::clearance::{case_of, level_on, nia, see_id, state_of};
use crate::register::{NIA, registered};
use crate::support::company::{self, Company};
use crate::support::{Answer, TestApp};
use axum::http::HeaderMap;
use db::sql;
use jiff::SignedDuration;
use jiff::civil::date;

const MORNING: &str = "2026-09-08T13:00:00Z";
const NOON: &str = "2026-09-08T16:00:00Z";

pub struct Office {
    pub app: TestApp,
    pub company: Company,
}

impl Office {
    pub async fn open() -> Office {
        let company = Company::start().await;
        let app = TestApp::with(|config| {
            config.screening_url = company.url();
            config.screening_key_file = company.key_file();
            config.screening_package = "basic".into();
            config.screening_driver_package = "driver".into();
        })
        .await;
        Office { app, company }
    }

    /// Nia at level 3, with her ID seen; the case.
    pub async fn ready(&self) -> i64 {
        registered(&self.app.person("nia").await, NIA, &["mentor"]).await;
        let case = case_of(&self.app, nia()).await;
        see_id(&self.app.fay().await, case, "6/17/1994").await.is(303);
        case
    }

    pub async fn orders(&self, case: i64) -> Answer {
        self.app.rita().await.press(&format!("/office/screening/{case}/order-company")).await
    }

    /// Nia's report is ordered, and she is invited.
    pub async fn ordered(&self) -> i64 {
        let case = self.ready().await;
        self.orders(case).await.is(303);
        self.app.run_jobs().await;
        case
    }

    pub async fn hook(&self, body: &str, signature: &str) -> Answer {
        let mut headers = HeaderMap::new();
        headers.insert("x-checkr-signature", signature.parse().expect("ASCII"));
        headers.insert("content-type", "application/json".parse().expect("ASCII"));
        self.app.stranger().send("POST", "/hooks/screening", headers, body.as_bytes().to_vec()).await
    }

    pub async fn says(&self, event: &str, status: &str, at: &str) {
        let body = company::report(event, "cand1", status, at);
        self.hook(&body, &company::signature(&body)).await.is(200);
    }

    pub async fn state(&self) -> String {
        state_of(&self.app, nia()).await
    }

    async fn lines(&self) -> i64 {
        self.app.count(sql!("select seq from ledger_head")).await
    }
}

#[tokio::test]
async fn nia_is_ordered_once_invited_and_cleared_by_what_the_company_says() {
    let office = Office::open().await;
    let case = office.ordered().await;
    let calls = office.company.calls();
    assert_eq!(calls.iter().map(|c| c.path.as_str()).collect::<Vec<_>>(), ["/v1/candidates", "/v1/invitations"]);
    assert_eq!(calls[0].authorization, "Basic YS1rZXktb2YtdGhlLXRlc3Q6");
    assert_eq!(calls[0].body["email"], "nia@example.org");
    assert_eq!(calls[0].body["dob"], "1994-06-17");
    assert!(calls[0].body.get("ssn").is_none());
    assert_eq!((&calls[1].body["candidate_id"], &calls[1].body["package"]), (&"cand1".into(), &"basic".into()));
    assert_ne!(calls[0].key, calls[1].key);
    office.orders(case).await.says(409, "ordered already");
    let page = office.app.rita().await.get(&format!("/office/screening/{case}")).await;
    page.says(200, "cand1").has("The company has invited the person");
    office.app.person("nia").await.get("/me/clearance").await.says(200, "The screening company has written to you");
    office.says("ev1", "clear", NOON).await;
    assert_eq!(level_on(&office.app, nia(), date(2026, 9, 8)).await, Some(3));
    office.app.run_jobs().await;
    office.app.mail().await.once("nia", "clearance-cleared");
    office.app.person("nia").await.get("/me/timeline").await.has("The screening company answered").has("Cleared");
}

#[tokio::test]
async fn what_has_to_be_weighed_goes_to_people_and_never_denies() {
    let office = Office::open().await;
    let case = office.ordered().await;
    office.says("ev1", "consider", NOON).await;
    assert_eq!(office.state().await, "review");
    office.app.later(SignedDuration::from_hours(24 * 60));
    office.app.run_jobs().await;
    assert_eq!(office.state().await, "review");
    // A later "clear" is for the reviewers to see; it decides nothing by itself.
    office.says("ev2", "clear", "2026-10-01T12:00:00Z").await;
    assert_eq!(office.state().await, "review");
    let page = office.app.rita().await.get(&format!("/office/screening/{case}")).await;
    page.says(200, "consider").has("The case went to review").has("Noted.");
}

#[tokio::test]
async fn the_same_event_twice_is_once() {
    let office = Office::open().await;
    office.ordered().await;
    office.says("ev1", "clear", NOON).await;
    let lines = office.lines().await;
    for _ in 0..3 {
        office.says("ev1", "clear", NOON).await;
    }
    // The same number with another word is the same event.
    office.says("ev1", "consider", NOON).await;
    assert_eq!((office.state().await.as_str(), office.lines().await), ("cleared", lines));
    office.app.run_jobs().await;
    office.app.mail().await.once("nia", "clearance-cleared");
    assert_eq!(office.app.count(sql!("select count(*) from screening_event where candidate = 'cand1'")).await, 1);
}

#[tokio::test]
async fn a_forged_event_changes_nothing() {
    let office = Office::open().await;
    office.ordered().await;
    let body = company::report("ev1", "cand1", "clear", NOON);
    let good = company::signature(&body);
    for forged in ["", "no-hex", &company::signature("another body"), &good[..62], &format!("{good}00")] {
        office.hook(&body, forged).await.is(403);
    }
    office.hook(&body.replace("clear", "consider"), &good).await.is(403);
    assert_eq!(office.state().await, "screening");
    // Signed, but not what the company sends.
    for odd in [
        "",
        "{}",
        "[1,2]",
        "\u{0}",
        r#"{"id":"<b>","type":"x","created_at":"2026-09-08T13:00:00Z","data":{"object":{}}}"#,
    ] {
        office.hook(odd, &company::signature(odd)).await.is(400);
    }
    // Without a company there is nobody to believe.
    let app = TestApp::start().await;
    let answer = app.stranger().send("POST", "/hooks/screening", HeaderMap::new(), body.into_bytes()).await;
    answer.is(403);
}

#[tokio::test]
async fn an_event_that_comes_late_finds_the_case_as_it_is() {
    let office = Office::open().await;
    let case = office.ordered().await;
    let id = case.to_string();
    office.app.person("nia").await.post("/me/clearance/withdraw", &[("case", &id)]).await.is(303);
    office.says("ev1", "consider", NOON).await;
    office.says("ev2", "clear", "2026-09-08T17:00:00Z").await;
    assert_eq!(office.state().await, "withdrawn");
    let said = office.app.count(sql!("select count(*) from screening_event where effect = 'late'")).await;
    assert_eq!(said, 2);
    let page = office.app.rita().await.get(&format!("/office/screening/{case}")).await;
    page.says(200, "the case had been decided or had ended");
}

#[tokio::test]
async fn whoever_was_clear_and_is_not_any_more_is_stopped_everywhere() {
    let office = Office::open().await;
    office.ordered().await;
    office.says("ev1", "clear", MORNING).await;
    assert_eq!(office.state().await, "cleared");
    office.says("ev2", "consider", NOON).await;
    assert_eq!(office.state().await, "suspended");
    assert_eq!(level_on(&office.app, nia(), date(2026, 9, 8)).await, None);
    office.app.run_jobs().await;
    let mail = office.app.mail().await;
    mail.once("nia", "clearance-suspended");
    // The schools she chose hear whom not to let in, and not why.
    let told = mail.once("cora", "clearance-stopped-school");
    assert!(told.body.contains("Nia Freeman") && !told.body.contains("consider"));
    mail.once("fay", "clearance-stopped-school");
    assert!(mail.to("ola").iter().all(|m| m.kind != "clearance-stopped-school"));
}

#[tokio::test]
async fn events_out_of_order_end_as_if_they_had_come_in_order() {
    let office = Office::open().await;
    office.ordered().await;
    // The later word came first.
    office.says("ev2", "consider", NOON).await;
    office.says("ev1", "clear", MORNING).await;
    assert_eq!(office.state().await, "review");
    // Words about the way there change nothing.
    office.says("ev3", "pending", "2026-09-08T12:30:00Z").await;
    office.says("ev4", "pending", "2026-09-08T18:30:00Z").await;
    assert_eq!(office.state().await, "review");
}

#[tokio::test]
async fn an_event_before_the_order_knows_its_candidate_is_kept_for_it() {
    let office = Office::open().await;
    let case = office.ready().await;
    office.orders(case).await.is(303);
    // The company is quicker than our own note.
    office.says("ev1", "clear", MORNING).await;
    assert_eq!(office.state().await, "screening");
    office.app.run_jobs().await;
    assert_eq!(office.state().await, "cleared");
    let cleared = sql!("select count(*) from screening_event where effect = 'cleared' and candidate = 'cand1'");
    assert_eq!(office.app.count(cleared).await, 1);
}

#[tokio::test]
async fn trouble_at_the_company_is_tried_again_and_makes_nothing_twice() {
    let office = Office::open().await;
    let case = office.ready().await;
    office.orders(case).await.is(303);
    office.company.answer(503, "{}");
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    office.company.answer(201, r#"{"id":"cand1"}"#);
    office.company.answer(429, "slow down");
    office.app.later(SignedDuration::from_mins(30));
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    office.app.later(SignedDuration::from_hours(3));
    office.app.run_jobs().await;
    let calls = office.company.calls();
    let paths: Vec<&str> = calls.iter().map(|c| c.path.as_str()).collect();
    assert_eq!(paths, ["/v1/candidates", "/v1/candidates", "/v1/invitations", "/v1/invitations"]);
    assert_eq!((&calls[0].key, &calls[2].key), (&calls[1].key, &calls[3].key));
}

#[tokio::test]
async fn what_the_company_will_not_take_can_be_ordered_by_hand() {
    let office = Office::open().await;
    let case = office.ready().await;
    office.orders(case).await.is(303);
    office.company.answer(422, r#"{"error":"zipcode is invalid"}"#);
    office.app.run_jobs().await;
    let rita = office.app.rita().await;
    let at = format!("/office/screening/{case}");
    rita.get(&at).await.says(200, "did not take the order").has("Order the checks").lacks("zipcode is invalid");
    rita.post(&format!("{at}/order"), &[("reference", "CHK-9")]).await.goes_to(&at);
    rita.post(&format!("{at}/result"), &[("outcome", "clear")]).await.goes_to(&at);
    assert_eq!(office.state().await, "cleared");
}

#[tokio::test]
async fn who_withdraws_before_the_call_is_never_named_to_the_company() {
    let office = Office::open().await;
    let case = office.ready().await;
    office.orders(case).await.is(303);
    let id = case.to_string();
    office.app.person("nia").await.post("/me/clearance/withdraw", &[("case", &id)]).await.is(303);
    office.app.run_jobs().await;
    assert!(office.company.calls().is_empty());
}

#[tokio::test]
async fn without_an_email_or_a_company_the_reviewer_orders_by_hand() {
    let office = Office::open().await;
    let case = office.ready().await;
    office.app.sql(sql!("delete from person_contact where person = $1", nia())).await;
    office.orders(case).await.says(409, "no email address");
    let app = TestApp::start().await;
    let omar = trellis::demo::cast::clearance::OMAR;
    app.sql(sql!("update clearance set ordered_at = null where id = $1", omar)).await;
    let rita = app.rita().await;
    rita.get(&format!("/office/screening/{omar}")).await.ok().lacks("Order now");
    rita.press(&format!("/office/screening/{omar}/order-company")).await.says(409, "No screening company");
    assert!(office.company.calls().is_empty());
}

#[tokio::test]
async fn a_company_that_answers_for_many_at_once_is_no_flood_and_keeps_nobody_waiting() {
    let company = Company::start().await;
    let app = TestApp::with(|config| {
        config.screening_url = company.url();
        config.screening_key_file = company.key_file();
        config.screening_package = "basic".into();
        config.changes_per_minute = 5;
        config.hooks_per_minute = 40;
    })
    .await;
    let stranger = app.stranger();
    let call = async |number: usize| {
        let body = company::report(&format!("burst{number}"), "cand9", "pending", NOON);
        let mut headers = HeaderMap::new();
        headers.insert("x-checkr-signature", company::signature(&body).parse().expect("ASCII"));
        stranger.send("POST", "/hooks/screening", headers, body.into_bytes()).await
    };
    for number in 0..40 {
        call(number).await.is(200);
    }
    assert_eq!(call(40).await.is(429).header("retry-after"), "60");
    // People of the same network change what they like, up to their own limit.
    for _ in 0..5 {
        stranger.post("/language", &[("lang", "en"), ("return_to", "/")]).await.is(303);
    }
    stranger.post("/language", &[("lang", "en"), ("return_to", "/")]).await.is(429);
    app.later(SignedDuration::from_mins(1));
    call(40).await.is(200);
}

#[tokio::test]
async fn several_orders_at_once_say_what_they_cost_before_they_go() {
    let office = Office::open().await;
    let id = office.ready().await;
    let case = id.to_string();
    let rita = office.app.rita().await;
    let order = [("act", "order"), ("case", case.as_str())];
    rita.post("/office/screening/bulk", &order).await.says(200, "1 report is ordered. It costs about $4.25.");
    let ordered = sql!("select count(*) from screening_order where clearance = $1", id);
    assert_eq!(office.app.count(ordered).await, 0, "nothing is done by looking");
    rita.post("/office/screening/bulk", &[("act", "assign"), ("case", &case)]).await.is(200).lacks("report is ordered");
}
