//! The workflow of one giver's part of a need, from a promise to thanks.

use crate::people::Role::{
    self, FamilyLiaison, FrontOffice, Guest, PartnershipManager, Principal, SchoolCoordinator, StudentSupport, System,
    Teacher,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a part stands.
    pub enum PartState {
        /// Somebody gave a name and an address, and has not opened the letter yet. It holds nothing.
        Unconfirmed = "unconfirmed",
        /// It waits for the school's yes: people come, not things.
        Offered = "offered",
        /// It is held for the giver, who has not named a day.
        Reserved = "reserved",
        /// It comes on a day.
        Committed = "committed",
        /// It is here, counted.
        Received = "received",
        /// The giver has been thanked.
        Thanked = "thanked",
        /// The giver took it back.
        Withdrawn = "withdrawn",
        /// The school said no, with a reason.
        Declined = "declined",
        /// Its time was over: the letter was not opened, or no day was named.
        Lapsed = "lapsed",
        /// The need ended before it came.
        Released = "released",
        /// The day came and it did not.
        NotCome = "not_come",
        /// Money: it goes on as a gift, and is counted there.
        Given = "given",
    }
}

db::text_enum! {
    /// What can be done with a part.
    pub enum PartVerb {
        Confirm = "confirm",
        Accept = "accept",
        Decline = "decline",
        Commit = "commit",
        Receive = "receive",
        Thank = "thank",
        Withdraw = "withdraw",
        Lapse = "lapse",
        Release = "release",
        MissDay = "miss_day",
        /// Given out of a closet at once.
        FromCloset = "from_closet",
        /// Money is given on the gifts page.
        Give = "give",
    }
}

words!(PartState, PartVerb);

impl PartState {
    /// Whether its units are spoken for.
    pub const fn holds(self) -> bool {
        use PartState::*;
        matches!(self, Offered | Reserved | Committed | Received | Thanked)
    }

    /// Whether it is still to come.
    pub const fn is_coming(self) -> bool {
        matches!(self, PartState::Offered | PartState::Reserved | PartState::Committed)
    }

    /// Whether it came.
    pub const fn is_here(self) -> bool {
        matches!(self, PartState::Received | PartState::Thanked)
    }
}

/// The workflow of a part.
pub struct PartFlow;

const fn row(
    from: PartState,
    verb: PartVerb,
    guard: &'static str,
    to: PartState,
    who: &'static [Role],
) -> Transition<PartState, PartVerb> {
    Transition { from, verb, guard, to, who }
}

/// Whoever holds the part's link, with or without an account; the office for whoever telephones.
const GIVER: &[Role] = &[Guest, PartnershipManager];
/// The school answers.
const SCHOOL: &[Role] = &[Principal, SchoolCoordinator, PartnershipManager];
/// Whoever is at the school when it comes.
const HANDS: &[Role] =
    &[Teacher, StudentSupport, FamilyLiaison, SchoolCoordinator, Principal, FrontOffice, PartnershipManager];
const TIMER: &[Role] = &[System];

impl Workflow for PartFlow {
    type State = PartState;
    type Verb = PartVerb;

    const NAME: &'static str = "part of a need";
    const STATES: &'static [PartState] = PartState::ALL;
    const VERBS: &'static [PartVerb] = PartVerb::ALL;
    const INITIAL: PartState = PartState::Unconfirmed;
    const FINAL: &'static [PartState] = {
        use PartState::*;
        &[Thanked, Withdrawn, Declined, Lapsed, Released, NotCome, Given]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<PartState, PartVerb>] = {
        use PartState as S;
        use PartVerb as V;
        &[
            row(S::Unconfirmed, V::Confirm, "so many are still free; things are held at once", S::Reserved, GIVER),
            row(S::Unconfirmed, V::Confirm, "so many are still free; whoever comes is answered by the school", S::Offered, GIVER),
            row(S::Unconfirmed, V::Lapse, "the letter was not opened in time", S::Lapsed, TIMER),
            row(S::Unconfirmed, V::FromCloset, "as many as the closet has and the need still wants; nobody is to be thanked", S::Thanked, HANDS),
            row(S::Offered, V::Accept, "", S::Reserved, SCHOOL),
            row(S::Offered, V::Decline, "with a reason", S::Declined, SCHOOL),
            row(S::Reserved, V::Decline, "with a reason", S::Declined, SCHOOL),
            row(S::Committed, V::Decline, "with a reason", S::Declined, SCHOOL),
            row(S::Reserved, V::Commit, "a day from today on", S::Committed, GIVER),
            row(S::Committed, V::Commit, "another day", S::Committed, GIVER),
            row(S::Reserved, V::Receive, "how many, in what condition; what is missing is free again; never money", S::Received, HANDS),
            row(S::Committed, V::Receive, "how many, in what condition; what is missing is free again; never money", S::Received, HANDS),
            row(S::Reserved, V::Give, "money; the gift is offered for the need", S::Given, GIVER),
            row(S::Committed, V::Give, "money; the gift is offered for the need", S::Given, GIVER),
            row(S::Received, V::Thank, "with words of the school", S::Thanked, HANDS),
            row(S::Unconfirmed, V::Withdraw, "", S::Withdrawn, GIVER),
            row(S::Offered, V::Withdraw, "", S::Withdrawn, GIVER),
            row(S::Reserved, V::Withdraw, "", S::Withdrawn, GIVER),
            row(S::Committed, V::Withdraw, "", S::Withdrawn, GIVER),
            row(S::Reserved, V::Lapse, "no day was named in time; the giver was reminded", S::Lapsed, TIMER),
            row(S::Offered, V::Release, "the need has ended", S::Released, TIMER),
            row(S::Reserved, V::Release, "the need has ended", S::Released, TIMER),
            row(S::Committed, V::Release, "the need has ended", S::Released, TIMER),
            row(S::Committed, V::MissDay, "its day is over", S::NotCome, SCHOOL),
        ]
    };
}
