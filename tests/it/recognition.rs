//! Thanks: nominations, awards by hours, years and nomination, and the public page.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;

const LIST: &str = "/office/recognition?year=2026-27";

/// Gives somebody confirmed hours at a school.
async fn hours(app: &TestApp, id: i64, person: i64, school: i64, day: &str, hours: i64) {
    app.sql(sql!(
        "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at)
         values ($1, $2, $3, $4, $5, 'tutoring', 'desk', 'confirmed', $2, 0)",
        id,
        person,
        school,
        day,
        hours * 60
    ))
    .await;
}

async fn make(app: &TestApp, award: &str) {
    let vera = app.vera().await;
    vera.post("/office/recognition/make", &[("year", "2026-27"), ("award", award)]).await.is(303);
    app.run_jobs().await;
}

async fn awards(app: &TestApp, person: i64) -> i64 {
    app.count(sql!(
        "select count(*) from award where person = $1 and state = 'made' and school_year = '2026-27'",
        person
    ))
    .await
}

#[tokio::test]
async fn ben_earns_the_highest_award_by_hours_once_and_is_told_in_his_language() {
    let app = TestApp::start().await;
    hours(&app, 900_001, 2, 1, "2026-09-01", 60).await;
    let vera = app.vera().await;
    vera.get(&format!("{LIST}&award=hours-50")).await.says(200, "Ben Carter").has("Make these awards");
    vera.get(&format!("{LIST}&award=hours-25")).await.lacks("Ben Carter");
    make(&app, "hours-50").await;
    make(&app, "hours-50").await;
    assert_eq!(awards(&app, 2).await, 1);
    let told = sql!("select count(*) from message where person = 2 and kind = 'recognition-made' and state = 'sent'");
    assert_eq!(app.count(told).await, 1, "told once");
    let ben = app.ben().await;
    ben.get("/me/awards").await.says(200, "50 hours");
    let id = app.count(sql!("select id from award where person = 2 and school_year = '2026-27'")).await;
    ben.get(&format!("/me/awards/{id}")).await.says(200, "Ben Carter").has("2026-27");
    app.ana().await.get(&format!("/me/awards/{id}")).await.is(404);
    // More hours: the next one.
    hours(&app, 900_002, 2, 1, "2026-09-02", 45).await;
    make(&app, "hours-100").await;
    assert_eq!(awards(&app, 2).await, 2);
}

#[tokio::test]
async fn names_stand_on_the_page_of_thanks_only_by_ones_own_wish() {
    let app = TestApp::start().await;
    hours(&app, 900_001, 2, 1, "2026-09-01", 60).await;
    make(&app, "hours-50").await;
    let thanks = || async { app.stranger().get("/thanks?year=2026-27").await };
    thanks().await.says(200, "50 hours").lacks("Ben Carter");
    let ben = app.ben().await;
    ben.post("/me/awards/shown", &[("shown", "yes")]).await.is(303);
    thanks().await.has("Ben Carter");
    // What he earns later stands there, too.
    hours(&app, 900_002, 2, 1, "2026-09-02", 45).await;
    make(&app, "hours-100").await;
    assert_eq!(
        app.count(sql!("select count(*) from award where person = 2 and shown and school_year = '2026-27'")).await,
        2
    );
    app.stranger().get("/thanks?year=2026-27&school=ardrey-kell-high-school").await.lacks("Ben Carter");
    ben.post("/me/awards/shown", &[("shown", "no")]).await.is(303);
    thanks().await.lacks("Ben Carter").has("50 hours");
    // Protected, or under age: never.
    ben.post("/me/awards/shown", &[("shown", "yes")]).await.is(303);
    app.sql(sql!("update person set protected = $1 where id = 2", true)).await;
    app.later(SignedDuration::from_mins(5));
    let page = app.another_process().await;
    crate::support::Browser::new(page.router())
        .get("/thanks?year=2026-27")
        .await
        .says(200, "50 hours")
        .lacks("Ben Carter");
    app.sql(sql!("update person set protected = $1, birth_date = '2012-01-01' where id = 2", false)).await;
    let page = app.another_process().await;
    crate::support::Browser::new(page.router()).get("/thanks?year=2026-27").await.lacks("Ben Carter");
    ben.post("/me/awards/shown", &[("shown", "no")]).await.is(303);
    ben.post("/me/awards/shown", &[("shown", "yes")]).await.is(409);
}

