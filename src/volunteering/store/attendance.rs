//! The SQL of notes about who came that are put right.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::hours::HoursId;
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::SignupId;
use db::{Tx, sql};
use jiff::Timestamp;

/// They were not here after all: nothing of the visit stays.
pub async fn set_absent(tx: &mut Tx, id: SignupId, state: SignupState) -> Result<()> {
    tx.run(sql!(
        "update signup set state = $2, arrived_at = null, left_at = null, signed_in_by = null, signed_out_by = null
         where id = $1",
        id,
        state
    ))
    .await?;
    Ok(())
}

/// They were here after all, as somebody of the school says.
pub async fn set_attended(
    tx: &mut Tx,
    id: SignupId,
    state: SignupState,
    (from, until): (Timestamp, Timestamp),
    by: PersonId,
) -> Result<()> {
    tx.run(sql!(
        "update signup set state = $2, arrived_at = $3, left_at = $4, signed_in_by = $5, signed_out_by = $5 where id = $1",
        id,
        state,
        from,
        until,
        by
    ))
    .await?;
    Ok(())
}

/// The line that came of a place.
pub async fn of_signup(tx: &mut Tx, signup: SignupId) -> Result<Option<HoursId>> {
    Ok(tx.maybe(sql!("select h.id from hours h where h.signup = $1", signup)).await?)
}

/// A line that came of no place after all; what is noted of the place from now on has a line of its own.
pub async fn part_from_signup(tx: &mut Tx, id: HoursId) -> Result<()> {
    tx.run(sql!("update hours set signup = null where id = $1", id)).await?;
    Ok(())
}
