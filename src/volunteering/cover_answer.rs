//! What somebody who was asked says: yes, not this time, never. The first yes gets the place, in one transaction.

use super::cover::{Act, AskedId, Cover, CoverError, lock_shifts, nobody_left, note};
use super::cover_end::close;
use super::cover_flow::{AskedFlow, AskedState, AskedVerb, CoverFlow, CoverKind, CoverState, CoverVerb};
use super::cover_jobs::{AskForCover, by_day};
use super::cover_notices as notices;
use super::eligibility::SignUpError;
use super::shift::ShiftId;
use super::signup::{self, Ask};
use super::store::cover::{self as store, Asked};
use super::store::signup as places;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use crate::random::hash;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;
use jobs::Job;

/// Yes: the place changes hands, if it still can and they may take it at this moment. Said again, nothing happens.
/// After a refusal the transaction must be dropped.
pub async fn accept(tx: &mut Tx, id: AskedId, act: &Act<'_>) -> Result<ShiftId, CoverError> {
    let (asked, cover) = hold(tx, id).await?;
    if asked.state == AskedState::Yes {
        return Ok(cover.shift);
    }
    let to = CoverFlow::next(cover.state, CoverVerb::Accept).map_err(|_| CoverError::Gone)?;
    let said = AskedFlow::next(asked.state, AskedVerb::SayYes).map_err(|_| CoverError::Gone)?;
    if cover.expires_at <= act.now {
        return Err(CoverError::Gone);
    }
    match (cover.kind, cover.is_held()) {
        (CoverKind::Swap, true) => swap(tx, &asked, &cover, act).await?,
        (_, true) => hand_over(tx, &asked, &cover, act).await?,
        // The holder has given it back meanwhile, or there never was one: a free place is as good.
        (CoverKind::Cover, false) => {
            let ask = own(cover.shift, asked.person);
            signup::sign_up(tx, &ask, act.rules, act.now).await.map_err(|error| match error {
                SignUpError::Full => CoverError::Gone,
                error => error.into(),
            })?;
        }
        (CoverKind::HandOver | CoverKind::Swap, false) => return Err(CoverError::Gone),
    }
    store::set_asked(tx, asked.id, said, act.now).await?;
    close(tx, &cover, to, Some(asked.person), act.now).await?;
    notices::taken(tx, &cover, asked.signup, act.now).await?;
    notices::settled(tx, &cover, Some(asked.id), act.now).await?;
    note(tx, &cover, Actor::Own(asked.person), "cover-taken", "", act).await?;
    Ok(cover.shift)
}

/// No; `never` for not wanting to be asked at all. Said again, or too late, nothing happens.
pub async fn decline(tx: &mut Tx, id: AskedId, never: bool, act: &Act<'_>) -> Result<()> {
    let (asked, cover) = hold(tx, id).await?;
    if never {
        set_never(tx, asked.person, true, act.now).await?;
    }
    let verb = if never { AskedVerb::SayNever } else { AskedVerb::SayNo };
    let Ok(to) = AskedFlow::next(asked.state, verb) else { return Ok(()) };
    store::set_asked(tx, asked.id, to, act.now).await?;
    let entry = Entry::new(Actor::Own(asked.person), "cover-declined", "cover", cover.id);
    ledger::note(tx, entry.about(asked.person).at_school(cover.school), act.now).await?;
    if cover.state == CoverState::Open && nobody_left(tx, cover.id).await? {
        all_said_no(tx, &cover, act).await?;
    }
    Ok(())
}

/// Whether somebody wants to be asked. Said again, nothing happens.
pub async fn set_never(tx: &mut Tx, person: PersonId, never: bool, now: Timestamp) -> Result<()> {
    if store::set_never(tx, person, never, now).await? {
        let verb = if never { "cover-never" } else { "cover-again" };
        ledger::note(tx, Entry::new(Actor::Own(person), verb, "person", person).about(person), now).await?;
    }
    Ok(())
}

/// The one whom a link asks.
pub async fn by_link(tx: &mut Tx, secret: &str) -> Result<AskedId> {
    store::asked_by_link(tx, &hash(secret)).await?.ok_or(Error::NotFound)
}

/// The shifts are held, then read.
async fn hold(tx: &mut Tx, id: AskedId) -> Result<(Asked, Cover)> {
    let asked = store::asked(tx, id).await?.ok_or(Error::NotFound)?;
    lock_shifts(tx, asked.shift, asked.wanted).await?;
    let asked = store::asked(tx, id).await?.ok_or(Error::NotFound)?;
    let cover = store::any(tx, asked.cover).await?.ok_or(Error::NotFound)?;
    Ok((asked, cover))
}

/// An offer or a swap ends with the last no; asking around goes on with the next few at once.
async fn all_said_no(tx: &mut Tx, cover: &Cover, act: &Act<'_>) -> Result<()> {
    if cover.kind != CoverKind::Cover {
        let to = CoverFlow::next(cover.state, CoverVerb::Refuse).map_err(anyhow::Error::from)?;
        close(tx, cover, to, None, act.now).await?;
        return notices::not_taken(tx, cover, act.now).await;
    }
    let soon = by_day(act.rules, act.now);
    if cover.next_at.is_some_and(|next| next > soon) {
        store::set_next(tx, cover.id, Some(soon)).await?;
        AskForCover { cover: cover.id, at: soon }.enqueue(tx, soon).await?;
    }
    Ok(())
}

fn own(shift: ShiftId, person: PersonId) -> Ask {
    Ask { shift, person, actor: Actor::Own(person), by: person, at_desk: false }
}

/// Both people are held, always in the same order: each may be taking another place at this moment.
async fn lock_people(tx: &mut Tx, one: PersonId, other: Option<PersonId>) -> Result<()> {
    let mut both = vec![one];
    both.extend(other);
    both.sort();
    for person in both {
        tx.lock("person", person).await?;
    }
    Ok(())
}

async fn hand_over(tx: &mut Tx, asked: &Asked, cover: &Cover, act: &Act<'_>) -> Result<(), CoverError> {
    lock_people(tx, asked.person, cover.holder).await?;
    let from = cover.signup.ok_or(Error::NotFound)?;
    let from = places::any(tx, from).await?.ok_or(Error::NotFound)?;
    signup::move_place(tx, &from, &own(cover.shift, asked.person), act.rules, act.now).await?;
    Ok(())
}

/// Both places are freed first, so that neither stands in the other's way.
async fn swap(tx: &mut Tx, asked: &Asked, cover: &Cover, act: &Act<'_>) -> Result<(), CoverError> {
    lock_people(tx, asked.person, cover.holder).await?;
    let (Some(mine), Some(theirs), Some(holder)) = (cover.signup, asked.signup, cover.holder) else {
        return Err(CoverError::Gone);
    };
    let mine = places::any(tx, mine).await?.ok_or(Error::NotFound)?;
    let theirs = places::any(tx, theirs).await?.ok_or(Error::NotFound)?;
    if theirs.person != asked.person {
        return Err(CoverError::Gone);
    }
    signup::leave_to(tx, &mine, asked.person, act.now).await?;
    signup::leave_to(tx, &theirs, holder, act.now).await?;
    signup::take(tx, &own(mine.shift, asked.person), act.rules, act.now).await?;
    // The one who asked agreed to this when asking.
    signup::take(tx, &own(theirs.shift, holder), act.rules, act.now).await.map_err(|error| match error {
        SignUpError::Other(error) => CoverError::Other(error),
        _ => CoverError::Gone,
    })?;
    Ok(())
}
