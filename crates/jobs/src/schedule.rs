//! Jobs that come round by the clock, in plain words.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Once a day at this time on the clock of the place.
    Day(Time),
    /// Every so many hours, on the hour.
    Hours(u16),
    /// Every so many minutes.
    Minutes(u16),
}

/// A list of what comes round, and the place whose clock counts. The jobs are of the kind without data
/// (`struct RemindTomorrow;`).
#[derive(Debug, Clone)]
pub struct Schedule {
    /// Name of the job, and how often.
    pub list: &'static [(&'static str, Every)],
    /// Where the office is.
    pub zone: TimeZone,
}

impl Default for Schedule {
    fn default() -> Self {
        Self { list: &[], zone: TimeZone::UTC }
    }
}

impl Every {
    /// The start of the slot that `now` is in: the last time it should have run.
    pub fn slot(self, now: Timestamp, zone: &TimeZone) -> Timestamp {
        match self {
            Self::Day(time) => day_slot(time, now, zone),
            Self::Hours(hours) => whole(now, i64::from(hours.max(1)) * 3600),
            Self::Minutes(minutes) => whole(now, i64::from(minutes.max(1)) * 60),
        }
    }
}

fn whole(now: Timestamp, seconds: i64) -> Timestamp {
    let second = now.as_second();
    Timestamp::from_second(second - second.rem_euclid(seconds)).unwrap_or(now)
}

/// A time that the clocks jump over in spring is taken an hour later; one that comes twice in autumn, the first time.
fn day_slot(time: Time, now: Timestamp, zone: &TimeZone) -> Timestamp {
    let today = now.to_zoned_datetime(zone.clone()).date();
    let at = |date: jiff::civil::Date| zone.to_timestamp(date.to_datetime(time)).unwrap_or(now);
    let slot = at(today);
    if slot <= now {
        return slot;
    }
    today.checked_sub(1.day()).map_or(slot, at)
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_follows_the_clock_of_the_place() {
        let zone = TimeZone::get("America/New_York").unwrap();
        let eight = Every::Day(time(8, 0, 0, 0));
        assert_eq!(eight.slot(at("2026-07-01T11:59:59Z"), &zone), at("2026-06-30T12:00:00Z"));
        assert_eq!(eight.slot(at("2026-07-01T12:00:00Z"), &zone), at("2026-07-01T12:00:00Z"));
        assert_eq!(eight.slot(at("2026-01-01T14:00:00Z"), &zone), at("2026-01-01T13:00:00Z"));
        // 2:30 does not exist on the day the clocks go forward.
        let night = Every::Day(time(2, 30, 0, 0));
        assert_eq!(night.slot(at("2026-03-08T12:00:00Z"), &zone), at("2026-03-08T07:30:00Z"));
        // 1:30 comes twice on the day they go back, and counts once.
        let twice = Every::Day(time(1, 30, 0, 0));
        assert_eq!(twice.slot(at("2026-11-01T05:30:00Z"), &zone), at("2026-11-01T05:30:00Z"));
        assert_eq!(twice.slot(at("2026-11-01T06:45:00Z"), &zone), at("2026-11-01T05:30:00Z"));
    }

    #[test]
    fn hours_and_minutes_are_whole() {
        let now = at("2026-07-01T11:59:59Z");
        assert_eq!(Every::Hours(6).slot(now, &TimeZone::UTC), at("2026-07-01T06:00:00Z"));
        assert_eq!(Every::Minutes(15).slot(now, &TimeZone::UTC), at("2026-07-01T11:45:00Z"));
    }
}
