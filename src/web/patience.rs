//! How long things may take on the way of a request.

use std::time::Duration;

/// The limits in time. A real server has the default; tests wait less.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// A browser sends its headers at once; whoever takes longer is holding the door, and the connection is closed.
    pub headers: Duration,
    /// All of a body. Whoever takes longer is told so; nothing was changed.
    pub body: Duration,
    /// The page itself: longer than a change waits for its turn, which ends in a surer answer. Whoever sent a change is told
    /// to look whether it was saved.
    pub answer: Duration,
    /// How long a shutdown waits for requests that are under way.
    pub drain: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        let seconds = Duration::from_secs;
        Patience { headers: seconds(15), body: seconds(30), answer: seconds(35), drain: seconds(65) }
    }
}
