//! A place looks for somebody else and is given back meanwhile, or taken again; and which shifts can be wished for.

use crate::cover::{holds, id, link, page, taken, zoe_asks_around, zoe_offers};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::opportunity::READING_BUDDY;
use trellis::demo::cast::shift;

/// Zoe gives her place back and takes it again.
async fn zoe_thinks_again(app: &TestApp) {
    let zoe = app.person("zoe").await;
    zoe.press(&format!("/shifts/{}/withdraw", shift::ONE_LEFT)).await.is(303);
    app.later(SignedDuration::from_mins(1));
    zoe.press(&format!("/shifts/{}/signups", shift::ONE_LEFT)).await.is(303);
    assert!(holds(app, "zoe", shift::ONE_LEFT).await);
}

#[tokio::test]
async fn an_offer_of_a_place_that_was_given_back_and_taken_again_is_over() {
    let app = TestApp::start().await;
    zoe_offers(&app, "carl@example.org").await.is(200);
    let offered = link(&app, "carl", "cover-offer").await;
    zoe_thinks_again(&app).await;
    app.run_jobs().await;
    app.mail().await.once("carl", "cover-settled");
    app.stranger().get(&offered).await.says(200, "Nothing is needed from you any more");
    app.stranger().post(&offered, &[("answer", "yes")]).await.says(409, "settled already");
    // One that stayed open for some reason moves nothing either.
    app.sql(sql!("update cover set state = 'open' where id > 1000 and kind = 'hand_over'")).await;
    app.sql(sql!("update cover_asked set state = 'asked' where person = $1", id("carl"))).await;
    app.stranger().post(&offered, &[("answer", "yes")]).await.is(409);
    assert!(holds(&app, "zoe", shift::ONE_LEFT).await && !holds(&app, "carl", shift::ONE_LEFT).await);
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 2);
    // Her new place can be offered, and that offer holds.
    app.person("zoe").await.get(&page(shift::ONE_LEFT)).await.says(200, "Offer it to someone you know");
    zoe_offers(&app, "carl@example.org").await.is(200);
    let again = link(&app, "carl", "cover-offer").await;
    app.stranger().post(&again, &[("answer", "yes")]).await.goes_to(&again);
    assert!(holds(&app, "carl", shift::ONE_LEFT).await && !holds(&app, "zoe", shift::ONE_LEFT).await);
    let kept =
        sql!("select count(*) from message where kind in ('cover-offer', 'cover-ask', 'cover-swap') and not fleeting");
    assert_eq!(app.count(kept).await, 0, "a link that answers is forgotten once it is sent");
}

#[tokio::test]
async fn who_was_asked_around_takes_a_free_place_and_never_one_that_was_taken_again() {
    let app = TestApp::start().await;
    zoe_asks_around(&app).await;
    let (first, second) = (link(&app, "ruth", "cover-ask").await, link(&app, "ben", "cover-ask").await);
    zoe_thinks_again(&app).await;
    let cora = app.cora().await;
    let roster = format!("/office/shifts/{}", shift::ONE_LEFT);
    cora.get(&roster).await.says(200, "5 people asked");
    app.person("zoe").await.get(&page(shift::ONE_LEFT)).await.says(200, "Offer it to someone you know");
    app.stranger().post(&first, &[("answer", "yes")]).await.goes_to(&first);
    assert!(holds(&app, "ruth", shift::ONE_LEFT).await && holds(&app, "zoe", shift::ONE_LEFT).await);
    assert_eq!(taken(&app, shift::ONE_LEFT).await, 3);
    app.stranger().post(&second, &[("answer", "yes")]).await.is(409);
    app.run_jobs().await;
    assert!(app.mail().await.to("zoe").iter().all(|m| m.kind != "cover-taken" && m.kind != "cover-found"));
}

#[tokio::test]
async fn asking_around_ends_with_the_place_when_none_is_free_or_when_zoe_asks_anew() {
    let app = TestApp::start().await;
    zoe_asks_around(&app).await;
    zoe_thinks_again(&app).await;
    app.later(SignedDuration::from_mins(1));
    let around = format!("/me/shifts/{}/around", shift::ONE_LEFT);
    app.person("zoe").await.press(&around).await.goes_to(&page(shift::ONE_LEFT));
    let open = sql!("select count(*) from cover where id > 1000 and state = 'open'");
    assert_eq!(app.count(open).await, 1);
    let over = sql!("select count(*) from cover where id > 1000 and state = 'over'");
    assert_eq!(app.count(over).await, 1);

    // Ned's place on the full shift goes to Zoe, who waits: nobody else is needed.
    let app = TestApp::start().await;
    let ned = app.person("ned").await;
    ned.press(&format!("/me/shifts/{}/around", shift::FULL)).await.goes_to(&page(shift::FULL));
    app.run_jobs().await;
    ned.press(&format!("/shifts/{}/withdraw", shift::FULL)).await.is(303);
    let over = sql!("select count(*) from cover where id > 1000 and state = 'over'");
    assert_eq!(app.count(over).await, 1);
    app.run_jobs().await;
    app.mail().await.once("zoe", "waiting-offer");
}

#[tokio::test]
async fn shifts_that_are_for_others_are_not_there_to_wish_for() {
    let app = TestApp::start().await;
    let zoe = app.person("zoe").await;
    let full = "Reading buddy for second grade · Albemarle Road Elementary";
    zoe.get(&page(shift::ONE_LEFT)).await.says(200, full);
    let audience = |whom: &'static str| sql!("update opportunity set audience = $1 where id = $2", whom, READING_BUDDY);
    for whom in ["invited", "families"] {
        app.sql(audience(whom)).await;
        zoe.get(&page(shift::ONE_LEFT)).await.ok().lacks(full);
    }
    app.sql(audience("invited")).await;
    app.sql(sql!(
        "insert into opportunity_invite (opportunity, person, invited_by, invited_at) values ($1, $2, 3, 0)",
        READING_BUDDY,
        id("zoe")
    ))
    .await;
    zoe.get(&page(shift::ONE_LEFT)).await.says(200, full);
}
