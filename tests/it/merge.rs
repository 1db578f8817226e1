//! Two records of one person: joined without losing anything, and parted again.

use crate::support::TestApp;
use db::{Tx, sql};
use trellis::Error;
use trellis::demo::cast;
use trellis::ledger::Actor;
use trellis::people::{self, ContactKind, NewPerson, PersonId, Role, Scope};
use trellis::volunteering::merge;
use trellis::volunteering::shift::ShiftId;
use trellis::volunteering::signup::{self, Ask};

/// Ana was entered a second time, by telephone, with a number of her own, a role, a household, shifts and hours.
pub async fn second_ana(app: &TestApp) -> PersonId {
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
    needs_and_agreements(&mut tx, again).await;
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

/// What the second record promised, offered, wrote, agreed to and signed.
async fn needs_and_agreements(tx: &mut Tx, again: PersonId) {
    for statement in [
        sql!("update need set written_by = $1 where id = 1", again),
        sql!(
            "insert into need_part (id, need, state, giver_kind, person, name, quantity, created_at, since)
             values (902, 2, 'withdrawn', 'person', $1, 'Ana Morales', 1, 1, 1)",
            again
        ),
        sql!(
            "insert into need_offer (id, state, giver_kind, person, name, folded, kind, what, quantity, from_on, until_on,
                                     created_at, since)
             values (902, 'open', 'person', $1, 'Ana', 'ana', 'time', 'Reading', 9, '2026-09-08', '2026-12-01', 1, 1)",
            again
        ),
        sql!(
            "insert into partner_person (id, organisation, name, contact_kind, contact, answer, person, token_hash, asked_at)
             values (902, 1, 'Ana Morales', 'email', 'ana@example.org', 'yes', $1, 'listed-again', 1)",
            again
        ),
        sql!(
            "insert into partner_signature (id, agreement, side, name, text_hash, person, signed_at, void_at)
             values (902, 1, 'partner', 'Ana Morales', 'x', $1, 1, 2)",
            again
        ),
    ] {
        tx.run(statement).await.expect("it is there");
    }
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
    let given = sql!(
        "select (select count(*) from need_part where id = 902 and person = 1)
                + (select count(*) from need_offer where id = 902 and person = 1)
                + (select count(*) from need where id = 1 and written_by = 1)
                + (select count(*) from partner_person where id = 902 and person = 1)
                + (select count(*) from partner_signature where id = 902 and person = 1)"
    );
    assert_eq!(count(given).await, 5, "promised, offered, written, agreed to, signed");
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

#[tokio::test]
async fn a_place_that_a_merge_frees_goes_to_whoever_waits() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let ruth = app.person("ruth").await;
    ruth.post("/shifts/901/waiting", &[("kind", "line")]).await.goes_to("/shifts/901");
    app.vera().await.post(&format!("/office/duplicates/1/{again}"), &[("what", "keep-one")]).await.is(303);
    let offered = sql!("select count(*) from waiting where shift = 901 and person = 114 and state = 'offered'");
    assert_eq!(app.count(offered).await, 1, "at once, and not when somebody looks after the lists");
    assert_eq!(app.count(sql!("select taken from shift where id = 901")).await, 2);
    app.run_jobs().await;
    app.mail().await.once("ruth", "waiting-offer");
    // Parted again, the place is Ruth's to take; the second record has none.
    let merge = app.count(sql!("select max(id) from merge")).await;
    app.vera().await.press(&format!("/office/merges/{merge}/undo")).await.goes_to("/office/duplicates");
    ruth.post("/shifts/901/offer", &[("answer", "yes")]).await.is(303);
    let places = sql!("select count(*) from signup where shift = 901 and place is not null");
    assert_eq!(app.count(places).await, 2);
    assert_eq!(app.count(sql!("select taken from shift where id = 901")).await, 2);
}

#[tokio::test]
async fn an_offer_of_a_place_that_a_merge_frees_is_over() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    app.sql(sql!(
        "insert into cover (id, kind, shift, signup, contact_kind, contact, state, asked_by, created_at, expires_at)
         values (901, 'hand_over', 901, 902, 'email', 'carl@example.org', 'open', $1, $2, $3)",
        again,
        app.app.now(),
        app.app.now() + jiff::SignedDuration::from_hours(6)
    ))
    .await;
    app.vera().await.post(&format!("/office/duplicates/1/{again}"), &[("what", "keep-one")]).await.is(303);
    let over = sql!("select count(*) from cover where id = 901 and state = 'over' and contact = ''");
    assert_eq!(app.count(over).await, 1);
}

