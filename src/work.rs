//! What happens later and what happens every day: the jobs of all features.

use crate::app::App;
use crate::error::Result;
use std::future::Future;

/// Works until `stop` is done, then finishes the job under way.
pub async fn run(_app: App, stop: impl Future<Output = ()> + Send) -> anyhow::Result<()> {
    stop.await;
    Ok(())
}

/// Runs everything that is due now, until nothing is left.
pub async fn run_due(_app: &App) -> Result<()> {
    Ok(())
}
