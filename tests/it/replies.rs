//! Answers by text and by the link in a reminder.

use crate::support::texts::{Provider, signature};
use crate::support::{Answer, TestApp};
use axum::http::{HeaderMap, HeaderValue};
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::{self, shift};

const HOOK: &str = "/hooks/sms";
/// Minh and Lan share it.
const PHONE: &str = "+17045550123";

struct Office {
    app: TestApp,
    provider: Provider,
}

fn id(key: &str) -> i64 {
    cast::id(key).unwrap_or_else(|| panic!("nobody is called {key}")).0
}

impl Office {
    /// Minh and Lan are cleared, and speak English today.
    async fn open() -> Office {
        let provider = Provider::start().await;
        let app = TestApp::with(|config| {
            config.sms_url = provider.url();
            config.sms_account = "AC1".into();
            config.sms_secret_file = provider.secret_file();
            config.sms_from = "+17045550100".into();
        })
        .await;
        for key in ["minh", "lan"] {
            app.sql(sql!("update person set lang = 'en' where id = $1", id(key))).await;
            app.sql(sql!(
                "insert into clearance (id, person, state, level, granted, valid_from, valid_to, created_at, since)
                 values ($1, $2, 'cleared', 2, 2, '2026-07-01', '2027-06-30', 0, 0)",
                7_000 + id(key),
                id(key)
            ))
            .await;
        }
        app.sql(sql!("update shift set capacity = 8 where id = $1", shift::ONE_LEFT)).await;
        Office { app, provider }
    }

    async fn takes(&self, key: &str, shift: i64) {
        let path = format!("/shifts/{shift}");
        self.app.person(key).await.press(&format!("{path}/signups")).await.goes_to(&path);
        self.app.run_jobs().await;
    }

    /// The morning of the day before the lunch duty.
    async fn reminders_go_out(&self) {
        let starts = self.app.count(sql!("select starts_at from shift where id = $1", shift::ONE_LEFT)).await;
        let starts = Timestamp::from_microsecond(starts).expect("an instant");
        self.app.set_now(starts - SignedDuration::from_mins(27 * 60 + 30));
        self.app.run_jobs().await;
    }

    /// Somebody with the telephone texts us; the provider brings it.
    async fn text(&self, sid: &str, words: &str) -> Answer {
        let fields = [("From", PHONE), ("Body", words), ("MessageSid", sid)];
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
        let signed = signature(&format!("http://trellis.test{HOOK}"), &fields);
        headers.insert("x-twilio-signature", HeaderValue::try_from(signed).expect("ASCII"));
        let body = serde_html_form::to_string(fields).expect("fields are text");
        self.app.stranger().send("POST", HOOK, headers, body.into_bytes()).await.is(200)
    }

    async fn holds(&self, key: &str, shift: i64) -> bool {
        let held =
            sql!("select count(*) from signup where person = $1 and shift = $2 and place is not null", id(key), shift);
        self.app.count(held).await == 1
    }
}

#[tokio::test]
async fn no_to_the_reminder_gives_the_place_back_once() {
    let office = Office::open().await;
    office.takes("minh", shift::ONE_LEFT).await;
    office.takes("minh", shift::LIBRARY).await;
    office.text("SM0", "NO").await.has("Which one? Nothing has changed yet").has("NO 1 = Minh: Lunch duty");
    assert!(office.holds("minh", shift::ONE_LEFT).await, "nobody had reminded of it");
    office.reminders_go_out().await;
    let sent = office.provider.calls();
    let reminder = sent.last().expect("a text").field("Body").to_owned();
    assert!(reminder.contains("Reply NO if you cannot come."), "{reminder}");
    office.text("SM1", " No. ").await.has("Your place is free again: Minh: Lunch duty");
    assert!(!office.holds("minh", shift::ONE_LEFT).await);
    assert!(office.holds("minh", shift::LIBRARY).await, "the reminder was of the first");
    office.takes("minh", shift::ONE_LEFT).await;
    office.text("SM1", " No. ").await.lacks("free again");
    assert!(office.holds("minh", shift::ONE_LEFT).await, "a text delivered twice acts once");
    office.app.run_jobs().await;
    let told = office.app.count(sql!("select count(*) from message where kind = 'shifts-late'")).await;
    assert_eq!(told, 0, "there is time enough: nobody has to be told");
}

#[tokio::test]
async fn two_who_share_a_phone_are_two_and_a_number_means_what_the_list_said() {
    let office = Office::open().await;
    office.takes("minh", shift::ONE_LEFT).await;
    office.takes("lan", shift::ONE_LEFT).await;
    office.reminders_go_out().await;
    let list = office.text("SM1", "no").await.has("NO 1 = Minh: Lunch duty").has("NO 2 = Lan: Lunch duty");
    assert!(!list.text().contains("free again"));
    assert!(office.holds("minh", shift::ONE_LEFT).await && office.holds("lan", shift::ONE_LEFT).await);
    office.text("SM2", "NO 7").await.has("Which one?");
    // Minh gives his back on the page; the numbers of the list stay what they were.
    office.app.person("minh").await.press(&format!("/shifts/{}/withdraw", shift::ONE_LEFT)).await.is(303);
    office.text("SM3", "NO 1").await.has("Which one?").has("NO 1 = Lan: Lunch duty");
    assert!(office.holds("lan", shift::ONE_LEFT).await, "the number was Minh's");
    office.text("SM4", "no1").await.has("Your place is free again: Lan: Lunch duty");
    assert!(!office.holds("lan", shift::ONE_LEFT).await);
    office.text("SM5", "NO").await.has("We found no coming shift for this number");
}

