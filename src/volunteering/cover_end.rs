//! A place looks for somebody else no longer: whoever asked takes it back, or the place itself was given back.

use super::cover::{Act, Cover, CoverError, CoverId, lock_shifts, note};
use super::cover_flow::{CoverFlow, CoverKind, CoverState, CoverVerb};
use super::cover_notices as notices;
use super::signup::{Signup, SignupId};
use super::store::{cover as store, shift as shifts};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;

/// Asks no longer. Ended already, nothing happens.
pub async fn take_back(tx: &mut Tx, me: &Me, id: CoverId, act: &Act<'_>) -> Result<Cover, CoverError> {
    let cover = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    lock_shifts(tx, cover.shift, cover.wanted).await?;
    let cover = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if cover.state == CoverState::TakenBack {
        return Ok(cover);
    }
    let to = CoverFlow::next(cover.state, CoverVerb::TakeBack).map_err(|_| CoverError::Gone)?;
    let actor = match cover.holder == Some(me.id()) {
        true => Actor::Own(me.id()),
        false => Actor::with(me, Ability::PublishShifts),
    };
    close(tx, &cover, to, None, act.now).await?;
    notices::settled(tx, &cover, None, act.now).await?;
    note(tx, &cover, actor, "cover-taken-back", "", act).await?;
    Ok(cover)
}

/// Writes down the end, and that whoever has not answered need not any more.
pub(super) async fn close(
    tx: &mut Tx,
    cover: &Cover,
    to: CoverState,
    taken_by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    store::end(tx, cover.id, to, taken_by, now).await
}

/// A place was given back; its shift is held. Whom it was offered to, or who was to swap, has nothing to answer any more. Who
/// was asked around may still come while a place is free: the school needs somebody all the same.
pub(super) async fn given_back(tx: &mut Tx, signup: SignupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let Some(cover) = store::open_of(tx, signup).await? else { return Ok(()) };
    let is_free = shifts::any_shift(tx, cover.shift).await?.is_some_and(|shift| shift.is_open() && shift.left() > 0);
    if cover.kind == CoverKind::Cover && is_free {
        return Ok(());
    }
    end(tx, &cover, rules, now).await
}

/// What was asked for a place before it was given back and taken again looks no longer, now that something is asked anew.
pub(super) async fn outdated(tx: &mut Tx, signup: &Signup, rules: &InForce, now: Timestamp) -> Result<()> {
    match store::open_of(tx, signup.id).await?.filter(|cover| cover.created_at < signup.created_at) {
        Some(cover) => end(tx, &cover, rules, now).await,
        None => Ok(()),
    }
}

async fn end(tx: &mut Tx, cover: &Cover, rules: &InForce, now: Timestamp) -> Result<()> {
    let to = CoverFlow::next(cover.state, CoverVerb::End).map_err(anyhow::Error::from)?;
    close(tx, cover, to, None, now).await?;
    notices::settled(tx, cover, None, now).await?;
    let mut entry =
        Entry::new(Actor::System, "cover-over", "cover", cover.id).at_school(cover.school).policy(rules.version);
    if let Some(holder) = cover.holder {
        entry = entry.about(holder);
    }
    ledger::note(tx, entry, now).await
}
