//! The talk, the references and the fee, where a level asks for them: in any order, and never shown to the applicant.

use crate::clearance::{case_of, level_on, nia, screen, see_id, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, registered};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::civil::date;
use trellis::demo::cast;
use trellis::people::PersonId;
use trellis::policy::CMS;

const FEE: &str = "fee = { amount = 12.50, payer = \"volunteer\", how = { en = \"Pay at the front desk.\", es = \"Pague en la recepción.\" } }";
const LENA: &[(&str, &str)] =
    &[("name", "Lena Brandt"), ("relation", "my neighbor"), ("email", "lena@example.org"), ("lang", "en")];
const GOOD: &[(&str, &str)] =
    &[("known", "over-3"), ("children", "yes"), ("recommend", "yes"), ("words", "Kind, and always on time.")];

/// The rules that ship, with these checks from level 2 on and this many references.
fn asking(checks: &str, references: u32, fee: bool) -> String {
    let fee = if fee { format!("{FEE}\n") } else { String::new() };
    let text = CMS
        .replace(
            "checks = [\"registry\"]\nphoto_id = true\n",
            &format!("checks = [\"registry\", {checks}]\n{fee}photo_id = true\n"),
        )
        .replace("\"criminal-record\"]", &format!("\"criminal-record\", {checks}]"))
        .replace("\"driving-record\"]", &format!("\"driving-record\", {checks}]"))
        .replacen("reminder_days = 30\n", &format!("reminder_days = 30\nreferences = {references}\n"), 1);
    assert_eq!(text.matches(checks).count(), 3, "three levels");
    text
}

/// Nia asked to help at level 2, her ID was seen; the case.
async fn applied(app: &TestApp, policy: &str) -> i64 {
    put_in_force(app, policy).await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    case
}

/// The newest link that went to an address.
async fn link(app: &TestApp, address: &str) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.at(address).into_iter().rfind(|m| m.kind == "reference-ask").expect("a letter");
    assert!(sent.subject.contains("Nia Freeman"), "{}", sent.subject);
    let at = sent.body.find("/references/").expect("a link");
    sent.body[at..].split_whitespace().next().expect("an address").to_owned()
}

async fn referee(app: &TestApp, case: i64) -> i64 {
    app.count(sql!("select max(id) from referee where clearance = $1", case)).await
}

async fn talk(desk: &Browser, case: i64, outcome: &str) -> Answer {
    let sent = [("held_on", "2026-09-07"), ("held_by", "Cora Bell, coordinator"), ("outcome", outcome), ("note", "")];
    desk.post(&format!("/office/clearances/{case}/talk"), &sent).await
}

