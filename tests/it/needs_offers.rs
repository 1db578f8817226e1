//! Offers, who is proposed to whom and why, both sides' answers, and the plan for the district.

use crate::needs::{letter_link, need, opened, state};
use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;

pub async fn offered(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [
        ("kind", "goods"),
        ("what", "Glue sticks, new"),
        ("quantity", "40"),
        ("zip", "28212"),
        ("radius", "10"),
        ("name", "Olive Stone"),
        ("contact", "olive@example.org"),
        ("lang", "en"),
    ];
    browser.post("/needs/offer", &changed(&base, changes)).await
}

pub async fn newest_offer(app: &TestApp) -> i64 {
    app.count(sql!("select max(id) from need_offer")).await
}

pub async fn newest_pair(app: &TestApp) -> i64 {
    app.count(sql!("select max(id) from need_pair")).await
}

/// An open offer of glue sticks by somebody without an account.
pub async fn open_offer(app: &TestApp) -> i64 {
    offered(&app.stranger(), &[]).await.goes_to("/needs");
    let mine = letter_link(app, "olive@example.org", "/needs/offers/").await;
    app.stranger().press(&format!("{mine}/confirm")).await.goes_to(&mine);
    newest_offer(app).await
}

pub async fn propose(app: &TestApp, need: i64, offer: i64, quantity: &str) -> Answer {
    let (need, offer) = (need.to_string(), offer.to_string());
    let fields = [("need", need.as_str()), ("offer", offer.as_str()), ("quantity", quantity), ("points", "500")];
    app.person("pia").await.post("/office/needs/pairs", &fields).await
}

#[tokio::test]
async fn an_offer_is_confirmed_by_letter_listed_taken_back_and_ends() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    stranger.get("/needs/offer").await.says(200, "Offer something to any school");
    for (field, value, said) in [
        ("quantity", "0", ""),
        ("zip", "99999", "We do not know this ZIP"),
        ("zip", "", "so that the miles have a middle"),
        ("until_on", "2026-09-01", "already over"),
        ("contact", "nowhere", ""),
        ("what", "", "Please fill in"),
        ("school", "atlantis", ""),
    ] {
        offered(&stranger, &[(field, value)]).await.says(422, said);
    }
    offered(&stranger, &[]).await.goes_to("/needs");
    // Pressed twice it is one offer; before the letter is opened nobody proposes it.
    offered(&stranger, &[]).await.is(303);
    let id = newest_offer(&app).await;
    assert_eq!(app.count(sql!("select count(*) from need_offer where contact = 'olive@example.org'")).await, 1);
    let pia = app.person("pia").await;
    pia.get("/office/needs/offers").await.says(200, "Winter coats, new").lacks("Glue sticks");
    let mine = letter_link(&app, "olive@example.org", "/needs/offers/").await;
    stranger.press(&format!("{mine}/confirm")).await.goes_to(&mine);
    stranger.get(&mine).await.says(200, "We look for schools it fits").has("Up to 10 miles around 28212");
    pia.get("/office/needs/offers?q=glue").await.says(200, "Glue sticks, new").has("40 pieces");
    pia.get(&format!("/office/needs/offers/{id}")).await.says(200, "olive@example.org");
    let file = pia.get("/office/needs/offers.csv").await.ok().html();
    assert!(file.contains("Olive Stone") && !file.contains("olive@example.org"), "{file}");
    for other in ["pat", "cora", "tess", "ola", "ana"] {
        app.person(other).await.get(&format!("/office/needs/offers/{id}")).await.is(404);
    }
    stranger.press(&format!("{mine}/withdraw")).await.goes_to(&mine);
    stranger.press(&format!("{mine}/withdraw")).await.says(409, "moved on");
    // The office writes one down for whoever calls, and says no to what it cannot use.
    let fields = [("kind", "goods"), ("what", "Ladders"), ("quantity", "2"), ("name", "Cal Ler"), ("lang", "en")];
    pia.post("/office/needs/offers/new", &fields).await.is(303);
    let ladders = newest_offer(&app).await;
    pia.post(&format!("/office/needs/offers/{ladders}/decline"), &[]).await.says(422, "Please fill in");
    pia.post(&format!("/office/needs/offers/{ladders}/decline"), &[("why", "Not safe.")]).await.is(303);
    // What has a last day ends on it.
    app.set_now("2026-12-30T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let open = sql!("select count(*) from need_offer where state = 'open' and until_on < '2026-12-30'");
    assert_eq!(app.count(open).await, 0);
}

