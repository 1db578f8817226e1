//! The chain: each line's hash covers the line and the hash before it, so that a changed or missing line shows.

use super::entry::Entry;
use super::store::{self, Stored};
use crate::error::Result;
use db::{Db, Value};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

/// The end of the chain: what the next line builds on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain {
    pub seq: i64,
    pub hash: String,
}

/// The columns of the table, in the order `Chain::link` gives them.
pub const COLUMNS: &[&str] = &[
    "seq",
    "at",
    "actor",
    "actor_role",
    "verb",
    "kind",
    "record",
    "subject",
    "school",
    "partner",
    "minutes",
    "cents",
    "people",
    "policy",
    "detail",
    "prev",
    "hash",
];

impl Chain {
    /// Adds a line in memory and gives its row: the demonstration and imports write many at once.
    pub fn link(&mut self, entry: &Entry, at: Timestamp) -> Vec<Value> {
        let line = Stored {
            seq: self.seq + 1,
            at,
            actor: entry.actor.id(),
            actor_role: entry.actor.role().to_owned(),
            verb: entry.verb.to_owned(),
            kind: entry.kind.to_owned(),
            record: entry.record,
            subject: entry.subject.map(i64::from),
            school: entry.school.map(i64::from),
            partner: entry.partner,
            minutes: entry.minutes,
            cents: entry.cents,
            people: entry.people,
            policy: entry.policy,
            detail: entry.detail.clone(),
            prev: std::mem::take(&mut self.hash),
            hash: String::new(),
        };
        let hash = digest(&line);
        self.seq = line.seq;
        self.hash.clone_from(&hash);
        Stored { hash, ..line }.into_values()
    }
}

/// SHA-256 over the fields in the table's order, each ended by the unit separator, which no field holds.
fn digest(line: &Stored) -> String {
    let mut hasher = Sha256::new();
    let mut field = |text: &str| {
        hasher.update(text.as_bytes());
        hasher.update([0x1f]);
    };
    field(&line.seq.to_string());
    field(&line.at.as_microsecond().to_string());
    field(&optional(line.actor));
    field(&line.actor_role);
    field(&line.verb);
    field(&line.kind);
    field(&line.record.to_string());
    field(&optional(line.subject));
    field(&optional(line.school));
    field(&optional(line.partner));
    for number in [line.minutes, line.cents, line.people, line.policy] {
        field(&number.to_string());
    }
    field(&line.detail);
    field(&line.prev);
    data_encoding::HEXLOWER.encode(&hasher.finalize())
}

fn optional(value: Option<i64>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

/// Where the chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The first line that does not fit.
    pub seq: i64,
    pub why: &'static str,
}

/// Reads the whole ledger and checks every link. Gives the number of lines, or the first that does not fit.
pub async fn verify(db: &Db) -> Result<std::result::Result<i64, Broken>> {
    let mut tx = db.read().await?;
    let head = store::head(&mut tx).await?;
    let mut last = Chain::default();
    let mut broken = None;
    store::each(&mut tx, |line: Stored| {
        if broken.is_some() {
            return;
        }
        let why = if line.seq != last.seq + 1 {
            Some("a line is missing before it")
        } else if line.prev != last.hash {
            Some("it does not build on the line before")
        } else if digest(&line) != line.hash {
            Some("it was changed after it was written")
        } else {
            None
        };
        broken = why.map(|why| Broken { seq: line.seq, why });
        last = Chain { seq: line.seq, hash: line.hash };
    })
    .await?;
    if let Some(broken) = broken {
        return Ok(Err(broken));
    }
    if head != last {
        return Ok(Err(Broken { seq: head.seq, why: "the newest lines are missing" }));
    }
    Ok(Ok(last.seq))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Actor;

    #[test]
    fn a_line_depends_on_the_one_before() {
        let at = Timestamp::from_second(1_800_000_000).unwrap();
        let entry = Entry::new(Actor::System, "opened", "shift", 7);
        let (mut one, mut other) = (Chain::default(), Chain::default());
        one.link(&entry, at);
        other.link(&Entry::new(Actor::System, "opened", "shift", 8), at);
        assert_ne!(one.hash, other.hash);
        let before = one.hash.clone();
        one.link(&entry, at);
        assert_ne!(one.hash, before);
        assert_eq!(one.seq, 2);
    }
}
