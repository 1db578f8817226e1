//! What a partner that is suspended or ended cannot begin: letters by its list, a sponsorship, a promise at the last moment, help
//! at a school by a yes to an old question.

use crate::giving;
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use std::time::Duration;
use trellis::demo::cast::{self, partner};

const OUT: [&str; 3] = ["suspended", "archived", "not_a_partner"];

async fn stands(app: &TestApp, organisation: i64, standing: &'static str) {
    app.sql(sql!("update organisation set standing = $2 where id = $1", organisation, standing)).await;
}

#[tokio::test]
async fn its_list_writes_to_nobody_and_its_papers_stay_open() {
    let app = TestApp::start().await;
    let otis = app.person("otis").await;
    let desk = format!("/partner/desk/{}", partner::ROTARY);
    let at = format!("{desk}/people");
    let dale = [("name", "Dale"), ("contact", "dale@example.org")];
    for standing in OUT {
        stands(&app, partner::ROTARY, standing).await;
        otis.get(&at).await.says(200, "You cannot put people on the list now").lacks("Add and ask them");
        otis.post(&at, &dale).await.says(422, "You cannot put people on the list now");
        otis.get(&format!("{desk}/papers/insurance")).await.ok();
    }
    let listed = sql!("select count(*) from partner_person where contact = 'dale@example.org'");
    assert_eq!(app.count(listed).await, 0);
    app.run_jobs().await;
    assert!(app.mail().await.at("dale@example.org").is_empty());
    stands(&app, partner::ROTARY, "active").await;
    otis.post(&at, &dale).await.is(303);
}

#[tokio::test]
async fn nobody_sponsors_in_its_name_and_gifts_stay_open() {
    let app = TestApp::start().await;
    let (pia, stranger) = (app.person("pia").await, app.stranger());
    let fields = [
        ("package", "supporter"),
        ("receiver", "district"),
        ("school", ""),
        ("name", cast::CLUB),
        ("contact", "club@example.org"),
        ("lang", "en"),
    ];
    let before = app.count(sql!("select count(*) from sponsor")).await;
    for standing in OUT {
        stands(&app, partner::ROTARY, standing).await;
        pia.post("/office/sponsors/new", &fields).await.says(422, "sponsorship under this name");
        stranger.post("/sponsors/offer", &fields).await.says(422, "sponsorship under this name");
        giving::enter(&app, &[("name", cast::CLUB), ("what", "Books"), ("quantity", "3"), ("value", "40")]).await;
    }
    assert_eq!(app.count(sql!("select count(*) from sponsor")).await, before);
    stands(&app, partner::ROTARY, "active").await;
    pia.post("/office/sponsors/new", &fields).await.is(303);
}

#[tokio::test]
async fn a_promise_at_the_moment_of_the_end_waits_for_it() {
    // Staged, not thrown: the end is not committed yet while the promise is made.
    let app = TestApp::start().await;
    let otis = app.person("otis").await;
    let before = app.count(sql!("select count(*) from need_part where organisation = $1", partner::ROTARY)).await;
    let mut end = app.app.db.write().await.expect("a transaction");
    end.lock("organisation", partner::ROTARY).await.expect("a lock");
    end.run(sql!("update organisation set standing = 'archived' where id = $1", partner::ROTARY)).await.expect("a row");
    let promise = tokio::spawn(async move {
        let fields = [("quantity", "1"), ("behalf", "1")];
        otis.post("/needs/2/help", &fields).await.status.as_u16()
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!promise.is_finished(), "the promise did not wait");
    end.commit().await.expect("a commit");
    assert_eq!(promise.await.expect("no panic"), 422);
    let after = app.count(sql!("select count(*) from need_part where organisation = $1", partner::ROTARY)).await;
    assert_eq!(after, before);
}

#[tokio::test]
async fn time_stands_still_for_who_is_suspended_and_for_nobody_else() {
    let app = TestApp::start().await;
    // What a partner that ended left behind is free again when its days are over.
    stands(&app, partner::ROTARY, "suspended").await;
    app.later(SignedDuration::from_hours(24 * 15));
    app.run_jobs().await;
    let rests = sql!(
        "select (select count(*) from need_part p where p.id = 4 and p.state = 'reserved')
              + (select count(*) from need_pair r where r.id = 1 and r.state = 'asked')"
    );
    assert_eq!(app.count(rests).await, 2);
    stands(&app, partner::ROTARY, "archived").await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let lapsed = sql!(
        "select (select count(*) from need_part p where p.id = 4 and p.state = 'lapsed')
              + (select count(*) from need_pair r where r.id = 1 and r.state = 'lapsed')"
    );
    assert_eq!(app.count(lapsed).await, 2);
}

#[tokio::test]
async fn a_yes_to_an_old_question_brings_nobody_in_who_is_no_partner() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let at = "/office/placements/1";
    let yes = [("answer", "yes"), ("words", "")];
    let there = sql!(
        "select count(*) from partner_school where organisation = $1 and school = $2",
        partner::BANK,
        cast::HOME_SCHOOL
    );
    for standing in ["suspended", "archived", "not_a_partner", "prospect"] {
        stands(&app, partner::BANK, standing).await;
        pat.read_and_post(at, &format!("{at}/answer"), &yes).await.says(422, "can start at no school now");
    }
    // Joined with another since it was asked.
    stands(&app, partner::BANK, "quiet").await;
    let joined =
        |into: Option<i64>| sql!("update organisation set merged_into = $2 where id = $1", partner::BANK, into);
    app.sql(joined(Some(partner::ROTARY))).await;
    pat.read_and_post(at, &format!("{at}/answer"), &yes).await.says(422, "can start at no school now");
    app.sql(joined(None)).await;
    assert_eq!(app.count(there).await, 0);
    pat.read_and_post(at, &format!("{at}/answer"), &yes).await.is(303);
}

#[tokio::test]
async fn what_both_of_two_joined_records_asked_is_answered_once() {
    let app = TestApp::start().await;
    app.sql(sql!(
        "insert into partner_question (id, organisation, school, state, due_on, asked_by, asked_at, since)
         values (900, $1, $2, 'asked', '2026-09-10', $3, 0, 0)",
        partner::BANK_AGAIN,
        cast::HOME_SCHOOL,
        cast::id("pia")
    ))
    .await;
    let (pia, pat) = (app.person("pia").await, app.person("pat").await);
    let pair = format!("/office/partners/duplicates/{}/{}", partner::BANK, partner::BANK_AGAIN);
    pia.post(&pair, &[("what", "keep-one")]).await.is(303);
    let open = sql!("select count(*) from partner_question where school = $1 and state = 'asked'", cast::HOME_SCHOOL);
    assert_eq!(app.count(open).await, 1);
    pat.post("/office/placements/900/answer", &[("answer", "yes"), ("words", "")]).await.is(422);
    let lines = sql!("select count(*) from ledger where verb = 'placement-withdrawn' and record = 900");
    assert_eq!(app.count(lines).await, 1);
    // Parted again, the office asks again.
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    pia.press(&format!("/office/partners/merges/{merge}/undo")).await.is(303);
    let state = sql!("select count(*) from partner_question where id = 900 and state = 'withdrawn'");
    assert_eq!(app.count(state).await, 1);
}
