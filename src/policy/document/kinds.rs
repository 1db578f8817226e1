//! The small kinds of value a policy is written with: ids, texts in languages, amounts, days of the year, colours.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use toml::de::DeValue;

use super::problem::{Fault, Shape};
use super::read::{Node, Read, Reading};

/// The name of an entry, used to refer to it: small letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// An id that the program itself gives.
    pub(super) fn named(id: &str) -> Id {
        Id(id.to_owned())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl Read for Id {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let text = node.text(reading)?;
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.len() > 60 || !text.chars().all(fits) {
            reading.wrong(&node.path, Fault::BadId(text.to_owned()));
            return None;
        }
        Some(Id(text.to_owned()))
    }
}

/// One text in several languages; English is always there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// A name that is the same in every language.
    pub(super) fn plain(text: &str) -> Words {
        Words(BTreeMap::from([("en".to_owned(), text.to_owned())]))
    }

    /// The text in `lang`, or in English where that language lacks it.
    pub fn get(&self, lang: &str) -> &str {
        self.0.get(lang).or_else(|| self.0.get("en")).map_or("", String::as_str)
    }

    /// Whether the text exists in `lang`.
    pub fn has(&self, lang: &str) -> bool {
        self.0.contains_key(lang)
    }

    /// The language [`Words::get`] really answers in, for the `lang` attribute.
    pub fn lang_of<'a>(&self, lang: &'a str) -> &'a str {
        if self.has(lang) { lang } else { "en" }
    }

    /// The text cut at its empty lines, for pages that set each part as a paragraph.
    pub fn paragraphs(&self, lang: &str) -> impl Iterator<Item = &str> {
        self.get(lang).split("\n\n").map(str::trim).filter(|part| !part.is_empty())
    }
}

impl Read for Words {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let fields = node.fields(reading)?;
        let mut words = BTreeMap::new();
        for (lang, text) in fields.all(reading) {
            if !is_language(lang) {
                reading.wrong(&text.path, Fault::BadLanguage(lang.to_owned()));
            } else if let Some(text) = text.text(reading) {
                words.insert(lang.to_owned(), text.to_owned());
            }
        }
        for lang in reading.languages.clone() {
            if !words.contains_key(&lang) && lang != "en" {
                reading.warn(&node.path, Fault::MissingLanguage(lang));
            }
        }
        if !words.contains_key("en") {
            reading.wrong(&node.path, Fault::MissingLanguage("en".to_owned()));
            return None;
        }
        Some(Words(words))
    }
}

/// Whether `code` looks like a language code (`es`, `zh-hant`).
fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let first = parts.next().unwrap_or_default();
    let letters = |part: &str, size: std::ops::RangeInclusive<usize>| {
        size.contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    letters(first, 2..=3) && first.chars().all(|c| c.is_ascii_lowercase()) && parts.all(|part| letters(part, 2..=8))
}

/// A language code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageCode(String);

impl LanguageCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for LanguageCode {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let code = node.text(reading)?;
        if !is_language(code) {
            reading.wrong(&node.path, Fault::BadLanguage(code.to_owned()));
            return None;
        }
        Some(LanguageCode(code.to_owned()))
    }
}

/// An amount of money in whole cents; written in dollars, `250` or `31.80`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(pub i64);

impl From<Cents> for i64 {
    fn from(amount: Cents) -> i64 {
        amount.0
    }
}

impl Read for Cents {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let written = match node.value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => {
                node.not(Shape::Amount, reading);
                return None;
            }
        };
        let amount = cents(written);
        if amount.is_none() {
            reading.wrong(&node.path, Fault::BadMoney(written.to_owned()));
        }
        amount
    }
}

