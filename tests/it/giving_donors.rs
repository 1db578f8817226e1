//! Donors: two records that are one, a person's own data, the summary of January, and being forgotten.

use crate::giving::{FINE, accept, came, enter, gift, screen};
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast;

async fn donor_of(app: &TestApp, id: i64) -> i64 {
    app.count(sql!("select g.donor from gift g where g.id = $1", id)).await
}

fn at(text: &str) -> jiff::Timestamp {
    text.parse().expect("an instant")
}

/// Everything that a join could touch, as text.
async fn everything(app: &TestApp) -> Vec<String> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let mut all: Vec<(String,)> = tx
        .all(sql!(
            "select 'gift ' || g.id || ' ' || g.donor as line from gift g
             union all select 'letter ' || l.id || ' ' || l.donor from gift_letter l
             union all select 'credit ' || c.id || ' ' || coalesce(c.donor, 0) from gift_credit c
             union all select 'donor ' || d.id || ' ' || d.key || d.contact || ' ' || coalesce(d.person, 0) || ' '
                              || coalesce(d.merged_into, 0) from donor d"
        ))
        .await
        .expect("lines");
    all.sort();
    all.into_iter().map(|(line,)| line).collect()
}

#[tokio::test]
async fn two_records_of_hal_are_joined_and_parted_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // A third Hal, without an address, who gave books.
    let books = enter(&app, &[("what", "Books"), ("value", "40")]).await;
    let third = donor_of(&app, books).await;
    let list =
        pia.get("/office/gifts/donors").await.says(200, "the same address").has("H. Jurgens").has("the same name");
    list.lacks("Marguerite Dupree");
    let pair = format!("/office/gifts/donors/1/{third}");
    pia.get(&pair).await.says(200, "A pack of pencils").has("Books").has("hal@example.org");
    let before = everything(&app).await;
    // The record without an address is kept: it gets the other's, with all gifts and letters.
    pia.post(&pair, &[("what", "keep-other")]).await.goes_to("/office/gifts/donors");
    assert_eq!((donor_of(&app, 1).await, donor_of(&app, books).await), (third, third));
    let contact = sql!("select count(*) from donor where id = $1 and contact = 'hal@example.org'", third);
    assert_eq!(app.count(contact).await, 1);
    pia.get(&gift(books)).await.says(200, "A pack of pencils").has("hal@example.org");
    pia.get(&pair).await.is(404);
    pia.post(&pair, &[("what", "keep-one")]).await.is(404);
    // Whoever gives under the name that went gives to the record that was kept.
    let pens = enter(&app, &[("what", "Pens"), ("value", "4"), ("contact", "hal@example.org")]).await;
    assert_eq!(donor_of(&app, pens).await, third);
    app.sql(sql!("delete from gift_link where gift = $1", pens)).await;
    app.sql(sql!("delete from gift_step where gift = $1", pens)).await;
    app.sql(sql!("delete from gift where id = $1", pens)).await;
    let join = app.count(sql!("select max(id) from donor_merge")).await;
    let undo = format!("/office/gifts/joins/{join}/undo");
    pia.press(&undo).await.goes_to("/office/gifts/donors");
    assert_eq!(everything(&app).await, before);
    pia.press(&undo).await.is(409);
    // They are two: the pair is not shown again.
    let hals = format!("/office/gifts/donors/1/{}", cast::GIFT_DONOR_AGAIN);
    pia.post(&hals, &[("what", "apart")]).await.is(303);
    pia.get("/office/gifts/donors").await.ok().lacks("H. Jurgens");
    pia.post(&hals, &[("what", "both")]).await.is(400);
    pia.get("/office/gifts/donors/1/1").await.is(404);
    // Found by name or address, to be joined with one that looks like nobody.
    pia.get("/office/gifts/donors?q=weiss").await.says(200, "samuel@example.org").has("Join with another");
    pia.get("/office/gifts/donors?q=rosa@example.org&with=1")
        .await
        .says(200, "Rosa Maldonado")
        .has("other record of Hal");
    pia.get("/office/gifts/donors?q=nobody-at-all").await.says(200, "Nobody found");
    app.person("pat").await.get("/office/gifts/donors").await.is(404);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_record_that_was_joined_twice_is_parted_in_order() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.post("/office/gifts/donors/2/1", &[("what", "keep-one")]).await.is(303);
    let first = app.count(sql!("select max(id) from donor_merge")).await;
    pia.post("/office/gifts/donors/3/2", &[("what", "keep-one")]).await.is(303);
    let second = app.count(sql!("select max(id) from donor_merge")).await;
    assert_eq!(app.count(sql!("select count(*) from donor where merged_into = 3")).await, 2);
    pia.press(&format!("/office/gifts/joins/{first}/undo")).await.says(409, "itself joined");
    pia.press(&format!("/office/gifts/joins/{second}/undo")).await.is(303);
    pia.press(&format!("/office/gifts/joins/{first}/undo")).await.is(303);
    assert_eq!((donor_of(&app, 1).await, donor_of(&app, 2).await, donor_of(&app, 3).await), (1, 2, 3));
}

