//! Organisations at schools.

use crate::error::Result;
use crate::partners::organisation::OrganisationId;
use crate::partners::placement::{Placement, PlacementId};
use crate::people::PersonId;
use crate::schools::SchoolId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Where it helps, by name.
pub async fn of(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Placement>> {
    Ok(tx
        .all(sql!(
            "select l.id, l.school, s.name as school_name, s.slug as school_slug, l.words, l.since
             from partner_school l join school s on s.id = l.school
             where l.organisation = $1 and l.ended_on is null order by s.name, l.id limit 300",
            id
        ))
        .await?)
}

pub async fn insert(
    tx: &mut Tx,
    id: OrganisationId,
    school: SchoolId,
    words: &str,
    since: Date,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    let known = tx
        .run(sql!(
            "update partner_school set words = $3 where organisation = $1 and school = $2 and ended_on is null",
            id,
            school,
            words
        ))
        .await?;
    if known == 0 {
        let placement = tx.new_id();
        tx.run(sql!(
            "insert into partner_school (id, organisation, school, words, since, written_by, written_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            placement,
            id,
            school,
            words,
            since,
            by,
            now
        ))
        .await?;
    }
    Ok(())
}

/// Whether there was one to end.
pub async fn end(tx: &mut Tx, id: OrganisationId, placement: PlacementId, on: Date) -> Result<bool> {
    let ended = tx
        .run(sql!(
            "update partner_school set ended_on = $3 where id = $2 and organisation = $1 and ended_on is null",
            id,
            placement,
            on
        ))
        .await?;
    Ok(ended == 1)
}
