//! The workflow of the question to a principal whether an organisation may help at the school without an agreement for it.

use crate::people::Role::{self, PartnershipManager, Principal, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where the question stands.
    pub enum QuestionState {
        /// The principal is asked.
        Asked = "asked",
        /// The principal said yes: it helps there, and the public reads so.
        Agreed = "agreed",
        Declined = "declined",
        /// The office took it back, or the organisation is no partner any more.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with it.
    pub enum QuestionVerb {
        Agree = "agree",
        Decline = "decline",
        Withdraw = "withdraw",
    }
}

words!(QuestionState, QuestionVerb);

/// The workflow of the question.
pub struct QuestionFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const SCHOOL: &[Role] = &[Principal];
const OFFICE: &[Role] = &[PartnershipManager, System];

impl Workflow for QuestionFlow {
    type State = QuestionState;
    type Verb = QuestionVerb;

    const NAME: &'static str = "help at a school without an agreement";
    const STATES: &'static [QuestionState] = QuestionState::ALL;
    const VERBS: &'static [QuestionVerb] = QuestionVerb::ALL;
    const INITIAL: QuestionState = QuestionState::Asked;
    const FINAL: &'static [QuestionState] = &[QuestionState::Agreed, QuestionState::Declined, QuestionState::Withdrawn];
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<QuestionState, QuestionVerb>] = {
        use QuestionState as S;
        use QuestionVerb as V;
        &[
            row(S::Asked, V::Agree, "not by somebody who speaks for it; not to one that is suspended or was joined with another; from now on it helps there", S::Agreed, SCHOOL),
            row(S::Asked, V::Decline, "with the reason; the office is told", S::Declined, SCHOOL),
            row(S::Asked, V::Withdraw, "by the office, with the end of the partnership, or where the record it is joined with asks the same", S::Withdrawn, OFFICE),
        ]
    };
}
