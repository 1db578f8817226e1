//! Pages of partners, and the words they share.

pub mod affiliation;
pub mod directory;
pub mod door;
pub mod duplicates;
pub mod edit;
pub mod follow;
pub mod inquiries;
pub mod inquiry;
pub mod list;
pub mod map;
pub mod mine;
pub mod organisation;
pub mod placements;
pub mod speaker;
pub mod visit;

use crate::app::App;
use crate::error::Result;
use crate::partners::inquiry_flow::InquiryState;
use crate::partners::organisation::{Area, OrganisationKind};
use crate::partners::partner_flow::Standing;
use crate::schools::{self, School};
use crate::web::Page;
use db::Tx;
use i18n::Lang;

/// Characters of what people write at length.
const LONGEST: usize = 4_000;

/// The tag of a standing: kind and words.
fn standing_tag(page: &Page, standing: Standing) -> (&'static str, String) {
    let kind = match standing {
        Standing::Active => "good",
        Standing::Inquiring | Standing::Eligible | Standing::Quiet => "wait",
        Standing::NotAPartner | Standing::Suspended => "stop",
        Standing::Prospect => "note",
        Standing::Archived => "plain",
    };
    (kind, page.state("partners-standing", standing.as_str()))
}

/// The tag of an inquiry's state: kind and words.
fn state_tag(page: &Page, state: InquiryState) -> (&'static str, String) {
    let kind = match state {
        InquiryState::SchoolYes | InquiryState::Answered | InquiryState::Done => "good",
        InquiryState::Received | InquiryState::Assigned | InquiryState::AtSchool => "wait",
        InquiryState::Redirected => "note",
        InquiryState::CalledOff => "stop",
        InquiryState::Withdrawn | InquiryState::Lapsed => "plain",
    };
    (kind, page.state("partners-state", state.as_str()))
}

/// The kinds as answers of a list.
fn kinds(page: &Page) -> Vec<(String, String)> {
    let all = OrganisationKind::ALL.iter();
    all.map(|kind| (kind.to_string(), page.state("partners-kind", kind.as_str()))).collect()
}

/// The seven areas as answers of a list.
fn areas(page: &Page) -> Vec<(String, String)> {
    Area::ALL.iter().map(|area| (area.to_string(), page.state("partners-area", area.as_str()))).collect()
}

/// Areas in words, on one line.
fn area_words(page: &Page, areas: &[Area]) -> String {
    let words: Vec<String> = areas.iter().map(|area| page.state("partners-area", area.as_str())).collect();
    words.join(" · ")
}

/// Every school, by the word of its address.
async fn school_options(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    Ok(schools::names(tx).await?.into_iter().map(|school| (school.slug, school.name)).collect())
}

/// The school of a word in an address; nothing for text that cannot be one.
async fn school_of(tx: &mut Tx, slug: &str) -> Result<Option<School>> {
    let is_slug = slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if slug.is_empty() || !is_slug {
        return Ok(None);
    }
    schools::by_slug(tx, slug).await
}

/// The languages of the pages and those spoken here, by their own names.
fn languages(page: &Page) -> Vec<(String, String)> {
    let languages = &page.policy().languages;
    let mut offered: Vec<Lang> = Vec::new();
    for code in languages.pages.iter().chain(&languages.spoken) {
        if let Some(lang) = Lang::parse(code.as_str()).filter(|lang| !offered.contains(lang)) {
            offered.push(lang);
        }
    }
    offered.iter().map(|lang| (lang.code().to_owned(), lang.endonym().to_owned())).collect()
}

/// Text as paragraphs.
fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Text for an address.
fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// What verbs about inquiries need beside the inquiry.
fn with<'a>(app: &'a App, rules: &'a crate::policy::InForce) -> crate::partners::answering::With<'a> {
    crate::partners::answering::With { rules, random: &app.random, now: app.now() }
}
