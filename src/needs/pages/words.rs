//! What several pages say of needs and offers in the same words.

use crate::error::Result;
use crate::needs::need::{Need, NeedKind};
use crate::needs::need_flow::NeedState;
use crate::needs::offer_flow::OfferState;
use crate::needs::part_flow::PartState;
use crate::people::Ability;
use crate::schools::{self, SchoolName};
use crate::web::{Page, Reach, Viewer};
use db::Tx;
use i18n::Lang;

/// The sign and the words of a need's state.
pub fn tag(page: &Page, state: NeedState) -> (&'static str, String) {
    use NeedState::*;
    let kind = match state {
        Draft | Asked | SchoolApproved | Checked => "wait",
        Published | Offered => "note",
        Reserved | Committed | Received | Thanked => "good",
        Closed | Expired | Withdrawn | MetElsewhere => "plain",
    };
    (kind, page.state("needs-state", state.as_str()))
}

/// The sign and the words of a part's state.
pub fn part_tag(page: &Page, state: PartState) -> (&'static str, String) {
    use PartState::*;
    let kind = match state {
        Unconfirmed | Offered | Reserved => "wait",
        Committed => "note",
        Received | Thanked | Given => "good",
        Withdrawn | Lapsed | Released => "plain",
        Declined | NotCome => "stop",
    };
    (kind, page.state("needs-part", state.as_str()))
}

/// The sign and the words of an offer's state.
pub fn offer_tag(page: &Page, state: OfferState) -> (&'static str, String) {
    use OfferState::*;
    let kind = match state {
        Unconfirmed | Paused => "wait",
        Open => "good",
        Used => "note",
        Declined => "stop",
        Withdrawn | Expired | Lapsed => "plain",
    };
    (kind, page.state("needs-offer-state", state.as_str()))
}

/// "12 pieces", "3 hours", "40 dollars".
pub fn units(page: &Page, kind: NeedKind, count: i64) -> String {
    page.t1(&format!("needs-units-{kind}"), "count", count)
}

/// The item with its size.
pub fn item(page: &Page, what: &str, size: &str) -> String {
    if size.is_empty() { what.to_owned() } else { page.t2("needs-item-size", "what", what, "size", size) }
}

/// A need in one line: how many of what.
pub fn line(page: &Page, need: &Need) -> String {
    item(page, &need.what, &need.size)
}

/// Every kind, as a list to choose from.
pub fn kinds(page: &Page) -> Vec<(String, String)> {
    NeedKind::ALL.iter().map(|kind| (kind.to_string(), page.state("needs-kind", kind.as_str()))).collect()
}

/// The languages somebody can speak, by their own names.
pub fn languages(page: &Page) -> Vec<(String, String)> {
    let languages = &page.policy().languages;
    let mut offered: Vec<Lang> = Vec::new();
    for code in languages.pages.iter().chain(&languages.spoken) {
        if let Some(lang) = Lang::parse(code.as_str()).filter(|lang| !offered.contains(lang)) {
            offered.push(lang);
        }
    }
    offered.iter().map(|lang| (lang.code().to_owned(), lang.endonym().to_owned())).collect()
}

/// A language by its own name; empty for none.
pub fn language(code: &str) -> &'static str {
    Lang::parse(code).map_or("", Lang::endonym)
}

/// The skills of the policy.
pub fn skills(page: &Page) -> Vec<(String, String)> {
    let skills = page.policy().skills().iter();
    skills.map(|skill| (skill.id.to_string(), skill.name.get(page.lang()).to_owned())).collect()
}

/// A skill in words.
pub fn skill(page: &Page, id: &str) -> String {
    page.policy().skill(id).map_or_else(String::new, |skill| skill.name.get(page.lang()).to_owned())
}

/// The days of the week to choose from, by number; Monday is 1.
pub fn weekdays(page: &Page) -> Vec<(String, String)> {
    (1..=7).map(|day| (day.to_string(), page.t(&format!("needs-day-{day}")).into_owned())).collect()
}

/// The days of a set in words; empty when all seven suit.
pub fn days(page: &Page, set: i64) -> String {
    if set & 127 == 127 {
        return String::new();
    }
    let named: Vec<String> = (1..=7)
        .filter(|day| set & (1 << (day - 1)) != 0)
        .map(|day| page.t(&format!("needs-day-{day}")).into_owned())
        .collect();
    page.list(&named.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A set of days as a form sends it; all seven when none is chosen.
pub fn day_set(sent: &[String]) -> i64 {
    let set = sent.iter().filter_map(|day| day.parse::<u32>().ok()).filter(|day| (1..=7).contains(day));
    let set = set.fold(0, |set, day| set | 1 << (day - 1));
    if set == 0 { 127 } else { set }
}

/// The schools at which somebody has an ability.
pub async fn within(tx: &mut Tx, viewer: &Viewer, ability: Ability) -> Result<Vec<SchoolName>> {
    let mut names = schools::names(tx).await?;
    match viewer.reach(ability) {
        Reach::District => {}
        Reach::Schools(own) => names.retain(|school| own.contains(&school.id)),
        Reach::Nowhere => names.clear(),
    }
    Ok(names)
}

/// Schools as a list to choose from.
pub fn options(schools: &[SchoolName]) -> Vec<(String, String)> {
    schools.iter().map(|school| (school.slug.clone(), school.name.clone())).collect()
}

/// Text for an address.
pub fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}
