//! Waiting for a place on a full shift: the line, the offer and its end, the school's hand on it, backups.

use crate::support::{Browser, TestApp};
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, clearance, shift};

fn line(shift: i64) -> String {
    format!("/shifts/{shift}/waiting")
}

fn page(shift: i64) -> String {
    format!("/shifts/{shift}")
}

async fn taken(app: &TestApp, shift: i64) -> i64 {
    app.count(sql!("select taken from shift where id = $1", shift)).await
}

/// Whether this person's wait for the shift stands so.
async fn stands(app: &TestApp, key: &str, shift: i64, state: &'static str) -> bool {
    let id = cast::id(key).expect("of the cast");
    let found = sql!("select count(*) from waiting where person = $1 and shift = $2 and state = $3", id, shift, state);
    app.count(found).await == 1
}

async fn withdraws(app: &TestApp, key: &str, shift: i64) {
    app.person(key).await.press(&format!("/shifts/{shift}/withdraw")).await.goes_to("/me/shifts");
}

/// The way that the newest message of this kind leads.
async fn link(app: &TestApp, key: &str, kind: &str) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.to(key).into_iter().rfind(|m| m.kind == kind).unwrap_or_else(|| panic!("{key} was sent no {kind}"));
    let at = sent.body.find("/offers/").expect("a link");
    sent.body[at..].split_whitespace().next().expect("an address").to_owned()
}

/// Puts the clock so many hours before the shift.
async fn hours_before(app: &TestApp, shift: i64, hours: i64) {
    let starts = app.count(sql!("select starts_at from shift where id = $1", shift)).await;
    let starts = Timestamp::from_microsecond(starts).expect("an instant");
    app.set_now(starts - SignedDuration::from_hours(hours));
}

#[tokio::test]
async fn ben_joins_the_line_and_sees_his_place_in_it() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let task = format!("/opportunities/{}", cast::opportunity::READING_BUDDY);
    ben.get(&task).await.says(200, "Wait for a place");
    ben.get(&page(shift::FULL)).await.says(200, "2 people are waiting").has("Join the waiting list");
    for _ in 0..2 {
        ben.post(&line(shift::FULL), &[("kind", "line")]).await.goes_to(&page(shift::FULL));
    }
    ben.get(&page(shift::FULL)).await.says(200, "You are number 3 of 3 in line");
    ben.get("/me/shifts").await.says(200, "Number 3 in line");
    let lines =
        sql!("select count(*) from ledger where verb = 'joined-waiting-list' and subject = $1", cast::id("ben"));
    assert_eq!(app.count(lines).await, 1, "asked twice, he joined once");
    ben.press(&format!("{}/leave", line(shift::FULL))).await.goes_to(&page(shift::FULL));
    ben.get(&page(shift::FULL)).await.says(200, "Join the waiting list");
    ben.get("/me/shifts").await.lacks("in line");
}

#[tokio::test]
async fn who_could_not_take_a_place_cannot_wait_for_one() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    nia.get(&page(shift::FULL)).await.says(200, "You have no level yet").lacks("Join the waiting list");
    nia.post(&line(shift::FULL), &[("kind", "line")]).await.says(409, "This task needs level 2");
    app.person("mae").await.post(&line(shift::FULL), &[]).await.says(409, "You have a place on this shift already");
    let ben = app.ben().await;
    ben.post(&line(shift::CANCELLED), &[]).await.says(409, "The school called this off");
    ben.post(&line(shift::FIRST_PAST), &[]).await.says(409, "already begun or is over");
    ben.post("/shifts/987654/waiting", &[]).await.is(404);
    // Nothing to wait for: a place is free.
    ben.post(&line(shift::TOMORROW), &[]).await.goes_to(&page(shift::TOMORROW));
    ben.get(&page(shift::TOMORROW)).await.says(200, "A place is free now. You can take it.");
    app.stranger().get(&page(shift::FULL)).await.says(200, "Join the waiting list").has("You will be asked to sign in");
}

#[tokio::test]
async fn mae_withdraws_and_the_place_is_held_for_zoe_who_takes_it_once() {
    let app = TestApp::start().await;
    withdraws(&app, "mae", shift::FULL).await;
    assert_eq!(taken(&app, shift::FULL).await, 2, "the place is held");
    let ben = app.ben().await;
    ben.press(&format!("/shifts/{}/signups", shift::FULL)).await.says(409, "Every place on this shift is taken");
    let at = link(&app, "zoe", "waiting-offer").await;
    let phone = app.stranger();
    phone.get(&at).await.says(200, "Hello Zoe").has("Yes, I will come").lacks("Marsh");
    assert!(stands(&app, "zoe", shift::FULL, "offered").await, "looking at the page answers nothing");
    phone.press(&at).await.goes_to(&at);
    phone.get(&at).await.says(200, "Please press one of the two buttons");
    for _ in 0..2 {
        phone.post(&at, &[("answer", "yes")]).await.goes_to(&at);
    }
    phone.get(&at).await.says(200, "You have a place");
    phone.post(&at, &[("answer", "no")]).await.says(409, "This offer is over");
    assert_eq!(taken(&app, shift::FULL).await, 2);
    let places = sql!("select count(*) from signup where shift = $1 and place is not null", shift::FULL);
    assert_eq!(app.count(places).await, 2);
    app.run_jobs().await;
    app.mail().await.once("zoe", "shifts-confirmed");
    assert!(stands(&app, "ruth", shift::FULL, "waiting").await);
}

