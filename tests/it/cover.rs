//! A place looks for somebody else: offered, swapped, asked around.

use crate::support::{Answer, TestApp};
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, shift};
use trellis::volunteering::cover::{Act, AskedId, CoverError};
use trellis::volunteering::cover_answer::accept;

pub fn page(shift: i64) -> String {
    format!("/me/shifts/{shift}/cover")
}

pub fn id(key: &str) -> i64 {
    cast::id(key).unwrap_or_else(|| panic!("nobody is called {key}")).0
}

/// Zoe has a place on the lunch duty of Thursday, and offers it.
pub async fn zoe_offers(app: &TestApp, contact: &str) -> Answer {
    let zoe = app.person("zoe").await;
    let offer = format!("/me/shifts/{}/offer", shift::ONE_LEFT);
    zoe.post(&offer, &[("contact", contact)]).await.goes_to(&page(shift::ONE_LEFT));
    let shown = zoe.get(&page(shift::ONE_LEFT)).await;
    app.run_jobs().await;
    shown
}

/// The secret link in the newest message of a kind to somebody.
pub async fn link(app: &TestApp, key: &str, kind: &str) -> String {
    let mail = app.mail().await;
    let body = &mail.to(key).into_iter().rfind(|m| m.kind == kind).unwrap_or_else(|| panic!("no {kind} to {key}")).body;
    let start = body.find("http://trellis.test/").expect("a link") + "http://trellis.test".len();
    body[start..].split_whitespace().next().expect("a link").to_owned()
}

pub async fn holds(app: &TestApp, key: &str, shift: i64) -> bool {
    let held =
        sql!("select count(*) from signup where person = $1 and shift = $2 and place is not null", id(key), shift);
    app.count(held).await == 1
}

pub async fn taken(app: &TestApp, shift: i64) -> i64 {
    let true_count = sql!("select count(*) from signup where shift = $1 and place is not null", shift);
    let counted = app.count(sql!("select taken from shift where id = $1", shift)).await;
    assert_eq!(app.count(true_count).await, counted, "the count of the shift is not true");
    counted
}

async fn reminder_time(app: &TestApp, shift: i64) -> Timestamp {
    let starts = app.count(sql!("select starts_at from shift where id = $1", shift)).await;
    let starts = Timestamp::from_microsecond(starts).expect("an instant");
    // The lunch duty begins at 11:30; its reminder goes out at 8:00 the day before.
    starts - SignedDuration::from_mins(27 * 60 + 30)
}

#[tokio::test]
async fn zoe_hands_her_place_to_carl_who_says_yes_by_the_link() {
    let app = TestApp::start().await;
    zoe_offers(&app, "carl@example.org").await.says(200, "Waiting for an answer").has("You keep your place");
    assert!(holds(&app, "zoe", shift::ONE_LEFT).await, "until then the place is hers");
    let offered = app.mail().await.once("carl", "cover-offer").subject.clone();
    assert_eq!(offered, "Zoe Marsh offers you a place: Lunch duty");
    let link = link(&app, "carl", "cover-offer").await;
    app.person("carl").await.get("/me/shifts").await.says(200, "Can you help?");
    let stranger = app.stranger();
    stranger.get(&link).await.says(200, "Zoe Marsh cannot come and offers you this place").has("Yes, I will come");
    stranger.press(&link).await.is(400);
    for _ in 0..2 {
        stranger.post(&link, &[("answer", "yes")]).await.goes_to(&link);
    }
    stranger.get(&link).await.says(200, "You have a place");
    assert!(holds(&app, "carl", shift::ONE_LEFT).await && !holds(&app, "zoe", shift::ONE_LEFT).await);
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 2);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("zoe", "cover-taken").calendar.contains("STATUS:CANCELLED"));
    mail.once("carl", "shifts-confirmed");
    let kept = app.count(sql!("select count(*) from cover where contact <> ''")).await;
    assert_eq!(kept, 0, "whom it was offered to is forgotten");
    for (verb, subject) in
        [("cover-offered", "zoe"), ("cover-asked", "carl"), ("place-handed-over", "zoe"), ("signed-up", "carl")]
    {
        let lines =
            app.count(sql!("select count(*) from ledger where verb = $1 and subject = $2", verb, id(subject))).await;
        assert_eq!(lines, 1, "{verb} of {subject}");
    }
}

