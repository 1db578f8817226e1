//! What happens later with a place that looks for somebody else: the next few are asked, and it ends at its time.

use super::cover::{Act, Cover, CoverId, ask, could_take, note};
use super::cover_end::close;
use super::cover_flow::{CoverFlow, CoverKind, CoverState, CoverVerb};
use super::cover_notices as notices;
use super::shift::{Shift, day_of};
use super::store::cover_find::{Fit, Likely, likely};
use super::store::{cover as store, shift as shifts};
use crate::app::App;
use crate::error::Result;
use crate::ledger::Actor;
use crate::people::PersonId;
use crate::policy::InForce;
use crate::schools::{self, Point, zip_places, zip_point};
use crate::workflow::Workflow;
use db::Tx;
use jiff::civil::Weekday;
use jiff::{SignedDuration, Timestamp, ToSpan};
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// Who lives this near is a neighbor.
const NEAR_MILES: f64 = 6.0;
/// Who was asked within so many hours is asked last.
const LATELY: SignedDuration = SignedDuration::from_hours(24 * 14);
/// However near the shift is, an answer is given this long.
const SHORTEST: SignedDuration = SignedDuration::from_mins(20);

/// The jobs of this file.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<AskForCover>().register::<CoverEnds>()
}

/// Asks the next few. `at` is the asking it was put down for: when that was moved, another job does it.
#[derive(Debug, Serialize, Deserialize)]
pub struct AskForCover {
    pub cover: CoverId,
    pub at: Timestamp,
}

