//! What a no teaches: its reason says which other pairs it speaks against; and sizes, which have to meet.

use crate::needs::{letter_link, need, opened};
use crate::needs_offers::{newest_offer, newest_pair, offered, open_offer, propose};
use crate::support::{Answer, TestApp};
use db::sql;

/// A need of another school for the same thing, so many hundredths of a degree north of the first school.
async fn elsewhere(app: &TestApp, what: &str, school: i64, north: &str) -> i64 {
    let id = opened(app, &[("what", what)]).await;
    app.sql(sql!("update need set school = $2 where id = $1", id, school)).await;
    let north: f64 = north.parse().expect("degrees");
    app.sql(sql!(
        "update school set lat = (select s.lat from school s where s.id = 1) + $2,
                lon = (select s.lon from school s where s.id = 1) where id = $1",
        school,
        north
    ))
    .await;
    id
}

/// The giver says no to a need, for a reason.
async fn giver_refuses(app: &TestApp, need: i64, offer: i64, reason: &str) -> Answer {
    propose(app, need, offer, "5").await.is(303);
    let asked = letter_link(app, "olive@example.org", "/needs/asked/").await;
    app.stranger().post(&asked, &[("answer", "no"), ("reason", reason)]).await.goes_to(&asked);
    app.stranger().get(&asked).await.is(200)
}

async fn school_refuses(app: &TestApp, need: i64, offer: i64, reason: &str) {
    propose(app, need, offer, "5").await.is(303);
    let at = format!("/office/needs/pairs/{}", newest_pair(app).await);
    let fields = [("answer", "no"), ("reason", reason)];
    app.person("pat").await.post(&format!("{at}/answer"), &fields).await.goes_to(&at);
}

