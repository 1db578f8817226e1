//! The market as the auction sees it: needs and offers are nodes of one kind, pairs worth anything are links.

use crate::market::Market;

/// A link as seen from one of its ends.
#[derive(Clone, Copy)]
pub(crate) struct Around {
    pub link: u32,
    pub other: u32,
    pub points: i64,
}

/// Needs are the nodes `0..needs`, offers follow.
pub(crate) struct Graph {
    pub needs: usize,
    /// Units that a node wants or has.
    pub room: Vec<u32>,
    /// The pair of the market that each link stands for; ordered as there.
    pub pair: Vec<u32>,
    /// Need and offer of each link, as nodes.
    pub ends: Vec<[u32; 2]>,
    pub points: Vec<i64>,
    pub most: Vec<u32>,
    first: Vec<u32>,
    around: Vec<Around>,
}

impl Graph {
    /// Pairs that can carry nothing, or are worth nothing, are left out: the best plan never needs them.
    pub fn of(market: &Market) -> Self {
        let needs = market.needs().len();
        let room: Vec<u32> =
            market.needs().iter().map(|need| need.quantity).chain(market.offers().iter().copied()).collect();
        let links: Vec<usize> =
            (0..market.pairs().len()).filter(|pair| market.points(*pair) > 0 && market.most(*pair) > 0).collect();
        let ends: Vec<[u32; 2]> = links
            .iter()
            .map(|pair| &market.pairs()[*pair])
            .map(|pair| [pair.need, needs as u32 + pair.offer])
            .collect();
        let points: Vec<i64> = links.iter().map(|pair| market.points(*pair)).collect();
        let most = links.iter().map(|pair| market.most(*pair)).collect();
        let (first, around) = surroundings(room.len(), &ends, &points);
        Self { needs, room, pair: links.iter().map(|pair| *pair as u32).collect(), ends, points, most, first, around }
    }

    pub fn nodes(&self) -> usize {
        self.room.len()
    }

    pub fn links(&self) -> usize {
        self.ends.len()
    }

    /// The links of a node.
    pub fn around(&self, node: usize) -> &[Around] {
        &self.around[self.first[node] as usize..self.first[node + 1] as usize]
    }

    /// The other end of a link.
    pub fn other(&self, link: usize, node: usize) -> usize {
        let [need, offer] = self.ends[link];
        (if need as usize == node { offer } else { need }) as usize
    }

    /// What a set of flows is worth.
    pub fn value(&self, flow: &[u32]) -> i128 {
        flow.iter().zip(&self.points).map(|(units, points)| i128::from(*units) * i128::from(*points)).sum()
    }
}

fn surroundings(nodes: usize, ends: &[[u32; 2]], points: &[i64]) -> (Vec<u32>, Vec<Around>) {
    let mut first = vec![0_u32; nodes + 1];
    for node in ends.iter().flatten() {
        first[*node as usize + 1] += 1;
    }
    for node in 0..nodes {
        first[node + 1] += first[node];
    }
    let mut next = first.clone();
    let mut around = vec![Around { link: 0, other: 0, points: 0 }; 2 * ends.len()];
    for (link, [need, offer]) in ends.iter().enumerate() {
        for (node, other) in [(need, offer), (offer, need)] {
            let at = &mut next[*node as usize];
            around[*at as usize] = Around { link: link as u32, other: *other, points: points[link] };
            *at += 1;
        }
    }
    (first, around)
}
