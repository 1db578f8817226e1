//! Every rule by which districts end a clearance: the reminder before, the last good day, the way back.

use crate::clearance::{case_of, level_on, nia, see_id, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, hidden, registered};
use crate::support::TestApp;
use db::sql;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use trellis::policy::CMS;

const SHIPPED: &str = "validity = { kind = \"fixed-date\", last_day = \"06-30\", reactivate_until = \"10-31\" }";

struct Rule {
    text: &'static str,
    last_day: Date,
    /// The last day to take it up again.
    window: Option<Date>,
}

/// The kinds of F1 and what districts set in them: a fixed day (with and without the way back, and early), 365 days, 2, 3
/// and 5 years, the first document.
fn rules() -> Vec<Rule> {
    let rule = |text, last_day, window| Rule { text, last_day, window };
    vec![
        rule(
            "kind = \"fixed-date\", last_day = \"06-30\", reactivate_until = \"10-31\"",
            date(2027, 6, 30),
            Some(date(2027, 10, 31)),
        ),
        rule("kind = \"fixed-date\", last_day = \"06-30\"", date(2027, 6, 30), None),
        rule("kind = \"fixed-date\", last_day = \"09-30\", early_from = \"09-01\"", date(2027, 9, 30), None),
        rule("kind = \"rolling-days\", days = 365, reactivate_days = 30", date(2027, 9, 7), Some(date(2027, 10, 7))),
        rule("kind = \"rolling-days\", days = 365", date(2027, 9, 7), None),
        rule("kind = \"years\", years = 2, reactivate_days = 60", date(2028, 9, 7), Some(date(2028, 11, 6))),
        rule("kind = \"years\", years = 3", date(2029, 9, 7), None),
        rule("kind = \"years\", years = 5", date(2031, 9, 7), None),
        rule("kind = \"earliest-document\", longest_days = 365", date(2027, 9, 7), None),
    ]
}

fn noon(app: &TestApp, day: Date) {
    app.set_now(day.at(16, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).expect("an instant").timestamp());
}

#[tokio::test]
async fn each_rule_reminds_ends_on_its_day_and_opens_its_way_back() {
    // One of each kind on the engine where a fresh world costs more.
    let rules = rules().into_iter().enumerate().filter(|(n, _)| db::testing::server().is_none() || n % 3 == 0);
    for (_, rule) in rules {
        lives_by(&rule).await;
    }
}

async fn lives_by(rule: &Rule) {
    let app = TestApp::start().await;
    put_in_force(&app, &CMS.replace(SHIPPED, &format!("validity = {{ {} }}", rule.text))).await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    app.rita()
        .await
        .post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &case.to_string())])
        .await
        .is(303);
    let (end, what) = (rule.last_day, rule.text);
    assert_eq!(level_on(&app, nia(), end).await, Some(2), "{what}");
    assert_eq!(level_on(&app, nia(), end.saturating_add(1.day())).await, None, "{what}");
    app.run_jobs().await;
    // Thirty-one days before nobody is reminded; thirty days before, once.
    let reminded = async |day: Date| {
        noon(&app, day);
        app.run_jobs().await;
        app.mail().await.to("nia").iter().filter(|m| m.kind == "clearance-ending").count()
    };
    assert_eq!(reminded(end.saturating_sub(31.days())).await, 0, "{what}");
    assert_eq!(reminded(end.saturating_sub(30.days())).await, 1, "{what}");
    assert_eq!(reminded(end).await, 1, "{what}");
    assert_eq!(state_of(&app, nia()).await, "cleared", "{what}: the last day is good");
    noon(&app, end.saturating_add(1.day()));
    app.run_jobs().await;
    let mail = app.mail().await;
    let Some(window) = rule.window else {
        assert_eq!(state_of(&app, nia()).await, "expired", "{what}");
        mail.once("nia", "clearance-ended");
        return;
    };
    assert_eq!(state_of(&app, nia()).await, "inactive", "{what}");
    mail.once("nia", "clearance-rests");
    noon(&app, window);
    app.run_jobs().await;
    let browser = app.person("nia").await;
    let shown = hidden(&browser.get("/me/clearance/again").await.ok(), "shown");
    let mut fields = vec![("conduct", "yes"), ("confidentiality", "yes")];
    fields.extend(shown.iter().map(|line| ("shown", line.as_str())));
    noon(&app, window.saturating_add(1.day()));
    let late = app.person("nia").await.post("/me/clearance/again", &fields).await;
    assert_eq!(late.status.as_u16(), 409, "{what}: the day after the window is too late: {}", late.text());
    noon(&app, window);
    app.person("nia").await.post("/me/clearance/again", &fields).await.goes_to("/me/clearance");
    assert_eq!(level_on(&app, nia(), window).await, Some(2), "{what}");
    noon(&app, window.saturating_add(1.day()));
    app.run_jobs().await;
    assert_eq!(state_of(&app, nia()).await, "cleared", "{what}");
}

