//! The workflows of opportunities, of places on a shift, and of hours. Only the tables; verbs and guards are with
//! their nouns.

use crate::people::Role::{
    self, FamilyLiaison, FrontOffice, Guardian, Principal, RecordsOfficer, SchoolCoordinator, System, Teacher,
    Volunteer, VolunteerCoordinator,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where an opportunity stands.
    pub enum OpportunityState {
        /// Being written.
        Draft = "draft",
        /// Waits for the yes of the principal or a coordinator.
        Proposed = "proposed",
        /// The school agrees; not yet shown.
        SchoolApproved = "school_approved",
        /// Shown, with places.
        Published = "published",
        /// Shown, every place taken.
        Filled = "filled",
        /// Over.
        Closed = "closed",
        /// Called off.
        Cancelled = "cancelled",
    }
}

db::text_enum! {
    /// What can be done with an opportunity.
    pub enum OpportunityVerb {
        /// Ask the school for its yes.
        Propose = "propose",
        /// Agree to it for the school.
        Approve = "approve",
        /// Send it back to be changed.
        SendBack = "send_back",
        /// Show it.
        Publish = "publish",
        /// The last place was taken.
        Fill = "fill",
        /// A place came free, or more were made.
        Reopen = "reopen",
        /// End it.
        Close = "close",
        /// Call it off.
        Cancel = "cancel",
    }
}

db::text_enum! {
    /// Where a person stands with a shift.
    pub enum SignupState {
        /// The shift is open to them and they have done nothing yet; never kept.
        Offered = "offered",
        /// Has a place.
        SignedUp = "signed_up",
        /// Has a place and was reminded.
        Reminded = "reminded",
        /// Was there.
        Attended = "attended",
        /// Was not.
        NoShow = "no_show",
        /// Gave it up.
        CancelledByVolunteer = "cancelled_by_volunteer",
        /// The school called it off, or took the place back.
        CancelledBySchool = "cancelled_by_school",
        /// The shift was moved to a time at which they could not come.
        MovedOut = "moved_out",
        /// The clearance does not reach the day of the shift any more.
        CancelledByRule = "cancelled_by_rule",
    }
}

db::text_enum! {
    /// What can be done with a place on a shift.
    pub enum SignupVerb {
        /// Take a place.
        SignUp = "sign_up",
        /// Remind of the day.
        Remind = "remind",
        /// Arrive.
        SignIn = "sign_in",
        /// Leave.
        SignOut = "sign_out",
        /// Note that somebody did not come.
        MarkAbsent = "mark_absent",
        /// Put right a mistaken note about who came.
        CorrectAttendance = "correct_attendance",
        /// Give the place up.
        Withdraw = "withdraw",
        /// Let somebody else have the place, who takes it at the same moment.
        HandOver = "hand_over",
        /// Call the shift off, or take the place back.
        Cancel = "cancel",
        /// Move the shift to a time at which the person cannot come.
        MoveOut = "move_out",
        /// Free the place of a person who may not take it any more.
        Release = "release",
    }
}

db::text_enum! {
    /// Where a line of hours stands.
    pub enum HoursState {
        /// Just written down.
        Captured = "captured",
        /// Somebody must look at it.
        Pending = "pending",
        /// Counts.
        Confirmed = "confirmed",
        /// Does not count.
        Rejected = "rejected",
        /// Counts, and can no longer change.
        Locked = "locked",
    }
}

db::text_enum! {
    /// What can be done with a line of hours.
    pub enum HoursVerb {
        /// Let it wait for somebody's look.
        Hold = "hold",
        /// Let it count.
        Confirm = "confirm",
        /// Refuse it.
        Reject = "reject",
        /// Change its time.
        Correct = "correct",
        /// Close the month.
        Lock = "lock",
        /// Change what is closed, countersigned.
        Amend = "amend",
        /// No longer count what is closed, countersigned.
        Strike = "strike",
    }
}

words!(OpportunityState, OpportunityVerb, SignupState, SignupVerb, HoursState, HoursVerb);

impl SignupState {
    /// Whether a place of the shift is taken by it.
    pub const fn holds_place(self) -> bool {
        use SignupState::*;
        matches!(self, SignedUp | Reminded | Attended | NoShow)
    }
}

impl HoursState {
    /// Whether it is counted in totals and letters.
    pub const fn counts(self) -> bool {
        matches!(self, HoursState::Confirmed | HoursState::Locked)
    }
}

