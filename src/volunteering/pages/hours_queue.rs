//! The office's hours: what waits for a look, and what this year came to.

use super::queues::{self, Filter};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::policy::SchoolYear;
use crate::schools::SchoolName;
use crate::volunteering::hours::{self, Hours, HoursId, MOST_AT_ONCE, Refusal};
use crate::volunteering::hours_year::{self, OfKind};
use crate::volunteering::store::hours::{self as store, Among};
use crate::volunteering::store::hours_year as years;
use crate::volunteering::store::opportunity::schools_within_reach;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use jiff::Timestamp;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/hours_office.html")]
struct QueuePage {
    page: Page,
    lines: Vec<Hours>,
    next: Option<HoursId>,
    filter: Filter,
    schools: Vec<(String, String)>,
    ages: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    reasons: Vec<(String, String)>,
    /// What one press would confirm: how many, how many minutes, up to which line.
    bulk: Option<(i64, i64, HoursId)>,
    year: String,
    /// Category, minutes, people, worth in cents where the table has a value.
    totals: Vec<(String, i64, i64, Option<i64>)>,
    total: i64,
    worth: i64,
    /// The line whose correction was refused, with its form.
    wrong: Option<(HoursId, Errors, String)>,
}

impl QueuePage {
    /// The address of something of this list, under the same filter.
    fn with(&self, path: &str, name: &str, value: &str) -> String {
        self.filter.with(path, name, value)
    }

    fn category(&self, id: &str) -> String {
        words::category(&self.page, id)
    }

    fn source(&self, line: &Hours) -> String {
        self.page.state("hours-source", line.source.as_str())
    }

    fn is_wrong(&self, line: &Hours) -> bool {
        self.wrong.as_ref().is_some_and(|(id, _, _)| *id == line.id)
    }

    fn summary(&self) -> Vec<(String, Reason)> {
        let Some((id, errors, _)) = &self.wrong else { return Vec::new() };
        errors.iter().map(|(field, reason)| (format!("{field}-{id}"), reason.clone())).collect()
    }

    /// The time in a line's form: what was typed, if it was refused.
    fn time(&self, line: &Hours) -> String {
        match &self.wrong {
            Some((id, _, typed)) if *id == line.id && !typed.is_empty() => typed.clone(),
            _ => format!("{}:{:02}", line.minutes / 60, line.minutes % 60),
        }
    }

    fn error<'a>(&'a self, line: &Hours, field: &str) -> Option<&'a Reason> {
        self.wrong.as_ref().filter(|(id, _, _)| *id == line.id).and_then(|(_, errors, _)| errors.error(field))
    }
}

const HERE: &str = "/office/hours";

/// What waits for a look.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    page(queue_page(&mut tx, page_, &me, filter, None).await?)
}

/// The school of a filter, among those within reach; any other is not found.
fn school_of(filter: &str, schools: &[SchoolName]) -> Result<Option<SchoolName>> {
    if filter.is_empty() {
        return Ok(None);
    }
    schools.iter().find(|school| school.slug == filter).cloned().map(Some).ok_or(Error::NotFound)
}

fn among(school: Option<&SchoolName>, q: &str, before: Option<Timestamp>) -> Among {
    Among { school: school.map(|school| school.id), name: forms::optional_line(q, 80).unwrap_or_default(), before }
}

async fn queue_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    filter: Filter,
    wrong: Option<(HoursId, Errors, String)>,
) -> Result<QueuePage> {
    let schools = schools_within_reach(tx, me, Ability::ConfirmHours).await?;
    let school = school_of(&filter.school, &schools)?;
    let among = among(school.as_ref(), &filter.q, filter.before(page.now()));
    let lines = store::waiting(tx, me, &among, filter.after.parse().ok().map(HoursId)).await?;
    let (count, minutes, upto) = store::waiting_sum(tx, me, &among, MOST_AT_ONCE).await?;
    let year = page.policy().calendar.school_year_of(page.today());
    let (totals, total, worth) = totals(tx, &page, me, year).await?;
    let full = i64::try_from(lines.len()).is_ok_and(|count| count == store::PAGE);
    let reasons = Refusal::ALL.iter().map(|why| (why.to_string(), page.state("hours-why", why.as_str())));
    Ok(QueuePage {
        next: lines.last().filter(|_| full).map(|line| line.id),
        bulk: upto.map(|upto| (count, minutes, upto)),
        reasons: reasons.collect(),
        categories: words::categories(&page),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        ages: queues::ages(&page),
        filter,
        year: year.name(),
        lines,
        totals,
        total,
        worth,
        wrong,
        page,
    })
}

type Totals = (Vec<(String, i64, i64, Option<i64>)>, i64, i64);

