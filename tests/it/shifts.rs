//! Finding a shift, taking a place, giving it back; publishing what can be taken.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, opportunity, shift};
use trellis::ledger::Actor;
use trellis::people::PersonId;
use trellis::volunteering::eligibility::SignUpError;
use trellis::volunteering::shift::ShiftId;
use trellis::volunteering::signup::{self, Ask};

fn path(shift: i64) -> String {
    format!("/shifts/{shift}")
}

fn sign_up_path(shift: i64) -> String {
    format!("/shifts/{shift}/signups")
}

async fn taken(app: &TestApp, shift: i64) -> i64 {
    app.count(sql!("select taken from shift where id = $1", shift)).await
}

async fn run(app: &TestApp, sql: db::Sql) {
    let mut tx = app.app.db.write().await.expect("a transaction");
    tx.run(sql).await.expect("a change");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn ben_finds_a_shift_near_him_and_takes_a_place() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.get("/opportunities?zip=28205&sort=nearest")
        .await
        .says(200, "Reading buddy for second grade")
        .has("miles away")
        .has("places left")
        .has("You can take this now");
    ben.press(&sign_up_path(shift::TOMORROW)).await.goes_to(&path(shift::TOMORROW));
    ben.get(&path(shift::TOMORROW)).await.says(200, "You have a place").has("We sent you a message");
    assert_eq!(taken(&app, shift::TOMORROW).await, 1);
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.once("ben", "shifts-confirmed");
    assert_eq!(sent.subject, "You are signed up: Reading buddy for second grade");
    assert!(sent.calendar.contains("BEGIN:VEVENT"), "{}", sent.calendar);
    ben.get("/me/shifts").await.says(200, "Reading buddy for second grade").has("Signed up");
    let file = ben.get(&format!("/me/shifts/{}/shift.ics", shift::TOMORROW)).await.ok();
    assert!(file.html().contains("SUMMARY:Reading buddy"), "{}", file.html());
}

#[tokio::test]
async fn the_reminder_comes_at_eight_on_the_day_before_and_not_to_those_who_withdrew() {
    let app = TestApp::start().await;
    let (ana, ben) = (app.ana().await, app.ben().await);
    ana.press(&sign_up_path(shift::LIBRARY)).await.goes_to(&path(shift::LIBRARY));
    ben.press(&sign_up_path(shift::LIBRARY)).await.goes_to(&path(shift::LIBRARY));
    app.run_jobs().await;
    ben.press(&format!("/shifts/{}/withdraw", shift::LIBRARY)).await.goes_to("/me/shifts");
    let starts = app.count(sql!("select starts_at from shift where id = $1", shift::LIBRARY)).await;
    let starts = jiff::Timestamp::from_microsecond(starts).expect("an instant");
    app.set_now(starts - SignedDuration::from_hours(40));
    app.run_jobs().await;
    assert!(app.mail().await.to("ana").iter().all(|m| m.kind != "shifts-reminder"));
    app.set_now(starts - SignedDuration::from_hours(24));
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(mail.once("ana", "shifts-reminder").subject, "Mañana: Help in the library");
    assert!(mail.to("ben").iter().all(|m| m.kind != "shifts-reminder"));
}

#[tokio::test]
async fn a_full_shift_is_refused() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.press(&sign_up_path(shift::FULL))
        .await
        .says(409, "Every place on this shift is taken")
        .has("Others like it")
        .has("Reading buddy for second grade");
    assert_eq!(taken(&app, shift::FULL).await, 2);
}

#[tokio::test]
async fn ana_withdraws_and_ben_gets_the_place() {
    let app = TestApp::start().await;
    let (ana, ben) = (app.ana().await, app.ben().await);
    ana.press(&sign_up_path(shift::ONE_LEFT)).await.goes_to(&path(shift::ONE_LEFT));
    ben.press(&sign_up_path(shift::ONE_LEFT)).await.says(409, "Every place on this shift is taken");
    ana.press(&format!("/shifts/{}/withdraw", shift::ONE_LEFT)).await.goes_to("/me/shifts");
    ben.press(&sign_up_path(shift::ONE_LEFT)).await.goes_to(&path(shift::ONE_LEFT));
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 3);
    let place = app
        .count(sql!("select place from signup where shift = $1 and person = $2", shift::ONE_LEFT, cast::id("ben")))
        .await;
    assert_eq!(place, 3, "the place given back is the place taken");
    app.run_jobs().await;
    assert!(app.mail().await.to("ana").is_empty(), "who withdrew at once hears nothing more");
}

