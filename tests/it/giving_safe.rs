//! What strangers cannot do to donors and sponsors, and what nobody gets past with a sponsorship.

use crate::giving::{FINE, SCHOOL, accept, came, enter, gift, screen};
use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::cast;
use trellis::giving::logo::plain;

fn at(id: i64) -> String {
    format!("/office/sponsors/{id}")
}

async fn choose(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [
        ("package", "friend"),
        ("receiver", "district"),
        ("school", SCHOOL),
        ("name", "Mint Hill Bikes"),
        ("contact", "mint@example.org"),
        ("lang", "en"),
    ];
    browser.post("/sponsors/offer", &changed(&base, changes)).await
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(x.id) from sponsor x")).await
}

async fn offer(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [
        ("kind", "goods"),
        ("what", "Ten boxes of chalk"),
        ("quantity", "10"),
        ("value", "20"),
        ("receiver", "district"),
        ("school", SCHOOL),
        ("has_conditions", "no"),
        ("name", "Hal Jurgens"),
        ("contact", "hal@example.org"),
        ("lang", "en"),
    ];
    browser.post("/give/offer", &changed(&base, changes)).await
}

#[tokio::test]
async fn whoever_types_a_donors_name_changes_nothing_of_what_is_known() {
    let app = TestApp::start().await;
    // H. Jurgens turned out to be Hal, who is written to at another address now.
    let pia = app.person("pia").await;
    let hals = format!("/office/gifts/donors/1/{}", cast::GIFT_DONOR_AGAIN);
    pia.post(&hals, &[("what", "keep-one")]).await.is(303);
    app.sql(sql!("update donor set contact = 'new@example.org' where id = 1")).await;
    let known = || sql!("select count(*) from donor where id = 1 and contact = 'new@example.org' and lang = 'en'");
    offer(&app.stranger(), &[("lang", "es")]).await.is(303);
    let twin = [("name", "H. Jurgens"), ("lang", "es")];
    offer(&app.stranger(), &twin).await.is(303);
    choose(&app.stranger(), &[twin[0], ("contact", "hal@example.org"), twin[1]]).await.is(303);
    assert_eq!(app.count(known()).await, 1, "a stranger typed an old address");
    let lines = sql!("select count(*) from ledger where verb = 'donor-contact-changed'");
    assert_eq!(app.count(lines).await, 0);
    app.run_jobs().await;
    assert!(app.mail().await.at("hal@example.org").is_empty());
    // The office changes it.
    enter(&app, &[("what", "Pens"), ("value", "4"), ("contact", "hal@example.org")]).await;
    assert_eq!(app.count(known()).await, 0);
}

