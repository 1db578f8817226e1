//! The workflows of a place that looks for somebody else, and of each person who was asked. Only the tables; verbs and
//! guards are in `cover.rs`.

use crate::people::Role::{
    self, FamilyLiaison, FrontOffice, Principal, SchoolCoordinator, System, Volunteer, VolunteerCoordinator,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// How a place looks for somebody else.
    pub enum CoverKind {
        /// Offered to one person.
        HandOver = "hand_over",
        /// To be swapped with a place on another shift.
        Swap = "swap",
        /// Asked around, a few people at a time.
        Cover = "cover",
    }
}

db::text_enum! {
    /// Where it stands.
    pub enum CoverState {
        /// Waits for a yes. Until then the holder keeps the place.
        Open = "open",
        /// Somebody took it.
        Taken = "taken",
        /// Nobody did.
        NotTaken = "not_taken",
        /// Whoever asked asks no longer.
        TakenBack = "taken_back",
        /// There is nothing to take any more.
        Over = "over",
    }
}

db::text_enum! {
    /// What can be done with it.
    pub enum CoverVerb {
        /// Ask the next few.
        AskMore = "ask_more",
        /// Take the place.
        Accept = "accept",
        /// The last who was asked says no.
        Refuse = "refuse",
        /// Its time is over.
        Expire = "expire",
        /// Ask no longer.
        TakeBack = "take_back",
        /// The place is gone.
        End = "end",
    }
}

db::text_enum! {
    /// Where somebody who was asked stands.
    pub enum AskedState {
        Asked = "asked",
        Yes = "yes",
        /// Not this time.
        No = "no",
        /// Does not want to be asked at all.
        Never = "never",
        /// It was settled before they answered.
        TooLate = "too_late",
    }
}

db::text_enum! {
    /// What somebody who was asked can answer.
    pub enum AskedVerb {
        SayYes = "say_yes",
        SayNo = "say_no",
        SayNever = "say_never",
        /// It is settled.
        Settle = "settle",
    }
}

words!(CoverState, CoverVerb, AskedState, AskedVerb);

/// The workflow of a place that looks for somebody else.
pub struct CoverFlow;
/// The workflow of one person who was asked.
pub struct AskedFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V>
where
    S: Copy,
    V: Copy,
{
    Transition { from, verb, guard, to, who }
}

const TIMER: &[Role] = &[System];
/// The person, and those who act for people without a phone or e-mail.
const PERSON: &[Role] = &[Volunteer, FrontOffice, SchoolCoordinator, FamilyLiaison, VolunteerCoordinator];
const HOLDER: &[Role] = &[Volunteer, SchoolCoordinator, Principal, VolunteerCoordinator];

impl Workflow for CoverFlow {
    type State = CoverState;
    type Verb = CoverVerb;

    const NAME: &'static str = "cover";
    const STATES: &'static [CoverState] = CoverState::ALL;
    const VERBS: &'static [CoverVerb] = CoverVerb::ALL;
    const INITIAL: CoverState = CoverState::Open;
    const FINAL: &'static [CoverState] =
        &[CoverState::Taken, CoverState::NotTaken, CoverState::TakenBack, CoverState::Over];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<CoverState, CoverVerb>] = {
        use CoverState as S;
        use CoverVerb as V;
        &[
            row(S::Open, V::AskMore, "asked around; some hours after the last few, by day", S::Open, TIMER),
            row(S::Open, V::Accept, "was asked; the place is still held, or free; clearance good on the day; old enough; no overlap, enough rest", S::Taken, PERSON),
            row(S::Open, V::Refuse, "offered or to be swapped; nobody is left to answer", S::NotTaken, PERSON),
            row(S::Open, V::Expire, "the shift's reminder goes out (offer, swap) or the shift begins (asked around)", S::NotTaken, TIMER),
            row(S::Open, V::TakeBack, "", S::TakenBack, HOLDER),
            row(S::Open, V::End, "the place was given back (asked around: and none is free), or the shift called off", S::Over, TIMER),
        ]
    };
}

impl Workflow for AskedFlow {
    type State = AskedState;
    type Verb = AskedVerb;

    const NAME: &'static str = "asked to cover";
    const STATES: &'static [AskedState] = AskedState::ALL;
    const VERBS: &'static [AskedVerb] = AskedVerb::ALL;
    const INITIAL: AskedState = AskedState::Asked;
    const FINAL: &'static [AskedState] = &[AskedState::Yes, AskedState::No, AskedState::Never, AskedState::TooLate];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<AskedState, AskedVerb>] = {
        use AskedState as S;
        use AskedVerb as V;
        &[
            row(S::Asked, V::SayYes, "the first; they may take the place at that moment", S::Yes, PERSON),
            row(S::Asked, V::SayNo, "", S::No, PERSON),
            row(S::Asked, V::SayNever, "and is not asked again until they say so", S::Never, PERSON),
            row(S::Asked, V::Settle, "somebody else took it, or nobody needs to any more", S::TooLate, TIMER),
            row(S::No, V::SayYes, "thought again, and it is still open", S::Yes, PERSON),
            row(S::No, V::SayNever, "and is not asked again until they say so", S::Never, PERSON),
        ]
    };
}
