//! Taking a clearance away after a report has its notice and its wait, as a denial has; and a person tells of a change themselves.

use crate::clearance::{case_of, level_on, nia, screen, see_id, state_of};
use crate::register::{NIA, registered};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use jiff::civil::date;
use trellis::demo::cast;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Nia at level 3 after a company's report, stopped since, and two people want to take her clearance away.
async fn to_be_revoked(app: &TestApp) -> i64 {
    registered(&app.person("nia").await, NIA, &["mentor"]).await;
    let case = case_of(app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, Some("CHK-9"), "clear").await;
    app.vera().await.post(&format!("/office/clearances/{case}/suspend"), &[("why", "alert")]).await.is(303);
    let at = format!("/office/screening/{case}");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "revoke")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    case
}

#[tokio::test]
async fn after_a_report_a_clearance_is_taken_away_only_after_the_notice_and_the_wait() {
    let app = TestApp::start().await;
    let case = to_be_revoked(&app).await;
    assert_eq!(state_of(&app, nia()).await, "suspended");
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter = mail.once("nia", "clearance-revocation-intended");
    assert!(letter.body.contains("free copy") && letter.body.contains("September 15, 2026"), "{}", letter.body);
    let at = format!("/office/screening/{case}");
    let rita = app.rita().await;
    rita.get(&at).await.says(200, "Notice sent").lacks("Take the clearance away now");
    rita.press(&format!("{at}/deny")).await.is(409);
    // Nia was told: it is her answer that opens it again, and not a second thought.
    rita.press(&format!("{at}/send-back")).await.is(409);
    app.person("raj").await.press(&format!("{at}/agree")).await.is(409);
    app.person("nia").await.get("/me/clearance").await.says(200, "September 15, 2026").has("What should we know");
    for _ in 0..8 {
        app.later(DAY);
        app.run_jobs().await;
        if app.app.today() <= date(2026, 9, 15) {
            assert_eq!(state_of(&app, nia()).await, "suspended");
        }
    }
    assert_eq!(state_of(&app, nia()).await, "revoked");
    let mail = app.mail().await;
    assert!(mail.once("nia", "clearance-revoked").body.contains("within 60 days"));
}

#[tokio::test]
async fn nia_answers_the_notice_and_everything_is_open_again() {
    let app = TestApp::start().await;
    let case = to_be_revoked(&app).await;
    let sent = [("case", case.to_string()), ("words", "That was my cousin.".to_owned())];
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    app.person("nia").await.post("/me/clearance/dispute", &sent).await.goes_to("/me/clearance");
    for _ in 0..10 {
        app.later(DAY);
        app.run_jobs().await;
    }
    assert_eq!(state_of(&app, nia()).await, "suspended");
    let at = format!("/office/screening/{case}");
    app.rita().await.get(&at).await.says(200, "That was my cousin").has("What should be done");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "lift")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    assert_eq!(level_on(&app, nia(), app.app.today()).await, Some(3));
    // A second answer finds nothing to answer.
    app.person("nia").await.post("/me/clearance/dispute", &sent).await.is(409);
}

#[tokio::test]
async fn what_the_office_looked_up_itself_needs_no_wait() {
    let app = TestApp::start().await;
    let at = format!("/office/screening/{}", cast::clearance::ANA);
    let stop = format!("/office/clearances/{}/suspend", cast::clearance::ANA);
    app.vera().await.post(&stop, &[("why", "incident")]).await.is(303);
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "revoke")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    let state = sql!("select count(*) from clearance where id = $1 and state = 'revoked'", cast::clearance::ANA);
    assert_eq!(app.count(state).await, 1);
}

#[tokio::test]
async fn ben_tells_of_a_charge_himself_and_two_people_look_into_it() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.get("/me/clearance").await.says(200, "Something changed? Tell us");
    ben.get("/me/clearance/changed").await.says(200, "You do not lose it by telling us");
    ben.post("/me/clearance/changed", &[("words", "I was charged.")]).await.is(422).has("I was charged.");
    ben.post("/me/clearance/changed", &[("understood", "yes")]).await.says(422, "Please fill in");
    let told = [("words", "I was charged with reckless driving."), ("understood", "yes")];
    ben.post("/me/clearance/changed", &told).await.goes_to("/me/clearance");
    let ben_id = cast::id("ben").expect("of the cast");
    assert_eq!(level_on(&app, ben_id, app.app.today()).await, None);
    app.run_jobs().await;
    app.mail().await.once("ben", "clearance-suspended");
    let at = format!("/office/screening/{}", cast::clearance::BEN);
    app.rita().await.get(&at).await.says(200, "reckless driving").has("something changed");
    // Nobody at a school reads what he wrote, and nothing can be told twice.
    app.cora().await.get(&format!("/office/clearances/{}", cast::clearance::BEN)).await.ok().lacks("reckless");
    ben.post("/me/clearance/changed", &told).await.is(409);
    app.person("nia").await.get("/me/clearance/changed").await.is(404);
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "lift")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    assert_eq!(level_on(&app, ben_id, app.app.today()).await, Some(3));
}
