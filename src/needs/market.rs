//! Open needs and offers, ready to be compared with what somebody is typing: read once, and again when one of them changes.

use super::act::Act;
use super::fairness::Fairness;
use super::need::Audience;
use super::store::market::{self as store, NeedFacts, OfferFacts};
use super::suggest::{History, facts_of_need, facts_of_offer};
use crate::app::App;
use crate::error::Result;
use crate::people::Ability;
use crate::web::Viewer;
use db::Tx;
use jiff::civil::Date;
use matching::Facts;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The topic that is touched where an open need or offer changes.
pub const MARKET: &str = "market";

/// Schools, partners and names change without a word to the market, so it is read anew after a while even if nothing in it did.
const GOOD_FOR: Duration = Duration::from_secs(60);

/// Everything open, on one day and under one version of the rules.
pub struct Market {
    day: Date,
    policy: i64,
    pub fairness: Fairness,
    pub history: History,
    needs: Vec<(NeedFacts, Facts)>,
    offers: Vec<(OfferFacts, Facts)>,
    /// By what they are about: most of a market is about something else.
    needs_about: HashMap<u32, Vec<usize>>,
    offers_about: HashMap<u32, Vec<usize>>,
}

impl Market {
    async fn read(tx: &mut Tx, act: &Act<'_>) -> Result<Market> {
        let day = act.today();
        let facts = |need: NeedFacts| (facts_of_need(&need, day), need);
        let needs: Vec<_> = store::needs(tx, None).await?.into_iter().map(facts).map(|(f, need)| (need, f)).collect();
        let facts = |offer: OfferFacts| (facts_of_offer(&offer), offer);
        let offers: Vec<_> =
            store::offers(tx, None).await?.into_iter().map(facts).map(|(f, offer)| (offer, f)).collect();
        Ok(Market {
            day,
            policy: act.rules.version,
            fairness: Fairness::load(tx, act.rules, day).await?,
            history: History::load(tx, None, None, act).await?,
            needs_about: about(needs.iter().map(|(_, facts)| facts.kind)),
            offers_about: about(offers.iter().map(|(_, facts)| facts.kind)),
            needs,
            offers,
        })
    }

    /// Needs about the same thing that the reader may see.
    pub fn needs_about(&self, kind: u32, viewer: &Viewer) -> Vec<&(NeedFacts, Facts)> {
        let inside = viewer.may(Ability::SeeOwnPartner) || viewer.may(Ability::SeeNeeds);
        let found = self.needs_about.get(&kind).into_iter().flatten().map(|at| &self.needs[*at]);
        found.filter(|(need, _)| inside || need.audience == Audience::Public).collect()
    }

    /// Offers about the same thing.
    pub fn offers_about(&self, kind: u32) -> Vec<&(OfferFacts, Facts)> {
        self.offers_about.get(&kind).into_iter().flatten().map(|at| &self.offers[*at]).collect()
    }
}

fn about(kinds: impl Iterator<Item = u32>) -> HashMap<u32, Vec<usize>> {
    let mut found: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, kind) in kinds.enumerate() {
        found.entry(kind).or_default().push(at);
    }
    found
}

/// The market as it was read last.
#[derive(Default)]
pub struct Kept {
    last: Mutex<Option<(Instant, Arc<Market>)>>,
    /// Goes up when something in it changes.
    generation: AtomicU64,
    /// How often it was read.
    read: AtomicU64,
    /// Many who type at once read it once.
    reading: tokio::sync::Mutex<()>,
}

impl Kept {
    /// Something in it changed.
    pub fn forget(&self) {
        self.generation.fetch_add(1, Ordering::AcqRel);
        *self.last.lock().expect("nobody panics while keeping") = None;
    }

    /// How often it was read since the program began.
    pub fn times_read(&self) -> u64 {
        self.read.load(Ordering::Acquire)
    }

    fn find(&self, day: Date, policy: i64) -> Option<Arc<Market>> {
        let last = self.last.lock().expect("nobody panics while keeping");
        let (read, market) = last.as_ref()?;
        (read.elapsed() < GOOD_FOR && (market.day, market.policy) == (day, policy)).then(|| market.clone())
    }

    /// Keeps it, unless something changed while it was being read.
    fn keep(&self, generation: u64, market: &Arc<Market>) {
        let mut last = self.last.lock().expect("nobody panics while keeping");
        if self.generation.load(Ordering::Acquire) == generation {
            *last = Some((Instant::now(), market.clone()));
        }
    }
}

/// The market of today.
pub async fn market(app: &App, act: &Act<'_>) -> Result<Arc<Market>> {
    let (kept, day, policy) = (&app.market, act.today(), act.rules.version);
    if let Some(found) = kept.find(day, policy) {
        return Ok(found);
    }
    let _turn = kept.reading.lock().await;
    if let Some(found) = kept.find(day, policy) {
        return Ok(found);
    }
    // Before anything is read: what is committed from now on may be missed.
    let generation = kept.generation.load(Ordering::Acquire);
    let mut tx = app.db.read().await?;
    let market = Arc::new(Market::read(&mut tx, act).await?);
    kept.read.fetch_add(1, Ordering::AcqRel);
    kept.keep(generation, &market);
    Ok(market)
}
