//! The workflow of a need, from a draft to thanks. Where it stands while people help is counted from their parts.

use crate::people::Role::{
    self, FamilyLiaison, FrontOffice, PartnershipManager, Principal, SchoolCoordinator, StudentSupport, System, Teacher,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a need stands.
    pub enum NeedState {
        /// Somebody at the school is writing it.
        Draft = "draft",
        /// It waits for the school's yes.
        Asked = "asked",
        /// The school said yes.
        SchoolApproved = "school_approved",
        /// It keeps the district's rules.
        Checked = "checked",
        /// It can be seen, by everybody or by partners.
        Published = "published",
        /// A part is promised.
        Offered = "offered",
        /// All of it is promised; days are still missing.
        Reserved = "reserved",
        /// All of it is promised, with days.
        Committed = "committed",
        /// All of it is here.
        Received = "received",
        /// Everybody who gave has been thanked.
        Thanked = "thanked",
        /// Nothing is left to do.
        Closed = "closed",
        /// Its time was over, and nobody had promised anything.
        Expired = "expired",
        /// The school no longer asks for it.
        Withdrawn = "withdrawn",
        /// The school has it from elsewhere.
        MetElsewhere = "met_elsewhere",
    }
}

db::text_enum! {
    /// What can be done with a need.
    pub enum NeedVerb {
        Write = "write",
        Ask = "ask",
        /// Words in which a child's life seemed to stand were read by somebody else and tell of nobody.
        Release = "release",
        Approve = "approve",
        /// Back to whoever wrote it, with what should be different.
        Return = "return",
        Check = "check",
        Publish = "publish",
        /// More families ask for the same.
        Pool = "pool",
        /// What the parts come to.
        Count = "count",
        /// What nobody has promised is no longer asked for.
        Trim = "trim",
        Thank = "thank",
        Close = "close",
        Expire = "expire",
        Renew = "renew",
        Withdraw = "withdraw",
        MeetElsewhere = "meet_elsewhere",
    }
}

words!(NeedState, NeedVerb);

impl NeedState {
    /// Whether strangers or partners can see it and promise a part.
    pub const fn is_open(self) -> bool {
        matches!(self, NeedState::Published | NeedState::Offered)
    }

    /// Whether people are helping with it: parts move, and it is counted anew.
    pub const fn is_counted(self) -> bool {
        use NeedState::*;
        matches!(self, Published | Offered | Reserved | Committed | Received)
    }

    /// Whether it still waits for a yes.
    pub const fn is_waiting(self) -> bool {
        matches!(self, NeedState::Draft | NeedState::Asked | NeedState::SchoolApproved)
    }

    /// Whether its own words can still be changed.
    pub const fn is_written(self) -> bool {
        matches!(self, NeedState::Draft | NeedState::Asked)
    }
}

/// The workflow of a need.
pub struct NeedFlow;

const fn row(
    from: NeedState,
    verb: NeedVerb,
    guard: &'static str,
    to: NeedState,
    who: &'static [Role],
) -> Transition<NeedState, NeedVerb> {
    Transition { from, verb, guard, to, who }
}

/// Whoever works at the school, and the office for those who telephone.
const WRITERS: &[Role] =
    &[Teacher, StudentSupport, FamilyLiaison, SchoolCoordinator, Principal, FrontOffice, PartnershipManager];
/// A second reader of words in which a child's life seems to stand.
const READERS: &[Role] = &[StudentSupport, Principal];
/// The school's yes. Which of them, the policy says.
const SCHOOL: &[Role] = &[Principal, SchoolCoordinator];
const OFFICE: &[Role] = &[PartnershipManager];
const EITHER: &[Role] = &[Principal, SchoolCoordinator, PartnershipManager];
const TIMER: &[Role] = &[System];
/// Steps that the program takes for a closet, beside those who always may.
const WRITERS_AND_TIMER: &[Role] =
    &[Teacher, StudentSupport, FamilyLiaison, SchoolCoordinator, Principal, FrontOffice, PartnershipManager, System];
const SCHOOL_AND_TIMER: &[Role] = &[Principal, SchoolCoordinator, System];
const EITHER_AND_TIMER: &[Role] = &[Principal, SchoolCoordinator, PartnershipManager, System];
/// Where the policy lets the school publish by itself, its yes is the check.
const CHECKERS_AND_TIMER: &[Role] = EITHER_AND_TIMER;

const NOTHING: &str = "nothing is promised";
const A_PART: &str = "a part is promised";
const ALL: &str = "all is promised, a day is missing";
const DAYS: &str = "all is promised, with days";
const HERE: &str = "all came";
const BACK_TO_NOTHING: &str = "money went back; nothing is promised";
const BACK_TO_A_PART: &str = "money went back; a part is promised";
const BACK_TO_HELD: &str = "money went back; all is promised, a day is missing";
const BACK_TO_ALL: &str = "money went back; all is promised, with days";

