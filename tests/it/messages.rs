//! Words for people: none is missing, none is unused, and every language says the same things.

use crate::stems;
use crate::support::source::{self, SourceFile};
use i18n::{Catalog, Lang};
use std::collections::BTreeSet;

/// Files whose readers come in Arabic too: the public pages and the volunteer's path.
const IN_ARABIC: &[&str] = &[
    "affiliation",
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
    "demo",
    "clearance",
    "consent",
    "driving",
    "guardian",
    "hours",
    "ledger",
    "letter",
    "record",
    "reference",
    "training",
];

/// The messages of which a notice is made.
const PARTS: [&str; 3] = ["subject", "body", "text"];

pub fn catalog() -> Catalog {
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
    let missing: Vec<&str> = catalog.missing(Lang::Ar).into_iter().filter(|key| is_in_arabic(&catalog, key)).collect();
    assert!(missing.is_empty(), "not in Arabic:\n{}", missing.join("\n"));
}

#[test]
fn help_for_everybody_is_in_every_language_of_the_public_pages() {
    let catalog = catalog();
    for lang in [Lang::Es, Lang::Ar] {
        let own = catalog.keys(lang);
        let missing: Vec<&str> = trellis::welcome::keys_for_everybody().filter(|key| !own.contains(key)).collect();
        assert!(missing.is_empty(), "not in {}:\n{}", lang.english_name(), missing.join("\n"));
    }
}

/// Whether a key stands in a file whose readers come in Arabic too.
pub fn is_in_arabic(catalog: &Catalog, key: &str) -> bool {
    let file = catalog.place(Lang::En, key).and_then(|(file, _)| file.strip_prefix("en/"));
    file.is_some_and(|file| IN_ARABIC.contains(&file))
}

#[test]
fn arabic_counts_in_its_six_forms() {
    let mut wrong = Vec::new();
    for (_, file, text) in trellis::embedded::LOCALES.iter().filter(|(lang, ..)| *lang == "ar") {
        for (at, choice) in text.match_indices("->") {
            let forms = forms_of(&text[at + choice.len()..]);
            let has = |form: &str| forms.contains(&form);
            let counts = ["one", "two", "few", "many"].map(has);
            let lacks = counts.contains(&false) || !(has("zero") || has("0"));
            if (counts.contains(&true) || forms.len() == 1) && lacks {
                wrong.push(format!("locales/ar/{file}.ftl:{}: {forms:?}", text[..at].lines().count()));
            }
        }
    }
    assert!(wrong.is_empty(), "without every one of zero, one, two, few and many:\n{}", wrong.join("\n"));
}

/// The forms of a choice, from behind its arrow on.
fn forms_of(choice: &str) -> Vec<&str> {
    let lines = choice.lines().skip(1).map(str::trim_start).take_while(|line| !line.starts_with('}'));
    let forms = lines.filter_map(|line| line.trim_start_matches('*').strip_prefix('['));
    forms.filter_map(|line| line.split_once(']')).map(|(form, _)| form).collect()
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
        for kind in notices(&file.text) {
            for part in PARTS {
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
    let mut put_together = stems::keys();
    for file in all_files() {
        for kind in notices(&file.text) {
            put_together.extend(PARTS.iter().map(|part| format!("{kind}-{part}")));
        }
        all.push_str(&file.text);
    }
    // A key in quotation marks is one of the pieces between them.
    let quoted: BTreeSet<&str> = all.split('"').collect();
    let unused: Vec<&str> = catalog
        .keys(Lang::En)
        .into_iter()
        .filter(|key| !forms::KEYS.contains(key))
        .filter(|key| !quoted.contains(key))
        .filter(|key| !put_together.contains(*key))
        .collect();
    assert!(unused.is_empty(), "nobody says:\n{}", unused.join("\n"));
}

pub fn all_files() -> Vec<SourceFile> {
    let mut files = source::rust_files("src");
    files.extend(source::files("templates", "html"));
    files.extend(source::files("templates", "xml"));
    files
}

/// The kinds of notices that a file makes; a function named `about` makes one about a gift, a need or the like. A kind
/// that several notices have is a constant of the file.
fn notices(code: &str) -> Vec<String> {
    let mut kinds: Vec<String> = ["Notice::new(", " about("].iter().flat_map(|call| arguments(code, call)).collect();
    for made in code.split("Notice::new(").skip(1) {
        let name: String = made.chars().take_while(|c| c.is_ascii_uppercase() || *c == '_').collect();
        kinds.extend(arguments(code, &format!("const {name}: &str = ")));
    }
    kinds
}

/// The string literals that directly follow `call`.
pub fn arguments(code: &str, call: &str) -> Vec<String> {
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
