//! What guards groups: who leads and who comes, and how much one leader asks.

use crate::groups::{accepted, asks, is_true_to_count, joins, newest, on_the_day, starts, state, taken};
use crate::support::TestApp;
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, clearance, opportunity, shift};

#[tokio::test]
async fn nobody_who_is_suspended_leads_a_group() {
    let app = TestApp::start().await;
    let kofi = app.person("kofi").await;
    asks(&kofi, shift::GROUP_DAY, "Queen City Bank", "10").await.is(303);
    let id = newest(&app).await;
    let (at, cora) = (format!("/office/groups/{id}"), app.cora().await);
    cora.get(&at).await.says(200, "See office").lacks("Say yes").lacks("suspended");
    cora.press(&format!("{at}/accept")).await.says(409, "ask the leader to see the office");
    state(&app, id, "asked").await;
    app.sql(sql!("update clearance set state = 'cleared' where id = $1", clearance::KOFI_SUSPENDED)).await;
    cora.get(&at).await.says(200, "Say yes").lacks("See office");
    cora.press(&format!("{at}/accept")).await.is(303);
    state(&app, id, "accepted").await;
}

#[tokio::test]
async fn a_leader_stopped_after_the_yes_is_stopped_at_the_desk() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 6).await;
    joins(&app.stranger(), &link, "Hal Jurgens", "", false).await.is(303);
    let guest = app.count(sql!("select min(id) from group_guest where visit = $1", id)).await;
    on_the_day(&app, starts(&app).await, 5);
    let (fay, at) = (app.fay().await, format!("/office/board/groups/{id}"));
    for word in ["suspended", "denied", "revoked", "appeal"] {
        app.sql(sql!("update clearance set state = $2 where id = $1", clearance::BEN, word)).await;
        fay.get("/office/board").await.says(200, "See office").lacks("Sign the group in").lacks(word);
        fay.post(&format!("{at}/in"), &[("unnamed", "5")]).await.says(409, "see the office");
        fay.press(&format!("/office/board/guests/{guest}/in")).await.says(409, "see the office");
        fay.post(&format!("{at}/guest"), &[("name", "Mo Diaz")]).await.says(409, "see the office");
    }
    state(&app, id, "accepted").await;
    // Cleared anew, an old denial counts no more.
    app.sql(sql!("update clearance set state = 'denied' where id = $1", clearance::BEN)).await;
    app.sql(sql!("update clearance set person = $2 where id = $1", clearance::NED, cast::id("ben"))).await;
    fay.get("/office/board").await.says(200, "Sign the group in").lacks("See office");
    // Ben's record became Kofi's, who is suspended: they are one.
    app.sql(sql!("update person set merged_into = $2 where id = $1", cast::id("ben"), cast::id("kofi"))).await;
    fay.post(&format!("{at}/in"), &[("unnamed", "5")]).await.says(409, "see the office");
    app.sql(sql!("update person set merged_into = null where id = $1", cast::id("ben"))).await;
    fay.post(&format!("{at}/in"), &[("unnamed", "5")]).await.is(303);
    state(&app, id, "here").await;
}

#[tokio::test]
async fn who_is_stopped_is_told_apart_at_the_desk_on_the_day_and_by_the_name() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 6).await;
    let visitor = app.stranger();
    joins(&visitor, &link, "K. Mensah", "kofi@example.org", false).await.is(303);
    // Somebody else gives his address.
    joins(&visitor, &link, "Hal Jurgens", "kofi@example.org", false).await.is(303);
    app.cora().await.get(&format!("/office/groups/{id}")).await.says(200, "K. Mensah").lacks("See office");
    let begins = starts(&app).await;
    let day = Timestamp::from_microsecond(begins).expect("an instant").to_string();
    let board = format!("/office/board?date={}", &day[..10]);
    app.fay().await.get(&board).await.says(200, "Queen City Bank").lacks("See office");
    on_the_day(&app, begins, 5);
    let (fay, at) = (app.fay().await, format!("/office/board/groups/{id}"));
    let page = fay.get(&board).await.says(200, "See office").lacks("suspended");
    assert_eq!(page.text().matches("See office").count(), 1);
    let guest = |name: &'static str| sql!("select id from group_guest where visit = $1 and name = $2", id, name);
    let (stopped, other) = (app.count(guest("K. Mensah")).await, app.count(guest("Hal Jurgens")).await);
    fay.press(&format!("/office/board/guests/{stopped}/in")).await.says(409, "see the office");
    fay.post(&format!("{at}/guest"), &[("name", "k. mensah")]).await.says(409, "see the office");
    fay.press(&format!("/office/board/guests/{other}/in")).await.is(303);
}