impl Workflow for NeedFlow {
    type State = NeedState;
    type Verb = NeedVerb;

    const NAME: &'static str = "need";
    const STATES: &'static [NeedState] = NeedState::ALL;
    const VERBS: &'static [NeedVerb] = NeedVerb::ALL;
    const INITIAL: NeedState = NeedState::Draft;
    const FINAL: &'static [NeedState] =
        &[NeedState::Closed, NeedState::Expired, NeedState::Withdrawn, NeedState::MetElsewhere];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<NeedState, NeedVerb>] = {
        use NeedState as S;
        use NeedVerb as V;
        &[
            row(S::Draft, V::Write, "no word of it tells of a child", S::Draft, WRITERS),
            row(S::Asked, V::Write, "no word of it tells of a child", S::Asked, WRITERS),
            row(S::Draft, V::Ask, "by itself for what runs low in a closet", S::Asked, WRITERS_AND_TIMER),
            row(S::Asked, V::Release, "words about a child's life tell of nobody; never by their writer", S::Asked, READERS),
            row(S::SchoolApproved, V::Release, "words about a child's life tell of nobody; never by their writer", S::SchoolApproved, READERS),
            row(S::Asked, V::Approve, "by whom the policy names; it is what was read; no words wait for a second reader; by itself for a closet, where the policy says so", S::SchoolApproved, SCHOOL_AND_TIMER),
            row(S::Asked, V::Return, "with what should be different", S::Draft, SCHOOL),
            row(S::SchoolApproved, V::Return, "with what should be different", S::Draft, OFFICE),
            row(S::SchoolApproved, V::Check, "technology, safety, duplicates, no named child; it is what was read; no words wait for a second reader; by itself for a closet, where the policy says so", S::Checked, CHECKERS_AND_TIMER),
            row(S::Checked, V::Publish, "for everybody or for partners", S::Published, CHECKERS_AND_TIMER),
            row(S::Asked, V::Pool, "families only; the same item and size", S::Asked, WRITERS),
            row(S::SchoolApproved, V::Pool, "families only; the same item and size", S::SchoolApproved, SCHOOL),
            row(S::Published, V::Pool, "families only; the same item and size", S::Published, SCHOOL),
            row(S::Offered, V::Pool, "families only; the same item and size", S::Offered, SCHOOL),
            row(S::Published, V::Count, A_PART, S::Offered, TIMER),
            row(S::Published, V::Count, ALL, S::Reserved, TIMER),
            row(S::Published, V::Count, DAYS, S::Committed, TIMER),
            row(S::Published, V::Count, HERE, S::Received, TIMER),
            row(S::Offered, V::Count, NOTHING, S::Published, TIMER),
            row(S::Offered, V::Count, ALL, S::Reserved, TIMER),
            row(S::Offered, V::Count, DAYS, S::Committed, TIMER),
            row(S::Offered, V::Count, HERE, S::Received, TIMER),
            row(S::Reserved, V::Count, NOTHING, S::Published, TIMER),
            row(S::Reserved, V::Count, A_PART, S::Offered, TIMER),
            row(S::Reserved, V::Count, DAYS, S::Committed, TIMER),
            row(S::Reserved, V::Count, HERE, S::Received, TIMER),
            row(S::Committed, V::Count, NOTHING, S::Published, TIMER),
            row(S::Committed, V::Count, A_PART, S::Offered, TIMER),
            row(S::Committed, V::Count, ALL, S::Reserved, TIMER),
            row(S::Committed, V::Count, HERE, S::Received, TIMER),
            row(S::Received, V::Count, BACK_TO_NOTHING, S::Published, TIMER),
            row(S::Received, V::Count, BACK_TO_A_PART, S::Offered, TIMER),
            row(S::Received, V::Count, BACK_TO_HELD, S::Reserved, TIMER),
            row(S::Received, V::Count, BACK_TO_ALL, S::Committed, TIMER),
            row(S::Offered, V::Trim, "by the school, because its time is over, or when the closet was filled", S::Offered, &[Principal, SchoolCoordinator, PartnershipManager, System]),
            row(S::Received, V::Thank, "the last of those who gave", S::Thanked, WRITERS),
            row(S::Thanked, V::Close, "", S::Closed, EITHER),
            row(S::Published, V::Expire, "its last day is over", S::Expired, TIMER),
            row(S::Expired, V::Renew, "with a new last day", S::Published, EITHER),
            row(S::Draft, V::Withdraw, "by itself when the closet was filled", S::Withdrawn, WRITERS_AND_TIMER),
            row(S::Asked, V::Withdraw, "by itself when the closet was filled", S::Withdrawn, WRITERS_AND_TIMER),
            row(S::SchoolApproved, V::Withdraw, "with a reason", S::Withdrawn, EITHER),
            row(S::Checked, V::Withdraw, "with a reason", S::Withdrawn, EITHER),
            row(S::Published, V::Withdraw, "with a reason", S::Withdrawn, EITHER),
            row(S::Offered, V::Withdraw, "with a reason; nothing has come, and no gift for it was accepted; whoever promised is told", S::Withdrawn, EITHER),
            row(S::Reserved, V::Withdraw, "with a reason; nothing has come, and no gift for it was accepted; whoever promised is told", S::Withdrawn, EITHER),
            row(S::Committed, V::Withdraw, "with a reason; nothing has come, and no gift for it was accepted; whoever promised is told", S::Withdrawn, EITHER),
            row(S::SchoolApproved, V::MeetElsewhere, "by itself when the closet was filled", S::MetElsewhere, EITHER_AND_TIMER),
            row(S::Checked, V::MeetElsewhere, "by itself when the closet was filled", S::MetElsewhere, EITHER_AND_TIMER),
            row(S::Published, V::MeetElsewhere, "by itself when the closet was filled", S::MetElsewhere, EITHER_AND_TIMER),
            row(S::Offered, V::MeetElsewhere, "nothing has come, and no gift for it was accepted; whoever promised is told", S::MetElsewhere, EITHER),
            row(S::Reserved, V::MeetElsewhere, "nothing has come, and no gift for it was accepted; whoever promised is told", S::MetElsewhere, EITHER),
            row(S::Committed, V::MeetElsewhere, "nothing has come, and no gift for it was accepted; whoever promised is told", S::MetElsewhere, EITHER),
        ]
    };
}

