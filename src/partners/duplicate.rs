//! Organisations that may be one: the same name, number, website or mail; joined without losing anything, and parted
//! again if that was wrong. What moves is listed in the row of the merge, so that undoing it puts every row back; what
//! the record that goes says of itself stays in it.

use super::marks::{alike, own_host};
use super::organisation::{Facts, OrganisationId, held, note};
use super::partner_flow::Standing;
use super::question;
use super::store::list;
use super::store::merge::{self as store, Moved};
use super::timeline::wake;
use crate::agreements::Act;
use crate::error::{Error, Result};
use crate::ledger::Actor;
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

/// What speaks against keeping a record of one standing when another goes into it; the words name the mend. What the other has
/// in force, its agreements and its schools, would hang on a record that nobody is shown.
pub const fn cannot_keep(kept: Standing, gone: Standing) -> Option<&'static str> {
    // A concern about one of them is not joined away.
    if matches!(kept, Standing::Suspended) || matches!(gone, Standing::Suspended) {
        return Some("partners-refused-suspended");
    }
    match (kept.how_far() < gone.how_far(), kept.is_over()) {
        (false, _) => None,
        (true, true) => Some("partners-refused-merge-over"),
        (true, false) => Some("partners-refused-merge-less"),
    }
}

/// Joins `gone` into `kept`. Gives the merge's id. Locks both, the lower id first. A question to a principal that both had asked
/// is taken back for the one that goes, and stays so when they are parted: the office asks again.
pub async fn merge(tx: &mut Tx, me: &Me, kept: OrganisationId, gone: OrganisationId, act: &Act<'_>) -> Result<i64> {
    if kept == gone {
        return Err(Error::NotFound);
    }
    let first = held(tx, me, kept.min(gone)).await?.standing;
    let second = held(tx, me, kept.max(gone)).await?.standing;
    let (stays, goes) = if kept < gone { (first, second) } else { (second, first) };
    if let Some(why) = cannot_keep(stays, goes) {
        return Err(Error::refused(why));
    }
    // Its umbrella may be the very record that it is joined with.
    let moved = store::move_everything(tx, kept, gone).await?;
    // What did not move both had asked: the principal answers once, for the kept record.
    question::withdraw_all(tx, me, gone, act).await?;
    let id = tx.new_id();
    let text = serde_json::to_string(&moved).map_err(|e| Error::Internal(e.into()))?;
    store::insert(tx, id, (kept, gone), &text, me.id(), act.now).await?;
    // The organisation was heard when either record was.
    if let Some(one) = list::any(tx, kept).await?
        && let Some(at) = one.heard_at
    {
        wake(tx, &one, at, act.rules, Actor::with(me, Ability::KeepPartners), act.now).await?;
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_records_the_one_that_came_farther_stays() {
        for kept in Standing::ALL {
            for gone in Standing::ALL {
                let why = cannot_keep(*kept, *gone);
                let back = cannot_keep(*gone, *kept);
                let suspended = [kept, gone].contains(&&Standing::Suspended);
                assert_eq!(why.is_some() && back.is_some(), suspended, "{kept} and {gone}: one of them can stay");
                if kept.is_over() && !gone.is_over() && !suspended {
                    assert_eq!(why, Some("partners-refused-merge-over"), "{gone} into {kept}");
                }
                if gone.is_partner() && !suspended {
                    assert_eq!(why.is_none(), kept.is_partner(), "{gone} into {kept}");
                }
            }
        }
    }
}
