//! Cells of a list of gifts: what people write in them becomes what it means, or the mend.

use super::act::Act;
use super::gift::GiftKind;
use super::receiving::Came;
use crate::people::fold;
use crate::schools::SchoolId;
use forms::{Checked, Reason};
use jiff::civil::Date;
use std::collections::HashMap;

/// A word however it is spelled: `Real_Property`, `E-mail`.
pub(super) fn plain(word: &str) -> String {
    fold(&word.replace(['_', '-'], " "))
}

pub(super) fn or<T>(sent: &str, empty: T, known: impl FnOnce(&str) -> Option<T>) -> Checked<T> {
    if sent.is_empty() { Ok(empty) } else { forms::one_of(sent, known) }
}

pub(super) fn kind_of(word: &str) -> Option<GiftKind> {
    let word = plain(word);
    match word.as_str() {
        "cash" | "check" | "dinero" => Some(GiftKind::Money),
        "goods" | "in kind" | "bienes" => Some(GiftKind::Goods),
        "service" | "servicios" => Some(GiftKind::Services),
        "real property" => Some(GiftKind::RealProperty),
        other => GiftKind::parse(other),
    }
}

pub(super) fn way_of(word: &str) -> Option<Came> {
    match fold(word).as_str() {
        "cheque" => Some(Came::Check),
        "card" => Some(Came::Online),
        other => Came::parse(other),
    }
}

/// A day that is not to come; nothing for an empty cell.
pub(super) fn day(sent: &str, act: &Act<'_>) -> Checked<Option<Date>> {
    let day = forms::optional(sent, forms::date)?;
    if day.is_some_and(|day| day > act.today()) { Err(Reason::new("gifts-day-ahead")) } else { Ok(day) }
}

pub(super) fn school_of(sent: &str, schools: &HashMap<String, SchoolId>) -> Checked<Option<SchoolId>> {
    match sent {
        "" => Ok(None),
        name => schools.get(&fold(name)).map(|found| Some(*found)).ok_or_else(|| Reason::new("gifts-list-school")),
    }
}

/// The receiver's id, whether its own officers accept, and whether it stands at a school.
pub(super) fn receiver_of(sent: &str, act: &Act<'_>) -> Checked<(String, bool, bool)> {
    let receivers = act.rules.receivers();
    let word = fold(sent);
    let found = receivers.iter().find(|receiver| {
        word.is_empty()
            || fold(receiver.id.as_str()) == word
            || fold(receiver.name.get("en")) == word
            || fold(&receiver.legal_name) == word
    });
    let found = found.ok_or_else(|| {
        let known: Vec<&str> = receivers.iter().map(|receiver| receiver.id.as_str()).collect();
        Reason::new("gifts-list-receiver").with("known", known.join(", "))
    })?;
    Ok((found.id.to_string(), !found.follows_policy(), found.legal_name.contains("{school}")))
}
