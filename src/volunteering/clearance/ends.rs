//! How cases end and begin again: withdrawal, suspension, dates, renewal.

use super::{Act, Case, ClearanceId, locked, locked_own, locked_within, take};
use crate::error::{Error, Result};
use crate::people::{Ability, PersonId};
use crate::volunteering::clearance_flow::{ClearanceFlow, ClearanceState, ClearanceVerb};
use crate::volunteering::store::{clearance as store, volunteers};
use crate::volunteering::{application, notices};
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use jiff::{SignedDuration, Timestamp, ToSpan};

db::text_enum! {
    /// Why somebody is stopped; a list, so that nothing about them is written down here.
    pub enum Stop {
        /// A monitoring service or the police told us.
        Alert = "alert",
        /// Something happened at a school.
        Incident = "incident",
        /// The person told us themselves.
        SelfReport = "self_report",
        /// Asked for by the screening company or a court.
        Correction = "correction",
    }
}

/// Whether a viewer holds, for the whole district, a role that the table lets take this step.
pub fn may_take(viewer: &Viewer, state: ClearanceState, verb: ClearanceVerb) -> bool {
    viewer
        .grants
        .iter()
        .any(|grant| grant.school.is_none() && grant.other.is_none() && ClearanceFlow::may(grant.role, state, verb))
}

/// Whether a case ends when the guardian takes the consent back.
pub fn may_end_by_guardian(state: ClearanceState) -> bool {
    ClearanceFlow::may(crate::people::Role::Guardian, state, ClearanceVerb::Withdraw)
}

/// The person gives up their case.
pub async fn withdraw(tx: &mut Tx, person: PersonId, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let case = locked_own(tx, person, id).await?;
    end_by_wish(tx, case, act).await
}

/// The same, told to the office by somebody who phones or comes by.
pub async fn withdraw_for(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::EnterForOthers, id).await?;
    end_by_wish(tx, case, act).await
}

async fn end_by_wish(tx: &mut Tx, mut case: Case, act: &Act<'_>) -> Result<()> {
    case.draft = String::new();
    take(tx, &mut case, ClearanceVerb::Withdraw, ClearanceState::Withdrawn, act).await
}

/// Stops a person everywhere, at once: every case of theirs that gives a level or could give one again.
pub async fn suspend(tx: &mut Tx, me: &Me, id: ClearanceId, why: Stop, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::FollowApplications, id).await?;
    if !may_take(me, case.state, ClearanceVerb::Suspend) {
        return Err(Error::NotFound);
    }
    stop_everywhere(tx, case, why, act).await
}

/// The same, when the screening company alerts us. The person is told, and the schools that may meet them.
pub(super) async fn stop_everywhere(tx: &mut Tx, case: Case, why: Stop, act: &Act<'_>) -> Result<()> {
    notices::suspended(tx, &case, act).await?;
    notices::tell_schools(tx, &case, act).await?;
    for other in store::giving_a_level(tx, case.person).await? {
        let mut case = locked(tx, other).await?;
        case.stopped_for = why.as_str().to_owned();
        case.proposal = String::new();
        (case.proposed_by, case.agreed_by) = (None, None);
        take(tx, &mut case, ClearanceVerb::Suspend, ClearanceState::Suspended, act).await?;
    }
    tx.touch(crate::web::cache::PUBLIC);
    Ok(())
}

/// Opens the draft that follows a case, filled in from it: to renew it, or to ask for a higher level.
pub async fn renew(tx: &mut Tx, person: PersonId, id: ClearanceId, verb: ClearanceVerb, act: &Act<'_>) -> Result<()> {
    let mut case = locked_own(tx, person, id).await?;
    if application::has_draft(tx, person).await? {
        // Pressed again: the draft is there, and nothing happens twice.
        return Ok(());
    }
    application::open_draft(tx, person, Some(&case), act).await?;
    let stays = case.state;
    take(tx, &mut case, verb, stays, act).await
}

/// Takes a clearance up again within its window: texts confirmed, nothing checked anew.
pub async fn reactivate(tx: &mut Tx, person: PersonId, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = locked_own(tx, person, id).await?;
    application::guardian::hold_without(tx, &case, act).await?;
    let level = super::rules::level(act.policy, case.granted);
    let rule = act.policy.clearance.validity_of(level);
    let window = case.reactivate_until.or_else(|| case.valid_to.and_then(|end| rule.reactivate_until(end)));
    if case.state != ClearanceState::Inactive || window.is_none_or(|last| act.today() > last) {
        return Err(Error::refused("clearance-window-over"));
    }
    case.valid_from = Some(act.today());
    case.valid_to = Some(rule.valid_until(act.today(), &[]));
    case.reminded_at = None;
    case.reactivate_until = None;
    notices::cleared(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::Reactivate, ClearanceState::Cleared, act).await?;
    super::driving::refresh(tx, person, act).await
}

