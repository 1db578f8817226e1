//! One's own goal of hours: set, changed, dropped. The page of one's hours shows how far it is.

use crate::app::App;
use crate::error::Result;
use crate::volunteering::goal::{self, Goal, MOST_HOURS, NewGoal};
use crate::volunteering::store::goal as store;
use crate::web::{Fields, Me, Page, Redirect, Reply, page, refused};
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
pub struct GoalForm {
    pub time: String,
    pub from: String,
    pub until: String,
}

impl Parse for GoalForm {
    type Output = NewGoal;

    fn parse(&self, errors: &mut Errors) -> Option<NewGoal> {
        let minutes = errors.field("time", forms::hours(&self.time, MOST_HOURS * 60));
        let first = errors.field("from", forms::date(&self.from));
        let last = errors.field("until", forms::date(&self.until));
        Some(NewGoal { minutes: minutes?, first_on: first?, last_on: last? })
    }
}

/// The days as they can be: the last is still to come, and the two are not years apart.
fn check(form: Form<GoalForm>, today: Date) -> std::result::Result<NewGoal, Form<GoalForm>> {
    let new = form.parse()?;
    if new.last_on < today {
        return Err(form.refuse("until", Reason::new("hours-goal-past")));
    }
    if new.first_on > new.last_on || new.first_on < new.last_on.saturating_sub(2.years()) {
        return Err(form.refuse("from", Reason::new("hours-goal-days")));
    }
    Ok(new)
}

#[derive(Template)]
#[template(path = "volunteering/goal.html")]
struct GoalPage {
    page: Page,
    goal: Option<Goal>,
    form: Form<GoalForm>,
}

/// The goal as it is, or a new one from the beginning of the school year.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    page(goal_page(&mut tx, page_, &me, None).await?)
}

async fn goal_page(tx: &mut Tx, page: Page, me: &Me, form: Option<Form<GoalForm>>) -> Result<GoalPage> {
    let goal = store::of(tx, me.id()).await?;
    let year = page.policy().calendar.school_year_of(page.today());
    let form = form.unwrap_or_else(|| {
        Form::new(match &goal {
            Some(goal) => GoalForm {
                time: format!("{}:{:02}", goal.minutes / 60, goal.minutes % 60),
                from: goal.first_on.to_string(),
                until: goal.last_on.to_string(),
            },
            None => GoalForm { from: year.first.to_string(), ..GoalForm::default() },
        })
    });
    Ok(GoalPage { page, goal, form })
}

/// Sets it.
pub async fn set(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<GoalForm>) -> Reply {
    let mut tx = app.db.write().await?;
    match check(Form::new(sent), page_.today()) {
        Err(form) => refused(goal_page(&mut tx, page_, &me, Some(form)).await?),
        Ok(new) => {
            goal::set(&mut tx, me.id(), &new, app.now()).await?;
            tx.commit().await?;
            Redirect::to("/me/hours").saying("hours-goal-said-set").into()
        }
    }
}

/// Has none any more.
pub async fn remove(State(app): State<App>, me: Me) -> Reply {
    let mut tx = app.db.write().await?;
    goal::drop_it(&mut tx, me.id(), app.now()).await?;
    tx.commit().await?;
    Redirect::to("/me/hours").saying("hours-goal-said-dropped").into()
}
