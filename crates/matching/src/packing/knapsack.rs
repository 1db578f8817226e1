//! The best that one offer can do when every need has a price: a knapsack.

/// Something to take, if it fits.
#[derive(Clone, Copy)]
pub(super) struct Thing {
    pub which: u32,
    pub load: u32,
    pub gain: i64,
}

/// More cells than this are not filled; the knapsack is then cut instead, which bounds it from above all the same.
const MOST_CELLS: u64 = 64_000_000;

/// The most that fits into `capacity`, or a bound on it, and what to take. All gains are above nothing.
pub(super) fn best(things: &mut [Thing], capacity: u32, row: &mut Vec<i64>, taken: &mut Vec<u32>) -> i64 {
    taken.clear();
    let total: u64 = things.iter().map(|thing| u64::from(thing.load)).sum();
    if total <= u64::from(capacity) {
        taken.extend(things.iter().map(|thing| thing.which));
        return things.iter().map(|thing| thing.gain).sum();
    }
    if things.len() as u64 * (u64::from(capacity) + 1) > MOST_CELLS {
        return cut(things, capacity, taken);
    }
    exact(things, capacity as usize, row, taken)
}

/// Looks that a knapsack of this size takes.
pub(super) fn looks(things: usize, capacity: u32) -> usize {
    let cells = things as u64 * (u64::from(capacity) + 1);
    if cells > MOST_CELLS { things } else { cells as usize }
}

fn exact(things: &[Thing], capacity: usize, row: &mut Vec<i64>, taken: &mut Vec<u32>) -> i64 {
    let width = capacity + 1;
    row.clear();
    row.resize(width, 0);
    let mut better = vec![0_u64; (things.len() * width).div_ceil(64)];
    for (at, thing) in things.iter().enumerate() {
        let load = thing.load as usize;
        for room in (load..width).rev() {
            let with = row[room - load] + thing.gain;
            if with > row[room] {
                row[room] = with;
                let bit = at * width + room;
                better[bit / 64] |= 1 << (bit % 64);
            }
        }
    }
    let mut room = capacity;
    for (at, thing) in things.iter().enumerate().rev() {
        let bit = at * width + room;
        if better[bit / 64] & 1 << (bit % 64) != 0 {
            taken.push(thing.which);
            room -= thing.load as usize;
        }
    }
    row[capacity]
}

/// Takes what gives most for its load; the first that does not fit is counted by the part of it that would.
fn cut(things: &mut [Thing], capacity: u32, taken: &mut Vec<u32>) -> i64 {
    things.sort_by(|one, other| {
        let (one_rate, other_rate) =
            (i128::from(one.gain) * i128::from(other.load), i128::from(other.gain) * i128::from(one.load));
        other_rate.cmp(&one_rate).then(one.which.cmp(&other.which))
    });
    let (mut room, mut sum) = (capacity, 0);
    for thing in things.iter() {
        if thing.load > room {
            let part = i128::from(thing.gain) * i128::from(room) / i128::from(thing.load) + 1;
            return sum + part as i64;
        }
        room -= thing.load;
        sum += thing.gain;
        taken.push(thing.which);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn things() -> Vec<Thing> {
        [(3, 10), (4, 14), (2, 5), (5, 16), (0, 1)]
            .into_iter()
            .enumerate()
            .map(|(which, (load, gain))| Thing { which: which as u32, load, gain })
            .collect()
    }

    #[test]
    fn the_best_that_fits_is_found_and_the_cut_is_never_below_it() {
        for capacity in 0..16 {
            let things = things();
            let brute = (0_u32..32)
                .map(|set| things.iter().filter(move |thing| set & 1 << thing.which != 0))
                .filter(|set| set.clone().map(|thing| thing.load).sum::<u32>() <= capacity)
                .map(|set| set.map(|thing| thing.gain).sum::<i64>())
                .max();
            let (mut row, mut taken) = (Vec::new(), Vec::new());
            let found = best(&mut things.clone(), capacity, &mut row, &mut taken);
            assert_eq!(Some(found), brute);
            assert_eq!(taken.iter().map(|which| things[*which as usize].gain).sum::<i64>(), found);
            assert!(cut(&mut things.clone(), capacity, &mut Vec::new()) >= found);
        }
    }
}
