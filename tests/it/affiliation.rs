//! Volunteers who come for a partner: what they agree to, and which hours count with it.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::partner;

#[tokio::test]
async fn a_volunteers_confirmed_hours_count_with_the_partner_they_come_for_if_they_agreed() {
    let app = TestApp::start().await;
    let (ana, otis) = (app.person("ana").await, app.person("otis").await);
    app.sql(sql!("update group_visit set hours_state = 'rejected' where organisation = $1", partner::ROTARY)).await;
    app.sql(sql!("update hours set state = 'rejected' where person = 1")).await;
    // One line that counts; one that no school confirmed; one of a day before she came for the club.
    for (id, day, state) in
        [(910, "2026-08-20", "confirmed"), (911, "2026-08-21", "pending"), (912, "2026-07-15", "locked")]
    {
        hours_of_ana(&app, id, day, state).await;
    }
    let report = format!("/partner/desk/{}/reports/2", partner::ROTARY);
    otis.get(&report).await.says(200, "No visit was counted");
    let at = "/me/affiliation";
    let club = partner::ROTARY.to_string();
    let said = [("partner", club.as_str()), ("since", "2026-08-01"), ("agree", "yes")];
    for (field, bad) in
        [("agree", ""), ("since", "2027-01-01"), ("since", "2020-01-01"), ("partner", "999"), ("partner", "")]
    {
        let fields: Vec<(&str, &str)> =
            said.iter().map(|(name, value)| (*name, if *name == field { bad } else { *value })).collect();
        ana.post(at, &fields).await.is(422);
    }
    assert_eq!(app.count(sql!("select count(*) from affiliation where person = 1")).await, 0);
    ana.post(at, &said).await.goes_to(at);
    ana.post(at, &said).await.goes_to(at);
    let church = partner::CHURCH.to_string();
    ana.post(at, &[("partner", church.as_str()), ("agree", "yes")]).await.is(422);
    assert_eq!(app.count(sql!("select count(*) from affiliation where person = 1")).await, 1);
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'affiliation-said' and record = 1")).await, 1);
    ana.get(at).await.says(200, "Elmwood Rotary").has("cuando las dieron 10 personas");
    // She alone is no group: the partner learns nothing, not even that there is somebody. The office sees all.
    otis.get(&report).await.says(200, "No visit was counted").has("once 10 or more people gave them").lacks("Morales");
    otis.get("/me/partner").await.says(200, "Fewer than 10 people");
    let pia = app.person("pia").await;
    let office = format!("/office/partners/{}", partner::ROTARY);
    let counted = async |hers: bool| match hers {
        true => pia.get(&office).await.says(200, "Volunteers who come for it").has("one person · 2 hours"),
        false => pia.get(&office).await.ok().lacks("Volunteers who come for it"),
    };
    counted(true).await;
    // Another record turns out to be hers, and came for another partner before: no hour counts with two.
    app.sql(sql!("update person set merged_into = 1 where id = 111")).await;
    app.sql(sql!(
        "insert into affiliation (id, person, organisation, from_on, agreed_at) values (7, 111, $1, '2026-08-01', 0)",
        partner::CHURCH
    ))
    .await;
    counted(false).await;
    app.sql(sql!("delete from affiliation where id = 7")).await;
    app.sql(sql!("update person set merged_into = null where id = 111")).await;
    // What she gave in a group is the group's already.
    app.sql(sql!(
        "insert into group_guest (id, visit, name, folded, way, created_at, hours)
         select 990, min(id), 'Ana', 'ana', 'link', 0, 910 from group_visit"
    ))
    .await;
    counted(false).await;
    app.sql(sql!("delete from group_guest where id = 990")).await;
    // She comes for it no more: what she gave until then counts, and nothing later.
    let id = app.count(sql!("select id from affiliation where person = 1")).await;
    app.ben().await.press(&format!("{at}/{id}/end")).await.is(404);
    ana.press(&format!("{at}/{id}/end")).await.goes_to(at);
    ana.press(&format!("{at}/{id}/end")).await.goes_to(at);
    hours_of_ana(&app, 913, "2026-09-20", "confirmed").await;
    counted(true).await;
    // No day counts with two partners.
    ana.post(at, &[("partner", church.as_str()), ("since", "2026-09-01"), ("agree", "yes")]).await.is(422);
    ana.post(at, &[("partner", church.as_str()), ("agree", "yes")]).await.goes_to(at);
    let next =
        sql!("select count(*) from affiliation where person = 1 and from_on = '2026-09-09' and ended_at is null");
    assert_eq!(app.count(next).await, 1);
}

