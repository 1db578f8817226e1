//! What nobody gets past: one's own gift, the board, the sum of the year, the names of donors, the district's letters.

use crate::giving::{FINE, accept, came, enter, gift, screen, state};
use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::cast;

const SCHOOL: &str = "albemarle-road-elementary";

/// Somebody offers things on the public page; signed in, if the browser is.
async fn offer(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [
        ("kind", "goods"),
        ("what", "Ten boxes of chalk"),
        ("quantity", "10"),
        ("value", "20"),
        ("receiver", "district"),
        ("school", SCHOOL),
        ("has_conditions", "no"),
        ("name", "Test Donor"),
        ("contact", "donor@example.org"),
        ("lang", "en"),
    ];
    browser.post("/give/offer", &changed(&base, changes)).await
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(g.id) from gift g")).await
}

#[tokio::test]
async fn nobody_answers_a_gift_of_their_own() {
    let app = TestApp::start().await;
    let (pia, pat) = (app.person("pia").await, app.person("pat").await);
    offer(&pat, &[("name", "Pat Okafor")]).await.is(303);
    let own = newest(&app).await;
    screen(&pia, own, FINE).await;
    pat.get(&gift(own)).await.says(200, "This gift is your own").lacks("Accept with thanks");
    for (verb, fields) in
        [("accept", vec![]), ("decline", vec![("no_words", "No")]), ("redirect", vec![("to", "My cousin")])]
    {
        pat.post(&format!("{}/{verb}", gift(own)), &fields).await.says(409, "This gift is your own");
    }
    assert_eq!(state(&app, own).await, "routed");
    app.person("dora").await.post(&format!("{}/accept", gift(own)), &[]).await.is(303);
    let here = [("came", "goods"), ("came_on", "2026-09-08"), ("received_by", "Pat")];
    pat.post(&format!("{}/receive", gift(own)), &here).await.says(409, "This gift is your own");
    came(&pia, own, &[("came", "goods"), ("quantity", "10")]).await;
    // The partnership manager's own is weighed by somebody else.
    offer(&pia, &[("name", "Pia Brandt"), ("what", "Maps")]).await.is(303);
    let hers = newest(&app).await;
    pia.post(&format!("{}/screen", gift(hers)), &[]).await.is(422);
    let fine = ["suitability", "safety", "upkeep", "technology", "endorsement", "equity"].map(|name| (name, "fine"));
    pia.post(&format!("{}/screen", gift(hers)), &fine).await.says(409, "This gift is your own");
    // A record that was joined into theirs is theirs.
    app.sql(sql!("update person set merged_into = $1 where id = 2", i64::from(cast::id("pat").expect("a principal"))))
        .await;
    app.sql(sql!("update donor set person = 2 where id = 2")).await;
    pat.post(&format!("{}/accept", gift(cast::GIFT_ROUTED)), &[]).await.says(409, "This gift is your own");
    app.run_jobs().await;
}

#[tokio::test]
async fn whoever_wrote_a_large_gift_down_does_not_say_yes_to_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields = |amount, name| [("receiver", "foundation"), ("kind", "money"), ("amount", amount), ("name", name)];
    let small = enter(&app, &fields("1,000", "Ida Penn")).await;
    screen(&pia, small, FINE).await;
    pia.post(&format!("{}/accept", gift(small)), &[]).await.is(303);
    let large = enter(&app, &fields("1000.01", "Otto Large")).await;
    screen(&pia, large, FINE).await;
    pia.get(&gift(large)).await.says(200, "You wrote this gift down").lacks("Accept with thanks");
    pia.post(&format!("{}/accept", gift(large)), &[]).await.says(409, "Above $1,000 somebody else says yes");
    app.person("dora").await.post(&format!("{}/accept", gift(large)), &[]).await.is(303);
    assert_eq!(state(&app, large).await, "accepted");
}

fn money<'a>(amount: &'a str, name: &'a str, contact: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("kind", "money"), ("amount", amount), ("name", name), ("contact", contact)]
}

