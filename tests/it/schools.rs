//! Schools: found by anybody, corrected by those who answer for them.

use crate::support::TestApp;
use db::sql;

#[tokio::test]
async fn a_stranger_pages_through_every_school() {
    let app = TestApp::start().await;
    let first = app.stranger().get("/schools").await.says(200, "184 schools").has("Albemarle Road Elementary");
    assert!(first.html().contains("href=\"/schools?page=2\""), "the second page is offered");
    let last = app.stranger().get("/schools?page=8").await.ok();
    last.has("Winterfield Elementary").lacks("7800 Riding Trail Rd");
    app.stranger().get("/schools?page=99999").await.ok().has("Winterfield Elementary");
}

#[tokio::test]
async fn a_zip_brings_the_nearest_schools_first() {
    let app = TestApp::start().await;
    let page = app.stranger().get("/schools?q=28212").await.says(200, "Nearest to ZIP code 28212 first");
    let text = page.text();
    let near = text.find("Idlewild Elementary").expect("a school in that ZIP");
    let far = text.find("Torrence Creek").unwrap_or(usize::MAX);
    assert!(near < far);
    page.has("miles");
}

#[tokio::test]
async fn a_zip_we_do_not_know_is_said_so() {
    let app = TestApp::start().await;
    app.stranger().get("/schools?q=90210").await.says(200, "We do not know where ZIP code 90210 is");
}

#[tokio::test]
async fn a_name_is_found_in_spite_of_a_slip_and_by_level() {
    let app = TestApp::start().await;
    app.stranger().get("/schools?q=albermarle").await.ok().has("Albemarle Road Middle");
    app.stranger().get("/schools?q=albemarle&level=middle").await.says(200, "1 school").lacks("Road Elementary");
    app.stranger().get("/schools?q=riding+trail").await.ok().has("Albemarle Road Elementary");
}

#[tokio::test]
async fn nothing_found_says_what_to_do() {
    let app = TestApp::start().await;
    let page = app.stranger().get("/schools?q=zzzzzzzz").await.says(200, "No school found").has("Show all schools");
    assert!(!page.html().contains("school-map-drawing"), "an empty map helps nobody");
}

#[tokio::test]
async fn a_circle_of_the_map_leads_to_the_schools_inside_it() {
    let app = TestApp::start().await;
    let page = app.stranger().get("/schools").await.ok();
    let html = page.html();
    let circle = html.split("href=\"/schools?near=").nth(1).and_then(|rest| rest.split('"').next()).expect("a circle");
    let inside = format!("/schools?near={}", circle.replace("&#38;", "&").replace("&amp;", "&"));
    app.stranger().get(&inside).await.says(200, "of a spot on the map");
}

#[tokio::test]
async fn schools_without_a_place_are_named() {
    let app = TestApp::start().await;
    app.stranger().get("/schools").await.says(200, "39 schools are not on the map yet").has("Palisades High School");
    let page = app.stranger().get("/schools/palisades-high-school").await.ok();
    page.has("This school is not on our map yet");
}

#[tokio::test]
async fn nonsense_in_the_address_is_passed_over() {
    let app = TestApp::start().await;
    for query in ["near=x,y&within=2", "near=95,0&within=NaN", "level=nonsense", "page=-1", "within=1e400&near=1,1"] {
        app.stranger().get(&format!("/schools?{query}")).await.is(200);
    }
    let long = "x".repeat(5_000);
    app.stranger().get(&format!("/schools?q={long}")).await.is(200);
}

#[tokio::test]
async fn a_school_s_page_says_what_the_figures_mean() {
    let app = TestApp::start().await;
    let page = app.stranger().get("/schools/albemarle-road-elementary").await;
    page.says(200, "54% of students in 2024")
        .has("a stand-in for Title I status, which is not in this data")
        .has("7800 Riding Trail Rd, Charlotte, 28212")
        .has("Write to the school coordinator")
        .has("Schools close by");
    app.stranger().get("/schools/no-such-school").await.is(404);
}

#[tokio::test]
async fn the_list_is_read_in_spanish_and_arabic() {
    let app = TestApp::start().await;
    app.stranger().speaking("es").get("/schools").await.says(200, "184 escuelas");
    app.stranger().speaking("ar").get("/schools").await.says(200, "المدارس");
    app.stranger().speaking("es").get("/schools/albemarle-road-elementary").await.says(200, "Maneras de ayudar aquí");
}

/// The telephone number of Cora's school in the list that is kept in memory.
async fn phone_in_memory(app: &TestApp) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let all = trellis::schools::kept::all(&app.app, &mut tx).await.expect("the schools");
    all.iter().find(|school| i64::from(school.id) == 1).expect("her school").phone.clone()
}

#[tokio::test]
async fn cora_corrects_her_school_s_page_and_strangers_see_it_at_once() {
    let app = TestApp::start().await;
    let path = "/schools/albemarle-road-elementary";
    app.stranger().get(path).await.ok().lacks("555-0142");
    let cora = app.cora().await;
    cora.get(path).await.ok().has("Correct this page");
    cora.get("/office/schools/1").await.says(200, "Correct the page of Albemarle Road Elementary");
    let fields = [
        ("phone", "980 555 0142"),
        ("email", "office@example.org"),
        ("address", "7800 Riding Trail Rd"),
        ("city", "Charlotte"),
        ("zip", "28212"),
        ("place", "35.1971, -80.7295"),
    ];
    assert_eq!(phone_in_memory(&app).await, "");
    cora.post("/office/schools/1", &fields).await.goes_to(path);
    assert_eq!(phone_in_memory(&app).await, "(980) 555-0142", "the list in memory is read anew");
    app.stranger().get(path).await.ok().has("(980) 555-0142").has("office@example.org");
    let noted = sql!("select count(*) from ledger where verb = 'corrected' and kind = 'school' and school = 1");
    assert_eq!(app.count(noted).await, 1);
    cora.post("/office/schools/1", &fields).await.goes_to(path);
    let noted = sql!("select count(*) from ledger where verb = 'corrected'");
    assert_eq!(app.count(noted).await, 1, "nothing changed, so nothing is noted");
}

#[tokio::test]
async fn mistakes_in_a_correction_are_shown_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let fields = [("phone", "12"), ("email", "nobody"), ("zip", "2821"), ("place", "here"), ("city", "Charlotte")];
    let page = cora.post("/office/schools/1", &fields).await.is(422);
    page.has("Write latitude and longitude").has("This is not a full email address");
    let kept = sql!("select count(*) from school where id = 1 and address = '7800 Riding Trail Rd' and phone = ''");
    assert_eq!(app.count(kept).await, 1);
}

#[tokio::test]
async fn another_school_s_page_is_not_hers_to_correct() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.get("/office/schools/3").await.is(404);
    cora.post("/office/schools/3", &[("phone", "980-555-0142")]).await.is(404);
    app.ben().await.get("/office/schools/1").await.is(404);
    app.stranger().get("/office/schools/1").await.goes_to("/sign-in?return_to=%2Foffice%2Fschools%2F1");
    let ola = app.person("ola").await;
    ola.get("/schools/ardrey-kell-high-school").await.ok().has("Correct this page");
    app.vera().await.get("/office/schools/3").await.is(200);
}

#[tokio::test]
async fn a_school_s_page_shows_what_it_asks_volunteers_to_do() {
    let app = TestApp::start().await;
    let page = app.stranger().get("/schools/albemarle-road-elementary").await;
    page.says(200, "Ways to help here").lacks("No open dates right now");
    let empty = app.stranger().get("/schools/winterfield-elementary").await;
    empty.says(200, "No open dates right now").has("See ways to help");
}
