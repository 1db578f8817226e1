//! The workflow of a continuous check: a company goes on looking at somebody while they volunteer.

use crate::people::Role::{self, ScreeningReviewer, System, Volunteer};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where a continuous check stands.
    pub enum WatchState {
        /// The company is about to be asked, or has not answered.
        Asked = "asked",
        /// The company tells of new records.
        Watched = "watched",
        /// It is over here; the company has not confirmed that.
        Ending = "ending",
        /// Over.
        Ended = "ended",
        /// The company will not take it as it is.
        Refused = "refused",
    }
}

db::text_enum! {
    /// What can be done with it.
    pub enum WatchVerb {
        /// The company took it.
        Begin = "begin",
        /// The company did not.
        Refuse = "refuse",
        /// It follows from something else that nobody is to be watched any more.
        End = "end",
        /// The person takes the permission back.
        TakeBack = "take_back",
        /// The company confirms the end.
        Finish = "finish",
    }
}

words!(WatchState, WatchVerb);

/// The workflow of a continuous check.
pub struct WatchFlow;

type Row = Transition<WatchState, WatchVerb>;

const fn row(from: WatchState, verb: WatchVerb, guard: &'static str, to: WatchState, who: &'static [Role]) -> Row {
    Transition { from, verb, guard, to, who }
}

const BY_ITSELF: &[Role] = &[System];
/// The person, or a reviewer whom they told.
const PERSON: &[Role] = &[Volunteer, ScreeningReviewer];

const OVER: &str = "the person is stopped, denied or gives it up, holds no clearance from the company any more, is watched by a later order, or the policy watches nobody";
const NOT_SENT: &str = "the same; nothing was sent to the company yet";

impl Workflow for WatchFlow {
    type State = WatchState;
    type Verb = WatchVerb;

    const NAME: &'static str = "continuous check";
    const STATES: &'static [WatchState] = WatchState::ALL;
    const VERBS: &'static [WatchVerb] = WatchVerb::ALL;
    const INITIAL: WatchState = WatchState::Asked;
    const FINAL: &'static [WatchState] = &[WatchState::Ended, WatchState::Refused];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Row] = {
        use WatchState as S;
        use WatchVerb as V;
        &[
            row(S::Asked, V::Begin, "the company gave its reference", S::Watched, BY_ITSELF),
            row(S::Asked, V::Refuse, "the company will not take it as it is; whoever reviews the case is told", S::Refused, BY_ITSELF),
            row(S::Asked, V::End, OVER, S::Ending, BY_ITSELF),
            row(S::Asked, V::End, NOT_SENT, S::Ended, BY_ITSELF),
            row(S::Asked, V::TakeBack, "the company may know of it", S::Ending, PERSON),
            row(S::Asked, V::TakeBack, "nothing was sent to the company yet", S::Ended, PERSON),
            row(S::Watched, V::End, OVER, S::Ending, BY_ITSELF),
            row(S::Watched, V::TakeBack, "", S::Ending, PERSON),
            row(S::Ending, V::Finish, "the company says that it is over, or knows of none", S::Ended, BY_ITSELF),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(WatchFlow::faults(), Vec::<String>::new());
    }
}
