//! What a school asks for: for whom, since when, what it needs; and what is said to those it is not for.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, opportunity, shift};

fn sign_up(shift: i64) -> String {
    format!("/shifts/{shift}/signups")
}

/// A new opportunity of Cora's school, with these fields beside the usual ones; its address.
async fn written(app: &TestApp, more: &[(&str, &str)]) -> String {
    let usual = [
        ("template", "event-helper"),
        ("school", "albemarle-road-elementary"),
        ("title", "Science night"),
        ("summary", "Help at a table."),
        ("lang", "en"),
    ];
    let fields: Vec<(&str, &str)> = usual.into_iter().chain(more.iter().copied()).collect();
    let answer = app.cora().await.post("/office/opportunities", &fields).await.is(303);
    answer.location().to_owned()
}

#[tokio::test]
async fn before_the_hour_the_page_says_when_and_a_sign_up_is_refused_with_the_time() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let path = format!("/shifts/{}", shift::CHESS);
    ben.get(&path).await.says(200, "Sign-up opens on Friday, September 11").lacks("Take this place");
    app.stranger().get(&path).await.says(200, "Sign-up opens on Friday, September 11");
    app.stranger().get(&format!("/opportunities/{}", opportunity::CHESS)).await.says(200, "Sign-up opens on Friday");
    ben.press(&sign_up(shift::CHESS))
        .await
        .says(409, "Sign-up opens on Friday, September 11")
        .has("Please come back then");
    app.later(SignedDuration::from_hours(71));
    ben.get(&path).await.says(200, "Take this place").lacks("Sign-up opens");
    ben.press(&sign_up(shift::CHESS)).await.goes_to(&path);
}

#[tokio::test]
async fn the_office_waits_for_the_hour_too() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let person = trellis::demo::cast::id("ana").expect("of the cast").to_string();
    cora.post(&format!("/office/shifts/{}/signups", shift::CHESS), &[("person", &person)])
        .await
        .says(409, "Sign-up opens on Friday");
}

#[tokio::test]
async fn what_is_missing_is_named_exactly_and_can_be_told() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let path = format!("/shifts/{}", shift::INTERPRETER);
    ben.get(&path).await.says(200, "Needed: Español").has("Tell us what you bring");
    ben.press(&sign_up(shift::INTERPRETER))
        .await
        .says(409, "This task needs: Español. You have not told us that you have it.")
        .has("Tell us what you bring");
    ben.post("/me/helping", &[("language", "en"), ("language", "es"), ("skill", "math"), ("time", "evenings")])
        .await
        .goes_to("/me/fits");
    ben.press(&sign_up(shift::INTERPRETER)).await.goes_to(&path);
    let told = app.count(sql!("select count(*) from ledger where verb = 'traits-told' and subject = 2")).await;
    assert_eq!(told, 1);
    ben.get("/me/data.json").await.ok();
}

#[tokio::test]
async fn what_only_helps_keeps_nobody_out() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.get(&format!("/shifts/{}", shift::TOMORROW)).await.says(200, "Helps: Español and Reading aloud");
    ben.press(&sign_up(shift::TOMORROW)).await.is(303);
}

#[tokio::test]
async fn codes_that_are_in_no_list_change_nothing() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let before = app.count(sql!("select count(*) from volunteer_trait where person = 2")).await;
    ben.post("/me/helping", &[("language", "tlh"), ("day", "8"), ("skill", "magic")]).await.is(422);
    assert_eq!(app.count(sql!("select count(*) from volunteer_trait where person = 2")).await, before);
}

#[tokio::test]
async fn families_of_the_school_are_known_from_its_roster() {
    let app = TestApp::start().await;
    let zoe = app.person("zoe").await;
    let path = format!("/shifts/{}", shift::BREAKFAST);
    app.stranger().get(&path).await.says(200, "For families of this school");
    zoe.press(&sign_up(shift::BREAKFAST)).await.says(409, "This is for families of this school");
    let zoe_id = trellis::demo::cast::id("zoe").expect("of the cast");
    for (id, kind, person) in [("g-zoe", "guardian", Some(zoe_id)), ("s-zoe", "student", None)] {
        app.sql(sql!(
            "insert into roster_person (sourced_id, kind, given, family, school, active, person)
             values ($1, $2, 'Z', 'Z', $3, true, $4)",
            id,
            kind,
            trellis::demo::cast::HOME_SCHOOL,
            person
        ))
        .await;
    }
    app.sql(sql!("insert into roster_guardian (student, guardian) values ('s-zoe', 'g-zoe')")).await;
    zoe.press(&sign_up(shift::BREAKFAST)).await.goes_to(&path);
    // Ana's grandchild is at another school; Cora has invited her.
    app.ana().await.press(&sign_up(shift::BREAKFAST)).await.goes_to(&path);
}