impl Job<App> for AskForCover {
    const NAME: &'static str = "volunteering.ask-for-cover";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let rules = app.policy();
        let act = Act { rules: &rules, random: &app.random, now: app.now() };
        // Looked for in a snapshot: nobody has to wait while the district is searched.
        let mut tx = app.db.read().await?;
        let Some(cover) = store::any(&mut tx, self.cover).await?.filter(|c| self.is_for(c)) else { return Ok(()) };
        let found = right_ones(&mut tx, &cover, &act).await?;
        drop(tx);
        let mut tx = app.db.write().await?;
        tx.lock("shift", cover.shift).await?;
        if let Some(cover) = store::any(&mut tx, self.cover).await?.filter(|c| self.is_for(c)) {
            go_on(&mut tx, &cover, &found, &act).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

impl AskForCover {
    fn is_for(&self, cover: &Cover) -> bool {
        cover.state == CoverState::Open && cover.next_at == Some(self.at)
    }
}

async fn go_on(tx: &mut Tx, cover: &Cover, found: &[PersonId], act: &Act<'_>) -> Result<()> {
    let Some(shift) = shifts::any_shift(tx, cover.shift).await? else { return Ok(()) };
    if !shift.is_open() || shift.starts_at <= act.now || !(cover.is_held() || shift.left() > 0) {
        let to = CoverFlow::next(cover.state, CoverVerb::End).map_err(anyhow::Error::from)?;
        close(tx, cover, to, None, act.now).await?;
        notices::settled(tx, cover, None, act.now).await?;
        return note(tx, cover, Actor::System, "cover-over", "", act).await;
    }
    let morning = by_day(act.rules, act.now);
    if morning > act.now {
        return again(tx, cover, Some(morning)).await;
    }
    CoverFlow::next(cover.state, CoverVerb::AskMore).map_err(anyhow::Error::from)?;
    let most = act.rules.shifts.cover_ask_at_once();
    let mut asked = 0;
    for person in found {
        if asked == most {
            break;
        }
        if could_take(tx, shift.id, *person, shift.id, act).await?.is_ok()
            && ask(tx, cover.id, *person, None, act).await?
        {
            asked += 1;
        }
    }
    if asked == 0 {
        notices::nobody(tx, cover, &shift, act.now).await?;
        return again(tx, cover, None).await;
    }
    let patience = (shift.starts_at.duration_since(act.now) / 4).min(act.rules.shifts.cover_wait()).max(SHORTEST);
    let next = by_day(act.rules, act.now + patience);
    again(tx, cover, Some(next).filter(|at| *at < cover.expires_at)).await
}

async fn again(tx: &mut Tx, cover: &Cover, at: Option<Timestamp>) -> Result<()> {
    store::set_next(tx, cover.id, at).await?;
    if let Some(at) = at {
        AskForCover { cover: cover.id, at }.enqueue(tx, at).await?;
    }
    Ok(())
}

/// Ends what nobody took.
#[derive(Debug, Serialize, Deserialize)]
pub struct CoverEnds {
    pub cover: CoverId,
}

impl Job<App> for CoverEnds {
    const NAME: &'static str = "volunteering.cover-ends";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let rules = app.policy();
        let act = Act { rules: &rules, random: &app.random, now: app.now() };
        let mut tx = app.db.write().await?;
        let Some(cover) = store::any(&mut tx, self.cover).await? else { return Ok(()) };
        tx.lock("shift", cover.shift).await?;
        let Some(cover) = store::any(&mut tx, self.cover).await? else { return Ok(()) };
        if cover.state != CoverState::Open || cover.expires_at > act.now {
            return Ok(());
        }
        let to = CoverFlow::next(cover.state, CoverVerb::Expire)?;
        close(&mut tx, &cover, to, None, act.now).await?;
        notices::too_late(&mut tx, &cover, act.now).await?;
        if cover.kind != CoverKind::Cover && cover.is_held() {
            notices::not_taken(&mut tx, &cover, act.now).await?;
        }
        note(&mut tx, &cover, Actor::System, "cover-expired", "", &act).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Now, or, at night, in the morning: nobody is asked while they sleep.
pub(super) fn by_day(rules: &InForce, now: Timestamp) -> Timestamp {
    let (from, until) = rules.shifts.cover_hours();
    let local = now.to_zoned_datetime(rules.zone.clone());
    let day = match local.hour() {
        hour if hour < from => local.date(),
        hour if hour >= until => local.date().saturating_add(1.day()),
        _ => return now,
    };
    rules.zone.to_timestamp(day.at(from, 0, 0, 0)).unwrap_or(now)
}

/// Who could come, the likeliest first.
async fn right_ones(tx: &mut Tx, cover: &Cover, act: &Act<'_>) -> Result<Vec<PersonId>> {
    let Some(shift) = shifts::any_shift(tx, cover.shift).await? else { return Ok(Vec::new()) };
    let here = schools::by_id(tx, shift.school).await?.and_then(|school| school.point());
    let near: Vec<String> = zip_places()
        .iter()
        .filter(|place| here.is_some_and(|here| here.miles_to(place.point) <= NEAR_MILES))
        .map(|place| place.zip.to_string())
        .collect();
    let fit = Fit {
        cover: cover.id,
        cleared: shift.level > i64::from(act.rules.clearance.lowest_level().number),
        rest_minutes: i64::from(act.rules.shifts.rest_minutes),
        near: &near,
        time: time_of_day(&shift, act.rules),
        lately: act.now - LATELY,
        shift: &shift,
    };
    let mut found = likely(tx, &fit).await?;
    found.sort_by_key(|one| rank(one, here));
    Ok(found.into_iter().map(|one| one.person).collect())
}

/// The order in which people are asked; the page that asks says the same in words.
fn rank(one: &Likely, here: Option<Point>) -> (bool, bool, bool, bool, bool, i64, Timestamp, PersonId) {
    let miles = here.zip(zip_point(&one.zip)).map_or(i64::MAX, |(here, there)| here.miles_to(there) as i64);
    (!one.waits, one.lately, !one.here, !one.kind, !one.said, miles, one.last_asked, one.person)
}

/// The time of day of a shift, as registration asks for it.
fn time_of_day(shift: &Shift, rules: &InForce) -> &'static str {
    let local = shift.starts_at.to_zoned_datetime(rules.zone.clone());
    let weekend = matches!(day_of(shift.starts_at, &rules.zone).weekday(), Weekday::Saturday | Weekday::Sunday);
    match local.hour() {
        _ if weekend => "weekends",
        ..11 => "mornings",
        11..14 => "midday",
        14..17 => "afternoons",
        _ => "evenings",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(person: i64) -> Likely {
        Likely {
            person: PersonId(person),
            zip: "28212".into(),
            waits: false,
            here: false,
            kind: false,
            said: false,
            lately: false,
            last_asked: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn who_waits_is_asked_first_then_who_knows_the_school_and_who_was_asked_lately_last() {
        let here = zip_point("28212");
        let mut all = [
            Likely { lately: true, here: true, kind: true, ..one(1) },
            Likely { zip: "28277".into(), ..one(2) },
            one(3),
            Likely { kind: true, ..one(4) },
            Likely { said: true, ..one(5) },
            Likely { here: true, ..one(6) },
            Likely { here: true, kind: true, ..one(7) },
            Likely { waits: true, lately: true, ..one(8) },
        ];
        all.sort_by_key(|one| rank(one, here));
        assert_eq!(all.map(|one| one.person.0), [8, 7, 6, 4, 5, 3, 2, 1]);
    }

    #[test]
    fn nobody_is_asked_at_night() {
        let rules = InForce::shipped().expect("the policy that ships is whole");
        let at = |text: &str| text.parse::<Timestamp>().expect("an instant");
        // Charlotte is four hours behind in October.
        assert_eq!(by_day(&rules, at("2026-10-06T15:00:00Z")), at("2026-10-06T15:00:00Z"));
        assert_eq!(by_day(&rules, at("2026-10-06T09:00:00Z")), at("2026-10-06T12:00:00Z"));
        assert_eq!(by_day(&rules, at("2026-10-07T00:30:00Z")), at("2026-10-07T12:00:00Z"));
    }
}
