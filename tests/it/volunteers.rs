//! The list of volunteers, the turn of the year, and several cases at once.

use crate::clearance::{case_of, nia, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, registered};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::clearance;
use trellis::policy::CMS;

#[tokio::test]
async fn a_school_lists_who_may_help_there_and_the_district_everybody() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.get("/office/volunteers")
        .await
        .says(200, "Ana Morales")
        .has("Carl Dunn")
        .has("Drives through")
        .lacks("Una Castle");
    app.vera().await.get("/office/volunteers").await.has("Una Castle");
    app.person("tess").await.get("/office/volunteers").await.says(200, "Ana Morales");
    for who in ["dora", "dev", "grace"] {
        app.person(who).await.get("/office/volunteers").await.is(404);
    }
    cora.get("/office/volunteers?level=4").await.has("Carl Dunn").lacks("Ana Morales");
    cora.get("/office/volunteers?standing=resting").await.has("Ivy Lane").lacks("Ana Morales");
    cora.get("/office/volunteers?standing=on_hold").await.has("Kofi Mensah").lacks("alert");
    cora.get("/office/volunteers?ends=soon").await.has("June Park").lacks("Ben ");
    cora.get("/office/volunteers?q=MORÁLES").await.has("Ana Morales").lacks("Carl Dunn");
    cora.get("/office/volunteers?q=%25&level=x&school=y&after=z&standing=%3Cb%3E").await.ok();
    cora.get("/office/volunteers?school=3").await.lacks("Una Castle");
}

#[tokio::test]
async fn the_list_goes_on_where_it_stopped() {
    let app = TestApp::start().await;
    for at in 0..70_i64 {
        let person = 70_000 + at;
        let name = format!("Aa{at:03}");
        app.sql(sql!(
            "insert into person (id, given, family, folded, created_at) values ($1, $2, 'Many', $3, 0)",
            person,
            name.as_str(),
            format!("{} many", name.to_lowercase())
        ))
        .await;
        app.sql(sql!(
            "insert into clearance (id, person, state, level, granted, valid_from, valid_to, created_at, submitted_at, since)
             values ($1, $1, 'cleared', 2, 2, '2026-08-01', '2027-06-30', 0, 0, 0)",
            person
        ))
        .await;
    }
    let vera = app.vera().await;
    let first = vera.get("/office/volunteers").await.says(200, "Aa000 Many").has("Aa049 Many");
    first.lacks("Aa050 Many");
    vera.get("/office/volunteers?after=70049").await.has("Aa050 Many").has("Ana Morales").lacks("Aa049 Many");
    put_in_force(&app, &CMS.replacen("code_above = 50", "code_above = 100", 1)).await;
    let file = vera.get("/office/volunteers.csv?q=aa0").await.ok().text();
    assert_eq!(file.matches("Many").count(), 70);
    let taken =
        app.count(sql!("select people from ledger where verb = 'volunteers-exported' order by seq desc limit 1"));
    assert_eq!(taken.await, 70);
}

#[tokio::test]
async fn a_name_that_is_a_formula_stays_a_name_in_the_file() {
    let app = TestApp::start().await;
    app.sql(sql!("update person set given = '=cmd|x' where id = 1")).await;
    let file = app.vera().await.get("/office/volunteers.csv").await.ok();
    assert!(file.html().contains("'=cmd|x"), "{}", file.html());
}

#[tokio::test]
async fn the_turn_of_the_year_is_seen_before_it_comes_and_who_rests_is_asked_back_once() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    vera.get("/office/volunteers/year")
        .await
        .says(200, "What ends through Wednesday, June 30, 2027")
        .has("October 31, 2027")
        .has("One person gets a message");
    app.cora().await.get("/office/volunteers/year").await.is(404);
    app.cora().await.press("/office/volunteers/year/remind").await.is(404);
    for _ in 0..3 {
        vera.press("/office/volunteers/year/remind").await.goes_to("/office/volunteers/year");
        app.run_jobs().await;
    }
    app.mail().await.once("ivy", "year-come-back");
    assert!(app.mail().await.to("ana").iter().all(|m| m.kind != "year-come-back"));
    let ivy = app.person("ivy").await;
    ivy.get("/me/clearance").await.says(200, "You can take it up again through");
    // Everybody who is cleared now rests on the first of July, and nobody is lost.
    let before =
        app.count(sql!("select count(*) from clearance where state = 'cleared' and valid_to = '2027-06-30'")).await;
    assert!(before > 5);
    app.set_now("2027-07-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let after =
        app.count(sql!("select count(*) from clearance where state = 'inactive' and valid_to = '2027-06-30'")).await;
    assert_eq!(before, after);
}

