//! Sponsors: chosen, answered, agreed, paid, shown, and taken down on their day; logos by what they are.

use crate::giving::{SCHOOL, gift, state as gift_state};
use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::cast;
use trellis::giving::logo::{self, plain};

fn at(id: i64) -> String {
    format!("/office/sponsors/{id}")
}

async fn choose(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [
        ("package", "supporter"),
        ("receiver", "district"),
        ("school", SCHOOL),
        ("name", "Mint Hill Bikes"),
        ("contact", "mint@example.org"),
        ("site", "minthill.example"),
        ("lang", "en"),
    ];
    browser.post("/sponsors/offer", &changed(&base, changes)).await
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(x.id) from sponsor x")).await
}

async fn state(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select x.state from sponsor x where x.id = $1", id)).await.expect("a sponsor").0
}

/// The hidden sum of the words that a page shows.
fn seen(page: &str) -> String {
    let from = page.find("name=\"seen\" value=\"").expect("the sum") + 19;
    page[from..].split('"').next().expect("a value").to_owned()
}

fn on(text: &str) -> jiff::Timestamp {
    text.parse().expect("an instant")
}

#[tokio::test]
async fn a_sponsor_goes_the_whole_way_and_the_logo_goes_on_its_day() {
    let app = TestApp::start().await;
    let (mint, pia, dora) = (app.stranger(), app.person("pia").await, app.person("dora").await);
    mint.get("/sponsors").await.says(200, "Piedmont Mills").has("Become a sponsor").lacks("Catawba Hardware");
    let link = choose(&mint, &[]).await.is(303).location().to_owned();
    let id = newest(&app).await;
    mint.get(&link).await.says(200, "We have your choice").has("$2,500.00").lacks("I agree");
    // A price of the board's band: with the day of its meeting, and not a day to come.
    pia.post(&format!("{}/approve", at(id)), &[]).await.is(404);
    dora.post(&format!("{}/approve", at(id)), &[]).await.says(422, "the day of the meeting");
    dora.post(&format!("{}/approve", at(id)), &[("meeting", "2026-10-10")]).await.says(422, "still to come");
    dora.post(&format!("{}/approve", at(id)), &[("meeting", "2026-09-07")]).await.says(422, "no such gift before it");
    dora.post(&format!("{}/approve", at(id)), &[("meeting", "2026-09-08")]).await.is(303);
    dora.post(&format!("{}/approve", at(id)), &[("meeting", "2026-09-08")]).await.is(409);
    // The words are agreed to as they were shown, with a name.
    let page = mint.get(&link).await.says(200, "Charlotte-Mecklenburg Board of Education").has("I agree").html();
    let sum = seen(&page);
    mint.post(&format!("{link}/agree"), &[("seen", &sum), ("signed", "")]).await.says(422, "Please fill in");
    let changed = mint.post(&format!("{link}/agree"), &[("seen", "other"), ("signed", "Robin Teller")]).await;
    let page = changed.says(422, "The words have changed since you opened this page").html();
    assert!(page.contains("Robin Teller") && seen(&page) == sum, "what was typed stays, beside the words of today");
    pia.post(&format!("{}/invoice", at(id)), &[]).await.is(409);
    mint.post(&format!("{link}/agree"), &[("seen", &sum), ("signed", "Robin Teller")]).await.goes_to(&link);
    mint.get(&link).await.says(200, "Agreed by Robin Teller");
    pia.get(&at(id)).await.says(200, &sum);
    pia.press(&format!("{}/invoice", at(id))).await.is(303);
    mint.get(&format!("{link}/invoice")).await.says(200, "$2,500.00").has("Mint Hill Bikes").has("Please send a check");
    let last = app.count(sql!("select last from invoice_number where year = 2026")).await;
    let counted = sql!("select count(*) from sponsor where invoice_no like 'SP-2026-%'");
    assert_eq!(app.count(counted).await, last, "as many invoices as numbers");
    mint.get(&format!("{link}/invoice")).await.has(&format!("SP-2026-{last:04}"));
    pia.get(&format!("{}/invoice", at(id))).await.says(200, "October 8, 2026");
    // A logo is looked at before it is shown.
    let png = plain(640, 320, [[1, 2, 3], [200, 200, 200]]);
    mint.upload(&format!("{link}/logo"), &[], ("logo", "logo.svg", &png)).await.is(303);
    pia.press(&format!("{}/logo/show", at(id))).await.says(422, "Another logo came");
    let hash = trellis::random::hash_of(&logo::read(&png).expect("a logo").png);
    let file = format!("/sponsors/logos/{hash}.png");
    // The page shows one picture; the answer is to that and to no other that comes meanwhile.
    let page = pia.get(&at(id)).await.ok().html();
    assert!(page.contains(&format!("/logo.png?hash={hash}")) && page.contains(&format!("value=\"{hash}\"")), "{page}");
    pia.get(&format!("{}/logo.png?hash={hash}", at(id))).await.ok();
    let other = plain(640, 320, [[9, 9, 9], [100, 100, 100]]);
    mint.upload(&format!("{link}/logo"), &[], ("logo", "logo.png", &other)).await.is(303);
    pia.get(&format!("{}/logo.png?hash={hash}", at(id))).await.is(404);
    let seen = [("seen", hash.as_str())];
    pia.post(&format!("{}/logo/show", at(id)), &seen).await.says(422, "Another logo came");
    let refusal = [("seen", hash.as_str()), ("logo_words", "Too bright.")];
    pia.post(&format!("{}/logo/refuse", at(id)), &refusal).await.says(422, "Another logo came");
    mint.upload(&format!("{link}/logo"), &[], ("logo", "logo.png", &png)).await.is(303);
    pia.post(&format!("{}/logo/show", at(id)), &seen).await.is(303);
    mint.get(&file).await.is(404);
    // Paid: shown at once, with its logo in its box; and a gift, so that the letter follows.
    let pay = |number: &'static str, day: &'static str| [("came", "check"), ("number", number), ("paid_on", day)];
    pia.post(&format!("{}/pay", at(id)), &pay("", "2026-09-08")).await.says(422, "receipt");
    pia.post(&format!("{}/pay", at(id)), &pay("C-77", "2026-12-08")).await.says(422, "still to come");
    pia.post(&format!("{}/pay", at(id)), &pay("C-77", "2026-09-08")).await.is(303);
    let picture = mint.get(&file).await.ok();
    assert_eq!(picture.header("content-type"), "image/png");
    assert!(logo::read(&picture.body).is_ok());
    let page = mint.get("/sponsors").await.says(200, "Mint Hill Bikes").html();
    assert!(page.contains(&file) && page.contains("width=\"160\""), "{page}");
    mint.get(&format!("/schools/{SCHOOL}")).await.says(200, "Sponsors of this school").has("Mint Hill Bikes");
    let money = app.count(sql!("select x.gift from sponsor x where x.id = $1", id)).await;
    assert_eq!(gift_state(&app, money).await, "received");
    // Whoever said yes to the sponsorship said yes to its money, and nobody else.
    let accepted = sql!(
        "select count(*) from gift g join gift_step s on s.gift = g.id and s.verb = 'accept' and s.person = g.decided_by
         join sponsor x on x.gift = g.id and x.decided_by = g.decided_by and x.decided_at = g.decided_at
         where g.id = $1",
        money
    );
    assert_eq!(app.count(accepted).await, 1);
    pia.get(&gift(money)).await.says(200, "Sponsorship: Supporter").has("Board of education");
    // What was promised, ticked one by one; a tick can be taken back.
    let benefits: Vec<i64> = {
        let mut tx = app.app.db.read().await.expect("a transaction");
        let all = sql!("select b.id from sponsor_benefit b where b.sponsor = $1 order by b.id", id);
        tx.all::<(i64,)>(all).await.expect("benefits").into_iter().map(|(id,)| id).collect()
    };
    for benefit in &benefits {
        pia.post(&format!("{}/benefits/{benefit}", at(id)), &[]).await.is(303);
    }
    assert_eq!(state(&app, id).await, "delivered");
    pia.post(&format!("{}/benefits/{}", at(id), benefits[0]), &[]).await.is(303);
    assert_eq!(state(&app, id).await, "paid");
    pia.post(&format!("{}/benefits/1", at(id)), &[]).await.is(404);
    app.run_jobs().await;
    // The last day, and the day after it, by the night.
    app.set_now(on("2027-09-07T16:00:00Z"));
    app.run_jobs().await;
    mint.get("/sponsors").await.says(200, "Mint Hill Bikes");
    mint.get(&file).await.ok();
    app.set_now(on("2027-09-08T05:00:00Z"));
    mint.get(&file).await.is(404);
    app.run_jobs().await;
    assert_eq!(state(&app, id).await, "ended");
    mint.get("/sponsors").await.ok().lacks("Mint Hill Bikes");
    mint.get(&format!("/schools/{SCHOOL}")).await.ok().lacks("Mint Hill Bikes");
    mint.get(&link).await.says(200, "Your sponsorship is over");
    let mail = app.mail().await;
    let kinds: Vec<&str> = mail.at("mint@example.org").iter().map(|mail| mail.kind.as_str()).collect();
    for kind in ["sponsor-thanks", "sponsor-yes", "sponsor-invoice", "sponsor-paid", "sponsor-ended"] {
        assert_eq!(kinds.iter().filter(|sent| **sent == kind).count(), 1, "{kind}: {kinds:?}");
    }
}

