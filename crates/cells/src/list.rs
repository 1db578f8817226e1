//! Counts beside each other, with their total.

use crate::is_small;

/// Counts as they may be published, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub counts: Vec<Option<u64>>,
    /// Their total, unless it would give one of them away.
    pub total: Option<u64>,
}

/// Which of these counts may be published beside their total.
///
/// Whoever knows the total knows the sum of what is left out. So the smallest others are left out as well, until a small
/// count could be anything up to the limit; where there are not enough of them, the total is left out.
#[must_use]
pub fn list(counts: &[u64], limit: u64) -> List {
    let mut hidden: Vec<bool> = counts.iter().map(|count| is_small(*count, limit)).collect();
    let total = counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
    let mut shows_total = !is_small(total, limit);
    if hidden.contains(&true) || !shows_total {
        shows_total &= widen(counts, &mut hidden, limit);
    }
    List {
        counts: counts.iter().zip(&hidden).map(|(count, hidden)| (!hidden).then_some(*count)).collect(),
        total: shows_total.then_some(total),
    }
}

/// Leaves out more, the smallest first; whether that was enough for the total to be shown.
fn widen(counts: &[u64], hidden: &mut [bool], limit: u64) -> bool {
    let mut others: Vec<usize> = (0..counts.len()).filter(|at| !hidden[*at] && counts[*at] > 0).collect();
    others.sort_by_key(|at| (counts[*at], *at));
    let mut others = others.into_iter();
    let before = hidden.to_vec();
    loop {
        let out = counts.iter().zip(&*hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| *count);
        let (number, sum) = out.fold((0_usize, 0_u64), |(number, sum), count| (number + 1, sum.saturating_add(count)));
        if number >= 2 && sum >= limit {
            return true;
        }
        match others.next() {
            Some(at) => hidden[at] = true,
            None => {
                // Without the total nothing more needs to be left out.
                hidden.copy_from_slice(&before);
                return false;
            }
        }
    }
}
