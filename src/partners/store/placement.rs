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

/// It helps there from now on; whether that is new. Nobody wrote it: it follows from an agreement.
pub async fn open(tx: &mut Tx, id: OrganisationId, school: SchoolId, since: Date, now: Timestamp) -> Result<bool> {
    let placement = tx.new_id();
    let new = tx
        .run(sql!(
            "insert into partner_school (id, organisation, school, words, since, written_at)
             select $1, $2, $3, '', $4, $5
             where not exists (select 1 from partner_school l where l.organisation = $2 and l.school = $3
                               and l.ended_on is null)",
            placement,
            id,
            school,
            since,
            now
        ))
        .await?;
    Ok(new == 1)
}

/// It helps there no more; whether it did.
pub async fn close(tx: &mut Tx, id: OrganisationId, school: SchoolId, on: Date) -> Result<bool> {
    let ended = tx
        .run(sql!(
            "update partner_school set ended_on = $3 where organisation = $1 and school = $2 and ended_on is null",
            id,
            school,
            on
        ))
        .await?;
    Ok(ended > 0)
}
