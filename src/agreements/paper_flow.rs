//! The workflow of a paper that an agreement needs. All papers of an organisation go their ways side by side.

use crate::people::Role::{self, PartnerMember, PartnershipManager, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a paper stands.
    pub enum PaperState {
        /// Nothing came.
        Missing = "missing",
        /// It came; the office looks at it.
        InReview = "in_review",
        Accepted = "accepted",
        /// With the reason; the partner sends another.
        Refused = "refused",
        /// The office does without it, with the reason.
        Waived = "waived",
        /// It held until its day.
        Expired = "expired",
        /// A newer one stands in its place.
        Replaced = "replaced",
    }
}

db::text_enum! {
    /// What can be done with a paper.
    pub enum PaperVerb {
        Submit = "submit",
        Accept = "accept",
        Refuse = "refuse",
        Waive = "waive",
        TakeBack = "take_back",
        Replace = "replace",
        Expire = "expire",
        Tick = "tick",
    }
}

words!(PaperState, PaperVerb);

impl PaperState {
    /// Whether the agreement has what it needs.
    pub const fn holds(self) -> bool {
        matches!(self, PaperState::Accepted | PaperState::Waived)
    }
}

/// The workflow of a paper.
pub struct PaperFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const OFFICE: &[Role] = &[PartnershipManager];
const BOTH: &[Role] = &[PartnerMember, PartnershipManager];
const TIMER: &[Role] = &[System];
const OFFICE_TIMER: &[Role] = &[PartnershipManager, System];

impl Workflow for PaperFlow {
    type State = PaperState;
    type Verb = PaperVerb;

    const NAME: &'static str = "paper";
    const STATES: &'static [PaperState] = PaperState::ALL;
    const VERBS: &'static [PaperVerb] = PaperVerb::ALL;
    const INITIAL: PaperState = PaperState::Missing;
    const FINAL: &'static [PaperState] = &[PaperState::Refused, PaperState::Expired, PaperState::Replaced];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<PaperState, PaperVerb>] = {
        use PaperState as S;
        use PaperVerb as V;
        &[
            row(S::Missing, V::Submit, "a PDF, a PNG or a JPEG by its content, not too large, not past its day", S::InReview, BOTH),
            row(S::Missing, V::Waive, "with the reason", S::Waived, OFFICE),
            row(S::Missing, V::Tick, "a data agreement that three looked at and both signed is in force", S::Accepted, TIMER),
            row(S::InReview, V::Accept, "not past its day; insurance: the amount of the rules, and the district named in it", S::Accepted, OFFICE),
            row(S::InReview, V::Refuse, "with the reason; the partner is told", S::Refused, OFFICE),
            row(S::InReview, V::Replace, "a newer one came, or it is not asked for any more", S::Replaced, BOTH),
            row(S::Accepted, V::Expire, "its last day is over; schools are paused", S::Expired, TIMER),
            row(S::Accepted, V::Replace, "a newer one was accepted", S::Replaced, OFFICE),
            row(S::Accepted, V::TakeBack, "with the reason, or its data agreement was ended; schools are paused", S::Refused, OFFICE_TIMER),
            row(S::Waived, V::Expire, "the last day of the exception is over; schools are paused", S::Expired, TIMER),
            row(S::Waived, V::Replace, "one was accepted", S::Replaced, OFFICE),
            row(S::Waived, V::TakeBack, "with the reason; schools are paused", S::Refused, OFFICE),
        ]
    };
}
