//! Before a place or a whole task is taken away: what would be lost is shown first, the person reads why, and can come again.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::{self, opportunity, shift};

async fn signup(app: &TestApp, shift: i64, who: &str) -> i64 {
    app.count(sql!("select id from signup where shift = $1 and person = $2", shift, cast::id(who))).await
}

async fn stands(app: &TestApp, shift: i64, who: &str, state: &'static str) -> bool {
    let who = cast::id(who);
    let found = sql!("select count(*) from signup where shift = $1 and person = $2 and state = $3", shift, who, state);
    app.count(found).await == 1
}

#[tokio::test]
async fn who_lost_a_place_to_the_school_reads_so_and_the_school_can_give_it_again() {
    let app = TestApp::start().await;
    let (cora, mae) = (app.cora().await, app.person("mae").await);
    let (office, own) = (format!("/office/shifts/{}", shift::ONE_LEFT), format!("/shifts/{}", shift::ONE_LEFT));
    let cancel = format!("/office/signups/{}/cancel", signup(&app, shift::ONE_LEFT, "mae").await);
    let list = cora.get(&office).await.ok().html();
    assert!(list.contains(&format!("href=\"{cancel}\"")), "it asks once: {list}");
    assert!(!list.contains(&format!("action=\"{cancel}\"")), "{list}");
    // It is shown first, and nothing is done.
    cora.get(&cancel).await.says(200, "Mae Collins loses the place").has("The school took your place back: Lunch duty");
    assert!(stands(&app, shift::ONE_LEFT, "mae", "signed_up").await);
    app.person("ola").await.get(&cancel).await.is(404);
    cora.press(&cancel).await.goes_to(&office);
    cora.get(&cancel).await.goes_to(&office);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("mae", "shifts-taken-back").body.contains("It can give you a place again"));
    assert!(mail.to("mae").iter().all(|m| m.kind != "shifts-called-off"));
    // The shift stands: that is what she reads.
    mae.get(&own).await.says(200, "The school took this place back. Please ask the school.").lacks("called this off");
    mae.press(&format!("{own}/signups")).await.says(409, "Please ask the school").lacks("called this off");
    mae.get("/me/shifts").await.says(200, "Canceled by the school");
    assert!(stands(&app, shift::ONE_LEFT, "mae", "cancelled_by_school").await);
    // The desk puts her on it again.
    let fay = app.fay().await;
    fay.get(&format!("{office}?q=Mae")).await.says(200, "Can take it").lacks("called this off");
    let who = cast::id("mae").map(|id| id.to_string()).expect("of the cast");
    fay.post(&format!("{office}/signups"), &[("person", who.as_str())]).await.goes_to(&office);
    assert!(stands(&app, shift::ONE_LEFT, "mae", "signed_up").await);
    mae.get(&own).await.says(200, "You have a place");
}

#[tokio::test]
async fn put_in_line_by_the_school_who_lost_a_place_takes_what_is_offered() {
    let app = TestApp::start().await;
    let (cora, mae) = (app.cora().await, app.person("mae").await);
    let own = format!("/shifts/{}", shift::FULL);
    cora.press(&format!("/office/signups/{}/cancel", signup(&app, shift::FULL, "mae").await)).await.is(303);
    // The place is held for Zoe. By herself Mae gets in no line.
    mae.get(&own).await.says(200, "The school took this place back");
    mae.post(&format!("{own}/waiting"), &[("kind", "line")]).await.says(409, "The school took this place back");
    let who = cast::id("mae").map(|id| id.to_string()).expect("of the cast");
    let enter = [("person", who.as_str()), ("kind", "line")];
    app.fay().await.post(&format!("/office/shifts/{}/waiting", shift::FULL), &enter).await.is(303);
    let wait = sql!("select id from waiting where shift = $1 and person = $2", shift::FULL, cast::id("mae"));
    let first = format!("/office/waiting/{}/first", app.count(wait).await);
    cora.post(&first, &[("reason", "We need her after all")]).await.is(303);
    app.person("zoe").await.post(&format!("{own}/offer"), &[("answer", "no")]).await.is(303);
    mae.post(&format!("{own}/offer"), &[("answer", "yes")]).await.is(303);
    assert!(stands(&app, shift::FULL, "mae", "signed_up").await);
}

#[tokio::test]
async fn moved_out_of_a_shift_one_takes_a_place_again_by_oneself() {
    let app = TestApp::start().await;
    let zoe = app.person("zoe").await;
    zoe.press(&format!("/shifts/{}/signups", shift::TOMORROW)).await.is(303);
    // Lunch duty moves to the hour of the reading.
    let fields = [
        ("scope", "one"),
        ("date", "2026-09-09"),
        ("starts", "9:30"),
        ("ends", "10:30"),
        ("capacity", "3"),
        ("do", "apply"),
    ];
    app.cora().await.post(&format!("/office/shifts/{}/change", shift::ONE_LEFT), &fields).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("zoe", "shifts-moved-out");
    assert!(told.body.contains("take a place again") && !told.body.contains("called this off"), "{}", told.body);
    assert!(stands(&app, shift::ONE_LEFT, "zoe", "moved_out").await);
    let own = format!("/shifts/{}", shift::ONE_LEFT);
    zoe.press(&format!("{own}/signups")).await.says(409, "You have another shift at that time");
    zoe.press(&format!("/shifts/{}/withdraw", shift::TOMORROW)).await.is(303);
    zoe.press(&format!("{own}/signups")).await.goes_to(&own);
    assert!(stands(&app, shift::ONE_LEFT, "zoe", "signed_up").await);
}

#[tokio::test]
async fn calling_a_whole_task_off_or_closing_it_shows_first_who_loses_what() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let office = format!("/office/opportunities/{}", opportunity::LUNCH_DUTY);
    let (cancel, close) = (format!("{office}/steps/cancel"), format!("{office}/steps/close"));
    let one = cora.get(&office).await.ok().html();
    for path in [&cancel, &close] {
        assert!(one.contains(&format!("href=\"{path}\"")), "{path} asks once: {one}");
        assert!(!one.contains(&format!("action=\"{path}\"")), "{one}");
    }
    cora.get(&cancel)
        .await
        .says(200, "2 shifts are called off. 4 people lose their places and are told at once.")
        .has("Mae Collins")
        .has("Called off: Lunch duty")
        .has("This is final");
    cora.get(&close)
        .await
        .says(200, "2 shifts are still to come. Nobody can take a place on them any more.")
        .has("4 people keep their places.")
        .has("This is final")
        .lacks("Called off: Lunch duty");
    let published =
        sql!("select count(*) from opportunity where id = $1 and state = 'published'", opportunity::LUNCH_DUTY);
    assert_eq!(app.count(published).await, 1, "nothing is done by looking");
    cora.get(&format!("{office}/steps/publish")).await.is(404);
    app.person("ola").await.get(&cancel).await.is(404);
    app.fay().await.get(&cancel).await.is(404);
    // One shift of it says the same of its people.
    let one = format!("/office/shifts/{}/call-off", shift::ONE_LEFT);
    cora.get(&one).await.says(200, "Mae Collins").has("Zoe Marsh").has("Called off: Lunch duty").lacks("June Park");
    cora.press(&cancel).await.goes_to(&office);
    cora.get(&cancel).await.is(409);
    app.run_jobs().await;
    let mail = app.mail().await;
    for who in ["ana", "june", "mae", "zoe"] {
        mail.once(who, "shifts-called-off");
    }
    // Called off is not taken back.
    app.person("mae").await.get(&format!("/shifts/{}", shift::ONE_LEFT)).await.lacks("took this place back");
}
