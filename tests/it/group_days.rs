//! Days on which groups come: for whom they are, from when they are asked for, and what is said when a day moves.

use crate::groups::{accepted, asks, is_true_to_count, newest, state, taken};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, opportunity, shift};

/// The courtyard is for these only.
async fn audience(app: &TestApp, word: &str) {
    app.sql(sql!("update opportunity set audience = $2 where id = $1", opportunity::COURTYARD, word)).await;
}

/// The page of days, past what is kept in memory for strangers.
async fn days(browser: &Browser, nonce: &str) -> Answer {
    browser.get(&format!("/groups?{nonce}")).await.ok()
}

#[tokio::test]
async fn a_day_by_invitation_is_seen_and_asked_for_by_nobody_else() {
    let app = TestApp::start().await;
    audience(&app, "invited").await;
    let (ana, ben) = (app.ana().await, app.ben().await);
    days(&app.stranger(), "1").await.lacks("Courtyard day");
    days(&ben, "1").await.lacks("Courtyard day");
    ben.get(&format!("/shifts/{}/group", shift::GROUP_DAY)).await.is(404);
    asks(&ben, shift::GROUP_DAY, "Queen City Bank", "10").await.is(404);
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 0);
    app.sql(sql!(
        "insert into opportunity_invite (opportunity, person, invited_by, invited_at) values ($1, $2, $3, 0)",
        opportunity::COURTYARD,
        cast::id("ana"),
        cast::id("cora")
    ))
    .await;
    days(&ana, "1").await.has("Courtyard day");
    asks(&ana, shift::GROUP_DAY, "Queen City Bank", "10").await.is(303);
    // Whoever publishes there sees the shift, and is no more invited for that.
    let cora = app.cora().await;
    cora.get(&format!("/shifts/{}", shift::GROUP_DAY)).await.ok().lacks("Bring a group");
    asks(&cora, shift::GROUP_DAY, "Teachers", "10").await.says(422, "people whom the school has invited");
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn a_day_for_families_is_for_families() {
    let app = TestApp::start().await;
    audience(&app, "families").await;
    let (ben, zoe) = (app.ben().await, app.person("zoe").await);
    for browser in [&app.stranger(), &ben, &zoe] {
        days(browser, "1").await.lacks("Courtyard day");
        browser.get(&format!("/shifts/{}", shift::GROUP_DAY)).await.ok().lacks("Bring a group");
    }
    ben.get(&format!("/shifts/{}/group", shift::GROUP_DAY))
        .await
        .says(200, "This is for families of this school")
        .lacks("Ask for these places");
    asks(&ben, shift::GROUP_DAY, "Queen City Bank", "10").await.says(422, "This is for families of this school");
    for (id, kind, person) in [("g-zoe", "guardian", cast::id("zoe")), ("s-zoe", "student", None)] {
        app.sql(sql!(
            "insert into roster_person (sourced_id, kind, given, family, school, active, person)
             values ($1, $2, 'Z', 'Z', $3, true, $4)",
            id,
            kind,
            cast::HOME_SCHOOL,
            person
        ))
        .await;
    }
    app.sql(sql!("insert into roster_guardian (student, guardian) values ('s-zoe', 'g-zoe')")).await;
    days(&zoe, "1").await.has("Courtyard day");
    asks(&zoe, shift::GROUP_DAY, "Fourth grade families", "10").await.is(303);
}

#[tokio::test]
async fn a_day_that_opens_later_is_asked_for_later() {
    let app = TestApp::start().await;
    let opens = app.app.now() + SignedDuration::from_hours(24);
    app.sql(sql!("update opportunity set opens_at = $2 where id = $1", opportunity::COURTYARD, opens)).await;
    let ben = app.ben().await;
    days(&app.stranger(), "1").await.lacks("Courtyard day");
    ben.get(&format!("/shifts/{}", shift::GROUP_DAY)).await.ok().lacks("Bring a group");
    asks(&ben, shift::GROUP_DAY, "Queen City Bank", "10").await.says(422, "Sign-up opens on Wednesday, September 9");
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 0);
    app.set_now(opens);
    days(&app.stranger(), "2").await.has("Courtyard day");
    asks(&app.ben().await, shift::GROUP_DAY, "Queen City Bank", "10").await.is(303);
}

#[tokio::test]
async fn whether_groups_are_welcome_is_said_by_those_who_publish_at_that_school() {
    let app = TestApp::start().await;
    // Tess coordinates another school, and only proposes at this one.
    app.sql(sql!(
        "insert into role_grant (id, person, role, scope_kind, scope, since)
         values (999999, $1, 'school_coordinator', 'school', $2, 0)",
        cast::id("tess"),
        cast::OTHER_SCHOOL
    ))
    .await;
    let tess = app.person("tess").await;
    let one = format!("/office/opportunities/{}", opportunity::PROPOSED);
    tess.get(&one).await.ok().lacks("Groups: say how many may come");
    tess.get(&format!("{one}/groups")).await.is(404);
    tess.post(&format!("{one}/groups"), &[("places", "10")]).await.is(404);
    let offers = sql!("select count(*) from group_offer where opportunity = $1", opportunity::PROPOSED);
    assert_eq!(app.count(offers).await, 0);
    // Pat is the principal: it is noted as such.
    app.person("pat").await.post(&format!("{one}/groups"), &[("places", "0")]).await.is(303);
    let noted = sql!(
        "select count(*) from ledger where verb = 'groups-welcome' and record = $1 and actor_role = 'principal'",
        opportunity::PROPOSED
    );
    assert_eq!(app.count(noted).await, 1);
}

