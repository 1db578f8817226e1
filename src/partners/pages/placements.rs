//! `/office/placements`: which organisations would help at which school without an agreement, and the principal's answer.

use super::paragraphs;
use crate::agreements::{Act, principal};
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::{Leaving, Shown};
use crate::partners::question::{self, Question, QuestionId};
use crate::partners::question_flow::QuestionState;
use crate::partners::store::question::{self as store, PAGE};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "partners/placements.html")]
struct ListPage {
    page: Page,
    list: Vec<Question>,
    number: i64,
    more: bool,
}

impl ListPage {
    fn tag(&self, one: &Question) -> (&'static str, String) {
        tag(&self.page, one.state)
    }

    fn is_late(&self, one: &Question) -> bool {
        one.due_on.is_some_and(|due| due < self.page.today())
    }
}

/// The tag of a question: kind and words.
pub(super) fn tag(page: &Page, state: QuestionState) -> (&'static str, String) {
    let kind = match state {
        QuestionState::Asked => "wait",
        QuestionState::Agreed => "good",
        QuestionState::Declined => "stop",
        QuestionState::Withdrawn => "plain",
    };
    (kind, page.state("placements-state", state.as_str()))
}

/// What waits for a principal first, then what was answered last.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let number = filter.page.unwrap_or(1).clamp(1, 10_000);
    let mut tx = app.db.read().await?;
    let mut list = store::page(&mut tx, &me, number).await?;
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    page(ListPage { page: page_, list, number, more })
}

/// What the page's form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    answer: String,
    words: String,
    /// What was on the page, as one word.
    read: String,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

#[derive(Template)]
#[template(path = "partners/placement.html")]
struct OnePage {
    page: Page,
    one: Question,
    form: Form<Sent>,
    may_answer: bool,
    may_keep: bool,
}

impl OnePage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: QuestionId, form: Form<Sent>) -> Result<OnePage> {
        let one = store::visible(tx, me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
        let is_asked = one.state == QuestionState::Asked;
        Ok(OnePage {
            may_answer: is_asked && me.may_at(Ability::AuthoriseSites, one.school),
            may_keep: is_asked && me.may(Ability::KeepPartners),
            page,
            one,
            form,
        })
    }

    fn tag(&self) -> (&'static str, String) {
        tag(&self.page, self.one.state)
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self) -> Shown {
        match self.form.error("words") {
            Some(_) => Shown::of(&Leaving { texts: &[&self.form.value.words], known: &known(&self.one) }),
            None => Shown::default(),
        }
    }
}

/// Names that stand on the page anyway.
fn known(one: &Question) -> [&str; 2] {
    [&one.organisation_name, &one.school_name]
}

/// One question.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<QuestionId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(OnePage::load(&mut tx, page_, &me, id, Form::new(Sent::default())).await?)
}

async fn again(app: &App, page: Page, me: &Me, id: QuestionId, form: Form<Sent>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(OnePage::load(&mut tx, page, me, id, form).await?)
}

/// The principal's yes, or no with the reason.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<QuestionId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let Some((yes, words)) = principal::told(&mut errors, &sent.answer, &sent.words) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, Ability::AuthoriseSites, id).await?.ok_or(Error::NotFound)?;
    let leaving = Leaving { texts: &[&words], known: &known(&one) };
    if let Err(reason) = leaving.may_go(&sent.nobody, &sent.warned) {
        drop(tx);
        return again(&app, page_, &me, id, Form::refused(sent, "words", reason)).await;
    }
    let said = principal::Said { yes, words: &words, read: &sent.read };
    match question::answer(&mut tx, &me, id, &said, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/placements/{id}")).saying("placements-said-answered").into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(&app, page_, &me, id, Form::refused(sent, "answer", reason)).await
        }
        Err(other) => Err(other),
    }
}

/// The office takes it back.
pub async fn withdraw(State(app): State<App>, me: Me, Path(id): Path<QuestionId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let organisation = question::withdraw(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/partners/{organisation}#schools")).saying("placements-said-withdrawn").into()
}
