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
    ana.get(at).await.says(200, "Elmwood Rotary");
    otis.get(&report).await.says(200, "One visit, 2 hours, confirmed by the school.").lacks("Morales");
    otis.get("/me/partner").await.says(200, "Volunteers who come for it");
    app.person("pia")
        .await
        .get(&format!("/office/partners/{}", partner::ROTARY))
        .await
        .has("Volunteers who come for it");
    // Another record turns out to be hers, and came for another partner before: no hour counts with two.
    app.sql(sql!("update person set merged_into = 1 where id = 111")).await;
    app.sql(sql!(
        "insert into affiliation (id, person, organisation, from_on, agreed_at) values (7, 111, $1, '2026-08-01', 0)",
        partner::CHURCH
    ))
    .await;
    otis.get(&report).await.says(200, "No visit was counted");
    app.sql(sql!("delete from affiliation where id = 7")).await;
    app.sql(sql!("update person set merged_into = null where id = 111")).await;
    // What she gave in a group is the group's already.
    app.sql(sql!(
        "insert into group_guest (id, visit, name, folded, way, created_at, hours)
         select 990, min(id), 'Ana', 'ana', 'link', 0, 910 from group_visit"
    ))
    .await;
    otis.get(&report).await.says(200, "No visit was counted");
    app.sql(sql!("delete from group_guest where id = 990")).await;
    // She comes for it no more: what she gave until then counts, and nothing later.
    let id = app.count(sql!("select id from affiliation where person = 1")).await;
    app.ben().await.press(&format!("{at}/{id}/end")).await.is(404);
    ana.press(&format!("{at}/{id}/end")).await.goes_to(at);
    ana.press(&format!("{at}/{id}/end")).await.goes_to(at);
    hours_of_ana(&app, 913, "2026-09-20", "confirmed").await;
    otis.get(&report).await.says(200, "One visit, 2 hours, confirmed by the school.");
    // No day counts with two partners.
    ana.post(at, &[("partner", church.as_str()), ("since", "2026-09-01"), ("agree", "yes")]).await.is(422);
    ana.post(at, &[("partner", church.as_str()), ("agree", "yes")]).await.goes_to(at);
    let next =
        sql!("select count(*) from affiliation where person = 1 and from_on = '2026-09-09' and ended_at is null");
    assert_eq!(app.count(next).await, 1);
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
