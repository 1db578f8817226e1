//! Who has waited longest with least: the order of lists, and the equity term of plans.

use super::store::list::{self, Helped, Placed};
use crate::error::Result;
use crate::partners;
use crate::policy::{Calendar, NeedRules, Policy};
use crate::schools::SchoolId;
use db::Tx;
use jiff::civil::Date;
use matching::{Burden, Equity};
use std::collections::HashMap;

/// Each school with what weighs on it.
pub struct Fairness {
    pub equity: Equity,
    burdens: HashMap<SchoolId, Burden>,
}

/// The equity term as the policy sets it.
pub fn equity(rules: &NeedRules) -> Equity {
    Equity {
        alpha: rules.equity_points,
        poverty_share: (rules.poverty_percent * 10) as u16,
        full_months: rules.full_months as u16,
    }
}

/// What weighs on a school today.
pub fn burden(helped: &Helped, calendar: &Calendar, today: Date) -> Burden {
    let poverty = u16::try_from(helped.need_permille.clamp(0, 1_000)).unwrap_or(0);
    let partner_on = partners::last_help(helped.left_on, helped.stopped_at, calendar);
    let last = [partner_on, helped.part_on, helped.gift_on].into_iter().flatten().max();
    let months = if helped.has_partner { Some(0) } else { last.map(|last| whole_months(last, today)) };
    Burden { poverty, months }
}

/// Whole months from one day to another.
pub fn whole_months(from: Date, to: Date) -> u16 {
    let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month());
    let months = if to.day() < from.day() { months - 1 } else { months };
    u16::try_from(months.max(0)).unwrap_or(u16::MAX)
}

impl Fairness {
    /// As it is today.
    pub async fn load(tx: &mut Tx, rules: &Policy, today: Date) -> Result<Fairness> {
        let helped = list::helped(tx).await?;
        let burdens = helped.into_iter().map(|one| (one.school, burden(&one, &rules.calendar, today))).collect();
        Ok(Fairness { equity: equity(&rules.need_rules()), burdens })
    }

    /// What weighs on a school; nothing on one that is closed.
    pub fn burden(&self, school: SchoolId) -> Burden {
        self.burdens.get(&school).copied().unwrap_or(Burden::NONE)
    }

    /// The points of its equity term.
    pub fn points(&self, school: SchoolId) -> i64 {
        self.equity.points(self.burden(school))
    }

    /// Puts needs in the order in which they are shown: by the term, then by the day they are needed, not by newest.
    pub fn sort(&self, needs: &mut [Placed]) {
        needs.sort_by_key(|need| {
            (std::cmp::Reverse(self.points(need.school)), need.needed_by.unwrap_or(Date::MAX), need.id)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn helped(need_permille: i64, has_partner: bool, left_on: Option<Date>) -> Helped {
        let school = SchoolId(1);
        Helped { school, need_permille, has_partner, left_on, stopped_at: None, part_on: None, gift_on: None }
    }

    fn burden(helped: &Helped, today: Date) -> Burden {
        let rules = crate::policy::InForce::shipped().expect("the rules that ship can be read");
        super::burden(helped, &rules.calendar, today)
    }

    #[test]
    fn months_are_whole_ones() {
        assert_eq!(whole_months(date(2026, 1, 31), date(2026, 2, 28)), 0);
        assert_eq!(whole_months(date(2025, 7, 8), date(2026, 9, 8)), 14);
        assert_eq!(whole_months(date(2026, 9, 9), date(2026, 9, 8)), 0);
    }

    #[test]
    fn a_partner_of_today_is_help_and_never_any_is_the_full_burden() {
        let today = date(2026, 9, 8);
        assert_eq!(burden(&helped(543, true, None), today), Burden { poverty: 543, months: Some(0) });
        assert_eq!(burden(&helped(543, false, None), today).months, None);
        assert_eq!(
            burden(&helped(2_000, false, Some(date(2025, 7, 1))), today),
            Burden { poverty: 1_000, months: Some(14) }
        );
    }

    #[test]
    fn the_last_help_of_any_kind_counts_and_one_that_stopped_is_none() {
        let today = date(2026, 9, 8);
        let stopped = date(2026, 3, 1).in_tz("America/New_York").expect("a day").timestamp();
        let one = Helped { stopped_at: Some(stopped), gift_on: Some(date(2026, 1, 5)), ..helped(500, false, None) };
        assert_eq!(burden(&one, today).months, Some(6));
        let one = Helped { part_on: Some(date(2026, 8, 1)), ..one };
        assert_eq!(burden(&one, today).months, Some(1));
    }

    #[test]
    fn the_school_that_gets_least_is_shown_first() {
        let (rich, poor) = (SchoolId(1), SchoolId(2));
        let today = date(2026, 9, 8);
        let mut burdens = HashMap::new();
        let of = |id, permille, last| {
            let one = Helped { school: id, ..helped(permille, false, last) };
            burden(&one, today)
        };
        burdens.insert(rich, of(rich, 100, Some(date(2026, 8, 1))));
        burdens.insert(poor, of(poor, 900, None));
        let fairness = Fairness { equity: Equity::default(), burdens };
        let placed = |id, school, needed_by| Placed { id: super::super::need::NeedId(id), school, needed_by };
        let mut list =
            [placed(1, rich, Some(date(2026, 9, 9))), placed(3, poor, None), placed(2, poor, Some(date(2026, 10, 1)))];
        fairness.sort(&mut list);
        assert_eq!(list.map(|need| need.id.0), [2, 3, 1]);
    }
}
