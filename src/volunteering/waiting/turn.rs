//! Whose turn it is: a free place is held for the first in line who may take it, until they answer or their time ends.

use super::{Wait, WaitError, end};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::policy::InForce;
use crate::volunteering::eligibility::{SignUpError, missing};
use crate::volunteering::opportunity;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::signup::{Ask, over_a_week};
use crate::volunteering::store::waiting::Places;
use crate::volunteering::store::{signup as signups, waiting as store};
use crate::volunteering::waiting_flow::{WaitFlow, WaitKind, WaitState, WaitVerb};
use crate::volunteering::waiting_jobs::{
    CallBackup, LapseOffer, TellClosed, TellLapsed, TellOffer, TellPassedOver, TellUnfilled,
};
use crate::web::cache::PUBLIC;
use crate::workflow::Workflow;
use db::Tx;
use jiff::civil::{Time, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use jobs::Job;

/// Between these hours nobody is expected to answer.
const EVENING: Time = time(21, 0, 0, 0);
const MORNING: Time = time(8, 0, 0, 0);

/// What follows when places of a shift are free: they are held for the first in line who may take them; with nobody in
/// line and the shift near, the backups are asked. The shift's row is held by the caller.
pub(in crate::volunteering) async fn place_freed(
    tx: &mut Tx,
    shift: ShiftId,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let Some(places) = store::places(tx, shift).await?.filter(|places| places.is_on(now)) else { return Ok(()) };
    let mut left = places.capacity - places.taken;
    while left > 0 {
        let Some(wait) = store::first(tx, shift).await? else { break };
        match why_not(tx, &wait, rules, now).await? {
            None => {
                offer(tx, &wait, rules, now).await?;
                left -= 1;
            }
            Some(why) => pass_over(tx, &wait, why, None, now).await?,
        }
    }
    opportunity::reopen(tx, places.opportunity, places.school, now).await?;
    if left > 0 && places.starts_at < now + SignedDuration::from_hours(i64::from(rules.shifts.reminder_hours)) {
        call(tx, &places, Actor::System, rules, now).await?;
    }
    tx.touch(PUBLIC);
    Ok(())
}

/// A place that was held came free again. With the shift near and nobody in line who may take it, the school is told.
pub(super) async fn hold_ended(tx: &mut Tx, shift: ShiftId, rules: &InForce, now: Timestamp) -> Result<()> {
    place_freed(tx, shift, rules, now).await?;
    let near = now + SignedDuration::from_hours(i64::from(rules.shifts.reminder_hours));
    let unfilled = |places: &Places| places.is_on(now) && places.taken < places.capacity && places.starts_at < near;
    if store::places(tx, shift).await?.filter(unfilled).is_some() {
        TellUnfilled { shift, at: now }.enqueue(tx, now).await?;
    }
    Ok(())
}

/// Why somebody who waits may not take the place: the same rules as for taking one, but for the count.
pub(super) async fn why_not(tx: &mut Tx, wait: &Wait, rules: &InForce, now: Timestamp) -> Result<Option<&'static str>> {
    let rest = i64::from(rules.shifts.rest_minutes);
    let Some(facts) = signups::facts(tx, wait.shift, wait.person, rest, wait.shift).await? else {
        return Ok(Some("waiting-why-off"));
    };
    if facts.already().is_some() {
        return Ok(Some("waiting-why-placed"));
    }
    match facts.fits(facts.starts_at, now) {
        Ok(()) => {}
        Err(SignUpError::TooYoung { .. }) => return Ok(Some("waiting-why-age")),
        Err(SignUpError::Clash { .. }) => return Ok(Some("waiting-why-clash")),
        Err(SignUpError::AtHome) => return Ok(Some("waiting-why-at-home")),
        Err(_) => return Ok(Some("waiting-why-off")),
    }
    let has = signups::has(tx, wait.person).await?;
    if missing(&has, &facts.task(), rules).is_some() {
        return Ok(Some("waiting-why-clearance"));
    }
    let over = over_a_week(tx, wait.person, &facts, wait.shift, rules).await?;
    Ok(over.map(|_| "waiting-why-week"))
}