async fn totals(tx: &mut Tx, page: &Page, me: &Me, year: SchoolYear) -> Result<Totals> {
    let kinds = years::kinds(tx, &me.reach(Ability::ConfirmHours), year).await?;
    let line = |one: &OfKind| {
        let worth = hours_year::worth((one.earlier, one.later), year, page.policy());
        (words::category(page, &one.category), one.earlier + one.later, one.people, worth)
    };
    let mut lines: Vec<(String, i64, i64, Option<i64>)> = kinds.iter().map(line).collect();
    lines.sort_by_key(|line| -line.1);
    let total = lines.iter().map(|line| line.1).sum();
    let worth = lines.iter().filter_map(|line| line.3).sum();
    Ok((lines, total, worth))
}

/// What the buttons of a line send.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LineForm {
    pub school: String,
    pub q: String,
    pub older: String,
    /// Of a bulk confirmation: written down before this instant, in microseconds.
    pub before: String,
    pub time: String,
    pub category: String,
    pub why: String,
    pub upto: String,
}

impl LineForm {
    /// The page it came from.
    fn filter(&self) -> Filter {
        Filter { school: self.school.clone(), q: self.q.clone(), older: self.older.clone(), ..Filter::default() }
    }

    fn back(&self) -> String {
        self.filter().with(HERE, "after", "")
    }
}

/// Lets a line count.
pub async fn confirm(State(app): State<App>, me: Me, Path(id): Path<HoursId>, Fields(form): Fields<LineForm>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    hours::confirm(&mut tx, &me, id, &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to(form.back()).saying("hours-said-confirmed").into()
}

/// Refuses a line with a reason of the list.
pub async fn reject(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<HoursId>,
    Fields(form): Fields<LineForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let mut errors = Errors::default();
    let Some(why) = errors.field("why", forms::one_of(&form.why, Refusal::parse)) else {
        return wrong(&mut tx, page_, &me, id, form, errors).await;
    };
    hours::reject(&mut tx, &me, id, why, app.now()).await?;
    tx.commit().await?;
    Redirect::to(form.back()).saying("hours-said-rejected").into()
}

/// Changes time and category.
pub async fn correct(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<HoursId>,
    Fields(form): Fields<LineForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let mut errors = Errors::default();
    let longest = i64::from(rules.shifts.longest_minutes);
    let minutes = errors.field("time", forms::hours(&form.time, longest));
    let category = errors.field("category", forms::one_of(&form.category, |id| rules.hours.category(id)));
    let (Some(minutes), Some(category)) = (minutes, category) else {
        return wrong(&mut tx, page_, &me, id, form, errors).await;
    };
    hours::correct(&mut tx, &me, id, minutes, category.id.as_str(), &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to(form.back()).saying("hours-said-corrected").into()
}

async fn wrong(tx: &mut Tx, page: Page, me: &Me, id: HoursId, form: LineForm, errors: Errors) -> Reply {
    store::within_reach(tx, me, Ability::ConfirmHours, id).await?.ok_or(Error::NotFound)?;
    // The page begins with the line in question, wherever in the queue it is.
    let filter = Filter { after: (id.0 - 1).to_string(), ..form.filter() };
    refused(queue_page(tx, page, me, filter, Some((id, errors, form.time))).await?)
}

/// Confirms everything that was counted on the page.
pub async fn confirm_all(State(app): State<App>, me: Me, Fields(form): Fields<LineForm>) -> Reply {
    let upto = form.upto.trim().parse().map(HoursId).map_err(|_| Error::Unreadable("web-error-form"))?;
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let schools = schools_within_reach(&mut tx, &me, Ability::ConfirmHours).await?;
    let school = school_of(&form.school, &schools)?;
    let before = form.before.parse().ok().and_then(|at| Timestamp::from_microsecond(at).ok());
    let among = among(school.as_ref(), &form.q, before);
    hours::confirm_all(&mut tx, &me, &among, upto, &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to(form.back()).saying("hours-said-all").into()
}

#[derive(Template)]
#[template(path = "volunteering/hours_all.html")]
struct AllPage {
    page: Page,
    filter: Filter,
    school_name: Option<String>,
    /// Those written down before this instant, in microseconds; empty for all.
    before: String,
    bulk: Option<(i64, i64, HoursId)>,
}

/// Asks once more before confirming many, with their count.
pub async fn ask_all(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let schools = schools_within_reach(&mut tx, &me, Ability::ConfirmHours).await?;
    let school = school_of(&filter.school, &schools)?;
    let before = filter.before(page_.now());
    let among = among(school.as_ref(), &filter.q, before);
    let (count, minutes, upto) = store::waiting_sum(&mut tx, &me, &among, MOST_AT_ONCE).await?;
    page(AllPage {
        page: page_,
        school_name: school.map(|school| school.name),
        before: before.map_or(String::new(), |at| at.as_microsecond().to_string()),
        filter,
        bulk: upto.map(|upto| (count, minutes, upto)),
    })
}