/// What the parts of a need come to, by units: wanted, promised, of them with a day or here, and here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub wanted: i64,
    pub promised: i64,
    pub dated: i64,
    pub here: i64,
}

impl Tally {
    /// With what gifts bring: so much is promised in all, and so much of it is here. Gifts may come to more than is needed; then
    /// the need is full, and no more than that.
    #[must_use]
    pub fn with(self, gifts: (i64, i64)) -> Tally {
        let (coming, here) = (gifts.0.max(gifts.1), gifts.1);
        let promised = (self.promised + coming).min(self.wanted);
        Tally { promised, dated: (self.dated + coming).min(promised), here: (self.here + here).min(promised), ..self }
    }

    /// Where the need stands by it.
    pub const fn stands(self) -> NeedState {
        if self.promised == 0 {
            NeedState::Published
        } else if self.promised < self.wanted {
            NeedState::Offered
        } else if self.here >= self.wanted {
            NeedState::Received
        } else if self.dated >= self.wanted {
            NeedState::Committed
        } else {
            NeedState::Reserved
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_say_where_a_need_stands() {
        let at = |promised, dated, here| Tally { wanted: 10, promised, dated, here }.stands();
        assert_eq!(at(0, 0, 0), NeedState::Published);
        assert_eq!(at(4, 0, 0), NeedState::Offered);
        assert_eq!(at(9, 9, 9), NeedState::Offered, "what came is not all of it");
        assert_eq!(at(10, 9, 2), NeedState::Reserved);
        assert_eq!(at(10, 10, 2), NeedState::Committed);
        assert_eq!(at(10, 10, 10), NeedState::Received);
    }

    #[test]
    fn gifts_fill_a_need_and_never_overfill_it() {
        let parts = Tally { wanted: 300, promised: 100, dated: 0, here: 0 };
        assert_eq!(parts.with((50, 0)), Tally { wanted: 300, promised: 150, dated: 50, here: 0 });
        assert_eq!(parts.with((50, 50)).stands(), NeedState::Offered);
        assert_eq!(parts.with((200, 200)).stands(), NeedState::Reserved);
        let full = Tally { wanted: 300, promised: 0, dated: 0, here: 0 }.with((400, 350));
        assert_eq!((full.promised, full.here, full.stands()), (300, 300, NeedState::Received));
    }

    #[test]
    fn every_count_is_a_step_of_the_table() {
        use NeedState::*;
        for from in [Published, Offered, Reserved, Committed, Received] {
            for to in [Published, Offered, Reserved, Committed, Received] {
                assert!(from == to || NeedFlow::step(from, NeedVerb::Count, to).is_ok(), "{from} {to}");
            }
        }
    }
}
