//! Finding a school the way people ask for one: part of a name with a slip in it, an address, a ZIP, "nearest first".

use super::directory::{Grades, SchoolLevel, SchoolSeed};
use super::geography::{Point, Zip};
use std::cmp::Ordering;
use words::{Asked, asked, words};

#[cfg(test)]
mod tests;
mod words;

pub use words::fold;

/// Nobody types more than this in earnest; the rest of a longer text is not read.
const LONGEST_TEXT: usize = 120;

/// What a list of schools shows of each.
#[derive(Clone, Debug, PartialEq)]
pub struct SchoolCard {
    pub slug: String,
    pub name: String,
    pub level: SchoolLevel,
    pub grades: Grades,
    pub enrollment: u32,
    pub address: String,
    pub city: String,
    pub zip: String,
    pub point: Option<Point>,
}

impl SchoolCard {
    pub fn href(&self) -> String {
        format!("/schools/{}", self.slug)
    }
}

impl From<&SchoolSeed> for SchoolCard {
    fn from(seed: &SchoolSeed) -> SchoolCard {
        SchoolCard {
            slug: seed.slug.clone(),
            name: seed.name.clone(),
            level: seed.level,
            grades: seed.grades,
            enrollment: seed.enrollment,
            address: seed.address.clone(),
            city: seed.city.clone(),
            zip: seed.zip.clone(),
            point: seed.point,
        }
    }
}

/// What somebody looks for. The default is every school by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted<'q> {
    /// As typed: words, a ZIP, or both.
    pub text: &'q str,
    pub level: Option<SchoolLevel>,
    /// Sort by the distance from here. A ZIP in `text` counts when this is not given.
    pub near: Option<Point>,
    /// Leave out what is farther from `near` than this many miles, and what has no place.
    pub within: Option<f64>,
}

/// A school that fits, how well, and how far away it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit<'c> {
    pub card: &'c SchoolCard,
    pub fit: Fit,
    pub miles: Option<f64>,
}

/// How well a school fits the words, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The name is what was typed.
    Exact,
    /// The name begins with it.
    Prefix,
    /// Every word begins a word of the name.
    Name,
    /// Some of the words are in the address, the city, the ZIP or the level.
    Address,
    /// Only with a slip in a word.
    Slip,
}

/// The place distances are measured from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    None,
    Zip(Zip, Point),
    /// A ZIP was typed that is not in the region, or that has no area: say so.
    UnknownZip(Zip),
    Point(Point),
}

impl Place {
    pub fn point(self) -> Option<Point> {
        match self {
            Place::Zip(_, point) | Place::Point(point) => Some(point),
            Place::None | Place::UnknownZip(_) => None,
        }
    }
}

/// All schools that fit, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'c> {
    pub hits: Vec<Hit<'c>>,
    pub place: Place,
}

/// One page of [`Found`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundPage<'f, 'c> {
    pub hits: &'f [Hit<'c>],
    /// From 1. A page past the end is the last one.
    pub number: usize,
    pub pages: usize,
    pub total: usize,
}

impl<'c> Found<'c> {
    /// The `number`th page (from 1) of `size` schools.
    pub fn page(&self, number: usize, size: usize) -> FoundPage<'_, 'c> {
        let size = size.max(1);
        let pages = self.hits.len().div_ceil(size).max(1);
        let number = number.clamp(1, pages);
        let first = (number - 1) * size;
        let last = (first + size).min(self.hits.len());
        FoundPage { hits: &self.hits[first..last], number, pages, total: self.hits.len() }
    }
}

/// The schools that fit, nearest first when a place is known, else best fit first, then by name.
pub fn find<'c>(cards: &'c [SchoolCard], wanted: &Wanted<'_>) -> Found<'c> {
    let question = Question::read(wanted);
    let from = question.place.point();
    let mut hits: Vec<(Hit<'c>, String)> = cards
        .iter()
        .filter(|card| wanted.level.is_none_or(|level| card.level == level))
        .filter_map(|card| {
            let miles = from.zip(card.point).map(|(from, to)| from.miles_to(to));
            let fit = question.fit(card)?;
            Some((Hit { card, fit, miles }, fold(&card.name)))
        })
        .filter(|(hit, _)| wanted.reaches(from, hit))
        .collect();
    hits.sort_by(|a, b| order(a, b, &question));
    let hits = hits.into_iter().map(|(hit, _)| hit).collect();
    Found { hits, place: question.place }
}

impl Wanted<'_> {
    fn reaches(&self, from: Option<Point>, hit: &Hit<'_>) -> bool {
        match (self.within, from) {
            (Some(most), Some(_)) => hit.miles.is_some_and(|miles| miles <= most),
            _ => true,
        }
    }
}

