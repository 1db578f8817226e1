//! A table of counts with totals of its rows, of its columns, and of all.

use crate::is_small;

/// A table as it may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Row by row.
    pub cells: Vec<Vec<Option<u64>>>,
    pub row_totals: Vec<Option<u64>>,
    pub column_totals: Vec<Option<u64>>,
    pub total: Option<u64>,
}

/// Which cells and totals of a table may be published. Rows that are shorter than the first are filled with zeros.
///
/// Totals are cells as well: the table is looked at with one row and one column more. Each small cell is left out together
/// with three others that stand in a rectangle with it. Within a rectangle counts can be moved without any sum changing, so
/// whoever solves for the small cell finds as many answers as counts can be moved. A rectangle is taken if that is at least
/// the limit; of those, the one that costs least. One always is there: with its two totals and the total of all, a cell can
/// be as large as one likes.
#[must_use]
pub fn table(counts: &[Vec<u64>], limit: u64) -> Published {
    let mut grid = Grid::new(counts);
    let small: Vec<(usize, usize)> = grid.places().filter(|at| is_small(grid.count(*at), limit)).collect();
    for at in &small {
        grid.hide(*at);
    }
    for at in small {
        if let Some(rectangle) = grid.cheapest(at, limit) {
            for corner in rectangle {
                grid.hide(corner);
            }
        }
    }
    grid.published()
}

/// The table with its totals in a last row and a last column.
struct Grid {
    counts: Vec<Vec<u64>>,
    hidden: Vec<Vec<bool>>,
    rows: usize,
    columns: usize,
}

type Place = (usize, usize);

impl Grid {
    fn new(table: &[Vec<u64>]) -> Grid {
        let (rows, columns) = (table.len(), table.first().map_or(0, Vec::len));
        let mut counts = vec![vec![0_u64; columns + 1]; rows + 1];
        for (row, cells) in table.iter().enumerate() {
            for (column, count) in cells.iter().take(columns).enumerate() {
                counts[row][column] = *count;
                for total in [(row, columns), (rows, column), (rows, columns)] {
                    counts[total.0][total.1] = counts[total.0][total.1].saturating_add(*count);
                }
            }
        }
        Grid { hidden: vec![vec![false; columns + 1]; rows + 1], counts, rows, columns }
    }

    fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let columns = self.columns;
        (0..=self.rows).flat_map(move |row| (0..=columns).map(move |column| (row, column)))
    }

    fn count(&self, (row, column): Place) -> u64 {
        self.counts[row][column]
    }

    fn is_hidden(&self, (row, column): Place) -> bool {
        self.hidden[row][column]
    }

    fn hide(&mut self, (row, column): Place) {
        self.hidden[row][column] = true;
    }

    /// How many totals a place is: none, one, or the total of all.
    fn totals(&self, (row, column): Place) -> usize {
        usize::from(row == self.rows) + usize::from(column == self.columns)
    }

    /// The rectangle with this corner that costs least, of those that hide it well enough.
    fn cheapest(&self, at: Place, limit: u64) -> Option<[Place; 4]> {
        let all = (0..=self.rows).filter(|row| *row != at.0).flat_map(|row| {
            let columns = (0..=self.columns).filter(|column| *column != at.1);
            columns.map(move |column| [at, (at.0, column), (row, column), (row, at.1)])
        });
        all.filter(|rectangle| self.hides(rectangle, limit)).min_by_key(|rectangle| self.cost(rectangle))
    }

    /// Whether the first corner can take enough values while every sum stays what it is and no count falls below zero.
    ///
    /// Around the rectangle a sum keeps its value when what is added on one corner goes on the next: taken off it where
    /// both are parts of the sum, added to it where one of them is the total.
    fn hides(&self, rectangle: &[Place; 4], limit: u64) -> bool {
        if rectangle.iter().any(|at| self.count(*at) == 0) {
            return false;
        }
        let (mut up, mut down) = (u64::MAX, u64::MAX);
        for (turn, at) in rectangle.iter().enumerate() {
            let is_like_first = (turn + self.totals(*at) + self.totals(rectangle[0])).is_multiple_of(2);
            let room = if is_like_first { &mut down } else { &mut up };
            *room = (*room).min(self.count(*at));
        }
        up.saturating_add(down) >= limit
    }

    /// What is lost: a total says more than a cell, so it is left out last.
    fn cost(&self, rectangle: &[Place; 4]) -> (usize, u64) {
        let new = rectangle.iter().filter(|at| !self.is_hidden(**at));
        new.fold((0, 0), |(totals, lost), at| {
            (totals + self.totals(*at), lost.saturating_add(self.count(*at)).saturating_add(1))
        })
    }

    fn published(&self) -> Published {
        let shown = |at: Place| (!self.is_hidden(at)).then_some(self.count(at));
        Published {
            cells: (0..self.rows).map(|row| (0..self.columns).map(|column| shown((row, column))).collect()).collect(),
            row_totals: (0..self.rows).map(|row| shown((row, self.columns))).collect(),
            column_totals: (0..self.columns).map(|column| shown((self.rows, column))).collect(),
            total: shown((self.rows, self.columns)),
        }
    }
}
