//! The page of a training that is read and answered here: its text, its questions, and what was wrong with the answers.

use super::trainings::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::{Lesson, Question, Training};
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::Act;
use crate::volunteering::clearance::lesson::{self, NotYet};
use crate::volunteering::clearance::training::{self, Standing};
use crate::volunteering::store::training as store;
use crate::web::{Me, OnceFields, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use i18n::Lang;
use jiff::ToSpan;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/lesson.html")]
struct LessonPage {
    page: Page,
    training: Training,
    lesson: Lesson,
    /// The language all of it is read in.
    lang: String,
    /// How it stands: the sign and the words.
    kind: &'static str,
    said: String,
    /// Whether it is answered now; else it is done, and the right answers are shown.
    answering: bool,
    /// Which text is on the page.
    proof: String,
    /// What was chosen: the question's name and the choice.
    chosen: Vec<(String, String)>,
    /// The names of the questions whose explanation is shown.
    wrong: Vec<String>,
    errors: Errors,
}

impl LessonPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn dir(&self) -> &'static str {
        Lang::parse(&self.lang).unwrap_or_default().dir()
    }

    fn address(&self) -> String {
        address(&self.training)
    }

    fn lede(&self) -> String {
        let (all, pass) = (count(self.lesson.questions.len()), count(self.lesson.pass_mark()));
        match all == pass {
            true => self.page.t1("training-read-lede", "count", all),
            false => self.page.t2("training-read-lede-some", "count", all, "pass", pass),
        }
    }

    fn name_of(&self, question: &Question) -> String {
        field(question)
    }

    fn is_chosen(&self, name: &str, choice: &str) -> bool {
        self.chosen.iter().any(|(question, chosen)| question == name && chosen == choice)
    }

    fn explains(&self, name: &str) -> bool {
        self.wrong.iter().any(|question| question == name)
    }

    /// What the right choice says.
    fn right<'a>(&'a self, question: &'a Question) -> &'a str {
        let right = question.choices.iter().find(|choice| choice.id == question.right);
        right.map_or("", |choice| choice.text.get(&self.lang))
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn address(training: &Training) -> String {
    format!("/me/trainings/{}", training.id)
}

fn field(question: &Question) -> String {
    format!("answer-{}", question.id)
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    /// `yes`: once more, although it is still good.
    again: String,
}

async fn lesson_page(tx: &mut Tx, page: Page, me: &Me, id: &str, again: bool) -> Result<LessonPage> {
    let (training, lesson) = lesson::of(page.policy(), id).ok_or(Error::NotFound)?;
    let (training, lesson) = (training.clone(), lesson.clone());
    let done = store::done(tx, me.id()).await?;
    let standing = training::standing(done.iter().find(|done| training.id == *done.training), page.today());
    let soon = page.today().saturating_add(i64::from(page.policy().clearance.reminder_days).days());
    let is_good = match standing {
        Standing::Good(None) => true,
        Standing::Good(Some(end)) => end > soon,
        Standing::Missing | Standing::Ended(_) => false,
    };
    let (kind, said) = words(&page, standing);
    let shown = lesson::shown(&training, &lesson, page.lang());
    Ok(LessonPage {
        proof: shown.line(),
        lang: shown.lang,
        kind,
        said,
        answering: again || !is_good,
        chosen: Vec::new(),
        wrong: Vec::new(),
        errors: Errors::default(),
        training,
        lesson,
        page,
    })
}

/// What is read, and the questions; once it is done, the right answers.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Reply {
    let mut tx = app.db.read().await?;
    page(lesson_page(&mut tx, page_, &me, &id, asked.again == "yes").await?)
}

/// The answers: enough of them are right, or the page comes back with why the others are not.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<String>,
    OnceFields(typed, once): OnceFields<Vec<(String, String)>>,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let (training, lesson) = lesson::of(&policy, &id).ok_or(Error::NotFound)?;
    let answers: Vec<String> = lesson.questions.iter().map(|q| sent.one(&field(q)).to_owned()).collect();
    let mut tx = app.db.write().await?;
    if once.before(&mut tx, app.now()).await?.is_some() {
        return Redirect::to(address(training)).into();
    }
    let act = Act::own(me.id(), &policy, app.now());
    let not_yet = match lesson::answer(&mut tx, me.id(), (training, lesson), sent.one("shown"), &answers, &act).await {
        Ok(()) => {
            tx.commit().await?;
            return Redirect::to(address(training)).saying("training-read-done").into();
        }
        Err(NotYet::Other(error)) => return Err(error),
        Err(not_yet) => not_yet,
    };
    let mut shown = lesson_page(&mut tx, page_, &me, &id, true).await?;
    shown.chosen = lesson.questions.iter().map(field).zip(answers).collect();
    tell(&mut shown, not_yet);
    refused(shown)
}

/// What is to be mended, each at its question.
fn tell(shown: &mut LessonPage, not_yet: NotYet) {
    let (places, wrong) = match not_yet {
        NotYet::Open(places) => (places, false),
        NotYet::Wrong(places) => (places, true),
        NotYet::Changed | NotYet::Other(_) => {
            shown.errors.add("lesson", Reason::new("training-text-changed"));
            return;
        }
    };
    for (at, question) in shown.lesson.questions.iter().enumerate().filter(|(at, _)| places.contains(at)) {
        let reason = if wrong { Reason::new("training-answer-wrong") } else { Reason::new("training-answer-open") };
        shown.errors.add(field(question), reason.with("number", count(at).saturating_add(1)));
        if wrong {
            shown.wrong.push(field(question));
        }
    }
}