#[tokio::test]
async fn two_organisations_that_became_one_are_one_giver() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let mut made = Vec::new();
    for name in ["Zeta Works", "Omega Holdings"] {
        pia.post("/office/partners", &[("name", name), ("kind", "company"), ("anyway", "yes")]).await.is(303);
        made.push(app.count(sql!("select max(id) from organisation")).await);
    }
    let first = enter(&app, &money("800", "Zeta Works", "z1@example.org")).await;
    screen(&pia, first, FINE).await;
    accept(&app, first).await;
    let pair = format!("/office/partners/duplicates/{}/{}", made[1], made[0]);
    pia.post(&pair, &[("what", "keep-one")]).await.is(303);
    let second = enter(&app, &money("800", "Omega Holdings", "z2@example.org")).await;
    screen(&pia, second, FINE).await;
    pia.get(&gift(second)).await.says(200, "Board of education").has("sum of the year");
    // The old name is the kept record's.
    let third = enter(&app, &money("10", "Zeta Works", "z3@example.org")).await;
    let of = sql!("select d.organisation from gift g join donor d on d.id = g.donor where g.id = $1", third);
    assert_eq!(app.count(of).await, made[1]);
    // Parted again, each has its own sum.
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    pia.press(&format!("/office/partners/merges/{merge}/undo")).await.is(303);
    let of = sql!("select d.organisation from gift g join donor d on d.id = g.donor where g.id = $1", first);
    assert_eq!(app.count(of).await, made[0]);
    screen(&pia, second, FINE).await;
    pia.get(&gift(second)).await.says(200, "Superintendent or designee");
}

#[tokio::test]
async fn one_person_under_two_addresses_is_one_giver() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let first = enter(&app, &money("800", "Ben Carter", "b1@example.org")).await;
    let second = enter(&app, &money("800", "B. Carter", "b2@example.org")).await;
    screen(&pia, first, FINE).await;
    accept(&app, first).await;
    // Both are known to be him; one still under a record that was joined into his.
    app.sql(sql!("update person set merged_into = 2 where id = 1")).await;
    app.sql(sql!("update donor set person = 1 where contact = 'b1@example.org'")).await;
    app.sql(sql!("update donor set person = 2 where contact = 'b2@example.org'")).await;
    screen(&pia, second, FINE).await;
    pia.get(&gift(second)).await.says(200, "Board of education").has("sum of the year");
}

#[tokio::test]
async fn a_day_in_the_last_school_year_does_not_hide_a_gift_from_the_board() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let first = enter(&app, &money("900", "Omar Diaz", "omar@example.org")).await;
    screen(&pia, first, FINE).await;
    accept(&app, first).await;
    let backdated = [money("900", "Omar Diaz", "omar@example.org"), vec![("offered_on", "2026-06-30")]].concat();
    let second = enter(&app, &backdated).await;
    screen(&pia, second, FINE).await;
    pia.get(&gift(second)).await.says(200, "Board of education").has("sum of the year");
}

#[tokio::test]
async fn whoever_sends_an_offer_again_to_stay_unnamed_stays_unnamed() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    offer(&browser, &[]).await.is(303);
    let first = newest(&app).await;
    offer(&browser, &[]).await.is(303);
    assert_eq!(newest(&app).await, first, "pressed twice");
    for (changes, said) in [
        (vec![("anonymous", "yes")], "anonymous"),
        (vec![("quantity", "11")], "how many"),
        (vec![("value", "21")], "its value"),
        (vec![("purpose", "For art")], "its purpose"),
        (vec![("dedication", "For Ada")], "in whose memory"),
    ] {
        let before = newest(&app).await;
        offer(&browser, &changes).await.is(303);
        assert!(newest(&app).await > before, "{said} was dropped");
    }
    assert_eq!(app.count(sql!("select count(*) from gift where anonymous and id > 1000")).await, 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn histories_show_donors_to_those_who_see_gifts() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    offer(&ana, &[("name", "Ana Morales"), ("anonymous", "yes"), ("contact", "ana@example.org")]).await.is(303);
    let id = newest(&app).await;
    let history = format!("/office/history/gift/{id}");
    let cora = app.cora().await;
    cora.get(&history).await.is(404);
    assert!(!cora.get("/office/people/1/timeline").await.text().contains("A gift was offered"));
    // Her own timeline has it, and so has the director's view.
    ana.get("/me/timeline").await.says(200, "Se ofreció una donación");
    app.person("dora").await.get(&history).await.says(200, "Ana Morales");
    app.run_jobs().await;
}

