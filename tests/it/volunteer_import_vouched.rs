//! What the office vouches for when it takes a list over: steps of the policy that the list does not prove stay open.

use crate::policy::put_in_force;
use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use trellis::policy::CMS;

const START: &str = "/office/volunteers/import";
const HEAD: &str = "First name,Last name,DOB,Email,Schools,Level,Cleared on,Cleared until,Test proctor training\n";
/// Cleared on a day, without a word on trainings; with the day of one; and with a yes.
const INES: &str = "Ines,Castellanos,1974-11-12,ines@example.org,600300,2,2026-08-20,2027-03-31,\n";
const JOEL: &str = "Joel,Whitaker,1962-05-30,joel@example.org,600300,2,2026-08-20,2027-03-31,2026-02-01\n";
const LOU: &str = "Lou,Okafor,1990-01-04,lou@example.org,600300,2,2026-08-20,2027-03-31,yes\n";

/// The rules that ship; from level 2 on they ask for a talk, references, a fee and a training.
fn strict() -> String {
    let heard = "\"interview\", \"references\"";
    let fee = "fee = { amount = 12.50, payer = \"volunteer\", how = { en = \"Pay at the desk.\", es = \"Pague en la recepción.\" } }";
    CMS.replace(
        "checks = [\"registry\"]\nphoto_id = true",
        &format!("checks = [\"registry\", {heard}]\nphoto_id = true"),
    )
    .replace("\"criminal-record\"]", &format!("\"criminal-record\", {heard}]"))
    .replace("\"driving-record\"]", &format!("\"driving-record\", {heard}]"))
    .replace("photo_id = true\n", &format!("photo_id = true\ntrainings = [\"test-proctor\"]\n{fee}\n"))
}

async fn given(vera: &Browser, lines: &str) -> String {
    let said = [("system", "Old Register"), ("clearances", "yes")];
    let file = format!("{HEAD}{lines}");
    vera.upload(START, &said, ("file", "list.csv", file.as_bytes())).await.is(303).location().to_owned()
}

/// Says what is vouched for; the columns stay as they were known.
async fn vouch(vera: &Browser, list: &str, steps: &[&str]) {
    let columns = ["given", "family", "born", "email", "schools", "level", "from", "until", "training|test-proctor"];
    let names: Vec<String> = (0..columns.len()).map(|at| format!("column-{at}")).collect();
    let mut sent: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(columns).collect();
    sent.extend([("system", "Old Register"), ("clearances", "yes")]);
    sent.extend(steps.iter().map(|step| ("vouched", *step)));
    vera.post(&format!("{list}/say"), &sent).await.is(303);
}

async fn case_of(app: &TestApp, given: &str) -> i64 {
    let q = sql!("select c.id from clearance c join person p on p.id = c.person where p.given = $1", given);
    app.count(q).await
}

async fn state(app: &TestApp, case: i64) -> (String, Option<Date>) {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one(sql!("select c.state, c.valid_to from clearance c where c.id = $1", case)).await.expect("a case")
}

#[tokio::test]
async fn what_a_list_does_not_prove_stays_open_and_the_page_says_so_first() {
    let app = TestApp::start().await;
    put_in_force(&app, &strict()).await;
    let vera = app.vera().await;
    let list = given(&vera, &[INES, JOEL, LOU].concat()).await;
    let page = vera.get(&list).await.says(200, "it counts once the open steps are done");
    let page = page.has("Waits for: a talk").has("Waits for: references").has("Waits for: the fee");
    let page = page.has("Waits for: Test proctor training").has("Noted as done: Test proctor training");
    page.has("The results of the checks of Old Register");
    vera.press(&format!("{list}/apply")).await.is(303);
    let ines = case_of(&app, "Ines").await;
    assert_eq!(state(&app, ines).await, ("awaiting_more".to_owned(), None));
    app.run_jobs().await;
    assert_eq!(app.count(sql!("select count(*) from message where address = 'ines@example.org'")).await, 0);
    // The desk sees what is open, and does it: she is cleared by itself, no longer than the list says.
    vera.get("/office/clearances?q=castellanos").await.has("Ines Castellanos");
    for (part, sent) in [
        ("training", vec![("training", "test-proctor"), ("done-test-proctor", "2026-09-08")]),
        ("talk", vec![("held_on", "2026-09-07"), ("held_by", "Cora Bell"), ("outcome", "ok"), ("note", "")]),
        ("fee", vec![("answer", "paid"), ("payer", "volunteer"), ("paid_on", "2026-09-07")]),
    ] {
        let answer = vera.post(&format!("/office/clearances/{ines}/{part}"), &sent).await;
        assert_eq!(answer.status.as_u16(), 303, "{part}: {}", answer.text());
    }
    assert_eq!(state(&app, ines).await.0, "awaiting_more", "references are still open");
    // With what was done here, the list cannot be taken back.
    vera.press(&format!("{list}/undo")).await.says(422, "has a clearance of the list that was changed");
    vera.press(&format!("{list}/undo")).await.has("has a training that was noted since");
}

