//! One of us stays at home: the wish of adults of one household that no two of them have shifts at the same time. Each says it
//! for themselves, and it counts between those who did: nobody learns when another helps, and keeps nobody from helping, by a
//! wish of their own alone. It counts when a place is taken; a place that somebody has stays theirs.

use super::store::at_home as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use db::Tx;
use jiff::Timestamp;

/// A household of several adults, and what one of them wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Home {
    pub household: i64,
    pub one_at_home: bool,
}
db::row!(Home { household, one_at_home });

/// The wish of somebody who is an adult of a household; nothing while no other adult is.
pub async fn of(tx: &mut Tx, person: PersonId) -> Result<Option<Home>> {
    store::of(tx, person).await
}

/// They say it for themselves, or take it back.
pub async fn wish(tx: &mut Tx, person: PersonId, one_at_home: bool, now: Timestamp) -> Result<()> {
    let Some(home) = store::of(tx, person).await? else { return Ok(()) };
    tx.lock("household", home.household).await?;
    if !store::set(tx, home.household, person, one_at_home).await? {
        return Ok(());
    }
    let entry = Entry::new(Actor::Own(person), "home-wish-told", "household", home.household).about(person);
    ledger::note(tx, entry.detail(format!("one-at-home={}", i64::from(one_at_home))), now).await
}

/// Holds the household of somebody who has the wish: two of one home who each take a shift would each find the other free.
pub(super) async fn hold(tx: &mut Tx, person: PersonId) -> Result<()> {
    if let Some(home) = store::of(tx, person).await?.filter(|home| home.one_at_home) {
        tx.lock("household", home.household).await?;
    }
    Ok(())
}
