//! Shifts that repeat: every date is shown before anything is made; later one, the following or all are changed or
//! called off, and what becomes of the people on them is shown before it is done.

use crate::support::{Answer, TestApp};
use db::sql;
use trellis::demo::cast::{opportunity, shift};

const TUESDAYS: [(&str, &str); 7] = [
    ("weekday", "2"),
    ("weekday", "4"),
    ("from", "2026-10-27"),
    ("until", "2026-12-31"),
    ("starts", "10:30"),
    ("ends", "11:30"),
    ("capacity", "2"),
];

fn repeat() -> String {
    format!("/office/opportunities/{}/repeat", opportunity::READING_BUDDY)
}

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    TUESDAYS.into_iter().chain(more.iter().copied()).collect()
}

/// The rule with one field in another way.
fn but<'a>(name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    TUESDAYS.into_iter().map(|(field, old)| if field == name { (field, value) } else { (field, old) }).collect()
}

async fn made(app: &TestApp) -> i64 {
    app.count(sql!("select count(*) from shift where series is not null and state = 'open'")).await
}

/// Makes the rule's shifts; their ids, soonest first.
async fn series(app: &TestApp) -> Vec<i64> {
    let cora = app.cora().await;
    let office = format!("/office/opportunities/{}", opportunity::READING_BUDDY);
    cora.post(&repeat(), &with(&[("do", "make")])).await.goes_to(&office);
    let mut tx = app.app.db.read().await.expect("a transaction");
    let ids: Vec<(i64,)> = tx
        .all(sql!("select s.id from shift s where s.series is not null and s.state = 'open' order by s.starts_at"))
        .await
        .expect("shifts");
    ids.into_iter().map(|(id,)| id).collect()
}

async fn starts(app: &TestApp, id: i64) -> String {
    let at = app.count(sql!("select starts_at from shift where id = $1", id)).await;
    jiff::Timestamp::from_microsecond(at).expect("an instant").to_string()
}

#[tokio::test]
async fn every_date_is_shown_before_anything_is_made() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let page = cora.post(&repeat(), &with(&[("skip", "12/8/2026\n2026-12-10")])).await.ok();
    let page = page
        .has("Tuesday, October 27, 2026")
        .has("13 shifts will be made. 7 dates are passed over.")
        .has("Passed over: schools are closed")
        .has("Passed over: Winter break")
        .has("Passed over: you took it out");
    // The hour stays when the clocks change on November 1.
    assert!(page.text().matches("10:30").count() >= 13, "{}", page.text());
    assert_eq!(made(&app).await, 0);
    // Back to the form with all of it.
    let form = cora.post(&repeat(), &with(&[("skip", "12/8/2026"), ("do", "change")])).await.ok().html();
    assert!(form.contains("value=\"2026-10-27\"") && form.contains("12/8/2026"), "{form}");
}

#[tokio::test]
async fn they_are_made_once_however_often_the_form_is_sent() {
    let app = TestApp::start().await;
    let ids = series(&app).await;
    assert_eq!(ids.len(), 15);
    assert_eq!(starts(&app, ids[0]).await, "2026-10-27T14:30:00Z");
    assert_eq!(starts(&app, ids[2]).await, "2026-11-03T15:30:00Z");
    let cora = app.cora().await;
    for _ in 0..2 {
        cora.post(&repeat(), &with(&[("do", "make")])).await.is(303);
    }
    cora.post(&repeat(), &with(&[])).await.says(200, "There already").has("No shift will be made");
    assert_eq!(made(&app).await, 15);
    assert_eq!(app.count(sql!("select count(*) from shift_series")).await, 1);
    let lines = app.count(sql!("select count(*) from ledger where verb = 'shifts-added'")).await;
    assert_eq!(lines, 1);
    app.stranger().get("/opportunities?date=2026-10-27&only=yes").await.says(200, "Reading buddy for second grade");
}