#[tokio::test]
async fn what_is_by_invitation_is_seen_by_nobody_else() {
    let app = TestApp::start().await;
    let (ana, ben, cora) = (app.ana().await, app.ben().await, app.cora().await);
    let (one, time) =
        (format!("/opportunities/{}", opportunity::WELCOME_TEAM), format!("/shifts/{}", shift::WELCOME_TEAM));
    for path in [&one, &time] {
        app.stranger().get(path).await.is(404);
        ana.get(path).await.is(404);
        ben.get(path).await.ok();
        cora.get(path).await.ok();
    }
    let list = "/opportunities?q=Welcome+team";
    app.stranger().get(list).await.ok().lacks("Welcome team for new families");
    ana.get(list).await.ok().lacks("Welcome team for new families");
    ben.get(list).await.says(200, "Welcome team for new families");
    app.stranger().get("/schools/albemarle-road-elementary").await.ok().lacks("Welcome team");
    ana.press(&sign_up(shift::WELCOME_TEAM)).await.is(404);
    ben.press(&sign_up(shift::WELCOME_TEAM)).await.goes_to(&time);
}

#[tokio::test]
async fn cora_invites_somebody_who_is_told_once_and_may_take_it_back() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let invited = format!("/office/opportunities/{}/invited", opportunity::WELCOME_TEAM);
    cora.get(&format!("{invited}?q=mae")).await.says(200, "Mae").has("Invite");
    let mae = trellis::demo::cast::id("mae").expect("of the cast").to_string();
    for _ in 0..2 {
        cora.post(&invited, &[("person", &mae)]).await.goes_to(&invited);
    }
    app.run_jobs().await;
    app.mail().await.once("mae", "shifts-invited");
    let mae_browser = app.person("mae").await;
    mae_browser.get(&format!("/shifts/{}", shift::WELCOME_TEAM)).await.ok();
    cora.press(&format!("{invited}/{mae}/take-back")).await.goes_to(&invited);
    mae_browser.get(&format!("/shifts/{}", shift::WELCOME_TEAM)).await.is(404);
    let lines = app
        .count(sql!(
            "select count(*) from ledger where verb in ('invited', 'invitation-taken-back') and subject = $1",
            trellis::demo::cast::id("mae")
        ))
        .await;
    assert_eq!(lines, 2);
    // A coordinator of another school finds nothing here.
    app.person("ola").await.get(&invited).await.is(404);
    app.person("ola").await.post(&invited, &[("person", &mae)]).await.is(404);
}

#[tokio::test]
async fn cora_writes_for_whom_since_when_and_what_is_needed() {
    let app = TestApp::start().await;
    let path = written(
        &app,
        &[
            ("audience", "families"),
            ("opens_date", "2026-09-14"),
            ("opens_time", "07:00"),
            ("languages_needed", "es"),
            ("languages_helpful", "es"),
            ("languages_helpful", "vi"),
            ("skills_needed", "first-aid"),
        ],
    )
    .await;
    let cora = app.cora().await;
    cora.get(&path)
        .await
        .says(200, "For families of this school")
        .has("Monday, September 14, 2026")
        .has("Español and First aid (certified)")
        .has("Tiếng Việt");
    let edit = cora.get(&format!("{path}/edit")).await.ok();
    assert!(edit.html().contains("value=\"2026-09-14\"") && edit.html().contains("value=\"07:00\""), "{}", edit.html());
    let fields = [("date", "2026-09-14"), ("starts", "06:00"), ("ends", "08:00"), ("capacity", "2")];
    cora.post(&format!("{path}/shifts"), &fields).await.says(422, "Sign-up opens on Monday, September 14, 2026");
}

