//! Needs: written without a child in them, approved, checked, met in parts by whoever can, received and thanked for.

use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast;

/// A need's page for the school and the office.
pub fn need(id: i64) -> String {
    format!("/office/needs/{id}")
}

/// Sends the form of a need: ten glue sticks unless it says otherwise.
pub async fn sent(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [("kind", "goods"), ("what", "Glue sticks"), ("quantity", "10")];
    browser.post("/office/needs/new", &changed(&base, changes)).await
}

/// The need somebody wrote.
pub async fn written(browser: &Browser, changes: &[(&str, &str)]) -> i64 {
    let answer = sent(browser, changes).await.is(303);
    answer.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("the need's page")
}

/// Tess writes it, Pat says yes, Pia opens it.
pub async fn opened(app: &TestApp, changes: &[(&str, &str)]) -> i64 {
    let id = written(&app.person("tess").await, changes).await;
    app.person("tess").await.press(&format!("{}/ask", need(id))).await.is(303);
    approved(&app.person("pat").await, id).await.is(303);
    publish(app, id, "public").await;
    id
}

/// Somebody reads the need and says yes to it.
pub async fn approved(browser: &Browser, id: i64) -> Answer {
    browser.read_and_post(&need(id), &format!("{}/approve", need(id)), &[]).await
}

pub async fn publish(app: &TestApp, id: i64, audience: &str) {
    let looked = ["technology", "safety", "duplicates", "child"].map(|one| ("looked", one));
    let fields = [&looked[..], &[("audience", audience)]].concat();
    app.person("pia").await.read_and_post(&need(id), &format!("{}/publish", need(id)), &fields).await.is(303);
}

pub async fn state(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select n.state from need n where n.id = $1", id)).await.expect("a need").0
}

pub async fn part_of(app: &TestApp, id: i64) -> i64 {
    app.count(sql!("select coalesce(max(p.id), 0) from need_part p where p.need = $1", id)).await
}

/// A stranger promises so many, opens the letter and says that it is them; the address of their page.
pub async fn promised(app: &TestApp, id: i64, name: &str, quantity: &str) -> String {
    let (browser, contact) = (app.stranger(), format!("{}@example.org", name.replace(' ', "").to_lowercase()));
    let fields = [("quantity", quantity), ("name", name), ("contact", contact.as_str()), ("lang", "en")];
    browser.post(&format!("/needs/{id}/help"), &fields).await.goes_to(&format!("/needs/{id}"));
    let mine = letter_link(app, &contact, "/needs/mine/").await;
    browser.press(&format!("{mine}/confirm")).await.goes_to(&mine);
    mine
}

/// The link in the last letter to an address.
pub async fn letter_link(app: &TestApp, address: &str, path: &str) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let body = &mail.at(address).last().unwrap_or_else(|| panic!("no letter to {address}")).body;
    let at = body.find(path).unwrap_or_else(|| panic!("no link in {body}"));
    body[at..].split(|c: char| c.is_whitespace() || c == '"').next().unwrap_or("").to_owned()
}

async fn receive(app: &TestApp, id: i64, part: i64, came: &str) -> Answer {
    let fields = [("came", came), ("came_by", "Fay Lindqvist"), ("condition", "New")];
    app.person("fay").await.post(&format!("{}/parts/{part}/receive", need(id)), &fields).await
}

