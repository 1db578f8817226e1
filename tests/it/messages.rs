//! Words for people: none is missing, none is unused, and every language says the same things.

use crate::support::source::{self, SourceFile};
use i18n::{Catalog, Lang};
use std::collections::BTreeSet;

/// Files whose readers come in Arabic too: the public pages and the volunteer's path.
const IN_ARABIC: &[&str] = &[
    "web",
    "layout",
    "welcome",
    "schools",
    "forms",
    "register",
    "shifts",
    "waiting",
    "people",
    "connect",
    "recognition",
    "calendar",
    "cover",
    "reply",
    "groups",
    "giving",
    "giving-letter",
    "needs",
    "giving-money",
    "giving-sponsor",
    "partners",
    "proof",
    "agreements",
    "change",
    "clearance",
    "driving",
    "guardian",
    "hours",
    "letter",
    "record",
    "reference",
    "training",
];

fn catalog() -> Catalog {
    Catalog::new(trellis::embedded::LOCALES, "en").unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn every_language_uses_the_same_variables() {
    let wrong: Vec<String> = catalog().mismatches().iter().map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn spanish_is_complete() {
    let missing = catalog().missing(Lang::Es).join("\n");
    assert!(missing.is_empty(), "not in Spanish:\n{missing}");
}

#[test]
fn arabic_has_the_public_pages_and_the_volunteers_path() {
    let catalog = catalog();
    let missing: Vec<&str> = catalog
        .missing(Lang::Ar)
        .into_iter()
        .filter(|key| {
            let file = catalog.place(Lang::En, key).map_or("", |(file, _)| file);
            IN_ARABIC.contains(&file)
        })
        .collect();
    assert!(missing.is_empty(), "not in Arabic:\n{}", missing.join("\n"));
}

#[test]
fn drafts_by_a_machine_say_so() {
    for (lang, file, text) in trellis::embedded::LOCALES {
        if *lang != "en" {
            let first = text.lines().next().unwrap_or("");
            assert!(
                first == "# machine draft, unchecked" || first.starts_with("# checked by "),
                "locales/{lang}/{file}.ftl does not say who stands for it"
            );
        }
    }
}

#[test]
fn every_key_that_is_asked_for_exists() {
    let catalog = catalog();
    let known = catalog.keys(Lang::En);
    let mut missing = Vec::new();
    for file in all_files() {
        for call in
            [".t(", ".t1(", ".t2(", ".t_with(", "Reason::new(", "refused(", ".saying(", "Unreadable(", "Unavailable("]
        {
            for key in arguments(&file.text, call) {
                if !known.contains(key.as_str()) && is_key(&key) {
                    missing.push(format!("{}: {key}", file.name));
                }
            }
        }
        for kind in arguments(&file.text, "Notice::new(") {
            for part in ["subject", "body", "text"] {
                let key = format!("{kind}-{part}");
                if !known.contains(key.as_str()) {
                    missing.push(format!("{}: {key}", file.name));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn no_key_is_unused() {
    let catalog = catalog();
    let mut all = String::new();
    let mut stems = BTreeSet::new();
    for file in all_files() {
        for text in source::literals(&file.text) {
            if let Some((stem, _)) = text.split_once("-{") {
                stems.insert(format!("{stem}-"));
            }
        }
        for call in [".state(", "Notice::new(", " about("] {
            stems.extend(arguments(&file.text, call).into_iter().map(|stem| format!("{stem}-")));
        }
        all.push_str(&file.text);
    }
    let unused: Vec<&str> = catalog
        .keys(Lang::En)
        .into_iter()
        .filter(|key| !forms::KEYS.contains(key))
        .filter(|key| !all.contains(&format!("\"{key}\"")))
        .filter(|key| !stems.iter().any(|stem| key.starts_with(stem.as_str())))
        .collect();
    assert!(unused.is_empty(), "nobody says:\n{}", unused.join("\n"));
}

fn all_files() -> Vec<SourceFile> {
    let mut files = source::rust_files("src");
    files.extend(source::files("templates", "html"));
    files.extend(source::files("templates", "xml"));
    files
}

/// The string literals that directly follow `call`.
fn arguments(code: &str, call: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(call) {
        rest = &rest[at + call.len()..];
        let next = rest.trim_start();
        if next.starts_with('"') {
            found.push(source::literal(next));
        }
    }
    found
}

/// `feature-thing-aspect`, and not some other word in quotes.
fn is_key(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
