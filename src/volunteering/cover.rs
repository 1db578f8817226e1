//! A place looks for somebody else: handed to one person, swapped, or asked around among the right few. Until
//! somebody says yes the holder keeps it. The verbs lock the shift first, then people; answers are in
//! `cover_answer.rs`, ends in `cover_end.rs`, what happens later in `cover_jobs.rs`.

use super::cover_flow::{AskedState, CoverKind};
use super::cover_jobs::{AskForCover, CoverEnds};
use super::eligibility::{SignUpError, missing};
use super::shift::{Shift, ShiftId};
use super::shift_flow::SignupState;
use super::shift_jobs::remind_at;
use super::signup::{Signup, SignupId, held_at, over_a_week};
use super::store::{cover as store, cover_find as find, needs, shift as shifts, signup as places};
use super::{cover_end, cover_jobs, cover_notices as notices};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{self, Ability, PersonId};
use crate::policy::InForce;
use crate::random::{Random, hash};
use crate::web::Me;
use db::Tx;
use jiff::{SignedDuration, Timestamp};
use jobs::Job;

pub use store::{Cover, Question, Standing};

db::id!(
    /// A place that looks for somebody else.
    CoverId
);
db::id!(
    /// Somebody who was asked.
    AskedId
);

/// How often one person may offer, swap or ask within a day: enough for a bad week, too little to try out addresses.
const A_DAY: i64 = 10;
/// Of those on the other shift, so many are asked to swap.
const SWAPPERS: i64 = 10;

/// Why nobody is asked, or an answer does nothing.
#[derive(Debug)]
pub enum CoverError {
    /// It is settled, taken back or over.
    Gone,
    /// Too near the shift to hand it on.
    TooLate,
    /// This place looks for somebody already.
    Already,
    /// Too much for one day.
    TooMany,
    /// The wanted shift has a free place: no swap is needed.
    FreePlace,
    /// Every place is taken: there is nothing to help with.
    Full,
    /// A rule of sign-ups.
    Place(SignUpError),
    Other(Error),
}

impl From<Error> for CoverError {
    fn from(error: Error) -> CoverError {
        CoverError::Other(error)
    }
}

impl From<db::Error> for CoverError {
    fn from(error: db::Error) -> CoverError {
        CoverError::Other(error.into())
    }
}

impl From<SignUpError> for CoverError {
    fn from(error: SignUpError) -> CoverError {
        match error {
            SignUpError::Other(error) => CoverError::Other(error),
            error => CoverError::Place(error),
        }
    }
}

impl CoverError {
    /// The message.
    pub fn key(&self) -> &'static str {
        match self {
            CoverError::Gone => "cover-refused-gone",
            CoverError::TooLate => "cover-refused-late",
            CoverError::Already => "cover-refused-already",
            CoverError::TooMany => "cover-refused-many",
            CoverError::FreePlace => "cover-refused-free",
            CoverError::Full => "cover-refused-full",
            CoverError::Place(error) => error.key(),
            CoverError::Other(_) => "web-error-ours",
        }
    }
}

impl From<CoverError> for Error {
    fn from(error: CoverError) -> Error {
        match error {
            CoverError::Other(error) => error,
            other => Error::refused(other.key()),
        }
    }
}

/// What every step here needs to know.
pub struct Act<'a> {
    pub rules: &'a InForce,
    pub random: &'a Random,
    pub now: Timestamp,
}

/// Offers one's own place to one person, known by an address or number. Whether there is such a person, and whether they
/// may take it, shows in nothing: who may not simply never hears of it.
pub async fn offer(
    tx: &mut Tx,
    me: &Me,
    shift: ShiftId,
    to: &forms::Contact,
    act: &Act<'_>,
) -> Result<CoverId, CoverError> {
    tx.lock("shift", shift).await?;
    let (signup, shift) = own_place(tx, me, shift, act.now).await?;
    let expires_at = reminder(&shift, act)?;
    let (kind, value) = people::kept_contact(to);
    let new = store::NewCover {
        kind: CoverKind::HandOver,
        contact: Some((kind, value.as_str())),
        ..new_cover(&signup, expires_at, me.id(), act)
    };
    let id = open(tx, &new, Actor::Own(me.id()), &shift, Some(&signup), act).await?;
    for person in find::holders_of(tx, kind, &value).await? {
        if could_take(tx, shift.id, person, shift.id, act).await?.is_ok() {
            ask(tx, id, person, None, act).await?;
        }
    }
    Ok(id)
}

