//! Suggestions for one need or one offer, while it is typed; and the pairs worth planning with.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use crate::equity::{Burden, Equity};
use crate::facts::Facts;
use crate::fit::Fit;
use crate::market::{Market, MarketBuilder, MarketError};
use crate::weights::{Past, Weights};

/// One of the best for a need or an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The need or offer suggested, by its place in the list that the index was made of.
    pub which: u32,
    /// The fit, in parts; for needs with the parts of the equity term.
    pub fit: Fit,
    /// The sum of the parts.
    pub points: i64,
}

/// Offers, ready to be suggested for needs.
#[derive(Clone, Debug)]
pub struct Offers {
    facts: Vec<Facts>,
    by_kind: BTreeMap<u32, Vec<u32>>,
}

/// Needs, ready to be suggested for offers.
#[derive(Clone, Debug)]
pub struct Needs {
    facts: Vec<(Facts, Burden)>,
    by_kind: BTreeMap<u32, Vec<u32>>,
}

impl Offers {
    /// Prepares offers; this is done once, and again when they change.
    pub fn new(facts: Vec<Facts>) -> Self {
        let by_kind = by_kind(facts.iter().map(|facts| facts.kind));
        Self { facts, by_kind }
    }

    /// The facts of the offers, in the order given.
    pub fn facts(&self) -> &[Facts] {
        &self.facts
    }

    /// The `most` best offers for a need, best first; of equal ones the earlier. `past` tells what was between the need's
    /// place and an offer's giver. Offers of no points or less are not suggested.
    pub fn best_for(
        &self,
        need: &Facts,
        weights: &Weights,
        past: impl Fn(u32) -> Past,
        most: usize,
    ) -> Vec<Suggestion> {
        let mut best = Best::new(most);
        for which in of_kind(&self.by_kind, need.kind) {
            if let Ok(points) = weights.points(need, &self.facts[*which as usize], past(*which)) {
                best.offer(points, *which);
            }
        }
        let fit = |which: u32| weights.fit(need, &self.facts[which as usize], past(which)).unwrap_or_default();
        best.finish().map(|which| suggestion(which, fit(which))).collect()
    }
}

impl Needs {
    /// Prepares needs, each with what weighs on its place; this is done once, and again when they change.
    pub fn new(facts: Vec<(Facts, Burden)>) -> Self {
        let by_kind = by_kind(facts.iter().map(|(facts, _)| facts.kind));
        Self { facts, by_kind }
    }

    /// The needs, in the order given.
    pub fn facts(&self) -> &[(Facts, Burden)] {
        &self.facts
    }

    /// The `most` best needs for an offer, best first, equity included; of equal ones the earlier. `past` tells what was
    /// between a need's place and the offer's giver. Needs of no points or less are not suggested.
    pub fn best_for(
        &self,
        offer: &Facts,
        weights: &Weights,
        equity: &Equity,
        past: impl Fn(u32) -> Past,
        most: usize,
    ) -> Vec<Suggestion> {
        let mut best = Best::new(most);
        for which in of_kind(&self.by_kind, offer.kind) {
            let (need, burden) = &self.facts[*which as usize];
            if let Ok(points) = weights.points(need, offer, past(*which)) {
                best.offer(points + equity.points(*burden), *which);
            }
        }
        let fit = |which: u32| {
            let (need, burden) = &self.facts[which as usize];
            let mut fit = weights.fit(need, offer, past(which)).unwrap_or_default();
            fit.parts.extend(equity.parts(*burden));
            fit
        };
        best.finish().map(|which| suggestion(which, fit(which))).collect()
    }
}

/// Makes the market of a plan: for each need its `each` best offers and for each offer its `each` best needs, so that nobody
/// is left out only because others are better everywhere. Needs and offers keep their numbers. `past` is asked for need and
/// offer. A pair carries no more units than either side has, and of a part of the sizes only that part.
pub fn market(
    needs: &Needs,
    offers: &Offers,
    weights: &Weights,
    equity: Equity,
    past: impl Fn(u32, u32) -> Past,
    each: usize,
) -> Result<Market, MarketError> {
    let mut builder = MarketBuilder::new(equity);
    for offer in &offers.facts {
        builder.offer(offer.quantity);
    }
    for (need, burden) in &needs.facts {
        builder.need(need.quantity, *burden);
    }
    for (need, offer) in pairs(needs, offers, weights, equity, &past, each) {
        let (wanted, offered) = (&needs.facts[need as usize].0, &offers.facts[offer as usize]);
        if let Ok(fit) = weights.fit(wanted, offered, past(need, offer)) {
            builder.pair(need, offer, wanted.most_from(offered), &fit);
        }
    }
    builder.build()
}

/// The pairs that are among the best of either side.
fn pairs(
    needs: &Needs,
    offers: &Offers,
    weights: &Weights,
    equity: Equity,
    past: &impl Fn(u32, u32) -> Past,
    each: usize,
) -> Vec<(u32, u32)> {
    let mut of_offers: Vec<Best> = offers.facts.iter().map(|_| Best::new(each)).collect();
    let mut pairs = Vec::new();
    // Kind by kind, so that what is looked at again and again stays near.
    for (kind, which) in needs.by_kind.iter().flat_map(|(kind, all)| all.iter().map(move |which| (*kind, *which))) {
        let (need, burden) = &needs.facts[which as usize];
        let term = equity.points(*burden);
        let mut of_need = Best::new(each);
        for offer in of_kind(&offers.by_kind, kind) {
            let points = weights.points(need, &offers.facts[*offer as usize], past(which, *offer));
            if let Ok(points) = points.map(|points| points + term) {
                of_need.offer(points, *offer);
                of_offers[*offer as usize].offer(points, which);
            }
        }
        pairs.extend(of_need.finish().map(|offer| (which, offer)));
    }
    for (offer, best) in of_offers.into_iter().enumerate() {
        pairs.extend(best.finish().map(|need| (need, offer as u32)));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The best few of many: a heap whose top is the worst of them.
struct Best {
    most: usize,
    /// What is worth less has no chance: 1 until there are `most`, then the points of the worst.
    least: i64,
    heap: BinaryHeap<Reverse<(i64, Reverse<u32>)>>,
}

impl Best {
    fn new(most: usize) -> Self {
        Self { most, least: 1, heap: BinaryHeap::new() }
    }

    fn offer(&mut self, points: i64, which: u32) {
        if points < self.least || self.most == 0 {
            return;
        }
        let new = Reverse((points, Reverse(which)));
        if self.heap.len() == self.most {
            if self.heap.peek().is_some_and(|worst| new >= *worst) {
                return;
            }
            self.heap.pop();
        }
        self.heap.push(new);
        if self.heap.len() == self.most {
            self.least = self.heap.peek().map_or(1, |Reverse((points, _))| *points);
        }
    }

    fn finish(self) -> impl Iterator<Item = u32> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse((_, Reverse(which)))| which)
    }
}

fn suggestion(which: u32, fit: Fit) -> Suggestion {
    let points = fit.points();
    Suggestion { which, fit, points }
}

fn by_kind(kinds: impl Iterator<Item = u32>) -> BTreeMap<u32, Vec<u32>> {
    let mut by_kind: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (which, kind) in kinds.enumerate() {
        by_kind.entry(kind).or_default().push(which as u32);
    }
    by_kind
}

fn of_kind(by_kind: &BTreeMap<u32, Vec<u32>>, kind: u32) -> &[u32] {
    by_kind.get(&kind).map_or(&[], Vec::as_slice)
}
