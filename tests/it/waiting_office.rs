//! Waiting lists as the school sees them, and what happens when two act at once.

use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, shift};
use trellis::ledger::Actor;
use trellis::people::PersonId;
use trellis::volunteering::eligibility::SignUpError;
use trellis::volunteering::shift::ShiftId;
use trellis::volunteering::signup::{self, Ask};
use trellis::volunteering::waiting;

fn office(shift: i64) -> String {
    format!("/office/shifts/{shift}")
}

async fn id(app: &TestApp, key: &str, shift: i64) -> i64 {
    let person = cast::id(key).expect("of the cast");
    app.count(sql!("select id from waiting where person = $1 and shift = $2", person, shift)).await
}

async fn state(app: &TestApp, key: &str, shift: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let person = cast::id(key).expect("of the cast");
    let (state,) = tx
        .one::<(String,)>(sql!("select state from waiting where person = $1 and shift = $2", person, shift))
        .await
        .expect("they wait");
    state
}

#[tokio::test]
async fn cora_sees_the_line_in_order_and_how_to_reach_people() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let seen = cora.get(&office(shift::FULL)).await.says(200, "Who is waiting").text();
    let (zoe, ruth) = (seen.find("Zoe Marsh").expect("Zoe"), seen.find("Ruth Adler").expect("Ruth"));
    assert!(zoe < ruth, "first come, first in line");
    assert!(seen.contains("zoe@example.org") && seen.contains("Number 2 in line") && seen.contains("Backup"), "{seen}");
    cora.get("/office/waiting").await.says(200, "Reading buddy for second grade").has("2 of 2");
    // The front desk enters people and sees the line, not how people are reached.
    app.fay().await.get(&office(shift::FULL)).await.says(200, "Zoe Marsh").lacks("zoe@example.org").lacks("Take off");
    let ola = app.person("ola").await;
    ola.get(&office(shift::FULL)).await.is(404);
    ola.get("/office/waiting").await.says(200, "Nobody is waiting");
    let file = cora.get(&format!("{}/people.csv", office(shift::FULL))).await.ok().html();
    assert!(file.contains("Mae Collins,Signed up,,"), "{file}");
    assert!(file.contains("Ruth Adler,In line,2,ruth@example.org"), "{file}");
    ola.get(&format!("{}/people.csv", office(shift::FULL))).await.is(404);
}

#[tokio::test]
async fn cora_changes_the_order_only_with_a_reason() {
    let app = TestApp::start().await;
    let (cora, ruth) = (app.cora().await, id(&app, "ruth", shift::FULL).await);
    let first = format!("/office/waiting/{ruth}/first");
    cora.post(&first, &[("reason", " ")]).await.says(409, "Please say why");
    cora.post(&first, &[("reason", "Speaks the children’s language")]).await.goes_to(&office(shift::FULL));
    app.person("ola").await.post(&first, &[("reason", "no")]).await.is(404);
    let seen = cora.get(&office(shift::FULL)).await.ok().text();
    assert!(seen.find("Ruth Adler") < seen.find("Zoe Marsh"), "{seen}");
    assert!(seen.contains("What the school said: Speaks the children’s language"), "{seen}");
    app.person("mae").await.press(&format!("/shifts/{}/withdraw", shift::FULL)).await.is(303);
    assert_eq!(state(&app, "ruth", shift::FULL).await, "offered");
    app.run_jobs().await;
    let zoe = id(&app, "zoe", shift::FULL).await;
    cora.post(&format!("/office/waiting/{zoe}/remove"), &[("reason", "Moved away")])
        .await
        .goes_to(&office(shift::FULL));
    app.run_jobs().await;
    app.mail().await.once("zoe", "waiting-removed");
    let join = format!("/shifts/{}/waiting", shift::FULL);
    app.person("zoe").await.post(&join, &[]).await.says(409, "The school took you off this list");
    let lines = sql!("select count(*) from ledger where verb in ('put-first-in-line', 'removed-from-waiting-list')");
    assert_eq!(app.count(lines).await, 2);
}