#[tokio::test]
async fn an_offer_tells_nobody_whether_somebody_is_registered() {
    let app = TestApp::start().await;
    // Carl may take it; Nia has no clearance; Mae has a place there; nobody has the last address.
    let mut seen = Vec::new();
    for contact in ["carl@example.org", "nia@example.org", "mae@example.org", "nobody@example.org"] {
        let shown = zoe_offers(&app, contact).await.is(200);
        seen.push(shown.text().replace(contact, "…").split("Give my place back").next().map(str::to_owned));
        let open =
            app.count(sql!("select id from cover where state = 'open' and signup is not null and id > 1000")).await;
        app.person("zoe").await.press(&format!("/me/covers/{open}/take-back")).await.goes_to(&page(shift::ONE_LEFT));
    }
    assert!(seen.windows(2).all(|two| two[0] == two[1]), "{seen:#?}");
    let mail = app.mail().await;
    mail.once("carl", "cover-offer");
    assert!(mail.to("nia").is_empty() && mail.to("mae").is_empty() && mail.at("nobody@example.org").is_empty());
    app.person("zoe")
        .await
        .post(&format!("/me/shifts/{}/offer", shift::ONE_LEFT), &[("contact", "not an address")])
        .await
        .is(422);
}

#[tokio::test]
async fn who_may_not_take_it_at_that_moment_does_not_and_the_holder_keeps_it() {
    let app = TestApp::start().await;
    zoe_offers(&app, "carl@example.org").await.is(200);
    let link = link(&app, "carl", "cover-offer").await;
    app.sql(sql!("update clearance set state = 'suspended' where person = $1", id("carl"))).await;
    app.stranger().post(&link, &[("answer", "yes")]).await.says(409, "You have no level yet");
    assert!(holds(&app, "zoe", shift::ONE_LEFT).await);
    app.sql(sql!("update clearance set state = 'cleared' where person = $1", id("carl"))).await;
    let carl = app.person("carl").await;
    carl.press(&format!("/shifts/{}/signups", shift::OVERLAPPING)).await.is(303);
    app.stranger().post(&link, &[("answer", "yes")]).await.says(409, "another shift at that time");
    assert!(holds(&app, "zoe", shift::ONE_LEFT).await);
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 2);
    carl.press(&format!("/shifts/{}/withdraw", shift::OVERLAPPING)).await.is(303);
    app.stranger().post(&link, &[("answer", "yes")]).await.goes_to(&link);
    assert!(holds(&app, "carl", shift::ONE_LEFT).await);
}

#[tokio::test]
async fn an_offer_ends_with_the_reminder_and_can_be_taken_back_or_declined() {
    let app = TestApp::start().await;
    zoe_offers(&app, "carl@example.org").await.is(200);
    let first = link(&app, "carl", "cover-offer").await;
    app.stranger().post(&first, &[("answer", "no")]).await.goes_to(&first);
    app.person("zoe")
        .await
        .get(&page(shift::ONE_LEFT))
        .await
        .says(200, "Not taken")
        .has("Offer it to someone you know");
    app.later(SignedDuration::from_mins(5));
    zoe_offers(&app, "carl@example.org").await.is(200);
    let second = link(&app, "carl", "cover-offer").await;
    assert_ne!(first, second);
    // Somebody else cannot take it back.
    let open = app.count(sql!("select id from cover where state = 'open' and id > 1000")).await;
    app.person("carl").await.press(&format!("/me/covers/{open}/take-back")).await.is(404);
    app.set_now(reminder_time(&app, shift::ONE_LEFT).await);
    app.stranger().post(&second, &[("answer", "yes")]).await.says(409, "settled already");
    app.run_jobs().await;
    app.stranger().get(&second).await.says(200, "Nothing is needed from you any more");
    let told = app.mail().await.to("zoe").iter().filter(|m| m.kind == "cover-not-taken").count();
    assert_eq!(told, 2, "once for the no, once for the end");
    assert!(holds(&app, "zoe", shift::ONE_LEFT).await);
    let zoe = app.person("zoe").await;
    zoe.get(&page(shift::ONE_LEFT)).await.says(200, "too late to offer or swap").has("Ask for cover");
    let offer = format!("/me/shifts/{}/offer", shift::ONE_LEFT);
    zoe.post(&offer, &[("contact", "carl@example.org")]).await.says(409, "too late to hand this place on");
}