#[tokio::test]
async fn a_need_goes_all_the_way_from_a_draft_to_thanks() {
    let app = TestApp::start().await;
    let (tess, pat, pia) = (app.person("tess").await, app.person("pat").await, app.person("pia").await);
    let id = written(&tess, &[("words", "For the art room, before the fair.")]).await;
    assert_eq!(state(&app, id).await, "draft");
    app.stranger().get(&format!("/needs/{id}")).await.is(404);
    tess.press(&format!("{}/ask", need(id))).await.goes_to(&need(id));
    tess.press(&format!("{}/approve", need(id))).await.is(404);
    app.run_jobs().await;
    assert!(app.mail().await.once("pat", "needs-asked").body.contains("Glue sticks"));
    // Pat sends it back with a word, Tess mends it and asks again.
    pat.post(&format!("{}/return", need(id)), &[("why", "")]).await.says(422, "Please fill in");
    pat.post(&format!("{}/return", need(id)), &[("why", "Say which size.")]).await.is(303);
    tess.get(&need(id)).await.says(200, "Say which size.");
    let fields = [("kind", "goods"), ("what", "Glue sticks"), ("size", "large"), ("quantity", "10")];
    tess.post(&format!("{}/edit", need(id)), &fields).await.goes_to(&need(id));
    tess.press(&format!("{}/ask", need(id))).await.is(303);
    pat.get("/office/needs").await.says(200, "Glue sticks, size large");
    approved(&pat, id).await.is(303);
    assert_eq!(state(&app, id).await, "school_approved");
    tess.post(&format!("{}/edit", need(id)), &fields).await.is(409);
    // The office looks at four things, or it does not open.
    pia.get("/office/needs").await.says(200, "Glue sticks");
    pat.post(&format!("{}/publish", need(id)), &[("audience", "public")]).await.says(422, "all four");
    pia.post(&format!("{}/publish", need(id)), &[("audience", "public"), ("looked", "safety")])
        .await
        .says(422, "all four");
    publish(&app, id, "public").await;
    assert_eq!(state(&app, id).await, "published");
    let stranger = app.stranger();
    stranger.get("/needs?q=glue").await.says(200, "Glue sticks, size large").has("Still needed: 10 pieces");
    stranger.get("/schools/albemarle-road-elementary").await.says(200, "What this school needs");

    // Two givers, of whom one brings fewer: what is missing is open again.
    let nora = promised(&app, id, "Nora Quill", "6").await;
    assert_eq!(state(&app, id).await, "offered");
    stranger.get(&nora).await.says(200, "It is held for you").has("Albemarle Road Elementary");
    let first = part_of(&app, id).await;
    stranger.post(&format!("{nora}/day"), &[("day", "2026-09-01")]).await.says(422, "This day is over");
    stranger.post(&format!("{nora}/day"), &[("day", "soon")]).await.is(422);
    stranger.post(&format!("{nora}/day"), &[("day", "2026-09-10")]).await.goes_to(&nora);
    let ben = app.ben().await;
    ben.post(&format!("/needs/{id}/help"), &[("quantity", "5")]).await.says(422, "Only 4 are still free");
    let answer = ben.post(&format!("/needs/{id}/help"), &[("quantity", "4")]).await.is(303);
    assert!(answer.location().starts_with("/needs/mine/"), "{}", answer.location());
    let second = part_of(&app, id).await;
    assert_eq!(state(&app, id).await, "reserved");
    stranger.get(&format!("/needs/{id}")).await.says(200, "All of it is promised");
    receive(&app, id, first, "7").await.says(422, "At most 6");
    receive(&app, id, first, "5").await.goes_to(&need(id));
    assert_eq!(state(&app, id).await, "offered");
    stranger.get("/needs?q=glue").await.says(200, "Still needed: 1 piece");
    pat.press(&format!("{}/trim", need(id))).await.is(303);
    assert_eq!(state(&app, id).await, "reserved", "nine are promised, and nine are asked for");
    receive(&app, id, second, "4").await.is(303);
    assert_eq!(state(&app, id).await, "received");
    pat.press(&format!("{}/withdraw", need(id))).await.is(409);
    // Thanks reach both; after the last the need is thanked for, and Pat closes it.
    for part in [first, second] {
        let at = format!("{}/parts/{part}", need(id));
        tess.get(&at).await.says(200, "Say thank you").lacks("noraquill@example.org");
        tess.post(&format!("{at}/thank"), &[("thanks", "")]).await.is(422);
        tess.post(&format!("{at}/thank"), &[("thanks", "He sleeps in a car and smiled.")])
            .await
            .says(422, "without them");
        tess.post(&format!("{at}/thank"), &[("thanks", "Thank you from the art room!")]).await.is(303);
    }
    assert_eq!(state(&app, id).await, "thanked");
    pat.press(&format!("{}/close", need(id))).await.is(303);
    assert_eq!(state(&app, id).await, "closed");
    app.run_jobs().await;
    let mail = app.mail().await;
    let kinds: Vec<&str> = mail.at("noraquill@example.org").iter().map(|mail| mail.kind.as_str()).collect();
    assert_eq!(kinds, ["needs-confirm", "needs-held", "needs-thanks"]);
    assert!(mail.once("ben", "needs-thanks").body.contains("Thank you from the art room!"));
    let ledger = sql!(
        "select count(*) from ledger where kind in ('need', 'need_part') and school = 1 and at >= $1",
        crate::support::first_morning()
    );
    assert!(app.count(ledger).await >= 14);
}

