//! Who may do what: given, ended, and the first of all.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::people::welcome;

#[tokio::test]
async fn dora_makes_nia_a_teacher_who_signs_in_anew() {
    let app = TestApp::start().await;
    let (dora, nia) = (app.person("dora").await, app.person("nia").await);
    dora.get("/office/roles").await.says(200, "Dora Bennett").has("Albemarle Road Elementary");
    dora.get("/office/roles?q=nia").await.says(200, "Nia Freeman");
    dora.get("/office/roles/22").await.says(200, "No role yet");
    dora.post("/office/roles/22", &[("role", ""), ("until", "x")]).await.says(422, "Please fill in this field");
    dora.post("/office/roles/22", &[("role", "teacher")]).await.says(422, "Choose which");
    let past = [("role", "teacher"), ("school", "1"), ("until", "2026-09-07")];
    dora.post("/office/roles/22", &past).await.says(422, "This day is over");
    dora.post("/office/roles/22", &[("role", "system")]).await.says(422, "Choose one of the answers");
    let good = [("role", "teacher"), ("school", "1"), ("until", "2026-09-08")];
    dora.post("/office/roles/22", &good).await.goes_to("/office/roles/22");
    dora.post("/office/roles/22", &good).await.goes_to("/office/roles/22");
    dora.get("/office/roles/22").await.has("Teacher").has("Albemarle Road Elementary");
    nia.get("/me").await.goes_to("/sign-in?return_to=%2Fme");
    assert_eq!(app.count(sql!("select count(*) from role_grant where person = 22")).await, 1);
    let nia = app.person("nia").await;
    nia.get("/me").await.says(200, "Teacher");
    app.later(SignedDuration::from_hours(24));
    nia.get("/me").await.says(200, "Nia").lacks("Teacher");
    assert_eq!(app.count(sql!("select count(*) from may where person = 22")).await, 0);
}

#[tokio::test]
async fn nobody_gives_themselves_a_role_and_the_last_director_stays() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    dora.post("/office/roles/10", &[("role", "operator")]).await.says(422, "Nobody can give a role to themselves");
    let own = app.count(sql!("select id from role_grant where person = 10 and role = 'director'")).await;
    dora.press(&format!("/office/roles/10/{own}/end")).await.says(409, "last person who can do this");
    dora.post("/office/roles/22", &[("role", "director")]).await.goes_to("/office/roles/22");
    dora.press(&format!("/office/roles/10/{own}/end")).await.goes_to("/sign-in");
    dora.get("/office/roles").await.is(303);
}

#[tokio::test]
async fn a_role_that_is_ended_opens_nothing() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.get("/office/people").await.ok();
    let grant = app.count(sql!("select id from role_grant where person = 3")).await;
    app.person("dora").await.press(&format!("/office/roles/3/{grant}/end")).await.goes_to("/office/roles/3");
    cora.get("/office/people").await.is(303);
    app.cora().await.get("/office/people").await.is(404);
    app.person("dora").await.press(&format!("/office/roles/3/{grant}/end")).await.is(404);
}

#[tokio::test]
async fn only_the_director_opens_the_roles() {
    let app = TestApp::start().await;
    for who in ["ana", "cora", "fay", "vera", "rita", "dev", "rose"] {
        app.person(who).await.get("/office/roles").await.is(404);
        app.person(who).await.post("/office/roles/22", &[("role", "director")]).await.is(404);
    }
}

#[tokio::test]
async fn the_first_operator_comes_by_a_link_that_works_once() {
    let app = TestApp::empty().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    let old = welcome::new_link(&app.app, &mut tx).await.expect("it is there");
    let link = welcome::new_link(&app.app, &mut tx).await.expect("it is there");
    tx.commit().await.expect("it is there");
    let path = |link: &str| link.strip_prefix("http://trellis.test").expect("it is there").to_owned();
    let browser = app.stranger();
    browser.get(&path(&old)).await.is(404);
    browser.get("/welcome/guessed").await.is(404);
    let link = path(&link);
    browser.get(&link).await.says(200, "You are the first one here");
    browser.post(&link, &[("given", ""), ("email", "704-555-0100")]).await.says(422, "looks like a phone number");
    let good = [("given", "Olu"), ("family", "Ade"), ("email", "Olu@example.org")];
    browser.post(&link, &good).await.goes_to("/office/roles");
    browser.get("/office/roles").await.says(200, "Olu Ade").has("Director").has("Operator");
    app.stranger().post(&link, &good).await.is(404);
    assert_eq!(app.count(sql!("select count(*) from person")).await, 1);
}

#[tokio::test]
async fn the_link_dies_after_a_day() {
    let app = TestApp::empty().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    let link = welcome::new_link(&app.app, &mut tx).await.expect("it is there");
    tx.commit().await.expect("it is there");
    app.later(SignedDuration::from_hours(24));
    app.stranger().get(link.strip_prefix("http://trellis.test").expect("it is there")).await.is(404);
}