#[tokio::test]
async fn zoe_and_ned_swap_and_no_place_is_lost() {
    let app = TestApp::start().await;
    let zoe = app.person("zoe").await;
    zoe.get(&page(shift::ONE_LEFT)).await.says(200, "Reading buddy for second grade · Albemarle Road Elementary");
    let swap = format!("/me/shifts/{}/swap", shift::ONE_LEFT);
    zoe.post(&swap, &[("wanted", &shift::TOMORROW.to_string())]).await.says(409, "That shift has a free place");
    zoe.post(&swap, &[("wanted", "987")]).await.is(404);
    zoe.post(&swap, &[("wanted", &shift::FULL.to_string())]).await.goes_to(&page(shift::ONE_LEFT));
    zoe.post(&swap, &[("wanted", &shift::FULL.to_string())]).await.says(409, "We are already looking");
    app.run_jobs().await;
    assert!(app.mail().await.to("mae").is_empty(), "Mae is on both lists");
    let link = link(&app, "ned", "cover-swap").await;
    app.stranger().get(&link).await.says(200, "would like to swap").lacks("Zoe");
    app.stranger().post(&link, &[("answer", "yes")]).await.goes_to(&link);
    assert!(holds(&app, "ned", shift::ONE_LEFT).await && holds(&app, "zoe", shift::FULL).await);
    assert!(!holds(&app, "zoe", shift::ONE_LEFT).await && !holds(&app, "ned", shift::FULL).await);
    assert_eq!((taken(&app, shift::ONE_LEFT).await, taken(&app, shift::FULL).await), (2, 2));
    app.run_jobs().await;
    let mail = app.mail().await;
    for key in ["zoe", "ned"] {
        mail.once(key, "cover-taken");
        mail.once(key, "shifts-confirmed");
    }
}

/// Whom the system asked about Zoe's place, in order.
async fn asked(app: &TestApp) -> Vec<i64> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let asked = tx.all::<(i64,)>(sql!("select person from cover_asked where cover > 1000 order by asked_at, id"));
    asked.await.expect("people").into_iter().map(|(person,)| person).collect()
}

pub async fn zoe_asks_around(app: &TestApp) {
    let around = format!("/me/shifts/{}/around", shift::ONE_LEFT);
    app.person("zoe").await.press(&around).await.goes_to(&page(shift::ONE_LEFT));
    app.run_jobs().await;
}

