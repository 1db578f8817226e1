//! A training that is read and answered on its own page: whoever answers well has done it, and nobody else needs to note it.

use super::{Act, training};
use crate::error::Error;
use crate::people::PersonId;
use crate::policy::{Lesson, Policy, Training};
use crate::volunteering::application::Shown;
use db::Tx;
use sha2::{Digest, Sha256};

/// The training with this id, and what is read of it, if it is read here.
pub fn of<'p>(policy: &'p Policy, id: &str) -> Option<(&'p Training, &'p Lesson)> {
    let training = policy.clearance.training(id)?;
    Some((training, training.here.as_ref()?))
}

/// A lesson as a page in `lang` shows it.
pub fn shown(training: &Training, lesson: &Lesson, lang: &str) -> Shown {
    let lang = lesson.lang_of(lang);
    Shown {
        id: training.id.to_string(),
        version: i64::from(lesson.version),
        lang: lang.to_owned(),
        hash: text_hash(lesson, lang),
    }
}

/// The fingerprint of all its texts in a language: what somebody read can be proved from it.
fn text_hash(lesson: &Lesson, lang: &str) -> String {
    let mut hash = Sha256::new();
    for words in lesson.words() {
        hash.update(words.get(lang).as_bytes());
        hash.update(b"\n\n");
    }
    data_encoding::HEXLOWER.encode(&hash.finalize())
}

/// Why it is not done yet.
#[derive(Debug)]
pub enum NotYet {
    /// The text changed while the page was open: it has to be read again.
    Changed,
    /// Questions without an answer, by their place.
    Open(Vec<usize>),
    /// Too many are wrong: these, by their place.
    Wrong(Vec<usize>),
    Other(Error),
}

impl<E: Into<Error>> From<E> for NotYet {
    fn from(error: E) -> NotYet {
        NotYet::Other(error.into())
    }
}

/// What somebody answered, as ids of choices in the order of the questions: whether that is enough.
pub fn weigh(lesson: &Lesson, answers: &[String]) -> Result<(), NotYet> {
    let asked = || lesson.questions.iter().zip(answers).enumerate();
    let is_one = |answer: &str, question: &crate::policy::Question| question.choices.iter().any(|c| c.id == *answer);
    let open: Vec<usize> = asked().filter(|(_, (q, answer))| !is_one(answer, q)).map(|(at, _)| at).collect();
    if !open.is_empty() {
        return Err(NotYet::Open(open));
    }
    let wrong: Vec<usize> = asked().filter(|(_, (q, answer))| q.right != *answer.as_str()).map(|(at, _)| at).collect();
    match lesson.questions.len() - wrong.len() >= lesson.pass_mark() {
        true => Ok(()),
        false => Err(NotYet::Wrong(wrong)),
    }
}

/// Somebody has read what the page showed (`proof`) and answers. With enough right answers the training is done today; cases
/// that waited for nothing else go on.
pub async fn answer(
    tx: &mut Tx,
    person: PersonId,
    (training, lesson): (&Training, &Lesson),
    proof: &str,
    answers: &[String],
    act: &Act<'_>,
) -> Result<(), NotYet> {
    let lang = proof.split(' ').nth(2).unwrap_or_default();
    let read = shown(training, lesson, lang);
    if read.line() != proof {
        return Err(NotYet::Changed);
    }
    weigh(lesson, answers)?;
    training::note(tx, person, training, act.today(), Some(&read), act).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::CMS;

    const RIGHT: [&str; 6] = ["walk", "employee", "none", "anyone", "listen", "nothing"];

    fn policy(pass: &str) -> Policy {
        Policy::parse(&CMS.replacen("[clearance.trainings.here]\n", pass, 1)).expect("a policy")
    }

    fn answers(change: impl Fn(usize, &'static str) -> &'static str) -> Vec<String> {
        RIGHT.iter().enumerate().map(|(at, right)| change(at, right).to_owned()).collect()
    }

    #[test]
    fn all_must_be_right_unless_the_policy_says_how_many() {
        let all = policy("[clearance.trainings.here]\n");
        let (_, lesson) = of(&all, "child-safety").expect("it is read here");
        assert!(weigh(lesson, &answers(|_, right| right)).is_ok());
        let two = answers(|at, right| {
            if at == 1 {
                "enter"
            } else if at == 4 {
                "promise"
            } else {
                right
            }
        });
        assert!(matches!(weigh(lesson, &two), Err(NotYet::Wrong(wrong)) if wrong == [1, 4]));
        let four = policy("[clearance.trainings.here]\npass = 4\n");
        assert!(weigh(of(&four, "child-safety").expect("it").1, &two).is_ok());
        let five = policy("[clearance.trainings.here]\npass = 5\n");
        assert!(weigh(of(&five, "child-safety").expect("it").1, &two).is_err());
    }

    #[test]
    fn what_is_no_choice_is_no_answer() {
        let policy = policy("[clearance.trainings.here]\n");
        let (_, lesson) = of(&policy, "child-safety").expect("it is read here");
        let none = answers(|at, right| {
            if at == 0 {
                ""
            } else if at == 5 {
                "walk"
            } else {
                right
            }
        });
        assert!(matches!(weigh(lesson, &none), Err(NotYet::Open(open)) if open == [0, 5]));
    }

    #[test]
    fn each_language_and_each_text_has_its_own_hash() {
        let ours = policy("[clearance.trainings.here]\n");
        let (training, lesson) = of(&ours, "child-safety").expect("it is read here");
        let hash = |lang: &str| shown(training, lesson, lang).hash;
        assert_ne!(hash("en"), hash("es"));
        assert_eq!(hash("en"), hash("vi"), "who reads no language of it reads English");
        let other = Policy::parse(&CMS.replacen("Leave the door open.", "Close no door.", 1)).expect("a policy");
        let (training, lesson) = of(&other, "child-safety").expect("it is read here");
        assert_ne!(hash("en"), shown(training, lesson, "en").hash);
        assert_eq!(hash("es"), shown(training, lesson, "es").hash);
        assert!(of(&ours, "test-proctor").is_none(), "it is done at a school");
    }
}
