//! Ids made by the application: 63 bits that sort by time.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

/// 2024-01-01T00:00:00Z, in milliseconds since 1970.
const EPOCH: i64 = 1_704_067_200_000;
/// Bits under the milliseconds.
const LOW: u32 = 22;

/// Makes ids: milliseconds since 2024 in the upper bits, then a random start that counts up.
///
/// Two processes that make ids in the same millisecond start at different places; one process never
/// makes the same id twice, nor a smaller one after a larger.
#[derive(Debug)]
pub struct Ids(Mutex<State>);

#[derive(Debug)]
struct State {
    last: i64,
    random: u64,
    /// Set in tests and the demo world: the same ids in every run.
    fixed: Option<i64>,
}

impl Default for Ids {
    fn default() -> Self {
        // The standard library's hasher is keyed by the system's randomness.
        let random = RandomState::new().build_hasher().finish();
        Self(Mutex::new(State { last: 0, random, fixed: None }))
    }
}

impl Ids {
    /// Makes the ids after `now` from `seed`: every run makes the same ones.
    pub fn seeded(now: Timestamp, seed: u64) -> Self {
        let ids = Self::default();
        ids.seed(now, seed);
        ids
    }

    /// From here on makes the same ids in every run, counting up from `now`.
    pub fn seed(&self, now: Timestamp, seed: u64) {
        let milliseconds = now.as_millisecond() - EPOCH;
        *self.state() = State { last: 0, random: seed, fixed: Some(milliseconds) };
    }

    /// The next id.
    pub fn next(&self) -> i64 {
        let mut state = self.state();
        let now = state.fixed.unwrap_or_else(|| system_time().as_millisecond() - EPOCH);
        let start = (now.max(0) << LOW) | state.random_start();
        state.last = start.max(state.last + 1);
        state.last
    }

    /// When an id was made, to the millisecond.
    pub fn made_at(id: i64) -> Timestamp {
        Timestamp::from_millisecond((id >> LOW) + EPOCH).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Half of the space under a millisecond: the other half is room to count up.
    fn random_start(&mut self) -> i64 {
        if self.fixed.is_some() && self.last > 0 {
            return 0;
        }
        // splitmix64: small, and good enough for telling processes apart.
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((mixed ^ (mixed >> 31)) >> (64 - (LOW - 1))).unwrap_or(0)
    }
}

/// The computer's clock, for ids and for the book of migrations; everything else is told the time.
#[expect(clippy::disallowed_methods, reason = "a leaf crate has no App to ask, and what it makes is not shown")]
pub(crate) fn system_time() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_only_grow() {
        let ids = Ids::default();
        let made: Vec<i64> = (0..10_000).map(|_| ids.next()).collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        assert!(made[0] > 0);
    }

    #[test]
    fn a_seed_makes_the_same_ids_again() {
        let now: Timestamp = "2026-09-01T12:00:00Z".parse().unwrap();
        let make = || {
            let ids = Ids::seeded(now, 7);
            (0..100).map(|_| ids.next()).collect::<Vec<_>>()
        };
        assert_eq!(make(), make());
        assert_eq!(make()[1], make()[0] + 1);
        assert_eq!(Ids::made_at(make()[0]), now);
        assert_ne!(Ids::seeded(now, 7).next(), Ids::seeded(now, 8).next());
    }
}