#[tokio::test]
async fn a_stranger_holds_nothing_before_the_letter_is_opened() {
    let app = TestApp::start().await;
    let id = opened(&app, &[]).await;
    let stranger = app.stranger();
    let fields = [("quantity", "10"), ("name", "Un Known"), ("contact", "unknown@example.org"), ("lang", "es")];
    stranger.post(&format!("/needs/{id}/help"), &fields).await.goes_to(&format!("/needs/{id}"));
    assert_eq!(state(&app, id).await, "published");
    // Pressed twice it is one promise.
    stranger.post(&format!("/needs/{id}/help"), &fields).await.is(303);
    assert_eq!(app.count(sql!("select count(*) from need_part where need = $1", id)).await, 1);
    app.person("pat").await.get(&need(id)).await.says(200, "Nobody yet");
    let part = part_of(&app, id).await;
    app.person("pat").await.get(&format!("{}/parts/{part}", need(id))).await.is(404);
    // Somebody else is quicker: the letter says so when it is opened.
    let mine = letter_link(&app, "unknown@example.org", "/needs/mine/").await;
    let mail = app.mail().await;
    assert_eq!(mail.at("unknown@example.org")[0].lang, "es");
    promised(&app, id, "Quick One", "8").await;
    stranger.press(&format!("{mine}/confirm")).await.says(409, "Only 2 are still free");
    stranger.get("/needs/mine/guessed").await.is(404);
    // After a day the promise nobody confirmed is gone.
    app.later(SignedDuration::from_hours(30));
    app.run_jobs().await;
    stranger.get(&mine).await.says(200, "Time was over");
    // A machine is thanked and writes nothing down.
    let machine = changed(&fields, &[("contact", "machine@example.org"), ("quantity", "1"), ("website", "x")]);
    stranger.post(&format!("/needs/{id}/help"), &machine).await.is(303);
    assert_eq!(app.count(sql!("select count(*) from need_part where contact = 'machine@example.org'")).await, 0);
}

#[tokio::test]
async fn what_is_held_without_a_day_is_free_again_after_a_reminder() {
    let app = TestApp::start().await;
    let id = opened(&app, &[]).await;
    let mine = promised(&app, id, "Slow Sam", "10").await;
    assert_eq!(state(&app, id).await, "reserved");
    let kinds = async || {
        app.run_jobs().await;
        app.mail().await.at("slowsam@example.org").iter().map(|mail| mail.kind.clone()).collect::<Vec<_>>()
    };
    for _ in 0..6 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    assert_eq!(kinds().await, ["needs-confirm", "needs-held", "needs-hold-ends"]);
    for _ in 0..2 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    assert_eq!(kinds().await, ["needs-confirm", "needs-held", "needs-hold-ends", "needs-lapsed"]);
    assert_eq!(state(&app, id).await, "published");
    app.stranger().get(&mine).await.says(200, "free for others again");
    app.stranger().press(&format!("{mine}/withdraw")).await.is(409);
}

