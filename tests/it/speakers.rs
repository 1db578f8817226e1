//! Who speaks for an organisation: changed, followed by another, told.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::partner;

fn office(id: i64) -> String {
    format!("/office/partners/{id}")
}

#[tokio::test]
async fn a_contact_is_changed_and_with_another_address_another_takes_its_place() {
    let app = TestApp::start().await;
    let (pia, otis) = (app.person("pia").await, app.person("otis").await);
    let desk = format!("/partner/desk/{}", trellis::demo::cast::DESK_SECRET);
    let at = format!("{}/contacts/7", office(partner::READERS));
    pia.get(&at).await.says(200, "Change a contact").has("Carolina Readers");
    let edit = format!("{at}/edit");
    let mut fields =
        [("name", "Ada B. Nwosu"), ("part", "lead"), ("contact", "ada@carolina-readers.example.org"), ("lang", "es")];
    for (which, bad) in [(0, ""), (1, "queen"), (2, "nowhere"), (3, "")] {
        let mut wrong = fields;
        wrong[which].1 = bad;
        pia.post(&edit, &wrong).await.is(422);
    }
    // A name and a part stay with the contact; pressed twice it is said once.
    pia.post(&edit, &fields).await.is(303);
    pia.post(&edit, &fields).await.is(303);
    let same = sql!(
        "select count(*) from organisation_contact where id = 7 and name = 'Ada B. Nwosu' and lang = 'es' and main"
    );
    assert_eq!(app.count(same).await, 1);
    let said =
        sql!("select count(*) from ledger where verb = 'partner-speaker-changed' and partner = $1", partner::READERS);
    assert_eq!(app.count(said).await, 1);
    app.stranger().get(&desk).await.ok();
    // An address that is somebody else's there is not taken; another one is nobody's yet.
    app.sql(sql!(
        "insert into organisation_contact (id, organisation, name, part, contact_kind, contact, host, lang, main, created_at)
         values (950, $1, 'Bo', 'other', 'email', 'bo@carolina-readers.example.org', '', 'en', false, 0)",
        partner::READERS
    ))
    .await;
    fields[2].1 = "bo@carolina-readers.example.org";
    pia.post(&edit, &fields).await.says(422, "has this address already");
    fields[2].1 = "ada@elsewhere.example.org";
    pia.post(&edit, &fields).await.is(303);
    pia.post(&edit, &fields).await.is(303);
    app.stranger().get(&desk).await.is(404);
    pia.get(&at).await.is(404);
    // The address that was is told once, without a way in: it may not have been their wish.
    app.run_jobs().await;
    let mail = app.mail().await;
    let told: Vec<_> = mail.at("ada@carolina-readers.example.org");
    let told: Vec<_> = told.into_iter().filter(|m| m.kind == "partners-address-changed").collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains("Carolina Readers") && !told[0].body.contains("/partner/desk/"), "{}", told[0].body);
    let next = sql!(
        "select count(*) from organisation_contact
         where follows = 7 and main and person is null and ended_at is null and contact = 'ada@elsewhere.example.org'"
    );
    assert_eq!(app.count(next).await, 1);
    let kept = sql!(
        "select count(*) from organisation_contact
         where id = 7 and ended_at is not null and contact = 'ada@carolina-readers.example.org'"
    );
    assert_eq!(app.count(kept).await, 1, "what was is kept");
    let id = app.count(sql!("select id from organisation_contact where follows = 7")).await;
    pia.get(&format!("{}/contacts/{id}", office(partner::READERS))).await.says(200, "ada@carolina-readers.example.org");
    // Whoever opened the page with the older address does so no more, and one may be asked first instead.
    otis.get("/me/partner").await.ok();
    let own = app.count(sql!("select id from organisation_contact where contact = 'otis@example.org'")).await;
    let at = format!("{}/contacts/{own}", office(partner::ROTARY));
    let fields = [("name", "Otis Grant"), ("part", "lead"), ("contact", "grant@example.org"), ("lang", "en")];
    pia.post(&format!("{at}/edit"), &fields).await.is(303);
    // Whose role ends signs in anew.
    let otis = app.person("otis").await;
    otis.get("/me/partner").await.is(404);
    otis.get(&format!("/partner/desk/{}", partner::ROTARY)).await.is(404);
    let bo = format!("{}/contacts/950/edit", office(partner::READERS));
    let fields = [("name", "Bo"), ("part", "other"), ("contact", ""), ("lang", "en"), ("first", "on")];
    pia.post(&bo, &fields).await.is(303);
    let mains = sql!("select count(*) from organisation_contact where organisation = $1 and main", partner::READERS);
    assert_eq!(app.count(mains).await, 1);
    for key in ["pat", "cora", "fay", "otis", "ana"] {
        app.person(key).await.get(&at).await.is(404);
    }
}
