//! Who waits for a place on a shift, and who would step in late. The verbs lock the shift first; what a free place leads
//! to is in `turn.rs`, what a moved shift does in `moved.rs`.

mod moved;
mod turn;

pub(super) use moved::moved;
pub(super) use turn::{close_all, place_freed, stand_down, tend, use_turn};

use super::eligibility::{SignUpError, missing};
use super::shift::ShiftId;
use super::signup::{self, Ask, SignupId, over_a_week};
use super::store::{needs, signup as places, waiting as store};
use super::waiting_flow::{WaitFlow, WaitKind, WaitState, WaitVerb};
use super::waiting_jobs::{TellJoined, TellRemoved};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::Me;
use crate::web::cache::PUBLIC;
use crate::workflow::{NotFrom, Workflow};
use db::Tx;
use jiff::Timestamp;
use jobs::Job;

db::id!(
    /// Somebody's wait for a place on a shift.
    WaitId
);

/// Somebody's wait for a place on a shift.
#[derive(Debug, Clone)]
pub struct Wait {
    pub id: WaitId,
    pub shift: ShiftId,
    pub person: PersonId,
    pub school: SchoolId,
    pub kind: WaitKind,
    pub state: WaitState,
    pub turn: i64,
    pub joined_at: Timestamp,
    pub offered_at: Option<Timestamp>,
    pub expires_at: Option<Timestamp>,
    pub starts_at: Timestamp,
}
db::row!(Wait { id, shift, person, school, kind, state, turn, joined_at, offered_at, expires_at, starts_at });

impl Wait {
    /// A line of the ledger about it.
    fn line(&self, actor: Actor, verb: &'static str) -> Entry {
        let detail = format!("shift={} kind={}", self.shift, self.kind);
        Entry::new(actor, verb, "waiting", self.id).about(self.person).at_school(self.school).detail(detail)
    }
}

/// Why somebody cannot wait for a shift, or take what was offered.
#[derive(Debug)]
pub enum WaitError {
    /// They have a place.
    HasPlace,
    /// A place is free: nothing to wait for.
    Free,
    /// The school took them off the list.
    Removed,
    /// The offer is over: the time has passed, or it was answered.
    Over,
    /// A backup was quicker.
    Quicker,
    /// What would stand in the way of taking the place, too.
    Refused(SignUpError),
}

impl From<SignUpError> for WaitError {
    fn from(error: SignUpError) -> WaitError {
        WaitError::Refused(error)
    }
}

impl From<Error> for WaitError {
    fn from(error: Error) -> WaitError {
        WaitError::Refused(SignUpError::Other(error))
    }
}

impl From<db::Error> for WaitError {
    fn from(error: db::Error) -> WaitError {
        WaitError::Refused(SignUpError::Other(error.into()))
    }
}

impl From<NotFrom> for WaitError {
    fn from(_: NotFrom) -> WaitError {
        WaitError::Over
    }
}

