//! A note of the desk that was wrong is put right afterwards: who was signed in was not there, or who was noted as absent was. The
//! hours follow, while the month is open.

use super::desk::{DeskError, taken};
use super::hours::{self, Hours, HoursId, Refusal, allowed, held};
use super::hours_close::{Month, standing};
use super::hours_close_flow::MonthState;
use super::shift::day_of;
use super::shift_flow::{HoursState, HoursVerb, SignupState, SignupVerb};
use super::shift_jobs::tell_rejected;
use super::signup::{Signup, SignupId, held_at};
use super::store::{attendance as store, hours as lines, signup as places};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::policy::InForce;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;

db::text_enum! {
    /// How a note came to be wrong: a list, so that the ledger holds no words about a person.
    pub enum Slip {
        /// The wrong button was pressed.
        Button = "button",
        /// Somebody else was meant.
        OtherPerson = "other-person",
        /// They came, and nobody at the desk saw them.
        Unseen = "unseen",
    }
}

impl Slip {
    /// What can have been wrong about this note.
    pub fn of(noted: SignupState) -> &'static [Slip] {
        match noted {
            SignupState::Attended => &[Slip::Button, Slip::OtherPerson],
            _ => Slip::ALL,
        }
    }
}

/// What is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// They were not here after all.
    Absent,
    /// They were, from then to then.
    Here(Timestamp, Timestamp),
}

impl Truth {
    fn state(self) -> SignupState {
        match self {
            Truth::Absent => SignupState::NoShow,
            Truth::Here(..) => SignupState::Attended,
        }
    }
}

/// Why a note stays as it is.
#[derive(Debug)]
pub enum AttendanceError {
    /// Nothing is noted, or it is put right already another way.
    NotNow,
    /// The month is closed: the hours change by a correction that a second person signs, and the note stays with them.
    Closed,
    /// The school year is closed.
    Frozen,
    /// A time cannot be.
    Field(&'static str, Reason),
    Other(Error),
}

impl From<Error> for AttendanceError {
    fn from(error: Error) -> AttendanceError {
        AttendanceError::Other(error)
    }
}

impl From<db::Error> for AttendanceError {
    fn from(error: db::Error) -> AttendanceError {
        AttendanceError::Other(error.into())
    }
}

impl From<DeskError> for AttendanceError {
    fn from(error: DeskError) -> AttendanceError {
        match error {
            DeskError::Other(error) => AttendanceError::Other(error),
            _ => AttendanceError::NotNow,
        }
    }
}

impl From<AttendanceError> for Error {
    fn from(error: AttendanceError) -> Error {
        match error {
            AttendanceError::NotNow => Error::refused("board-refused-state"),
            AttendanceError::Closed => Error::refused("attendance-closed"),
            AttendanceError::Frozen => Error::refused("hours-refused-frozen"),
            AttendanceError::Field(_, reason) => Error::Refused(reason),
            AttendanceError::Other(error) => error,
        }
    }
}

/// Puts a note right. Right already, nothing happens.
pub async fn correct(
    tx: &mut Tx,
    me: &Me,
    id: SignupId,
    truth: Truth,
    slip: Slip,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), AttendanceError> {
    let signup = held_at(tx, me, Ability::ConfirmHours, id).await?;
    if signup.state == truth.state() {
        return Ok(());
    }
    let actor = Actor::with(me, Ability::ConfirmHours);
    let to = taken(actor, &signup, SignupVerb::CorrectAttendance)?;
    if to != truth.state() || !Slip::of(signup.state).contains(&slip) {
        return Err(AttendanceError::NotNow);
    }
    tx.lock("school", signup.school).await?;
    match standing(tx, signup.school, Month::of(signup.on_date), day_of(now, &rules.zone), rules).await? {
        MonthState::Open => {}
        MonthState::Closed => return Err(AttendanceError::Closed),
        MonthState::Frozen => return Err(AttendanceError::Frozen),
    }
    let entry = Entry::new(actor, "attendance-corrected", "signup", id).about(signup.person).at_school(signup.school);
    let entry = entry.policy(rules.version).detail(format!("was={} now={to} why={slip}", signup.state));
    match truth {
        Truth::Absent => {
            store::set_absent(tx, id, to).await?;
            ledger::note(tx, entry, now).await?;
            take_back(tx, me, id, now).await?;
        }
        Truth::Here(from, until) => {
            check(from, until, now)?;
            store::set_attended(tx, id, to, (from, until), me.id()).await?;
            ledger::note(tx, entry, now).await?;
            hours::from_desk(tx, &signup, from, until, actor, me.id(), rules, now).await?;
        }
    }
    Ok(())
}

/// Takes back the hours of a visit that was none: they count no more, and the volunteer reads why.
async fn take_back(tx: &mut Tx, me: &Me, signup: SignupId, now: Timestamp) -> Result<()> {
    let Some(id) = store::of_signup(tx, signup).await? else { return Ok(()) };
    let hours = held(tx, me, id).await?;
    if hours.state != HoursState::Rejected {
        let counted = hours.state.counts();
        // What counts waits for a look first, and that is the look.
        let waits = if counted { allowed(me, &hours, HoursVerb::Correct)? } else { hours.state };
        let hours = Hours { state: waits, ..hours };
        let to = allowed(me, &hours, HoursVerb::Reject)?;
        lines::decide(tx, &[id], to, me.id(), now).await?;
        let entry = Entry::new(Actor::with(me, Ability::ConfirmHours), "hours-rejected", "hours", id)
            .about(hours.person)
            .at_school(hours.school)
            .minutes(if counted { -hours.minutes } else { 0 })
            .detail(format!("reason={}", Refusal::NotThere));
        ledger::note(tx, entry, now).await?;
        tell_rejected(tx, id, Refusal::NotThere, now).await?;
    }
    store::part_from_signup(tx, id).await
}

fn check(from: Timestamp, until: Timestamp, now: Timestamp) -> Result<(), AttendanceError> {
    if until <= from {
        return Err(AttendanceError::Field("ends", Reason::new("publish-ends-before")));
    }
    if until > now {
        return Err(AttendanceError::Field("ends", Reason::new("attendance-later")));
    }
    Ok(())
}

/// A note as the page shows it.
pub struct Noted {
    pub signup: Signup,
    /// Where its month stands.
    pub month: MonthState,
    /// The line of hours that came of it.
    pub hours: Option<HoursId>,
}

/// A note that can be put right, or could while its month was open.
pub async fn noted(tx: &mut Tx, me: &Me, id: SignupId, rules: &InForce, now: Timestamp) -> Result<Noted> {
    let signup = places::within_reach_signup(tx, me, Ability::ConfirmHours, id).await?.ok_or(Error::NotFound)?;
    taken(Actor::with(me, Ability::ConfirmHours), &signup, SignupVerb::CorrectAttendance)?;
    let month = standing(tx, signup.school, Month::of(signup.on_date), day_of(now, &rules.zone), rules).await?;
    Ok(Noted { month, hours: store::of_signup(tx, id).await?, signup })
}
