//! The invented world: whole, consistent, and only in the demonstration.

use crate::support::{Browser, TestApp};
use std::sync::Arc;
use trellis::app::{App, Setting};
use trellis::config::Config;
use trellis::connect::Post;
use trellis::ledger;
use trellis::random::Random;

#[tokio::test]
async fn one_becomes_ana_with_a_button() {
    let app = TestApp::start().await;
    let visitor = app.stranger();
    visitor.get("/demo").await.says(200, "Who would you like to be?").has("Ana Morales").has("Be Dev");
    visitor.post("/demo/sign-in", &[("person", "ana")]).await.goes_to("/me");
    visitor.get("/demo").await.says(200, "Usted está aquí");
    visitor.get("/me/timeline").await.ok();
    visitor.post("/demo/sign-in", &[("person", "rita")]).await.goes_to("/office/clearances");
    visitor.post("/demo/sign-in", &[("person", "nobody")]).await.is(404);
}

#[tokio::test]
async fn a_real_district_has_no_sign_in_as() {
    let world = TestApp::start().await;
    let now = world.app.now();
    let setting = Setting {
        config: Config::default(),
        clock: Arc::new(move || now),
        random: Random::seeded(8),
        post: Post::outbox(),
        demo: false,
    };
    let app = App::start(world.app.db.clone(), setting).await.expect("the application starts");
    assert!(!trellis::routes::all(false).list().iter().any(|row| row.path.starts_with("/demo")));
    let visitor = Browser::new(app.router());
    visitor.get("/demo").await.is(404);
    visitor.get("/demo/routes.txt").await.is(404);
    let answer = visitor.post("/demo/sign-in", &[("person", "dora")]).await.is(404);
    assert_eq!(answer.header("set-cookie"), "");
}

#[tokio::test]
async fn every_address_can_be_opened_by_the_person_named_with_it() {
    let app = TestApp::start().await;
    let list = app.stranger().get("/demo/routes.txt").await.ok().html();
    assert!(list.lines().count() > 10, "{list}");
    let mut wrong = Vec::new();
    for line in list.lines() {
        let [method, address, person] = line.split(' ').collect::<Vec<_>>()[..] else {
            panic!("three words in {line:?}");
        };
        assert_eq!(method, "GET");
        let reader = if person == "anyone" { app.stranger() } else { app.person(person).await };
        let status = reader.get(address).await.status;
        if status != 200 {
            wrong.push(format!("{line}: {status}"));
        }
    }
    assert!(wrong.is_empty(), "give these an example in src/demo/examples.rs:\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_small_worlds_ledger_holds() {
    let app = TestApp::start().await;
    let lines = ledger::verify(&app.app.db).await.expect("it can be read");
    assert!(lines.expect("the chain holds") > 50);
}
