//! Attacks on what is published: nobody who has the shown figures works a small one out.

mod attack;

use attack::{Attack, sums_of};
use cells::{Published, alone, list, table};
use proptest::collection::vec;
use proptest::prelude::*;

const LIMIT: u64 = 10;

fn counts() -> impl Strategy<Value = u64> {
    prop_oneof![2 => Just(0_u64), 3 => 1..LIMIT, 3 => LIMIT..60, 1 => 60_u64..5_000]
}

fn tables() -> impl Strategy<Value = Vec<Vec<u64>>> {
    (1_usize..7, 1_usize..7).prop_flat_map(|(rows, columns)| vec(vec(counts(), columns), rows))
}

/// The table with its totals, as one row of figures after the other: what is true, and what is shown.
fn flat(counts: &[Vec<u64>], shown: &Published) -> (Vec<u64>, Vec<Option<u64>>) {
    let columns = counts.first().map_or(0, Vec::len);
    let mut truth = Vec::new();
    let mut seen = Vec::new();
    for (row, cells) in counts.iter().enumerate() {
        truth.extend(cells);
        truth.push(cells.iter().sum());
        seen.extend(&shown.cells[row]);
        seen.push(shown.row_totals[row]);
    }
    let of_column = |column: usize| counts.iter().map(|cells| cells[column]).sum::<u64>();
    truth.extend((0..columns).map(of_column));
    truth.push((0..columns).map(of_column).sum());
    seen.extend(&shown.column_totals);
    seen.push(shown.total);
    (truth, seen)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_true_and_nothing_small_is_shown(counts in tables()) {
        let (truth, seen) = flat(&counts, &table(&counts, LIMIT));
        for (truth, seen) in truth.iter().zip(&seen) {
            if let Some(seen) = seen {
                prop_assert_eq!(seen, truth);
                prop_assert!(*seen == 0 || *seen >= LIMIT, "{} is shown", seen);
            }
        }
    }

    #[test]
    fn no_left_out_cell_is_worked_out_from_the_sums(counts in tables()) {
        let (truth, seen) = flat(&counts, &table(&counts, LIMIT));
        let sums = sums_of(counts.len(), counts[0].len());
        let found = Attack::new(&seen, &sums).solved();
        prop_assert!(found.is_empty(), "{:?} of {:?}", found, truth);
    }

    #[test]
    fn a_small_cell_could_be_as_many_values_as_the_limit_says(counts in tables()) {
        let (truth, seen) = flat(&counts, &table(&counts, LIMIT));
        let sums = sums_of(counts.len(), counts[0].len());
        let bounds = Attack::new(&seen, &sums).bounds();
        for ((truth, seen), (low, high)) in truth.iter().zip(&seen).zip(bounds) {
            if seen.is_none() {
                prop_assert!(low <= *truth && *truth <= high, "the attack is unsound: {truth} in {low}..{high}");
                prop_assert!(low < high, "{truth} is between {low} and {high}");
                if *truth < LIMIT {
                    prop_assert!(high - low >= LIMIT, "{truth} is between {low} and {high}");
                }
            }
        }
    }

    #[test]
    fn a_table_without_small_counts_is_shown_whole(rows in vec(vec(prop_oneof![Just(0_u64), LIMIT..500], 4), 1..5)) {
        let (_, seen) = flat(&rows, &table(&rows, LIMIT));
        prop_assert!(seen.iter().all(Option::is_some));
    }

    #[test]
    fn a_list_gives_nothing_away_beside_its_total(counts in vec(counts(), 0..9)) {
        let shown = list(&counts, LIMIT);
        let hidden = counts.iter().zip(&shown.counts).filter(|(_, seen)| seen.is_none());
        let out: Vec<u64> = hidden.map(|(count, _)| *count).collect();
        for (count, seen) in counts.iter().zip(&shown.counts) {
            prop_assert!(seen.is_none_or(|seen| seen == *count && (seen == 0 || seen >= LIMIT)));
        }
        if shown.total.is_some() && !out.is_empty() {
            prop_assert!(out.len() >= 2 && out.iter().sum::<u64>() >= LIMIT);
        }
        if let Some(total) = shown.total {
            prop_assert_eq!(total, counts.iter().sum::<u64>());
            prop_assert!(total == 0 || total >= LIMIT);
        }
    }
}

