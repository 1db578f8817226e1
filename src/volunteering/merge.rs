//! Two records of one person become one, or are parted again: their places, waits, hours and wishes. The merge itself is
//! people's; it calls this in order: [`shifts_of`], [`hold`], then it holds both people, then [`join`]. The way back is the same
//! with [`shifts_back`] and [`part`].

use super::cover_end;
use super::shift::ShiftId;
use super::store::merge as store;
use super::waiting;
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::policy::InForce;
use crate::web::cache::PUBLIC;
use db::Tx;
use jiff::Timestamp;

pub use store::{Moved, has_adverse_case, shifts_back, shifts_of};

/// Holds shifts, which are in the order of locks.
pub async fn hold(tx: &mut Tx, shifts: &[ShiftId]) -> Result<()> {
    for shift in shifts {
        tx.lock("shift", *shift).await?;
    }
    Ok(())
}

/// Moves what is `gone`'s to `kept`. Where both had a place or waited, one of the two is free for whoever waits. Both people and
/// the shifts in `held` are held; a shift that came to them since is a reason to begin anew.
pub async fn join(
    tx: &mut Tx,
    kept: PersonId,
    gone: PersonId,
    held: &[ShiftId],
    rules: &InForce,
    now: Timestamp,
) -> Result<Moved> {
    if store::shifts_of(tx, gone, now).await?.iter().any(|shift| !held.contains(shift)) {
        return Err(Error::Again);
    }
    let (moved, freed) = store::move_all(tx, kept, gone, now).await?;
    for shift in freed {
        waiting::place_freed(tx, shift, rules, now).await?;
    }
    for place in &moved.released {
        cover_end::given_back(tx, place.id.into(), rules, now).await?;
    }
    Ok(moved)
}

/// Moves it back. Both people and the shifts of [`shifts_back`] are held.
pub async fn part(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &Moved, now: Timestamp) -> Result<()> {
    store::move_back(tx, kept, gone, moved, now).await?;
    tx.touch(PUBLIC);
    Ok(())
}