#[tokio::test]
async fn a_need_ends_after_a_reminder_and_what_is_promised_still_comes() {
    let app = TestApp::start().await;
    let lonely = opened(&app, &[("expires_on", "2026-09-20")]).await;
    let helped = opened(&app, &[("what", "Scissors"), ("expires_on", "2026-09-20")]).await;
    let mine = promised(&app, helped, "Cut Ter", "3").await;
    app.stranger().post(&format!("{mine}/day"), &[("day", "2026-09-25")]).await.is(303);
    for _ in 0..14 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    assert_eq!((state(&app, lonely).await, state(&app, helped).await), ("expired".into(), "committed".into()));
    let mail = app.mail().await;
    let soon = mail.to("tess").iter().filter(|mail| mail.kind == "needs-ends-soon").count();
    assert_eq!(soon, 2, "one reminder for each");
    mail.once("tess", "needs-expired");
    app.stranger().get(&format!("/needs/{lonely}")).await.is(404);
    let pat = app.person("pat").await;
    pat.post(&format!("{}/renew", need(lonely)), &[("until", "2026-09-01")]).await.says(422, "This day is over");
    pat.post(&format!("{}/renew", need(lonely)), &[("until", "2026-12-01")]).await.is(303);
    assert_eq!(state(&app, lonely).await, "published");
}

#[tokio::test]
async fn whoever_comes_into_the_school_is_answered_by_the_school() {
    let app = TestApp::start().await;
    let id = opened(&app, &[("kind", "skills"), ("what", "Piano for the spring concert"), ("quantity", "4")]).await;
    promised(&app, id, "Clara Keys", "4").await;
    let part = part_of(&app, id).await;
    let at = format!("{}/parts/{part}", need(id));
    let (pat, tess) = (app.person("pat").await, app.person("tess").await);
    // How a giver is reached is for the principal, not for everybody at the school.
    pat.get(&at).await.says(200, "clarakeys@example.org");
    tess.get(&at).await.says(200, "Clara Keys").lacks("clarakeys@example.org");
    app.person("ola").await.get(&at).await.is(404);
    tess.press(&format!("{at}/accept")).await.is(404);
    pat.press(&format!("{at}/accept")).await.is(303);
    pat.post(&format!("{at}/decline"), &[("why", "")]).await.says(422, "Please fill in");
    pat.post(&format!("{at}/decline"), &[("why", "The concert moved to May.")]).await.is(303);
    assert_eq!(state(&app, id).await, "published");
    app.run_jobs().await;
    let mail = app.mail().await;
    let last = mail.at("clarakeys@example.org").pop().expect("a letter");
    assert!(last.kind == "needs-declined" && last.body.contains("The concert moved to May."), "{}", last.body);
}

#[tokio::test]
async fn a_school_ends_a_need_and_whoever_promised_is_told() {
    let app = TestApp::start().await;
    let id = opened(&app, &[]).await;
    promised(&app, id, "Early Bird", "4").await;
    let pat = app.person("pat").await;
    pat.press(&format!("{}/withdraw", need(id))).await.says(422, "Say why");
    pat.post(&format!("{}/withdraw", need(id)), &[("why", "The district bought them.")]).await.is(303);
    assert_eq!(state(&app, id).await, "withdrawn");
    let other = opened(&app, &[("what", "Rulers")]).await;
    promised(&app, other, "Late Bird", "4").await;
    pat.press(&format!("{}/met-elsewhere", need(other))).await.is(303);
    assert_eq!(state(&app, other).await, "met_elsewhere");
    app.run_jobs().await;
    let mail = app.mail().await;
    for who in ["earlybird@example.org", "latebird@example.org"] {
        assert_eq!(mail.at(who).last().map(|mail| mail.kind.as_str()), Some("needs-released"), "{who}");
    }
}

