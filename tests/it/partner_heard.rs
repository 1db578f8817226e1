//! Whoever signs, hands in, promises, gives, sponsors or writes is heard of, as with a call: a partner that had gone quiet wakes.

use crate::agreements::{hash_on, sign};
use crate::giving::enter;
use crate::partner_door::ask;
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, agreement, partner};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Nobody has heard of it for 200 days.
async fn quiet(app: &TestApp, id: i64) {
    let then = (app.app.now() - DAY * 200).as_microsecond();
    app.sql(sql!("update organisation set standing = 'quiet', heard_at = $2 where id = $1", id, then)).await;
}

/// It is active again, heard of within a day; and the list says so.
async fn woke(app: &TestApp, id: i64, by: &str) {
    let lately = (app.app.now() - DAY).as_microsecond();
    let awake =
        sql!("select count(*) from organisation where id = $1 and standing = 'active' and heard_at > $2", id, lately);
    assert_eq!(app.count(awake).await, 1, "{by} is no word of it");
    let line = sql!(
        "select count(*) from ledger where verb = 'partner-moved' and partner = $1 and detail = 'standing=active'
             and actor_role = 'system'",
        id
    );
    assert!(app.count(line).await > 0, "{by} woke it without a line");
}

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n";

#[tokio::test]
async fn signing_asking_for_a_change_and_handing_in_papers_wake_a_quiet_partner() {
    let app = TestApp::start().await;
    let ada = app.stranger();
    let desk = format!("/partner/desk/{}", cast::DESK_SECRET);
    let at = format!("{desk}/agreements/{}", agreement::READERS);
    quiet(&app, partner::READERS).await;
    let fields = [("words", "we wrote it down")];
    ada.upload(&format!("{desk}/papers/training"), &fields, ("file", "a.pdf", PDF)).await.is(303);
    woke(&app, partner::READERS, "a paper").await;
    quiet(&app, partner::READERS).await;
    let hash = hash_on(&ada.get(&at).await.ok());
    sign(&ada, &format!("{at}/sign"), &hash, "Ada Nwosu").await.is(303);
    woke(&app, partner::READERS, "a signature").await;
}

#[tokio::test]
async fn a_report_that_is_handed_in_wakes_a_quiet_partner() {
    let app = TestApp::start().await;
    let otis = app.person("otis").await;
    quiet(&app, partner::ROTARY).await;
    let told = [("served", "40"), ("people", "12"), ("went_well", "All of it."), ("was_hard", "The rain.")];
    otis.post(&format!("/partner/desk/{}/reports/2", partner::ROTARY), &told).await.is(303);
    woke(&app, partner::ROTARY, "a report").await;
}

#[tokio::test]
async fn promises_and_offers_for_needs_wake_a_quiet_partner() {
    let app = TestApp::start().await;
    let otis = app.person("otis").await;
    quiet(&app, partner::ROTARY).await;
    otis.post("/needs/2/help", &[("quantity", "1"), ("behalf", "1")]).await.is(303);
    woke(&app, partner::ROTARY, "a promise").await;
    // The answer to a proposal is a word of it, a no as well.
    quiet(&app, partner::ROTARY).await;
    let asked = format!("/needs/asked/{}", cast::NEED_PAIR_SECRET);
    app.stranger().post(&asked, &[("answer", "no"), ("reason", "time")]).await.is(303);
    woke(&app, partner::ROTARY, "an answer").await;
}

#[tokio::test]
async fn gifts_and_sponsorships_wake_a_quiet_partner_on_the_day_they_came() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let bank = [("name", "Queen City Bank"), ("what", "Forty desks"), ("quantity", "40")];
    enter(&app, &bank).await;
    woke(&app, partner::BANK, "a gift").await;
    quiet(&app, partner::BANK).await;
    let fields = [
        ("package", "lead"),
        ("receiver", "district"),
        ("school", ""),
        ("name", "Queen City Bank"),
        ("contact", "celia@queen-city-bank.example.org"),
        ("lang", "en"),
    ];
    pia.post("/office/sponsors/new", &fields).await.is(303);
    woke(&app, partner::BANK, "a sponsorship").await;
}

#[tokio::test]
async fn who_asks_through_the_door_or_writes_more_is_heard_of() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // At the door anybody can type a name: it is the bank once the office has said so.
    let bank = [("named", "Queen City Bank"), ("contact", "new@queen-city-bank.example.org"), ("lang", "en")];
    ask(&app.stranger(), &bank).await.is(303);
    let id = app.count(sql!("select max(i.id) from partner_inquiry i")).await;
    let awake = sql!("select count(*) from organisation where id = $1 and standing = 'active'", partner::BANK);
    assert_eq!(app.count(awake).await, 0);
    let triage = format!("/office/partners/inquiries/{id}/triage");
    let known = partner::BANK.to_string();
    pia.post(&triage, &[("room", "ongoing"), ("whose", &known)]).await.is(303);
    woke(&app, partner::BANK, "an inquiry").await;
    quiet(&app, partner::READERS).await;
    let follow = format!("/partner/inquiries/{}", cast::PARTNER_SECRET);
    app.stranger().post(&format!("{follow}/write"), &[("words", "Are Mondays fine?")]).await.is(303);
    woke(&app, partner::READERS, "a word more").await;
    // A partner that does nothing is not heard of by what we do.
    quiet(&app, partner::READERS).await;
    pia.post("/office/partners/inquiries/5/answer", &[("answer", "Mondays are fine.")]).await.is(303);
    let still = sql!("select count(*) from organisation where id = $1 and standing = 'quiet'", partner::READERS);
    assert_eq!(app.count(still).await, 1);
}
