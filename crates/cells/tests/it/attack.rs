//! Somebody with the shown figures and the sums between them: what they can work out.

/// A sum: the places of its parts, and of its total.
pub type Sum = (Vec<usize>, usize);

/// The sums of a table with totals in a last row and a last column, its figures one row after the other.
pub fn sums_of(rows: usize, columns: usize) -> Vec<Sum> {
    let at = |row: usize, column: usize| row * (columns + 1) + column;
    let of_row = |row| ((0..columns).map(|column| at(row, column)).collect(), at(row, columns));
    let of_column = |column| ((0..rows).map(|row| at(row, column)).collect(), at(rows, column));
    (0..=rows).map(of_row).chain((0..=columns).map(of_column)).collect()
}

pub struct Attack<'a> {
    seen: &'a [Option<u64>],
    sums: &'a [Sum],
}

impl<'a> Attack<'a> {
    pub fn new(seen: &'a [Option<u64>], sums: &'a [Sum]) -> Attack<'a> {
        Attack { seen, sums }
    }

    /// The places of figures that the sums settle, by elimination: a row of the reduced system with one unknown left.
    pub fn solved(&self) -> Vec<usize> {
        let unknown: Vec<usize> = (0..self.seen.len()).filter(|at| self.seen[*at].is_none()).collect();
        let place = |at: usize| unknown.iter().position(|one| *one == at);
        let mut system: Vec<Vec<f64>> = Vec::new();
        for (parts, total) in self.sums {
            let mut row = vec![0.0; unknown.len()];
            for part in parts {
                if let Some(at) = place(*part) {
                    row[at] += 1.0;
                }
            }
            if let Some(at) = place(*total) {
                row[at] -= 1.0;
            }
            system.push(row);
        }
        reduce(&mut system);
        let is_set = |value: &&f64| value.abs() > 1e-6;
        let alone = system.iter().filter(|row| row.iter().filter(is_set).count() == 1);
        alone.filter_map(|row| row.iter().position(|value| value.abs() > 1e-6)).map(|at| unknown[at]).collect()
    }

    /// Between which values each figure must lie: no count is negative, no part is larger than its total; again and again,
    /// until nothing becomes narrower.
    pub fn bounds(&self) -> Vec<(u64, u64)> {
        const MOST: u64 = 1_000_000;
        let mut bounds: Vec<(u64, u64)> =
            self.seen.iter().map(|seen| seen.map_or((0, MOST), |seen| (seen, seen))).collect();
        loop {
            let before = bounds.clone();
            for (parts, total) in self.sums {
                let (low, high): (u64, u64) =
                    parts.iter().fold((0, 0), |(low, high), at| (low + bounds[*at].0, high + bounds[*at].1));
                narrow(&mut bounds[*total], low, high);
                let whole = bounds[*total];
                for part in parts {
                    let (low, high): (u64, u64) = parts
                        .iter()
                        .filter(|at| *at != part)
                        .fold((0, 0), |(low, high), at| (low + bounds[*at].0, high + bounds[*at].1));
                    narrow(&mut bounds[*part], whole.0.saturating_sub(high), whole.1.saturating_sub(low));
                }
            }
            if bounds == before {
                return bounds;
            }
        }
    }
}

fn narrow(bound: &mut (u64, u64), low: u64, high: u64) {
    *bound = (bound.0.max(low), bound.1.min(high));
}

/// Gauss and Jordan.
fn reduce(system: &mut [Vec<f64>]) {
    let columns = system.first().map_or(0, Vec::len);
    let mut pivot = 0;
    for column in 0..columns {
        let Some(found) = (pivot..system.len()).find(|row| system[*row][column].abs() > 1e-6) else { continue };
        system.swap(pivot, found);
        let by = system[pivot][column];
        system[pivot].iter_mut().for_each(|value| *value /= by);
        let base = system[pivot].clone();
        for (at, row) in system.iter_mut().enumerate() {
            let times = row[column];
            if at != pivot && times.abs() > 1e-6 {
                row.iter_mut().zip(&base).for_each(|(value, base)| *value -= times * base);
            }
        }
        pivot += 1;
    }
}
