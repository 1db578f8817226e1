//! All SQL of talks with applicants.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance::interview::Interview;
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::Timestamp;

/// The talk of a case.
pub async fn of_case(tx: &mut Tx, id: ClearanceId) -> Result<Option<Interview>> {
    Ok(tx
        .maybe(sql!("select i.held_on, i.held_by, i.outcome, i.note from interview i where i.clearance = $1", id))
        .await?)
}

/// Whether there was a talk: in this case whatever came of it, or in an earlier one of the person without a concern.
pub async fn was_held(tx: &mut Tx, case: &Case) -> Result<bool> {
    let (held,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from interview i
                            where i.person = $2 and (i.clearance = $1 or i.outcome = 'ok')) as held",
            case.id,
            case.person
        ))
        .await?;
    Ok(held)
}

/// Keeps it.
pub async fn note(tx: &mut Tx, case: &Case, interview: &Interview, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into interview (clearance, person, held_on, held_by, outcome, note, noted_by, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (clearance) do update
         set held_on = excluded.held_on, held_by = excluded.held_by, outcome = excluded.outcome, note = excluded.note,
             noted_by = excluded.noted_by, noted_at = excluded.noted_at",
        case.id,
        case.person,
        interview.held_on,
        interview.held_by.as_str(),
        interview.outcome,
        interview.note.as_str(),
        by,
        now
    ))
    .await?;
    Ok(())
}
