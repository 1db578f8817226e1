//! Groups of a partner that is ended: none of them comes into a school, under no kind and by no door.

use crate::groups::{accepted, is_true_to_count, joins, newest, on_the_day, starts, state, taken};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use std::time::Duration;
use trellis::demo::cast::{self, opportunity, partner, shift};

/// Asks for a group of the club, or of another kind of organisation under its name.
async fn asks(browser: &Browser, kind: &str) -> Answer {
    let fields = [("organisation", cast::CLUB), ("kind", kind), ("headcount", "4"), ("message", "")];
    browser.post(&format!("/shifts/{}/group", shift::GROUP_DAY), &fields).await
}

async fn step(pia: &Browser, organisation: i64, verb: &str) {
    let fields = [("verb", verb), ("why", "Somebody was alone with a student.")];
    pia.post(&format!("/office/partners/{organisation}/standing"), &fields).await.is(303);
}

async fn stands(app: &TestApp, organisation: i64, standing: &'static str) {
    app.sql(sql!("update organisation set standing = $2 where id = $1", organisation, standing)).await;
}

#[tokio::test]
async fn the_end_of_a_partnership_calls_its_groups_off_and_leader_and_school_are_told() {
    let app = TestApp::start().await;
    let (pia, ben, cora) = (app.person("pia").await, app.ben().await, app.cora().await);
    step(&pia, partner::ROTARY, "suspend").await;
    // While it is suspended they rest: it may turn out well.
    state(&app, cast::GROUP, "asked").await;
    state(&app, cast::GROUP_TODAY, "accepted").await;
    step(&pia, partner::ROTARY, "archive").await;
    for id in [cast::GROUP, cast::GROUP_TODAY] {
        state(&app, id, "called_off").await;
    }
    state(&app, cast::GROUP_PAST, "closed").await;
    assert_eq!(taken(&app, shift::GROUP_TODAY).await, 0, "the places are free again");
    is_true_to_count(&app).await;
    let names = sql!("select count(*) from group_guest where visit = $1", cast::GROUP_TODAY);
    assert_eq!(app.count(names).await, 0);
    app.stranger().get(&format!("/join/{}", cast::GROUP_LINK)).await.is(404);
    ben.get(&format!("/me/groups/{}", cast::GROUP_TODAY))
        .await
        .says(200, "What the partnerships office says")
        .has("Groups of this organization cannot come")
        .lacks("alone with a student");
    cora.get(&format!("/office/groups/{}", cast::GROUP)).await.says(200, "What the partnerships office says");
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = |key: &str, kind: &str| mail.to(key).into_iter().filter(|sent| sent.kind == kind).count();
    assert_eq!((told("ben", "groups-called-off"), told("cora", "groups-ended")), (2, 2));
    let letters = mail.to("ben");
    let letter = letters.iter().find(|sent| sent.kind == "groups-called-off").expect("a letter");
    assert!(letter.body.contains("call the partnerships office") && !letter.body.contains("alone"), "{}", letter.body);
    let lines = sql!(
        "select count(*) from ledger where verb = 'group-called-off' and actor_role = 'partnership_manager'
         and partner = $1",
        partner::ROTARY
    );
    assert_eq!(app.count(lines).await, 2);
}

#[tokio::test]
async fn whoever_is_suspended_or_ended_is_let_in_by_no_door() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", cast::CLUB, 6).await;
    app.sql(sql!("update group_visit set organisation = $2 where id = $1", id, partner::ROTARY)).await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    let standings = ["suspended", "archived", "not_a_partner"];
    for standing in standings {
        stands(&app, partner::ROTARY, standing).await;
        cora.press(&format!("/office/groups/{}/accept", cast::GROUP)).await.says(409, "cannot come for now");
        joins(&app.stranger(), &link, "Gail Price", "gail@example.org", false).await.says(422, "cannot come for now");
        let names = [("names", "Odessa Grant")];
        let listed = ben.post(&format!("/me/groups/{id}/names"), &names).await;
        assert_ne!(listed.status, 303, "{standing}: a name was taken");
    }
    stands(&app, partner::ROTARY, "active").await;
    ben.post(&format!("/me/groups/{id}/names"), &[("names", "Odessa Grant")]).await.is(303);
    let guest = app.count(sql!("select min(g.id) from group_guest g where g.visit = $1", id)).await;
    on_the_day(&app, starts(&app).await, 5);
    let (fay, at) = (app.fay().await, format!("/office/board/groups/{id}"));
    for standing in standings {
        stands(&app, partner::ROTARY, standing).await;
        fay.post(&format!("{at}/in"), &[("unnamed", "4")]).await.says(409, "cannot come for now");
        fay.press(&format!("/office/board/guests/{guest}/in")).await.says(409, "cannot come for now");
        fay.post(&format!("{at}/guest"), &[("name", "Mo Diaz")]).await.says(409, "cannot come for now");
    }
    state(&app, id, "accepted").await;
}

