//! How long a clearance is good: the rules districts use, and what a clearance is worth on a given day.

use jiff::Span;
use jiff::civil::Date;

use super::declare::choice;
use super::kinds::MonthDay;
use super::problem::Fault;
use super::read::{Fields, Node, Read, Reading};

/// The rule by which a clearance ends. In each, the end is the last day on which it is still good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validity {
    /// Ends for everyone on one day of the year (CMS by default: 30 June).
    FixedDate {
        /// The last good day.
        last_day: MonthDay,
        /// Until when an ended clearance can be taken up again without a new check (Wake: 31 October).
        reactivate_until: Option<MonthDay>,
        /// From which day on a clearance runs to the end of the following year instead.
        early_from: Option<MonthDay>,
    },
    /// Good for so many days, the day of clearing among them (Nashville: 365).
    RollingDays {
        /// How many.
        days: u32,
        /// For how many days after the end it can be taken up again without a new check.
        reactivate_days: Option<u32>,
    },
    /// Good for so many years, to the day before the anniversary (Bend: 2; Florida: 5).
    Years {
        /// How many.
        years: u32,
        /// For how many days after the end it can be taken up again without a new check.
        reactivate_days: Option<u32>,
    },
    /// Ends with the first of the documents it rests on, and at the latest after so many days (Los Angeles).
    EarliestDocument {
        /// The most days, also when no document carries a date.
        longest_days: u32,
    },
}

choice! {
    /// The kinds of [`Validity`], as the document writes them.
    pub enum ValidityKind {
        /// [`Validity::FixedDate`].
        FixedDate = "fixed-date",
        /// [`Validity::RollingDays`].
        RollingDays = "rolling-days",
        /// [`Validity::Years`].
        Years = "years",
        /// [`Validity::EarliestDocument`].
        EarliestDocument = "earliest-document",
    }
}

/// What a clearance is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has not begun.
    NotYet,
    /// It is good, and so many days are left after this one.
    Good {
        /// Days left after this one.
        days_left: i32,
    },
    /// It has ended, but can be taken up again without a new check until this day.
    Inactive {
        /// The last day for it.
        reactivate_until: Date,
    },
    /// It has ended.
    Ended,
}

impl Standing {
    /// Whether the person may act under it. Only this decides; nothing else does.
    pub fn is_good(self) -> bool {
        matches!(self, Standing::Good { .. })
    }
}

impl Validity {
    /// The last day on which a clearance given on `cleared_on` is good. `documents` are the last good days of what
    /// it rests on; only [`Validity::EarliestDocument`] looks at them (driver documents lapse separately).
    pub fn valid_until(&self, cleared_on: Date, documents: &[Date]) -> Date {
        match self {
            Validity::FixedDate { last_day, early_from, .. } => {
                let end = last_day.on_or_after(cleared_on);
                let early = early_from.is_some_and(|from| from.on_or_before(end) <= cleared_on);
                if early { last_day.on_or_after(end.saturating_add(days(1))) } else { end }
            }
            Validity::RollingDays { days, .. } => last_of(cleared_on, *days),
            Validity::Years { years, .. } => {
                cleared_on.saturating_add(Span::new().years(i64::from(*years).min(1_000))).saturating_sub(days(1))
            }
            Validity::EarliestDocument { longest_days } => {
                let longest = last_of(cleared_on, *longest_days);
                documents.iter().copied().fold(longest, Date::min)
            }
        }
    }

    /// The last day on which a clearance that ended on `valid_until` can be taken up again, if the rule knows that.
    pub fn reactivate_until(&self, valid_until: Date) -> Option<Date> {
        match self {
            Validity::FixedDate { reactivate_until, .. } => {
                reactivate_until.map(|day| day.on_or_after(valid_until.saturating_add(days(1))))
            }
            Validity::RollingDays { reactivate_days, .. } | Validity::Years { reactivate_days, .. } => {
                reactivate_days.map(|count| valid_until.saturating_add(days(count)))
            }
            Validity::EarliestDocument { .. } => None,
        }
    }

