//! A shift: one day, from when to when, for how many.

use super::eligibility::Task;
use super::opportunity::{self, OpportunityId};
use super::shift_flow::OpportunityState;
use super::shift_jobs::TellCalledOff;
use super::store::{answer as answers, opportunity as opportunities, shift as store, waiting as lists};
use super::waiting;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use forms::Reason;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

db::id!(
    /// A shift.
    ShiftId
);

/// The most people one shift takes.
pub const MOST_PLACES: i64 = 500;

/// Whether a shift takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShiftState {
    Open,
    Cancelled,
}
db::text_enum!(ShiftState { Open = "open", Cancelled = "cancelled" });

/// A shift with what it is for.
#[derive(Debug, Clone)]
pub struct Shift {
    pub id: ShiftId,
    pub opportunity: OpportunityId,
    pub opportunity_state: OpportunityState,
    pub title: String,
    pub summary: String,
    pub lang: String,
    pub category: String,
    /// The kind of task, as the policy names it.
    pub template: String,
    pub level: i64,
    pub min_age: i64,
    pub contact_name: Option<String>,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    pub address: String,
    pub city: String,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    pub state: ShiftState,
}
db::row!(Shift {
    id,
    opportunity,
    opportunity_state,
    title,
    summary,
    lang,
    category,
    template,
    level,
    min_age,
    contact_name,
    school,
    school_name,
    school_slug,
    address,
    city,
    on_date,
    starts_at,
    ends_at,
    capacity,
    taken,
    state
});

impl Shift {
    /// What the clearance of those who come is judged by.
    pub fn task(&self) -> Task<'_> {
        Task {
            level: self.level,
            on: self.on_date,
            school: self.school,
            category: &self.category,
            template: &self.template,
        }
    }

    /// Places nobody has taken.
    pub fn left(&self) -> i64 {
        self.capacity - self.taken
    }

    /// Whether it takes place.
    pub fn is_open(&self) -> bool {
        self.state == ShiftState::Open
    }

    /// Whether a place in it can still be taken by anybody at `now`.
    pub fn can_be_taken(&self, now: Timestamp) -> bool {
        self.can_be_waited_for(now) && self.left() > 0
    }

    /// Whether somebody may still be waiting for it at `now`.
    pub fn can_be_waited_for(&self, now: Timestamp) -> bool {
        let shown = matches!(self.opportunity_state, OpportunityState::Published | OpportunityState::Filled);
        shown && self.is_open() && self.starts_at > now
    }

    /// Where it is, on one line.
    pub fn place(&self) -> String {
        let parts = [self.school_name.as_str(), self.address.as_str(), self.city.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// What the form for new shifts asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewShifts {
    pub date: Date,
    pub starts: Time,
    pub ends: Time,
    pub capacity: i64,
}

/// One day's shift, worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}

/// A day's shift as instants by the district's clock; none where the clocks jump over its start.
pub(super) fn slot(date: Date, starts: Time, ends: Time, zone: &TimeZone) -> Option<Slot> {
    let at = |time: Time| zone.to_ambiguous_timestamp(date.to_datetime(time));
    let starts_at = at(starts);
    if matches!(starts_at.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
        return None;
    }
    let slot = Slot { date, starts_at: starts_at.compatible().ok()?, ends_at: at(ends).compatible().ok()? };
    (slot.ends_at > slot.starts_at).then_some(slot)
}

/// The day of an instant, by the district's clock: what a clearance must be good on.
pub fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned_datetime(zone.clone()).date()
}

/// What came of adding shifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Added {
    pub made: usize,
    /// Days that had this shift already: a form sent twice makes nothing twice.
    pub there: usize,
}

/// Adds shifts to an opportunity within reach.
pub async fn add(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    slots: &[Slot],
    capacity: i64,
    now: Timestamp,
) -> Result<Added> {
    tx.lock("opportunity", id).await?;
    let found = opportunities::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if !opportunity::takes_shifts(me, &found) {
        return Err(Error::refused("publish-refused-state"));
    }
    let there = store::starts_of(tx, id).await?;
    let new: Vec<Slot> = slots.iter().filter(|slot| !there.contains(&slot.starts_at)).copied().collect();
    store::insert(tx, id, found.school, &new, capacity).await?;
    if !new.is_empty() {
        let actor = Actor::Person(me.id(), opportunity::role_at(me, found.school));
        let entry = Entry::new(actor, "shifts-added", "opportunity", id)
            .at_school(found.school)
            .detail(format!("shifts={} places={capacity}", new.len()));
        ledger::note(tx, entry, now).await?;
        opportunity::reopen(tx, id, found.school, now).await?;
        tx.touch(PUBLIC);
    }
    Ok(Added { made: new.len(), there: slots.len() - new.len() })
}