/// Asks those who have a place on another shift to swap. Whoever asks must be able to take theirs.
pub async fn ask_swap(
    tx: &mut Tx,
    me: &Me,
    shift: ShiftId,
    wanted: ShiftId,
    act: &Act<'_>,
) -> Result<CoverId, CoverError> {
    lock_shifts(tx, shift, Some(wanted)).await?;
    let (signup, shift) = own_place(tx, me, shift, act.now).await?;
    let other = shifts::visible(tx, me, wanted).await?.filter(|other| other.id != shift.id).ok_or(Error::NotFound)?;
    if other.can_be_taken(act.now) {
        return Err(CoverError::FreePlace);
    }
    let expires_at = reminder(&shift, act)?.min(reminder(&other, act)?);
    could_take(tx, other.id, me.id(), shift.id, act).await??;
    let new = store::NewCover {
        kind: CoverKind::Swap,
        wanted: Some(other.id),
        ..new_cover(&signup, expires_at, me.id(), act)
    };
    let id = open(tx, &new, Actor::Own(me.id()), &shift, Some(&signup), act).await?;
    for (person, theirs) in find::swappers(tx, other.id, SWAPPERS).await? {
        if could_take(tx, shift.id, person, other.id, act).await?.is_ok() {
            ask(tx, id, person, Some(theirs), act).await?;
        }
    }
    Ok(id)
}

/// Asks around for somebody to come in one's stead.
pub async fn ask_around(tx: &mut Tx, me: &Me, shift: ShiftId, act: &Act<'_>) -> Result<CoverId, CoverError> {
    tx.lock("shift", shift).await?;
    let (signup, shift) = own_place(tx, me, shift, act.now).await?;
    let new = around(new_cover(&signup, shift.starts_at, me.id(), act), act);
    open(tx, &new, Actor::Own(me.id()), &shift, Some(&signup), act).await
}

/// The same for somebody who told the school that they cannot come.
pub async fn ask_around_for(tx: &mut Tx, me: &Me, id: SignupId, act: &Act<'_>) -> Result<CoverId, CoverError> {
    let signup = held_at(tx, me, Ability::PublishShifts, id).await?;
    let shift = shifts::any_shift(tx, signup.shift).await?.ok_or(Error::NotFound)?;
    still_to_come(&signup, &shift, act.now)?;
    let new = around(new_cover(&signup, shift.starts_at, me.id(), act), act);
    open(tx, &new, Actor::with(me, Ability::PublishShifts), &shift, Some(&signup), act).await
}

/// Asks around for the free places of a shift.
pub async fn ask_for_help(tx: &mut Tx, me: &Me, shift: ShiftId, act: &Act<'_>) -> Result<CoverId, CoverError> {
    tx.lock("shift", shift).await?;
    let shift = shifts::within_reach(tx, me, Ability::PublishShifts, shift).await?.ok_or(Error::NotFound)?;
    if !shift.is_open() || shift.starts_at <= act.now {
        return Err(CoverError::TooLate);
    }
    if shift.left() <= 0 {
        return Err(CoverError::Full);
    }
    let new = store::NewCover {
        kind: CoverKind::Cover,
        shift: shift.id,
        signup: None,
        wanted: None,
        contact: None,
        asked_by: me.id(),
        expires_at: shift.starts_at,
        next_at: None,
        policy: act.rules.version,
    };
    open(tx, &around(new, act), Actor::with(me, Ability::PublishShifts), &shift, None, act).await
}

/// A line about a place that looks for somebody else, on its holder's timeline.
pub(super) async fn note(
    tx: &mut Tx,
    cover: &Cover,
    actor: Actor,
    verb: &'static str,
    detail: &str,
    act: &Act<'_>,
) -> Result<()> {
    let mut entry = Entry::new(actor, verb, "cover", cover.id)
        .at_school(cover.school)
        .policy(act.rules.version)
        .detail(detail.to_owned());
    if let Some(holder) = cover.holder {
        entry = entry.about(holder);
    }
    ledger::note(tx, entry, act.now).await
}

/// Holds both shifts, always in the same order.
pub(super) async fn lock_shifts(tx: &mut Tx, one: ShiftId, other: Option<ShiftId>) -> Result<()> {
    let mut both = vec![one];
    both.extend(other);
    both.sort();
    both.dedup();
    for shift in both {
        tx.lock("shift", shift).await?;
    }
    Ok(())
}

/// Whether somebody may take a place on a shift, but for the number of places. `aside` is a shift they would give up.
pub(super) async fn could_take(
    tx: &mut Tx,
    shift: ShiftId,
    person: PersonId,
    aside: ShiftId,
    act: &Act<'_>,
) -> Result<Result<(), SignUpError>> {
    let rest = i64::from(act.rules.shifts.rest_minutes);
    let Some(facts) = places::facts(tx, shift, person, rest, aside).await? else {
        return Ok(Err(SignUpError::CalledOff));
    };
    if facts.already().is_some() {
        return Ok(Err(SignUpError::Clash { with: shift }));
    }
    let open = facts.is_open_to(true, false, act.now).and_then(|()| facts.fits(facts.starts_at, act.now));
    if let Err(error) = open {
        return Ok(Err(error));
    }
    let lacks = needs::lacking(tx, facts.opportunity, person).await?;
    if !lacks.is_empty() {
        return Ok(Err(SignUpError::Lacks(lacks)));
    }
    let has = places::has(tx, person).await?;
    if let Some(what) = missing(&has, &facts.task(), act.rules) {
        return Ok(Err(SignUpError::Missing(what)));
    }
    let over = over_a_week(tx, person, &facts, aside, act.rules).await?;
    Ok(over.map_or(Ok(()), |hours| Err(SignUpError::WeekFull { hours })))
}

