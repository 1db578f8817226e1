//! A person: one record, whatever parts they play.

use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

db::id!(
    /// A person's record.
    PersonId
);

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub given: String,
    pub family: String,
    pub birth_date: Option<Date>,
    pub lang: String,
    pub zip: String,
    pub created_at: Timestamp,
}
db::row!(Person { id, given, family, birth_date, lang, zip, created_at });

impl Person {
    /// Given and family name as one line.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// The language they chose.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }
}

/// What is needed to make a record, and what a person can change of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewPerson {
    pub given: String,
    pub family: String,
    pub birth_date: Option<Date>,
    pub lang: String,
    pub address: String,
    pub city: String,
    pub zip: String,
}
db::row!(NewPerson { given, family, birth_date, lang, address, city, zip });

impl NewPerson {
    /// The name as search keeps it.
    pub(super) fn folded(&self) -> String {
        fold(&format!("{} {}", self.given, self.family))
    }
}

/// A name for search: no accents, no case, single spaces.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'đ' => 'd',
            'ł' => 'l',
            'ø' => 'o',
            other => other,
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_are_found_without_their_accents() {
        assert_eq!(fold("  Nguyễn  Thị Đào "), "nguyen thi dao");
        assert_eq!(fold("José ÁLVAREZ"), "jose alvarez");
        assert_eq!(fold("李 明"), "李 明");
    }
}
