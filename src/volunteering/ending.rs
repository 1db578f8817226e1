//! Before a task is called off or closed: which shifts are still to come, and who has or waits for a place on them. Both ends are
//! final, so whoever presses has seen this first.

use super::opportunity::{self, Opportunity, OpportunityId, StepError};
use super::shift::ShiftId;
use super::shift_flow::{OpportunityFlow, OpportunityVerb};
use super::store::{ending as store, opportunity as opportunities};
use crate::error::{Error, Result};
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;

/// A shift that would end, with those it concerns.
#[derive(Debug, Clone)]
pub struct Losing {
    pub id: ShiftId,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    /// People with a place of their own that is not used yet.
    pub people: i64,
    /// Places of groups.
    pub grouped: i64,
    /// People in line, and those who would step in.
    pub waiting: i64,
}
db::row!(Losing { id, starts_at, ends_at, capacity, taken, people, grouped, waiting });

/// Somebody with a place.
#[derive(Debug, Clone)]
pub struct Named {
    pub shift: ShiftId,
    pub given: String,
    pub family: String,
}
db::row!(Named { shift, given, family });

impl Named {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// What a task is about to lose, or to keep for the last time.
pub struct Ending {
    pub opportunity: Opportunity,
    pub verb: OpportunityVerb,
    /// Its shifts that are not over.
    pub shifts: Vec<ShiftId>,
}

/// The end of a task that the viewer may bring about, looked at. Nothing is changed.
pub async fn foresee(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    verb: OpportunityVerb,
    now: Timestamp,
) -> Result<Ending, StepError> {
    if !ends(verb) {
        return Err(Error::NotFound.into());
    }
    let opportunity = opportunities::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if !OpportunityFlow::may(opportunity::role_at(me, opportunity.school), opportunity.state, verb) {
        return Err(StepError::NotNow);
    }
    let shifts = opportunities::shifts_to_come(tx, id, now).await?;
    Ok(Ending { opportunity, verb, shifts })
}

/// Whether a step is the end of a task.
pub fn ends(verb: OpportunityVerb) -> bool {
    matches!(verb, OpportunityVerb::Cancel | OpportunityVerb::Close)
}

/// Who has or waits for places on these shifts, and the names of the first of them.
pub async fn losing(tx: &mut Tx, shifts: &[ShiftId]) -> Result<(Vec<Losing>, Vec<Named>)> {
    Ok((store::losing(tx, shifts).await?, store::named(tx, shifts).await?))
}
