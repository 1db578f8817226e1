//! Appeals against a denial: asked for by the person or written down from their letter, and decided by somebody who had no part
//! in it.

use super::ends::role_to_take;
use super::rules::{self, NoAppeal};
use super::{Act, Case, ClearanceId, apart, decide, locked_own, locked_within, take};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{self, Ability, PersonId};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::notices;
use crate::volunteering::store::clearance as store;
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

/// Why an appeal did not come about.
#[derive(Debug)]
pub enum NoAppealOr {
    No(NoAppeal),
    Other(Error),
}

impl From<Error> for NoAppealOr {
    fn from(error: Error) -> NoAppealOr {
        NoAppealOr::Other(error)
    }
}

/// An appeal that came by letter, by e-mail or by telephone.
pub struct Letter<'a> {
    pub words: &'a str,
    /// The day it was received: the last day to appeal is held against this one.
    pub received: Date,
}

/// The person asks in writing for the denial to be looked at again.
pub async fn appeal(
    tx: &mut Tx,
    person: PersonId,
    id: ClearanceId,
    words: &str,
    act: &Act<'_>,
) -> Result<(), NoAppealOr> {
    let case = locked_own(tx, person, id).await?;
    rules::may_appeal(&case, act.today()).map_err(NoAppealOr::No)?;
    begin(tx, case, words, act.now, act).await?;
    Ok(())
}

/// The same, written down by the office from what came to it.
pub async fn received(
    tx: &mut Tx,
    me: &Me,
    id: ClearanceId,
    letter: &Letter<'_>,
    act: &Act<'_>,
) -> Result<(), NoAppealOr> {
    let case = locked_within(tx, me, Ability::FollowApplications, id).await?;
    let Some(role) = role_to_take(me, ClearanceState::Denied, ClearanceVerb::Appeal) else {
        return Err(Error::NotFound.into());
    };
    apart::stand(tx, me, &case, None).await?;
    if !could_be_received(&case, letter.received, act) {
        return Err(Error::refused("clearance-appeal-when").into());
    }
    rules::may_appeal(&case, letter.received).map_err(NoAppealOr::No)?;
    let act = act.in_role(me, role);
    let entry = Entry::new(act.actor, "appeal-entered", "clearance", case.id).about(case.person);
    let entry = entry.policy(act.policy.version).detail(format!("received={}", letter.received));
    ledger::note(tx, entry, act.now).await?;
    let at = if letter.received == act.today() { act.now } else { noon_of(letter.received, &act) };
    begin(tx, case, letter.words, at, &act).await?;
    Ok(())
}

/// Not before the denial it is about, and not in the future.
fn could_be_received(case: &Case, received: Date, act: &Act<'_>) -> bool {
    let denied_on = case.denied_at.map(|at| act.policy.calendar.day_of(at));
    received <= act.today() && denied_on.is_none_or(|day| received >= day)
}

/// A day as an instant.
fn noon_of(day: Date, act: &Act<'_>) -> Timestamp {
    act.policy.calendar.time_zone.zone().to_timestamp(day.at(12, 0, 0, 0)).unwrap_or(act.now)
}

async fn begin(tx: &mut Tx, mut case: Case, words: &str, received_at: Timestamp, act: &Act<'_>) -> Result<()> {
    case.appealed_at = Some(received_at);
    let said_by = act.person().unwrap_or(case.person);
    store::add_statement(tx, case.id, "appeal", words, said_by, act.now).await?;
    notices::appeal_received(tx, &case, act).await?;
    notices::appeal_to_decide(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::Appeal, ClearanceState::Appeal, act).await
}

/// Somebody who had no part in the denial decides the appeal; that is final.
pub async fn decide_appeal(tx: &mut Tx, me: &Me, id: ClearanceId, overturn: bool, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::DecideAppeals, id).await?;
    if case.state != ClearanceState::Appeal {
        return Err(Error::refused("clearance-not-now"));
    }
    apart::stand(tx, me, &case, None).await?;
    for one in [case.proposed_by, case.agreed_by, case.decided_by].into_iter().flatten() {
        if people::standing_for(tx, one).await? == me.id() {
            return Err(Error::refused("screening-same-person"));
        }
    }
    if overturn {
        let (level, narrowed) = (case.level, decide::still_restricted(tx, case.person, act).await?);
        return decide::grant(tx, &mut case, level, narrowed, ClearanceVerb::Overturn, act).await;
    }
    notices::appeal_upheld(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::Uphold, ClearanceState::Denied, act).await
}