#[tokio::test]
async fn nia_names_lena_who_answers_by_her_link_and_cora_reads_it() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"references\"", 1, false)).await;
    let browser = app.person("nia").await;
    browser.get("/me/clearance").await.says(200, "References").has("name people who know you");
    let own = [("name", "Me"), ("relation", "me"), ("email", "nia@example.org"), ("lang", "en")];
    browser.post("/me/clearance/references", &own).await.says(422, "your own address");
    let label = [("name", "Me"), ("relation", "me"), ("email", "nia+friend@example.org"), ("lang", "en")];
    browser.post("/me/clearance/references", &label).await.says(422, "your own address");
    browser.post("/me/clearance/references", &[("email", "lena")]).await.is(422);
    browser.post("/me/clearance/references", LENA).await.goes_to("/me/clearance/references");
    browser.post("/me/clearance/references", LENA).await.says(422, "named this address already");
    let label = [("name", "Leo"), ("relation", "a friend"), ("email", "Lena+leo@example.org"), ("lang", "en")];
    browser.post("/me/clearance/references", &label).await.says(422, "named this address already");
    browser.get("/me/clearance/references").await.says(200, "Lena Brandt").has("Asked");
    let at = link(&app, "lena@example.org").await;
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    let lena = app.stranger();
    lena.get(&at).await.says(200, "Could Nia Freeman help at a school?").lacks("nia@example.org").lacks("1994");
    lena.post(&at, &[("known", "over-3")]).await.is(422);
    browser.post(&at, GOOD).await.says(409, "cannot answer it yourself");
    lena.post(&at, GOOD).await.goes_to(&at);
    lena.get(&at).await.says(200, "We have your answer");
    assert_eq!(state_of(&app, nia()).await, "awaiting_more", "somebody has to read it first");
    // The applicant sees that it came, and nothing of it, anywhere.
    for page in ["/me/clearance/references", "/me/clearance", "/me/timeline", "/me/data.json"] {
        browser.get(page).await.ok().lacks("always on time").lacks("over-3").lacks("More than three years");
    }
    browser.get("/me/clearance/references").await.has("Answered");
    let heard = format!("/office/clearances/{case}/heard");
    app.fay().await.get(&heard).await.says(200, "Lena Brandt").lacks("always on time");
    let cora = app.cora().await;
    cora.get(&heard).await.says(200, "always on time").has("More than three years");
    app.rita().await.get(&format!("/office/screening/{case}")).await.has("always on time");
    app.person("ola").await.get(&heard).await.is(404);
    let one = referee(&app, case).await;
    let read = format!("/office/clearances/{case}/references/{one}/read");
    app.fay().await.post(&read, &[("weighed", "ok")]).await.is(404);
    cora.post(&read, &[("weighed", "ok")]).await.goes_to(&heard);
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, Some(2));
}

#[tokio::test]
async fn talk_references_and_fee_are_done_in_any_order_before_the_checks() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\", \"references\"", 1, true)).await;
    let (cora, fay) = (app.cora().await, app.fay().await);
    let heard = format!("/office/clearances/{case}/heard");
    let fee = format!("/office/clearances/{case}/fee");
    fay.get(&heard).await.says(200, "$12.50").has("Not paid yet").lacks("Who talked with the person");
    fay.post(&fee, &[("payer", "somebody"), ("paid_on", "2026-09-08")]).await.is(422);
    fay.post(&fee, &[("payer", "volunteer"), ("paid_on", "2026-09-09")]).await.says(422, "not in the future");
    fay.post(&fee, &[("answer", "waived"), ("waived", "")]).await.says(422, "Please fill in");
    fay.post(&fee, &[("payer", "school"), ("paid_on", "2026-09-08")]).await.goes_to(&heard);
    fay.get(&heard).await.says(200, "Paid").has("the school");
    talk(&fay, case, "ok").await.is(404);
    talk(&cora, case, "maybe").await.is(422);
    talk(&cora, case, "ok").await.goes_to(&heard);
    // Nia has no e-mail at hand: the desk names Lena, and Lena answers on the telephone.
    fay.post(&format!("/office/clearances/{case}/references"), LENA).await.goes_to(&heard);
    let one = referee(&app, case).await;
    let at = format!("/office/clearances/{case}/references/{one}");
    cora.post(&format!("{at}/read"), &[("weighed", "ok")]).await.says(409, "has not answered yet");
    cora.post(&format!("{at}/phone"), &[("known", "over-3")]).await.is(422);
    cora.post(&format!("{at}/phone"), GOOD).await.goes_to(&heard);
    app.person("pat").await.post(&format!("{at}/read"), &[("weighed", "ok")]).await.goes_to(&heard);
    assert_eq!(state_of(&app, nia()).await, "screening");
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "cleared");
    assert_eq!(app.count(sql!("select cents from clearance_fee where clearance = $1", case)).await, 1250);
    fay.post(&fee, &[("answer", "waived"), ("waived", "hardship")]).await.is(409);
}

