//! The office changes its rules: what a page shows, what is refused, and when it takes effect.

use crate::support::{Answer, Browser, TestApp};
use trellis::policy::CMS;

/// The shipped rules after the reorganisation: another department, another code for the board policy on volunteers.
fn renamed() -> String {
    CMS.replace("Community Partnerships and Family Engagement", "Office of Family Partnerships")
        .replace("short_name = { en = \"CPFE\"", "short_name = { en = \"OFP\"")
        .replace("code = \"IJOC\"", "code = \"4520\"")
}

/// Sends a text to the preview page, as the form does.
pub async fn preview(who: &Browser, text: &str) -> Answer {
    who.upload("/office/policy/preview", &[("text", text)], ("file", "", b"")).await
}

/// What the preview's form would send along.
fn seen(answer: &Answer) -> String {
    let html = answer.html();
    let rest = html.split("name=\"seen\" value=\"").nth(1).expect("the form carries what was seen");
    rest.split('"').next().expect("a value ends").to_owned()
}

async fn confirm(who: &Browser, text: &str, seen: &str, day: &str) -> Answer {
    who.post("/office/policy/versions", &[("text", text), ("seen", seen), ("effective_on", day)]).await
}

/// The director puts another text in force, today.
pub async fn put_in_force(app: &TestApp, text: &str) {
    // The rules that ship are in force already.
    if text != CMS {
        let dora = app.person("dora").await;
        let shown = preview(&dora, text).await.ok();
        confirm(&dora, text, &seen(&shown), &app.app.today().to_string()).await.is(303);
    }
}

#[tokio::test]
async fn scenario_16_the_directors_department_is_renamed_and_the_policy_code_changes_from_ijoc_to_a_new_code_no_release_needed()
 {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let ben = app.ben().await;
    let pages = ["/", "/about", "/volunteer", "/accessibility", "/non-discrimination", "/privacy"];
    for path in pages {
        app.stranger().get(path).await.ok().has("Community Partnerships and Family Engagement");
    }
    app.stranger().get("/volunteer").await.ok().has("IJOC: School Volunteers");

    let shown = preview(&dora, &renamed()).await.ok();
    let seen = seen(&shown);
    shown
        .has("department.name.en Changed Community Partnerships and Family Engagement Office of Family Partnerships")
        .has("board_policies[volunteers].code Changed IJOC 4520");
    let done = confirm(&dora, &renamed(), &seen, "2026-09-08").await.is(303);
    dora.get(done.location()).await.ok().has("Every page follows it").has("Version 1");

    for path in pages {
        let answer = app.stranger().get(path).await.ok();
        answer.has("Office of Family Partnerships").lacks("Community Partnerships and Family Engagement");
    }
    app.stranger().get("/volunteer").await.ok().has("4520: School Volunteers").lacks("IJOC:");
    app.stranger().get("/about").await.ok().has("4520: School Volunteers");
    ben.get("/me/timeline").await.ok().has("Office of Family Partnerships");
    dora.get("/office/policy").await.ok().has("In force").has("Office of Family Partnerships").has("Dora");
}

#[tokio::test]
async fn a_version_for_next_monday_takes_over_at_midnight_by_itself() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let seen = seen(&preview(&dora, &renamed()).await.ok());
    let done = confirm(&dora, &renamed(), &seen, "2026-09-14").await.is(303);
    dora.get(done.location()).await.ok().has("takes over on its day").has("Waits for its day");
    app.stranger().get("/about").await.ok().has("Community Partnerships and Family Engagement");
    app.set_now("2026-09-14T03:59:59Z".parse().expect("an instant"));
    app.stranger().get("/about").await.ok().has("Community Partnerships and Family Engagement");
    app.set_now("2026-09-14T04:00:00Z".parse().expect("an instant"));
    app.stranger().get("/about").await.ok().has("Office of Family Partnerships");
}

#[tokio::test]
async fn a_bad_document_is_refused_with_line_and_mend_and_the_text_is_kept() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let bad =
        CMS.replace("reminder_days = 30", "reminder_days = 900").replace("brand = \"#15513f\"", "brand = \"green\"");
    let line = bad.lines().position(|l| l.contains("reminder_days")).expect("it is there") + 1;
    let answer = preview(&dora, &bad).await.is(422);
    let html = answer.html();
    assert!(html.contains("reminder_days = 900"), "the text is kept");
    answer
        .has("2 places need mending")
        .has(&format!("Line {line} · clearance.reminder_days"))
        .has("Write a number from 1 to 180.")
        .has("“green” is not a color. Write it like “#0b5f6b”.");
    assert_eq!(app.count(db::sql!("select count(*) from policy_version")).await, 0);
}

#[tokio::test]
async fn what_is_no_policy_at_all_is_refused_kindly() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    preview(&dora, "  ").await.says(422, "Write the text, or choose a file.");
    preview(&dora, "<script>alert(1)</script>").await.says(422, "Line 1");
    let answer =
        dora.upload("/office/policy/preview", &[("text", CMS)], ("file", "p.toml", b"a = 1\nb = \"Pe\xf1a\"")).await;
    let html = answer.html();
    answer.says(422, "Line 2 has a letter this page cannot read");
    assert!(html.contains("Charlotte-Mecklenburg Board of Education"), "what was typed is kept");
    let huge = "x".repeat(3 * 1024 * 1024);
    let answer = dora.upload("/office/policy/preview", &[("text", CMS)], ("file", "p.toml", huge.as_bytes())).await;
    answer.says(422, "A policy has at most 1,024 KB");
    let marked = [b"\xef\xbb\xbf".as_slice(), renamed().replace('\n', "\r\n").as_bytes()].concat();
    dora.upload("/office/policy/preview", &[("text", "")], ("file", "p.toml", &marked)).await.says(200, "4520");
    assert_eq!(app.count(db::sql!("select count(*) from policy_version")).await, 0);
}

