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
    /// Cents.
    Money(i64),
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
            Cell::Money(cents) => page.money(cents),
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

/// A bar that says what it is of: names are too long for the foot of a plot.
pub struct Bar {
    pub label: String,
    /// Its value, or each of its parts by name.
    pub figure: String,
    /// Where each part begins and how long it is, in the order of the colours; of a hundred.
    pub parts: Vec<(i64, i64)>,
}

/// See the module.
pub struct Figure {
    pub id: &'static str,
    pub title: String,
    pub note: String,
    pub head: Vec<String>,
    pub lines: Vec<Line>,
    pub plot: Option<String>,
    pub bars: Vec<Bar>,
    /// The names of what is drawn, in the order of the colours; empty when there is only one.
    pub legend: Vec<String>,
}

impl Figure {
    /// A figure without a plot. Two messages with its id say what it is.
    pub fn new(page: &Page, id: &'static str, head: Vec<String>, lines: Vec<Line>) -> Figure {
        let title = page.t(&format!("dash-{id}-title")).into_owned();
        let note = page.t(&format!("dash-{id}-note")).into_owned();
        Figure { id, title, note, head, lines, plot: None, bars: Vec::new(), legend: Vec::new() }
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

    /// With a bar for each of the first rows, named as the row is; nothing is drawn of nothing.
    pub fn barred(mut self, page: &Page, series: &[Series], say: impl Fn(i64) -> String) -> Figure {
        let value = |one: &Series, at: usize| one.values.get(at).copied().flatten().unwrap_or(0).max(0);
        let drawn = series.iter().map(|one| one.values.len()).max().unwrap_or(0);
        let whole = |at: usize| series.iter().map(|one| value(one, at)).sum::<i64>();
        let longest = (0..drawn).map(whole).max().unwrap_or(0);
        if longest == 0 {
            return self;
        }
        let bar = |(at, line): (usize, &Line)| {
            let mut from = 0;
            let parts = series.iter().map(|one| {
                let long = value(one, at) * 100 / longest;
                from += long;
                (from - long, long)
            });
            let said = series.iter().map(|one| match series.len() {
                1 => say(value(one, at)),
                _ => format!("{} {}", one.name, say(value(one, at))),
            });
            Bar {
                label: line.cells.first().map(|cell| cell.shown(page)).unwrap_or_default(),
                figure: said.collect::<Vec<_>>().join(" · "),
                parts: parts.collect(),
            }
        };
        self.bars = self.lines.iter().take(drawn).enumerate().map(bar).collect();
        if series.len() > 1 {
            self.legend = series.iter().map(|one| one.name.clone()).collect();
        }
        self
    }
}
