//! Agreements that run: begun, amended, renewed, lapsed; who opens and reads them.

use crate::agreements::{desk, hash_on, newest, office, sign, state};
use crate::support::{TestApp, first_morning};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, agreement, partner};

#[tokio::test]
async fn what_was_signed_early_begins_on_its_day_and_the_one_before_is_renewed() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let own = app.person("otis").await;
    own.get("/me/partner").await.says(200, "What is missing, and who has it");
    own.get(&format!("/partner/desk/{}", partner::ROTARY)).await.says(200, "In force").has("Nothing is missing");
    app.run_jobs().await;
    // The club's agreement ends in 25 days, and its next one is signed.
    pia.get("/office/agreements?state=ending").await.says(200, "Elmwood Rotary");
    app.later(SignedDuration::from_hours(24 * 26));
    app.run_jobs().await;
    assert_eq!(state(&app, agreement::ROTARY_NEXT).await, "in_force");
    assert_eq!(state(&app, agreement::ROTARY).await, "renewed");
    // No day without one: its school was never paused.
    let paused = sql!("select count(*) from ledger where verb = 'site-paused' and partner = $1", partner::ROTARY);
    assert_eq!(app.count(paused).await, 0);
    let moved = sql!(
        "select count(*) from partner_site where id = 1 and state = 'active' and agreement = $1",
        agreement::ROTARY_NEXT
    );
    assert_eq!(app.count(moved).await, 1);
}

#[tokio::test]
async fn an_amendment_takes_the_place_of_what_it_amends_when_both_have_signed() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let follow = format!("{}/follow", office(agreement::CHURCHES));
    pia.post(&follow, &[("root", "amendment")]).await.is(303);
    let id = newest(&app).await;
    // Pressed twice it is the same one.
    pia.post(&follow, &[("root", "amendment")]).await.goes_to(&office(id));
    pia.press(&format!("{}/schools/30/remove", office(id))).await.is(303);
    pia.press(&format!("{}/send", office(id))).await.is(303);
    assert_eq!(state(&app, agreement::CHURCHES).await, "in_force", "what is in force stays so");
    let desk = desk(&app, "miriam@open-doors.example.org").await;
    let at = format!("{desk}/agreements/{id}");
    let miriam = app.stranger();
    let hash = hash_on(&miriam.get(&at).await.ok());
    sign(&miriam, &format!("{at}/sign"), &hash, "Miriam Holt").await.is(303);
    sign(&dora, &format!("{}/sign", office(id)), &hash, "Dora Bennett").await.is(303);
    assert_eq!(
        (state(&app, id).await.as_str(), state(&app, agreement::CHURCHES).await.as_str()),
        ("in_force", "amended")
    );
    let here = sql!("select count(*) from partner_site where agreement = $1 and state = 'active'", id);
    assert_eq!(app.count(here).await, 13);
    assert_eq!(
        app.count(sql!(
            "select count(*) from partner_site where school = 30 and organisation = $1 and state = 'ended'",
            partner::CHURCHES
        ))
        .await,
        1
    );
    // Ended, it ends everywhere, with the reason.
    pia.post(&format!("{}/step", office(id)), &[("verb", "end"), ("why", "")]).await.says(422, "Please fill in");
    pia.post(&format!("{}/step", office(id)), &[("verb", "lapse"), ("why", "x")]).await.is(422);
    pia.post(&format!("{}/step", office(id)), &[("verb", "end"), ("why", "They move away.")]).await.is(303);
    assert_eq!(
        app.count(sql!(
            "select count(*) from partner_site where organisation = $1 and state <> 'ended'",
            partner::CHURCHES
        ))
        .await,
        0
    );
    app.run_jobs().await;
    let told = app.mail().await;
    assert!(
        told.at("miriam@open-doors.example.org")
            .iter()
            .any(|m| m.kind == "agreements-over" && m.body.contains("They move away."))
    );
    told.once("fay", "sites-over");
}

#[tokio::test]
async fn an_agreement_lapses_at_its_end_and_its_partner_was_reminded() {
    let app = TestApp::start().await;
    // 60 days before its last day the partner is told, once.
    app.set_now(first_morning() + SignedDuration::from_hours(24 * 206));
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let reminded = |mail: crate::support::Mail| {
        mail.at("miriam@open-doors.example.org").iter().filter(|m| m.kind == "agreements-ending").count()
    };
    assert_eq!(reminded(app.mail().await), 1);
    app.set_now(first_morning() + SignedDuration::from_hours(24 * 266));
    app.run_jobs().await;
    assert_eq!(state(&app, agreement::CHURCHES).await, "lapsed");
    let over =
        app.mail().await.at("miriam@open-doors.example.org").iter().filter(|m| m.kind == "agreements-over").count();
    assert_eq!(over, 1);
}

