//! The workflow of a data agreement: data about students that a partner asks for, from the question to the last copy.

use crate::people::Role::{
    self, Accountability, Counsel, DataSecurity, Director, PartnerMember, PartnershipManager, System,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a data agreement stands.
    pub enum DataState {
        /// The partner asks.
        Requested = "requested",
        /// The office said on which basis it may be given, if at all.
        Based = "based",
        /// What is given is listed, and from when to when.
        Listed = "listed",
        /// Accountability, counsel and data security look at it, side by side.
        InReview = "in_review",
        /// Three said yes: the partner signs.
        Approved = "approved",
        SignedByPartner = "signed_by_partner",
        /// Signed by both; its first day is to come.
        Signed = "signed",
        Active = "active",
        /// Its last day comes near.
        Expiring = "expiring",
        /// The next one is active.
        Renewed = "renewed",
        /// Its time is over: access is to be ended.
        Expired = "expired",
        /// Ended before its time: access is to be ended at once.
        Revoked = "revoked",
        /// Access has ended: the partner destroys its copies.
        AccessEnded = "access_ended",
        /// The partner said how its copies were destroyed.
        Destroyed = "destroyed",
        /// Over, and only figures were given: there is nothing to take back.
        Over = "over",
        Refused = "refused",
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with a data agreement.
    pub enum DataVerb {
        SetBasis = "set_basis",
        List = "list",
        LayBefore = "lay_before",
        SayYes = "say_yes",
        Return = "return",
        SignPartner = "sign_partner",
        SignDistrict = "sign_district",
        Begin = "begin",
        ComeNear = "come_near",
        Renew = "renew",
        Expire = "expire",
        Revoke = "revoke",
        EndAccess = "end_access",
        Certify = "certify",
        Refuse = "refuse",
        Withdraw = "withdraw",
    }
}

words!(DataState, DataVerb);

impl DataState {
    /// Whether data is given.
    pub const fn is_given(self) -> bool {
        matches!(self, DataState::Active | DataState::Expiring)
    }

    /// Whether the office says basis and elements.
    pub const fn is_planned(self) -> bool {
        matches!(self, DataState::Requested | DataState::Based | DataState::Listed)
    }

    /// Whether it is asked for and nothing is given yet.
    pub const fn is_on_its_way(self) -> bool {
        matches!(self, DataState::InReview | DataState::Approved | DataState::SignedByPartner | DataState::Signed)
            || self.is_planned()
    }

    /// Whether its data flows no more and is still to be ended somewhere.
    pub const fn is_ending(self) -> bool {
        matches!(self, DataState::Expired | DataState::Revoked | DataState::AccessEnded)
    }
}

/// The workflow of a data agreement.
pub struct DataFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const OFFICE: &[Role] = &[PartnershipManager];
const THREE: &[Role] = &[Accountability, Counsel, DataSecurity];
const THREE_TIMER: &[Role] = &[Accountability, Counsel, DataSecurity, System];
const SECURITY: &[Role] = &[DataSecurity];
const PARTNER: &[Role] = &[PartnerMember];
const BOTH: &[Role] = &[PartnerMember, PartnershipManager];
const SIGNER: &[Role] = &[Director];
const TIMER: &[Role] = &[System];
const OFFICE_TIMER: &[Role] = &[PartnershipManager, System];

impl Workflow for DataFlow {
    type State = DataState;
    type Verb = DataVerb;

    const NAME: &'static str = "data agreement";
    const STATES: &'static [DataState] = DataState::ALL;
    const VERBS: &'static [DataVerb] = DataVerb::ALL;
    const INITIAL: DataState = DataState::Requested;
    const FINAL: &'static [DataState] =
        &[DataState::Renewed, DataState::Destroyed, DataState::Over, DataState::Refused, DataState::Withdrawn];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<DataState, DataVerb>] = {
        use DataState as S;
        use DataVerb as V;
        &[
            row(S::Requested, V::SetBasis, "one that the law knows", S::Based, OFFICE),
            row(S::Requested, V::Refuse, "with the reason; the partner is told", S::Refused, OFFICE),
            row(S::Requested, V::Withdraw, "", S::Withdrawn, PARTNER),
            row(S::Based, V::SetBasis, "one that the law knows", S::Based, OFFICE),
            row(S::Based, V::List, "of the rules, no nearer to a child than the basis allows; within one school year", S::Listed, OFFICE),
            row(S::Based, V::Refuse, "with the reason; the partner is told", S::Refused, OFFICE),
            row(S::Based, V::Withdraw, "", S::Withdrawn, PARTNER),
            row(S::Listed, V::SetBasis, "what is listed is to be listed anew", S::Based, OFFICE),
            row(S::Listed, V::List, "of the rules, no nearer to a child than the basis allows; within one school year", S::Listed, OFFICE),
            row(S::Listed, V::LayBefore, "the text is written; each of the three is told", S::InReview, OFFICE),
            row(S::Listed, V::Refuse, "with the reason; the partner is told", S::Refused, OFFICE),
            row(S::Listed, V::Withdraw, "", S::Withdrawn, PARTNER),
            row(S::InReview, V::SayYes, "to the text as it was read; another of the three is still to say it; nobody says it twice, or to what they prepared", S::InReview, THREE),
            row(S::InReview, V::SayYes, "to the text as it was read; the last of the three", S::Approved, THREE),
            row(S::InReview, V::Return, "with what to mend; a yes counts no more", S::Listed, THREE),
            row(S::InReview, V::Refuse, "with the reason, or its partner is none any more; the partner is told", S::Refused, THREE_TIMER),
            row(S::InReview, V::Withdraw, "", S::Withdrawn, PARTNER),
            row(S::Approved, V::SignPartner, "the text signed is the text as it is", S::SignedByPartner, PARTNER),
            row(S::Approved, V::Refuse, "with the reason; the partner is told", S::Refused, OFFICE),
            row(S::Approved, V::Withdraw, "", S::Withdrawn, PARTNER),
            row(S::SignedByPartner, V::SignDistrict, "its first day is to come", S::Signed, SIGNER),
            row(S::SignedByPartner, V::SignDistrict, "its first day has come", S::Active, SIGNER),
            row(S::SignedByPartner, V::Refuse, "with the reason; the partner is told", S::Refused, OFFICE),
            row(S::SignedByPartner, V::Withdraw, "", S::Withdrawn, PARTNER),
            row(S::Signed, V::Begin, "its first day has come; its agreement is in force", S::Active, TIMER),
            row(S::Signed, V::Refuse, "with the reason; nothing was given", S::Refused, OFFICE),
            row(S::Signed, V::Withdraw, "", S::Withdrawn, PARTNER),
            row(S::Active, V::ComeNear, "60 days before its last day; both sides are told", S::Expiring, TIMER),
            row(S::Active, V::Renew, "the next one is active", S::Renewed, TIMER),
            row(S::Active, V::Revoke, "student data was given; with the reason, or its agreement is over", S::Revoked, OFFICE_TIMER),
            row(S::Active, V::Revoke, "only figures were given; with the reason, or its agreement is over", S::Over, OFFICE_TIMER),
            row(S::Expiring, V::Renew, "the next one is active", S::Renewed, TIMER),
            row(S::Expiring, V::Expire, "its last day is over; student data was given", S::Expired, TIMER),
            row(S::Expiring, V::Expire, "its last day is over; only figures were given", S::Over, TIMER),
            row(S::Expiring, V::Revoke, "student data was given; with the reason, or its agreement is over", S::Revoked, OFFICE_TIMER),
            row(S::Expiring, V::Revoke, "only figures were given; with the reason, or its agreement is over", S::Over, OFFICE_TIMER),
            row(S::Expired, V::EndAccess, "accounts and files are shut; the partner is told", S::AccessEnded, SECURITY),
            row(S::Expired, V::Renew, "a renewal came late, before access was ended", S::Renewed, TIMER),
            row(S::Revoked, V::EndAccess, "accounts and files are shut; the partner is told", S::AccessEnded, SECURITY),
            row(S::AccessEnded, V::Certify, "how, and by whose word; the office for a paper that came", S::Destroyed, BOTH),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_three_yeses_and_two_signatures_nothing_is_given() {
        // Without these verbs no way leads to a state in which data is given.
        for needed in
            [DataVerb::SetBasis, DataVerb::List, DataVerb::SayYes, DataVerb::SignPartner, DataVerb::SignDistrict]
        {
            let mut reached = vec![DataFlow::INITIAL];
            let mut at = 0;
            while let Some(from) = reached.get(at).copied() {
                for row in DataFlow::TRANSITIONS.iter().filter(|row| row.from == from && row.verb != needed) {
                    if !reached.contains(&row.to) {
                        reached.push(row.to);
                    }
                }
                at += 1;
            }
            assert!(!reached.iter().any(|state| state.is_given()), "{needed}");
        }
    }
}
