//! How long families' answers are kept: until the schedule's day after the data agreement is over, then they are destroyed.

use super::store::consent as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::policy::{InForce, Retention};
use db::Tx;
use jiff::{Timestamp, ToSpan};

/// Data agreements of one transaction.
const STEP: i64 = 20;

/// Destroys what families answered under data agreements that ended long ago; of how many agreements.
pub async fn forget(tx: &mut Tx, rule: &Retention, policy: &InForce, now: Timestamp) -> Result<usize> {
    let today = policy.calendar.day_of(now);
    let first_kept = policy.calendar.school_year_of(today.saturating_sub(i64::from(rule.days).days())).first;
    let due = store::long_over(tx, first_kept, STEP).await?;
    for data in &due {
        let count = store::destroy(tx, *data).await?;
        let entry = Entry::new(Actor::System, "destroyed", "data_agreement", *data).policy(policy.version);
        ledger::note(tx, entry.detail(format!("consents={count}")), now).await?;
    }
    Ok(due.len())
}
