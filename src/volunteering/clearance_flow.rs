//! The workflow of a clearance: one case from the first answer typed to the day it ends. Only the table; the verbs
//! and their guards are in `clearance.rs`.
//!
//! A renewal and an upgrade are cases of their own: the one in force keeps its level and dates until they end.
//! One's own child (level 1) never comes here; that is settled at the door.

use crate::people::Role::{
    self, Director, FamilyLiaison, FrontOffice, Guardian, Principal, SchoolCoordinator, ScreeningReviewer, System,
    Volunteer, VolunteerCoordinator,
};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a case stands.
    pub enum ClearanceState {
        /// Being filled in.
        Draft = "draft",
        /// Sent, not yet at its first gate; a likely duplicate waits here.
        Submitted = "submitted",
        /// Waits for a school's word.
        AwaitingSchool = "awaiting_school",
        /// Waits for somebody to see the photo ID.
        AwaitingId = "awaiting_id",
        /// Waits for the disclosure to be read and the authorisation signed.
        AwaitingDisclosure = "awaiting_disclosure",
        /// The checks are under way.
        Screening = "screening",
        /// The checks are clear; a training or another step is still open.
        AwaitingMore = "awaiting_more",
        /// A person must weigh what came back.
        Review = "review",
        /// Told that a denial is intended; the waiting period runs.
        PreAdverse = "pre_adverse",
        /// May help, at the level given, until the day given.
        Cleared = "cleared",
        /// Not cleared.
        Denied = "denied",
        /// The denial is being looked at again.
        Appeal = "appeal",
        /// Stopped everywhere until looked into.
        Suspended = "suspended",
        /// Taken away.
        Revoked = "revoked",
        /// Ended by its date.
        Expired = "expired",
        /// Ended by the roll-over, and can be taken up again without a new check.
        Inactive = "inactive",
        /// Ended before a decision, or by the person's own wish.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with a case.
    pub enum ClearanceVerb {
        /// Send the application.
        Submit = "submit",
        /// Let it in to its first gate.
        BeginChecks = "begin_checks",
        /// The school wants this person.
        AcceptAtSchool = "accept_at_school",
        /// A school has no place for this person; another one may.
        DeclineAtSchool = "decline_at_school",
        /// Note that the photo ID was seen in person.
        SeeId = "see_id",
        /// Remind whoever has the next step.
        RemindOfStep = "remind_of_step",
        /// Sign disclosure and authorisation.
        SignDisclosure = "sign_disclosure",
        /// Note that the checks were ordered, and under which reference.
        Order = "order",
        /// The result came back clear.
        RecordClear = "record_clear",
        /// The result needs a person's judgement.
        RecordConcern = "record_concern",
        /// The last open step was done.
        FinishSteps = "finish_steps",
        /// Ask after a result that does not come.
        ChaseResult = "chase_result",
        /// Say what should be decided; nothing counts before a second person agrees.
        Propose = "propose",
        /// Disagree with what was proposed.
        SendBack = "send_back",
        /// Clear after review, perhaps at a lower level or with restrictions.
        Clear = "clear",
        /// Give notice that a denial is intended.
        IntendDenial = "intend_denial",
        /// Deny because the law leaves no choice.
        ApplyBar = "apply_bar",
        /// Note that the first notice was read out or given on paper, to somebody no message reaches.
        HandNotice = "hand_notice",
        /// Object, or explain, before the denial.
        Dispute = "dispute",
        /// Deny, with the final notice.
        Deny = "deny",
        /// Ask for the denial to be looked at again.
        Appeal = "appeal",
        /// Keep the denial.
        Uphold = "uphold",
        /// Take the denial back.
        Overturn = "overturn",
        /// Tell the person that the end is near.
        Remind = "remind",
        /// End by date.
        Expire = "expire",
        /// End with the school year.
        RollOver = "roll_over",
        /// Take up again after the roll-over.
        Reactivate = "reactivate",
        /// Open the case that follows this one.
        Renew = "renew",
        /// Open a case for a higher level.
        AskHigher = "ask_higher",
        /// Rise to driving: every document was seen.
        AddDriving = "add_driving",
        /// Drop to the level that needs no driver documents.
        LapseDriving = "lapse_driving",
        /// Stop everywhere at once.
        Suspend = "suspend",
        /// Tell that something changed.
        TellChange = "tell_change",
        /// Give notice that the clearance is to be taken away.
        IntendRevocation = "intend_revocation",
        /// End the suspension.
        Lift = "lift",
        /// Take the clearance away.
        Revoke = "revoke",
        /// Take back a decision that was a mistake: the case is weighed anew.
        Reopen = "reopen",
        /// Give up the case.
        Withdraw = "withdraw",
        /// Close a case nobody went on with.
        Lapse = "lapse",
        /// Take it over from another system's list.
        TakeOver = "take_over",
    }
}

