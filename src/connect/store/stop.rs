//! Stopping and starting again.

use crate::error::Result;
use crate::people::{ContactKind, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;

/// What a link in a letter's foot speaks of.
#[derive(Debug, Clone)]
pub struct Held {
    pub person: PersonId,
    pub contact: i64,
    pub kind: ContactKind,
    pub value: String,
    pub stopped_at: Option<Timestamp>,
}
db::row!(Held { person, contact, kind, value, stopped_at });

/// The person and address a letter went to, if the person still has that address.
pub async fn held_by_token(tx: &mut Tx, token: &str) -> Result<Option<Held>> {
    Ok(tx
        .maybe(sql!(
            "select pc.person, c.id as contact, c.kind, c.value, pc.stopped_at
             from message m
             join person o on o.id = m.person
             join contact_point c on c.kind = m.channel and c.value = m.address
             join person_contact pc on pc.contact = c.id and pc.person = coalesce(o.merged_into, o.id)
             where m.stop_token = $1",
            token
        ))
        .await?)
}

/// Everybody who has this number or address: several may share a telephone.
pub async fn holders(tx: &mut Tx, kind: ContactKind, value: &str) -> Result<Vec<Held>> {
    Ok(tx
        .all(sql!(
            "select pc.person, c.id as contact, c.kind, c.value, pc.stopped_at
             from contact_point c
             join person_contact pc on pc.contact = c.id
             where c.kind = $1 and c.value = $2
             order by pc.person",
            kind,
            value
        ))
        .await?)
}

/// Whether anything changed.
pub async fn set_stopped(tx: &mut Tx, held: &Held, at: Option<Timestamp>) -> Result<bool> {
    let rows = tx
        .run(sql!(
            "update person_contact set stopped_at = $3
             where person = $1 and contact = $2 and (stopped_at is null) = ($4)",
            held.person,
            held.contact,
            at,
            at.is_some()
        ))
        .await?;
    Ok(rows == 1)
}

/// Notes a text that came back; false when this one was here before.
pub async fn note_reply(tx: &mut Tx, reference: &str, now: Timestamp) -> Result<bool> {
    let rows = tx
        .run(sql!(
            "insert into text_reply (provider_ref, received_at) values ($1, $2) on conflict (provider_ref) do nothing",
            reference,
            now
        ))
        .await?;
    Ok(rows == 1)
}

/// The language of whoever has this number; the first who has it speaks for all.
pub async fn language_of(tx: &mut Tx, number: &str) -> Result<Option<String>> {
    let first = sql!(
        "select p.lang from contact_point c
         join person_contact pc on pc.contact = c.id
         join person p on p.id = pc.person
         where c.kind = 'phone' and c.value = $1
         order by p.id limit 1",
        number
    );
    Ok(tx.maybe::<(String,)>(first).await?.map(|(lang,)| lang))
}
