//! The record of one's hours, and the certificate that anybody can check.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast;

async fn code(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let (code,): (String,) = tx.one(sql!("select code from certificate where id = $1", id)).await.expect("a code");
    code
}

fn id_of(location: &str) -> i64 {
    location.rsplit('/').next().and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("an id in {location}"))
}

/// Hours of a year gone by.
async fn past(app: &TestApp, id: i64, person: i64, day: &str, minutes: i64, state: &str) {
    app.sql(sql!(
        "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at)
         values ($1, $2, 3, $3, $4, 'mentoring', 'desk', $5, $2, 0)",
        id,
        person,
        day,
        minutes,
        state
    ))
    .await;
}

#[tokio::test]
async fn ben_reads_all_he_gave_by_school_year_kind_and_school_and_never_as_money() {
    let app = TestApp::start().await;
    past(&app, 900_001, 2, "2025-10-07", 75, "locked").await;
    past(&app, 900_002, 2, "2025-10-08", 45, "locked").await;
    past(&app, 900_003, 2, "2026-06-30", 60, "rejected").await;
    let page = app.ben().await.get("/me/record").await.says(200, "School year 2026-27").has("School year 2025-26");
    page.has("2 hours on 2 days").has("Mentoring").has("Ardrey Kell High").has("Albemarle Road Elementary").lacks("$");
    app.person("nia").await.get("/me/record").await.says(200, "No hours yet").lacks("Make the certificate");
    app.stranger().get("/me/record").await.goes_to("/sign-in?return_to=%2Fme%2Frecord");
}

#[tokio::test]
async fn anas_certificate_speaks_her_language_and_a_stranger_sees_no_name() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let days = [("from", "2026-07-01"), ("to", "2026-09-08")];
    let written = ana.post("/me/record", &days).await;
    let again = ana.post("/me/record", &days).await;
    assert_eq!(written.location(), again.location(), "sent twice, it is one");
    let id = id_of(written.location());
    let minutes = app
        .count(sql!(
            "select cast(sum(minutes) as bigint) from hours where person = 1 and state in ('confirmed', 'locked')"
        ))
        .await;
    assert_eq!(app.count(sql!("select minutes from certificate where id = $1", id)).await, minutes);
    ana.get(written.location())
        .await
        .says(200, "Certificado de horas de voluntariado")
        .has("Certificate of volunteer hours")
        .has("As of")
        .has("Ana Morales");
    let code = code(&app, id).await;
    let stranger = app.stranger();
    stranger.post("/letters/check", &[("code", &code.to_lowercase())]).await.goes_to(&format!("/letters/{code}"));
    stranger
        .get(&format!("/letters/{code}"))
        .await
        .says(200, "This certificate is valid")
        .has("July 1, 2026")
        .lacks("Ana")
        .lacks("Morales")
        .lacks("Albemarle")
        .lacks("Tutoring");
    // Somebody else's is not there.
    app.ben().await.get(written.location()).await.is(404);
    app.ben().await.press(&format!("{}/withdraw", written.location())).await.is(404);
    app.cora().await.get(&format!("/office/certificates/{id}")).await.says(200, "Ana Morales");
    app.person("ola").await.get(&format!("/office/certificates/{id}")).await.is(404);
}

#[tokio::test]
async fn a_later_correction_shows_and_the_paper_says_as_of_when() {
    let app = TestApp::start().await;
    let path = format!("/me/certificates/{}", cast::CERTIFICATE);
    let check = format!("/letters/{}", cast::CERTIFICATE_CODE);
    app.stranger().get(&check).await.says(200, "3 hours").lacks("count now");
    app.vera().await.press(&format!("/office/corrections/{}/countersign", cast::CORRECTION)).await.is(303);
    app.stranger().get(&check).await.says(200, "3 hours").has("For the same days 4 hours count now.");
    app.sql(sql!("update person set lang = 'en' where id = 1")).await;
    app.ana().await.get(&path).await.says(200, "Your hours have changed since").has("In all: 3 hours on 2 days");
    app.run_jobs().await;
    app.mail().await.once("ana", "hours-amended");
}

#[tokio::test]
async fn a_certificate_that_was_taken_back_says_so() {
    let app = TestApp::start().await;
    let check = format!("/letters/{}", cast::CERTIFICATE_CODE);
    let own = format!("/me/certificates/{}/withdraw", cast::CERTIFICATE);
    for _ in 0..2 {
        app.ana().await.press(&own).await.goes_to("/me/record");
    }
    app.stranger().get(&check).await.says(200, "This certificate was taken back").lacks("is valid");
    let lines = sql!("select count(*) from ledger where verb = 'certificate-revoked'");
    assert_eq!(app.count(lines).await, 1);
    // By the office, too.
    let written = app.ana().await.post("/me/record", &[("from", "2026-07-01"), ("to", "2026-09-08")]).await;
    let id = id_of(written.location());
    app.person("ola").await.press(&format!("/office/certificates/{id}/revoke")).await.is(404);
    let cora = app.cora().await;
    cora.get("/office/letters?person=1").await.says(200, "Certificates so far");
    cora.press(&format!("/office/certificates/{id}/revoke")).await.goes_to("/office/letters?person=1");
    app.stranger().get(&format!("/letters/{}", code(&app, id).await)).await.says(200, "taken back");
}

