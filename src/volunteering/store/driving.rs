//! All SQL of driver documents.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance::driving::{Driving, Paper};
use crate::volunteering::clearance::{Act, ClearanceId};
use crate::volunteering::eligibility::Seen;
use db::{Tx, sql};
use jiff::civil::Date;

/// What a person showed or told.
pub async fn papers(tx: &mut Tx, person: PersonId) -> Result<Vec<Paper>> {
    Ok(tx
        .all(sql!(
            "select d.document, d.printed, d.last_day, d.seen_at from driver_document d
             where d.person = $1 order by d.document",
            person
        ))
        .await?)
}

/// The documents somebody has seen, with their last good days.
pub async fn seen(tx: &mut Tx, person: PersonId) -> Result<Vec<Seen>> {
    Ok(tx
        .all(sql!(
            "select d.document, d.last_day from driver_document d
             where d.person = $1 and d.seen_at is not null and d.last_day is not null order by d.document",
            person
        ))
        .await?)
}

/// The person's own word; it never takes the place of what somebody has seen and what is still good.
pub async fn tell(tx: &mut Tx, person: PersonId, document: &str, printed: Date, act: &Act<'_>) -> Result<()> {
    tx.run(sql!(
        "insert into driver_document (person, document, printed, told_at, told_by) values ($1, $2, $3, $4, $5)
         on conflict (person, document) do update
         set printed = excluded.printed, told_at = excluded.told_at, told_by = excluded.told_by",
        person,
        document,
        printed,
        act.now,
        act.person()
    ))
    .await?;
    Ok(())
}

pub async fn see(
    tx: &mut Tx,
    person: PersonId,
    document: &str,
    printed: Option<Date>,
    last_day: Date,
    act: &Act<'_>,
) -> Result<()> {
    tx.run(sql!(
        "insert into driver_document (person, document, printed, last_day, told_at, seen_at, seen_by)
         values ($1, $2, $3, $4, $5, $5, $6)
         on conflict (person, document) do update
         set printed = excluded.printed, last_day = excluded.last_day, seen_at = excluded.seen_at,
             seen_by = excluded.seen_by",
        person,
        document,
        printed,
        last_day,
        act.now,
        act.person()
    ))
    .await?;
    Ok(())
}

/// Keeps the driving part of a clearance.
pub async fn set(tx: &mut Tx, person: PersonId, driving: &Driving) -> Result<()> {
    tx.run(sql!(
        "insert into driving (clearance, person, level, below, last_day, reminded_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (clearance) do update
         set level = excluded.level, below = excluded.below, last_day = excluded.last_day,
             reminded_at = excluded.reminded_at",
        driving.clearance,
        person,
        driving.level,
        driving.below,
        driving.last_day,
        driving.reminded_at
    ))
    .await?;
    Ok(())
}

/// The driving part of a clearance, if it has one.
pub async fn of_case(tx: &mut Tx, clearance: ClearanceId) -> Result<Option<Driving>> {
    Ok(tx
        .maybe(sql!(
            "select d.clearance, d.level, d.below, d.last_day, d.reminded_at from driving d where d.clearance = $1",
            clearance
        ))
        .await?)
}

/// Of all clearances of a person.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Driving>> {
    Ok(tx
        .all(sql!(
            "select d.clearance, d.level, d.below, d.last_day, d.reminded_at from driving d
             where d.person = $1 order by d.clearance",
            person
        ))
        .await?)
}
