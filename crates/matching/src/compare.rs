//! A plan beside first come, first served: who would have got what, and whom it reaches.

use crate::market::Market;
use crate::plan::Given;

/// What one way of giving comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Units given.
    pub units: u64,
    /// Needs that get everything they want.
    pub met: u32,
    /// Needs that get something, but not everything.
    pub partly: u32,
    /// Needs that get nothing.
    pub unmet: u32,
    /// Points of fit, without the equity term.
    pub fit: i128,
    /// Points of the equity term.
    pub equity: i128,
}

/// What one need gets in both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The need.
    pub need: u32,
    /// Units it wants.
    pub quantity: u32,
    /// Units by the plan.
    pub planned: u32,
    /// Units by arrival.
    pub by_arrival: u32,
    /// Points of fit by the plan, without the equity term.
    pub planned_fit: i128,
    /// Points of fit by arrival, without the equity term.
    pub by_arrival_fit: i128,
}

/// A quarter of the needs by poverty, and how much of what it wants it gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quarter {
    /// Needs in it.
    pub needs: u32,
    /// Units wanted.
    pub wanted: u64,
    /// Units by the plan.
    pub planned: u64,
    /// Units by arrival.
    pub by_arrival: u64,
}

impl Quarter {
    /// Thousandths of what is wanted that the plan gives, rounded down; 0 where nothing is wanted.
    pub fn planned_share(&self) -> u16 {
        share(self.planned, self.wanted)
    }

    /// Thousandths of what is wanted that arrival gives, rounded down; 0 where nothing is wanted.
    pub fn by_arrival_share(&self) -> u16 {
        share(self.by_arrival, self.wanted)
    }
}

/// Both ways side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What the plan comes to.
    pub planned: Totals,
    /// What first come, first served comes to.
    pub by_arrival: Totals,
    /// The needs that do not get the same in both ways, ordered by number.
    pub differences: Vec<Difference>,
    /// The needs in quarters of equal number: the first has the highest poverty, the last the lowest. Of equal poverty the
    /// need with the lower number comes first; where four does not divide the number, the earlier quarters are larger.
    pub quarters: [Quarter; 4],
}

impl Comparison {
    /// Compares what a plan gives with what first come, first served gives.
    pub fn of(market: &Market, planned: &[Given], by_arrival: &[Given]) -> Self {
        let plan = received(market, planned);
        let arrival = received(market, by_arrival);
        let differences = (0..market.needs().len())
            .map(|need| difference(market, need, &plan[need], &arrival[need]))
            .filter(|difference| {
                (difference.planned, difference.planned_fit) != (difference.by_arrival, difference.by_arrival_fit)
            })
            .collect();
        Self {
            planned: totals(market, &plan),
            by_arrival: totals(market, &arrival),
            differences,
            quarters: quarters(market, &plan, &arrival),
        }
    }

    /// The quarter with the highest poverty.
    pub fn poorest(&self) -> &Quarter {
        &self.quarters[0]
    }
}

#[derive(Clone, Copy, Default)]
struct Received {
    units: u32,
    fit: i128,
}

fn received(market: &Market, given: &[Given]) -> Vec<Received> {
    let mut received = vec![Received::default(); market.needs().len()];
    for given in given {
        let pair = &market.pairs()[given.pair];
        let received = &mut received[pair.need as usize];
        received.units += given.quantity;
        received.fit += i128::from(given.quantity) * i128::from(pair.fit);
    }
    received
}

fn difference(market: &Market, need: usize, plan: &Received, arrival: &Received) -> Difference {
    Difference {
        need: need as u32,
        quantity: market.needs()[need].quantity,
        planned: plan.units,
        by_arrival: arrival.units,
        planned_fit: plan.fit,
        by_arrival_fit: arrival.fit,
    }
}

fn totals(market: &Market, received: &[Received]) -> Totals {
    let mut totals = Totals::default();
    for (need, received) in market.needs().iter().zip(received) {
        totals.units += u64::from(received.units);
        totals.fit += received.fit;
        totals.equity += i128::from(received.units) * i128::from(need.equity);
        match received.units {
            units if units >= need.quantity => totals.met += 1,
            0 => totals.unmet += 1,
            _ => totals.partly += 1,
        }
    }
    totals
}

fn quarters(market: &Market, plan: &[Received], arrival: &[Received]) -> [Quarter; 4] {
    let mut order: Vec<usize> = (0..market.needs().len()).collect();
    order.sort_by_key(|need| std::cmp::Reverse(market.needs()[*need].burden.poverty.min(1000)));
    let mut quarters = [Quarter::default(); 4];
    for (place, need) in order.iter().enumerate() {
        let quarter = &mut quarters[quarter_of(place, order.len())];
        quarter.needs += 1;
        quarter.wanted += u64::from(market.needs()[*need].quantity);
        quarter.planned += u64::from(plan[*need].units);
        quarter.by_arrival += u64::from(arrival[*need].units);
    }
    quarters
}

/// The quarter of a place in a list; the first `length % 4` quarters have one more than the others.
fn quarter_of(place: usize, length: usize) -> usize {
    let (each, more) = (length / 4, length % 4);
    let in_larger = more * (each + 1);
    if place < in_larger { place / (each + 1) } else { more + (place - in_larger) / each }
}

fn share(part: u64, whole: u64) -> u16 {
    if whole == 0 { 0 } else { (u128::from(part) * 1000 / u128::from(whole)) as u16 }
}
