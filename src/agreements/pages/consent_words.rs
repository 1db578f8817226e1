//! Words about consents that several pages say.

use super::Tag;
use crate::agreements::consent::Consent;
use crate::agreements::consent_flow::ConsentState;
use crate::agreements::consent_text::SPOKEN;
use crate::web::Page;
use serde::Deserialize;

/// Which page of the students who count no more.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct StoppedAt {
    pub stopped: Option<i64>,
}

/// A state as a tag: kind and words.
pub fn tag(page: &Page, state: ConsentState) -> Tag {
    use ConsentState as S;
    let kind = match state {
        S::Asked => "wait",
        S::Given => "good",
        S::Declined | S::Revoked => "stop",
        S::Expired => "plain",
    };
    (kind, page.state("consent-state", state.as_str()))
}

/// How a family is asked, and in which language.
pub fn way(page: &Page, one: &Consent) -> String {
    format!("{} · {}", page.state("consent-way", one.way.as_str()), one.language().endonym())
}

/// The languages families are asked in.
pub fn languages() -> Vec<(String, String)> {
    SPOKEN.iter().map(|lang| (lang.code().to_owned(), lang.endonym().to_owned())).collect()
}
