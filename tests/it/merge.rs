//! Two records of one person: joined without losing anything, and parted again.

use crate::support::TestApp;
use db::{Tx, sql};
use trellis::demo::cast;
use trellis::ledger::Actor;
use trellis::people::{self, ContactKind, NewPerson, PersonId, Role, Scope};

/// Ana was entered a second time, by telephone, with a number of her own, a role, a household, shifts and hours.
async fn second_ana(app: &TestApp) -> PersonId {
    let now = app.app.now();
    let mut tx = app.app.db.write().await.expect("it is there");
    let new = NewPerson {
        given: "Ana".into(),
        family: "Morales".into(),
        birth_date: "1957-03-14".parse().ok(),
        lang: "es".into(),
        ..NewPerson::default()
    };
    let again = people::create(&mut tx, &new, Actor::System, now).await.expect("it is there");
    people::attach_contact(&mut tx, again, ContactKind::Phone, "+17045550188", Some(now)).await.expect("it is there");
    people::attach_contact(&mut tx, again, ContactKind::Email, "ana@example.org", None).await.expect("it is there");
    let school = Scope::School(cast::home_school());
    people::grant(&mut tx, Actor::System, again, Role::Teacher, school, now).await.expect("it is there");
    shifts(&mut tx, again).await;
    tx.commit().await.expect("it is there");
    again
}

async fn shifts(tx: &mut Tx, again: PersonId) {
    let now: jiff::Timestamp = "2026-09-08T12:00:00Z".parse().expect("it is there");
    let later = now + jiff::SignedDuration::from_hours(30);
    tx.run(sql!(
        "insert into opportunity (id, school, template, title, category, level, state, created_by, created_at)
         values (901, 1, 't', 'Lunch duty', 'other', 1, 'published', 3, $1)",
        now
    ))
    .await
    .expect("it is there");
    for shift in [901, 902] {
        tx.run(sql!(
            "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
             values ($1, 901, 1, '2026-09-09', $2, $2, 2, $3, 'open')",
            shift,
            later,
            if shift == 901 { 2 } else { 1 }
        ))
        .await
        .expect("it is there");
    }
    tx.run(sql!(
        "insert into clearance (id, person, state, level, granted, created_at, since)
         values (901, $1, 'cleared', 2, 2, 1, 1)",
        again
    ))
    .await
    .expect("it is there");
    for (id, shift, person, place) in [(901, 901, PersonId(1), 1), (902, 901, again, 2), (903, 902, again, 1)] {
        tx.run(sql!(
            "insert into signup (id, shift, person, state, place, clearance, created_by, created_at)
             values ($1, $2, $3, 'signed_up', $4, 901, $3, 1)",
            id,
            shift,
            person,
            place
        ))
        .await
        .expect("it is there");
    }
    tx.run(sql!(
        "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at)
         values (901, $1, 1, '2026-09-01', 90, 'tutoring', 'self', 'confirmed', $1, 1)",
        again
    ))
    .await
    .expect("it is there");
}

/// Every row that a merge may touch.
async fn world(app: &TestApp) -> Vec<String> {
    let mut tx = app.app.db.read().await.expect("it is there");
    let mut rows = Vec::new();
    for part in [
        sql!("select 'person ' || id || ' ' || given || ' ' || coalesce(merged_into, 0) from person order by id"),
        sql!(
            "select 'contact ' || person || ' ' || contact || ' ' || coalesce(verified_at, 0) || ' '
                    || case when preferred then 1 else 0 end
             from person_contact order by person, contact"
        ),
        sql!(
            "select 'household ' || household || ' ' || person || ' ' || part
             from household_member order by household, person"
        ),
        sql!("select 'role ' || id || ' ' || person || ' ' || coalesce(revoked_at, 0) from role_grant order by id"),
        sql!(
            "select 'signup ' || id || ' ' || person || ' ' || state || ' ' || coalesce(place, 0) || ' '
                    || coalesce(clearance, 0)
             from signup order by id"
        ),
        sql!("select 'waiting ' || id || ' ' || person || ' ' || state from waiting order by id"),
        sql!("select 'shift ' || id || ' ' || taken from shift order by id"),
        sql!("select 'hours ' || id || ' ' || person from hours order by id"),
        sql!("select 'letter ' || id || ' ' || person from letter order by id"),
        sql!("select 'clearance ' || id || ' ' || person || ' ' || state from clearance order by id"),
    ] {
        rows.extend(tx.all::<(String,)>(part).await.expect("it is there").into_iter().map(|row| row.0));
    }
    rows
}

