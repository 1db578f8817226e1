//! What happens later: shells over the verbs.

use super::act::Act;
use super::receiving;
use crate::app::App;
use jobs::Job;
use serde::{Deserialize, Serialize};

/// Every night: gifts whose three years after a tax form are over.
#[derive(Debug, Serialize, Deserialize)]
pub struct EndWatch;

impl Job<App> for EndWatch {
    const NAME: &'static str = "giving.end-watch";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        loop {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            let ended = receiving::end_watches(&mut tx, &Act::of(app, &rules)).await?;
            tx.commit().await?;
            if ended == 0 {
                return Ok(());
            }
        }
    }
}
