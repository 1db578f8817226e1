//! Who takes a step. The table of a workflow says which roles may; a verb asks here before it writes anything, and what the table
//! does not name is refused. That the page was open to somebody is not enough.

use crate::error::Error;
use crate::ledger::Actor;
use crate::people::{PersonId, Role};
use crate::workflow::Workflow;

/// Why a step is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum No {
    /// The table names no such step from here.
    NotNow,
    /// It does, and not for whoever acts.
    NotTheirs,
}

impl No {
    /// As a verb says it: its own word for what cannot be done now; what somebody may not do is not there for them.
    pub fn or<E: From<Error>>(self, not_now: E) -> E {
        match self {
            No::NotNow => not_now,
            No::NotTheirs => Error::NotFound.into(),
        }
    }
}

/// Whether an actor stands in a role of the table. In the table a volunteer is the person the record is about, and nobody else:
/// whoever acts with no role of the office is not one of its people.
pub fn plays(actor: Actor, about: PersonId, role: Role) -> bool {
    match actor {
        Actor::Own(person) => role == Role::Volunteer && person == about,
        Actor::Person(_, held) => held.is_staff() && role == held,
        Actor::System => role == Role::System,
    }
}

/// Where the verb leads, when there is only one way and the actor may go it.
pub fn next<W: Workflow>(actor: Actor, about: PersonId, from: W::State, verb: W::Verb) -> Result<W::State, No> {
    let to = W::next(from, verb).map_err(|_| No::NotNow)?;
    step::<W>(actor, about, from, verb, to)
}

/// `to`, if the table lets the actor go there.
pub fn step<W: Workflow>(
    actor: Actor,
    about: PersonId,
    from: W::State,
    verb: W::Verb,
    to: W::State,
) -> Result<W::State, No> {
    taken::<W>(|role| plays(actor, about, role), from, verb, to)
}

/// The same for a guardian who holds the link that was sent to them: nobody of whom there is a record.
pub fn step_of_guardian<W: Workflow>(from: W::State, verb: W::Verb, to: W::State) -> Result<W::State, No> {
    taken::<W>(|role| role == Role::Guardian, from, verb, to)
}

