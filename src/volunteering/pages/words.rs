//! What pages of shifts say alike: levels in plain words, what is missing and the way on, distances.

use crate::policy::InForce;
use crate::volunteering::application::spoken;
use crate::volunteering::eligibility::{Missing, Paper, SignUpError};
use crate::volunteering::find::Standing;
use crate::volunteering::lacking;
use crate::volunteering::needs::{Audience, Need, TraitKind};
use crate::volunteering::shift::Shift;
use crate::volunteering::signup::SignupId;
use crate::volunteering::store::shift::Expected;
use crate::web::Page;
use db::Tx;
use forms::{Errors, Reason};
use i18n::Args;
use jiff::civil::Date;

/// "Level 2: Supervised".
pub fn level(page: &Page, number: i64) -> String {
    let name = level_name(page.policy(), page.lang(), number);
    page.t2("shifts-level", "number", number, "name", name)
}

fn level_name<'p>(rules: &'p InForce, lang: &str, number: i64) -> &'p str {
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    rules.clearance.level_numbered(number).map_or("", |level| level.name.get(lang))
}

/// A category's name; its id when the policy no longer has it.
pub fn category(page: &Page, id: &str) -> String {
    page.policy().hours.category(id).map_or_else(|| id.to_owned(), |found| found.name.get(page.lang()).to_owned())
}

/// The categories as answers of a list.
pub fn categories(page: &Page) -> Vec<(String, String)> {
    let all = page.policy().hours.categories.iter();
    all.map(|found| (found.id.to_string(), found.name.get(page.lang()).to_owned())).collect()
}

/// What is missing, in words: "This task needs level 3. You have level 2 until June 30, 2027."
pub fn missing(page: &Page, missing: &Missing) -> String {
    let say = |key: &str, args: Args<'_>| page.t_with(key, &args);
    match missing {
        Missing::Clearance { needs } => say("shifts-missing-clearance", Args::new().with("needs", *needs)),
        Missing::Ends { needs, until } => {
            say("shifts-missing-ends", Args::new().with("needs", *needs).with("until", page.date(until)))
        }
        Missing::Begins { needs, from } => {
            say("shifts-missing-begins", Args::new().with("needs", *needs).with("from", page.date(from)))
        }
        Missing::Level { needs, has, until } => {
            let args = Args::new().with("needs", *needs).with("has", *has).with("until", page.date(until));
            say("shifts-missing-level", args)
        }
        Missing::Restricted => page.t("shifts-missing-restricted").into_owned(),
        Missing::Papers { needs, papers } => missing_papers(page, *needs, papers),
        Missing::Training { id, ended } => missing_training(page, id, *ended),
    }
}

/// "This task is for drivers. Not good on its day: Car insurance (good through October 18, 2026)."
fn missing_papers(page: &Page, needs: i64, papers: &[Paper]) -> String {
    let one = |paper: &Paper| {
        let name = document(page, &paper.document);
        match paper.last_day {
            Some(end) if end < page.today() => {
                page.t2("shifts-missing-paper-ended", "paper", name, "date", page.date(&end))
            }
            Some(end) => page.t2("shifts-missing-paper-until", "paper", name, "date", page.date(&end)),
            None => page.t1("shifts-missing-paper-unseen", "paper", name),
        }
    };
    let all: Vec<String> = papers.iter().map(one).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    match all.is_empty() {
        true => page.t("shifts-missing-papers-any").into_owned(),
        false => page.t2("shifts-missing-papers", "needs", needs, "papers", page.list(&all)),
    }
}

/// A driver document's name; its id when the policy no longer has it.
fn document(page: &Page, id: &str) -> String {
    let found = page.policy().clearance.driver_documents.iter().find(|document| document.id == *id);
    found.map_or_else(|| id.to_owned(), |document| document.name.get(page.lang()).to_owned())
}

fn missing_training(page: &Page, id: &str, ended: Option<Date>) -> String {
    let name = training(page, id);
    match ended {
        Some(ended) => page.t2("shifts-missing-training-ended", "training", name, "date", page.date(&ended)),
        None => page.t1("shifts-missing-training", "training", name),
    }
}

/// A training's name; its id when the policy no longer has it.
fn training(page: &Page, id: &str) -> String {
    page.policy().clearance.training(id).map_or_else(|| id.to_owned(), |found| found.name.get(page.lang()).to_owned())
}