#[tokio::test]
async fn a_few_are_asked_the_right_ones_first_and_the_next_some_hours_later() {
    let app = TestApp::start().await;
    app.ben().await.post("/me/asked", &[("ask", "no")]).await.goes_to("/me/shifts");
    zoe_asks_around(&app).await;
    let first = asked(&app).await;
    assert_eq!(first.len(), 5, "{first:?}");
    assert_eq!(first[0], id("ruth"), "Ruth has done this here before");
    assert_eq!(first[4], id("ana"), "Ana was asked yesterday and comes after the others");
    for key in ["ben", "mae", "zoe", "nia", "kofi", "ida"] {
        assert!(!first.contains(&id(key)), "{key} must not be asked");
    }
    let cora = app.cora().await;
    let roster = format!("/office/shifts/{}", shift::ONE_LEFT);
    cora.get(&roster).await.says(200, "Looking for cover").has("5 people asked, 0 said no").has("The next are asked");
    let date = app.count(sql!("select count(*) from shift where id = $1 and on_date = '2026-09-10'", shift::ONE_LEFT));
    assert_eq!(date.await, 1);
    app.fay().await.get("/office/board?date=2026-09-10").await.says(200, "Looking for cover");
    let link = link(&app, "ruth", "cover-ask").await;
    app.stranger().get(&link).await.says(200, "The school needs someone").lacks("Zoe");
    app.stranger().post(&link, &[("answer", "never")]).await.goes_to(&link);
    cora.get(&roster).await.says(200, "5 people asked, 1 said no");
    app.later(SignedDuration::from_hours(3));
    app.run_jobs().await;
    let then = asked(&app).await;
    assert!(then.len() > 5 && then.contains(&id("june")), "{then:?}");
    let once = app.count(sql!("select count(*) from cover_never where person = $1", id("ruth"))).await;
    assert_eq!(once, 1);
    app.person("ruth").await.get("/me/shifts").await.says(200, "You asked us not to ask you");
}

#[tokio::test]
async fn who_waits_for_the_shift_is_asked_before_all_others() {
    let app = TestApp::start().await;
    let ned = app.person("ned").await;
    ned.get(&page(shift::FULL)).await.says(200, "2 people are waiting: the next in line gets your place");
    ned.press(&format!("/me/shifts/{}/around", shift::FULL)).await.goes_to(&page(shift::FULL));
    app.run_jobs().await;
    let mut first = asked(&app).await;
    first.truncate(3);
    first.sort_unstable();
    let mut waiting = [id("zoe"), id("ruth"), id("sol")];
    waiting.sort_unstable();
    assert_eq!(first, waiting, "two in line and a backup");
    let link = link(&app, "zoe", "cover-ask").await;
    app.stranger().post(&link, &[("answer", "yes")]).await.goes_to(&link);
    assert!(holds(&app, "zoe", shift::FULL).await && !holds(&app, "ned", shift::FULL).await);
    assert_eq!(taken(&app, shift::FULL).await, 2);
    let over = sql!(
        "select count(*) from waiting where shift = $1 and person = $2 and state = 'taken'",
        shift::FULL,
        id("zoe")
    );
    assert_eq!(app.count(over).await, 1, "her wait is over");
}

#[tokio::test]
async fn nobody_is_asked_at_night() {
    let app = TestApp::start().await;
    app.set_now("2026-09-09T01:00:00Z".parse().expect("an instant"));
    zoe_asks_around(&app).await;
    assert_eq!(asked(&app).await.len(), 0, "it is nine in the evening");
    app.set_now("2026-09-09T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(asked(&app).await.len(), 5);
}

#[tokio::test]
async fn the_first_yes_gets_the_place_and_the_others_are_told() {
    // Staged, not thrown: the first holds the place uncommitted; the second must wait, then hear that it is settled.
    let app = TestApp::start().await;
    zoe_asks_around(&app).await;
    let people = asked(&app).await;
    let row = |person: i64| sql!("select id from cover_asked where cover > 1000 and person = $1", person);
    let (one, other) = (AskedId(app.count(row(people[0])).await), AskedId(app.count(row(people[1])).await));
    let rules = app.app.policy();
    let now = app.app.now();
    let mut first = app.app.db.write().await.expect("a transaction");
    let act = Act { rules: &rules, random: &app.app.random, now };
    accept(&mut first, one, &act).await.expect("the first yes");
    let second = {
        let (app, rules) = (app.app.clone(), rules.clone());
        tokio::spawn(async move {
            let act = Act { rules: &rules, random: &app.random, now };
            let mut tx = app.db.write().await.expect("a transaction");
            let answer = accept(&mut tx, other, &act).await;
            if answer.is_ok() {
                tx.commit().await.expect("a commit");
            }
            answer
        })
    };
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(!second.is_finished(), "the second did not wait");
    first.commit().await.expect("a commit");
    let answer = second.await.expect("no panic");
    assert!(matches!(answer, Err(CoverError::Gone)), "{answer:?}");
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 2);
    assert!(!holds(&app, "zoe", shift::ONE_LEFT).await);
    app.run_jobs().await;
    let told = sql!("select count(*) from message where kind = 'cover-settled' and state = 'sent'");
    assert_eq!(app.count(told).await, 4, "all but the taker and Zoe");
    app.cora()
        .await
        .get(&format!("/office/shifts/{}", shift::ONE_LEFT))
        .await
        .says(200, "Comes in someone’s place")
        .lacks("Looking for cover");
    app.later(SignedDuration::from_hours(4));
    app.run_jobs().await;
    assert_eq!(asked(&app).await.len(), 5, "nobody else is asked");
}