#[tokio::test]
async fn who_withdraws_and_comes_back_has_one_row_and_a_message_of_its_own() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    for _ in 0..2 {
        ben.press(&sign_up_path(shift::LIBRARY)).await.goes_to(&path(shift::LIBRARY));
        app.run_jobs().await;
        app.later(SignedDuration::from_mins(5));
        ben.press(&format!("/shifts/{}/withdraw", shift::LIBRARY)).await.goes_to("/me/shifts");
        ben.press(&format!("/shifts/{}/withdraw", shift::LIBRARY)).await.goes_to("/me/shifts");
    }
    let rows = app.count(sql!("select count(*) from signup where shift = $1 and person = 2", shift::LIBRARY)).await;
    assert_eq!((rows, taken(&app, shift::LIBRARY).await), (1, 1));
    let told = app.mail().await.to("ben").iter().filter(|m| m.kind == "shifts-confirmed").count();
    assert_eq!(told, 2);
}

#[tokio::test]
async fn a_second_click_gives_the_same_place() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    for _ in 0..3 {
        ben.press(&sign_up_path(shift::TOMORROW)).await.goes_to(&path(shift::TOMORROW));
    }
    assert_eq!(taken(&app, shift::TOMORROW).await, 1);
    app.run_jobs().await;
    app.mail().await.once("ben", "shifts-confirmed");
    let lines = app
        .count(sql!(
            "select count(*) from ledger where verb = 'signed-up' and subject = 2 and at > 0 and detail = $1",
            format!("shift={}", shift::TOMORROW)
        ))
        .await;
    assert_eq!(lines, 1);
}

#[tokio::test]
async fn a_clearance_that_ends_before_the_shift_is_named_with_its_date() {
    let app = TestApp::start().await;
    run(&app, sql!("update clearance set valid_to = '2026-09-20' where id = $1", cast::clearance::BEN)).await;
    app.ben()
        .await
        .press(&sign_up_path(shift::LIBRARY))
        .await
        .says(409, "Your clearance ends on Sunday, September 20, 2026, before this shift")
        .has("See your clearance");
    assert_eq!(taken(&app, shift::LIBRARY).await, 1);
}

#[tokio::test]
async fn a_higher_level_is_asked_for_with_a_way_on() {
    let app = TestApp::start().await;
    let ana = app.ana().await.speaking("en");
    let answer = ana.press(&sign_up_path(shift::TUTOR)).await.is(409);
    assert!(
        answer.text().contains("Esta tarea necesita el nivel 3. Usted tiene el nivel 2 hasta"),
        "{}",
        answer.text()
    );
    assert!(answer.html().contains("href=\"/volunteer/register\""));
    assert_eq!(answer.text().matches("Esta tarea necesita el nivel 3").count(), 1, "it is said once");
}

#[tokio::test]
async fn whoever_has_a_lower_level_is_shown_what_it_lets_them_do() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let offers = |id: i64| format!("<a href=\"{}\" lang", path(id));
    for answer in [ana.get(&path(shift::TUTOR)).await.ok(), ana.press(&sign_up_path(shift::TUTOR)).await.is(409)] {
        let html = answer.has("Lo que sí puede tomar ahora").has("Ver todo lo que puede tomar").html();
        assert!(html.contains(&offers(shift::TODAY_FREE)), "{html}");
        assert!(!html.contains(&offers(shift::TODAY)), "she has a place there");
        assert!(
            !html.contains(&offers(shift::FIELD_TRIP)) && !html.contains(&offers(shift::MENTOR)),
            "these need more"
        );
    }
    app.ben().await.get(&path(shift::TUTOR)).await.ok().lacks("What you can take now");
}