#[tokio::test]
async fn a_link_opens_one_desk_and_ends_with_its_contact() {
    let app = TestApp::start().await;
    let desk = format!("/partner/desk/{}", cast::DESK_SECRET);
    let anybody = app.stranger();
    anybody.get(&desk).await.says(200, "Carolina Readers").lacks("Elmwood Rotary");
    anybody.get("/partner/desk/guessed").await.is(404);
    anybody.get(&format!("{desk}/agreements/{}", agreement::PTA)).await.is(404);
    anybody.get(&format!("{desk}/agreements/{}/copy", agreement::PTA)).await.is(404);
    anybody.get(&format!("{desk}/documents/1")).await.is(404);
    anybody.get(&format!("{desk}/reports/1")).await.is(404);
    anybody.post(&format!("{desk}/reports/1"), &[]).await.is(404);
    // A number is for whoever is signed in and speaks for it.
    let numbered = format!("/partner/desk/{}", partner::READERS);
    assert!(anybody.get(&numbered).await.location().starts_with("/sign-in"));
    for key in ["ana", "pia", "otis", "dora"] {
        app.person(key).await.get(&numbered).await.is(404);
    }
    // Ada speaks for it no more: her link opens nothing.
    app.person("pia").await.post("/office/partners/6/contacts/7", &[("what", "end")]).await.is(303);
    anybody.get(&desk).await.is(404);
}

#[tokio::test]
async fn each_role_reads_its_part_of_an_agreement() {
    let app = TestApp::start().await;
    let churches = office(agreement::CHURCHES);
    app.person("pia").await.get(&churches).await.says(200, "Certificate of insurance").has("What happened");
    app.person("dora").await.get(&churches).await.says(200, "Copy to print").lacks("Certificate of insurance");
    app.person("pat").await.get(&churches).await.says(200, "Copy to print").lacks("Certificate of insurance");
    app.person("pat").await.get(&format!("{churches}/copy")).await.ok();
    // A coordinator sees that there is one.
    app.person("cora").await.get(&churches).await.says(200, "In force").lacks("Copy to print");
    app.person("cora").await.get(&format!("{churches}/copy")).await.is(404);
    // Another school's people see nothing of it, and only their own schools' sites.
    app.person("ola").await.get(&churches).await.is(404);
    app.person("pat").await.get(&churches).await.lacks("Bain Elementary 2026");
    for key in ["fay", "vera", "ana", "otis", "tess"] {
        app.person(key).await.get(&churches).await.is(404);
    }
    for path in [
        "/office/agreements/papers",
        "/office/agreements/papers/4",
        "/office/agreements/documents/1",
        "/office/agreements/reports",
        "/office/agreements.csv",
        "/office/sites.csv",
    ] {
        for key in ["pat", "cora", "dora", "fay"] {
            app.person(key).await.get(path).await.is(404);
        }
    }
    let pia = app.person("pia").await;
    let text = pia.get("/office/agreements.csv?state=all").await.ok().html();
    assert!(text.contains("Open Doors Church Network,Program with students,In force,"), "{text}");
    assert_eq!(text.lines().count(), 15, "{text}");
    let text = pia.get("/office/sites.csv?state=all").await.ok().html();
    assert_eq!(text.lines().count(), 22, "{text}");
    assert_eq!(
        app.count(sql!("select count(*) from ledger where verb in ('agreements-exported', 'sites-exported')")).await,
        2
    );
}

#[tokio::test]
async fn the_district_ends_an_agreement_with_its_reason_and_every_school_ends_with_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let step = format!("{}/step", office(agreement::CHURCHES));
    pia.post(&step, &[("verb", "terminate"), ("why", " ")]).await.says(422, "Please fill in");
    assert_eq!(state(&app, agreement::CHURCHES).await, "in_force");
    let why = [("verb", "terminate"), ("why", "People came who were not cleared.")];
    pia.post(&step, &why).await.goes_to(&office(agreement::CHURCHES));
    assert_eq!(state(&app, agreement::CHURCHES).await, "terminated");
    let open =
        sql!("select count(*) from partner_site where organisation = $1 and state <> 'ended'", partner::CHURCHES);
    assert_eq!(app.count(open).await, 0);
    pia.get(&office(agreement::CHURCHES)).await.says(200, "People came who were not cleared.");
    // What is over is not ended twice, and nothing follows it.
    pia.post(&step, &why).await.is(422);
    let follow = format!("{}/follow", office(agreement::CHURCHES));
    pia.post(&follow, &[("root", "renewal")]).await.is(409);
    app.run_jobs().await;
    let told = app.mail().await;
    let over = told.at("miriam@open-doors.example.org");
    assert!(over.iter().any(|m| m.kind == "agreements-over" && m.body.contains("People came who were not cleared.")));
    told.once("fay", "sites-over");
}

