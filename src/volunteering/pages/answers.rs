//! What a school asks of whoever signs up: the fields on a shift's page, and what was answered, for whom it concerns.

use super::opportunity::shift_again;
use crate::app::App;
use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::answer::{self, AnswerError, Given, Sent};
use crate::volunteering::question::QuestionKind;
use crate::volunteering::shift::{Shift, ShiftId};
use crate::volunteering::store::{answer as store, question as questions};
use crate::web::{Me, OnceFields, Page, Path, Redirect, Reply};
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};

/// One question in a form.
pub struct AskedField {
    pub name: String,
    pub words: String,
    pub lang: String,
    /// Typed, not chosen.
    pub is_text: bool,
    /// The choices are the school's words, in its language.
    pub is_theirs: bool,
    pub options: Vec<(String, String)>,
    pub needed: bool,
    pub value: String,
}

impl AskedField {
    /// The answer as it is read.
    pub fn said(&self) -> &str {
        self.options.iter().find(|(code, _)| *code == self.value).map_or(&self.value, |(_, words)| words)
    }
}

/// What a shift asks: the fields with what was typed or answered, and what is wrong.
#[derive(Default)]
pub struct Asking {
    pub fields: Vec<AskedField>,
    errors: Errors,
    /// What was answered and is asked no more: words, language, answer.
    pub old: Vec<(String, String, String)>,
}

impl Asking {
    /// Whether the fields are shown: to whoever is signed in.
    pub fn shown(&self, page: &Page) -> bool {
        page.signed_in() && !self.fields.is_empty()
    }

    pub fn error(&self, field: &AskedField) -> Option<&Reason> {
        self.errors.error(&field.name)
    }

    pub fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    /// Whether an answer that the school needs is not there.
    pub fn lacks(&self) -> bool {
        self.fields.iter().any(|field| field.needed && field.value.is_empty())
    }
}

/// What was typed, and what is wrong with it.
pub struct Typed {
    pub sent: Sent,
    pub errors: Errors,
}

/// The fields for a shift: as they were typed, or as whoever has a place or waits for one answered before.
pub async fn asking(
    tx: &mut Tx,
    page: &Page,
    shift: &Shift,
    whose: Option<PersonId>,
    typed: Option<Typed>,
) -> Result<Asking> {
    let asked = questions::of(tx, shift.opportunity).await?;
    let given = match whose {
        Some(person) => store::own(tx, person, shift.id).await?,
        None => Vec::new(),
    };
    let old = given.iter().filter(|one| !one.asked);
    let old = old.map(|one| (one.words.clone(), one.lang.clone(), said(page, one))).collect();
    let value = |field: &str, question| match &typed {
        Some(typed) => typed.sent.get(field).to_owned(),
        None => given.iter().find(|one| one.question == question).map_or_else(String::new, |one| one.answer.clone()),
    };
    let fields = asked.iter().map(|one| AskedField {
        name: one.field(),
        value: value(&one.field(), one.id),
        words: one.words.clone(),
        lang: one.lang.clone(),
        is_text: one.kind == QuestionKind::Text,
        is_theirs: one.kind == QuestionKind::Choice,
        options: match one.kind {
            QuestionKind::Text => Vec::new(),
            QuestionKind::YesNo => ["yes", "no"].map(|code| (code.to_owned(), yes_no(page, code))).to_vec(),
            QuestionKind::Choice => one.choices.lines().map(|line| (line.to_owned(), line.to_owned())).collect(),
        },
        needed: one.needed,
    });
    Ok(Asking { fields: fields.collect(), old, errors: typed.map(|typed| typed.errors).unwrap_or_default() })
}

fn yes_no(page: &Page, code: &str) -> String {
    page.t(if code == "yes" { "questions-yes" } else { "questions-no" }).into_owned()
}

/// An answer in the reader's words.
pub fn said(page: &Page, given: &Given) -> String {
    match given.kind {
        QuestionKind::YesNo => yes_no(page, &given.answer),
        _ => given.answer.clone(),
    }
}

/// Changes one's own answers. The same form sent again does nothing.
pub async fn change(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    OnceFields(sent, once): OnceFields<Vec<(String, String)>>,
) -> Reply {
    let back = || Redirect::to(format!("/shifts/{id}")).saying("questions-said-kept");
    let mut tx = app.db.write().await?;
    if once.before(&mut tx, app.now()).await?.is_some() {
        return back().into();
    }
    let sent = Sent(sent);
    match answer::change(&mut tx, &me, id, &sent, app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            back().into()
        }
        Err(AnswerError::Answers(errors)) => {
            drop(tx);
            shift_again(&app, page_, id, None, Typed { sent, errors }).await
        }
        Err(AnswerError::Refused(error)) => Err(error),
    }
}
