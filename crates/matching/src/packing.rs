//! Packing: needs that go whole to one offer each, and use up a different amount of each offer (generalised assignment).
//!
//! A class that takes two hours of one tutor and three of another, a family's whole wish list: what is asked for cannot be
//! split, and what it costs depends on who gives it. This is NP-hard, so there is a good answer with a bound and not always a
//! proof. The bound is Lagrange's: the rule "one offer for each need" is given up for a price on each need, and each offer
//! then packs itself best (M. Guignard and M. B. Rosenwein, "An improved dual based algorithm for the generalized assignment
//! problem", Operations Research 37, 1989). Prices follow the subgradient (M. Held, P. Wolfe, H. P. Crowder, 1974).
//! Each round's packing is mended into a proper one and improved by moves and exchanges.

mod knapsack;
mod lagrange;
mod search;

use thiserror::Error;

use crate::effort::{Effort, End};
use crate::market::MOST_POINTS;

/// A way of meeting a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The need, by its number.
    pub need: u32,
    /// The offer, by its number.
    pub offer: u32,
    /// What it uses up of the offer's capacity.
    pub load: u32,
    /// What it is worth, up to [`MOST_POINTS`].
    pub points: i64,
}

/// Why there is no such packing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PackingError {
    /// A choice names a need or offer that is not there.
    #[error("there is no need {need} or no offer {offer}")]
    Unknown {
        /// The need.
        need: u32,
        /// The offer.
        offer: u32,
    },
    /// The same need and offer twice.
    #[error("need {need} and offer {offer} are paired twice")]
    PairedTwice {
        /// The need.
        need: u32,
        /// The offer.
        offer: u32,
    },
    /// More points than [`MOST_POINTS`].
    #[error("{0} points are too many; the most is {MOST_POINTS}")]
    TooManyPoints(i64),
    /// More needs or choices than the numbers hold: a million needs, four thousand million choices.
    #[error("too many needs or choices")]
    TooLarge,
}

/// Needs that go whole to one offer each.
#[derive(Clone, Debug)]
pub struct Packing {
    capacities: Vec<u32>,
    /// Ordered by need and then by offer; those worth nothing, and those too large for their offer, are left out.
    choices: Vec<Choice>,
    /// Where the choices of each need begin.
    first: Vec<usize>,
    /// The choices of each offer.
    of_offer: Vec<Vec<u32>>,
}

/// A packing found, what it is worth, and what none can exceed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The offer that meets each need, if any.
    pub offer_of: Vec<Option<u32>>,
    /// Points of all needs that are met.
    pub value: i128,
    /// Points that no packing can exceed.
    pub bound: i128,
    /// Why the search ended.
    pub end: End,
}

impl Packing {
    /// Needs `0..needs`, offers with these capacities, and the choices there are.
    pub fn new(needs: u32, capacities: Vec<u32>, mut choices: Vec<Choice>) -> Result<Self, PackingError> {
        if needs > 1 << 20 || choices.len() >= u32::MAX as usize {
            return Err(PackingError::TooLarge);
        }
        choices.sort_unstable_by_key(|choice| (choice.need, choice.offer));
        for choice in &choices {
            check(choice, needs, &capacities)?;
        }
        if let Some(two) = choices.windows(2).find(|two| (two[0].need, two[0].offer) == (two[1].need, two[1].offer)) {
            return Err(PackingError::PairedTwice { need: two[0].need, offer: two[0].offer });
        }
        choices.retain(|choice| choice.points > 0 && choice.load <= capacities[choice.offer as usize]);
        let first = (0..=needs).map(|need| choices.partition_point(|choice| choice.need < need)).collect();
        let mut of_offer = vec![Vec::new(); capacities.len()];
        for (at, choice) in choices.iter().enumerate() {
            of_offer[choice.offer as usize].push(at as u32);
        }
        Ok(Self { capacities, choices, first, of_offer })
    }

    /// Finds a packing and a bound. Ends after some hundred rounds at the latest; the effort can end it before.
    pub fn pack(&self, effort: &Effort) -> Packed {
        lagrange::pack(self, effort)
    }

    fn needs(&self) -> usize {
        self.first.len() - 1
    }

    fn choices_of(&self, need: usize) -> std::ops::Range<usize> {
        self.first[need]..self.first[need + 1]
    }

    fn choice(&self, need: usize, offer: u32) -> Option<usize> {
        let range = self.choices_of(need);
        let found = self.choices[range.clone()].binary_search_by_key(&offer, |choice| choice.offer);
        found.ok().map(|at| range.start + at)
    }
}

impl Packed {
    /// Whether no packing can be better. Never true without proof.
    pub fn is_optimal(&self) -> bool {
        self.value == self.bound
    }

    /// Points by which the best packing may be better than this one, at most.
    pub fn gap(&self) -> i128 {
        self.bound - self.value
    }
}

fn check(choice: &Choice, needs: u32, capacities: &[u32]) -> Result<(), PackingError> {
    let Choice { need, offer, points, .. } = *choice;
    if need >= needs || offer as usize >= capacities.len() {
        return Err(PackingError::Unknown { need, offer });
    }
    if points > MOST_POINTS {
        return Err(PackingError::TooManyPoints(points));
    }
    Ok(())
}
