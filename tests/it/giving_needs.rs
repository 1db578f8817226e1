//! Gifts for needs: money is given as a gift and fills the need, and what came for a need is written down as a gift once.

use crate::giving::{FINE, accept, came, gift, newest, offer, screen, state as gift_state};
use crate::needs::{letter_link, need, opened, part_of, promised, state};
use crate::needs_offers::{newest_offer, newest_pair, offered, propose};
use crate::support::TestApp;
use db::sql;

const MONEY: &[(&str, &str)] = &[("kind", "money"), ("what", "The bus to the museum"), ("quantity", "300")];

/// What a need counts: promised, and here.
async fn counts(app: &TestApp, id: i64) -> (i64, i64) {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one(sql!("select n.promised, n.received from need n where n.id = $1", id)).await.expect("a need")
}

/// A stranger offers so much for the need; the gift.
async fn given(app: &TestApp, id: i64, name: &str, amount: &str) -> i64 {
    let (id, contact) = (id.to_string(), format!("{}@example.org", name.replace(' ', "").to_lowercase()));
    let fields = [
        ("kind", "money"),
        ("amount", amount),
        ("need", id.as_str()),
        ("name", name),
        ("contact", contact.as_str()),
        ("lang", "en"),
        ("what", ""),
    ];
    offer(&app.stranger(), &fields).await.is(303);
    newest(app).await
}

async fn said_yes(app: &TestApp, id: i64) {
    screen(&app.person("pia").await, id, FINE).await;
    accept(app, id).await;
}

#[tokio::test]
async fn money_for_a_need_is_a_gift_that_fills_it_when_it_comes_and_empties_it_when_it_goes_back() {
    let app = TestApp::start().await;
    let (stranger, pia, pat) = (app.stranger(), app.person("pia").await, app.person("pat").await);
    let id = opened(&app, MONEY).await;
    // There is one way, and it knows the need.
    let page = stranger.get(&format!("/needs/{id}")).await.says(200, "Give money").html();
    assert!(page.contains(&format!("/give/offer?need={id}\"")) && !page.contains(&format!("/needs/{id}/help")));
    stranger.get(&format!("/needs/{id}/help")).await.goes_to(&format!("/give/offer?need={id}"));
    stranger.post(&format!("/needs/{id}/help"), &[("quantity", "5")]).await.goes_to(&format!("/give/offer?need={id}"));
    let fields = [("name", "Hal Jurgens"), ("promised", "5")];
    pia.post(&format!("{}/parts", need(id)), &fields).await.says(409, "given on the gifts page");
    let form = stranger.get(&format!("/give/offer?need={id}")).await.says(200, "For the need");
    form.has("The bus to the museum").has("Still needed: $300.00");
    stranger.get("/give/offer?need=999999").await.is(404);
    // No more than is needed, at the school that needs it.
    let number = id.to_string();
    let wrong = async |changes: &[(&str, &str)]| {
        let base = [("kind", "money"), ("amount", "50"), ("need", number.as_str())];
        offer(&app.stranger(), &[&base[..], changes].concat()).await
    };
    wrong(&[("amount", "300.01")]).await.says(422, "Only $300 is still needed").has("The bus to the museum");
    let mut tx = app.app.db.read().await.expect("a transaction");
    let other = sql!("select s.slug from school s where s.id = $1", trellis::demo::cast::OTHER_SCHOOL);
    let (other,): (String,) = tx.one(other).await.expect("a school");
    drop(tx);
    wrong(&[("school", other.as_str())]).await.says(422, "This need is at Albemarle");
    wrong(&[("kind", "goods")]).await.says(422, "asks for money");
    assert_eq!(part_of(&app, id).await, 0);

    // An offer holds nothing; a yes promises it; money fills the need, in parts of dollars that come together.
    let bus = given(&app, id, "Mona Money", "200").await;
    assert_eq!(counts(&app, id).await, (0, 0));
    said_yes(&app, bus).await;
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((200, 0), "offered"));
    pia.get(&gift(bus)).await.says(200, "For the need").has("The bus to the museum");
    let link = letter_link(&app, "monamoney@example.org", "/give/follow/").await;
    stranger.get(&link).await.says(200, "The bus to the museum");
    stranger.get(&format!("/needs/{id}")).await.says(200, "200 of 300");
    pat.get(&need(id)).await.says(200, "Mona Money").has("Money for this need comes as a gift");
    app.person("tess").await.get(&need(id)).await.ok().lacks("Mona Money");
    pat.post(&format!("{}/met-elsewhere", need(id)), &[]).await.says(409, "Settle that gift first");
    came(&pia, bus, &[("amount", "99.50"), ("check_no", "7")]).await;
    assert_eq!(counts(&app, id).await, (200, 99));
    came(&pia, bus, &[("amount", "100.50"), ("check_no", "8")]).await;
    assert_eq!(counts(&app, id).await, (200, 200));
    let rest = given(&app, id, "Rena Rest", "100").await;
    said_yes(&app, rest).await;
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((300, 200), "committed"));
    stranger.get(&format!("/give/offer?need={id}")).await.goes_to(&format!("/needs/{id}"));
    came(&pia, rest, &[("amount", "100"), ("check_no", "9")]).await;
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((300, 300), "received"));

    // A check that bounced shrinks it; a gift that is given back shrinks what is promised as well.
    let receipt = app.count(sql!("select max(r.id) from gift_receipt r where r.gift = $1", rest)).await.to_string();
    let bounced = [("undo_receipt", receipt.as_str()), ("undo_why", "bounced"), ("undo_words", "Returned by the bank")];
    pia.post(&format!("{}/undo-receipt", gift(rest)), &bounced).await.is(303);
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((300, 200), "committed"));
    pia.post(&format!("{}/undo-receipt", gift(rest)), &bounced).await.is(303);
    assert_eq!(counts(&app, id).await, (300, 200), "the same form again changes nothing");
    came(&pia, rest, &[("amount", "100"), ("check_no", "10")]).await;
    assert_eq!(state(&app, id).await, "received");
    // Each letter is the thanks of its gift; after the last the need is thanked for.
    pia.press(&format!("{}/acknowledge", gift(bus))).await.is(303);
    assert_eq!(state(&app, id).await, "received");
    pia.post(&format!("{}/return", gift(bus)), &[("back_words", "The trip was called off.")]).await.is(303);
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((100, 100), "offered"));
    let last = given(&app, id, "Lana Last", "200").await;
    said_yes(&app, last).await;
    came(&pia, last, &[("amount", "200"), ("check_no", "11")]).await;
    for one in [rest, last] {
        assert_eq!(state(&app, id).await, "received");
        pia.press(&format!("{}/acknowledge", gift(one))).await.is(303);
    }
    assert_eq!(state(&app, id).await, "thanked");
    app.run_jobs().await;
}

