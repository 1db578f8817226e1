//! Numbers of the policy that stand on its page do what they say there: first visits, regular volunteers, reminders.

use crate::clearance::see_id;
use crate::policy::put_in_force;
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::{self, clearance, shift};
use trellis::policy::CMS;

/// Ida's application waits for her photo ID: the desk sees it.
async fn idas_id_is_seen(app: &TestApp) {
    see_id(&app.fay().await, clearance::IDA, "2/11/1991").await.is(303);
}

/// Somebody comes to the desk today.
async fn comes(app: &TestApp, who: &str) -> crate::support::Answer {
    let person = i64::from(cast::id(who).expect("of the cast")).to_string();
    let today = shift::TODAY.to_string();
    app.sql(sql!("update shift set capacity = 20 where id = $1", shift::TODAY)).await;
    app.fay().await.post("/office/board/walk-in", &[("person", &person), ("shift", &today)]).await
}

#[tokio::test]
async fn ida_may_come_once_before_she_is_cleared_and_not_twice() {
    let app = TestApp::start().await;
    app.fay().await.get("/office/board?q=Ida").await.ok().lacks("a first visit, with");
    comes(&app, "ida").await.is(409);
    idas_id_is_seen(&app).await;
    app.fay().await.get("/office/board?q=Ida").await.says(200, "a first visit, with an employee");
    comes(&app, "ida").await.is(303);
    let visits = || sql!("select count(*) from signup where person = $1 and arrived_at is not null", cast::id("ida"));
    assert_eq!(app.count(visits()).await, 1);
    // The next day the one visit that the policy allows has been.
    app.sql(sql!(
        "update signup set shift = $2 where person = $1",
        cast::id("ida"),
        app.count(sql!("select min(id) from shift where school = $1 and id <> $2", cast::HOME_SCHOOL, shift::TODAY))
            .await
    ))
    .await;
    comes(&app, "ida").await.is(409);
    app.fay().await.get("/office/board?q=Ida").await.ok().lacks("a first visit, with");
}

#[tokio::test]
async fn nobody_has_a_first_visit_who_was_denied_is_stopped_or_is_alone_with_students_there() {
    let app = TestApp::start().await;
    idas_id_is_seen(&app).await;
    for who in ["dale", "wes", "mona"] {
        comes(&app, who).await.is(409);
    }
    app.sql(sql!(
        "update opportunity set level = 3 where id = (select s.opportunity from shift s where s.id = $1)",
        shift::TODAY
    ))
    .await;
    comes(&app, "ida").await.is(409);
}

#[tokio::test]
async fn without_first_visits_in_the_policy_there_are_none() {
    let app = TestApp::start().await;
    put_in_force(&app, &CMS.replacen("grace_visits = 1", "grace_visits = 0", 1)).await;
    idas_id_is_seen(&app).await;
    comes(&app, "ida").await.is(409);
}

#[tokio::test]
async fn nobody_has_a_first_visit_whose_second_record_was_stopped_or_who_is_held_as_a_likely_duplicate() {
    let app = TestApp::start().await;
    idas_id_is_seen(&app).await;
    let state = |state: &'static str| sql!("update clearance set state = $2 where id = $1", clearance::IDA, state);
    app.sql(state("submitted")).await;
    comes(&app, "ida").await.is(409);
    app.sql(state("screening")).await;
    // Dale, who was denied, under Ida's name and birth date.
    let (ida, dale) = (cast::id("ida"), cast::id("dale"));
    let alike = sql!(
        "update person set folded = (select p.folded from person p where p.id = $2),
                           birth_date = (select p.birth_date from person p where p.id = $2)
         where id = $1",
        dale,
        ida
    );
    app.sql(alike).await;
    comes(&app, "ida").await.is(409);
    // Somebody of the office found that they are two people.
    app.sql(sql!("insert into not_the_same (one, other, said_by, said_at) values ($1, $2, $1, 0)", ida, dale)).await;
    comes(&app, "ida").await.is(303);
}

