//! Situations from the district's own offices, in their words. Others of them stand with their features.

use crate::clearance::{case_of, see_id, state_of, told};
use crate::register::{NIA, agree, registered};
use crate::sign_in::code_sent_to;
use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use jiff::civil::date;
use trellis::people::PersonId;

const SHARED: &str = "+17045550150";

/// One of two who share a phone signs in with the code, as somebody new.
async fn comes(app: &TestApp, given: &str) -> (Browser, PersonId) {
    // Codes to one number come a while apart.
    app.later(SignedDuration::from_mins(11));
    let browser = app.stranger();
    browser.post("/sign-in", &[("contact", "704-555-0150"), ("return_to", "/volunteer/register/you")]).await.is(303);
    let code = code_sent_to(app, SHARED).await;
    let next = browser.post("/sign-in/code", &[("code", &code)]).await.is(303).location().to_owned();
    if next == "/sign-in/who" {
        browser.post(&next, &[("person", "new")]).await.goes_to("/sign-in/name");
    }
    let name = [("given", given), ("family", "Trần"), ("lang", "vi")];
    browser.post("/sign-in/name", &name).await.goes_to("/volunteer/register/you");
    let person = app.count(sql!("select max(person) from person_contact")).await;
    (browser, PersonId::from(person))
}

fn parent(given: &'static str, born: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut you = NIA.to_vec();
    (you[0], you[1], you[2], you[3]) = (("given", given), ("family", "Trần"), ("birth_date", born), ("lang", "vi"));
    you
}

#[tokio::test]
async fn scenario_01_two_parents_one_shared_phone_no_email_both_register_separately() {
    let app = TestApp::start().await;
    let (father, tuan) = comes(&app, "Tuấn").await;
    registered(&father, &parent("Tuấn", "3/4/1984"), &["reading-buddy"]).await;
    let (mother, hoa) = comes(&app, "Hoa").await;
    assert_ne!(tuan, hoa);
    // She finds a page of her own, and nothing of his.
    mother.get("/me/clearance").await.ok().lacks("Tuấn");
    registered(&mother, &parent("Hoa", "12/9/1986"), &["mentor"]).await;
    // Each has a case of their own, and one is no duplicate of the other.
    let (his, hers) = (case_of(&app, tuan).await, case_of(&app, hoa).await);
    assert_ne!(his, hers);
    assert_eq!(state_of(&app, tuan).await, "awaiting_id");
    assert_eq!(state_of(&app, hoa).await, "awaiting_id");
    let levels = sql!("select count(*) from clearance where id in ($1, $2) and level in (2, 3)", his, hers);
    assert_eq!(app.count(levels).await, 2);
    // The ID of one opens nothing for the other.
    let fay = app.fay().await;
    see_id(&fay, hers, "3/4/1984").await.says(422, "not the date of birth");
    see_id(&fay, his, "3/4/1984").await.is(303);
    app.rita()
        .await
        .post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &his.to_string())])
        .await
        .is(303);
    let good = crate::clearance::level_on(&app, tuan, date(2026, 9, 8)).await;
    assert_eq!(good, Some(2));
    assert_eq!(crate::clearance::level_on(&app, hoa, date(2026, 9, 8)).await, None);
    // Both are told at the one phone they have, each by name.
    app.run_jobs().await;
    let mail = app.mail().await;
    let told: Vec<&str> =
        mail.at(SHARED).iter().filter(|m| m.kind == "clearance-received").map(|m| m.body.as_str()).collect();
    assert_eq!(told.len(), 2);
    assert!(told[0].contains("Tuấn") && told[1].contains("Hoa"), "{told:?}");
}

/// A pseudo-random walk of what reviewers, the person and the days can do with a case.
#[tokio::test]
async fn no_sequence_of_steps_denies_without_both_notices_and_the_waiting_days() {
    let app = TestApp::start().await;
    let case = told(&app).await;
    let at = format!("/office/screening/{case}");
    let mut number = 20_260_908_u64;
    for _ in 0..300 {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // A session does not outlive the days that pass.
        let nia = app.person("nia").await;
        let reviewer = app.person(if number & (1 << 40) == 0 { "rita" } else { "raj" }).await;
        let id = case.to_string();
        let answer = match (number >> 33) % 12 {
            0 | 1 => reviewer.post(&format!("{at}/propose"), &[("proposal", "deny")]).await,
            2 | 3 => reviewer.press(&format!("{at}/agree")).await,
            4 | 5 => reviewer.press(&format!("{at}/deny")).await,
            6 => reviewer.press(&format!("{at}/send-back")).await,
            7 if number & (3 << 50) == 0 => nia.post("/me/clearance/dispute", &[("case", &id), ("words", "No.")]).await,
            _ => {
                app.later(SignedDuration::from_hours(24));
                app.run_jobs().await;
                reviewer.get(&at).await
            }
        };
        assert!(matches!(answer.status.as_u16(), 200 | 303 | 409), "{}", answer.text());
        assert!(!answer.location().starts_with("/sign-in"));
        if app.count(sql!("select count(*) from clearance where id = $1 and state = 'denied'", case)).await == 1 {
            break;
        }
    }
    let denied = app.count(sql!("select count(*) from clearance where id = $1 and state = 'denied'", case)).await;
    assert_eq!(denied, 1, "the walk is long enough to come there");
    app.run_jobs().await;
    // At least five business days lie between the notice that counts and the denial: seven days of the calendar.
    let days =
        app.count(sql!("select (denied_at - pre_adverse_at) / 86400000000 from clearance where id = $1", case)).await;
    assert!(days >= 7, "{days}");
    let two = app.count(sql!("select count(*) from clearance where id = $1 and proposed_by <> agreed_by", case)).await;
    assert_eq!(two, 1);
    let mail = app.mail().await;
    assert!(mail.to("nia").iter().any(|m| m.kind == "clearance-denial-intended"));
    mail.once("nia", "clearance-denied");
}

