//! The gates an application passes, in the order of the policy: school, photo ID, disclosure, screening. What else it asks for
//! has no order; see [`super::steps`].

use super::ends::role_to_take;
use super::rules::Partial;
use super::{Act, Case, ClearanceId, apart, locked_own, locked_within, take, take_at};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::{Gate, InForce};
use crate::schools::SchoolId;
use crate::volunteering::application::guardian;
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::notices;
use crate::volunteering::store::clearance as store;
use crate::web::{Me, Reach};
use db::Tx;
use jiff::SignedDuration;
use jiff::civil::Date;

/// Where a case waits at a gate.
fn waits_at(gate: Option<Gate>) -> ClearanceState {
    match gate {
        Some(Gate::School) => ClearanceState::AwaitingSchool,
        Some(Gate::Identity) => ClearanceState::AwaitingId,
        Some(Gate::Disclosure) => ClearanceState::AwaitingDisclosure,
        Some(Gate::Screening) | None => ClearanceState::Screening,
    }
}

/// Where a case goes once it has passed a gate. Who signed with the application is not asked again.
pub fn next(policy: &InForce, case: &Case, passed: Option<Gate>) -> ClearanceState {
    let level = case.level_of(policy);
    let is_passed = |gate: Gate| match gate {
        Gate::Identity => case.id_seen_at.is_some(),
        Gate::Disclosure => case.authorised_at.is_some(),
        Gate::School | Gate::Screening => false,
    };
    let mut gate = policy.clearance.next_gate(level, passed);
    while gate.is_some_and(is_passed) {
        gate = policy.clearance.next_gate(level, gate);
    }
    waits_at(gate)
}

/// Lets a case that was sent in to its first gate.
pub(crate) async fn begin_checks(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    guardian::hold_without(tx, case, act).await?;
    let to = next(act.policy, case, None);
    if to == ClearanceState::AwaitingDisclosure {
        notices::please_sign(tx, case, act).await?;
    }
    take(tx, case, ClearanceVerb::BeginChecks, to, act).await
}

/// The office has looked at a likely duplicate and lets the case go on.
pub async fn let_in(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::FollowApplications, id).await?;
    let role = role_to_take(me, case.state, ClearanceVerb::BeginChecks).ok_or(Error::NotFound)?;
    begin_checks(tx, &mut case, &act.in_role(me, role)).await
}

/// Why an ID was not noted as seen.
#[derive(Debug)]
pub enum SeeIdError {
    /// The date of birth on the document is another one than in the application.
    OtherBirthDate,
    /// Not for one's own household.
    Family,
    Other(Error),
}

impl<E: Into<Error>> From<E> for SeeIdError {
    fn from(error: E) -> SeeIdError {
        SeeIdError::Other(error.into())
    }
}

/// An employee has the person and their photo ID in front of them: the name was compared by eye, the date of birth is
/// compared here, and nothing of the document is kept.
pub async fn see_id(tx: &mut Tx, me: &Me, id: ClearanceId, born: Date, act: &Act<'_>) -> Result<(), SeeIdError> {
    let mut case = locked_within(tx, me, Ability::SeeIdentity, id).await?;
    if case.state != ClearanceState::AwaitingId {
        return Err(Error::refused("clearance-not-now").into());
    }
    if apart::why_not(tx, me, &case, None).await? == Some(Partial::Family) {
        return Err(SeeIdError::Family);
    }
    let person = store::applicant(tx, case.person).await?.ok_or(Error::NotFound)?;
    if person.birth_date != Some(born) {
        note_mismatch(tx, &case, act).await?;
        return Err(SeeIdError::OtherBirthDate);
    }
    case.id_seen_by = Some(me.id());
    case.id_seen_at = Some(act.now);
    let to = next(act.policy, &case, Some(Gate::Identity));
    let school = school_within(tx, me, id).await?;
    if to == ClearanceState::AwaitingDisclosure {
        notices::please_sign(tx, &case, act).await?;
    }
    take_at(tx, &mut case, ClearanceVerb::SeeId, to, school, act).await?;
    Ok(())
}

async fn note_mismatch(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let entry = Entry::new(act.actor, "id-not-matching", "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version), act.now).await
}

/// The school at which somebody acts: the first chosen one within their reach.
async fn school_within(tx: &mut Tx, me: &Me, id: ClearanceId) -> Result<Option<SchoolId>> {
    match me.reach(Ability::SeeIdentity) {
        Reach::Schools(mine) => {
            let chosen = store::school_ids(tx, id).await?;
            Ok(chosen.into_iter().find(|school| mine.contains(school)))
        }
        Reach::District | Reach::Nowhere => Ok(None),
    }
}

/// A school says that it wants this person, where the policy asks schools first.
pub async fn accept_at_school(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::PublishShifts, id).await?;
    let to = next(act.policy, &case, Some(Gate::School));
    // The reminder was for the school: the steps that come now are the person's.
    case.reminded_at = None;
    take(tx, &mut case, ClearanceVerb::AcceptAtSchool, to, act).await
}

/// Whether a school's yes is waited for; the case, if so.
pub async fn may_accept(tx: &mut Tx, me: &Me, id: ClearanceId) -> Result<Case> {
    let case = locked_within(tx, me, Ability::PublishShifts, id).await?;
    if case.state == ClearanceState::AwaitingSchool { Ok(case) } else { Err(Error::refused("clearance-not-now")) }
}

/// A reminder of one's own step comes no more often than this.
const REMINDER_APART: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Whether a person can be reminded that the next step is theirs; the case, if so.
pub async fn may_remind(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<Case> {
    let case = locked_within(tx, me, Ability::SeeIdentity, id).await?;
    use ClearanceState as S;
    if !matches!(case.state, S::AwaitingId | S::AwaitingDisclosure | S::AwaitingMore) {
        return Err(Error::refused("screening-not-their-step"));
    }
    if case.reminded_at.is_some_and(|at| act.now.duration_since(at) < REMINDER_APART) {
        return Err(Error::refused("screening-reminded-already"));
    }
    Ok(case)
}

/// Reminds them.
pub async fn remind(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = may_remind(tx, me, id, act).await?;
    case.reminded_at = Some(act.now);
    match case.state {
        ClearanceState::AwaitingId => notices::show_id(tx, &case, act).await?,
        ClearanceState::AwaitingMore => notices::steps_left(tx, &case, act).await?,
        _ => notices::please_sign(tx, &case, act).await?,
    }
    let stays = case.state;
    take(tx, &mut case, ClearanceVerb::RemindOfStep, stays, act).await
}

/// The person has read the disclosure and signed the authorisation. In a draft that is only kept; at its gate the case
/// goes on.
pub async fn sign_disclosure(tx: &mut Tx, person: PersonId, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = locked_own(tx, person, id).await?;
    case.authorised_at = Some(act.now);
    match case.state {
        ClearanceState::Draft => store::save(tx, &case).await,
        _ => {
            let to = next(act.policy, &case, Some(Gate::Disclosure));
            take(tx, &mut case, ClearanceVerb::SignDisclosure, to, act).await
        }
    }
}
