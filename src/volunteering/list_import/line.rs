//! One line of a list: its cells become values, or each wrong one a fault that says where and how to mend it.

use super::columns::{Column, Span};
use crate::people::fold;
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::volunteering::hours_close::Month;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Between the cells of a line as it is kept.
pub const BETWEEN: char = '\u{1f}';
/// More hours of one person in one year than there are.
const MOST_MINUTES: i64 = 9_000 * 60;

db::text_enum! {
    /// What is wrong with a cell.
    pub enum FaultKind {
        /// Nobody is named.
        NoName = "no-name",
        Name = "name",
        Born = "born",
        Email = "email",
        Phone = "phone",
        Zip = "zip",
        School = "school",
        Level = "level",
        Date = "date",
        Order = "order",
        Hours = "hours",
        /// Neither a day on which a training was done, nor a yes that has one.
        Training = "training",
        /// Hours belong to a school, and none is named.
        HoursSchool = "hours-school",
        /// More cells than columns.
        Cells = "cells",
        /// Hours of a month that the school has closed.
        Closed = "closed",
        /// Hours of a school year whose figures do not change any more.
        Frozen = "frozen",
    }
}

/// A cell that cannot be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub column: String,
    pub kind: FaultKind,
    pub value: String,
    /// Which month, where it is closed.
    pub month: Option<Month>,
}

impl Fault {
    /// All of them as they are kept.
    pub fn kept(faults: &[Fault]) -> String {
        let one = |f: &Fault| {
            let month = f.month.map_or_else(String::new, |month| month.to_string());
            [f.column.as_str(), f.kind.as_str(), f.value.as_str(), month.as_str()].join(&BETWEEN.to_string())
        };
        faults.iter().map(one).collect::<Vec<_>>().join("\n")
    }

    /// The way back.
    pub fn of(kept: &str) -> Vec<Fault> {
        let one = |line: &str| {
            let mut parts = line.split(BETWEEN);
            let (column, kind, value) = (parts.next()?, parts.next()?, parts.next()?);
            let month = parts.next().and_then(Month::parse);
            Some(Fault { column: column.to_owned(), kind: FaultKind::parse(kind)?, value: value.to_owned(), month })
        };
        kept.lines().filter_map(one).collect()
    }
}

/// Hours so far, of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub span: Span,
    pub category: String,
    /// The list does not say what for: these are all there are.
    pub whole: bool,
    pub minutes: i64,
}

/// Somebody on the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Somebody {
    pub given: String,
    pub family: String,
    pub born: Option<Date>,
    pub email: String,
    pub phone: String,
    pub lang: String,
    pub address: String,
    pub city: String,
    pub zip: String,
    pub schools: Vec<SchoolId>,
    pub level: Option<i64>,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub reference: String,
    pub affiliation: String,
    pub hours: Vec<Given>,
    /// Trainings they did, by their ids; without a day where the list only says yes.
    pub trainings: Vec<(String, Option<Date>)>,
}

impl Somebody {
    /// The name as search keeps it.
    pub fn folded(&self) -> String {
        fold(&format!("{} {}", self.given, self.family))
    }

    /// The same line is known again by it, whatever else on it has changed.
    pub fn print(&self) -> String {
        let born = self.born.map_or(String::new(), |day| day.to_string());
        let all = [self.folded().as_str(), &born, &self.email, &self.phone].join(&BETWEEN.to_string());
        data_encoding::HEXLOWER.encode(&Sha256::digest(all.as_bytes())[..16])
    }

    /// How they are reached: kind and value.
    pub fn contacts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [("email", self.email.as_str()), ("phone", self.phone.as_str())]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
    }
}

/// What the lines are read with.
pub struct Reading<'p> {
    pub headers: Vec<String>,
    pub columns: Vec<Column>,
    pub policy: &'p InForce,
    pub today: Date,
    places: HashMap<String, SchoolId>,
}

