//! The workflow of a sponsorship, from a chosen package to the day on which the logo goes.

use crate::people::Role::{self, Director, Guest, PartnershipManager, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a sponsorship stands.
    pub enum SponsorState {
        /// A package is chosen; nobody has answered.
        Chosen = "chosen",
        Approved = "approved",
        Declined = "declined",
        /// Both sides have agreed to the same words.
        Agreed = "agreed",
        Invoiced = "invoiced",
        /// Paid: it is shown, and the benefits are due.
        Paid = "paid",
        /// Everything that was promised is done.
        Delivered = "delivered",
        /// Its time is over, and the logo is gone.
        Ended = "ended",
        /// Taken back before it was paid.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with it.
    pub enum SponsorVerb {
        Approve = "approve",
        Decline = "decline",
        Agree = "agree",
        Invoice = "invoice",
        Pay = "pay",
        /// Tick a benefit, or take the tick back.
        Tick = "tick",
        /// The last benefit is ticked.
        Deliver = "deliver",
        End = "end",
        Withdraw = "withdraw",
    }
}

words!(SponsorState, SponsorVerb);

impl SponsorState {
    /// Whether it is one that people see: paid for, and not over.
    pub const fn is_shown(self) -> bool {
        matches!(self, SponsorState::Paid | SponsorState::Delivered)
    }
}

/// The workflow of a sponsorship.
pub struct SponsorFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const KEEPER: &[Role] = &[PartnershipManager];
const ANSWERS: &[Role] = &[Director];
const OFFICE: &[Role] = &[PartnershipManager, Director];
/// Whoever holds the link, or the office for a paper that was signed.
const SPONSOR: &[Role] = &[Guest, PartnershipManager];
const OFFICE_TIMER: &[Role] = &[PartnershipManager, Director, System];

impl Workflow for SponsorFlow {
    type State = SponsorState;
    type Verb = SponsorVerb;

    const NAME: &'static str = "sponsorship";
    const STATES: &'static [SponsorState] = SponsorState::ALL;
    const VERBS: &'static [SponsorVerb] = SponsorVerb::ALL;
    const INITIAL: SponsorState = SponsorState::Chosen;
    const FINAL: &'static [SponsorState] = {
        use SponsorState::*;
        &[Declined, Ended, Withdrawn]
    };
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<SponsorState, SponsorVerb>] = {
        use SponsorState as S;
        use SponsorVerb as V;
        &[
            row(S::Chosen, V::Approve, "within the rules for naming and advertising; a facility, or a price of the board's band, with the day of its meeting", S::Approved, ANSWERS),
            row(S::Chosen, V::Decline, "with a reason, which the sponsor reads", S::Declined, OFFICE),
            row(S::Chosen, V::Withdraw, "", S::Withdrawn, SPONSOR),
            row(S::Approved, V::Agree, "to the words as they are shown, with a name; or a paper was signed", S::Agreed, SPONSOR),
            row(S::Approved, V::Withdraw, "", S::Withdrawn, SPONSOR),
            row(S::Agreed, V::Invoice, "with a number and a day", S::Invoiced, KEEPER),
            row(S::Agreed, V::Withdraw, "", S::Withdrawn, SPONSOR),
            row(S::Invoiced, V::Pay, "the whole price, with the check's or the treasurer's number", S::Paid, KEEPER),
            row(S::Invoiced, V::Withdraw, "nothing came", S::Withdrawn, SPONSOR),
            row(S::Paid, V::Tick, "one of its benefits", S::Paid, OFFICE),
            row(S::Paid, V::Deliver, "the last benefit is ticked", S::Delivered, OFFICE),
            row(S::Delivered, V::Tick, "a tick is taken back", S::Paid, OFFICE),
            row(S::Paid, V::End, "its last day is over, or earlier with a reason", S::Ended, OFFICE_TIMER),
            row(S::Delivered, V::End, "its last day is over, or earlier with a reason", S::Ended, OFFICE_TIMER),
        ]
    };
}
