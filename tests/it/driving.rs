//! Driving: documents with dates of their own, seen by a person; they lapse alone.

use crate::clearance::{case_of, level_on, nia, screen, see_id};
use crate::register::{NIA, hidden, registered};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::civil::{Date, date};
use trellis::demo::cast;

async fn shows(desk: &Browser, case: i64, document: &str, until: &str) -> Answer {
    let field = format!("printed-{document}");
    desk.post(&format!("/office/clearances/{case}/documents"), &[("document", document), (&field, until)]).await
}

/// Nia, cleared for driving but for her documents; the case.
async fn without_papers(app: &TestApp) -> i64 {
    registered(&app.person("nia").await, NIA, &["trip-driver"]).await;
    let case = case_of(app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, Some("CHK-77"), "clear").await;
    case
}

/// The school asks for drivers of a trip on that Friday: the shift.
async fn trip_for_drivers(app: &TestApp) -> i64 {
    let cora = app.cora().await;
    cora.get("/office/opportunities/new?template=trip-driver").await.says(200, "Level 4");
    let fields = [
        ("template", "trip-driver"),
        ("school", "albemarle-road-elementary"),
        ("title", "Drivers for the farm trip"),
        ("summary", "Take four children to the farm and back."),
        ("lang", "en"),
    ];
    let office = cora.post("/office/opportunities", &fields).await.location().to_owned();
    cora.press(&format!("{office}/steps/approve")).await.goes_to(&office);
    let day = [("date", "2026-09-11"), ("starts", "15:00"), ("ends", "17:00"), ("capacity", "2")];
    cora.post(&format!("{office}/shifts"), &day).await.goes_to(&office);
    cora.press(&format!("{office}/steps/publish")).await.goes_to(&office);
    let id: i64 = office.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    app.count(sql!("select min(id) from shift where opportunity = $1", id)).await
}

/// Nia drives, with insurance that ends on this day.
async fn driver(app: &TestApp, insured_until: &str) -> i64 {
    let case = without_papers(app).await;
    let fay = app.fay().await;
    shows(&fay, case, "licence", "2029-06-17").await.is(303);
    shows(&fay, case, "insurance", insured_until).await.is(303);
    case
}

