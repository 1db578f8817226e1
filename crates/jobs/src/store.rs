//! The statements of the queue.

use db::{Engine, Error, Ids, Tx, sql};
use jiff::Timestamp;

use crate::JobId;

/// A job that this worker has taken.
#[derive(Debug)]
pub(crate) struct Claimed {
    pub(crate) id: JobId,
    pub(crate) name: String,
    pub(crate) data: String,
    pub(crate) attempts: i64,
}
db::row!(Claimed { id, name, data, attempts });

/// Of two that may only wait once, the earlier time counts. Says whether the queue is another one now.
pub(crate) async fn insert(tx: &mut Tx, name: &str, data: &str, once: bool, at: Timestamp) -> Result<bool, Error> {
    let id = tx.new_id();
    let key = once.then(|| format!("{name} {data}"));
    tx.run(sql!(
        "insert into job (id, name, data, run_at, created_at, once_key) values ($1, $2, $3, $4, $5, $6) \
         on conflict (once_key) do update set run_at = excluded.run_at where excluded.run_at < job.run_at",
        id,
        name,
        data,
        at,
        Ids::made_at(id),
        key
    ))
    .await
    .map(|rows| rows > 0)
}

/// Takes the job that has been due longest and that nobody has. Skipping what another worker is just taking
/// is the one place where the engines speak differently.
pub(crate) async fn claim(tx: &mut Tx, now: Timestamp, until: Timestamp) -> Result<Option<Claimed>, Error> {
    let statement = match tx.engine() {
        Engine::Sqlite => sql!(
            "update job set locked_until = $2, attempts = attempts + 1, once_key = null where id = \
             (select j.id from job j where j.failed_at is null and j.run_at <= $1 \
              and (j.locked_until is null or j.locked_until <= $1) order by j.run_at, j.id limit 1) \
             returning id, name, data, attempts",
            now,
            until
        ),
        Engine::Postgres => sql!(
            "update job set locked_until = $2, attempts = attempts + 1, once_key = null where id = \
             (select j.id from job j where j.failed_at is null and j.run_at <= $1 \
              and (j.locked_until is null or j.locked_until <= $1) order by j.run_at, j.id limit 1 \
              for update skip locked) \
             returning id, name, data, attempts",
            now,
            until
        ),
    };
    tx.maybe(statement).await
}

/// When the next job can be taken.
pub(crate) async fn next_due(tx: &mut Tx) -> Result<Option<Timestamp>, Error> {
    tx.one(sql!(
        "select min(case when j.locked_until > j.run_at then j.locked_until else j.run_at end) as due \
         from job j where j.failed_at is null"
    ))
    .await
}

/// Still at it: keeps others away for longer.
pub(crate) async fn extend(tx: &mut Tx, job: &Claimed, until: Timestamp) -> Result<u64, Error> {
    let text = sql!(
        "update job set locked_until = $3 where id = $1 and attempts = $2 and failed_at is null",
        job.id,
        job.attempts,
        until
    );
    tx.run(text).await
}

/// Done: the row goes. Not when another worker has taken it since: that one will finish it.
pub(crate) async fn done(tx: &mut Tx, job: &Claimed) -> Result<u64, Error> {
    tx.run(sql!("delete from job where id = $1 and attempts = $2", job.id, job.attempts)).await
}

/// To be tried again at `at`.
pub(crate) async fn put_back(tx: &mut Tx, job: &Claimed, error: &str, at: Timestamp) -> Result<u64, Error> {
    let text = sql!(
        "update job set locked_until = null, last_error = $3, run_at = $4 where id = $1 and attempts = $2",
        job.id,
        job.attempts,
        error,
        at
    );
    tx.run(text).await
}

/// Tried often enough.
pub(crate) async fn give_up(tx: &mut Tx, job: &Claimed, error: &str, now: Timestamp) -> Result<u64, Error> {
    let text = sql!(
        "update job set locked_until = null, last_error = $3, failed_at = $4 where id = $1 and attempts = $2",
        job.id,
        job.attempts,
        error,
        now
    );
    tx.run(text).await
}

/// Whether this worker is the one to run the slot. The first time a name is seen its slot is only noted:
/// a new installation does not start with yesterday's reminders.
pub(crate) async fn take_slot(tx: &mut Tx, name: &str, slot: Timestamp) -> Result<bool, Error> {
    let new = sql!("insert into job_slot (name, slot) values ($1, $2) on conflict do nothing", name, slot);
    if tx.run(new).await? == 1 {
        return Ok(false);
    }
    let next = sql!("update job_slot set slot = $2 where name = $1 and slot < $2", name, slot);
    Ok(tx.run(next).await? == 1)
}