#[tokio::test]
async fn the_end_of_a_wait_is_said_in_the_readers_language() {
    let app = TestApp::start().await;
    let case = told(&app).await;
    let raj = app.person("raj").await;
    raj.press(&format!("/office/screening/{case}/deny"))
        .await
        .says(409, "runs through Tuesday, September 15, 2026")
        .lacks("2026-09");
    raj.post("/language", &[("lang", "es"), ("return_to", "/")]).await.is(303);
    raj.press(&format!("/office/screening/{case}/deny")).await.says(409, "15 de septiembre de 2026");
}

#[tokio::test]
async fn a_suspension_shows_on_every_board_with_the_next_request() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    fay.get("/office/board").await.says(200, "Ana Morales").lacks("Not cleared");
    let at = format!("/office/clearances/{}/suspend", trellis::demo::cast::clearance::ANA);
    app.vera().await.post(&at, &[("why", "incident")]).await.is(303);
    let board = fay.get("/office/board").await.says(200, "Ana Morales");
    assert!(board.html().contains("stop"), "{}", board.text());
    app.run_jobs().await;
    let mail = app.mail().await;
    for staff in ["fay", "cora", "pat"] {
        assert!(!mail.once(staff, "clearance-stopped-school").body.contains("incident"));
    }
    assert!(mail.to("ola").iter().all(|m| m.kind != "clearance-stopped-school"));
    assert!(mail.to("tess").iter().all(|m| m.kind != "clearance-stopped-school"));
}

#[tokio::test]
async fn a_guardian_of_the_applicant_does_not_review_them() {
    let app = TestApp::start().await;
    let case = crate::clearance::in_review(&app).await;
    app.sql(sql!("insert into household (id, created_at) values (9002, 0)")).await;
    for (person, part) in [(22_i64, "child"), (7, "guardian")] {
        let row = sql!(
            "insert into household_member (household, person, part, since) values (9002, $1, $2, 0)",
            person,
            part
        );
        app.sql(row).await;
    }
    let at = format!("/office/screening/{case}");
    let rita = app.rita().await;
    for step in ["agree", "send-back", "deny"] {
        assert_eq!(rita.press(&format!("{at}/{step}")).await.status.as_u16(), 409);
    }
    rita.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.says(409, "somebody in your household");
}

#[tokio::test]
async fn one_name_or_any_script_is_enough_and_what_is_no_name_is_not() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    for (given, family) in [
        ("Sukarno", ""),
        ("ليلى", "الحربي"),
        ("李", "明"),
        ("Nguyễn Thị", "Minh Khai"),
        ("Ольга", "Ковальчук"),
        ("ጽዮን", ""),
        ("D’Angelo", "O'Neil-Smith"),
        ("తెలుగు", "పేరు"),
    ] {
        let mut you = NIA.to_vec();
        (you[0], you[1]) = (("given", given), ("family", family));
        nia.post("/volunteer/register/you", &you).await.goes_to("/volunteer/register/tasks");
    }
    for given in ["", " ", "12345", "nia@example.org", "<b>", "\u{202e}", "---"] {
        let mut you = NIA.to_vec();
        you[0] = ("given", given);
        nia.post("/volunteer/register/you", &you).await.is(422);
    }
}

#[tokio::test]
async fn the_same_draft_in_two_tabs_and_on_two_phones_loses_nothing() {
    let app = TestApp::start().await;
    let (one, other) = (app.person("nia").await, app.person("nia").await);
    one.post("/volunteer/register/you", NIA).await.is(303);
    one.post("/volunteer/register/tasks", &[("tasks", "reading-buddy")]).await.is(303);
    other.post("/volunteer/register/schools", &[("schools", "1")]).await.is(303);
    one.post("/volunteer/register/more", &[("skills", "chess")]).await.is(303);
    assert_eq!(agree(&other).await, "/volunteer/register/check");
    other.get("/volunteer/register/check").await.says(200, "chess").has("Albemarle Road");
    // Both send: one application, and the second is told so.
    one.press("/volunteer/register/check").await.goes_to("/me/clearance");
    other.press("/volunteer/register/check").await.says(409, "We already have your application");
    other.get("/volunteer/register/you").await.goes_to("/me/clearance");
    assert_eq!(app.count(sql!("select count(*) from clearance where person = 22")).await, 1);
}