#[tokio::test]
async fn what_cannot_be_is_said_at_its_field_and_nothing_is_lost_or_made() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let nothing = [("weekday", ""), ("from", ""), ("until", ""), ("starts", ""), ("ends", ""), ("capacity", "")];
    let other_days: Vec<(&str, &str)> = TUESDAYS.into_iter().filter(|(field, _)| *field != "weekday").collect();
    for (fields, said) in [
        (but("ends", "10:30"), "The end must come after the beginning"),
        (but("ends", "9:00"), "The end must come after the beginning"),
        (but("from", "2026-09-01"), "This time has passed already"),
        (but("from", "2028-09-01"), ""),
        (but("until", "2026-10-26"), "The last day must not be before the first"),
        (but("until", "2031-10-26"), "This makes more than 200 shifts"),
        (but("capacity", "0"), "from 1 to 500"),
        (but("capacity", "five"), ""),
        (but("from", "someday"), ""),
        (with(&[("skip", "6/1/2027")]), "is not between the first and the last day"),
        (with(&[("skip", "10/28/2026")]), "is on another day of the week"),
        (with(&[("skip", "Thanksgiving")]), ""),
        (other_days, "Choose at least one day of the week"),
        (nothing.to_vec(), "Please fill in this field"),
    ] {
        for act in ["", "make"] {
            let mut fields = fields.clone();
            fields.push(("do", act));
            let answer: Answer = cora.post(&repeat(), &fields).await.is(422).has(said);
            let html = answer.html();
            assert!(html.contains("usa-error-message"), "{fields:?}: no message at a field");
            for (_, value) in fields.iter().filter(|(name, value)| *name == "until" && !value.is_empty()) {
                assert!(html.contains(&format!("value=\"{value}\"")), "{fields:?}: what was typed is gone");
            }
        }
    }
    assert_eq!(made(&app).await, 0);
    // Sign-up opens after it would begin.
    let chess = format!("/office/opportunities/{}/repeat", opportunity::CHESS);
    let mut early = with(&[]);
    early.retain(|(field, _)| *field != "from");
    early.push(("from", "2026-09-08"));
    cora.post(&chess, &early).await.says(422, "Sign-up opens on Friday, September 11, 2026");
    // A coordinator of another school finds nothing here, and nothing is made on what is over.
    app.person("ola").await.post(&repeat(), &with(&[("do", "make")])).await.is(404);
    let over = format!("/office/opportunities/{}/repeat", opportunity::OPEN_HOUSE_CLOSED);
    cora.post(&over, &with(&[("do", "make")])).await.is(409);
}

