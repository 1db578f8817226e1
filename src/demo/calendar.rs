//! Days and times of the invented world, seen from the moment it is made.

use crate::policy::{InForce, Validity};
use jiff::civil::Date;
use jiff::{Span, Timestamp};

/// The moment, and the rules that count days.
#[derive(Clone, Copy)]
pub struct Calendar<'p> {
    pub rules: &'p InForce,
    pub now: Timestamp,
    pub today: Date,
}

impl<'p> Calendar<'p> {
    /// The calendar of the district at `now`.
    pub fn new(rules: &'p InForce, now: Timestamp) -> Calendar<'p> {
        Calendar { rules, now, today: rules.calendar.day_of(now) }
    }

    /// So many days from today; before it when negative.
    pub fn day(&self, days: i64) -> Date {
        plus(self.today, days)
    }

    /// The `n`th school day after today; the summer, too, has a program somewhere.
    pub fn school_day(&self, n: u32) -> Date {
        self.rules.calendar.business_days_after(self.today, n)
    }

    /// The `n`th school day before today, within a year.
    pub fn past_school_day(&self, n: usize) -> Date {
        let back = (1..366).map(|days| self.day(-days)).filter(|day| self.rules.calendar.is_business_day(*day));
        back.take(n).last().unwrap_or(self.today)
    }

    /// An instant by the clock on the wall.
    pub fn at(&self, day: Date, hour: i8, minute: i8) -> Timestamp {
        // The hours of a school day are never skipped by daylight saving, so this cannot fail.
        self.rules.zone.to_timestamp(day.at(hour, minute, 0, 0)).unwrap_or(self.now)
    }

    /// An instant of a day gone by, and never after now.
    pub fn past(&self, day: Date, hour: i8, minute: i8) -> Timestamp {
        self.at(day, hour, minute).min(self.now)
    }

    /// The last good day of a clearance given on `day`.
    pub fn last_good_day(&self, level: u32, day: Date) -> Date {
        self.validity(level).valid_until(day, &[])
    }

    /// The rule of validity of a level.
    pub fn validity(&self, level: u32) -> &'p Validity {
        let clearance = &self.rules.rules.clearance;
        let level = clearance.level_numbered(level).unwrap_or_else(|| clearance.lowest_level());
        clearance.validity_of(level)
    }
}

/// So many days after `day`.
pub fn plus(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}
