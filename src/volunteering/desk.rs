//! At the school's desk: arriving, leaving, not coming.

use super::by;
use super::eligibility::missing;
use super::grace;
use super::hours;
use super::shift::day_of;
use super::shift_flow::{SignupFlow, SignupState, SignupVerb};
use super::signup::{Signup, SignupId, held_at};
use super::store::signup as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::policy::InForce;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;

/// Why something at the desk, or giving a place back, is refused.
#[derive(Debug)]
pub enum DeskError {
    /// The table names no such step from here.
    NotNow,
    /// Not on this day.
    OtherDay,
    /// Not cleared today; the desk is told no more than that.
    SeeOffice,
    Other(Error),
}

impl From<Error> for DeskError {
    fn from(error: Error) -> DeskError {
        DeskError::Other(error)
    }
}

impl From<db::Error> for DeskError {
    fn from(error: db::Error) -> DeskError {
        DeskError::Other(error.into())
    }
}

impl From<DeskError> for Error {
    fn from(error: DeskError) -> Error {
        match error {
            DeskError::NotNow => Error::refused("board-refused-state"),
            DeskError::OtherDay => Error::refused("board-refused-day"),
            DeskError::SeeOffice => Error::refused("board-refused-see-office"),
            DeskError::Other(error) => error,
        }
    }
}

/// Notes an arrival. The clearance is read anew: what was good when the place was taken may be suspended by now.
pub async fn sign_in(tx: &mut Tx, me: &Me, id: SignupId, rules: &InForce, now: Timestamp) -> Result<(), DeskError> {
    let signup = held_at(tx, me, Ability::RunBoard, id).await?;
    if signup.state == SignupState::Attended && signup.arrived_at.is_some() {
        return Ok(());
    }
    let actor = Actor::with(me, Ability::RunBoard);
    let to = taken(actor, &signup, SignupVerb::SignIn)?;
    if signup.on_date != day_of(now, &rules.zone) {
        return Err(DeskError::OtherDay);
    }
    let has = store::has(tx, signup.person).await?;
    if let Some(missing) = missing(&has, &signup.task(), rules)
        && !grace::allows(tx, signup.person, &signup.task(), &missing, rules).await?
    {
        return Err(DeskError::SeeOffice);
    }
    store::arrive(tx, id, to, me.id(), now).await?;
    let entry = Entry::new(actor, "signed-in", "signup", id).about(signup.person).at_school(signup.school);
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// Notes that somebody left, and writes down the hours, which count at once: the desk saw both ends of them.
pub async fn sign_out(tx: &mut Tx, me: &Me, id: SignupId, rules: &InForce, now: Timestamp) -> Result<(), DeskError> {
    let signup = held_at(tx, me, Ability::RunBoard, id).await?;
    if signup.left_at.is_some() {
        return Ok(());
    }
    let actor = Actor::with(me, Ability::RunBoard);
    taken(actor, &signup, SignupVerb::SignOut)?;
    let arrived = signup.arrived_at.ok_or(DeskError::NotNow)?;
    if signup.on_date != day_of(now, &rules.zone) {
        return Err(DeskError::OtherDay);
    }
    store::leave(tx, id, Some(me.id()), now).await?;
    let entry = Entry::new(actor, "signed-out", "signup", id).about(signup.person).at_school(signup.school);
    ledger::note(tx, entry, now).await?;
    hours::from_desk(tx, &signup, arrived, now, actor, me.id(), rules, now).await?;
    Ok(())
}

/// Notes that somebody did not come.
pub async fn mark_absent(tx: &mut Tx, me: &Me, id: SignupId, now: Timestamp) -> Result<(), DeskError> {
    let signup = held_at(tx, me, Ability::RunBoard, id).await?;
    if signup.state == SignupState::NoShow {
        return Ok(());
    }
    let actor = Actor::with(me, Ability::RunBoard);
    let to = taken(actor, &signup, SignupVerb::MarkAbsent)?;
    if signup.starts_at > now {
        return Err(DeskError::NotNow);
    }
    store::set_state(tx, id, to).await?;
    let entry = Entry::new(actor, "absent", "signup", id).about(signup.person).at_school(signup.school);
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// Where the table lets this actor take a place.
pub(super) fn taken(actor: Actor, signup: &Signup, verb: SignupVerb) -> Result<SignupState, DeskError> {
    by::next::<SignupFlow>(actor, signup.person, signup.state, verb).map_err(|no| no.or(DeskError::NotNow))
}

/// Ends the day of somebody who was never signed out: the hours go to the shift's end and wait for the school's look.
pub(super) async fn close_day(tx: &mut Tx, id: SignupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let Some(signup) = store::any(tx, id).await? else { return Ok(()) };
    tx.lock("shift", signup.shift).await?;
    let Some(signup) = store::any(tx, id).await? else { return Ok(()) };
    let (Some(arrived), None) = (signup.arrived_at, signup.left_at) else { return Ok(()) };
    if taken(Actor::System, &signup, SignupVerb::SignOut).is_err() {
        return Ok(());
    }
    let left = signup.ends_at.max(arrived);
    store::leave(tx, id, None, left).await?;
    let entry = Entry::new(Actor::System, "day-closed", "signup", id).about(signup.person).at_school(signup.school);
    ledger::note(tx, entry, now).await?;
    hours::from_desk(tx, &signup, arrived, left, Actor::System, signup.person, rules, now).await
}

/// A refusal as a reason for a page that shows one, such as the board.
pub fn reason(error: &DeskError) -> Option<Reason> {
    Some(Reason::new(match error {
        DeskError::NotNow => "board-refused-state",
        DeskError::OtherDay => "board-refused-day",
        DeskError::SeeOffice => "board-refused-see-office",
        DeskError::Other(_) => return None,
    }))
}
