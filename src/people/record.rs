//! A person's record: made, changed, found.

use super::store::{self, Found};
use super::{Ability, NewPerson, Person, PersonId};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::web::Viewer;
use db::Tx;
use jiff::Timestamp;

/// Makes a record. Whoever acts for a person at a school leaves that school on it, so that its staff find it again.
pub async fn create(tx: &mut Tx, new: &NewPerson, actor: Actor, now: Timestamp) -> Result<PersonId> {
    let id = PersonId(tx.new_id());
    store::insert_person(tx, id, new, now).await?;
    let mut entry = Entry::new(actor, "entered", "person", id).about(id);
    if let Actor::Person(who, _) = actor {
        entry.school = store::only_school(tx, who, Ability::EnterForOthers).await?;
    }
    ledger::note(tx, entry, now).await?;
    Ok(id)
}

/// Makes a record for somebody who comes by themselves.
pub async fn create_own(tx: &mut Tx, new: &NewPerson, now: Timestamp) -> Result<PersonId> {
    let id = PersonId(tx.new_id());
    store::insert_person(tx, id, new, now).await?;
    ledger::note(tx, Entry::new(Actor::Own(id), "entered", "person", id).about(id), now).await?;
    Ok(id)
}

/// Changes a record. What was compared with a photo ID stays as it was seen; only the office changes a name after that,
/// and nobody a date of birth.
pub async fn update(tx: &mut Tx, person: PersonId, new: &NewPerson, actor: Actor, now: Timestamp) -> Result<()> {
    tx.lock("person", person).await?;
    let before = store::details(tx, person).await?.ok_or(Error::NotFound)?;
    if before == *new {
        return Ok(());
    }
    if store::id_was_seen(tx, person).await? {
        let renamed = (&before.given, &before.family) != (&new.given, &new.family);
        if before.birth_date != new.birth_date || (renamed && matches!(actor, Actor::Own(_))) {
            return Err(Error::refused("people-identity-fixed"));
        }
    }
    store::update_person(tx, person, new).await?;
    ledger::note(tx, Entry::new(actor, "changed-details", "person", person).about(person), now).await
}

/// A person without asking who looks: for their own record, for jobs, and for verbs that asked already.
pub async fn person(tx: &mut Tx, id: PersonId) -> Result<Option<Person>> {
    store::person(tx, id).await
}

/// What a person can change of their record.
pub async fn details(tx: &mut Tx, id: PersonId) -> Result<Option<NewPerson>> {
    store::details(tx, id).await
}

/// People whose name, address or number begins like `text`, as far as the ability reaches; 50 to a page, counted from 1.
pub async fn search(tx: &mut Tx, viewer: &Viewer, ability: Ability, text: &str, page: i64) -> Result<Found> {
    store::search(tx, viewer, ability, text, page.clamp(1, 10_000)).await
}

/// The person, if the viewer may enter things for them.
pub async fn acting_for(tx: &mut Tx, viewer: &Viewer, person: PersonId) -> Result<Option<Person>> {
    store::visible_person(tx, viewer, Ability::EnterForOthers, person).await
}
