//! SQL of forgetting a person: what names them goes, the record stays for the figures.

use crate::error::Result;
use crate::people::PersonId;
use db::{Tx, sql};
use jiff::Timestamp;

/// Empties a record and what hangs on it in this feature. `folded` is the name for search.
pub async fn forget(tx: &mut Tx, person: PersonId, name: &str, folded: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update person set given = $2, family = '', folded = $3, birth_date = null, address = '', city = '', zip = '',
                forgotten_at = $4
         where id = $1",
        person,
        name,
        folded,
        now
    ))
    .await?;
    tx.run(sql!("update sign_in_code set person = null where person = $1", person)).await?;
    for gone in [
        sql!("delete from session where person = $1", person),
        sql!("delete from one_time_link where person = $1", person),
        sql!("delete from household_member where person = $1", person),
        sql!("delete from affiliation where person = $1", person),
        sql!("delete from not_the_same where one = $1 or other = $1", person),
        sql!("delete from message where person = $1 and state <> 'queued'", person),
        sql!("delete from person_contact where person = $1", person),
    ] {
        tx.run(gone).await?;
    }
    Ok(())
}

/// Addresses and numbers that belong to nobody any more and that nobody is signing in with; how many.
pub async fn drop_unused_contacts(tx: &mut Tx) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "delete from contact_point
             where not exists (select 1 from person_contact k where k.contact = contact_point.id)
               and not exists (select 1 from sign_in_code s where s.contact = contact_point.id)"
        ))
        .await?)
}
