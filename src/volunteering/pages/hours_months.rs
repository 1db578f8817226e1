//! `/office/hours/months`: which months are open, what still waits in them, and closing one.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::schools::{SchoolId, SchoolName};
use crate::volunteering::hours::{Hours, HoursId};
use crate::volunteering::hours_close::{self, CloseError, Closed, Month, open_until};
use crate::volunteering::hours_close_flow::{CorrectionState, MonthState};
use crate::volunteering::hours_correction::Correction;
use crate::volunteering::store::hours_close::{self as store, Tally, Total};
use crate::volunteering::store::hours_correction as corrections;
use crate::volunteering::store::opportunity::schools_within_reach;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::Reason;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// Which school, and where in the lines.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Part {
    school: String,
    q: String,
    after: Option<i64>,
    /// Leave what waits.
    leave: String,
}

/// A month of the list.
struct Entry {
    month: Month,
    total: Option<Total>,
    state: MonthState,
    closed: Option<Closed>,
    /// The day after which it closes by itself.
    until: Date,
}

impl Entry {
    fn is_open(&self) -> bool {
        self.state == MonthState::Open
    }

    fn people(&self) -> i64 {
        self.total.as_ref().map_or(0, |total| total.people)
    }

    fn minutes(&self) -> i64 {
        self.total.as_ref().map_or(0, |total| total.minutes)
    }

    fn waiting(&self) -> i64 {
        self.total.as_ref().map_or(0, |total| total.waiting)
    }
}

fn kind(state: MonthState) -> &'static str {
    match state {
        MonthState::Open => "wait",
        MonthState::Closed => "good",
        MonthState::Frozen => "plain",
    }
}

#[derive(Template)]
#[template(path = "volunteering/hours_months.html")]
struct MonthsPage {
    page: Page,
    school: String,
    schools: Vec<(String, String)>,
    /// Of one school, or of all within reach together.
    one: bool,
    months: Vec<Entry>,
    until: Date,
}

impl MonthsPage {
    fn name(&self, entry: &Entry) -> String {
        self.page.month(entry.month.first().year(), entry.month.first().month())
    }

    fn state(&self, entry: &Entry) -> (&'static str, String) {
        (kind(entry.state), self.page.state("hours-month", entry.state.as_str()))
    }
}

/// How many months the list shows.
const SHOWN: usize = 13;

/// The months of a school, or of all within reach together.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(part): Query<Part>) -> Reply {
    let (rules, today) = (app.policy(), page_.today());
    let mut tx = app.db.read().await?;
    let (schools, school) = chosen(&mut tx, &me, &part.school).await?;
    let this = Month::of(today);
    let shown: Vec<Month> = std::iter::successors(Some(this), |month| Some(month.before())).take(SHOWN).collect();
    let from = shown.last().map_or(today, |month| month.first());
    let id = school.as_ref().map(|school| school.id);
    let totals = store::totals(&mut tx, &me, id, Month::of(from), this).await?;
    let closed = match id {
        Some(id) => store::closed_of(&mut tx, id, Month::of(from)).await?,
        None => Vec::new(),
    };
    let months = shown.into_iter().map(|month| {
        let closed = closed.iter().find(|closed| closed.month == month.to_string()).cloned();
        let until = open_until(month, &rules);
        let state = hours_close::state_of(month, closed.is_some(), today, &rules);
        let total = totals.iter().find(|total| total.month == month.to_string()).cloned();
        Entry { month, total, state, closed, until }
    });
    page(MonthsPage {
        months: months.collect(),
        one: school.is_some(),
        school: school.map_or(String::new(), |school| school.slug),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        until: hours_close::late_until(rules.calendar.school_year_of(today), &rules),
        page: page_,
    })
}

/// The schools within reach, and the one that was chosen; somebody with one school has chosen it.
pub(super) async fn chosen(tx: &mut Tx, me: &Me, slug: &str) -> Result<(Vec<SchoolName>, Option<SchoolName>)> {
    let schools = schools_within_reach(tx, me, Ability::ConfirmHours).await?;
    let school = match slug {
        "" if schools.len() == 1 => schools.first().cloned(),
        "" => None,
        slug => Some(schools.iter().find(|school| school.slug == slug).cloned().ok_or(Error::NotFound)?),
    };
    Ok((schools, school))
}

#[derive(Template)]
#[template(path = "volunteering/hours_month.html")]
struct MonthPage {
    page: Page,
    month: Month,
    school: SchoolName,
    state: MonthState,
    until: Date,
    tally: Tally,
    closed: Option<Closed>,
    /// Over, and still open: it can be closed.
    may_close: bool,
    left: Vec<Hours>,
    lines: Vec<Hours>,
    corrections: Vec<Correction>,
    q: String,
    next: Option<HoursId>,
    wrong: Option<Reason>,
}

impl MonthPage {
    /// From how many days a month on somebody counts as regular.
    fn regular_from(&self) -> i64 {
        i64::from(self.page.policy().clearance.regular_visits_per_month)
    }

