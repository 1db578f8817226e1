//! The workflow of a group that comes for a day.

use crate::people::Role::{
    self, FrontOffice, PartnerMember, PartnershipManager, Principal, SchoolCoordinator, System, Volunteer,
    VolunteerCoordinator,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a group stands.
    pub enum GroupState {
        /// Its leader asked; the places are held while the school looks at it.
        Asked = "asked",
        /// The school looks forward to it; names are gathered.
        Accepted = "accepted",
        /// It is at the school.
        Here = "here",
        /// It was there; the day is counted.
        Held = "held",
        /// Everybody is thanked.
        Closed = "closed",
        /// The school said no.
        Declined = "declined",
        /// Its leader gave the places back.
        Withdrawn = "withdrawn",
        /// The school called it off.
        CalledOff = "called_off",
        /// It did not come.
        NoShow = "no_show",
        /// There was no answer in time.
        Lapsed = "lapsed",
    }
}

db::text_enum! {
    /// What can be done with a group.
    pub enum GroupVerb {
        Accept = "accept",
        Decline = "decline",
        /// More people, or fewer.
        Resize = "resize",
        /// A name is put on the list, or taken off.
        Name = "name",
        Withdraw = "withdraw",
        CallOff = "call_off",
        Lapse = "lapse",
        /// Arrive, all together or the first of them.
        SignIn = "sign_in",
        /// Count again who is there.
        Count = "count",
        /// Leave: the day is counted.
        SignOut = "sign_out",
        MarkAbsent = "mark_absent",
        /// Write down a day that nobody noted while it was.
        NoteAfterwards = "note_afterwards",
        /// Let the hours count that nobody saw end.
        ConfirmHours = "confirm_hours",
        RejectHours = "reject_hours",
        Close = "close",
    }
}

words!(GroupState, GroupVerb);

impl GroupState {
    /// Whether places of the shift are taken by it.
    pub const fn holds_places(self) -> bool {
        use GroupState::*;
        matches!(self, Asked | Accepted | Here | Held | Closed | NoShow)
    }

    /// Whether it is still to come.
    pub const fn is_ahead(self) -> bool {
        matches!(self, GroupState::Asked | GroupState::Accepted)
    }
}

/// The workflow of a group.
pub struct GroupFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const SCHOOL: &[Role] = &[SchoolCoordinator, Principal, VolunteerCoordinator];
/// Whoever ends a partnership calls its groups off.
const ENDS: &[Role] = &[SchoolCoordinator, Principal, VolunteerCoordinator, PartnershipManager];
const DESK: &[Role] = &[FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator];
/// Whoever leads the group; it needs an account and no clearance.
const LEADER: &[Role] = &[Volunteer, PartnerMember];
const BOTH: &[Role] = &[Volunteer, PartnerMember, SchoolCoordinator, Principal, VolunteerCoordinator];
const ALL: &[Role] = &[Volunteer, PartnerMember, FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator];
const TIMER: &[Role] = &[System];

impl Workflow for GroupFlow {
    type State = GroupState;
    type Verb = GroupVerb;

    const NAME: &'static str = "group";
    const STATES: &'static [GroupState] = GroupState::ALL;
    const VERBS: &'static [GroupVerb] = GroupVerb::ALL;
    const INITIAL: GroupState = GroupState::Asked;
    const FINAL: &'static [GroupState] = {
        use GroupState::*;
        &[Closed, Declined, Withdrawn, CalledOff, NoShow, Lapsed]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<GroupState, GroupVerb>] = {
        use GroupState as S;
        use GroupVerb as V;
        &[
            row(S::Asked, V::Accept, "the shift has not begun; the task is supervised; the leader is not stopped", S::Accepted, SCHOOL),
            row(S::Asked, V::Decline, "with a reason the leader can read; the places are free", S::Declined, SCHOOL),
            row(S::Asked, V::Resize, "so many places are free", S::Asked, BOTH),
            row(S::Asked, V::Withdraw, "the places are free", S::Withdrawn, LEADER),
            row(S::Asked, V::CallOff, "the shift is called off, or the partnership is over; the leader is told", S::CalledOff, ENDS),
            row(S::Asked, V::Lapse, "nobody answered for a week, or before the shift begins; the places are free and the leader is told", S::Lapsed, TIMER),
            row(S::Accepted, V::Resize, "so many places are free, not fewer than names; by the leader only until the limit", S::Accepted, BOTH),
            row(S::Accepted, V::Name, "not more names than people; conduct agreed; a guardian for who is under age", S::Accepted, ALL),
            row(S::Accepted, V::Withdraw, "the shift has not begun; the school is told", S::Withdrawn, LEADER),
            row(S::Accepted, V::CallOff, "with a reason, or with the end of the partnership; the leader is told", S::CalledOff, ENDS),
            row(S::Accepted, V::SignIn, "on the day; nobody stopped, leader or named; everybody has heard the rules", S::Here, DESK),
            row(S::Accepted, V::MarkAbsent, "the shift has begun", S::NoShow, DESK),
            row(S::Accepted, V::NoteAfterwards, "the shift is over and nobody noted it; nobody named is stopped; the month is not locked", S::Held, SCHOOL),
            row(S::NoShow, V::NoteAfterwards, "was there after all; nobody named is stopped; the month is not locked", S::Held, SCHOOL),
            row(S::NoShow, V::SignIn, "comes late, still on the day; nobody stopped, leader or named", S::Here, DESK),
            row(S::Here, V::Name, "a name for somebody who is there", S::Here, DESK),
            row(S::Here, V::Count, "more than the group's places only while the shift has free ones", S::Here, DESK),
            row(S::Here, V::SignOut, "the hours of each and of the organisation are written down", S::Held, &[FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Held, V::ConfirmHours, "nobody saw the end; the month is not locked", S::Held, SCHOOL),
            row(S::Held, V::RejectHours, "nobody saw the end", S::Held, SCHOOL),
            row(S::Held, V::Close, "the hours are decided; leader thanked, those who wished it written to", S::Closed, TIMER),
        ]
    };
}
