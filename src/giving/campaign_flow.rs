//! The workflow of a campaign on a crowdfunding site, from the question whether it may begin to what came in.

use crate::people::Role::{self, *};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a campaign stands.
    pub enum CampaignState {
        /// Somebody of a school asks; nobody has answered.
        Asked = "asked",
        /// The principal said yes, and somebody higher has to.
        SchoolYes = "school_yes",
        /// It may begin.
        Approved = "approved",
        /// It is on its site.
        Running = "running",
        /// What came in is written down.
        Ended = "ended",
        Declined = "declined",
        Withdrawn = "withdrawn",
        /// Its last day was over before it began.
        Expired = "expired",
    }
}

db::text_enum! {
    /// What can be done with it.
    pub enum CampaignVerb {
        /// The principal says yes, where somebody else has to as well.
        PassOn = "pass_on",
        Approve = "approve",
        Decline = "decline",
        Withdraw = "withdraw",
        Start = "start",
        End = "end",
        Expire = "expire",
    }
}

words!(CampaignState, CampaignVerb);

/// The workflow of a campaign.
pub struct CampaignFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

/// Who works at a school and may ask.
pub const ASKER: &[Role] = &[Teacher, FrontOffice, SchoolCoordinator, Principal, FamilyLiaison, StudentSupport];
const SCHOOL: &[Role] = &[Principal];
const ANSWERS: &[Role] = &[Principal, Director];
const DISTRICT: &[Role] = &[Director];
const TIMER: &[Role] = &[System];

impl Workflow for CampaignFlow {
    type State = CampaignState;
    type Verb = CampaignVerb;

    const NAME: &'static str = "crowdfunding campaign";
    const STATES: &'static [CampaignState] = CampaignState::ALL;
    const VERBS: &'static [CampaignVerb] = CampaignVerb::ALL;
    const INITIAL: CampaignState = CampaignState::Asked;
    const FINAL: &'static [CampaignState] = {
        use CampaignState::*;
        &[Ended, Declined, Withdrawn, Expired]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<CampaignState, CampaignVerb>] = {
        use CampaignState as S;
        use CampaignVerb as V;
        &[
            row(S::Asked, V::Approve, "not by whoever asked; with the asker's others of the school year within the amount of who answers; the board's with the day of its meeting", S::Approved, ANSWERS),
            row(S::Asked, V::PassOn, "not by whoever asked; the amount is for somebody higher, who is told", S::SchoolYes, SCHOOL),
            row(S::Asked, V::Decline, "not by whoever asked; with a reason, which they read", S::Declined, ANSWERS),
            row(S::Asked, V::Withdraw, "by whoever asked", S::Withdrawn, ASKER),
            row(S::Asked, V::Expire, "its last day is over", S::Expired, TIMER),
            row(S::SchoolYes, V::Approve, "not by whoever asked; the board's with the day of its meeting", S::Approved, DISTRICT),
            row(S::SchoolYes, V::Decline, "not by whoever asked; with a reason, which they read", S::Declined, DISTRICT),
            row(S::SchoolYes, V::Withdraw, "by whoever asked", S::Withdrawn, ASKER),
            row(S::SchoolYes, V::Expire, "its last day is over", S::Expired, TIMER),
            row(S::Approved, V::Start, "by whoever asked, with the address of its page on the site that was named", S::Running, ASKER),
            row(S::Approved, V::Withdraw, "by whoever asked", S::Withdrawn, ASKER),
            row(S::Approved, V::Expire, "its last day is over", S::Expired, TIMER),
            row(S::Running, V::End, "by whoever asked, or the principal; with what came in, which becomes an offer of a gift to the school", S::Ended, ASKER),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Ability;

    #[test]
    fn whoever_may_ask_may_take_it_back() {
        for role in Role::ALL {
            assert_eq!(ASKER.contains(role), Ability::AskCampaigns.given_to(*role), "{role}");
        }
    }
}
