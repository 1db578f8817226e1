//! `/office/inquiries`: the questions that wait, one question, its answer.

use crate::app::App;
use crate::connect::inquiry::{Desk, Inquiry, InquiryId, State as Stage, answer, close, may_close};
use crate::connect::store::inquiry::{self as store, Line, PAGE};
use crate::error::Error;
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, shown};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Parse};
use serde::Deserialize;

/// Characters of an answer.
const LONGEST: usize = 4_000;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    desk: String,
    state: String,
    beyond: Option<InquiryId>,
}

#[derive(Template)]
#[template(path = "connect/inquiries.html")]
struct ListPage {
    page: Page,
    state: Stage,
    desk: Option<Desk>,
    waiting: Vec<(Desk, i64)>,
    lines: Vec<Line>,
    more: Option<InquiryId>,
}

impl ListPage {
    fn title_of(&self, desk: &Desk) -> &str {
        desk.office(&self.page.policy().contacts).title.get(self.page.lang())
    }

    /// The address of the list with this desk and state.
    fn href(&self, state: &Stage, desk: Option<&Desk>) -> String {
        match desk {
            Some(desk) => format!("/office/inquiries?state={state}&desk={desk}"),
            None => format!("/office/inquiries?state={state}"),
        }
    }

    fn states(&self) -> &'static [Stage] {
        Stage::ALL
    }

    fn all_waiting(&self) -> i64 {
        self.waiting.iter().map(|(_, count)| count).sum()
    }

    fn endonym(&self, code: &str) -> &'static str {
        i18n::Lang::parse(code).map_or("", i18n::Lang::endonym)
    }
}

/// What waits, by desk; the oldest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let state = Stage::parse(&filter.state).unwrap_or(Stage::Open);
    let desk = Desk::parse(&filter.desk);
    let mut tx = app.db.read().await?;
    let waiting = store::waiting(&mut tx, &me).await?;
    let lines = store::list(&mut tx, &me, state, desk, filter.beyond).await?;
    let full = lines.len() as i64 == PAGE;
    let more = lines.last().filter(|_| full).map(|line| line.id);
    page(ListPage { page: page_, state, desk, waiting, lines, more })
}

/// The answer, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    answer: String,
}

impl Parse for AnswerForm {
    type Output = String;
    fn parse(&self, errors: &mut Errors) -> Option<String> {
        errors.field("answer", forms::text(&self.answer, LONGEST))
    }
}

#[derive(Template)]
#[template(path = "connect/inquiry.html")]
struct InquiryPage {
    page: Page,
    inquiry: Inquiry,
    form: Form<AnswerForm>,
}

impl InquiryPage {
    fn desk_title(&self) -> &str {
        self.inquiry.desk.office(&self.page.policy().contacts).title.get(self.page.lang())
    }

    fn contact(&self) -> String {
        shown(self.inquiry.contact_kind, &self.inquiry.contact)
    }

    fn contact_href(&self) -> String {
        let scheme = if self.inquiry.contact_kind == crate::people::ContactKind::Email { "mailto" } else { "tel" };
        format!("{scheme}:{}", self.inquiry.contact)
    }

    fn is_open(&self) -> bool {
        self.inquiry.state == Stage::Open
    }

    fn may_close(&self) -> bool {
        may_close(self.page.viewer())
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        text.lines().filter(|line| !line.trim().is_empty()).collect()
    }
}

/// One question. That it was read is noted.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<InquiryId>) -> Reply {
    let mut tx = app.db.write().await?;
    let inquiry = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let looked = Entry::new(Actor::with(&me, Ability::AnswerInquiries), "looked-at", "inquiry", id);
    ledger::note(&mut tx, looked, app.now()).await?;
    tx.commit().await?;
    page(InquiryPage { page: page_, inquiry, form: Form::new(AnswerForm::default()) })
}

/// Sends the answer.
pub async fn reply(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<InquiryId>,
    Fields(sent): Fields<AnswerForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let words = match Form::new(sent).parse() {
        Ok(words) => words,
        Err(form) => {
            let inquiry = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
            return refused(InquiryPage { page: page_, inquiry, form });
        }
    };
    answer(&mut tx, &me, id, &words, &app.policy().contacts, app.now()).await.map_err(Error::from)?;
    tx.commit().await?;
    Redirect::to("/office/inquiries").saying("inquiries-answered").into()
}

/// Closes without a written answer.
pub async fn settle(State(app): State<App>, me: Me, Path(id): Path<InquiryId>) -> Reply {
    let mut tx = app.db.write().await?;
    close(&mut tx, &me, id, app.now()).await.map_err(Error::from)?;
    tx.commit().await?;
    Redirect::to("/office/inquiries").saying("inquiries-closed").into()
}
