//! A person's own goal of hours: set, seen, reached, and nobody else's business.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast;

const PAGE: &str = "/me/hours/goal";

async fn lines(app: &TestApp, verb: &'static str) -> i64 {
    app.count(sql!("select count(*) from ledger where verb = $1 and subject = $2", verb, cast::id("ben"))).await
}

fn goal<'a>(time: &'a str, from: &'a str, until: &'a str) -> [(&'static str, &'a str); 3] {
    [("time", time), ("from", from), ("until", until)]
}

#[tokio::test]
async fn ana_sees_how_far_she_is_and_what_still_waits() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    ana.get("/me/hours")
        .await
        .says(200, "20 horas hasta el")
        .has("de 20 horas.")
        .has("1.5 horas esperan a la escuela.");
    ana.get(PAGE).await.says(200, "Quitar esta meta");
    ana.get("/me/data.json").await.ok().has("1200 minutes from");
    ana.press(&format!("{PAGE}/drop")).await.goes_to("/me/hours");
    ana.press(&format!("{PAGE}/drop")).await.goes_to("/me/hours");
    ana.get("/me/hours").await.says(200, "No ha puesto ninguna meta.");
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'goal-dropped'")).await, 1);
}

#[tokio::test]
async fn a_goal_has_hours_and_days_that_can_be() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.get(PAGE).await.says(200, "My goal").lacks("Drop this goal");
    for (sent, said) in [
        (goal("", "2026-08-25", "2027-05-31"), "How many hours: Please fill in this field"),
        (goal("lots", "2026-08-25", "2027-05-31"), "Write how long"),
        (goal("2001", "2026-08-25", "2027-05-31"), "The most you can enter is 2,000 hours"),
        (goal("20", "2026-08-25", "2026-09-07"), "This day is over"),
        (goal("20", "2027-06-01", "2027-05-31"), "The first day must be before the last"),
        (goal("20", "2020-06-01", "2027-05-31"), "no more than two years before"),
    ] {
        ben.post(PAGE, &sent).await.says(422, said);
    }
    assert_eq!(app.count(sql!("select count(*) from hours_goal where person = $1", cast::id("ben"))).await, 0);
    for _ in 0..2 {
        ben.post(PAGE, &goal("20", "2026-08-01", "2027-05-31")).await.goes_to("/me/hours");
    }
    assert_eq!(lines(&app, "goal-set").await, 1, "the same goal is set once");
}

#[tokio::test]
async fn whoever_reaches_a_goal_is_told_once() {
    let app = TestApp::start().await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    ben.post(PAGE, &goal("3:30", "2026-08-01", "2027-05-31")).await.goes_to("/me/hours");
    let told = [
        ("date", "2026-09-04"),
        ("school", "albemarle-road-elementary"),
        ("category", "classroom"),
        ("time", "1:30"),
        ("note", "Cut letters"),
    ];
    ben.post("/me/hours", &told).await.goes_to("/me/hours");
    ben.get("/me/hours").await.says(200, "When the school confirms what waits, your goal is reached.");
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert!(app.mail().await.to("ben").iter().all(|mail| mail.kind != "hours-goal"), "it waits for the school");
    let id = app.count(sql!("select id from hours where person = $1 and source = 'self'", cast::id("ben"))).await;
    cora.press(&format!("/office/hours/{id}/confirm")).await.goes_to("/office/hours");
    ben.get("/me/hours").await.says(200, "Your goal is reached.");
    for _ in 0..2 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    assert!(app.mail().await.once("ben", "hours-goal").body.contains("3.5 hours"));
    assert_eq!(lines(&app, "goal-reached").await, 1);
}

#[tokio::test]
async fn nobody_else_sees_a_goal() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.post(PAGE, &goal("20", "2026-08-01", "2027-05-31")).await.goes_to("/me/hours");
    ben.get("/me/timeline").await.says(200, "Set a goal of hours");
    for who in ["cora", "vera", "dora"] {
        let staff = app.person(who).await;
        staff.get("/office/people/2/timeline").await.ok().lacks("goal of hours");
        staff.get("/office/history/goal/2").await.is(404);
    }
    let ledger = sql!("select count(*) from ledger where kind = 'goal' and (minutes <> 0 or detail <> '')");
    assert_eq!(app.count(ledger).await, 0);
}

#[tokio::test]
async fn a_goal_goes_with_a_joined_record_and_comes_back() {
    let app = TestApp::start().await;
    let of = |who: &str| sql!("select count(*) from hours_goal where person = $1", cast::id(who));
    let (ben, june) = (cast::id("ben").expect("of the cast"), cast::id("june").expect("of the cast"));
    app.person("june").await.post(PAGE, &goal("10", "2026-08-01", "2027-05-31")).await.goes_to("/me/hours");
    app.vera().await.post(&format!("/office/duplicates/{ben}/{june}"), &[("what", "keep-one")]).await.is(303);
    assert_eq!((app.count(of("ben")).await, app.count(of("june")).await), (1, 0));
    let merge = app.count(sql!("select max(id) from merge")).await;
    app.vera().await.press(&format!("/office/merges/{merge}/undo")).await.is(303);
    assert_eq!((app.count(of("ben")).await, app.count(of("june")).await), (0, 1));
    app.run_jobs().await;
}
