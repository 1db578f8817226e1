//! Shifts that repeat: a rule of days and hours, looked at date by date before anything is made, and made whole or not
//! at all. Changing them later is in `series_change.rs`.

use super::opportunity::{self, OpportunityId};
use super::shift::{Slot, day_of, slot};
use super::store::{opportunity as opportunities, series as store, shift as shifts};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::policy::{Closed, InForce, Words};
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use forms::Reason;
use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, ToSpan};

db::id!(
    /// A rule that made shifts.
    SeriesId
);

/// The most dates one rule makes: every school day of a year.
pub const MOST: usize = 200;

/// What the form for repeated shifts asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSeries {
    pub weekdays: Vec<Weekday>,
    pub from: Date,
    pub until: Date,
    pub starts: Time,
    pub ends: Time,
    pub capacity: i64,
    /// Dates passed over by hand.
    pub skip: Vec<Date>,
}

impl NewSeries {
    /// The days of the week as the table keeps them: one digit each, Monday first.
    pub fn weekday_digits(&self) -> String {
        let mut days: Vec<i8> = self.weekdays.iter().map(|day| day.to_monday_one_offset()).collect();
        days.sort_unstable();
        days.dedup();
        days.iter().map(ToString::to_string).collect()
    }

    /// Every date of the rule, one more than can be made at the most.
    fn dates(&self) -> Vec<Date> {
        let days = std::iter::successors(Some(self.from), |day| day.tomorrow().ok());
        let days = days.take_while(|day| *day <= self.until).filter(|day| self.weekdays.contains(&day.weekday()));
        days.take(MOST + 1).collect()
    }
}

/// Why a date is passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passed {
    /// Schools are closed.
    Holiday,
    /// A break of the school year, by its name.
    Break(Words),
    /// Taken out by hand.
    ByHand,
    /// The clocks jump over the hour.
    Clock,
    /// That hour is over.
    Past,
    /// There is this shift already.
    There,
}

/// One date of a rule, and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    pub outcome: std::result::Result<Slot, Passed>,
}