#[tokio::test]
async fn who_vouches_stands_with_the_clearance_and_in_the_ledger() {
    let app = TestApp::start().await;
    put_in_force(&app, &strict()).await;
    let vera = app.vera().await;
    let list = given(&vera, &[INES, JOEL].concat()).await;
    vouch(&vera, &list, &["interview", "references", "fee", "training:test-proctor", "soul"]).await;
    let page = vera.get(&list).await.says(200, "Also: a talk, references, the fee, Test proctor training");
    page.lacks("Waits for:").lacks("soul");
    vera.press(&format!("{list}/apply")).await.is(303);
    let (ines, joel) = (case_of(&app, "Ines").await, case_of(&app, "Joel").await);
    assert_eq!(state(&app, ines).await, ("cleared".to_owned(), Some(date(2027, 3, 31))));
    let until = sql!(
        "select count(*) from training t join person p on p.id = t.person
         where (p.given = 'Ines' and t.done_on = '2026-08-20') or (p.given = 'Joel' and t.done_on = '2026-02-01')"
    );
    assert_eq!(app.count(until).await, 2, "the day of the clearance, or the list's own");
    let page = app.rita().await.get(&format!("/office/clearances/{joel}")).await.says(200, "answered for it on");
    page.has("the results of the checks, the fee, a talk, references").has("March 31, 2027 at the latest");
    let said = sql!(
        "select count(*) from ledger where verb = 'clearance-taken-over' and detail like '%vouched=interview,references,fee%'"
    );
    assert_eq!(app.count(said).await, 2);
    let said = sql!(
        "select count(*) from ledger where verb = 'volunteer-list-answered' and detail like '%training:test-proctor%'"
    );
    assert_eq!(app.count(said).await, 1);
    // Taken back as a whole: the vouching and the trainings go with it.
    vera.press(&format!("{list}/undo")).await.is(303);
    for left in [
        sql!("select count(*) from vouched"),
        sql!("select count(*) from training_from_list"),
        sql!("select count(*) from training t join person p on p.id = t.person where p.given in ('Ines', 'Joel')"),
    ] {
        assert_eq!(app.count(left).await, 0);
    }
}

#[tokio::test]
async fn the_last_step_clears_no_longer_than_the_list_and_nothing_after_its_last_day() {
    let app = TestApp::start().await;
    put_in_force(&app, &strict()).await;
    let vera = app.vera().await;
    let short = JOEL.replace("2027-03-31", "2026-09-20");
    let list = given(&vera, &[INES, &short].concat()).await;
    vouch(&vera, &list, &["interview", "references", "fee"]).await;
    vera.press(&format!("{list}/apply")).await.is(303);
    let (ines, joel) = (case_of(&app, "Ines").await, case_of(&app, "Joel").await);
    assert_eq!(state(&app, joel).await.0, "cleared", "his training is in the list");
    assert_eq!(state(&app, ines).await.0, "awaiting_more");
    let done = [("training", "test-proctor"), ("done-test-proctor", "2026-09-08")];
    vera.post(&format!("/office/clearances/{ines}/training"), &done).await.is(303);
    assert_eq!(state(&app, ines).await, ("cleared".to_owned(), Some(date(2027, 3, 31))));
    // Lou's list ends before her last step is done: the night puts the case away.
    let lou = LOU.replace("yes", "").replace("2027-03-31", "2026-09-12");
    let list = given(&vera, &lou).await;
    vouch(&vera, &list, &["interview", "references", "fee"]).await;
    vera.press(&format!("{list}/apply")).await.is(303);
    let lou = case_of(&app, "Lou").await;
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(6 * 24));
    let vera = app.vera().await;
    let done = [("training", "test-proctor"), ("done-test-proctor", "2026-09-13")];
    vera.post(&format!("/office/clearances/{lou}/training"), &done).await.is(303);
    assert_eq!(state(&app, lou).await.0, "awaiting_more", "too late for this result");
    app.run_jobs().await;
    assert_eq!(state(&app, lou).await.0, "withdrawn");
}

#[tokio::test]
async fn a_training_column_is_read_by_its_name_and_a_wrong_day_is_a_fault() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let never = JOEL.replace("2026-02-01", "last spring");
    let list = given(&vera, &[&never, &LOU.replace("2026-08-20", "")[..]].concat()).await;
    vera.get(&list)
        .await
        .says(200, "2 lines have errors")
        .has("last spring")
        .has("Write the day the training was done");
    // Under the rules that ship a training is asked for by a task alone: the list notes it, and nobody waits for it.
    let list = given(&vera, &[INES, JOEL, LOU].concat()).await;
    vera.get(&list).await.says(200, "Noted as done: Test proctor training").lacks("Waits for:").lacks("we vouch for");
    vera.press(&format!("{list}/apply")).await.is(303);
    let noted = sql!("select count(*) from training_from_list f where f.training = 'test-proctor'");
    assert_eq!(app.count(noted).await, 2);
    // The same people again, in a list of another year: what is good here is not noted twice.
    let again = given(&vera, &[INES, &JOEL.replace("2026-02-01", "2026-03-01")].concat()).await;
    vera.get(&again).await.says(200, "Known for certain").lacks("Noted as done");
    vera.press(&format!("{again}/apply")).await.is(303);
}
