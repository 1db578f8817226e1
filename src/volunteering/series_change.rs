//! Changing or calling off one shift, it and those after it, or every shift to come of its rule. What becomes of the
//! people on them is worked out first and shown; then everything is done, or nothing.

use super::eligibility::{Has, Task, missing, old_enough, too_near};
use super::group;
use super::opportunity;
use super::series::hours_wrong;
use super::series_jobs::TellMoved;
use super::shift::{self, Shift, ShiftId, Slot, slot};
use super::signup::{self, SignupId};
use super::store::{series as store, shift as shifts, signup as places};
use super::waiting;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use std::collections::HashMap;

db::text_enum! {
    /// Which shifts of a rule are meant.
    pub enum Scope {
        /// This one.
        One = "one",
        /// This one and those after it.
        Following = "following",
        /// Every one to come.
        All = "all",
    }
}

/// A shift that has not begun, as changing it needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    pub id: ShiftId,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
}
db::row!(Moving { id, on_date, starts_at, ends_at, capacity, taken });

/// What they become. The day can only change for one shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub date: Option<Date>,
    pub starts: Time,
    pub ends: Time,
    pub capacity: i64,
}

/// Why somebody cannot keep their place at the new time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// Another shift of theirs is then, or too near.
    Clash,
    /// Not cleared on the new day.
    Clearance,
    /// Too young on the new day.
    Age,
}

/// What becomes of one shift and of those on it.
#[derive(Debug, Clone)]
pub struct Effect {
    pub moving: Moving,
    pub slot: Slot,
    pub keeps: Vec<SignupId>,
    pub loses: Vec<(SignupId, Loss)>,
}

impl Effect {
    /// Whether its time changes.
    pub fn moves(&self) -> bool {
        (self.moving.starts_at, self.moving.ends_at) != (self.slot.starts_at, self.slot.ends_at)
    }
}