    /// What a clearance good from `valid_from` through `valid_until` is worth on `date`.
    pub fn state_on(&self, valid_from: Date, valid_until: Date, date: Date) -> Standing {
        if date > valid_until {
            return match self.reactivate_until(valid_until) {
                Some(last) if date <= last => Standing::Inactive { reactivate_until: last },
                _ => Standing::Ended,
            };
        }
        if date < valid_from {
            return Standing::NotYet;
        }
        Standing::Good { days_left: (valid_until - date).get_days() }
    }
}

fn days(count: u32) -> Span {
    // A number of days beyond the calendar means "for ever"; dates saturate there.
    Span::new().days(i64::from(count).min(3_650_000))
}

fn last_of(first: Date, count: u32) -> Date {
    first.saturating_add(days(count.saturating_sub(1)))
}

impl Read for Validity {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let mut fields = node.fields(reading)?;
        let validity = match fields.take::<ValidityKind>("kind", reading)? {
            ValidityKind::FixedDate => fixed_date(&mut fields, reading),
            ValidityKind::RollingDays => {
                let count = ranged(&mut fields, "days", 3_660, reading);
                let again = fields.take("reactivate_days", reading);
                count.zip(again).map(|(days, reactivate_days)| Validity::RollingDays { days, reactivate_days })
            }
            ValidityKind::Years => {
                let count = ranged(&mut fields, "years", 10, reading);
                let again = fields.take("reactivate_days", reading);
                count.zip(again).map(|(years, reactivate_days)| Validity::Years { years, reactivate_days })
            }
            ValidityKind::EarliestDocument => {
                let longest_days = ranged(&mut fields, "longest_days", 3_660, reading);
                longest_days.map(|longest_days| Validity::EarliestDocument { longest_days })
            }
        };
        fields.finish(reading);
        validity
    }
}

fn fixed_date(fields: &mut Fields<'_>, reading: &mut Reading) -> Option<Validity> {
    let last_day = fields.take("last_day", reading);
    let reactivate_until: Option<Option<MonthDay>> = fields.take("reactivate_until", reading);
    let early_from = fields.take("early_from", reading);
    let (last_day, reactivate_until) = (last_day?, reactivate_until?);
    if reactivate_until == Some(last_day) {
        reading.wrong(fields.path("reactivate_until"), Fault::NotAfter { other: "last_day".to_owned() });
    }
    Some(Validity::FixedDate { last_day, reactivate_until, early_from: early_from? })
}

