//! How a partner leaves: it does not sign, or gives notice; and what of a notice comes to pass.

use crate::agreements::{day, desk, hash_on, newest, office, sign, state};
use crate::support::{Answer, Browser, TestApp, first_morning};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, agreement, data, partner};

const DAY: SignedDuration = SignedDuration::from_hours(24);
const WHY: &str = "Two of our churches close.";

/// The churches' agreement at their own desk, by whoever is signed in for them.
fn at() -> String {
    format!("/partner/desk/{}/agreements/{}", partner::CHURCHES, agreement::CHURCHES)
}

async fn gives(who: &Browser, last_on: &str, name: &str, why: &str) -> Answer {
    who.post(&format!("{}/notice", at()), &[("last_on", last_on), ("name", name), ("why", why)]).await
}

async fn lines(app: &TestApp, verb: &'static str, id: i64) -> i64 {
    let count = sql!("select count(*) from ledger where verb = $1 and record = $2", verb, id);
    app.count(count).await
}

async fn sites(app: &TestApp, state: &'static str) -> i64 {
    let count =
        sql!("select count(*) from partner_site where agreement = $1 and state = $2", agreement::CHURCHES, state);
    app.count(count).await
}

/// The letters of a kind to an address, so far.
async fn letters(app: &TestApp, address: &str, kind: &str) -> Vec<String> {
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.at(address).iter().filter(|m| m.kind == kind).map(|m| m.body.clone()).collect()
}

#[tokio::test]
async fn a_partner_does_not_sign_what_was_sent_and_the_office_hears_why() {
    let app = TestApp::start().await;
    let (ada, pia) = (app.stranger(), app.person("pia").await);
    let home = format!("/partner/desk/{}", cast::DESK_SECRET);
    let one = format!("{home}/agreements/{}", agreement::READERS);
    let decline = format!("{one}/decline");
    ada.get(&one).await.says(200, "We do not want to sign this").lacks("Give notice");
    ada.post(&decline, &[("why", " ")]).await.says(422, "Please fill in");
    ada.post(&decline, &[("why", "Not with Diego in the room.")]).await.says(422, "Diego");
    // The office looks at a partner's desk, and says nothing there in its name.
    pia.post(&decline, &[("why", "They told us by phone.")]).await.says(422, "You work for the district");
    assert_eq!(state(&app, agreement::READERS).await, "sent");
    let why = [("why", "We have found no tutors for this year.")];
    ada.post(&decline, &why).await.goes_to(&home);
    assert_eq!(state(&app, agreement::READERS).await, "withdrawn");
    let open = sql!(
        "select count(*) from partner_site where agreement = $1 and state in ('proposed', 'accepted', 'active', 'paused')",
        agreement::READERS
    );
    assert_eq!(app.count(open).await, 0, "no principal is asked about it any more");
    assert_eq!(lines(&app, "agreement-declined", agreement::READERS).await, 1);
    let told = letters(&app, "partners@example.org", "agreements-declined").await;
    assert_eq!(told.len(), 1);
    assert!(
        told[0].contains("We have found no tutors") && told[0].contains(&office(agreement::READERS)),
        "{}",
        told[0]
    );
    let page = pia.get(&office(agreement::READERS)).await.says(200, "Not signed");
    page.has("The partner does not want to sign it").has("We have found no tutors for this year.");
    // Nothing waits at its desk, and nothing is signed or declined anew.
    ada.get(&home).await.says(200, "Carolina Readers").lacks("Sent to be signed");
    ada.post(&decline, &why).await.is(404);
    ada.get(&one).await.is(404);
    // What both signed is not declined.
    let nell = app.person("nell").await;
    nell.get(&at()).await.ok().lacks("We do not want to sign this");
    nell.post(&format!("{}/decline", at()), &[("why", WHY)]).await.says(422, "not possible any more");
}