#[tokio::test]
async fn nobody_mails_their_own_words_from_the_district() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    let bait = "Your account is locked: sign in at https://evil.example/login";
    let fields = [("name", "Your bank"), ("what", bait), ("contact", "victim@example.net")];
    offer(&browser, &fields).await.is(303);
    offer(&browser, &[("contact", "+44 20 7946 0958")]).await.says(422, "of the United States or Canada");
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter = mail.at("victim@example.net")[0];
    for said in ["bank", "evil", "locked"] {
        assert!(!letter.body.contains(said) && !letter.subject.contains(said), "{}", letter.body);
    }
    assert!(letter.body.contains("/give/follow/"));
    // The link in it is the donor's alone: no letter with one is kept.
    let kept =
        sql!("select count(*) from message where kind like 'giving-%' and notice like '%/give/%' and not fleeting");
    assert_eq!(app.count(kept).await, 0);
}

#[tokio::test]
async fn a_flood_of_offers_is_no_flood_of_letters() {
    let app = TestApp::with(|config| config.changes_per_minute = 100_000).await;
    let rules = app.app.policy();
    let most = i64::from(rules.gifts.first_letters());
    // So many came today, some before; the next is taken and thanked for on the page alone.
    let now = app.app.now();
    let day = now - jiff::SignedDuration::from_hours(24);
    let known = sql!("select count(*) from gift where created_at > $1 and entered_by is null", day);
    let known = app.count(known).await;
    app.sql(sql!(
        "insert into gift (id, donor, receiver, kind, state, what, offered_on, created_at, since)
         with recursive n (i) as (select 1 union all select i + 1 from n where i < cast($1 as bigint))
         select 500000 + n.i, 1, 'district', 'goods', 'withdrawn', 'Spam', '2026-09-08', cast($2 as bigint),
                cast($2 as bigint) from n",
        most - 1 - known,
        now
    ))
    .await;
    for (contact, letters) in [("last@example.net", 1), ("next@example.net", 0)] {
        let answer = offer(&app.stranger(), &[("contact", contact)]).await.is(303);
        app.stranger().get(answer.location()).await.says(200, "Keep this link");
        app.run_jobs().await;
        assert_eq!(app.mail().await.at(contact).len(), letters, "{contact}");
    }
}