/// The workflow of an opportunity.
pub struct OpportunityFlow;
/// The workflow of one person's place on a shift.
pub struct SignupFlow;
/// The workflow of a line of hours.
pub struct HoursFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V>
where
    S: Copy,
    V: Copy,
{
    Transition { from, verb, guard, to, who }
}

/// Those who may write an opportunity for their school.
const WRITERS: &[Role] = &[Teacher, SchoolCoordinator, Principal, VolunteerCoordinator];
const SCHOOL: &[Role] = &[SchoolCoordinator, Principal, VolunteerCoordinator];
const DESK: &[Role] = &[FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator];
/// The person, and those who act for people without a phone or e-mail.
const PERSON: &[Role] = &[Volunteer, Guardian, FrontOffice, SchoolCoordinator, FamilyLiaison, VolunteerCoordinator];
/// The same, and whoever runs the board: people walk in.
const SEATS: &[Role] =
    &[Volunteer, Guardian, FrontOffice, SchoolCoordinator, Principal, FamilyLiaison, VolunteerCoordinator];
const TIMER: &[Role] = &[System];
/// Who countersigns what changes in a closed month.
const SECOND: &[Role] = &[VolunteerCoordinator, RecordsOfficer];

impl Workflow for OpportunityFlow {
    type State = OpportunityState;
    type Verb = OpportunityVerb;

