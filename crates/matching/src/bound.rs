//! What no plan can exceed, computed from prices (weak duality).
//!
//! Give every offer any price of nothing or more. A plan earns at most what all capacity costs at these prices, and for each
//! need the best it could take if it paid them. That holds for every choice of prices, so a mistake in the search can make the
//! bound useless but never wrong. The same holds with needs and offers exchanged.

use crate::graph::Graph;

/// The best bound that the prices give, in points. Prices are in points times `scale`.
pub(crate) fn bound(graph: &Graph, price: &[i64], scale: i64) -> i128 {
    let whole: Vec<i64> = rounded(graph, price, scale);
    let fine = priced(graph, price, scale, false).min(priced(graph, price, scale, true));
    // Plans are worth whole points, so a bound may be rounded down.
    let coarse = priced(graph, &whole, 1, false).min(priced(graph, &whole, 1, true));
    fine.div_euclid(i128::from(scale)).min(coarse)
}

/// The bound with the prices of one side; the other side answers.
fn priced(graph: &Graph, price: &[i64], scale: i64, needs_priced: bool) -> i128 {
    let (needs, offers) = (0..graph.needs, graph.needs..graph.nodes());
    let (asking, answering) = if needs_priced { (needs, offers) } else { (offers, needs) };
    let cost: i128 = asking.map(|node| i128::from(graph.room[node]) * i128::from(price[node].max(0))).sum();
    let mut nets = Vec::new();
    cost + answering.map(|node| answer(graph, price, scale, node, &mut nets)).sum::<i128>()
}

/// The most that a node can earn when it pays the prices of the others.
fn answer(graph: &Graph, price: &[i64], scale: i64, node: usize, nets: &mut Vec<(i64, u32)>) -> i128 {
    nets.clear();
    for near in graph.around(node) {
        let net = near.points * scale - price[near.other as usize].max(0);
        if net > 0 {
            nets.push((net, graph.most[near.link as usize]));
        }
    }
    nets.sort_unstable_by(|one, other| other.cmp(one));
    let mut room = graph.room[node];
    let mut earned = 0;
    for (net, most) in nets.iter() {
        let units = room.min(*most);
        earned += i128::from(units) * i128::from(*net);
        room -= units;
    }
    earned
}

/// Prices in whole points. Each rule between two prices that holds but for a step holds exactly after rounding, if no price
/// (a need's as it is, an offer's negated) lies within a step of where the rounding cuts; so the cut goes where most is free.
/// With steps of 1 and a scale of more than the number of nodes there is always such a place, and the bound is exact.
fn rounded(graph: &Graph, price: &[i64], scale: i64) -> Vec<i64> {
    let signed = |node: usize| if node < graph.needs { price[node] } else { -price[node] };
    // What no node carries at all has a price of nothing, as the world outside has.
    let mut rests: Vec<i64> = (0..graph.nodes()).map(|node| signed(node).rem_euclid(scale)).collect();
    rests.push(0);
    rests.sort_unstable();
    rests.dedup();
    let around = rests[0] + scale - rests[rests.len() - 1];
    let wide = rests.windows(2).map(|two| (two[1] - two[0], two[0])).max().unwrap_or((0, 0));
    // The cut is just below `cut`: everything from there on is rounded up.
    let below = if around >= wide.0 { rests[rests.len() - 1] } else { wide.1 };
    let cut = (below + around.max(wide.0)).rem_euclid(scale);
    let whole = |value: i64| (value - cut).div_euclid(scale);
    let outside = whole(0);
    (0..graph.nodes())
        .map(|node| whole(signed(node)) - outside)
        .enumerate()
        .map(|(node, value)| if node < graph.needs { value } else { -value })
        .collect()
}