#[tokio::test]
async fn the_same_words_bring_nobody_anothers_link() {
    let app = TestApp::start().await;
    let (mint, stranger) = (app.stranger(), app.stranger());
    let own = choose(&mint, &[]).await.is(303).location().to_owned();
    let id = newest(&app).await;
    let other = choose(&stranger, &[]).await.is(303).location().to_owned();
    assert_ne!(newest(&app).await, id, "a choice of its own");
    stranger.post(&format!("{other}/withdraw"), &[]).await.is(303);
    mint.get(&own).await.says(200, "We have your choice");
    // A form used twice for two choices is two, and the second has a link of its own.
    let once = "a".repeat(43);
    let first = choose(&mint, &[("once", once.as_str())]).await.is(303).location().to_owned();
    let again = choose(&mint, &[("once", once.as_str()), ("package", "supporter")]).await.is(303).location().to_owned();
    assert_ne!(first, again);
    mint.get(&first).await.says(200, "$500.00");
    mint.get(&again).await.says(200, "$2,500.00");
    choose(&mint, &[("once", "short"), ("name", "Bikes 2")]).await.is(303);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_first_letter_to_a_sponsor_says_none_of_the_words_that_were_typed() {
    let app = TestApp::start().await;
    let bait = [("name", "Your bank account is locked"), ("contact", "victim@example.net")];
    choose(&app.stranger(), &bait).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter = mail.at("victim@example.net")[0];
    assert!(!letter.body.contains("bank") && !letter.subject.contains("bank"), "{}", letter.body);
    assert!(letter.body.contains("/sponsors/follow/"));
    // The links in these letters are the sponsor's and the donor's alone: none is kept.
    let dora = app.person("dora").await;
    dora.post(&format!("{}/approve", at(newest(&app).await)), &[]).await.is(303);
    app.set_now("2027-01-12T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let kept = sql!(
        "select count(*) from message where (notice like '%/sponsors/follow/%' or notice like '%/give/year/%')
         and not fleeting"
    );
    assert_eq!(app.count(kept).await, 0);
    let sent = sql!(
        "select count(*) from message where kind in ('sponsor-thanks', 'sponsor-yes', 'giving-year') and fleeting"
    );
    assert!(app.count(sent).await > 2);
}

#[tokio::test]
async fn a_sponsorship_counts_with_the_givers_other_gifts_of_the_year() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let money = [("kind", "money"), ("amount", "800"), ("name", "Mint Hill Bikes"), ("contact", "mint@example.org")];
    let given = enter(&app, &money).await;
    screen(&pia, given, FINE).await;
    accept(&app, given).await;
    choose(&app.stranger(), &[]).await.is(303);
    let first = newest(&app).await;
    // 500 alone is the superintendent's; with the 800 it is the board's, on a day that was.
    dora.get(&at(first)).await.says(200, "Day of the board").has("The board decides");
    dora.post(&format!("{}/approve", at(first)), &[]).await.says(422, "the day of the meeting");
    dora.post(&format!("{}/approve", at(first)), &[("meeting", "1999-01-01")])
        .await
        .says(422, "no such gift before it");
    dora.post(&format!("{}/approve", at(first)), &[("meeting", "2026-09-08")]).await.is(303);
    // What was said yes to and is not paid yet counts for the next, and for gifts.
    let other = [("name", "Sugar Creek Books"), ("contact", "books@example.org")];
    choose(&app.stranger(), &other).await.is(303);
    let one = newest(&app).await;
    choose(&app.stranger(), &[other[0], other[1], ("school", "")]).await.is(303);
    let two = newest(&app).await;
    dora.post(&format!("{}/approve", at(one)), &[]).await.is(303);
    let again = [("kind", "money"), ("amount", "600"), other[0], other[1]];
    let next = enter(&app, &again).await;
    screen(&pia, next, FINE).await;
    pia.get(&gift(next)).await.says(200, "Board of education").has("sum of the year");
    dora.post(&format!("{}/approve", at(two)), &[]).await.is(303);
    // Paid, it is a gift as who answered it found it, and counts once.
    for id in [one, first] {
        pia.post(&format!("{}/agree", at(id)), &[("paper_name", "Robin Teller")]).await.is(303);
        pia.press(&format!("{}/invoice", at(id))).await.is(303);
        let paid = [("came", "check"), ("number", "C-1"), ("paid_on", "2026-09-08")];
        pia.post(&format!("{}/pay", at(id)), &paid).await.is(303);
    }
    let decider = async |id: i64| {
        let mut tx = app.app.db.read().await.expect("a transaction");
        let found = sql!("select g.decider from gift g join sponsor x on x.gift = g.id where x.id = $1", id);
        tx.one::<(String,)>(found).await.expect("its gift").0
    };
    assert_eq!((decider(one).await.as_str(), decider(first).await.as_str()), ("superintendent", "board"));
    app.run_jobs().await;
}

#[tokio::test]
async fn nobody_answers_a_sponsorship_of_their_own() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    // Signed in when it was chosen, whatever name stands on it.
    choose(&dora, &[("name", "Doras Cousins")]).await.is(303);
    let own = newest(&app).await;
    dora.get(&at(own)).await.says(200, "This sponsorship is your own").lacks("approve\" novalidate");
    dora.post(&format!("{}/approve", at(own)), &[]).await.says(409, "This sponsorship is your own");
    dora.post(&format!("{}/decline", at(own)), &[("no_words", "No")]).await.says(409, "This sponsorship is your own");
    // At an address that is known to be somebody's.
    choose(&app.stranger(), &[("name", "Pia and Sons"), ("contact", "pia@example.org")]).await.is(303);
    let hers = newest(&app).await;
    dora.post(&format!("{}/approve", at(hers)), &[]).await.is(303);
    pia.post(&format!("{}/agree", at(hers)), &[("paper_name", "Pia")]).await.says(409, "This sponsorship is your own");
    app.run_jobs().await;
    // Whoever wrote a large one down does not say yes to it, should they have both roles.
    pia.post(
        "/office/sponsors/new",
        &[
            ("package", "lead"),
            ("receiver", "district"),
            ("name", "Northgate Law"),
            ("contact", "north@example.org"),
            ("lang", "en"),
        ],
    )
    .await
    .is(303);
    let large = newest(&app).await;
    app.sql(sql!(
        "update sponsor set entered_by = $2 where id = $1",
        large,
        i64::from(cast::id("dora").expect("a director"))
    ))
    .await;
    let meeting = [("meeting", "2026-09-08")];
    dora.get(&at(large)).await.says(200, "Somebody else answers");
    dora.post(&format!("{}/approve", at(large)), &meeting).await.says(409, "Above $1,000 somebody else says yes");
    app.run_jobs().await;
}

