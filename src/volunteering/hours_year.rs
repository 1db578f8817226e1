//! The school year's close of hours: its figures are written down once, and do not change afterwards.

use super::hours_close::late_until;
use super::hours_correction;
use super::shift::day_of;
use super::store::hours_year as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::policy::{InForce, SchoolYear};
use crate::schools::SchoolId;
use db::Tx;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

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

/// What was counted, before it is worth something: by school, category and calendar year.
#[derive(Debug, Clone)]
pub struct Counted {
    pub school: SchoolId,
    pub category: String,
    pub in_year: String,
    pub lines: i64,
    pub minutes: i64,
}
db::row!(Counted { school, category, in_year, lines, minutes });

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
    let counted = store::counted(tx, None, year).await?;
    if counted.is_empty() {
        return Ok(false);
    }
    hours_correction::refuse_late(tx, year.first, year.last, now).await?;
    let people = store::people(tx, None, year).await?;
    let lines = sums(&counted, &people, rules);
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

/// Joins the two calendar years of a school year, each with its own value of an hour, and adds a line for all kinds.
pub fn sums(counted: &[Counted], people: &[(SchoolId, String, i64)], rules: &InForce) -> Vec<Sum> {
    let mut sums: Vec<Sum> =
        people.iter().map(|(school, kind, people)| (*school, kind.clone(), *people, 0, 0, 0)).collect();
    for one in counted {
        let worth = rules.hours.worth(one.minutes, one.in_year.parse().unwrap_or(0)).map_or(0, |cents| cents.0);
        let same = |sum: &&mut Sum| sum.0 == one.school && (sum.1.is_empty() || sum.1 == one.category);
        for sum in sums.iter_mut().filter(same) {
            sum.3 += one.lines;
            sum.4 += one.minutes;
            sum.5 += worth;
        }
    }
    sums
}
