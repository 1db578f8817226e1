//! Counts beside each other, with their total.

use crate::is_small;

/// Which of these counts may be published, in their order, where readers know their total.
///
/// Whoever knows the total knows the sum of what is left out. So the smallest others are left out as well, until a small
/// count could be anything up to the limit. Nothing where all of them together are too few for that: then not even which
/// groups there are may be published.
#[must_use]
pub fn beside_total(counts: &[u64], limit: u64) -> Option<Vec<Option<u64>>> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| is_small(*count, limit)).collect();
    if hidden.contains(&true) {
        widen(counts, &mut hidden, limit)?;
    }
    Some(counts.iter().zip(&hidden).map(|(count, hidden)| (!hidden).then_some(*count)).collect())
}

/// Leaves out more, the smallest first; nothing where all of it is not enough.
fn widen(counts: &[u64], hidden: &mut [bool], limit: u64) -> Option<()> {
    let mut others: Vec<usize> = (0..counts.len()).filter(|at| !hidden[*at] && counts[*at] > 0).collect();
    others.sort_by_key(|at| (counts[*at], *at));
    let mut others = others.into_iter();
    loop {
        let out = counts.iter().zip(&*hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| *count);
        let (number, sum) = out.fold((0_usize, 0_u64), |(number, sum), count| (number + 1, sum.saturating_add(count)));
        if number >= 2 && sum >= limit {
            return Some(());
        }
        hidden[others.next()?] = true;
    }
}
