//! The workflow of a family's consent to a data agreement: asked, answered, taken back, over.

use crate::people::Role::{self, Guardian, PartnershipManager, Principal, SchoolCoordinator, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a consent stands.
    pub enum ConsentState {
        /// The family was asked and has not answered.
        Asked = "asked",
        /// Signed and dated: the student counts.
        Given = "given",
        /// The family said no.
        Declined = "declined",
        /// The family took its yes back.
        Revoked = "revoked",
        /// What was asked for is over, or is another now.
        Expired = "expired",
    }
}

db::text_enum! {
    /// What can be done with a consent.
    pub enum ConsentVerb {
        Give = "give",
        Decline = "decline",
        TakeBack = "take_back",
        Expire = "expire",
        AskAnew = "ask_anew",
    }
}

words!(ConsentState, ConsentVerb);

/// The workflow of a consent.
pub struct ConsentFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

/// A guardian by the link of a letter; whoever asks families writes down what came on paper.
const FAMILY: &[Role] = &[Guardian, PartnershipManager, Principal, SchoolCoordinator];
const STAFF: &[Role] = &[PartnershipManager, Principal, SchoolCoordinator];
const TIMER: &[Role] = &[System];
const OFFICE_TIMER: &[Role] = &[PartnershipManager, System];

impl Workflow for ConsentFlow {
    type State = ConsentState;
    type Verb = ConsentVerb;

    const NAME: &'static str = "consent of a family";
    const STATES: &'static [ConsentState] = ConsentState::ALL;
    const VERBS: &'static [ConsentVerb] = ConsentVerb::ALL;
    const INITIAL: ConsentState = ConsentState::Asked;
    const FINAL: &'static [ConsentState] =
        &[ConsentState::Given, ConsentState::Declined, ConsentState::Revoked, ConsentState::Expired];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<ConsentState, ConsentVerb>] = {
        use ConsentState as S;
        use ConsentVerb as V;
        &[
            row(S::Asked, V::Give, "name and date under the text as it is; the agreement holds", S::Given, FAMILY),
            row(S::Asked, V::Decline, "", S::Declined, FAMILY),
            row(S::Asked, V::Expire, "the agreement is over", S::Expired, TIMER),
            row(S::Given, V::TakeBack, "at any time; office and partner are told", S::Revoked, FAMILY),
            row(S::Given, V::Expire, "the agreement is over, or what was agreed to is another now", S::Expired, OFFICE_TIMER),
            row(S::Declined, V::Give, "name and date under the text as it is; the agreement holds", S::Given, FAMILY),
            row(S::Revoked, V::AskAnew, "the family wishes it; the agreement holds", S::Asked, STAFF),
            row(S::Expired, V::AskAnew, "the agreement holds", S::Asked, STAFF),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_signature_leads_to_a_yes() {
        let ways = ConsentFlow::TRANSITIONS.iter().filter(|row| row.to == ConsentState::Given);
        assert!(ways.clone().all(|row| row.verb == ConsentVerb::Give && !row.who.contains(&System)));
        // Whoever took it back is asked before they can say it again.
        assert!(ways.clone().all(|row| !matches!(row.from, ConsentState::Revoked | ConsentState::Expired)));
        assert_eq!(ways.count(), 2);
    }
}