#[tokio::test]
async fn a_report_is_asked_for_once_ahead_of_its_day_with_the_link_to_write_it() {
    let app = TestApp::start().await;
    let set = sql!("update partner_report set state = 'due', due_on = '2026-10-08', reminded_on = null where id = 2");
    app.sql(set).await;
    let asked =
        |mail: &crate::support::Mail| mail.at("otis@example.org").iter().filter(|m| m.kind == "reports-due").count();
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(asked(&app.mail().await), 0, "a month ahead is too early");
    // Two weeks before its day, and then no more.
    app.later(SignedDuration::from_hours(24 * 16));
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(asked(&mail), 1);
    let letters = mail.at("otis@example.org");
    assert!(letters.iter().any(|m| m.kind == "reports-due" && m.body.contains("/reports/2")));
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(asked(&app.mail().await), 1);
}

#[tokio::test]
async fn a_report_that_does_not_come_is_asked_for_again_and_lapses_and_may_still_be_sent() {
    let app = TestApp::start().await;
    let set = sql!(
        "update partner_report set state = 'due', due_on = '2026-09-10', reminded_on = '2026-09-01',
             reminded_again_on = null where id = 2"
    );
    app.sql(set).await;
    let (otis, pia) = (app.person("otis").await, app.person("pia").await);
    let again = |mail: crate::support::Mail| {
        mail.at("otis@example.org")
            .iter()
            .filter(|m| m.kind == "reports-again" && m.body.contains("/reports/2"))
            .count()
    };
    app.later(SignedDuration::from_hours(24 * 5));
    app.run_jobs().await;
    assert_eq!(again(app.mail().await), 0, "its day was three days ago");
    app.later(SignedDuration::from_hours(24 * 4));
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(again(app.mail().await), 1, "once more, and no more");
    // Both see for how many days, and who has it; a report that lies unread is the office's.
    let late = "/office/agreements/reports?state=late";
    pia.get(late)
        .await
        .says(200, "8 days late. The partner has it.")
        .has("Elmwood Rotary")
        .has("The partnerships office has it.");
    pia.get("/office").await.says(200, "Reports that partners owe");
    let desk = format!("/partner/desk/{}", partner::ROTARY);
    otis.get(&desk).await.says(200, "8 days late. You have it.");
    // Nothing came for the days of the rules after that.
    app.sql(sql!("update partner_report set reminded_again_on = '2026-07-20' where id = 2")).await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let state = sql!("select count(*) from partner_report where id = 2 and state = 'lapsed'");
    assert_eq!(app.count(state).await, 1);
    let told = app.mail().await;
    let lapsed = told.at("partners@example.org");
    let lapsed = lapsed.iter().filter(|m| m.kind == "reports-lapsed" && m.body.contains("Elmwood Rotary")).count();
    assert_eq!(lapsed, 1);
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'report-lapsed' and record = 2")).await, 1);
    let decide = "/office/agreements/reports/2/decide";
    pia.post(decide, &[("verb", "lapse"), ("why", "x")]).await.says(422, "settled meanwhile");
    let told = [("served", "40"), ("people", "12"), ("went_well", "All of it."), ("was_hard", "")];
    otis.post(&format!("{desk}/reports/2"), &told).await.is(303);
    pia.get(late).await.lacks("Elmwood Rotary");
    // What goes back is asked for anew, from that day on.
    pia.post(decide, &[("verb", "return"), ("why", "How many days?")]).await.is(303);
    app.later(SignedDuration::from_hours(24 * 3));
    app.run_jobs().await;
    assert_eq!(again(app.mail().await), 1);
    app.later(SignedDuration::from_hours(24 * 3));
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24 * 2));
    app.run_jobs().await;
    assert_eq!(again(app.mail().await), 2);
}

