//! Why two fit, in words: each part of a fit says what it is for and how many points it gives.

use crate::needs::{size, topic};
use crate::web::Page;
use matching::{Fit, Part, Reason, Side};

/// One reason.
pub struct Said {
    pub words: String,
    pub points: i64,
}

/// What the reasons are about: the words both sides may share, and the sizes wanted and offered.
pub struct About<'a> {
    pub what: &'a str,
    pub wanted: &'a str,
    pub offered: &'a str,
}

/// The reasons of a fit, the weightiest first; what says nothing is left out.
pub fn said(page: &Page, fit: &Fit, about: &About<'_>) -> Vec<Said> {
    let parts = fit.strongest();
    parts.iter().filter_map(|part| Some(Said { words: one(page, part, about)?, points: part.points })).collect()
}

fn one(page: &Page, part: &Part, about: &About<'_>) -> Option<String> {
    Some(match part.reason {
        Reason::Kind => page.t("needs-reason-kind").into_owned(),
        Reason::Near { metres } => page.t1("needs-reason-near", "miles", miles(page, metres)),
        Reason::Language(mark) => page.t1("needs-reason-language", "language", language(mark)),
        Reason::Skill(mark) => page.t1("needs-reason-skill", "skill", skill(page, mark)),
        Reason::Audience(mark) => {
            let (_, word) = topic::marks(about.what).into_iter().find(|(known, _)| *known == mark)?;
            page.t1("needs-reason-word", "word", word)
        }
        Reason::Days(days) if days.len() == 7 => return None,
        Reason::Days(days) => {
            let named: Vec<String> =
                days.iter().map(|day| page.t(&format!("needs-day-{}", day + 1)).into_owned()).collect();
            let list = page.list(&named.iter().map(String::as_str).collect::<Vec<_>>());
            page.t1("needs-reason-days", "days", list)
        }
        Reason::Covers { per_mille: 1_000.. } => page.t("needs-reason-all").into_owned(),
        Reason::Covers { per_mille } => page.t1("needs-reason-part", "percent", i64::from(per_mille) / 10),
        Reason::Sizes { .. } => {
            let shared = size::shared(about.wanted, about.offered)?;
            page.t1("needs-reason-sizes", "sizes", page.list(&shared.iter().map(String::as_str).collect::<Vec<_>>()))
        }
        Reason::Together { times } => page.t1("needs-reason-together", "count", i64::from(times)),
        Reason::Refused { times } => page.t1("needs-reason-refused", "count", i64::from(times)),
        Reason::NotTheirs { times, by: Side::Offer } => page.t1("needs-reason-not-given", "count", i64::from(times)),
        Reason::NotTheirs { times, by: Side::Need } => page.t1("needs-reason-not-taken", "count", i64::from(times)),
        Reason::TooFar { metres, by: Side::Offer } => page.t1("needs-reason-far-giver", "miles", miles(page, metres)),
        Reason::TooFar { metres, by: Side::Need } => page.t1("needs-reason-far-school", "miles", miles(page, metres)),
        Reason::Poverty { per_mille } => page.t1("needs-reason-poverty", "percent", i64::from(per_mille) / 10),
        Reason::WithoutHelp { months: None } => page.t("needs-reason-never").into_owned(),
        Reason::WithoutHelp { months: Some(0) } => return None,
        Reason::WithoutHelp { months: Some(months) } => page.t1("needs-reason-months", "count", i64::from(months)),
        _ => return None,
    })
}

/// So many metres in miles; a short way with a tenth.
pub fn miles(page: &Page, metres: u32) -> String {
    let miles = f64::from(metres) / 1_609.344;
    page.decimal(miles, u8::from(miles < 9.95))
}

fn language(mark: u32) -> &'static str {
    const CODES: [&str; 10] = ["en", "es", "vi", "ar", "fr", "te", "ru", "uk", "pt", "zh"];
    let code = CODES.iter().find(|code| topic::mark(code) == mark);
    code.map_or("", |code| super::words::language(code))
}

fn skill(page: &Page, mark: u32) -> String {
    let skills = super::words::skills(page);
    skills.into_iter().find(|(id, _)| topic::mark(id) == mark).map_or_else(String::new, |(_, name)| name)
}
