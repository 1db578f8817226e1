//! Donors: two records that are one are joined without losing anything, and parted again if that was wrong; whose years of
//! keeping are over is forgotten, while what was given stays.

use super::act::Act;
use super::gift::DonorId;
use super::store::donor as store;
use super::store::donor_join as joins;
use crate::error::{Error, Result};
use crate::joined;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::Me;
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;

db::text_enum! {
    /// What two records have in common.
    pub enum Likeness {
        NameAndContact = "name-and-contact",
        Contact = "contact",
        Name = "name",
    }
}

/// Joins `gone` into `kept`. Gives the join's id.
pub async fn join(tx: &mut Tx, me: &Me, kept: DonorId, gone: DonorId, act: &Act<'_>) -> Result<i64> {
    if kept == gone {
        return Err(Error::NotFound);
    }
    hold_both(tx, kept, gone).await?;
    for id in [kept, gone] {
        let donor = store::donor(tx, id).await?.ok_or(Error::NotFound)?;
        if donor.merged || donor.forgotten {
            return Err(Error::NotFound);
        }
    }
    let moved = joins::over(tx, kept, gone).await?;
    let id = tx.new_id();
    joins::insert(tx, id, (kept, gone), &joined::written(&moved)?, me.id(), act.now).await?;
    note(tx, me, "donors-joined", kept, act).await?;
    Ok(id)
}

/// Parts them again: every row goes back to where it was.
pub async fn part(tx: &mut Tx, me: &Me, join: i64, act: &Act<'_>) -> Result<DonorId> {
    tx.lock("donor_merge", join).await?;
    let done = joins::row(tx, join).await?.ok_or(Error::NotFound)?;
    if done.undone_at.is_some() {
        return Err(Error::refused("partners-merge-undone-before"));
    }
    let (kept, gone) = (DonorId(done.kept), DonorId(done.gone));
    hold_both(tx, kept, gone).await?;
    let now = store::donor(tx, kept).await?.ok_or(Error::NotFound)?;
    if now.merged {
        return Err(Error::refused("partners-merge-later"));
    }
    if now.forgotten {
        return Err(Error::refused("gifts-donor-forgotten"));
    }
    joins::back(tx, kept, gone, &done.moved()?).await?;
    joins::end(tx, join, me.id(), act.now).await?;
    note(tx, me, "donors-parted", kept, act).await?;
    Ok(kept)
}

/// They are two: the pair is not shown again.
pub async fn keep_apart(tx: &mut Tx, me: &Me, one: DonorId, other: DonorId, act: &Act<'_>) -> Result<()> {
    for id in [one, other] {
        store::donor(tx, id).await?.ok_or(Error::NotFound)?;
    }
    if one != other && joins::insert_apart(tx, one.min(other), one.max(other), me.id(), act.now).await? {
        note(tx, me, "donors-kept-apart", one, act).await?;
    }
    Ok(())
}

/// Writes down where letters on paper go; nothing where there is no address.
pub async fn set_postal(tx: &mut Tx, me: &Me, id: DonorId, postal: &str, act: &Act<'_>) -> Result<()> {
    tx.lock("donor", id).await?;
    let donor = store::donor(tx, id).await?.filter(|donor| !donor.merged && !donor.forgotten).ok_or(Error::NotFound)?;
    if donor.postal == postal {
        return Ok(());
    }
    store::set_postal(tx, id, postal).await?;
    note(tx, me, "donor-contact-changed", id, act).await
}

/// The lower id first, as everybody who holds two.
async fn hold_both(tx: &mut Tx, one: DonorId, other: DonorId) -> Result<()> {
    for id in [one.min(other), one.max(other)] {
        store::hold(tx, id).await?;
        tx.lock("donor", id).await?;
    }
    Ok(())
}

async fn note(tx: &mut Tx, me: &Me, verb: &'static str, donor: DonorId, act: &Act<'_>) -> Result<()> {
    let entry = Entry::new(Actor::with(me, Ability::KeepGifts), verb, "donor", donor);
    ledger::note(tx, entry.policy(act.rules.version), act.now).await
}

/// Donors forgotten in one transaction.
const STEP: i64 = 100;

/// Forgets donors whose last gift is older than the policy's years, some at a time; how many. Their gifts stay, with amounts,
/// days and schools; names, addresses, letters and words that may name somebody go. Organisations are no persons.
pub async fn forget(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let Some(rule) = act.rules.destruction_of("gifts") else { return Ok(0) };
    let before = kept_since(act, act.today().saturating_sub(i64::from(rule.days).days()));
    let name = act.words.speak(i18n::Lang::En).t("gifts-donor-forgotten-name").into_owned();
    let due = joins::to_forget(tx, before, act.start_of(before), STEP).await?;
    for donor in &due {
        store::hold(tx, *donor).await?;
        joins::forget(tx, *donor, &name, act.now).await?;
        let entry = Entry::new(Actor::System, "donor-forgotten", "donor", *donor).policy(act.rules.version);
        ledger::note(tx, entry, act.now).await?;
    }
    Ok(due.len())
}

/// The days are counted from the end of the year in which the last gift came: what came before this day is forgotten.
fn kept_since(act: &Act<'_>, day: Date) -> Date {
    act.rules.gifts.year_of(day)
}
