//! Walks the tables of opportunities, sign-ups and hours.

use proptest::prelude::*;

use super::*;

fn nothing_unnamed_works<W: Workflow>() {
    for &from in W::STATES {
        for &verb in W::VERBS {
            let named = W::TRANSITIONS.iter().any(|step| step.from == from && step.verb == verb);
            assert_eq!(W::STATES.iter().any(|&to| W::step(from, verb, to).is_ok()), named, "{from:?} {verb:?}");
        }
    }
}

fn walk<W: Workflow>(choices: &[u8]) -> Vec<&'static Transition<W::State, W::Verb>> {
    let (mut state, mut path) = (W::INITIAL, Vec::new());
    for choice in choices {
        let steps: Vec<_> = W::TRANSITIONS.iter().filter(|step| step.from == state).collect();
        if steps.is_empty() {
            break;
        }
        let step = steps[usize::from(*choice) % steps.len()];
        state = step.to;
        path.push(step);
    }
    path
}

#[test]
fn the_tables_are_whole() {
    let faults = [OpportunityFlow::faults(), SignupFlow::faults(), HoursFlow::faults()].concat();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn no_verb_works_from_a_state_the_table_does_not_name() {
    nothing_unnamed_works::<OpportunityFlow>();
    nothing_unnamed_works::<SignupFlow>();
    nothing_unnamed_works::<HoursFlow>();
}

#[test]
fn every_verb_here_has_one_end() {
    assert!(SignupFlow::TRANSITIONS.iter().all(|step| SignupFlow::next(step.from, step.verb) == Ok(step.to)));
    assert!(HoursFlow::TRANSITIONS.iter().all(|step| HoursFlow::next(step.from, step.verb) == Ok(step.to)));
    assert!(OpportunityFlow::TRANSITIONS.iter().all(|step| OpportunityFlow::next(step.from, step.verb) == Ok(step.to)));
}

#[test]
fn volunteers_do_not_confirm_hours_nor_sign_themselves_in() {
    for &state in HoursState::ALL {
        assert!(!HoursFlow::may(Volunteer, state, HoursVerb::Confirm), "{state}");
    }
    for &state in SignupState::ALL {
        assert!(!SignupFlow::may(Volunteer, state, SignupVerb::SignIn), "{state}");
    }
}

#[test]
fn the_diagram_names_every_row() {
    let page = HoursFlow::diagram();
    assert!(page.starts_with("## Hours\n\n```mermaid\nstateDiagram-v2\n    [*] --> captured\n"), "{page}");
    assert!(page.contains("    pending --> rejected: reject\n"), "{page}");
    let row = "| confirmed | lock | the month is closed | locked | school coordinator, principal, volunteer coordinator, system |\n";
    assert!(page.contains("| rejected | correct | the month is open | pending | school coordinator, principal, volunteer coordinator |\n"), "{page}");
    assert!(page.contains(row), "{page}");
}

proptest! {
    #[test]
    fn locked_hours_change_only_by_a_second_signature(choices in proptest::collection::vec(any::<u8>(), 0..40)) {
        let signed = |verb| matches!(verb, HoursVerb::Amend | HoursVerb::Strike);
        prop_assert!(walk::<HoursFlow>(&choices).iter().all(|step| step.from != HoursState::Locked || signed(step.verb)));
    }

    #[test]
    fn hours_count_only_after_somebody_confirmed_them(choices in proptest::collection::vec(any::<u8>(), 0..40)) {
        let mut confirmed = false;
        for step in walk::<HoursFlow>(&choices) {
            match step.verb {
                HoursVerb::Confirm | HoursVerb::Amend => confirmed = true,
                HoursVerb::Correct | HoursVerb::Reject | HoursVerb::Strike => confirmed = false,
                HoursVerb::Hold | HoursVerb::Lock => {}
            }
            prop_assert!(!step.to.counts() || confirmed);
        }
    }

    #[test]
    fn nobody_attends_without_a_place(choices in proptest::collection::vec(any::<u8>(), 0..40)) {
        let mut placed = false;
        for step in walk::<SignupFlow>(&choices) {
            placed = match step.verb {
                SignupVerb::SignUp => true,
                SignupVerb::Withdraw
                | SignupVerb::HandOver
                | SignupVerb::Cancel
                | SignupVerb::MoveOut
                | SignupVerb::Release => false,
                _ => placed,
            };
            prop_assert_eq!(step.to.holds_place(), placed);
        }
    }

    #[test]
    fn nothing_is_shown_before_the_school_agrees(choices in proptest::collection::vec(any::<u8>(), 0..40)) {
        let mut agreed = false;
        for step in walk::<OpportunityFlow>(&choices) {
            match step.verb {
                OpportunityVerb::Approve => agreed = true,
                OpportunityVerb::SendBack => agreed = false,
                _ => {}
            }
            let shown = matches!(step.to, OpportunityState::Published | OpportunityState::Filled);
            prop_assert!(!shown || agreed);
        }
    }
}
