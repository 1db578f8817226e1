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
            "select c.id, c.kind, c.value, pc.verified_at, pc.preferred, pc.stopped_at
             from person_contact pc join contact_point c on c.id = pc.contact
             where pc.person = $1
             order by pc.preferred desc, case when pc.verified_at is null then 1 else 0 end, c.id",
            person
        ))
        .await?)
}