#[tokio::test]
async fn a_donor_who_takes_money_for_a_need_back_leaves_it_open_for_others() {
    let app = TestApp::start().await;
    let id = opened(&app, MONEY).await;
    let bus = given(&app, id, "Mona Money", "300").await;
    said_yes(&app, bus).await;
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((300, 0), "committed"));
    let link = letter_link(&app, "monamoney@example.org", "/give/follow/").await;
    app.stranger().press(&format!("{link}/withdraw")).await.is(303);
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((0, 0), "published"));
    app.run_jobs().await;
}

#[tokio::test]
async fn money_that_was_proposed_and_agreed_on_goes_on_as_a_gift() {
    let app = TestApp::start().await;
    let (stranger, pia) = (app.stranger(), app.person("pia").await);
    let id = opened(&app, MONEY).await;
    let fields = [("kind", "money"), ("what", "The bus to a museum"), ("quantity", "300"), ("radius", "")];
    offered(&stranger, &fields).await.is(303);
    let mine = letter_link(&app, "olive@example.org", "/needs/offers/").await;
    stranger.press(&format!("{mine}/confirm")).await.is(303);
    propose(&app, id, newest_offer(&app).await, "300").await.is(303);
    let asked = letter_link(&app, "olive@example.org", "/needs/asked/").await;
    stranger.post(&asked, &[("answer", "yes")]).await.is(303);
    let at = format!("/office/needs/pairs/{}", newest_pair(&app).await);
    app.person("pat").await.post(&format!("{at}/answer"), &[("answer", "yes")]).await.is(303);
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((300, 0), "reserved"));
    // The school writes nothing down itself; the giver's page and the office lead to the gift.
    let part = part_of(&app, id).await;
    let at = format!("{}/parts/{part}", need(id));
    let fields = [("came", "300"), ("came_by", "Fay Lindqvist")];
    app.person("fay").await.post(&format!("{at}/receive"), &fields).await.says(409, "given on the gifts page");
    pia.get(&at).await.says(200, "Write it down as a gift").lacks("It came");
    let mine = letter_link(&app, "olive@example.org", "/needs/mine/").await;
    stranger.get(&mine).await.says(200, "Give the money").lacks("which day");
    let mail = app.mail().await;
    let held = mail.at("olive@example.org").into_iter().rfind(|mail| mail.kind == "needs-held").expect("a letter");
    assert!(
        held.body.contains("give it with the button on the page") && !held.body.contains("which day"),
        "{}",
        held.body
    );
    let secret = mine.rsplit('/').next().expect("the secret").to_owned();
    let form = stranger.get(&format!("/give/offer?part={secret}")).await.says(200, "Still needed: $300.00").html();
    assert!(form.contains(&secret) && form.contains("value=\"300\""), "what was agreed on stands in the form");
    let number = id.to_string();
    let fields = [("kind", "money"), ("amount", "300"), ("need", number.as_str()), ("part", secret.as_str())];
    offer(&stranger, &fields).await.is(303);
    let bus = newest(&app).await;
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((0, 0), "published"));
    stranger.get(&mine).await.says(200, "It goes on as a gift").lacks("Give the money");
    pia.get(&at).await.says(200, "Open the gift");
    let used = sql!("select given from need_offer where id = $1", newest_offer(&app).await);
    assert_eq!(app.count(used).await, 300, "the offer is used up by the gift");
    said_yes(&app, bus).await;
    assert_eq!((counts(&app, id).await, state(&app, id).await.as_str()), ((300, 0), "committed"));
    app.run_jobs().await;
}