#[tokio::test]
async fn an_opening_that_cannot_be_is_said_at_its_field_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let with = |more: &[(&'static str, &'static str)]| {
        let usual = [
            ("template", "event-helper"),
            ("school", "albemarle-road-elementary"),
            ("title", "Science night"),
            ("summary", "Help at a table."),
            ("lang", "en"),
        ];
        usual.into_iter().chain(more.iter().copied()).collect::<Vec<_>>()
    };
    for (fields, said) in [
        (with(&[("opens_date", "2026-09-14")]), "Fill this in"),
        (with(&[("opens_time", "07:00")]), "Fill this in"),
        (with(&[("opens_date", "2027-03-14"), ("opens_time", "02:30")]), "clock"),
        (with(&[("audience", "nobody")]), "list"),
        (with(&[("languages_needed", "tlh")]), "list"),
        (with(&[("skills_helpful", "magic")]), "list"),
    ] {
        let answer = cora.post("/office/opportunities", &fields).await.is(422);
        assert!(answer.html().contains("Science night") && answer.html().contains("Help at a table."), "kept");
        assert!(answer.html().contains("usa-error-message"), "{said}: no message at a field");
    }
    // After the first shift begins is too late.
    let path = written(&app, &[]).await;
    let shift = [("date", "2026-09-15"), ("starts", "17:00"), ("ends", "19:00"), ("capacity", "2")];
    cora.post(&format!("{path}/shifts"), &shift).await.is(303);
    let late = with(&[("opens_date", "2026-09-15"), ("opens_time", "17:00")]);
    cora.post(&format!("{path}/edit"), &late)
        .await
        .says(422, "Sign-up must open before the first shift, which is on Tuesday, September 15, 2026");
    let early = with(&[("opens_date", "2026-09-15"), ("opens_time", "16:59")]);
    cora.post(&format!("{path}/edit"), &early).await.goes_to(&path);
}

#[tokio::test]
async fn every_task_of_the_matrix_is_offered_with_its_level_and_words_that_can_be_changed() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let page = cora.get("/office/opportunities/new").await.ok();
    for task in [
        "Classroom speaker",
        "Read-a-thon reader",
        "Office helper",
        "Parent group fundraising",
        "Garden and grounds",
        "Group tutor",
        "Lunch buddy",
        "Reading buddy",
        "Field day helper",
        "Concession stand",
        "School fair helper",
        "Field trip chaperone",
        "One-to-one tutor",
        "Mentor",
        "Overnight chaperone",
        "Trip driver",
    ] {
        assert!(page.text().contains(task), "{task} is not offered");
    }
    let chosen = cora
        .get("/office/opportunities/new?template=one-to-one-tutor&school=albemarle-road-elementary")
        .await
        .says(200, "Level 3: Unsupervised")
        .has("You meet one student at a time");
    assert!(chosen.html().contains("Meet the same student each week to practice."), "the words of the template");
}

#[tokio::test]
async fn what_an_application_says_is_known_for_shifts() {
    let app = TestApp::start().await;
    let ana = trellis::demo::cast::id("ana").expect("of the cast");
    let kinds = app
        .count(sql!(
            "select count(*) from volunteer_trait where person = $1 and kind = 'language' and code = 'es'",
            ana
        ))
        .await;
    assert_eq!(kinds, 1);
}

