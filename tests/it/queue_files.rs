//! The queues as files, and the queues that the overview leads to: each shows what was counted, reaches as far as its page, and
//! says nothing of how people are reached or why anybody is not cleared.

use crate::support::TestApp;
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, clearance, shift};

/// Each queue, somebody who has it, and something of the small world that is in it.
const QUEUES: &[(&str, &str, &str)] = &[
    ("/office/clearances.csv", "vera", "Ida"),
    ("/office/clearances.csv?state=not_cleared", "cora", "Kofi"),
    ("/office/screening.csv?state=review", "rita", "Wes"),
    ("/office/waiting.csv", "cora", "Reading buddy for second grade"),
    ("/office/nominations.csv", "cora", "Ruth Adler"),
    ("/office/corrections.csv", "vera", "Ana Morales"),
    ("/office/corrections.csv?state=refused", "vera", "The list of that day shows her leaving at seven."),
    ("/office/trainings.csv?training=test-proctor&show=all", "cora", "Ana Morales"),
    ("/office/places.csv", "cora", "June Park"),
    ("/office/short.csv", "cora", "Reading buddy for second grade"),
];

/// Lists of shifts, in which there is nobody.
const NAMELESS: [&str; 2] = ["/office/waiting.csv", "/office/short.csv"];

#[tokio::test]
async fn every_queue_is_a_file_with_a_line_in_the_ledger() {
    let app = TestApp::start().await;
    for (path, who, holds) in QUEUES {
        let staff = app.person(who).await;
        let before = app.count(sql!("select count(*) from ledger where verb = 'queue-exported'")).await;
        let file = staff.get(path).await.ok();
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8", "{path}");
        let text = file.html();
        assert!(text.contains(holds), "{path}: {text}");
        for hidden in ["@example.org", "704-555", "+1704", "Denied", "denied", "pre_adverse", "registry"] {
            assert!(!text.contains(hidden), "{path} says {hidden}: {text}");
        }
        let lines = i64::try_from(text.lines().count()).expect("a number") - 1;
        let noted =
            app.count(sql!("select people from ledger where verb = 'queue-exported' order by seq desc limit 1")).await;
        // Lists of shifts name nobody.
        let people = if NAMELESS.contains(path) { 0 } else { lines };
        assert_eq!(noted, people, "{path}");
        assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'queue-exported'")).await, before + 1);
        let book = staff.get(&path.replace(".csv", ".xlsx")).await.ok();
        assert!(book.body.starts_with(b"PK"), "{path}");
    }
    // Each page leads to its file.
    for (path, who, _) in QUEUES {
        let page = path.split('?').next().expect("a path").trim_end_matches(".csv");
        let query = path.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
        let shown = app.person(who).await.get(&format!("{page}{query}")).await.ok().html();
        assert!(shown.contains(&format!("{page}.csv")) && shown.contains(&format!("{page}.xlsx")), "{page}");
    }
}

#[tokio::test]
async fn a_file_of_a_queue_reaches_as_far_as_its_page_and_runs_nothing() {
    let app = TestApp::start().await;
    app.sql(sql!("update person set given = '=1+1' where id = $1", cast::id("ida"))).await;
    let text = app.vera().await.get("/office/clearances.csv?state=awaiting_id").await.ok().html();
    assert!(text.contains("'=1+1") && !text.contains("\n=1+1"), "{text}");
    let ola = app.person("ola").await;
    for path in ["/office/waiting.csv", "/office/places.csv", "/office/short.csv", "/office/nominations.csv"] {
        let text = ola.get(path).await.ok().html();
        assert!(!text.contains("Albemarle Road Elementary"), "{path}: {text}");
    }
    ola.get("/office/short.csv?school=albemarle-road-elementary").await.is(404);
    for path in ["/office/clearances.csv", "/office/screening.xlsx", "/office/corrections.csv", "/office/trainings.csv"]
    {
        app.ben().await.get(path).await.is(404);
    }
    // A training that the policy does not know is the first it knows; the page says the same.
    app.cora().await.get("/office/trainings.csv?training=none").await.ok();
}

#[tokio::test]
async fn the_overview_leads_to_just_what_it_counted() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let overview = vera.get("/office").await.ok().html();
    let leads = |to: &str| assert!(overview.contains(to), "no way to {to}");
    leads("/office/clearances?state=submitted");
    vera.get("/office/clearances?state=submitted").await.says(200, "Priya").has("Teo").lacks("Ida");
    leads("/office/clearances?heard=references");
    vera.get("/office/clearances?heard=references").await.says(200, "Viv").lacks("Ida").lacks("Priya");
    leads("/office/clearances?state=awaiting_more");
    leads("/office/opportunities?state=proposed");
    leads("/office/nominations");
    leads("href=\"/office/groups\"");
    leads("/office/short");
    // The school sees its own, in words of its own.
    let cora = app.cora().await;
    cora.get("/office").await.says(200, "Groups that ask").has("Tasks that somebody wrote for the school");
    cora.get("/office/clearances?state=submitted").await.lacks("Ida");
    // Ola's school has none of it.
    app.person("ola").await.get("/office").await.ok().lacks("Groups that ask");
    // No level asks for a talk.
    vera.get("/office/clearances?heard=talk").await.ok().lacks("Viv");
}