/// Ends with the slug, which is unique: the same question always has the same order, page after page.
fn order(a: &(Hit<'_>, String), b: &(Hit<'_>, String), question: &Question) -> Ordering {
    let ((a, a_name), (b, b_name)) = (a, b);
    let slip = |hit: &Hit<'_>| hit.fit == Fit::Slip;
    // A school of the ZIP asked for comes before those with no known place at all.
    let elsewhere = |hit: &Hit<'_>| hit.miles.is_none() && !question.in_zip(hit.card);
    let far = |hit: &Hit<'_>| hit.miles.unwrap_or(f64::MAX);
    slip(a)
        .cmp(&slip(b))
        .then_with(|| elsewhere(a).cmp(&elsewhere(b)))
        .then_with(|| far(a).total_cmp(&far(b)))
        .then_with(|| a.fit.cmp(&b.fit))
        .then_with(|| a_name.cmp(b_name))
        .then_with(|| a.card.slug.cmp(&b.card.slug))
}

/// Five digits that are no ZIP of the region may be a house number: they are looked for as a word, too.
fn typed_place(known: &[&str], text: &str) -> Place {
    match known.first().copied().or(Some(text)).and_then(Zip::parse) {
        Some(zip) => zip.point().map_or(Place::UnknownZip(zip), |point| Place::Zip(zip, point)),
        None => Place::None,
    }
}

/// The typed text, taken apart.
struct Question {
    words: Vec<Asked>,
    place: Place,
    /// Something was typed, but nothing that could be in a name: nothing fits.
    hopeless: bool,
}

impl Question {
    fn read(wanted: &Wanted<'_>) -> Question {
        let text: String = wanted.text.chars().take(LONGEST_TEXT).collect();
        let is_known = |part: &&str| Zip::parse(part).is_some_and(|zip| zip.point().is_some());
        let (zips, rest): (Vec<&str>, Vec<&str>) = text.split_whitespace().partition(is_known);
        let words = asked(&rest.join(" "));
        let hopeless = words.is_none() && !rest.is_empty();
        let place = wanted.near.map_or_else(|| typed_place(&zips, &text), Place::Point);
        Question { words: words.unwrap_or_default(), place, hopeless }
    }

    fn in_zip(&self, card: &SchoolCard) -> bool {
        matches!(self.place, Place::Zip(zip, _) if card.zip == zip.as_str())
    }

    fn fit(&self, card: &SchoolCard) -> Option<Fit> {
        if self.hopeless {
            return None;
        }
        let name = words(&card.name);
        if self.words.iter().map(|word| &word.meant).eq(&name) {
            return Some(Fit::Exact);
        }
        if self.begins(&name) {
            return Some(Fit::Prefix);
        }
        if self.words.iter().all(|asked| asked.begins_one_of(&name)) {
            return Some(Fit::Name);
        }
        self.fit_beyond_name(card, name)
    }

    /// Name, address and level together, first without a slip, then with one in a word.
    fn fit_beyond_name(&self, card: &SchoolCard, mut all: Vec<String>) -> Option<Fit> {
        for text in [&card.address, &card.city, &card.zip] {
            all.extend(words(text));
        }
        all.extend(words(card.level.as_str()));
        if self.words.iter().all(|asked| asked.begins_one_of(&all)) {
            return Some(Fit::Address);
        }
        let near_enough = |asked: &Asked| asked.begins_one_of(&all) || asked.slips_to_one_of(&all);
        self.words.iter().all(near_enough).then_some(Fit::Slip)
    }

    /// Whether the name's words begin with those asked for, the last one perhaps unfinished.
    fn begins(&self, name: &[String]) -> bool {
        let Some((last, before)) = self.words.split_last() else {
            return false;
        };
        let Some((next, start)) = name.get(..self.words.len()).and_then(<[String]>::split_last) else {
            return false;
        };
        before.iter().map(|word| &word.meant).eq(start) && last.begins(next)
    }
}