/// Tables of four cells, and every way in which the hidden figures could be filled: no small one has one answer.
#[test]
fn every_small_table_of_two_by_two_has_other_answers() {
    const VALUES: [u64; 6] = [0, 1, 4, 9, 10, 13];
    for code in 0..VALUES.len().pow(4) {
        let cell = |at: u32| VALUES[code / VALUES.len().pow(at) % VALUES.len()];
        let counts = vec![vec![cell(0), cell(1)], vec![cell(2), cell(3)]];
        let shown = table(&counts, LIMIT);
        let (truth, seen) = flat(&counts, &shown);
        if seen.iter().all(Option::is_some) {
            continue;
        }
        for (at, answers) in [0, 1, 3, 4].into_iter().zip(answers(&seen)) {
            if seen[at].is_none() {
                let answers = u64::from(answers.count_ones());
                assert!(answers > 1, "{counts:?} gives {} away: {shown:?}", truth[at]);
                assert!(truth[at] >= LIMIT || answers > LIMIT, "{counts:?}: {answers} answers for {}", truth[at]);
            }
        }
    }
}

/// Which values the four figures take among all tables of two by two that agree with what is shown, a bit each.
fn answers(seen: &[Option<u64>]) -> [u32; 4] {
    const MOST: u64 = 24;
    let mut found = [0_u32; 4];
    let range = |at: usize| seen[at].map_or(0..=MOST, |seen| seen..=seen);
    let fits = |at: usize, sum: u64| seen[at].is_none_or(|total| total == sum);
    for (a, b) in range(0).flat_map(|a| range(1).map(move |b| (a, b))).filter(|(a, b)| fits(2, a + b)) {
        for c in range(3).filter(|c| fits(6, a + c)) {
            for d in range(4).filter(|d| fits(5, c + d) && fits(7, b + d) && fits(8, a + b + c + d)) {
                for (found, value) in found.iter_mut().zip([a, b, c, d]) {
                    *found |= 1_u32.checked_shl(u32::try_from(value).unwrap_or(0)).unwrap_or(0);
                }
            }
        }
    }
    found
}

#[test]
fn examples() {
    assert_eq!(alone(9, LIMIT), None);
    assert_eq!((alone(0, LIMIT), alone(10, LIMIT)), (Some(0), Some(10)));
    assert_eq!(list(&[9], LIMIT).counts, [None]);
    assert_eq!(list(&[9], LIMIT).total, None);
    assert_eq!(list(&[10], LIMIT).counts, [Some(10)]);
    assert_eq!(list(&[120, 45, 9, 1], LIMIT).counts, [Some(120), Some(45), None, None]);
    assert_eq!(list(&[120, 45, 3, 1], LIMIT).counts, [Some(120), None, None, None]);
    assert_eq!(list(&[], LIMIT).total, Some(0));
    // One small cell takes three others with it, and no total.
    let shown = table(&[vec![3, 20, 50], vec![40, 30, 70], vec![15, 25, 90]], LIMIT);
    assert_eq!(shown.cells.iter().flatten().filter(|cell| cell.is_none()).count(), 4);
    assert!(shown.total.is_some() && shown.row_totals.iter().chain(&shown.column_totals).all(Option::is_some));
    // A table of one cell, and of none.
    assert_eq!(table(&[vec![4]], LIMIT).total, None);
    assert_eq!(table(&[], LIMIT).total, Some(0));
    assert_eq!(table(&[vec![40]], LIMIT).cells, [[Some(40)]]);
}
