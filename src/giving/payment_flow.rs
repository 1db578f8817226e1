//! The workflows of money that comes: a payment on a receiver's page, a part that is due, what an employer adds.

use crate::people::Role::{self, Guest, PartnershipManager, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a payment stands, as far as the processor has told us.
    pub enum PaymentState {
        /// The donor wants to pay; the processor does not know of it yet.
        Started = "started",
        /// The donor was handed over to the receiver's page.
        Handed = "handed",
        /// The bank said no; the donor can try again.
        Failed = "failed",
        /// Nothing comes any more.
        Cancelled = "cancelled",
        /// The money is there, and written down.
        Paid = "paid",
        /// Money came that is not what was asked for: a person looks at it.
        Odd = "odd",
        /// All of it went back.
        Refunded = "refunded",
    }
}

db::text_enum! {
    /// What happens to a payment.
    pub enum PaymentVerb {
        HandOver = "hand_over",
        Fail = "fail",
        Cancel = "cancel",
        Pay = "pay",
        /// The amount, the currency or the gift is not what it was.
        Doubt = "doubt",
        Refund = "refund",
    }
}

words!(PaymentState, PaymentVerb);

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const TIMER: &[Role] = &[System];
const DONOR: &[Role] = &[Guest];
const KEEPER: &[Role] = &[PartnershipManager];
const KEEPER_TIMER: &[Role] = &[PartnershipManager, System];

/// The workflow of a payment. Calls come in any order: what a later one has overtaken changes nothing.
pub struct PaymentFlow;

impl Workflow for PaymentFlow {
    type State = PaymentState;
    type Verb = PaymentVerb;

    const NAME: &'static str = "payment";
    const STATES: &'static [PaymentState] = PaymentState::ALL;
    const VERBS: &'static [PaymentVerb] = PaymentVerb::ALL;
    const INITIAL: PaymentState = PaymentState::Started;
    const FINAL: &'static [PaymentState] = {
        use PaymentState::*;
        &[Cancelled, Paid, Refunded]
    };
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<PaymentState, PaymentVerb>] = {
        use PaymentState as S;
        use PaymentVerb as V;
        &[
            row(S::Started, V::HandOver, "the gift is accepted, the receiver has a payment page", S::Handed, DONOR),
            row(S::Handed, V::HandOver, "the donor goes there again", S::Handed, DONOR),
            row(S::Failed, V::HandOver, "the donor tries again", S::Handed, DONOR),
            row(S::Started, V::Fail, "the processor says so", S::Failed, TIMER),
            row(S::Handed, V::Fail, "the processor says so", S::Failed, TIMER),
            row(S::Failed, V::Fail, "once more", S::Failed, TIMER),
            row(S::Started, V::Cancel, "the processor says so", S::Cancelled, TIMER),
            row(S::Handed, V::Cancel, "the processor says so", S::Cancelled, TIMER),
            row(S::Failed, V::Cancel, "the processor says so", S::Cancelled, TIMER),
            row(S::Started, V::Pay, "signed by the processor; amount, currency and gift agree", S::Paid, TIMER),
            row(S::Handed, V::Pay, "signed by the processor; amount, currency and gift agree", S::Paid, TIMER),
            row(S::Failed, V::Pay, "a later try went well", S::Paid, TIMER),
            row(S::Cancelled, V::Pay, "the word of it came late", S::Paid, TIMER),
            row(S::Started, V::Doubt, "money came, but amount, currency or gift do not agree", S::Odd, TIMER),
            row(S::Handed, V::Doubt, "money came, but amount, currency or gift do not agree", S::Odd, TIMER),
            row(S::Failed, V::Doubt, "money came, but amount, currency or gift do not agree", S::Odd, TIMER),
            row(S::Cancelled, V::Doubt, "money came, but amount, currency or gift do not agree", S::Odd, TIMER),
            row(S::Paid, V::Refund, "all of it; the receipt counts no more, a letter is void", S::Refunded, TIMER),
            row(S::Odd, V::Refund, "all of it", S::Refunded, TIMER),
        ]
    };
}

db::text_enum! {
    /// Where one part of a promise stands.
    pub enum PartState {
        Due = "due",
        Paid = "paid",
        /// Its day and the days of grace are over.
        Missed = "missed",
        /// Nobody waits for it any more.
        Dropped = "dropped",
    }
}

db::text_enum! {
    /// What happens to a part.
    pub enum PartVerb {
        Pay = "pay",
        Miss = "miss",
        Drop = "drop",
        /// The money went back.
        Reopen = "reopen",
    }
}

words!(PartState, PartVerb);

/// The workflow of one part of a promise.
pub struct PartFlow;

impl Workflow for PartFlow {
    type State = PartState;
    type Verb = PartVerb;

    const NAME: &'static str = "part of a promise";
    const STATES: &'static [PartState] = PartState::ALL;
    const VERBS: &'static [PartVerb] = PartVerb::ALL;
    const INITIAL: PartState = PartState::Due;
    const FINAL: &'static [PartState] = &[PartState::Paid, PartState::Dropped];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<PartState, PartVerb>] = {
        use PartState as S;
        use PartVerb as V;
        &[
            row(S::Due, V::Pay, "what came covers it and all before it", S::Paid, KEEPER_TIMER),
            row(S::Missed, V::Pay, "late, with thanks", S::Paid, KEEPER_TIMER),
            row(S::Due, V::Miss, "its day and the days of grace are over; the donor is told kindly, once", S::Missed, TIMER),
            row(S::Due, V::Drop, "the promise ends, or is laid out anew", S::Dropped, KEEPER_TIMER),
            row(S::Missed, V::Drop, "the promise ends, or is laid out anew", S::Dropped, KEEPER_TIMER),
            row(S::Paid, V::Reopen, "the money went back", S::Due, TIMER),
        ]
    };
}

db::text_enum! {
    /// Where an employer's addition stands.
    pub enum MatchState {
        Expected = "expected",
        /// The employer's own gift is here.
        Come = "come",
        /// It does not come.
        Declined = "declined",
    }
}

db::text_enum! {
    /// What happens to it.
    pub enum MatchVerb {
        Come = "come",
        Decline = "decline",
        /// It may come after all.
        Reopen = "reopen",
    }
}

words!(MatchState, MatchVerb);

/// The workflow of what an employer adds.
pub struct MatchFlow;

impl Workflow for MatchFlow {
    type State = MatchState;
    type Verb = MatchVerb;

    const NAME: &'static str = "employer's addition";
    const STATES: &'static [MatchState] = MatchState::ALL;
    const VERBS: &'static [MatchVerb] = MatchVerb::ALL;
    const INITIAL: MatchState = MatchState::Expected;
    const FINAL: &'static [MatchState] = &[MatchState::Come, MatchState::Declined];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<MatchState, MatchVerb>] = {
        use MatchState as S;
        use MatchVerb as V;
        &[
            row(S::Expected, V::Come, "the employer's gift, added to the donor's, was received", S::Come, KEEPER_TIMER),
            row(S::Declined, V::Come, "it came after all", S::Come, KEEPER_TIMER),
            row(S::Expected, V::Decline, "the employer says no, or nobody expects it any more", S::Declined, KEEPER),
            row(S::Declined, V::Reopen, "", S::Expected, KEEPER),
        ]
    };
}
