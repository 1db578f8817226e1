//! One's own hours, and the form for time nobody noted.

use super::words;
use crate::app::App;
use crate::error::Result;
use crate::policy::InForce;
use crate::schools;
use crate::volunteering::goal::Goal;
use crate::volunteering::hours::{Hours, HoursId};
use crate::volunteering::hours_told::{self, TellError, Told};
use crate::volunteering::shift_flow::HoursState;
use crate::volunteering::store::{goal as goals, hours as store};
use crate::web::{Fields, Me, Page, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HoursForm {
    pub date: String,
    pub school: String,
    pub category: String,
    pub time: String,
    pub note: String,
    /// Ticked: other time than what is noted already, which was so many minutes when the box was shown.
    pub other: String,
    pub known: String,
}

/// The form as it was understood.
pub struct Typed {
    date: Date,
    school: String,
    category: String,
    minutes: i64,
    note: String,
    other: Option<i64>,
}

/// A day's most; the policy may say less.
const LONGEST: i64 = 24 * 60;

impl Parse for HoursForm {
    type Output = Typed;

    fn parse(&self, errors: &mut Errors) -> Option<Typed> {
        let date = errors.field("date", forms::date(&self.date));
        let school = errors.field("school", forms::line(&self.school, 100));
        let category = errors.field("category", forms::line(&self.category, 60));
        let minutes = errors.field("time", forms::hours(&self.time, LONGEST));
        let note = errors.field("note", forms::optional_line(&self.note, 200));
        Some(Typed {
            date: date?,
            school: school?,
            category: category?,
            minutes: minutes?,
            note: note?,
            other: knows_of(&self.other, &self.known),
        })
    }
}

/// The minutes that whoever ticked the box knows are noted already.
pub(super) fn knows_of(other: &str, known: &str) -> Option<i64> {
    forms::checkbox(other).then(|| known.trim().parse().unwrap_or(0))
}

#[derive(Template)]
#[template(path = "volunteering/hours.html")]
struct HoursPage {
    page: Page,
    form: Form<HoursForm>,
    schools: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    lines: Vec<Hours>,
    year: String,
    counted: i64,
    waiting: i64,
    ever: i64,
    /// Counted minutes by category: name, words, share of the largest.
    bars: Vec<(String, String, i64)>,
    older: Option<String>,
    /// The goal they set themselves.
    goal: Option<Goal>,
    /// Minutes noted already for the day that was typed: the box that says it is other time shows.
    noted: Option<i64>,
}

impl HoursPage {
    fn state(&self, line: &Hours) -> (&'static str, String) {
        (kind(line.state), self.page.state("hours-state", line.state.as_str()))
    }

    /// "12 hours of 20 hours count. 1.5 hours wait for the school. 6.5 hours are left."
    fn progress(&self, goal: &Goal) -> String {
        let page = &self.page;
        let counts = page.t2("hours-goal-counts", "time", page.hours(&goal.confirmed), "of", page.hours(&goal.minutes));
        let waits = (goal.waiting > 0).then(|| page.t1("hours-goal-waits", "time", page.hours(&goal.waiting)));
        let left = match (goal.is_reached(), goal.left()) {
            (true, _) => page.t("hours-goal-reached").into_owned(),
            (false, 0) => page.t("hours-goal-nearly").into_owned(),
            (false, left) if goal.last_on < page.today() => page.t1("hours-goal-over", "time", page.hours(&left)),
            (false, left) => page.t1("hours-goal-left", "time", page.hours(&left)),
        };
        [Some(counts), waits, Some(left)].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn category(&self, id: &str) -> String {
        words::category(&self.page, id)
    }
}

fn kind(state: HoursState) -> &'static str {
    match state {
        HoursState::Confirmed | HoursState::Locked => "good",
        HoursState::Captured | HoursState::Pending => "wait",
        HoursState::Rejected => "stop",
    }
}

/// Where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Before {
    before: String,
}

/// One's hours, with the form for time nobody noted.
pub async fn mine(State(app): State<App>, page_: Page, me: Me, Query(at): Query<Before>) -> Reply {
    let mut tx = app.db.read().await?;
    let before = at.before.split_once('.').and_then(|(date, id)| Some((date.parse().ok()?, id.parse().ok()?)));
    page(mine_page(&mut tx, page_, &me, before, Form::default()).await?)
}

