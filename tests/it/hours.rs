//! Hours: told, confirmed, corrected, refused, counted.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::{self, shift};

const TOLD: &[(&str, &str)] = &[
    ("date", "2026-09-04"),
    ("school", "albemarle-road-elementary"),
    ("category", "classroom"),
    ("time", "1:30"),
    ("note", "Cut letters for the wall"),
];

async fn tell(app: &TestApp) -> i64 {
    app.ben().await.post("/me/hours", TOLD).await.goes_to("/me/hours");
    app.count(sql!("select id from hours where person = $1 and source = 'self'", cast::id("ben"))).await
}

async fn state(app: &TestApp, id: i64, state: &str) -> bool {
    app.count(sql!("select count(*) from hours where id = $1 and state = $2", id, state)).await == 1
}

#[tokio::test]
async fn ben_tells_of_time_and_cora_confirms_it() {
    let app = TestApp::start().await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    let id = tell(&app).await;
    ben.post("/me/hours", TOLD).await.goes_to("/me/hours");
    let rows =
        app.count(sql!("select count(*) from hours where person = $1 and source = 'self'", cast::id("ben"))).await;
    assert_eq!(rows, 1, "a form sent twice is told once");
    ben.get("/me/hours").await.says(200, "Waits for the school").has("1.5 hours");
    cora.get("/office/hours").await.says(200, "Ben Carter").has("Cut letters for the wall");
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    assert!(state(&app, id, "confirmed").await);
    let counted =
        app.count(sql!("select minutes from ledger where verb = 'hours-confirmed' and record = $1", id)).await;
    assert_eq!(counted, 90);
    cora.get("/office/hours").await.ok().has("Classroom").has("$");
    ben.get("/me/hours").await.ok().lacks("$");
}

#[tokio::test]
async fn a_correction_keeps_what_it_was_in_the_ledger_and_takes_the_count_back() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let id = tell(&app).await;
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    let fields = [("time", "1:00"), ("category", "other")];
    cora.post(&format!("/office/hours/{id}/correct"), &fields).await.goes_to("/office/hours");
    assert!(state(&app, id, "pending").await);
    let kept = app
        .count(sql!(
            "select count(*) from ledger where verb = 'hours-corrected' and record = $1 and minutes = -90
             and detail = 'was=90 now=60 was-category=classroom now-category=other'",
            id
        ))
        .await;
    assert_eq!(kept, 1);
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    let sum = app
        .count(sql!("select cast(sum(minutes) as bigint) from ledger where kind = 'hours' and record = $1", id))
        .await;
    assert_eq!(sum, 60);
}

#[tokio::test]
async fn a_refusal_needs_a_reason_and_ben_reads_it() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let id = tell(&app).await;
    cora.post(&format!("/office/hours/{id}/reject"), &[("why", "")]).await.says(422, "Please fill in this field");
    cora.post(&format!("/office/hours/{id}/reject"), &[("why", "spite")]).await.says(422, "Choose one of the answers");
    cora.post(&format!("/office/hours/{id}/correct"), &[("time", "99:99"), ("category", "other")]).await.is(422);
    assert!(state(&app, id, "pending").await);
    cora.post(&format!("/office/hours/{id}/reject"), &[("why", "twice")]).await.goes_to("/office/hours");
    assert!(state(&app, id, "rejected").await);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("ben", "hours-rejected").body.contains("This time was noted twice"));
    cora.press(&format!("/office/hours/{id}/confirm")).await.says(409, "decided already");
}

#[tokio::test]
async fn many_are_confirmed_at_once_but_never_ones_own() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let id = tell(&app).await;
    cora.post("/me/hours", TOLD).await.goes_to("/me/hours");
    let own = app.count(sql!("select id from hours where person = $1", cast::id("cora"))).await;
    let ask = cora.get("/office/hours/confirm").await.says(200, "This confirms 2 lines: 3 hours in all.");
    let upto =
        ask.html().split("name=\"upto\" value=\"").nth(1).and_then(|rest| rest.split('"').next().map(str::to_owned));
    let upto = upto.expect("the page names the last line");
    for _ in 0..2 {
        cora.post("/office/hours/confirm", &[("upto", &upto)]).await.goes_to("/office/hours");
    }
    assert!(state(&app, id, "confirmed").await);
    assert!(state(&app, cast::PENDING_HOURS, "confirmed").await);
    assert!(state(&app, own, "pending").await);
    cora.press(&format!("/office/hours/{own}/confirm")).await.says(409, "Nobody confirms their own hours");
    let lines = app.count(sql!("select count(*) from ledger where verb = 'hours-confirmed' and record = $1", id)).await;
    assert_eq!(lines, 1);
}

