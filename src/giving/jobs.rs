//! What happens later: shells over the verbs.

use super::act::Act;
use super::{campaign_night, donor, promise, receiving, sponsor_steps, summary};
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

/// Every morning: parts of promises that are due soon, and parts that were missed.
#[derive(Debug, Serialize, Deserialize)]
pub struct Promises;

impl Job<App> for Promises {
    const NAME: &'static str = "giving.promises";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        loop {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            let told = promise::night(&mut tx, &Act::of(app, &rules)).await?;
            tx.commit().await?;
            if told == 0 {
                return Ok(());
            }
        }
    }
}

/// Every night: donors and campaigns whose years of keeping are over; in January, the summaries of the year before.
#[derive(Debug, Serialize, Deserialize)]
pub struct Donors;

impl Job<App> for Donors {
    const NAME: &'static str = "giving.donors";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        loop {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            let act = Act::of(app, &rules);
            let forgotten = donor::forget(&mut tx, &act).await? + campaign_night::forget(&mut tx, &act).await?;
            let done = forgotten + summary::send(&mut tx, &act).await?;
            tx.commit().await?;
            if done == 0 {
                return Ok(());
            }
        }
    }
}

/// Just after midnight: campaigns whose last day is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct Campaigns;

impl Job<App> for Campaigns {
    const NAME: &'static str = "giving.campaigns";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        loop {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            let done = campaign_night::night(&mut tx, &Act::of(app, &rules)).await?;
            tx.commit().await?;
            if done == 0 {
                return Ok(());
            }
        }
    }
}

/// Just after midnight: sponsorships whose last day is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct Sponsors;

impl Job<App> for Sponsors {
    const NAME: &'static str = "giving.sponsors";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        loop {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            let ended = sponsor_steps::end_due(&mut tx, &Act::of(app, &rules)).await?;
            tx.commit().await?;
            if ended == 0 {
                return Ok(());
            }
        }
    }
}
