//! An exact solver for small markets, written another way: the longest augmenting path, found by Bellman and Ford, one unit
//! at a time, for as long as it earns something.

use matching::Market;

struct Arc {
    to: usize,
    left: u32,
    points: i64,
}

/// The value of the best plan.
pub fn best_value(market: &Market) -> i128 {
    let (needs, offers) = (market.needs().len(), market.offers().len());
    let (source, sink) = (needs + offers, needs + offers + 1);
    let mut arcs: Vec<Arc> = Vec::new();
    let mut from: Vec<Vec<usize>> = vec![Vec::new(); sink + 1];
    let mut add = |a: usize, b: usize, left: u32, points: i64| {
        from[a].push(arcs.len());
        arcs.push(Arc { to: b, left, points });
        from[b].push(arcs.len());
        arcs.push(Arc { to: a, left: 0, points: -points });
    };
    for (need, wanted) in market.needs().iter().enumerate() {
        add(source, need, wanted.quantity, 0);
    }
    for (offer, capacity) in market.offers().iter().enumerate() {
        add(needs + offer, sink, *capacity, 0);
    }
    for (index, pair) in market.pairs().iter().enumerate() {
        add(pair.need as usize, needs + pair.offer as usize, pair.most, market.points(index));
    }
    let mut value = 0;
    while let Some((points, path)) = longest(&arcs, &from, source, sink) {
        if points <= 0 {
            break;
        }
        let units = path.iter().map(|arc| arcs[*arc].left).min().unwrap_or(0);
        for arc in path {
            arcs[arc].left -= units;
            arcs[arc ^ 1].left += units;
        }
        value += i128::from(points) * i128::from(units);
    }
    value
}

fn longest(arcs: &[Arc], from: &[Vec<usize>], source: usize, sink: usize) -> Option<(i64, Vec<usize>)> {
    let mut best: Vec<Option<(i64, usize)>> = vec![None; from.len()];
    best[source] = Some((0, usize::MAX));
    for _ in 0..from.len() {
        for (node, out) in from.iter().enumerate() {
            let Some((points, _)) = best[node] else { continue };
            for arc in out.iter().copied().filter(|arc| arcs[*arc].left > 0) {
                let reached = points + arcs[arc].points;
                if best[arcs[arc].to].is_none_or(|(known, _)| known < reached) {
                    best[arcs[arc].to] = Some((reached, arc));
                }
            }
        }
    }
    let (points, _) = best[sink]?;
    let mut path = Vec::new();
    let mut node = sink;
    while node != source {
        let (_, arc) = best[node]?;
        path.push(arc);
        node = arcs[arc ^ 1].to;
    }
    Some((points, path))
}