/// Puts somebody at the end of a full shift's line, or among its backups. Asked again, nothing changes.
pub async fn join(
    tx: &mut Tx,
    ask: &Ask,
    kind: WaitKind,
    rules: &InForce,
    now: Timestamp,
) -> Result<WaitId, WaitError> {
    tx.lock("shift", ask.shift).await?;
    let rest = i64::from(rules.shifts.rest_minutes);
    let facts = places::facts(tx, ask.shift, ask.person, rest, ask.shift).await?.ok_or(Error::NotFound)?;
    if facts.already().is_some() {
        return Err(WaitError::HasPlace);
    }
    let own = store::own(tx, ask.person, ask.shift).await?;
    if let Some(wait) = own.as_ref().filter(|wait| wait.state.is_open()) {
        // Who is in line already hears of every free place: being a backup as well would add nothing.
        if wait.kind == kind || wait.kind == WaitKind::Line || wait.state != WaitState::Waiting {
            return Ok(wait.id);
        }
    }
    if let Some(wait) = &own {
        let removed = wait.state == WaitState::Removed;
        WaitFlow::next(wait.state, WaitVerb::Join)
            .map_err(|_| if removed { WaitError::Removed } else { SignUpError::CalledOff.into() })?;
    }
    let by_self = ask.by == ask.person;
    signup::not_taken_back(tx, ask, &facts).await?;
    facts.is_open_to(by_self, false, now)?;
    facts.fits(facts.starts_at, now)?;
    let has = places::has(tx, ask.person).await?;
    if let Some(missing) = missing(&has, &facts.task(), rules) {
        return Err(SignUpError::Missing(missing).into());
    }
    if let Some(hours) = over_a_week(tx, ask.person, &facts, facts.shift, rules).await? {
        return Err(SignUpError::WeekFull { hours }.into());
    }
    let lacks = if by_self { needs::lacking(tx, facts.opportunity, ask.person).await? } else { Vec::new() };
    if !lacks.is_empty() {
        return Err(SignUpError::Lacks(lacks).into());
    }
    if kind == WaitKind::Line && facts.taken < facts.capacity && facts.ahead == 0 {
        return Err(WaitError::Free);
    }
    let id = store::join(tx, ask, kind, now).await?;
    let verb = match kind {
        WaitKind::Line => "joined-waiting-list",
        WaitKind::Backup => "became-backup",
    };
    let entry = Entry::new(ask.actor, verb, "waiting", id).about(ask.person).at_school(facts.school);
    ledger::note(tx, entry.policy(rules.version).detail(format!("shift={}", ask.shift)), now).await?;
    if ask.by != ask.person {
        TellJoined { wait: id, at: now }.enqueue(tx, now).await?;
    }
    tx.touch(PUBLIC);
    Ok(id)
}

/// Waits no longer; what was held for them goes to the next. Left already, nothing happens.
pub async fn leave(tx: &mut Tx, ask: &Ask, rules: &InForce, now: Timestamp) -> Result<(), WaitError> {
    tx.lock("shift", ask.shift).await?;
    let wait = store::own(tx, ask.person, ask.shift).await?.ok_or(Error::NotFound)?;
    let (verb, said) = match wait.state {
        WaitState::Left | WaitState::Declined => return Ok(()),
        WaitState::Offered => (WaitVerb::Decline, "declined-offer"),
        _ => (WaitVerb::Leave, "left-waiting-list"),
    };
    end(tx, &wait, verb, ask.actor, said, now).await?;
    if verb == WaitVerb::Decline {
        turn::hold_ended(tx, wait.shift, rules, now).await?;
    }
    Ok(())
}

/// Takes the place that is held for them, or, called as a backup, the free one. Taken already, it gives the same place.
pub async fn accept(tx: &mut Tx, ask: &Ask, rules: &InForce, now: Timestamp) -> Result<SignupId, WaitError> {
    tx.lock("shift", ask.shift).await?;
    let wait = store::own(tx, ask.person, ask.shift).await?.ok_or(Error::NotFound)?;
    if let Some(signup) = places::own(tx, ask.person, ask.shift).await?.filter(|own| own.state.holds_place()) {
        return Ok(signup.id);
    }
    let was_called = wait.kind == WaitKind::Backup;
    match wait.state {
        WaitState::Offered | WaitState::Called => {}
        WaitState::Waiting if was_called => return Err(WaitError::Quicker),
        _ => return Err(WaitError::Over),
    }
    match signup::sign_up(tx, ask, rules, now).await {
        Err(SignUpError::Full) if was_called => Err(WaitError::Quicker),
        Err(SignUpError::Past) => Err(WaitError::Over),
        other => Ok(other?),
    }
}

/// Says no to what was offered. Said before, nothing happens.
pub async fn decline(tx: &mut Tx, ask: &Ask, rules: &InForce, now: Timestamp) -> Result<(), WaitError> {
    tx.lock("shift", ask.shift).await?;
    let wait = store::own(tx, ask.person, ask.shift).await?.ok_or(Error::NotFound)?;
    if wait.state == WaitState::Declined {
        return Ok(());
    }
    end(tx, &wait, WaitVerb::Decline, ask.actor, "declined-offer", now).await?;
    if wait.state == WaitState::Offered {
        turn::hold_ended(tx, wait.shift, rules, now).await?;
    }
    Ok(())
}

