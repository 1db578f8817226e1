//! Walks the table of the clearance workflow.

use proptest::prelude::*;

use super::*;
use ClearanceState as S;
use ClearanceVerb as V;

/// What is on record about one case, as far as the rules speak of it.
#[derive(Debug, Default)]
struct Facts {
    second_agreed: bool,
    pre_adverse_sent: bool,
    waited: bool,
    final_notice_sent: bool,
    barred: bool,
    checks_clear: bool,
    reviewed: bool,
    taken_over: bool,
    disclosed: bool,
    id_seen: bool,
    appealed: bool,
}

impl Facts {
    /// What a step adds to the record; the guards of the table are what the walk always honours.
    fn note(&mut self, step: &Row) {
        match step.verb {
            V::SeeId => self.id_seen = true,
            V::SignDisclosure => self.disclosed = true,
            V::RecordClear => self.checks_clear = true,
            V::TakeOver => self.taken_over = true,
            V::Clear | V::Overturn | V::Lift => self.reviewed = true,
            V::IntendDenial => {
                self.second_agreed = true;
                self.pre_adverse_sent = true;
                self.waited = false;
            }
            // After a dispute everything begins again: who then denies must agree, give notice and wait anew.
            V::Dispute => {
                self.second_agreed = false;
                self.pre_adverse_sent = false;
            }
            V::Deny => {
                self.waited = true;
                self.final_notice_sent = true;
            }
            V::ApplyBar => self.barred = true,
            V::Appeal => self.appealed = true,
            // A decision that is taken back leaves nothing behind: neither against the person nor for them.
            V::Reopen => *self = Facts { disclosed: self.disclosed, id_seen: self.id_seen, ..Facts::default() },
            _ => {}
        }
    }

    /// Whether the verb's guard, where it looks at the record, lets the step pass.
    fn allow(&self, step: &Row) -> bool {
        match (step.from, step.verb) {
            (_, V::Appeal) => !self.appealed && !self.barred,
            // Of denials only a bar is taken back this way; the others are appealed.
            (S::Denied, V::Propose | V::SendBack | V::Reopen) => self.barred,
            _ => true,
        }
    }

    fn both_notices(&self) -> bool {
        self.second_agreed && self.pre_adverse_sent && self.waited && self.final_notice_sent
    }
}

fn walk(choices: &[u8], mut seen: impl FnMut(S, &Facts, &[Row])) {
    let (mut state, mut facts, mut path) = (ClearanceFlow::INITIAL, Facts::default(), Vec::new());
    for choice in choices {
        let steps: Vec<&Row> =
            ClearanceFlow::TRANSITIONS.iter().filter(|step| step.from == state && facts.allow(step)).collect();
        if steps.is_empty() {
            return;
        }
        let step = steps[usize::from(*choice) % steps.len()];
        state = ClearanceFlow::step(state, step.verb, step.to).expect("a row of the table");
        facts.note(step);
        path.push(*step);
        seen(state, &facts, &path);
    }
}

#[test]
fn the_table_is_whole() {
    assert_eq!(ClearanceFlow::faults(), Vec::<String>::new());
}

#[test]
fn no_verb_works_from_a_state_the_table_does_not_name() {
    for (&from, &verb) in S::ALL.iter().flat_map(|from| V::ALL.iter().map(move |verb| (from, verb))) {
        let named = ClearanceFlow::TRANSITIONS.iter().any(|step| step.from == from && step.verb == verb);
        assert_eq!(S::ALL.iter().any(|&to| ClearanceFlow::step(from, verb, to).is_ok()), named, "{from} {verb}");
        assert!(named || ClearanceFlow::next(from, verb).is_err(), "{from} {verb}");
    }
}

#[test]
fn a_refusal_names_state_and_verb() {
    let refusal = ClearanceFlow::next(S::Draft, V::Deny).expect_err("a draft cannot be denied");
    assert_eq!(refusal.to_string(), "clearance: `deny` is not possible in state `draft`");
}

#[test]
fn only_reviewer_and_director_decide_against_a_person() {
    for step in
        ClearanceFlow::TRANSITIONS.iter().filter(|step| matches!(step.to, S::Denied | S::Revoked | S::PreAdverse))
    {
        assert!(
            step.who.iter().all(|role| matches!(role, ScreeningReviewer | Director | System)),
            "{} {}",
            step.from,
            step.verb
        );
    }
}