fn taken<W: Workflow>(
    plays: impl Fn(Role) -> bool,
    from: W::State,
    verb: W::Verb,
    to: W::State,
) -> Result<W::State, No> {
    let row = W::rows(from, verb).find(|row| row.to == to).ok_or(No::NotNow)?;
    if row.who.iter().any(|role| plays(*role)) { Ok(to) } else { Err(No::NotTheirs) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Ability;
    use crate::volunteering::clearance_flow::{ClearanceFlow, ClearanceVerb as C};
    use crate::volunteering::hours_close_flow::{CorrectionFlow, CorrectionVerb as K, MonthFlow, MonthVerb};
    use crate::volunteering::shift_flow::{HoursFlow, HoursVerb as H, OpportunityFlow, SignupFlow, SignupVerb as S};

    const ABOUT: PersonId = PersonId(7);
    const OTHER: PersonId = PersonId(8);

    /// Everybody who can act, with the role they then stand in; nobody for those who stand in none.
    fn actors() -> Vec<(Actor, Option<Role>)> {
        let office = Role::ALL.iter().map(|role| (Actor::Person(OTHER, *role), Some(*role).filter(|r| r.is_staff())));
        // Somebody of the office keeps their role when the record is their own: other rules keep them from it.
        let themselves =
            Role::ALL.iter().map(|role| (Actor::Person(ABOUT, *role), Some(*role).filter(|r| r.is_staff())));
        let mut all: Vec<_> = office.chain(themselves).collect();
        all.extend([
            (Actor::Own(ABOUT), Some(Role::Volunteer)),
            (Actor::Own(OTHER), None),
            (Actor::System, Some(Role::System)),
        ]);
        all
    }

    /// Takes every step from everywhere as everybody; how many were refused to somebody the table does not name.
    fn only_whom_the_table_names<W: Workflow>() -> usize {
        let mut refused = 0;
        for row in W::TRANSITIONS {
            for (actor, role) in actors() {
                let named = role.is_some_and(|role| row.who.contains(&role));
                let wanted = if named { Ok(row.to) } else { Err(No::NotTheirs) };
                assert_eq!(
                    step::<W>(actor, ABOUT, row.from, row.verb, row.to),
                    wanted,
                    "{} {row:?} {actor:?}",
                    W::NAME
                );
                refused += usize::from(!named);
            }
            let guardian = row.who.contains(&Role::Guardian);
            assert_eq!(step_of_guardian::<W>(row.from, row.verb, row.to).is_ok(), guardian, "{} {row:?}", W::NAME);
        }
        refused
    }

    /// No step that is not in the table is taken by anybody.
    fn nothing_beside_the_table<W: Workflow>() {
        for (&from, &verb) in W::STATES.iter().flat_map(|from| W::VERBS.iter().map(move |verb| (from, verb))) {
            for &to in W::STATES.iter().filter(|to| !W::rows(from, verb).any(|row| row.to == **to)) {
                for (actor, _) in actors() {
                    assert_eq!(
                        step::<W>(actor, ABOUT, from, verb, to),
                        Err(No::NotNow),
                        "{} {from:?} {verb:?}",
                        W::NAME
                    );
                }
            }
        }
    }

    #[test]
    fn a_step_by_somebody_the_table_does_not_name_is_refused() {
        let refused = only_whom_the_table_names::<ClearanceFlow>()
            + only_whom_the_table_names::<SignupFlow>()
            + only_whom_the_table_names::<OpportunityFlow>()
            + only_whom_the_table_names::<HoursFlow>()
            + only_whom_the_table_names::<MonthFlow>()
            + only_whom_the_table_names::<CorrectionFlow>();
        assert!(refused > 2_000, "{refused}");
        nothing_beside_the_table::<ClearanceFlow>();
        nothing_beside_the_table::<SignupFlow>();
        nothing_beside_the_table::<OpportunityFlow>();
        nothing_beside_the_table::<HoursFlow>();
        nothing_beside_the_table::<MonthFlow>();
        nothing_beside_the_table::<CorrectionFlow>();
    }

    /// Whoever has the ability may take the step, whichever of their roles gives it: nobody sees a button that is refused.
    /// What a timer does has no button.
    fn ability_is_enough<W: Workflow>(verb: W::Verb, ability: Ability) {
        let timers: &[Role] = &[Role::System];
        for row in W::TRANSITIONS.iter().filter(|row| row.verb == verb && row.who != timers) {
            for role in Role::ALL.iter().filter(|role| ability.given_to(**role)) {
                assert!(row.who.contains(role), "{}: {role} has {ability:?} and may not {row:?}", W::NAME);
            }
        }
    }

    #[test]
    fn the_abilities_the_verbs_ask_for_agree_with_the_tables() {
        use Ability::*;
        for verb in
            [C::Order, C::Propose, C::SendBack, C::Clear, C::IntendDenial, C::ApplyBar, C::HandNotice, C::Reopen]
        {
            ability_is_enough::<ClearanceFlow>(verb, ReviewScreening);
        }
        for verb in [C::RecordClear, C::RecordConcern, C::Dispute, C::Deny, C::Lift, C::IntendRevocation, C::Revoke] {
            ability_is_enough::<ClearanceFlow>(verb, ReviewScreening);
        }
        for verb in [C::SeeId, C::RemindOfStep, C::AddDriving, C::FinishSteps] {
            ability_is_enough::<ClearanceFlow>(verb, SeeIdentity);
        }
        for verb in [C::AcceptAtSchool, C::DeclineAtSchool, C::FinishSteps] {
            ability_is_enough::<ClearanceFlow>(verb, PublishShifts);
        }
        for verb in [C::Submit, C::Withdraw, C::Reactivate] {
            ability_is_enough::<ClearanceFlow>(verb, EnterForOthers);
        }
        for verb in [C::Uphold, C::Overturn] {
            ability_is_enough::<ClearanceFlow>(verb, DecideAppeals);
        }
        ability_is_enough::<ClearanceFlow>(C::TakeOver, ImportVolunteers);
        for verb in [S::SignIn, S::SignOut, S::MarkAbsent, S::SignUp] {
            ability_is_enough::<SignupFlow>(verb, RunBoard);
        }
        ability_is_enough::<SignupFlow>(S::CorrectAttendance, ConfirmHours);
        ability_is_enough::<SignupFlow>(S::SignUp, EnterForOthers);
        ability_is_enough::<SignupFlow>(S::Cancel, PublishShifts);
        for verb in [H::Hold, H::Confirm, H::Reject, H::Correct, H::Lock] {
            ability_is_enough::<HoursFlow>(verb, ConfirmHours);
        }
        ability_is_enough::<HoursFlow>(H::Hold, RunBoard);
        for verb in [H::Amend, H::Strike] {
            ability_is_enough::<HoursFlow>(verb, CountersignHours);
        }
        ability_is_enough::<MonthFlow>(MonthVerb::Close, ConfirmHours);
        ability_is_enough::<CorrectionFlow>(K::Withdraw, ConfirmHours);
        for verb in [K::Countersign, K::Refuse] {
            ability_is_enough::<CorrectionFlow>(verb, CountersignHours);
        }
    }

    #[test]
    fn hours_begin_as_the_table_says_for_whoever_writes_them_down() {
        use crate::volunteering::hours::captured;
        use crate::volunteering::shift_flow::HoursState::{Confirmed, Pending};
        let by = |role| Actor::Person(OTHER, role);
        // What the desk and a list bring counts; what somebody tells of themselves waits.
        for role in [Role::FrontOffice, Role::SchoolCoordinator, Role::Principal, Role::VolunteerCoordinator] {
            assert_eq!(captured(by(role), ABOUT, H::Confirm).ok(), Some(Confirmed), "{role}");
            assert_eq!(captured(by(role), ABOUT, H::Hold).ok(), Some(Pending), "{role}");
        }
        for actor in [Actor::Own(ABOUT), Actor::System] {
            assert_eq!(captured(actor, ABOUT, H::Hold).ok(), Some(Pending), "{actor:?}");
            assert!(captured(actor, ABOUT, H::Confirm).is_err(), "{actor:?} lets it count");
        }
        // Nobody tells of somebody else's time as if it were theirs, and no other role writes hours.
        for actor in [Actor::Own(OTHER), by(Role::Teacher), by(Role::Director), by(Role::Operator)] {
            for verb in [H::Hold, H::Confirm] {
                assert!(captured(actor, ABOUT, verb).is_err(), "{actor:?} {verb}");
            }
        }
    }
}