impl<'p> Reading<'p> {
    /// `schools`: id, code and name of each.
    pub fn new(
        headers: Vec<String>,
        columns: Vec<Column>,
        policy: &'p InForce,
        today: Date,
        schools: &[(SchoolId, String, String)],
    ) -> Reading<'p> {
        let mut places = HashMap::new();
        for (id, code, name) in schools {
            places.insert(fold(code), *id);
            places.insert(fold(name), *id);
        }
        // "Albemarle Road Elementary School" is "Albemarle Road Elementary", where no other school is called so.
        for (id, _, name) in schools {
            let short = fold(name);
            let short = short.strip_suffix(" school").unwrap_or(&short);
            places.entry(short.to_owned()).or_insert(*id);
            places.entry(format!("{short} school")).or_insert(*id);
        }
        Reading { headers, columns, policy, today, places }
    }

    /// Whether a column says who it is.
    pub fn names_people(&self) -> bool {
        self.columns.iter().any(|column| matches!(column, Column::Given | Column::Family | Column::Name))
    }

    /// The name of the first column with hours of these days.
    pub fn column_of(&self, span: &Span) -> String {
        let holds = |column: &Column| match column {
            Column::Hours { year, .. } => Span::of(year, self.policy, self.today).as_ref() == Some(span),
            _ => false,
        };
        let at = self.columns.iter().position(holds);
        at.and_then(|at| self.headers.get(at)).cloned().unwrap_or_default()
    }

    /// Reads a line as it is kept.
    pub fn read(&self, cells: &str) -> Result<Somebody, Vec<Fault>> {
        let mut who = Somebody { lang: "en".to_owned(), ..Somebody::default() };
        let mut faults = Vec::new();
        for (at, cell) in cells.split(BETWEEN).enumerate() {
            let cell = forms::clean_line(cell);
            if cell.is_empty() {
                continue;
            }
            let fault = match self.columns.get(at) {
                None => Some(FaultKind::Cells),
                Some(column) => self.take(&mut who, column, &cell).err(),
            };
            if let Some(kind) = fault {
                let column = self.headers.get(at).cloned().unwrap_or_default();
                faults.push(Fault { column, kind, value: cell.chars().take(60).collect(), month: None });
            }
        }
        // A yes counts from the day of the clearance.
        for (_, day) in &mut who.trainings {
            *day = day.or(who.from);
        }
        self.weigh(&who, &mut faults);
        // Parts before the whole they are part of: one kind before all kinds, a year before all time.
        who.hours.sort_by_key(|given| (given.whole, std::cmp::Reverse(given.span.first)));
        if faults.is_empty() { Ok(who) } else { Err(faults) }
    }

    /// What only the whole line shows.
    fn weigh(&self, who: &Somebody, faults: &mut Vec<Fault>) {
        let mut add = |column: &dyn Fn(&Column) -> bool, kind, value: String| {
            let at = self.columns.iter().position(column);
            let column = at.and_then(|at| self.headers.get(at)).cloned().unwrap_or_default();
            faults.push(Fault { column, kind, value, month: None });
        };
        if who.given.is_empty() && who.family.is_empty() {
            let names = |column: &Column| matches!(column, Column::Given | Column::Family | Column::Name);
            add(&names, FaultKind::NoName, String::new());
        }
        if let (Some(from), Some(until)) = (who.from, who.until)
            && until < from
        {
            add(&|column| *column == Column::Until, FaultKind::Order, until.to_string());
        }
        if let Some((id, _)) = who.trainings.iter().find(|(_, day)| day.is_none_or(|day| day > self.today)) {
            let of_it = |column: &Column| matches!(column, Column::Training(known) if known == id);
            add(&of_it, FaultKind::Training, String::new());
        }
        if !who.hours.is_empty() && who.schools.is_empty() {
            add(&|column| *column == Column::Schools, FaultKind::HoursSchool, String::new());
        }
    }

    fn take(&self, who: &mut Somebody, column: &Column, cell: &str) -> Result<(), FaultKind> {
        let name = |cell: &str| forms::name(cell).map(|name| name.as_str().to_owned()).map_err(|_| FaultKind::Name);
        let short = |most: usize| cell.chars().take(most).collect::<String>();
        match column {
            Column::LeftOut => {}
            Column::Given => who.given = name(cell)?,
            Column::Family => who.family = name(cell)?,
            Column::Name => (who.given, who.family) = whole_name(&name(cell)?),
            Column::Born => who.born = Some(born(cell, self.today)?),
            Column::Email => who.email = forms::email(cell).map_err(|_| FaultKind::Email)?.key(),
            Column::Phone => who.phone = forms::phone(cell).map_err(|_| FaultKind::Phone)?.as_str().to_owned(),
            Column::Lang => who.lang = language(cell).to_owned(),
            Column::Address => who.address = short(200),
            Column::City => who.city = short(120),
            Column::Zip => who.zip = forms::zip(cell).map_err(|_| FaultKind::Zip)?,
            Column::Schools => self.schools(who, cell)?,
            Column::Level => who.level = Some(self.level(cell).ok_or(FaultKind::Level)?),
            Column::From => who.from = Some(day(cell, self.today).ok_or(FaultKind::Date)?),
            Column::Until => who.until = Some(day(cell, self.today).ok_or(FaultKind::Date)?),
            Column::Reference => who.reference = short(120),
            Column::Affiliation => who.affiliation = short(200),
            Column::Training(id) => who.trainings.extend(training(cell, self.today)?.map(|day| (id.clone(), day))),
            Column::Hours { year, category } => self.hours(who, year, category, cell)?,
        }
        Ok(())
    }

    fn schools(&self, who: &mut Somebody, cell: &str) -> Result<(), FaultKind> {
        let one = |text: &str| self.places.get(&fold(text)).copied();
        let mut found: Vec<SchoolId> = match one(cell) {
            Some(school) => vec![school],
            None => {
                let parts = cell.split([';', '|', ',']).map(str::trim).filter(|part| !part.is_empty());
                parts.map(|part| one(part).ok_or(FaultKind::School)).collect::<Result<_, _>>()?
            }
        };
        found.retain(|school| !who.schools.contains(school));
        who.schools.extend(found);
        who.schools.dedup();
        Ok(())
    }

    /// `3`, `Level 3`, or what the policy calls it.
    fn level(&self, cell: &str) -> Option<i64> {
        let plain = fold(cell);
        let levels = &self.policy.clearance.levels;
        let named = |name: &str| fold(name) == plain;
        let by_name = levels.iter().find(|level| {
            level.id.as_str() == plain || ["en", "es", "ar"].iter().any(|lang| named(level.name.get(lang)))
        });
        let number = plain.trim_start_matches(|c: char| !c.is_ascii_digit());
        let by_number = || levels.iter().find(|level| number.parse() == Ok(level.number));
        by_name.or_else(by_number).map(|level| i64::from(level.number))
    }

    fn hours(&self, who: &mut Somebody, year: &str, category: &str, cell: &str) -> Result<(), FaultKind> {
        if cell.chars().all(|c| matches!(c, '0' | '.' | ',' | ':' | '-')) {
            return Ok(());
        }
        let minutes = forms::hours(&cell.replace(',', "."), MOST_MINUTES).map_err(|_| FaultKind::Hours)?;
        let span = Span::of(year, self.policy, self.today).ok_or(FaultKind::Hours)?;
        let categories = &self.policy.hours.categories;
        let known = categories.iter().find(|known| known.id.as_str() == category);
        let other = || categories.iter().find(|known| known.id.as_str() == "other").or(categories.last());
        let category = known.or_else(other).ok_or(FaultKind::Hours)?.id.as_str().to_owned();
        let whole = known.is_none();
        match who
            .hours
            .iter_mut()
            .find(|given| (given.span, given.whole) == (span, whole) && given.category == category)
        {
            Some(given) => given.minutes += minutes,
            None => who.hours.push(Given { span, category, whole, minutes }),
        }
        Ok(())
    }
}

