//! SQL of schools that have no place for somebody.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance::decline::{No, Why};
use db::{Tx, sql};
use jiff::Timestamp;

pub async fn insert(tx: &mut Tx, id: ClearanceId, no: &No<'_>, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into clearance_declined (clearance, school, why, words, declined_by, declined_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
        id,
        no.school,
        no.why,
        no.words,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// A school is no longer one of those that a case names.
pub async fn take_out(tx: &mut Tx, id: ClearanceId, school: SchoolId) -> Result<()> {
    tx.run(sql!("delete from clearance_school where clearance = $1 and school = $2", id, school)).await?;
    Ok(())
}

/// What a school said, for the person.
pub struct Said {
    pub school: SchoolId,
    pub name: String,
    pub why: Why,
    pub words: String,
}
db::row!(Said { school, name, why, words });

/// What schools said about a case, the first first.
pub async fn of_case(tx: &mut Tx, id: ClearanceId) -> Result<Vec<Said>> {
    Ok(tx
        .all(sql!(
            "select d.school, s.name, d.why, d.words from clearance_declined d join school s on s.id = d.school
             where d.clearance = $1 order by d.declined_at, d.school",
            id
        ))
        .await?)
}

/// Who speaks for the schools that a case names: the person, the school and its name.
pub async fn speakers(tx: &mut Tx, id: ClearanceId, person: PersonId) -> Result<Vec<(PersonId, SchoolId, String)>> {
    Ok(tx
        .all(sql!(
            "select distinct m.person, s.id, s.name
             from clearance_school cs
             join school s on s.id = cs.school
             join may m on m.scope = s.id and m.scope_kind = 'school' and m.ability = 'publish-shifts'
             where cs.clearance = $1 and m.person <> $2
             order by s.id, m.person limit 500",
            id,
            person
        ))
        .await?)
}
