//! The figure of what reports cost: how many were ordered, and for how much, month by month.

use super::dashboard::{head, month_name, month_short};
use super::dashboard_store as store;
use super::figure::{Cell, Figure, Line};
use super::plot::{Kind, Series};
use super::store::Asked;
use crate::error::Result;
use crate::volunteering::hours_close::Month;
use crate::web::Page;
use db::Tx;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

/// The months, and last the school year.
pub(super) async fn figure(tx: &mut Tx, page: &Page, asked: &Asked<'_>, months: &[Month]) -> Result<Figure> {
    let mut lines = Vec::new();
    let mut dollars = Vec::new();
    for month in months {
        let next = month.last().saturating_add(1.day());
        let ordered = store::ordered(tx, begins(page, month.first()), begins(page, next)).await?;
        dollars.push((ordered.cents + 50) / 100);
        lines.push(line(month_name(page, *month), &ordered));
    }
    let year =
        store::ordered(tx, begins(page, asked.year_starts), begins(page, asked.today.saturating_add(1.day()))).await?;
    lines.push(line(page.t("dash-school-year").into_owned(), &year));
    let labels: Vec<String> = months.iter().map(|month| month_short(page, *month)).collect();
    let series = [Series::new(page.t("dash-cost"), dollars)];
    let columns = head(page, &["dash-month", "dash-reports", "dash-cost"]);
    let figure = Figure::new(page, "costs", columns, lines);
    Ok(figure.drawn(Kind::Bars, &labels, &series, |value| page.money(&(value * 100))))
}

fn line(name: String, ordered: &store::Ordered) -> Line {
    let cost = if ordered.priced > 0 { Cell::Money(ordered.cents) } else { Cell::Nothing };
    Line::new(vec![Cell::Text(name), Cell::Count(ordered.reports), cost])
}

/// When a day begins in the district.
fn begins(page: &Page, day: Date) -> Timestamp {
    let midnight = day.to_datetime(jiff::civil::Time::midnight());
    page.zone().to_timestamp(midnight).unwrap_or(Timestamp::MAX)
}