async fn offer(tx: &mut Tx, wait: &Wait, rules: &InForce, now: Timestamp) -> Result<()> {
    let to = next(wait, WaitVerb::Offer)?;
    let until = offer_ends(now, wait.starts_at, i64::from(rules.shifts.offer_hours()), &rules.zone);
    store::hold(tx, wait, to, now, until).await?;
    ledger::note(tx, wait.line(Actor::System, "place-offered").policy(rules.version), now).await?;
    TellOffer { wait: wait.id, at: now }.enqueue(tx, now).await?;
    LapseOffer { wait: wait.id, at: now }.enqueue(tx, until).await?;
    Ok(())
}

/// Until when a place is held: the hours of the policy, and never later than half of the time that is left. Nobody is
/// asked to answer at night: what would end then ends in the morning, if that is an hour before the shift or more.
pub(super) fn offer_ends(now: Timestamp, starts_at: Timestamp, hours: i64, zone: &TimeZone) -> Timestamp {
    let half = now + SignedDuration::from_secs(starts_at.duration_since(now).as_secs() / 2);
    let end = half.min(now + SignedDuration::from_hours(hours));
    let local = end.to_zoned_datetime(zone.clone());
    let day = match local.time() {
        time if time < MORNING => Some(local.date()),
        time if time >= EVENING => local.date().checked_add(1.day()).ok(),
        _ => None,
    };
    let morning = day.and_then(|day| zone.to_timestamp(day.to_datetime(MORNING)).ok());
    match morning {
        Some(morning) if morning + SignedDuration::from_hours(1) <= starts_at => morning,
        _ => end,
    }
}

/// Asks everybody who would step in; the first yes gets the place. How many were asked.
pub(super) async fn call(tx: &mut Tx, places: &Places, by: Actor, rules: &InForce, now: Timestamp) -> Result<i64> {
    let mut asked = 0;
    let open = store::open(tx, places.shift).await?;
    for wait in open.iter().filter(|wait| wait.kind == WaitKind::Backup) {
        // Whoever was asked for this place a moment ago is not asked twice.
        let lately = wait.offered_at.is_some_and(|at| now.duration_since(at) < SignedDuration::from_mins(10));
        if wait.state == WaitState::Called && (lately || matches!(by, Actor::System)) {
            continue;
        }
        if let Some(why) = why_not(tx, wait, rules, now).await? {
            pass_over(tx, wait, why, None, now).await?;
            continue;
        }
        let to = next(wait, WaitVerb::Call)?;
        store::set_state(tx, wait.id, to, Some(now)).await?;
        ledger::note(tx, wait.line(by, "backup-called").policy(rules.version), now).await?;
        CallBackup { wait: wait.id, at: now, call: tx.new_id() }.enqueue(tx, now).await?;
        asked += 1;
    }
    Ok(asked)
}

/// Their wait ends, and they are told why; `moved` is when the shift was before, if that is why it was looked at.
pub(super) async fn pass_over(
    tx: &mut Tx,
    wait: &Wait,
    why: &'static str,
    moved: Option<(Timestamp, Timestamp)>,
    now: Timestamp,
) -> Result<()> {
    store::end(tx, wait, next(wait, WaitVerb::PassOver)?, now).await?;
    let because = why.trim_start_matches("waiting-why-");
    let entry = wait.line(Actor::System, "passed-over");
    let detail = format!("{} why={because}", entry.detail);
    ledger::note(tx, entry.detail(detail), now).await?;
    TellPassedOver { wait: wait.id, why: why.to_owned(), at: now, moved }.enqueue(tx, now).await?;
    Ok(())
}

/// Somebody takes a place: if they waited for it, their wait is over, and the place that was held is theirs to count.
pub(in crate::volunteering) async fn use_turn(tx: &mut Tx, ask: &Ask, now: Timestamp) -> Result<()> {
    let Some(wait) = store::own(tx, ask.person, ask.shift).await?.filter(|wait| wait.state.is_open()) else {
        return Ok(());
    };
    store::end(tx, &wait, next(&wait, WaitVerb::Take)?, now).await?;
    ledger::note(tx, wait.line(ask.actor, "offer-taken"), now).await
}

/// Every place is taken: backups who were asked wait again.
pub(in crate::volunteering) async fn stand_down(tx: &mut Tx, shift: ShiftId, now: Timestamp) -> Result<()> {
    for wait in store::open(tx, shift).await?.iter().filter(|wait| wait.state == WaitState::Called) {
        store::set_state(tx, wait.id, next(wait, WaitVerb::StandDown)?, None).await?;
        ledger::note(tx, wait.line(Actor::System, "backup-stood-down"), now).await?;
    }
    Ok(())
}