/// The card of one suggestion on the page of an offer: from its link to the button that proposes it.
async fn card(app: &TestApp, offer: i64, need: i64) -> String {
    let html = app.person("pia").await.get(&format!("/office/needs/offers/{offer}")).await.ok().html();
    let link = format!("<a href=\"/office/needs/{need}\">");
    let at = html.find(&link).unwrap_or_else(|| panic!("need {need} is not suggested: {html}"));
    html[at..].split("</form>").next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn too_far_speaks_against_what_is_as_far_and_says_how_far_that_was() {
    let app = TestApp::start().await;
    let offer = open_offer(&app).await;
    app.sql(sql!("update need_offer set radius = null where id = $1", offer)).await;
    // The school that is refused lies six miles from where the others are counted from; one is nearer, one farther.
    let refused = elsewhere(&app, "Glue sticks, blue", 2, "0.05").await;
    let near = opened(&app, &[("what", "Glue sticks, green")]).await;
    let far = elsewhere(&app, "Glue sticks, red", 3, "0.09").await;
    assert!(!card(&app, offer, far).await.contains("too far"));
    let page = giver_refuses(&app, refused, offer, "far").await;
    page.has("schools as far away as this one, and those farther away, come last for you");
    let said = card(&app, offer, far).await;
    assert!(said.contains("The giver said that") && said.contains("miles was too far"), "{said}");
    // What it takes off is said beside it, and it adds up: 150 and the distance once more.
    assert!(said.contains("(-") || said.contains("(\u{2212}") || said.contains("\u{2212}"), "{said}");
    assert!(!card(&app, offer, near).await.contains("too far"));
    // The plan says the same; another giver is asked as before.
    let other = offered(&app.stranger(), &[("name", "Una Reed"), ("contact", "una@example.org"), ("radius", "")]).await;
    other.goes_to("/needs");
    let mine = letter_link(&app, "una@example.org", "/needs/offers/").await;
    app.stranger().press(&format!("{mine}/confirm")).await.goes_to(&mine);
    assert!(!card(&app, newest_offer(&app).await, far).await.contains("too far"));
    let pia = app.person("pia").await;
    let plan = pia.press("/office/needs/plan").await.is(303).location().to_owned();
    app.run_jobs().await;
    let kept = sql!("select count(*) from need_plan_pair where offer = $1 and reasons like '%f%=-%'", offer);
    let with = app.count(sql!("select count(*) from need_plan_pair where offer = $1 and need = $2", offer, far)).await;
    assert_eq!(app.count(kept).await, with, "where the plan uses the far pair it keeps the reason");
    pia.get(&plan).await.is(200);
}

#[tokio::test]
async fn not_what_i_do_speaks_against_that_kind_and_other_days_against_nothing() {
    let app = TestApp::start().await;
    let offer = open_offer(&app).await;
    let (one, two) = (opened(&app, &[]).await, opened(&app, &[("what", "Glue sticks, large")]).await);
    let third = opened(&app, &[("what", "Glue sticks, small")]).await;
    giver_refuses(&app, one, offer, "time").await.has("stays open for other schools");
    for other in [two, third] {
        let said = card(&app, offer, other).await;
        assert!(!said.contains("said") && !said.contains("no to the other"), "{said}");
    }
    giver_refuses(&app, two, offer, "thing").await.has("we ask you less about this kind");
    let said = card(&app, offer, third).await;
    assert!(said.contains("The giver has said once that this is not what they give or do"), "{said}");
    // An offer of another kind by the same giver is as it was.
    app.sql(sql!("update need set what = 'Ladders', folded = 'ladders|' where id = $1", third)).await;
    offered(&app.stranger(), &[("what", "Ladders, long")]).await.is(303);
    let mine = letter_link(&app, "olive@example.org", "/needs/offers/").await;
    app.stranger().press(&format!("{mine}/confirm")).await.goes_to(&mine);
    let said = card(&app, newest_offer(&app).await, third).await;
    assert!(!said.contains("The giver has said"), "{said}");
}

#[tokio::test]
async fn no_more_for_now_stops_an_offer_until_its_giver_takes_it_up_again() {
    let app = TestApp::start().await;
    let offer = open_offer(&app).await;
    let (one, two) = (opened(&app, &[]).await, opened(&app, &[("what", "Glue sticks, large")]).await);
    // They had been asked about another need, too: that question stands.
    propose(&app, two, offer, "5").await.is(303);
    let stands = newest_pair(&app).await;
    giver_refuses(&app, one, offer, "enough").await.has("Your offer rests");
    let pia = app.person("pia").await;
    let at = format!("/office/needs/offers/{offer}");
    pia.get(&at).await.says(200, "No more for now").has("is proposed to nobody until it is taken up again");
    let third = opened(&app, &[("what", "Glue sticks, small")]).await;
    pia.get(&need(third)).await.ok().lacks("Olive Stone");
    propose(&app, third, offer, "5").await.says(409, "no longer open");
    app.run_jobs().await;
    assert_eq!(app.count(sql!("select count(*) from need_pair where id = $1 and state = 'asked'", stands)).await, 1);
    pia.get("/office/needs/offers?state=paused").await.says(200, "Glue sticks, new");
    // By the link of the letter they take it up again.
    let mine = letter_link(&app, "olive@example.org", "/needs/offers/").await;
    app.stranger().get(&mine).await.says(200, "I can give again");
    app.stranger().press(&format!("{mine}/resume")).await.goes_to(&mine);
    app.stranger().press(&format!("{mine}/resume")).await.is(409);
    pia.get(&need(third)).await.says(200, "Olive Stone");
    // The office does it for whoever calls; nobody else.
    giver_refuses(&app, third, offer, "enough").await;
    app.person("pat").await.press(&format!("{at}/resume")).await.is(404);
    pia.press(&format!("{at}/resume")).await.goes_to(&at);
    let paused =
        sql!("select count(*) from ledger where verb = 'offer-paused' and kind = 'need_offer' and record = $1", offer);
    assert_eq!(app.count(paused).await, 2);
    // Paused or not, its last day ends it.
    giver_refuses(&app, opened(&app, &[("what", "Glue sticks, thin")]).await, offer, "enough").await;
    app.sql(sql!("update need_offer set until_on = '2026-01-01' where id = $1", offer)).await;
    app.later(jiff::SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(app.count(sql!("select count(*) from need_offer where id = $1 and state = 'expired'", offer)).await, 1);
}

#[tokio::test]
async fn a_school_that_has_enough_is_asked_about_nothing_for_that_need_until_it_changes() {
    let app = TestApp::start().await;
    let offer = open_offer(&app).await;
    let (one, two) = (opened(&app, &[]).await, opened(&app, &[("what", "Glue sticks, large")]).await);
    offered(&app.stranger(), &[("name", "Una Reed"), ("contact", "una@example.org")]).await.is(303);
    let mine = letter_link(&app, "una@example.org", "/needs/offers/").await;
    app.stranger().press(&format!("{mine}/confirm")).await.goes_to(&mine);
    let other = newest_offer(&app).await;
    school_refuses(&app, one, offer, "enough").await;
    let pia = app.person("pia").await;
    pia.get(&need(one)).await.says(200, "there is enough already").lacks("Propose to both sides");
    propose(&app, one, other, "5").await.says(409, "enough already");
    pia.get(&need(two)).await.says(200, "Una Reed").lacks("enough already");
    // What the school does not take from a giver is about this kind and this giver; too far is about the school.
    school_refuses(&app, two, offer, "thing").await;
    let third = opened(&app, &[("what", "Glue sticks, small")]).await;
    let said = card(&app, offer, third).await;
    assert!(said.contains("The school has said once that this giver"), "{said}");
    assert!(!card(&app, other, third).await.contains("The school has said"));
    school_refuses(&app, third, offer, "far").await;
    let fourth = opened(&app, &[("what", "Glue sticks, thin")]).await;
    let said = card(&app, other, fourth).await;
    assert!(said.contains("The school said that") && said.contains("miles was too far"), "{said}");
}

#[tokio::test]
async fn sizes_have_to_meet_and_a_part_of_them_is_named() {
    let app = TestApp::start().await;
    let fields = [("what", "Rain boots"), ("sizes", "Sizes 10, 12 and 14"), ("quantity", "20")];
    offered(&app.stranger(), &fields).await.goes_to("/needs");
    let mine = letter_link(&app, "olive@example.org", "/needs/offers/").await;
    app.stranger().press(&format!("{mine}/confirm")).await.goes_to(&mine);
    app.stranger().get(&mine).await.says(200, "Sizes 10, 12 and 14");
    let offer = newest_offer(&app).await;
    let boots = |size: &'static str| [("what", "Rain boots"), ("size", size), ("quantity", "9")];
    let (whole, part) = (opened(&app, &boots("10-12")).await, opened(&app, &boots("8-12")).await);
    let (none, any) = (opened(&app, &boots("4")).await, opened(&app, &[("what", "Rain boots")]).await);
    let pia = app.person("pia").await;
    assert!(!card(&app, offer, whole).await.contains("a part of the sizes"));
    assert!(!card(&app, offer, any).await.contains("a part of the sizes"));
    let said = card(&app, offer, part).await;
    assert!(said.contains("Has a part of the sizes: 10 and 12") && said.contains("6 pieces"), "{said}");
    pia.get(&need(part)).await.says(200, "Has a part of the sizes: 10 and 12").has("size Sizes 10");
    pia.get(&need(none)).await.ok().lacks("Propose to both sides");
    propose(&app, none, offer, "2").await.says(409, "none of the sizes");
    propose(&app, part, offer, "6").await.is(303);
    // Hours have no sizes, whatever is sent; and a child is not named in them either.
    let hours = [("kind", "time"), ("what", "Reading"), ("sizes", "M")];
    offered(&app.stranger(), &hours).await.is(303);
    let kept = sql!("select count(*) from need_offer where id = $1 and sizes = ''", newest_offer(&app).await);
    assert_eq!(app.count(kept).await, 1);
    offered(&app.stranger(), &[("what", "Boots"), ("sizes", "for Diego, 8 years old")]).await.is(422);
    let file = pia.get("/office/needs/offers.csv").await.ok().html();
    assert!(file.contains("Sizes 10, 12 and 14"), "{file}");
    // Both ways while it is written.
    let typed = [("kind", "goods"), ("what", "Rain boots"), ("size", "8-12"), ("quantity", "9"), ("look", "yes")];
    let page = app.person("tess").await.post("/office/needs/new", &typed).await.says(200, "a part of the sizes");
    page.has("6 pieces");
    let typed = [("kind", "goods"), ("what", "Rain boots"), ("sizes", "4"), ("quantity", "9"), ("look", "yes")];
    app.stranger().post("/needs/offer", &typed).await.says(200, "Rain boots, size 4").lacks("size 8-12");
    app.run_jobs().await;
}