#[tokio::test]
async fn who_is_stopped_is_not_written_down_afterwards() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 6).await;
    joins(&app.stranger(), &link, "Kofi Mensah", "kofi@example.org", false).await.is(303);
    on_the_day(&app, starts(&app).await, 24 * 60);
    let (cora, at) = (app.cora().await, format!("/office/groups/{id}"));
    cora.get(&at).await.says(200, "Who was there?").lacks("See office");
    let guest = app.count(sql!("select min(id) from group_guest where visit = $1", id)).await.to_string();
    cora.post(&format!("{at}/note"), &[("guest", &guest), ("unnamed", "3")])
        .await
        .says(409, "cannot be written down here")
        .lacks("suspended");
    state(&app, id, "accepted").await;
    cora.post(&format!("{at}/note"), &[("unnamed", "3")]).await.is(303);
    state(&app, id, "held").await;
    app.run_jobs().await;
}

/// More days of the courtyard, from two weeks on: their ids.
async fn more_days(app: &TestApp, count: i64) -> Vec<i64> {
    let ids: Vec<i64> = (990..990 + count).collect();
    for (id, n) in ids.iter().zip(14..) {
        let begins = app.app.now() + SignedDuration::from_hours(24 * n);
        app.sql(sql!(
            "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
             values ($1, $2, $3, $4, $5, $6, 60, 0, 'open')",
            *id,
            opportunity::COURTYARD,
            cast::HOME_SCHOOL,
            begins.to_string()[..10].to_owned(),
            begins,
            begins + SignedDuration::from_hours(3)
        ))
        .await;
    }
    ids
}

#[tokio::test]
async fn a_leader_asks_for_no_more_than_schools_can_answer() {
    let app = TestApp::start().await;
    let days = more_days(&app, 6).await;
    let mae = app.person("mae").await;
    let withdraws = async || mae.press(&format!("/me/groups/{}/withdraw", newest(&app).await)).await.is(303);
    for day in &days[..3] {
        asks(&mae, *day, "Oak Street Choir", "5").await.is(303);
    }
    let refused = asks(&mae, days[3], "Oak Street Choir", "7").await;
    let html = refused.says(422, "3 of your groups still wait for an answer").html();
    assert!(html.contains("Oak Street Choir") && html.contains("value=\"7\""), "what was typed is gone");
    assert_eq!(taken(&app, days[3]).await, 0);
    // The same day asked for again is no new ask.
    asks(&mae, days[0], "Oak Street Choir", "5").await.is(303);
    withdraws().await;
    asks(&mae, days[3], "Oak Street Choir", "5").await.is(303);
    withdraws().await;
    asks(&mae, days[4], "Oak Street Choir", "5").await.is(303);
    withdraws().await;
    asks(&mae, days[5], "Oak Street Choir", "5").await.says(422, "You have asked 5 times within a day");
    // Under a record that became hers it is she who asked.
    app.sql(sql!("update group_visit set leader = $1 where leader = $2", cast::id("ned"), cast::id("mae"))).await;
    app.sql(sql!("update person set merged_into = $2 where id = $1", cast::id("ned"), cast::id("mae"))).await;
    asks(&mae, days[5], "Oak Street Choir", "5").await.says(422, "5 times within a day");
    is_true_to_count(&app).await;
    app.later(SignedDuration::from_hours(25));
    asks(&app.person("mae").await, days[5], "Oak Street Choir", "5").await.is(303);
}

#[tokio::test]
async fn an_ask_without_an_answer_holds_its_places_for_a_week() {
    let app = TestApp::start().await;
    app.sql(sql!("update shift set capacity = 20 where id = $1", shift::GROUP_DAY)).await;
    let mae = app.person("mae").await;
    asks(&mae, shift::GROUP_DAY, "Oak Street Choir", "20").await.is(303);
    let id = newest(&app).await;
    mae.get(&format!("/me/groups/{id}")).await.says(200, "held until Tuesday, September 15, 2026");
    app.ana().await.post(&format!("/shifts/{}/waiting", shift::GROUP_DAY), &[("kind", "line")]).await.is(303);
    app.later(SignedDuration::from_mins(7 * 24 * 60 - 1));
    app.run_jobs().await;
    state(&app, id, "asked").await;
    app.later(SignedDuration::from_mins(1));
    app.run_jobs().await;
    state(&app, id, "lapsed").await;
    app.mail().await.once("mae", "groups-lapsed");
    // The places are free again, and the first is Ana's.
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 1);
    is_true_to_count(&app).await;
    app.cora().await.press(&format!("/office/groups/{id}/accept")).await.is(409);
}
