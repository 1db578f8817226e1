//! `/office/hours/year`: what a school year came to, by school and kind; fixed once the year is closed.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::policy::SchoolYear;
use crate::volunteering::hours_close::late_until;
use crate::volunteering::hours_year::{self, Frozen, Line};
use crate::volunteering::store::hours_year as store;
use crate::web::{Me, Page, Query, Reach, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// Which year, by its name; and one school, by its id.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Which {
    pub year: String,
    pub school: Option<i64>,
}

/// The figures of a year, closed or as they stand.
pub struct Figures {
    pub year: SchoolYear,
    pub frozen: Option<Frozen>,
    /// By school, all kinds first.
    pub lines: Vec<Line>,
}

impl Figures {
    /// The lines of whole schools.
    pub fn schools(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.category.is_empty())
    }

    fn minutes(&self) -> i64 {
        self.schools().map(|line| line.minutes).sum()
    }

    fn cents(&self) -> i64 {
        self.schools().map(|line| line.cents).sum()
    }

    /// All kinds of all schools together, most first: kind, minutes, cents.
    fn kinds(&self) -> Vec<(&str, i64, i64)> {
        let mut kinds: Vec<(&str, i64, i64)> = Vec::new();
        for line in self.lines.iter().filter(|line| !line.category.is_empty()) {
            match kinds.iter_mut().find(|kind| kind.0 == line.category) {
                Some(kind) => *kind = (kind.0, kind.1 + line.minutes, kind.2 + line.cents),
                None => kinds.push((&line.category, line.minutes, line.cents)),
            }
        }
        kinds.sort_by_key(|kind| -kind.1);
        kinds
    }
}

/// Reads them: those written down when the year was closed, or counted now.
pub async fn figures(tx: &mut Tx, page: &Page, me: &Me, year: SchoolYear) -> Result<Figures> {
    let frozen = store::frozen(tx, &year.name()).await?;
    let lines = match frozen {
        Some(_) => store::lines(tx, me, &year.name()).await?,
        None => live(tx, page, me, year).await?,
    };
    Ok(Figures { year, frozen, lines })
}

async fn live(tx: &mut Tx, page: &Page, me: &Me, year: SchoolYear) -> Result<Vec<Line>> {
    let names = store::names(tx, me).await?;
    let reach = me.reach(Ability::SeeDashboard);
    let counted = store::counted(tx, &reach, year).await?;
    let people = store::people(tx, &reach, year).await?;
    let sums = hours_year::sums(&counted, &people, year, page.policy());
    let mut lines: Vec<Line> = Vec::new();
    for (school, name) in names {
        let mut of_school: Vec<Line> = sums
            .iter()
            .filter(|sum| sum.0 == school)
            .map(|(school, category, people, lines, minutes, cents)| Line {
                school: *school,
                school_name: name.clone(),
                category: category.clone(),
                people: *people,
                lines: *lines,
                minutes: *minutes,
                cents: *cents,
            })
            .collect();
        of_school.sort_by(|one, other| one.category.cmp(&other.category));
        lines.extend(of_school);
    }
    Ok(lines)
}

#[derive(Template)]
#[template(path = "volunteering/hours_year.html")]
struct YearPage {
    page: Page,
    figures: Figures,
    year: String,
    years: Vec<(String, String)>,
    late_until: Date,
    whole_district: bool,
    /// The school whose kinds are shown.
    one: Option<Vec<Line>>,
}

impl YearPage {
    fn category(&self, id: &str) -> String {
        if id.is_empty() { self.page.t("hours-year-all").into_owned() } else { words::category(&self.page, id) }
    }

    /// Whoever sees each line may take them along.
    fn may_lines(&self) -> bool {
        self.page.viewer().may(Ability::ConfirmHours)
    }

    fn is_over(&self) -> bool {
        self.figures.year.last < self.page.today()
    }
}

/// How many years one can choose from.
const YEARS: i32 = 4;

/// This school year and the last ones.
pub fn years(page: &Page) -> Vec<SchoolYear> {
    let year = |back: i32| page.policy().calendar.school_year_of(page.today().saturating_sub(back.years()));
    (0..YEARS).map(year).collect()
}

/// The page.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Query(which): Query<Which>) -> Reply {
    let mut tx = app.db.read().await?;
    let all = years(&page_);
    let year = all.iter().copied().find(|year| year.name() == which.year).unwrap_or(all[0]);
    let figures = figures(&mut tx, &page_, &me, year).await?;
    let only = figures.schools().count() == 1;
    let wanted = which.school.or_else(|| figures.schools().next().filter(|_| only).map(|line| line.school.0));
    let one: Option<Vec<Line>> =
        wanted.map(|school| figures.lines.iter().filter(|line| line.school.0 == school).cloned().collect());
    if which.school.is_some() && one.as_ref().is_some_and(Vec::is_empty) {
        return Err(Error::NotFound);
    }
    page(YearPage {
        years: all.iter().map(|year| (year.name(), year.name())).collect(),
        late_until: late_until(year, page_.policy()),
        year: year.name(),
        whole_district: me.reach(Ability::SeeDashboard) == Reach::District,
        figures,
        one,
        page: page_,
    })
}
