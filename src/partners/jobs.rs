//! What happens every night: answers that are late, inquirers who said nothing more, partners who have gone quiet.

use super::answering::{With, lapse};
use super::inquiry::NewEvent;
use super::notices;
use super::organisation::moved;
use super::partner_flow::{PartnerVerb, Standing};
use super::store::{inquiry as inquiries, list};
use crate::app::App;
use crate::ledger::Actor;
use jiff::SignedDuration;
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// How much one step takes on.
const STEP: i64 = 200;

/// The name by which the schedule knows it.
pub const NIGHT: &str = Night::NAME;

/// The jobs of partners.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<Night>()
}

/// See the module.
#[derive(Debug, Serialize, Deserialize)]
pub struct Night;

impl Job<App> for Night {
    const NAME: &'static str = "partners.night";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        late(app).await?;
        lapsed(app).await?;
        quiet(app).await?;
        expired(app).await?;
        Ok(())
    }
}

/// The office hears once of each that is past its day.
async fn late(app: &App) -> anyhow::Result<()> {
    let (now, rules) = (app.now(), app.policy());
    let mut tx = app.db.write().await?;
    let found = inquiries::newly_late(&mut tx, rules.calendar.day_of(now)).await?;
    for id in &found {
        let happened = NewEvent { verb: "late", words: "", inside: true, by: None, by_inquirer: false };
        inquiries::insert_event(&mut tx, *id, &happened, now).await?;
    }
    if !found.is_empty() {
        notices::late(&mut tx, i64::try_from(found.len())?, &rules, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn lapsed(app: &App) -> anyhow::Result<()> {
    let (now, rules) = (app.now(), app.policy());
    let before = now - SignedDuration::from_hours(24 * i64::from(rules.partners.lapse_days()));
    loop {
        let mut tx = app.db.write().await?;
        let found = inquiries::answered_before(&mut tx, before, STEP).await?;
        for id in &found {
            lapse(&mut tx, *id, &With { rules: &rules, random: &app.random, now }).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

async fn quiet(app: &App) -> anyhow::Result<()> {
    let (now, rules) = (app.now(), app.policy());
    let before = now - SignedDuration::from_hours(24 * i64::from(rules.partners.quiet_days()));
    let mut count = 0;
    loop {
        let mut tx = app.db.write().await?;
        let found = list::gone_quiet(&mut tx, before, STEP).await?;
        for id in &found {
            tx.lock("organisation", *id).await?;
            if let Some(held) = list::any(&mut tx, *id).await?.filter(|one| one.standing == Standing::Active) {
                moved(&mut tx, &held, PartnerVerb::GoQuiet, "", Actor::System, now).await?;
                count += 1;
            }
        }
        let done = found.is_empty();
        if done && count > 0 {
            notices::quiet(&mut tx, count, &rules, now).await?;
        }
        tx.commit().await?;
        if done {
            return Ok(());
        }
    }
}

/// Partners whose last agreement is over for long, with none on its way: they can be partners again, and are none now.
async fn expired(app: &App) -> anyhow::Result<()> {
    let (now, rules) = (app.now(), app.policy());
    let days = jiff::Span::new().days(i64::from(rules.partners.expired_days()));
    let before = rules.calendar.day_of(now).saturating_sub(days);
    let mut count = 0;
    loop {
        let mut tx = app.db.write().await?;
        let found = list::expired(&mut tx, &rules.partners.without_agreement(), before, STEP).await?;
        for id in &found {
            tx.lock("organisation", *id).await?;
            if let Some(held) = list::any(&mut tx, *id).await?.filter(|one| one.standing.is_partner()) {
                moved(&mut tx, &held, PartnerVerb::Expire, "", Actor::System, now).await?;
                count += 1;
            }
        }
        let done = found.is_empty();
        if done && count > 0 {
            notices::expired(&mut tx, count, &rules, now).await?;
        }
        tx.commit().await?;
        if done {
            return Ok(());
        }
    }
}
