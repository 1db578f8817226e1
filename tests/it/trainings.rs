//! Trainings: a task or a level asks for one; it is noted for one person or for a list, and ends by itself.

use crate::clearance::{case_of, level_on, nia, screen, see_id, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, registered};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::civil::date;
use trellis::demo::cast::{self, clearance, opportunity, shift};
use trellis::policy::CMS;

const TRAINING: &str = "test-proctor";

/// The reading buddies of the home school sit with the teacher during tests from now on.
async fn proctors(app: &TestApp) {
    app.sql(sql!("update opportunity set template = $2 where id = $1", opportunity::READING_BUDDY, TRAINING)).await;
}

async fn done(desk: &Browser, case: i64, on: &str) -> Answer {
    let at = format!("/office/clearances/{case}/training");
    desk.post(&at, &[("training", TRAINING), ("done-test-proctor", on)]).await
}

/// The rules that ship, with the training asked for from level 2 on.
fn asked_of_everybody() -> String {
    let text = CMS.replace("photo_id = true\n", "photo_id = true\ntrainings = [\"test-proctor\"]\n");
    assert_eq!(text.matches("trainings = [\"test-proctor\"]").count(), 4, "three levels and a task");
    text
}

#[tokio::test]
async fn una_cannot_proctor_before_the_training_and_can_once_it_is_noted() {
    let app = TestApp::start().await;
    proctors(&app).await;
    let una = app.person("una").await;
    let place = format!("/shifts/{}/signups", shift::TOMORROW);
    let refused = una.press(&place).await;
    assert_ne!(refused.status.as_u16(), 303, "{}", refused.text());
    refused.has("Test proctor training").has("See where to do it");
    una.get("/me/trainings").await.says(200, "Test proctor training").has("For other tasks").has("30 minutes");
    // Only a desk that has her may say that she did it, and not for a day to come or one that has ended.
    app.fay().await.get(&format!("/office/clearances/{}", clearance::UNA)).await.is(404);
    done(&app.fay().await, clearance::UNA, "2026-09-08").await.is(404);
    let vera = app.vera().await;
    done(&vera, clearance::UNA, "2026-09-09").await.says(422, "still to come");
    done(&vera, clearance::UNA, "2025-09-08").await.says(422, "has ended already");
    done(&vera, clearance::UNA, "").await.says(422, "Please fill in");
    done(&app.rita().await, clearance::UNA, "2026-09-07").await.is(404);
    done(&vera, clearance::UNA, "2026-09-07").await.goes_to(&format!("/office/clearances/{}", clearance::UNA));
    una.get("/me/trainings").await.says(200, "Good through Monday, September 6, 2027");
    una.press(&place).await.is(303);
    una.get("/me/timeline").await.has("A training was done");
    una.get("/me/data.json").await.says(200, "test-proctor, done 2026-09-07");
    // Noted by mistake: it counts no more, and the desk says so when she comes.
    let at = format!("/office/clearances/{}/training/back", clearance::UNA);
    vera.post(&at, &[("training", TRAINING)]).await.is(303);
    una.get("/me/trainings").await.has("For other tasks");
}

#[tokio::test]
async fn fay_notes_everybody_who_was_at_the_training() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let list = fay.get("/office/trainings").await.says(200, "Test proctor training").has("Nobody here");
    list.lacks("Mae");
    let all = fay.get("/office/trainings?show=all").await.says(200, "Ana").has("Ended on");
    all.lacks("Una");
    let cases = [clearance::ANA.to_string(), clearance::RUTH.to_string(), clearance::MAE.to_string()];
    let mut sent = vec![("training", TRAINING), ("show", "all"), ("done_on", "2026-09-07")];
    fay.post("/office/trainings", &sent).await.says(422, "Nobody is marked");
    sent.extend(cases.iter().map(|case| ("case", case.as_str())));
    let late = fay.post("/office/trainings", &[&sent[..2], &[("done_on", "soon")], &sent[3..]].concat()).await.is(422);
    assert_eq!(late.html().matches(" checked").count(), 3, "what was marked stays marked");
    fay.post("/office/trainings", &sent).await.is(303);
    let until = sql!("select count(*) from training where last_day = $1", date(2027, 9, 6));
    assert_eq!(app.count(until).await, 3);
    // All or none: a case of another school is not there.
    let una = clearance::UNA.to_string();
    sent.push(("case", una.as_str()));
    fay.post("/office/trainings", &sent).await.is(404);
    app.person("ola").await.get("/office/trainings?show=all").await.lacks("Mae Lindqvist");
}