#[tokio::test]
async fn whoever_has_no_clearance_is_shown_the_way() {
    let app = TestApp::start().await;
    app.person("nia")
        .await
        .press(&sign_up_path(shift::TOMORROW))
        .await
        .says(409, "This task needs level 2. You have no level yet.")
        .has("Become a volunteer");
    app.stranger()
        .press(&sign_up_path(shift::TOMORROW))
        .await
        .goes_to(&format!("/sign-in?return_to=%2Fshifts%2F{}%2Fsignups", shift::TOMORROW));
    app.ben().await.get(&sign_up_path(shift::TOMORROW)).await.goes_to(&path(shift::TOMORROW));
}

#[tokio::test]
async fn a_suspended_clearance_takes_no_place() {
    let app = TestApp::start().await;
    run(&app, sql!("update clearance set state = 'suspended' where id = $1", cast::clearance::BEN)).await;
    app.ben().await.press(&sign_up_path(shift::TOMORROW)).await.says(409, "You have no level yet");
}

#[tokio::test]
async fn nobody_is_in_two_schools_at_once() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.press(&sign_up_path(shift::ONE_LEFT)).await.goes_to(&path(shift::ONE_LEFT));
    ben.press(&sign_up_path(shift::OVERLAPPING))
        .await
        .says(409, "You have another shift at that time")
        .has("See your other shift");
    ben.get(&path(shift::OVERLAPPING)).await.says(200, "Too close to another shift of yours");
}

#[tokio::test]
async fn a_shift_that_is_over_or_called_off_takes_nobody() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.press(&sign_up_path(shift::CANCELLED)).await.says(409, "The school called this off");
    ben.press(&sign_up_path(shift::FIRST_PAST)).await.says(409, "already begun or is over");
    ben.press("/shifts/987654/signups").await.is(404);
    ben.press("/shifts/nonsense/signups").await.is(404);
}

#[tokio::test]
async fn the_last_place_goes_to_the_first_who_holds_it() {
    // Staged, not thrown: the first holds the last place uncommitted; the second must wait, then be refused.
    let app = TestApp::start().await;
    let rules = app.app.policy();
    let now = app.app.now();
    let ask = |key: &str| {
        let person: PersonId = cast::id(key).expect("of the cast");
        Ask { shift: ShiftId(shift::ONE_LEFT), person, actor: Actor::Own(person), by: person, at_desk: false }
    };
    let mut first = app.app.db.write().await.expect("a transaction");
    signup::sign_up(&mut first, &ask("ana"), &rules, now).await.expect("the last place is free");
    let other = {
        let (app, rules, ask) = (app.app.clone(), rules.clone(), ask("ben"));
        tokio::spawn(async move {
            let mut second = app.db.write().await.expect("a transaction");
            let answer = signup::sign_up(&mut second, &ask, &rules, now).await;
            if answer.is_ok() {
                second.commit().await.expect("a commit");
            }
            answer
        })
    };
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(!other.is_finished(), "the second did not wait");
    first.commit().await.expect("a commit");
    let answer = other.await.expect("no panic");
    assert!(matches!(answer, Err(SignUpError::Full)), "{answer:?}");
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 3);
}

#[tokio::test]
async fn forty_at_once_on_ten_places_are_ten() {
    let app = TestApp::start().await;
    run(&app, sql!("update shift set capacity = 10 where id = $1", shift::TOMORROW)).await;
    for id in 5_000..5_040_i64 {
        run(
            &app,
            sql!(
                "insert into person (id, given, folded, birth_date, created_at) values ($1, 'Pat', 'pat', '1990-01-01', 0)",
                id
            ),
        )
        .await;
        run(
            &app,
            sql!(
                "insert into clearance (id, person, state, level, granted, valid_from, valid_to, created_at, since)
                 values ($1, $1, 'cleared', 2, 2, '2026-07-01', '2027-06-30', 0, 0)",
                id
            ),
        )
        .await;
    }
    let mut asking = Vec::new();
    for id in 5_000..5_040_i64 {
        let browser = app.signed_in(PersonId(id)).await;
        asking.push(tokio::spawn(async move { browser.press(&sign_up_path(shift::TOMORROW)).await.status.as_u16() }));
    }
    let mut answers = Vec::new();
    for each in asking {
        answers.push(each.await.expect("no panic"));
    }
    let got = |status: u16| answers.iter().filter(|answer| **answer == status).count();
    assert_eq!((got(303), got(409)), (10, 30), "{answers:?}");
    assert_eq!(taken(&app, shift::TOMORROW).await, 10);
    let places = app.count(sql!("select count(distinct place) from signup where shift = $1", shift::TOMORROW)).await;
    assert_eq!(places, 10);
    let state = app.count(sql!("select count(*) from shift where taken > capacity")).await;
    assert_eq!(state, 0);
}

