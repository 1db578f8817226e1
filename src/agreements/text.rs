//! The text of an agreement: written from the template of the rules and the plan, known by its hash, compared with another.

use super::agreement::Plan;
use super::terms::Terms;
use crate::policy::{AgreementKind, InForce, Words};
use i18n::{Catalog, Lang, Tongue};
use sha2::{Digest, Sha256};

/// A text as it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub words: String,
    /// The same in English, where it is signed in another language. It is part of what is signed.
    pub words_en: String,
    pub text_hash: String,
}
db::row!(Text { words, words_en, text_hash });

impl Text {
    pub(super) fn of(words: String, words_en: String) -> Text {
        let text_hash = hash(&words, &words_en);
        Text { words, words_en, text_hash }
    }

    /// Both languages, as one list of paragraphs to compare.
    fn whole(&self) -> Vec<&str> {
        paragraphs(&self.words).chain(paragraphs(&self.words_en)).collect()
    }
}

/// Its paragraphs; the first is its title.
pub fn paragraphs(words: &str) -> impl Iterator<Item = &str> {
    words.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
}

/// SHA-256 in hexadecimal of the text; where there are two languages, of both with a line of three hyphens between.
pub fn hash(words: &str, words_en: &str) -> String {
    let whole = if words_en.is_empty() { words.to_owned() } else { format!("{words}\n\n---\n\n{words_en}") };
    data_encoding::HEXLOWER.encode(&Sha256::digest(whole.as_bytes()))
}

/// Who and where, beside the plan.
pub struct Facts<'a> {
    pub organisation: &'a str,
    pub schools: &'a [String],
    pub plan: &'a Plan,
}

/// Writes the text of an agreement, in the language of its plan: by the template of the rules, or by terms of its own.
pub fn write(kind: &AgreementKind, terms: Option<&Terms>, facts: &Facts<'_>, rules: &InForce, words: &Catalog) -> Text {
    both(&facts.plan.lang, &kind.text, words, |tongue| written(kind, terms, facts, tongue, rules))
}

/// What is signed, in a language if its template has it, with the English beside it where that is another.
pub(super) fn both(lang: &str, template: &Words, words: &Catalog, written: impl Fn(&Tongue) -> String) -> Text {
    let lang = Lang::parse(lang).filter(|lang| template.has(lang.code())).unwrap_or(Lang::En);
    let english = written(&words.speak(Lang::En));
    match lang {
        Lang::En => Text::of(english, String::new()),
        other => Text::of(written(&words.speak(other)), english),
    }
}

fn written(kind: &AgreementKind, terms: Option<&Terms>, facts: &Facts<'_>, tongue: &Tongue, rules: &InForce) -> String {
    let code = tongue.lang().code();
    let template = match terms {
        Some(terms) if tongue.lang() == Lang::En || terms.words.is_empty() => terms.words_en.as_str(),
        Some(terms) => terms.words.as_str(),
        None => kind.text.get(code),
    };
    let plan = facts.plan;
    let reports: Vec<String> = plan.reports.iter().map(|day| tongue.date(*day)).collect();
    let none = tongue.t("agreements-text-none").into_owned();
    let value = |word: &str| match word {
        "organisation" => facts.organisation.to_owned(),
        "district" => rules.district.legal_name.clone(),
        "priority" => {
            rules.agreements().priority(&plan.priority).map_or_else(String::new, |one| one.name.get(code).to_owned())
        }
        "deliverables" => one_block(&plan.deliverables),
        "schools" if facts.schools.is_empty() => none.clone(),
        "schools" => tongue.list(facts.schools),
        "grades" => plan.grades.clone(),
        "schedule" => plan.schedule.clone(),
        "students" => tongue.number(plan.students),
        "people" => tongue.number(plan.people),
        "starts" => tongue.date(plan.starts_on),
        "ends" => tongue.date(plan.ends_on),
        "reports" if reports.is_empty() => none.clone(),
        "reports" => tongue.list(&reports),
        "insurance" => tongue.money(rules.partners.insurance_minimum.0),
        _ => String::new(),
    };
    format!("{}\n\n{}", kind.name.get(code), filled(template.trim(), value))
}

/// What somebody wrote in several paragraphs stays one of the text.
pub(super) fn one_block(words: &str) -> String {
    words.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Puts a value into each `{word}`, once: braces in a value are the value's own.
pub(super) fn filled(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        match after.split_once('}') {
            Some((word, after)) => {
                text.push_str(&value(word));
                rest = after;
            }
            None => rest = after,
        }
    }
    text.push_str(rest);
    text
}

/// A paragraph of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub was: Was,
    pub words: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Was {
    Same,
    Gone,
    New,
}

/// What is other in `new`, paragraph by paragraph: the longest run of paragraphs that both have stays the same.
pub fn compare(old: &Text, new: &Text) -> Vec<Line> {
    let (old, new) = (old.whole(), new.whole());
    let mut longest = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i][j] =
                if old[i] == new[j] { longest[i + 1][j + 1] + 1 } else { longest[i + 1][j].max(longest[i][j + 1]) };
        }
    }
    let line = |was, words: &str| Line { was, words: words.to_owned() };
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push(line(Was::Same, old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            lines.push(line(Was::Gone, old[i]));
            i += 1;
        } else {
            lines.push(line(Was::New, new[j]));
            j += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Text {
        Text::of(words.to_owned(), String::new())
    }

    #[test]
    fn blanks_are_filled_in_once() {
        let value = |word: &str| if word == "a" { "{b}".to_owned() } else { "x".to_owned() };
        assert_eq!(filled("1 {a} 2 {b} 3", value), "1 {b} 2 x 3");
        assert_eq!(filled("no end {a", value), "no end a");
    }

    #[test]
    fn the_hash_is_of_every_letter_and_of_both_languages() {
        assert_eq!(hash("a", ""), "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
        assert_ne!(hash("a", "b"), hash("ab", ""));
        assert_ne!(text("We meet on Mondays.").text_hash, text("We meet on Mondays").text_hash);
    }

    #[test]
    fn a_comparison_shows_what_went_and_what_came() {
        let (old, new) = (text("A\n\nTen students.\n\nC"), text("A\n\nForty students.\n\nC\n\nD"));
        let found = compare(&old, &new);
        let found: Vec<(Was, &str)> = found.iter().map(|line| (line.was, line.words.as_str())).collect();
        let wanted = [
            (Was::Same, "A"),
            (Was::Gone, "Ten students."),
            (Was::New, "Forty students."),
            (Was::Same, "C"),
            (Was::New, "D"),
        ];
        assert_eq!(found, wanted);
        assert!(compare(&old, &old).iter().all(|line| line.was == Was::Same));
    }
}
