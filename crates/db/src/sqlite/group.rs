//! The transactions that share one commit.

use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use crate::error::Error;

/// Transactions in one commit; more would make the first wait long.
const MOST: usize = 64;
/// How old a group may grow before it is committed.
const OLDEST: Duration = Duration::from_millis(3);

/// An open outer transaction and those whose changes are in it, not yet durable.
#[derive(Debug)]
pub(super) struct Group {
    members: Vec<Member>,
    since: Instant,
    /// One long transaction that shares with nobody.
    alone: bool,
}

#[derive(Debug)]
struct Member {
    done: oneshot::Sender<Result<(), Error>>,
    topics: Vec<&'static str>,
}

impl Default for Group {
    fn default() -> Self {
        Self { members: Vec::new(), since: Instant::now(), alone: false }
    }
}

impl Group {
    pub(super) fn add(&mut self, topics: Vec<&'static str>) -> oneshot::Receiver<Result<(), Error>> {
        if self.members.is_empty() {
            self.since = Instant::now();
        }
        let (done, result) = oneshot::channel();
        self.members.push(Member { done, topics });
        result
    }

    /// The first of an empty group decides whether it shares.
    pub(super) fn starts(&mut self, alone: bool) {
        if self.members.is_empty() {
            self.alone = alone;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether one more may join before the commit.
    pub(super) fn admits(&self, alone: bool) -> bool {
        self.is_empty() || !(alone || self.alone || self.members.len() >= MOST || self.since.elapsed() >= OLDEST)
    }

    /// The topics that its members touched.
    pub(super) fn topics(&self) -> Vec<&'static str> {
        let mut topics: Vec<_> = self.members.iter().flat_map(|member| member.topics.iter().copied()).collect();
        topics.sort_unstable();
        topics.dedup();
        topics
    }

    /// Tells everyone how the commit went.
    pub(super) fn tell(self, result: &Result<(), Error>) {
        for member in self.members {
            // Whoever no longer waits does not need to know.
            drop(member.done.send(result.clone()));
        }
    }
}
