//! The workflow of an agreement with a partner: written, signed by both sides, in force, and every way in which it ends.

use crate::people::Role::{self, Counsel, Director, PartnerMember, PartnershipManager, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where an agreement stands.
    pub enum AgreementState {
        /// The office plans it with the partner.
        Drafted = "drafted",
        /// Its terms are not those of the rules: counsel reads them.
        InReview = "in_review",
        /// The partner reads it and signs.
        Sent = "sent",
        /// The text changed after it was sent: the partner reads the change and signs the new text.
        Changed = "changed",
        /// The partner signed; the district has not.
        SignedByPartner = "signed_by_partner",
        /// Both signed; its first day is to come.
        SignedByDistrict = "signed_by_district",
        InForce = "in_force",
        /// An amendment that both signed stands in its place.
        Amended = "amended",
        /// Its next one is in force.
        Renewed = "renewed",
        /// Both sides ended it before its last day, or the partner gave notice.
        Ended = "ended",
        /// The district ended it, with the reason.
        Terminated = "terminated",
        /// Its last day is over and nothing follows.
        Lapsed = "lapsed",
        /// It was not signed and will not be.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with an agreement.
    pub enum AgreementVerb {
        Send = "send",
        Change = "change",
        LayBefore = "lay_before",
        Approve = "approve",
        Return = "return",
        AskChange = "ask_change",
        SignPartner = "sign_partner",
        SignDistrict = "sign_district",
        Begin = "begin",
        Amend = "amend",
        Renew = "renew",
        End = "end",
        Terminate = "terminate",
        Lapse = "lapse",
        Withdraw = "withdraw",
        Decline = "decline",
        GiveNotice = "give_notice",
        TakeBackNotice = "take_back_notice",
    }
}

words!(AgreementState, AgreementVerb);

impl AgreementState {
    /// Whether the office can still write at it.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            AgreementState::Drafted
                | AgreementState::InReview
                | AgreementState::Sent
                | AgreementState::Changed
                | AgreementState::SignedByPartner
        )
    }

    /// Whether it is the district's alone: the partner has it not yet, or gave it back.
    pub const fn is_private(self) -> bool {
        matches!(self, AgreementState::Drafted | AgreementState::InReview)
    }

    /// Whether its work is planned or goes on, so that data may be needed for it.
    pub const fn can_need_data(self) -> bool {
        !matches!(
            self,
            AgreementState::Drafted
                | AgreementState::InReview
                | AgreementState::Amended
                | AgreementState::Renewed
                | AgreementState::Ended
                | AgreementState::Terminated
                | AgreementState::Withdrawn
        )
    }

    /// Whether both sides signed it and it is not over: notice is given of such a one.
    pub const fn is_signed(self) -> bool {
        matches!(self, AgreementState::SignedByDistrict | AgreementState::InForce)
    }

    /// Whether the partner can sign it now.
    pub const fn waits_for_partner(self) -> bool {
        matches!(self, AgreementState::Sent | AgreementState::Changed)
    }
}

/// The workflow of an agreement.
pub struct AgreementFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const OFFICE: &[Role] = &[PartnershipManager];
const PARTNER: &[Role] = &[PartnerMember];
const BOTH: &[Role] = &[PartnerMember, PartnershipManager];
const OFFICE_OR_TIMER: &[Role] = &[PartnershipManager, System];
const READER: &[Role] = &[Counsel];
const SIGNER: &[Role] = &[Director];
const TIMER: &[Role] = &[System];

impl Workflow for AgreementFlow {
    type State = AgreementState;
    type Verb = AgreementVerb;