#[test]
fn no_school_decides_on_a_clearance() {
    for step in ClearanceFlow::TRANSITIONS.iter().filter(|step| step.to == S::Cleared && step.from != S::Cleared) {
        let by_school = [FrontOffice, SchoolCoordinator, Principal].iter().any(|role| step.who.contains(role));
        // Taking a clearance up again is the person's own step, entered for them; a training or a fee that was still open is
        // written down by a school, after the reviewer's checks were clear.
        assert!(!by_school || matches!(step.verb, V::Reactivate | V::FinishSteps), "{} {}", step.from, step.verb);
    }
}

#[test]
fn a_suspension_ends_only_by_a_reviewers_hand() {
    let ends: Vec<V> = ClearanceFlow::TRANSITIONS
        .iter()
        .filter(|step| step.from == S::Suspended && step.to != S::Suspended)
        .map(|step| step.verb)
        .collect();
    assert_eq!(ends, [V::ApplyBar, V::Lift, V::Lift, V::Revoke]);
}

#[test]
fn a_guardian_ends_what_was_sent_and_does_nothing_else() {
    for step in ClearanceFlow::TRANSITIONS.iter().filter(|step| step.who.contains(&Guardian)) {
        assert_eq!((step.verb, step.to), (V::Withdraw, S::Withdrawn), "{} {}", step.from, step.verb);
        assert_ne!(step.from, S::Draft, "nobody was asked yet");
    }
}

#[test]
fn what_was_a_mistake_leads_to_no_clearance_by_itself() {
    for step in ClearanceFlow::TRANSITIONS.iter().filter(|step| step.verb == V::Reopen) {
        assert!(matches!(step.to, S::Review | S::Expired) && step.who == REVIEWER, "{} {}", step.from, step.to);
    }
}

#[test]
fn the_buttons_follow_the_role() {
    assert_eq!(
        ClearanceFlow::verbs_for(ScreeningReviewer, S::Review),
        [V::Propose, V::SendBack, V::Clear, V::IntendDenial, V::ApplyBar]
    );
    assert_eq!(ClearanceFlow::verbs_for(FrontOffice, S::AwaitingId), [V::SeeId, V::RemindOfStep, V::Withdraw]);
    assert!(ClearanceFlow::verbs_for(Role::Guest, S::Draft).is_empty());
    assert!(!ClearanceFlow::may(SchoolCoordinator, S::Screening, V::RecordClear));
}

proptest! {
    #[test]
    fn nobody_is_denied_before_both_notices(choices in proptest::collection::vec(any::<u8>(), 0..60)) {
        let mut broken = None;
        walk(&choices, |state, facts, path| {
            if state == S::Denied && !facts.barred && !facts.both_notices() {
                broken = Some(path.to_vec());
            }
        });
        prop_assert!(broken.is_none(), "{broken:?}");
    }

    #[test]
    fn nobody_is_cleared_unchecked(choices in proptest::collection::vec(any::<u8>(), 0..60)) {
        let mut broken = false;
        walk(&choices, |state, facts, _| {
            broken |= state.is_in_force() && !facts.checks_clear && !facts.reviewed && !facts.taken_over;
        });
        prop_assert!(!broken);
    }

    #[test]
    fn a_barred_person_is_never_cleared_on_any_case(choices in proptest::collection::vec(any::<u8>(), 0..80)) {
        let mut broken = false;
        walk(&choices, |state, facts, _| {
            broken |= facts.barred && !matches!(state, S::Denied | S::Revoked);
        });
        prop_assert!(!broken);
    }

    #[test]
    fn a_denial_is_appealed_once(choices in proptest::collection::vec(any::<u8>(), 0..80)) {
        let mut appeals = 0;
        walk(&choices, |_, _, path| {
            let decided_anew = path.iter().rposition(|step| step.verb == V::Reopen).map_or(0, |at| at + 1);
            appeals = appeals.max(path[decided_anew..].iter().filter(|step| step.verb == V::Appeal).count());
        });
        prop_assert!(appeals <= 1);
    }

    #[test]
    fn a_revoked_case_is_only_reopened_and_a_withdrawn_one_stays_so(choices in proptest::collection::vec(any::<u8>(), 0..80)) {
        let mut broken = false;
        walk(&choices, |_, _, path| {
            let last = path.last().expect("a step was taken");
            let stays = last.to == last.from || (last.verb == V::Reopen && matches!(last.to, S::Review | S::Expired));
            broken |= last.from == S::Withdrawn || (last.from == S::Revoked && !stays);
        });
        prop_assert!(!broken);
    }
}
