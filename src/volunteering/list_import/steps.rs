//! What a list proves beside the results of its checks: trainings with their days, and steps that the office vouches for. What
//! neither proves stays open, and the clearance waits for it.

use super::line::Somebody;
use super::taken::Term;
use crate::policy::{Check, InForce, Level, Policy, Training};
use crate::volunteering::clearance::rules;
use jiff::civil::Date;
use std::collections::BTreeSet;

db::text_enum! {
    /// A step beside the checks that a policy may ask for, trainings aside.
    pub enum Vouch {
        /// A talk was held.
        Interview = "interview",
        /// References were read.
        References = "references",
        /// The fee was paid, or needs not be.
        Fee = "fee",
    }
}

impl Vouch {
    fn is_asked(self, level: &Level) -> bool {
        match self {
            Vouch::Interview => level.checks.contains(&Check::Interview),
            Vouch::References => level.checks.contains(&Check::References),
            Vouch::Fee => level.fee.is_some(),
        }
    }
}

/// A training as a word among the steps.
const TRAINING: &str = "training:";

/// The word of a training.
pub fn word_of(training: &Training) -> String {
    format!("{TRAINING}{}", training.id)
}

/// The id of the training that a word names.
pub fn training_in(word: &str) -> Option<&str> {
    word.strip_prefix(TRAINING)
}

/// Everything the office can vouch for under these rules: what some level that a list can give asks for.
pub fn choices(policy: &Policy) -> Vec<String> {
    let levels = || policy.clearance.levels.iter().filter(|level| level.number > 1);
    let steps = Vouch::ALL.iter().filter(|step| levels().any(|level| step.is_asked(level)));
    let trainings = policy.clearance.trainings().iter();
    let asked = trainings.filter(|training| {
        levels().any(|l| policy.clearance.trainings_of_level(l).iter().any(|t| t.id == training.id))
    });
    steps.map(|step| step.as_str().to_owned()).chain(asked.map(word_of)).collect()
}

/// What the person did here already, as far as it counts for a new case.
#[derive(Debug, Clone, Default)]
pub struct Did {
    /// Words of steps.
    pub steps: BTreeSet<String>,
    /// Trainings that are good today.
    pub trained: BTreeSet<String>,
}

/// A training to note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learned {
    pub training: String,
    pub on: Date,
    pub last_day: Option<Date>,
}

/// The trainings a line adds: each with the day the list gives, or, where the office vouches for all of them, the day of the
/// clearance. What is good here already, or is over, adds nothing.
pub fn learned(
    who: &Somebody,
    term: Option<&Term>,
    vouched: &[&str],
    did: Option<&Did>,
    policy: &InForce,
    today: Date,
) -> Vec<Learned> {
    let held = |training: &Training| did.is_some_and(|did| did.trained.contains(training.id.as_str()));
    let cleared = who.from.filter(|_| term.is_some());
    let day = |training: &Training| {
        let listed = who.trainings.iter().find(|(id, _)| training.id == **id).and_then(|(_, day)| *day);
        listed.or(cleared.filter(|_| vouched.contains(&word_of(training).as_str())))
    };
    let all = policy.clearance.trainings().iter().filter(|training| !held(training));
    all.filter_map(|training| {
        let on = day(training)?;
        let last_day = training.last_good_day(on);
        let good = on <= today && last_day.is_none_or(|end| end >= today);
        good.then(|| Learned { training: training.id.to_string(), on, last_day })
    })
    .collect()
}

/// What stays open of a clearance that is taken over, as words.
pub fn open(term: &Term, vouched: &[&str], learned: &[Learned], did: Option<&Did>, policy: &Policy) -> Vec<String> {
    let level = rules::level(policy, term.level);
    let has = |word: &str| vouched.contains(&word) || did.is_some_and(|did| did.steps.contains(word));
    let trained = |training: &Training| {
        learned.iter().any(|one| training.id == *one.training)
            || did.is_some_and(|did| did.trained.contains(training.id.as_str()))
    };
    let steps = Vouch::ALL.iter().filter(|step| step.is_asked(level) && !has(step.as_str()));
    let trainings = policy.clearance.trainings_of_level(level).into_iter().filter(|training| !trained(training));
    steps.map(|step| step.as_str().to_owned()).chain(trainings.map(word_of)).collect()
}

/// The steps that the office vouches for and this level asks for.
pub fn vouched_for(term: &Term, vouched: &[&str], policy: &Policy) -> Vec<Vouch> {
    let level = rules::level(policy, term.level);
    Vouch::ALL.iter().copied().filter(|step| step.is_asked(level) && vouched.contains(&step.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// The rules that ship, with a talk, references and a training asked for from level 2 on.
    fn rules() -> InForce {
        let text = crate::policy::CMS
            .replace("photo_id = true\n", "photo_id = true\ntrainings = [\"test-proctor\"]\n")
            .replace("checks = [\"registry\"]\nphoto_id = true", "checks = [\"registry\", HEARD]\nphoto_id = true")
            .replace("\"criminal-record\"]", "\"criminal-record\", HEARD]")
            .replace("\"driving-record\"]", "\"driving-record\", HEARD]")
            .replace("HEARD", "\"interview\", \"references\"");
        InForce::new(1, &text).expect("a whole policy")
    }

    const TODAY: Date = date(2026, 9, 8);

    fn term(level: i64) -> Term {
        Term { level, from: TODAY, until: date(2027, 6, 30) }
    }

    #[test]
    fn what_nobody_proves_stays_open() {
        let rules = rules();
        let open_with = |vouched: &[&str], learned: &[Learned], did: Option<&Did>| {
            open(&term(2), vouched, learned, did, &rules).join(" ")
        };
        assert_eq!(open_with(&[], &[], None), "interview references training:test-proctor");
        assert_eq!(open_with(&["interview"], &[], None), "references training:test-proctor");
        let did = Did { steps: ["references".to_owned()].into(), trained: ["test-proctor".to_owned()].into() };
        assert_eq!(open_with(&["interview"], &[], Some(&did)), "");
        assert_eq!(open_with(&["fee"], &[], Some(&did)), "interview", "what nobody asks for proves nothing");
        assert_eq!(vouched_for(&term(2), &["fee", "references"], &rules), [Vouch::References]);
    }

    #[test]
    fn a_training_counts_from_its_day_and_not_longer_than_our_rule() {
        let rules = rules();
        let who = |day| Somebody { trainings: vec![("test-proctor".to_owned(), day)], ..Somebody::default() };
        let of = |who: &Somebody, vouched: &[&str], did: Option<&Did>| {
            learned(who, Some(&term(2)), vouched, did, &rules, TODAY).into_iter().map(|one| one.on).collect::<Vec<_>>()
        };
        assert_eq!(of(&who(Some(date(2026, 3, 1))), &[], None), [date(2026, 3, 1)]);
        assert_eq!(of(&who(Some(date(2025, 3, 1))), &[], None), [], "it has ended");
        let all = ["training:test-proctor"];
        assert_eq!(of(&Somebody::default(), &all, None), [], "a list without a day proves none");
        let cleared = Somebody { from: Some(date(2026, 8, 20)), ..Somebody::default() };
        assert_eq!(of(&cleared, &all, None), [date(2026, 8, 20)]);
        let did = Did { trained: ["test-proctor".to_owned()].into(), ..Did::default() };
        assert_eq!(of(&cleared, &all, Some(&did)), [], "good here already");
        assert_eq!(choices(&rules), ["interview", "references", "training:test-proctor"]);
    }
}
