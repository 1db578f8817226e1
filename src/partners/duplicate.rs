//! Organisations that may be one: the same name, number, website or mail; joined without losing anything, and parted
//! again if that was wrong. What moves is listed in the row of the merge, so that undoing it puts every row back; what
//! the record that goes says of itself stays in it.

use super::marks::{alike, own_host};
use super::organisation::{Facts, OrganisationId, held, note};
use super::partner_flow::Standing;
use super::question;
use super::store::merge::{self as store, Moved};
use crate::agreements::Act;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use jiff::Timestamp;

db::text_enum! {
    /// What two records have in common.
    pub enum Likeness {
        Name = "name",
        Ein = "ein",
        Website = "website",
        Mail = "mail",
    }
}

/// Another record that may be the same organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    pub id: OrganisationId,
    pub name: String,
    pub likeness: Likeness,
}
db::row!(Alike { id, name, likeness });

/// What records are compared by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    pub alike: String,
    pub ein: String,
    pub host: String,
    pub mail_host: String,
}

/// The records most like what is being written down; at most ten.
pub async fn like(tx: &mut Tx, facts: &Facts, mail: Option<&str>) -> Result<Vec<Alike>> {
    let marks = Marks {
        alike: alike(&facts.name),
        ein: facts.ein.clone(),
        host: own_host(&facts.website),
        mail_host: mail.map(own_host).unwrap_or_default(),
    };
    store::like(tx, &marks).await
}

/// Joins `gone` into `kept`. Gives the merge's id. Locks both, the lower id first. A question to a principal that both had asked
/// is taken back for the one that goes, and stays so when they are parted: the office asks again.
pub async fn merge(tx: &mut Tx, me: &Me, kept: OrganisationId, gone: OrganisationId, act: &Act<'_>) -> Result<i64> {
    if kept == gone {
        return Err(Error::NotFound);
    }
    for id in [kept.min(gone), kept.max(gone)] {
        // A concern about one of them is not joined away.
        if held(tx, me, id).await?.standing == Standing::Suspended {
            return Err(Error::refused("partners-refused-suspended"));
        }
    }
    // Its umbrella may be the very record that it is joined with.
    let moved = store::move_everything(tx, kept, gone).await?;
    // What did not move both had asked: the principal answers once, for the kept record.
    question::withdraw_all(tx, me, gone, act).await?;
    let id = tx.new_id();
    let text = serde_json::to_string(&moved).map_err(|e| Error::Internal(e.into()))?;
    store::insert(tx, id, (kept, gone), &text, me.id(), act.now).await?;
    for record in [kept, gone] {
        note(tx, me, "partner-merged", record, act.now).await?;
    }
    tx.touch(PUBLIC);
    Ok(id)
}

/// Parts them again: every row goes back to where it was.
pub async fn undo(tx: &mut Tx, me: &Me, merge: i64, now: Timestamp) -> Result<OrganisationId> {
    if !me.may(Ability::KeepPartners) {
        return Err(Error::NotFound);
    }
    tx.lock("organisation_merge", merge).await?;
    let done = store::row(tx, merge).await?.ok_or(Error::NotFound)?;
    if done.undone_at.is_some() {
        return Err(Error::refused("partners-merge-undone-before"));
    }
    for id in [done.kept.min(done.gone), done.kept.max(done.gone)] {
        tx.lock("organisation", id).await?;
    }
    if store::is_gone(tx, done.kept).await? {
        return Err(Error::refused("partners-merge-later"));
    }
    let moved: Moved = serde_json::from_str(&done.moved).map_err(|e| Error::Internal(e.into()))?;
    store::move_back(tx, done.kept, done.gone, &moved).await?;
    store::end(tx, merge, me.id(), now).await?;
    for record in [done.kept, done.gone] {
        note(tx, me, "partner-unmerged", record, now).await?;
    }
    tx.touch(PUBLIC);
    Ok(done.kept)
}

/// They are two: the pair is not shown again.
pub async fn keep_apart(
    tx: &mut Tx,
    me: &Me,
    one: OrganisationId,
    other: OrganisationId,
    now: Timestamp,
) -> Result<()> {
    for id in [one.min(other), one.max(other)] {
        held(tx, me, id).await?;
    }
    if one != other && store::insert_apart(tx, one.min(other), one.max(other), me.id(), now).await? {
        note(tx, me, "partner-kept-apart", one, now).await?;
    }
    Ok(())
}