/// Shifts are called off: their lists end, and whoever waited is told. Their rows are held by the caller.
pub(in crate::volunteering) async fn close_all(
    tx: &mut Tx,
    shifts: &[ShiftId],
    by: Actor,
    now: Timestamp,
) -> Result<()> {
    for shift in shifts {
        close(tx, *shift, by, true, now).await?;
    }
    Ok(())
}

async fn close(tx: &mut Tx, shift: ShiftId, by: Actor, tell: bool, now: Timestamp) -> Result<()> {
    for wait in store::open(tx, shift).await? {
        store::end(tx, &wait, next(&wait, WaitVerb::Close)?, now).await?;
        ledger::note(tx, wait.line(by, "waiting-list-closed"), now).await?;
        if tell {
            TellClosed { wait: wait.id }.enqueue(tx, now).await?;
        }
    }
    Ok(())
}

/// Puts the list of a shift in order, whatever was missed: ends offers over their time or to somebody who may not take
/// them any more, ends the list of a shift that is over or off, gives out free places. Done twice, it changes nothing.
pub(in crate::volunteering) async fn tend(tx: &mut Tx, shift: ShiftId, rules: &InForce, now: Timestamp) -> Result<()> {
    tx.lock("shift", shift).await?;
    let Some(places) = store::places(tx, shift).await? else { return Ok(()) };
    if !places.is_on(now) {
        let called_off = places.starts_at > now;
        return close(tx, shift, Actor::System, called_off, now).await;
    }
    let mut ended = false;
    for wait in store::open(tx, shift).await?.iter().filter(|wait| wait.state == WaitState::Offered) {
        if wait.expires_at.is_none_or(|until| until <= now) {
            lapse(tx, wait, now).await?;
            ended = true;
        } else if let Some(why) = why_not(tx, wait, rules, now).await?.filter(|why| *why == "waiting-why-clearance") {
            pass_over(tx, wait, why, None, now).await?;
            ended = true;
        }
    }
    if ended {
        hold_ended(tx, shift, rules, now).await?;
    } else {
        place_freed(tx, shift, rules, now).await?;
    }
    let full = store::places(tx, shift).await?.is_some_and(|places| places.taken >= places.capacity);
    if full { stand_down(tx, shift, now).await } else { Ok(()) }
}

async fn lapse(tx: &mut Tx, wait: &Wait, now: Timestamp) -> Result<()> {
    match end(tx, wait, WaitVerb::Lapse, Actor::System, "offer-lapsed", now).await {
        Ok(()) => {}
        Err(WaitError::Refused(SignUpError::Other(error))) => return Err(error),
        // Answered in the meantime.
        Err(_) => return Ok(()),
    }
    TellLapsed { wait: wait.id, at: now }.enqueue(tx, now).await?;
    Ok(())
}

/// Only states that were just looked at come here, so a step the table does not name is a fault of ours.
fn next(wait: &Wait, verb: WaitVerb) -> Result<WaitState> {
    WaitFlow::next(wait.state, verb).map_err(|error| Error::Internal(error.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn ends(now: &str, starts: &str) -> String {
        let zone = TimeZone::get("America/New_York").unwrap();
        offer_ends(at(now), at(starts), 24, &zone).to_zoned_datetime(zone).strftime("%a %H:%M").to_string()
    }

    #[test]
    fn an_offer_ends_after_a_day_or_halfway_and_not_at_night() {
        // A week ahead, asked at ten on Tuesday.
        assert_eq!(ends("2026-09-08T14:00:00Z", "2026-09-15T13:00:00Z"), "Wed 10:00");
        // Eight hours ahead: halfway.
        assert_eq!(ends("2026-09-08T12:00:00Z", "2026-09-08T20:00:00Z"), "Tue 12:00");
        // Asked at eleven at night: not before the next morning.
        assert_eq!(ends("2026-09-09T03:00:00Z", "2026-09-15T13:00:00Z"), "Thu 08:00");
        // Asked in the evening for nine in the morning: halfway is at night, eight is an hour before.
        assert_eq!(ends("2026-09-09T00:00:00Z", "2026-09-09T13:00:00Z"), "Wed 08:00");
        // For half past eight there is no morning left: halfway it is.
        assert_eq!(ends("2026-09-09T00:30:00Z", "2026-09-09T12:30:00Z"), "Wed 02:30");
    }
}
