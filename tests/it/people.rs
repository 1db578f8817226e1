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
    let mut tx = app.app.db.read().await.unwrap();
    let viewer = viewer_of(&mut tx, cast::id(who).unwrap(), app.app.now()).await.unwrap().unwrap();
    let found = people::search(&mut tx, &viewer, Ability::EnterForOthers, text, 1).await.unwrap();
    found.people.iter().map(people::Person::name).collect()
}

async fn entered_by(tx: &mut Tx, app: &TestApp, who: &str, role: Role, new: &NewPerson) -> PersonId {
    let actor = Actor::Person(cast::id(who).unwrap(), role);
    people::create(tx, new, actor, app.app.now()).await.unwrap()
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
    let mut tx = app.app.db.write().await.unwrap();
    entered_by(&mut tx, &app, "fay", Role::FrontOffice, &called("Zenobia", "Quill")).await;
    tx.commit().await.unwrap();
    assert_eq!(found(&app, "fay", "zenobia").await, ["Zenobia Quill"]);
    assert_eq!(found(&app, "cora", "quill").await, ["Zenobia Quill"]);
    assert!(found(&app, "ola", "zenobia").await.is_empty());
    assert!(found(&app, "ben", "zenobia").await.is_empty());
}

#[tokio::test]
async fn the_same_name_and_birth_date_is_a_likely_duplicate_and_a_shared_phone_alone_is_not() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.unwrap();
    let again = NewPerson { birth_date: "1957-03-14".parse().ok(), ..called("ANA", "Moráles") };
    let again = entered_by(&mut tx, &app, "vera", Role::VolunteerCoordinator, &again).await;
    let alike = people::likely_duplicates(&mut tx, again).await.unwrap();
    assert_eq!(alike.len(), 1);
    assert_eq!((alike[0].given.as_str(), alike[0].likeness), ("Ana", Likeness::NameAndBirth));
    assert!(people::likely_duplicates(&mut tx, cast::id("minh").unwrap()).await.unwrap().is_empty());
    let namesake = entered_by(&mut tx, &app, "vera", Role::VolunteerCoordinator, &called("Ben", "Carter")).await;
    assert!(people::likely_duplicates(&mut tx, namesake).await.unwrap().is_empty());
    people::attach_contact(&mut tx, namesake, ContactKind::Email, "ben@example.org", None).await.unwrap();
    let alike = people::likely_duplicates(&mut tx, namesake).await.unwrap();
    assert_eq!(alike[0].likeness, Likeness::NameAndContact);
}

#[tokio::test]
async fn a_notice_goes_to_a_verified_contact_only() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.unwrap();
    let person = entered_by(&mut tx, &app, "vera", Role::VolunteerCoordinator, &called("Noor", "Haddad")).await;
    assert_eq!(people::preferred_contact(&mut tx, person).await.unwrap(), None);
    let email = |verified| (ContactKind::Email, "noor@example.org", verified);
    let (kind, value, verified) = email(None);
    people::attach_contact(&mut tx, person, kind, value, verified).await.unwrap();
    assert_eq!(people::preferred_contact(&mut tx, person).await.unwrap(), None);
    let (kind, value, verified) = email(Some(app.app.now()));
    people::attach_contact(&mut tx, person, kind, value, verified).await.unwrap();
    let contact = people::preferred_contact(&mut tx, person).await.unwrap().unwrap();
    assert_eq!((contact.value.as_str(), contact.preferred), ("noor@example.org", true));
    assert_eq!(people::contacts(&mut tx, person).await.unwrap().len(), 1);
}

#[tokio::test]
async fn nobody_gives_a_role_to_themselves_and_a_school_role_needs_a_school() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.unwrap();
    let (dora, nia, now) = (cast::id("dora").unwrap(), cast::id("nia").unwrap(), app.app.now());
    let actor = Actor::Person(dora, Role::Director);
    assert!(people::grant(&mut tx, actor, dora, Role::Operator, Scope::District, now).await.is_err());
    assert!(people::grant(&mut tx, actor, nia, Role::Teacher, Scope::District, now).await.is_err());
    assert!(people::grant(&mut tx, actor, nia, Role::System, Scope::District, now).await.is_err());
    let school = Scope::School(cast::home_school());
    people::grant(&mut tx, actor, nia, Role::Teacher, school, now).await.unwrap();
    people::grant(&mut tx, actor, nia, Role::Teacher, school, now).await.unwrap();
    let viewer = viewer_of(&mut tx, nia, now).await.unwrap().unwrap();
    assert_eq!(viewer.grants.len(), 1);
}