#[tokio::test]
async fn another_kind_under_the_same_name_is_the_same_no() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let known = sql!("select count(*) from organisation");
    let before = app.count(known).await;
    for standing in ["suspended", "archived", "not_a_partner"] {
        stands(&app, partner::ROTARY, standing).await;
        for kind in ["civic", "company", "nonprofit"] {
            asks(&ana, kind).await.is(422);
        }
    }
    assert_eq!(app.count(sql!("select count(*) from organisation")).await, before, "nothing was written down");
    // A second record of the name, with its number behind it, counts as well; and one that was joined into the club.
    stands(&app, partner::ROTARY, "active").await;
    let second = sql!(
        "update organisation set folded = (select o.folded from organisation o where o.id = $1) || ' ' || cast(id as text),
             standing = 'archived'
         where id = $2",
        partner::ROTARY,
        partner::FOUNDATION
    );
    app.sql(second).await;
    asks(&ana, "civic").await.is(422);
    stands(&app, partner::FOUNDATION, "prospect").await;
    asks(&ana, "civic").await.is(303);
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 4);
}

#[tokio::test]
async fn a_prospect_that_is_turned_away_sends_no_group_either() {
    let app = TestApp::start().await;
    let fields = [("organisation", "Cedar Club"), ("kind", "civic"), ("headcount", "5"), ("message", "")];
    app.ana().await.post(&format!("/shifts/{}/group", shift::GROUP_DAY), &fields).await.is(303);
    let id = newest(&app).await;
    let organisation = app.count(sql!("select g.organisation from group_visit g where g.id = $1", id)).await;
    step(&app.person("pia").await, organisation, "turn_away").await;
    state(&app, id, "called_off").await;
    app.run_jobs().await;
    assert!(app.mail().await.once("ana", "groups-called-off").body.contains("oficina de alianzas"));
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn an_ask_at_the_moment_of_the_end_waits_for_it() {
    // Staged, not thrown: the end is not committed yet while the group asks.
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let mut end = app.app.db.write().await.expect("a transaction");
    end.lock("organisation", partner::ROTARY).await.expect("a lock");
    end.run(sql!("update organisation set standing = 'archived' where id = $1", partner::ROTARY)).await.expect("a row");
    let ask = tokio::spawn(async move { asks(&ben, "civic").await.status.as_u16() });
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!ask.is_finished(), "the ask did not wait");
    end.commit().await.expect("a commit");
    assert_eq!(ask.await.expect("no panic"), 422);
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 0);
}

#[tokio::test]
async fn groups_of_partners_that_ended_before_are_called_off_by_the_step_of_the_database() {
    let app = TestApp::start().await;
    let since = app.app.now() - jiff::SignedDuration::from_hours(24);
    app.sql(sql!("update organisation set since = $2 where id = $1", partner::FOUNDATION, since)).await;
    app.sql(sql!(
        "update group_visit set organisation = $1 where id in ($2, $3)",
        partner::FOUNDATION,
        cast::GROUP,
        cast::GROUP_TODAY
    ))
    .await;
    // A day that was over when the partnership ended may still be written down.
    app.sql(sql!(
        "update group_visit set organisation = $1, state = 'accepted', shift = $3 where id = $2",
        partner::FOUNDATION,
        cast::GROUP_DECLINED,
        shift::GROUP_PAST
    ))
    .await;
    app.sql(sql!("update opportunity set state = 'filled' where id = $1", opportunity::COURTYARD)).await;
    app.sql(sql!(
        "insert into partner_question (id, organisation, school, state, due_on, asked_by, asked_at, since)
         values (900, $1, $2, 'asked', '2026-09-10', $3, 0, 0)",
        partner::FOUNDATION,
        cast::HOME_SCHOOL,
        cast::id("pia")
    ))
    .await;
    app.sql(sql!("delete from schema_migration where number = 68")).await;
    let applied = app.app.db.migrate(trellis::embedded::MIGRATIONS).await.expect("the step applies");
    assert_eq!(applied, [68]);
    for id in [cast::GROUP, cast::GROUP_TODAY] {
        state(&app, id, "called_off").await;
    }
    state(&app, cast::GROUP_DECLINED, "accepted").await;
    state(&app, cast::GROUP_PAST, "closed").await;
    assert_eq!(taken(&app, shift::GROUP_TODAY).await, 0);
    is_true_to_count(&app).await;
    let left = sql!(
        "select (select count(*) from group_guest g where g.visit = $1)
              + (select count(*) from partner_question q where q.id = 900 and q.state = 'asked')
              + (select count(*) from opportunity o where o.id = $2 and o.state = 'filled')",
        cast::GROUP_TODAY,
        opportunity::COURTYARD
    );
    assert_eq!(app.count(left).await, 0);
}
