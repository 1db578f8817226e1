//! The workflow of a list: looked through, taken over or left, and perhaps taken back.

use crate::people::Role::{self, System, VolunteerCoordinator};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a list stands.
    pub enum ListState {
        /// Being looked through; nothing has changed.
        Open = "open",
        /// Taken over, all of it.
        Applied = "applied",
        /// Put away without a change.
        Left = "left",
        /// Taken over and taken back.
        Undone = "undone",
    }
}

db::text_enum! {
    /// What can be done with a list.
    pub enum ListVerb {
        /// Say what a column is, whose clearances count, or who a line is.
        Answer = "answer",
        /// Take it over.
        Apply = "apply",
        /// Put it away.
        Leave = "leave",
        /// Take it back.
        Undo = "undo",
    }
}

words!(ListState, ListVerb);

impl ListVerb {
    /// The word of a line in the ledger.
    pub const fn in_the_ledger(self) -> &'static str {
        match self {
            ListVerb::Answer => "volunteer-list-answered",
            ListVerb::Apply => "volunteer-list-applied",
            ListVerb::Leave => "volunteer-list-left",
            ListVerb::Undo => "volunteer-list-undone",
        }
    }
}

/// The workflow of a list.
pub struct ListFlow;

type Row = Transition<ListState, ListVerb>;

const fn row(from: ListState, verb: ListVerb, guard: &'static str, to: ListState, who: &'static [Role]) -> Row {
    Transition { from, verb, guard, to, who }
}

const OFFICE: &[Role] = &[VolunteerCoordinator];
const OFFICE_OR_PROGRAM: &[Role] = &[VolunteerCoordinator, System];

impl Workflow for ListFlow {
    type State = ListState;
    type Verb = ListVerb;

    const NAME: &'static str = "volunteer list";
    const STATES: &'static [ListState] = ListState::ALL;
    const VERBS: &'static [ListVerb] = ListVerb::ALL;
    const INITIAL: ListState = ListState::Open;
    const FINAL: &'static [ListState] = &[ListState::Applied, ListState::Left, ListState::Undone];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Row] = {
        use ListState as S;
        use ListVerb as V;
        &[
            row(S::Open, V::Answer, "not being taken over just now", S::Open, OFFICE),
            row(S::Open, V::Apply, "looked through to the end; no line has an error; every line that may be a known person is answered", S::Applied, OFFICE_OR_PROGRAM),
            row(S::Open, V::Leave, "by hand, or after a week", S::Left, OFFICE_OR_PROGRAM),
            row(S::Applied, V::Undo, "nothing was built on it; no month of its hours was closed since", S::Undone, OFFICE),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(ListFlow::faults(), Vec::<String>::new());
    }
}
