//! The names of a group: who sees how people are reached, until when names are gathered, and who is late with them.

use crate::group_days::at;
use crate::groups::{accepted, joins, link_of, on_the_day, starts};
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::shift;

#[tokio::test]
async fn a_leader_sees_only_what_the_leader_typed_and_the_office_what_its_role_sees() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 6).await;
    let (ben, visitor) = (app.ben().await, app.stranger());
    let own = format!("/me/groups/{id}");
    ben.post(&format!("{own}/names"), &[("names", "Odessa Grant, odessa@example.org\nInes Robledo")]).await.is(303);
    joins(&visitor, &link, "Hal Jurgens", "hal@example.org", true).await.is(303);
    // Her name was there; how she is reached, she adds herself.
    joins(&visitor, &link, "Ines Robledo", "ines@example.org", true).await.is(303);
    // He has typed hers: that stays as he sees it, also when she has agreed.
    joins(&visitor, &link, "Odessa Grant", "odessa@example.org", true).await.is(303);
    ben.get(&own)
        .await
        .says(200, "odessa@example.org")
        .has("Hal Jurgens")
        .has("Ines Robledo")
        .lacks("hal@example.org")
        .lacks("ines@example.org");
    let office = format!("/office/groups/{id}");
    let page = app.cora().await.get(&office).await.ok();
    page.has("odessa@example.org").has("hal@example.org").has("ines@example.org");
    // A principal publishes, and does not see how people are reached.
    let page = app.person("pat").await.get(&office).await.says(200, "Hal Jurgens");
    page.lacks("odessa@example.org").lacks("hal@example.org").lacks("ines@example.org").lacks("Email or phone");
}

#[tokio::test]
async fn the_link_ends_with_the_gathering_of_names() {
    let app = TestApp::start().await;
    let link = |id: i64| sql!("select count(*) from group_visit where id = $1 and link is not null", id);
    let (id, secret) = accepted(&app, "ben", "Queen City Bank", 6).await;
    app.ben().await.press(&format!("/me/groups/{id}/withdraw")).await.is(303);
    assert_eq!(app.count(link(id)).await, 0);
    app.stranger().get(&format!("/join/{secret}")).await.is(404);
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 6).await;
    // Names and numbers change while it is accepted, and the link stays.
    app.ben().await.post(&format!("/me/groups/{id}/headcount"), &[("headcount", "7")]).await.is(303);
    let secret = link_of(&app, id).await;
    app.stranger().get(&format!("/join/{secret}")).await.ok();
    on_the_day(&app, starts(&app).await, 5);
    app.fay().await.post(&format!("/office/board/groups/{id}/in"), &[("unnamed", "7")]).await.is(303);
    assert_eq!(app.count(link(id)).await, 0);
    app.stranger().get(&format!("/join/{secret}")).await.is(404);
    // A shift that is called off ends them, too.
    app.cora()
        .await
        .post(&format!("/office/shifts/{}/call-off", shift::GROUP_ASKED), &[("scope", "one")])
        .await
        .is(303);
    assert_eq!(
        app.count(sql!("select count(*) from group_visit where link is not null and state <> 'accepted'")).await,
        0
    );
}

#[tokio::test]
async fn names_are_due_by_a_day_and_whoever_is_late_is_seen() {
    let app = TestApp::start().await;
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 6).await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    let mine = format!("/me/groups/{id}");
    let late = "/office/groups?state=accepted&names=late";
    // The day is Friday, September 18; five days before it names are due.
    ben.get(&mine).await.says(200, "Names are due by Sunday, September 13, 2026");
    cora.get(&format!("/office/groups/{id}")).await.says(200, "Names are due by");
    cora.get(late).await.ok().lacks("Queen City Bank");
    app.set_now(at("2026-09-11T13:00:00Z"));
    app.run_jobs().await;
    assert!(app.mail().await.to("ben").iter().all(|sent| sent.kind != "groups-roster"));
    app.set_now(at("2026-09-12T13:00:00Z"));
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("ben", "groups-roster");
    assert!(told.body.contains("0 of 6") && told.body.contains("September 13"), "{}", told.body);
    app.set_now(at("2026-09-13T13:00:00Z"));
    cora.get(late).await.ok().lacks("Queen City Bank");
    app.set_now(at("2026-09-14T13:00:00Z"));
    cora.get(late).await.says(200, "Queen City Bank").has("Names are late");
    cora.get("/office").await.has("Groups whose names are due and not there");
    ben.get(&mine).await.says(200, "Names were due by");
    // All six are there: nobody waits any more.
    let names = "One Ames\nTwo Bell\nThree Cole\nFour Dale\nFive Ebb\nSix Foss";
    ben.post(&format!("{mine}/names"), &[("names", names)]).await.is(303);
    cora.get(late).await.ok().lacks("Queen City Bank");
}

#[tokio::test]
async fn a_group_that_gave_its_names_is_not_reminded_of_them() {
    let app = TestApp::start().await;
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 2).await;
    let ben = app.ben().await;
    ben.post(&format!("/me/groups/{id}/names"), &[("names", "One Ames\nTwo Bell")]).await.is(303);
    app.set_now(at("2026-09-12T13:00:00Z"));
    app.run_jobs().await;
    assert!(app.mail().await.to("ben").iter().all(|sent| sent.kind != "groups-roster"));
}