#[tokio::test]
async fn confirming_twice_is_confirming_once() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let seen = seen(&preview(&dora, &renamed()).await.ok());
    // A browser ends the lines of a form with two characters.
    let sent = renamed().replace('\n', "\r\n");
    let first = confirm(&dora, &sent, &seen, "2026-09-08").await.is(303).location().to_owned();
    let second = confirm(&dora, &sent, &seen, "2026-09-08").await.is(303).location().to_owned();
    assert_eq!(first, second);
    assert_eq!(app.count(db::sql!("select count(*) from policy_version")).await, 1);
    assert_eq!(app.count(db::sql!("select count(*) from ledger where verb = 'set-policy'")).await, 1);
}

#[tokio::test]
async fn of_two_uploads_at_once_the_second_is_shown_what_changed_meanwhile() {
    let app = TestApp::start().await;
    let (dora, other) = (app.person("dora").await, app.person("dora").await);
    let seen_by_both = seen(&preview(&dora, &renamed()).await.ok());
    let theirs = CMS.replace("reminder_days = 30", "reminder_days = 21");
    confirm(&dora, &renamed(), &seen_by_both, "2026-09-08").await.is(303);
    let again = confirm(&other, &theirs, &seen_by_both, "2026-09-08").await.is(422);
    let seen_now = seen(&again);
    again
        .has("Somebody uploaded another version meanwhile")
        .has("clearance.reminder_days Changed 30 21")
        .has("board_policies[volunteers].code Changed 4520 IJOC");
    confirm(&other, &theirs, &seen_now, "2026-09-08").await.is(303);
    assert_eq!(app.app.policy().clearance.reminder_days, 21);
}

#[tokio::test]
async fn a_day_that_is_over_or_unreadable_is_refused_and_nothing_changes() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    confirm(&dora, &renamed(), "0", "2026-09-07").await.says(422, "This day is over.").has("IJOC 4520");
    confirm(&dora, &renamed(), "0", "soon").await.says(422, "Write the date");
    confirm(&dora, "format = 1", "0", "2026-09-08").await.says(422, "need mending");
    assert_eq!(app.count(db::sql!("select count(*) from policy_version")).await, 0);
}

#[tokio::test]
async fn any_two_versions_can_be_compared_and_each_can_be_taken_home() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let seen = seen(&preview(&dora, &renamed()).await.ok());
    confirm(&dora, &renamed(), &seen, "2026-09-08").await.is(303);
    dora.get("/office/policy/compare").await.says(200, "board_policies[volunteers].code Changed IJOC 4520");
    let version = app.app.policy().version;
    dora.get(&format!("/office/policy/compare?from={version}&to={version}")).await.says(200, "No difference");
    let list = dora.get("/office/policy/versions").await.ok().has("Version 1");
    list.has("The version that came with the program From the start Not in force");
    let file = dora.get(&format!("/office/policy/versions/{version}/policy.toml")).await.ok();
    assert_eq!(file.html(), renamed());
    dora.get("/office/policy/versions/0/text").await.says(200, "UNOFFICIAL. Nobody at the district");
    dora.get("/office/policy/versions/0").await.says(200, "Not in force").has("IJOC");
    dora.get("/office/policy/versions/12345").await.is(404);
}

#[tokio::test]
async fn the_rules_can_be_read_by_staff_and_changed_by_the_director_alone() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let shown = cora.get("/office/policy").await.ok();
    assert!(!shown.html().contains("/office/policy/new"));
    shown.has("photo ID seen → disclosure signed → checks").has("2 · Supervised").has("Trip driver 4").has("$31.80");
    cora.post("/language", &[("lang", "es"), ("return_to", "/office/policy")]).await.goes_to("/office/policy");
    cora.get("/office/policy").await.says(200, "Autorización de voluntarios").lacks("policy-");
    let cora = app.cora().await;
    cora.get("/office/policy/new").await.is(404);
    preview(&cora, &renamed()).await.is(404);
    confirm(&cora, &renamed(), "0", "2026-09-08").await.is(404);
    app.ana().await.get("/office/policy").await.is(404);
    app.stranger().get("/office/policy").await.goes_to("/sign-in?return_to=%2Foffice%2Fpolicy");
}

#[tokio::test]
async fn another_process_takes_up_the_new_version() {
    let app = TestApp::start().await;
    let other = app.another_process().await;
    let dora = app.person("dora").await;
    let seen = seen(&preview(&dora, &renamed()).await.ok());
    confirm(&dora, &renamed(), &seen, "2026-09-08").await.is(303);
    assert_eq!(other.policy().version, 0);
    trellis::policy::refresh(&other).await.expect("it looks");
    assert_eq!(other.policy().version, app.app.policy().version);
}