#[tokio::test]
async fn an_award_that_is_taken_back_is_not_made_again() {
    let app = TestApp::start().await;
    hours(&app, 900_001, 118, 1, "2026-09-01", 60).await;
    make(&app, "hours-50").await;
    let id = app.count(sql!("select id from award where person = 118 and school_year = '2026-27'")).await;
    app.person("zoe").await.post("/me/awards/shown", &[("shown", "yes")]).await.is(303);
    let take = format!("/office/awards/{id}/withdraw");
    app.cora().await.post(&take, &[("why", "hours")]).await.is(404);
    let vera = app.vera().await;
    vera.post(&take, &[("why", "spite")]).await.is(409);
    vera.post(&take, &[("why", "hours")]).await.is(303);
    vera.post(&take, &[("why", "hours")]).await.is(409);
    make(&app, "hours-50").await;
    assert_eq!(awards(&app, 118).await, 0);
    app.run_jobs().await;
    let told = sql!("select count(*) from message where person = 118 and kind = 'recognition-taken-back'");
    assert_eq!(app.count(told).await, 1);
    app.stranger().get("/thanks?year=2026-27").await.lacks("Zoe Marsh");
    app.person("zoe").await.get("/me/awards").await.has("Taken back");
    app.person("zoe").await.get(&format!("/me/awards/{id}")).await.is(404);
}

#[tokio::test]
async fn grace_nominates_ana_cora_confirms_and_the_award_is_made() {
    let app = TestApp::start().await;
    let grace = app.person("grace").await;
    let words = [("school", "1"), ("name", "Ana Morales"), ("why", "She reads with everybody.")];
    grace.post("/nominate", &words).await.is(303);
    grace.post("/nominate", &words).await.is(303);
    let mine = sql!("select count(*) from nomination where name = 'Ana Morales' and why like 'She reads%'");
    assert_eq!(app.count(mine).await, 1, "sent twice, it is one");
    let id = app.count(sql!("select id from nomination where why like 'She reads%'")).await;
    let one = format!("/office/nominations/{id}");
    app.person("ola").await.get(&one).await.is(404);
    let cora = app.cora().await;
    cora.get("/office/nominations").await.says(200, "Ana Morales");
    cora.get(&one).await.says(200, "She reads with everybody").has("Confirm for our school");
    cora.post(&format!("{one}/confirm"), &[]).await.is(409);
    cora.post(&format!("{one}/confirm"), &[("nominee", "4")]).await.is(404);
    cora.post(&format!("{one}/confirm"), &[("nominee", "1")]).await.is(303);
    app.vera().await.get(&format!("{LIST}&award=nominated")).await.has("Ana Morales");
    make(&app, "nominated").await;
    app.run_jobs().await;
    assert_eq!(
        app.count(sql!(
            "select count(*) from award where person = 1 and award = 'nominated' and school_year = '2026-27'"
        ))
        .await,
        1
    );
    assert_eq!(app.count(sql!("select count(*) from nomination where id = $1 and state = 'awarded'", id)).await, 1);
    grace.get("/nominate").await.has("Awarded");
    let spanish = sql!(
        "select count(*) from message where person = 1 and kind = 'recognition-made' and lang = 'es' and subject like '%Coraz%'"
    );
    assert_eq!(app.count(spanish).await, 1);
    cora.post(&format!("{one}/decline"), &[]).await.is(409);
}

