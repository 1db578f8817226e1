//! What guards the days of groups: for whom they are, who leads and who comes, how much one leader asks, who sees how people
//! are reached, and what is said when a day moves.

use crate::groups::{accepted, asks, is_true_to_count, joins, link_of, newest, on_the_day, starts, state, taken};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, clearance, opportunity, shift};

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

fn at(text: &str) -> Timestamp {
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
async fn a_leader_sees_only_what_the_leader_typed_and_the_office_what_its_role_sees() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 6).await;
    let (ben, visitor) = (app.ben().await, app.stranger());
    let own = format!("/me/groups/{id}");
    ben.post(&format!("{own}/names"), &[("names", "Odessa Grant, odessa@example.org\nInes Robledo")]).await.is(303);
    joins(&visitor, &link, "Hal Jurgens", "hal@example.org", true).await.is(303);
    // Her name was there; how she is reached, she adds herself.
    joins(&visitor, &link, "Ines Robledo", "ines@example.org", true).await.is(303);
    // He has typed hers: that stays as he sees it, also when she has agreed.
    joins(&visitor, &link, "Odessa Grant", "odessa@example.org", true).await.is(303);
    ben.get(&own)
        .await
        .says(200, "odessa@example.org")
        .has("Hal Jurgens")
        .has("Ines Robledo")
        .lacks("hal@example.org")
        .lacks("ines@example.org");
    let office = format!("/office/groups/{id}");
    let page = app.cora().await.get(&office).await.ok();
    page.has("odessa@example.org").has("hal@example.org").has("ines@example.org");
    // A principal publishes, and does not see how people are reached.
    let page = app.person("pat").await.get(&office).await.says(200, "Hal Jurgens");
    page.lacks("odessa@example.org").lacks("hal@example.org").lacks("ines@example.org").lacks("Email or phone");
}

#[tokio::test]
async fn the_link_ends_with_the_gathering_of_names() {
    let app = TestApp::start().await;
    let link = |id: i64| sql!("select count(*) from group_visit where id = $1 and link is not null", id);
    let (id, secret) = accepted(&app, "ben", "Queen City Bank", 6).await;
    app.ben().await.press(&format!("/me/groups/{id}/withdraw")).await.is(303);
    assert_eq!(app.count(link(id)).await, 0);
    app.stranger().get(&format!("/join/{secret}")).await.is(404);
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 6).await;
    // Names and numbers change while it is accepted, and the link stays.
    app.ben().await.post(&format!("/me/groups/{id}/headcount"), &[("headcount", "7")]).await.is(303);
    let secret = link_of(&app, id).await;
    app.stranger().get(&format!("/join/{secret}")).await.ok();
    on_the_day(&app, starts(&app).await, 5);
    app.fay().await.post(&format!("/office/board/groups/{id}/in"), &[("unnamed", "7")]).await.is(303);
    assert_eq!(app.count(link(id)).await, 0);
    app.stranger().get(&format!("/join/{secret}")).await.is(404);
    // A shift that is called off ends them, too.
    app.cora()
        .await
        .post(&format!("/office/shifts/{}/call-off", shift::GROUP_ASKED), &[("scope", "one")])
        .await
        .is(303);
    assert_eq!(
        app.count(sql!("select count(*) from group_visit where link is not null and state <> 'accepted'")).await,
        0
    );
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

#[tokio::test]
async fn names_are_due_by_a_day_and_whoever_is_late_is_seen() {
    let app = TestApp::start().await;
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 6).await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    let mine = format!("/me/groups/{id}");
    let late = "/office/groups?state=accepted&names=late";
    // The day is Friday, September 18; five days before it names are due.
    ben.get(&mine).await.says(200, "Names are due by Sunday, September 13, 2026");
    cora.get(&format!("/office/groups/{id}")).await.says(200, "Names are due by");
    cora.get(late).await.ok().lacks("Queen City Bank");
    app.set_now(at("2026-09-11T13:00:00Z"));
    app.run_jobs().await;
    assert!(app.mail().await.to("ben").iter().all(|sent| sent.kind != "groups-roster"));
    app.set_now(at("2026-09-12T13:00:00Z"));
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("ben", "groups-roster");
    assert!(told.body.contains("0 of 6") && told.body.contains("September 13"), "{}", told.body);
    app.set_now(at("2026-09-13T13:00:00Z"));
    cora.get(late).await.ok().lacks("Queen City Bank");
    app.set_now(at("2026-09-14T13:00:00Z"));
    cora.get(late).await.says(200, "Queen City Bank").has("Names are late");
    cora.get("/office").await.has("Groups whose names are due and not there");
    ben.get(&mine).await.says(200, "Names were due by");
    // All six are there: nobody waits any more.
    let names = "One Ames\nTwo Bell\nThree Cole\nFour Dale\nFive Ebb\nSix Foss";
    ben.post(&format!("{mine}/names"), &[("names", names)]).await.is(303);
    cora.get(late).await.ok().lacks("Queen City Bank");
}

#[tokio::test]
async fn a_group_that_gave_its_names_is_not_reminded_of_them() {
    let app = TestApp::start().await;
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 2).await;
    let ben = app.ben().await;
    ben.post(&format!("/me/groups/{id}/names"), &[("names", "One Ames\nTwo Bell")]).await.is(303);
    app.set_now(at("2026-09-12T13:00:00Z"));
    app.run_jobs().await;
    assert!(app.mail().await.to("ben").iter().all(|sent| sent.kind != "groups-roster"));
}
