//! A person's own goal of hours, such as a school or a club asks for: so many by a day. Nobody asks why, and nobody else sees it.

use super::store::goal as store;
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

/// The most hours of a goal.
pub const MOST_HOURS: i64 = 2_000;

/// So many minutes between two days, both among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewGoal {
    pub minutes: i64,
    pub first_on: Date,
    pub last_on: Date,
}

/// A goal, and how far it is.
#[derive(Debug, Clone)]
pub struct Goal {
    pub minutes: i64,
    pub first_on: Date,
    pub last_on: Date,
    /// What counts.
    pub confirmed: i64,
    /// What the school has yet to look at.
    pub waiting: i64,
}
db::row!(Goal { minutes, first_on, last_on, confirmed, waiting });

impl Goal {
    pub fn is_reached(&self) -> bool {
        self.confirmed >= self.minutes
    }

    /// What would count with all that waits.
    pub fn with_waiting(&self) -> i64 {
        self.confirmed + self.waiting
    }

    /// What is missing when all that waits is confirmed.
    pub fn left(&self) -> i64 {
        (self.minutes - self.confirmed - self.waiting).max(0)
    }

    /// Of a hundred: what counts, and what would with all that waits.
    pub fn percents(&self) -> (i64, i64) {
        let of = |minutes: i64| (minutes * 100 / self.minutes.max(1)).clamp(0, 100);
        (of(self.confirmed), of(self.confirmed + self.waiting))
    }

    fn is(&self, new: &NewGoal) -> bool {
        (self.minutes, self.first_on, self.last_on) == (new.minutes, new.first_on, new.last_on)
    }
}

/// Sets one's goal in the place of the one before. Set again, nothing happens.
pub async fn set(tx: &mut Tx, person: PersonId, new: &NewGoal, now: Timestamp) -> Result<()> {
    tx.lock("person", person).await?;
    if store::of(tx, person).await?.is_some_and(|old| old.is(new)) {
        return Ok(());
    }
    store::set(tx, person, new, now).await?;
    ledger::note(tx, line(Actor::Own(person), "goal-set", person), now).await
}

/// Has no goal any more.
pub async fn drop_it(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<()> {
    if store::remove(tx, person).await? {
        ledger::note(tx, line(Actor::Own(person), "goal-dropped", person), now).await?;
    }
    Ok(())
}

/// Tells those who have reached their goal, each once; how many, some at a time.
pub async fn night(tx: &mut Tx, now: Timestamp) -> Result<usize> {
    let reached = store::reached(tx).await?;
    for (person, minutes, last_on) in &reached {
        store::told(tx, *person, now).await?;
        let notice = Notice::new("hours-goal", format!("goal-{person}-{minutes}-{last_on}"))
            .arg("time", NoticeArg::Hours(*minutes))
            .link("/me/hours");
        connect::tell(tx, *person, notice, now).await?;
        ledger::note(tx, line(Actor::System, "goal-reached", *person), now).await?;
    }
    Ok(reached.len())
}

/// Lines of this kind are shown to nobody but the person, and say nothing of how many hours.
fn line(actor: Actor, verb: &'static str, person: PersonId) -> Entry {
    Entry::new(actor, verb, "goal", person).about(person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn goal(confirmed: i64, waiting: i64) -> Goal {
        Goal { minutes: 1_200, first_on: date(2026, 8, 25), last_on: date(2027, 5, 31), confirmed, waiting }
    }

    #[test]
    fn what_waits_is_not_yet_reached() {
        assert!(!goal(1_140, 90).is_reached());
        assert_eq!((goal(1_140, 90).left(), goal(1_140, 90).percents()), (0, (95, 100)));
        assert_eq!((goal(600, 60).left(), goal(600, 60).percents()), (540, (50, 55)));
        assert!(goal(1_200, 0).is_reached());
    }
}
