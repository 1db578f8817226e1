//! What a school asks whoever signs up for a task of its own: a few short questions, set by those who may change the task. What
//! was answered keeps the words that were asked; the answers are in `answer.rs`.

use super::opportunity::{self, Opportunity, OpportunityId, StepError};
use super::store::{opportunity as opportunities, question as store};
use crate::error::Error;
use crate::ledger::{self, Actor, Entry};
use crate::needs::checker::{self, HEALTH, STATUS};
use crate::random::hash;
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use forms::{Checked, Reason};
use jiff::Timestamp;

db::id!(
    /// A question of an opportunity.
    QuestionId
);

/// An opportunity asks no more than this.
pub const MOST: usize = 5;
/// Nobody chooses from more than this.
pub const MOST_CHOICES: usize = 8;
/// The longest answer in words.
pub const LONGEST: usize = 200;

db::text_enum! {
    /// How a question is answered.
    pub enum QuestionKind {
        /// In a few words.
        Text = "text",
        YesNo = "yes_no",
        /// By one of a list.
        Choice = "choice",
    }
}

/// A question as it is asked now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub words: String,
    pub kind: QuestionKind,
    /// One a line.
    pub choices: String,
    pub needed: bool,
    /// The language of the opportunity.
    pub lang: String,
}
db::row!(Question { id, words, kind, choices, needed, lang });

/// What a school writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewQuestion {
    pub words: String,
    pub kind: QuestionKind,
    /// One a line.
    pub choices: String,
    pub needed: bool,
}

impl Question {
    /// The name of its field.
    pub fn field(&self) -> String {
        format!("q{}", self.id)
    }

    /// What was typed, as it is kept; empty for no answer.
    pub fn read(&self, sent: &str) -> Checked<String> {
        let said = forms::optional_line(sent, LONGEST)?;
        let offered = match self.kind {
            QuestionKind::Text => true,
            QuestionKind::YesNo => matches!(said.as_str(), "yes" | "no"),
            QuestionKind::Choice => self.choices.lines().any(|choice| choice == said),
        };
        match said.as_str() {
            "" if self.needed => Err(Reason::new("form-required")),
            "" => Ok(said),
            _ if offered => Ok(said),
            _ => Err(Reason::new("form-choice")),
        }
    }

    /// Whether it is the same question: answers to it stay answers.
    pub fn is_asked_as(&self, new: &NewQuestion) -> bool {
        (self.kind, &self.words) == (new.kind, &new.words)
    }

    fn is_written_as(&self, new: &NewQuestion) -> bool {
        self.is_asked_as(new) && (&self.choices, self.needed) == (&new.choices, new.needed)
    }
}

/// Whether somebody may say what a task asks: whoever may add shifts to it.
pub fn may_set(me: &Me, opportunity: &Opportunity) -> bool {
    opportunity::takes_shifts(me, opportunity)
}

/// Sets what an opportunity asks. Sent again, nothing happens.
pub async fn set(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    new: &[NewQuestion],
    now: Timestamp,
) -> Result<(), StepError> {
    tx.lock("opportunity", id).await?;
    let opportunity = opportunities::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if !may_set(me, &opportunity) {
        return Err(StepError::NotNow);
    }
    let old = store::of(tx, id).await?;
    if old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.is_written_as(new)) {
        return Ok(());
    }
    store::set(tx, id, &old, new, now).await?;
    let actor = Actor::Person(me.id(), opportunity::role_at(me, opportunity.school));
    let entry = Entry::new(actor, "questions-set", "opportunity", id).at_school(opportunity.school);
    ledger::note(tx, entry.detail(format!("questions={}", new.len())), now).await?;
    tx.touch(PUBLIC);
    Ok(())
}

db::text_enum! {
    /// What a school should not ask of volunteers.
    pub enum Touchy {
        /// A date of birth, or how old somebody is: the office knows it.
        Birth = "birth",
        /// A Social Security number, or another that opens doors.
        Number = "number",
        Health = "health",
        Religion = "religion",
        /// Papers, and where somebody is from.
        Papers = "papers",
    }
}

