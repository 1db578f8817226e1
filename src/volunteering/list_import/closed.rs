//! Months that are closed take no hours of a list, and give none back.
//!
//! A month or school year is closed at a school when its figures are written down; or by its day, where the school noted
//! hours of that year itself. Years in which it noted none are history: what another system counted then contradicts nothing.

use super::line::FaultKind;
use crate::error::{Error, Result};
use crate::policy::InForce;
use crate::schools::{self, SchoolId};
use crate::volunteering::hours_close::{Month, state_of};
use crate::volunteering::hours_close_flow::MonthState;
use crate::volunteering::store::list_closed as store;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;
use std::collections::{BTreeSet, HashSet};

/// What is closed at some schools.
#[derive(Debug, Default)]
pub struct Closings {
    months: HashSet<(SchoolId, String)>,
    years: HashSet<(SchoolId, String)>,
    /// Schools that noted hours in a school year.
    noting: HashSet<(SchoolId, String)>,
}

impl Closings {
    /// What matters for hours at these schools on these days.
    pub async fn of(tx: &mut Tx, wanted: &BTreeSet<(SchoolId, Date)>, policy: &InForce) -> Result<Closings> {
        let mut closings = Closings::default();
        let schools: BTreeSet<SchoolId> = wanted.iter().map(|(school, _)| *school).collect();
        let schools: Vec<SchoolId> = schools.into_iter().collect();
        if schools.is_empty() {
            return Ok(closings);
        }
        closings.months = store::months(tx, &schools).await?.into_iter().collect();
        closings.years = store::years(tx, &schools).await?.into_iter().collect();
        let first_days: BTreeSet<Date> =
            wanted.iter().map(|(_, day)| policy.calendar.school_year_of(*day).first).collect();
        for first in first_days {
            let year = policy.calendar.school_year_of(first);
            let noting = store::noting(tx, &schools, year.first, year.last).await?;
            closings.noting.extend(noting.into_iter().map(|school| (school, year.name())));
        }
        Ok(closings)
    }

    /// Where the month of a day stands.
    pub fn standing(&self, school: SchoolId, day: Date, today: Date, policy: &InForce) -> MonthState {
        let (month, year) = (Month::of(day), policy.calendar.school_year_of(day).name());
        let written = self.months.contains(&(school, month.to_string()));
        let of_year = (school, year);
        if self.years.contains(&of_year) {
            MonthState::Frozen
        } else if written || self.noting.contains(&of_year) {
            state_of(month, written, today, policy)
        } else {
            MonthState::Open
        }
    }

    /// The fault of hours that would stand on this day, if they cannot.
    pub fn fault(&self, school: SchoolId, day: Date, today: Date, policy: &InForce) -> Option<FaultKind> {
        match self.standing(school, day, today, policy) {
            MonthState::Open => None,
            MonthState::Closed => Some(FaultKind::Closed),
            MonthState::Frozen => Some(FaultKind::Frozen),
        }
    }
}

/// Holds the schools, so that nobody closes a month meanwhile, and looks at each month. Gives the reason when one is
/// closed: the words are for a list that is taken over or, with `undoing`, taken back.
pub(super) async fn hold_open(
    tx: &mut Tx,
    wanted: &BTreeSet<(SchoolId, Date)>,
    undoing: bool,
    policy: &InForce,
    today: Date,
) -> Result<()> {
    let held: BTreeSet<SchoolId> = wanted.iter().map(|(school, _)| *school).collect();
    for school in held {
        tx.lock("school", school).await?;
    }
    let closings = Closings::of(tx, wanted, policy).await?;
    for (school, day) in wanted {
        let key = match (closings.fault(*school, *day, today, policy), undoing) {
            (None, _) => continue,
            (Some(FaultKind::Frozen), true) => "list-undo-frozen",
            (Some(_), true) => "list-undo-closed",
            (Some(_), false) => "list-refused-closed",
        };
        let name = schools::by_id(tx, *school).await?.map_or_else(String::new, |school| school.name);
        return Err(Error::Refused(Reason::new(key).with("school", name).with("day", Month::of(*day).last())));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const SCHOOL: SchoolId = SchoolId(1);

    fn stands(closings: &Closings, day: Date, today: Date) -> MonthState {
        closings.standing(SCHOOL, day, today, &InForce::shipped().expect("the shipped policy"))
    }

    #[test]
    fn a_month_is_closed_by_its_day_only_where_the_school_noted_hours() {
        let (december, january) = (date(2026, 12, 31), date(2027, 1, 15));
        let none = Closings::default();
        assert_eq!(stands(&none, december, january), MonthState::Open, "history");
        let noting = Closings { noting: [(SCHOOL, "2026-27".to_owned())].into(), ..Closings::default() };
        assert_eq!(stands(&noting, december, january), MonthState::Closed);
        assert_eq!(stands(&noting, december, date(2027, 1, 10)), MonthState::Open, "its last day");
        assert_eq!(stands(&noting, december, date(2027, 8, 1)), MonthState::Frozen);
        assert_eq!(stands(&noting, date(2026, 6, 30), january), MonthState::Open, "the year before it noted any");
    }

    #[test]
    fn what_is_written_down_is_closed() {
        let month = Closings { months: [(SCHOOL, "2026-08".to_owned())].into(), ..Closings::default() };
        assert_eq!(stands(&month, date(2026, 8, 31), date(2026, 9, 3)), MonthState::Closed);
        assert_eq!(stands(&month, date(2026, 9, 1), date(2026, 9, 3)), MonthState::Open);
        let year = Closings { years: [(SCHOOL, "2025-26".to_owned())].into(), ..Closings::default() };
        assert_eq!(stands(&year, date(2026, 6, 30), date(2026, 9, 3)), MonthState::Frozen);
    }
}
