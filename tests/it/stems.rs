//! Keys that are put together when a page is made, such as `clearance-state-` and a state: each value has its words.
//!
//! `stems/table.rs` says what can stand in such a key, and the values are read where the source declares them. So a new
//! state without words fails here, and so does a new key of this kind that the table does not know.

mod declared;
mod ledger;
mod table;

use crate::messages::{all_files, arguments, catalog, is_in_arabic};
use crate::support::source;
use i18n::{Catalog, Lang};
use std::collections::BTreeSet;
use table::{BY_NAME, NOT_KEYS, STEMS};

/// Every key that the table allows.
pub fn keys() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (stem, words) in STEMS {
        let (head, tail) = stem.split_once("{}").expect("a stem says where the word stands");
        for word in words.iter().flat_map(|words| words.all(stem)) {
            all.insert(format!("{head}{}{tail}", word.replace('_', "-")));
        }
    }
    all.extend(written_out());
    all
}

/// `.state("ledger-role", "system")`: a stem with one word.
fn written_out() -> Vec<String> {
    let mut all = Vec::new();
    for file in all_files() {
        for (stem, then) in states(&file.text) {
            if then.starts_with('"') {
                all.push(format!("{stem}-{}", source::literal(then).replace('_', "-")));
            }
        }
    }
    all
}

#[test]
fn every_value_of_a_put_together_key_has_words() {
    let catalog = catalog();
    let missing: Vec<String> = keys().iter().flat_map(|key| without(&catalog, key)).collect();
    assert!(missing.is_empty(), "no words for:\n{}", missing.join("\n"));
}

/// The languages in which a key has no words, each with the key.
fn without(catalog: &Catalog, key: &str) -> Vec<String> {
    let mut langs = vec![Lang::En, Lang::Es];
    if is_in_arabic(catalog, key) {
        langs.push(Lang::Ar);
    }
    let lacks = |lang: &Lang| catalog.place(*lang, key).is_none();
    langs.into_iter().filter(lacks).map(|lang| format!("{lang}: {key}")).collect()
}

#[test]
fn the_table_knows_every_put_together_key() {
    let said = said();
    let known: BTreeSet<String> = STEMS.iter().map(|(stem, _)| (*stem).to_owned()).collect();
    let unknown: Vec<&String> = said.difference(&known).collect();
    assert!(unknown.is_empty(), "not in the table, nor in the list of what is no key: {unknown:?}");
    let gone: Vec<&String> = known.difference(&said).collect();
    assert!(gone.is_empty(), "in the table, and nobody says it: {gone:?}");
}

/// Every stem in the source, with `{}` where the word stands.
fn said() -> BTreeSet<String> {
    let catalog = catalog();
    let known = catalog.keys(Lang::En);
    let mut all = BTreeSet::new();
    for file in all_files() {
        for (stem, then) in states(&file.text) {
            if let Some(rest) = then.strip_prefix("&format!(") {
                all.insert(format!("{stem}-{}", placed(&source::literal(rest))));
            } else if !then.starts_with('"') {
                all.insert(format!("{stem}-{{}}"));
            }
        }
        for text in arguments(&file.text, "format!(") {
            let stem = placed(&text);
            let Some((head, tail)) = stem.split_once("{}") else { continue };
            let is_key = head.ends_with('-') && is_kebab(head) && is_kebab(tail);
            let is_known = known.iter().any(|key| key.starts_with(head));
            if is_key && is_known && !NOT_KEYS.contains(&text.as_str()) && !is_own_of_a_notice(&file.text, &text) {
                all.insert(stem);
            }
        }
    }
    all
}

#[test]
fn a_stem_that_has_a_name_is_one_that_the_table_knows() {
    for file in all_files() {
        for call in ["page.state(", "page_.state("] {
            let named = file.text.match_indices(call).map(|(at, _)| file.text[at + call.len()..].trim_start());
            for stem in named.filter(|rest| !rest.starts_with('"')) {
                let stem = stem.split(',').next().unwrap_or(stem);
                let known = BY_NAME.iter().any(|(name, known)| file.name == *name && stem == *known);
                assert!(known, "{}: what can `{stem}` be?", file.name);
            }
        }
    }
}

/// Each stem of `.state("…", …)`, and the code of what comes behind it.
fn states(code: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    for (at, call) in code.match_indices(".state(") {
        let rest = code[at + call.len()..].trim_start();
        if rest.starts_with('"') {
            let stem = source::literal(rest);
            let behind = rest[stem.len() + 2..].trim_start();
            found.push((stem, behind.strip_prefix(',').unwrap_or(behind).trim_start()));
        }
    }
    found
}

/// `clearance-step-{key}-{state}` as `clearance-step-{}`: two words in a row are one for the table.
fn placed(text: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '{' => inside = true,
            '}' => {
                inside = false;
                plain.push_str("{}");
            }
            _ if inside => {}
            other => plain.push(other),
        }
    }
    while plain.contains("{}-{}") {
        plain = plain.replace("{}-{}", "{}");
    }
    plain
}

fn is_kebab(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The second argument of `Notice::new` makes it unique, and the name of a file is nothing that is translated.
fn is_own_of_a_notice(code: &str, text: &str) -> bool {
    let literal = format!("format!(\"{text}\"");
    code.match_indices(&literal).all(|(at, _)| {
        let before = code[..at].trim_end();
        let line = before.rsplit("Notice::new(\"").next().unwrap_or(before);
        before.ends_with("finish(&") || (line.len() < 60 && line.ends_with("\","))
    })
}
