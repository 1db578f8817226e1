//! The workflows of closed hours: a school's month, and a correction that a second person countersigns.

use crate::people::Role::{self, Principal, RecordsOfficer, SchoolCoordinator, System, VolunteerCoordinator};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where the hours of a school's month stand.
    pub enum MonthState {
        /// Hours are told, confirmed and corrected.
        Open = "open",
        /// Only a countersigned correction changes something.
        Closed = "closed",
        /// Its school year is closed: nothing changes any more.
        Frozen = "frozen",
    }
}

db::text_enum! {
    /// What can be done with a month.
    pub enum MonthVerb {
        Close = "close",
        Freeze = "freeze",
    }
}

db::text_enum! {
    /// Where a correction stands.
    pub enum CorrectionState {
        /// A second person must look at it.
        Asked = "asked",
        /// Done.
        Countersigned = "countersigned",
        /// Not done, with an answer.
        Refused = "refused",
        /// Taken back by whoever asked.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with a correction.
    pub enum CorrectionVerb {
        Countersign = "countersign",
        Refuse = "refuse",
        Withdraw = "withdraw",
    }
}

words!(MonthState, MonthVerb, CorrectionState, CorrectionVerb);

/// The workflow of a month.
pub struct MonthFlow;

/// The workflow of a correction.
pub struct CorrectionFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const SECOND: &[Role] = &[VolunteerCoordinator, RecordsOfficer];

impl Workflow for MonthFlow {
    type State = MonthState;
    type Verb = MonthVerb;

    const NAME: &'static str = "month of hours";
    const STATES: &'static [MonthState] = MonthState::ALL;
    const VERBS: &'static [MonthVerb] = MonthVerb::ALL;
    const INITIAL: MonthState = MonthState::Open;
    const FINAL: &'static [MonthState] = &[MonthState::Frozen];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<MonthState, MonthVerb>] = {
        use MonthState as S;
        use MonthVerb as V;
        &[
            row(S::Open, V::Close, "the month is over; by hand once nothing waits, or with what is left said; by itself on the day of the policy", S::Closed, &[SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Closed, V::Freeze, "the days for late hours after the school year are over", S::Frozen, &[System]),
        ]
    };
}

impl Workflow for CorrectionFlow {
    type State = CorrectionState;
    type Verb = CorrectionVerb;

    const NAME: &'static str = "correction of closed hours";
    const STATES: &'static [CorrectionState] = CorrectionState::ALL;
    const VERBS: &'static [CorrectionVerb] = CorrectionVerb::ALL;
    const INITIAL: CorrectionState = CorrectionState::Asked;
    const FINAL: &'static [CorrectionState] =
        &[CorrectionState::Countersigned, CorrectionState::Refused, CorrectionState::Withdrawn];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<CorrectionState, CorrectionVerb>] = {
        use CorrectionState as S;
        use CorrectionVerb as V;
        &[
            row(S::Asked, V::Countersign, "not whoever asked, nor the person it is about; the line is as it was; the school year is not closed; the person is told", S::Countersigned, SECOND),
            row(S::Asked, V::Refuse, "with an answer; whoever asked is told; by itself when the school year closes", S::Refused, &[VolunteerCoordinator, RecordsOfficer, System]),
            row(S::Asked, V::Withdraw, "by whoever asked", S::Withdrawn, &[SchoolCoordinator, Principal, VolunteerCoordinator]),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(MonthFlow::faults(), Vec::<String>::new());
        assert_eq!(CorrectionFlow::faults(), Vec::<String>::new());
    }
}