#[tokio::test]
async fn more_places_go_to_the_line_and_taken_ones_cannot_be_cut() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let places = format!("{}/places", office(shift::FULL));
    cora.post(&places, &[("places", "1")]).await.says(409, "2 people have a place").has("Choose 2 or more");
    cora.post(&places, &[("places", "many")]).await.is(422);
    cora.post(&places, &[("places", "0")]).await.is(422);
    app.person("ola").await.post(&places, &[("places", "9")]).await.is(404);
    cora.post(&places, &[("places", "3")]).await.goes_to(&office(shift::FULL));
    assert_eq!(state(&app, "zoe", shift::FULL).await, "offered");
    assert_eq!(state(&app, "ruth", shift::FULL).await, "waiting");
    cora.get(&office(shift::FULL)).await.says(200, "3 of 3").has("1 of them is kept for somebody");
    cora.post(&places, &[("places", "2")]).await.says(409, "1 of them are kept for people who have yet to answer");
    cora.post(&places, &[("places", "6")]).await.is(303);
    assert_eq!(state(&app, "ruth", shift::FULL).await, "offered");
    assert_eq!(app.count(sql!("select taken from shift where id = $1", shift::FULL)).await, 4);
    app.run_jobs().await;
    app.mail().await.once("ruth", "waiting-offer");
    // Fewer again: places move below the new number.
    cora.post(&places, &[("places", "4")]).await.is(303);
    for key in ["zoe", "ruth"] {
        let answer = format!("/shifts/{}/offer", shift::FULL);
        app.person(key).await.post(&answer, &[("answer", "yes")]).await.is(303);
    }
    let highest = sql!("select max(place) from signup where shift = $1", shift::FULL);
    assert_eq!(app.count(highest).await, 4);
    app.person("mae").await.press(&format!("/shifts/{}/withdraw", shift::FULL)).await.is(303);
    cora.post(&places, &[("places", "3")]).await.is(303);
    let highest = sql!("select max(place) from signup where shift = $1", shift::FULL);
    assert_eq!(app.count(highest).await, 3);
}

#[tokio::test]
async fn fay_puts_somebody_on_the_list_who_phoned() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    fay.get(&format!("{}?q=june", office(shift::OFFERED))).await.says(200, "June Park").has("Put on the waiting list");
    let june = cast::id("june").expect("of the cast").to_string();
    let fields = [("person", june.as_str()), ("kind", "line")];
    fay.post(&format!("{}/waiting", office(shift::TODAY)), &fields).await.is(409);
    fay.post(&format!("{}/waiting", office(shift::OFFERED)), &fields).await.goes_to(&office(shift::OFFERED));
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("june", "waiting-joined");
    assert!(told.body.contains("You are number 2 in line"), "{}", told.body);
    let by = sql!("select created_by from waiting where person = $1", cast::id("june"));
    assert_eq!(app.count(by).await, i64::from(cast::id("fay").expect("of the cast")));
}

#[tokio::test]
async fn two_records_that_wait_for_one_shift_are_one_wait_after_a_merge() {
    let app = TestApp::start().await;
    let (kept, gone) = (cast::id("ben").expect("of the cast"), cast::id("ruth").expect("of the cast"));
    // A record that is narrowed would have to be the one that stays.
    app.sql(sql!("update clearance set restriction = '' where person = $1", gone)).await;
    let join = format!("/shifts/{}/waiting", shift::FULL);
    app.ben().await.post(&join, &[("kind", "line")]).await.is(303);
    app.person("mae").await.press(&format!("/shifts/{}/withdraw", shift::FULL)).await.is(303);
    let zoe = format!("/shifts/{}/offer", shift::FULL);
    app.person("zoe").await.post(&zoe, &[("answer", "no")]).await.is(303);
    assert_eq!(state(&app, "ruth", shift::FULL).await, "offered");
    let pair = format!("/office/duplicates/{kept}/{gone}");
    app.vera().await.post(&pair, &[("what", "keep-one")]).await.goes_to("/office/duplicates");
    assert_eq!(state(&app, "ruth", shift::FULL).await, "left");
    app.run_jobs().await;
    app.later(SignedDuration::from_mins(6));
    app.run_jobs().await;
    assert_eq!(state(&app, "ben", shift::FULL).await, "offered");
    assert_eq!(app.count(sql!("select taken from shift where id = $1", shift::FULL)).await, 2);
}

fn ask(key: &str, shift: i64) -> Ask {
    let person: PersonId = cast::id(key).expect("of the cast");
    Ask { shift: ShiftId(shift), person, actor: Actor::Own(person), by: person, at_desk: false }
}

#[tokio::test]
async fn a_yes_that_comes_with_the_end_of_the_offer_counts_once() {
    // Staged, not thrown: Ana's yes is held uncommitted while the offer's time ends.
    let app = TestApp::start().await;
    app.run_jobs().await;
    let rules = app.app.policy();
    app.later(SignedDuration::from_hours(30));
    let mut first = app.app.db.write().await.expect("a transaction");
    waiting::accept(&mut first, &ask("ana", shift::OFFERED), &rules, app.app.now()).await.expect("it is still held");
    let end = {
        let app = app.app.clone();
        tokio::spawn(async move { trellis::work::run_due(&app).await.expect("the queue can be worked on").failed })
    };
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!end.is_finished(), "the end of the offer did not wait");
    first.commit().await.expect("a commit");
    assert!(end.await.expect("no panic").is_empty());
    assert_eq!(state(&app, "ana", shift::OFFERED).await, "taken");
    assert_eq!(state(&app, "zoe", shift::OFFERED).await, "waiting");
    assert_eq!(app.count(sql!("select taken from shift where id = $1", shift::OFFERED)).await, 2);
}

