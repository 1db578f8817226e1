//! Two records that are one person: joined without losing anything, and parted again if that was wrong.
//!
//! What moves is listed in the row of `merge`, so that undoing it puts every row back. A clearance never moves: it was
//! given to the identity that was screened, and two people in one record must not lend it to each other. The cases of
//! the record that goes stay with it, out of reach of every check; sign-ups that stood on one of them stand on none,
//! and the desk asks again. Whoever was denied or suspended under one record cannot lose that by a merge: that
//! record is the one to keep.

use super::store::{self, Moved};
use super::{Ability, PersonId};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::policy::InForce;
use crate::volunteering::merge as places;
use crate::web::{Me, session};
use db::Tx;
use jiff::Timestamp;

/// Why two records are not joined, or not parted.
#[derive(Debug)]
pub enum MergeError {
    /// One of them is one's own.
    Own,
    /// The other one holds a decision that must stay in force.
    KeepOther,
    /// It was undone before.
    Undone,
    /// The kept record was itself merged since; that comes first.
    Later,
    Other(Error),
}

impl From<MergeError> for Error {
    fn from(error: MergeError) -> Error {
        match error {
            MergeError::Own => Error::refused("people-merge-own"),
            MergeError::KeepOther => Error::refused("people-merge-keep-other"),
            MergeError::Undone => Error::refused("people-merge-undone-before"),
            MergeError::Later => Error::refused("people-merge-later"),
            MergeError::Other(error) => error,
        }
    }
}

impl From<Error> for MergeError {
    fn from(error: Error) -> MergeError {
        MergeError::Other(error)
    }
}

impl From<db::Error> for MergeError {
    fn from(error: db::Error) -> MergeError {
        MergeError::Other(error.into())
    }
}

/// Joins `gone` into `kept`. Gives the merge's id. Lock order: the shifts concerned, then the people.
pub async fn merge(
    tx: &mut Tx,
    me: &Me,
    kept: PersonId,
    gone: PersonId,
    rules: &InForce,
    now: Timestamp,
) -> Result<i64, MergeError> {
    if kept == gone {
        return Err(Error::NotFound.into());
    }
    if me.id() == kept || me.id() == gone {
        return Err(MergeError::Own);
    }
    let shifts = places::shifts_of(tx, gone, now).await?;
    places::hold(tx, &shifts).await?;
    for person in [kept.min(gone), kept.max(gone)] {
        tx.lock("person", person).await?;
        store::visible_person(tx, me, Ability::MergePeople, person).await?.ok_or(Error::NotFound)?;
    }
    if places::has_adverse_case(tx, gone).await? && !places::has_adverse_case(tx, kept).await? {
        return Err(MergeError::KeepOther);
    }
    let mut moved = store::move_record(tx, kept, gone, now).await?;
    moved.volunteering = places::join(tx, kept, gone, &shifts, rules, now).await?;
    let id = tx.new_id();
    let text = serde_json::to_string(&moved).map_err(|e| Error::Internal(e.into()))?;
    store::insert_merge(tx, id, (kept, gone), &text, me.id(), now).await?;
    for person in [kept, gone] {
        session::end_all(tx, person).await?;
        note(tx, me, "merged", id, person, now).await?;
    }
    Ok(id)
}

/// Parts them again: every row goes back to where it was. Lock order: the merge, the shifts concerned, then the people.
pub async fn undo(tx: &mut Tx, me: &Me, merge: i64, now: Timestamp) -> Result<PersonId, MergeError> {
    tx.lock("merge", merge).await?;
    let done = store::merge_row(tx, merge).await?.ok_or(Error::NotFound)?;
    if done.undone_at.is_some() {
        return Err(MergeError::Undone);
    }
    if me.id() == done.kept || me.id() == done.gone {
        return Err(MergeError::Own);
    }
    let moved: Moved = serde_json::from_str(&done.moved).map_err(|e| Error::Internal(e.into()))?;
    let shifts = places::shifts_back(tx, &moved.volunteering).await?;
    places::hold(tx, &shifts).await?;
    for person in [done.kept.min(done.gone), done.kept.max(done.gone)] {
        tx.lock("person", person).await?;
    }
    if store::person(tx, done.kept).await?.is_none() {
        return Err(MergeError::Later);
    }
    store::move_record_back(tx, done.kept, done.gone, &moved).await?;
    places::part(tx, done.kept, done.gone, &moved.volunteering, now).await?;
    store::end_merge(tx, merge, me.id(), now).await?;
    for person in [done.kept, done.gone] {
        session::end_all(tx, person).await?;
        note(tx, me, "unmerged", merge, person, now).await?;
    }
    Ok(done.kept)
}

/// They are two: the pair is not shown again.
pub async fn keep_apart(tx: &mut Tx, me: &Me, one: PersonId, other: PersonId, now: Timestamp) -> Result<()> {
    for person in [one, other] {
        store::visible_person(tx, me, Ability::MergePeople, person).await?.ok_or(Error::NotFound)?;
    }
    if store::insert_not_the_same(tx, one.min(other), one.max(other), me.id(), now).await? {
        note(tx, me, "kept-apart", i64::from(other), one, now).await?;
    }
    Ok(())
}

async fn note(tx: &mut Tx, me: &Me, verb: &'static str, record: i64, about: PersonId, now: Timestamp) -> Result<()> {
    let kind = if verb == "kept-apart" { "person" } else { "merge" };
    let actor = Actor::with(me, Ability::MergePeople);
    ledger::note(tx, Entry::new(actor, verb, kind, record).about(about), now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_down_of_a_merge_before_is_read_as_it_was() {
        let kept = r#"{"contacts":[7],"hours":[3],"signups":[{"id":4,"clearance":null}],"traits":[["skill","math"]]}"#;
        let moved: Moved = serde_json::from_str(kept).expect("it is read");
        assert_eq!((moved.contacts.as_slice(), moved.volunteering.hours.as_slice()), (&[7][..], &[3][..]));
        assert_eq!(moved.volunteering.signups[0].id, 4);
        let again = serde_json::to_value(&moved).expect("it is written");
        assert_eq!(again["traits"][0][1], "math", "beside the rest");
    }
}
