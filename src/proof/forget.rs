//! Words and photos that have been kept as long as the schedule of keeping says are destroyed.

use super::store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::policy::{After, InForce, Retention};
use crate::web::cache::PUBLIC;
use db::Tx;
use jiff::{SignedDuration, Timestamp};

/// Destroyed in one transaction.
const STEP: i64 = 100;

/// Destroys photos that were added before the schedule's day, and words of that time that no photo is left of, some at a time;
/// how many gifts were gone through.
pub async fn forget(tx: &mut Tx, rule: &Retention, policy: &InForce, now: Timestamp) -> Result<usize> {
    let day = before(rule, policy, now);
    let due = store::to_forget(tx, day, STEP).await?;
    for old in &due {
        tx.lock("proof", old.id).await?;
        let photos = store::destroy_photos(tx, old.id, day).await?;
        let words = store::destroy_words(tx, old.id, day).await?;
        // Somebody may have written it anew before it was held.
        if photos == 0 && !words {
            continue;
        }
        let (kind, record) = old.record();
        let mut entry = Entry::new(Actor::System, "proof-destroyed", kind, record);
        entry.school = old.school;
        ledger::note(
            tx,
            entry.policy(policy.version).detail(format!("photos={photos} words={}", i64::from(words))),
            now,
        )
        .await?;
    }
    if !due.is_empty() {
        tx.touch(PUBLIC);
    }
    Ok(due.len())
}

/// What was written before this instant is kept no longer.
fn before(rule: &Retention, policy: &InForce, now: Timestamp) -> Timestamp {
    let past = now - SignedDuration::from_hours(24 * i64::from(rule.days));
    if rule.after != After::SchoolYear {
        return past;
    }
    let calendar = &policy.calendar;
    let first = calendar.school_year_of(calendar.day_of(past)).first;
    let midnight = first.at(0, 0, 0, 0).to_zoned_datetime(policy.zone.clone());
    midnight.map_or(Timestamp::MIN, |midnight| midnight.timestamp())
}
