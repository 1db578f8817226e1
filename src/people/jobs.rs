//! What people need done later.

use super::store;
use crate::app::App;
use jiff::SignedDuration;
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// How long a code that serves nothing any more is kept, to count how many were sent.
const CODES_KEPT: SignedDuration = SignedDuration::from_hours(2 * 24);

/// Forgets old codes and the addresses nobody took, and ends roles whose last day is over.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Tidy;

impl Job<App> for Tidy {
    const NAME: &'static str = "people.tidy";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        store::forget_old_codes(&mut tx, app.now() - CODES_KEPT).await?;
        store::end_past_grants(&mut tx, app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What this feature does later.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<Tidy>()
}
