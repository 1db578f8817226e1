//! The workflow of a proposal: a need and an offer, put to both sides.

use crate::people::Role::{self, Guest, PartnershipManager, Principal, SchoolCoordinator, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a proposal stands.
    pub enum PairState {
        /// Both sides are asked.
        Asked = "asked",
        /// The school said yes; the giver is still asked.
        SchoolYes = "school_yes",
        /// The giver said yes; the school is still asked.
        GiverYes = "giver_yes",
        /// Both said yes: it is a part of the need.
        Agreed = "agreed",
        /// One side said no, with a reason.
        Refused = "refused",
        /// One side did not answer in time.
        Lapsed = "lapsed",
        /// The office took it back, or the need or the offer has ended.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with a proposal.
    pub enum PairVerb {
        SchoolAgrees = "school_agrees",
        GiverAgrees = "giver_agrees",
        Refuse = "refuse",
        Lapse = "lapse",
        Withdraw = "withdraw",
    }
}

words!(PairState, PairVerb);

impl PairState {
    /// Whether somebody is still asked.
    pub const fn is_open(self) -> bool {
        matches!(self, PairState::Asked | PairState::SchoolYes | PairState::GiverYes)
    }
}

/// The workflow of a proposal.
pub struct PairFlow;

const fn row(
    from: PairState,
    verb: PairVerb,
    guard: &'static str,
    to: PairState,
    who: &'static [Role],
) -> Transition<PairState, PairVerb> {
    Transition { from, verb, guard, to, who }
}

const SCHOOL: &[Role] = &[Principal, SchoolCoordinator];
/// Whoever holds the question's link; the office for whoever telephones.
const GIVER: &[Role] = &[Guest, PartnershipManager];
const EITHER: &[Role] = &[Principal, SchoolCoordinator, Guest, PartnershipManager];
const OFFICE: &[Role] = &[PartnershipManager, System];
const TIMER: &[Role] = &[System];

impl Workflow for PairFlow {
    type State = PairState;
    type Verb = PairVerb;

    const NAME: &'static str = "proposal";
    const STATES: &'static [PairState] = PairState::ALL;
    const VERBS: &'static [PairVerb] = PairVerb::ALL;
    const INITIAL: PairState = PairState::Asked;
    const FINAL: &'static [PairState] =
        &[PairState::Agreed, PairState::Refused, PairState::Lapsed, PairState::Withdrawn];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<PairState, PairVerb>] = {
        use PairState as S;
        use PairVerb as V;
        &[
            row(S::Asked, V::SchoolAgrees, "", S::SchoolYes, SCHOOL),
            row(S::Asked, V::GiverAgrees, "", S::GiverYes, GIVER),
            row(S::SchoolYes, V::GiverAgrees, "so many are still free on both sides", S::Agreed, GIVER),
            row(S::GiverYes, V::SchoolAgrees, "so many are still free on both sides", S::Agreed, SCHOOL),
            row(S::Asked, V::Refuse, "with a reason of the list; the pair rests", S::Refused, EITHER),
            row(S::SchoolYes, V::Refuse, "with a reason of the list; the pair rests", S::Refused, EITHER),
            row(S::GiverYes, V::Refuse, "with a reason of the list; the pair rests", S::Refused, EITHER),
            row(S::Asked, V::Lapse, "the days to answer are over", S::Lapsed, TIMER),
            row(S::SchoolYes, V::Lapse, "the days to answer are over", S::Lapsed, TIMER),
            row(S::GiverYes, V::Lapse, "the days to answer are over", S::Lapsed, TIMER),
            row(S::Asked, V::Withdraw, "", S::Withdrawn, OFFICE),
            row(S::SchoolYes, V::Withdraw, "", S::Withdrawn, OFFICE),
            row(S::GiverYes, V::Withdraw, "", S::Withdrawn, OFFICE),
        ]
    };
}