#[tokio::test]
async fn an_address_typed_once_does_not_take_a_persons_letters_over() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let of_ana = || sql!("select count(*) from donor where person = 1 and contact = 'other@example.net'");
    offer(&ana, &[("contact", "ana@example.org")]).await.is(303);
    offer(&ana, &[("contact", "other@example.net"), ("what", "Maps")]).await.is(303);
    assert_eq!(app.count(of_ana()).await, 0);
    app.run_jobs().await;
    assert_eq!(app.mail().await.at("other@example.net").len(), 0);
    assert_eq!(app.mail().await.at("ana@example.org").len(), 2);
    // An organisation's address is the office's to change, and that it changed is written down.
    let rotary = |contact| [("name", cast::CLUB), ("what", "Chairs"), ("value", "20"), ("contact", contact)];
    enter(&app, &rotary("new@rotary.example.org")).await;
    enter(&app, &rotary("new@rotary.example.org")).await;
    let lines = sql!("select count(*) from ledger where verb = 'donor-contact-changed' and partner = 1");
    assert_eq!(app.count(lines).await, 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn pages_behind_a_secret_link_are_kept_nowhere() {
    let app = TestApp::start().await;
    let (browser, link) = (app.stranger(), format!("/give/follow/{}", cast::GIFT_SECRET));
    let letter = format!("/give/follow/{}/letters/{}", cast::GIFT_LETTER_SECRET, cast::GIFT_LETTER);
    for address in [&link, &letter, "/give/follow/guessed", "/partner/inquiries/guessed", "/offers/guessed"] {
        let page = browser.get(address).await;
        assert_eq!((page.header("cache-control"), page.header("x-robots-tag")), ("no-store", "noindex"), "{address}");
    }
    let withdrawn = browser.press(&format!("{link}/withdraw")).await.is(303);
    assert_eq!(withdrawn.header("cache-control"), "no-store");
    let public = browser.get("/give").await.ok();
    assert_eq!((public.header("cache-control"), public.header("x-robots-tag")), ("no-cache", ""));
}

#[tokio::test]
async fn the_ledger_holds_no_words_of_an_address() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let open = pia.get("/office/gifts.csv").await.ok().html();
    let forged = pia.get("/office/gifts.csv?state=open%20lines%3D1%0Aforged").await.ok().html();
    assert_eq!(open, forged, "what is no state is what is open");
    assert_eq!(app.count(sql!("select count(*) from ledger where detail like '%forged%'")).await, 0);
    pia.get("/office/gifts?state=%3Cb%3E").await.says(200, "Rosa Maldonado");
}

#[tokio::test]
async fn days_follow_one_another() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let meeting = async |day| dora.post(&format!("{}/accept", gift(7)), &[("yes_meeting", day)]).await;
    meeting("1999-01-01").await.says(422, "no such gift before it");
    meeting("2026-12-01").await.says(422, "still to come");
    meeting("2026-09-08").await.is(303);
    let told = async |day| dora.post("/office/gifts/board/reported", &[("gift", "6"), ("day", day)]).await;
    told("1999-01-01").await.says(422, "accepted after this day");
    told("2026-09-08").await.is(303);
    let came = |day| [("came", "check"), ("amount", "200"), ("came_on", day), ("received_by", "Pia")];
    pia.post(&format!("{}/receive", gift(10)), &came("1999-01-01")).await.says(422, "before the gift was offered");
    let due = |day| [("due_on", day), ("handover", "Front office")];
    pia.post(&format!("{}/schedule", gift(10)), &due("2036-09-10")).await.says(422, "Check the year");
    pia.post(&format!("{}/schedule", gift(10)), &due("2026-09-10")).await.is(303);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_tax_form_is_signed_after_the_thing_came_and_sent_after_it_went() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    app.sql(sql!("update gift set received_on = '2026-06-01', state = 'reported' where id = 14")).await;
    let signed = async |day| dora.post(&format!("{}/form-8283", gift(14)), &[("signed_on", day)]).await;
    signed("2026-05-31").await.says(422, "before it came");
    signed("2027-01-01").await.says(422, "still to come");
    signed("2026-06-01").await.is(303);
    let went = async |day| {
        let fields = [("disposed_on", day), ("disposed_words", "Sold to a church")];
        dora.post(&format!("{}/disposed", gift(14)), &fields).await
    };
    went("1999-01-01").await.says(422, "before it came");
    went("2026-08-01").await.is(303);
    let filed = async |day| dora.post(&format!("{}/form-8282", gift(14)), &[("filed_on", day)]).await;
    filed("2026-07-31").await.says(422, "before it was sold");
    assert_eq!(state(&app, 14).await, "disposed");
    filed("2026-08-01").await.is(303);
    assert_eq!(state(&app, 14).await, "closed");
    app.run_jobs().await;
}

