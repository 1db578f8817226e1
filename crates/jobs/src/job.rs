//! What a job is, and putting one in the queue.

use std::future::Future;

use db::{Error, Tx, Value, values};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};

use crate::{TOPIC, store};

/// Something to do later, for an application `A`.
pub trait Job<A>: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Its name in the queue; never changes.
    const NAME: &'static str;

    /// While one waits, a second with the same data is not queued. (While one runs, it is: what it has
    /// read may be old already.)
    const ONCE: bool = false;

    /// Does it. An error, or a panic, means: again later.
    fn run(self, app: &A) -> impl Future<Output = anyhow::Result<()>> + Send;

    /// Puts it in the queue, in the caller's transaction, to run at `at` or soon after. `false`: the same one, queued
    /// once, waits there already and runs no later.
    fn enqueue(&self, tx: &mut Tx, at: Timestamp) -> impl Future<Output = Result<bool, Error>> + Send {
        async move {
            let data = data_of(self)?;
            let queued = store::insert(tx, Self::NAME, &data, Self::ONCE, at).await?;
            tx.touch(TOPIC);
            Ok(queued)
        }
    }
}

/// Puts many jobs of one kind in the queue, quickly. They must not be of the kind that is queued once.
pub async fn enqueue_all<A, J: Job<A>>(tx: &mut Tx, jobs: &[J], at: Timestamp) -> Result<u64, Error> {
    if J::ONCE {
        return Err(Error::Misuse(format!("{} is queued once, so one by one", J::NAME)));
    }
    let mut rows: Vec<Vec<Value>> = Vec::with_capacity(jobs.len());
    for job in jobs {
        let id = tx.new_id();
        rows.push(values![id, J::NAME, data_of(job)?, at, db::Ids::made_at(id)]);
    }
    let count = tx.insert_many("job", &["id", "name", "data", "run_at", "created_at"], rows).await?;
    tx.touch(TOPIC);
    Ok(count)
}

fn data_of<J: Serialize>(job: &J) -> Result<String, Error> {
    serde_json::to_string(job).map_err(|error| Error::Misuse(format!("a job cannot be written as JSON: {error}")))
}