fn cents(written: &str) -> Option<Cents> {
    let (dollars, part) = written.split_once('.').unwrap_or((written, "0"));
    let part = match part.len() {
        1 => part.parse::<i64>().ok()? * 10,
        2 => part.parse::<i64>().ok()?,
        _ => return None,
    };
    let dollars = dollars.parse::<i64>().ok().filter(|&dollars| dollars >= 0 && part >= 0)?;
    dollars.checked_mul(100)?.checked_add(part).map(Cents)
}

/// A day of every year, written `06-30`. The 29th of February is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    /// The day in a common year; `None` for the 29th of February and days that no month has.
    pub fn new(month: i8, day: i8) -> Option<MonthDay> {
        Date::new(2025, month, day).ok().map(|_| MonthDay { month, day })
    }

    /// The first such day on or after `date`.
    pub fn on_or_after(self, date: Date) -> Date {
        let same_year = self.in_year(date.year());
        if same_year >= date { same_year } else { self.in_year(date.year().saturating_add(1)) }
    }

    /// The last such day on or before `date`.
    pub fn on_or_before(self, date: Date) -> Date {
        let same_year = self.in_year(date.year());
        if same_year <= date { same_year } else { self.in_year(date.year().saturating_sub(1)) }
    }

    fn in_year(self, year: i16) -> Date {
        Date::new(year.clamp(1, 9999), self.month, self.day)
            .expect("a day that every year has, in a year that dates reach")
    }
}

impl Read for MonthDay {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let text = node.text(reading)?;
        let day = text
            .split_once('-')
            .filter(|(month, day)| month.len() == 2 && day.len() == 2)
            .and_then(|(month, day)| MonthDay::new(month.parse().ok()?, day.parse().ok()?));
        if day.is_none() {
            reading.wrong(&node.path, Fault::BadMonthDay(text.to_owned()));
        }
        day
    }
}

/// A time zone by its IANA name.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

impl Eq for Zone {}

impl Zone {
    /// The IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The zone, for turning instants into local days and times.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }
}

impl Read for Zone {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let name = node.text(reading)?;
        match TimeZone::get(name) {
            Ok(zone) => Some(Zone { name: name.to_owned(), zone }),
            Err(_) => {
                reading.wrong(&node.path, Fault::BadZone(name.to_owned()));
                None
            }
        }
    }
}

/// An e-mail address, checked for its shape only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

/// A telephone number as people write it here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone(String);

/// A web address that begins with `https://`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url(String);

impl Email {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Phone {
    /// A number that the program itself knows.
    pub(super) fn named(number: &str) -> Phone {
        Phone(number.to_owned())
    }

    /// The number as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number for a `tel:` link: digits, with the country code of the United States where none is given.
    pub fn dial(&self) -> String {
        let digits: String = self.0.chars().filter(char::is_ascii_digit).collect();
        if self.0.starts_with('+') { format!("+{digits}") } else { format!("+1{digits}") }
    }
}

impl Url {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Read for Email {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let text = node.text(reading)?;
        let fits = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
        });
        if !fits || text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"".contains(c)) {
            reading.wrong(&node.path, Fault::BadEmail(text.to_owned()));
            return None;
        }
        Some(Email(text.to_owned()))
    }
}

impl Read for Phone {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let text = node.text(reading)?;
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let wanted = if text.starts_with('+') { 8..=15 } else { 10..=10 };
        if !wanted.contains(&digits) || !text.chars().all(|c| c.is_ascii_digit() || "+-() .".contains(c)) {
            reading.wrong(&node.path, Fault::BadPhone(text.to_owned()));
            return None;
        }
        Some(Phone(text.to_owned()))
    }
}

impl Read for Url {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let text = node.text(reading)?;
        let host = text.strip_prefix("https://").map(|rest| rest.split('/').next().unwrap_or_default());
        let fits = host.is_some_and(|host| host.contains('.') && !host.starts_with('.'));
        if !fits || text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'".contains(c)) {
            reading.wrong(&node.path, Fault::BadUrl(text.to_owned()));
            return None;
        }
        Some(Url(text.to_owned()))
    }
}