#[tokio::test]
async fn zoe_says_nothing_and_the_place_goes_to_ruth() {
    let app = TestApp::start().await;
    withdraws(&app, "mae", shift::FULL).await;
    let at = link(&app, "zoe", "waiting-offer").await;
    app.later(SignedDuration::from_hours(26));
    app.run_jobs().await;
    assert!(stands(&app, "zoe", shift::FULL, "lapsed").await);
    assert!(stands(&app, "ruth", shift::FULL, "offered").await);
    app.mail().await.once("zoe", "waiting-lapsed");
    app.mail().await.once("ruth", "waiting-offer");
    let zoe = app.person("zoe").await;
    zoe.get(&at).await.says(200, "The time to answer is over");
    zoe.post(&at, &[("answer", "yes")]).await.says(409, "This offer is over");
    zoe.post(&line(shift::FULL), &[("kind", "line")]).await.goes_to(&page(shift::FULL));
    zoe.get(&page(shift::FULL)).await.says(200, "You are number 1 of 1 in line");
    assert_eq!(taken(&app, shift::FULL).await, 2);
    app.run_jobs().await;
    app.mail().await.once("ruth", "waiting-offer");
}

#[tokio::test]
async fn ana_says_no_on_her_page_and_zoe_is_next() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    ana.get("/me").await.says(200, "Una escuela espera su respuesta").has("Decir sí o no");
    ana.get("/me/shifts").await.says(200, "Le guardamos un lugar hasta").has("Sí, iré");
    let answer = format!("/shifts/{}/offer", shift::OFFERED);
    for _ in 0..2 {
        ana.post(&answer, &[("answer", "no")]).await.goes_to(&page(shift::OFFERED));
    }
    assert!(stands(&app, "zoe", shift::OFFERED, "offered").await);
    app.run_jobs().await;
    app.mail().await.once("zoe", "waiting-offer");
    ana.post(&answer, &[("answer", "yes")]).await.is(409);
    let zoe = app.person("zoe").await;
    zoe.get(&page(shift::OFFERED)).await.says(200, "A place is free for you");
    // The usual button does as well: the place is theirs.
    zoe.press(&format!("/shifts/{}/signups", shift::OFFERED)).await.goes_to(&page(shift::OFFERED));
    assert!(stands(&app, "zoe", shift::OFFERED, "taken").await);
    assert_eq!(taken(&app, shift::OFFERED).await, 2);
}

#[tokio::test]
async fn a_clearance_that_was_suspended_while_waiting_is_passed_over_and_told() {
    let app = TestApp::start().await;
    app.sql(sql!("update clearance set state = 'suspended' where id = $1", clearance::ZOE)).await;
    withdraws(&app, "mae", shift::FULL).await;
    assert!(stands(&app, "zoe", shift::FULL, "passed_over").await);
    assert!(stands(&app, "ruth", shift::FULL, "offered").await);
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("zoe", "waiting-passed-over");
    assert!(told.body.contains("Your clearance does not cover this task on that day"), "{}", told.body);
    // An offer that is out ends, too, when the clearance does.
    app.sql(sql!("update clearance set state = 'suspended' where id = $1", clearance::RUTH)).await;
    app.later(SignedDuration::from_mins(6));
    app.run_jobs().await;
    assert!(stands(&app, "ruth", shift::FULL, "passed_over").await);
    assert_eq!(taken(&app, shift::FULL).await, 1, "nobody is left in line: the place is free for all");
    app.ben().await.press(&format!("/shifts/{}/signups", shift::FULL)).await.goes_to(&page(shift::FULL));
}

#[tokio::test]
async fn another_shift_at_that_time_is_in_the_way_when_the_turn_comes() {
    let app = TestApp::start().await;
    app.sql(sql!(
        "update shift set on_date = (select f.on_date from shift f where f.id = $1),
             starts_at = (select f.starts_at from shift f where f.id = $1),
             ends_at = (select f.ends_at from shift f where f.id = $1) where id = $2",
        shift::FULL,
        shift::LIBRARY
    ))
    .await;
    let zoe = app.person("zoe").await;
    zoe.press(&format!("/shifts/{}/signups", shift::LIBRARY)).await.goes_to(&page(shift::LIBRARY));
    withdraws(&app, "mae", shift::FULL).await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("zoe", "waiting-passed-over");
    assert!(told.body.contains("You have another shift at that time"), "{}", told.body);
    assert!(stands(&app, "ruth", shift::FULL, "offered").await);
}

