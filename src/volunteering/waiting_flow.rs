//! The workflow of somebody who waits for a place on a shift, or would step in. Only the table; verbs are in `waiting`.

use crate::people::Role::{
    self, FamilyLiaison, FrontOffice, Principal, SchoolCoordinator, System, Volunteer, VolunteerCoordinator,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// What somebody waits for.
    pub enum WaitKind {
        /// The next free place, in turn.
        Line = "line",
        /// A call when somebody cannot come at the last moment.
        Backup = "backup",
    }
}

db::text_enum! {
    /// Where somebody who waits stands.
    pub enum WaitState {
        /// In line, or ready to step in.
        Waiting = "waiting",
        /// A free place is held for them until they answer, or the time to answer ends.
        Offered = "offered",
        /// Asked, with the other backups, whether they can step in; no place is held.
        Called = "called",
        /// Has the place.
        Taken = "taken",
        /// Said no to a place.
        Declined = "declined",
        /// Did not answer in time.
        Lapsed = "lapsed",
        /// Could not take the place any more when their turn came.
        PassedOver = "passed_over",
        /// Does not wait any more.
        Left = "left",
        /// Taken off the list by the school.
        Removed = "removed",
        /// The shift has begun, or was called off.
        Closed = "closed",
    }
}

db::text_enum! {
    /// What can be done with somebody who waits.
    pub enum WaitVerb {
        /// Ask for the next free place, or to be called late.
        Join = "join",
        /// Hold a free place for the next in line.
        Offer = "offer",
        /// Ask the backups.
        Call = "call",
        /// Take the place.
        Take = "take",
        /// Say no to it.
        Decline = "decline",
        /// Let the time to answer end.
        Lapse = "lapse",
        /// Go on to the next, because this person may not take it.
        PassOver = "pass_over",
        /// Have a backup wait again, because the place is taken.
        StandDown = "stand_down",
        /// Wait no longer.
        Leave = "leave",
        /// Give somebody the next turn.
        PutFirst = "put_first",
        /// Take somebody off the list.
        Remove = "remove",
        /// End the list.
        Close = "close",
    }
}

words!(WaitState, WaitVerb);

impl WaitState {
    /// Whether something may still come of it.
    pub const fn is_open(self) -> bool {
        matches!(self, WaitState::Waiting | WaitState::Offered | WaitState::Called)
    }
}

/// The workflow of one person's wait for a place.
pub struct WaitFlow;

const fn row(
    from: WaitState,
    verb: WaitVerb,
    guard: &'static str,
    to: WaitState,
    who: &'static [Role],
) -> Transition<WaitState, WaitVerb> {
    Transition { from, verb, guard, to, who }
}

const SCHOOL: &[Role] = &[SchoolCoordinator, Principal, VolunteerCoordinator];
/// The person, and those who act for people without a phone or e-mail.
const PERSON: &[Role] = &[Volunteer, FrontOffice, SchoolCoordinator, FamilyLiaison, VolunteerCoordinator];
const TIMER: &[Role] = &[System];
const TIMER_AND_SCHOOL: &[Role] = &[System, SchoolCoordinator, Principal, VolunteerCoordinator];

impl Workflow for WaitFlow {
    type State = WaitState;
    type Verb = WaitVerb;

    const NAME: &'static str = "waiting list";
    const STATES: &'static [WaitState] = WaitState::ALL;
    const VERBS: &'static [WaitVerb] = WaitVerb::ALL;
    const INITIAL: WaitState = WaitState::Waiting;
    const FINAL: &'static [WaitState] = {
        use WaitState::*;
        &[Taken, Declined, Lapsed, PassedOver, Left, Removed, Closed]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<WaitState, WaitVerb>] = {
        use WaitState as S;
        use WaitVerb as V;
        const MAY: &str = "clearance good on the day of the shift; old enough; no overlap, enough rest; not begun";
        const GONE: &str = "the shift has begun, is called off, or is no longer shown";
        const NOT_ANY_MORE: &str = "clearance, age or another shift is in the way; the person is told why";
        &[
            row(S::Waiting, V::Join, "from backup into line", S::Waiting, PERSON),
            row(S::Waiting, V::Offer, "a place is free; first in line of those who may take it", S::Offered, TIMER),
            row(S::Waiting, V::Call, "a backup; a place is free late and nobody is in line", S::Called, TIMER_AND_SCHOOL),
            row(S::Waiting, V::Take, "a place is free and nobody is ahead", S::Taken, PERSON),
            row(S::Waiting, V::PassOver, NOT_ANY_MORE, S::PassedOver, TIMER),
            row(S::Waiting, V::Leave, "", S::Left, PERSON),
            row(S::Waiting, V::PutFirst, "with a reason", S::Waiting, SCHOOL),
            row(S::Waiting, V::Remove, "with a reason; the person is told", S::Removed, SCHOOL),
            row(S::Waiting, V::Close, GONE, S::Closed, TIMER_AND_SCHOOL),
            row(S::Offered, V::Take, MAY, S::Taken, PERSON),
            row(S::Offered, V::Decline, "the place goes to the next", S::Declined, PERSON),
            row(S::Offered, V::Lapse, "the time to answer is over; the place goes to the next", S::Lapsed, TIMER),
            row(S::Offered, V::PassOver, NOT_ANY_MORE, S::PassedOver, TIMER),
            row(S::Offered, V::Remove, "with a reason; the person is told", S::Removed, SCHOOL),
            row(S::Offered, V::Close, GONE, S::Closed, TIMER_AND_SCHOOL),
            row(S::Called, V::Call, "another place came free", S::Called, TIMER_AND_SCHOOL),
            row(S::Called, V::Take, "the first of those who were called; a place is free", S::Taken, PERSON),
            row(S::Called, V::Decline, "", S::Declined, PERSON),
            row(S::Called, V::StandDown, "every place is taken", S::Waiting, TIMER),
            row(S::Called, V::PassOver, NOT_ANY_MORE, S::PassedOver, TIMER),
            row(S::Called, V::Leave, "", S::Left, PERSON),
            row(S::Called, V::Remove, "with a reason; the person is told", S::Removed, SCHOOL),
            row(S::Called, V::Close, GONE, S::Closed, TIMER_AND_SCHOOL),
            row(S::Taken, V::Join, "gave the place back", S::Waiting, PERSON),
            row(S::Declined, V::Join, MAY, S::Waiting, PERSON),
            row(S::Lapsed, V::Join, MAY, S::Waiting, PERSON),
            row(S::PassedOver, V::Join, MAY, S::Waiting, PERSON),
            row(S::Left, V::Join, MAY, S::Waiting, PERSON),
        ]
    };
}