/// Small letters without accents; a `*` stands for any ending.
#[rustfmt::skip]
const BIRTH: &[&str] = &[
    "date of birth", "birth date", "birthdate*", "birthday*", "dob", "how old are you", "your age", "year of birth",
    "when were you born", "fecha de nacimiento", "cumpleanos", "que edad tiene", "cuantos anos tiene", "su edad",
];
#[rustfmt::skip]
const NUMBER: &[&str] = &[
    "social security*", "ssn", "itin", "passport*", "license number", "bank account*", "seguro social", "pasaporte*",
    "numero de licencia", "cuenta bancaria",
];
/// Beside what tells of a child's health.
#[rustfmt::skip]
const OWN_HEALTH: &[&str] = &[
    "health*", "allerg*", "medical*", "medicine*", "medication*", "illness*", "disease*", "vaccin*", "injur*",
    "doctor*", "salud", "alergi*", "medic*", "enfermedad*", "vacuna*", "lesion*",
];
#[rustfmt::skip]
const RELIGION: &[&str] = &[
    "religi*", "faith*", "church*", "mosque*", "synagogue*", "christian*", "muslim*", "jewish", "catholic*", "iglesia*",
    "mezquita*", "sinagoga*", "cristian*", "musulman*", "judi*", "catolic*",
];

/// What a question seems to ask for that no school should, with the words that say so. A person may know better.
pub fn touchy(words: &str) -> Option<(Touchy, String)> {
    let lists = [
        (Touchy::Birth, &[BIRTH] as &[&[&str]]),
        (Touchy::Number, &[NUMBER]),
        (Touchy::Health, &[HEALTH, OWN_HEALTH]),
        (Touchy::Religion, &[RELIGION]),
        (Touchy::Papers, &[STATUS]),
    ];
    lists.into_iter().find_map(|(what, lists)| {
        let said = lists.iter().find_map(|list| checker::says(words, list).into_iter().next())?;
        Some((what, said))
    })
}

/// Everything that was warned of, as one word: who saves the same once more has read it.
pub fn mark(warned: &[String]) -> String {
    if warned.is_empty() { String::new() } else { hash(&warned.join("|"))[..16].to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: QuestionKind, choices: &str, needed: bool) -> Question {
        let words = "Which table?".to_owned();
        Question { id: QuestionId(7), words, kind, choices: choices.to_owned(), needed, lang: "en".to_owned() }
    }

    #[test]
    fn an_answer_is_one_that_was_asked_for() {
        let text = asked(QuestionKind::Text, "", true);
        assert_eq!(text.read("  By the  door ").unwrap(), "By the door");
        assert_eq!(text.read(" ").unwrap_err().key(), "form-required");
        assert_eq!(text.read(&"x".repeat(LONGEST + 1)).unwrap_err().key(), "form-too-long");
        let choice = asked(QuestionKind::Choice, "Red\nBlue", false);
        assert_eq!((choice.read("Blue").unwrap(), choice.read("").unwrap()), ("Blue".to_owned(), String::new()));
        assert_eq!(choice.read("Green").unwrap_err().key(), "form-choice");
        let yes = asked(QuestionKind::YesNo, "", true);
        assert!(yes.read("no").is_ok() && yes.read("maybe").is_err());
    }

    #[test]
    fn what_no_school_should_ask_is_noticed() {
        let found = |words: &str| touchy(words).map(|(what, _)| what);
        assert_eq!(found("What is your date of birth?"), Some(Touchy::Birth));
        assert_eq!(found("¿Cuál es su fecha de nacimiento?"), Some(Touchy::Birth));
        assert_eq!(found("Last four digits of your SSN"), Some(Touchy::Number));
        assert_eq!(found("Do you have any allergies?"), Some(Touchy::Health));
        assert_eq!(found("¿Tiene alguna discapacidad?"), Some(Touchy::Health));
        assert_eq!(found("Which church do you go to?"), Some(Touchy::Religion));
        assert_eq!(found("Do you have a green card?"), Some(Touchy::Papers));
        assert_eq!(found("Which size of shirt do you wear?"), None);
        assert_eq!(touchy("Any food allergies?").unwrap().1, "allergies");
    }
}
