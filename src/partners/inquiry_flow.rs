//! The workflow of an inquiry: from the first question to the right room, and every way out of it.

use crate::people::Role::{self, Guest, PartnershipManager, Principal, SchoolCoordinator, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where an inquiry stands.
    pub enum InquiryState {
        /// It waits for the office to say which room is the right one.
        Received = "received",
        /// Somebody answers until a day.
        Assigned = "assigned",
        /// A school decides about one visit.
        AtSchool = "at_school",
        /// The school looks forward to it; the office knows.
        SchoolYes = "school_yes",
        /// We answered; it is the inquirer's turn.
        Answered = "answered",
        /// A school had said yes to a visit, and it will not take place.
        CalledOff = "called_off",
        /// It came to what was asked for.
        Done = "done",
        /// It was sent to whom it belongs to.
        Redirected = "redirected",
        /// The inquirer took it back.
        Withdrawn = "withdrawn",
        /// We answered, and nothing came back.
        Lapsed = "lapsed",
    }
}

db::text_enum! {
    /// What can be done with an inquiry.
    pub enum InquiryVerb {
        /// Choose the room.
        Triage = "triage",
        Answer = "answer",
        /// The inquirer writes more.
        Write = "write",
        SchoolAccept = "school_accept",
        SchoolDecline = "school_decline",
        Settle = "settle",
        /// The visit will not take place.
        CallOff = "call_off",
        Withdraw = "withdraw",
        Lapse = "lapse",
        Reopen = "reopen",
    }
}

words!(InquiryState, InquiryVerb);

impl InquiryState {
    /// Whether somebody still has to do something.
    pub const fn is_open(self) -> bool {
        use InquiryState::*;
        matches!(self, Received | Assigned | AtSchool | SchoolYes | Answered)
    }

    /// Whether the next word is ours.
    pub const fn waits_for_us(self) -> bool {
        use InquiryState::*;
        matches!(self, Received | Assigned | AtSchool)
    }
}

/// The workflow of an inquiry. Its guest is whoever asked, by the link they were sent.
pub struct InquiryFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const OFFICE: &[Role] = &[PartnershipManager];
const SCHOOL: &[Role] = &[Principal, SchoolCoordinator];
const ASKER: &[Role] = &[Guest];
const EITHER: &[Role] = &[Guest, PartnershipManager];
const TIMER: &[Role] = &[System];

const TO_US: &str = "an ongoing partner, a donor, a letter of support: the inquirer is told who answers and until when";
const TO_SCHOOL: &str = "one visit: a school is named, and told";
const ELSEWHERE: &str = "it belongs to another office or to volunteering: the inquirer is told where, with the reason";

impl Workflow for InquiryFlow {
    type State = InquiryState;
    type Verb = InquiryVerb;

    const NAME: &'static str = "partner inquiry";
    const STATES: &'static [InquiryState] = InquiryState::ALL;
    const VERBS: &'static [InquiryVerb] = InquiryVerb::ALL;
    const INITIAL: InquiryState = InquiryState::Received;
    const FINAL: &'static [InquiryState] = {
        use InquiryState::*;
        &[Done, CalledOff, Redirected, Withdrawn, Lapsed]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<InquiryState, InquiryVerb>] = {
        use InquiryState as S;
        use InquiryVerb as V;
        &[
            row(S::Received, V::Triage, TO_US, S::Assigned, OFFICE),
            row(S::Received, V::Triage, TO_SCHOOL, S::AtSchool, OFFICE),
            row(S::Received, V::Triage, ELSEWHERE, S::Redirected, OFFICE),
            row(S::Received, V::Write, "", S::Received, ASKER),
            row(S::Received, V::Settle, "there is nothing to answer", S::Done, OFFICE),
            row(S::Received, V::Withdraw, "", S::Withdrawn, ASKER),
            row(S::Assigned, V::Triage, TO_US, S::Assigned, OFFICE),
            row(S::Assigned, V::Triage, TO_SCHOOL, S::AtSchool, OFFICE),
            row(S::Assigned, V::Triage, ELSEWHERE, S::Redirected, OFFICE),
            row(S::Assigned, V::Answer, "the words go to the inquirer", S::Answered, OFFICE),
            row(S::Assigned, V::Write, "", S::Assigned, ASKER),
            row(S::Assigned, V::Settle, "it was settled by telephone or in person", S::Done, OFFICE),
            row(S::Assigned, V::Withdraw, "", S::Withdrawn, ASKER),
            row(S::AtSchool, V::Triage, TO_US, S::Assigned, OFFICE),
            row(S::AtSchool, V::Triage, TO_SCHOOL, S::AtSchool, OFFICE),
            row(S::AtSchool, V::Triage, ELSEWHERE, S::Redirected, OFFICE),
            row(S::AtSchool, V::SchoolAccept, "always supervised; no agreement, nothing of any student; the office has a notice", S::SchoolYes, SCHOOL),
            row(S::AtSchool, V::SchoolDecline, "with a reason; the office looks for another school", S::Received, SCHOOL),
            row(S::AtSchool, V::Write, "the school sees it", S::AtSchool, ASKER),
            row(S::AtSchool, V::Withdraw, "the school is told", S::Withdrawn, ASKER),
            row(S::SchoolYes, V::Write, "the school sees it", S::SchoolYes, ASKER),
            row(S::SchoolYes, V::Settle, "the visit took place", S::Done, &[PartnershipManager, Principal, SchoolCoordinator]),
            row(S::SchoolYes, V::CallOff, "with a reason; the inquirer has a letter; the office, or the school, is told", S::CalledOff, &[PartnershipManager, Principal, SchoolCoordinator]),
            row(S::SchoolYes, V::Withdraw, "the school is told", S::Withdrawn, ASKER),
            row(S::Answered, V::Answer, "more words go to the inquirer", S::Answered, OFFICE),
            row(S::Answered, V::Write, "we answer again, until a day", S::Assigned, ASKER),
            row(S::Answered, V::Triage, TO_US, S::Assigned, OFFICE),
            row(S::Answered, V::Triage, TO_SCHOOL, S::AtSchool, OFFICE),
            row(S::Answered, V::Triage, ELSEWHERE, S::Redirected, OFFICE),
            row(S::Answered, V::Settle, "", S::Done, OFFICE),
            row(S::Answered, V::Withdraw, "", S::Withdrawn, ASKER),
            row(S::Answered, V::Lapse, "nothing came back for the days of the rules; the inquirer is told", S::Lapsed, TIMER),
            row(S::Done, V::Reopen, "", S::Received, EITHER),
            row(S::CalledOff, V::Reopen, "", S::Received, EITHER),
            row(S::Redirected, V::Reopen, "", S::Received, EITHER),
            row(S::Withdrawn, V::Reopen, "", S::Received, EITHER),
            row(S::Lapsed, V::Reopen, "", S::Received, EITHER),
        ]
    };
}
