//! What must never happen, whatever comes together.

use crate::clearance::level_on;
use crate::support::TestApp;
use db::sql;
use jiff::civil::date;
use trellis::demo::cast::{self, clearance};
use trellis::people::PersonId;

/// Every case with its person, its state and what it is worth.
async fn cases(app: &TestApp) -> Vec<String> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let all = sql!(
        "select id || ' ' || person || ' ' || state || ' ' || granted || ' ' || coalesce(valid_from, '') || ' '
                || coalesce(valid_to, '') || ' ' || restriction
         from clearance order by id"
    );
    tx.all::<(String,)>(all).await.expect("rows").into_iter().map(|row| row.0).collect()
}

/// Two records look like one person's, so that they can be joined.
async fn look_alike(app: &TestApp, one: PersonId, other: PersonId) {
    app.sql(sql!(
        "update person set
            given = (select o.given from person o where o.id = $2),
            family = (select o.family from person o where o.id = $2),
            folded = (select o.folded from person o where o.id = $2),
            birth_date = (select o.birth_date from person o where o.id = $2)
         where id = $1",
        one,
        other
    ))
    .await;
}

#[tokio::test]
async fn no_merge_moves_a_clearance_whatever_state_it_is_in() {
    let app = TestApp::start().await;
    // Every state with everybody else's: who is joined with whom comes from the list itself.
    let keys = [
        "ana", "ben", "ida", "omar", "wes", "june", "kofi", "dale", "mona", "eli", "hana", "priya", "tom", "gus",
        "carl", "ivy",
    ];
    let today = date(2026, 9, 8);
    let (mut joined, mut refused) = (0, 0);
    for (at, one) in keys.iter().enumerate() {
        let one = cast::id(one).expect("of the cast");
        let other = cast::id(keys[(at * 7 + 5) % keys.len()]).expect("of the cast");
        if one == other {
            continue;
        }
        look_alike(&app, one, other).await;
        let before = cases(&app).await;
        let worth = (level_on(&app, one, today).await, level_on(&app, other, today).await);
        let vera = app.vera().await;
        let pair = format!("/office/duplicates/{one}/{other}");
        let what = if at % 2 == 0 { "keep-one" } else { "keep-other" };
        let answer = vera.post(&pair, &[("what", what)]).await;
        match answer.status.as_u16() {
            303 => joined += 1,
            // A decision that stands must not be lost; nothing was joined.
            409 => refused += 1,
            other => panic!("{other}: {}", answer.text()),
        }
        assert_eq!(cases(&app).await, before, "{pair} {what}");
        assert_eq!((level_on(&app, one, today).await, level_on(&app, other, today).await), worth, "{pair} {what}");
        if answer.status == 303 {
            let merge = app.count(sql!("select max(id) from merge")).await;
            vera.press(&format!("/office/merges/{merge}/undo")).await.is(303);
            assert_eq!(cases(&app).await, before, "{pair} undone");
        }
    }
    assert!(joined >= 8 && refused >= 1, "{joined} joined, {refused} refused");
}

#[tokio::test]
async fn a_suspension_holds_on_every_page_from_the_next_request_on() {
    let app = TestApp::start().await;
    app.set_now("2026-09-08T15:25:00Z".parse().expect("an instant"));
    let ben = app.ben().await;
    let shift = format!("/shifts/{}", cast::shift::TOMORROW);
    let roster = format!("/office/shifts/{}", cast::shift::TOMORROW);
    // Pages that were made before are in memory, and people have them open.
    let (fay, cora, ana) = (app.fay().await, app.cora().await, app.ana().await);
    let stranger = app.stranger();
    for page in ["/", "/opportunities", shift.as_str()] {
        stranger.get(page).await.is(200);
        ben.get(page).await.is(200);
    }
    fay.get("/office/board").await.says(200, "Ana Morales").lacks("See office");
    fay.get(&format!("{roster}?q=mor")).await.says(200, "Ana Morales").has("Can take it");
    let generation = app.app.cache.generation();
    let clock = app.app.now();
    for (person, case) in [("ana", clearance::ANA), ("ben", clearance::BEN)] {
        let at = format!("/office/clearances/{case}/suspend");
        app.vera().await.post(&at, &[("why", "alert")]).await.is(303);
        let id = cast::id(person).expect("of the cast");
        assert_eq!(level_on(&app, id, date(2026, 9, 8)).await, None, "{person}");
    }
    assert!(app.app.cache.generation() > generation, "what was in memory is forgotten");
    // No place, in the window that was open before, nor by the desk's hand.
    ben.press(&format!("{shift}/signups")).await.is(409);
    assert_ne!(fay.post(&format!("{roster}/signups"), &[("person", "1")]).await.status.as_u16(), 303);
    fay.get(&format!("{roster}?q=mor")).await.says(200, "Ana Morales").lacks("Can take it");
    let places = sql!(
        "select count(*) from signup where person in (1, 2) and shift = $1 and place is not null",
        cast::shift::TOMORROW
    );
    assert_eq!(app.count(places).await, 0);
    // The board says it, and lets nobody in: neither who is expected nor who walks in.
    fay.get("/office/board").await.says(200, "Ana Morales").has("See office");
    let signup = sql!("select id from signup where person = 1 and shift = $1", cast::shift::TODAY);
    let signup = app.count(signup).await;
    fay.press(&format!("/office/board/{signup}/in")).await.says(409, "see the office");
    let fields = [("person", "2"), ("shift", "1"), ("school", "albemarle-road-elementary"), ("date", "2026-09-08")];
    assert_ne!(fay.post("/office/board/walk-in", &fields).await.status.as_u16(), 303);
    let inside = sql!("select count(*) from signup where person in (1, 2) and shift = 1 and arrived_at is not null");
    assert_eq!(app.count(inside).await, 0);
    // The list of volunteers, the reviewers' queue and the person's own page.
    cora.get("/office/volunteers").await.ok().lacks("Ana Morales");
    cora.get("/office/volunteers?standing=on_hold").await.says(200, "Ana Morales");
    app.rita().await.get("/office/screening?state=suspended").await.says(200, "Ana Morales").has("Ben Carter");
    ana.get("/me/clearance").await.has("Por favor, no venga a ayudar");
    // All of that without the clock having moved: the next request, not the next minute.
    assert_eq!(app.app.now(), clock);
    app.run_jobs().await;
}
