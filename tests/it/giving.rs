//! Gifts: offered without an account, answered once, received, thanked for, told to the board; bad input.

use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::cast;

pub const SCHOOL: &str = "albemarle-road-elementary";

/// Nothing speaks against it.
pub const FINE: &[(&str, &str)] = &[];

/// A gift's page.
pub fn gift(id: i64) -> String {
    format!("/office/gifts/{id}")
}

/// Pia writes a gift down; things unless it says otherwise.
pub async fn enter(app: &TestApp, changes: &[(&str, &str)]) -> i64 {
    let base =
        [("name", "Hal Jurgens"), ("lang", "en"), ("kind", "goods"), ("receiver", "district"), ("school", SCHOOL)];
    let answer = app.person("pia").await.post("/office/gifts/new", &changed(&base, changes)).await.is(303);
    answer.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("the gift's page")
}

/// All six questions, fine unless it says otherwise.
pub async fn screen(pia: &Browser, id: i64, changes: &[(&str, &str)]) {
    let base = [
        ("suitability", "fine"),
        ("safety", "fine"),
        ("upkeep", "fine"),
        ("technology", "not_asked"),
        ("endorsement", "fine"),
        ("equity", "fine"),
    ];
    pia.post(&format!("{}/screen", gift(id)), &changed(&base, changes)).await.is(303);
}

/// The director says yes, with a meeting in case the board is asked.
pub async fn accept(app: &TestApp, id: i64) {
    let dora = app.person("dora").await;
    dora.post(&format!("{}/accept", gift(id)), &[("yes_meeting", "2026-09-08")]).await.is(303);
    assert_eq!(state(app, id).await, "accepted");
}

pub async fn came(pia: &Browser, id: i64, changes: &[(&str, &str)]) {
    let base = [("came", "check"), ("came_on", "2026-09-08"), ("received_by", "Fay Lindqvist"), ("condition", "New")];
    pia.post(&format!("{}/receive", gift(id)), &changed(&base, changes)).await.is(303);
}

pub async fn state(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select g.state from gift g where g.id = $1", id)).await.expect("a gift").0
}

pub async fn letter_of(app: &TestApp, id: i64) -> i64 {
    app.count(sql!("select max(l.id) from gift_letter l where l.gift = $1", id)).await
}

pub async fn offer(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [
        ("kind", "goods"),
        ("what", "Tres guitarras"),
        ("quantity", "3"),
        ("value", "240"),
        ("receiver", "district"),
        ("school", SCHOOL),
        ("has_conditions", "no"),
        ("name", "Marisol Vega"),
        ("contact", "marisol@example.org"),
        ("lang", "es"),
    ];
    browser.post("/give/offer", &changed(&base, changes)).await
}

pub async fn offered(app: &TestApp) -> i64 {
    app.count(sql!("select count(*) from gift where id > 10000")).await
}

pub async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(g.id) from gift g")).await
}

#[tokio::test]
async fn marisol_offers_guitars_without_an_account_and_follows_them() {
    let app = TestApp::start().await;
    let marisol = app.stranger().speaking("es");
    marisol.get("/").await.says(200, "Regale algo a una escuela");
    marisol.get("/give").await.says(200, "Regale algo a una escuela").has("La fundación del distrito");
    marisol.get("/give/offer").await.says(200, "¿Qué quiere regalar?");
    let answer = offer(&marisol, &[]).await.is(303);
    let thanks = answer.location().to_owned();
    marisol.get(&thanks).await.says(200, "Gracias por su oferta").has("Guarde este enlace").has("Tres guitarras (3)");
    let follow = thanks.replace("/thanks/", "/follow/");
    marisol.get(&follow).await.says(200, "Tenemos su oferta").lacks("240");
    app.run_jobs().await;
    let mail = app.mail().await;
    let letters = mail.at("marisol@example.org");
    assert_eq!((letters.len(), letters[0].lang.as_str()), (1, "es"));
    assert!(letters[0].body.contains(&follow), "{}", letters[0].body);
    let office = mail.at("partners@example.org");
    assert_eq!(office.len(), 1);
    assert!(!office[0].body.contains("Marisol"), "the office's letter names nobody: {}", office[0].body);

    // The whole way, and what she reads at each place of it.
    let (pia, id) = (app.person("pia").await, newest(&app).await);
    pia.get("/office/gifts").await.says(200, "Marisol Vega");
    screen(&pia, id, FINE).await;
    marisol.get(&follow).await.says(200, "Espera una respuesta").has("Decide el director de la escuela");
    app.person("pat").await.post(&format!("{}/accept", gift(id)), &[]).await.is(303);
    let day = [("due_on", "2026-09-15"), ("handover", "Front office, Ms. Lindqvist")];
    app.person("pat").await.post(&format!("{}/schedule", gift(id)), &day).await.is(303);
    marisol.get(&follow).await.says(200, "La esperamos").has("Ms. Lindqvist").has("15 de septiembre");
    came(&app.person("pat").await, id, &[("came", "goods"), ("quantity", "3")]).await;
    pia.press(&format!("{}/acknowledge", gift(id))).await.is(303);
    let letter = letter_of(&app, id).await;
    marisol
        .get(&format!("{follow}/letters/{letter}"))
        .await
        .says(200, "Gracias por su donación")
        .has("Tres guitarras (3)");
    app.run_jobs().await;
    let mail = app.mail().await;
    let kinds: Vec<&str> = mail.at("marisol@example.org").iter().map(|mail| mail.kind.as_str()).collect();
    assert_eq!(kinds, ["giving-thanks", "giving-yes", "giving-when", "giving-letter-sent"]);
    // A link that nobody was given leads nowhere, and hers not to the letters of others.
    marisol.get("/give/follow/guessed").await.is(404);
    marisol.get(&format!("{follow}/letters/{}", cast::GIFT_LETTER)).await.is(404);
}