#[tokio::test]
async fn a_place_given_back_meanwhile_is_as_good_and_a_shift_called_off_asks_nobody() {
    let app = TestApp::start().await;
    zoe_asks_around(&app).await;
    app.person("zoe").await.press(&format!("/shifts/{}/withdraw", shift::ONE_LEFT)).await.is(303);
    let link = link(&app, "ruth", "cover-ask").await;
    app.stranger().post(&link, &[("answer", "yes")]).await.goes_to(&link);
    assert!(holds(&app, "ruth", shift::ONE_LEFT).await);
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 2);

    let app = TestApp::start().await;
    zoe_asks_around(&app).await;
    app.cora().await.post(&format!("/office/shifts/{}/call-off", shift::ONE_LEFT), &[("scope", "one")]).await.is(303);
    let link = self::link(&app, "ruth", "cover-ask").await;
    app.stranger().get(&link).await.says(200, "Nothing is needed from you any more");
    app.stranger().post(&link, &[("answer", "yes")]).await.says(409, "The school called this off");
    app.later(SignedDuration::from_hours(3));
    app.run_jobs().await;
    assert_eq!(asked(&app).await.len(), 5);
    let over = app.count(sql!("select count(*) from cover where id > 1000 and state = 'over'")).await;
    assert_eq!(over, 1);
}

#[tokio::test]
async fn cora_asks_for_one_who_phoned_and_for_the_free_places_of_a_shift() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let roster = format!("/office/shifts/{}", shift::ONE_LEFT);
    let zoe =
        app.count(sql!("select id from signup where shift = $1 and person = $2", shift::ONE_LEFT, id("zoe"))).await;
    app.person("ola").await.press(&format!("/office/signups/{zoe}/cover")).await.is(404);
    cora.press(&format!("/office/signups/{zoe}/cover")).await.goes_to(&roster);
    cora.press(&format!("/office/signups/{zoe}/cover")).await.is(409);
    let help = format!("/office/shifts/{}", shift::TOMORROW);
    cora.get(&help).await.says(200, "Ask people to help");
    cora.press(&format!("{help}/help")).await.goes_to(&help);
    cora.press(&format!("{help}/help")).await.is(409);
    cora.press(&format!("/office/shifts/{}/help", shift::FULL)).await.is(409);
    app.run_jobs().await;
    let link = link(&app, "ruth", "cover-ask").await;
    app.stranger().post(&link, &[("answer", "yes")]).await.goes_to(&link);
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("cora", "cover-found");
    let tomorrow = holds(&app, "ruth", shift::TOMORROW).await;
    assert!(tomorrow || holds(&app, "ruth", shift::ONE_LEFT).await);
    if !tomorrow {
        mail.once("zoe", "cover-taken");
    }
    // What is still open is taken back.
    let open = app.count(sql!("select max(id) from cover where state = 'open'")).await;
    cora.press(&format!("/me/covers/{open}/take-back")).await.is(303);
}
