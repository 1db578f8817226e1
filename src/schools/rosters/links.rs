//! Which guardian belongs to which student.

use super::outcome::{Change, Tally};
use super::people::fingerprint;
use super::store::{self, Pair};
use crate::error::Result;
use db::Tx;
use oneroster::{Role, Status, User};
use std::collections::{BTreeSet, HashSet};

/// Pairs looked through at once for those a bulk file no longer names.
const STEP: i64 = 2_000;

/// The links of an import under way.
pub(super) struct Links {
    apply: bool,
    delta: bool,
    /// Fingerprints of the pairs in the file: either side may name the other, or both.
    seen: HashSet<u64>,
}

impl Links {
    pub(super) fn new(apply: bool, delta: bool) -> Links {
        Links { apply, delta, seen: HashSet::new() }
    }

    pub(super) async fn batch(&mut self, tx: &mut Tx, users: &[User], tally: &mut Tally) -> Result<()> {
        let pairs: BTreeSet<Pair> = users.iter().flat_map(pairs).filter(|pair| self.seen.insert(mark(pair))).collect();
        // A student sent again in a delta comes with all guardians: those not named any more are no longer theirs.
        let renewed: HashSet<&str> =
            users.iter().filter(|user| self.delta && speaks_for_itself(user)).map(|u| u.sourced_id.as_str()).collect();
        if self.delta {
            self.part_deleted(tx, users, tally).await?;
        }
        if pairs.is_empty() {
            return Ok(());
        }
        let mut students: Vec<&str> = pairs.iter().map(|pair| pair.student.as_str()).collect();
        students.dedup();
        let known: BTreeSet<Pair> = store::pairs_of(tx, &students).await?.into_iter().collect();
        let new: Vec<&Pair> = pairs.difference(&known).collect();
        new.iter().for_each(|_| tally.count("families", Change::Added, String::new));
        pairs.intersection(&known).for_each(|_| tally.count("families", Change::Same, String::new));
        if self.apply {
            store::join(tx, &new).await?;
        }
        let parted: Vec<&Pair> =
            known.difference(&pairs).filter(|pair| renewed.contains(pair.student.as_str())).collect();
        for pair in parted {
            self.part(tx, pair, tally).await?;
        }
        Ok(())
    }

    /// Whoever is deleted stands for nobody any more, and nobody for them: a delta says it of the person alone.
    async fn part_deleted(&self, tx: &mut Tx, users: &[User], tally: &mut Tally) -> Result<()> {
        let gone: Vec<&str> = users
            .iter()
            .filter(|user| user.status == Status::ToBeDeleted)
            .map(|user| user.sourced_id.as_str())
            .collect();
        if gone.is_empty() {
            return Ok(());
        }
        for pair in &store::pairs_with(tx, &gone).await? {
            self.part(tx, pair, tally).await?;
        }
        Ok(())
    }

    /// A bulk file names every pair: those it does not name are no longer so.
    pub(super) async fn end_missing(&mut self, tx: &mut Tx, tally: &mut Tally) -> Result<()> {
        let mut after = Pair::default();
        loop {
            let pairs = store::pairs_after(tx, &after, STEP).await?;
            let Some(last) = pairs.last() else {
                return Ok(());
            };
            after = last.clone();
            for pair in &pairs {
                if !self.seen.contains(&mark(pair)) {
                    self.part(tx, pair, tally).await?;
                }
            }
        }
    }

    async fn part(&self, tx: &mut Tx, pair: &Pair, tally: &mut Tally) -> Result<()> {
        tally.count("families", Change::Ended, String::new);
        if self.apply {
            store::part(tx, pair).await?;
        }
        Ok(())
    }
}

fn mark(pair: &Pair) -> u64 {
    fingerprint((pair.student.as_str(), pair.guardian.as_str()))
}

/// A student who names guardians.
fn speaks_for_itself(user: &User) -> bool {
    user.status == Status::Active && !user.agents.is_empty() && is(user, |role| role == Role::Student)
}

fn is(user: &User, wanted: impl Fn(Role) -> bool) -> bool {
    user.roles.iter().any(|role| role.status == Status::Active && wanted(role.role))
}

/// A student names those who act for them; a guardian may name those they act for.
fn pairs(user: &User) -> Vec<Pair> {
    if user.status == Status::ToBeDeleted {
        return Vec::new();
    }
    let me = || user.sourced_id.clone();
    let agents = user.agents.iter().cloned();
    if is(user, |role| role == Role::Student) {
        agents.map(|guardian| Pair { student: me(), guardian }).collect()
    } else if is(user, Role::is_family) {
        agents.map(|student| Pair { student, guardian: me() }).collect()
    } else {
        Vec::new()
    }
}