#[tokio::test]
async fn a_lead_sponsor_gets_the_letter_that_says_what_came_in_return() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let fields = [
        ("package", "lead"),
        ("receiver", "district"),
        ("school", ""),
        ("name", "Northgate Law"),
        ("contact", "northgate@example.org"),
        ("lang", "es"),
    ];
    pia.post("/office/sponsors/new", &fields).await.is(303);
    let id = newest(&app).await;
    dora.post(&format!("{}/approve", at(id)), &[("meeting", "2026-09-08")]).await.is(303);
    pia.post(&format!("{}/agree", at(id)), &[("paper_name", "")]).await.says(422, "Please fill in");
    pia.post(&format!("{}/agree", at(id)), &[("paper_name", "Nora Gates")]).await.is(303);
    pia.press(&format!("{}/invoice", at(id))).await.is(303);
    let paid = [("came", "cash"), ("number", "T-9"), ("paid_on", "2026-09-08")];
    pia.post(&format!("{}/pay", at(id)), &paid).await.is(303);
    let money = app.count(sql!("select x.gift from sponsor x where x.id = $1", id)).await;
    pia.press(&format!("{}/acknowledge", gift(money))).await.is(303);
    let letter = app.count(sql!("select max(l.id) from gift_letter l where l.gift = $1", money)).await;
    let page = pia.get(&format!("{}/letters/{letter}", gift(money))).await.ok();
    // In the sponsor's language: what was given in return, and the part above its value.
    page.has("Cuatro boletos").has("$200.00").has("$9,800.00");
    // Ended before its day, with a reason.
    pia.post(&format!("{}/end", at(id)), &[("end_words", "")]).await.says(422, "Please fill in");
    pia.post(&format!("{}/end", at(id)), &[("end_words", "A court case.")]).await.is(303);
    app.stranger().get("/sponsors").await.ok().lacks("Northgate Law");
    pia.post(&format!("{}/end", at(id)), &[("end_words", "Again.")]).await.is(409);
    app.run_jobs().await;
}

