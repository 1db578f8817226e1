//! Records of people: made, found, alike.

use crate::support::TestApp;
use db::Tx;
use trellis::demo::cast;
use trellis::ledger::Actor;
use trellis::people::{self, Ability, ContactKind, Likeness, NewPerson, PersonId, Role, Scope};
use trellis::web::session::viewer_of;

fn called(given: &str, family: &str) -> NewPerson {
    NewPerson { given: given.into(), family: family.into(), lang: "en".into(), ..NewPerson::default() }
}

async fn found(app: &TestApp, who: &str, text: &str) -> Vec<String> {
    let mut tx = app.app.db.read().await.expect("it is there");
    let viewer = viewer_of(&mut tx, cast::id(who).expect("it is there"), app.app.now())
        .await
        .expect("it is there")
        .expect("it is there");
    let found = people::search(&mut tx, &viewer, Ability::EnterForOthers, text, 1).await.expect("it is there");
    found.people.iter().map(people::Person::name).collect()
}

async fn entered_by(tx: &mut Tx, app: &TestApp, who: &str, role: Role, new: &NewPerson) -> PersonId {
    let actor = Actor::Person(cast::id(who).expect("it is there"), role);
    people::create(tx, new, actor, app.app.now()).await.expect("it is there")
}

#[tokio::test]
async fn the_office_finds_people_by_any_word_of_their_name() {
    let app = TestApp::start().await;
    assert_eq!(found(&app, "vera", "nguyen").await, ["Lan Nguyễn", "Minh Nguyễn"]);
    assert_eq!(found(&app, "vera", "  NGUYỄN  mi").await, ["Minh Nguyễn"]);
    assert_eq!(found(&app, "vera", "ana@EXAMPLE.org").await, ["Ana Morales"]);
    assert_eq!(found(&app, "vera", "(704) 555-0123").await, ["Lan Nguyễn", "Minh Nguyễn"]);
    assert!(found(&app, "vera", "%").await.is_empty());
    assert!(found(&app, "vera", "' or 1=1 --").await.is_empty());
}

#[tokio::test]
async fn a_school_finds_whom_it_entered_and_another_school_does_not() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    entered_by(&mut tx, &app, "fay", Role::FrontOffice, &called("Zenobia", "Quill")).await;
    tx.commit().await.expect("it is there");
    assert_eq!(found(&app, "fay", "zenobia").await, ["Zenobia Quill"]);
    assert_eq!(found(&app, "cora", "quill").await, ["Zenobia Quill"]);
    assert!(found(&app, "ola", "zenobia").await.is_empty());
    assert!(found(&app, "ben", "zenobia").await.is_empty());
}

#[tokio::test]
async fn the_same_name_and_birth_date_is_a_likely_duplicate_and_a_shared_phone_alone_is_not() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    let again = NewPerson { birth_date: "1957-03-14".parse().ok(), ..called("ANA", "Moráles") };
    let again = entered_by(&mut tx, &app, "vera", Role::VolunteerCoordinator, &again).await;
    let alike = people::likely_duplicates(&mut tx, again).await.expect("it is there");
    assert_eq!(alike.len(), 1);
    assert_eq!((alike[0].given.as_str(), alike[0].likeness), ("Ana", Likeness::NameAndBirth));
    assert!(
        people::likely_duplicates(&mut tx, cast::id("minh").expect("it is there"))
            .await
            .expect("it is there")
            .is_empty()
    );
    let namesake = entered_by(&mut tx, &app, "vera", Role::VolunteerCoordinator, &called("Ben", "Carter")).await;
    assert!(people::likely_duplicates(&mut tx, namesake).await.expect("it is there").is_empty());
    people::attach_contact(&mut tx, namesake, ContactKind::Email, "ben@example.org", None).await.expect("it is there");
    let alike = people::likely_duplicates(&mut tx, namesake).await.expect("it is there");
    assert_eq!(alike[0].likeness, Likeness::NameAndContact);
}