#[tokio::test]
async fn what_came_for_a_need_is_written_down_as_a_gift_once() {
    let app = TestApp::start().await;
    let (pia, fay) = (app.person("pia").await, app.fay().await);
    let id = opened(&app, &[("size", "large")]).await;
    promised(&app, id, "Dan Day", "4").await;
    let part = part_of(&app, id).await;
    let at = format!("{}/parts/{part}", need(id));
    let write = format!("/office/gifts/new?part={part}");
    pia.get(&need(id)).await.ok().lacks("Write it down as a gift");
    pia.get(&write).await.is(404);
    // Nothing comes before it was promised, or tomorrow.
    let received = async |day| {
        let fields = [("came", "3"), ("came_by", "Fay Lindqvist"), ("came_on", day)];
        fay.post(&format!("{at}/receive"), &fields).await
    };
    received("1999-01-01").await.says(422, "before it was promised");
    received("2026-09-07").await.says(422, "before it was promised");
    received("2026-09-09").await.says(422, "still to come");
    received("2026-09-08").await.is(303);
    app.person("tess").await.get(&need(id)).await.ok().lacks("Write it down as a gift");
    for page in [need(id), at.clone()] {
        let page = pia.get(&page).await.says(200, "Write it down as a gift").html();
        assert!(page.contains(&write), "{page}");
    }
    let form = pia.get(&write).await.says(200, "For the need").html();
    for known in ["Dan Day", "danday@example.org", "Glue sticks, size large", "value=\"3\"", "2026-09-08"] {
        assert!(form.contains(known), "{known}: {form}");
    }
    let (number, whose) = (id.to_string(), part.to_string());
    let fields = [
        ("name", "Dan Day"),
        ("contact", "danday@example.org"),
        ("lang", "en"),
        ("kind", "goods"),
        ("what", "Glue sticks, size large"),
        ("quantity", "3"),
        ("receiver", "district"),
        ("school", crate::giving::SCHOOL),
        ("offered_on", "2026-09-08"),
        ("need", number.as_str()),
        ("part", whose.as_str()),
    ];
    pia.post("/office/gifts/new", &[&fields[..4], &fields[5..]].concat()).await.says(422, "For the need");
    let made = pia.post("/office/gifts/new", &fields).await.is(303).location().to_owned();
    let one = newest(&app).await;
    assert_eq!(made, gift(one));
    pia.get(&made).await.says(200, "Glue sticks, size large").has("For the need");
    // Once: the link is gone, and the old one and the same form lead to the gift.
    pia.get(&need(id)).await.says(200, "It is written down as a gift.").lacks("Write it down as a gift");
    pia.get(&write).await.goes_to(&made);
    pia.post("/office/gifts/new", &fields).await.goes_to(&made);
    assert_eq!(app.count(sql!("select count(*) from gift where need = $1", id)).await, 1);
    // The need counts its parts, and the gift goes the way of every gift.
    assert_eq!(counts(&app, id).await, (3, 3));
    said_yes_to_things(&app, one).await;
    came(&pia, one, &[("came", "goods"), ("quantity", "3")]).await;
    assert_eq!((counts(&app, id).await, gift_state(&app, one).await.as_str()), ((3, 3), "received"));
    app.run_jobs().await;
}

async fn said_yes_to_things(app: &TestApp, id: i64) {
    screen(&app.person("pia").await, id, &[("estimate", "12")]).await;
    accept(app, id).await;
}

#[tokio::test]
async fn somebody_who_telephones_gives_money_for_a_need_through_the_office() {
    let app = TestApp::start().await;
    let (pia, id) = (app.person("pia").await, opened(&app, MONEY).await);
    let page = pia.get(&need(id)).await.says(200, "Write down a gift of money for it").html();
    let form = format!("/office/gifts/new?need={id}");
    assert!(page.contains(&form));
    app.person("pat").await.get(&need(id)).await.ok().lacks("Write down a gift of money");
    pia.get(&form).await.says(200, "For the need").has("The bus to the museum");
    let number = id.to_string();
    let money = [("kind", "money"), ("amount", "300"), ("need", number.as_str())];
    let bus = crate::giving::enter(&app, &money).await;
    said_yes(&app, bus).await;
    assert_eq!(counts(&app, id).await, (300, 0));
    app.run_jobs().await;
}