async fn mine_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    before: Option<(Date, HoursId)>,
    form: Form<HoursForm>,
) -> Result<HoursPage> {
    let lines = store::own(tx, me.id(), before).await?;
    let year = page.policy().calendar.school_year_of(page.today());
    let totals = store::own_totals(tx, me.id(), year.first, year.last).await?;
    let sum = |counts: bool| totals.iter().filter(|(_, state, _)| state.counts() == counts).map(|t| t.2).sum();
    let full = i64::try_from(lines.len()).is_ok_and(|count| count == store::PAGE);
    Ok(HoursPage {
        schools: schools::names(tx).await?.into_iter().map(|school| (school.slug, school.name)).collect(),
        categories: words::categories(&page),
        counted: sum(true),
        waiting: sum(false),
        ever: store::ever(tx, me.id()).await?,
        goal: goals::of(tx, me.id()).await?,
        bars: bars(&page, &totals),
        older: lines.last().filter(|_| full).map(|line| format!("{}.{}", line.on_date, line.id)),
        year: year.name(),
        noted: None,
        lines,
        form,
        page,
    })
}

fn bars(page: &Page, totals: &[(String, HoursState, i64)]) -> Vec<(String, String, i64)> {
    let mut by: Vec<(&str, i64)> = Vec::new();
    for (category, state, minutes) in totals {
        if !state.counts() {
            continue;
        }
        match by.iter_mut().find(|(name, _)| name == category) {
            Some(line) => line.1 += minutes,
            None => by.push((category, *minutes)),
        }
    }
    by.sort_by_key(|(_, minutes)| -minutes);
    let most = by.first().map_or(1, |(_, minutes)| (*minutes).max(1));
    by.into_iter()
        .map(|(name, minutes)| (words::category(page, name), page.hours(&minutes), minutes * 100 / most))
        .collect()
}

/// Writes down what a volunteer tells.
pub async fn tell(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<HoursForm>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let form = Form::new(form);
    match told(&mut tx, &form, &rules, page_.today()).await? {
        Err(form) => refused(mine_page(&mut tx, page_, &me, None, form).await?),
        Ok(told) => match hours_told::tell(&mut tx, &me, &told, &rules, app.now()).await {
            Ok(_) => {
                tx.commit().await?;
                Redirect::to("/me/hours").saying("hours-said-told").into()
            }
            Err(TellError::Other(error)) => Err(error),
            Err(TellError::Field(field, reason)) => {
                refused(mine_page(&mut tx, page_, &me, None, form.refuse(field, reason)).await?)
            }
            Err(TellError::Noted(minutes)) => {
                let reason = Reason::new("hours-date-noted").with("time", page_.hours(&minutes));
                let mut template = mine_page(&mut tx, page_, &me, None, form.refuse("other", reason)).await?;
                template.noted = Some(minutes);
                refused(template)
            }
        },
    }
}

async fn told(
    tx: &mut Tx,
    form: &Form<HoursForm>,
    rules: &InForce,
    today: Date,
) -> Result<std::result::Result<Told, Form<HoursForm>>> {
    let typed = match form.parse() {
        Ok(typed) => typed,
        Err(form) => return Ok(Err(form)),
    };
    let mut errors = Errors::default();
    let back = i64::from(rules.hours.self_report_days);
    if typed.date > today {
        errors.add("date", Reason::new("hours-date-future"));
    } else if typed.date < today.saturating_sub(back.days()) {
        errors.add("date", Reason::new("hours-date-old").with("days", back));
    }
    if rules.hours.category(&typed.category).is_none() {
        errors.add("category", Reason::new("form-choice"));
    }
    let longest = i64::from(rules.shifts.longest_minutes);
    if typed.minutes > longest {
        errors.add("time", Reason::new("form-duration-long").with("hours", longest / 60));
    }
    let school = schools::by_slug(tx, &typed.school).await?;
    if school.is_none() {
        errors.add("school", Reason::new("form-choice"));
    }
    let Some(school) = school.filter(|_| errors.is_empty()) else {
        return Ok(Err(Form { value: form.value.clone(), errors }));
    };
    Ok(Ok(Told {
        school: school.id,
        on_date: typed.date,
        minutes: typed.minutes,
        category: typed.category,
        note: typed.note,
        other: typed.other,
    }))
}