    const NAME: &'static str = "agreement";
    const STATES: &'static [AgreementState] = AgreementState::ALL;
    const VERBS: &'static [AgreementVerb] = AgreementVerb::ALL;
    const INITIAL: AgreementState = AgreementState::Drafted;
    const FINAL: &'static [AgreementState] = &[
        AgreementState::Amended,
        AgreementState::Renewed,
        AgreementState::Ended,
        AgreementState::Terminated,
        AgreementState::Lapsed,
        AgreementState::Withdrawn,
    ];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<AgreementState, AgreementVerb>] = {
        use AgreementState as S;
        use AgreementVerb as V;
        &[
            row(S::Drafted, V::Change, "", S::Drafted, OFFICE),
            row(S::Drafted, V::Send, "it has a school, and somebody with an address speaks for the organization; its terms are those of the rules, or counsel said yes to them; the schools are asked", S::Sent, OFFICE),
            row(S::Drafted, V::LayBefore, "it has terms of its own", S::InReview, OFFICE),
            row(S::Drafted, V::Withdraw, "with the reason", S::Withdrawn, OFFICE),
            row(S::InReview, V::Approve, "the terms are those that were read, and somebody else wrote them", S::Drafted, READER),
            row(S::InReview, V::Return, "with words", S::Drafted, READER),
            row(S::InReview, V::Change, "counsel reads it anew", S::Drafted, OFFICE),
            row(S::InReview, V::Withdraw, "with the reason", S::Withdrawn, OFFICE),
            row(S::Sent, V::Change, "the text is another; the partner is told", S::Changed, OFFICE),
            row(S::Sent, V::AskChange, "with words", S::Drafted, PARTNER),
            row(S::Sent, V::SignPartner, "the text signed is the text as it is", S::SignedByPartner, PARTNER),
            row(S::Sent, V::Decline, "with the reason; the office is told", S::Withdrawn, PARTNER),
            row(S::Sent, V::Withdraw, "with the reason", S::Withdrawn, OFFICE),
            row(S::Changed, V::Change, "the text is another; the partner is told", S::Changed, OFFICE),
            row(S::Changed, V::AskChange, "with words", S::Drafted, PARTNER),
            row(S::Changed, V::SignPartner, "the text signed is the text as it is", S::SignedByPartner, PARTNER),
            row(S::Changed, V::Decline, "with the reason; the office is told", S::Withdrawn, PARTNER),
            row(S::Changed, V::Withdraw, "with the reason", S::Withdrawn, OFFICE),
            row(S::SignedByPartner, V::Change, "the text is another; the signature counts no more and the partner is told", S::Changed, OFFICE),
            row(S::SignedByPartner, V::SignDistrict, "its first day is to come", S::SignedByDistrict, SIGNER),
            row(S::SignedByPartner, V::SignDistrict, "its first day has come", S::InForce, SIGNER),
            row(S::SignedByPartner, V::Withdraw, "with the reason", S::Withdrawn, OFFICE),
            row(S::SignedByDistrict, V::Begin, "its first day has come", S::InForce, TIMER),
            row(S::SignedByDistrict, V::GiveNotice, "with the reason and a last day that is as far ahead as the rules say; the office and the schools are told", S::SignedByDistrict, PARTNER),
            row(S::SignedByDistrict, V::TakeBackNotice, "until the last day of the notice", S::SignedByDistrict, BOTH),
            row(S::SignedByDistrict, V::End, "the last day of a notice is over", S::Ended, TIMER),
            row(S::SignedByDistrict, V::Terminate, "with the reason", S::Terminated, OFFICE),
            row(S::InForce, V::Amend, "the amendment is in force", S::Amended, TIMER),
            row(S::InForce, V::Renew, "the next one is in force", S::Renewed, TIMER),
            row(S::InForce, V::GiveNotice, "with the reason and a last day that is as far ahead as the rules say; the office and the schools are told", S::InForce, PARTNER),
            row(S::InForce, V::TakeBackNotice, "until the last day of the notice", S::InForce, BOTH),
            row(S::InForce, V::End, "both sides want it, with the reason, or the last day of a notice is over; its schools end", S::Ended, OFFICE_OR_TIMER),
            row(S::InForce, V::Terminate, "with the reason; its schools end", S::Terminated, OFFICE),
            row(S::InForce, V::Lapse, "its last day is over; its schools are paused", S::Lapsed, TIMER),
            row(S::Lapsed, V::Renew, "a renewal came late; its schools go on by themselves", S::Renewed, TIMER),
        ]
    };
}
