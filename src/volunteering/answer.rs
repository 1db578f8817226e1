//! Answers to what a school asks (`question.rs`): given when somebody signs up or joins the line, changed until the shift
//! begins, forgotten with the place. Who is signed up by the office, or takes over another's place, answers afterwards.

use super::eligibility::SignUpError;
use super::question::{Question, QuestionId, QuestionKind};
use super::shift::ShiftId;
use super::signup::{self, Ask};
use super::store::{answer as store, question as questions, signup as places, waiting as waits};
use super::waiting::{self, WaitError};
use super::waiting_flow::WaitKind;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use forms::Errors;
use jiff::Timestamp;

/// An answer with the words it was given to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub shift: ShiftId,
    pub person: PersonId,
    pub question: QuestionId,
    pub words: String,
    pub kind: QuestionKind,
    pub lang: String,
    pub answer: String,
    /// Whether it is still asked.
    pub asked: bool,
}
db::row!(Given { shift, person, question, words, kind, lang, answer, asked });

/// The fields of a form, as they were sent.
#[derive(Debug, Clone, Default)]
pub struct Sent(pub Vec<(String, String)>);

impl Sent {
    /// What was sent under a name; empty when nothing was.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }
}

/// Why something is not done: an answer is missing or is none, or what `E` says.
#[derive(Debug)]
pub enum AnswerError<E> {
    Answers(Errors),
    Refused(E),
}

impl<E: From<Error>> From<Error> for AnswerError<E> {
    fn from(error: Error) -> Self {
        AnswerError::Refused(error.into())
    }
}

/// Takes a place, with the answers. A place that is theirs already stays as it is, answers and all. After a refusal the
/// transaction must be dropped.
pub async fn sign_up(
    tx: &mut Tx,
    me: &Me,
    shift: ShiftId,
    sent: &Sent,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), AnswerError<SignUpError>> {
    let asked = questions::of_shift(tx, shift).await?;
    let answers = !asked.is_empty() && !holds(tx, me.id(), shift).await?;
    signup::sign_up(tx, &Ask::own(me, shift), rules, now).await.map_err(AnswerError::Refused)?;
    if answers { give(tx, me.id(), shift, (&asked, sent), now).await } else { Ok(()) }
}

/// Joins the line or the backups, with the answers. After a refusal the transaction must be dropped.
pub async fn join(
    tx: &mut Tx,
    me: &Me,
    shift: ShiftId,
    kind: WaitKind,
    sent: &Sent,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), AnswerError<WaitError>> {
    let asked = questions::of_shift(tx, shift).await?;
    let answers = !asked.is_empty() && !holds(tx, me.id(), shift).await?;
    waiting::join(tx, &Ask::own(me, shift), kind, rules, now).await.map_err(AnswerError::Refused)?;
    if answers { give(tx, me.id(), shift, (&asked, sent), now).await } else { Ok(()) }
}

/// Changes one's own answers, until the shift begins.
pub async fn change(
    tx: &mut Tx,
    me: &Me,
    shift: ShiftId,
    sent: &Sent,
    now: Timestamp,
) -> Result<(), AnswerError<Error>> {
    tx.lock("shift", shift).await.map_err(Error::from)?;
    if !holds(tx, me.id(), shift).await? {
        return Err(AnswerError::Refused(Error::NotFound));
    }
    let asked = questions::of_shift(tx, shift).await?;
    give(tx, me.id(), shift, (&asked, sent), now).await
}

/// Whether somebody has a place on a shift, or waits for one.
async fn holds(tx: &mut Tx, person: PersonId, shift: ShiftId) -> Result<bool> {
    let placed = places::own(tx, person, shift).await?.is_some_and(|own| own.state.holds_place());
    Ok(placed || waits::own(tx, person, shift).await?.is_some_and(|wait| wait.state.is_open()))
}

/// Keeps what is answered. The ledger says that it was, and not what.
async fn give<E: From<Error>>(
    tx: &mut Tx,
    person: PersonId,
    shift: ShiftId,
    (asked, sent): (&[Question], &Sent),
    now: Timestamp,
) -> Result<(), AnswerError<E>> {
    let said = read(asked, sent).map_err(AnswerError::Answers)?;
    let before = store::own(tx, person, shift).await?;
    let known = |question: QuestionId| {
        before.iter().find(|given| given.question == question).map_or("", |given| given.answer.as_str())
    };
    let mut changed = 0;
    for (question, answer) in &said {
        if known(*question) != answer {
            store::keep(tx, (person, shift), *question, answer, now).await?;
            changed += 1;
        }
    }
    if changed == 0 {
        return Ok(());
    }
    let Some((school, starts_at)) = questions::place_of(tx, shift).await? else { return Err(Error::NotFound.into()) };
    if starts_at <= now {
        return Err(Error::refused("questions-refused-begun").into());
    }
    note(tx, person, shift, school, before.is_empty(), now).await?;
    Ok(())
}

async fn note(
    tx: &mut Tx,
    person: PersonId,
    shift: ShiftId,
    school: SchoolId,
    first: bool,
    now: Timestamp,
) -> Result<()> {
    let verb = if first { "answers-given" } else { "answers-changed" };
    let entry = Entry::new(Actor::Own(person), verb, "shift", shift).about(person).at_school(school);
    ledger::note(tx, entry, now).await
}

/// What was sent for each question, or everything that is wrong with it.
fn read(asked: &[Question], sent: &Sent) -> Result<Vec<(QuestionId, String)>, Errors> {
    let mut errors = Errors::default();
    let mut said = Vec::new();
    for question in asked {
        let field = question.field();
        let answer = question.read(sent.get(&field));
        said.extend(errors.field(field, answer).map(|answer| (question.id, answer)));
    }
    if errors.is_empty() { Ok(said) } else { Err(errors) }
}

/// Forgets the answers of whoever has no place on a shift any more and waits for none; how many, some at a time.
pub async fn forget_unheld(tx: &mut Tx) -> Result<u64> {
    store::forget_unheld(tx).await
}