#[tokio::test]
async fn ten_logos_a_day_are_enough_and_a_link_is_no_signature_of_a_person() {
    let app = TestApp::start().await;
    let link = format!("/sponsors/follow/{}", cast::SPONSOR_LOGO_SECRET);
    let mint = app.stranger();
    // The sponsor's donor is Ana; a link alone does not show that it is she.
    app.sql(sql!(
        "update donor set person = 1 where id = (select donor from sponsor where id = $1)",
        cast::SPONSOR_SHOWN
    ))
    .await;
    let send = async |browser: &Browser, n: u8| {
        browser.upload(&format!("{link}/logo"), &[], ("logo", "l.png", &plain(64, 64, [[n; 3], [200; 3]]))).await
    };
    for n in 0..9 {
        send(&mint, n).await.is(303);
    }
    send(&app.ana().await, 9).await.is(303);
    send(&mint, 10).await.says(422, "Ten logos came");
    mint.upload(&format!("{link}/logo"), &[], ("logo", "l.png", b"no picture")).await.says(422, "Ten logos came");
    mint.upload("/sponsors/follow/guessed/logo", &[], ("logo", "l.png", b"x")).await.is(404);
    let by = async |role: &str| {
        app.count(sql!("select count(*) from sponsor_step where verb = 'logo' and role = $1", role)).await
    };
    assert_eq!((by("system").await, by("self").await), (9, 1));
    app.later(jiff::SignedDuration::from_hours(25));
    send(&mint, 11).await.is(303);
    // The same with a gift.
    app.sql(sql!("update donor set person = 1 where id = 8")).await;
    mint.press(&format!("/give/follow/{}/withdraw", cast::GIFT_SECRET)).await.is(303);
    let own = sql!("select count(*) from gift_step where gift = 8 and verb = 'withdraw' and role = 'self'");
    assert_eq!(app.count(own).await, 0);
    app.run_jobs().await;
}

#[tokio::test]
async fn what_a_donor_sponsors_goes_over_with_them_and_is_forgotten_with_them() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // Garcia Family, donor 35, and a record of theirs without anything; each had a summary of another year.
    let books = enter(&app, &[("what", "Books"), ("value", "40"), ("name", "The Garcias")]).await;
    let kept = app.count(sql!("select donor from gift where id = $1", books)).await;
    app.sql(sql!("insert into gift_summary (donor, year, made_at) values (35, 2024, 1), (35, 2025, 1)")).await;
    app.sql(sql!("insert into gift_summary (donor, year, made_at) values ($1, 2025, 2)", kept)).await;
    let of = async |donor: i64| {
        let sponsors = app.count(sql!("select count(*) from sponsor where donor = $1", donor)).await;
        (sponsors, app.count(sql!("select count(*) from gift_summary where donor = $1", donor)).await)
    };
    assert_eq!((of(35).await, of(kept).await), ((1, 2), (0, 1)));
    pia.post(&format!("/office/gifts/donors/{kept}/35"), &[("what", "keep-one")]).await.is(303);
    assert_eq!((of(35).await, of(kept).await), ((0, 1), (1, 2)));
    pia.get(&format!("/office/gifts/donors/{kept}")).await.says(200, "Garcia Family");
    let join = app.count(sql!("select max(id) from donor_merge")).await;
    pia.press(&format!("/office/gifts/joins/{join}/undo")).await.is(303);
    assert_eq!((of(35).await, of(kept).await), ((1, 2), (0, 1)));
    // A sponsorship that is shown keeps its sponsor; one that is over long since does not.
    app.sql(sql!("update donor set postal = '12 Oak Lane' where id = 36")).await;
    for night in ["2034-07-04T12:00:00Z", "2034-07-05T12:00:00Z"] {
        app.set_now(night.parse().expect("an instant"));
        app.run_jobs().await;
    }
    let left = sql!(
        "select count(*) from sponsor x join donor d on d.id = x.donor
         where x.id = 6 and (x.name like '%Print%' or x.website <> '' or x.agreement <> '' or x.agreed_name <> ''
                             or d.postal <> '' or d.contact <> '' or d.name like '%Print%')"
    );
    assert_eq!(app.count(left).await, 0);
    assert_eq!(app.count(sql!("select count(*) from sponsor_logo where sponsor = 6")).await, 0);
    let waits =
        sql!("select count(*) from donor d join sponsor x on x.donor = d.id where x.id = 1 and d.forgotten_at is null");
    assert_eq!(app.count(waits).await, 1, "a choice that nobody answered is not forgotten");
    let price = sql!("select count(*) from sponsor where id = 6 and price_cents = 250000 and invoice_no <> ''");
    assert_eq!(app.count(price).await, 1);
}

