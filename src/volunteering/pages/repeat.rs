//! Shifts that repeat: the rule, every date of it before anything is made, and then all of them at once.

use super::helping::DAYS;
use crate::app::App;
use crate::error::{Error, Result};
use crate::volunteering::opportunity::{Opportunity, OpportunityId};
use crate::volunteering::series::{self, Day, NewSeries, Passed, Wrong};
use crate::volunteering::shift::MOST_PLACES;
use crate::volunteering::store::opportunity as store;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Checked, Errors, Form, Parse, Reason};
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

/// What the form sends, on the first page and again with the preview.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RepeatForm {
    pub weekday: Vec<String>,
    pub from: String,
    pub until: String,
    pub starts: String,
    pub ends: String,
    pub capacity: String,
    pub skip: String,
    /// `make`, once the dates were looked at; `change`, to go back to the form.
    #[serde(rename = "do")]
    pub act: String,
}

/// The dates of a text: one a line, or with commas between.
fn dates(text: &str) -> Checked<Vec<Date>> {
    let parts = text.split(['\n', ',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let mut dates = Vec::new();
    for part in parts.take(series::MOST + 1) {
        dates.push(forms::date(part)?);
    }
    dates.sort();
    dates.dedup();
    if dates.len() > series::MOST {
        return Err(Reason::new("publish-skip-many").with("max", series::MOST));
    }
    Ok(dates)
}

impl Parse for RepeatForm {
    type Output = NewSeries;

    fn parse(&self, errors: &mut Errors) -> Option<NewSeries> {
        let known: Vec<String> = DAYS.iter().map(|day| (*day).to_owned()).collect();
        let weekdays = errors.field("weekday", forms::many(&self.weekday, &known));
        let from = errors.field("from", forms::date(&self.from));
        let until = errors.field("until", forms::date(&self.until));
        let starts = errors.field("starts", forms::civil_time(&self.starts));
        let ends = errors.field("ends", forms::civil_time(&self.ends));
        let capacity = errors.field("capacity", forms::whole_number(&self.capacity, 1..=MOST_PLACES));
        let skip = errors.field("skip", dates(&self.skip));
        let weekdays =
            weekdays?.iter().filter_map(|day| Weekday::from_monday_one_offset(day.parse().ok()?).ok()).collect();
        Some(NewSeries {
            weekdays,
            from: from?,
            until: until?,
            starts: starts?,
            ends: ends?,
            capacity: capacity?,
            skip: skip?,
        })
    }
}

#[derive(Template)]
#[template(path = "volunteering/repeat.html")]
struct RepeatPage {
    page: Page,
    opportunity: Opportunity,
    form: Form<RepeatForm>,
    weekdays: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "volunteering/repeat_dates.html")]
struct DatesPage {
    page: Page,
    opportunity: Opportunity,
    form: RepeatForm,
    days: Vec<Day>,
    made: i64,
    passed: i64,
}

impl DatesPage {
    /// Why a date is passed over, in words.
    fn why(&self, passed: &Passed) -> String {
        match passed {
            Passed::Holiday => self.page.t("publish-passed-holiday").into_owned(),
            Passed::Break(name) => self.page.t1("publish-passed-break", "name", name.get(self.page.lang())),
            Passed::ByHand => self.page.t("publish-passed-by-hand").into_owned(),
            Passed::Clock => self.page.t("publish-passed-clock").into_owned(),
            Passed::Past => self.page.t("publish-passed-past").into_owned(),
            Passed::There => self.page.t("publish-passed-there").into_owned(),
        }
    }
}

fn repeat_page(page: Page, opportunity: Opportunity, form: Form<RepeatForm>) -> RepeatPage {
    let weekdays = DAYS.iter().map(|day| ((*day).to_owned(), page.state("shifts-day", day))).collect();
    RepeatPage { page, opportunity, form, weekdays }
}

async fn found(tx: &mut Tx, me: &Me, id: OpportunityId) -> Result<Opportunity> {
    store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)
}

/// The form.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OpportunityId>) -> Reply {
    let mut tx = app.db.read().await?;
    let opportunity = found(&mut tx, &me, id).await?;
    page(repeat_page(page_, opportunity, Form::default()))
}

/// Every date, to look at; or, once looked at, all the shifts.
pub async fn repeat(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Fields(form): Fields<RepeatForm>,
) -> Reply {
    let (rules, now) = (app.policy(), app.now());
    let mut tx = app.db.write().await?;
    let form = Form::new(form);
    if form.value.act == "change" {
        let opportunity = found(&mut tx, &me, id).await?;
        return page(repeat_page(page_, opportunity, form));
    }
    let new = match form.parse() {
        Ok(new) => new,
        Err(form) => {
            let opportunity = found(&mut tx, &me, id).await?;
            return refused(repeat_page(page_, opportunity, form));
        }
    };
    let answer = if form.value.act == "make" {
        match series::make(&mut tx, &me, id, &new, &rules, now).await? {
            Ok(made) => {
                tx.commit().await?;
                let said = if made == 0 { "publish-said-nothing-new" } else { "publish-said-shifts" };
                return Redirect::to(format!("/office/opportunities/{id}")).saying(said).into();
            }
            Err(wrong) => Err(wrong),
        }
    } else {
        series::preview(&mut tx, &me, id, &new, &rules, now).await?
    };
    let opportunity = found(&mut tx, &me, id).await?;
    match answer {
        Ok(days) => page(dates_page(page_, opportunity, form.value, days)),
        Err(wrong) => refused(repeat_page(page_, opportunity, with(form, wrong))),
    }
}

fn with(mut form: Form<RepeatForm>, wrong: Wrong) -> Form<RepeatForm> {
    for (field, reason) in wrong {
        form.errors.add(field, reason);
    }
    form
}

fn dates_page(page: Page, opportunity: Opportunity, form: RepeatForm, days: Vec<Day>) -> DatesPage {
    let count = |made: bool| i64::try_from(days.iter().filter(|day| day.outcome.is_ok() == made).count()).unwrap_or(0);
    DatesPage { made: count(true), passed: count(false), page, opportunity, form, days }
}
