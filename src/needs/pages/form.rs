//! The form in which a need is written, and what is asked when its words could give a child away.

use super::words::day_set;
use crate::needs::checker::{Warning, Worry, check, fingerprint};
use crate::needs::need::{Need, NeedKind};
use crate::needs::writing::NewNeed;
use crate::policy::InForce;
use crate::schools::SchoolName;
use forms::{Errors, Reason};
use i18n::Lang;
use jiff::civil::Date;
use serde::Deserialize;

const LINE: usize = 120;
const LONG: usize = 1_500;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NeedForm {
    pub school: String,
    pub kind: String,
    pub what: String,
    pub size: String,
    pub quantity: String,
    pub words: String,
    pub for_families: String,
    pub families: String,
    pub language: String,
    pub skill: String,
    pub days: Vec<String>,
    pub needed_by: String,
    pub expires_on: String,
    /// What the writer says to the warnings: `nobody` can be told by it, or the `worker` shall have the words. What is
    /// said of words about a child's life publishes nothing: somebody else reads them first.
    pub answer: String,
    /// To which warnings that is said.
    pub warned: String,
    /// The button that only shows which offers could meet it.
    pub look: String,
}

/// What a form is read against.
pub struct Around<'a> {
    pub schools: &'a [SchoolName],
    pub rules: &'a InForce,
    pub today: Date,
    pub lang: Lang,
}

/// What was read, or why not, with what was noticed about children.
pub struct Reading {
    pub need: Option<NewNeed>,
    pub errors: Errors,
    pub warnings: Vec<Warning>,
}

impl NeedForm {
    /// A form that shows a need as it stands.
    pub fn of(need: &Need) -> NeedForm {
        let date = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
        NeedForm {
            school: need.school_slug.clone(),
            kind: need.kind.to_string(),
            what: need.what.clone(),
            size: need.size.clone(),
            quantity: need.quantity.to_string(),
            words: need.words.clone(),
            for_families: if need.families > 0 { "yes".to_owned() } else { String::new() },
            families: if need.families > 0 { need.families.to_string() } else { String::new() },
            language: need.language.clone(),
            skill: need.skill.clone(),
            days: (1..=7)
                .filter(|day| need.days & 127 != 127 && need.days & (1 << (day - 1)) != 0)
                .map(|day| day.to_string())
                .collect(),
            needed_by: date(need.needed_by),
            expires_on: date(Some(need.expires_on)),
            ..NeedForm::default()
        }
    }

    /// Reads it, or says what is wrong with each field and what has to be answered first.
    pub fn read(&self, around: &Around<'_>) -> Reading {
        let mut errors = Errors::default();
        let need = self.fields(around, &mut errors);
        let warnings = check(&format!("{}\n{}\n{}", self.what, self.size, self.words));
        let need = need.and_then(|need| self.answered(need, &warnings, &mut errors));
        Reading { need: need.filter(|_| errors.is_empty()), errors, warnings }
    }

    fn fields(&self, around: &Around<'_>, errors: &mut Errors) -> Option<NewNeed> {
        let slug = self.school.trim();
        let school = around.schools.iter().find(|one| one.slug == slug).map(|one| one.id);
        if school.is_none() {
            errors.add("school", Reason::new("form-choice"));
        }
        let kind = errors.field("kind", forms::one_of(&self.kind, NeedKind::parse));
        let what = errors.field("what", forms::line(&self.what, LINE));
        let size = errors.field("size", forms::optional_line(&self.size, 60));
        let most = if kind == Some(NeedKind::Money) { 100_000 } else { 10_000 };
        let quantity = errors.field("quantity", forms::whole_number(&self.quantity, 1..=most));
        let words = errors.field("words", forms::optional_text(&self.words, LONG));
        let families = if forms::checkbox(&self.for_families) {
            errors.field("families", forms::whole_number(&self.families, 1..=1_000))
        } else {
            Some(0)
        };
        let days = self.dates(around, errors);
        let known = |code: &str, known: bool| {
            if code.is_empty() || known { Ok(code.to_owned()) } else { Err(Reason::new("form-choice")) }
        };
        let language = errors.field("language", known(&self.language, Lang::parse(&self.language).is_some()));
        let skill = errors.field("skill", known(&self.skill, around.rules.skill(&self.skill).is_some()));
        let (needed_by, expires_on) = days?;
        Some(NewNeed {
            school: school?,
            kind: kind?,
            what: what?,
            size: size?,
            quantity: quantity?,
            words: words?,
            lang: around.lang,
            families: families?,
            language: language?,
            skill: skill?,
            days: day_set(&self.days),
            needed_by,
            expires_on,
            answered: String::new(),
            private: None,
        })
    }

    /// The day it is needed by, and the day on which it ends: not in the past, not years ahead.
    fn dates(&self, around: &Around<'_>, errors: &mut Errors) -> Option<(Option<Date>, Date)> {
        let latest = around.today.saturating_add(jiff::Span::new().days(366));
        let ahead = |day: Date| match day {
            day if day < around.today => Err(Reason::new("needs-day-past")),
            day if day > latest => Err(Reason::new("needs-day-far")),
            day => Ok(day),
        };
        let read = |sent: &str| forms::optional(sent, |sent| forms::date(sent).and_then(ahead));
        let needed_by = errors.field("needed_by", read(&self.needed_by));
        let expires_on = errors.field("expires_on", read(&self.expires_on));
        let default =
            around.today.saturating_add(jiff::Span::new().days(i64::from(around.rules.need_rules().expire_days)));
        let (needed_by, expires_on) = (needed_by?, expires_on?);
        Some((needed_by, expires_on.or(needed_by).unwrap_or(default)))
    }