#[tokio::test]
async fn two_records_of_ana_become_one_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let count = async |sql| app.count(sql).await;
    let places = || sql!("select count(*) from signup where person = 1 and place is not null");
    let before = count(places()).await;
    let vera = app.vera().await;
    vera.get("/office/duplicates").await.says(200, "Ana Morales").has("Same name and date of birth");
    let pair = format!("/office/duplicates/1/{again}");
    vera.get(&pair).await.says(200, "The dates of birth are the same").has("(704) 555-0188").lacks("1957");
    vera.post(&pair, &[("what", "keep-one")]).await.goes_to("/office/duplicates");
    vera.get("/office/duplicates").await.has("Joined. You can undo it below").has("Joined lately");
    vera.get(&pair).await.is(404);
    assert_eq!(count(sql!("select count(*) from person_contact where person = 1")).await, 2);
    assert_eq!(count(places()).await, before + 1);
    assert_eq!(count(sql!("select taken from shift where id = 901")).await, 1);
    assert_eq!(count(sql!("select count(*) from hours where person = 1 and id = 901")).await, 1);
    assert_eq!(count(sql!("select count(*) from role_grant where person = 1 and role = 'teacher'")).await, 1);
}

#[tokio::test]
async fn undoing_a_merge_puts_every_row_back() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let before = world(&app).await;
    let vera = app.vera().await;
    for keep in ["keep-one", "keep-other"] {
        vera.post(&format!("/office/duplicates/1/{again}"), &[("what", keep)]).await.goes_to("/office/duplicates");
        assert_ne!(world(&app).await, before, "{keep}");
        let merge = app.count(sql!("select max(id) from merge")).await;
        let undo = format!("/office/merges/{merge}/undo");
        vera.press(&undo).await.goes_to("/office/duplicates");
        assert_eq!(world(&app).await, before, "{keep}");
        vera.press(&undo).await.says(409, "undone before");
    }
}

#[tokio::test]
async fn a_clearance_never_moves() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let vera = app.vera().await;
    let pair = format!("/office/duplicates/1/{again}");
    vera.get(&pair).await.says(200, "A clearance never moves");
    vera.post(&pair, &[("what", "keep-one")]).await.goes_to("/office/duplicates");
    let moved = sql!("select count(*) from clearance where id = 901 and person = 1");
    assert_eq!(app.count(moved).await, 0);
    let stands_on_it = sql!("select count(*) from signup where id = 903 and clearance is not null");
    assert_eq!(app.count(stands_on_it).await, 0);
}

#[tokio::test]
async fn nobody_loses_a_denial_by_a_merge() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let mut tx = app.app.db.write().await.expect("it is there");
    tx.run(sql!("update clearance set state = 'denied' where id = 901")).await.expect("it is there");
    tx.commit().await.expect("it is there");
    let vera = app.vera().await;
    let pair = format!("/office/duplicates/1/{again}");
    vera.post(&pair, &[("what", "keep-one")]).await.says(409, "Keep that record instead");
    vera.post(&pair, &[("what", "keep-other")]).await.goes_to("/office/duplicates");
}

#[tokio::test]
async fn two_people_are_told_apart_once() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let vera = app.vera().await;
    let pair = format!("/office/duplicates/{again}/1");
    vera.post(&pair, &[("what", "apart")]).await.goes_to("/office/duplicates");
    vera.post(&pair, &[("what", "apart")]).await.goes_to("/office/duplicates");
    vera.get("/office/duplicates").await.says(200, "Duplicates").lacks("Ana Morales");
    assert!(app.count(sql!("select count(*) from ledger where verb = 'kept-apart'")).await == 1);
}

#[tokio::test]
async fn whose_record_goes_is_signed_out_and_signs_in_to_the_kept_one() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let browser = app.signed_in(again).await;
    browser.get("/me").await.says(200, "Ana Morales");
    let vera = app.vera().await;
    vera.post(&format!("/office/duplicates/1/{again}"), &[("what", "keep-one")]).await.is(303);
    browser.get("/me").await.goes_to("/sign-in?return_to=%2Fme");
}

#[tokio::test]
async fn nobody_joins_their_own_record_and_schools_join_none() {
    let app = TestApp::start().await;
    second_ana(&app).await;
    app.vera().await.post("/office/duplicates/9/2", &[("what", "keep-one")]).await.says(409, "your own record");
    app.vera().await.post("/office/duplicates/1/1", &[("what", "keep-one")]).await.is(404);
    app.vera().await.post("/office/duplicates/1/2", &[("what", "x")]).await.is(400);
    for who in ["cora", "fay", "dora", "ana", "rita"] {
        app.person(who).await.get("/office/duplicates").await.is(404);
        app.person(who).await.post("/office/duplicates/1/2", &[("what", "keep-one")]).await.is(404);
    }
}
