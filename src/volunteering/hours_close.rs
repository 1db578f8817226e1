//! Months of hours are closed: by the school when nothing waits, or by themselves on a day of the next month.

use super::by;
use super::hours_close_flow::{MonthFlow, MonthState, MonthVerb};
use super::shift::day_of;
use super::shift_flow::{HoursFlow, HoursState, HoursVerb};
use super::store::hours_close as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::{InForce, SchoolYear};
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::fmt;

/// A month of the calendar, written `2026-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

impl Month {
    /// The month in which a day lies.
    pub fn of(day: Date) -> Month {
        Month(day.first_of_month())
    }

    /// A month as it is written.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2)?;
        Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok().map(Month)
    }

    pub fn first(self) -> Date {
        self.0
    }

    pub fn last(self) -> Date {
        self.0.last_of_month()
    }

    pub fn before(self) -> Month {
        Month::of(self.0.saturating_sub(1.day()))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

/// The last day on which hours of a month are taken as a matter of course. The month in which the school year ends
/// stays open as long as late hours of the year are taken.
pub fn open_until(month: Month, rules: &InForce) -> Date {
    let year = rules.calendar.school_year_of(month.last());
    let longest = month.last().saturating_add(i64::from(rules.hours.lock_after_days).days());
    if year.last == month.last() {
        return longest;
    }
    let by_day = month.last().saturating_add(i64::from(rules.hours.close_day()).days());
    by_day.min(longest)
}

/// The last day on which anything about the hours of a school year can change.
pub fn late_until(year: SchoolYear, rules: &InForce) -> Date {
    year.last.saturating_add(i64::from(rules.hours.lock_after_days).days())
}

/// Whether the school year in which a day lies is closed.
pub fn is_frozen(day: Date, today: Date, rules: &InForce) -> bool {
    today > late_until(rules.calendar.school_year_of(day), rules)
}

/// How many months back one may still be open: as far as the policy can say.
const MONTHS_BACK: usize = 14;

/// The months that no rule has closed, newest first; this one is always among them.
pub fn open_months(today: Date, rules: &InForce) -> Vec<Month> {
    let all = std::iter::successors(Some(Month::of(today)), |month| Some(month.before()));
    all.take(MONTHS_BACK).filter(|month| today <= open_until(*month, rules)).collect()
}

/// What the school, or nobody, closed.
#[derive(Debug, Clone)]
pub struct Closed {
    pub month: String,
    pub closed_by: Option<String>,
    pub closed_at: Timestamp,
    pub lines: i64,
    pub minutes: i64,
    pub left_lines: i64,
}
db::row!(Closed { month, closed_by, closed_at, lines, minutes, left_lines });

/// Where a school's month stands.
pub async fn standing(tx: &mut Tx, school: SchoolId, month: Month, today: Date, rules: &InForce) -> Result<MonthState> {
    let written = store::closed(tx, school, month).await?.is_some();
    Ok(state_of(month, written, today, rules))
}

/// The same, where it is known whether the closing is written down.
pub fn state_of(month: Month, written: bool, today: Date, rules: &InForce) -> MonthState {
    if is_frozen(month.first(), today, rules) {
        return MonthState::Frozen;
    }
    if written || today > open_until(month, rules) { MonthState::Closed } else { MonthState::Open }
}

/// Refuses what would change the hours of a month that is closed. The school is held, so that nobody closes it meanwhile.
pub async fn must_be_open(tx: &mut Tx, school: SchoolId, day: Date, rules: &InForce, now: Timestamp) -> Result<()> {
    tx.lock("school", school).await?;
    let month = Month::of(day);
    match standing(tx, school, month, day_of(now, &rules.zone), rules).await? {
        MonthState::Open => Ok(()),
        MonthState::Closed => Err(Error::Refused(Reason::new("hours-refused-closed").with("day", month.last()))),
        MonthState::Frozen => Err(Error::refused("hours-refused-frozen")),
    }
}

/// Why a month cannot be closed.
#[derive(Debug)]
pub enum CloseError {
    /// It is not over yet.
    NotOver,
    /// So many lines wait, and nobody said to leave them.
    Waiting(i64),
    Other(Error),
}

impl From<Error> for CloseError {
    fn from(error: Error) -> CloseError {
        CloseError::Other(error)
    }
}

impl From<db::Error> for CloseError {
    fn from(error: db::Error) -> CloseError {
        CloseError::Other(error.into())
    }
}

impl From<CloseError> for Error {
    fn from(error: CloseError) -> Error {
        match error {
            CloseError::NotOver => Error::refused("hours-month-not-over"),
            CloseError::Waiting(count) => Error::Refused(Reason::new("hours-month-waiting").with("count", count)),
            CloseError::Other(error) => error,
        }
    }
}

/// Closes a school's month. What waits is looked at first, or left on purpose.
pub async fn close(
    tx: &mut Tx,
    me: &Me,
    school: SchoolId,
    month: Month,
    leave: bool,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), CloseError> {
    if !me.may_at(Ability::ConfirmHours, school) {
        return Err(Error::NotFound.into());
    }
    let today = day_of(now, &rules.zone);
    if month.last() >= today {
        return Err(CloseError::NotOver);
    }
    tx.lock("school", school).await?;
    // Pressed twice, or closed by a colleague: it is closed.
    let state = standing(tx, school, month, today, rules).await?;
    let actor = Actor::with(me, Ability::ConfirmHours);
    match by::next::<MonthFlow>(actor, me.id(), state, MonthVerb::Close) {
        Ok(_) => {}
        Err(by::No::NotNow) => return Ok(()),
        Err(by::No::NotTheirs) => return Err(Error::NotFound.into()),
    }
    let tally = store::tally(tx, school, month, rules.clearance.regular_visits_per_month).await?;
    if tally.waiting > 0 && !leave {
        return Err(CloseError::Waiting(tally.waiting));
    }
    if !store::insert(tx, school, month, &tally, me.id(), rules.version, now).await? {
        return Ok(());
    }
    store::lock(tx, school, month, locked(actor)?).await?;
    let entry = Entry::new(actor, "hours-month-closed", "school", school)
        .at_school(school)
        .policy(rules.version)
        .detail(format!("month={month} lines={} minutes={} left={}", tally.lines, tally.minutes, tally.waiting));
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// Closes every month whose day has come, and locks what counts in closed months; how many lines. Every night.
pub async fn close_due(tx: &mut Tx, rules: &InForce, now: Timestamp) -> Result<u64> {
    let today = day_of(now, &rules.zone);
    let open = open_months(today, rules);
    let months = store::close_due(tx, &open, Month::of(today), rules.version, now).await?;
    let lines = store::lock_due(tx, &open, Month::of(today), locked(Actor::System)?).await?;
    if months + lines > 0 {
        let entry = Entry::new(Actor::System, "hours-locked", "hours", 0)
            .policy(rules.version)
            .detail(format!("before={} months={months} lines={lines}", Month::of(today)));
        ledger::note(tx, entry, now).await?;
    }
    Ok(lines)
}

/// Where the lines that count in a month are when it is closed. Many lines at once are about nobody.
fn locked(actor: Actor) -> Result<HoursState> {
    by::next::<HoursFlow>(actor, PersonId(0), HoursState::Confirmed, HoursVerb::Lock)
        .map_err(|no| no.or(Error::refused("hours-refused-state")))
}

/// Who may countersign: everybody with the ability but whoever asked, and whom it is about.
pub(super) fn is_second(me: &Me, asked_by: PersonId, about: PersonId) -> bool {
    me.id() != asked_by && me.id() != about
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rules() -> InForce {
        InForce::shipped().expect("the policy that ships")
    }

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    #[test]
    fn a_month_is_written_as_it_is_read() {
        assert_eq!(month("2028-02").last(), date(2028, 2, 29));
        assert_eq!(month("2026-01").before().to_string(), "2025-12");
        for wrong in ["", "2026", "2026-13", "26-01", "2026-1", "2026-01-05", "x-y"] {
            assert_eq!(Month::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_month_closes_on_the_tenth_and_the_last_of_the_year_after_the_days_for_late_hours() {
        let rules = rules();
        for (of, until) in [
            ("2026-09", date(2026, 10, 10)),
            ("2026-12", date(2027, 1, 10)),
            ("2027-02", date(2027, 3, 10)),
            ("2027-06", date(2027, 7, 31)),
        ] {
            assert_eq!(open_until(month(of), &rules), until, "{of}");
        }
        let open = |day| open_months(day, &rules).iter().map(Month::to_string).collect::<Vec<_>>();
        assert_eq!(open(date(2026, 10, 10)), ["2026-10", "2026-09"]);
        assert_eq!(open(date(2026, 10, 11)), ["2026-10"]);
        assert_eq!(open(date(2027, 7, 31)), ["2027-07", "2027-06"]);
        assert_eq!(open(date(2027, 8, 5)), ["2027-08", "2027-07"]);
    }

    #[test]
    fn a_school_year_is_frozen_after_the_days_for_late_hours() {
        let rules = rules();
        let september = date(2026, 9, 4);
        assert!(!is_frozen(september, date(2027, 7, 31), &rules));
        assert!(is_frozen(september, date(2027, 8, 1), &rules));
        assert!(!is_frozen(date(2027, 7, 1), date(2028, 7, 31), &rules));
    }
}
