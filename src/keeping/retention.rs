//! What the schedule of keeping promises to the public, carried out each night: every class of records that has been kept
//! long enough is destroyed, or loses the names in it, with a line in the ledger. The classes of gifts and of messages have
//! jobs of their own.

use crate::app::App;
use crate::people;
use crate::policy::Retention as Class;
use crate::volunteering::forget::{self, Asked};
use jobs::Job;
use serde::{Deserialize, Serialize};

/// One night of the schedule.
#[derive(Debug, Serialize, Deserialize)]
pub struct Retention;

impl Job<App> for Retention {
    const NAME: &'static str = "keeping.retention";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let policy = app.policy();
        let words = app.words.speak(i18n::Lang::En).t("people-forgotten-name").into_owned();
        let asked = Asked { policy: &policy, today: app.today(), now: app.now(), name: &words };
        if let Some(rule) = policy.destruction_of("screening") {
            outcomes(app, rule, &asked).await?;
        }
        if let (Some(rule), Some(ledger)) = (policy.destruction_of("attendance"), policy.retention_of("ledger")) {
            names(app, rule, ledger, &asked).await?;
        }
        let mut tx = app.db.write().await?;
        people::drop_unused_contacts(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn outcomes(app: &App, rule: &Class, asked: &Asked<'_>) -> anyhow::Result<()> {
    let mut next = Some(people::PersonId(0));
    while let Some(after) = next {
        let mut tx = app.db.write().await?;
        next = forget::outcomes(&mut tx, rule, asked, after).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn names(app: &App, rule: &Class, ledger: &Class, asked: &Asked<'_>) -> anyhow::Result<()> {
    let mut next = Some(people::PersonId(0));
    while let Some(after) = next {
        let mut tx = app.db.write().await?;
        next = forget::former(&mut tx, rule, ledger.days, asked, after).await?;
        tx.commit().await?;
    }
    loop {
        let mut tx = app.db.write().await?;
        let done = forget::guests(&mut tx, rule, asked).await?;
        tx.commit().await?;
        if done == 0 {
            return Ok(());
        }
    }
}