#[tokio::test]
async fn rita_looks_before_she_takes_clears_or_orders_several() {
    let app = TestApp::start().await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    crate::clearance::see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    let (nia_case, omar) = (case.to_string(), clearance::OMAR.to_string());
    let rita = app.rita().await;
    let both = [("act", "clear"), ("case", nia_case.as_str()), ("case", omar.as_str())];
    let shown = rita.post("/office/screening/bulk", &both).await.says(200, "One case is ready").has("needs a report");
    assert_eq!(shown.html().matches("name=\"case\"").count(), 1);
    assert_eq!(state_of(&app, nia()).await, "screening");
    rita.post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &nia_case)]).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "cleared");
    // Taken between the look and the press: nothing is done in halves.
    rita.post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &omar), ("case", &nia_case)])
        .await
        .is(409);
    rita.post("/office/screening/bulk", &[("act", "clear")]).await.says(409, "Mark at least one");
    rita.post("/office/screening/bulk", &[("act", "deny"), ("case", &omar)]).await.is(400);
    rita.post("/office/screening/bulk", &[("act", "order"), ("case", &omar)]).await.says(200, "No screening company");
    rita.post("/office/screening/bulk", &[("act", "assign"), ("case", &omar), ("case", "999999")])
        .await
        .says(200, "Omar Haddad");
    rita.post("/office/screening/bulk/confirm", &[("act", "assign"), ("case", &omar)]).await.is(303);
    rita.get("/office/screening?who=mine").await.says(200, "Omar Haddad");
    app.person("raj").await.get("/office/screening?who=mine").await.ok().lacks("Omar Haddad");
    app.vera().await.post("/office/screening/bulk", &both).await.is(404);
}

/// How many applications came a year ago in the weeks that are next.
fn foreseen(page: &str) -> i64 {
    let said = page.split(" applications came in the next four weeks").next().unwrap_or_default();
    said.rsplit(' ').next().and_then(|count| count.parse().ok()).expect("a number of applications")
}

#[tokio::test]
async fn the_queue_foresees_the_season() {
    let app = TestApp::start().await;
    let now = app.app.now();
    let before = foreseen(&app.vera().await.get("/office/clearances").await.ok().text());
    for (at, weeks) in [(0_i64, 51_i64), (1, 50), (2, 50), (3, 60)] {
        let sent = now - SignedDuration::from_hours(24 * 7 * weeks);
        app.sql(sql!(
            "insert into clearance (id, person, state, level, created_at, submitted_at, since) values ($1, 2, 'withdrawn', 2, $2, $2, $2)",
            80_000 + at,
            sent
        ))
        .await;
    }
    assert_eq!(foreseen(&app.vera().await.get("/office/clearances").await.ok().text()), before, "counted a moment ago");
    app.later(SignedDuration::from_mins(16));
    let page = app.vera().await.get("/office/clearances").await.says(200, "The season ahead");
    assert_eq!(foreseen(&page.text()), before + 3);
    assert!(page.html().contains("<polyline") && !page.html().contains("style="));
    app.cora().await.get("/office/clearances").await.ok().lacks("The season ahead");
    app.person("dora").await.get("/office/clearances").await.has("Appeals that wait for you");
}

#[tokio::test]
async fn in_the_first_year_the_queue_says_when_the_peak_is_and_speaks_of_no_last_year() {
    let app = TestApp::start().await;
    let lately = app.app.now() - SignedDuration::from_hours(24 * 40);
    app.sql(sql!("update clearance set submitted_at = $1 where submitted_at < $1", lately)).await;
    let vera = app.vera().await;
    let page = vera.get("/office/clearances").await.says(200, "This is the first year here");
    page.has("two of three applications come from August to October").has("Not known").lacks("of last year no");
    vera.post("/language", &[("lang", "es"), ("return_to", "/me")]).await.is(303);
    vera.get("/office/clearances").await.has("de agosto a octubre");
}