#[tokio::test]
async fn nobody_nominates_or_confirms_themselves() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let grace = app.person("grace").await;
    grace
        .post("/nominate", &[("school", "1"), ("name", "grace  OYELARAN"), ("why", "me")])
        .await
        .says(422, "somebody else");
    grace.post("/nominate", &[("school", ""), ("name", ""), ("why", "")]).await.says(422, "Choose the school");
    let cora = app.cora().await;
    cora.post("/nominate", &[("school", "1"), ("name", "Ben Carter"), ("why", "Good with numbers.")]).await.is(303);
    let id = app.count(sql!("select id from nomination where why = 'Good with numbers.'")).await;
    cora.post(&format!("/office/nominations/{id}/confirm"), &[("nominee", "2")]).await.is(409);
    app.person("pat").await.post(&format!("/office/nominations/{id}/decline"), &[]).await.is(303);
    cora.get("/nominate").await.has("Not this time");
    cora.post(&format!("/nominate/{id}/withdraw"), &[]).await.is(409);
    ana.post("/nominate", &[("school", "1"), ("name", "Ruth Adler"), ("why", "Kind.")]).await.is(303);
    let id = app.count(sql!("select id from nomination where why = 'Kind.'")).await;
    app.ben().await.post(&format!("/nominate/{id}/withdraw"), &[]).await.is(404);
    ana.post(&format!("/nominate/{id}/withdraw"), &[]).await.is(303);
    ana.get("/nominate").await.has("Retirada");
}

#[tokio::test]
async fn years_of_service_are_counted_by_school_years_and_thanked_once() {
    let app = TestApp::start().await;
    for (at, day) in ["2022-10-01", "2023-10-01", "2024-10-01", "2025-10-01", "2026-09-01"].iter().enumerate() {
        hours(&app, 900_010 + at as i64, 22, 1, day, 1).await;
    }
    let vera = app.vera().await;
    let name = app.count(sql!("select id from person where id = 22")).await;
    assert_eq!(name, 22);
    let page = vera.get(&format!("{LIST}&award=years-5")).await.says(200, "5 years");
    page.lacks("Nobody waits");
    make(&app, "years-5").await;
    assert_eq!(app.count(sql!("select count(*) from award where person = 22 and award = 'years-5'")).await, 1);
    make(&app, "years-1").await;
    assert_eq!(app.count(sql!("select count(*) from award where person = 22 and award = 'years-1'")).await, 0);
}

#[tokio::test]
async fn an_award_follows_a_record_that_is_joined_with_another() {
    let app = TestApp::start().await;
    hours(&app, 900_001, 110, 1, "2026-09-01", 30).await;
    make(&app, "hours-25").await;
    app.vera().await.post("/office/duplicates/110/111", &[("decision", "keep-other")]).await;
    app.sql(sql!("update person set merged_into = 111 where id = 110")).await;
    app.sql(sql!("update hours set person = 111 where person = 110")).await;
    make(&app, "hours-25").await;
    assert_eq!(app.count(sql!("select count(*) from award where person in (110, 111)")).await, 1, "not twice");
    app.person("priya-again").await.get("/me/awards").await.says(200, "25 hours");
}

#[tokio::test]
async fn schools_see_their_own_and_only_the_district_makes_awards() {
    let app = TestApp::start().await;
    hours(&app, 900_001, 2, 1, "2026-09-01", 60).await;
    let list = format!("{LIST}&award=hours-50");
    app.cora().await.get(&list).await.says(200, "Ben Carter").lacks("Make these awards");
    app.person("ola").await.get(&list).await.says(200, "Nobody waits").lacks("Ben Carter");
    app.cora().await.post("/office/recognition/make", &[("year", "2026-27"), ("award", "hours-50")]).await.is(404);
    for who in ["ana", "tess", "dev"] {
        app.person(who).await.get(&list).await.is(404);
    }
    let file = app.vera().await.get("/office/recognition.csv?year=2026-27").await.ok().text();
    assert!(file.contains("50 hours,Ben Carter,62,"), "{file}");
    app.vera()
        .await
        .get(&list)
        .await
        .has("National Volunteer Week: Sunday, April 18, 2027 to Saturday, April 24, 2027")
        .has("In 31 weeks");
}
