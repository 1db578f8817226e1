//! Who lives together, and shares a phone.

use crate::support::TestApp;
use db::sql;

#[tokio::test]
async fn minh_asks_lan_in_and_adds_a_grandmother_who_shares_the_phone_and_a_child() {
    let app = TestApp::start().await;
    let minh = app.person("minh").await;
    app.person("lan").await.press("/me/household/21/leave").await.goes_to("/me/household");
    minh.get("/me/household").await.says(200, "These people share your phone").has("Lan").lacks("Lan Nguyễn");
    minh.press("/me/household/21/ask").await.goes_to("/me/household");
    minh.get("/me/household").await.says(200, "Lan Nguyễn").has("An adult");
    let child =
        [("part", "child"), ("given", "Mai"), ("family", "Nguyễn"), ("lang", "vi"), ("birth_date", "2017-02-03")];
    minh.post("/me/household", &child).await.goes_to("/me/household");
    let grandmother = [("part", "adult"), ("given", "Bà"), ("family", "Nguyễn"), ("lang", "vi"), ("shares", "yes")];
    minh.post("/me/household", &grandmother).await.goes_to("/me/household");
    minh.get("/me").await.says(200, "Mai Nguyễn").has("Bà Nguyễn");
    let shared = sql!(
        "select count(*) from person_contact pc join contact_point c on c.id = pc.contact where c.value = $1",
        "+17045550123"
    );
    assert_eq!(app.count(shared).await, 3);
    app.person("lan").await.get("/me/household").await.says(200, "Mai Nguyễn");
}

#[tokio::test]
async fn whoever_was_asked_in_can_leave_and_strangers_cannot_be_asked() {
    let app = TestApp::start().await;
    let minh = app.person("minh").await;
    minh.get("/me/household").await.says(200, "Lan Nguyễn");
    minh.press("/me/household/2/ask").await.is(404);
    let lan = app.person("lan").await;
    lan.press("/me/household/20/leave").await.says(409, "Only the person who added someone");
    lan.press("/me/household/21/leave").await.goes_to("/me/household");
    minh.get("/me/household").await.says(200, "These people share your phone");
    app.ana().await.press("/me/household/20/leave").await.is(404);
}

#[tokio::test]
async fn a_household_form_says_what_is_missing() {
    let app = TestApp::start().await;
    let before = app
        .count(sql!(
            "select count(*) from household_member m
             where m.household in (select household from household_member where person = 19)"
        ))
        .await;
    let grace = app.person("grace").await;
    let answer = grace.post("/me/household", &[("given", ""), ("birth_date", "2/30/2015"), ("lang", "")]).await;
    answer.says(422, "Please fill in this field").has("There is no such day");
    let members = sql!(
        "select count(*) from household_member m
         where m.household in (select household from household_member where person = 19)"
    );
    assert_eq!(app.count(members).await, before);
}

/// Ben moves in with Ana.
async fn together(app: &TestApp) {
    app.sql(sql!("insert into household_member (household, person, part, since) values (3, 2, 'adult', 1)")).await;
}

#[tokio::test]
async fn where_one_stays_at_home_no_two_adults_get_shifts_at_the_same_time() {
    use trellis::demo::cast::shift;
    let app = TestApp::start().await;
    let (ana, ben) = (app.ana().await, app.ben().await);
    ana.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    ana.get("/me/helping").await.ok().lacks("One of us stays at home");
    together(&app).await;
    ana.get("/me/helping").await.says(200, "One of us stays at home");
    let wish = |home: &'static str| vec![("home_shown", "1"), ("home", home), ("time", "mornings")];
    for _ in 0..2 {
        ana.post("/me/helping", &wish("yes")).await.goes_to("/me/fits");
    }
    // She wishes it for herself: it says nothing of Ben, and nothing to Ben.
    ben.get("/me/helping").await.says(200, "One of us stays at home").lacks("value=\"yes\" checked");
    ben.post("/me/helping", &wish("yes")).await.goes_to("/me/fits");
    let told = sql!("select count(*) from ledger where verb = 'home-wish-told' and detail = 'one-at-home=1'");
    assert_eq!(app.count(told).await, 2);
    assert!(ben.get("/me/helping").await.ok().html().contains("id=\"home\" name=\"home\" value=\"yes\" checked"));
    // The career talks are at the very time of lunch duty, at another school.
    let (lunch, talks) = (shift::ONE_LEFT, shift::OVERLAPPING);
    ben.get(&format!("/shifts/{talks}")).await.ok().lacks("one of you stays at home");
    ana.press(&format!("/shifts/{lunch}/signups")).await.is(303);
    ben.get(&format!("/shifts/{talks}")).await.says(200, "helps at that time, and one of you stays at home");
    ben.press(&format!("/shifts/{talks}/signups"))
        .await
        .says(409, "Somebody of your household has a shift at that time")
        .has("Change what you told us");
    assert_eq!(app.count(sql!("select taken from shift where id = $1", talks)).await, 0);
    // At another time both may help; and any of them takes the wish back.
    ben.press(&format!("/shifts/{}/signups", shift::TOMORROW)).await.is(303);
    ben.post("/me/helping", &wish("")).await.goes_to("/me/fits");
    ben.press(&format!("/shifts/{talks}/signups")).await.is(303);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_page_without_the_box_leaves_the_wish_as_it_is_and_a_child_does_not_count() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    together(&app).await;
    app.sql(sql!("update household_member set one_at_home = true where household = 3")).await;
    ana.post("/me/helping", &[("time", "mornings")]).await.goes_to("/me/fits");
    assert_eq!(app.count(sql!("select count(*) from household_member where person = 1 and one_at_home")).await, 1);
    app.sql(sql!("update household_member set part = 'child' where household = 3 and person = 2")).await;
    let (lunch, talks) = (trellis::demo::cast::shift::ONE_LEFT, trellis::demo::cast::shift::OVERLAPPING);
    ana.press(&format!("/shifts/{lunch}/signups")).await.is(303);
    app.ben().await.press(&format!("/shifts/{talks}/signups")).await.is(303);
    app.run_jobs().await;
}