#[tokio::test]
async fn the_rest_of_the_way_ends_with_the_board() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let id = enter(&app, &[("what", "Music stands"), ("value", "400")]).await;
    screen(&pia, id, FINE).await;
    accept(&app, id).await;
    came(&pia, id, &[("came", "goods"), ("quantity", "20")]).await;
    pia.post("/office/gifts/letters", &[]).await.is(303);
    assert_eq!(state(&app, id).await, "acknowledged");
    pia.post(&format!("{}/allocate", gift(id)), &[("place", "")]).await.says(422, "Please fill in");
    pia.post(&format!("{}/allocate", gift(id)), &[("place", "Band room")]).await.is(303);
    // The board must hear of it before it is closed.
    pia.press(&format!("{}/close", gift(id))).await.says(409, "The board must hear");
    dora.get("/office/gifts/board").await.says(200, "Music stands").lacks("400");
    let file = dora.get("/office/gifts/board.csv").await.ok().html();
    assert!(file.contains("Music stands") && !file.contains("400.00"), "{file}");
    let told = |day: &'static str| vec![("gift".to_owned(), id.to_string()), ("day".to_owned(), day.to_owned())];
    let post = async |day| {
        let fields = told(day);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        dora.post("/office/gifts/board/reported", &fields).await
    };
    post("2026-12-01").await.says(422, "still to come");
    post("2026-09-08").await.goes_to("/office/gifts/board");
    assert_eq!(state(&app, id).await, "reported");
    pia.press(&format!("{}/close", gift(id))).await.is(303);
    assert_eq!(state(&app, id).await, "closed");
    // A principal's pencils need no list of the board's.
    let pencils = enter(&app, &[("what", "Pencils"), ("value", "12"), ("name", "Ida Penn")]).await;
    screen(&pia, pencils, FINE).await;
    app.person("pat").await.post(&format!("{}/accept", gift(pencils)), &[]).await.is(303);
    came(&pia, pencils, &[("came", "goods"), ("quantity", "48")]).await;
    pia.press(&format!("{}/acknowledge", gift(pencils))).await.is(303);
    pia.post(&format!("{}/allocate", gift(pencils)), &[("place", "Room 4")]).await.is(303);
    dora.get("/office/gifts/board").await.ok().lacks("Pencils");
    pia.press(&format!("{}/close", gift(pencils))).await.is(303);
    // Anonymous to the public: the board's papers do not name the donor, the office's page does.
    let fields = [("what", "A kiln"), ("value", "2,000"), ("name", "Quiet Giver"), ("anonymous", "yes")];
    let kiln = enter(&app, &fields).await;
    screen(&pia, kiln, FINE).await;
    dora.get("/office/gifts/board").await.says(200, "A kiln").lacks("Quiet Giver");
    pia.get(&gift(kiln)).await.says(200, "Quiet Giver");
    let ledger = sql!("select count(*) from ledger where kind = 'gift' and record = $1", id);
    assert!(app.count(ledger).await >= 8);
}