#[tokio::test]
async fn whoever_renewed_is_neither_reminded_nor_told_of_an_end() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    // June's renewal is cleared a week before the first one ends.
    let june: i64 = trellis::demo::cast::id("june").expect("of the cast").into();
    app.sql(sql!(
        "insert into clearance (id, person, state, level, granted, valid_from, valid_to, follows, created_at,
                                submitted_at, since)
         select 990001, person, 'cleared', level, granted, '2026-07-01', '2027-06-30', id, 1, 1, 1
         from clearance where person = $1 and state = 'cleared'",
        june
    ))
    .await;
    let end = sql!(
        "update clearance set valid_to = '2026-09-20', reminded_at = null where person = $1 and id <> 990001",
        june
    );
    app.sql(end).await;
    let before = app.mail().await.to("june").len();
    noon(&app, date(2026, 9, 10));
    app.run_jobs().await;
    noon(&app, date(2026, 9, 21));
    app.run_jobs().await;
    assert_eq!(app.mail().await.to("june").len(), before, "nothing ended for her");
    assert_eq!(level_on(&app, june.into(), date(2026, 9, 21)).await, Some(2));
    let rests = sql!("select count(*) from clearance where person = $1 and id <> 990001 and state = 'cleared'", june);
    assert_eq!(app.count(rests).await, 0, "the old one has ended all the same");
}

#[tokio::test]
async fn a_result_that_was_late_does_not_swallow_the_reminder_before_the_end() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    noon(&app, date(2026, 10, 30));
    app.run_jobs().await;
    let chased = sql!("select count(*) from clearance where id = $1 and reminded_at is not null", case);
    assert_eq!(app.count(chased).await, 1);
    app.rita()
        .await
        .post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &case.to_string())])
        .await
        .is(303);
    noon(&app, date(2027, 6, 2));
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-ending");
}

#[tokio::test]
async fn a_night_of_thousands_ends_each_once_and_the_chain_holds() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let mut tx = app.app.db.write().await.expect("a transaction");
    let many = 2_345_i64;
    let people = (0..many).map(|n| db::values![500_000 + n, "Pat", "Doe", "pat doe", 1_i64]);
    tx.insert_many("person", &["id", "given", "family", "folded", "created_at"], people).await.expect("rows");
    let cases = (0..many).map(|n| {
        let end = date(2026, 9, 9).saturating_add((n % 3).days());
        db::values![500_000 + n, 500_000 + n, "cleared", 2_i64, 2_i64, date(2026, 1, 1), end, 1_i64, 1_i64, 1_i64]
    });
    let columns =
        &["id", "person", "state", "level", "granted", "valid_from", "valid_to", "created_at", "submitted_at", "since"];
    tx.insert_many("clearance", columns, cases).await.expect("rows");
    tx.commit().await.expect("a commit");
    for day in [9_i8, 10, 11, 12, 12] {
        noon(&app, date(2026, 9, day));
        app.run_jobs().await;
    }
    let lines = |verb: &'static str| {
        sql!("select count(*) from ledger where kind = 'clearance' and record >= 500000 and verb = $1", verb)
    };
    assert_eq!(app.count(lines("end-reminded")).await, many);
    // Their day in the rules that ship is followed by a window: they rest.
    assert_eq!(app.count(lines("clearance-rolled-over")).await, many);
    let rest = sql!("select count(*) from clearance where id >= 500000 and id < 990000 and state = 'inactive'");
    assert_eq!(app.count(rest).await, many);
    let told = sql!("select count(*) from message where person >= 500000 and kind = 'clearance-rests'");
    assert_eq!(app.count(told).await, many);
    assert!(trellis::ledger::verify(&app.app.db).await.expect("it can be read").is_ok(), "the chain holds");
}
