//! The workflow of a gift, from the offer to the board's list.

use crate::people::Role::{self, Director, Guest, PartnershipManager, Principal, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a gift stands.
    pub enum GiftState {
        /// Somebody offers it; nobody has looked at it.
        Offered = "offered",
        /// The questions are answered.
        Screened = "screened",
        /// It lies with whoever the policy names.
        Routed = "routed",
        /// Yes, with thanks.
        Accepted = "accepted",
        /// No, with a letter.
        Declined = "declined",
        /// Handed on to another receiver, who answers the donor.
        Redirected = "redirected",
        /// The donor took the offer back.
        Withdrawn = "withdrawn",
        /// A day is set for it to come, or money comes in parts.
        Scheduled = "scheduled",
        /// It is here.
        Received = "received",
        /// The donor has the letter.
        Acknowledged = "acknowledged",
        /// It is where it is used.
        Allocated = "allocated",
        /// The board has heard of it.
        Reported = "reported",
        /// The donor's tax form is signed: for three years nobody gives it away without telling the tax office.
        Watched = "watched",
        /// It was sold or given away within the three years; a form is due.
        Disposed = "disposed",
        /// Nothing is left to do.
        Closed = "closed",
        /// It went back to the donor.
        Returned = "returned",
    }
}

db::text_enum! {
    /// What can be done with a gift.
    pub enum GiftVerb {
        Screen = "screen",
        Route = "route",
        /// Others than those first named must decide.
        Reroute = "reroute",
        /// Say what one thinks, where somebody else decides.
        Recommend = "recommend",
        Accept = "accept",
        Decline = "decline",
        Redirect = "redirect",
        Withdraw = "withdraw",
        Schedule = "schedule",
        Receive = "receive",
        /// A part of the money promised.
        ReceivePart = "receive_part",
        Acknowledge = "acknowledge",
        /// A letter for a part.
        AcknowledgePart = "acknowledge_part",
        Allocate = "allocate",
        Report = "report",
        /// Sign the donor's Form 8283.
        Sign8283 = "sign_8283",
        /// It was sold or given away.
        Dispose = "dispose",
        /// Form 8282 is on its way.
        File8282 = "file_8282",
        EndWatch = "end_watch",
        Close = "close",
        Return = "return",
        /// Say in which parts the rest comes.
        LayOut = "lay_out",
        /// Nothing more will come of a promise.
        Stop = "stop",
        /// Money that was written down did not hold: a check bounced, a wrong amount, the same twice.
        Correct = "correct",
    }
}

words!(GiftState, GiftVerb);

impl GiftState {
    /// Whether it counts toward what a donor gives in a year: somebody said yes.
    pub const fn was_accepted(self) -> bool {
        use GiftState::*;
        matches!(
            self,
            Accepted | Scheduled | Received | Acknowledged | Allocated | Reported | Watched | Disposed | Closed
        )
    }

    /// Whether it is still to be answered.
    pub const fn is_unanswered(self) -> bool {
        matches!(self, GiftState::Offered | GiftState::Screened | GiftState::Routed)
    }
}

/// The workflow of a gift.
pub struct GiftFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

/// Keeps the district's gifts.
const KEEPER: &[Role] = &[PartnershipManager];
/// May answer; which of them, the policy says.
const ANSWERS: &[Role] = &[Principal, Director, PartnershipManager];
/// Where the thing itself is.
const HOLDER: &[Role] = &[PartnershipManager, Principal];
/// Whoever holds the gift's link: the donor, with or without an account.
const DONOR: &[Role] = &[Guest, PartnershipManager];
/// Where the money is; the receiver's payment page says by itself that some came.
const TILL: &[Role] = &[PartnershipManager, Principal, System];
const OFFICE: &[Role] = &[PartnershipManager, Director];
const NOTHING_LEFT: &str =
    "a receipt of cash or a check did not hold, with a reason; its letter is void; nothing of the money is left";
const SOME_LEFT: &str =
    "a receipt of cash or a check did not hold, with a reason; its letter is void; some of the money is left";
const TIMER: &[Role] = &[System];

impl Workflow for GiftFlow {
    type State = GiftState;
    type Verb = GiftVerb;

