//! Hours: written down at the desk or told by the volunteer, confirmed by the school, then locked.

use super::by;
use super::group::Group;
use super::hours_close::{Month, must_be_open};
use super::shift_flow::{HoursFlow, HoursState, HoursVerb};
use super::signup::{Signup, SignupId};
use super::store::hours::{self as store, Among};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

db::id!(
    /// A line of hours.
    HoursId
);

db::text_enum! {
    /// Where a line of hours came from.
    pub enum HoursSource {
        /// Signed in and out at the school.
        Desk = "desk",
        /// Told by the volunteer.
        Own = "self",
        /// From another system.
        Import = "import",
    }
}

db::text_enum! {
    /// Why hours are refused: a list, so that the volunteer reads it in their language.
    pub enum Refusal {
        NotThere = "not-there",
        Twice = "twice",
        TooLong = "too-long",
        OtherSchool = "other-school",
        NoVolunteering = "no-volunteering",
        TooLate = "too-late",
    }
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Hours {
    pub id: HoursId,
    pub person: PersonId,
    pub name: String,
    pub school: SchoolId,
    pub school_name: String,
    pub on_date: Date,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub minutes: i64,
    pub category: String,
    pub source: HoursSource,
    pub state: HoursState,
    pub note: String,
    pub created_at: Timestamp,
}
db::row!(Hours {
    id,
    person,
    name,
    school,
    school_name,
    on_date,
    starts_at,
    ends_at,
    minutes,
    category,
    source,
    state,
    note,
    created_at
});

/// A line to write.
#[derive(Debug, Clone)]
pub struct NewHours {
    pub person: PersonId,
    pub school: SchoolId,
    pub signup: Option<SignupId>,
    pub on_date: Date,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub minutes: i64,
    pub category: String,
    pub source: HoursSource,
    pub state: HoursState,
    pub note: String,
    pub by: PersonId,
}

/// Why a step is refused.
#[derive(Debug)]
pub enum HoursError {
    /// The table names no such step from here.
    NotNow,
    /// Nobody confirms their own hours.
    Own,
    Other(Error),
}

impl From<Error> for HoursError {
    fn from(error: Error) -> HoursError {
        HoursError::Other(error)
    }
}

impl From<db::Error> for HoursError {
    fn from(error: db::Error) -> HoursError {
        HoursError::Other(error.into())
    }
}

impl From<HoursError> for Error {
    fn from(error: HoursError) -> Error {
        match error {
            HoursError::NotNow => Error::refused("hours-refused-state"),
            HoursError::Own => Error::refused("hours-refused-own"),
            HoursError::Other(error) => error,
        }
    }
}

/// Whole minutes between two instants, to the nearest step; never less than one step, for somebody was there.
pub fn rounded(from: Timestamp, to: Timestamp, step: i64) -> i64 {
    let seconds = to.duration_since(from).as_secs().max(0);
    let steps = (seconds + step * 30) / (step * 60);
    steps.max(1) * step
}

/// Writes down what the desk saw. Both ends seen by somebody else: it counts at once. One end made up by a timer, or one's own:
/// it waits.
#[expect(clippy::too_many_arguments, reason = "a sign-out and the end of a day tell all of it, and nobody else calls")]
pub(super) async fn from_desk(
    tx: &mut Tx,
    signup: &Signup,
    arrived: Timestamp,
    left: Timestamp,
    actor: Actor,
    by: PersonId,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let state = written(actor, signup.person, by)?;
    let minutes = rounded(arrived, left, i64::from(rules.hours.round_minutes));
    let new = NewHours {
        person: signup.person,
        school: signup.school,
        signup: Some(signup.id),
        on_date: signup.on_date,
        starts_at: Some(arrived),
        ends_at: Some(left),
        minutes,
        category: signup.category.clone(),
        source: HoursSource::Desk,
        state,
        note: String::new(),
        by,
    };
    let Some(id) = store::insert(tx, &new, now).await? else { return Ok(()) };
    let counted = if state.counts() { minutes } else { 0 };
    let verb = if state.counts() { "hours-confirmed" } else { "hours-written" };
    let entry = Entry::new(actor, verb, "hours", id)
        .about(signup.person)
        .at_school(signup.school)
        .minutes(counted)
        .policy(rules.version)
        .detail(format!("minutes={minutes} category={}", signup.category));
    ledger::note(tx, entry, now).await
}

/// Writes down the time of a volunteer who came with a group: the desk saw both ends of it, or the school says so. One's own
/// waits for somebody else.
#[expect(clippy::too_many_arguments, reason = "a group's day tells all of it, and nobody else calls")]
pub(super) async fn of_group(
    tx: &mut Tx,
    group: &Group,
    person: PersonId,
    time: (Timestamp, Timestamp),
    minutes: i64,
    actor: Actor,
    by: PersonId,
    rules: &InForce,
    now: Timestamp,
) -> Result<Option<HoursId>> {
    let state = written(actor, person, by)?;
    let new = NewHours {
        person,
        school: group.school,
        signup: None,
        on_date: group.on_date,
        starts_at: Some(time.0),
        ends_at: Some(time.1),
        minutes,
        category: group.category.clone(),
        source: HoursSource::Desk,
        state,
        note: String::new(),
        by,
    };
    let Some(id) = store::insert(tx, &new, now).await? else { return Ok(None) };
    let (counted, verb) = if state.counts() { (minutes, "hours-confirmed") } else { (0, "hours-written") };
    let mut entry = Entry::new(actor, verb, "hours", id)
        .about(person)
        .at_school(group.school)
        .minutes(counted)
        .policy(rules.version)
        .detail(format!("minutes={minutes} category={} group={}", group.category, group.id));
    entry.partner = Some(group.organisation.into());
    ledger::note(tx, entry, now).await?;
    Ok(Some(id))
}

/// Where a line that somebody writes down begins: one's own waits for somebody else, and so does what a timer ends.
fn written(actor: Actor, person: PersonId, by: PersonId) -> Result<HoursState> {
    let verb = if actor == Actor::System || person == by { HoursVerb::Hold } else { HoursVerb::Confirm };
    captured(actor, person, verb)
}

/// Where this leads from a line that is just being written down, if the table lets whoever acts.
pub(super) fn captured(actor: Actor, person: PersonId, verb: HoursVerb) -> Result<HoursState> {
    by::next::<HoursFlow>(actor, person, HoursFlow::INITIAL, verb)
        .map_err(|no| no.or(Error::refused("hours-refused-state")))
}

/// Lets a line count.
pub async fn confirm(tx: &mut Tx, me: &Me, id: HoursId, rules: &InForce, now: Timestamp) -> Result<(), HoursError> {
    let hours = held(tx, me, id).await?;
    if hours.state.counts() {
        return Ok(());
    }
    must_be_open(tx, hours.school, hours.on_date, rules, now).await?;
    let to = allowed(me, &hours, HoursVerb::Confirm)?;
    store::decide(tx, &[id], to, me.id(), now).await?;
    ledger::note(tx, counted(me, &hours), now).await?;
    Ok(())
}

/// Refuses a line, with a reason the volunteer can read.
pub async fn reject(tx: &mut Tx, me: &Me, id: HoursId, why: Refusal, now: Timestamp) -> Result<(), HoursError> {
    let hours = held(tx, me, id).await?;
    if hours.state == HoursState::Rejected {
        return Ok(());
    }
    let to = allowed(me, &hours, HoursVerb::Reject)?;
    store::decide(tx, &[id], to, me.id(), now).await?;
    let entry = Entry::new(Actor::with(me, Ability::ConfirmHours), "hours-rejected", "hours", id)
        .about(hours.person)
        .at_school(hours.school)
        .detail(format!("reason={why}"));
    ledger::note(tx, entry, now).await?;
    super::shift_jobs::tell_rejected(tx, id, why, now).await?;
    Ok(())
}

/// Changes time and category; what it was stays in the ledger. What was confirmed waits for a confirmation again.
pub async fn correct(
    tx: &mut Tx,
    me: &Me,
    id: HoursId,
    minutes: i64,
    category: &str,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), HoursError> {
    let hours = held(tx, me, id).await?;
    if (hours.minutes, hours.category.as_str()) == (minutes, category) {
        return Ok(());
    }
    must_be_open(tx, hours.school, hours.on_date, rules, now).await?;
    let to = allowed(me, &hours, HoursVerb::Correct)?;
    store::correct(tx, id, minutes, category, to).await?;
    let taken_back = if hours.state.counts() { -hours.minutes } else { 0 };
    let entry = Entry::new(Actor::with(me, Ability::ConfirmHours), "hours-corrected", "hours", id)
        .about(hours.person)
        .at_school(hours.school)
        .minutes(taken_back)
        .detail(format!("was={} now={minutes} was-category={} now-category={category}", hours.minutes, hours.category));
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// The most lines one press confirms.
pub const MOST_AT_ONCE: i64 = 500;

/// Confirms everything that was shown for confirmation: lines up to `upto`, within reach, not one's own.
pub async fn confirm_all(
    tx: &mut Tx,
    me: &Me,
    among: &Among,
    upto: HoursId,
    rules: &InForce,
    now: Timestamp,
) -> Result<usize> {
    let waiting = store::waiting_upto(tx, me, among, upto, MOST_AT_ONCE).await?;
    // A month may have closed by itself today: its lines are not for this queue any more.
    let mut months = BTreeMap::new();
    for hours in &waiting {
        months.insert((hours.school, Month::of(hours.on_date)), false);
    }
    for ((school, month), open) in &mut months {
        *open = must_be_open(tx, *school, month.first(), rules, now).await.is_ok();
    }
    let mut good = Vec::new();
    for hours in waiting.into_iter().filter(|hours| months[&(hours.school, Month::of(hours.on_date))]) {
        // Two who press at once: each line is confirmed by whoever holds it first.
        tx.lock("hours", hours.id).await?;
        let still = store::within_reach(tx, me, Ability::ConfirmHours, hours.id).await?;
        good.extend(still.filter(|now| now.state == hours.state && allowed(me, now, HoursVerb::Confirm).is_ok()));
    }
    let ids: Vec<HoursId> = good.iter().map(|hours| hours.id).collect();
    store::decide(tx, &ids, HoursState::Confirmed, me.id(), now).await?;
    ledger::note_all(tx, good.iter().map(|hours| counted(me, hours)).collect(), now).await?;
    Ok(good.len())
}

fn counted(me: &Me, hours: &Hours) -> Entry {
    Entry::new(Actor::with(me, Ability::ConfirmHours), "hours-confirmed", "hours", hours.id)
        .about(hours.person)
        .at_school(hours.school)
        .minutes(hours.minutes)
        .detail(format!("category={}", hours.category))
}

/// A line at one's school, with its school held.
pub(super) async fn held(tx: &mut Tx, me: &Me, id: HoursId) -> Result<Hours> {
    // The school first: whoever closes its month holds it while the lines are counted.
    let school = store::within_reach(tx, me, Ability::ConfirmHours, id).await?.ok_or(Error::NotFound)?.school;
    tx.lock("school", school).await?;
    tx.lock("hours", id).await?;
    store::within_reach(tx, me, Ability::ConfirmHours, id).await?.ok_or(Error::NotFound)
}

/// Where the table lets somebody of its school take a line.
pub(super) fn allowed(me: &Me, hours: &Hours, verb: HoursVerb) -> Result<HoursState, HoursError> {
    if verb == HoursVerb::Confirm && hours.person == me.id() {
        return Err(HoursError::Own);
    }
    let role = me.role_at(Ability::ConfirmHours, hours.school).ok_or(Error::NotFound)?;
    by::next::<HoursFlow>(Actor::Person(me.id(), role), hours.person, hours.state, verb)
        .map_err(|no| no.or(HoursError::NotNow))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn time_is_rounded_to_the_nearest_step() {
        let nine = at("2026-09-08T13:00:00Z");
        for (left, minutes) in [
            ("2026-09-08T14:00:00Z", 60),
            ("2026-09-08T14:07:29Z", 60),
            ("2026-09-08T14:07:30Z", 75),
            ("2026-09-08T14:22:00Z", 75),
            ("2026-09-08T13:01:00Z", 15),
            ("2026-09-08T13:00:00Z", 15),
        ] {
            assert_eq!(rounded(nine, at(left), 15), minutes, "{left}");
        }
        assert_eq!(rounded(nine, at("2026-09-08T14:07:29Z"), 1), 67);
    }

    #[test]
    fn the_night_the_clocks_change_has_its_true_length() {
        let before = at("2026-11-01T05:30:00Z");
        assert_eq!(rounded(before, at("2026-11-01T07:30:00Z"), 15), 120);
    }

    proptest! {
        #[test]
        fn rounding_is_never_off_by_more_than_half_a_step(seconds in 0i64..86_400, step in 1i64..=60) {
            let from = at("2026-09-08T04:00:00Z");
            let to = from + jiff::SignedDuration::from_secs(seconds);
            let minutes = rounded(from, to, step);
            prop_assert_eq!(minutes % step, 0);
            prop_assert!(minutes == step || (minutes * 60 - seconds).abs() <= step * 30);
        }
    }
}