#[tokio::test]
async fn two_approvers_at_once_the_first_counts_and_the_second_is_told() {
    let app = TestApp::start().await;
    let (pat, dora) = (app.person("pat").await, app.person("dora").await);
    let at = gift(cast::GIFT_ROUTED);
    let no = [("no_words", "The library has them.")];
    let (yes_at, no_at) = (format!("{at}/accept"), format!("{at}/decline"));
    let (yes, no) = tokio::join!(pat.post(&yes_at, &[]), dora.post(&no_at, &no));
    let won = [&yes, &no].iter().filter(|answer| answer.status == 303).count();
    assert_eq!(won, 1, "{} {}", yes.status, no.status);
    match yes.status.as_u16() {
        303 => no.says(409, "Pat Okafor has accepted this gift already"),
        _ => yes.says(409, "Dora Bennett has declined this gift already"),
    };
    let steps = sql!("select count(*) from gift_step where gift = 2 and verb in ('accept', 'decline')");
    assert_eq!(app.count(steps).await, 1);
}

#[tokio::test]
async fn a_principal_sees_and_answers_gifts_of_the_own_school_only() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    pat.get("/office/gifts?state=all").await.says(200, "Picture books").lacks("grand piano").lacks("Becas");
    pat.get(&gift(14)).await.is(404);
    pat.post(&format!("{}/accept", gift(14)), &[]).await.is(404);
    pat.post(&format!("{}/screen", gift(cast::GIFT_OFFERED)), &[]).await.is(404);
    // Values are the office's; a principal reads what is decided by, not what it is worth.
    pat.get(&gift(3)).await.ok().lacks("260");
    // Upkeep is the board's; the principal's opinion goes with it.
    pat.post(&format!("{}/accept", gift(4)), &[]).await.says(409, "somebody else");
    pat.post(&format!("{}/recommend", gift(4)), &[("opinion", "The swings are for ages 5 to 12.")]).await.is(303);
    app.person("dora").await.get(&gift(4)).await.says(200, "The swings are for ages 5 to 12.");
    for other in ["cora", "vera", "ana", "fay"] {
        app.person(other).await.get("/office/gifts").await.is(404);
    }
    let file = pat.get("/office/gifts.csv?state=all").await.ok().html();
    assert!(file.contains("Picture books") && !file.contains("grand piano"), "{file}");
}

#[tokio::test]
async fn a_no_a_way_on_and_a_change_of_mind_are_told() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    pat.post(&format!("{}/decline", gift(2)), &[]).await.says(422, "Please fill in").has("Decline and write");
    pat.post(&format!("{}/decline", gift(2)), &[("no_words", "We have these books.")]).await.is(303);
    let pia = app.person("pia").await;
    pia.post(&format!("{}/redirect", gift(9)), &[("to", "Ardrey Kell High School, Mr. Bright")]).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    let no = mail.at("marguerite@example.org");
    assert!(no[0].body.contains("We have these books."), "{}", no[0].body);
    assert!(mail.at("thuy@example.org")[0].body.contains("Mr. Bright"));
    // By the link the donor takes an offer back, once.
    let rosa = app.stranger();
    let link = format!("/give/follow/{}", cast::GIFT_SECRET);
    rosa.press(&format!("{link}/withdraw")).await.goes_to(&link);
    assert_eq!(state(&app, cast::GIFT_OFFERED).await, "withdrawn");
    rosa.press(&format!("{link}/withdraw")).await.says(409, "past this step");
    rosa.get(&link).await.says(200, "You have taken this offer back");
    let dinner = format!("/give/follow/{}/withdraw", cast::GIFT_LETTER_SECRET);
    rosa.press(&dinner).await.is(409);
}