#[tokio::test]
async fn a_notice_goes_to_a_verified_contact_only() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    let person = entered_by(&mut tx, &app, "vera", Role::VolunteerCoordinator, &called("Noor", "Haddad")).await;
    assert_eq!(people::preferred_contact(&mut tx, person).await.expect("it is there"), None);
    let email = |verified| (ContactKind::Email, "noor@example.org", verified);
    let (kind, value, verified) = email(None);
    people::attach_contact(&mut tx, person, kind, value, verified).await.expect("it is there");
    assert_eq!(people::preferred_contact(&mut tx, person).await.expect("it is there"), None);
    let (kind, value, verified) = email(Some(app.app.now()));
    people::attach_contact(&mut tx, person, kind, value, verified).await.expect("it is there");
    let contact = people::preferred_contact(&mut tx, person).await.expect("it is there").expect("it is there");
    assert_eq!((contact.value.as_str(), contact.preferred), ("noor@example.org", true));
    assert_eq!(people::contacts(&mut tx, person).await.expect("it is there").len(), 1);
}

#[tokio::test]
async fn nobody_gives_a_role_to_themselves_and_a_school_role_needs_a_school() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    let (dora, nia, now) =
        (cast::id("dora").expect("it is there"), cast::id("nia").expect("it is there"), app.app.now());
    let actor = Actor::Person(dora, Role::Director);
    assert!(people::grant(&mut tx, actor, dora, Role::Operator, Scope::District, now).await.is_err());
    assert!(people::grant(&mut tx, actor, nia, Role::Teacher, Scope::District, now).await.is_err());
    assert!(people::grant(&mut tx, actor, nia, Role::System, Scope::District, now).await.is_err());
    let school = Scope::School(cast::home_school());
    people::grant(&mut tx, actor, nia, Role::Teacher, school, now).await.expect("it is there");
    people::grant(&mut tx, actor, nia, Role::Teacher, school, now).await.expect("it is there");
    let viewer = viewer_of(&mut tx, nia, now).await.expect("it is there").expect("it is there");
    assert_eq!(viewer.grants.len(), 1);
}

#[tokio::test]
async fn fay_enters_somebody_who_telephones() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let wrong = [("given", ""), ("lang", "vi"), ("contact", "grandmother"), ("birth_date", "2050-01-01"), ("zip", "1")];
    let answer = fay.post("/office/people", &wrong).await.says(422, "Please fill in this field");
    answer.has("Write an email address").has("has not come yet").has("ZIP code with 5 digits");
    let good = [("given", "Hương"), ("lang", "vi"), ("contact", "704 555 0166"), ("read_back", "yes")];
    let page = fay.post("/office/people", &good).await.is(303).location().to_owned();
    fay.get(&page).await.says(200, "Hương").has("Register as a volunteer for them").lacks("555-0166");
    app.cora().await.get(&page).await.says(200, "(704) 555-0166").has("Read back by the office");
    app.person("ola").await.get(&page).await.is(404);
    let mut tx = app.app.db.read().await.expect("it is there");
    let id: PersonId = page.rsplit('/').next().expect("it is there").parse().expect("it is there");
    assert_eq!(
        people::preferred_contact(&mut tx, id).await.expect("it is there").expect("it is there").value,
        "+17045550166"
    );
}

#[tokio::test]
async fn the_desk_compares_a_birth_date_and_never_reads_it() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let good = [("given", "Zoe"), ("lang", "en"), ("birth_date", "1980-06-01")];
    let page = fay.post("/office/people", &good).await.location().to_owned();
    let ask = format!("{page}/birth-date");
    fay.get(&page).await.ok().lacks("1980");
    fay.post(&ask, &[("birth_date", "6/1/1980")]).await.says(200, "Yes. This is the date of birth");
    fay.post(&ask, &[("birth_date", "1980-06-02")]).await.says(200, "No. We have another");
    fay.post(&ask, &[("birth_date", "")]).await.says(422, "Please fill in this field");
    app.person("luis").await.post(&ask, &[("birth_date", "1980-06-01")]).await.is(404);
    app.person("ola").await.post(&ask, &[("birth_date", "1980-06-01")]).await.is(404);
}