#[tokio::test]
async fn a_partner_gives_notice_a_month_ahead_and_the_office_and_the_schools_hear_of_it() {
    let app = TestApp::start().await;
    let (nell, pia, fay) = (app.person("nell").await, app.person("pia").await, app.person("fay").await);
    nell.get(&at()).await.says(200, "Give notice").has("From Thursday, October 8, 2026 to Monday, May 31, 2027");
    let good = day(40);
    for (last_on, name, why, says) in [
        (day(29), "Nell Abrams", WHY, "Choose a day from Thursday, October 8, 2026"),
        (day(266), "Nell Abrams", WHY, "Choose a day from Thursday, October 8, 2026"),
        ("2026-02-30".to_owned(), "Nell Abrams", WHY, "no such day"),
        (good.clone(), "Bea Nwosu", WHY, "This letter went to Nell Abrams"),
        (good.clone(), "", WHY, "Please fill in"),
        (good.clone(), "Nell Abrams", "", "Please fill in"),
        (good.clone(), "Nell Abrams", "Diego is too much for us.", "Diego"),
    ] {
        let page = gives(&nell, &last_on, name, why).await.says(422, says);
        assert!(why.is_empty() || page.html().contains(why), "what was typed stays: {says}");
    }
    gives(&pia, &good, "Nell Abrams", WHY).await.is(404);
    assert_eq!(lines(&app, "agreement-notice-given", agreement::CHURCHES).await, 0);
    gives(&nell, &good, "nell abrams", WHY).await.goes_to(&at());
    // Sent twice it is one; another day is another notice, and there is one already.
    gives(&nell, &good, "nell abrams", WHY).await.goes_to(&at());
    assert_eq!(lines(&app, "agreement-notice-given", agreement::CHURCHES).await, 1);
    gives(&nell, &day(50), "Nell Abrams", WHY).await.says(422, "Notice was given before");
    let page = nell.get(&at()).await.says(200, "You gave notice: it ends on Sunday, October 18, 2026").has(WHY);
    page.lacks("Give notice");
    nell.get(&format!("/partner/desk/{}", partner::CHURCHES)).await.says(200, "notice was given");
    // It goes on meanwhile, and everybody concerned reads until when.
    assert_eq!((state(&app, agreement::CHURCHES).await.as_str(), sites(&app, "active").await), ("in_force", 14));
    let told = letters(&app, "partners@example.org", "agreements-notice").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].contains(WHY) && told[0].contains("October 18, 2026"), "{}", told[0]);
    assert_eq!(letters(&app, "miriam@open-doors.example.org", "agreements-notice-came").await.len(), 1);
    let mail = app.mail().await;
    assert!(mail.once("fay", "sites-notice").body.contains("October 18, 2026"));
    assert!(!mail.once("pat", "sites-notice").body.contains(WHY));
    pia.get("/office/agreements?state=notice").await.says(200, "Open Doors").lacks("Elmwood Rotary");
    pia.get("/office").await.says(200, "Agreements that end by a partner’s notice");
    let page = pia.get(&office(agreement::CHURCHES)).await.says(200, "The partner gave notice").has(WHY);
    page.has("Sunday, October 18, 2026");
    fay.get("/office/partners-today").await.says(200, "Until Sunday, October 18, 2026, then no more.");
    let here = sql!(
        "select id from partner_site where agreement = $1 and school = $2 and state = 'active'",
        agreement::CHURCHES,
        cast::HOME_SCHOOL
    );
    let site = format!("/office/sites/{}", app.count(here).await);
    app.person("pat").await.get(&site).await.says(200, "The partner gave notice").lacks(WHY);
}

#[tokio::test]
async fn what_ends_by_itself_before_a_notice_would_end_it_takes_none() {
    let app = TestApp::start().await;
    let otis = app.person("otis").await;
    let one = format!("/partner/desk/{}/agreements/{}", partner::ROTARY, agreement::ROTARY);
    otis.get(&one).await.says(200, "That is so soon that no notice is needed.").lacks("Give notice");
    let fields = [("last_on", "2026-10-20"), ("name", "Otis Grant"), ("why", WHY)];
    otis.post(&format!("{one}/notice"), &fields).await.says(422, "ends by itself before");
    otis.press(&format!("{one}/notice/back")).await.says(409, "There is no notice to take back");
}

#[tokio::test]
async fn a_notice_is_taken_back_by_the_partner_or_by_the_office() {
    let app = TestApp::start().await;
    let (nell, pia) = (app.person("nell").await, app.person("pia").await);
    let good = day(40);
    gives(&nell, &good, "Nell Abrams", WHY).await.is(303);
    for key in ["dora", "pat", "cora", "fay"] {
        let other = app.person(key).await;
        other.press(&format!("{}/notice/back", office(agreement::CHURCHES))).await.is(404);
        other.press(&format!("{}/notice/back", at())).await.is(404);
    }
    nell.press(&format!("{}/notice/back", at())).await.goes_to(&at());
    nell.get(&at()).await.says(200, "Give notice").lacks("You gave notice");
    assert_eq!(lines(&app, "agreement-notice-taken-back", agreement::CHURCHES).await, 1);
    assert_eq!(letters(&app, "partners@example.org", "agreements-notice-back").await.len(), 1);
    app.mail().await.once("fay", "sites-stays");
    nell.press(&format!("{}/notice/back", at())).await.says(409, "There is no notice to take back");
    // Once more, and the office hears by phone that they stay.
    app.later(SignedDuration::from_mins(1));
    gives(&nell, &good, "Nell Abrams", WHY).await.is(303);
    pia.press(&format!("{}/notice/back", office(agreement::CHURCHES))).await.goes_to(&office(agreement::CHURCHES));
    assert_eq!(letters(&app, "miriam@open-doors.example.org", "agreements-notice-gone").await.len(), 1);
    pia.get(&office(agreement::CHURCHES))
        .await
        .says(200, "The notice was taken back")
        .lacks("The partner gave notice: it");
    // What was taken back ends nothing.
    app.set_now(first_morning() + DAY * 41);
    app.run_jobs().await;
    assert_eq!((state(&app, agreement::CHURCHES).await.as_str(), sites(&app, "ended").await), ("in_force", 0));
}