/// `Morales, Ana` or `Ana Morales`: the last word is the family's, where no comma says otherwise.
fn whole_name(name: &str) -> (String, String) {
    let (given, family) = match name.split_once(',') {
        Some((family, given)) => (given, family),
        None => name.rsplit_once(' ').unwrap_or((name, "")),
    };
    let (given, family) = (given.trim(), family.trim());
    if given.is_empty() { (family.to_owned(), String::new()) } else { (given.to_owned(), family.to_owned()) }
}

/// A yes, a no, or the day.
fn training(cell: &str, today: Date) -> Result<Option<Option<Date>>, FaultKind> {
    match fold(cell).as_str() {
        "no" | "n" | "none" | "false" | "0" | "-" => Ok(None),
        "yes" | "y" | "si" | "true" | "x" | "1" | "done" => Ok(Some(None)),
        _ => day(cell, today).map(|day| Some(Some(day))).ok_or(FaultKind::Training),
    }
}

fn born(cell: &str, today: Date) -> Result<Date, FaultKind> {
    let mut date = day(cell, today).ok_or(FaultKind::Born)?;
    let long = cell.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 4);
    if date > today && !long {
        date = Date::new(date.year() - 100, date.month(), date.day()).map_err(|_| FaultKind::Born)?;
    }
    forms::birth_date(&date.to_string(), today).map_err(|_| FaultKind::Born)
}