/// Moves one shift to a day and hours.
async fn moves(app: &TestApp, shift: i64, date: &str, starts: &str, ends: &str) {
    let path = format!("/office/shifts/{shift}/change");
    let capacity = app.count(sql!("select capacity from shift where id = $1", shift)).await.to_string();
    let fields = [
        ("scope", "one"),
        ("date", date),
        ("starts", starts),
        ("ends", ends),
        ("capacity", &capacity),
        ("do", "apply"),
    ];
    app.cora().await.post(&path, &fields).await.is(303);
}

pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[tokio::test]
async fn an_ask_ends_when_the_day_begins_also_when_the_day_moves() {
    let app = TestApp::start().await;
    let mae = app.person("mae").await;
    asks(&mae, shift::GROUP_TODAY, "Oak Street Choir", "5").await.is(303);
    let id = newest(&app).await;
    moves(&app, shift::GROUP_TODAY, "2026-09-10", "13:00", "15:00").await;
    app.set_now(at("2026-09-08T17:00:00Z"));
    app.run_jobs().await;
    state(&app, id, "asked").await;
    // Moved to an earlier hour, it ends earlier.
    moves(&app, shift::GROUP_TODAY, "2026-09-10", "10:00", "12:00").await;
    app.set_now(at("2026-09-10T13:59:00Z"));
    app.run_jobs().await;
    state(&app, id, "asked").await;
    app.set_now(at("2026-09-10T14:00:00Z"));
    app.run_jobs().await;
    state(&app, id, "lapsed").await;
    app.mail().await.once("mae", "groups-lapsed");
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn leaders_are_told_of_a_new_time_in_their_language() {
    let app = TestApp::start().await;
    // Two are expected, one still waits for an answer, one gave its places back.
    let mut ids = Vec::new();
    for (leader, organisation) in
        [("ben", "Queen City Bank"), ("ana", "Coro Azul"), ("omar", "Cedar Club"), ("mae", "Oak Choir")]
    {
        asks(&app.person(leader).await, shift::GROUP_DAY, organisation, "5").await.is(303);
        ids.push(newest(&app).await);
    }
    for id in &ids[..2] {
        app.cora().await.press(&format!("/office/groups/{id}/accept")).await.is(303);
    }
    app.person("mae").await.press(&format!("/me/groups/{}/withdraw", ids[3])).await.is(303);
    app.run_jobs().await;
    moves(&app, shift::GROUP_DAY, "2026-09-25", "10:00", "14:00").await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("ben", "groups-moved");
    assert!(told.subject.starts_with("New time: Courtyard day"), "{}", told.subject);
    assert!(told.body.contains("September 25, 2026") && told.body.contains("Before:"), "{}", told.body);
    assert!(told.calendar.contains(&format!("group-{}", ids[0])), "{}", told.calendar);
    let told = mail.once("ana", "groups-moved");
    assert!(told.body.contains("25 de septiembre"), "{}", told.body);
    let told = mail.once("omar", "groups-moved");
    assert!(told.body.contains("الموعد الجديد") && told.calendar.is_empty(), "{}", told.body);
    assert!(mail.to("mae").iter().all(|sent| sent.kind != "groups-moved"));
    state(&app, ids[0], "accepted").await;
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 15);
    // More places and the same time: nothing to tell.
    let path = format!("/office/shifts/{}/change", shift::GROUP_DAY);
    let fields = [
        ("scope", "one"),
        ("date", "2026-09-25"),
        ("starts", "10:00"),
        ("ends", "14:00"),
        ("capacity", "70"),
        ("do", "apply"),
    ];
    app.cora().await.post(&path, &fields).await.is(303);
    app.run_jobs().await;
    app.mail().await.once("ben", "groups-moved");
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn reminders_come_before_the_new_day_and_not_before_the_old_one() {
    let app = TestApp::start().await;
    accepted(&app, "ben", "Queen City Bank", 6).await;
    moves(&app, shift::GROUP_DAY, "2026-09-25", "9:00", "13:00").await;
    let reminders = async || {
        app.run_jobs().await;
        app.mail().await.to("ben").iter().filter(|sent| sent.kind == "groups-reminder").count()
    };
    // The old day was Friday, September 18.
    app.set_now(at("2026-09-17T13:00:00Z"));
    assert_eq!(reminders().await, 0);
    app.set_now(at("2026-09-21T13:00:00Z"));
    assert_eq!(reminders().await, 1);
    app.set_now(at("2026-09-24T13:00:00Z"));
    assert_eq!(reminders().await, 2);
}
