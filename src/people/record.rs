//! A person's record: made, changed, found.

use super::store::{self, Found};
use super::{Ability, NewPerson, Person, PersonId};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::web::{Me, Viewer};
use db::Tx;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

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

/// Makes a record for somebody who telephones, writes or stands at the desk, with a way to reach them if they have one.
pub async fn enter_for(
    tx: &mut Tx,
    new: &NewPerson,
    contact: Option<&forms::Contact>,
    read_back: bool,
    actor: Actor,
    now: Timestamp,
) -> Result<PersonId> {
    let person = create(tx, new, actor, now).await?;
    if let Some(contact) = contact {
        super::contact::write_down(tx, person, contact, read_back, actor, now).await?;
    }
    Ok(person)
}

/// Whether a date is this person's date of birth: the desk compares and never reads it.
pub async fn compare_birth(tx: &mut Tx, me: &Me, person: PersonId, born: Date, now: Timestamp) -> Result<Option<bool>> {
    let seen = store::visible_person(tx, me, Ability::SeeIdentity, person).await?.ok_or(Error::NotFound)?;
    let actor = Actor::with(me, Ability::SeeIdentity);
    ledger::note(tx, Entry::new(actor, "compared-birth-date", "person", person).about(person), now).await?;
    Ok(seen.birth_date.map(|date| date == born))
}

/// Notes that somebody looked at a record; once an hour is enough.
pub async fn note_read(tx: &mut Tx, me: &Me, ability: Ability, person: PersonId, now: Timestamp) -> Result<()> {
    if me.id() == person || store::read_lately(tx, me.id(), person, now - SignedDuration::from_hours(1)).await? {
        return Ok(());
    }
    let actor = Actor::with(me, ability);
    ledger::note(tx, Entry::new(actor, "read", "person", person).about(person), now).await
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