#[tokio::test]
async fn scenario_03_a_drivers_insurance_ended_yesterday_she_chaperones_on_friday_and_does_not_drive() {
    let app = TestApp::start().await;
    let (thursday, friday) = (date(2026, 9, 10), date(2026, 9, 11));
    driver(&app, "2026-09-10").await;
    assert_eq!(level_on(&app, nia(), thursday).await, Some(4));
    // Seen on Tuesday already: nobody has to wait for the night before.
    assert_eq!(level_on(&app, nia(), friday).await, Some(3));
    let drivers = trip_for_drivers(&app).await;
    let drive = format!("/shifts/{drivers}");
    let browser = app.person("nia").await;
    let page = browser.get(&drive).await.says(200, "This task is for drivers (level 4)");
    let page = page.has("(good through Thursday, September 10, 2026)");
    // Neither her clearance nor the papers that are good are said to end.
    let page = page.lacks("Your clearance ends").lacks("Driver license (");
    assert!(page.html().contains("href=\"/me/clearance/driving\""), "{}", page.html());
    app.run_jobs().await;
    app.set_now("2026-09-09T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    app.mail().await.once("nia", "driving-ending");
    app.set_now("2026-09-11T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let told = app.mail().await;
    assert!(told.once("nia", "driving-lapsed").body.contains("level 3"));
    assert_eq!(level_on(&app, nia(), friday).await, Some(3), "the clearance itself stays");
    browser.get("/me/clearance").await.says(200, "You are cleared for level 3").has("Good from");
    browser.get("/me/clearance/driving").await.says(200, "Ended on Thursday, September 10, 2026");
    // The school's trip: she takes a place as a chaperone; the place of a driver says what is missing.
    let trip = format!("/shifts/{}/signups", cast::shift::FIELD_TRIP);
    browser.press(&trip).await.is(303);
    let refused = browser.press(&format!("{drive}/signups")).await;
    let refused = refused.says(409, "(ended on Thursday, September 10, 2026)");
    refused.has("See your driver papers").lacks("You have level 3").lacks("Ask for a higher level");
    browser.post("/language", &[("lang", "es"), ("return_to", "/me")]).await.is(303);
    browser.get(&drive).await.has("Esta tarea es para quienes conducen (nivel 4)").has("Seguro");
    browser.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    // The school hears that papers are missing, and no date of them.
    let found = app.cora().await.get(&format!("/office/shifts/{drivers}?q=Nia")).await;
    found.says(200, "their driver papers are out of date").lacks("September 10, 2026)");
    // The new card is seen, and she drives again.
    let case = case_of(&app, nia()).await;
    shows(&app.fay().await, case, "insurance", "2027-09-10").await.is(303);
    assert_eq!(level_on(&app, nia(), friday).await, Some(4));
    browser.press(&format!("{drive}/signups")).await.goes_to(&drive);
    app.run_jobs().await;
    assert_eq!(app.mail().await.to("nia").iter().filter(|m| m.kind == "driving-added").count(), 2);
}

#[tokio::test]
async fn driving_waits_until_every_document_was_seen() {
    let app = TestApp::start().await;
    let case = without_papers(&app).await;
    let today = date(2026, 9, 8);
    assert_eq!(level_on(&app, nia(), today).await, Some(3));
    let browser = app.person("nia").await;
    browser.get("/me/clearance").await.has("tell us the dates of your driver license");
    // What she tells helps the desk and counts for nothing by itself.
    let told = [("licence", "2029-06-17"), ("insurance", "2027-03-01")];
    browser.post("/me/clearance/driving", &told).await.goes_to("/me/clearance/driving");
    browser.get("/me/clearance/driving").await.has("Date told; show it at a school");
    assert_eq!(level_on(&app, nia(), today).await, Some(3));
    let fay = app.fay().await;
    let page = fay.get(&format!("/office/clearances/{case}")).await.says(200, "Driver documents");
    assert!(page.html().contains("value=\"2027-03-01\""));
    shows(&fay, case, "licence", "2029-06-17").await.is(303);
    assert_eq!(level_on(&app, nia(), today).await, Some(3));
    shows(&fay, case, "insurance", "2027-03-01").await.is(303);
    assert_eq!(level_on(&app, nia(), today).await, Some(4));
    assert_eq!(level_on(&app, nia(), date(2027, 3, 1)).await, Some(4));
    assert_eq!(level_on(&app, nia(), date(2027, 3, 2)).await, Some(3));
    assert_eq!(level_on(&app, nia(), date(2027, 7, 1)).await, None);
    app.run_jobs().await;
    app.mail().await.once("nia", "driving-added");
    browser.get("/me/timeline").await.has("A driver document was seen").has("Driving was added");
}

#[tokio::test]
async fn a_documents_date_is_checked_and_nobody_else_enters_it() {
    let app = TestApp::start().await;
    let case = without_papers(&app).await;
    let fay = app.fay().await;
    shows(&fay, case, "insurance", "2026-09-07").await.says(422, "has ended already");
    shows(&fay, case, "insurance", "").await.says(422, "Please fill in");
    shows(&fay, case, "insurance", "soon").await.is(422);
    shows(&fay, case, "insurance", "9999-01-01").await.is(422);
    shows(&fay, case, "passport", "2027-01-01").await.is(404);
    // The driving record is a check of the company's; nobody at a desk can say it is there.
    shows(&fay, case, "driving-record", "2027-01-01").await.is(404);
    shows(&app.person("ola").await, case, "insurance", "2027-01-01").await.is(404);
    shows(&app.rita().await, case, "insurance", "2027-01-01").await.is(404);
    let browser = app.person("nia").await;
    browser.post("/me/clearance/driving", &[("insurance", "2020-01-01")]).await.says(422, "has ended already");
    browser.post("/me/clearance/driving", &[("driving-record", "2029-01-01")]).await.is(303);
    assert_eq!(
        app.count(sql!(
            "select count(*) from driver_document where person = $1 and document <> 'driving-record'",
            nia()
        ))
        .await,
        0
    );
    app.person("grace").await.get("/me/clearance/driving").await.is(404);
}

#[tokio::test]
async fn the_last_day_of_a_document_is_good_and_midnight_in_charlotte_ends_it() {
    let app = TestApp::start().await;
    driver(&app, "2026-10-31").await;
    // 23:59 on the last day, and 0:06 on the next: summer time still holds.
    app.set_now("2026-11-01T03:59:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(app.count(sql!("select granted from clearance where person = $1", nia())).await, 4);
    app.set_now("2026-11-01T04:06:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(app.count(sql!("select granted from clearance where person = $1", nia())).await, 3);
}

#[tokio::test]
async fn ana_asks_for_a_higher_level_beside_the_one_she_has() {
    let app = TestApp::start().await;
    let (ana, today) = (cast::id("ana").expect("cast"), date(2026, 9, 8));
    let browser = app.ana().await;
    browser.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    let case = hidden(&browser.get("/me/clearance").await.ok(), "case").remove(0);
    let higher = [("case", case.as_str()), ("how", "higher")];
    browser.post("/me/clearance/renew", &higher).await.goes_to("/volunteer/register/tasks");
    assert_eq!(level_on(&app, ana, today).await, Some(2), "the present level stays");
    browser
        .post(
            "/volunteer/register/you",
            &[
                ("address", "100 Example Street"),
                ("city", "Charlotte"),
                ("base", "{\"given\":[\"Ana\"],\"family\":[\"Morales\"]}"),
                ("typed", "address"),
                ("typed", "city"),
            ],
        )
        .await
        .is(303);
    browser.post("/volunteer/register/tasks", &[("tasks", "mentor")]).await.goes_to("/volunteer/register/level");
    assert_eq!(crate::register::agree(&browser).await, "/volunteer/register/disclosure");
    crate::register::sign(&browser, "/volunteer/register/disclosure").await.is(303);
    browser.press("/volunteer/register/check").await.goes_to("/me/clearance");
    // Her ID was seen for the level she has, and she signed: the checks begin.
    browser.get("/me/clearance").await.says(200, "You are cleared for level 2").has("We are checking");
    assert_eq!(level_on(&app, ana, today).await, Some(2));
    let new = app.count(sql!("select max(id) from clearance where person = $1", ana)).await;
    screen(&app.rita().await, new, Some("CHK-5"), "consider").await;
    assert_eq!(level_on(&app, ana, today).await, Some(2), "a question about the higher level takes nothing away");
    let at = format!("/office/screening/{new}");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "clear"), ("level", "3")]).await.is(303);
    app.person("raj").await.press(&format!("{at}/agree")).await.is(303);
    assert_eq!(level_on(&app, ana, today).await, Some(3));
}

#[tokio::test]
async fn what_a_sign_up_asks_of_one_person_is_what_the_view_says_of_all() {
    let app = TestApp::start().await;
    driver(&app, "2026-09-10").await;
    app.run_jobs().await;
    let mut tx = app.app.db.read().await.expect("a database");
    let people: Vec<(i64,)> = tx.all(sql!("select p.id from person p order by p.id")).await.expect("people");
    let mut cleared = 0;
    for (person,) in people {
        let seen: Vec<(i64, i64, Date, Date)> = tx
            .all(sql!(
                "select g.clearance, g.level, g.valid_from, g.valid_to from good_clearance g
                 where g.person = $1 order by g.level desc, g.valid_to desc",
                person
            ))
            .await
            .expect("the view");
        let held = trellis::volunteering::held_by(&mut tx, person.into()).await.expect("what they hold");
        let held: Vec<_> = held.iter().map(|h| (h.clearance, h.level, h.valid_from, h.valid_to)).collect();
        cleared += held.len();
        assert_eq!(held, seen, "person {person}");
    }
    assert!(cleared > 3, "the driver has two, and others are cleared");
}