#[tokio::test]
async fn what_is_no_logo_is_refused_with_what_to_do() {
    let app = TestApp::start().await;
    let mint = app.stranger();
    let link = format!("/sponsors/follow/{}", cast::SPONSOR_LOGO_SECRET);
    let send = async |name: &str, bytes: &[u8]| mint.upload(&format!("{link}/logo"), &[], ("logo", name, bytes)).await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>fetch('//evil.example')</script></svg>";
    send("logo.png", svg).await.says(422, "SVG drawing, which can hold programs");
    send("logo.png", b"PK\x03\x04 a zip bomb").await.says(422, "packed file");
    send("logo.png", b"%PDF-1.7").await.says(422, "no PNG picture");
    send("logo.png", b"<html><script>alert(1)</script>").await.says(422, "no PNG picture");
    send("logo.png", b"").await.says(422, "Choose the file");
    send("logo.png", &vec![7; 1_000_001]).await.says(422, "larger than 1 MB");
    let mut huge = plain(64, 64, [[0; 3]; 2]);
    huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    send("logo.png", &huge).await.says(422, "damaged");
    // The old one is still shown; a good one waits to be looked at, and a refused one says why.
    let before = mint.get("/sponsors").await.ok().html();
    assert!(before.contains("/sponsors/logos/"), "{before}");
    send("x.txt", &plain(200, 100, [[9, 9, 9], [0, 0, 0]])).await.is(303);
    assert!(!mint.get("/sponsors").await.ok().html().contains("/sponsors/logos/"));
    let pia = app.person("pia").await;
    let at = at(cast::SPONSOR_SHOWN);
    pia.get(&at).await.says(200, "Not looked at yet");
    pia.post(&format!("{at}/logo/refuse"), &[("logo_words", "")]).await.says(422, "Please fill in");
    let sent = logo::read(&plain(200, 100, [[9, 9, 9], [0, 0, 0]])).expect("a logo");
    let seen = trellis::random::hash_of(&sent.png);
    let refusal = [("logo_words", "It shows a bottle."), ("seen", seen.as_str())];
    pia.post(&format!("{at}/logo/refuse"), &refusal).await.is(303);
    mint.get(&link).await.says(200, "It shows a bottle.");
    assert!(!mint.get("/sponsors").await.ok().html().contains("/sponsors/logos/"));
    pia.upload(&format!("{at}/logo"), &[], ("logo", "l.png", &plain(64, 64, [[1; 3]; 2]))).await.is(303);
    pia.upload(&format!("{at}/logo"), &[], ("logo", "l.png", svg)).await.says(422, "SVG drawing");
    app.run_jobs().await;
}