/// How many cases one transaction of the nightly round takes: short enough that nobody waits for it.
pub const ROUND: i64 = 200;

/// One round of the night: what is due today, a few hundred at a time. Says how many it changed; 0 means done.
pub async fn round(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let mut changed = 0;
    for id in store::due(tx, &Due::of(act), ROUND).await? {
        let case = locked(tx, id).await?;
        changed += usize::from(settle(tx, case, act).await?);
    }
    Ok(changed)
}

/// Writes to the next of those who rest and can come back; the last of them, or nothing when there are no more.
pub async fn remind_resting(tx: &mut Tx, after: ClearanceId, act: &Act<'_>) -> Result<Option<ClearanceId>> {
    let next = volunteers::to_remind(tx, act.today(), after, ROUND).await?;
    for id in &next {
        if let Some(case) = store::case(tx, *id).await? {
            notices::come_back(tx, &case, act).await?;
        }
    }
    Ok(next.last().copied())
}

/// The days and instants that a night's round asks the store for.
pub struct Due {
    pub today: jiff::civil::Date,
    /// Who ends on or before this day is reminded.
    pub remind_to: jiff::civil::Date,
    pub drafts_before: Timestamp,
    pub waiting_before: Timestamp,
    pub results_before: Timestamp,
}

impl Due {
    fn of(act: &Act<'_>) -> Due {
        let rules = &act.policy.clearance;
        let before = |days: u32| act.now - SignedDuration::from_hours(24 * i64::from(days));
        Due {
            today: act.today(),
            remind_to: act.today().saturating_add(i64::from(rules.reminder_days).days()),
            drafts_before: before(rules.unfinished_days),
            waiting_before: before(rules.waiting_days),
            results_before: before(rules.result_alert_days),
        }
    }
}

/// What the clock asks of one case; says whether it changed. One that was settled meanwhile is left alone, and so is
/// a denial that the rules do not let through.
async fn settle(tx: &mut Tx, mut case: Case, act: &Act<'_>) -> Result<bool> {
    use ClearanceState as S;
    let today = act.today();
    match case.state {
        S::PreAdverse if super::rules::may_deny(&case, today).is_err() => return Ok(false),
        S::Cleared if case.valid_to.is_none_or(|end| end < today) => end_by_date(tx, case, act).await,
        S::Cleared if super::driving::settle(tx, &case, act).await? => Ok(()),
        S::Cleared if !is_near(&case, act) => return Ok(false),
        S::Cleared => {
            case.reminded_at = Some(act.now);
            notices::ending(tx, &case, act).await?;
            take(tx, &mut case, ClearanceVerb::Remind, S::Cleared, act).await
        }
        // It may have come to rest a moment ago, in this same round.
        S::Inactive if case.reactivate_until.is_none_or(|last| last >= today) => return Ok(false),
        S::Inactive => take(tx, &mut case, ClearanceVerb::Expire, S::Expired, act).await,
        S::PreAdverse => super::decide::deny(tx, case, act).await,
        S::Screening => {
            case.reminded_at = Some(act.now);
            take(tx, &mut case, ClearanceVerb::ChaseResult, S::Screening, act).await
        }
        S::Draft => {
            case.draft = String::new();
            take(tx, &mut case, ClearanceVerb::Lapse, S::Withdrawn, act).await
        }
        S::Submitted | S::AwaitingSchool | S::AwaitingId | S::AwaitingDisclosure => {
            notices::lapsed(tx, &case, act).await?;
            take(tx, &mut case, ClearanceVerb::Lapse, S::Withdrawn, act).await
        }
        _ => return Ok(false),
    }?;
    Ok(true)
}

/// Whether the end is near and nobody has said so.
fn is_near(case: &Case, act: &Act<'_>) -> bool {
    let last = act.today().saturating_add(i64::from(act.policy.clearance.reminder_days).days());
    case.reminded_at.is_none() && case.valid_to.is_some_and(|end| end <= last)
}

/// Past its last good day: it rests where the policy lets it be taken up again, else it is over.
async fn end_by_date(tx: &mut Tx, mut case: Case, act: &Act<'_>) -> Result<()> {
    let level = super::rules::level(act.policy, case.granted);
    let window = case.valid_to.and_then(|end| act.policy.clearance.validity_of(level).reactivate_until(end));
    notices::ended(tx, &case, window, act).await?;
    match window {
        Some(last) if act.today() <= last => {
            case.reactivate_until = Some(last);
            take(tx, &mut case, ClearanceVerb::RollOver, ClearanceState::Inactive, act).await
        }
        _ => take(tx, &mut case, ClearanceVerb::Expire, ClearanceState::Expired, act).await,
    }
}