    const NAME: &'static str = "gift";
    const STATES: &'static [GiftState] = GiftState::ALL;
    const VERBS: &'static [GiftVerb] = GiftVerb::ALL;
    const INITIAL: GiftState = GiftState::Offered;
    const FINAL: &'static [GiftState] = {
        use GiftState::*;
        &[Declined, Redirected, Withdrawn, Closed, Returned]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<GiftState, GiftVerb>] = {
        use GiftState as S;
        use GiftVerb as V;
        &[
            row(S::Offered, V::Screen, "every question is answered; things and services have an estimate", S::Screened, KEEPER),
            row(S::Screened, V::Screen, "something was overlooked", S::Screened, KEEPER),
            row(S::Routed, V::Screen, "something was overlooked; nobody has answered", S::Screened, KEEPER),
            row(S::Screened, V::Route, "by receiver, kind, conditions, concerns, and the donor's sum of the school year", S::Routed, KEEPER),
            row(S::Routed, V::Reroute, "the donor's sum of the year, or the rules, now ask for somebody higher", S::Routed, ANSWERS),
            row(S::Routed, V::Recommend, "somebody else decides", S::Routed, ANSWERS),
            row(S::Routed, V::Accept, "by whom the policy names, the first answer counts; the board's with the day of its meeting", S::Accepted, ANSWERS),
            row(S::Offered, V::Decline, "no offer in earnest, or of something no school may take; with a reason", S::Declined, KEEPER),
            row(S::Routed, V::Decline, "by whom the policy names; with a reason, which the letter says", S::Declined, ANSWERS),
            row(S::Offered, V::Redirect, "to somebody named; the donor is told", S::Redirected, OFFICE),
            row(S::Screened, V::Redirect, "to somebody named; the donor is told", S::Redirected, OFFICE),
            row(S::Routed, V::Redirect, "by whom the policy names, or the office; to somebody named; the donor is told", S::Redirected, ANSWERS),
            row(S::Offered, V::Withdraw, "", S::Withdrawn, DONOR),
            row(S::Screened, V::Withdraw, "", S::Withdrawn, DONOR),
            row(S::Routed, V::Withdraw, "", S::Withdrawn, DONOR),
            row(S::Accepted, V::Withdraw, "nothing of it has come", S::Withdrawn, DONOR),
            row(S::Scheduled, V::Withdraw, "nothing of it has come", S::Withdrawn, DONOR),
            row(S::Accepted, V::Schedule, "a day from today on", S::Scheduled, HOLDER),
            row(S::Scheduled, V::Schedule, "another day", S::Scheduled, HOLDER),
            row(S::Accepted, V::Receive, "all of it: by whom, when; things with how many and in what condition; cash with the treasurer's number", S::Received, TILL),
            row(S::Scheduled, V::Receive, "all of it, or the last part", S::Received, TILL),
            row(S::Accepted, V::ReceivePart, "money, less than what is promised", S::Scheduled, TILL),
            row(S::Scheduled, V::ReceivePart, "money, less than what is still to come", S::Scheduled, TILL),
            row(S::Accepted, V::LayOut, "money that comes in parts; from today on", S::Accepted, KEEPER),
            row(S::Scheduled, V::LayOut, "the rest of it, anew", S::Scheduled, KEEPER),
            row(S::Scheduled, V::Stop, "something came; nobody waits for the rest", S::Received, DONOR),
            row(S::Scheduled, V::AcknowledgePart, "a part came for which there is no letter", S::Scheduled, KEEPER),
            row(S::Received, V::Acknowledge, "the letter of its case, in the donor's language, with the receiver's legal name", S::Acknowledged, KEEPER),
            row(S::Acknowledged, V::Allocate, "to a room or a use", S::Allocated, HOLDER),
            row(S::Allocated, V::Report, "at a meeting of the board, with its day", S::Reported, &[Director]),
            row(S::Allocated, V::Close, "the board need not hear of gifts of this band or receiver", S::Closed, KEEPER),
            row(S::Reported, V::Close, "no tax form is to be signed", S::Closed, KEEPER),
            row(S::Reported, V::Sign8283, "no money; above the limit of appraisals; no day before it came", S::Watched, OFFICE),
            row(S::Closed, V::Sign8283, "no money; above the limit of appraisals; no day before it came; the donor brings the form late", S::Watched, OFFICE),
            row(S::Watched, V::Dispose, "within three years, after it came; Form 8282 is due in 125 days", S::Disposed, OFFICE),
            row(S::Watched, V::EndWatch, "three years are over", S::Closed, TIMER),
            row(S::Disposed, V::File8282, "no day before it was sold or given away", S::Closed, OFFICE),
            row(S::Scheduled, V::Correct, NOTHING_LEFT, S::Accepted, KEEPER),
            row(S::Scheduled, V::Correct, SOME_LEFT, S::Scheduled, KEEPER),
            row(S::Received, V::Correct, NOTHING_LEFT, S::Accepted, KEEPER),
            row(S::Received, V::Correct, SOME_LEFT, S::Scheduled, KEEPER),
            row(S::Acknowledged, V::Correct, NOTHING_LEFT, S::Accepted, KEEPER),
            row(S::Acknowledged, V::Correct, SOME_LEFT, S::Scheduled, KEEPER),
            row(S::Allocated, V::Correct, NOTHING_LEFT, S::Accepted, KEEPER),
            row(S::Allocated, V::Correct, SOME_LEFT, S::Scheduled, KEEPER),
            row(S::Reported, V::Correct, NOTHING_LEFT, S::Accepted, KEEPER),
            row(S::Reported, V::Correct, SOME_LEFT, S::Scheduled, KEEPER),
            row(S::Closed, V::Correct, NOTHING_LEFT, S::Accepted, KEEPER),
            row(S::Closed, V::Correct, SOME_LEFT, S::Scheduled, KEEPER),
            row(S::Received, V::Return, "with a reason", S::Returned, TILL),
            row(S::Acknowledged, V::Return, "with a reason; the letter is void", S::Returned, TILL),
            row(S::Allocated, V::Return, "with a reason; the letter is void", S::Returned, TILL),
        ]
    };
}
