//! At which schools an organisation helps. A school, or the parents' association of one, can be a partner of another.

use super::notices;
use super::organisation::{OrganisationId, held, note};
use super::question;
use super::store::placement as store;
use crate::agreements::{self, Act};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
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

/// What became of the office's wish that an organisation helps at a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// It helps there: the principal had said yes.
    There,
    /// The principal is asked; nothing is shown before the yes.
    Asked,
}

/// It is to help there. At a school at which it helps already only the words change; where the principal has said yes to an
/// agreement it helps at once; elsewhere the principal is asked.
pub async fn add(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    school: SchoolId,
    words: &str,
    act: &Act<'_>,
) -> Result<Placed> {
    let organisation = held(tx, me, id).await?;
    schools::by_id(tx, school).await?.filter(|school| school.active).ok_or(Error::NotFound)?;
    if !organisation.standing.is_cared_for() {
        return Err(Error::refused("partners-refused-no-partner"));
    }
    if organisation.school == Some(school) {
        return Err(Error::refused("partners-refused-own-school"));
    }
    let there = store::of(tx, id).await?;
    match there.iter().find(|one| one.school == school) {
        Some(one) if one.words == words => return Ok(Placed::There),
        Some(_) => {}
        None if agreements::is_authorised(tx, id, school).await? => {}
        None if agreements::is_asked_of_school(tx, id, school).await? => {
            return Err(Error::refused("partners-refused-asked"));
        }
        None => {
            question::ask(tx, me, (id, school), words, act).await?;
            return Ok(Placed::Asked);
        }
    }
    begin(tx, (id, school), words, (me.id(), Actor::with(me, Ability::KeepPartners)), act).await?;
    Ok(Placed::There)
}

/// It helps there from now on, and the public reads with what.
pub(super) async fn begin(
    tx: &mut Tx,
    (id, school): (OrganisationId, SchoolId),
    words: &str,
    (by, actor): (PersonId, Actor),
    act: &Act<'_>,
) -> Result<()> {
    store::insert(tx, id, school, words, act.today(), by, act.now).await?;
    let entry = Entry::new(actor, "partner-at-school", "organisation", id);
    ledger::note(tx, entry.with_partner(id).at_school(school), act.now).await?;
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

/// It is no partner any more: it helps nowhere, nobody is asked any more, and the schools are told. Those that its agreements
/// ended were told with them.
pub(super) async fn leave_all(tx: &mut Tx, me: &Me, (id, name): (OrganisationId, &str), act: &Act<'_>) -> Result<()> {
    question::withdraw_all(tx, me, id, act).await?;
    let actor = Actor::with(me, Ability::KeepPartners);
    for one in store::of(tx, id).await? {
        store::end(tx, id, one.id, act.today()).await?;
        let entry = Entry::new(actor, "partner-left-school", "organisation", id);
        ledger::note(tx, entry.with_partner(id).at_school(one.school), act.now).await?;
        notices::left_school(tx, (id, name), &one, act.now).await?;
    }
    tx.touch(PUBLIC);
    Ok(())
}
