//! `/office/opportunities/{id}/questions`: what a task asks of whoever signs up for it.

use crate::app::App;
use crate::error::{Error, Result};
use crate::volunteering::opportunity::{Opportunity, OpportunityId, StepError};
use crate::volunteering::question::{
    self, MOST, MOST_CHOICES, NewQuestion, Question, QuestionKind, Touchy, may_set, touchy,
};
use crate::volunteering::store::opportunity::within_reach;
use crate::volunteering::store::question as store;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use serde::Deserialize;

/// What the form sends: one of each for every row.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QuestionsForm {
    words: Vec<String>,
    kind: Vec<String>,
    choices: Vec<String>,
    needed: Vec<String>,
    /// What was warned of when the form was shown: whoever saves it once more has read it.
    warned: String,
}

/// One question in the form.
#[derive(Debug, Clone, Default)]
struct Row {
    number: usize,
    words: String,
    kind: String,
    choices: String,
    needed: String,
}

impl Row {
    fn of(question: &Question) -> Row {
        Row {
            number: 0,
            words: question.words.clone(),
            kind: question.kind.to_string(),
            choices: question.choices.clone(),
            needed: if question.needed { "yes" } else { "no" }.to_owned(),
        }
    }

    fn nth(&self) -> i64 {
        i64::try_from(self.number).unwrap_or_default()
    }

    /// Whether nothing is written in it: it is folded away, behind those that are.
    fn is_spare(&self) -> bool {
        self.number > 1 && self.words.is_empty() && self.choices.is_empty()
    }

    fn id(&self, what: &str) -> String {
        format!("{what}-{}", self.number)
    }

    /// Nothing where nothing was written.
    fn read(&self, errors: &mut Errors) -> Option<NewQuestion> {
        if self.words.trim().is_empty() && self.choices.trim().is_empty() {
            return None;
        }
        let words = errors.field(self.id("words"), forms::line(&self.words, 120));
        let kind = errors.field(self.id("kind"), forms::one_of(&self.kind, QuestionKind::parse));
        let needed = errors.field(self.id("needed"), forms::one_of(&self.needed, yes_or_no));
        let choices = match kind {
            Some(QuestionKind::Choice) => errors.field(self.id("choices"), choices(&self.choices)),
            _ => Some(String::new()),
        };
        Some(NewQuestion { words: words?, kind: kind?, choices: choices?, needed: needed? })
    }
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Two to eight short lines, each once.
fn choices(sent: &str) -> Result<String, Reason> {
    let mut lines: Vec<String> = Vec::new();
    for line in forms::text(sent, 600)?.lines().filter(|line| !line.trim().is_empty()) {
        let line = forms::line(line, 60)?;
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if (2..=MOST_CHOICES).contains(&lines.len()) {
        Ok(lines.join("\n"))
    } else {
        Err(Reason::new("publish-question-choices-few").with("max", MOST_CHOICES))
    }
}

impl QuestionsForm {
    fn rows(&self) -> Vec<Row> {
        let one = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
        let row = |at: usize| Row {
            number: at + 1,
            words: one(&self.words, at),
            kind: one(&self.kind, at),
            choices: one(&self.choices, at),
            needed: one(&self.needed, at),
        };
        (0..MOST).map(row).collect()
    }
}

/// The questions of the rows, or what is wrong with them; each thing that no school should ask is asked about once.
fn read(rows: &[Row], warned: &str) -> (Vec<NewQuestion>, Errors, String) {
    let mut errors = Errors::default();
    let mut new: Vec<NewQuestion> = Vec::new();
    let mut warnings: Vec<(String, Touchy, String)> = Vec::new();
    for row in rows {
        let Some(question) = row.read(&mut errors) else { continue };
        if new.iter().any(|known| known.words == question.words) {
            errors.add(row.id("words"), Reason::new("publish-question-twice"));
        }
        if let Some((what, said)) = touchy(&question.words) {
            warnings.push((row.id("words"), what, said));
        }
        new.push(question);
    }
    let said: Vec<String> = warnings.iter().map(|(_, what, said)| format!("{what}:{said}")).collect();
    let mark = question::mark(&said);
    if mark != warned {
        for (field, what, said) in warnings {
            errors.add(field, Reason::new(warning(what)).with("words", said));
        }
    }
    (new, errors, mark)
}

/// Why a school should not ask it.
pub(super) fn warning(what: Touchy) -> &'static str {
    match what {
        Touchy::Birth => "publish-question-warn-birth",
        Touchy::Number => "publish-question-warn-number",
        Touchy::Health => "publish-question-warn-health",
        Touchy::Religion => "publish-question-warn-religion",
        Touchy::Papers => "publish-question-warn-papers",
    }
}

#[derive(Template)]
#[template(path = "volunteering/questions.html")]
struct QuestionsPage {
    page: Page,
    opportunity: Opportunity,
    rows: Vec<Row>,
    errors: Errors,
    warned: String,
    kinds: Vec<(String, String)>,
    /// Others of the school that ask something: their questions can be taken over while there are none here.
    alike: Vec<(OpportunityId, String)>,
}

impl QuestionsPage {
    fn error(&self, row: &Row, what: &str) -> Option<&Reason> {
        self.errors.error(&row.id(what))
    }

    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }
}