/// All supervised: an employee is near whoever does the courtyard, as the task of the shift says. The same shift with a task at
/// which people are alone with students takes no group.
async fn is_supervised_or_refuses(app: &TestApp) {
    use trellis::demo::cast::{opportunity::COURTYARD, shift::GROUP_DAY};
    use trellis::policy::Supervision;
    let mut tx = app.app.db.read().await.expect("a transaction");
    let of_shift =
        sql!("select o.template from shift s join opportunity o on o.id = s.opportunity where s.id = $1", GROUP_DAY);
    let (template,): (String,) = tx.one(of_shift).await.expect("the shift's task");
    drop(tx);
    let supervision = |template: &str| app.app.policy().template(template).map(|task| task.supervision);
    assert_eq!((template.as_str(), supervision(&template)), ("grounds", Some(Supervision::Limited)));
    let taken = crate::groups::taken(app, GROUP_DAY).await;
    for alone in ["overnight-chaperone", "trip-driver"] {
        assert_eq!(supervision(alone), Some(Supervision::Absent));
        app.sql(sql!("update opportunity set template = $2 where id = $1", COURTYARD, alone)).await;
        let answer = crate::groups::asks(&app.ben().await, GROUP_DAY, "Queen City Bank", "5").await;
        answer.says(422, "Groups only do work with an employee beside them");
    }
    app.sql(sql!("update opportunity set template = $2 where id = $1", COURTYARD, template.as_str())).await;
    assert_eq!(crate::groups::taken(app, GROUP_DAY).await, taken, "nobody took a place");
}

#[tokio::test]
async fn scenario_07_a_company_brings_forty_for_a_courtyard_thirty_five_names_known_five_walk_ins_all_supervised() {
    use crate::groups::{asks, is_true_to_count, newest, taken};
    use trellis::demo::cast::shift::GROUP_DAY;
    let app = TestApp::start().await;
    let (ana, cora) = (app.ana().await, app.cora().await);
    // The company asks for forty places; they are held, and the school says yes.
    asks(&ana, GROUP_DAY, "Queen City Bank", "40").await.is(303);
    let id = newest(&app).await;
    cora.press(&format!("/office/groups/{id}/accept")).await.is(303);
    assert_eq!(taken(&app, GROUP_DAY).await, 40);
    is_supervised_or_refuses(&app).await;
    // Thirty-five names are known.
    let names: Vec<String> = (1..=35).map(|n| format!("Colleague Number{n}x")).collect();
    ana.post(&format!("/me/groups/{id}/names"), &[("names", &names.join("\n"))]).await.is(303);
    // On the day the front desk signs in those thirty-five and five more.
    let starts = app.count(sql!("select starts_at from shift where id = $1", GROUP_DAY)).await;
    let starts = jiff::Timestamp::from_microsecond(starts).expect("an instant");
    app.set_now(starts);
    let fay = app.fay().await;
    fay.get("/office/board").await.says(200, "Queen City Bank").has("40 people expected, 35 names");
    let mut tx = app.app.db.read().await.expect("a transaction");
    let guests: Vec<(i64,)> =
        tx.all(sql!("select id from group_guest where visit = $1 order by id", id)).await.expect("guests");
    drop(tx);
    let mut fields: Vec<(&str, String)> = guests.iter().map(|(guest,)| ("guest", guest.to_string())).collect();
    fields.push(("unnamed", "5".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fay.post(&format!("/office/board/groups/{id}/in"), &fields).await.is(303);
    // Two of the walk-ins give their names; the count stays.
    for name in ["Walk In One", "Walk In Two"] {
        fay.post(&format!("/office/board/groups/{id}/guest"), &[("name", name)]).await.is(303);
    }
    fay.get("/office/board").await.says(200, "40 people counted, 37 of them by name");
    // They leave, and the hours are credited: to each by name, and to the company as a whole.
    app.set_now(starts + SignedDuration::from_hours(4));
    app.fay().await.press(&format!("/office/board/groups/{id}/out")).await.is(303);
    assert_eq!(app.count(sql!("select minutes from group_visit where id = $1", id)).await, 40 * 240);
    let each = sql!("select count(*) from group_guest where visit = $1 and minutes = 240", id);
    assert_eq!(app.count(each).await, 37);
    let line = sql!("select minutes from ledger where verb = 'group-left' and record = $1 and people = 40", id);
    assert_eq!(app.count(line).await, 40 * 240);
    // The day counts in the school's hours, once.
    let given = sql!(
        "select cast(sum(minutes) as bigint) as m from given_time where on_date =
                      (select on_date from shift where id = $1)",
        GROUP_DAY
    );
    assert_eq!(app.count(given).await, 40 * 240);
    is_true_to_count(&app).await;
}