#[tokio::test]
async fn days_without_hours_and_days_that_are_none_come_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let again = ben.post("/me/record", &[("from", "2019-01-01"), ("to", "2019-12-31")]).await;
    let again = again.says(422, "No confirmed time lies between these days").html();
    assert!(again.contains("value=\"2019-12-31\""), "what was typed is gone");
    ben.post("/me/record", &[("from", "2026-09-01"), ("to", "2026-08-01")]).await.says(422, "must not be before");
    ben.post("/me/record", &[("from", "soon"), ("to", "")]).await.is(422);
    assert_eq!(app.count(sql!("select count(*) from certificate")).await, 1, "only the one of the world");
}

async fn read(app: &TestApp, path: &str, status: u16) -> serde_json::Value {
    let answer = app.stranger().get(path).await.is(status);
    assert_eq!(answer.header("content-type"), "application/json; charset=utf-8");
    serde_json::from_slice(&answer.body).expect("a file of JSON")
}

#[tokio::test]
async fn a_certificate_becomes_a_badge_once_its_owner_says_so_and_ends_with_it() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let written = ana.post("/me/record", &[("from", "2026-07-01"), ("to", "2026-09-08")]).await;
    let own = written.location().to_owned();
    let code = code(&app, id_of(&own)).await;
    let file = format!("/letters/{code}/badge.json");
    app.stranger().get(&file).await.is(404);
    app.ben().await.press(&format!("{own}/badge")).await.is(404);
    ana.get(&own).await.says(200, "Crear la insignia").lacks("El archivo de la insignia");
    for _ in 0..2 {
        ana.press(&format!("{own}/badge")).await.goes_to(&own);
    }
    let made = sql!("select count(*) from ledger where verb = 'badge-made' and record = $1", id_of(&own));
    assert_eq!(app.count(made).await, 1);
    assert!(ana.get(&own).await.says(200, "El archivo de la insignia").html().contains(&file));

    let badge = read(&app, &file, 200).await;
    assert_eq!((&badge["type"], &badge["verification"]["type"]), (&"Assertion".into(), &"HostedBadge".into()));
    assert!(badge["narrative"].as_str().is_some_and(|said| said.contains(" days between ")), "{badge}");
    // Whoever knows her address sees that it is hers; nobody else reads who she is.
    let salt = badge["recipient"]["salt"].as_str().expect("a salt");
    let identity = format!("sha256${}", trellis::random::hash(&format!("ana@example.org{salt}")));
    assert_eq!(badge["recipient"]["identity"], identity.as_str());
    let text = badge.to_string();
    assert!(["Ana", "Morales", "ana@example.org", "Albemarle"].iter().all(|word| !text.contains(word)), "{text}");
    // What the school takes back later is not vouched for.
    app.sql(sql!("update hours set minutes = minutes - 30 where id = (select min(id) from hours where person = 1 and state in ('confirmed', 'locked') and on_date >= '2026-07-01')")).await;
    assert_ne!(read(&app, &file, 200).await["narrative"], badge["narrative"]);
    app.sql(sql!("update hours set minutes = minutes + 30 where id = (select min(id) from hours where person = 1 and state in ('confirmed', 'locked') and on_date >= '2026-07-01')")).await;
    assert_eq!(read(&app, &file, 200).await["narrative"], badge["narrative"]);
    // What it points to is there: the kind of badge, who gives it, and the page that checks the code.
    let home = app.app.config.public_url.trim_end_matches('/').to_owned();
    let path =
        |value: &serde_json::Value| value.as_str().and_then(|url| url.strip_prefix(&home)).expect("ours").to_owned();
    let class = read(&app, &path(&badge["badge"]), 200).await;
    assert_eq!((&class["type"], &class["name"]), (&"BadgeClass".into(), &"Volunteer hours".into()));
    app.stranger().get(&path(&class["image"])).await.ok();
    let issuer = read(&app, &path(&class["issuer"]), 200).await;
    assert_eq!((&issuer["type"], &issuer["id"]), (&"Issuer".into(), &class["issuer"]));
    app.stranger().get(&path(&badge["evidence"])).await.says(200, "This certificate is valid");
    app.stranger().get("/badges/other.json").await.is(404);

    ana.press(&format!("{own}/withdraw")).await.goes_to("/me/record");
    assert_eq!(read(&app, &file, 410).await["revoked"], true);
    ana.press(&format!("{own}/badge")).await.is(409);
}

#[tokio::test]
async fn a_badge_is_made_out_to_an_address_that_is_theirs() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    ana.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    let written = ana.post("/me/record", &[("from", "2026-07-01"), ("to", "2026-09-08")]).await;
    let make = format!("{}/badge", written.location());
    app.sql(sql!("update person_contact set verified_at = null where person = 1")).await;
    ana.press(&make).await.says(409, "A badge is made out to an email address");
    app.sql(sql!("update person_contact set verified_at = 1 where person = 1")).await;
    ana.press(&make).await.goes_to(written.location());
    // The one of the world was made before.
    let world = read(&app, &format!("/letters/{}/badge.json", cast::CERTIFICATE_CODE), 200).await;
    assert_eq!(world["narrative"].as_str().map(|said| said.starts_with("3 hours on ")), Some(true), "{world}");
}
