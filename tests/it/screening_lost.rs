//! Orders that come to nothing, results that do not come, and what reports cost.

use crate::clearance::{case_of, level_on, nia, screen, see_id};
use crate::register::{NIA, registered};
use crate::screening::Office;
use crate::support::{TestApp, company};
use db::sql;
use jiff::SignedDuration;
use jiff::civil::date;
use trellis::demo::cast::clearance;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const NOON: &str = "2026-09-08T16:00:00Z";
const EVENING: &str = "2026-09-08T22:00:00Z";

async fn says(office: &Office, event: &str, candidate: &str, kind: &str, status: &str, at: &str) {
    let body = company::invitation(event, candidate, kind, status, at);
    office.hook(&body, &company::signature(&body)).await.is(200);
}

async fn orders(office: &Office, state: &'static str) -> i64 {
    office.app.count(sql!("select count(*) from screening_order o where o.state = $1 and o.id > 100", state)).await
}

#[tokio::test]
async fn an_invitation_that_ran_out_is_told_and_ordered_anew() {
    let office = Office::open().await;
    let case = office.ordered().await;
    let (nia_browser, rita) = (office.app.person("nia").await, office.app.rita().await);
    nia_browser.get("/me/clearance").await.says(200, "Open the company’s page");
    says(&office, "ev1", "cand1", "expired", "expired", NOON).await;
    assert_eq!((office.state().await.as_str(), orders(&office, "run_out").await), ("screening", 1));
    // The dead link is gone, and the page says what comes next, in every language it is in.
    let page = nia_browser.get("/me/clearance").await.says(200, "The company’s page is closed");
    assert!(!page.html().contains("apply.example.org"));
    for (lang, words) in [("es", "La página de la empresa está cerrada"), ("ar", "أُغلقت صفحة الشركة")]
    {
        nia_browser.post("/language", &[("lang", lang), ("return_to", "/me")]).await.is(303);
        nia_browser.get("/me/clearance").await.says(200, words);
    }
    office.app.run_jobs().await;
    let mail = office.app.mail().await;
    for reviewer in ["rita", "raj"] {
        assert!(mail.once(reviewer, "screening-ran-out").subject.contains("Nia Freeman"));
    }
    let at = format!("/office/screening/{case}");
    rita.get("/office/screening").await.says(200, "Invitation ran out");
    rita.get(&at).await.says(200, "The invitation ran out").has("Order now").lacks("Record the result");
    rita.post(&format!("{at}/result"), &[("outcome", "clear")]).await.says(409, "First note that the checks");
    rita.post("/language", &[("lang", "es"), ("return_to", "/office")]).await.is(303);
    rita.get(&at).await.says(200, "La invitación venció");
    // Said again, and in another word: nobody is told twice.
    says(&office, "ev1", "cand1", "expired", "expired", NOON).await;
    says(&office, "ev2", "cand1", "deleted", "pending", "2026-09-08T17:00:00Z").await;
    office.app.run_jobs().await;
    office.app.mail().await.once("rita", "screening-ran-out");
    // Ordered anew: another candidate, and what is still said of the first changes nothing.
    office.company.answer(201, r#"{"id":"cand2"}"#);
    office.company.answer(201, r#"{"id":"inv2","invitation_url":"https://apply.example.org/inv2"}"#);
    office.orders(case).await.is(303);
    says(&office, "ev3", "cand1", "deleted", "pending", EVENING).await;
    office.app.run_jobs().await;
    says(&office, "ev4", "cand1", "expired", "expired", "2026-09-08T23:00:00Z").await;
    assert_eq!((orders(&office, "run_out").await, orders(&office, "invited").await), (1, 1));
    nia_browser.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    let page = nia_browser.get("/me/clearance").await.says(200, "Open the company’s page");
    assert!(page.html().contains("https://apply.example.org/inv2"));
    office.app.run_jobs().await;
    office.app.mail().await.once("rita", "screening-ran-out");
    let body = company::report("ev5", "cand2", "clear", "2026-09-09T12:00:00Z");
    office.hook(&body, &company::signature(&body)).await.is(200);
    assert_eq!(level_on(&office.app, nia(), date(2026, 9, 8)).await, Some(3));
    let late = sql!("select count(*) from screening_event where effect = 'late' and candidate = 'cand1'");
    assert_eq!(office.app.count(late).await, 2);
}

#[tokio::test]
async fn an_invitation_taken_back_before_we_knew_of_it_and_a_report_cancelled_are_the_same() {
    let office = Office::open().await;
    let case = office.ready().await;
    office.orders(case).await.is(303);
    // The company is quicker than our own note.
    says(&office, "ev1", "cand1", "deleted", "pending", NOON).await;
    office.app.run_jobs().await;
    assert_eq!(orders(&office, "run_out").await, 1);
    office.app.person("nia").await.get("/me/clearance").await.says(200, "The company’s page is closed");
    office.company.answer(201, r#"{"id":"cand2"}"#);
    office.orders(case).await.is(303);
    office.app.run_jobs().await;
    let body = company::report("ev2", "cand2", "canceled", EVENING).replace("report.completed", "report.canceled");
    office.hook(&body, &company::signature(&body)).await.is(200);
    assert_eq!((orders(&office, "run_out").await, office.state().await.as_str()), (2, "screening"));
    // Once it is decided, a late word of the company changes nothing and reaches nobody.
    office.app.rita().await.post(&format!("/office/screening/{case}/order"), &[("reference", "CHK-1")]).await.is(303);
    screen(&office.app.rita().await, case, None, "clear").await;
    office.app.run_jobs().await;
    let told = office.app.mail().await.to("rita").into_iter().filter(|m| m.kind == "screening-ran-out").count();
    says(&office, "ev3", "cand2", "expired", "expired", "2026-09-09T12:00:00Z").await;
    office.app.run_jobs().await;
    let again = office.app.mail().await.to("rita").into_iter().filter(|m| m.kind == "screening-ran-out").count();
    assert_eq!((told, again, office.state().await.as_str()), (2, 2, "cleared"));
}

#[tokio::test]
async fn an_order_that_is_refused_is_told_to_the_reviewer_who_has_the_case() {
    let office = Office::open().await;
    let case = office.ready().await;
    let rita = office.app.rita().await;
    let id = case.to_string();
    rita.post("/office/screening/bulk/confirm", &[("act", "assign"), ("case", &id)]).await.is(303);
    office.orders(case).await.is(303);
    office.company.answer(422, r#"{"error":"zipcode is invalid"}"#);
    office.app.run_jobs().await;
    let mail = office.app.mail().await;
    assert!(!mail.once("rita", "screening-not-taken").body.contains("zipcode"));
    assert!(mail.to("raj").iter().all(|m| m.kind != "screening-not-taken"), "it is Rita's case");
    rita.get("/office/screening?q=freeman").await.says(200, "Order not taken");
    let at = format!("/office/screening/{case}");
    rita.get(&at).await.says(200, "will not take it again as it is").has("The company did not take the order");
    office.app.person("nia").await.get("/me/timeline").await.has("The screening company did not take the order");
    rita.post(&format!("{at}/order"), &[("reference", "CHK-9")]).await.goes_to(&at);
    rita.get("/office/screening?q=freeman").await.ok().lacks("Order not taken");
    rita.get(&at).await.says(200, "Ordered by hand").lacks("will not take it again");
    // A wrong reference is written anew, and nothing is paid twice.
    rita.post(&format!("{at}/order"), &[("reference", "CHK-10")]).await.goes_to(&at);
    assert_eq!(orders(&office, "by_hand").await, 1);
    rita.get(&at).await.says(200, "CHK-10").lacks("CHK-9");
}

#[tokio::test]
async fn a_result_that_does_not_come_is_told_again_and_again_and_filtered() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    registered(&app.person("nia").await, NIA, &["mentor"]).await;
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    let rita = app.rita().await;
    rita.post(&format!("/office/screening/{case}/order"), &[("reference", "CHK-1")]).await.is(303);
    let count = async |who: &str| {
        let mail = app.mail().await;
        mail.to(who).into_iter().filter(|m| m.kind == "screening-overdue" && m.subject.contains("Nia")).count()
    };
    let nights = async |days: i64| {
        for _ in 0..days {
            app.later(DAY);
            app.run_jobs().await;
        }
    };
    rita.get("/office/screening?late=yes").await.ok().lacks("Nia Freeman");
    nights(9).await;
    assert_eq!((count("rita").await, count("raj").await), (0, 0));
    nights(2).await;
    assert_eq!((count("rita").await, count("raj").await), (1, 1));
    let rita = app.rita().await;
    rita.get("/office/screening?late=yes").await.says(200, "Nia Freeman").has("Result is late");
    let id = case.to_string();
    rita.post("/office/screening/bulk/confirm", &[("act", "assign"), ("case", &id)]).await.is(303);
    nights(9).await;
    assert_eq!((count("rita").await, count("raj").await), (1, 1), "not before as many days again");
    nights(1).await;
    assert_eq!((count("rita").await, count("raj").await), (2, 1), "now it is Rita's case");
    nights(10).await;
    assert_eq!((count("rita").await, count("raj").await), (3, 1));
    // Asked anew today, it is late no longer.
    let rita = app.rita().await;
    rita.post(&format!("/office/screening/{case}/order"), &[("reference", "CHK-2")]).await.is(303);
    rita.get("/office/screening?late=yes").await.ok().lacks("Nia Freeman");
    let lines = sql!("select count(*) from ledger where verb = 'result-late' and subject = $1", nia());
    assert_eq!(app.count(lines).await, 3);
}

#[tokio::test]
async fn the_demonstration_has_an_order_that_ran_out() {
    let app = TestApp::start().await;
    let rita = app.rita().await;
    rita.get("/office/screening").await.says(200, "Omar Haddad").has("Invitation ran out");
    let at = format!("/office/screening/{}", clearance::OMAR);
    rita.get(&at).await.says(200, "The invitation ran out").has("Order the checks").has("$4.25");
    let page = app.person("omar").await.get("/me/clearance").await.says(200, "أُغلقت صفحة الشركة");
    assert!(!page.html().contains("apply.example.org"));
}

#[tokio::test]
async fn reports_have_a_cost_and_the_district_sees_the_sum() {
    let app = TestApp::start().await;
    let summed = async || {
        app.count(sql!(
            "select cast(coalesce(sum(o.cost), 0) as bigint) from screening_order o
             where o.state in ('invited', 'done', 'by_hand') and o.ordered_at >= $1",
            "2026-07-01T04:00:00Z".parse::<jiff::Timestamp>().expect("an instant")
        ))
        .await
    };
    let before = summed().await;
    let vera = app.vera().await;
    let line =
        |cents: i64| format!("What background reports cost,This school year,Cost,{}.{:02}", cents / 100, cents % 100);
    let file = vera.get("/office/dashboard.csv").await.ok().html();
    assert!(before > 0 && file.contains(&line(before)), "{}: {file}", line(before));
    registered(&app.person("nia").await, NIA, &["mentor"]).await;
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    app.rita().await.post(&format!("/office/screening/{case}/order"), &[("reference", "CHK-1")]).await.is(303);
    assert_eq!(summed().await, before + 425);
    let file = vera.get("/office/dashboard.csv").await.ok().html();
    assert!(file.contains(&line(before + 425)), "{file}");
    vera.get("/office/dashboard").await.says(200, "What background reports cost").has("September 2026");
    // It is the district's money: no school's page has it.
    vera.get("/office/dashboard?school=1").await.ok().lacks("What background reports cost");
    app.cora().await.get("/office/dashboard").await.ok().lacks("What background reports cost");
}
