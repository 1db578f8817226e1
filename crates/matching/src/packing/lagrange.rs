//! The rounds: prices on needs, a bound from them, and a packing mended out of what the offers would take.

use super::knapsack::{self, Thing};
use super::search::Search;
use super::{Packed, Packing};
use crate::effort::{Effort, End, Stopped, Watch};

/// Rounds at most, and rounds without a better bound before the steps are halved.
const ROUNDS: usize = 600;
const PATIENCE: usize = 20;
/// The first step, in thousandths of what would close the gap at once if the bound were flat; and the last.
const FIRST_STEP: i128 = 1500;
const LAST_STEP: i128 = 4;

pub(super) fn pack(packing: &Packing, effort: &Effort) -> Packed {
    let mut rounds = Rounds::new(packing);
    let end = rounds.run(effort);
    rounds.finish(end)
}

struct Rounds<'p> {
    packing: &'p Packing,
    /// Points are multiplied by this, so that prices can be whole numbers.
    scale: i64,
    price: Vec<i64>,
    /// How many offers would take each need at these prices.
    takers: Vec<i64>,
    best: Search<'p>,
    bound: i128,
    row: Vec<i64>,
}

impl<'p> Rounds<'p> {
    fn new(packing: &'p Packing) -> Self {
        let largest = packing.choices.iter().map(|choice| choice.points).max().unwrap_or(1);
        let sum = i128::from(largest) * (packing.needs() as i128).max(1);
        let scale = ((1_i128 << 61) / sum).clamp(1, 1024) as i64;
        let price = (0..packing.needs()).map(|need| second(packing, need) * scale).collect();
        let mut best = Search::empty(packing);
        best.place_missing(&(0..packing.needs()).collect::<Vec<_>>());
        best.improve();
        let tops = (0..packing.needs()).map(|need| {
            packing.choices_of(need).map(|choice| i128::from(packing.choices[choice].points)).max().unwrap_or(0)
        });
        let takers = vec![0; packing.needs()];
        Self { packing, scale, price, takers, best, bound: tops.sum(), row: Vec::new() }
    }

    fn run(&mut self, effort: &Effort) -> End {
        let mut watch = effort.watch();
        let (mut step, mut unchanged) = (FIRST_STEP, 0);
        for _ in 0..ROUNDS {
            if effort.content(self.best.value(), self.bound) {
                return End::CloseEnough;
            }
            let (total, search) = match self.round(&mut watch) {
                Ok(round) => round,
                Err(stopped) => return stopped.0,
            };
            self.mend(search);
            let bound = total.div_euclid(i128::from(self.scale));
            unchanged = if bound < self.bound { 0 } else { unchanged + 1 };
            self.bound = self.bound.min(bound);
            if unchanged == PATIENCE {
                (step, unchanged) = (step / 2, 0);
            }
            if step < LAST_STEP || !self.follow(total, step) {
                break;
            }
        }
        if effort.content(self.best.value(), self.bound) { End::CloseEnough } else { End::Unproven }
    }

    fn finish(self, end: End) -> Packed {
        let value = self.best.value();
        let end = if value == self.bound { End::Optimal } else { end };
        Packed { offer_of: self.best.offers(), value, bound: self.bound, end }
    }

    /// What all offers together would earn and what the prices come to, times the scale; and the packing that keeps, of each
    /// need's takers, the one that it fits best.
    fn round(&mut self, watch: &mut Watch) -> Result<(i128, Search<'p>), Stopped> {
        self.takers.fill(0);
        let mut search = Search::empty(self.packing);
        let mut total: i128 = self.price.iter().map(|price| i128::from(*price)).sum();
        let (mut things, mut taken) = (Vec::new(), Vec::new());
        for (offer, choices) in self.packing.of_offer.iter().enumerate() {
            things.clear();
            things.extend(choices.iter().map(|which| self.thing(*which)).filter(|thing| thing.gain > 0));
            let capacity = self.packing.capacities[offer];
            watch.count(knapsack::looks(things.len(), capacity))?;
            total += i128::from(knapsack::best(&mut things, capacity, &mut self.row, &mut taken));
            for which in &taken {
                self.takers[self.packing.choices[*which as usize].need as usize] += 1;
                search.take_if_better(*which as usize);
            }
        }
        Ok((total, search))
    }

    fn thing(&self, which: u32) -> Thing {
        let choice = &self.packing.choices[which as usize];
        Thing { which, load: choice.load, gain: choice.points * self.scale - self.price[choice.need as usize] }
    }

    /// Makes a proper packing of what the offers would take; the costly exchanges only where it promises something.
    fn mend(&mut self, mut search: Search<'p>) {
        let mut order: Vec<usize> = (0..self.packing.needs()).collect();
        order.sort_by_key(|need| std::cmp::Reverse(self.price[*need]));
        search.place_missing(&order);
        let gap = self.bound - self.best.value();
        if search.value() + 4 * gap >= self.best.value() {
            search.improve();
        }
        if search.value() > self.best.value() {
            self.best = search;
        }
    }

    /// Needs that many would take become dearer, needs that nobody would take cheaper. Whether any price changed.
    fn follow(&mut self, total: i128, step: i128) -> bool {
        let norm: i128 = self.takers.iter().map(|takers| i128::from((1 - takers) * (1 - takers))).sum();
        let gap = total - self.best.value() * i128::from(self.scale);
        if norm == 0 {
            return false;
        }
        // Prices stay where points are, so this fits.
        let length = (gap * step / (1000 * norm)).clamp(1, 1 << 50) as i64;
        for (price, takers) in self.price.iter_mut().zip(&self.takers) {
            *price = price.saturating_sub(length.saturating_mul(1 - takers)).clamp(0, 1 << 60);
        }
        true
    }
}

/// The second best points of a need: what it is worth that somebody takes it, at first guess.
fn second(packing: &Packing, need: usize) -> i64 {
    let (mut best, mut second) = (0, 0);
    for choice in packing.choices_of(need) {
        let points = packing.choices[choice].points;
        if points > best {
            (best, second) = (points, best);
        } else {
            second = second.max(points);
        }
    }
    second
}
