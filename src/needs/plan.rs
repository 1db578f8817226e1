//! A plan for the whole district: which offer should go to which need, so that fit and equity together are greatest; and
//! beside it, what first come, first served would give. A plan decides nothing: a person proposes what they choose.

use super::act::Act;
use super::fairness::Fairness;
use super::need::NeedId;
use super::offer::OfferId;
use super::reason_code;
use super::store::market::{NeedFacts, OfferFacts};
use super::store::{market as facts, plan as store};
use super::suggest::{History, facts_of_need, facts_of_offer, weights};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::policy::InForce;
use crate::random::Random;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;
use jobs::Job;
use matching::{
    Burden, Comparison, Effort, Equity, Facts, Given, Market, MarketBuilder, Needs, Offers, Past, Plan, Weights,
    by_arrival,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

db::id!(
    /// A plan.
    PlanId
);

/// For each need and for each offer so many of the best others are looked at.
const EACH: usize = 30;
/// The search ends after so many looks, at the same plan on every machine: some ten seconds.
const LOOKS: u64 = 1_000_000_000;

/// What both ways come to, as a plan keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    pub planned: Way,
    pub by_arrival: Way,
    pub quarters: Vec<Quarter>,
}

/// One way of giving.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    pub units: i64,
    pub met: i64,
    pub partly: i64,
    pub unmet: i64,
    pub fit: i64,
    pub equity: i64,
}

/// A quarter of the needs by the poverty of their schools, the poorest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarter {
    pub needs: i64,
    pub wanted: i64,
    /// Percent of what is wanted.
    pub planned: i64,
    pub by_arrival: i64,
}

/// A plan, ready to be kept.
#[derive(Debug, Clone, Default)]
pub struct Made {
    pub needs: i64,
    pub offers: i64,
    pub pairs: i64,
    pub value: i64,
    pub bound: i64,
    pub totals: Totals,
    pub given: Vec<Line>,
    pub schools: Vec<SchoolLine>,
}

/// What goes where.
#[derive(Debug, Clone)]
pub struct Line {
    pub need: NeedId,
    pub offer: OfferId,
    pub quantity: i64,
    pub points: i64,
    pub reasons: String,
}

/// What a school would get in both ways.
#[derive(Debug, Clone)]
pub struct SchoolLine {
    pub school: SchoolId,
    pub wanted: i64,
    pub planned: i64,
    pub by_arrival: i64,
    pub points: i64,
}

/// Everything a plan is made from: read once, then thought about without holding the database.
pub struct Known {
    needs: Vec<NeedFacts>,
    offers: Vec<OfferFacts>,
    wanted: Vec<(Facts, Burden)>,
    offered: Vec<Facts>,
    history: History,
    equity: Equity,
}

/// Asks for a plan; it is made in the background. One that was asked for and is not made yet is not asked for twice.
pub async fn ask(tx: &mut Tx, me: &Me, act: &Act<'_>) -> Result<PlanId> {
    // Two presses at once are one plan.
    tx.lock("person", me.id()).await?;
    if let Some(id) = store::under_way(tx, act.now - jiff::SignedDuration::from_mins(10)).await? {
        return Ok(id);
    }
    let rules = act.rules.need_rules();
    let weights = format!("{} {} {}", rules.equity_points, rules.poverty_percent, rules.full_months);
    let id = store::insert(tx, &weights, me.id(), act.now).await?;
    MakePlan { plan: id.0 }.enqueue(tx, act.now).await?;
    let entry = Entry::new(Actor::with(me, Ability::KeepNeeds), "need-plan-made", "need_plan", id);
    ledger::note(tx, entry.policy(act.rules.version), act.now).await?;
    Ok(id)
}

/// Makes a plan that was asked for.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakePlan {
    plan: i64,
}