#[tokio::test]
async fn a_month_says_how_many_came_as_often_as_the_policy_asks_of_regulars() {
    let app = TestApp::start().await;
    let ana = cast::id("ana").expect("of the cast");
    for day in 1..=4_i64 {
        app.sql(sql!(
            "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at)
             values ($1, $2, $3, $4, 60, 'classroom', 'self', 'confirmed', $2, 0)",
            990_000 + day,
            ana,
            cast::HOME_SCHOOL,
            format!("2026-09-0{day}")
        ))
        .await;
    }
    let month = "/office/hours/months/2026-09";
    app.cora().await.get(month).await.says(200, "1 people came on 4 days or more");
    put_in_force(&app, &CMS.replacen("regular_visits_per_month = 4", "regular_visits_per_month = 9", 1)).await;
    app.cora().await.get(month).await.says(200, "0 people came on 9 days or more");
}

#[tokio::test]
async fn the_reminder_goes_out_as_many_hours_before_as_the_policy_says() {
    let app = TestApp::start().await;
    put_in_force(&app, &CMS.replacen("reminder_hours = 24", "reminder_hours = 48", 1)).await;
    let answer = [("q5", "Read together")];
    app.ben().await.post(&format!("/shifts/{}/signups", shift::MENTOR), &answer).await.is(303);
    app.run_jobs().await;
    let starts = app.count(sql!("select starts_at from shift where id = $1", shift::MENTOR)).await;
    let starts = jiff::Timestamp::from_microsecond(starts).expect("an instant");
    // Two days before, at eight in the morning of Charlotte.
    let day = app.app.policy().calendar.day_of(starts).saturating_sub(jiff::Span::new().days(2));
    let at = |time: &str| format!("{day}T{time}-04:00").parse::<jiff::Timestamp>().expect("an instant");
    let told = async || {
        app.run_jobs().await;
        let mail = app.mail().await;
        let told = mail.to("ben").into_iter();
        told.filter(|sent| sent.kind == "shifts-reminder" && sent.subject.contains("Mentor")).count()
    };
    app.set_now(at("07:59:00"));
    assert_eq!(told().await, 0);
    app.set_now(at("08:01:00"));
    assert_eq!(told().await, 1);
}

#[tokio::test]
async fn nobody_takes_more_hours_a_week_than_the_policy_allows() {
    let app = TestApp::start().await;
    let una = app.person("una").await;
    let place = format!("/shifts/{}/signups", shift::TOMORROW);
    let minutes =
        app.count(sql!("select (ends_at - starts_at) / 60000000 from shift where id = $1", shift::TOMORROW)).await;
    assert!((30..=120).contains(&minutes), "{minutes}");
    app.sql(sql!("update shift set ends_at = starts_at + 5400000000 where id = $1", shift::TOMORROW)).await;
    let limited = CMS.replacen("reminder_hours = 24\n", "reminder_hours = 24\nweek_hours = 1\n", 1);
    assert_ne!(limited, CMS);
    put_in_force(&app, &limited).await;
    una.press(&place).await.says(409, "more than 1 hours in that week");
    let wider = limited.replacen("week_hours = 1\n", "week_hours = 2\nminor_week_hours = 1\n", 1);
    put_in_force(&app, &wider).await;
    una.press(&place).await.is(303);
}

#[tokio::test]
async fn the_records_officer_finds_a_person_by_name_and_sees_no_more_than_that() {
    let app = TestApp::start().await;
    let officer = app.person("rose").await;
    officer.get("/office/records").await.says(200, "Records of people").lacks("Ana Morales");
    officer.get("/office/records?q=An").await.ok().lacks("Ana Morales");
    let found = officer.get("/office/records?q=Ana").await.says(200, "Ana");
    found.has("1957").lacks("ana@example.org").lacks("1957-03-14").lacks("28205");
    // Letters here and there are no name, and whoever looks is written down.
    officer.get("/office/records?q=A+M+o").await.ok().lacks("Ana Morales");
    officer.get("/office/records?q=A+M+o+r+a+Ana").await.ok().lacks("Ana Morales");
    let looked = sql!(
        "select count(*) from ledger
         where verb = 'looked-at' and kind = 'person' and actor = $1 and detail like 'search %'",
        cast::id("rose")
    );
    assert_eq!(app.count(looked).await, 1);
    // A school tells people apart by what it knows of them, and not by their age.
    app.cora().await.get("/office/records?q=Ana").await.says(200, "Ana Morales").lacks("1957");
    officer.get("/office/people/1/timeline").await.ok();
    app.fay().await.get("/office/records?q=Ana").await.is(404);
    app.ana().await.get("/office/records?q=Ana").await.is(404);
}