#[tokio::test]
async fn a_shift_that_is_called_off_ends_its_list_and_tells_everybody_on_it() {
    let app = TestApp::start().await;
    app.cora().await.post(&format!("/office/shifts/{}/call-off", shift::FULL), &[("scope", "one")]).await.is(303);
    app.run_jobs().await;
    for key in ["zoe", "ruth", "sol"] {
        assert!(stands(&app, key, shift::FULL, "closed").await, "{key}");
        app.mail().await.once(key, "waiting-closed");
    }
    assert_eq!(taken(&app, shift::FULL).await, 0);
    app.person("zoe").await.get("/me/shifts").await.lacks("Stop waiting at 9:00");
    app.person("zoe").await.post(&line(shift::FULL), &[]).await.says(409, "The school called this off");
}

#[tokio::test]
async fn a_shift_that_begins_ends_its_list() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    hours_before(&app, shift::FULL, 0).await;
    app.run_jobs().await;
    let open = sql!(
        "select count(*) from waiting where shift = $1 and state in ('waiting', 'offered', 'called')",
        shift::FULL
    );
    assert_eq!(app.count(open).await, 0);
    assert_eq!(taken(&app, shift::FULL).await, 2);
}

#[tokio::test]
async fn nobody_jumps_the_line_even_where_a_free_place_was_missed() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    app.sql(sql!("update shift set capacity = 3 where id = $1", shift::FULL)).await;
    let ben = app.ben().await;
    ben.press(&format!("/shifts/{}/signups", shift::FULL)).await.says(409, "Every place on this shift is taken");
    app.person("ruth").await.press(&format!("/shifts/{}/signups", shift::FULL)).await.is(409);
    app.later(SignedDuration::from_mins(6));
    app.run_jobs().await;
    assert!(stands(&app, "zoe", shift::FULL, "offered").await);
    assert_eq!(taken(&app, shift::FULL).await, 3);
}

async fn backup(app: &TestApp, key: &str) -> Browser {
    let person = app.person(key).await;
    person.post(&line(shift::FULL), &[("kind", "backup")]).await.goes_to(&page(shift::FULL));
    person
}

#[tokio::test]
async fn backups_are_asked_late_and_the_first_yes_gets_the_place() {
    let app = TestApp::start().await;
    let ben = backup(&app, "ben").await;
    ben.get(&page(shift::FULL)).await.says(200, "You are a backup");
    for key in ["zoe", "ruth"] {
        app.person(key).await.press(&format!("{}/leave", line(shift::FULL))).await.is(303);
    }
    hours_before(&app, shift::FULL, 10).await;
    withdraws(&app, "mae", shift::FULL).await;
    let ways = [link(&app, "sol", "waiting-call").await, link(&app, "ben", "waiting-call").await];
    assert_eq!(taken(&app, shift::FULL).await, 1, "no place is held for those who are asked");
    app.stranger().speaking("es").get(&ways[0]).await.says(200, "¿Puede venir de suplente?").has("El primer suplente");
    ben.post(&ways[1], &[("answer", "yes")]).await.goes_to(&ways[1]);
    ben.get(&ways[1]).await.says(200, "You have a place");
    assert_eq!(taken(&app, shift::FULL).await, 2);
    let sol = app.person("sol").await;
    sol.post(&ways[0], &[("answer", "yes")]).await.says(409, "Otro suplente fue más rápido");
    assert!(stands(&app, "sol", shift::FULL, "waiting").await, "Sol stays a backup");
    // The next who cannot come: Sol is asked again.
    app.later(SignedDuration::from_mins(1));
    withdraws(&app, "ned", shift::FULL).await;
    let again = link(&app, "sol", "waiting-call").await;
    sol.post(&again, &[("answer", "yes")]).await.goes_to(&again);
    assert_eq!(taken(&app, shift::FULL).await, 2);
}

#[tokio::test]
async fn who_is_called_twice_within_a_moment_hears_of_it_twice() {
    let app = TestApp::start().await;
    for key in ["zoe", "ruth"] {
        app.person(key).await.press(&format!("{}/leave", line(shift::FULL))).await.is(303);
    }
    hours_before(&app, shift::FULL, 10).await;
    withdraws(&app, "mae", shift::FULL).await;
    app.run_jobs().await;
    app.mail().await.once("sol", "waiting-call");
    // Ben takes the place, Sol waits again; then another cannot come. The clock has not moved.
    app.ben().await.press(&format!("/shifts/{}/signups", shift::FULL)).await.goes_to(&page(shift::FULL));
    assert!(stands(&app, "sol", shift::FULL, "waiting").await);
    withdraws(&app, "ned", shift::FULL).await;
    let again = link(&app, "sol", "waiting-call").await;
    let calls = app.mail().await.to("sol").iter().filter(|m| m.kind == "waiting-call").count();
    assert_eq!(calls, 2);
    app.stranger().post(&again, &[("answer", "yes")]).await.goes_to(&again);
    assert!(stands(&app, "sol", shift::FULL, "taken").await);
    let kept = sql!("select count(*) from message where kind in ('waiting-call', 'waiting-offer') and not fleeting");
    assert_eq!(app.count(kept).await, 0, "a link that answers is forgotten once it is sent");
}
