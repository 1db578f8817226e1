//! Who may work on a case: nobody on their own, on a relative's, or on one of somebody they said they know.

use super::rules::{self, Partial};
use super::{Act, Case, ClearanceId, locked_within};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{self, Ability, PersonId};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::store::apart as store;
use crate::volunteering::store::volunteers as assignments;
use crate::web::Me;
use db::Tx;

/// Why somebody cannot work on this case. `first` is whoever proposed what stands open.
pub async fn why_not(tx: &mut Tx, me: &Me, case: &Case, first: Option<PersonId>) -> Result<Option<Partial>> {
    let mut close = store::household_of(tx, me.id()).await?;
    if store::is_relative(tx, me.id(), case).await? {
        close.push(case.person);
    }
    // Two records that became one are one person.
    let first = match first {
        Some(first) => Some(people::standing_for(tx, first).await?),
        None => None,
    };
    if let Err(why) = rules::impartial(me.id(), case.person, first, &close) {
        return Ok(Some(why));
    }
    Ok(store::stepped_aside(tx, case.id, me.id()).await?.then_some(Partial::Known))
}

/// Refuses whoever is not impartial.
pub async fn stand(tx: &mut Tx, me: &Me, case: &Case, first: Option<PersonId>) -> Result<()> {
    match why_not(tx, me, case, first).await? {
        Some(why) => Err(refusal(why)),
        None => Ok(()),
    }
}

/// What is said to them.
pub fn refusal(why: Partial) -> Error {
    match why {
        Partial::Own => Error::NotFound,
        Partial::Family => Error::refused("screening-family"),
        Partial::SamePerson => Error::refused("screening-same-person"),
        Partial::FamilyOfFirst => Error::refused("screening-family-of-first"),
        Partial::Known => Error::refused("screening-known"),
    }
}

/// States in which a case is reviewers' work.
pub const OPEN: &[ClearanceState] = &[
    ClearanceState::Screening,
    ClearanceState::Review,
    ClearanceState::PreAdverse,
    ClearanceState::Suspended,
    ClearanceState::Appeal,
];

/// "I know this person": the case goes to the colleague with the least work, and nothing on it is this reviewer's any
/// more. What they proposed themselves goes back. Says whether there was a colleague to take it.
pub async fn step_aside(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<bool> {
    let mut case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    if !OPEN.contains(&case.state) {
        return Err(Error::refused("clearance-not-now"));
    }
    if !store::set_apart(tx, id, me.id(), act.now).await? {
        // Pressed again: it is in other hands already.
        return Ok(true);
    }
    if case.proposed_by == Some(me.id()) && !case.proposal.is_empty() && case.agreed_by.is_none() {
        super::decide::forget_proposal(&mut case);
        crate::volunteering::store::clearance::save(tx, &case).await?;
    }
    let next = store::next_reviewer(tx, &case).await?;
    match next {
        Some(reviewer) => assignments::assign(tx, id, reviewer, act.now).await?,
        None => store::unassign(tx, id).await?,
    }
    let entry = Entry::new(act.actor, "reviewer-stepped-aside", "clearance", id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version), act.now).await?;
    Ok(next.is_some())
}