#[tokio::test]
async fn words_about_a_child_are_asked_about_once() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    let named = [("what", "Shoes for Maria, 8 years old")];
    let page = offer(&browser, &named).await.says(422, "Can a child be recognized").has("Maria").html();
    assert!(page.contains("Hal Jurgens"), "what was typed stays");
    let mark = |page: &str| {
        let from = page.find("name=\"warned\" value=\"").expect("to what an answer is said") + 21;
        page[from..].split('"').next().expect("a value").to_owned()
    };
    let warned = mark(&page);
    offer(&browser, &[named[0], ("nobody", "yes")]).await.says(422, "Can a child be recognized");
    offer(&browser, &[named[0], ("nobody", "yes"), ("warned", warned.as_str())]).await.is(303);
    let other = [("what", "Shoes for Pedro, 9 years old"), ("nobody", "yes"), ("warned", warned.as_str())];
    offer(&browser, &other).await.says(422, "Can a child be recognized");
    offer(&browser, &[("purpose", "For our student Pedro Diaz")]).await.says(422, "Can a child be recognized");
    // The office's form, letters to donors, and the closet.
    let pia = app.person("pia").await;
    let fields = [("name", "Ida Penn"), ("lang", "en"), ("kind", "goods"), ("receiver", "district"), named[0]];
    pia.post("/office/gifts/new", &fields).await.says(422, "Can a child be recognized");
    let no = [("no_words", "Maria, 8 years old, has shoes already.")];
    let decline = format!("{}/decline", gift(cast::GIFT_OFFERED));
    let page = pia.post(&decline, &no).await.says(422, "Can a child be recognized").html();
    let warned = mark(&page);
    pia.post(&decline, &[no[0], ("nobody", "yes"), ("warned", warned.as_str())]).await.is(303);
    let pat = app.person("pat").await;
    let give = format!("/office/closet/{}/give", cast::CLOSET_ITEM);
    let to = [("went", "1"), ("to", "Maria, 8 years old")];
    let page = pat.post(&give, &to).await.says(422, "Can a child be recognized").html();
    let warned = mark(&page);
    pat.post(&give, &[to[0], to[1], ("nobody", "yes"), ("warned", warned.as_str())]).await.is(303);
    pat.post(&give, &[("went", "1"), ("to", "Room 4")]).await.is(303);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_front_desk_sees_what_is_brought_and_pages_say_who_acts_next() {
    let app = TestApp::start().await;
    let (pia, fay) = (app.person("pia").await, app.fay().await);
    let coats =
        enter(&app, &[("what", "Winter coats"), ("quantity", "13"), ("value", "90"), ("name", "Ola Nowak")]).await;
    pia.get(&gift(coats)).await.says(200, "The partnership office looks at it");
    screen(&pia, coats, FINE).await;
    pia.get(&gift(coats)).await.says(200, "Principal says yes or no");
    accept(&app, coats).await;
    fay.get("/office/gifts/coming").await.ok().lacks("Winter coats");
    let day = [("due_on", "2026-09-10"), ("handover", "Ask for Ms. Lindqvist")];
    pia.post(&format!("{}/schedule", gift(coats)), &day).await.is(303);
    let list = fay.get("/office/gifts/coming").await.says(200, "Winter coats (13)").has("Ola Nowak");
    list.has("September 10, 2026").has("Ask for Ms. Lindqvist").lacks("90");
    fay.get(&gift(coats)).await.is(404);
    came(&pia, coats, &[("came", "goods"), ("quantity", "13")]).await;
    fay.get("/office/gifts/coming").await.ok().lacks("Winter coats");
    pia.get(&gift(coats)).await.says(200, "The partnership office writes the letter").has(&coats.to_string());
    pia.get(&at(cast::SPONSOR_INVOICED)).await.says(200, "The sponsor pays");
    app.person("vera").await.get("/office/gifts/coming").await.is(404);
    // What runs low stands first.
    let closet = app.person("pat").await.get("/office/closet").await.ok().html();
    assert!(closet.find("Winter coat").expect("it runs low") < closet.find("Backpack").expect("enough of them"));
    app.run_jobs().await;
}
