//! The workflow of an organisation at a school in one school year.

use crate::people::Role::{self, PartnershipManager, Principal, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where it stands.
    pub enum SiteState {
        /// The principal is asked.
        Proposed = "proposed",
        /// The principal said yes; the agreement or a paper is missing.
        Accepted = "accepted",
        /// The partner may come.
        Active = "active",
        /// The agreement or a paper lapsed: the partner may not come until it is mended.
        Paused = "paused",
        Declined = "declined",
        Ended = "ended",
    }
}

db::text_enum! {
    /// What can be done with it.
    pub enum SiteVerb {
        Accept = "accept",
        Decline = "decline",
        Begin = "begin",
        Pause = "pause",
        Resume = "resume",
        End = "end",
        Ask = "ask",
    }
}

words!(SiteState, SiteVerb);

impl SiteState {
    /// Whether the principal said yes and it goes on.
    pub const fn is_agreed(self) -> bool {
        matches!(self, SiteState::Accepted | SiteState::Active | SiteState::Paused)
    }
}

/// The workflow of a school that a partner comes to.
pub struct SiteFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const SCHOOL: &[Role] = &[Principal];
const OFFICE: &[Role] = &[PartnershipManager];
const ALL: &[Role] = &[Principal, PartnershipManager, System];
const TIMER: &[Role] = &[System];

impl Workflow for SiteFlow {
    type State = SiteState;
    type Verb = SiteVerb;

    const NAME: &'static str = "site";
    const STATES: &'static [SiteState] = SiteState::ALL;
    const VERBS: &'static [SiteVerb] = SiteVerb::ALL;
    const INITIAL: SiteState = SiteState::Proposed;
    const FINAL: &'static [SiteState] = &[SiteState::Declined, SiteState::Ended];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<SiteState, SiteVerb>] = {
        use SiteState as S;
        use SiteVerb as V;
        &[
            row(S::Proposed, V::Accept, "the school has fewer partners with this service than the rules allow; the agreement or a paper is missing", S::Accepted, SCHOOL),
            row(S::Proposed, V::Accept, "the same, and nothing is missing", S::Active, SCHOOL),
            row(S::Proposed, V::Decline, "with the reason; the partner and the office are told", S::Declined, SCHOOL),
            row(S::Proposed, V::End, "the plan has this school no more, or its agreement ended", S::Ended, ALL),
            row(S::Accepted, V::Begin, "the agreement is in force and every paper holds", S::Active, TIMER),
            row(S::Accepted, V::End, "with the reason, or with its agreement or school year", S::Ended, ALL),
            row(S::Active, V::Pause, "the agreement or a paper lapsed; the front office is told why", S::Paused, TIMER),
            row(S::Active, V::End, "with the reason, or with its agreement or school year", S::Ended, ALL),
            row(S::Paused, V::Resume, "all is mended; the front office is told", S::Active, TIMER),
            row(S::Paused, V::End, "with the reason, or with its agreement or school year", S::Ended, ALL),
            row(S::Declined, V::Ask, "the plan has changed; as a new request", S::Proposed, OFFICE),
        ]
    };
}
