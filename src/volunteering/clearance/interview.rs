//! The talk with an applicant, where the level asks for one: noted by the school or the office, never shown to the person.

use super::{Act, ClearanceId, apart, locked_within, steps};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::Ability;
use crate::volunteering::store::interview as store;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;

db::text_enum! {
    /// What somebody made of a talk or of a reference.
    pub enum Weighed {
        /// Nothing against it.
        Ok = "ok",
        /// The reviewers must look at it.
        Concern = "concern",
    }
}

/// A talk as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    pub held_on: Date,
    /// Who talked with the person, as it is written down.
    pub held_by: String,
    pub outcome: Weighed,
    pub note: String,
}
db::row!(Interview { held_on, held_by, outcome, note });

/// The day of a talk: not in the future, and not longer ago than a year.
pub fn held_on(sent: &str, today: Date) -> forms::Checked<Date> {
    let day = forms::date(sent)?;
    let ago = (today - day).get_days();
    if (0..=366).contains(&ago) { Ok(day) } else { Err(Reason::new("interview-when")) }
}

/// Notes a talk; a second time, the first is corrected. A concern goes to the reviewers, and stays as it was noted: what becomes
/// of it is theirs to say.
pub async fn note(tx: &mut Tx, me: &Me, id: ClearanceId, interview: &Interview, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::PublishShifts, id).await?;
    apart::stand(tx, me, &case, None).await?;
    if !steps::is_open(case.state) {
        return Err(Error::refused("clearance-not-now"));
    }
    let before = store::of_case(tx, id).await?;
    if before.as_ref() == Some(interview) {
        return Ok(());
    }
    if before.is_some_and(|before| before.outcome == Weighed::Concern) {
        return Err(Error::refused("heard-concern-stays"));
    }
    store::note(tx, &case, interview, me.id(), act.now).await?;
    let entry = Entry::new(act.actor, "interview-noted", "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version), act.now).await?;
    steps::weighed(tx, case, interview.outcome, act).await
}
