//! Work to do later: rows written in the caller's transaction, run by a worker, tried again when they fail.
//!
//! A job is a small struct with what it needs to find its way back to the records; when it runs it reads them
//! anew. It may run more than once (a worker can die between the work and the note that it is done), so
//! running it twice must do no harm.
//!
//! ```
//! use jobs::{Job, Registry};
//!
//! #[derive(Clone)]
//! struct App;
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct ConfirmSignup {
//!     signup: i64,
//! }
//!
//! impl Job<App> for ConfirmSignup {
//!     const NAME: &'static str = "volunteering.confirm-signup";
//!     async fn run(self, _app: &App) -> anyhow::Result<()> {
//!         Ok(())
//!     }
//! }
//!
//! let registry = Registry::<App>::default().register::<ConfirmSignup>();
//! # drop(registry);
//! ```

mod job;
mod problems;
mod registry;
mod schedule;
mod store;
mod worker;

pub use job::{Job, enqueue_all};
pub use problems::{Counts, PAGE, Problem, counts, dismiss, problem_count, problems, retry, retry_all};
pub use registry::Registry;
pub use schedule::{Every, Schedule};
pub use worker::{Clock, LEASE, Ran, TRIES, Worker, backoff};

db::id!(
    /// One job in the queue.
    JobId
);

/// The tables of the queue, for the product's folder of migrations; one text for both engines.
pub const MIGRATION_SQL: &str = include_str!("migration.sql");

/// The topic touched when something is put in the queue.
pub const TOPIC: &str = "job";
