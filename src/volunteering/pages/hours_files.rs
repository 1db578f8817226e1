//! Hours as files: the lines of a month or a school year, and the year's figures.

use super::hours_months::chosen;
use super::hours_year::{Which, figures, years};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{Actor, Entry};
use crate::people::{Ability, Leaving, hand_over};
use crate::volunteering::hours_close::Month;
use crate::volunteering::store::hours_files::{self as store, FileLine, Wanted};
use crate::web::{Export, Field, Format, Me, Page, Query, Reply, Visit};
use axum::Extension;
use axum::extract::State;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the page shows: a month, or a school year; a school; a name.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Shown {
    school: String,
    month: String,
    year: String,
    q: String,
}

impl Shown {
    fn days(&self, page: &Page) -> Result<(Date, Date)> {
        if !self.month.is_empty() {
            let month = Month::parse(&self.month).ok_or(Error::NotFound)?;
            return Ok((month.first(), month.last()));
        }
        let all = years(page);
        let year = all.iter().find(|year| year.name() == self.year).unwrap_or(&all[0]);
        Ok((year.first, year.last))
    }
}

/// The lines as a file for any program.
pub async fn lines_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(shown): Query<Shown>,
) -> Reply {
    lines(&app, &page, (&me, &visit), &shown, format).await
}

const COLUMNS: [&str; 9] = [
    "hours-column-date",
    "board-column-name",
    "shifts-fact-school",
    "shifts-fact-category",
    "hours-file-hours",
    "hours-file-from",
    "hours-file-to",
    "hours-file-source",
    "shifts-column-state",
];

/// Written first, then handed over as files of people are: noted in the ledger, and asked for where they are many.
async fn lines(
    app: &App,
    page: &Page,
    (me, visit): (&Me, &Extension<Arc<Visit>>),
    shown: &Shown,
    format: Format,
) -> Reply {
    let (from, to) = shown.days(page)?;
    let mut tx = app.db.read().await?;
    let (_, school) = chosen(&mut tx, me, &shown.school).await?;
    let wanted = Wanted {
        school: school.map(|school| school.id),
        from,
        to,
        name: forms::optional_line(&shown.q, 80).unwrap_or_default(),
    };
    let mut export = Export::begin(format, &COLUMNS.map(|key| page.t(key).into_owned()))?;
    let words = Words::new(page);
    let count = store::each(&mut tx, me, &wanted, |line| export.row(&words.fields(&line, page))).await?;
    let people = store::people(&mut tx, me, &wanted).await?;
    drop(tx);
    let mut entry = Entry::new(Actor::with(me, Ability::ConfirmHours), "hours-exported", "person", me.id())
        .detail(format!("from={from} to={to} lines={count}"));
    entry.school = wanted.school;
    let name = format!("hours-{from}-{to}");
    hand_over(app, me, visit, Leaving { people, entry, name: &name }, export).await
}

/// What is said of every line, looked up once.
struct Words {
    categories: BTreeMap<String, String>,
    states: BTreeMap<&'static str, String>,
    sources: BTreeMap<&'static str, String>,
}

impl Words {
    fn new(page: &Page) -> Words {
        use crate::volunteering::{hours::HoursSource, shift_flow::HoursState};
        let categories = super::words::categories(page).into_iter().collect();
        let state = |state: &HoursState| (state.as_str(), page.state("hours-state", state.as_str()));
        let source = |source: &HoursSource| (source.as_str(), page.state("hours-from", source.as_str()));
        Words {
            categories,
            states: HoursState::ALL.iter().map(state).collect(),
            sources: HoursSource::ALL.iter().map(source).collect(),
        }
    }

    fn fields<'a>(&'a self, line: &'a FileLine, page: &Page) -> [Field<'a>; 9] {
        let clock = |at: Option<jiff::Timestamp>| match at {
            Some(at) => {
                let local = at.to_zoned_datetime(page.zone().clone()).time();
                format!("{:02}:{:02}", local.hour(), local.minute()).into()
            }
            None => Field::Empty,
        };
        let category = self.categories.get(&line.category).map_or(line.category.as_str(), String::as_str);
        [
            Field::Day(line.on_date),
            line.name.as_str().into(),
            line.school_name.as_str().into(),
            category.into(),
            Field::Hours(line.minutes),
            clock(line.starts_at),
            clock(line.ends_at),
            self.sources.get(line.source.as_str()).map_or("", String::as_str).into(),
            self.states.get(line.state.as_str()).map_or("", String::as_str).into(),
        ]
    }
}

/// The year's figures as a file for any program.
pub async fn year_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(which): Query<Which>,
) -> Reply {
    year(&app, &page, &me, &which, format).await
}

async fn year(app: &App, page: &Page, me: &Me, which: &Which, format: Format) -> Reply {
    let mut tx = app.db.read().await?;
    let all = years(page);
    let year = all.iter().copied().find(|year| year.name() == which.year).unwrap_or(all[0]);
    let figures = figures(&mut tx, page, me, year).await?;
    let head =
        ["shifts-fact-school", "shifts-fact-category", "hours-file-hours", "hours-column-people", "hours-column-worth"];
    let mut export = Export::begin(format, &head.map(|key| page.t(key).into_owned()))?;
    let everything = page.t("hours-year-all");
    for line in figures.lines.iter().filter(|line| which.school.is_none_or(|school| line.school.0 == school)) {
        let category = match line.category.as_str() {
            "" => everything.to_string(),
            id => super::words::category(page, id),
        };
        export.row(&[
            line.school_name.as_str().into(),
            category.into(),
            Field::Hours(line.minutes),
            Field::Whole(line.people),
            Field::Money(line.cents),
        ]);
    }
    export.finish(&format!("hours-{}", year.name())).await
}