#[tokio::test]
async fn after_the_last_day_of_a_notice_the_agreement_and_its_schools_end_by_themselves() {
    let app = TestApp::start().await;
    let nell = app.person("nell").await;
    app.run_jobs().await;
    gives(&nell, &day(40), "Nell Abrams", WHY).await.is(303);
    // Its insurance ends before that day: schools are paused, and end all the same.
    app.set_now(first_morning() + DAY * 40);
    app.run_jobs().await;
    assert_eq!(state(&app, agreement::CHURCHES).await, "in_force", "this is its last day");
    assert_eq!(sites(&app, "ended").await, 0);
    app.later(DAY);
    let (nell, pia) = (app.person("nell").await, app.person("pia").await);
    // From here on nothing is taken back, and no data is given, though the night has not come by.
    nell.press(&format!("{}/notice/back", at())).await.is(409);
    let worked = app.count(sql!(
        "select count(*) from data_agreement where id = $1 and state in ('active', 'expiring')",
        data::CONSENT
    ));
    assert_eq!(worked.await, 1);
    pia.press(&format!("/office/consents/{}/release", data::CONSENT)).await.says(409, "No list goes out");
    app.run_jobs().await;
    assert_eq!((state(&app, agreement::CHURCHES).await.as_str(), sites(&app, "ended").await), ("ended", 14));
    let over = sql!(
        "select count(*) from partner_agreement where id = $1 and ended_on = $2 and why = $3",
        agreement::CHURCHES,
        day(40),
        WHY
    );
    assert_eq!(app.count(over).await, 1);
    assert_eq!(lines(&app, "agreement-ended", agreement::CHURCHES).await, 1);
    let mail = app.mail().await;
    mail.once("fay", "sites-over");
    assert_eq!(letters(&app, "miriam@open-doors.example.org", "agreements-over").await.len(), 1);
    let page = pia.get(&office(agreement::CHURCHES)).await.says(200, "Over by the partner’s notice");
    page.has(WHY).lacks("The partner takes its notice back");
    pia.get("/office/agreements?state=notice").await.says(200, "No agreement here");
    // What is given for its work ends with it.
    let given = sql!(
        "select count(*) from data_agreement where organisation = $1 and state in ('active', 'expiring')",
        partner::CHURCHES
    );
    assert_eq!(app.count(given).await, 0);
    app.later(DAY);
    app.run_jobs().await;
    assert_eq!(lines(&app, "agreement-ended", agreement::CHURCHES).await, 1);
}

#[tokio::test]
async fn no_figures_are_shown_after_the_last_day_of_a_notice() {
    let app = TestApp::start().await;
    let otis = app.person("otis").await;
    let figures = format!("/partner/desk/{}/data/{}/figures", partner::ROTARY, data::ACTIVE);
    let until =
        |last: &'static str| sql!("update partner_agreement set notice_on = $2 where id = $1", agreement::ROTARY, last);
    app.sql(until("2026-09-08")).await;
    otis.get(&figures).await.ok();
    app.sql(until("2026-09-07")).await;
    otis.get(&figures).await.is(404);
}

#[tokio::test]
async fn a_notice_stands_for_the_amendment_that_takes_the_place_of_the_agreement() {
    let app = TestApp::start().await;
    let (nell, pia, dora) = (app.person("nell").await, app.person("pia").await, app.person("dora").await);
    gives(&nell, &day(40), "Nell Abrams", WHY).await.is(303);
    pia.post(&format!("{}/follow", office(agreement::CHURCHES)), &[("root", "amendment")]).await.is(303);
    let id = newest(&app).await;
    pia.press(&format!("{}/schools/30/remove", office(id))).await.is(303);
    pia.press(&format!("{}/send", office(id))).await.is(303);
    let desk = desk(&app, "miriam@open-doors.example.org").await;
    let here = format!("{desk}/agreements/{id}");
    let miriam = app.stranger();
    let hash = hash_on(&miriam.get(&here).await.ok());
    sign(&miriam, &format!("{here}/sign"), &hash, "Miriam Holt").await.is(303);
    sign(&dora, &format!("{}/sign", office(id)), &hash, "Dora Bennett").await.is(303);
    assert_eq!(state(&app, id).await, "in_force");
    pia.get(&office(id)).await.says(200, "The partner gave notice: it ends on Sunday, October 18, 2026");
    app.set_now(first_morning() + DAY * 41);
    app.run_jobs().await;
    assert_eq!((state(&app, id).await.as_str(), state(&app, agreement::CHURCHES).await.as_str()), ("ended", "amended"));
}

#[tokio::test]
async fn what_ends_by_a_notice_before_its_first_day_never_begins() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let noticed = sql!(
        "update partner_agreement set notice_on = '2026-10-03', notice_why = 'We move away.' where id = $1",
        agreement::ROTARY_NEXT
    );
    app.sql(noticed).await;
    // Its first day is the day after.
    app.set_now(first_morning() + DAY * 26);
    app.run_jobs().await;
    assert_eq!(state(&app, agreement::ROTARY_NEXT).await, "ended");
    assert_eq!(lines(&app, "agreement-begun", agreement::ROTARY_NEXT).await, 0);
    assert_eq!(state(&app, agreement::ROTARY).await, "lapsed");
}