words!(ClearanceState, ClearanceVerb);

impl ClearanceVerb {
    /// The word of a line in the ledger, told apart from the verbs of other workflows.
    pub const fn in_the_ledger(self) -> &'static str {
        use ClearanceVerb::*;
        match self {
            Submit => "application-sent",
            BeginChecks => "checks-begun",
            AcceptAtSchool => "school-accepted",
            DeclineAtSchool => "school-declined",
            SeeId => "id-seen",
            RemindOfStep => "step-reminded",
            SignDisclosure => "disclosure-signed",
            Order => "check-ordered",
            RecordClear => "cleared",
            RecordConcern => "sent-to-review",
            FinishSteps => "steps-finished",
            ChaseResult => "result-late",
            Propose => "decision-proposed",
            SendBack => "decision-sent-back",
            Clear => "cleared-after-review",
            IntendDenial => "denial-intended",
            ApplyBar => "barred-by-law",
            HandNotice => "notice-handed",
            Dispute => "denial-disputed",
            Deny => "denied",
            Appeal => "denial-appealed",
            Uphold => "denial-upheld",
            Overturn => "denial-overturned",
            Remind => "end-reminded",
            Expire => "clearance-ended",
            RollOver => "clearance-rolled-over",
            Reactivate => "clearance-taken-up-again",
            Renew => "renewal-begun",
            AskHigher => "higher-level-asked",
            AddDriving => "driving-added",
            LapseDriving => "driving-lapsed",
            Suspend => "suspended",
            TellChange => "change-told",
            IntendRevocation => "revocation-intended",
            Lift => "suspension-lifted",
            Revoke => "clearance-revoked",
            Reopen => "case-reopened",
            Withdraw => "application-withdrawn",
            Lapse => "application-lapsed",
            TakeOver => "clearance-taken-over",
        }
    }
}

impl ClearanceState {
    /// Whether a level given in this case counts, if its dates are good as well.
    pub const fn is_in_force(self) -> bool {
        matches!(self, ClearanceState::Cleared)
    }

    /// Whether the applicant is waiting for somebody else.
    pub const fn is_under_way(self) -> bool {
        use ClearanceState::*;
        matches!(
            self,
            Submitted
                | AwaitingSchool
                | AwaitingId
                | AwaitingDisclosure
                | Screening
                | AwaitingMore
                | Review
                | PreAdverse
                | Appeal
        )
    }
}

/// The workflow of a clearance.
pub struct ClearanceFlow;

type Row = Transition<ClearanceState, ClearanceVerb>;

const fn row(
    from: ClearanceState,
    verb: ClearanceVerb,
    guard: &'static str,
    to: ClearanceState,
    who: &'static [Role],
) -> Row {
    Transition { from, verb, guard, to, who }
}

/// The person, and those who enter and act for people without a phone or e-mail.
const PERSON: &[Role] = &[Volunteer, FrontOffice, SchoolCoordinator, FamilyLiaison, VolunteerCoordinator];
/// The same, and the program, which ends what somebody began when they are barred or their clearance is taken away.
const ENDS: &[Role] = &[Volunteer, FrontOffice, SchoolCoordinator, FamilyLiaison, VolunteerCoordinator, System];
/// The same of what was sent; and a guardian, by the link that was sent to them: taking their consent back ends it.
const WITHDRAW: &[Role] =
    &[Volunteer, Guardian, FrontOffice, SchoolCoordinator, FamilyLiaison, VolunteerCoordinator, System];
/// The person, and whoever writes down what came from them by letter or by telephone.
const SAYS: &[Role] = &[Volunteer, ScreeningReviewer, VolunteerCoordinator];
/// Who sees people face to face.
const DESK: &[Role] = &[FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator];
/// Who speaks for a school; the district's coordinator for every one of them.
const SCHOOL: &[Role] = &[SchoolCoordinator, Principal, VolunteerCoordinator];
const OFFICE: &[Role] = &[System, VolunteerCoordinator];
const RESULT: &[Role] = &[ScreeningReviewer, System];
const REVIEWER: &[Role] = &[ScreeningReviewer];
const TIMER: &[Role] = &[System];
/// Who notes that a step beside the gates was done.
const STEPS: &[Role] = &[FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator, ScreeningReviewer, System];
/// Whoever decides an appeal had no part in the denial.
const APPEALS: &[Role] = &[Director];

