//! The workflow of an offer, from a letter to confirm it to its last unit or its last day.

use crate::people::Role::{self, Director, Guest, PartnershipManager, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where an offer stands.
    pub enum OfferState {
        /// Somebody gave a name and an address, and has not opened the letter yet.
        Unconfirmed = "unconfirmed",
        /// It can be proposed to schools.
        Open = "open",
        /// The giver said "no more for now" to a question: it is proposed to nobody until it is taken up again.
        Paused = "paused",
        /// All of it is given or promised.
        Used = "used",
        /// The giver took it back.
        Withdrawn = "withdrawn",
        /// The office cannot use it; the letter says why.
        Declined = "declined",
        /// Its last day is over.
        Expired = "expired",
        /// The letter was not opened in time.
        Lapsed = "lapsed",
    }
}

db::text_enum! {
    /// What can be done with an offer.
    pub enum OfferVerb {
        Confirm = "confirm",
        Count = "count",
        Pause = "pause",
        Resume = "resume",
        Withdraw = "withdraw",
        Decline = "decline",
        Expire = "expire",
        Lapse = "lapse",
    }
}

words!(OfferState, OfferVerb);

impl OfferState {
    /// Whether what somebody was asked about can still be promised from it.
    pub const fn gives(self) -> bool {
        matches!(self, OfferState::Open | OfferState::Paused)
    }
}

/// The workflow of an offer.
pub struct OfferFlow;

const fn row(
    from: OfferState,
    verb: OfferVerb,
    guard: &'static str,
    to: OfferState,
    who: &'static [Role],
) -> Transition<OfferState, OfferVerb> {
    Transition { from, verb, guard, to, who }
}

/// Whoever holds the offer's link; the office for whoever telephones.
const GIVER: &[Role] = &[Guest, PartnershipManager];
const OFFICE: &[Role] = &[PartnershipManager, Director];
const TIMER: &[Role] = &[System];

impl Workflow for OfferFlow {
    type State = OfferState;
    type Verb = OfferVerb;

    const NAME: &'static str = "offer";
    const STATES: &'static [OfferState] = OfferState::ALL;
    const VERBS: &'static [OfferVerb] = OfferVerb::ALL;
    const INITIAL: OfferState = OfferState::Unconfirmed;
    const FINAL: &'static [OfferState] = {
        use OfferState::*;
        &[Used, Withdrawn, Declined, Expired, Lapsed]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<OfferState, OfferVerb>] = {
        use OfferState as S;
        use OfferVerb as V;
        &[
            row(S::Unconfirmed, V::Confirm, "", S::Open, GIVER),
            row(S::Unconfirmed, V::Lapse, "the letter was not opened in time", S::Lapsed, TIMER),
            row(S::Unconfirmed, V::Withdraw, "", S::Withdrawn, GIVER),
            row(S::Open, V::Count, "nothing is left of it", S::Used, TIMER),
            row(S::Used, V::Count, "a part came free again", S::Open, TIMER),
            row(S::Open, V::Pause, "the giver answers a question with: no more for now", S::Paused, GIVER),
            row(S::Paused, V::Resume, "", S::Open, GIVER),
            row(S::Paused, V::Count, "nothing is left of it", S::Used, TIMER),
            row(S::Paused, V::Withdraw, "what is promised is promised", S::Withdrawn, GIVER),
            row(S::Paused, V::Expire, "its last day is over", S::Expired, TIMER),
            row(S::Open, V::Withdraw, "what is promised is promised", S::Withdrawn, GIVER),
            row(S::Open, V::Decline, "with a reason, which the letter says", S::Declined, OFFICE),
            row(S::Open, V::Expire, "its last day is over", S::Expired, TIMER),
        ]
    };
}
