//! SQL of links that act once.

use crate::error::Result;
use crate::people::{ContactKind, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;

/// A new link.
pub async fn insert_link(tx: &mut Tx, token_hash: &str, purpose: &str, now: Timestamp, end: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into one_time_link (token_hash, purpose, created_at, expires_at) values ($1, $2, $3, $4)",
        token_hash,
        purpose,
        now,
        end
    ))
    .await?;
    Ok(())
}

/// Ends every unused link of this purpose.
pub async fn end_links(tx: &mut Tx, purpose: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update one_time_link set expires_at = $2 where purpose = $1 and used_at is null and expires_at > $2",
        purpose,
        now
    ))
    .await?;
    Ok(())
}

/// Whether a link was not used and its time is not over.
pub async fn link_is_open(tx: &mut Tx, token_hash: &str, purpose: &str, now: Timestamp) -> Result<bool> {
    let (open,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from one_time_link
                 where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3) as open",
            token_hash,
            purpose,
            now
        ))
        .await?;
    Ok(open)
}

/// Uses a link; whether it was this call that did.
pub async fn use_link(tx: &mut Tx, token_hash: &str, purpose: &str, now: Timestamp) -> Result<bool> {
    let used = tx
        .run(sql!(
            "update one_time_link set used_at = $3
             where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3",
            token_hash,
            purpose,
            now
        ))
        .await?;
    Ok(used == 1)
}

/// The one person who has shown that an address is theirs; nobody when several share it.
pub async fn only_holder(tx: &mut Tx, kind: ContactKind, value: &str) -> Result<Option<PersonId>> {
    let held = tx
        .all::<(PersonId,)>(sql!(
            "select p.id from person_contact pc
             join contact_point c on c.id = pc.contact
             join person p on p.id = pc.person
             where c.kind = $1 and c.value = $2 and pc.verified_at is not null and p.merged_into is null limit 2",
            kind,
            value
        ))
        .await?;
    Ok(match held.as_slice() {
        [(one,)] => Some(*one),
        _ => None,
    })
}
