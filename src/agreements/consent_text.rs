//! What a family reads before it says yes: which records, for what, to whom, until when, and what happens if it says no.

use super::act::Act;
use super::data::Data;
use super::text::{Text, one_block};
use crate::policy::InForce;
use i18n::{Args, Lang, Tongue};
use sha2::{Digest, Sha256};

/// The languages families are asked in.
pub const SPOKEN: [Lang; 3] = [Lang::En, Lang::Es, Lang::Ar];

/// One of them; English for any other.
pub fn spoken(code: &str) -> Lang {
    Lang::parse(code).filter(|lang| SPOKEN.contains(lang)).unwrap_or(Lang::En)
}

/// What it is for, in words for families. Where there are none, the partner's own words stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    pub words_en: String,
    pub words_es: String,
    pub words_ar: String,
}
db::row!(Plain { words_en, words_es, words_ar });

impl Plain {
    fn purpose<'a>(&'a self, data: &'a Data, lang: Lang) -> &'a str {
        let own = match lang {
            Lang::Es => &self.words_es,
            Lang::Ar => &self.words_ar,
            _ => &self.words_en,
        };
        [own, &self.words_en].into_iter().find(|words| !words.trim().is_empty()).map_or(&data.purpose, String::as_str)
    }
}

/// What a yes is to: the party, the data, the purpose, the end. A yes holds for nothing else.
pub fn terms(data: &Data, plain: &Plain) -> String {
    let end = data.ends_on.map_or_else(String::new, |day| day.to_string());
    let organisation = data.organisation.to_string();
    let parts = [
        &data.id.to_string(),
        &organisation,
        &data.elements,
        &data.purpose,
        &end,
        &plain.words_en,
        &plain.words_es,
        &plain.words_ar,
    ];
    data_encoding::HEXLOWER.encode(&Sha256::digest(parts.map(String::as_str).join("\u{1f}").as_bytes()))
}

/// Writes it, in one language.
pub fn write(data: &Data, plain: &Plain, lang: Lang, act: &Act<'_>) -> Text {
    written(data, plain, &act.words.speak(lang), act.rules)
}

/// The same, before there is anybody who acts.
pub fn written(data: &Data, plain: &Plain, tongue: &Tongue, policy: &InForce) -> Text {
    let rules = policy.agreements().data();
    let code = tongue.lang().code();
    let name =
        |id: &String| rules.element(id).map_or_else(|| id.clone(), |one| inside(one.name.get(code), tongue.lang()));
    let elements: Vec<String> = data.element_ids().iter().map(name).collect();
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| tongue.date(day));
    let purpose = one_block(plain.purpose(data, tongue.lang()));
    let args = Args::new()
        .with("who", data.organisation_name.as_str())
        .with("district", policy.district.legal_name.as_str())
        .with("records", tongue.list(&elements))
        .with("purpose", purpose.as_str())
        .with("starts", day(data.starts_on))
        .with("ends", day(data.ends_on));
    Text::of(PARTS.map(|key| tongue.t_with(key, &args)).join("\n\n"), String::new())
}

/// A name as it stands inside a sentence. In Spanish it begins with its article, and that with a small letter.
fn inside(name: &str, lang: Lang) -> String {
    let mut letters = name.chars();
    match (lang, letters.next()) {
        (Lang::Es, Some(first)) => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// The paragraphs, the title first.
const PARTS: [&str; 8] = [
    "consent-text-title",
    "consent-text-whom",
    "consent-text-records",
    "consent-text-purpose",
    "consent-text-until",
    "consent-text-no",
    "consent-text-back",
    "consent-text-law",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_asked_in_a_language_there_is() {
        assert_eq!(["es", "ar", "en", "vi", "", "x"].map(spoken).map(Lang::code), ["es", "ar", "en", "en", "en", "en"]);
    }
}
