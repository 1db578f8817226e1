//! Messages that did not reach anybody, for whoever mends that.

use super::SendMessage;
use super::store::problem as store;
use crate::error::Result;
use db::Tx;
use jiff::Timestamp;
use jobs::Job;

pub use store::{PAGE as STUCK_PAGE, Stuck, forget, stuck, stuck_count, waiting};

/// Tries a message again, from the start; whether it was there.
pub async fn retry(tx: &mut Tx, message: i64, now: Timestamp) -> Result<bool> {
    let there = store::requeue(tx, message).await?;
    if there {
        SendMessage { message }.enqueue(tx, now).await?;
    }
    Ok(there)
}

/// Tries all of them again; how many there were.
pub async fn retry_all(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    let mut all = Vec::new();
    for message in store::all_stuck(tx).await? {
        // Somebody else may be trying them again at this moment.
        if store::requeue(tx, message).await? {
            all.push(SendMessage { message });
        }
    }
    Ok(jobs::enqueue_all(tx, &all, now).await?)
}

/// Lets a problem go: it was looked at, and the person was reached some other way.
pub async fn dismiss(tx: &mut Tx, message: i64, now: Timestamp) -> Result<bool> {
    store::dismiss(tx, message, now).await
}
