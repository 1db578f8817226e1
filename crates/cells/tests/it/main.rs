//! Attacks on what is published: nobody who has the shown figures and their total works a small one out.

use cells::{alone, beside_total};
use proptest::collection::vec;
use proptest::prelude::*;

const LIMIT: u64 = 10;

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![2 => Just(0_u64), 3 => 1..LIMIT, 3 => LIMIT..60, 1 => 60_u64..5_000]
}

/// What a figure that is left out can be at the least and at the most, for somebody who knows what the groups add up to and
/// that no group that is left out is empty.
fn bounds(counts: &[u64], shown: &[Option<u64>]) -> Option<(u64, u64)> {
    let total: u64 = counts.iter().sum();
    let out = shown.iter().filter(|seen| seen.is_none()).count() as u64;
    let rest = total - shown.iter().flatten().sum::<u64>();
    match out {
        0 => None,
        1 => Some((rest, rest)),
        more => Some((1, rest - (more - 1))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_true_and_nothing_small_is_shown(counts in vec(counts(), 0..9)) {
        for (count, seen) in counts.iter().zip(beside_total(&counts, LIMIT).into_iter().flatten()) {
            prop_assert!(seen.is_none_or(|seen| seen == *count && (seen == 0 || seen >= LIMIT)));
        }
    }

    #[test]
    fn nothing_small_is_worked_out_from_the_total(counts in vec(counts(), 0..9)) {
        let Some(shown) = beside_total(&counts, LIMIT) else { return Ok(()) };
        let out: Vec<u64> = counts.iter().zip(&shown).filter(|(_, seen)| seen.is_none()).map(|(count, _)| *count).collect();
        if let Some((low, high)) = bounds(&counts, &shown) {
            prop_assert!(low < high, "{counts:?} gives one of {out:?} away");
            prop_assert!(out.len() >= 2 && out.iter().sum::<u64>() >= LIMIT, "{counts:?} leaves too little out: {out:?}");
        }
    }

    #[test]
    fn groups_are_not_even_named_where_all_together_are_few_and_only_there(counts in vec(counts(), 0..9)) {
        let total: u64 = counts.iter().sum();
        prop_assert_eq!(beside_total(&counts, LIMIT).is_none(), total > 0 && total < LIMIT);
    }

    #[test]
    fn counts_without_small_ones_are_shown_whole(counts in vec(prop_oneof![Just(0_u64), LIMIT..500], 0..9)) {
        let whole: Vec<Option<u64>> = counts.iter().copied().map(Some).collect();
        prop_assert_eq!(beside_total(&counts, LIMIT), Some(whole));
    }
}

#[test]
fn examples() {
    assert_eq!(alone(9, LIMIT), None);
    assert_eq!((alone(0, LIMIT), alone(10, LIMIT)), (Some(0), Some(10)));
    assert_eq!(beside_total(&[9], LIMIT), None);
    assert_eq!(beside_total(&[4, 3], LIMIT), None);
    assert_eq!(beside_total(&[10], LIMIT), Some(vec![Some(10)]));
    assert_eq!(beside_total(&[120, 45, 9, 1], LIMIT), Some(vec![Some(120), Some(45), None, None]));
    assert_eq!(beside_total(&[120, 45, 3, 1], LIMIT), Some(vec![Some(120), None, None, None]));
    assert_eq!(beside_total(&[], LIMIT), Some(vec![]));
}