#[tokio::test]
async fn a_place_taken_while_two_records_become_one_is_not_left_behind() {
    // Staged, not thrown: the place is taken, uncommitted, while the merge begins. It must wait, and then see the place.
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let now = app.app.now();
    app.sql(sql!(
        "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
         values (903, 901, 1, '2026-09-11', $1, $2, 2, 0, 'open')",
        now + jiff::SignedDuration::from_hours(80),
        now + jiff::SignedDuration::from_hours(81)
    ))
    .await;
    let (vera, rules) = (app.vera().await, app.app.policy());
    let ask = Ask { shift: ShiftId(903), person: again, actor: Actor::Own(again), by: again, at_desk: false };
    let mut first = app.app.db.write().await.expect("a transaction");
    signup::sign_up(&mut first, &ask, &rules, now).await.expect("a place");
    let pair = format!("/office/duplicates/1/{again}");
    let merge = tokio::spawn(async move { vera.post(&pair, &[("what", "keep-one")]).await.status });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(!merge.is_finished(), "the merge did not wait");
    first.commit().await.expect("a commit");
    assert_eq!(merge.await.expect("no panic"), 303);
    let moved = sql!("select count(*) from signup where shift = 903 and person = 1 and place is not null");
    assert_eq!(app.count(moved).await, 1);
    assert_eq!(app.count(sql!("select taken from shift where id = 903")).await, 1);
    // Listed in what was moved: parted again, it is the other record's.
    let id = app.count(sql!("select max(id) from merge")).await;
    app.vera().await.press(&format!("/office/merges/{id}/undo")).await.goes_to("/office/duplicates");
    let back = sql!("select count(*) from signup where shift = 903 and person = $1 and place is not null", again);
    assert_eq!(app.count(back).await, 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_shift_that_came_to_a_record_before_it_was_held_is_a_reason_to_begin_anew() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let (rules, now) = (app.app.policy(), app.app.now());
    let mut tx = app.app.db.write().await.expect("a transaction");
    let shifts = merge::shifts_of(&mut tx, again, now).await.expect("shifts");
    assert_eq!(shifts, [ShiftId(901), ShiftId(902)], "in the order of locks");
    // The second was taken after the shifts were read.
    let joined = merge::join(&mut tx, PersonId(1), again, &shifts[..1], &rules, now).await;
    assert!(matches!(joined, Err(Error::Again)), "{joined:?}");
    drop(tx);
    let mut tx = app.app.db.write().await.expect("a transaction");
    merge::join(&mut tx, PersonId(1), again, &shifts, &rules, now).await.expect("all of them are held");
}

#[tokio::test]
async fn a_record_that_was_joined_before_follows_with_what_stands_against_it() {
    let app = TestApp::start().await;
    let [first, second, third] = ["mae", "ned", "june"].map(|key| cast::id(key).expect("of the cast"));
    let adverse = |person: PersonId| sql!("update clearance set state = 'revoked' where person = $1", person);
    let good =
        |person: PersonId| sql!("update clearance set state = 'expired', restriction = '' where person = $1", person);
    let into = async |person: PersonId| {
        app.count(sql!("select coalesce(merged_into, 0) from person where id = $1", person)).await
    };
    let vera = app.vera().await;
    let join = async |kept: PersonId, gone: PersonId| {
        vera.post(&format!("/office/duplicates/{kept}/{gone}"), &[("what", "keep-one")]).await
    };
    for person in [first, second] {
        app.sql(adverse(person)).await;
    }
    join(second, first).await.is(303);
    app.sql(good(second)).await;
    app.sql(good(third)).await;
    join(third, second).await.says(409, "holds a decision that must stay in force");
    app.sql(adverse(third)).await;
    join(third, second).await.is(303);
    assert_eq!((into(first).await, into(second).await), (i64::from(third), i64::from(third)), "one step from each");
    let merge = app.count(sql!("select max(id) from merge")).await;
    vera.press(&format!("/office/merges/{merge}/undo")).await.goes_to("/office/duplicates");
    assert_eq!((into(first).await, into(second).await), (i64::from(second), 0), "as it was");
}