#[tokio::test]
async fn a_choice_with_mistakes_comes_back_and_who_may_not_does_not() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    browser.post("/sponsors/offer", &[]).await.says(422, "Please check these answers");
    let page = choose(&browser, &[("package", "platinum")]).await.says(422, "This package is no longer there").html();
    assert!(page.contains("Mint Hill Bikes"), "what was typed stays");
    choose(&browser, &[("site", "javascript:alert(1)")]).await.says(422, "Write a web address");
    choose(&browser, &[("receiver", "pta"), ("school", "")]).await.says(422, "Each school has its own association");
    choose(&browser, &[("school", "no-such-school")]).await.says(422, "Choose one of the answers");
    choose(&browser, &[("website", "http://buy.example")]).await.goes_to("/sponsors");
    let many = app.count(sql!("select count(*) from sponsor")).await;
    let page = browser.get("/sponsors/offer").await.ok().html();
    let from = page.find("name=\"once\" value=\"").expect("a form of its own") + 19;
    let once = page[from..].split('"').next().expect("a value").to_owned();
    let first = choose(&browser, &[("once", once.as_str())]).await.is(303).location().to_owned();
    choose(&browser, &[("once", once.as_str())]).await.goes_to(&first);
    assert_eq!(app.count(sql!("select count(*) from sponsor")).await, many + 1, "pressed twice is once");
    for n in 0..4 {
        choose(&browser, &[("name", &format!("Bikes {n}"))]).await.is(303);
    }
    choose(&browser, &[("name", "Bikes 9")]).await.says(422, "many gifts today");
    browser.get("/sponsors/follow/guessed").await.is(404);
    browser.get("/sponsors/follow/guessed/invoice").await.is(404);
    browser.get(&format!("/sponsors/follow/{}/invoice", cast::SPONSOR_SECRET)).await.is(404);
    browser.get("/sponsors/logos/..%2Fetc").await.is(404);
    // A principal sees those of the own school, and answers none.
    let pat = app.person("pat").await;
    pat.get("/office/sponsors?state=all").await.says(200, "Catawba Hardware").lacks("Piedmont Mills");
    pat.get(&at(cast::SPONSOR_SHOWN)).await.is(404);
    pat.post(&format!("{}/approve", at(1)), &[]).await.is(404);
    pat.post(&format!("{}/decline", at(1)), &[("no_words", "No.")]).await.says(409, "somebody else");
    app.person("cora").await.get("/office/sponsors").await.is(404);
    let pia = app.person("pia").await;
    pia.post(&format!("{}/decline", at(1)), &[("no_words", "")]).await.says(422, "Please fill in");
    pia.post(&format!("{}/decline", at(1)), &[("no_words", "Not now.")]).await.is(303);
    let file = pia.get("/office/sponsors.csv").await.ok().html();
    assert!(file.contains("Piedmont Mills") && file.contains("10000"), "{file}");
    // Taken back by the link, as long as nothing was paid.
    let link = format!("/sponsors/follow/{}", cast::SPONSOR_SECRET);
    browser.post(&format!("{link}/withdraw"), &[]).await.goes_to(&link);
    browser.post(&format!("{link}/withdraw"), &[]).await.is(409);
    let shown = format!("/sponsors/follow/{}", cast::SPONSOR_LOGO_SECRET);
    browser.post(&format!("{shown}/withdraw"), &[]).await.is(409);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_long_list_of_sponsors_has_pages_and_its_file_has_all_of_them() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    for n in 0..220 {
        app.sql(sql!(
            "insert into sponsor (id, donor, receiver, package, price_cents, months, name, state, created_at, since)
             select $1, donor, receiver, package, price_cents, months, $2, 'withdrawn', created_at, since
             from sponsor where id = (select min(id) from sponsor)",
            90_000 + n,
            format!("Sponsor {n:03}")
        ))
        .await;
    }
    let first = pia.get("/office/sponsors?state=withdrawn&after=89999").await.says(200, "Sponsor 059");
    let html = first.lacks("Sponsor 060").html();
    assert!(html.contains("state=withdrawn&amp;after=90059"));
    pia.get("/office/sponsors?state=withdrawn&after=90059").await.says(200, "Sponsor 060").lacks("Sponsor 059");
    pia.get("/office/sponsors?state=withdrawn&after=90179").await.says(200, "Sponsor 219").lacks("Show more");
    let file = pia.get("/office/sponsors.csv").await.ok().html();
    assert_eq!(file.lines().filter(|line| line.starts_with("Sponsor ")).count(), 220);
}