    /// What is said to the warnings. Words about how a child lives, and any words beside a need of families, never stand in
    /// it: they go to the social worker, or they go.
    fn answered(&self, need: NewNeed, warnings: &[Warning], errors: &mut Errors) -> Option<NewNeed> {
        let private = warnings.iter().any(|warning| warning.worry.is_private());
        let in_item = check(&format!("{}\n{}", self.what, self.size));
        if in_item.iter().any(|warning| warning.worry.is_private()) {
            errors.add("what", Reason::new("needs-what-private"));
            return None;
        }
        let said = self.warned == fingerprint(warnings);
        // Danger is for the telephone: such words are kept nowhere, whatever is said to them.
        if is_danger(warnings) {
            errors.add("words", Reason::new("needs-words-danger"));
            return None;
        }
        let to_worker = self.answer == "worker" && !need.words.is_empty();
        if need.families > 0 && !need.words.is_empty() && !to_worker {
            errors.add("words", Reason::new("needs-words-families"));
            return None;
        }
        // Sent to the worker, the words are gone from the need; what stays must still name nobody.
        let answered = warnings.is_empty()
            || (to_worker && in_item.is_empty())
            || (said && matches!(self.answer.as_str(), "nobody" | "worker"));
        if !answered {
            let key = if private { "needs-warned-private" } else { "needs-warned" };
            errors.add("answer", Reason::new(key));
            return None;
        }
        let noted = warnings.iter().map(|warning| warning.worry).filter(|worry| worry.is_noted());
        let mut kinds: Vec<&str> = noted.map(Worry::as_str).collect();
        kinds.dedup();
        let answered = if kinds.is_empty() { String::new() } else { format!("{}: {}", self.answer, kinds.join(" ")) };
        if to_worker {
            // A need behind which there is a child is one of families: the item, the size, how many.
            let families = need.families.max(1);
            let words = need.words;
            return Some(NewNeed { words: String::new(), families, private: Some(words), answered, ..need });
        }
        Some(NewNeed { answered, ..need })
    }
}

/// Whether a child may be in danger: then the page says whom to call.
pub fn is_danger(warnings: &[Warning]) -> bool {
    warnings.iter().any(|warning| warning.worry == Worry::Safety)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::InForce;
    use crate::schools::SchoolId;

    fn read(change: impl FnOnce(&mut NeedForm)) -> Reading {
        let rules = InForce::shipped().expect("the policy that ships");
        let schools = [SchoolName { id: SchoolId(1), slug: "oak".into(), name: "Oak".into() }];
        let today = jiff::civil::date(2026, 9, 8);
        let mut form = NeedForm {
            school: "oak".into(),
            kind: "goods".into(),
            what: "Winter coats".into(),
            size: "10-12".into(),
            quantity: "2".into(),
            ..NeedForm::default()
        };
        change(&mut form);
        form.read(&Around { schools: &schools, rules: &rules, today, lang: Lang::En })
    }

    #[test]
    fn a_plain_need_is_read_and_ends_after_ninety_days() {
        let need = read(|_| ()).need.expect("nothing is wrong");
        assert_eq!((need.quantity, need.families, need.days), (2, 0, 127));
        assert_eq!(need.expires_on, jiff::civil::date(2026, 12, 7));
    }

    #[test]
    fn a_warning_must_be_answered_and_a_changed_text_is_asked_anew() {
        let first = read(|form| form.words = "For Diego".into());
        assert!(first.need.is_none() && first.errors.error("answer").is_some());
        let warned = fingerprint(&first.warnings);
        let second = read(|form| {
            (form.words, form.answer, form.warned) = ("For Diego".into(), "nobody".into(), warned.clone());
        });
        assert_eq!(second.need.expect("answered").answered, "nobody: name");
        let third = read(|form| {
            (form.words, form.answer, form.warned) = ("For Diego and Luna".into(), "nobody".into(), warned);
        });
        assert!(third.need.is_none(), "one more name was not answered");
    }

    #[test]
    fn how_a_child_lives_goes_to_the_worker_and_leaves_the_item() {
        let told = "student wears same clothes, sleeps in car";
        let first = read(|form| form.words = told.into());
        assert!(first.need.is_none());
        let need = read(|form| (form.words, form.answer) = (told.into(), "worker".into())).need.expect("answered");
        assert_eq!((need.words.as_str(), need.families), ("", 1));
        assert_eq!(need.private.as_deref(), Some(told));
        let item = read(|form| form.what = "Clothes for a student who sleeps in a car".into());
        assert!(item.need.is_none() && item.errors.error("what").is_some());
    }

    #[test]
    fn families_have_no_story() {
        let with = |answer: &str| {
            read(|form| {
                (form.for_families, form.families) = ("yes".into(), "3".into());
                (form.words, form.answer) = ("They came in May.".into(), answer.into());
            })
        };
        assert!(with("").errors.error("words").is_some());
        assert_eq!(with("worker").need.expect("sent on").words, "");
    }
}
