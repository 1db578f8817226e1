//! SQL of addresses and numbers.

use crate::error::Result;
use crate::people::{Contact, ContactKind, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;

/// The row of an address or number, made when it is new.
pub async fn contact_point(tx: &mut Tx, kind: ContactKind, value: &str) -> Result<i64> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into contact_point (id, kind, value) values ($1, $2, $3) on conflict (kind, value) do nothing",
        id,
        kind,
        value
    ))
    .await?;
    let (id,) =
        tx.one::<(i64,)>(sql!("select id from contact_point where kind = $1 and value = $2", kind, value)).await?;
    Ok(id)
}

/// Writes down that a person is reached there.
pub async fn hold(
    tx: &mut Tx,
    person: PersonId,
    contact: i64,
    verified_at: Option<Timestamp>,
    preferred: bool,
) -> Result<()> {
    tx.run(sql!(
        "insert into person_contact (person, contact, verified_at, preferred) values ($1, $2, $3, $4)
         on conflict (person, contact) do update
         set verified_at = coalesce(person_contact.verified_at, excluded.verified_at)",
        person,
        contact,
        verified_at,
        preferred
    ))
    .await?;
    Ok(())
}

/// Every way to reach a person, the preferred one first, then those that are verified.
pub async fn contacts(tx: &mut Tx, person: PersonId) -> Result<Vec<Contact>> {
    Ok(tx
        .all(sql!(
            "select c.id, c.kind, c.value, pc.verified_at, pc.read_back_at, pc.preferred, pc.stopped_at
             from person_contact pc join contact_point c on c.id = pc.contact
             where pc.person = $1
             order by pc.preferred desc, case when pc.verified_at is null then 1 else 0 end, c.id",
            person
        ))
        .await?)
}

/// The ways that somebody has shown to be theirs before this, the oldest first. In a young record the only one counts, unless
/// another was removed lately: whoever takes a record over would leave only their own.
pub async fn settled_contacts(tx: &mut Tx, person: PersonId, before: Timestamp) -> Result<Vec<Contact>> {
    Ok(tx
        .all(sql!(
            "select c.id, c.kind, c.value, pc.verified_at, pc.read_back_at, pc.preferred, pc.stopped_at
             from person_contact pc join contact_point c on c.id = pc.contact
             where pc.person = $1 and pc.verified_at is not null and pc.stopped_at is null
               and (pc.verified_at <= $2
                    or (not exists (select 1 from person_contact o where o.person = $1 and o.contact <> pc.contact)
                        and not exists (select 1 from ledger l
                                        where l.subject = $1 and l.verb = 'removed-contact' and l.at > $2)))
             order by pc.verified_at, c.id",
            person,
            before
        ))
        .await?)
}

/// Makes one the first.
pub async fn prefer(tx: &mut Tx, person: PersonId, contact: i64) -> Result<()> {
    tx.run(sql!("update person_contact set preferred = (contact = $2) where person = $1", person, contact)).await?;
    Ok(())
}

/// No more messages here, or again.
pub async fn stop(tx: &mut Tx, person: PersonId, contact: i64, at: Option<Timestamp>) -> Result<()> {
    tx.run(sql!("update person_contact set stopped_at = $3 where person = $1 and contact = $2", person, contact, at))
        .await?;
    Ok(())
}

/// The person is not reached there any more.
pub async fn let_go(tx: &mut Tx, person: PersonId, contact: i64) -> Result<()> {
    tx.run(sql!("delete from person_contact where person = $1 and contact = $2", person, contact)).await?;
    Ok(())
}

/// The office read it back.
pub async fn read_back(tx: &mut Tx, person: PersonId, contact: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update person_contact set read_back_at = $3 where person = $1 and contact = $2",
        person,
        contact,
        now
    ))
    .await?;
    Ok(())
}
