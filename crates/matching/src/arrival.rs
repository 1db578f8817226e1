//! First come, first served: what would happen without a plan.

use std::cmp::Reverse;

use crate::market::Market;
use crate::plan::Given;

/// Serves the needs in the order given: each takes what is left of the offers that fit it best (of equal ones the first),
/// until it is met or nothing is left. Pairs worth nothing or less, equity included, are not used, as in a plan.
///
/// Needs not in `order` get nothing; a need named twice is served at its first place. The answer is ordered by need and then
/// by offer, as a plan is.
pub fn by_arrival(market: &Market, order: &[u32]) -> Vec<Given> {
    let mut left = market.offers().to_vec();
    let mut waiting = vec![true; market.needs().len()];
    let mut given = Vec::new();
    for need in order {
        if waiting.get(*need as usize) == Some(&true) {
            waiting[*need as usize] = false;
            serve(market, *need, &mut left, &mut given);
        }
    }
    given.sort_unstable_by_key(|given| given.pair);
    given
}

fn serve(market: &Market, need: u32, left: &mut [u32], given: &mut Vec<Given>) {
    let mut pairs: Vec<usize> = market.pairs_of(need).filter(|pair| market.points(*pair) > 0).collect();
    pairs.sort_by_key(|pair| Reverse(market.points(*pair)));
    let mut wanted = market.needs()[need as usize].quantity;
    for pair in pairs {
        let offer = &mut left[market.pairs()[pair].offer as usize];
        let quantity = wanted.min(*offer).min(market.most(pair));
        if quantity > 0 {
            *offer -= quantity;
            wanted -= quantity;
            given.push(Given { pair, quantity });
        }
    }
}