/// The page that helps with what is missing, and the words of its link.
pub fn way_on(missing: &Missing) -> (&'static str, &'static str) {
    match missing {
        Missing::Clearance { .. } => ("/volunteer/register", "shifts-way-register"),
        Missing::Ends { .. } | Missing::Begins { .. } | Missing::Restricted => {
            ("/me/clearance", "shifts-way-clearance")
        }
        Missing::Level { .. } => ("/volunteer/register", "shifts-way-raise"),
        Missing::Papers { .. } => ("/me/clearance/driving", "shifts-way-papers"),
        Missing::Training { .. } => ("/me/trainings", "shifts-way-training"),
    }
}

/// Why a sign-up was refused, ready to show.
pub struct Refused {
    pub said: String,
    pub href: String,
    pub label: &'static str,
}

/// Puts a refusal into words with a way on; a fault of ours stays one.
pub fn refused(page: &Page, error: SignUpError) -> crate::error::Result<Refused> {
    let error = match error {
        SignUpError::Other(error) => return Err(error),
        error => error,
    };
    let plain = |href: &str, label: &'static str| Refused {
        said: page.t(error.key()).into_owned(),
        href: href.to_owned(),
        label,
    };
    Ok(match &error {
        SignUpError::Missing(what) => {
            let (href, label) = way_on(what);
            Refused { said: missing(page, what), href: href.to_owned(), label }
        }
        SignUpError::TooYoung { min_age } => Refused {
            said: page.t1("shifts-refused-too-young", "age", *min_age),
            href: "/opportunities".to_owned(),
            label: "shifts-way-others",
        },
        SignUpError::Clash { with } => plain(&format!("/shifts/{with}"), "shifts-way-clash"),
        SignUpError::AtHome => plain("/me/helping", "shifts-way-at-home"),
        SignUpError::WeekFull { hours } => Refused {
            said: page.t1("shifts-refused-week", "hours", *hours),
            href: "/me/shifts".to_owned(),
            label: "shifts-way-clash",
        },
        SignUpError::NotOpen { opens_at } => Refused {
            said: page.t1("shifts-refused-not-open", "when", page.when(opens_at)),
            href: "/opportunities".to_owned(),
            label: "shifts-way-others",
        },
        SignUpError::NotFor { .. } | SignUpError::TakenBack => plain("/contact", "shifts-way-contact"),
        SignUpError::Lacks(needs) => Refused {
            said: page.t1("shifts-refused-lacks", "needs", needs_said(page, needs)),
            href: "/me/helping".to_owned(),
            label: "shifts-way-helping",
        },
        _ => plain("/opportunities", "shifts-way-others"),
    })
}

/// How a reader stands with a card: tag kind and words.
pub fn standing(page: &Page, standing: &Standing) -> (&'static str, String) {
    match standing {
        Standing::Free => ("good", page.t("shifts-standing-free").into_owned()),
        Standing::Full => ("wait", page.t("shifts-standing-full").into_owned()),
        Standing::Yours => ("note", page.t("shifts-standing-yours").into_owned()),
        Standing::TakenBack => ("wait", page.t("shifts-refused-taken-back").into_owned()),
        Standing::Clash => ("wait", page.t("shifts-standing-clash").into_owned()),
        Standing::AtHome => ("wait", page.t("shifts-standing-at-home").into_owned()),
        Standing::WeekFull(hours) => ("wait", page.t1("shifts-standing-week", "hours", *hours)),
        Standing::TooYoung => ("wait", page.t("shifts-standing-too-young").into_owned()),
        Standing::Missing(what) => ("wait", missing(page, what)),
        Standing::NotFor(audience) => ("plain", page.state("shifts-audience", audience.as_str())),
        Standing::Opens(at) => ("wait", page.t1("shifts-opens", "when", page.when(at))),
        Standing::Lacks(needs) => ("wait", page.t1("shifts-standing-lacks", "needs", needs_said(page, needs))),
    }
}

/// "1.4 miles", with one digit below ten.
pub fn miles(page: &Page, miles: f64) -> String {
    let rounded = if miles < 10.0 { (miles * 10.0).round() / 10.0 } else { miles.round() };
    page.t1("shifts-miles", "miles", rounded)
}

