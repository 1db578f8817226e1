//! One's shifts as a calendar that telephones keep up to date.

use crate::support::{Answer, Browser, TestApp};
use axum::http::HeaderMap;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, shift};

/// The address on the page that has just made it, as a path.
fn path(made: &Answer) -> String {
    let html = made.html();
    let start = html.find("http://trellis.test/calendar/").expect("the address is shown") + "http://trellis.test".len();
    let end = html[start..].find(".ics").expect("it ends so") + start + ".ics".len();
    html[start..end].to_owned()
}

async fn made_by(browser: &Browser) -> String {
    path(&browser.press("/me/calendar").await.says(200, "This is your calendar address"))
}

/// The file as its lines mean it: folded lines in one.
fn unfolded(answer: &Answer) -> String {
    answer.html().replace("\r\n ", "")
}

/// The entry of one place.
fn entry(file: &str, uid: &str) -> String {
    let found = file.split("BEGIN:VEVENT").find(|part| part.contains(&format!("UID:{uid}@")));
    found.unwrap_or_else(|| panic!("no {uid} in {file}")).to_owned()
}

async fn uid_of(app: &TestApp, key: &str, shift: i64) -> String {
    let person = cast::id(key).expect("of the cast");
    let id = app.count(sql!("select id from signup where shift = $1 and person = $2", shift, person)).await;
    format!("signup-{id}")
}

#[tokio::test]
async fn ben_puts_his_shifts_in_his_phones_calendar() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.get("/me/shifts").await.says(200, "In my calendar");
    ben.get("/me/calendar").await.says(200, "Your calendar is not connected yet").has("Press “Subscribe”");
    let address = made_by(&ben).await;
    ben.get("/me/calendar")
        .await
        .says(200, "Your calendar address works")
        .has("No calendar has read it yet")
        .lacks(&address);
    let file = app.stranger().get(&address).await.ok();
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(file.header("cache-control"), "private, no-cache");
    let text = unfolded(&file);
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "X-WR-TIMEZONE:America/New_York", "END:VCALENDAR"]
    {
        assert!(text.lines().any(|l| l == line), "{line} is not in {text}");
    }
    assert!(file.html().lines().all(|line| line.len() <= 75), "a line is not folded");
    let trip = entry(&text, &uid_of(&app, "ben", shift::FIELD_TRIP).await);
    assert!(trip.contains("SUMMARY:Field trip to the science museum"), "{trip}");
    assert!(trip.contains("STATUS:CONFIRMED") && trip.contains("LAST-MODIFIED:20260"), "{trip}");
    assert!(trip.contains("LOCATION:Albemarle Road Elementary"), "{trip}");
    assert!(!text.contains("Carter") && !text.contains("ben@example.org") && !text.contains("ATTENDEE"), "{text}");
    ben.get("/me/calendar").await.says(200, "A calendar last read it: Tuesday, September 8, 2026");
    let kept = app.count(sql!("select count(*) from calendar_feed where person = 2 and length(token_hash) = 64")).await;
    assert_eq!(kept, 1);
    let secret = address.trim_start_matches("/calendar/").trim_end_matches(".ics");
    let plain = app.count(sql!("select count(*) from calendar_feed where token_hash = $1", secret)).await;
    assert_eq!(plain, 0, "the secret itself is not kept");
}

#[tokio::test]
async fn a_calendar_keeps_the_hour_when_the_clocks_change() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    // Nine in the morning in Charlotte, before and after the first of November.
    for (id, date, utc) in
        [(9_001_i64, "2026-10-30", "2026-10-30T13:00:00Z"), (9_002, "2026-11-02", "2026-11-02T14:00:00Z")]
    {
        let starts: jiff::Timestamp = utc.parse().expect("an instant");
        app.sql(sql!(
            "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
             values ($1, 1, 1, $2, $3, $4, 2, 0, 'open')",
            id,
            date,
            starts,
            starts + SignedDuration::from_hours(1)
        ))
        .await;
        ben.press(&format!("/shifts/{id}/signups")).await.goes_to(&format!("/shifts/{id}"));
    }
    let text = unfolded(&app.stranger().get(&made_by(&ben).await).await.ok());
    assert!(entry(&text, &uid_of(&app, "ben", 9_001).await).contains("DTSTART:20261030T130000Z"));
    assert!(entry(&text, &uid_of(&app, "ben", 9_002).await).contains("DTSTART:20261102T140000Z"));
    ben.get("/me/shifts").await.says(200, "October 30, 2026, 9:00").has("November 2, 2026, 9:00");
}