/// Somebody who has come for the club since August, and agreed to it on a day.
async fn comes_for_the_club(app: &TestApp, person: i64, agreed: &str) {
    let at: jiff::Timestamp = format!("{agreed}T16:00:00Z").parse().expect("an instant");
    app.sql(sql!("insert into person (id, given, folded, created_at) values ($1, 'Somebody', 'somebody', 0)", person))
        .await;
    app.sql(sql!(
        "insert into affiliation (id, person, organisation, from_on, agreed_at) values ($1, $1, $2, '2026-08-01', $3)",
        person,
        partner::ROTARY,
        at
    ))
    .await;
}

/// An hour that a school confirmed on a day.
async fn an_hour(app: &TestApp, id: i64, person: i64, day: &str, confirmed: &str) {
    let at: jiff::Timestamp = format!("{confirmed}T16:00:00Z").parse().expect("an instant");
    app.sql(sql!(
        "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at, decided_at)
         values ($1, $2, 1, $3, 60, 'other', 'desk', 'confirmed', 1, 0, $4)",
        id,
        person,
        day,
        at
    ))
    .await;
}

#[tokio::test]
async fn a_partner_never_sees_what_fewer_than_ten_gave_nor_two_figures_that_differ_by_so_few() {
    let app = TestApp::start().await;
    app.sql(sql!("update group_visit set hours_state = 'rejected' where organisation = $1", partner::ROTARY)).await;
    let report = format!("/partner/desk/{}/reports/2", partner::ROTARY);
    let (few, ten) = ("Fewer than 10 people", "10 people · 10 hours");
    let on = async |day: &str| {
        app.set_now(format!("{day}T16:00:00Z").parse().expect("an instant"));
        app.person("otis").await
    };
    for person in 9001..=9009 {
        comes_for_the_club(&app, person, "2026-08-03").await;
        an_hour(&app, person, person, "2026-08-20", "2026-08-21").await;
    }
    let otis = on("2026-09-09").await;
    otis.get("/me/partner").await.says(200, few).lacks("9 people");
    // The tenth gave an hour in August, too, and agreed to it later: it would be the difference of two days.
    comes_for_the_club(&app, 9010, "2026-09-10").await;
    an_hour(&app, 9010, 9010, "2026-08-20", "2026-08-21").await;
    on("2026-09-30").await.get("/me/partner").await.says(200, few);
    let otis = on("2026-10-01").await;
    otis.get("/me/partner").await.says(200, ten);
    otis.get(&report).await.says(200, "10 visits, 10 hours, confirmed by the schools.");
    // An hour of August that a school confirms late, and one of a later month, wait until there are ten people again.
    an_hour(&app, 9011, 9001, "2026-08-22", "2026-10-05").await;
    an_hour(&app, 9012, 9002, "2026-10-06", "2026-10-07").await;
    for day in ["2026-10-08", "2026-11-02", "2026-12-02"] {
        let otis = on(day).await;
        otis.get("/me/partner").await.says(200, ten);
        otis.get(&report).await.says(200, "10 visits, 10 hours, confirmed by the schools.");
    }
    for (id, person) in (9021..).zip(9003..=9010) {
        an_hour(&app, id, person, "2026-12-03", "2026-12-04").await;
    }
    on("2027-01-02").await.get("/me/partner").await.says(200, "10 people · 20 hours");
    // The report of the time before is about what was full by then.
    on("2027-01-02").await.get(&report).await.says(200, "10 visits, 10 hours, confirmed by the schools.");
}

async fn hours_of_ana(app: &TestApp, id: i64, day: &str, state: &str) {
    app.sql(sql!(
        "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at)
         values ($1, 1, 1, $2, 120, 'other', 'desk', $3, 1, 0)",
        id,
        day,
        state
    ))
    .await;
}