#[tokio::test]
async fn a_place_given_back_is_not_grabbed_by_somebody_who_does_not_wait() {
    let app = TestApp::start().await;
    let (rules, now) = (app.app.policy(), app.app.now());
    let mut first = app.app.db.write().await.expect("a transaction");
    waiting::decline(&mut first, &ask("ana", shift::OFFERED), &rules, now).await.expect("she may say no");
    let other = {
        let (app, rules) = (app.app.clone(), rules.clone());
        tokio::spawn(async move {
            let mut second = app.db.write().await.expect("a transaction");
            signup::sign_up(&mut second, &ask("ben", shift::OFFERED), &rules, now).await
        })
    };
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(!other.is_finished(), "the second did not wait");
    first.commit().await.expect("a commit");
    let answer = other.await.expect("no panic");
    assert!(matches!(answer, Err(SignUpError::Full)), "{answer:?}");
    assert_eq!(state(&app, "zoe", shift::OFFERED).await, "offered");
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

const PEOPLE: &[&str] = &["ana", "ben", "june", "ruth", "sol", "mae", "ned", "zoe"];

/// One step of somebody, or of the school, or of time.
async fn step(app: &TestApp, dice: &mut Dice, people: &[(&str, Browser)], cora: &Browser) -> String {
    let at = shift::FULL;
    let (key, who) = &people[dice.below(people.len() as u64) as usize];
    let verb = dice.below(12);
    match verb {
        0 | 1 => drop(who.post(&format!("/shifts/{at}/waiting"), &[("kind", "line")]).await),
        2 => drop(who.post(&format!("/shifts/{at}/waiting"), &[("kind", "backup")]).await),
        3 => drop(who.press(&format!("/shifts/{at}/waiting/leave")).await),
        4 | 5 => drop(who.post(&format!("/shifts/{at}/offer"), &[("answer", "yes")]).await),
        6 => drop(who.post(&format!("/shifts/{at}/offer"), &[("answer", "no")]).await),
        7 => drop(who.press(&format!("/shifts/{at}/signups")).await),
        8 | 9 => drop(who.press(&format!("/shifts/{at}/withdraw")).await),
        10 => {
            let places = (dice.below(4) + 1).to_string();
            drop(cora.post(&format!("/office/shifts/{at}/places"), &[("places", &places)]).await);
        }
        _ => {
            let person = cast::id(key).expect("of the cast");
            let state = if dice.below(2) == 0 { "suspended" } else { "cleared" };
            app.sql(sql!("update clearance set state = $2 where person = $1 and valid_to is not null", person, state))
                .await;
            app.later(SignedDuration::from_mins(i64::try_from(dice.below(300)).unwrap_or(0)));
            app.run_jobs().await;
        }
    }
    format!("{key} {verb}")
}

#[tokio::test]
async fn whatever_people_do_no_place_is_sold_twice_and_none_is_free_while_somebody_waits() {
    for seed in 1..=4 {
        let app = TestApp::start().await;
        let cora = app.cora().await;
        let mut people = Vec::new();
        for key in PEOPLE {
            people.push((*key, app.person(key).await));
        }
        let mut dice = Dice(seed);
        let mut done = Vec::new();
        for _ in 0..90 {
            done.push(step(&app, &mut dice, &people, &cora).await);
            let oversold = sql!(
                "select count(*) from shift s where s.taken > s.capacity or s.taken <>
                     (select count(*) from signup u where u.shift = s.id and u.place is not null)
                     + (select count(*) from waiting w where w.shift = s.id and w.state = 'offered')
                     + (select coalesce(sum(g.places), 0) from group_visit g where g.shift = s.id)"
            );
            assert_eq!(app.count(oversold).await, 0, "{seed}: {done:?}");
            let starved = sql!(
                "select count(*) from shift s where s.taken < s.capacity and s.starts_at > $1 and exists (
                     select 1 from waiting w where w.shift = s.id and w.kind = 'line' and w.state = 'waiting')",
                app.app.now()
            );
            assert_eq!(app.count(starved).await, 0, "{seed}: {done:?}");
        }
    }
}