/// What is wrong with a change, by field.
pub type Wrong = Vec<(&'static str, Reason)>;

/// The shift and all that are meant with it, if the viewer publishes at its school.
pub async fn targets(tx: &mut Tx, me: &Me, id: ShiftId, scope: Scope, now: Timestamp) -> Result<(Shift, Vec<Moving>)> {
    let shift = shifts::within_reach(tx, me, Ability::PublishShifts, id).await?.ok_or(Error::NotFound)?;
    let series = store::of_shift(tx, id, now).await?;
    let moving = match (scope, series) {
        (Scope::Following, Some((series, _))) => store::coming(tx, series, shift.starts_at, now).await?,
        (Scope::All, Some((series, _))) => store::coming(tx, series, Timestamp::MIN, now).await?,
        _ => store::one(tx, id, now).await?.into_iter().collect(),
    };
    if moving.is_empty() {
        return Err(Error::refused("shifts-refused-past"));
    }
    Ok((shift, moving))
}

/// What a change would do to each shift and to the people on it, or what is wrong with it. Nothing is changed.
pub async fn effects(
    tx: &mut Tx,
    shift: &Shift,
    moving: Vec<Moving>,
    change: &Change,
    rules: &InForce,
    now: Timestamp,
) -> Result<std::result::Result<Vec<Effect>, Wrong>> {
    let mut wrong = hours_wrong(change.starts, change.ends, rules);
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    let mut effects = Vec::with_capacity(moving.len());
    for one in moving {
        let date = change.date.unwrap_or(one.on_date);
        if one.taken > change.capacity {
            let reason = Reason::new("publish-capacity-taken").with("date", one.on_date).with("taken", one.taken);
            wrong.push(("capacity", reason));
        }
        match slot(date, change.starts, change.ends, &rules.zone) {
            None => wrong.push(("starts", Reason::new("publish-clock-skipped").with("date", date))),
            Some(slot) if slot.starts_at <= now => wrong.push(("date", Reason::new("publish-date-past"))),
            Some(slot) => effects.push(Effect { moving: one, slot, keeps: Vec::new(), loses: Vec::new() }),
        }
    }
    wrong.extend(not_then(tx, shift, &effects, rules).await?);
    if !wrong.is_empty() {
        wrong.truncate(5);
        return Ok(Err(wrong));
    }
    judge(tx, shift, &mut effects, rules, now).await?;
    Ok(Ok(effects))
}

/// A shift of the same kind begins then already, or sign-up would open after it.
async fn not_then(tx: &mut Tx, shift: &Shift, effects: &[Effect], rules: &InForce) -> Result<Wrong> {
    let ids: Vec<ShiftId> = effects.iter().map(|effect| effect.moving.id).collect();
    let there = store::other_starts(tx, shift.opportunity, &ids).await?;
    let opens = super::store::needs::opens_at(tx, shift.opportunity).await?;
    let mut wrong = Vec::new();
    for effect in effects.iter().filter(|effect| effect.moves()) {
        if there.contains(&effect.slot.starts_at) {
            wrong.push(("starts", Reason::new("publish-shift-there").with("date", effect.slot.date)));
        }
        if let Some(opens) = opens.filter(|opens| effect.slot.starts_at <= *opens) {
            let day = rules.calendar.day_of(opens);
            wrong.push(("date", Reason::new("publish-before-opens").with("date", day)));
        }
    }
    Ok(wrong)
}

/// Who keeps their place, and who cannot. The new times are judged as signing up would judge them.
async fn judge(tx: &mut Tx, shift: &Shift, effects: &mut [Effect], rules: &InForce, now: Timestamp) -> Result<()> {
    let ids: Vec<ShiftId> = effects.iter().map(|effect| effect.moving.id).collect();
    let placed = store::placed(tx, &ids).await?;
    let mut people: Vec<PersonId> = placed.iter().map(|placed| placed.person).collect();
    people.sort_unstable_by_key(|id| i64::from(*id));
    people.dedup();
    let elsewhere = store::elsewhere(tx, &people, &ids, now).await?;
    let new_day = effects.iter().any(|effect| effect.slot.date != effect.moving.on_date);
    let has = if new_day { has_of(tx, &people).await? } else { HashMap::new() };
    let born: HashMap<i64, Option<Date>> =
        store::born(tx, &people).await?.into_iter().map(|(id, born)| (id.into(), born)).collect();
    let rest = i64::from(rules.shifts.rest_minutes);
    let task = Task {
        level: shift.level,
        on: shift.on_date,
        school: shift.school,
        category: &shift.category,
        template: &shift.template,
    };
    for effect in effects.iter_mut() {
        let new = (effect.slot.starts_at, effect.slot.ends_at);
        for placed in placed.iter().filter(|placed| placed.shift == effect.moving.id) {
            let person = i64::from(placed.person);
            let clash =
                || elsewhere.iter().any(|(id, from, to)| *id == placed.person && too_near((*from, *to), new, rest));
            let none = Has::default();
            let loss = if !effect.moves() {
                None
            } else if clash() {
                Some(Loss::Clash)
            } else if new_day
                && missing(has.get(&person).unwrap_or(&none), &Task { on: effect.slot.date, ..task }, rules).is_some()
            {
                Some(Loss::Clearance)
            } else if new_day && !old_enough(born.get(&person).copied().flatten(), shift.min_age, effect.slot.date) {
                Some(Loss::Age)
            } else {
                None
            };
            match loss {
                Some(loss) => effect.loses.push((placed.signup, loss)),
                None => effect.keeps.push(placed.signup),
            }
        }
    }
    Ok(())
}

async fn has_of(tx: &mut Tx, people: &[PersonId]) -> Result<HashMap<i64, Has>> {
    let mut all = HashMap::new();
    for person in people {
        all.insert(i64::from(*person), places::has(tx, *person).await?);
    }
    Ok(all)
}

/// Does it: every shift, everybody on it and on its list told. How many shifts there were.
pub async fn apply(
    tx: &mut Tx,
    me: &Me,
    id: ShiftId,
    scope: Scope,
    change: &Change,
    rules: &InForce,
    now: Timestamp,
) -> Result<std::result::Result<usize, Wrong>> {
    let (_, moving) = targets(tx, me, id, scope, now).await?;
    let mut ids: Vec<ShiftId> = moving.iter().map(|one| one.id).collect();
    ids.sort_unstable_by_key(|id| i64::from(*id));
    for one in &ids {
        tx.lock("shift", *one).await?;
    }
    // Read again now that nobody signs up in between.
    let (shift, moving) = targets(tx, me, id, scope, now).await?;
    let effects = match effects(tx, &shift, moving, change, rules, now).await? {
        Ok(effects) => effects,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let actor = Actor::with(me, Ability::PublishShifts);
    let mut lines = Vec::new();
    let mut told = Vec::new();
    // All of them first: whoever waits for one may have a place on another.
    for effect in &effects {
        store::move_to(tx, effect.moving.id, &effect.slot, change.capacity).await?;
        for (signup, _) in &effect.loses {
            signup::lose(tx, *signup, actor, rules, now).await?;
        }
    }
    for effect in &effects {
        if effect.moves() {
            let (from, to) = (effect.moving.starts_at, effect.moving.ends_at);
            waiting::moved(tx, effect.moving.id, (from, to), rules, now).await?;
            told.extend(effect.keeps.iter().map(|signup| TellMoved { signup: *signup, from, to, at: now }));
            group::later::moved(tx, effect.moving.id, (from, to), rules, now).await?;
        } else if change.capacity > effect.moving.capacity {
            // More places go to whoever waits.
            waiting::place_freed(tx, effect.moving.id, rules, now).await?;
        }
        let detail = format!("starts={} places={}", effect.slot.starts_at, change.capacity);
        lines
            .push(Entry::new(actor, "shift-changed", "shift", effect.moving.id).at_school(shift.school).detail(detail));
    }
    ledger::note_all(tx, lines, now).await?;
    jobs::enqueue_all::<App, _>(tx, &told, now).await?;
    opportunity::fill(tx, shift.opportunity, shift.school, now).await?;
    tx.touch(PUBLIC);
    Ok(Ok(effects.len()))
}

/// Calls all of them off; how many there were. Whoever has a place is told.
pub async fn call_off(tx: &mut Tx, me: &Me, id: ShiftId, scope: Scope, now: Timestamp) -> Result<usize> {
    let (_, moving) = targets(tx, me, id, scope, now).await?;
    let mut ids: Vec<ShiftId> = moving.iter().map(|one| one.id).collect();
    ids.sort_unstable_by_key(|id| i64::from(*id));
    shift::call_off(tx, &ids, Actor::with(me, Ability::PublishShifts), now).await?;
    Ok(ids.len())
}
