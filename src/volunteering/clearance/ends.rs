//! How cases end and begin again: withdrawal, suspension, dates, renewal.

use super::{Act, Case, ClearanceId, locked, locked_own, locked_within, take};
use crate::error::{Error, Result};
use crate::people::{Ability, PersonId, Role};
use crate::volunteering::clearance_flow::{ClearanceFlow, ClearanceState, ClearanceVerb};
use crate::volunteering::store::{clearance as store, volunteers};
use crate::volunteering::{application, notices, school_notices};
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use jiff::civil::Date;

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

/// The role that a viewer holds for the whole district and that the table lets take this step.
pub fn role_to_take(viewer: &Viewer, state: ClearanceState, verb: ClearanceVerb) -> Option<Role> {
    let district = viewer.grants.iter().filter(|grant| grant.school.is_none() && grant.other.is_none());
    district.map(|grant| grant.role).find(|role| role.is_staff() && ClearanceFlow::may(*role, state, verb))
}

/// Whether they hold one.
pub fn may_take(viewer: &Viewer, state: ClearanceState, verb: ClearanceVerb) -> bool {
    role_to_take(viewer, state, verb).is_some()
}

/// Whether a case ends when the guardian takes the consent back.
pub fn may_end_by_guardian(state: ClearanceState) -> bool {
    ClearanceFlow::may(Role::Guardian, state, ClearanceVerb::Withdraw)
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
    let role = role_to_take(me, case.state, ClearanceVerb::Suspend).ok_or(Error::NotFound)?;
    stop_everywhere(tx, case, why, &act.in_role(me, role)).await
}

/// A person tells that something changed: a charge, or something like it. They are stopped everywhere until people have looked
/// into it, and what they wrote is there for the reviewers alone.
pub async fn tell_change(tx: &mut Tx, person: PersonId, words: &str, act: &Act<'_>) -> Result<()> {
    let held = store::giving_a_level(tx, person).await?;
    let newest = *held.last().ok_or_else(|| Error::refused("change-nothing-held"))?;
    let case = locked_own(tx, person, newest).await?;
    store::add_statement(tx, newest, "change", words, person, act.now).await?;
    stop(tx, case, Stop::SelfReport, ClearanceVerb::TellChange, act).await
}

/// The same, when the screening company alerts us. The person is told, and the schools that may meet them.
pub(super) async fn stop_everywhere(tx: &mut Tx, case: Case, why: Stop, act: &Act<'_>) -> Result<()> {
    stop(tx, case, why, ClearanceVerb::Suspend, act).await
}

async fn stop(tx: &mut Tx, case: Case, why: Stop, verb: ClearanceVerb, act: &Act<'_>) -> Result<()> {
    notices::suspended(tx, &case, act).await?;
    school_notices::stopped(tx, &case, act).await?;
    notices::tell_reviewers(tx, &case, act).await?;
    for other in store::giving_a_level(tx, case.person).await? {
        let mut case = locked(tx, other).await?;
        case.stopped_for = why.as_str().to_owned();
        case.proposal = String::new();
        (case.proposed_by, case.agreed_by) = (None, None);
        take(tx, &mut case, verb, ClearanceState::Suspended, act).await?;
    }
    tx.touch(crate::web::cache::PUBLIC);
    Ok(())
}

/// Opens the draft that follows a case, filled in from it: to renew it, or to ask for a higher level.
pub async fn renew(tx: &mut Tx, person: PersonId, id: ClearanceId, verb: ClearanceVerb, act: &Act<'_>) -> Result<()> {
    let mut case = locked_own(tx, person, id).await?;
    if application::has_draft(tx, person, act).await? {
        // Pressed again: the draft is there, and nothing happens twice.
        return Ok(());
    }
    application::open_draft(tx, person, Some(&case), act).await?;
    let stays = case.state;
    take(tx, &mut case, verb, stays, act).await
}

/// Takes a clearance up again within its window: texts confirmed, nothing checked anew.
pub async fn reactivate(tx: &mut Tx, person: PersonId, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let case = locked_own(tx, person, id).await?;
    take_up_again(tx, case, act).await
}

/// The last day to take a clearance that rests up again; nothing for one that does not, or whose time is over.
pub fn open_window(case: &Case, act: &Act<'_>) -> Option<Date> {
    let rule = act.policy.clearance.validity_of(super::rules::level(act.policy, case.granted));
    let window = case.reactivate_until.or_else(|| case.valid_to.and_then(|end| rule.reactivate_until(end)));
    window.filter(|last| case.state == ClearanceState::Inactive && act.today() <= *last)
}

/// The same, of a case that is held.
pub(in crate::volunteering) async fn take_up_again(tx: &mut Tx, mut case: Case, act: &Act<'_>) -> Result<()> {
    application::guardian::hold_without(tx, &case, act).await?;
    if open_window(&case, act).is_none() {
        return Err(Error::refused("clearance-window-over"));
    }
    let level = super::rules::level(act.policy, case.granted);
    let rule = act.policy.clearance.validity_of(level);
    case.valid_from = Some(act.today());
    case.valid_to = Some(rule.valid_until(act.today(), &[]));
    case.reminded_at = None;
    case.reactivate_until = None;
    notices::cleared(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::Reactivate, ClearanceState::Cleared, act).await?;
    super::driving::refresh(tx, case.person, &act.by_itself()).await
}

/// How many are written to in one transaction.
const PAGE: i64 = 200;

/// Writes to the next of those who rest and can come back; the last of them, or nothing when there are no more.
pub async fn remind_resting(tx: &mut Tx, after: ClearanceId, act: &Act<'_>) -> Result<Option<ClearanceId>> {
    let next = volunteers::to_remind(tx, act.today(), after, PAGE).await?;
    for id in &next {
        if let Some(case) = store::case(tx, *id).await? {
            notices::come_back(tx, &case, act).await?;
        }
    }
    Ok(next.last().copied())
}