#[tokio::test]
async fn a_teacher_proposes_and_the_school_agrees_or_says_what_should_change() {
    let app = TestApp::start().await;
    let (tess, cora) = (app.person("tess").await, app.cora().await);
    let fields = [
        ("template", "group-tutor"),
        ("school", "albemarle-road-elementary"),
        ("title", "Fractions in room 12"),
        ("summary", "Practice with four students."),
        ("lang", "en"),
    ];
    let office = tess.post("/office/opportunities", &fields).await.is(303).location().to_owned();
    let shift = [("date", "2026-09-22"), ("starts", "9:00"), ("ends", "10:00"), ("capacity", "2")];
    tess.post(&format!("{office}/shifts"), &shift).await.goes_to(&office);
    // She proposes; agreeing and publishing are the school's.
    tess.get(&office).await.says(200, "Propose to the school").lacks("Agree for the school");
    tess.press(&format!("{office}/steps/approve")).await.is(409);
    tess.press(&format!("{office}/steps/propose")).await.goes_to(&office);
    app.run_jobs().await;
    for approver in ["cora", "pat"] {
        app.mail().await.once(approver, "publish-proposed");
    }
    tess.get(&format!("{office}/edit")).await.is(409);
    cora.get("/office/opportunities").await.says(200, "2 proposals wait for the school").has("Proposed");
    // Sent back without a reason is refused; with one, she reads it.
    cora.press(&format!("{office}/steps/send_back")).await.says(422, "Please fill in this field");
    cora.post(&format!("{office}/steps/send_back"), &[("why", "Please say which door to use.")]).await.goes_to(&office);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("tess", "publish-returned").body.contains("Please say which door to use."));
    tess.get(&office).await.says(200, "The school sent it back").has("Please say which door to use.");
    tess.post(&format!("{office}/edit"), &fields).await.goes_to(&office);
    tess.press(&format!("{office}/steps/propose")).await.goes_to(&office);
    app.person("pat").await.press(&format!("{office}/steps/approve")).await.goes_to(&office);
    app.run_jobs().await;
    app.mail().await.once("tess", "publish-agreed");
    tess.post(
        &format!("{office}/shifts"),
        &[("date", "2026-09-23"), ("starts", "9:00"), ("ends", "10:00"), ("capacity", "2")],
    )
    .await
    .is(409);
    cora.press(&format!("{office}/steps/publish")).await.goes_to(&office);
    app.stranger().get("/opportunities?q=Fractions+in").await.says(200, "Fractions in room 12");
}

#[tokio::test]
async fn a_teacher_sees_what_she_wrote_and_nothing_of_others() {
    let app = TestApp::start().await;
    let tess = app.person("tess").await;
    tess.get("/office/opportunities").await.says(200, "Reading corner in room 12").lacks("Lunch duty");
    tess.get(&format!("/office/opportunities/{}", opportunity::PROPOSED)).await.says(200, "Proposed");
    tess.get(&format!("/office/opportunities/{}", opportunity::LUNCH_DUTY)).await.is(404);
    tess.press(&format!("/office/opportunities/{}/steps/publish", opportunity::LUNCH_DUTY)).await.is(404);
    tess.get(&format!("/office/opportunities/{}/invited", opportunity::PROPOSED)).await.is(404);
    let elsewhere = [
        ("template", "group-tutor"),
        ("school", "myers-park-high"),
        ("title", "Chess"),
        ("summary", ""),
        ("lang", "en"),
    ];
    tess.post("/office/opportunities", &elsewhere).await.is(422);
    // Before the school agrees, nobody else sees it.
    app.stranger().get(&format!("/opportunities/{}", opportunity::PROPOSED)).await.is(404);
    app.ben().await.press(&sign_up(shift::PROPOSED)).await.is(404);
}

#[tokio::test]
async fn what_somebody_is_at_one_school_counts_at_no_other() {
    let app = TestApp::start().await;
    // Tess coordinates another school, and did so before she taught at this one.
    app.sql(sql!(
        "insert into role_grant (id, person, role, scope_kind, scope, since) values (999999, $1, 'school_coordinator', 'school', $2, 0)",
        cast::id("tess"),
        cast::OTHER_SCHOOL
    ))
    .await;
    let (tess, cora) = (app.person("tess").await, app.cora().await);
    let fields = [
        ("template", "group-tutor"),
        ("school", "albemarle-road-elementary"),
        ("title", "Fractions in room 12"),
        ("summary", "Practice with four students."),
        ("lang", "en"),
    ];
    let office = tess.post("/office/opportunities", &fields).await.is(303).location().to_owned();
    let shift = [("date", "2026-09-22"), ("starts", "9:00"), ("ends", "10:00"), ("capacity", "2")];
    tess.post(&format!("{office}/shifts"), &shift).await.goes_to(&office);
    for verb in ["approve", "publish"] {
        tess.press(&format!("{office}/steps/{verb}")).await.is(409);
    }
    tess.get(&format!("{office}/invited")).await.is(404);
    tess.press(&format!("{office}/steps/propose")).await.goes_to(&office);
    tess.press(&format!("{office}/steps/approve")).await.is(409);
    cora.press(&format!("{office}/steps/approve")).await.goes_to(&office);
    tess.press(&format!("{office}/steps/cancel")).await.is(409);
    app.run_jobs().await;
}
