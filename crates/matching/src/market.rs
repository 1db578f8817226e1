//! Needs, offers and the pairs that are possible between them.

use thiserror::Error;

use crate::equity::{Burden, Equity};
use crate::fit::{Fit, Part, Reason};

/// The largest number of points, either way, that one unit on one pair may have.
///
/// Plans work with points multiplied by up to twice the number of needs; this leaves room for a million of them.
pub const MOST_POINTS: i64 = 1 << 40;

/// Why a market cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MarketError {
    /// A pair names a need that was not added.
    #[error("there is no need {0}")]
    UnknownNeed(u32),
    /// A pair names an offer that was not added.
    #[error("there is no offer {0}")]
    UnknownOffer(u32),
    /// The same need and offer were paired twice.
    #[error("need {need} and offer {offer} are paired twice")]
    PairedTwice {
        /// The need.
        need: u32,
        /// The offer.
        offer: u32,
    },
    /// More points than [`MOST_POINTS`].
    #[error("need {need} and offer {offer} have {points} points a unit; the most is {MOST_POINTS}")]
    TooManyPoints {
        /// The need.
        need: u32,
        /// The offer.
        offer: u32,
        /// The points, with the equity term.
        points: i64,
    },
    /// More needs, offers, pairs or parts than fit 32 bits.
    #[error("more than four thousand million of something")]
    TooLarge,
}

/// A need of the market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Units wanted.
    pub quantity: u32,
    /// What weighs on the place where it arises.
    pub burden: Burden,
    /// The points of the equity term for each unit.
    pub equity: i64,
}

/// A pair that is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The need, by its number.
    pub need: u32,
    /// The offer, by its number.
    pub offer: u32,
    /// The most units that may go this way.
    pub most: u32,
    /// Points of the fit for each unit, without the equity term.
    pub fit: i64,
    parts: (u32, u32),
}

/// Collects a market. Needs and offers are numbered from 0 in the order in which they are added.
#[derive(Clone, Debug)]
pub struct MarketBuilder {
    equity: Equity,
    needs: Vec<Need>,
    offers: Vec<u32>,
    pairs: Vec<Pair>,
    parts: Vec<Part>,
}

impl MarketBuilder {
    /// An empty market in which equity weighs as given.
    pub fn new(equity: Equity) -> Self {
        Self { equity, needs: Vec::new(), offers: Vec::new(), pairs: Vec::new(), parts: Vec::new() }
    }

    /// Adds a need of so many units and gives its number.
    pub fn need(&mut self, quantity: u32, burden: Burden) -> u32 {
        self.needs.push(Need { quantity, burden, equity: self.equity.points(burden) });
        (self.needs.len() - 1) as u32
    }

    /// Adds an offer that can meet so many units and gives its number.
    pub fn offer(&mut self, capacity: u32) -> u32 {
        self.offers.push(capacity);
        (self.offers.len() - 1) as u32
    }

    /// Adds a pair with the parts of its fit; at most `most` units may go this way.
    pub fn pair(&mut self, need: u32, offer: u32, most: u32, fit: &Fit) {
        // A market with so many parts is refused by `build`.
        let first = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
        self.parts.extend_from_slice(&fit.parts);
        self.pairs.push(Pair { need, offer, most, fit: fit.points(), parts: (first, fit.parts.len() as u32) });
    }

    /// Adds a pair of which only the points are known; it is explained as [`Reason::Given`](crate::Reason::Given).
    pub fn plain_pair(&mut self, need: u32, offer: u32, most: u32, points: i64) {
        self.pairs.push(Pair { need, offer, most, fit: points, parts: (0, 0) });
    }

    /// Checks everything and makes the market. The order in which pairs were added makes no difference to any plan.
    pub fn build(mut self) -> Result<Market, MarketError> {
        let most = u32::MAX as usize;
        // Needs and offers are nodes of one graph and are numbered together there.
        let nodes = self.needs.len().saturating_add(self.offers.len());
        if nodes >= most || self.pairs.len() >= most || self.parts.len() >= most {
            return Err(MarketError::TooLarge);
        }
        self.pairs.sort_unstable_by_key(|pair| (pair.need, pair.offer));
        for pair in &self.pairs {
            self.check(pair)?;
        }
        if let Some(twice) = self.pairs.windows(2).find(|two| same(&two[0], &two[1])) {
            return Err(MarketError::PairedTwice { need: twice[0].need, offer: twice[0].offer });
        }
        let mut first = vec![0; self.needs.len() + 1];
        for pair in &self.pairs {
            first[pair.need as usize + 1] += 1;
        }
        for need in 0..self.needs.len() {
            first[need + 1] += first[need];
        }
        let Self { equity, needs, offers, pairs, parts } = self;
        Ok(Market { equity, needs, offers, pairs, parts, first })
    }

    fn check(&self, pair: &Pair) -> Result<(), MarketError> {
        let need = self.needs.get(pair.need as usize).ok_or(MarketError::UnknownNeed(pair.need))?;
        if pair.offer as usize >= self.offers.len() {
            return Err(MarketError::UnknownOffer(pair.offer));
        }
        let points = pair.fit.saturating_add(need.equity);
        if pair.fit.saturating_abs() > MOST_POINTS || points.saturating_abs() > MOST_POINTS {
            return Err(MarketError::TooManyPoints { need: pair.need, offer: pair.offer, points });
        }
        Ok(())
    }
}

fn same(one: &Pair, other: &Pair) -> bool {
    (one.need, one.offer) == (other.need, other.offer)
}

/// Needs with quantities, offers with capacities, and the possible pairs with their points. Memory is linear in the pairs.
#[derive(Clone, Debug)]
pub struct Market {
    equity: Equity,
    needs: Vec<Need>,
    offers: Vec<u32>,
    pairs: Vec<Pair>,
    parts: Vec<Part>,
    first: Vec<usize>,
}

impl Market {
    /// The needs, by number.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// The capacities of the offers, by number.
    pub fn offers(&self) -> &[u32] {
        &self.offers
    }

    /// The pairs, ordered by need and then by offer.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// Where in [`Market::pairs`] the pairs of a need are.
    pub fn pairs_of(&self, need: u32) -> std::ops::Range<usize> {
        self.first[need as usize]..self.first[need as usize + 1]
    }

    /// What one unit on a pair is worth: its fit and the equity term of its need.
    pub fn points(&self, pair: usize) -> i64 {
        let pair = &self.pairs[pair];
        pair.fit + self.needs[pair.need as usize].equity
    }

    /// All parts of what one unit on a pair is worth, those of the equity term last. They add up to [`Market::points`].
    pub fn explain(&self, pair: usize) -> Fit {
        let pair = &self.pairs[pair];
        let (first, count) = (pair.parts.0 as usize, pair.parts.1 as usize);
        let mut parts = self.parts[first..first + count].to_vec();
        if count == 0 {
            parts.push(Part { reason: Reason::Given, points: pair.fit });
        }
        parts.extend(self.equity.parts(self.needs[pair.need as usize].burden));
        Fit { parts }
    }

    /// The most units that can go by a pair at all: not more than either side has.
    pub fn most(&self, pair: usize) -> u32 {
        let pair = &self.pairs[pair];
        pair.most.min(self.needs[pair.need as usize].quantity).min(self.offers[pair.offer as usize])
    }
}
