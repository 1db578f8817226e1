//! What happens later: ends and reminders, shells over the verbs.

use super::clearance::{Act, ends, screening};
use crate::app::App;
use jobs::Job;
use serde::{Deserialize, Serialize};

/// Every night: what ended yesterday, who is to be reminded, waits that are over, drafts nobody finished.
#[derive(Debug, Serialize, Deserialize)]
pub struct ClearanceNight;

impl Job<App> for ClearanceNight {
    const NAME: &'static str = "volunteering.clearance-night";
    const ONCE: bool = true;

    /// In rounds of a few hundred, each its own transaction: nobody waits for it, and a round cut off is taken up again.
    async fn run(self, app: &App) -> anyhow::Result<()> {
        loop {
            let policy = app.policy();
            let mut tx = app.db.write().await?;
            let act = Act::timer(&policy, app.now());
            let changed = ends::round(&mut tx, &act).await?;
            tx.commit().await?;
            if changed == 0 {
                return Ok(());
            }
        }
    }
}

/// Makes the calls of one order to the screening company.
#[derive(Debug, Serialize, Deserialize)]
pub struct OrderScreening {
    pub order: i64,
}

impl Job<App> for OrderScreening {
    const NAME: &'static str = "volunteering.order-screening";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        screening::send(app, self.order).await
    }
}

/// Writes to everybody who rests and can still come back, a few hundred at a time. `after` is the last one written to.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindResting {
    pub after: i64,
}

impl Job<App> for RemindResting {
    const NAME: &'static str = "volunteering.remind-resting";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut after = self.after;
        loop {
            let policy = app.policy();
            let mut tx = app.db.write().await?;
            let act = Act::timer(&policy, app.now());
            let Some(last) = ends::remind_resting(&mut tx, after.into(), &act).await? else {
                return Ok(());
            };
            tx.commit().await?;
            after = last.into();
        }
    }
}