/// A date as systems and people write it: `1989-07-02`, `7/2/1989`, `7/2/89`, `2-Jul-1989`, `July 2, 1989`, `19890702`,
/// and a time behind it that does not count.
fn day(cell: &str, today: Date) -> Option<Date> {
    let text = cell.split_once('T').filter(|(day, _)| day.len() == 10).map_or(cell, |(day, _)| day);
    let text = match text.rsplit_once(' ') {
        Some((day, time)) if time.contains(':') => {
            day.rsplit_once(' ').filter(|(_, t)| t.contains(':')).map_or(day, |(d, _)| d)
        }
        Some((day, "AM" | "PM" | "am" | "pm")) => day.rsplit_once(' ').map_or(day, |(day, _)| day),
        _ => text,
    };
    if let Ok(date) = forms::date(text) {
        return Some(date);
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return forms::date(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])).ok();
    }
    let parts: Vec<&str> = text.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return None };
    let year = full_year(third, today)?;
    match (month(first), month(second)) {
        (Some(month), _) => Date::new(year, month, second.parse().ok()?).ok(),
        (_, Some(month)) => Date::new(year, month, first.parse().ok()?).ok(),
        _ if third.len() == 2 => Date::new(year, first.parse().ok()?, second.parse().ok()?).ok(),
        _ => None,
    }
}

/// Two digits are the last such year that is not much after today.
fn full_year(text: &str, today: Date) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 if 2000 + year > today.year() + 10 => Some(1900 + year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn month(word: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["jan", "ene"],
        &["feb"],
        &["mar"],
        &["apr", "abr"],
        &["may"],
        &["jun"],
        &["jul"],
        &["aug", "ago"],
        &["sep"],
        &["oct"],
        &["nov"],
        &["dec", "dic"],
    ];
    let word = fold(word);
    let found = (1_i8..).zip(MONTHS).find(|(_, names)| names.iter().any(|name| word.starts_with(name)));
    found.map(|(month, _)| month)
}

/// A code or the language's name; what is neither is English, which everybody can change.
fn language(cell: &str) -> &'static str {
    let plain = fold(cell);
    let starts = |names: &[&str]| names.iter().any(|name| plain.starts_with(name));
    if plain == "es" || starts(&["spa", "esp"]) {
        "es"
    } else if plain == "ar" || starts(&["ara", "العربية"]) {
        "ar"
    } else {
        "en"
    }
}

#[cfg(test)]
mod tests;