#[tokio::test]
async fn both_sides_are_asked_and_two_yeses_are_a_part_of_the_need() {
    let app = TestApp::start().await;
    let (id, offer) = (opened(&app, &[]).await, open_offer(&app).await);
    let pia = app.person("pia").await;
    // Suggested with reasons in words that add up; what is about something else is not.
    let page = pia.get(&need(id)).await.says(200, "Glue sticks, new").has("miles away").has("Could meet all of it");
    page.lacks("Winter coats");
    let page = pia.get(&format!("/office/needs/offers/{offer}")).await.says(200, "Glue sticks");
    page.has("economically disadvantaged");
    app.person("pat").await.get(&need(id)).await.ok().lacks("Propose to both sides");
    propose(&app, id, offer, "11").await.says(409, "At most 10");
    propose(&app, id, offer, "10").await.goes_to(&need(id));
    let pair = newest_pair(&app).await;
    propose(&app, id, offer, "10").await.says(409, "asked before");
    pia.get(&need(id)).await.ok().lacks("Propose to both sides");

    // The giver says yes first: nothing is held yet. Then the school.
    let asked = letter_link(&app, "olive@example.org", "/needs/asked/").await;
    let mail = app.mail().await;
    mail.once("pat", "needs-pair-school");
    let stranger = app.stranger();
    stranger.get(&asked).await.says(200, "Would you help?").has("10 pieces");
    stranger.post(&asked, &[]).await.is(422);
    stranger.post(&asked, &[("answer", "yes")]).await.goes_to(&asked);
    assert_eq!(state(&app, id).await, "published");
    let at = format!("/office/needs/pairs/{pair}");
    app.person("ola").await.get(&at).await.is(404);
    app.person("ola").await.post(&format!("{at}/answer"), &[("answer", "yes")]).await.is(404);
    pia.post(&format!("{at}/answer"), &[("answer", "yes")]).await.is(409);
    app.person("pat").await.post(&format!("{at}/answer"), &[("answer", "yes")]).await.goes_to(&at);
    assert_eq!(state(&app, id).await, "reserved");
    app.cora().await.post(&format!("{at}/answer"), &[("answer", "yes")]).await.says(409, "answered already");
    assert_eq!(app.count(sql!("select given from need_offer where id = $1", offer)).await, 10);
    // The giver names a day by the letter that came; taken back, the offer has all of it again.
    let mine = letter_link(&app, "olive@example.org", "/needs/mine/").await;
    stranger.post(&format!("{mine}/day"), &[("day", "2026-09-15")]).await.is(303);
    stranger.press(&format!("{mine}/withdraw")).await.is(303);
    assert_eq!(app.count(sql!("select given from need_offer where id = $1", offer)).await, 0);
    assert_eq!(state(&app, id).await, "published");
}

#[tokio::test]
async fn a_no_has_a_reason_and_is_learnt_from() {
    let app = TestApp::start().await;
    let (id, offer) = (opened(&app, &[]).await, open_offer(&app).await);
    propose(&app, id, offer, "5").await.is(303);
    let pair = newest_pair(&app).await;
    let pat = app.person("pat").await;
    let at = format!("/office/needs/pairs/{pair}");
    pat.post(&format!("{at}/answer"), &[("answer", "no")]).await.is(422);
    pat.post(&format!("{at}/answer"), &[("answer", "no"), ("reason", "weather")]).await.is(422);
    let no = [("answer", "no"), ("reason", "conditions"), ("words", "We cannot pick it up.")];
    pat.post(&format!("{at}/answer"), &no).await.goes_to(&at);
    pat.get(&at).await.says(200, "The conditions do not fit");
    // The pair rests; another need of the school is still suggested, with less.
    let pia = app.person("pia").await;
    pia.get(&need(id)).await.ok().lacks("Propose to both sides");
    propose(&app, id, offer, "5").await.says(409, "asked before");
    let other = opened(&app, &[("what", "Glue sticks for the fair")]).await;
    pia.get(&need(other)).await.says(200, "One has said no to the other before: once");
    // Nobody answers: after the days to answer it is over.
    propose(&app, other, offer, "5").await.is(303);
    app.later(SignedDuration::from_hours(24 * 12));
    app.run_jobs().await;
    let lapsed = sql!("select count(*) from need_pair where need = $1 and state = 'lapsed'", other);
    assert_eq!(app.count(lapsed).await, 1);
    // After the policy's time the pair that was refused can be proposed again.
    app.later(SignedDuration::from_hours(24 * 400));
    app.sql(sql!("update need_offer set until_on = '2028-01-01' where id = $1", offer)).await;
    app.sql(sql!("update need set expires_on = '2028-01-01' where id = $1", id)).await;
    propose(&app, id, offer, "5").await.is(303);
}

