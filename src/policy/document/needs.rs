//! Needs and offers: who says yes, how long things are held, and how much equity weighs.

use super::declare::{choice, table};
use super::problem::Fault;
use super::read::Reading;

table! {
    /// Rules of needs (E6). A document without them means the defaults of this file.
    pub struct Needs {
        /// Who says the school's yes to a need.
        pub approved_by: Option<ApprovedBy>,
        /// Who looks at it before it can be seen.
        pub checked_by: Option<CheckedBy>,
        /// Whether what runs low in a closet has the school's yes by itself; a document that says nothing of it asks.
        pub closet_approved: Option<bool>,
        /// For how many days a promised part is held without a day.
        pub hold_days: Option<u32>,
        /// After how many days a need or an offer ends that says no day of its own.
        pub expire_days: Option<u32>,
        /// How many days before something ends whoever it concerns is reminded.
        pub remind_days: Option<u32>,
        /// For how many days both sides of a proposal are asked.
        pub answer_days: Option<u32>,
        /// For how many months a pair that was refused is not proposed again.
        pub refused_months: Option<u32>,
        /// The points that equity can give a need, beside those of fit: 0 turns it off.
        pub equity_points: Option<u32>,
        /// How many of a hundred of them poverty can give; the rest is for months without help.
        pub poverty_percent: Option<u32>,
        /// After so many months without help a school has all of the points for it.
        pub full_months: Option<u32>,
    }
}

choice! {
    /// Who says the school's yes.
    pub enum ApprovedBy {
        /// The principal alone.
        Principal = "principal",
        /// The principal or the school's coordinator.
        Coordinator = "coordinator",
    }
}

choice! {
    /// Who looks at a need before it can be seen.
    pub enum CheckedBy {
        /// The partnerships office.
        District = "district",
        /// Whoever says the school's yes; the office sees what is public.
        School = "school",
    }
}

/// The rules as they are in force, the defaults filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedRules {
    pub approved_by: ApprovedBy,
    pub checked_by: CheckedBy,
    pub closet_approved: bool,
    pub hold_days: u32,
    pub expire_days: u32,
    pub remind_days: u32,
    pub answer_days: u32,
    pub refused_months: u32,
    pub equity_points: u32,
    pub poverty_percent: u32,
    pub full_months: u32,
}

const DEFAULT: NeedRules = NeedRules {
    approved_by: ApprovedBy::Coordinator,
    checked_by: CheckedBy::District,
    closet_approved: false,
    hold_days: 7,
    expire_days: 90,
    remind_days: 7,
    answer_days: 10,
    refused_months: 12,
    equity_points: 300,
    poverty_percent: 50,
    full_months: 24,
};

impl super::Policy {
    /// The rules of needs.
    pub fn need_rules(&self) -> NeedRules {
        let Some(needs) = &self.needs else { return DEFAULT };
        NeedRules {
            approved_by: needs.approved_by.unwrap_or(DEFAULT.approved_by),
            checked_by: needs.checked_by.unwrap_or(DEFAULT.checked_by),
            closet_approved: needs.closet_approved.unwrap_or(DEFAULT.closet_approved),
            hold_days: needs.hold_days.unwrap_or(DEFAULT.hold_days),
            expire_days: needs.expire_days.unwrap_or(DEFAULT.expire_days),
            remind_days: needs.remind_days.unwrap_or(DEFAULT.remind_days),
            answer_days: needs.answer_days.unwrap_or(DEFAULT.answer_days),
            refused_months: needs.refused_months.unwrap_or(DEFAULT.refused_months),
            equity_points: needs.equity_points.unwrap_or(DEFAULT.equity_points),
            poverty_percent: needs.poverty_percent.unwrap_or(DEFAULT.poverty_percent),
            full_months: needs.full_months.unwrap_or(DEFAULT.full_months),
        }
    }
}

impl Needs {
    /// Refuses days that no year has, and weights that would hide everything else.
    pub(super) fn check(&self, reading: &mut Reading) {
        let mut within = |key: &str, value: Option<u32>, min: u32, max: u32| {
            if value.is_some_and(|value| value < min || value > max) {
                let fault = Fault::OutOfRange { min: i64::from(min), max: i64::from(max) };
                reading.wrong(format!("needs.{key}"), fault);
            }
        };
        within("hold_days", self.hold_days, 1, 60);
        within("expire_days", self.expire_days, 7, 365);
        within("remind_days", self.remind_days, 1, 30);
        within("answer_days", self.answer_days, 1, 60);
        within("refused_months", self.refused_months, 1, 60);
        within("equity_points", self.equity_points, 0, 10_000);
        within("poverty_percent", self.poverty_percent, 0, 100);
        within("full_months", self.full_months, 1, 120);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{CMS, Policy};

    #[test]
    fn what_ships_says_the_defaults_and_an_older_document_means_them() {
        let mut policy = Policy::parse(CMS).expect("the policy that ships");
        assert_eq!(policy.need_rules(), DEFAULT);
        policy.needs = None;
        assert_eq!(policy.need_rules(), DEFAULT);
    }

    #[test]
    fn days_that_no_year_has_are_refused() {
        let wrong = CMS.replace("hold_days = 7", "hold_days = 400");
        let problems = Policy::parse(&wrong).expect_err("four hundred days");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].path, "needs.hold_days");
    }
}