/// Why somebody else cannot be signed up, for the office.
pub fn refused_other(page: &Page, error: &SignUpError) -> String {
    match error {
        SignUpError::Missing(what) => missing_other(page, what),
        SignUpError::TooYoung { min_age } => page.t1("board-refused-too-young", "age", *min_age),
        // What a household wishes is not told to others.
        SignUpError::Clash { .. } | SignUpError::AtHome => page.t("board-refused-clash").into_owned(),
        SignUpError::WeekFull { hours } => page.t1("board-refused-week", "hours", *hours),
        SignUpError::NotOpen { opens_at } => page.t1("shifts-refused-not-open", "when", page.when(opens_at)),
        other => page.t(other.key()).into_owned(),
    }
}

/// What people with a place lack, in words for those at the school; `good` is mended for whoever misses a training alone.
pub async fn lacks(
    tx: &mut Tx,
    page: &Page,
    people: &mut [Expected],
    shifts: &[Shift],
) -> crate::error::Result<Vec<(SignupId, String)>> {
    let task = |one: &Expected| shifts.iter().find(|shift| shift.id == one.shift).map(Shift::task);
    let found = lacking::of_places(tx, people, task, page.policy()).await?;
    for one in people.iter_mut() {
        one.good = !found.iter().any(|(signup, _)| *signup == one.signup);
    }
    Ok(found.into_iter().map(|(signup, lack)| (signup, missing_other(page, &lack))).collect())
}

/// What somebody lacks for a place, for those at the school: nothing of why, and no date of a paper.
pub fn missing_other(page: &Page, missing: &Missing) -> String {
    match missing {
        Missing::Clearance { needs } | Missing::Level { needs, .. } => page.t1("board-missing-level", "needs", *needs),
        Missing::Ends { needs, until } => page.t2("board-missing-ends", "needs", *needs, "until", page.date(until)),
        Missing::Begins { needs, from } => page.t2("board-missing-begins", "needs", *needs, "from", page.date(from)),
        Missing::Restricted => page.t("board-missing-restricted").into_owned(),
        Missing::Papers { needs, .. } => page.t1("board-missing-driving", "needs", *needs),
        Missing::Training { id, .. } => page.t1("board-missing-training", "training", training(page, id)),
    }
}

/// A language by its own name.
pub fn endonym(code: &str) -> String {
    i18n::Lang::parse(code).map_or_else(|| code.to_owned(), |lang| lang.endonym().to_owned())
}

/// A language by its own name, a skill by the policy's.
pub fn need(page: &Page, kind: TraitKind, code: &str) -> String {
    match kind {
        TraitKind::Language => endonym(code),
        TraitKind::Skill => {
            page.policy().skill(code).map_or_else(|| code.to_owned(), |skill| skill.name.get(page.lang()).to_owned())
        }
        TraitKind::Time => page.state("register-time", code),
        TraitKind::Day => page.state("shifts-day", code),
    }
}

/// Needs as one list: "Español and Math".
pub fn needs_said(page: &Page, needs: &[Need]) -> String {
    let names: Vec<String> = needs.iter().map(|n| need(page, n.kind, &n.code)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    page.list(&names)
}

/// What is needed and what helps, as two lists; an empty one is left out.
pub fn needs(page: &Page, all: &[Need]) -> (Option<String>, Option<String>) {
    let said = |needed: bool| {
        let some: Vec<Need> = all.iter().filter(|need| need.needed == needed).cloned().collect();
        (!some.is_empty()).then(|| needs_said(page, &some))
    };
    (said(true), said(false))
}

/// For whom it is, where that is not everyone.
pub fn audience(page: &Page, audience: Audience) -> Option<String> {
    (audience != Audience::Everyone).then(|| page.state("shifts-audience", audience.as_str()))
}

/// The skills of the policy as answers of a list.
pub fn skills(page: &Page) -> Vec<(String, String)> {
    page.policy().skills().iter().map(|skill| (skill.id.to_string(), skill.name.get(page.lang()).to_owned())).collect()
}

/// The languages of the office as answers of a list, by their own names.
pub fn languages(page: &Page) -> Vec<(String, String)> {
    spoken(page.policy()).into_iter().map(|code| (code.clone(), endonym(&code))).collect()
}

/// The days from which to which something is wanted: both days, in order.
pub(super) fn from_to(errors: &mut Errors, from: &str, to: &str) -> Option<(Date, Date)> {
    let from = errors.field("from", forms::date(from));
    let to = errors.field("to", forms::date(to));
    let (from, to) = (from?, to?);
    if to < from {
        errors.add("to", Reason::new("letter-order"));
        return None;
    }
    Some((from, to))
}