/// Whose questions are taken over.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct From {
    from: Option<i64>,
}

/// What it asks now.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Query(asked): Query<From>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let opportunity = changeable(&mut tx, &me, id).await?;
    let mut questions = store::of(&mut tx, id).await?;
    if let Some(from) = asked.from.filter(|_| questions.is_empty()) {
        let from = within_reach(&mut tx, &me, from.into()).await?.ok_or(Error::NotFound)?;
        questions = store::of(&mut tx, from.id).await?;
    }
    let mut rows: Vec<Row> = questions.iter().map(Row::of).collect();
    rows.resize(MOST, Row { needed: "no".to_owned(), kind: "text".to_owned(), ..Row::default() });
    for (row, number) in rows.iter_mut().zip(1..) {
        row.number = number;
    }
    page(questions_page(&mut tx, page_, &me, opportunity, rows, (Errors::default(), String::new())).await?)
}

async fn changeable(tx: &mut Tx, me: &Me, id: OpportunityId) -> Result<Opportunity> {
    let opportunity = within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if may_set(me, &opportunity) { Ok(opportunity) } else { Err(StepError::NotNow.into()) }
}

async fn questions_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    opportunity: Opportunity,
    rows: Vec<Row>,
    (errors, warned): (Errors, String),
) -> Result<QuestionsPage> {
    let nothing = rows.iter().all(|row| row.words.is_empty());
    let alike = if nothing { store::alike(tx, me, &opportunity).await? } else { Vec::new() };
    let kinds = QuestionKind::ALL
        .iter()
        .map(|kind| (kind.to_string(), page.state("publish-question-kind", kind.as_str())))
        .collect();
    Ok(QuestionsPage { page, opportunity, rows, errors, warned, kinds, alike })
}

/// Sets them.
pub async fn set(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Fields(sent): Fields<QuestionsForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let rows = sent.rows();
    let (new, errors, mark) = read(&rows, &sent.warned);
    if errors.is_empty() {
        question::set(&mut tx, &me, id, &new, app.now()).await?;
        tx.commit().await?;
        return Redirect::to(format!("/office/opportunities/{id}")).saying("publish-said-questions").into();
    }
    let opportunity = changeable(&mut tx, &me, id).await?;
    refused(questions_page(&mut tx, page_, &me, opportunity, rows, (errors, mark)).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: usize, words: &str, kind: &str, choices: &str) -> Row {
        Row { number, words: words.into(), kind: kind.into(), choices: choices.into(), needed: "yes".into() }
    }

    #[test]
    fn an_empty_row_is_no_question_and_a_list_has_two_choices_or_more() {
        let rows = [row(1, "", "text", ""), row(2, "Which table?", "choice", "Red\n\n Blue \nRed")];
        let (new, errors, _) = read(&rows, "");
        assert!(errors.is_empty());
        assert_eq!((new.len(), new[0].choices.as_str()), (1, "Red\nBlue"));
        let (_, errors, _) = read(&[row(3, "Which table?", "choice", "Red")], "");
        assert_eq!(errors.error("choices-3").expect("too few choices").key(), "publish-question-choices-few");
    }

    #[test]
    fn what_no_school_should_ask_is_warned_of_once() {
        let rows = [row(1, "Any allergies?", "text", "")];
        let (_, errors, mark) = read(&rows, "");
        assert_eq!(errors.error("words-1").expect("a warning").key(), "publish-question-warn-health");
        let (new, errors, _) = read(&rows, &mark);
        assert!(errors.is_empty() && new.len() == 1, "saved once more, it is kept");
        let (_, errors, _) = read(&[row(1, "Which church?", "text", "")], &mark);
        assert!(!errors.is_empty(), "another matter is asked about anew");
    }
}