#[tokio::test]
async fn yes_takes_what_was_offered_to_that_phone() {
    let office = Office::open().await;
    let zoe = office.app.person("zoe").await;
    let offer = format!("/me/shifts/{}/offer", shift::ONE_LEFT);
    zoe.post(&offer, &[("contact", "(704) 555-0123")]).await.is(303);
    office.app.run_jobs().await;
    let texts = office.provider.calls();
    assert_eq!(texts.len(), 2, "both have the number, and both may take it");
    assert!(texts[0].field("Body").contains("Reply YES to take it or NO"), "{}", texts[0].field("Body"));
    office.text("SM1", "YES").await.has("YES 1 = Minh: Lunch duty").has("YES 2 = Lan: Lunch duty");
    assert!(office.holds("zoe", shift::ONE_LEFT).await);
    office.text("SM2", "yes 2").await.has("You have the place: Lan: Lunch duty");
    assert!(office.holds("lan", shift::ONE_LEFT).await && !office.holds("zoe", shift::ONE_LEFT).await);
    assert!(!office.holds("minh", shift::ONE_LEFT).await);
    office.text("SM2", "yes 2").await.lacks("You have the place");
    office.text("SM3", "yes 1").await.has("We have no open question for you");
}

#[tokio::test]
async fn yes_takes_the_place_that_was_waited_for() {
    let office = Office::open().await;
    let minh = office.app.person("minh").await;
    office.app.sql(sql!("delete from waiting where shift = $1", shift::FULL)).await;
    minh.post(&format!("/shifts/{}/waiting", shift::FULL), &[("kind", "line")]).await.is(303);
    office.text("SM0", "YES").await.has("We have no open question for you");
    office.app.person("ned").await.press(&format!("/shifts/{}/withdraw", shift::FULL)).await.is(303);
    office.app.run_jobs().await;
    let offered = office.provider.calls().last().expect("a text").field("Body").to_owned();
    assert!(offered.contains("Reply YES or NO"), "{offered}");
    office.text("SM1", "YES").await.has("You have the place: Minh: Reading buddy");
    assert!(office.holds("minh", shift::FULL).await);
    let taken = office.app.count(sql!("select taken from shift where id = $1", shift::FULL)).await;
    assert_eq!(taken, 2);
}

#[tokio::test]
async fn a_yes_that_the_rules_refuse_changes_nothing_and_says_why() {
    let office = Office::open().await;
    office.app.sql(sql!("update clearance set state = 'suspended' where person = $1", id("lan"))).await;
    let zoe = office.app.person("zoe").await;
    zoe.post(&format!("/me/shifts/{}/offer", shift::ONE_LEFT), &[("contact", PHONE)]).await.is(303);
    office.app.run_jobs().await;
    office.app.sql(sql!("update clearance set state = 'suspended' where person = $1", id("minh"))).await;
    office.text("SM1", "Yes").await.has("You cannot take this place now: Minh: Lunch duty");
    assert!(office.holds("zoe", shift::ONE_LEFT).await);
    office.text("SM2", "NO").await.has("Thank you for telling us. You need not come: Minh");
    let state = office.app.count(sql!("select count(*) from cover where id > 1000 and state = 'not_taken'")).await;
    assert_eq!(state, 1);
    office.text("SM3", "No problem, see you!").await.has("We cannot read answers here");
}

#[tokio::test]
async fn the_link_in_the_reminder_gives_the_place_back_without_signing_in() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.press(&format!("/shifts/{}/signups", shift::ONE_LEFT)).await.is(303);
    app.run_jobs().await;
    app.set_now("2026-09-09T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let body = app.mail().await.once("ben", "shifts-reminder").body.clone();
    let start = body.find("/reply/").expect("a link");
    let link = body[start..].split_whitespace().next().expect("a link").to_owned();
    let stranger = app.stranger();
    stranger.get(&link).await.says(200, "Lunch duty").has("Give my place back");
    for _ in 0..2 {
        stranger.press(&link).await.goes_to(&link);
    }
    stranger.get(&link).await.says(200, "Your place is free again");
    let held =
        sql!("select count(*) from signup where shift = $1 and person = 2 and place is not null", shift::ONE_LEFT);
    assert_eq!(app.count(held).await, 0);
    // Taken again, the old link speaks of nothing.
    app.later(SignedDuration::from_mins(1));
    ben.press(&format!("/shifts/{}/signups", shift::ONE_LEFT)).await.is(303);
    stranger.get(&link).await.is(404);
    stranger.press(&link).await.is(404);
    stranger.get("/reply/nonsense").await.is(404);
}

#[tokio::test]
async fn the_link_of_a_reminder_is_forgotten_once_it_is_sent() {
    let office = Office::open().await;
    office.takes("lan", shift::ONE_LEFT).await;
    office.reminders_go_out().await;
    let sent = sql!(
        "select count(*) from message where kind = 'shifts-reminder' and state = 'sent' and person = $1",
        id("lan")
    );
    assert_eq!(office.app.count(sent).await, 1);
    let kept = sql!(
        "select count(*) from message where kind = 'shifts-reminder' and state = 'sent'
           and (body <> '' or subject <> '' or notice <> '')"
    );
    assert_eq!(office.app.count(kept).await, 0);
}
