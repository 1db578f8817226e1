//! Who spoke for a partner before, and is forgotten: the name and the address go, the row stays with what hangs on it.

use crate::error::Result;
use crate::partners::organisation::OrganisationId;
use crate::partners::speaker::SpeakerId;
use crate::people::PersonId;
use db::{Tx, sql};
use jiff::Timestamp;

/// Those who ended before this instant, the first first.
pub async fn ended_before(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<Vec<(SpeakerId, OrganisationId)>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.organisation from organisation_contact s
             where s.ended_at < $1 and s.forgotten_at is null order by s.ended_at, s.id limit $2",
            before,
            limit
        ))
        .await?)
}

/// Those who ended and were this person, or had an address that is theirs and nobody else's.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<(SpeakerId, OrganisationId)>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.organisation from organisation_contact s
             where s.ended_at is not null and s.forgotten_at is null
               and (s.was = $1
                 or (s.was is null and s.contact <> '' and exists (
                      select 1 from contact_point c
                      join person_contact k on k.contact = c.id and k.person = $1
                      where c.kind = s.contact_kind and c.value = s.contact
                        and not exists (select 1 from person_contact o join person p on p.id = o.person
                                        where o.contact = c.id and o.person <> $1
                                          and coalesce(p.merged_into, p.id) <> $1))))
             order by s.id",
            person
        ))
        .await?)
}

/// Takes out what names them; whether there was something to take out.
pub async fn forget(tx: &mut Tx, speaker: SpeakerId, name: &str, now: Timestamp) -> Result<bool> {
    let emptied = sql!(
        "update organisation_contact
         set name = $2, contact_kind = '', contact = '', host = '', was = null, forgotten_at = $3
         where id = $1 and ended_at is not null and forgotten_at is null",
        speaker,
        name,
        now
    );
    Ok(tx.run(emptied).await? > 0)
}
