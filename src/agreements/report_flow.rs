//! The workflow of a program's report.

use crate::people::Role::{self, PartnerMember, PartnershipManager, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a report stands.
    pub enum ReportState {
        Due = "due",
        Submitted = "submitted",
        /// The office asks for a change.
        Returned = "returned",
        Accepted = "accepted",
        /// The office does without it, with the reason.
        Excused = "excused",
        /// Nothing came, although it was asked for twice. The partner may still send it.
        Lapsed = "lapsed",
    }
}

db::text_enum! {
    /// What can be done with a report.
    pub enum ReportVerb {
        Submit = "submit",
        Return = "return",
        Accept = "accept",
        Excuse = "excuse",
        Lapse = "lapse",
    }
}

words!(ReportState, ReportVerb);

impl ReportState {
    /// Whether the partner has it.
    pub const fn waits_for_partner(self) -> bool {
        matches!(self, ReportState::Due | ReportState::Returned | ReportState::Lapsed)
    }
}

/// The workflow of a report.
pub struct ReportFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const OFFICE: &[Role] = &[PartnershipManager];
const PARTNER: &[Role] = &[PartnerMember];
const TIMER: &[Role] = &[System];
/// What lets a report lapse.
const UNHEARD: &str = "asked for twice, and nothing came for the days of the rules; the office is told";

impl Workflow for ReportFlow {
    type State = ReportState;
    type Verb = ReportVerb;

    const NAME: &'static str = "report";
    const STATES: &'static [ReportState] = ReportState::ALL;
    const VERBS: &'static [ReportVerb] = ReportVerb::ALL;
    const INITIAL: ReportState = ReportState::Due;
    const FINAL: &'static [ReportState] = &[ReportState::Accepted, ReportState::Excused];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<ReportState, ReportVerb>] = {
        use ReportState as S;
        use ReportVerb as V;
        &[
            row(S::Due, V::Submit, "numbers and experiences; no child is named", S::Submitted, PARTNER),
            row(S::Due, V::Excuse, "with the reason", S::Excused, OFFICE),
            row(S::Submitted, V::Return, "with what to mend; the partner is told", S::Returned, OFFICE),
            row(S::Submitted, V::Accept, "", S::Accepted, OFFICE),
            row(S::Returned, V::Submit, "numbers and experiences; no child is named", S::Submitted, PARTNER),
            row(S::Returned, V::Excuse, "with the reason", S::Excused, OFFICE),
            row(S::Due, V::Lapse, UNHEARD, S::Lapsed, TIMER),
            row(S::Returned, V::Lapse, UNHEARD, S::Lapsed, TIMER),
            row(S::Lapsed, V::Submit, "late is better than never", S::Submitted, PARTNER),
            row(S::Lapsed, V::Excuse, "with the reason", S::Excused, OFFICE),
        ]
    };
}