#[tokio::test]
async fn a_concern_from_a_talk_goes_to_two_reviewers_and_is_not_told() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    let cora = app.cora().await;
    talk(&cora, case, "concern").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "screening", "the checks go on");
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "review");
    app.person("nia").await.get("/me/timeline").await.ok().lacks("concern");
    let at = format!("/office/screening/{case}");
    app.rita().await.get(&at).await.says(200, "A concern");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "clear"), ("level", "2")]).await.is(303);
    app.person("raj").await.press(&format!("{at}/agree")).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "cleared", "two people weighed it");
}

#[tokio::test]
async fn a_concern_that_comes_last_is_weighed_too() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    app.person("nia").await.get("/me/clearance").await.says(200, "The school or the office calls you");
    talk(&app.cora().await, case, "concern").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "review");
}

#[tokio::test]
async fn a_reference_link_that_is_guessed_old_replaced_or_dropped_opens_nothing() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"references\"", 1, false)).await;
    let browser = app.person("nia").await;
    browser.post("/me/clearance/references", LENA).await.is(303);
    let first = link(&app, "lena@example.org").await;
    let lena = app.stranger();
    for guess in ["/references/x", "/references/%00", &first[..first.len() - 1]] {
        lena.get(guess).await.is(404);
        lena.post(guess, GOOD).await.is(404);
    }
    let one = referee(&app, case).await;
    let again = format!("/me/clearance/references/{one}/again");
    browser.press(&again).await.says(409, "wait two minutes");
    app.later(jiff::SignedDuration::from_mins(5));
    browser.press(&again).await.is(303);
    let second = link(&app, "lena@example.org").await;
    assert_ne!(first, second);
    lena.get(&first).await.is(404);
    app.ben().await.press(&format!("/me/clearance/references/{one}/drop")).await.is(404);
    app.later(jiff::SignedDuration::from_hours(24 * 22));
    lena.get(&second).await.is(404);
    browser.press(&again).await.is(303);
    let third = link(&app, "lena@example.org").await;
    lena.get(&third).await.is(200);
    browser.press(&format!("/me/clearance/references/{one}/drop")).await.is(303);
    lena.post(&third, GOOD).await.is(404);
    // The letter with the link is not kept.
    let kept = sql!("select count(*) from referee where token_hash like '%/%'");
    assert_eq!(app.count(kept).await, 0);
}

/// An earlier case of somebody, given up after a talk that raised a concern.
async fn earlier_concern(app: &TestApp, person: PersonId) {
    app.sql(sql!(
        "insert into clearance (id, person, state, level, granted, created_at, since)
         values (901, $1, 'withdrawn', 2, 0, 1, 1)",
        person
    ))
    .await;
    app.sql(sql!(
        "insert into interview (clearance, person, held_on, held_by, outcome, noted_by, noted_at)
         values (901, $1, '2026-08-03', 'Cora Bell', 'concern', 3, 1)",
        person
    ))
    .await;
}

#[tokio::test]
async fn a_concern_of_an_earlier_case_goes_to_the_reviewers_too() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    earlier_concern(&app, nia()).await;
    talk(&app.cora().await, case, "ok").await.is(303);
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "review");
}

#[tokio::test]
async fn a_concern_of_a_record_that_was_joined_stops_the_last_step() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    let ben = cast::id("ben").expect("of the cast");
    earlier_concern(&app, ben).await;
    app.sql(sql!("update person set merged_into = $2 where id = $1", ben, nia())).await;
    talk(&app.cora().await, case, "ok").await.is(303);
    assert_eq!(state_of(&app, nia()).await, "review");
}

#[tokio::test]
async fn a_concern_that_two_reviewers_decided_on_is_over() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    earlier_concern(&app, nia()).await;
    let decided = sql!(
        "update clearance set state = 'expired', granted = 2, proposed_by = 7, agreed_by = 8, decided_at = 2
         where id = 901"
    );
    app.sql(decided).await;
    talk(&app.cora().await, case, "ok").await.is(303);
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "cleared");
}

