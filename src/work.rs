//! What happens later and what happens every day: the jobs of all features.

use crate::app::App;
use crate::error::Result;
use jobs::{Every, Ran, Registry, Schedule, Worker};
use std::future::Future;

/// What comes round by the clock of the district. A job here has no data of its own.
const SCHEDULE: &[(&str, Every)] = &[("people.tidy", Every::Hours(1))];

/// Every job there is: each feature adds its own.
pub fn registry() -> Registry<App> {
    crate::people::jobs(crate::connect::jobs(Registry::default()))
}

/// Works until `stop` is done, then finishes the job under way.
pub async fn run(app: App, stop: impl Future<Output = ()> + Send) -> anyhow::Result<()> {
    worker(&app).run_until(stop).await;
    Ok(())
}

/// Runs everything that is due now, until nothing is left, and says how it went.
pub async fn run_due(app: &App) -> Result<Ran> {
    let worker = worker(app);
    worker.tick(app.now()).await?;
    Ok(worker.run_due(app.now()).await?)
}

fn worker(app: &App) -> Worker<App> {
    Worker::new(app.db.clone(), registry(), app.clone(), app.clock())
        .scheduled(Schedule { list: SCHEDULE, zone: app.zone() })
}