#[tokio::test]
async fn what_is_given_elsewhere_meanwhile_is_not_given_twice() {
    let app = TestApp::start().await;
    let (one, other) = (opened(&app, &[]).await, opened(&app, &[("what", "Glue sticks, large")]).await);
    let offer = open_offer(&app).await;
    app.sql(sql!("update need_offer set quantity = 12 where id = $1", offer)).await;
    let pat = app.person("pat").await;
    let mut links = Vec::new();
    for id in [one, other] {
        propose(&app, id, offer, "10").await.is(303);
        let at = format!("/office/needs/pairs/{}/answer", newest_pair(&app).await);
        pat.post(&at, &[("answer", "yes")]).await.is(303);
        links.push(letter_link(&app, "olive@example.org", "/needs/asked/").await);
    }
    let stranger = app.stranger();
    stranger.post(&links[0], &[("answer", "yes")]).await.is(303);
    stranger.post(&links[1], &[("answer", "yes")]).await.says(409, "no longer left");
    assert_eq!((state(&app, one).await, state(&app, other).await), ("reserved".into(), "published".into()));
}

#[tokio::test]
async fn a_plan_is_made_compared_and_a_person_proposes_from_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // Two schools ask; the one that gets less is served, though it asked later.
    let first = opened(&app, &[("what", "Glue sticks"), ("quantity", "20")]).await;
    app.sql(sql!("update school set need_permille = 50 where id = 1")).await;
    let late = opened(&app, &[("what", "Glue sticks, small"), ("quantity", "20")]).await;
    app.sql(sql!("update need set school = 2 where id = $1", late)).await;
    app.sql(sql!("update school set need_permille = 950, lat = (select s.lat from school s where s.id = 1), lon = (select s.lon from school s where s.id = 1) where id = 2")).await;
    let offer = open_offer(&app).await;
    app.sql(sql!("update need_offer set quantity = 20 where id = $1", offer)).await;
    pia.get("/office/needs/plan").await.says(200, "What counts, and how much").has("up to 300 points");
    let at = pia.press("/office/needs/plan").await.is(303).location().to_owned();
    pia.get(&at).await.says(200, "Waits its turn");
    assert_eq!(pia.press("/office/needs/plan").await.location(), at, "one at a time");
    app.run_jobs().await;
    let page = pia.get(&at).await.says(200, "No plan can be better").has("Beside first come, first served");
    page.has("Glue sticks, small at");
    let plan = at.rsplit('/').next().and_then(|id| id.parse::<i64>().ok()).expect("a plan");
    let given =
        |school: i64| sql!("select planned from need_plan_school where plan = $1 and school = $2", plan, school);
    assert_eq!(app.count(given(2)).await, 20, "the poorer school");
    let file = pia.get(&format!("{at}/schools.csv")).await.ok().html();
    assert!(file.lines().count() >= 3, "{file}");
    app.person("dora").await.get(&at).await.ok().lacks("Propose the chosen ones");
    app.person("pat").await.get(&at).await.is(404);
    // Nothing happens by itself; what is chosen is put to both sides.
    assert_eq!(app.count(sql!("select count(*) from need_pair where need = $1", late)).await, 0);
    let place = app.count(sql!("select place from need_plan_pair where plan = $1 and need = $2", plan, late)).await;
    let place = place.to_string();
    pia.post(&format!("{at}/propose"), &[("pair", place.as_str())]).await.is(303);
    assert_eq!(app.count(sql!("select count(*) from need_pair where need = $1", late)).await, 1);
    pia.get(&at).await.says(200, "Proposed");
    pia.post(&format!("{at}/propose"), &[]).await.is(303);
    assert_ne!(first, late);
    app.person("ola").await.press("/office/needs/plan").await.is(404);
    pia.get("/office/needs/plan/1").await.says(200, "No plan can be better");
}