#[tokio::test]
async fn another_schools_hours_are_not_there() {
    let app = TestApp::start().await;
    let id = tell(&app).await;
    let ola = app.person("ola").await;
    ola.get("/office/hours").await.ok().lacks("Ben Carter");
    ola.press(&format!("/office/hours/{id}/confirm")).await.is(404);
    ola.get("/office/hours?school=albemarle-road-elementary").await.is(404);
    app.fay().await.get("/office/hours").await.is(404);
}

#[tokio::test]
async fn bad_hours_come_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let with = |name: &'static str, value: &'static str| {
        TOLD.iter().map(|(n, v)| if *n == name { (*n, value) } else { (*n, *v) }).collect::<Vec<_>>()
    };
    for (name, value, said) in [
        ("date", "2026-09-09", "This day has not come yet"),
        ("date", "2026-01-05", "up to 60 days back"),
        ("date", "yesterday", "Write the date as month/day/year"),
        ("school", "hogwarts", "Choose one of the answers"),
        ("category", "fun", "Choose one of the answers"),
        ("time", "13:00", "The most you can enter is 12 hours"),
        ("time", "-1", "Write how long"),
        ("note", "", ""),
    ] {
        if said.is_empty() {
            continue;
        }
        let answer = ben.post("/me/hours", &with(name, value)).await.says(422, said);
        assert!(answer.html().contains("Cut letters for the wall"), "what was typed is gone");
    }
    let rows =
        app.count(sql!("select count(*) from hours where person = $1 and source = 'self'", cast::id("ben"))).await;
    assert_eq!(rows, 0);
}

#[tokio::test]
async fn old_months_are_locked() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let id = tell(&app).await;
    let cora = app.cora().await;
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    app.set_now("2026-11-02T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert!(state(&app, id, "locked").await);
    let fields = [("time", "1:00"), ("category", "other")];
    app.cora().await.post(&format!("/office/hours/{id}/correct"), &fields).await.is(409);
}

#[tokio::test]
async fn the_principal_corrects_what_is_not_closed_and_the_front_office_does_not() {
    let app = TestApp::start().await;
    let (pat, fay) = (app.person("pat").await, app.fay().await);
    let id = tell(&app).await;
    let fields = [("time", "1:00"), ("category", "other")];
    let path = format!("/office/hours/{id}/correct");
    fay.post(&path, &fields).await.is(404);
    app.ben().await.post(&path, &fields).await.is(404);
    assert_eq!(app.count(sql!("select minutes from hours where id = $1", id)).await, 90);
    pat.post(&path, &fields).await.goes_to("/office/hours");
    assert_eq!(app.count(sql!("select minutes from hours where id = $1", id)).await, 60);
    pat.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    assert!(state(&app, id, "confirmed").await);
}

#[tokio::test]
async fn who_signs_herself_out_at_the_desk_waits_for_somebody_else() {
    let app = TestApp::start().await;
    let (cora, fay) = (app.cora().await, app.fay().await);
    // June's place today is Cora's, who is here since 11:30.
    let noon = "2026-09-08T15:30:00Z".parse::<jiff::Timestamp>().expect("an instant");
    app.sql(sql!(
        "update signup set person = $1, state = 'attended', arrived_at = $2 where shift = $3 and person = $4",
        cast::id("cora"),
        noon,
        shift::TODAY,
        cast::id("june")
    ))
    .await;
    app.set_now(noon + jiff::SignedDuration::from_hours(1));
    let place = sql!("select id from signup where shift = $1 and person = $2", shift::TODAY, cast::id("cora"));
    let place = app.count(place).await;
    cora.press(&format!("/office/board/{place}/out")).await.is(303);
    let line = app.count(sql!("select id from hours where signup = $1", place)).await;
    assert!(state(&app, line, "pending").await, "her own");
    cora.press(&format!("/office/hours/{line}/confirm")).await.says(409, "Nobody confirms their own hours");
    fay.press(&format!("/office/hours/{line}/confirm")).await.is(404);
    app.person("pat").await.press(&format!("/office/hours/{line}/confirm")).await.goes_to("/office/hours");
    assert!(state(&app, line, "confirmed").await);
}
