//! What an application asks for beside its gates: done in any order, before or after them. A case whose checks are clear waits
//! for what is still open, and goes on by itself when the last of it is done.

use super::interview::Weighed;
use super::rules;
use super::{Act, Case, Restriction, decide, locked, take, training};
use crate::error::Result;
use crate::people::PersonId;
use crate::policy::{Check, Fee, Level, Training};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::list_import::steps::Vouch;
use crate::volunteering::notices;
use crate::volunteering::store::{clearance as cases, fee, interview, referee, training as trainings, vouched};
use db::Tx;

/// One thing that is still to be done.
#[derive(Debug, Clone, Copy)]
pub enum Step<'p> {
    Training(&'p Training),
    /// A talk with the school or the office.
    Interview,
    /// So many references have not been read.
    References(i64),
    /// An answer lies there that nobody has read: it may be a concern.
    Unread,
    Fee(&'p Fee),
}

impl Step<'_> {
    /// Whether the person themselves has to do something.
    pub fn is_theirs(&self) -> bool {
        !matches!(self, Step::Interview | Step::Unread)
    }
}

/// Whether something can still be noted: the case was sent and is not decided.
pub fn is_open(state: ClearanceState) -> bool {
    use ClearanceState as S;
    let at_gate = matches!(state, S::AwaitingSchool | S::AwaitingId | S::AwaitingDisclosure | S::Screening);
    at_gate || matches!(state, S::Submitted | S::AwaitingMore | S::Review)
}

/// What is still open before a case can be cleared for a level.
pub async fn open<'p>(tx: &mut Tx, case: &Case, asked: &'p Level, act: &Act<'p>) -> Result<Vec<Step<'p>>> {
    let done = trainings::done(tx, case.person).await?;
    let is_good = |wanted: &Training| {
        let own = done.iter().find(|done| wanted.id == *done.training);
        matches!(training::standing(own, act.today()), training::Standing::Good(_))
    };
    let learned = act.policy.clearance.trainings_of_level(asked);
    let mut left: Vec<Step<'p>> = learned.into_iter().filter(|wanted| !is_good(wanted)).map(Step::Training).collect();
    let vouched = vouched::steps(tx, case).await?;
    let is_vouched = |step: Vouch| vouched.iter().any(|word| word == step.as_str());
    if asked.checks.contains(&Check::Interview)
        && !is_vouched(Vouch::Interview)
        && !interview::was_held(tx, case).await?
    {
        left.push(Step::Interview);
    }
    if asked.checks.contains(&Check::References) && !is_vouched(Vouch::References) {
        let missing = i64::from(act.policy.clearance.references()) - referee::read(tx, case).await?;
        left.extend((missing > 0).then_some(Step::References(missing)));
    }
    // Whatever the level asks for: enough good ones do not make up for one that lies unread.
    left.extend((referee::unread(tx, case.id).await? > 0).then_some(Step::Unread));
    if let Some(fee) = &asked.fee
        && !is_vouched(Vouch::Fee)
        && fee::of_case(tx, case.id).await?.is_none()
    {
        left.push(Step::Fee(fee));
    }
    Ok(left)
}

/// Everything else is decided: the case waits for what is open, with the terms it will be cleared on.
pub(super) async fn wait(
    tx: &mut Tx,
    case: &mut Case,
    number: i64,
    restriction: Option<Restriction>,
    verb: ClearanceVerb,
    act: &Act<'_>,
) -> Result<()> {
    case.proposed_level = number;
    case.proposed_restriction = restriction.map_or(String::new(), |r| r.as_str().to_owned());
    case.reminded_at = None;
    notices::steps_left(tx, case, act).await?;
    take(tx, case, verb, ClearanceState::AwaitingMore, act).await
}

/// A talk or a reference was weighed. With a concern the reviewers look at a case whose checks are clear; one that is not so far
/// comes to them when it is.
pub(super) async fn weighed(tx: &mut Tx, mut case: Case, weighed: Weighed, act: &Act<'_>) -> Result<()> {
    if weighed == Weighed::Ok || case.state != ClearanceState::AwaitingMore {
        return go_on(tx, case.person, act).await;
    }
    decide::forget_proposal(&mut case);
    take(tx, &mut case, ClearanceVerb::RecordConcern, ClearanceState::Review, act).await
}

/// Something was done: cases of the person that waited for nothing else are cleared now.
pub(super) async fn go_on(tx: &mut Tx, person: PersonId, act: &Act<'_>) -> Result<()> {
    for id in trainings::waiting_cases(tx, person).await? {
        let mut case = locked(tx, id).await?;
        if case.state != ClearanceState::AwaitingMore {
            continue;
        }
        // What a list brought ends with its own last day, however late the last step is done: the night puts it away.
        if vouched::last_day(tx, id).await?.is_some_and(|last| last < act.today()) {
            continue;
        }
        if !open(tx, &case, rules::level(act.policy, case.proposed_level), act).await?.is_empty() {
            continue;
        }
        // What came to stand against the person meanwhile, or what somebody said of them, is weighed by two.
        if referee::has_concern(tx, id).await? || cases::stands_against(tx, &case, rules::denials_since(act)).await? {
            decide::forget_proposal(&mut case);
            take(tx, &mut case, ClearanceVerb::RecordConcern, ClearanceState::Review, act).await?;
            continue;
        }
        let (number, restriction) = (case.proposed_level, Restriction::parse(&case.proposed_restriction));
        decide::grant(tx, &mut case, number, restriction, ClearanceVerb::FinishSteps, act).await?;
    }
    Ok(())
}