#[tokio::test]
async fn cora_publishes_a_shift_and_ben_takes_it() {
    let app = TestApp::start().await;
    let (cora, ben) = (app.cora().await, app.ben().await);
    cora.get("/office/opportunities/new?template=mentor")
        .await
        .says(200, "Level 3: Unsupervised")
        .has("one student at a time");
    let fields = [
        ("template", "mentor"),
        ("school", "albemarle-road-elementary"),
        ("title", "Chess mentor"),
        ("summary", "Play chess with one student."),
        ("lang", "en"),
    ];
    let written = cora.post("/office/opportunities", &fields).await;
    let office = written.location().to_owned();
    assert!(office.starts_with("/office/opportunities/"), "{office}");
    let id = office.rsplit('/').next().expect("an id").to_owned();
    app.stranger().get(&format!("/opportunities/{id}")).await.is(404);
    cora.press(&format!("{office}/steps/publish")).await.is(409);
    cora.press(&format!("{office}/steps/approve")).await.goes_to(&office);
    cora.press(&format!("{office}/steps/publish")).await.says(409, "Add a shift to come first");
    let shifts = [
        ("weekday", "2"),
        ("from", "2026-11-17"),
        ("until", "2026-12-08"),
        ("starts", "15:00"),
        ("ends", "4:00 PM"),
        ("capacity", "2"),
        ("do", "make"),
    ];
    for _ in 0..2 {
        cora.post(&format!("{office}/repeat"), &shifts).await.goes_to(&office);
    }
    let made =
        app.count(sql!("select count(*) from shift where opportunity = $1", id.parse::<i64>().expect("an id"))).await;
    assert_eq!(made, 4, "a form sent twice adds nothing twice");
    cora.press(&format!("{office}/steps/publish")).await.goes_to(&office);
    app.stranger().get(&format!("/opportunities/{id}")).await.says(200, "Chess mentor").has("2 places left");
    app.stranger().get("/opportunities?date=2026-11-17&only=yes").await.says(200, "Chess mentor").has("3 more dates");
    let first =
        app.count(sql!("select min(id) from shift where opportunity = $1", id.parse::<i64>().expect("an id"))).await;
    ben.press(&sign_up_path(first)).await.goes_to(&path(first));
    // Called off: Ben is told, his place is free.
    cora.post(&format!("/office/shifts/{first}/call-off"), &[("scope", "one")])
        .await
        .goes_to(&format!("/office/shifts/{first}"));
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("ben", "shifts-called-off").subject.starts_with("Called off: Chess mentor"));
    assert_eq!(taken(&app, first).await, 0);
}

#[tokio::test]
async fn bad_shifts_come_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let page = format!("/office/opportunities/{}/shifts", opportunity::READING_BUDDY);
    for (fields, said) in [
        ([("date", "2026-09-01"), ("starts", "9:00"), ("ends", "10:00"), ("capacity", "3")], "already"),
        (
            [("date", "2026-10-06"), ("starts", "10:00"), ("ends", "9:00"), ("capacity", "3")],
            "must come after the beginning",
        ),
        ([("date", "2026-10-06"), ("starts", "1:00"), ("ends", "23:00"), ("capacity", "3")], "12 hours at most"),
        ([("date", "2027-03-14"), ("starts", "2:30"), ("ends", "4:00"), ("capacity", "3")], "this time is skipped"),
        ([("date", "2026-10-06"), ("starts", "9:00"), ("ends", "10:00"), ("capacity", "0")], "from 1 to 500"),
        ([("date", ""), ("starts", ""), ("ends", ""), ("capacity", "")], "Please fill in this field"),
    ] {
        let answer = cora.post(&page, &fields).await.says(422, said);
        assert!(answer.html().contains(&format!("value=\"{}\"", fields[1].1)), "what was typed is gone");
    }
}