/// Who sees driver documents; a clearance that is taken up again finds those that were seen before.
const DRIVING: &[Role] = &[FrontOffice, SchoolCoordinator, Principal, VolunteerCoordinator, System];

const SCHOOL_NEXT: &str = "the school is the next gate of the policy";
const ID_NEXT: &str = "photo ID is the next gate and the level asks for it";
const DISCLOSURE_NEXT: &str = "disclosure is the next gate and the level asks for it";
const SCREENING_NEXT: &str = "screening is the next gate for the level";
/// The same of what was sent, where a young person's guardian may have consented.
const GIVEN_UP: &str = "the person wishes it, or their guardian takes the consent back; or by itself, when they are barred or a clearance of theirs is taken away";
const WISH: &str = "the person wishes it; or by itself, when they are barred or a clearance of theirs is taken away";

impl Workflow for ClearanceFlow {
    type State = ClearanceState;
    type Verb = ClearanceVerb;

    const NAME: &'static str = "clearance";
    const STATES: &'static [ClearanceState] = ClearanceState::ALL;
    const VERBS: &'static [ClearanceVerb] = ClearanceVerb::ALL;
    const INITIAL: ClearanceState = ClearanceState::Draft;
    const FINAL: &'static [ClearanceState] = {
        use ClearanceState::*;
        &[Denied, Revoked, Expired, Withdrawn]
    };
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Row] = {
        use ClearanceState as S;
        use ClearanceVerb as V;
        &[
            row(S::Draft, V::Submit, "adult, or a minor with the guardian's form; conduct and confidentiality accepted; level computed from the tasks chosen", S::Submitted, PERSON),
            row(S::Draft, V::Withdraw, WISH, S::Withdrawn, ENDS),
            row(S::Draft, V::RemindOfStep, "some days before it lapses; once", S::Draft, TIMER),
            row(S::Draft, V::Lapse, "unfinished for longer than the policy keeps it", S::Withdrawn, TIMER),
            row(S::Draft, V::TakeOver, "the district said that this list's clearances count; of age; nothing stands against the person here; never beyond the policy's level and dates", S::Cleared, OFFICE),
            row(S::Draft, V::TakeOver, "the same; a training, talk, reference or fee that the policy asks for is neither proven by the list nor vouched for", S::AwaitingMore, OFFICE),
            row(S::Submitted, V::BeginChecks, SCHOOL_NEXT, S::AwaitingSchool, OFFICE),
            row(S::Submitted, V::BeginChecks, ID_NEXT, S::AwaitingId, OFFICE),
            row(S::Submitted, V::BeginChecks, DISCLOSURE_NEXT, S::AwaitingDisclosure, OFFICE),
            row(S::Submitted, V::BeginChecks, SCREENING_NEXT, S::Screening, OFFICE),
            row(S::Submitted, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::Submitted, V::Lapse, "the guardian's consent did not come for longer than the policy allows", S::Withdrawn, TIMER),
            row(S::AwaitingSchool, V::AcceptAtSchool, ID_NEXT, S::AwaitingId, SCHOOL),
            row(S::AwaitingSchool, V::AcceptAtSchool, DISCLOSURE_NEXT, S::AwaitingDisclosure, SCHOOL),
            row(S::AwaitingSchool, V::AcceptAtSchool, SCREENING_NEXT, S::Screening, SCHOOL),
            row(S::AwaitingSchool, V::DeclineAtSchool, "with a reason; not a denial: another school that the person chose has not said no", S::AwaitingSchool, SCHOOL),
            row(S::AwaitingSchool, V::DeclineAtSchool, "with a reason; not a denial: no chosen school is left", S::Withdrawn, SCHOOL),
            row(S::AwaitingSchool, V::RemindOfStep, "some days before it lapses; whoever speaks for the schools, once", S::AwaitingSchool, TIMER),
            row(S::AwaitingSchool, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::AwaitingSchool, V::Lapse, "waiting for longer than the policy allows", S::Withdrawn, TIMER),
            row(S::AwaitingId, V::SeeId, "name and date of birth match; the school is the next gate of the policy", S::AwaitingSchool, DESK),
            row(S::AwaitingId, V::SeeId, "name and date of birth match; disclosure is next and the level asks for it", S::AwaitingDisclosure, DESK),
            row(S::AwaitingId, V::SeeId, "name and date of birth match; screening is next for the level", S::Screening, DESK),
            row(S::AwaitingId, V::RemindOfStep, "not reminded in the last seven days", S::AwaitingId, DESK),
            row(S::AwaitingId, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::AwaitingId, V::Lapse, "waiting for longer than the policy allows", S::Withdrawn, TIMER),
            row(S::AwaitingDisclosure, V::SignDisclosure, "disclosure shown alone; both texts signed; only then is anything ordered", S::Screening, PERSON),
            row(S::AwaitingDisclosure, V::SignDisclosure, "disclosure shown alone; both texts signed; the school is the next gate of the policy", S::AwaitingSchool, PERSON),
            row(S::AwaitingDisclosure, V::SignDisclosure, "disclosure shown alone; both texts signed; photo ID is the next gate and the level asks for it", S::AwaitingId, PERSON),
            row(S::AwaitingDisclosure, V::RemindOfStep, "not reminded in the last seven days", S::AwaitingDisclosure, DESK),
            row(S::AwaitingDisclosure, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::AwaitingDisclosure, V::Lapse, "waiting for longer than the policy allows", S::Withdrawn, TIMER),
            row(S::Screening, V::Order, "both texts signed where the level asks for it", S::Screening, RESULT),
            row(S::Screening, V::RecordClear, "every check of the level is clear; dates by the rule of validity", S::Cleared, RESULT),
            row(S::Screening, V::RecordClear, "every check of the level is clear; a training or another step is still open", S::AwaitingMore, RESULT),
            row(S::Screening, V::RecordConcern, "a possible match or a record; or clear, with a concern from a talk or a reference, or while a denial, a revocation or a suspension stands", S::Review, RESULT),
            row(S::Screening, V::ChaseResult, "no result for longer than the policy allows; whoever reviews the case is told, and again after as many days", S::Screening, RESULT),
            row(S::Screening, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::AwaitingMore, V::FinishSteps, "the last open step was done; dates by the rule of validity", S::Cleared, STEPS),
            row(S::AwaitingMore, V::RecordConcern, "a talk or a reference raised a concern, the company says now that its report is not clear, or something stands against the person", S::Review, STEPS),
            row(S::AwaitingMore, V::RemindOfStep, "not reminded in the last seven days", S::AwaitingMore, DESK),
            row(S::AwaitingMore, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::AwaitingMore, V::Lapse, "waiting for longer than the policy allows", S::Withdrawn, TIMER),
            row(S::Review, V::Propose, "not their own case, nor one of their household", S::Review, REVIEWER),
            row(S::Review, V::SendBack, "somebody else proposed it", S::Review, REVIEWER),
            row(S::Review, V::Clear, "a second person agrees; perhaps a lower level or restrictions", S::Cleared, REVIEWER),
            row(S::Review, V::Clear, "a second person agrees; a training or another step is still open", S::AwaitingMore, REVIEWER),
            row(S::Review, V::IntendDenial, "a second person agrees; notice with a copy of the report and the summary of rights is sent", S::PreAdverse, REVIEWER),
            row(S::Review, V::ApplyBar, "a statutory bar of the policy; alert at every door", S::Denied, REVIEWER),
            row(S::PreAdverse, V::HandNotice, "no message reaches the person: the notice was read out or given on paper, and the wait begins", S::PreAdverse, REVIEWER),
            row(S::PreAdverse, V::Dispute, "before the denial", S::Review, SAYS),
            row(S::PreAdverse, V::Deny, "the notice arrived, the waiting period is over and nothing was disputed; the final notice is sent, or given on paper by a reviewer", S::Denied, RESULT),
            row(S::Denied, V::Appeal, "in writing, received within the appeal window; not appealed before; no statutory bar", S::Appeal, SAYS),
            row(S::Denied, V::Propose, "a statutory bar, to be taken back; why, from a list; not their own case, nor one of their household", S::Denied, REVIEWER),
            row(S::Denied, V::SendBack, "somebody proposed to take the bar back", S::Denied, REVIEWER),
            row(S::Denied, V::Reopen, "a statutory bar; a second person agrees that it was a mistake; nothing is cleared by it", S::Review, REVIEWER),
            row(S::Appeal, V::Uphold, "by somebody who had no part in the denial; final, with a date to apply again", S::Denied, APPEALS),
            row(S::Appeal, V::Overturn, "by somebody who had no part in the denial; dates by the rule of validity", S::Cleared, APPEALS),
            row(S::Appeal, V::Overturn, "by somebody who had no part in the denial; a training or another step is still open", S::AwaitingMore, APPEALS),
            row(S::Cleared, V::Remind, "the end is near and no reminder went out", S::Cleared, TIMER),
            row(S::Cleared, V::AskHigher, "a second case opens at the higher level; this one stays as it is", S::Cleared, PERSON),
            row(S::Cleared, V::Renew, "a new case opens at the first gate; this one keeps its dates", S::Cleared, &[Volunteer, SchoolCoordinator, FamilyLiaison, VolunteerCoordinator]),
            row(S::Cleared, V::AddDriving, "every driver document was seen and is good; the checks of the level were clear", S::Cleared, DRIVING),
            row(S::Cleared, V::LapseDriving, "a driver document has ended; the level falls to the next that needs none", S::Cleared, TIMER),
            row(S::Cleared, V::RollOver, "past the last good day; the policy allows taking it up again", S::Inactive, TIMER),
            row(S::Cleared, V::Expire, "past the last good day; no taking up again", S::Expired, TIMER),
            row(S::Cleared, V::Suspend, "an alert, an incident, or a new charge told by the person; every school at once", S::Suspended, &[ScreeningReviewer, VolunteerCoordinator, System]),
            row(S::Cleared, V::TellChange, "the person tells of a charge or of something like it: every school at once, and people look into it", S::Suspended, PERSON),
            row(S::Cleared, V::ApplyBar, "a statutory bar was found in another case of the person: nothing they hold is good any more", S::Revoked, REVIEWER),
            row(S::Cleared, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::Inactive, V::Reactivate, "within the window; details and texts confirmed; no alert since", S::Cleared, PERSON),
            row(S::Inactive, V::Remind, "the window for taking it up again is near its end and no reminder went out", S::Inactive, TIMER),
            row(S::Inactive, V::Renew, "a new case opens at the first gate", S::Inactive, PERSON),
            row(S::Inactive, V::Expire, "the window for taking it up again is over", S::Expired, TIMER),
            row(S::Inactive, V::Suspend, "an alert, an incident, or a new charge told by the person", S::Suspended, &[ScreeningReviewer, VolunteerCoordinator, System]),
            row(S::Inactive, V::TellChange, "the person tells of a charge or of something like it", S::Suspended, PERSON),
            row(S::Inactive, V::ApplyBar, "a statutory bar was found in another case of the person", S::Revoked, REVIEWER),
            row(S::Inactive, V::Withdraw, GIVEN_UP, S::Withdrawn, WITHDRAW),
            row(S::Expired, V::Renew, "a new case opens at the first gate", S::Expired, PERSON),
            row(S::Suspended, V::ApplyBar, "a statutory bar was found in another case of the person", S::Revoked, REVIEWER),
            row(S::Suspended, V::Propose, "not their own case, nor one of their household", S::Suspended, REVIEWER),
            row(S::Suspended, V::SendBack, "somebody else proposed it", S::Suspended, REVIEWER),
            row(S::Suspended, V::Lift, "looked into, a second person agrees; the dates are still good", S::Cleared, REVIEWER),
            row(S::Suspended, V::Lift, "looked into, a second person agrees; the dates ended meanwhile", S::Expired, REVIEWER),
            row(S::Suspended, V::IntendRevocation, "a second person agrees, and a company may have reported: notice with a copy of the report and the summary of rights is sent", S::Suspended, REVIEWER),
            row(S::Suspended, V::HandNotice, "no message reaches the person: the notice was read out or given on paper, and the wait begins", S::Suspended, REVIEWER),
            row(S::Suspended, V::Dispute, "after the notice and before the revocation; what was agreed is open again", S::Suspended, SAYS),
            row(S::Suspended, V::Revoke, "looked into, a second person agrees; where a company may have reported, the notice arrived, the waiting period is over and nothing was disputed; the person is told how to object", S::Revoked, RESULT),
            row(S::Revoked, V::Propose, "to be taken back; why, from a list; not their own case, nor one of their household", S::Revoked, REVIEWER),
            row(S::Revoked, V::SendBack, "somebody proposed to take it back", S::Revoked, REVIEWER),
            row(S::Revoked, V::Reopen, "a second person agrees that it was a mistake; no bar stands; nothing is cleared by it", S::Review, REVIEWER),
            row(S::Revoked, V::Reopen, "it was taken away in the same step as the case that is reopened: it stays over, and stands against nobody", S::Expired, REVIEWER),
        ]
    };
}

#[cfg(test)]
mod tests;
