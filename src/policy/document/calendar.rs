//! The district's calendar: local days, school years, business days.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};

use super::declare::table;
use super::kinds::{Id, MonthDay, Words, Zone};

table! {
    /// What day it is here, when the year turns, when the office is closed.
    pub struct Calendar {
        /// The time zone of every local day and time.
        pub time_zone: Zone,
        /// The first day of the school year; clearances and agreements roll over on it (F1).
        pub school_year_starts: MonthDay,
        /// Weekdays on which the office is closed; they are no business days.
        pub holidays: Vec<Date>,
        /// Weeks without school; a document that says nothing of it has none. Shifts that repeat pass over them.
        pub breaks: Option<Vec<Break>>,
    }
}

table! {
    /// Days in a row without school.
    pub struct Break {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
        /// Its first day.
        pub first: Date,
        /// Its last day.
        pub last: Date,
    }
}

/// Why there is no school on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed<'c> {
    /// A holiday.
    Holiday,
    /// A break of the school year, by its name.
    Break(&'c Words),
}

/// A school year, named after the two calendar years it touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolYear {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
}

impl SchoolYear {
    /// The name people use, `2026-27`.
    pub fn name(self) -> String {
        if self.first.year() == self.last.year() {
            return self.first.year().to_string();
        }
        format!("{}-{:02}", self.first.year(), self.last.year() % 100)
    }
}

impl Calendar {
    /// The local day at `now`.
    pub fn day_of(&self, now: Timestamp) -> Date {
        now.to_zoned_datetime(self.time_zone.zone().clone()).date()
    }

    /// The school year in which `date` lies.
    pub fn school_year_of(&self, date: Date) -> SchoolYear {
        let first = self.school_year_starts.on_or_before(date);
        let next = self.school_year_starts.on_or_after(first.saturating_add(jiff::Span::new().days(1)));
        SchoolYear { first, last: next.saturating_sub(jiff::Span::new().days(1)) }
    }

    /// Why schools are closed on `date`, where a holiday or a break says so. Saturdays and Sundays are not closed by it:
    /// whoever plans something on them means it.
    pub fn closed_on(&self, date: Date) -> Option<Closed<'_>> {
        let within = self.breaks.iter().flatten().find(|each| each.first <= date && date <= each.last);
        match within {
            Some(each) => Some(Closed::Break(&each.name)),
            None => self.holidays.contains(&date).then_some(Closed::Holiday),
        }
    }

    /// Whether the office works on `date`.
    pub fn is_business_day(&self, date: Date) -> bool {
        is_business_day(date, &self.holidays)
    }

    /// The `count`th business day after `date`; see [`business_days_after`].
    pub fn business_days_after(&self, date: Date, count: u32) -> Date {
        business_days_after(date, count, &self.holidays)
    }
}

/// The `count`th business day after `date`. `date` itself never counts; with a count of 0 it is the answer.
pub fn business_days_after(date: Date, count: u32, holidays: &[Date]) -> Date {
    let mut day = date;
    let mut left = count;
    while left > 0 && day < Date::MAX {
        day = day.saturating_add(jiff::Span::new().days(1));
        if is_business_day(day, holidays) {
            left -= 1;
        }
    }
    day
}

fn is_business_day(date: Date, holidays: &[Date]) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(&date)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::{Span, tz::TimeZone};
    use proptest::prelude::*;

    use super::*;
    use crate::policy::document::tests::cms;

    fn days() -> impl Strategy<Value = Date> {
        (0..40_000i64).prop_map(|days| date(2000, 1, 1).saturating_add(Span::new().days(days)))
    }

    #[test]
    fn thanksgiving_does_not_shorten_the_wait() {
        let wait = business_days_after(date(2026, 11, 24), 5, &[date(2026, 11, 26), date(2026, 11, 27)]);
        assert_eq!(wait, date(2026, 12, 3));
    }

    #[test]
    fn a_school_year_has_the_name_people_use() {
        let calendar = cms().calendar;
        assert_eq!(calendar.school_year_of(date(2026, 6, 30)).name(), "2025-26");
        assert_eq!(calendar.school_year_of(date(2026, 7, 1)).name(), "2026-27");
        assert_eq!(calendar.school_year_of(date(2099, 7, 1)).name(), "2099-00");
    }

    #[test]
    fn the_day_is_the_local_one_also_when_clocks_change() {
        let calendar = cms().calendar;
        for (instant, day) in [
            ("2026-03-08T04:59:59Z", date(2026, 3, 7)),
            ("2026-03-08T05:00:00Z", date(2026, 3, 8)),
            ("2026-03-09T03:59:59Z", date(2026, 3, 8)),
            ("2026-11-01T03:59:59Z", date(2026, 10, 31)),
            ("2026-11-02T04:59:59Z", date(2026, 11, 1)),
            ("2026-11-02T05:00:00Z", date(2026, 11, 2)),
        ] {
            assert_eq!(calendar.day_of(instant.parse().expect("an instant")), day, "{instant}");
        }
    }

    proptest! {
        #[test]
        fn the_last_day_of_the_wait_is_worked_and_exactly_that_many_were(
            start in days(), count in 1u32..30, closed in proptest::collection::vec(days(), 0..20)
        ) {
            let end = business_days_after(start, count, &closed);
            prop_assert!(is_business_day(end, &closed));
            let mut worked = 0;
            let mut day = start;
            while day < end {
                day = day.saturating_add(Span::new().days(1));
                worked += u32::from(is_business_day(day, &closed));
            }
            prop_assert_eq!(worked, count);
        }

        #[test]
        fn a_holiday_never_shortens_the_wait(start in days(), count in 0u32..30, closed in days()) {
            prop_assert!(business_days_after(start, count, &[closed]) >= business_days_after(start, count, &[]));
        }

        #[test]
        fn every_day_lies_in_its_school_year_and_years_do_not_overlap(day in days()) {
            let calendar = cms().calendar;
            let year = calendar.school_year_of(day);
            prop_assert!(year.first <= day && day <= year.last);
            let next = calendar.school_year_of(year.last.saturating_add(Span::new().days(1)));
            prop_assert_eq!(next.first, year.last.saturating_add(Span::new().days(1)));
        }

        #[test]
        fn an_instant_has_one_day_and_later_instants_no_earlier_one(seconds in 946_684_800i64..4_000_000_000, more in 0i64..200_000) {
            let calendar = cms().calendar;
            let early = calendar.day_of(Timestamp::from_second(seconds).expect("in range"));
            let late = calendar.day_of(Timestamp::from_second(seconds + more).expect("in range"));
            prop_assert!(early <= late);
            let noon = early.at(12, 0, 0, 0).to_zoned_datetime(TimeZone::get("America/New_York").expect("known")).expect("a noon");
            prop_assert_eq!(calendar.day_of(noon.timestamp()), early);
        }
    }
}
