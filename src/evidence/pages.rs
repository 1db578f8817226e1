//! The overview of the office: one page of counts, and the same as a file.

use super::store::{self, Asked, Cleared, Place, Shifts};
use super::to_do;
use crate::app::App;
use crate::error::Error;
use crate::people::{Ability, office_menu};
use crate::volunteering::COUNTED;
use crate::web::safe;
use crate::web::{Me, Page, Query, Redirect, Reply, Waits, csv, page};
use askama::Template;
use axum::extract::State;
use jiff::Span;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many days of shifts lie ahead on the page.
const DAYS_AHEAD: i64 = 14;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Choice {
    pub school: Option<i64>,
}

/// Minutes of one kind: a category, or a month written `2026-09`.
struct Given {
    kind: String,
    minutes: i64,
}

/// What was given, added up by one side of it, in the order of its words.
fn added_up(given: &[store::Given], side: impl Fn(&store::Given) -> &String) -> Vec<Given> {
    let mut sums: BTreeMap<&String, i64> = BTreeMap::new();
    for one in given {
        *sums.entry(side(one)).or_default() += one.minutes;
    }
    sums.into_iter().map(|(kind, minutes)| Given { kind: kind.clone(), minutes }).collect()
}

/// Everything on the page, counted once.
struct Counts {
    cleared: Cleared,
    shifts: Shifts,
    /// By category, most first.
    categories: Vec<Given>,
    months: Vec<Given>,
    to_do: Vec<Waits>,
}

impl Counts {
    fn under_way(&self) -> i64 {
        self.to_do.iter().filter(|row| row.key == "evidence-state").map(|row| row.count).sum()
    }

    fn minutes(&self) -> i64 {
        self.categories.iter().map(|each| each.minutes).sum()
    }

    /// Places taken of a hundred.
    fn fill_rate(&self) -> i64 {
        percent(self.shifts.taken, self.shifts.capacity)
    }
}

fn percent(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { (part * 100 + whole / 2) / whole }
}

#[derive(Template)]
#[template(path = "evidence/overview.html")]
struct OverviewPage {
    page: Page,
    counts: Counts,
    schools: Vec<(String, String)>,
    school: String,
    /// The one school it is about, or nothing for all within reach.
    name: Option<String>,
    whole_district: bool,
}

impl OverviewPage {
    fn category(&self, given: &Given) -> String {
        let category = self.page.policy().hours.category(&given.kind);
        category.map_or_else(|| given.kind.clone(), |category| category.name.get(self.page.lang()).to_owned())
    }

    /// A bar's length: of the longest, so that small ones can be told apart.
    fn length(&self, given: &Given, all: &[Given]) -> i64 {
        percent(given.minutes, all.iter().map(|each| each.minutes).max().unwrap_or(0))
    }

    fn month(&self, given: &Given) -> String {
        month_name(&self.page, &given.kind)
    }

    fn whole_hours(&self, minutes: &i64) -> String {
        self.page.number(&(minutes / 60))
    }

    /// What the reader settles; then, folded away, what others do.
    fn to_do(&self) -> Vec<(bool, Vec<&Waits>)> {
        let (own, others): (Vec<&Waits>, Vec<&Waits>) = self.counts.to_do.iter().partition(|row| row.href.is_some());
        let mut lists = vec![(false, own)];
        if !others.is_empty() {
            lists.push((true, others));
        }
        lists
    }

    /// Beyond what is counted, that there are more.
    fn counted(&self, row: &Waits) -> String {
        let more = row.count > COUNTED;
        if more { self.page.t1("queue-more", "count", COUNTED) } else { self.page.number(&row.count) }
    }

    fn waits(&self, row: &Waits) -> std::borrow::Cow<'_, str> {
        match row.state.as_str() {
            "" => self.page.t(row.key),
            state => self.page.state(row.key, state).into(),
        }
    }

    fn may(&self, ability: Ability) -> bool {
        self.page.viewer().may(ability)
    }
}

/// `2026-09` as people say it.
fn month_name(page: &Page, month: &str) -> String {
    let parts = month.split_once('-').and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
    parts.map_or_else(|| month.to_owned(), |(year, month)| page.month(year, month))
}