#[tokio::test]
async fn another_schools_coordinator_finds_nothing() {
    let app = TestApp::start().await;
    let ola = app.person("ola").await;
    ola.get(&format!("/office/opportunities/{}", opportunity::READING_BUDDY)).await.is(404);
    ola.get(&format!("/office/shifts/{}", shift::TODAY)).await.is(404);
    ola.post(&format!("/office/shifts/{}/call-off", shift::TODAY), &[("scope", "one")]).await.is(404);
    ola.press(&format!("/office/opportunities/{}/steps/cancel", opportunity::READING_BUDDY)).await.is(404);
    ola.post(&format!("/office/shifts/{}/signups", shift::TODAY), &[("person", "2")]).await.is(404);
    ola.get("/office/opportunities").await.ok().lacks("Reading buddy").has("Career talks");
}

#[tokio::test]
async fn fay_signs_somebody_up_who_phoned_and_the_ledger_says_so() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let roster = format!("/office/shifts/{}", shift::TOMORROW);
    fay.get(&format!("{roster}?q=mor")).await.says(200, "Ana Morales").has("Can take it");
    fay.post(&format!("{roster}/signups"), &[("person", "1")]).await.goes_to(&roster);
    let by = app
        .count(sql!(
            "select actor from ledger where verb = 'signed-up' and subject = 1 and actor_role = 'front_office'"
        ))
        .await;
    assert_eq!(by, i64::from(cast::id("fay").expect("of the cast")));
    app.run_jobs().await;
    app.mail().await.once("ana", "shifts-confirmed");
}

#[tokio::test]
async fn the_list_keeps_what_was_typed_and_says_what_is_wrong() {
    let app = TestApp::start().await;
    let page = app.stranger().get("/opportunities?zip=abc&date=9/31/2026&level=x").await;
    let page = page.says(422, "We do not know this place").has("There is no such day in the calendar");
    assert!(page.html().contains("value=\"abc\""));
    app.stranger().get("/opportunities?zip=99999").await.says(422, "We do not know this place");
    app.stranger().get("/opportunities?q=museum").await.says(200, "Field trip").lacks("Lunch duty");
    app.stranger().get("/opportunities?q=100%25").await.says(200, "Nothing fits yet");
    app.stranger().get("/opportunities?level=2").await.says(200, "Lunch duty").lacks("Math tutor");
    app.stranger()
        .get("/opportunities?category=mentoring&school=ardrey-kell-high-school")
        .await
        .says(200, "Mentor for ninth")
        .lacks("Lunch duty");
    app.stranger().get("/opportunities?after=nonsense").await.ok();
    app.stranger().get("/opportunities?zip=28277&within=5").await.says(200, "Career talks").lacks("Lunch duty");
}

#[tokio::test]
async fn a_night_later_the_places_of_those_no_longer_cleared_are_free() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    run(&app, sql!("update clearance set state = 'revoked' where id = $1", cast::clearance::BEN)).await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(taken(&app, shift::FIELD_TRIP).await, 0);
    let mail = app.mail().await;
    mail.once("ben", "shifts-released");
    mail.once("cora", "shifts-late");
}

#[tokio::test]
async fn a_confirmation_is_sent_however_finely_the_clock_counts() {
    let app = TestApp::start().await;
    app.later(SignedDuration::from_nanos(123_456_789));
    app.ben().await.press(&sign_up_path(shift::TOMORROW)).await.goes_to(&path(shift::TOMORROW));
    app.run_jobs().await;
    app.mail().await.once("ben", "shifts-confirmed");
}
