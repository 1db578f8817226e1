//! The workflow of a large file of people.

use super::Role::{self, *};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where such a file stands.
    pub enum FileState {
        /// It was said what for; the code was not typed yet.
        Begun = "begun",
        /// The code was typed: whoever asked may take it.
        Confirmed = "confirmed",
        /// The code was typed, and it holds so many people that a second person looks at it.
        Asked = "asked",
        /// The second person said yes: whoever asked may take it.
        Approved = "approved",
        /// The second person said no.
        Refused = "refused",
        /// Its time is over.
        Expired = "expired",
    }
}

db::text_enum! {
    /// What can be done with it.
    pub enum FileVerb {
        Confirm = "confirm",
        Approve = "approve",
        Refuse = "refuse",
        Expire = "expire",
    }
}

words!(FileState, FileVerb);

impl FileState {
    /// Whether whoever asked may take it, once they typed a code.
    pub const fn is_open(self) -> bool {
        matches!(self, FileState::Confirmed | FileState::Approved)
    }
}

/// The workflow.
pub struct FileFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

/// Whoever may have one of the files.
const ASKER: &[Role] = &[
    Teacher,
    FrontOffice,
    SchoolCoordinator,
    Principal,
    FamilyLiaison,
    ScreeningReviewer,
    VolunteerCoordinator,
    PartnershipManager,
    RecordsOfficer,
    Director,
];
const SECOND: &[Role] = &[Director];
const TIMER: &[Role] = &[System];

impl Workflow for FileFlow {
    type State = FileState;
    type Verb = FileVerb;

    const NAME: &'static str = "large file of people";
    const STATES: &'static [FileState] = FileState::ALL;
    const VERBS: &'static [FileVerb] = FileVerb::ALL;
    const INITIAL: FileState = FileState::Begun;
    const FINAL: &'static [FileState] = &[FileState::Refused, FileState::Expired];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<FileState, FileVerb>] = {
        use FileState as S;
        use FileVerb as V;
        &[
            row(S::Begun, V::Confirm, "the code is typed; with other files of the day, no more people than the rules leave to one person; the director is told each time it is taken", S::Confirmed, ASKER),
            row(S::Begun, V::Confirm, "the code is typed; more people than that; the director is asked", S::Asked, ASKER),
            row(S::Asked, V::Approve, "with a code, not by whoever asked; they are told", S::Approved, SECOND),
            row(S::Asked, V::Refuse, "with an answer, not by whoever asked; they are told", S::Refused, SECOND),
            row(S::Begun, V::Expire, "no code for a day", S::Expired, TIMER),
            row(S::Asked, V::Expire, "no answer for a week", S::Expired, TIMER),
            row(S::Confirmed, V::Expire, "24 hours are over", S::Expired, TIMER),
            row(S::Approved, V::Expire, "24 hours are over", S::Expired, TIMER),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::file_kind::FileKind;

    #[test]
    fn whoever_may_have_a_file_may_ask_for_it() {
        for role in Role::ALL.iter().filter(|role| FileKind::ALL.iter().any(|kind| kind.ability().given_to(**role))) {
            assert!(FileFlow::may(*role, FileState::Begun, FileVerb::Confirm), "{role}");
        }
        for role in Role::ALL.iter().filter(|role| crate::people::Ability::ApproveFiles.given_to(**role)) {
            assert!(FileFlow::may(*role, FileState::Asked, FileVerb::Approve), "{role}");
        }
    }
}