/// The first page of the office: counts for those who may see them, for the others the first page of their menu.
pub async fn office(State(app): State<App>, page_: Page, me: Me, Query(choice): Query<Choice>) -> Reply {
    if !me.may(Ability::SeeDashboard) {
        let first = office_menu().iter().find(|(ability, _, _)| me.may(*ability));
        let (_, href, _) = first.ok_or(Error::NotFound)?;
        return Redirect::to(*href).into();
    }
    let (counts, places, school) = counted(&app, &me, choice).await?;
    let name = places.iter().find(|place| place.id == school).map(|place| place.name.clone());
    let schools = places.into_iter().map(|place| (place.id.to_string(), place.name)).collect();
    let school = if school == 0 { String::new() } else { school.to_string() };
    let whole_district = me.reach(Ability::SeeDashboard) == crate::web::Reach::District;
    page(OverviewPage { page: page_, counts, schools, school, name, whole_district })
}

/// The counts, the schools one may choose from, and the one chosen. A school out of reach is not there.
async fn counted(app: &App, me: &Me, choice: Choice) -> Result<(Counts, Vec<Place>, i64), Error> {
    let mut tx = app.db.read().await?;
    let places = store::schools(&mut tx, me).await?;
    let school = choice.school.unwrap_or(0);
    if school != 0 && !places.iter().any(|place| place.id == school) {
        return Err(Error::NotFound);
    }
    let asked = asked(app, me, school);
    let given = store::given(&mut tx, &asked, asked.year_starts, asked.today).await?;
    let mut categories = added_up(&given, |one| &one.category);
    categories.sort_by_key(|one| -one.minutes);
    let counts = Counts {
        cleared: store::cleared(&mut tx, &asked).await?,
        shifts: store::shifts(&mut tx, &asked).await?,
        categories,
        months: added_up(&given, |one| &one.month),
        to_do: to_do::gather(&mut tx, &asked, &app.policy()).await?,
    };
    Ok((counts, places, school))
}

/// What is asked today, in somebody's reach.
pub(super) fn asked<'a>(app: &App, viewer: &'a Me, school: i64) -> Asked<'a> {
    let (policy, today) = (app.policy(), app.today());
    Asked {
        viewer,
        school,
        today,
        soon: today.saturating_add(Span::new().days(i64::from(policy.clearance.reminder_days))),
        ahead: today.saturating_add(Span::new().days(DAYS_AHEAD)),
        year_starts: policy.calendar.school_year_of(today).first,
        now: app.now(),
    }
}

/// The same counts as a file.
pub async fn overview_csv(State(app): State<App>, page_: Page, me: Me, Query(choice): Query<Choice>) -> Reply {
    let (counts, _, _) = counted(&app, &me, choice).await?;
    let mut lines = Lines::new(&page_)?;
    lines.add("evidence-cleared", "", counts.cleared.people)?;
    lines.add("evidence-ending", "", counts.cleared.ending)?;
    lines.add("evidence-shifts", "", counts.shifts.shifts)?;
    lines.add("evidence-places", "", counts.shifts.capacity)?;
    lines.add("evidence-taken", "", counts.shifts.taken)?;
    for each in &counts.categories {
        let category = page_.policy().hours.category(&each.kind).map(|category| category.name.get(page_.lang()));
        lines.add("evidence-minutes", category.unwrap_or(&each.kind), each.minutes)?;
    }
    for each in &counts.months {
        lines.add("evidence-minutes-month", &each.kind, each.minutes)?;
    }
    for row in &counts.to_do {
        match row.state.as_str() {
            "" => lines.add(row.key, "", row.count)?,
            state => lines.add("evidence-under-way", &page_.state(row.key, state), row.count)?,
        }
    }
    csv(&format!("overview-{}.csv", app.today()), lines.finish()?)
}

/// The lines of the file: what, of which kind, how much.
struct Lines<'a> {
    page: &'a Page,
    out: ::csv::Writer<Vec<u8>>,
}

impl<'a> Lines<'a> {
    fn new(page: &'a Page) -> Result<Lines<'a>, Error> {
        let mut lines = Lines { page, out: ::csv::Writer::from_writer(Vec::new()) };
        let head = ["evidence-csv-what", "evidence-csv-kind", "evidence-csv-number"];
        lines.write(&head.map(|key| page.t(key).into_owned()))?;
        Ok(lines)
    }

    fn add(&mut self, key: &str, kind: &str, number: i64) -> Result<(), Error> {
        let what = self.page.t(key).into_owned();
        self.write(&[what, safe(kind).into_owned(), number.to_string()])
    }

    fn write(&mut self, cells: &[String; 3]) -> Result<(), Error> {
        self.out.write_record(cells).map_err(|error| Error::Internal(error.into()))
    }

    fn finish(self) -> Result<String, Error> {
        let bytes = self.out.into_inner().map_err(|error| Error::Internal(error.into_error().into()))?;
        String::from_utf8(bytes).map_err(|error| Error::Internal(error.into()))
    }
}