#[tokio::test]
async fn one_shift_moves_to_another_day_and_whoever_keeps_the_place_is_told() {
    let app = TestApp::start().await;
    let ids = series(&app).await;
    let (ana, ben, cora) = (app.ana().await, app.ben().await, app.cora().await);
    for browser in [&ana, &ben] {
        browser.press(&format!("/shifts/{}/signups", ids[1])).await.is(303);
    }
    app.run_jobs().await;
    let path = format!("/office/shifts/{}/change", ids[1]);
    cora.get(&path).await.says(200, "Only this one").has("This one and those after it");
    let fields = [("scope", "one"), ("date", "2026-10-30"), ("starts", "13:00"), ("ends", "14:00"), ("capacity", "3")];
    cora.post(&path, &fields).await.says(200, "2 people keep their places and are told of the new time");
    assert_eq!(starts(&app, ids[1]).await, "2026-10-29T14:30:00Z", "only shown so far");
    let apply: Vec<_> = fields.into_iter().chain([("do", "apply")]).collect();
    cora.post(&path, &apply).await.goes_to(&format!("/office/shifts/{}", ids[1]));
    assert_eq!(starts(&app, ids[1]).await, "2026-10-30T17:00:00Z");
    assert_eq!(starts(&app, ids[2]).await, "2026-11-03T15:30:00Z");
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("ben", "shifts-moved");
    assert!(told.subject.starts_with("New time: Reading buddy"), "{}", told.subject);
    assert!(told.calendar.contains("BEGIN:VEVENT"), "{}", told.calendar);
    mail.once("ana", "shifts-moved");
    // The reminder comes on the day before the new day, once.
    app.set_now("2026-10-29T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    app.mail().await.once("ben", "shifts-reminder");
}

#[tokio::test]
async fn the_following_move_and_whoever_cannot_come_then_loses_the_place_and_is_told() {
    let app = TestApp::start().await;
    let ids = series(&app).await;
    let (ana, ben, cora) = (app.ana().await, app.ben().await, app.cora().await);
    for id in [ids[0], ids[3], ids[4]] {
        ana.press(&format!("/shifts/{id}/signups")).await.is(303);
    }
    ben.press(&format!("/shifts/{}/signups", ids[4])).await.is(303);
    // Ana has lunch duty at 12:00 on the day of the fifth.
    let fifth = app.count(sql!("select starts_at from shift where id = $1", ids[4])).await;
    let noon = jiff::Timestamp::from_microsecond(fifth).expect("an instant") + jiff::SignedDuration::from_mins(90);
    app.sql(sql!(
        "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
         select 990, $1, s.school, s.on_date, $2, $3, 2, 0, 'open' from shift s where s.id = $4",
        opportunity::LUNCH_DUTY,
        noon,
        noon + jiff::SignedDuration::from_mins(60),
        ids[4]
    ))
    .await;
    ana.press("/shifts/990/signups").await.is(303);
    let path = format!("/office/shifts/{}/change", ids[3]);
    let fields = [("scope", "following"), ("date", ""), ("starts", "12:15"), ("ends", "13:15"), ("capacity", "2")];
    cora.post(&path, &fields)
        .await
        .says(200, "2 people keep their places")
        .has("1 person cannot come then, loses the place and is told")
        .has("1 has another shift then");
    let apply: Vec<_> = fields.into_iter().chain([("do", "apply")]).collect();
    cora.post(&path, &apply).await.is(303);
    assert_eq!(starts(&app, ids[2]).await, "2026-11-03T15:30:00Z", "those before stay");
    assert_eq!(starts(&app, ids[3]).await, "2026-11-05T17:15:00Z");
    let taken = app.count(sql!("select taken from shift where id = $1", ids[4])).await;
    assert_eq!(taken, 1);
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("ana", "shifts-moved-out");
    assert_eq!(mail.to("ana").iter().filter(|m| m.kind == "shifts-moved").count(), 1);
    mail.once("ben", "shifts-moved");
    let lines = app.count(sql!("select count(*) from ledger where verb = 'shift-changed'")).await;
    assert_eq!(lines, i64::try_from(ids.len()).expect("few") - 3);
}

#[tokio::test]
async fn a_change_that_cannot_be_changes_nothing() {
    let app = TestApp::start().await;
    let ids = series(&app).await;
    let (ana, ben, cora) = (app.ana().await, app.ben().await, app.cora().await);
    for browser in [&ana, &ben] {
        browser.press(&format!("/shifts/{}/signups", ids[5])).await.is(303);
    }
    let path = format!("/office/shifts/{}/change", ids[0]);
    let all = |starts: &'static str, ends: &'static str, capacity: &'static str| {
        vec![
            ("scope", "all"),
            ("date", ""),
            ("starts", starts),
            ("ends", ends),
            ("capacity", capacity),
            ("do", "apply"),
        ]
    };
    cora.post(&path, &all("10:30", "11:30", "1")).await.says(422, "2 people have a place on");
    cora.post(&path, &all("11:30", "10:30", "2")).await.says(422, "The end must come after the beginning");
    cora.post(&path, &all("10:30", "11:30", "0")).await.says(422, "from 1 to 500");
    let onto = [
        ("scope", "one"),
        ("date", "2026-10-29"),
        ("starts", "10:30"),
        ("ends", "11:30"),
        ("capacity", "2"),
        ("do", "apply"),
    ];
    cora.post(&path, &onto).await.says(422, "There is such a shift on Thursday, October 29, 2026 already");
    assert_eq!(starts(&app, ids[0]).await, "2026-10-27T14:30:00Z");
    app.person("ola").await.get(&path).await.is(404);
    // Over, or called off: nothing to change.
    cora.get(&format!("/office/shifts/{}/change", shift::FIRST_PAST)).await.is(409);
    cora.get(&format!("/office/shifts/{}/change", shift::CANCELLED)).await.is(409);
}

#[tokio::test]
async fn calling_off_one_the_following_or_all_shows_who_is_told() {
    let app = TestApp::start().await;
    let ids = series(&app).await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    for id in [ids[0], ids[12]] {
        ben.press(&format!("/shifts/{id}/signups")).await.is(303);
    }
    app.run_jobs().await;
    let path = format!("/office/shifts/{}/call-off", ids[10]);
    cora.get(&path).await.says(200, "1 shift is called off. Nobody has a place.");
    cora.get(&format!("{path}?scope=following"))
        .await
        .says(200, "5 shifts are called off. 1 person has a place and is told at once.");
    cora.get(&format!("{path}?scope=all")).await.says(200, "15 shifts are called off. 2 people have a place");
    assert_eq!(made(&app).await, 15);
    cora.post(&path, &[("scope", "following")]).await.goes_to(&format!("/office/shifts/{}", ids[10]));
    assert_eq!(made(&app).await, 10);
    app.run_jobs().await;
    app.mail().await.once("ben", "shifts-called-off");
    assert_eq!(app.count(sql!("select taken from shift where id = $1", ids[0])).await, 1);
    // Pressed again, there is nothing left to call off.
    cora.post(&path, &[("scope", "following")]).await.is(409);
    // Somebody without the role cannot.
    app.ana().await.post(&path, &[("scope", "all")]).await.is(404);
}
