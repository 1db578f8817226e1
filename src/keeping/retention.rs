//! What the schedule of keeping promises to the public, carried out each night: every class of records that has been kept
//! long enough is destroyed, or loses the names in it, with a line in the ledger. The classes of gifts and of messages have
//! jobs of their own.

use crate::agreements;
use crate::app::App;
use crate::partners;
use crate::people;
use crate::policy::Retention as Class;
use crate::proof;
use crate::volunteering::forget::{self, Asked};
use jobs::Job;
use serde::{Deserialize, Serialize};

/// One class of one night. Each is a job of its own, so that one that fails does not stop the others.
#[derive(Debug, Serialize, Deserialize)]
pub struct Retention {
    class: String,
}

/// The classes that are carried out here.
const CLASSES: [&str; 6] = ["screening", "attendance", "sign-in", "proof", "partner-contacts", "consents"];

/// Begins a night: what the clock of the district calls.
#[derive(Debug, Serialize, Deserialize)]
pub struct RetentionNight;

impl Job<App> for RetentionNight {
    const NAME: &'static str = "keeping.retention-night";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        for class in CLASSES {
            Retention { class: class.to_owned() }.enqueue(&mut tx, app.now()).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

impl Job<App> for Retention {
    const NAME: &'static str = "keeping.retention";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let policy = app.policy();
        let words = app.words.speak(i18n::Lang::En).t("people-forgotten-name").into_owned();
        let asked = Asked { policy: &policy, today: app.today(), now: app.now(), name: &words };
        let Some(rule) = policy.destruction_of(&self.class) else { return Ok(()) };
        match (self.class.as_str(), policy.retention_of("ledger")) {
            ("screening", _) => outcomes(app, rule, &asked).await,
            ("attendance", Some(ledger)) => names(app, rule, ledger, &asked).await,
            ("sign-in", _) => contacts(app).await,
            ("proof", _) => proofs(app, rule).await,
            ("partner-contacts", _) => partner_contacts(app, rule, &asked).await,
            ("consents", _) => consents(app, rule).await,
            _ => Ok(()),
        }
    }
}

async fn contacts(app: &App) -> anyhow::Result<()> {
    let mut tx = app.db.write().await?;
    people::drop_unused_contacts(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

async fn proofs(app: &App, rule: &Class) -> anyhow::Result<()> {
    let policy = app.policy();
    loop {
        let mut tx = app.db.write().await?;
        let done = proof::forget(&mut tx, rule, &policy, app.now()).await?;
        tx.commit().await?;
        if done == 0 {
            return Ok(());
        }
    }
}

async fn partner_contacts(app: &App, rule: &Class, asked: &Asked<'_>) -> anyhow::Result<()> {
    loop {
        let mut tx = app.db.write().await?;
        let done = partners::forget_former(&mut tx, rule, asked.forgetting()).await?;
        tx.commit().await?;
        if done == 0 {
            return Ok(());
        }
    }
}

async fn consents(app: &App, rule: &Class) -> anyhow::Result<()> {
    let policy = app.policy();
    loop {
        let mut tx = app.db.write().await?;
        let done = agreements::forget_consents(&mut tx, rule, &policy, app.now()).await?;
        tx.commit().await?;
        if done == 0 {
            return Ok(());
        }
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
