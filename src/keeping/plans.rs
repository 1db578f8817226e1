//! What the database knows of its own size, so that it finds the short way to each page.

use crate::app::App;
use jobs::Job;
use serde::{Deserialize, Serialize};

/// Looks anew at how much is where, each night.
#[derive(Debug, Serialize, Deserialize)]
pub struct RefreshPlans;

impl Job<App> for RefreshPlans {
    const NAME: &'static str = "keeping.refresh-plans";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        Ok(app.db.refresh_plans().await?)
    }
}