#[tokio::test]
async fn what_two_reviewers_agreed_on_waits_for_its_steps_and_is_not_weighed_again() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, true)).await;
    talk(&app.cora().await, case, "concern").await.is(303);
    screen(&app.rita().await, case, None, "clear").await;
    let at = format!("/office/screening/{case}");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "clear"), ("level", "2")]).await.is(303);
    app.person("raj").await.press(&format!("{at}/agree")).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "awaiting_more", "the fee is open");
    let fee = [("payer", "school"), ("paid_on", "2026-09-08")];
    app.fay().await.post(&format!("/office/clearances/{case}/fee"), &fee).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "cleared");
}

#[tokio::test]
async fn nobody_is_cleared_while_an_answer_lies_unread() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"references\"", 1, false)).await;
    let browser = app.person("nia").await;
    let cora = app.cora().await;
    let leo = [("name", "Leo Marsh"), ("relation", "my teacher"), ("email", "leo@example.org"), ("lang", "en")];
    let mut named = Vec::new();
    for (who, address) in [(LENA, "lena@example.org"), (&leo[..], "leo@example.org")] {
        browser.post("/me/clearance/references", who).await.is(303);
        named.push(referee(&app, case).await);
        let at = link(&app, address).await;
        app.stranger().post(&at, GOOD).await.goes_to(&at);
    }
    screen(&app.rita().await, case, None, "clear").await;
    let read = |one: i64| format!("/office/clearances/{case}/references/{one}/read");
    cora.post(&read(named[0]), &[("weighed", "ok")]).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "awaiting_more", "the other one may be a concern");
    cora.post(&read(named[1]), &[("weighed", "ok")]).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "cleared");
}

#[tokio::test]
async fn a_concern_stays_and_what_was_good_may_become_one() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\", \"references\"", 1, false)).await;
    let cora = app.cora().await;
    talk(&cora, case, "ok").await.is(303);
    talk(&cora, case, "concern").await.is(303);
    talk(&cora, case, "ok").await.says(409, "A concern stays as it is");
    let talks = sql!("select count(*) from interview where clearance = $1 and outcome = 'concern'", case);
    assert_eq!(app.count(talks).await, 1);
    app.person("nia").await.post("/me/clearance/references", LENA).await.is(303);
    let at = link(&app, "lena@example.org").await;
    app.stranger().post(&at, GOOD).await.goes_to(&at);
    let one = referee(&app, case).await;
    let read = format!("/office/clearances/{case}/references/{one}/read");
    cora.post(&read, &[("weighed", "ok")]).await.is(303);
    cora.post(&read, &[("weighed", "concern")]).await.is(303);
    cora.post(&read, &[("weighed", "ok")]).await.says(409, "A concern stays as it is");
    let weighed = sql!("select count(*) from referee where id = $1 and weighed = 'concern'", one);
    assert_eq!(app.count(weighed).await, 1);
    let heard = cora.get(&format!("/office/clearances/{case}/heard")).await.says(200, "A concern stays as it is");
    heard.lacks("Read: nothing against it").lacks("Write the talk down");
}

#[tokio::test]
async fn who_is_too_close_reads_nothing_and_every_reading_leaves_a_line() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"interview\"", 1, false)).await;
    let cora = app.cora().await;
    talk(&cora, case, "ok").await.is(303);
    let heard = format!("/office/clearances/{case}/heard");
    let lines = || sql!("select count(*) from ledger where subject = $1 and verb = 'looked-at'", nia());
    let before = app.count(lines()).await;
    app.fay().await.get(&heard).await.is(200);
    assert_eq!(app.count(lines()).await, before, "the front office is told nothing");
    cora.get(&heard).await.says(200, "Cora Bell, coordinator");
    assert_eq!(app.count(lines()).await, before + 1);
    let pat = app.person("pat").await;
    app.sql(sql!("insert into reviewer_apart (clearance, reviewer, since) values ($1, 6, 0)", case)).await;
    pat.get(&heard).await.says(409, "you know this person").lacks("Cora Bell, coordinator");
    app.sql(sql!("insert into household (id, created_at) values (9001, 0)")).await;
    for person in [i64::from(nia()), 3] {
        let row =
            sql!("insert into household_member (household, person, part, since) values (9001, $1, 'adult', 0)", person);
        app.sql(row).await;
    }
    cora.get(&heard).await.says(409, "your household or family").lacks("Cora Bell, coordinator");
    assert_eq!(app.count(lines()).await, before + 1);
}

