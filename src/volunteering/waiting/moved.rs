//! A shift has new times: whoever waits for it is told, and who could not come then waits no longer.

use super::Wait;
use super::turn::{hold_ended, offer_ends, pass_over, place_freed, why_not};
use crate::app::App;
use crate::error::Result;
use crate::policy::InForce;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::store::waiting as store;
use crate::volunteering::waiting_flow::WaitState;
use crate::volunteering::waiting_jobs::{LapseOffer, TellListMoved};
use db::Tx;
use jiff::Timestamp;
use jobs::Job;

/// What follows for the list of a shift that was moved from `before`. Whoever could not take a place at the new time is
/// passed over, by the rules of their turn; all others are told. A place that is held is held no longer than one that is
/// offered now, where the shift begins sooner. Then free places are given out. The shift's row is held by the caller.
pub(in crate::volunteering) async fn moved(
    tx: &mut Tx,
    shift: ShiftId,
    before: (Timestamp, Timestamp),
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    // Nothing is given out of what is not shown: its list ends by itself.
    if !store::places(tx, shift).await?.is_some_and(|places| places.is_on(now)) {
        return Ok(());
    }
    let mut freed = false;
    let mut told = Vec::new();
    for wait in store::open(tx, shift).await? {
        if let Some(why) = why_not(tx, &wait, rules, now).await? {
            freed |= wait.state == WaitState::Offered;
            pass_over(tx, &wait, why, Some(before), now).await?;
            continue;
        }
        if wait.starts_at < before.0 {
            hold_shorter(tx, &wait, rules, now).await?;
        }
        told.push(TellListMoved { wait: wait.id, from: before.0, to: before.1, at: now });
    }
    jobs::enqueue_all::<App, _>(tx, &told, now).await?;
    if freed { hold_ended(tx, shift, rules, now).await } else { place_freed(tx, shift, rules, now).await }
}

/// The job that was put down for the later end finds nothing to do then.
async fn hold_shorter(tx: &mut Tx, wait: &Wait, rules: &InForce, now: Timestamp) -> Result<()> {
    let (WaitState::Offered, Some(at), Some(until)) = (wait.state, wait.offered_at, wait.expires_at) else {
        return Ok(());
    };
    let sooner = offer_ends(now, wait.starts_at, i64::from(rules.shifts.offer_hours()), &rules.zone);
    if sooner < until {
        store::hold_until(tx, wait.id, sooner).await?;
        LapseOffer { wait: wait.id, at }.enqueue(tx, sooner).await?;
    }
    Ok(())
}
