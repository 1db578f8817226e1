//! A figure of the dashboard: a table, and a plot of it. The same figures make the page and the files.

use super::plot::{Kind, Plot, Series};
use crate::web::Page;

/// What stands in a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Count(i64),
    /// Shown as hours.
    Minutes(i64),
    /// Of a hundred.
    Percent(i64),
    /// So few people that showing it could tell who they are.
    Few,
    /// There is nothing to count.
    Nothing,
}

impl Cell {
    /// For the page.
    pub fn shown(&self, page: &Page) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Count(count) => page.number(count),
            Cell::Minutes(minutes) => page.hours(minutes),
            Cell::Percent(percent) => page.t1("dash-percent", "percent", *percent),
            Cell::Few => page.t("dash-few").into_owned(),
            Cell::Nothing => "–".to_owned(),
        }
    }
}

/// One row: the first cell is its head.
pub struct Line {
    pub cells: Vec<Cell>,
    /// Where the head leads.
    pub href: Option<String>,
}

impl Line {
    pub fn new(cells: Vec<Cell>) -> Line {
        Line { cells, href: None }
    }
}

/// See the module.
pub struct Figure {
    pub id: &'static str,
    pub title: String,
    pub note: String,
    pub head: Vec<String>,
    pub lines: Vec<Line>,
    pub plot: Option<String>,
    /// The names of what is drawn, in the order of the colours; empty when there is only one.
    pub legend: Vec<String>,
}

impl Figure {
    /// A figure without a plot. Two messages with its id say what it is.
    pub fn new(page: &Page, id: &'static str, head: Vec<String>, lines: Vec<Line>) -> Figure {
        let title = page.t(&format!("dash-{id}-title")).into_owned();
        let note = page.t(&format!("dash-{id}-note")).into_owned();
        Figure { id, title, note, head, lines, plot: None, legend: Vec::new() }
    }

    /// With a plot; nothing is drawn of nothing.
    pub fn drawn(mut self, kind: Kind, labels: &[String], series: &[Series], say: impl Fn(i64) -> String) -> Figure {
        let something = series.iter().any(|one| one.values.iter().flatten().any(|value| *value > 0));
        if something {
            let plot = Plot { id: self.id, title: &self.title, desc: &self.note, kind, labels, series };
            self.plot = Some(plot.draw(say));
            if series.len() > 1 && kind != Kind::Bars {
                self.legend = series.iter().map(|one| one.name.clone()).collect();
            }
        }
        self
    }
}

/// Groups of fewer people than this are not shown where a group says something about who they are.
pub const FEWEST: i64 = 10;

/// Which counts may be shown. When only one had to be hidden it could be worked out from the sum, so the next smallest
/// is hidden as well.
pub fn small_cells(counts: &[i64]) -> Vec<Option<i64>> {
    let mut shown: Vec<Option<i64>> =
        counts.iter().map(|count| Some(*count).filter(|count| *count >= FEWEST)).collect();
    if shown.iter().filter(|count| count.is_none()).count() == 1 {
        let smallest = shown.iter().flatten().min().copied();
        if let Some(place) = shown.iter().position(|count| count.is_some() && *count == smallest) {
            shown[place] = None;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::small_cells;

    #[test]
    fn few_people_are_not_shown_nor_can_they_be_worked_out() {
        assert_eq!(small_cells(&[120, 45, 30]), [Some(120), Some(45), Some(30)]);
        assert_eq!(small_cells(&[120, 45, 9]), [Some(120), None, None]);
        assert_eq!(small_cells(&[120, 45, 9, 1]), [Some(120), Some(45), None, None]);
        assert_eq!(small_cells(&[9]), [None]);
        assert_eq!(small_cells(&[10]), [Some(10)]);
        assert_eq!(small_cells(&[]), []);
    }
}
