//! Jobs that have failed for good: looking at them, trying again, letting go.

use db::{Error, Tx, sql};
use jiff::Timestamp;

use crate::{JobId, TOPIC};

/// Problems on one page.
pub const PAGE: i64 = 50;

/// A job that was tried often enough and waits for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which.
    pub id: JobId,
    /// Of what kind.
    pub name: String,
    /// Its data, as JSON.
    pub data: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong last.
    pub last_error: String,
    /// Since when it waits.
    pub failed_at: Timestamp,
    /// When it was queued.
    pub created_at: Timestamp,
}
db::row!(Problem { id, name, data, attempts, last_error, failed_at, created_at });

/// How the queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Should run now and nobody has it.
    pub due: i64,
    /// For later.
    pub later: i64,
    /// Some worker is at it.
    pub running: i64,
    /// Wait for a person.
    pub failed: i64,
    /// Since when the oldest that is due waits.
    pub oldest_due: Option<Timestamp>,
}

/// The problems, newest first; pages count from 0.
pub async fn problems(tx: &mut Tx, page: i64) -> Result<Vec<Problem>, Error> {
    tx.all(sql!(
        "select j.id, j.name, j.data, j.attempts, coalesce(j.last_error, '') as last_error, j.failed_at, j.created_at \
         from job j where j.failed_at is not null order by j.failed_at desc, j.id desc limit $1 offset $2",
        PAGE,
        page.max(0).saturating_mul(PAGE)
    ))
    .await
}

/// How many problems there are.
pub async fn problem_count(tx: &mut Tx) -> Result<i64, Error> {
    tx.one(sql!("select count(*) from job j where j.failed_at is not null")).await
}

/// Tries a problem again, from the start; whether it was there.
pub async fn retry(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<bool, Error> {
    tx.touch(TOPIC);
    let text = sql!(
        "update job set failed_at = null, attempts = 0, run_at = $2 where id = $1 and failed_at is not null",
        id,
        now
    );
    Ok(tx.run(text).await? == 1)
}

/// Tries every problem again; how many there were.
pub async fn retry_all(tx: &mut Tx, now: Timestamp) -> Result<u64, Error> {
    tx.touch(TOPIC);
    let text = sql!("update job set failed_at = null, attempts = 0, run_at = $1 where failed_at is not null", now);
    tx.run(text).await
}

/// Lets go of a problem; whether it was there.
pub async fn dismiss(tx: &mut Tx, id: JobId) -> Result<bool, Error> {
    Ok(tx.run(sql!("delete from job where id = $1 and failed_at is not null", id)).await? == 1)
}

/// How the queue stands at `now`.
pub async fn counts(tx: &mut Tx, now: Timestamp) -> Result<Counts, Error> {
    let (due, oldest_due) = tx
        .one::<(i64, Option<Timestamp>)>(sql!(
            "select count(*), min(j.run_at) from job j where j.failed_at is null and j.run_at <= $1 \
             and (j.locked_until is null or j.locked_until <= $1)",
            now
        ))
        .await?;
    let running = sql!("select count(*) from job j where j.failed_at is null and j.locked_until > $1", now);
    let running = tx.one(running).await?;
    let waiting: i64 = tx.one(sql!("select count(*) from job j where j.failed_at is null")).await?;
    Ok(Counts { due, later: waiting - due - running, running, failed: problem_count(tx).await?, oldest_due })
}