#[tokio::test]
async fn families_are_a_count_and_the_same_things_are_pooled() {
    let app = TestApp::start().await;
    let luis = app.person("luis").await;
    let coats = [("what", "Rain boots"), ("size", "2"), ("quantity", "1"), ("for_families", "yes"), ("families", "1")];
    let id = written(&luis, &coats).await;
    luis.press(&format!("{}/ask", need(id))).await.is(303);
    // Another colleague asks for the same before the school's yes: it is one need.
    let same = written(&app.person("sam").await, &changed(&coats, &[("what", "rain  BOOTS")])).await;
    assert_eq!(id, same);
    app.person("pat").await.get(&need(id)).await.says(200, "For 2 families").has("2 pieces");
    approved(&app.person("pat").await, id).await.is(303);
    publish(&app, id, "public").await;
    app.stranger().get(&format!("/needs/{id}")).await.says(200, "Rain boots, size 2").lacks("For 2 famil");
    // After the school's yes, more is a need of its own, unless somebody asks who may say yes.
    app.later(SignedDuration::from_mins(11));
    let more = written(&luis, &coats).await;
    assert_ne!(id, more);
    assert_eq!(written(&app.cora().await, &coats).await, id);
    // No story stands beside what families need.
    let sam = app.person("sam").await;
    sent(&sam, &changed(&coats, &[("words", "They came in May.")])).await.says(422, "For families no words are shown");
    sent(&sam, &changed(&coats, &[("families", "none")])).await.is(422);
}

#[tokio::test]
async fn partners_see_what_is_for_partners_and_help_in_their_name() {
    let app = TestApp::start().await;
    let id = written(&app.person("tess").await, &[("what", "Printed programs")]).await;
    app.person("tess").await.press(&format!("{}/ask", need(id))).await.is(303);
    approved(&app.cora().await, id).await.is(303);
    publish(&app, id, "partners").await;
    app.stranger().get(&format!("/needs/{id}")).await.is(404);
    app.stranger().get("/needs?q=programs").await.says(200, "Nothing found");
    app.ben().await.get(&format!("/needs/{id}/help")).await.is(404);
    let otis = app.person("otis").await;
    otis.get("/needs?q=programs").await.says(200, "Printed programs");
    otis.get(&format!("/needs/{id}/help")).await.says(200, "Elmwood Rotary");
    let fields = [("quantity", "10"), ("behalf", "2")];
    otis.post(&format!("/needs/{id}/help"), &fields).await.is(422);
    otis.post(&format!("/needs/{id}/help"), &[("quantity", "10"), ("behalf", "1")]).await.is(303);
    app.person("pat").await.get(&need(id)).await.says(200, "Elmwood Rotary");
    let line = sql!("select count(*) from ledger where verb = 'need-part-promised' and partner = 1");
    assert_eq!(app.count(line).await, 1);
}

#[tokio::test]
async fn nobody_works_on_the_needs_of_another_school() {
    let app = TestApp::start().await;
    let ola = app.person("ola").await;
    ola.get(&need(cast::NEED_HELPED)).await.is(404);
    for step in ["ask", "approve", "return", "publish", "trim", "withdraw", "met-elsewhere", "renew", "close", "parts"]
    {
        ola.press(&format!("{}/{step}", need(cast::NEED_HELPED))).await.is(404);
    }
    ola.get("/office/needs?state=all").await.says(200, "Music stands").lacks("Headphones");
    let file = ola.get("/office/needs.csv?state=all").await.ok().html();
    assert!(file.contains("Music stands") && !file.contains("Headphones") && !file.contains("Irene"), "{file}");
    let fields = [("kind", "goods"), ("what", "X"), ("quantity", "1"), ("school", "albemarle-road-elementary")];
    // At one school only, the form is for that school whatever is sent.
    let id = written(&ola, &fields).await;
    assert_eq!(app.count(sql!("select school from need where id = $1", id)).await, cast::OTHER_SCHOOL);
    for who in ["ana", "ben", "vera", "rita", "otis"] {
        app.person(who).await.get("/office/needs").await.is(404);
        sent(&app.person(who).await, &[]).await.is(404);
    }
}