#[tokio::test]
async fn ben_changes_his_details_until_his_id_was_seen() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    nia.get("/me/details").await.says(200, "Date of birth");
    let bad = [("given", "<b>"), ("lang", "xx"), ("zip", "282"), ("birth_date", "13/13/2000")];
    nia.post("/me/details", &bad).await.says(422, "Write the name with letters").has("5 digits");
    let good =
        [("given", "Nia"), ("family", "Freeman-Ruiz"), ("lang", "en"), ("zip", "28213"), ("birth_date", "1994-06-17")];
    nia.post("/me/details", &good).await.goes_to("/me");
    nia.get("/me").await.says(200, "Saved.").has("Nia Freeman-Ruiz");
    let mut tx = app.app.db.write().await.expect("it is there");
    tx.run(db::sql!(
        "insert into clearance (id, person, state, level, id_seen_at, created_at, since)
         values (900, 22, 'awaiting_id', 2, 1, 1, 1)"
    ))
    .await
    .expect("it is there");
    tx.commit().await.expect("it is there");
    nia.get("/me/details").await.says(200, "We compared your name");
    let renamed = [("given", "Eve"), ("family", "Other"), ("lang", "es"), ("birth_date", "1990-01-01")];
    nia.post("/me/details", &renamed).await.goes_to("/me");
    let kept = db::sql!(
        "select count(*) from person where id = 22 and given = 'Nia' and birth_date = '1994-06-17' and lang = 'es'"
    );
    assert_eq!(app.count(kept).await, 1);
}

#[tokio::test]
async fn nia_adds_a_phone_by_code_and_her_mail_is_told() {
    let app = TestApp::start().await;
    let (nia, other) = (app.person("nia").await, app.person("nia").await);
    nia.post("/me/contacts", &[("contact", "x")]).await.says(422, "Write an email address");
    nia.post("/me/contacts", &[("contact", "704-555-0155")]).await.goes_to("/sign-in/code");
    let code = crate::sign_in::code_sent_to(&app, "+17045550155").await;
    nia.post("/sign-in/code", &[("code", &code)]).await.goes_to("/me");
    nia.get("/me").await.says(200, "(704) 555-0155");
    other.get("/me").await.is(303);
    app.run_jobs().await;
    app.mail().await.once("nia", "people-contact-added");
    let held =
        async |value: &'static str| app.count(db::sql!("select id from contact_point where value = $1", value)).await;
    let mail = held("nia@example.org").await;
    nia.post(&format!("/me/contacts/{mail}"), &[("what", "stop")]).await.goes_to("/me");
    nia.get("/me").await.has("No messages");
    nia.post(&format!("/me/contacts/{mail}"), &[("what", "remove")]).await.goes_to("/me");
    nia.get("/me").await.lacks("nia@example.org");
    let phone = held("+17045550155").await;
    nia.post(&format!("/me/contacts/{phone}"), &[("what", "remove")]).await.says(409, "the only way you can sign in");
    nia.post(&format!("/me/contacts/{phone}"), &[("what", "explode")]).await.is(400);
    nia.post(&format!("/me/contacts/{}", held("ben@example.org").await), &[("what", "remove")]).await.is(404);
}

#[tokio::test]
async fn everybody_can_take_their_data_home() {
    let app = TestApp::start().await;
    let answer = app.ben().await.get("/me/data.json").await.ok();
    let data: serde_json::Value = serde_json::from_slice(&answer.body).expect("it is there");
    assert_eq!(data["name"], "Ben Carter");
    assert_eq!(data["birth_date"], "1989-07-02");
    assert!(!answer.html().contains("ana@example.org"));
}
