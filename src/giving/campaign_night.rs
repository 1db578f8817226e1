//! What the night does about campaigns: those whose last day is over, and words whose years of keeping are.

use super::act::Act;
use super::campaign::{locked, step};
use super::campaign_flow::CampaignVerb;
use super::campaign_notices as notices;
use super::store::campaign as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use db::Tx;
use i18n::Lang;
use jiff::ToSpan;

/// What the night does: those whose last day is over before they began expire, and whoever has one that ran is asked once what
/// came in. Some at a time; how many.
pub async fn night(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let late = store::past(tx, act.today()).await?;
    for id in &late {
        let mut campaign = locked(tx, *id).await?;
        step(tx, &mut campaign, CampaignVerb::Expire, Actor::System, "", act).await?;
        notices::expired(tx, &campaign, act).await?;
    }
    let over = store::over(tx, act.today()).await?;
    for id in &over {
        let campaign = locked(tx, *id).await?;
        store::reminded(tx, *id, act.now).await?;
        notices::over(tx, &campaign, act).await?;
    }
    Ok(late.len() + over.len())
}

/// Campaigns whose words are taken out in one transaction.
const STEP: i64 = 100;

/// Takes out the words of campaigns that ended so long ago as the policy keeps gifts: what for, the site, the page, reasons and
/// what was said of it. Amounts, days and schools stay. Some at a time; how many.
pub(super) async fn forget(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let Some(rule) = act.rules.destruction_of("gifts") else { return Ok(0) };
    let before = act.rules.gifts.year_of(act.today().saturating_sub(i64::from(rule.days).days()));
    let words = act.words.speak(Lang::En).t("campaign-forgotten").into_owned();
    let due = store::to_forget(tx, before, act.start_of(before), STEP).await?;
    for id in &due {
        let campaign = locked(tx, *id).await?;
        store::forget(tx, *id, &words, act.now).await?;
        let entry = Entry::new(Actor::System, "campaign-forgotten", "campaign", *id).at_school(campaign.school);
        ledger::note(tx, entry.policy(act.rules.version), act.now).await?;
    }
    Ok(due.len())
}
