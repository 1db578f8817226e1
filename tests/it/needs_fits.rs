//! What fits a need or an offer while it is still being written: shown with its reasons, and nothing is kept.

use crate::needs::{approved, need, opened, promised, publish, written};
use crate::needs_offers::open_offer;
use crate::support::forms::changed;
use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;

const OFFER: &[(&str, &str)] = &[
    ("kind", "goods"),
    ("what", "Glue sticks, new"),
    ("quantity", "40"),
    ("zip", "28212"),
    ("radius", "10"),
    ("look", "yes"),
];

const NEED: &[(&str, &str)] = &[("kind", "goods"), ("what", "Glue sticks"), ("quantity", "10"), ("look", "yes")];

/// What stands in the tables and the ledger.
async fn kept(app: &TestApp) -> [i64; 3] {
    [
        app.count(sql!("select count(*) from need_offer")).await,
        app.count(sql!("select count(*) from need")).await,
        app.count(sql!("select seq from ledger_head")).await,
    ]
}

#[tokio::test]
async fn whoever_offers_sees_the_needs_it_fits_before_sending_it() {
    let app = TestApp::start().await;
    let open = opened(&app, &[]).await;
    // One that only partners may see.
    let inside = written(&app.person("tess").await, &[("what", "Glue sticks for the workshop")]).await;
    app.person("tess").await.press(&format!("{}/ask", need(inside))).await.is(303);
    approved(&app.person("pat").await, inside).await.is(303);
    publish(&app, inside, "partners").await;
    app.run_jobs().await;

    let before = kept(&app).await;
    let stranger = app.stranger();
    stranger.get("/needs/offer").await.says(200, "See what fits").lacks("Schools that need this now");
    let page = stranger.post("/needs/offer", OFFER).await.says(200, "Schools that need this now");
    let page = page.has("Albemarle Road Elementary").has("miles away").has("Could meet all of it");
    let page = page.has("economically disadvantaged").lacks("for the workshop");
    let html = page.html();
    assert!(html.contains(&format!("href=\"/needs/{open}\"")), "it leads to the need");
    assert!(html.contains("value=\"Glue sticks, new\"") && html.contains("value=\"28212\""), "what was typed stays");
    // A partner sees what is for partners, and the office comes to its own pages.
    app.person("otis").await.post("/needs/offer", OFFER).await.says(200, "for the workshop");
    let office = app.person("pia").await.post("/office/needs/offers/new", OFFER).await.says(200, "for the workshop");
    assert!(office.html().contains(&format!("href=\"/office/needs/{open}\"")));
    // Nothing about it; and what is wrong is named as when it is sent. Who offers is not asked for.
    let other = changed(OFFER, &[("what", "Trombones")]);
    stranger.post("/needs/offer", &other).await.says(200, "No open need is about this now");
    for (field, value, said) in [("what", "", "Please fill in"), ("zip", "99999", "We do not know this ZIP")] {
        stranger.post("/needs/offer", &changed(OFFER, &[(field, value)])).await.says(422, said);
    }
    // While somebody types the page's script asks the same.
    let typing = changed(OFFER, &[("look", "typing")]);
    let told = stranger.post("/needs/offer", &typing).await.says(200, "Schools that need this now");
    assert_eq!(told.header("content-type"), "application/json");
    let told: serde_json::Value = serde_json::from_slice(&told.body).expect("JSON");
    assert!(
        told["list"].as_array().expect("a list").iter().any(|fit| fit["href"] == format!("/needs/{open}")),
        "{told}"
    );
    stranger.post("/needs/offer", &changed(&typing, &[("quantity", "")])).await.is(204);
    stranger
        .speaking("es")
        .post("/needs/offer", OFFER)
        .await
        .says(200, "Escuelas que necesitan esto ahora")
        .has("millas");
    assert_eq!(kept(&app).await, before, "nothing was kept");
    // Sent in the end, it is an offer like any other.
    let fields = [("look", ""), ("name", "Olive Stone"), ("contact", "olive@example.org"), ("lang", "en")];
    app.stranger().post("/needs/offer", &changed(OFFER, &fields)).await.goes_to("/needs");
    assert_eq!(kept(&app).await[0], before[0] + 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn whoever_writes_a_need_sees_that_it_could_be_met_and_not_by_whom() {
    let app = TestApp::start().await;
    let offer = open_offer(&app).await;
    let before = kept(&app).await;
    let tess = app.person("tess").await;
    let page = tess.post("/office/needs/new", NEED).await.says(200, "Offers that could meet this");
    let page = page.has("An open offer").has("10 pieces").has("miles away").has("nobody is asked");
    page.lacks("Olive Stone").lacks("Glue sticks, new");
    // The office reads whose it is.
    let fields = changed(NEED, &[("school", "albemarle-road-elementary")]);
    let page = app.person("pia").await.post("/office/needs/new", &fields).await.says(200, "Olive Stone");
    assert!(page.html().contains(&format!("href=\"/office/needs/offers/{offer}\"")));
    let other = changed(NEED, &[("what", "Trombones")]);
    tess.post("/office/needs/new", &other).await.says(200, "No open offer is about this now");
    tess.post("/office/needs/new", &changed(NEED, &[("quantity", "0")])).await.is(422);
    // Words about a child are asked about before anything is looked for, and the script leaves no line behind.
    tess.post("/office/needs/new", &changed(NEED, &[("words", "For Diego.")])).await.says(422, "Diego");
    let danger = [("look", "typing"), ("words", "His father beats him.")];
    tess.post("/office/needs/new", &changed(NEED, &danger)).await.is(204);
    assert_eq!(kept(&app).await, before, "nothing was kept");
    // A need that stands can be looked at in its form, too; it stays as it is.
    let id = written(&tess, &[]).await;
    let fields = changed(NEED, &[("quantity", "12")]);
    tess.post(&format!("{}/edit", need(id)), &fields).await.says(200, "An open offer").has("12 pieces");
    assert_eq!(app.count(sql!("select quantity from need where id = $1", id)).await, 10);
    app.run_jobs().await;
}

/// What the script of a form is told: the titles of what fits, and where they lead.
async fn told(browser: &Browser, at: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let told = browser.post(at, &changed(fields, &[("look", "typing")])).await.ok();
    let told: serde_json::Value = serde_json::from_slice(&told.body).expect("JSON");
    let text = |fit: &serde_json::Value, field: &str| fit[field].as_str().unwrap_or_default().to_owned();
    let list = told["list"].as_array().expect("a list");
    list.iter().map(|fit| (text(fit, "href"), text(fit, "units"))).collect()
}

#[tokio::test]
async fn what_is_open_is_read_once_and_again_when_it_changes() {
    let app = TestApp::start().await;
    let (stranger, tess) = (app.stranger(), app.person("tess").await);
    let first = told(&stranger, "/needs/offer", OFFER).await;
    let read = app.app.market.times_read();
    for what in ["Glue sticks, new", "Winter coats", "Trombones"] {
        told(&stranger, "/needs/offer", &changed(OFFER, &[("what", what)])).await;
    }
    told(&tess, "/office/needs/new", NEED).await;
    assert_eq!(app.app.market.times_read(), read, "every look after the first looks at what was read");
    // A need opens, is met in part, and is full.
    let open = opened(&app, &[]).await;
    let mine = (format!("/needs/{open}"), "10 pieces".to_owned());
    let now = told(&stranger, "/needs/offer", OFFER).await;
    assert!(!first.contains(&mine) && now.contains(&mine), "{now:?}");
    assert!(app.app.market.times_read() > read);
    promised(&app, open, "Nora Quill", "4").await;
    assert!(told(&stranger, "/needs/offer", OFFER).await.contains(&(mine.0.clone(), "6 pieces".to_owned())));
    promised(&app, open, "Otto Quill", "6").await;
    assert!(!told(&stranger, "/needs/offer", OFFER).await.iter().any(|(href, _)| *href == mine.0));
    // An offer opens, and is taken back.
    let none = told(&tess, "/office/needs/new", NEED).await;
    let offer = open_offer(&app).await;
    assert_eq!(told(&tess, "/office/needs/new", NEED).await.len(), none.len() + 1);
    app.person("pia").await.press(&format!("/office/needs/offers/{offer}/withdraw")).await.is(303);
    assert_eq!(told(&tess, "/office/needs/new", NEED).await, none);
    // Another day is another market: what was needed until yesterday is not needed.
    let read = app.app.market.times_read();
    app.later(SignedDuration::from_hours(24));
    told(&stranger, "/needs/offer", OFFER).await;
    assert_eq!(app.app.market.times_read(), read + 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_network_looks_so_many_times_a_minute_and_no_more() {
    let app = TestApp::with(|config| config.changes_per_minute = 20).await;
    let stranger = app.stranger();
    let typing = changed(OFFER, &[("look", "typing")]);
    for _ in 0..4 {
        stranger.post("/needs/offer", &typing).await.is(200);
    }
    stranger.post("/needs/offer", &typing).await.is(429);
    // The button asks the same, and everything else still goes.
    stranger.post("/needs/offer", OFFER).await.is(429);
    let fields = [("look", ""), ("name", "Olive Stone"), ("contact", "olive@example.org"), ("lang", "en")];
    stranger.post("/needs/offer", &changed(OFFER, &fields)).await.goes_to("/needs");
    app.later(SignedDuration::from_secs(61));
    stranger.post("/needs/offer", &typing).await.is(200);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_givers_conditions_stand_on_suggestions_and_on_the_plan() {
    const WORDS: &str = "The school picks them up at our hall.";
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.get("/office/needs/plan/1").await.says(200, WORDS).has("Conditions");
    let id = opened(&app, &[("what", "Winter coats, new"), ("quantity", "5")]).await;
    pia.get(&need(id)).await.says(200, WORDS);
    // While it is written: the office reads them, the school learns that there are some.
    let coats = changed(NEED, &[("what", "Winter coats")]);
    let office = changed(&coats, &[("school", "albemarle-road-elementary")]);
    pia.post("/office/needs/new", &office).await.says(200, "The giver’s conditions").has(WORDS);
    let page = app.person("tess").await.post("/office/needs/new", &coats).await.says(200, "The giver has conditions");
    page.lacks(WORDS);
    app.run_jobs().await;
}
