//! What several pages say of a gift in the same words.

use crate::giving::gift::{Gift, GiftKind};
use crate::giving::gift_flow::GiftState;
use crate::giving::payment_flow::PartState;
use crate::needs::gifts::Named;
use crate::web::Page;

/// The sign and the words of a state.
pub fn tag(page: &Page, state: GiftState) -> (&'static str, String) {
    use GiftState::*;
    let kind = match state {
        Offered | Screened | Routed | Scheduled | Disposed => "wait",
        Accepted | Received | Acknowledged | Allocated | Reported => "good",
        Watched => "note",
        Closed => "plain",
        Declined | Returned => "stop",
        Redirected | Withdrawn => "plain",
    };
    (kind, page.state("gifts-state", state.as_str()))
}

/// What it is, with its amount if it is money, or how many; never what a thing is worth.
pub fn what(page: &Page, gift: &Gift) -> String {
    let what = if gift.what.is_empty() { page.state("gifts-kind", gift.kind.as_str()) } else { gift.what.clone() };
    match (gift.kind, gift.quantity) {
        (GiftKind::Money, _) => page.t2("gifts-what-money", "amount", page.money(&gift.cents), "what", what),
        (_, 0) => what,
        (_, count) => page.t2("gifts-what-count", "count", count, "what", what),
    }
}

/// A need that a gift is for, with its size.
pub fn need_name(page: &Page, need: &Named) -> String {
    match need.size.as_str() {
        "" => need.what.clone(),
        size => page.t2("needs-item-size", "what", need.what.as_str(), "size", size),
    }
}

/// Where it goes: the school, or the receiver.
pub fn place(page: &Page, gift: &Gift) -> String {
    match &gift.school_name {
        Some(school) => school.clone(),
        None => receiver(page, gift),
    }
}

/// The receiver, as people call it.
pub fn receiver(page: &Page, gift: &Gift) -> String {
    let receiver = page.policy().receiver(&gift.receiver);
    receiver.map_or_else(|| gift.receiver.clone(), |receiver| receiver.name.get(page.lang()).to_owned())
}

/// The receiver's name before the law, to which checks are made out.
pub fn legal_name(page: &Page, gift: &Gift) -> String {
    let receiver = gift.receiver_in(page.policy());
    receiver.map_or(String::new(), |receiver| receiver.legal_name_at(gift.school_name.as_deref()))
}

/// Why it is they who decide, in words.
pub fn because(page: &Page, gift: &Gift) -> String {
    let words: Vec<String> = gift.because.split_whitespace().map(|why| page.state("gifts-because", why)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    page.list(&words)
}

/// The receivers as a list to choose from.
pub fn receivers(page: &Page) -> Vec<(String, String)> {
    let all = page.policy().receivers();
    let general = all.into_iter().filter(|receiver| receiver.school.is_none());
    general.map(|receiver| (receiver.id.to_string(), receiver.name.get(page.lang()).to_owned())).collect()
}

/// The languages somebody can be written to in, by their own names.
pub fn languages(page: &Page) -> Vec<(String, String)> {
    let languages = &page.policy().languages;
    let mut offered: Vec<i18n::Lang> = Vec::new();
    for code in languages.pages.iter().chain(&languages.spoken) {
        if let Some(lang) = i18n::Lang::parse(code.as_str()).filter(|lang| !offered.contains(lang)) {
            offered.push(lang);
        }
    }
    offered.iter().map(|lang| (lang.code().to_owned(), lang.endonym().to_owned())).collect()
}

/// Every kind, as a list to choose from.
pub fn kinds(page: &Page) -> Vec<(String, String)> {
    GiftKind::ALL.iter().map(|kind| (kind.to_string(), page.state("gifts-kind", kind.as_str()))).collect()
}

/// The sign of a part of a promise.
pub fn part_kind(state: PartState) -> &'static str {
    match state {
        PartState::Due => "wait",
        PartState::Paid => "good",
        PartState::Missed => "stop",
        PartState::Dropped => "plain",
    }
}