    fn name(&self) -> String {
        self.page.month(self.month.first().year(), self.month.first().month())
    }

    fn tag(&self) -> (&'static str, String) {
        (kind(self.state), self.page.state("hours-month", self.state.as_str()))
    }

    fn category(&self, id: &str) -> String {
        words::category(&self.page, id)
    }

    fn line_state(&self, line: &Hours) -> String {
        self.page.state("hours-state", line.state.as_str())
    }

    fn correction_state(&self, one: &Correction) -> (&'static str, String) {
        (super::corrections::kind(one.state), self.page.state("corrections-state", one.state.as_str()))
    }

    fn is_mine(&self, one: &Correction) -> bool {
        one.state == CorrectionState::Asked && i64::from(one.asked_by) == self.page.viewer().id()
    }

    fn summary(&self) -> Vec<(&'static str, Reason)> {
        self.wrong.iter().map(|reason| ("leave", reason.clone())).collect()
    }

    fn file(&self, ending: &str) -> String {
        let q = percent_encoding::utf8_percent_encode(&self.q, percent_encoding::NON_ALPHANUMERIC);
        format!("/office/hours/lines.{ending}?month={}&school={}&q={q}", self.month, self.school.slug)
    }

    fn is_closed(&self) -> bool {
        self.state == MonthState::Closed
    }

    fn is_open(&self) -> bool {
        self.state == MonthState::Open
    }
}

/// One month of one school.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(month): Path<String>,
    Query(part): Query<Part>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let month = readable(&month, page_.today())?;
    let (_, school) = chosen(&mut tx, &me, &part.school).await?;
    // Somebody of the district comes here without a school only by a link that was cut.
    let Some(school) = school else { return Redirect::to("/office/hours/months").into() };
    page(month_page(&mut tx, page_, &me, school, month, part, None).await?)
}

/// A month that is not still to come.
fn readable(month: &str, today: Date) -> Result<Month> {
    Month::parse(month).filter(|month| month.first() <= today).ok_or(Error::NotFound)
}

async fn month_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    school: SchoolName,
    month: Month,
    part: Part,
    wrong: Option<Reason>,
) -> Result<MonthPage> {
    let today = page.today();
    let state = hours_close::standing(tx, school.id, month, today, page.policy()).await?;
    let q = forms::optional_line(&part.q, 80).unwrap_or_default();
    let after = HoursId(part.after.unwrap_or(0));
    let lines = store::lines(tx, me, school.id, month, false, &q, after).await?;
    let full = i64::try_from(lines.len()).is_ok_and(|count| count == store::PAGE);
    Ok(MonthPage {
        tally: store::tally(tx, school.id, month, page.policy().clearance.regular_visits_per_month).await?,
        closed: store::closed(tx, school.id, month).await?,
        left: store::lines(tx, me, school.id, month, true, "", HoursId(0)).await?,
        corrections: corrections::of_school(tx, school.id, month.first(), month.last()).await?,
        until: open_until(month, page.policy()),
        may_close: state == MonthState::Open && month.last() < today,
        next: lines.last().filter(|_| full).map(|line| line.id),
        month,
        school,
        state,
        lines,
        q,
        wrong,
        page,
    })
}

/// Closes the month.
pub async fn close(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(month): Path<String>,
    Fields(part): Fields<Part>,
) -> Reply {
    let rules = app.policy();
    let month = readable(&month, page_.today())?;
    let mut tx = app.db.write().await?;
    let (_, school) = chosen(&mut tx, &me, &part.school).await?;
    let school = school.ok_or(Error::NotFound)?;
    let leave = forms::checkbox(&part.leave);
    match hours_close::close(&mut tx, &me, school.id, month, leave, &rules, app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(address(month, &school)).saying("hours-month-said-closed").into()
        }
        Err(CloseError::Waiting(count)) => {
            let reason = Reason::new("hours-month-waiting").with("count", count);
            refused(month_page(&mut tx, page_, &me, school, month, part, Some(reason)).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// The page of a school's month.
pub(super) fn address(month: Month, school: &SchoolName) -> String {
    format!("/office/hours/months/{month}?school={}", school.slug)
}

/// A school within reach by its id.
pub(super) async fn within_reach(tx: &mut Tx, me: &Me, id: SchoolId) -> Result<SchoolName> {
    let schools = schools_within_reach(tx, me, Ability::ConfirmHours).await?;
    schools.into_iter().find(|school| school.id == id).ok_or(Error::NotFound)
}

/// The first day that somebody may still be added for: as far back as the oldest year that is not closed.
pub(super) fn oldest(page: &Page) -> Date {
    let mut year = page.policy().calendar.school_year_of(page.today());
    let before = page.policy().calendar.school_year_of(year.first.saturating_sub(1.day()));
    if hours_close::late_until(before, page.policy()) >= page.today() {
        year = before;
    }
    year.first
}
