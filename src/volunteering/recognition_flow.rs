//! The workflows of thanks: a nomination, and an award.

use crate::people::Role::{
    self, Guardian, PartnerMember, Principal, SchoolCoordinator, System, Teacher, Volunteer, VolunteerCoordinator,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a nomination stands.
    pub enum NominationState {
        /// Written; the school looks at it.
        Nominated = "nominated",
        /// The school says who it is, and yes.
        Confirmed = "confirmed",
        /// The award was made.
        Awarded = "awarded",
        /// Not this time.
        NotThisTime = "not_this_time",
        /// Taken back by whoever wrote it.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with a nomination.
    pub enum NominationVerb {
        Confirm = "confirm",
        Award = "award",
        Decline = "decline",
        Withdraw = "withdraw",
    }
}

db::text_enum! {
    /// Where an award stands.
    pub enum AwardState {
        Made = "made",
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with an award.
    pub enum AwardVerb {
        /// Show the name with it, or no longer.
        Show = "show",
        Withdraw = "withdraw",
    }
}

words!(NominationState, NominationVerb, AwardState, AwardVerb);

/// The workflow of a nomination.
pub struct NominationFlow;

/// The workflow of an award.
pub struct AwardFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const SCHOOL: &[Role] = &[SchoolCoordinator, Principal, VolunteerCoordinator];
const OFFICE: &[Role] = &[VolunteerCoordinator, System];
const ANYBODY: &[Role] =
    &[Volunteer, Guardian, Teacher, PartnerMember, SchoolCoordinator, Principal, VolunteerCoordinator];

impl Workflow for NominationFlow {
    type State = NominationState;
    type Verb = NominationVerb;

    const NAME: &'static str = "nomination";
    const STATES: &'static [NominationState] = NominationState::ALL;
    const VERBS: &'static [NominationVerb] = NominationVerb::ALL;
    const INITIAL: NominationState = NominationState::Nominated;
    const FINAL: &'static [NominationState] =
        &[NominationState::Awarded, NominationState::NotThisTime, NominationState::Withdrawn];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<NominationState, NominationVerb>] = {
        use NominationState as S;
        use NominationVerb as V;
        &[
            row(S::Nominated, V::Confirm, "the school says who it is; not one's own record, nor one's own nomination", S::Confirmed, SCHOOL),
            row(S::Nominated, V::Decline, "whoever wrote it is told", S::NotThisTime, SCHOOL),
            row(S::Nominated, V::Withdraw, "by whoever wrote it", S::Withdrawn, ANYBODY),
            row(S::Confirmed, V::Award, "the person and whoever wrote it are told", S::Awarded, OFFICE),
            row(S::Confirmed, V::Decline, "whoever wrote it is told", S::NotThisTime, SCHOOL),
            row(S::Confirmed, V::Withdraw, "by whoever wrote it", S::Withdrawn, ANYBODY),
        ]
    };
}

impl Workflow for AwardFlow {
    type State = AwardState;
    type Verb = AwardVerb;

    const NAME: &'static str = "award";
    const STATES: &'static [AwardState] = AwardState::ALL;
    const VERBS: &'static [AwardVerb] = AwardVerb::ALL;
    const INITIAL: AwardState = AwardState::Made;
    const FINAL: &'static [AwardState] = &[AwardState::Made, AwardState::Withdrawn];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<AwardState, AwardVerb>] = {
        use AwardState as S;
        use AwardVerb as V;
        &[
            row(S::Made, V::Show, "by the person, of age; and back at any time", S::Made, &[Volunteer]),
            row(S::Made, V::Withdraw, "with a reason from a list; the person is told; it is not made again for that year", S::Withdrawn, &[VolunteerCoordinator]),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(NominationFlow::faults(), Vec::<String>::new());
        assert_eq!(AwardFlow::faults(), Vec::<String>::new());
    }
}