impl Job<App> for MakePlan {
    const NAME: &'static str = "needs.make-plan";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let id = PlanId(self.plan);
        let rules = app.policy();
        let act = Act::of(app, &rules);
        let mut tx = app.db.write().await?;
        store::set_state(&mut tx, id, "making").await?;
        tx.commit().await?;
        let mut tx = app.db.read().await?;
        let given = read(&mut tx, &act).await?;
        drop(tx);
        let started = app.now();
        let made = tokio::task::spawn_blocking(move || make(&given, LOOKS)).await?;
        let millis = app.now().duration_since(started).as_millis();
        let mut tx = app.db.write().await?;
        match made {
            Ok(made) => store::save(&mut tx, id, &made, i64::try_from(millis)?, app.now()).await?,
            Err(_) => store::set_state(&mut tx, id, "failed").await?,
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Makes a plan in the transaction that keeps it, ended after so many looks: for a world that is being written, where nobody
/// waits for anything else.
pub async fn make_at_once(tx: &mut Tx, id: PlanId, looks: u64, rules: &InForce, now: Timestamp) -> Result<()> {
    let random = Random::System;
    let given = read(tx, &Act { rules, random: &random, now }).await?;
    let made = make(&given, looks)?;
    store::save(tx, id, &made, 0, now).await
}

/// What is open today, with what weighs on each school and what was before.
async fn read(tx: &mut Tx, act: &Act<'_>) -> Result<Known> {
    let fairness = Fairness::load(tx, act.rules, act.today()).await?;
    let needs = facts::needs(tx, None).await?;
    let offers = facts::offers(tx, None).await?;
    let history = History::load(tx, None, None, act).await?;
    let burdened = |need: &NeedFacts| (facts_of_need(need, act.today()), fairness.burden(need.school));
    let wanted = needs.iter().map(burdened).collect();
    let offered = offers.iter().map(facts_of_offer).collect();
    Ok(Known { wanted, offered, needs, offers, history, equity: fairness.equity })
}

impl Known {
    fn past(&self, need: u32, offer: u32) -> Past {
        let kind = self.offered[offer as usize].kind;
        self.history.past(self.needs[need as usize].school, &self.offers[offer as usize], kind)
    }

    /// Whether the two may be proposed: the offer is for this school or for any, and nobody refused them lately or has enough.
    fn may_meet(&self, need: u32, offer: u32) -> bool {
        let (need, offer) = (&self.needs[need as usize], &self.offers[offer as usize]);
        offer.school.is_none_or(|school| school == need.school) && !self.history.rests(need.id, offer.id)
    }

    /// The pairs worth planning with: those among the best of either side.
    fn market(&self, weights: &Weights) -> Result<Market> {
        let (needs, offers) = (Needs::new(self.wanted.clone()), Offers::new(self.offered.clone()));
        let mut pairs: BTreeSet<(u32, u32)> = BTreeSet::new();
        for (at, (need, _)) in (0_u32..).zip(&self.wanted) {
            let best = offers.best_for(need, weights, |offer| self.past(at, offer), EACH);
            pairs.extend(best.iter().map(|one| (at, one.which)));
        }
        for (at, offer) in (0_u32..).zip(&self.offered) {
            let best = needs.best_for(offer, weights, &self.equity, |need| self.past(need, at), EACH);
            pairs.extend(best.iter().map(|one| (one.which, at)));
        }
        let mut builder = MarketBuilder::new(self.equity);
        for offer in &self.offered {
            builder.offer(offer.quantity);
        }
        for (need, burden) in &self.wanted {
            builder.need(need.quantity, *burden);
        }
        for (need, offer) in pairs.into_iter().filter(|(need, offer)| self.may_meet(*need, *offer)) {
            let (wanted, offered) = (&self.wanted[need as usize].0, &self.offered[offer as usize]);
            if let Ok(fit) = weights.fit(wanted, offered, self.past(need, offer)) {
                builder.pair(need, offer, wanted.most_from(offered), &fit);
            }
        }
        builder.build().map_err(|error| Error::Internal(error.into()))
    }
}

/// Thinks: the plan, first come first served, and both side by side.
fn make(given: &Known, looks: u64) -> Result<Made> {
    let weights = weights();
    let market = given.market(&weights)?;
    let plan = Plan::make(&market, &Effort::exact().looks(looks));
    // Needs were read in the order in which they were opened.
    let order: Vec<u32> = (0..given.needs.len() as u32).collect();
    let arrival = by_arrival(&market, &order);
    let comparison = Comparison::of(&market, &plan.given, &arrival);
    let small = |sum: i128| i64::try_from(sum).unwrap_or(i64::MAX);
    Ok(Made {
        needs: given.needs.len() as i64,
        offers: given.offers.len() as i64,
        pairs: market.pairs().len() as i64,
        value: small(plan.value),
        bound: small(plan.bound),
        totals: totals(&comparison),
        given: lines(given, &market, &plan.given),
        schools: schools(given, &market, &plan.given, &arrival),
    })
}

fn totals(comparison: &Comparison) -> Totals {
    let way = |totals: &matching::Totals| Way {
        units: i64::try_from(totals.units).unwrap_or(i64::MAX),
        met: i64::from(totals.met),
        partly: i64::from(totals.partly),
        unmet: i64::from(totals.unmet),
        fit: i64::try_from(totals.fit).unwrap_or(i64::MAX),
        equity: i64::try_from(totals.equity).unwrap_or(i64::MAX),
    };
    let quarter = |quarter: &matching::Quarter| Quarter {
        needs: i64::from(quarter.needs),
        wanted: i64::try_from(quarter.wanted).unwrap_or(i64::MAX),
        planned: i64::from(quarter.planned_share()) / 10,
        by_arrival: i64::from(quarter.by_arrival_share()) / 10,
    };
    Totals {
        planned: way(&comparison.planned),
        by_arrival: way(&comparison.by_arrival),
        quarters: comparison.quarters.iter().map(quarter).collect(),
    }
}

/// What goes where, those of most points first.
fn lines(given: &Known, market: &Market, plan: &[Given]) -> Vec<Line> {
    let mut lines: Vec<Line> = plan
        .iter()
        .map(|one| {
            let pair = &market.pairs()[one.pair];
            Line {
                need: given.needs[pair.need as usize].id,
                offer: given.offers[pair.offer as usize].id,
                quantity: i64::from(one.quantity),
                points: market.points(one.pair),
                reasons: reason_code::write(&market.explain(one.pair).parts),
            }
        })
        .collect();
    lines.sort_by_key(|line| (std::cmp::Reverse(line.points), line.need, line.offer));
    lines
}

fn schools(given: &Known, market: &Market, plan: &[Given], arrival: &[Given]) -> Vec<SchoolLine> {
    let mut schools: BTreeMap<SchoolId, SchoolLine> = BTreeMap::new();
    for (need, (facts, burden)) in given.needs.iter().zip(&given.wanted) {
        let points = given.equity.points(*burden);
        let line = SchoolLine { school: need.school, wanted: 0, planned: 0, by_arrival: 0, points };
        schools.entry(need.school).or_insert(line).wanted += i64::from(facts.quantity);
    }
    let mut add = |all: &[Given], planned: bool| {
        for one in all {
            let school = given.needs[market.pairs()[one.pair].need as usize].school;
            if let Some(line) = schools.get_mut(&school) {
                let sum = if planned { &mut line.planned } else { &mut line.by_arrival };
                *sum += i64::from(one.quantity);
            }
        }
    };
    add(plan, true);
    add(arrival, false);
    schools.into_values().collect()
}
