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
