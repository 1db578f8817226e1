//! Figures for a partner whose data agreement gives them: how many volunteers came to its schools, month by month. The
//! breakdown is fixed: nobody chooses what to count. Nothing is added up: who keeps each month's page, or compares it with
//! another partner's, would work a small figure out from two sums.

use super::data_words::{SHOWN, Words};
use super::desk_data_one;
use crate::agreements::data::{self, Data, DataId};
use crate::agreements::desk::{self, Speaks};
use crate::agreements::store::figures;
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::{Page, Path, Reply, Viewer, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use jiff::civil::Date;

/// Whether a data agreement gives these figures today.
pub async fn are_given(tx: &mut Tx, data: &Data, today: Date) -> Result<bool> {
    Ok(data.element_ids().iter().any(|id| id == SHOWN) && data::is_open(tx, data, today).await?)
}

#[derive(Template)]
#[template(path = "agreements/desk_data_figures.html")]
struct FiguresPage {
    page: Page,
    key: String,
    who: Speaks,
    one: Data,
    /// What else the agreement gives, and that the office hands it over.
    by_hand: String,
    months: Vec<String>,
    /// A school with its figures, each with the name of its column.
    rows: Vec<(String, Vec<Said>)>,
}

/// The name of a column, and the figure in it, or that it is left out.
type Said = (String, String);

/// A figure in words.
fn said(page: &Page, count: u64) -> String {
    match cells::alone(count, u64::from(page.policy().evidence.small_cell)).map(i64::try_from) {
        Some(Ok(count)) => page.number(&count),
        _ => page.t("data-figures-out").into_owned(),
    }
}

/// The months that are over of the school year of `today`: one that goes on would count anew each day.
fn months(first: Date, today: Date) -> Vec<Date> {
    let month = |date: Date| date.first_of_month();
    let next = |date: &Date| Some(date.saturating_add(jiff::Span::new().months(1)));
    std::iter::successors(Some(month(first)), next).take_while(|date| *date < month(today)).collect()
}

/// The figures.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, DataId)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let one = desk_data_one::own(&mut tx, &who, id).await?;
    if !are_given(&mut tx, &one, page_.today()).await? {
        return Err(Error::NotFound);
    }
    let year = page_.policy().calendar.school_year_of(page_.today());
    let months = months(year.first, page_.today());
    let schools = figures::schools(&mut tx, who.organisation, &year.name()).await?;
    let came = figures::came(&mut tx, who.organisation, &year.name(), year.first).await?;
    let count = |school: i64, month: &Date| {
        let month = format!("{:04}-{:02}", month.year(), month.month());
        let found = came.iter().find(|one| one.school == school && one.month == month);
        found.map_or(0, |one| one.people.unsigned_abs())
    };
    let name = |month: &Date| page_.month(month.year(), month.month());
    let row = |school: i64| months.iter().map(|month| (name(month), said(&page_, count(school, month)))).collect();
    let rows = schools.into_iter().map(|(school, name)| (name, row(school))).collect();
    let months = months.iter().map(name).collect();
    let by_hand = Words { page: &page_ }.by_hand(&one, "data-by-hand");
    page(FiguresPage { page: page_, key, who, one, by_hand, months, rows })
}

#[cfg(test)]
mod tests {
    use super::months;
    use jiff::civil::date;

    #[test]
    fn only_months_that_are_over_are_counted() {
        let found = months(date(2026, 7, 1), date(2026, 9, 30));
        assert_eq!(found, [date(2026, 7, 1), date(2026, 8, 1)]);
        assert_eq!(months(date(2026, 7, 1), date(2026, 7, 31)), []);
    }
}