#[tokio::test]
async fn an_application_at_a_level_that_asks_for_a_training_waits_for_it_alone() {
    let app = TestApp::start().await;
    put_in_force(&app, &asked_of_everybody()).await;
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    browser.get("/me/clearance").await.says(200, "Test proctor training").has("Not done yet");
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, None, "nothing counts yet");
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-steps-left");
    browser.get("/me/clearance").await.says(200, "One more step").has("You: the next step is yours");
    app.fay().await.get("/office/trainings").await.says(200, "Nia Freeman");
    done(&app.fay().await, case, "2026-09-08").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "cleared");
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, Some(2));
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-cleared");
    browser.get("/me/timeline").await.has("The last step was done");
}

#[tokio::test]
async fn a_training_done_first_is_not_waited_for() {
    let app = TestApp::start().await;
    put_in_force(&app, &asked_of_everybody()).await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    done(&app.fay().await, case, "2026-09-08").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "cleared");
}

#[tokio::test]
async fn nobody_waits_for_ever_for_a_training() {
    let app = TestApp::start().await;
    put_in_force(&app, &asked_of_everybody()).await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, None, "clear").await;
    app.run_jobs().await;
    app.set_now("2026-11-09T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(state_of(&app, nia()).await, "withdrawn");
    app.mail().await.once("nia", "clearance-lapsed");
}

#[tokio::test]
async fn anas_training_ends_in_three_weeks_and_she_hears_of_it_once() {
    let app = TestApp::start().await;
    proctors(&app).await;
    app.run_jobs().await;
    app.set_now("2026-09-09T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert!(app.mail().await.once("ana", "training-ending").body.contains("29"));
    app.set_now("2026-09-10T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    app.mail().await.once("ana", "training-ending");
    // Ruth's ended weeks ago: that is noted, and nobody is told of what is long past.
    let ended = sql!("select count(*) from training where person = $1 and ended_at is not null", cast::id("ruth"));
    assert_eq!(app.count(ended).await, 1);
    assert!(app.mail().await.to("ruth").iter().all(|sent| sent.kind != "training-ending"));
    app.person("ana").await.get("/me/trainings").await.says(200, "29");
    app.person("ruth").await.get("/me/trainings").await.says(200, "Ended on Thursday, July 30, 2026");
}

#[tokio::test]
async fn the_signature_may_come_before_the_id_where_the_policy_says_so() {
    let app = TestApp::start().await;
    let text = CMS.replacen("[\"identity\", \"disclosure\", ", "[\"disclosure\", \"identity\", ", 1);
    assert_ne!(text, CMS);
    put_in_force(&app, &text).await;
    registered(&app.person("nia").await, NIA, &["mentor"]).await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_id", "she signed with the application");
    let case = case_of(&app, nia()).await;
    app.sql(sql!("update clearance set authorised_at = null, state = 'awaiting_disclosure' where id = $1", case)).await;
    crate::register::sign(&app.person("nia").await, "/me/clearance/disclosure").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "screening");
}

#[tokio::test]
async fn a_policy_written_before_trainings_still_holds_and_a_wrong_name_is_refused() {
    let (begin, end) = (CMS.find("[[clearance.trainings]]"), CMS.find("[[clearance.levels]]"));
    let mut older = CMS.to_owned();
    older.replace_range(begin.expect("the trainings")..end.expect("the levels"), "");
    let wrong = trellis::policy::Policy::parse(&older).expect_err("a task names what is not there");
    assert!(wrong.iter().any(|problem| problem.path == "templates[test-proctor].trainings"), "{wrong:?}");
    let older = older.replace("trainings = [\"test-proctor\"]\n", "").replace("trainings = [\"child-safety\"]\n", "");
    let older = trellis::policy::Policy::parse(&older).expect("an older policy");
    assert!(older.clearance.trainings().is_empty());
}
