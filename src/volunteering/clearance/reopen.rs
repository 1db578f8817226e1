//! A decision that was a mistake is taken back: by two people, for a reason of a list. Nothing is cleared by it.

use super::{Act, Case, decide, locked, take};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::store::stopped as store;
use crate::volunteering::{notices, school_notices};
use db::Tx;

db::text_enum! {
    /// Why a bar or a revocation is taken back; a list, so that nothing about the person is written down here.
    pub enum Mistake {
        /// What was found is about somebody else.
        OtherPerson = "other_person",
        /// We, or the company, made a mistake.
        OurError = "our_error",
        /// A court or a register has changed its record.
        RecordChanged = "record_changed",
    }
}

/// Whether it can be proposed: why is said, and no bar of another case stands behind it.
pub(super) async fn may(tx: &mut Tx, case: &Case, mistake: Option<Mistake>) -> Result<()> {
    if mistake.is_none() {
        return Err(Error::refused("screening-mistake-choose"));
    }
    if store::is_barred_beside(tx, case).await? { Err(Error::refused("screening-bar-stands")) } else { Ok(()) }
}

/// A second person has agreed: the case is weighed anew, as if nothing had been decided. What was taken away in the same step
/// stays over, and no longer stands against the person.
pub(super) async fn reopen(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    let mistake = Mistake::parse(&case.proposed_reason);
    may(tx, case, mistake).await?;
    notices::reopened(tx, case, act).await?;
    school_notices::reopened(tx, case, act).await?;
    let why = mistake.map_or("", |why| why.as_str());
    let entry = Entry::new(act.actor, "mistake-said", "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version).detail(format!("why={why}")), act.now).await?;
    for id in store::revoked_together(tx, case).await? {
        let mut other = locked(tx, id).await?;
        decide::forget_proposal(&mut other);
        take(tx, &mut other, ClearanceVerb::Reopen, ClearanceState::Expired, act).await?;
    }
    decide::forget_proposal(case);
    (case.granted, case.valid_from, case.valid_to) = (0, None, None);
    (case.decided_by, case.decided_at, case.denied_at) = (None, None, None);
    (case.pre_adverse_at, case.wait_until) = (None, None);
    // Whatever is decided now is a decision of its own, with an appeal of its own.
    (case.appeal_until, case.appealed_at) = (None, None);
    case.stopped_for = String::new();
    take(tx, case, ClearanceVerb::Reopen, ClearanceState::Review, act).await
}