#[tokio::test]
async fn a_shift_that_is_called_off_is_cancelled_with_a_higher_sequence() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let address = made_by(&ben).await;
    let uid = uid_of(&app, "ben", shift::FIELD_TRIP).await;
    let sequence = |entry: &str| -> i64 {
        let line = entry.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).expect("a sequence");
        line.trim().parse().expect("a number")
    };
    let before = entry(&unfolded(&app.stranger().get(&address).await.ok()), &uid);
    app.later(SignedDuration::from_hours(3));
    let call_off = format!("/office/shifts/{}/call-off", shift::FIELD_TRIP);
    app.cora().await.post(&call_off, &[("scope", "one")]).await.is(303);
    let after = entry(&unfolded(&app.stranger().get(&address).await.ok()), &uid);
    assert!(after.contains("STATUS:CANCELLED"), "{after}");
    assert!(after.contains("LAST-MODIFIED:20260908T150000Z"), "{after}");
    assert!(sequence(&after) > sequence(&before), "{before} {after}");
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = &mail.once("ben", "shifts-called-off").calendar;
    assert!(sent.contains(&format!("UID:{uid}@trellis.test")), "the message speaks of the same entry: {sent}");
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let address = made_by(&ben).await;
    let tag = app.stranger().get(&address).await.ok().header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    let ask = async |tag: &str| {
        let mut headers = HeaderMap::new();
        headers.insert("if-none-match", tag.parse().expect("a header value"));
        app.stranger().send("GET", &address, headers, Vec::new()).await
    };
    app.later(SignedDuration::from_hours(5));
    let same = ask(&tag).await.is(304);
    assert!(same.body.is_empty() && same.header("etag") == tag);
    ask(&format!("\"other\", {}", tag.trim_start_matches("W/"))).await.is(304);
    ask("\"other\"").await.is(200);
    ben.press(&format!("/shifts/{}/signups", shift::TOMORROW)).await.is(303);
    let changed = ask(&tag).await.is(200);
    assert_ne!(changed.header("etag"), tag);
    app.stranger().send("HEAD", &address, HeaderMap::new(), Vec::new()).await.is(200);
}

#[tokio::test]
async fn an_ended_or_unknown_address_is_not_there_and_the_ledger_knows() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let first = made_by(&ben).await;
    // The page sent twice makes nothing.
    ben.press("/me/calendar").await.goes_to("/me/calendar");
    app.stranger().get(&first).await.ok();
    let known = app.count(sql!("select id from calendar_feed where person = 2 and revoked_at is null")).await;
    let renew = [("known", known.to_string())];
    let fields: Vec<(&str, &str)> = renew.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let second = path(&ben.post("/me/calendar", &fields).await.ok());
    app.stranger().get(&first).await.is(404);
    app.stranger().get(&second).await.ok();
    app.ana().await.press("/me/calendar/stop").await.goes_to("/me/calendar");
    app.stranger().get(&second).await.ok();
    for _ in 0..2 {
        ben.press("/me/calendar/stop").await.goes_to("/me/calendar");
    }
    app.stranger().get(&second).await.is(404);
    app.stranger().get("/calendar/nonsense.ics").await.is(404);
    app.stranger().get(second.trim_end_matches(".ics")).await.is(404);
    for (verb, times) in [("calendar-made", 1), ("calendar-renewed", 1), ("calendar-revoked", 1)] {
        let lines = app.count(sql!("select count(*) from ledger where subject = 2 and verb = $1", verb)).await;
        assert_eq!(lines, times, "{verb}");
    }
    ben.get("/me/timeline").await.says(200, "The secret address of a calendar was ended");
}
