//! The plan for everybody at once: which offer gives how much to which need, so that the sum of points is greatest.

use crate::auction::Auction;
use crate::bound::bound;
use crate::effort::{Effort, End};
use crate::graph::Graph;
use crate::market::Market;

/// Units that go from an offer to a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The pair, by its place in [`Market::pairs`].
    pub pair: usize,
    /// Units; at least one.
    pub quantity: u32,
}

/// A plan, what it is worth, and what no plan can exceed.
///
/// The same market and effort give the same plan, whatever the machine, unless the effort ends by a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What goes where, ordered by need and then by offer.
    pub given: Vec<Given>,
    /// Points of the plan: quantity times points, summed.
    pub value: i128,
    /// Points that no plan for this market can exceed.
    pub bound: i128,
    /// Why the search ended.
    pub end: End,
}

/// Steps shrink by this factor. Smaller is more rounds, larger is harder ones.
const SHRINK: i64 = 5;

impl Plan {
    /// Finds a plan by an auction (see the crate's own page).
    pub fn make(market: &Market, effort: &Effort) -> Self {
        let graph = Graph::of(market);
        let search = Search::new(&graph);
        let (flow, value, bound, end) = search.run(effort);
        let given = flow
            .iter()
            .enumerate()
            .filter(|(_, units)| **units > 0)
            .map(|(link, units)| Given { pair: graph.pair[link] as usize, quantity: *units })
            .collect();
        Self { given, value, bound, end }
    }

    /// Whether no plan can be better. Never true without proof.
    pub fn is_optimal(&self) -> bool {
        self.value == self.bound
    }

    /// Points by which the best plan may be better than this one, at most.
    pub fn gap(&self) -> i128 {
        self.bound - self.value
    }

    /// The gap in millionths of the bound, rounded up.
    pub fn gap_ppm(&self) -> u32 {
        if self.bound <= 0 {
            return 0;
        }
        let ppm = (self.gap().saturating_mul(1_000_000) + self.bound - 1) / self.bound;
        u32::try_from(ppm).unwrap_or(u32::MAX)
    }
}

/// The best flows and the best bound so far.
struct Search<'g> {
    graph: &'g Graph,
    /// The links, those worth most first.
    order: Vec<u32>,
    flow: Vec<u32>,
    value: i128,
    bound: i128,
}

impl<'g> Search<'g> {
    /// Starts with the greedy plan and the bound of no prices, so that there is a plan whenever somebody says stop.
    fn new(graph: &'g Graph) -> Self {
        let mut flow = vec![0; graph.links()];
        let order = by_points(graph);
        fill(graph, &mut flow, &order);
        let value = graph.value(&flow);
        Self { graph, order, flow, value, bound: bound(graph, &vec![0; graph.nodes()], 1) }
    }

    fn run(mut self, effort: &Effort) -> (Vec<u32>, i128, i128, End) {
        let end = self.improve(effort);
        let end = if self.value == self.bound { End::Optimal } else { end };
        (self.flow, self.value, self.bound, end)
    }

    fn improve(&mut self, effort: &Effort) -> End {
        if effort.content(self.value, self.bound) {
            return End::CloseEnough;
        }
        let largest = self.graph.points.iter().copied().max().unwrap_or(1);
        // More than the nodes is enough for an exact proof; prices stay below the largest sum that fits, with room to add three.
        let scale = (self.graph.nodes() as i64 + 2).min((1 << 60) / largest);
        let mut auction = Auction::new(self.graph, scale);
        let mut watch = effort.watch();
        let mut step = (largest * scale / SHRINK).max(1);
        loop {
            let done = auction.rounds(step, &mut watch);
            self.bound = self.bound.min(bound(self.graph, &auction.price, scale));
            if let Err(stopped) = done {
                return stopped.0;
            }
            self.offer(&auction.flow);
            if effort.content(self.value, self.bound) {
                return End::CloseEnough;
            }
            if step == 1 {
                return End::Unproven;
            }
            step = (step / SHRINK).max(1);
        }
    }

    /// Takes the flows over if they are better, filled up where both sides have something left.
    fn offer(&mut self, flow: &[u32]) {
        let mut flow = flow.to_vec();
        fill(self.graph, &mut flow, &self.order);
        let value = self.graph.value(&flow);
        if value > self.value {
            (self.flow, self.value) = (flow, value);
        }
    }
}

/// The links, those worth most first; equal ones in their order.
fn by_points(graph: &Graph) -> Vec<u32> {
    let mut order: Vec<u32> = (0..graph.links() as u32).collect();
    order.sort_by_key(|link| std::cmp::Reverse(graph.points[*link as usize]));
    order
}

/// Puts on each link in turn as much as both its ends still have.
fn fill(graph: &Graph, flow: &mut [u32], order: &[u32]) {
    let mut left = graph.room.clone();
    for (link, ends) in graph.ends.iter().enumerate() {
        for node in ends {
            left[*node as usize] -= flow[link];
        }
    }
    for link in order.iter().map(|link| *link as usize) {
        let [need, offer] = graph.ends[link].map(|node| node as usize);
        let units = left[need].min(left[offer]).min(graph.most[link] - flow[link]);
        flow[link] += units;
        left[need] -= units;
        left[offer] -= units;
    }
}
