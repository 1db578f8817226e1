//! A school that the policy asks first has no place: it says why, and the person's other schools stay open.

use super::{Act, ClearanceId, locked_within, take_at};
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::school_notices as notices;
use crate::volunteering::store::{clearance as cases, decline as store};
use crate::web::Me;
use db::Tx;

db::text_enum! {
    /// Why a school has no place. The person reads it: nothing in the list is about them.
    pub enum Why {
        /// No task is open.
        Full = "full",
        /// Not at the times they can.
        Times = "times",
        /// Help of another kind is looked for.
        Tasks = "tasks",
        /// Something else.
        Other = "other",
    }
}

/// What a school says.
pub struct No<'a> {
    pub school: SchoolId,
    pub why: Why,
    /// A word to the person; may be empty.
    pub words: &'a str,
}

/// The chosen schools for which somebody can answer.
pub async fn answerable(tx: &mut Tx, me: &Me, id: ClearanceId) -> Result<Vec<SchoolId>> {
    let chosen = cases::school_ids(tx, id).await?;
    Ok(chosen.into_iter().filter(|school| me.may_at(Ability::PublishShifts, *school)).collect())
}

/// One school says no. That is no denial: the case goes on to wait for the others, and ends when none is left.
pub async fn decline_at_school(tx: &mut Tx, me: &Me, id: ClearanceId, no: &No<'_>, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::PublishShifts, id).await?;
    if !answerable(tx, me, id).await?.contains(&no.school) {
        return Err(Error::NotFound);
    }
    if case.state != ClearanceState::AwaitingSchool {
        return Err(Error::refused("clearance-not-now"));
    }
    let is_last = cases::school_ids(tx, id).await?.iter().all(|school| *school == no.school);
    store::insert(tx, id, no, me.id(), act.now).await?;
    let to = if is_last {
        ClearanceState::Withdrawn
    } else {
        // It is theirs no more; the last one stays with the case, so that its end belongs to a school.
        store::take_out(tx, id, no.school).await?;
        ClearanceState::AwaitingSchool
    };
    notices::declined(tx, &case, no, is_last, act).await?;
    take_at(tx, &mut case, ClearanceVerb::DeclineAtSchool, to, Some(no.school), act).await
}