#[tokio::test]
async fn things_are_counted_and_looked_at_when_they_come() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let stands = enter(&app, &[("what", "Music stands"), ("value", "40")]).await;
    screen(&pia, stands, FINE).await;
    accept(&app, stands).await;
    let here = [("came", "goods"), ("came_on", "2026-09-08"), ("received_by", "Fay Lindqvist")];
    let came =
        async |more: &[(&str, &str)]| pia.post(&format!("{}/receive", gift(stands)), &[&here[..], more].concat()).await;
    came(&[("condition", "New")]).await.says(422, "write how many came");
    came(&[("quantity", "0"), ("condition", "New")]).await.says(422, "write how many came");
    came(&[("quantity", "4")]).await.says(422, "in what condition");
    came(&[("quantity", "4"), ("condition", "New")]).await.is(303);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_same_list_saved_another_way_is_the_same_list() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let upload = async |text: &str| pia.upload("/office/gifts/import", &[], ("file", "x.csv", text.as_bytes())).await;
    upload("donor,kind,amount\nA,money,5\nB,money,6\n").await.is(303);
    for same in [
        "donor,kind,amount\nA,money,5\nB,money,6\n\n",
        "donor,kind,amount\r\nA , money,5\r\n\r\nB,money,6\r\n",
        "donor,kind,amount\nB,money,6\n\"A\",money,5",
        "\u{feff}donor,kind,amount,\nA,money,5,\nB,money,6,\n",
    ] {
        upload(same).await.says(422, "This same file was taken over on");
    }
    assert_eq!(app.count(sql!("select count(*) from gift where list is not null")).await, 2);
    upload("donor,kind,amount\nA,money,5\nB,money,7\n").await.is(303);
}

#[tokio::test]
async fn a_point_before_three_digits_is_asked_about() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    let fields = |amount| [("kind", "money"), ("amount", amount)];
    offer(&browser, &fields("1.005")).await.says(422, "Is this a dollar or a thousand?");
    offer(&browser, &fields("1,005")).await.is(303);
    assert_eq!(app.count(sql!("select cents from gift order by id desc limit 1")).await, 100_500);
    app.run_jobs().await;
}

#[tokio::test]
async fn looks_at_gifts_are_written_down() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let count = async |verb: &str| app.count(sql!("select count(*) from ledger where verb = $1", verb)).await;
    let looks = || sql!("select count(*) from ledger where verb = 'looked-at' and kind = 'gift' and record = 5");
    let before = (app.count(looks()).await, count("gift-years-looked-at").await);
    pia.get(&gift(5)).await.ok();
    pia.get(&format!("{}/letters/{}", gift(5), cast::GIFT_LETTER)).await.ok();
    assert_eq!(app.count(looks()).await, before.0 + 2);
    pia.get("/office/gifts/years/2026").await.ok();
    pia.get("/office/gifts/years/2026/3").await.ok();
    pia.get("/office/gifts/years/2026/print").await.ok();
    assert_eq!(count("gift-years-looked-at").await, before.1 + 3);
    pia.get("/office/gifts/letters/print").await.ok();
    assert_eq!(count("gift-letters-looked-at").await, 1);
    let letter = app.count(sql!("select min(id) from gift_letter where printed_at is null")).await.to_string();
    pia.post("/office/gifts/letters/printed", &[("letter", letter.as_str())]).await.is(303);
    assert_eq!(count("gift-letter-printed").await, 1);
    pia.get(&gift(999_999)).await.is(404);
}

#[tokio::test]
async fn a_principal_does_not_end_a_gift_that_lies_with_the_board() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let to = [("to", "Another school")];
    pat.post(&format!("{}/redirect", gift(4)), &to).await.says(409, "somebody else");
    assert_eq!(state(&app, 4).await, "routed");
    assert!(!pat.get(&gift(4)).await.ok().html().contains("/office/gifts/4/redirect"));
    // One's own to answer, and the office's.
    pat.post(&format!("{}/redirect", gift(cast::GIFT_ROUTED)), &to).await.is(303);
    app.person("dora").await.post(&format!("{}/redirect", gift(4)), &to).await.is(303);
    app.person("pia").await.post(&format!("{}/redirect", gift(7)), &to).await.is(303);
    app.run_jobs().await;
}