#[tokio::test]
async fn ana_reads_her_gifts_in_her_own_data() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let fields = [
        ("kind", "money"),
        ("amount", "40"),
        ("what", "For the library"),
        ("receiver", "district"),
        ("has_conditions", "no"),
        ("name", "Ana"),
        ("contact", "ana@example.org"),
        ("lang", "en"),
    ];
    ana.post("/give/offer", &fields).await.is(303);
    let data = ana.get("/me/data.json").await.ok().html();
    assert!(data.contains("For the library") && data.contains("4000 cents"), "{data}");
    assert!(!app.ben().await.get("/me/data.json").await.ok().html().contains("For the library"));
    app.run_jobs().await;
}

#[tokio::test]
async fn the_summary_goes_out_once_in_january() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields =
        [("kind", "money"), ("amount", "300"), ("name", "Ola Nowak"), ("contact", "ola.n@example.org"), ("lang", "es")];
    let money = enter(&app, &fields).await;
    let paper = enter(&app, &[("what", "Books"), ("value", "40"), ("name", "Paper Only")]).await;
    for id in [money, paper] {
        screen(&pia, id, FINE).await;
        accept(&app, id).await;
    }
    came(&pia, money, &[("amount", "300")]).await;
    came(&pia, paper, &[("came", "goods"), ("quantity", "3")]).await;
    app.run_jobs().await;
    let summaries = async || {
        let mail = app.mail().await;
        mail.at("ola.n@example.org")
            .into_iter()
            .filter(|mail| mail.kind == "giving-year")
            .map(|mail| mail.body.clone())
            .collect::<Vec<_>>()
    };
    for now in ["2026-12-31T12:00:00Z", "2027-01-09T12:00:00Z"] {
        app.set_now(at(now));
        app.run_jobs().await;
        assert!(summaries().await.is_empty(), "not before January 10: {now}");
    }
    for now in ["2027-01-10T12:00:00Z", "2027-01-11T12:00:00Z", "2027-01-20T12:00:00Z"] {
        app.set_now(at(now));
        app.run_jobs().await;
        assert_eq!(summaries().await.len(), 1, "{now}");
    }
    let body = summaries().await.remove(0);
    assert!(body.contains("Gracias por lo que dio en 2026"), "{body}");
    let link = body[body.find("/give/year/").expect("a link")..].split_whitespace().next().expect("a link").to_owned();
    app.stranger()
        .get(&link)
        .await
        .says(200, "Sus donaciones en 2026")
        .has("Charlotte-Mecklenburg Board of Education")
        .has("300");
    app.stranger().get("/give/year/guessed").await.is(404);
    // Whoever has no address is on the list of sheets to print.
    // Months later she signs in again.
    let pia = app.person("pia").await;
    pia.get("/office/gifts/years/2026").await.says(200, "Paper Only").has("on paper");
    assert_eq!(app.count(sql!("select count(*) from gift_summary where year = 2025")).await, 0);
}

#[tokio::test]
async fn after_the_policys_years_a_donor_is_forgotten_and_the_gift_stays() {
    let app = TestApp::start().await;
    // Hal's pencils of 2026: kept until 2,555 days after the school year, which ends in June 2027.
    app.set_now(at("2034-06-20T12:00:00Z"));
    app.run_jobs().await;
    let named = async || {
        app.count(sql!(
            "select count(*) from donor where id = 1 and name = 'Hal Jurgens' and contact = 'hal@example.org'"
        ))
        .await
    };
    assert_eq!(named().await, 1);
    app.set_now(at("2034-07-05T12:00:00Z"));
    app.run_jobs().await;
    assert_eq!(named().await, 0);
    let pia = app.person("pia").await;
    let page = pia.get(&gift(1)).await.says(200, "A pack of pencils").has("name taken out");
    page.lacks("Jurgens").lacks("hal@example.org");
    for table in [
        sql!("select count(*) from gift_letter where donor = 1 and body <> ''"),
        sql!("select count(*) from gift_step where gift = 1 and note <> ''"),
        sql!("select count(*) from gift_link where gift = 1"),
    ] {
        assert_eq!(app.count(table).await, 0);
    }
    // Organisations are no persons, and what waits for an answer is not forgotten.
    assert_eq!(app.count(sql!("select count(*) from donor where id = 6 and forgotten_at is null")).await, 1);
    assert_eq!(app.count(sql!("select count(*) from donor where id = 8 and forgotten_at is null")).await, 1);
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'donor-forgotten' and record = 1")).await, 1);
    // Hal comes again: a donor like any other.
    let again = enter(&app, &[("what", "Erasers"), ("value", "3"), ("contact", "hal@example.org")]).await;
    assert_ne!(donor_of(&app, again).await, 1);
    app.run_jobs().await;
}
