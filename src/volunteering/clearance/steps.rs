//! What an application asks for beside its gates: done in any order, before or after them. A case whose checks are clear waits
//! for what is still open, and goes on by itself when the last of it is done.

use super::rules;
use super::{Act, Case, Restriction, decide, locked, take, training};
use crate::error::Result;
use crate::people::PersonId;
use crate::policy::{Level, Training};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::notices;
use crate::volunteering::store::clearance as cases;
use crate::volunteering::store::training as trainings;
use db::Tx;

/// One thing that is still to be done.
#[derive(Debug, Clone, Copy)]
pub enum Step<'p> {
    Training(&'p Training),
}

/// What is still open before a case can be cleared for a level.
pub async fn open<'p>(tx: &mut Tx, case: &Case, asked: &'p Level, act: &Act<'p>) -> Result<Vec<Step<'p>>> {
    let done = trainings::done(tx, case.person).await?;
    let is_good = |wanted: &Training| {
        let own = done.iter().find(|done| wanted.id == *done.training);
        matches!(training::standing(own, act.today()), training::Standing::Good(_))
    };
    let asked = act.policy.clearance.trainings_of_level(asked);
    Ok(asked.into_iter().filter(|wanted| !is_good(wanted)).map(Step::Training).collect())
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

/// Something was done: cases of the person that waited for nothing else are cleared now.
pub(super) async fn go_on(tx: &mut Tx, person: PersonId, act: &Act<'_>) -> Result<()> {
    for id in trainings::waiting_cases(tx, person).await? {
        let mut case = locked(tx, id).await?;
        if case.state != ClearanceState::AwaitingMore {
            continue;
        }
        if !open(tx, &case, rules::level(act.policy, case.proposed_level), act).await?.is_empty() {
            continue;
        }
        // What came to stand against the person meanwhile is weighed by two.
        if cases::stands_against(tx, &case, rules::denials_since(act)).await? {
            decide::forget_proposal(&mut case);
            take(tx, &mut case, ClearanceVerb::RecordConcern, ClearanceState::Review, act).await?;
            continue;
        }
        let (number, restriction) = (case.proposed_level, Restriction::parse(&case.proposed_restriction));
        decide::grant(tx, &mut case, number, restriction, ClearanceVerb::FinishSteps, act).await?;
    }
    Ok(())
}
