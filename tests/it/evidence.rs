//! The office's overview: the counts are true, and nobody counts beyond their reach.

use crate::support::TestApp;
use trellis::demo::cast;

#[tokio::test]
async fn cora_counts_her_school_and_vera_the_district() {
    let app = TestApp::start().await;
    let all = app
        .count(db::sql!(
            "select count(distinct person) from clearance where state = 'cleared' and valid_to >= '2026-09-08'"
        ))
        .await;
    let vera = app.vera().await.get("/office").await.ok();
    vera.has(&format!("{all} people may help today")).has("Charlotte-Mecklenburg Schools · Tuesday, September 8, 2026");
    let hers = app
        .count(db::sql!(
            "select count(distinct c.person) from clearance c join clearance_school s on s.clearance = c.id
             where c.state = 'cleared' and c.valid_to >= '2026-09-08' and s.school = $1",
            cast::HOME_SCHOOL
        ))
        .await;
    let cora = app.cora().await.get("/office").await.ok();
    cora.has(&format!("{hers} people may help today")).has("Your schools");
}

#[tokio::test]
async fn what_waits_is_counted_from_every_feature_and_leads_to_where_it_is_settled() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await.get("/office").await.ok();
    let letters = app.count(db::sql!("select count(*) from gift where state = 'received'")).await;
    assert!(letters > 0, "the small world has one");
    pia.has(&format!("Gifts without a thank-you letter {letters}")).has("Partner inquiries");
    let cora = app.cora().await.get("/office").await.ok().has("Offers that fit a need");
    assert!(cora.html().contains("<a href=\"/office/hours\">"), "she confirms hours");
    // What only another can settle is counted for her, without a way there.
    assert!(!cora.html().contains("<a href=\"/office/screening"), "{}", cora.text());
    app.person("dora").await.get("/office").await.ok().has("Gifts for you to answer");
    // One school alone.
    let vera = app.vera().await;
    let other = vera.get(&format!("/office?school={}", cast::OTHER_SCHOOL)).await.ok();
    other.lacks("Agreements for the district to sign");
}

#[tokio::test]
async fn a_school_out_of_reach_is_not_there() {
    let app = TestApp::start().await;
    let (home, other) = (cast::HOME_SCHOOL, cast::OTHER_SCHOOL);
    let cora = app.cora().await;
    cora.get(&format!("/office?school={home}")).await.says(200, "Albemarle Road Elementary");
    cora.get(&format!("/office?school={other}")).await.is(404);
    cora.get(&format!("/office/overview.csv?school={other}")).await.is(404);
    app.person("ola").await.get("/office").await.ok().lacks("Albemarle");
    app.vera().await.get(&format!("/office?school={other}")).await.says(200, "Ardrey Kell High");
}

#[tokio::test]
async fn the_hours_on_the_overview_are_the_hours_that_count() {
    let app = TestApp::start().await;
    let minutes = app
        .count(db::sql!(
            "select cast(coalesce(sum(minutes), 0) as bigint) from given_time where on_date >= '2026-07-01'"
        ))
        .await;
    let hours = minutes / 60;
    app.vera().await.get("/office").await.ok().has(&format!("{hours} hours confirmed this school year"));
    let file = app.vera().await.get("/office/overview.csv").await.ok();
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let total: i64 = file
        .html()
        .lines()
        .filter_map(|line| line.strip_prefix("minutes confirmed this school year,"))
        .filter_map(|line| line.rsplit(',').next()?.parse::<i64>().ok())
        .sum();
    assert_eq!(total, minutes);
}

#[tokio::test]
async fn whoever_works_here_without_counts_comes_to_the_first_page_of_their_menu() {
    let app = TestApp::start().await;
    app.fay().await.get("/office").await.goes_to("/office/board");
    app.rita().await.get("/office").await.goes_to("/office/clearances");
    app.person("dev").await.get("/office").await.goes_to("/office/policy");
    app.ana().await.get("/office").await.is(404);
    app.stranger().get("/office").await.goes_to("/sign-in?return_to=%2Foffice");
    app.fay().await.get("/office/overview.csv").await.is(404);
}

#[tokio::test]
async fn families_see_no_way_to_the_office_and_staff_do() {
    let app = TestApp::start().await;
    assert!(!app.ana().await.get("/about").await.html().contains("href=\"/office\""));
    assert!(app.fay().await.get("/about").await.html().contains("href=\"/office\""));
}
