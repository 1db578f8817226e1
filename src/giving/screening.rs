//! Weighing a gift: six questions, an estimate where there is no amount, and then whoever the policy names.

use super::act::Act;
use super::gift::{Gift, GiftId, Said, actor, held, role_for, step};
use super::gift_flow::GiftVerb;
use super::notices;
use super::offer::weighs;
use super::routing::{Facts, Finding, Question, Route, route};
use super::store;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;

/// What the office found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    pub findings: Vec<(Question, Finding, String)>,
    /// What it is worth, as the office thinks; never for money.
    pub estimate: Option<i64>,
    /// What the donor gets in return.
    pub benefit: String,
    pub benefit_cents: i64,
}

/// Writes the answers down, and hands the gift to whoever decides.
pub async fn screen(tx: &mut Tx, me: &Me, id: GiftId, weighed: &Weighed, act: &Act<'_>) -> Result<Route> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Screen)?;
    let estimate = if gift.is_money() { None } else { weighed.estimate };
    gift.weighs = weighs(gift.kind, gift.cents, gift.stated_cents, estimate);
    if !gift.is_money() && estimate.is_none() && gift.stated_cents.is_none() {
        return Err(Error::refused("gifts-estimate-missing"));
    }
    if gift.is_money() && weighed.benefit_cents > gift.cents {
        return Err(Error::refused("gifts-benefit-more"));
    }
    (gift.benefit, gift.benefit_cents) = (weighed.benefit.clone(), weighed.benefit_cents);
    store::gift::weighed(tx, &gift, estimate).await?;
    store::gift::save_checks(tx, id, &weighed.findings).await?;
    let by = actor(me, role);
    step(tx, &mut gift, GiftVerb::Screen, by, &Said::default(), act.rules, act.now).await?;
    let route = find_route(tx, &gift, act).await?;
    hand_to(tx, &mut gift, &route, GiftVerb::Route, by, act).await?;
    Ok(route)
}

/// Who decides about this gift, as things stand. Its donor is held.
pub(super) async fn find_route(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<Route> {
    let rules = act.rules;
    let receiver = gift.receiver_in(rules).ok_or_else(|| Error::refused("gifts-refused-receiver"))?;
    let year = act.year_of(act.counts_on(gift));
    let others = store::donor::Others {
        donor: gift.donor,
        year: &year,
        gift: Some(gift.id),
        sponsor: None,
        before: gift.routed_at.unwrap_or(Timestamp::MAX),
    };
    let others = store::donor::others_in(tx, &others).await?;
    let checks = store::gift::checks(tx, gift.id).await?;
    let found: Vec<(Question, Finding)> = checks.iter().map(|check| (check.question, check.answer)).collect();
    Ok(route(&rules.gifts, &receiver, &Facts::of(gift, others, &found)))
}

/// Hands a gift to whoever decides, and tells them.
pub(super) async fn hand_to(
    tx: &mut Tx,
    gift: &mut Gift,
    route: &Route,
    verb: GiftVerb,
    by: Actor,
    act: &Act<'_>,
) -> Result<()> {
    let because: Vec<&str> = route.because.iter().map(|why| why.as_str()).collect();
    gift.decider = route.decider.as_str().to_owned();
    gift.because = because.join(" ");
    gift.year_cents = route.sum;
    // Keeps its turn among the donor's gifts when it only goes higher.
    gift.routed_at = gift.routed_at.or(Some(act.now));
    store::gift::routed(tx, gift).await?;
    step(tx, gift, verb, by, &Said::default(), act.rules, act.now).await?;
    notices::to_decide(tx, gift, act).await
}