    const NAME: &'static str = "opportunity";
    const STATES: &'static [OpportunityState] = OpportunityState::ALL;
    const VERBS: &'static [OpportunityVerb] = OpportunityVerb::ALL;
    const INITIAL: OpportunityState = OpportunityState::Draft;
    const FINAL: &'static [OpportunityState] = &[OpportunityState::Closed, OpportunityState::Cancelled];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<OpportunityState, OpportunityVerb>] = {
        use OpportunityState as S;
        use OpportunityVerb as V;
        &[
            row(S::Draft, V::Propose, "the principal and the coordinators are told", S::Proposed, WRITERS),
            row(S::Draft, V::Approve, "level computed from the task; by the principal or designee", S::SchoolApproved, SCHOOL),
            row(S::Draft, V::Cancel, "", S::Cancelled, WRITERS),
            row(S::Proposed, V::Approve, "level computed from the task; by the principal or designee; the writer is told", S::SchoolApproved, SCHOOL),
            row(S::Proposed, V::SendBack, "with a reason, which the writer is told", S::Draft, SCHOOL),
            row(S::Proposed, V::Cancel, "", S::Cancelled, WRITERS),
            row(S::SchoolApproved, V::SendBack, "with a reason, which the writer is told", S::Draft, SCHOOL),
            row(S::SchoolApproved, V::Publish, "at least one shift to come", S::Published, SCHOOL),
            row(S::SchoolApproved, V::Cancel, "", S::Cancelled, SCHOOL),
            row(S::Published, V::Fill, "the last place of the last shift to come is taken", S::Filled, TIMER),
            row(S::Published, V::Close, "by hand, or after the last shift", S::Closed, &[SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Published, V::Cancel, "everybody who has a place is told", S::Cancelled, SCHOOL),
            row(S::Filled, V::Reopen, "a place came free or was added", S::Published, &[SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Filled, V::Close, "by hand, or after the last shift", S::Closed, &[SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Filled, V::Cancel, "everybody who has a place is told", S::Cancelled, SCHOOL),
        ]
    };
}

impl Workflow for SignupFlow {
    type State = SignupState;
    type Verb = SignupVerb;

    const NAME: &'static str = "sign-up";
    const STATES: &'static [SignupState] = SignupState::ALL;
    const VERBS: &'static [SignupVerb] = SignupVerb::ALL;
    const INITIAL: SignupState = SignupState::Offered;
    const FINAL: &'static [SignupState] = {
        use SignupState::*;
        &[Attended, NoShow, CancelledByVolunteer, CancelledBySchool, MovedOut, CancelledByRule]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<SignupState, SignupVerb>] = {
        use SignupState as S;
        use SignupVerb as V;
        const FREE: &str = "a place is free; clearance good on the day of the shift; old enough; no overlap, enough rest";
        const MOVED: &str = "they cannot come at the new time; the person is told";
        const ANEW: &str = "the shift stands, and all that a place asks for; by the school, or by themselves once it put them in line";
        &[
            row(S::Offered, V::SignUp, FREE, S::SignedUp, SEATS),
            row(S::SignedUp, V::Remind, "the shift is near", S::Reminded, TIMER),
            row(S::SignedUp, V::SignIn, "on the day; clearance good today", S::Attended, DESK),
            row(S::SignedUp, V::MarkAbsent, "the shift has begun", S::NoShow, DESK),
            row(S::SignedUp, V::Withdraw, "the shift has not begun", S::CancelledByVolunteer, PERSON),
            row(S::SignedUp, V::HandOver, "somebody who may take it says yes; in one transaction", S::CancelledByVolunteer, PERSON),
            row(S::SignedUp, V::Cancel, "the person is told", S::CancelledBySchool, SCHOOL),
            row(S::SignedUp, V::MoveOut, MOVED, S::MovedOut, SCHOOL),
            row(S::SignedUp, V::Release, "the clearance no longer reaches the day; person and school are told", S::CancelledByRule, TIMER),
            row(S::Reminded, V::SignIn, "on the day; clearance good today", S::Attended, DESK),
            row(S::Reminded, V::MarkAbsent, "the shift has begun", S::NoShow, DESK),
            row(S::Reminded, V::Withdraw, "the shift has not begun", S::CancelledByVolunteer, PERSON),
            row(S::Reminded, V::HandOver, "somebody who may take it says yes; in one transaction", S::CancelledByVolunteer, PERSON),
            row(S::Reminded, V::Cancel, "the person is told", S::CancelledBySchool, SCHOOL),
            row(S::Reminded, V::MoveOut, MOVED, S::MovedOut, SCHOOL),
            row(S::Reminded, V::Release, "the clearance no longer reaches the day; person and school are told", S::CancelledByRule, TIMER),
            row(S::Attended, V::SignOut, "signed in and not yet out; the hours are written down", S::Attended, &[FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Attended, V::CorrectAttendance, "noted by mistake; the month is open; the hours are taken back, and the person is told", S::NoShow, SCHOOL),
            row(S::NoShow, V::CorrectAttendance, "was there after all, from then to then; the month is open; the hours are written down", S::Attended, SCHOOL),
            row(S::NoShow, V::SignIn, "comes late, still on the day; clearance good today", S::Attended, DESK),
            row(S::CancelledByVolunteer, V::SignUp, FREE, S::SignedUp, SEATS),
            row(S::CancelledBySchool, V::SignUp, ANEW, S::SignedUp, SEATS),
            row(S::MovedOut, V::SignUp, FREE, S::SignedUp, SEATS),
            row(S::CancelledByRule, V::SignUp, FREE, S::SignedUp, SEATS),
        ]
    };
}

impl Workflow for HoursFlow {
    type State = HoursState;
    type Verb = HoursVerb;

    const NAME: &'static str = "hours";
    const STATES: &'static [HoursState] = HoursState::ALL;
    const VERBS: &'static [HoursVerb] = HoursVerb::ALL;
    const INITIAL: HoursState = HoursState::Captured;
    const FINAL: &'static [HoursState] = &[HoursState::Rejected, HoursState::Locked];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<HoursState, HoursVerb>] = {
        use HoursState as S;
        use HoursVerb as V;
        &[
            row(S::Captured, V::Confirm, "not one's own; signed in and out at the desk, a visit or a group's day noted afterwards, or in a list from another system", S::Confirmed, DESK),
            row(S::Captured, V::Hold, "told by the volunteer, added by the school, one's own at the desk, or closed at the end of the day", S::Pending, &[Volunteer, FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Pending, V::Confirm, "not one's own; the month is open", S::Confirmed, SCHOOL),
            row(S::Pending, V::Reject, "with a reason the volunteer can read", S::Rejected, SCHOOL),
            row(S::Pending, V::Correct, "the month is open", S::Pending, SCHOOL),
            row(S::Confirmed, V::Correct, "the month is open", S::Pending, SCHOOL),
            row(S::Confirmed, V::Lock, "the month is closed", S::Locked, &[SchoolCoordinator, Principal, VolunteerCoordinator, System]),
            row(S::Rejected, V::Correct, "the month is open", S::Pending, SCHOOL),
            row(S::Pending, V::Amend, "the month is closed; a correction is countersigned", S::Locked, SECOND),
            row(S::Rejected, V::Amend, "the month is closed; a correction is countersigned", S::Locked, SECOND),
            row(S::Locked, V::Amend, "a correction is countersigned; the school year is not closed", S::Locked, SECOND),
            row(S::Locked, V::Strike, "a correction is countersigned; the school year is not closed", S::Rejected, SECOND),
        ]
    };
}

#[cfg(test)]
mod tests;