#[tokio::test]
async fn money_in_every_notation_and_a_promise_in_parts() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    for (sent, said) in [
        ("-5", "without a minus sign"),
        ("1000000000000", "100,000,000"),
        ("12.3a", "Write an amount"),
        ("0", "above zero"),
        ("", "Please fill in"),
    ] {
        let page = offer(&browser, &[("kind", "money"), ("amount", sent)]).await.is(422);
        let text = page.text();
        assert!(text.contains("Marisol") || page.html().contains("Marisol"), "what was typed stays");
        assert!(text.contains(said), "{sent}: {}", text.chars().take(900).collect::<String>());
    }
    for (sent, cents) in [("1,234.50", 123_450), ("1.234,50", 123_450), ("$12", 1_200)] {
        offer(&browser, &[("kind", "money"), ("amount", sent), ("what", sent)]).await.is(303);
        let kept = sql!("select g.cents from gift g where g.what = $1", sent);
        assert_eq!(app.count(kept).await, cents, "{sent}");
    }
    let recurring = [("kind", "money"), ("amount", "25"), ("way", "recurring"), ("every", "month"), ("times", "12")];
    offer(&browser, &recurring).await.is(303);
    assert_eq!(app.count(sql!("select cents from gift where way = 'recurring' and id > 1000")).await, 30_000);
    offer(&browser, &[("kind", "money"), ("amount", "25"), ("way", "recurring")]).await.says(422, "Please fill in");

    // A pledge of 500, of which 200 came: no more than the rest is taken, and each part has its letter.
    let pia = app.person("pia").await;
    let part = |amount: &'static str| {
        [("came", "check"), ("amount", amount), ("came_on", "2026-09-08"), ("received_by", "Pia")]
    };
    pia.post(&format!("{}/receive", gift(13)), &part("301")).await.says(422, "more than was accepted");
    pia.post(&format!("{}/receive", gift(13)), &part("100")).await.is(303);
    assert_eq!(state(&app, 13).await, "scheduled");
    pia.press(&format!("{}/acknowledge", gift(13))).await.is(303);
    assert_eq!(app.count(sql!("select cents from gift_letter where gift = 13")).await, 30_000);
    pia.press(&format!("{}/acknowledge", gift(13))).await.says(409, "nothing for which a letter is missing");
    pia.post(&format!("{}/receive", gift(13)), &part("200")).await.is(303);
    assert_eq!(state(&app, 13).await, "received");
    let soon = [("came", "check"), ("amount", "10"), ("came_on", "2027-01-01"), ("received_by", "Pia")];
    pia.post(&format!("{}/receive", gift(10)), &soon).await.says(422, "still to come");
}

#[tokio::test]
async fn an_offer_with_mistakes_comes_back_and_a_double_click_offers_once() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    browser.post("/give/offer", &[]).await.says(422, "Please check these answers");
    offer(&browser, &[("receiver", "pta"), ("school", "")]).await.says(422, "Each school has its own association");
    offer(&browser, &[("has_conditions", "yes")]).await.says(422, "Write the conditions");
    offer(&browser, &[("school", "no-such-school")]).await.says(422, "Choose one of the answers");
    offer(&browser, &[("website", "http://buy.example")]).await.goes_to("/give");
    assert_eq!(offered(&app).await, 0);
    let (one, two) = tokio::join!(offer(&browser, &[]), offer(&browser, &[]));
    one.is(303);
    two.is(303);
    assert_eq!(offered(&app).await, 1);
    // What only the office says of a gift, a donor cannot.
    offer(&browser, &[("what", "Drums"), ("benefit", "x"), ("benefit_value", "9"), ("offered_on", "2001-01-01")])
        .await
        .is(303);
    let own = sql!("select count(*) from gift where what = 'Drums' and benefit = '' and offered_on = '2026-09-08'");
    assert_eq!(app.count(own).await, 1);
    offer(&browser, &[("what", "<script>alert(1)</script>"), ("name", "'; drop table gift; --")]).await.is(303);
    let page = app.person("pia").await.get(&gift(newest(&app).await)).await.ok().html();
    assert!(!page.contains("<script>alert"), "escaped");
}

#[tokio::test]
async fn a_large_gift_is_watched_for_three_years() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    dora.post(&format!("{}/form-8283", gift(16)), &[("signed_on", "2026-09-01")]).await.says(409, "above the limit");
    dora.get(&gift(14)).await.says(200, "Form 8283 signed").has("watched until");
    let gone = [("disposed_on", "2026-09-01"), ("disposed_words", "Sold to a church")];
    dora.post(&format!("{}/disposed", gift(14)), &gone).await.is(303);
    dora.get(&gift(14)).await.says(200, "Form 8282 is due").has("January 4, 2027");
    dora.post(&format!("{}/form-8282", gift(14)), &[("filed_on", "2026-09-08")]).await.is(303);
    assert_eq!(state(&app, 14).await, "closed");
    // One that stays is let go when its time is over, not a day sooner.
    app.sql(sql!("update gift set state = 'watched', watch_until = '2026-09-20' where id = 18")).await;
    app.set_now("2026-09-20T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(state(&app, 18).await, "watched");
    app.set_now("2026-09-21T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(state(&app, 18).await, "closed");
}

#[tokio::test]
async fn a_gift_that_goes_back_voids_its_letter() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.post(&format!("{}/return", gift(cast::GIFT_THANKED)), &[("back_words", "The dinner is called off.")])
        .await
        .is(303);
    let link = format!("/give/follow/{}", cast::GIFT_LETTER_SECRET);
    app.stranger().get(&link).await.says(200, "Given back").has("The dinner is called off.").has("This letter is void");
    let year = pia.get("/office/gifts/years/2026").await.ok();
    year.lacks("Arthur Klein").has("Odessa Grant");
    app.run_jobs().await;
}