fn ranged(fields: &mut Fields<'_>, key: &'static str, max: i64, reading: &mut Reading) -> Option<u32> {
    let value = fields.take::<u32>(key, reading);
    reading.within(fields.path(key), value, 1..=max)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn june(early_from: Option<MonthDay>) -> Validity {
        let last_day = MonthDay::new(6, 30).expect("a day");
        Validity::FixedDate { last_day, reactivate_until: MonthDay::new(10, 31), early_from }
    }

    fn some_day() -> impl Strategy<Value = Date> {
        (0..40_000i64).prop_map(|count| date(2000, 1, 1).saturating_add(Span::new().days(count)))
    }

    fn some_rule() -> impl Strategy<Value = Validity> {
        let month_day = || (1i8..=12, 1i8..=28).prop_map(|(month, day)| MonthDay::new(month, day).expect("a day"));
        prop_oneof![
            (month_day(), proptest::option::of(month_day()), proptest::option::of(month_day())).prop_map(
                |(last_day, reactivate_until, early_from)| {
                    Validity::FixedDate { last_day, reactivate_until, early_from }
                }
            ),
            (1u32..3_660, proptest::option::of(0u32..200))
                .prop_map(|(days, reactivate_days)| { Validity::RollingDays { days, reactivate_days } }),
            (1u32..10, proptest::option::of(0u32..200))
                .prop_map(|(years, reactivate_days)| { Validity::Years { years, reactivate_days } }),
            (1u32..3_660).prop_map(|longest_days| Validity::EarliestDocument { longest_days }),
        ]
    }

    #[test]
    fn a_clearance_of_this_school_year_ends_with_it() {
        let rule = june(None);
        for (cleared, until) in [
            (date(2026, 7, 1), date(2027, 6, 30)),
            (date(2026, 11, 23), date(2027, 6, 30)),
            (date(2027, 6, 30), date(2027, 6, 30)),
        ] {
            assert_eq!(rule.valid_until(cleared, &[]), until, "{cleared}");
        }
    }

    #[test]
    fn it_rolls_over_on_the_first_of_july_and_can_be_taken_up_until_the_end_of_october() {
        let rule = june(None);
        let on = |day| rule.state_on(date(2026, 9, 1), date(2027, 6, 30), day);
        let inactive = Standing::Inactive { reactivate_until: date(2027, 10, 31) };
        assert_eq!(on(date(2026, 8, 31)), Standing::NotYet);
        assert_eq!(on(date(2027, 6, 30)), Standing::Good { days_left: 0 });
        assert_eq!(on(date(2027, 7, 1)), inactive);
        assert_eq!(on(date(2027, 10, 31)), inactive);
        assert_eq!(on(date(2027, 11, 1)), Standing::Ended);
    }

    #[test]
    fn who_is_cleared_just_before_the_end_may_have_the_next_year() {
        let rule = june(MonthDay::new(6, 1));
        assert_eq!(rule.valid_until(date(2027, 5, 31), &[]), date(2027, 6, 30));
        assert_eq!(rule.valid_until(date(2027, 6, 1), &[]), date(2028, 6, 30));
        assert_eq!(rule.valid_until(date(2027, 7, 1), &[]), date(2028, 6, 30));
    }

    #[test]
    fn leap_days_give_nobody_a_day_too_many() {
        let year = Validity::Years { years: 1, reactivate_days: None };
        assert_eq!(year.valid_until(date(2028, 2, 29), &[]), date(2029, 2, 27));
        assert_eq!(year.valid_until(date(2027, 3, 1), &[]), date(2028, 2, 29));
        let rolling = Validity::RollingDays { days: 365, reactivate_days: None };
        assert_eq!(rolling.valid_until(date(2028, 1, 1), &[]), date(2028, 12, 30));
        let february = Validity::FixedDate {
            last_day: MonthDay::new(2, 28).expect("a day"),
            reactivate_until: None,
            early_from: None,
        };
        assert_eq!(february.valid_until(date(2028, 2, 29), &[]), date(2029, 2, 28));
    }

    #[test]
    fn the_first_document_to_end_ends_it() {
        let rule = Validity::EarliestDocument { longest_days: 365 };
        let documents = [date(2027, 3, 1), date(2027, 1, 15)];
        assert_eq!(rule.valid_until(date(2026, 9, 1), &documents), date(2027, 1, 15));
        assert_eq!(rule.valid_until(date(2026, 9, 1), &[]), date(2027, 8, 31));
    }

    proptest! {
        #[test]
        fn a_stale_clearance_is_never_good(rule in some_rule(), cleared in some_day(), after in 1i64..5_000) {
            let until = rule.valid_until(cleared, &[]);
            prop_assert!(until >= cleared);
            prop_assert!(rule.state_on(cleared, until, until).is_good());
            let later = until.saturating_add(Span::new().days(after));
            prop_assert!(!rule.state_on(cleared, until, later).is_good());
        }

        #[test]
        fn nothing_is_good_before_it_begins(rule in some_rule(), cleared in some_day(), before in 1i64..5_000) {
            let until = rule.valid_until(cleared, &[]);
            let earlier = cleared.saturating_sub(Span::new().days(before));
            prop_assert!(!rule.state_on(cleared, until, earlier).is_good());
        }

        #[test]
        fn an_ended_document_is_not_outlived(cleared in some_day(), end in some_day()) {
            let rule = Validity::EarliestDocument { longest_days: 3_660 };
            let until = rule.valid_until(cleared, &[end]);
            prop_assert!(until <= end);
            prop_assert!(end >= cleared || !rule.state_on(cleared, until, cleared).is_good());
        }

        #[test]
        fn a_fixed_date_lets_nobody_run_longer_than_two_years(cleared in some_day(), rule in some_rule()) {
            if let Validity::FixedDate { .. } = rule {
                prop_assert!((rule.valid_until(cleared, &[]) - cleared).get_days() <= 731);
            }
        }

        #[test]
        fn taking_up_again_comes_after_the_end(rule in some_rule(), cleared in some_day()) {
            let until = rule.valid_until(cleared, &[]);
            prop_assert!(rule.reactivate_until(until).is_none_or(|last| last >= until));
        }
    }
}
