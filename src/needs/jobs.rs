//! What happens every night: what ends, what lapses, and who is reminded before that.

use super::act::Act;
use super::giver::{LINK_AFTER, LINK_OPENS};
use super::plan::MakePlan;
use super::{notices, offer, pair, part, store, writing};
use crate::app::App;
use jiff::SignedDuration;
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// How much one step takes on.
const STEP: i64 = 200;
/// Givers are reminded this many days before their hold ends.
const HOLD_NOTICE: u32 = 2;

/// The name by which the schedule knows it.
pub const NIGHT: &str = Night::NAME;

/// The jobs of needs.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<Night>().register::<MakePlan>()
}

/// See the module.
#[derive(Debug, Serialize, Deserialize)]
pub struct Night;

impl Job<App> for Night {
    const NAME: &'static str = "needs.night";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        lapsed(app).await?;
        ended(app).await?;
        offers(app).await?;
        pairs(app).await?;
        reminders(app).await?;
        let mut tx = app.db.write().await?;
        store::link::forget(&mut tx, app.now() - LINK_OPENS, app.now() - LINK_AFTER).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn lapsed(app: &App) -> anyhow::Result<()> {
    loop {
        let (rules, before) = (app.policy(), app.now() - SignedDuration::from_hours(24));
        let act = Act::of(app, &rules);
        let mut tx = app.db.write().await?;
        let found = store::part::lapsing(&mut tx, act.today(), before, STEP).await?;
        for id in &found {
            part::lapse(&mut tx, *id, &act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

async fn ended(app: &App) -> anyhow::Result<()> {
    loop {
        let rules = app.policy();
        let act = Act::of(app, &rules);
        let mut tx = app.db.write().await?;
        let found = store::list::expiring(&mut tx, act.today(), STEP).await?;
        for id in &found {
            writing::expire(&mut tx, *id, &act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

async fn offers(app: &App) -> anyhow::Result<()> {
    loop {
        let (rules, before) = (app.policy(), app.now() - SignedDuration::from_hours(24));
        let act = Act::of(app, &rules);
        let mut tx = app.db.write().await?;
        let found = store::offer::lapsing(&mut tx, act.today(), before, STEP).await?;
        for id in &found {
            offer::lapse(&mut tx, *id, &act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

async fn pairs(app: &App) -> anyhow::Result<()> {
    loop {
        let rules = app.policy();
        let act = Act::of(app, &rules);
        let mut tx = app.db.write().await?;
        let found = store::pair::lapsing(&mut tx, act.today(), STEP).await?;
        for id in &found {
            pair::lapse(&mut tx, *id, &act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

async fn reminders(app: &App) -> anyhow::Result<()> {
    loop {
        let rules = app.policy();
        let act = Act::of(app, &rules);
        let mut tx = app.db.write().await?;
        let soon = act.in_days(rules.need_rules().remind_days);
        let needs = store::list::to_remind(&mut tx, soon, act.today(), STEP).await?;
        for need in &needs {
            notices::ends_soon(&mut tx, need, &act).await?;
        }
        let parts = store::part::to_remind(&mut tx, act.in_days(HOLD_NOTICE), act.today(), STEP).await?;
        for part in &parts {
            notices::hold_ends(&mut tx, part, &act).await?;
        }
        tx.commit().await?;
        if needs.is_empty() && parts.is_empty() {
            return Ok(());
        }
    }
}