#[tokio::test]
async fn bad_input_is_named_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let tess = app.person("tess").await;
    for (field, value, said) in [
        ("what", "", "Please fill in"),
        ("quantity", "-1", "quantity"),
        ("quantity", "1000000", "10,000"),
        ("quantity", "ten", "number"),
        ("needed_by", "2026-09-01", "This day is over"),
        ("expires_on", "2031-01-01", "too far"),
        ("needed_by", "yesterday", "date"),
        ("kind", "children", "Choose"),
        ("language", "klingon", ""),
        ("skill", "magic", ""),
    ] {
        let page = sent(&tess, &[("words", "Kept as typed."), (field, value)]).await.is(422);
        let html = page.html();
        assert!(html.contains("Kept as typed."), "{field} {value}: what was typed is gone");
        assert!(html.contains(said) || field == "quantity" || field == "kind", "{field} {value}: {}", page.text());
    }
    let id = opened(&app, &[]).await;
    let stranger = app.stranger();
    for (field, value) in
        [("quantity", "0"), ("quantity", "11"), ("quantity", "1,5"), ("contact", "nowhere"), ("name", "")]
    {
        let base = [("quantity", "1"), ("name", "Kim"), ("contact", "kim@example.org"), ("lang", "en")];
        stranger.post(&format!("/needs/{id}/help"), &changed(&base, &[(field, value)])).await.is(422);
    }
    stranger.get("/needs/none").await.is(404);
    stranger.get("/needs?page=99999999999&kind=x&school=nowhere").await.says(200, "Nothing found");
    stranger.post("/needs/99999/help", &[]).await.is(404);
}

#[tokio::test]
async fn a_search_in_spanish_finds_what_was_written_in_english() {
    let app = TestApp::start().await;
    app.sql(sql!("update need set audience = 'public', skill = 'music' where id = 15")).await;
    let spanish = app.stranger().speaking("es");
    // The thing by its other word, the kind by its name, and both in one search.
    spanish.get("/needs?q=abrigos").await.says(200, "Winter coats").lacks("Headphones");
    spanish.get("/needs?q=audífonos").await.says(200, "Headphones with a cord").lacks("Winter coats");
    spanish.get("/needs?q=servicios").await.says(200, "Haircuts before picture day").lacks("Winter coats");
    spanish.get("/needs?q=servicios+abrigos").await.ok().lacks("Haircuts").lacks("Winter coats");
    spanish.get("/needs?q=abrigos+para").await.says(200, "Winter coats");
    spanish.get("/needs?q=carpinteria").await.ok().lacks("Winter coats");
    spanish.get("/needs?q=musica").await.says(200, "Haircuts").lacks("Winter coats");
    app.stranger().get("/needs?q=services").await.says(200, "Haircuts");
    app.stranger().get("/needs?q=coat").await.says(200, "Winter coats");
}

#[tokio::test]
async fn the_overview_leads_to_just_the_rows_that_wait() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let overview = pat.get("/office").await.ok().html();
    for href in ["/office/needs?state=asked", "/office/needs/pairs?state=waiting"] {
        assert!(overview.contains(&format!("href=\"{href}\"")), "{overview}");
    }
    pat.get("/office/needs/pairs?state=waiting").await.says(200, "To answer for my school").has("Winter coats");
    app.sql(sql!("update need_pair set state = 'school_yes' where id = 1")).await;
    pat.get("/office/needs/pairs?state=waiting").await.ok().lacks("Winter coats");
    pat.get("/office/needs/pairs?state=open").await.says(200, "Winter coats");
    let sam = app.person("sam").await;
    sam.get("/office/needs/private?state=open").await.says(200, "Winter coats");
    sam.press("/office/needs/private/1/done").await.is(303);
    sam.get("/office/needs/private?state=open").await.ok().lacks("Winter coats");
    sam.get("/office/needs/private").await.says(200, "Winter coats");
}