/// What is wrong with a rule, by field.
pub type Wrong = Vec<(&'static str, Reason)>;

/// Looks at every date of a rule. Nothing is made.
pub fn plan(new: &NewSeries, rules: &InForce, there: &[Timestamp], now: Timestamp) -> Vec<Day> {
    let outcome = |date: Date| {
        if new.skip.contains(&date) {
            return Err(Passed::ByHand);
        }
        match rules.calendar.closed_on(date) {
            Some(Closed::Holiday) => return Err(Passed::Holiday),
            Some(Closed::Break(name)) => return Err(Passed::Break(name.clone())),
            None => {}
        }
        let slot = slot(date, new.starts, new.ends, &rules.zone).ok_or(Passed::Clock)?;
        if there.contains(&slot.starts_at) {
            return Err(Passed::There);
        }
        if slot.starts_at <= now { Err(Passed::Past) } else { Ok(slot) }
    };
    new.dates().into_iter().map(|date| Day { date, outcome: outcome(date) }).collect()
}

/// The rules that a rule must keep, by field.
pub fn check(new: &NewSeries, rules: &InForce, now: Timestamp) -> Wrong {
    let today = day_of(now, &rules.zone);
    let mut wrong = hours_wrong(new.starts, new.ends, rules);
    if new.weekdays.is_empty() {
        wrong.push(("weekday", Reason::new("publish-weekday-none")));
    }
    if new.from < today {
        wrong.push(("from", Reason::new("publish-date-past")));
    }
    if new.from > today.saturating_add(1.year()) {
        wrong.push(("from", Reason::new("publish-date-far")));
    }
    if new.until < new.from {
        wrong.push(("until", Reason::new("publish-until-before")));
        return wrong;
    }
    let dates = new.dates();
    if dates.len() > MOST {
        wrong.push(("until", Reason::new("publish-until-far").with("max", MOST)));
    } else if dates.is_empty() && !new.weekdays.is_empty() {
        wrong.push(("weekday", Reason::new("publish-weekday-not")));
    }
    for date in &new.skip {
        if *date < new.from || *date > new.until {
            wrong.push(("skip", Reason::new("publish-skip-outside").with("date", *date)));
        } else if !new.weekdays.contains(&date.weekday()) {
            wrong.push(("skip", Reason::new("publish-skip-other").with("date", *date)));
        }
    }
    wrong
}

/// What is wrong with the hours of a shift, whatever its day.
pub(super) fn hours_wrong(starts: Time, ends: Time, rules: &InForce) -> Wrong {
    let longest = i64::from(rules.shifts.longest_minutes);
    let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    if ends <= starts {
        return vec![("ends", Reason::new("publish-ends-before"))];
    }
    if minutes(ends) - minutes(starts) > longest {
        return vec![("ends", Reason::new("publish-too-long").with("hours", longest / 60))];
    }
    Vec::new()
}

/// Looks at every date of a rule for an opportunity within reach, or says what is wrong with it.
pub async fn preview(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    new: &NewSeries,
    rules: &InForce,
    now: Timestamp,
) -> Result<std::result::Result<Vec<Day>, Wrong>> {
    let found = opportunities::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if !opportunity::takes_shifts(me, &found) {
        return Err(Error::refused("publish-refused-state"));
    }
    let wrong = check(new, rules, now);
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    let there = shifts::starts_of(tx, id).await?;
    let days = plan(new, rules, &there, now);
    let first = days.iter().filter_map(|day| day.outcome.as_ref().ok()).map(|slot| slot.starts_at).min();
    if let Some(opens) = found.opens_at.filter(|opens| first.is_some_and(|first| first <= *opens)) {
        let day = rules.calendar.day_of(opens);
        return Ok(Err(vec![("from", Reason::new("publish-before-opens").with("date", day))]));
    }
    Ok(Ok(days))
}

/// Makes every shift of a rule, or none; how many. Sent again, it makes nothing twice.
pub async fn make(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    new: &NewSeries,
    rules: &InForce,
    now: Timestamp,
) -> Result<std::result::Result<usize, Wrong>> {
    tx.lock("opportunity", id).await?;
    let days = match preview(tx, me, id, new, rules, now).await? {
        Ok(days) => days,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let slots: Vec<Slot> = days.into_iter().filter_map(|day| day.outcome.ok()).collect();
    if slots.is_empty() {
        return Ok(Ok(0));
    }
    let found = opportunities::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    store::insert(tx, id, found.school, new, &slots, me.id(), now).await?;
    let entry =
        Entry::new(Actor::Person(me.id(), opportunity::role_at(me, found.school)), "shifts-added", "opportunity", id)
            .at_school(found.school)
            .detail(format!("shifts={} places={} weekdays={}", slots.len(), new.capacity, new.weekday_digits()));
    ledger::note(tx, entry, now).await?;
    opportunity::reopen(tx, id, found.school, now).await?;
    tx.touch(PUBLIC);
    Ok(Ok(slots.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn tuesdays(from: Date, until: Date) -> NewSeries {
        NewSeries {
            weekdays: vec![Weekday::Tuesday, Weekday::Thursday],
            from,
            until,
            starts: time(10, 30, 0, 0),
            ends: time(11, 30, 0, 0),
            capacity: 2,
            skip: Vec::new(),
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn tuesdays_and_thursdays_keep_their_hour_when_the_clocks_change() {
        let rules = InForce::shipped().unwrap();
        let days = plan(&tuesdays(date(2026, 10, 27), date(2026, 11, 5)), &rules, &[], at("2026-09-08T12:00:00Z"));
        let starts: Vec<String> =
            days.iter().filter_map(|day| day.outcome.as_ref().ok()).map(|slot| slot.starts_at.to_string()).collect();
        let expected = ["2026-10-27T14:30:00Z", "2026-10-29T14:30:00Z", "2026-11-03T15:30:00Z", "2026-11-05T15:30:00Z"];
        assert_eq!(starts, expected);
    }

    #[test]
    fn each_date_passed_over_says_why() {
        let rules = InForce::shipped().unwrap();
        let mut new = tuesdays(date(2026, 11, 24), date(2026, 12, 22));
        new.skip = vec![date(2026, 12, 8)];
        let there = [at("2026-12-03T15:30:00Z")];
        let days = plan(&new, &rules, &there, at("2026-11-24T16:00:00Z"));
        let said: Vec<(i8, Option<Passed>)> =
            days.iter().map(|day| (day.date.day(), day.outcome.clone().err())).collect();
        assert_eq!(said[0], (24, Some(Passed::Past)));
        assert_eq!(said[1], (26, Some(Passed::Holiday)));
        assert_eq!(said[2], (1, None));
        assert_eq!(said[3], (3, Some(Passed::There)));
        assert_eq!(said[4], (8, Some(Passed::ByHand)));
        assert!(matches!(&said[8], (22, Some(Passed::Break(name))) if name.get("en") == "Winter break"));
    }

    #[test]
    fn a_rule_that_cannot_be_is_told_apart() {
        let rules = InForce::shipped().unwrap();
        let now = at("2026-09-08T12:00:00Z");
        let keys = |new: &NewSeries| check(new, &rules, now).iter().map(|(f, r)| (*f, r.key())).collect::<Vec<_>>();
        let good = tuesdays(date(2026, 9, 15), date(2027, 5, 20));
        assert_eq!(keys(&good), []);
        assert_eq!(keys(&NewSeries { ends: time(10, 30, 0, 0), ..good.clone() }), [("ends", "publish-ends-before")]);
        assert_eq!(keys(&NewSeries { ends: time(23, 0, 0, 0), ..good.clone() }), [("ends", "publish-too-long")]);
        assert_eq!(keys(&NewSeries { weekdays: vec![], ..good.clone() }), [("weekday", "publish-weekday-none")]);
        let backwards = NewSeries { until: date(2026, 9, 14), ..good.clone() };
        assert_eq!(keys(&backwards), [("until", "publish-until-before")]);
        let long = NewSeries { until: date(2031, 9, 14), ..good.clone() };
        assert_eq!(keys(&long), [("until", "publish-until-far")]);
        assert_eq!(keys(&NewSeries { from: date(2026, 9, 1), ..good.clone() }), [("from", "publish-date-past")]);
        let outside = NewSeries { skip: vec![date(2027, 6, 1), date(2026, 9, 16)], ..good };
        assert_eq!(keys(&outside), [("skip", "publish-skip-outside"), ("skip", "publish-skip-other")]);
    }
}