/// Writes down that somebody is asked, and tells them, with a link of their own.
pub(super) async fn ask(
    tx: &mut Tx,
    cover: CoverId,
    person: PersonId,
    theirs: Option<SignupId>,
    act: &Act<'_>,
) -> Result<bool> {
    let secret = act.random.token();
    let Some(asked) = store::insert_asked(tx, cover, person, theirs, &hash(&secret), act.now).await? else {
        return Ok(false);
    };
    let Some(cover) = store::any(tx, cover).await? else { return Ok(false) };
    let entry = Entry::new(Actor::System, "cover-asked", "cover", cover.id).about(person).at_school(cover.school);
    ledger::note(tx, entry, act.now).await?;
    notices::asked(tx, &cover, asked, person, &secret, act.now).await?;
    Ok(true)
}

/// One's own place on a shift that is still to come; the shift is held.
async fn own_place(tx: &mut Tx, me: &Me, id: ShiftId, now: Timestamp) -> Result<(Signup, Shift), CoverError> {
    let signup = places::own(tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    let shift = shifts::any_shift(tx, id).await?.ok_or(Error::NotFound)?;
    still_to_come(&signup, &shift, now)?;
    Ok((signup, shift))
}

fn still_to_come(signup: &Signup, shift: &Shift, now: Timestamp) -> Result<(), CoverError> {
    if !matches!(signup.state, SignupState::SignedUp | SignupState::Reminded) || !shift.is_open() {
        return Err(CoverError::Gone);
    }
    if shift.starts_at <= now { Err(CoverError::TooLate) } else { Ok(()) }
}

/// Until when a place can be handed on: its reminder.
fn reminder(shift: &Shift, act: &Act<'_>) -> Result<Timestamp, CoverError> {
    remind_at(shift, act.rules).filter(|at| *at > act.now).ok_or(CoverError::TooLate)
}

fn new_cover<'a>(signup: &Signup, expires_at: Timestamp, asked_by: PersonId, act: &Act<'_>) -> store::NewCover<'a> {
    store::NewCover {
        kind: CoverKind::Cover,
        shift: signup.shift,
        signup: Some(signup.id),
        wanted: None,
        contact: None,
        asked_by,
        expires_at,
        next_at: None,
        policy: act.rules.version,
    }
}

/// With the first asking, now or in the morning.
fn around<'a>(new: store::NewCover<'a>, act: &Act<'_>) -> store::NewCover<'a> {
    store::NewCover { next_at: Some(cover_jobs::by_day(act.rules, act.now)), ..new }
}

/// Writes it down, with its end and its first asking.
async fn open(
    tx: &mut Tx,
    new: &store::NewCover<'_>,
    actor: Actor,
    shift: &Shift,
    signup: Option<&Signup>,
    act: &Act<'_>,
) -> Result<CoverId, CoverError> {
    if let Some(signup) = signup {
        cover_end::outdated(tx, signup, act.rules, act.now).await?;
    }
    if store::is_open(tx, new.shift, new.signup).await? {
        return Err(CoverError::Already);
    }
    if store::asked_since(tx, new.asked_by, act.now - SignedDuration::from_hours(24)).await? >= A_DAY
        && actor == Actor::Own(new.asked_by)
    {
        return Err(CoverError::TooMany);
    }
    let id = store::insert(tx, new, act.now).await?;
    let verb = match new.kind {
        CoverKind::HandOver => "cover-offered",
        CoverKind::Swap => "cover-swap-asked",
        CoverKind::Cover => "cover-asked-around",
    };
    let mut entry = Entry::new(actor, verb, "cover", id).at_school(shift.school).policy(act.rules.version);
    entry = entry.detail(format!("shift={}", shift.id));
    if let Some(signup) = signup {
        entry = entry.about(signup.person);
    }
    ledger::note(tx, entry, act.now).await?;
    if let Some(at) = new.next_at {
        AskForCover { cover: id, at }.enqueue(tx, at).await?;
    }
    CoverEnds { cover: id }.enqueue(tx, new.expires_at).await?;
    Ok(id)
}

/// Whether nobody who was asked has still to answer.
pub(super) async fn nobody_left(tx: &mut Tx, cover: CoverId) -> Result<bool> {
    Ok(store::all_asked(tx, cover).await?.iter().all(|asked| asked.state != AskedState::Asked))
}

/// What was tried for one's own place, the newest first.
pub async fn own(tx: &mut Tx, person: PersonId, shift: ShiftId) -> Result<Vec<Cover>> {
    store::own(tx, person, shift).await
}