#[tokio::test]
async fn who_took_the_answers_down_does_not_weigh_them() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"references\"", 1, false)).await;
    let cora = app.cora().await;
    app.person("nia").await.post("/me/clearance/references", LENA).await.is(303);
    let one = referee(&app, case).await;
    let at = format!("/office/clearances/{case}/references/{one}");
    let heard = format!("/office/clearances/{case}/heard");
    cora.post(&format!("{at}/phone"), GOOD).await.goes_to(&heard);
    for weighed in ["ok", "concern"] {
        cora.post(&format!("{at}/read"), &[("weighed", weighed)]).await.says(409, "wrote these answers down yourself");
    }
    cora.get(&heard).await.says(200, "wrote these answers down yourself").lacks("Read: nothing against it");
    let pat = app.person("pat").await;
    pat.get(&heard).await.says(200, "Read: nothing against it");
    pat.post(&format!("{at}/read"), &[("weighed", "ok")]).await.goes_to(&heard);
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "cleared");
}

#[tokio::test]
async fn a_new_case_names_no_eight_more_people_at_once() {
    let app = TestApp::start().await;
    let case = applied(&app, &asking("\"references\"", 1, false)).await;
    let browser = app.person("nia").await;
    for number in 1..=8 {
        let email = format!("friend{number}@example.org");
        let friend = [("name", "A Friend"), ("relation", "a friend"), ("email", email.as_str()), ("lang", "en")];
        browser.post("/me/clearance/references", &friend).await.is(303);
    }
    app.sql(sql!(
        "insert into clearance (id, person, state, level, granted, created_at, since)
         values (901, $1, 'withdrawn', 2, 0, 1, 1)",
        nia()
    ))
    .await;
    app.sql(sql!("update referee set clearance = 901 where clearance = $1", case)).await;
    browser.post("/me/clearance/references", LENA).await.says(422, "So many people were named already");
}

#[tokio::test]
async fn in_the_demonstration_omar_named_two_and_one_has_answered() {
    let app = TestApp::start().await;
    let omar = app.person("omar").await;
    omar.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    omar.get("/me/clearance/references").await.says(200, "Lena Brandt").has("Answered").lacks("always on time");
    app.stranger().get(&format!("/references/{}", cast::REFERENCE_SECRET)).await.says(200, "Omar");
}

#[tokio::test]
async fn the_registration_says_what_the_level_takes_before_anything_is_sent() {
    let app = TestApp::start().await;
    let text = asking("\"interview\", \"references\"", 3, true)
        .replace("photo_id = true\n", "photo_id = true\ntrainings = [\"test-proctor\"]\n");
    put_in_force(&app, &text).await;
    let nia = app.person("nia").await;
    nia.post("/volunteer/register/you", NIA).await.is(303);
    nia.post("/volunteer/register/tasks", &[("tasks", "reading-buddy")]).await.is(303);
    let page = nia.get("/volunteer/register/level").await.says(200, "talks with you");
    page.has("You name 3 people")
        .has("You do a training: Test proctor training")
        .has("It costs $12.50. Pay at the front desk.");
    // Under the rules that ship one task alone asks for it.
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    nia.post("/volunteer/register/you", NIA).await.is(303);
    nia.post("/volunteer/register/tasks", &[("tasks", "reading-buddy"), ("tasks", "test-proctor")]).await.is(303);
    let page = nia.get("/volunteer/register/level").await.says(200, "For “Test proctor” you also do a training");
    page.lacks("You name").lacks("It costs");
}
