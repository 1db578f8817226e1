//! At which schools an organisation helps. A school, or the parents' association of one, can be a partner of another.

use super::organisation::{OrganisationId, held, note};
use super::store::placement as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::schools::{self, SchoolId};
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// An organisation at a school.
    PlacementId
);

/// An organisation at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    pub id: PlacementId,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    pub words: String,
    pub since: Date,
}
db::row!(Placement { id, school, school_name, school_slug, words, since });

/// It helps there from now on. At a school at which it helps already only the words change.
pub async fn add(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    school: SchoolId,
    words: &str,
    today: Date,
    now: Timestamp,
) -> Result<()> {
    let organisation = held(tx, me, id).await?;
    schools::by_id(tx, school).await?.filter(|school| school.active).ok_or(Error::NotFound)?;
    if organisation.school == Some(school) {
        return Err(Error::refused("partners-refused-own-school"));
    }
    // It helps there already, with these words.
    if store::of(tx, id).await?.iter().any(|one| one.school == school && one.words == words) {
        return Ok(());
    }
    store::insert(tx, id, school, words, today, me.id(), now).await?;
    let entry = Entry::new(Actor::with(me, Ability::KeepPartners), "partner-at-school", "organisation", id);
    ledger::note(tx, entry.with_partner(id).at_school(school), now).await?;
    tx.touch(PUBLIC);
    Ok(())
}

/// It helps there no more.
pub async fn end(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    placement: PlacementId,
    today: Date,
    now: Timestamp,
) -> Result<()> {
    held(tx, me, id).await?;
    if !store::end(tx, id, placement, today).await? {
        return Err(Error::NotFound);
    }
    note(tx, me, "partner-left-school", id, now).await?;
    tx.touch(PUBLIC);
    Ok(())
}