#[tokio::test]
async fn shifts_that_lack_people_are_listed_soonest_first_and_somebody_can_be_asked() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let page = cora.get("/office/short").await.says(200, "Shifts that need people").html();
    let at = |id: i64| page.find(&format!("/office/shifts/{id}\"")).unwrap_or_else(|| panic!("no shift {id}: {page}"));
    // Tomorrow's three places are free; of lunch duty the day after, one: near, so that it counts.
    assert!(at(shift::TOMORROW) < at(shift::ONE_LEFT));
    for not in [shift::FULL, shift::CANCELLED, shift::LIBRARY, shift::PROCTOR_LATER] {
        assert!(!page.contains(&format!("/office/shifts/{not}\"")), "{not} is full, called off or far");
    }
    cora.press(&format!("/office/shifts/{}/help", shift::TOMORROW)).await.is(303);
    let asked = cora.get("/office/short").await.ok().html();
    assert!(!asked.contains(&format!("/office/shifts/{}/help", shift::TOMORROW)), "it is asked already");
    app.person("ola").await.get("/office/short").await.ok().lacks("Albemarle Road Elementary");
    app.vera().await.get("/office/short?school=albemarle-road-elementary").await.says(200, "Reading buddy");
    app.run_jobs().await;
}

#[tokio::test]
async fn hours_are_found_by_name_and_age_and_confirmed_as_they_are_shown() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let found = cora.get("/office/hours?q=mora").await.says(200, "Read with two children").html();
    assert!(found.contains("/office/hours/confirm?q=mora"), "{found}");
    cora.get("/office/hours?q=zzz").await.says(200, "Nothing to confirm");
    cora.get("/office/hours?older=30").await.says(200, "Nothing to confirm");
    cora.get("/office/hours/confirm?older=30").await.says(200, "Nothing to confirm");
    let told = app.count(sql!("select created_at from hours where id = $1", cast::PENDING_HOURS)).await;
    let upto = cast::PENDING_HOURS.to_string();
    let pending = sql!("select count(*) from hours where id = $1 and state = 'pending'", cast::PENDING_HOURS);
    // What another filter shows is left alone.
    cora.post("/office/hours/confirm", &[("q", "zzz"), ("upto", &upto)]).await.is(303);
    cora.post("/office/hours/confirm", &[("before", &told.to_string()), ("upto", &upto)]).await.is(303);
    assert_eq!(app.count(pending.clone()).await, 1);
    let fields = [("q", "mora"), ("before", &(told + 1).to_string()), ("upto", upto.as_str())];
    let to = cora.post("/office/hours/confirm", &fields).await.is(303).location().to_owned();
    assert_eq!(to, "/office/hours?q=mora");
    assert_eq!(app.count(pending).await, 0);
}

#[tokio::test]
async fn whoever_did_not_finish_hears_of_it_before_the_draft_is_wiped() {
    let app = TestApp::start().await;
    let began = app.count(sql!("select since from clearance where id = $1", clearance::ELI_DRAFT)).await;
    let began = Timestamp::from_microsecond(began).expect("an instant");
    let days = |days: i64| began + SignedDuration::from_hours(24 * days + 12);
    let state = |state: &'static str| {
        sql!("select count(*) from clearance where id = $1 and state = $2", clearance::ELI_DRAFT, state)
    };
    app.set_now(days(24).max(app.app.now()));
    app.run_jobs().await;
    assert!(app.mail().await.to("eli").iter().all(|sent| sent.kind != "clearance-unfinished"));
    for day in [26, 27] {
        app.set_now(days(day));
        app.run_jobs().await;
        assert!(app.mail().await.once("eli", "clearance-unfinished").body.contains("/volunteer/register"));
    }
    assert_eq!(app.count(state("draft")).await, 1);
    app.set_now(days(31));
    app.run_jobs().await;
    assert_eq!(app.count(state("withdrawn")).await, 1);
    let noted = sql!(
        "select count(*) from ledger where verb = 'step-reminded' and record = $1 and kind = 'clearance'",
        clearance::ELI_DRAFT
    );
    assert_eq!(app.count(noted).await, 1);
}

#[tokio::test]
async fn reports_of_programs_and_proposals_are_files_of_what_their_page_shows() {
    let app = TestApp::start().await;
    let noted = |verb: &'static str| sql!("select count(*) from ledger where verb = $1", verb);
    for (path, verb, who, holds, not) in [
        ("/office/agreements/reports.csv?state=submitted", "reports-exported", "pia", "Open Doors Church Network", ""),
        ("/office/agreements/reports.csv?state=late", "reports-exported", "pia", "Days late", "@example.org"),
        ("/office/needs/pairs.csv", "pairs-exported", "pat", "Elmwood Rotary", "Second Story Books"),
        ("/office/needs/pairs.csv?state=all", "pairs-exported", "pia", "No more for now", "second@example.org"),
        ("/office/needs/pairs.csv?state=waiting", "pairs-exported", "pat", "Winter coats, size 10-12", "@example.org"),
    ] {
        let (staff, before) = (app.person(who).await, app.count(noted(verb)).await);
        let file = staff.get(path).await.ok();
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8", "{path}");
        let text = file.html();
        assert!(text.contains(holds) && (not.is_empty() || !text.contains(not)), "{path}: {text}");
        let book = staff.get(&path.replace(".csv", ".xlsx")).await.ok();
        assert!(book.body.starts_with(b"PK"), "{path}");
        assert_eq!(app.count(noted(verb)).await, before + 2, "{path}");
        // The page leads there.
        let shown = staff.get(&path.replace(".csv", "")).await.ok().html();
        let (at, query) = path.split_once('?').unwrap_or((path, "state=open"));
        assert!(shown.contains(&format!("{at}?{query}")), "{path}: {shown}");
    }
    // Another school's proposals are not in it, and nobody without the page has the file.
    let others = app.person("ola").await.get("/office/needs/pairs.csv?state=all").await.ok().html();
    assert!(!others.contains("Elmwood Rotary"), "{others}");
    for (path, who) in [("/office/agreements/reports.csv", "pat"), ("/office/needs/pairs.xlsx", "ana")] {
        app.person(who).await.get(path).await.is(404);
    }
}
