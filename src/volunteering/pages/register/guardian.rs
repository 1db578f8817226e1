//! Under age: who consents, and how they are asked.

use super::super::guardian::ways;
use super::{Typed, age_of, endonyms, keep, on_the_desk};
use crate::app::App;
use crate::error::Result;
use crate::volunteering::application::{self, Draft, GuardianForm, Sent, Step};
use crate::web::{Fields, Me, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Form, Reason};

#[derive(Template)]
#[template(path = "volunteering/register_guardian.html")]
struct GuardianPage {
    page: Page,
    form: Form<GuardianForm>,
    base: String,
    langs: Vec<(String, String)>,
    /// Too young for any task: said honestly, with whom to call.
    too_young: bool,
    youngest: i64,
}

impl GuardianPage {
    fn ways(&self) -> Vec<(String, String)> {
        ways(&self.page)
    }
}

fn guardian_page(page: Page, form: Form<GuardianForm>, draft: &Draft) -> GuardianPage {
    let youngest = application::youngest(page.policy());
    let langs = endonyms(&application::spoken(page.policy()));
    GuardianPage {
        too_young: age_of(draft, &page) < youngest,
        base: draft.base(Step::Guardian),
        form,
        langs,
        youngest,
        page,
    }
}

fn is_adult(draft: &Draft, page: &Page) -> bool {
    age_of(draft, page) >= i64::from(page.policy().clearance.adult_age)
}

/// Step 1a, for those under age.
pub async fn guardian(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, draft) = on_the_desk!(&mut tx, &me, &page_);
    if draft.one("birth_date").is_empty() {
        return Redirect::to("/volunteer/register/you").into();
    }
    if is_adult(&draft, &page_) {
        return Redirect::to("/volunteer/register/tasks").into();
    }
    page(guardian_page(page_, Form::new(GuardianForm::of(&draft)), &draft))
}

pub async fn keep_guardian(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let draft = keep(&app, &me, Step::Guardian, Sent(typed)).await?;
    let form = Form::new(GuardianForm::of(&draft));
    let named = match form.parse() {
        Err(form) => return refused(guardian_page(page_, form, &draft)),
        Ok(named) => named,
    };
    if age_of(&draft, &page_) < application::youngest(page_.policy()) {
        return refused(guardian_page(page_, form, &draft));
    }
    if let Some(why) = application::unsendable(&app, &named) {
        return refused(guardian_page(page_, form.refuse("guardian_contact", why), &draft));
    }
    if is_own(&app, &me, &named).await? {
        let form = form.refuse("guardian_contact", Reason::new("guardian-own-contact"));
        return refused(guardian_page(page_, form, &draft));
    }
    Redirect::to("/volunteer/register/tasks").into()
}

async fn is_own(app: &App, me: &Me, named: &application::Guardian) -> Result<bool> {
    let mut tx: Tx = app.db.read().await?;
    application::is_own_contact(&mut tx, me.id(), named).await
}
