//! One's shifts as a calendar that a telephone keeps up to date. The address is secret: only its hash is kept.

use super::signup::SignupId;
use super::store::calendar_feed as store;
use crate::connect::{Dated, Event};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use crate::random::hash;
use crate::web::Me;
use db::Tx;
use jiff::{SignedDuration, Timestamp};

pub use store::{Entry as FeedEntry, Feed, Owner};

db::id!(
    /// An address of somebody's calendar.
    FeedId
);

/// How far back a calendar goes.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How finely it is noted that a calendar looked.
const LOOKED: SignedDuration = SignedDuration::from_hours(1);

/// Makes an address with this secret; the one before stops working. `known` is the address that the asker's page
/// showed: a page sent twice makes nothing, and nothing is given.
pub async fn make(tx: &mut Tx, me: &Me, known: Option<FeedId>, secret: &str, now: Timestamp) -> Result<Option<FeedId>> {
    tx.lock("person", me.id()).await?;
    let before = store::open(tx, me.id()).await?;
    if before.as_ref().map(|feed| feed.id) != known {
        return Ok(None);
    }
    store::revoke(tx, me.id(), now).await?;
    let id = store::insert(tx, me.id(), &hash(secret), now).await?;
    let verb = if before.is_some() { "calendar-renewed" } else { "calendar-made" };
    ledger::note(tx, Entry::new(Actor::Own(me.id()), verb, "calendar_feed", id).about(me.id()), now).await?;
    Ok(Some(id))
}

/// Ends one's address. Ended already, nothing happens.
pub async fn revoke(tx: &mut Tx, me: &Me, now: Timestamp) -> Result<()> {
    tx.lock("person", me.id()).await?;
    let Some(feed) = store::open(tx, me.id()).await? else { return Ok(()) };
    store::revoke(tx, me.id(), now).await?;
    let entry = Entry::new(Actor::Own(me.id()), "calendar-revoked", "calendar_feed", feed.id).about(me.id());
    ledger::note(tx, entry, now).await
}

/// One's address as it stands.
pub async fn of(tx: &mut Tx, person: PersonId) -> Result<Option<Feed>> {
    store::open(tx, person).await
}

/// Whose calendar this secret opens.
pub async fn owner(tx: &mut Tx, secret: &str) -> Result<Owner> {
    store::owner(tx, &hash(secret)).await?.ok_or(Error::NotFound)
}

/// What is in it: title, school, address and time of one's own places, and nothing about anybody.
pub async fn entries(tx: &mut Tx, owner: &Owner, site: &str, now: Timestamp) -> Result<Vec<Dated>> {
    let found = store::entries(tx, owner.person, now - BACK).await?;
    Ok(found.into_iter().map(|entry| dated(entry, site)).collect())
}

fn dated(entry: FeedEntry, site: &str) -> Dated {
    let title = format!("{} · {}", entry.title, entry.school_name);
    let event = Event::new(uid(entry.signup), title, entry.starts_at, entry.ends_at).at(entry.place());
    let event = if entry.state.holds_place() { event } else { event.cancelled() };
    Dated { event, changed: entry.changed_at, link: format!("{site}/shifts/{}", entry.shift) }
}

/// The same as in the messages, so that both are one entry.
pub fn uid(signup: SignupId) -> String {
    format!("signup-{signup}")
}

/// Whether it is worth noting that the calendar was looked at.
pub fn is_news(owner: &Owner, now: Timestamp) -> bool {
    owner.looked_at.is_none_or(|last| now.duration_since(last) >= LOOKED)
}

/// Notes that the calendar was looked at, so that its owner sees that it works.
pub async fn looked(tx: &mut Tx, owner: &Owner, now: Timestamp) -> Result<()> {
    store::looked(tx, owner.feed, now).await
}