/// Changes how many people a shift takes, for those who publish at its school. Fewer than have a place is refused; more
/// go to whoever waits.
pub async fn set_capacity(
    tx: &mut Tx,
    me: &Me,
    id: ShiftId,
    capacity: i64,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), CapacityError> {
    tx.lock("shift", id).await?;
    let shift = store::within_reach(tx, me, Ability::PublishShifts, id).await?.ok_or(Error::NotFound)?;
    if shift.capacity == capacity {
        return Ok(());
    }
    if !shift.is_open() || shift.ends_at <= now {
        return Err(CapacityError::Over);
    }
    if capacity < shift.taken {
        let held = lists::count(tx, id).await?.offered;
        return Err(CapacityError::BelowTaken { taken: shift.taken, held });
    }
    store::set_capacity(tx, id, capacity).await?;
    let entry = Entry::new(Actor::with(me, Ability::PublishShifts), "places-changed", "shift", id)
        .at_school(shift.school)
        .detail(format!("places={capacity} before={}", shift.capacity));
    ledger::note(tx, entry, now).await?;
    waiting::place_freed(tx, id, rules, now).await?;
    if capacity == shift.taken {
        opportunity::fill(tx, shift.opportunity, shift.school, now).await?;
    }
    tx.touch(PUBLIC);
    Ok(())
}

/// Why the number of places stays as it is.
#[derive(Debug)]
pub enum CapacityError {
    /// Called off, or over.
    Over,
    /// So many have a place; of them so many are held for somebody who has yet to answer.
    BelowTaken {
        taken: i64,
        held: i64,
    },
    Other(Error),
}

impl From<Error> for CapacityError {
    fn from(error: Error) -> CapacityError {
        CapacityError::Other(error)
    }
}

impl From<db::Error> for CapacityError {
    fn from(error: db::Error) -> CapacityError {
        CapacityError::Other(error.into())
    }
}

/// Calls shifts off: frees every place not yet used, notes it for the shift and for each person, and tells them.
pub(super) async fn call_off(tx: &mut Tx, shifts: &[ShiftId], actor: Actor, now: Timestamp) -> Result<()> {
    if shifts.is_empty() {
        return Ok(());
    }
    // The shifts first: whoever is signing up at this moment holds their row, and is then counted here.
    store::set_cancelled(tx, shifts).await?;
    waiting::close_all(tx, shifts, actor, now).await?;
    let placed = store::placed_on(tx, shifts).await?;
    super::group::asking::call_off(tx, shifts, actor, now).await?;
    store::cancel_places(tx, shifts).await?;
    answers::forget_called_off(tx, shifts).await?;
    let mut lines = Vec::new();
    for (shift, school) in store::schools_of(tx, shifts).await? {
        lines.push(Entry::new(actor, "shift-cancelled", "shift", shift).at_school(school));
    }
    for (signup, person, school) in &placed {
        let line = Entry::new(actor, "place-cancelled", "signup", *signup).about(*person).at_school(*school);
        lines.push(line);
    }
    ledger::note_all(tx, lines, now).await?;
    let jobs: Vec<TellCalledOff> =
        placed.iter().map(|(signup, _, _)| TellCalledOff { signup: *signup, by_rule: false }).collect();
    jobs::enqueue_all::<App, _>(tx, &jobs, now).await?;
    tx.touch(PUBLIC);
    Ok(())
}

/// Who runs things at a school, to be told what concerns them: the opportunity's contact, else its coordinators.
pub(super) async fn who_to_tell(tx: &mut Tx, shift: ShiftId) -> Result<Vec<PersonId>> {
    store::who_to_tell(tx, shift).await
}

/// The rules that a new shift's times must keep, by field.
pub fn check(new: &NewShifts, rules: &InForce, now: Timestamp) -> Vec<(&'static str, Reason)> {
    let mut wrong = Vec::new();
    let longest = i64::from(rules.shifts.longest_minutes);
    let minutes = i64::from(new.starts.until(new.ends).map_or(0, |span| span.get_hours() * 60)) // hours and minutes apart
        + new.starts.until(new.ends).map_or(0, |span| span.get_minutes());
    if new.ends <= new.starts {
        wrong.push(("ends", Reason::new("publish-ends-before")));
    } else if minutes > longest {
        wrong.push(("ends", Reason::new("publish-too-long").with("hours", longest / 60)));
    }
    match slot(new.date, new.starts, new.ends, &rules.zone) {
        None if new.ends > new.starts => wrong.push(("starts", Reason::new("form-time-skipped"))),
        Some(slot) if slot.starts_at <= now => wrong.push(("date", Reason::new("publish-date-past"))),
        _ => {}
    }
    if new.date > day_of(now, &rules.zone).saturating_add(1.year()) {
        wrong.push(("date", Reason::new("publish-date-far")));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn charlotte() -> TimeZone {
        TimeZone::get("America/New_York").unwrap()
    }

    #[test]
    fn a_time_that_the_clocks_skip_is_no_shift() {
        let night = slot(date(2027, 3, 14), time(2, 30, 0, 0), time(4, 0, 0, 0), &charlotte());
        assert_eq!(night, None);
    }

    #[test]
    fn the_day_of_an_evening_shift_is_the_local_one() {
        let evening: Timestamp = "2027-06-30T23:30:00Z".parse().unwrap();
        assert_eq!(day_of(evening, &charlotte()), date(2027, 6, 30));
        let late: Timestamp = "2027-07-01T03:59:00Z".parse().unwrap();
        assert_eq!(day_of(late, &charlotte()), date(2027, 6, 30));
    }
}
