//! The school year's close of hours: its figures are written down once, and do not change afterwards.

use super::hours_close::late_until;
use super::hours_correction;
use super::shift::day_of;
use super::store::hours_year as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::policy::{InForce, SchoolYear};
use crate::schools::SchoolId;
use crate::web::Reach;
use db::Tx;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeMap;

/// The figures of a closed year for the whole district.
#[derive(Debug, Clone, Copy)]
pub struct Frozen {
    pub people: i64,
    pub lines: i64,
    pub minutes: i64,
    pub cents: i64,
    pub closed_at: Timestamp,
}
db::row!(Frozen { people, lines, minutes, cents, closed_at });

/// The figures of a school, of one kind or, with an empty kind, of all.
#[derive(Debug, Clone)]
pub struct Line {
    pub school: SchoolId,
    pub school_name: String,
    pub category: String,
    pub people: i64,
    pub lines: i64,
    pub minutes: i64,
    pub cents: i64,
}
db::row!(Line { school, school_name, category, people, lines, minutes, cents });

/// What was counted of one kind at a school. The minutes of the two calendar years stand apart, because an hour of each
/// has its own value.
#[derive(Debug, Clone)]
pub struct Counted {
    pub school: SchoolId,
    pub category: String,
    /// With lines of hours of their own; the people of groups are in the minutes only.
    pub people: i64,
    pub lines: i64,
    pub earlier: i64,
    pub later: i64,
}
db::row!(Counted { school, category, people, lines, earlier, later });

/// The same of all schools together.
#[derive(Debug, Clone)]
pub struct OfKind {
    pub category: String,
    pub people: i64,
    pub earlier: i64,
    pub later: i64,
}
db::row!(OfKind { category, people, earlier, later });

/// A line of figures as it is written: school, category, people, lines, minutes, cents.
pub type Sum = (SchoolId, String, i64, i64, i64, i64);

/// How many years back a close that never ran is made up for.
const YEARS_BACK: i32 = 3;

/// Closes the school years whose days for late hours are over; how many. Every night, after the months.
pub async fn close_due(tx: &mut Tx, rules: &InForce, now: Timestamp) -> Result<usize> {
    let today = day_of(now, &rules.zone);
    let mut closed = 0;
    for back in 1..=YEARS_BACK {
        let year = rules.calendar.school_year_of(years_back(today, back));
        if today > late_until(year, rules) && store::frozen(tx, &year.name()).await?.is_none() {
            closed += usize::from(close(tx, year, rules, now).await?);
        }
    }
    Ok(closed)
}

fn years_back(today: Date, back: i32) -> Date {
    today.saturating_sub(back.years())
}

async fn close(tx: &mut Tx, year: SchoolYear, rules: &InForce, now: Timestamp) -> Result<bool> {
    let counted = store::counted(tx, &Reach::District, year).await?;
    if counted.is_empty() {
        return Ok(false);
    }
    hours_correction::refuse_late(tx, year.first, year.last, now).await?;
    let people = store::people(tx, &Reach::District, year).await?;
    let lines = sums(&counted, &people, year, rules);
    let everybody = store::people_of_all(tx, year).await?;
    let total = |of: fn(&Sum) -> i64| lines.iter().filter(|line| line.1.is_empty()).map(of).sum::<i64>();
    let (count, minutes, cents) = (total(|line| line.3), total(|line| line.4), total(|line| line.5));
    let frozen = Frozen { people: everybody, lines: count, minutes, cents, closed_at: now };
    store::insert(tx, &year.name(), &frozen, &lines, rules.version).await?;
    let mut entry = Entry::new(Actor::System, "hours-year-closed", "hours", 0)
        .minutes(0)
        .policy(rules.version)
        .detail(format!("year={} lines={count} minutes={minutes}", year.name()));
    entry.people = everybody;
    ledger::note(tx, entry, now).await?;
    Ok(true)
}

/// What so many minutes of the two calendar years of a school year are worth; nothing where neither has a value.
pub fn worth((earlier, later): (i64, i64), year: SchoolYear, rules: &InForce) -> Option<i64> {
    let of = |minutes: i64, day: Date| rules.hours.worth(minutes, day.year().try_into().unwrap_or(0)).map(i64::from);
    let parts = [(earlier, year.first), (later, year.last)].into_iter().filter(|(minutes, _)| *minutes != 0);
    parts.filter_map(|(minutes, day)| of(minutes, day)).reduce(|one, other| one + other)
}

/// The figures of each kind at each school, and of each school with all kinds together.
pub fn sums(counted: &[Counted], people: &[(SchoolId, i64)], year: SchoolYear, rules: &InForce) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::with_capacity(counted.len() + people.len());
    let mut whole: BTreeMap<SchoolId, Sum> = BTreeMap::new();
    for one in counted {
        let (minutes, cents) = (one.earlier + one.later, worth((one.earlier, one.later), year, rules).unwrap_or(0));
        sums.push((one.school, one.category.clone(), one.people, one.lines, minutes, cents));
        let all = whole.entry(one.school).or_insert_with(|| (one.school, String::new(), 0, 0, 0, 0));
        (all.3, all.4, all.5) = (all.3 + one.lines, all.4 + minutes, all.5 + cents);
    }
    for (school, people) in people {
        if let Some(all) = whole.get_mut(school) {
            all.2 = *people;
        }
    }
    sums.extend(whole.into_values());
    sums
}