/// Whose offer a link is, as long as it is known.
pub async fn by_link(tx: &mut Tx, secret: &str) -> Result<Wait> {
    store::by_token(tx, &hash(secret)).await?.ok_or(Error::NotFound)
}

/// Gives somebody the next turn, out of order, with a reason that stays in the list.
pub async fn put_first(
    tx: &mut Tx,
    me: &Me,
    id: WaitId,
    reason: &str,
    rules: &InForce,
    now: Timestamp,
) -> Result<ShiftId> {
    let wait = held_at(tx, me, id).await?;
    WaitFlow::next(wait.state, WaitVerb::PutFirst).map_err(|_| Error::refused("waiting-refused-state"))?;
    if wait.kind != WaitKind::Line {
        return Err(Error::refused("waiting-refused-state"));
    }
    store::put_first(tx, &wait, reason).await?;
    ledger::note(tx, wait.line(Actor::with(me, Ability::PublishShifts), "put-first-in-line"), now).await?;
    place_freed(tx, wait.shift, rules, now).await?;
    Ok(wait.shift)
}

/// Takes somebody off the list, with a reason; they are told.
pub async fn remove(
    tx: &mut Tx,
    me: &Me,
    id: WaitId,
    reason: &str,
    rules: &InForce,
    now: Timestamp,
) -> Result<ShiftId> {
    let wait = held_at(tx, me, id).await?;
    if wait.state == WaitState::Removed {
        return Ok(wait.shift);
    }
    let actor = Actor::with(me, Ability::PublishShifts);
    match end(tx, &wait, WaitVerb::Remove, actor, "removed-from-waiting-list", now).await {
        Ok(()) => {}
        Err(WaitError::Refused(SignUpError::Other(error))) => return Err(error),
        Err(_) => return Err(Error::refused("waiting-refused-state")),
    }
    store::set_reason(tx, id, reason).await?;
    TellRemoved { wait: id }.enqueue(tx, now).await?;
    place_freed(tx, wait.shift, rules, now).await?;
    Ok(wait.shift)
}

/// Asks the backups of a shift now, for those who publish at its school. How many were asked.
pub async fn call_backups(tx: &mut Tx, me: &Me, shift: ShiftId, rules: &InForce, now: Timestamp) -> Result<i64> {
    tx.lock("shift", shift).await?;
    let places = store::places(tx, shift).await?.ok_or(Error::NotFound)?;
    if !me.may_at(Ability::PublishShifts, places.school) {
        return Err(Error::NotFound);
    }
    if !places.is_on(now) || places.taken >= places.capacity {
        return Err(Error::refused("waiting-refused-no-place"));
    }
    turn::call(tx, &places, Actor::with(me, Ability::PublishShifts), rules, now).await
}

/// One step of the table that ends a wait, with its line in the ledger.
async fn end(
    tx: &mut Tx,
    wait: &Wait,
    verb: WaitVerb,
    actor: Actor,
    said: &'static str,
    now: Timestamp,
) -> Result<(), WaitError> {
    let to = WaitFlow::next(wait.state, verb)?;
    store::end(tx, wait, to, now).await?;
    ledger::note(tx, wait.line(actor, said), now).await?;
    tx.touch(PUBLIC);
    Ok(())
}

/// The entry, if the viewer publishes at its school; its shift is held.
async fn held_at(tx: &mut Tx, me: &Me, id: WaitId) -> Result<Wait> {
    let shift = store::within_reach(tx, me, Ability::PublishShifts, id).await?.ok_or(Error::NotFound)?.shift;
    tx.lock("shift", shift).await?;
    // Read again now that nobody else can change it.
    store::within_reach(tx, me, Ability::PublishShifts, id).await?.ok_or(Error::NotFound)
}