/// Reports that have been owed since before anybody was asked twice.
#[tokio::test]
async fn a_partner_is_asked_for_all_it_owes_in_one_letter_a_night_and_never_soon_after_the_first() {
    let app = TestApp::start().await;
    // The night before: from here on the nights are counted.
    app.run_jobs().await;
    let add = "insert into partner_report (id, agreement, organisation, due_on, state, since, reminded_on)
               select $1, agreement, organisation, $2, 'due', 0, $3 from partner_report where id = 2";
    let days: [(i64, &str, Option<&str>); 4] = [
        (901, "2026-05-01", Some("2026-04-17")),
        (902, "2026-06-01", Some("2026-05-18")),
        // Its day is long over, and it was asked for yesterday for the first time.
        (903, "2026-06-02", Some("2026-09-08")),
        (904, "2026-06-03", None),
    ];
    for (id, due, reminded) in days {
        app.sql(db::Sql::new(add, db::values![id, due, reminded])).await;
    }
    let letters = |mail: &crate::support::Mail| -> Vec<(String, String)> {
        let all = mail.at("otis@example.org");
        let all = all.iter().filter(|m| m.kind.starts_with("reports-"));
        all.map(|m| (m.kind.clone(), m.body.clone())).collect()
    };
    let before = letters(&app.mail().await).len();
    let nights = async |count: i64| {
        for _ in 0..count {
            app.later(SignedDuration::from_hours(24));
            app.run_jobs().await;
        }
        letters(&app.mail().await).split_off(before)
    };
    let first = nights(1).await;
    assert_eq!(first.len(), 1, "{first:?}");
    assert_eq!(first[0].0, "reports-due", "what was never asked for comes first, and is the letter of that night");
    let second = nights(1).await;
    assert_eq!(second.len(), 2, "{second:?}");
    let (kind, body) = &second[1];
    assert_eq!(kind, "reports-again-all");
    assert!(body.contains("May 1") && body.contains("June 1"), "{body}");
    assert!(!body.contains("June 2") && !body.contains("June 3"), "{body}");
    assert!(!body.contains("/reports/") && body.contains("/partner/desk/"), "{body}");
    let asked = sql!("select count(*) from ledger where verb = 'report-asked-again' and record in (901, 902)");
    assert_eq!(app.count(asked).await, 2);
    // A week after their first asking the others are asked for again, and then nothing more.
    let later = nights(12).await;
    let again: Vec<_> = later.iter().filter(|(kind, _)| kind.starts_with("reports-again")).collect();
    assert_eq!(again.len(), 3, "{later:?}");
    let each =
        sql!("select count(*) from partner_report where id between 901 and 904 and reminded_again_on is not null");
    assert_eq!(app.count(each).await, 4);
    let soon = sql!("select count(*) from partner_report where id = 903 and reminded_again_on >= '2026-09-15'");
    assert_eq!(app.count(soon).await, 1, "a week after it was asked for");
}

#[tokio::test]
async fn reports_of_a_partner_that_come_near_stand_in_one_letter() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    for (id, due) in [(901_i64, "2026-09-20"), (902, "2026-09-21")] {
        let add = "insert into partner_report (id, agreement, organisation, due_on, state, since)
                   select $1, agreement, organisation, $2, 'due', 0 from partner_report where id = 2";
        app.sql(db::Sql::new(add, db::values![id, due])).await;
    }
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let mail = app.mail().await;
    let letters = mail.at("otis@example.org");
    let letters: Vec<_> = letters.iter().filter(|m| m.kind.starts_with("reports-due")).collect();
    assert_eq!(letters.len(), 1);
    assert!(
        letters[0].body.contains("September 20") && letters[0].body.contains("September 21"),
        "{}",
        letters[0].body
    );
}

#[tokio::test]
async fn papers_are_a_file_for_whoever_keeps_partners_without_the_documents() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let text = pia.get("/office/agreements/papers.csv").await.ok().html();
    assert!(text.starts_with("\u{feff}Organization,Paper,State,Came,"), "{text}");
    assert_eq!(text.lines().count() as i64, app.count(sql!("select count(*) from partner_paper")).await + 1, "{text}");
    let accepted = pia.get("/office/agreements/papers.csv?state=accepted").await.ok().html();
    let count = sql!("select count(*) from partner_paper where state = 'accepted'");
    assert_eq!(accepted.lines().count() as i64, app.count(count).await + 1, "{accepted}");
    assert!(pia.get("/office/agreements/papers.xlsx").await.ok().body.starts_with(b"PK"));
    let list = pia.get("/office/agreements/papers").await.ok().html();
    assert!(list.contains("/office/agreements/papers.csv?state=in_review"), "{list}");
    let noted = sql!("select count(*) from ledger where verb = 'papers-exported' and detail like 'state=accepted %'");
    assert_eq!(app.count(noted).await, 1);
    for key in ["pat", "cora", "dora", "fay", "otis"] {
        app.person(key).await.get("/office/agreements/papers.csv").await.is(404);
    }
}
