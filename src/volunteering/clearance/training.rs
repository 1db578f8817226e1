//! Trainings: noted by whoever saw them done, for one person or for a list; each ends by itself.

use super::{Act, Case, ClearanceId, apart, locked_within, steps};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::{InForce, Policy, Training};
use crate::volunteering::application::Shown;
use crate::volunteering::notices;
use crate::volunteering::store::training as store;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::ToSpan;
use jiff::civil::Date;

/// How many ends one round of the night takes.
const MANY: i64 = 200;

/// A training as it is kept.
#[derive(Debug, Clone)]
pub struct Done {
    pub training: String,
    pub done_on: Date,
    pub last_day: Option<Date>,
    /// The version of its text, where it was read and answered on its own page; else somebody noted it.
    pub read_version: Option<i64>,
}
db::row!(Done { training, done_on, last_day, read_version });

/// One that ends or has ended.
#[derive(Debug, Clone)]
pub struct Ending {
    pub person: PersonId,
    pub training: String,
    pub last_day: Date,
    pub lang: String,
}
db::row!(Ending { person, training, last_day, lang });

/// How a training stands on a day, for the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Missing,
    /// Good, to this day if it ends at all.
    Good(Option<Date>),
    Ended(Date),
}

/// See [`Standing`].
pub fn standing(done: Option<&Done>, today: Date) -> Standing {
    match done.map(|done| done.last_day) {
        None => Standing::Missing,
        Some(Some(end)) if end < today => Standing::Ended(end),
        Some(end) => Standing::Good(end),
    }
}

/// What a case asks for: its level's trainings, and those of the tasks that were chosen.
pub fn asked<'p>(case: &Case, policy: &'p Policy) -> Vec<&'p Training> {
    let level = if case.granted > 0 { case.granted } else { case.level };
    let mut all = policy.trainings_for(level, "");
    for task in case.tasks.lines().filter_map(|id| policy.template(id)) {
        all.extend(policy.trainings_of_task(task));
    }
    all.sort_by(|one, other| one.id.cmp(&other.id));
    all.dedup_by(|one, other| one.id == other.id);
    all
}

/// The day on which a training was done, as it is typed: not in the future, and not so long ago that it has ended.
pub fn done_on(sent: &str, training: &Training, today: Date) -> forms::Checked<Date> {
    let day = forms::date(sent)?;
    if day > today {
        return Err(Reason::new("training-day-future"));
    }
    if training.last_good_day(day).is_some_and(|end| end < today) || day.year() < 2000 {
        return Err(Reason::new("training-day-ended"));
    }
    Ok(day)
}

fn known<'p>(policy: &'p InForce, id: &str) -> Result<&'p Training> {
    policy.clearance.training(id).ok_or(Error::NotFound)
}

/// Somebody of the school or the office saw it done.
pub async fn done(tx: &mut Tx, me: &Me, case: ClearanceId, id: &str, on: Date, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::SeeIdentity, case).await?;
    apart::stand(tx, me, &case, None).await?;
    note(tx, case.person, known(act.policy, id)?, on, None, act).await
}

/// The same for everybody on a list who was there. Says how many, and whom it cannot be noted for by this person.
pub async fn done_all(
    tx: &mut Tx,
    me: &Me,
    cases: &[ClearanceId],
    id: &str,
    on: Date,
    act: &Act<'_>,
) -> Result<(i64, i64)> {
    let training = known(act.policy, id)?;
    let (mut noted, mut left) = (0, 0);
    for case in cases {
        let case = locked_within(tx, me, Ability::SeeIdentity, *case).await?;
        if apart::why_not(tx, me, &case, None).await?.is_some() {
            left += 1;
            continue;
        }
        note(tx, case.person, training, on, None, act).await?;
        noted += 1;
    }
    Ok((noted, left))
}

/// It was done: somebody saw it, or the person read it on its own page (`read`: what, in which language).
pub(super) async fn note(
    tx: &mut Tx,
    person: PersonId,
    training: &Training,
    on: Date,
    read: Option<&Shown>,
    act: &Act<'_>,
) -> Result<()> {
    let last = training.last_good_day(on);
    store::note(tx, person, training.id.as_str(), (on, last), read, act).await?;
    let until = last.map_or(String::new(), |end| format!(" until={end}"));
    let text = read.map_or(String::new(), |r| format!(" version={} lang={} text={}", r.version, r.lang, r.hash));
    let entry = Entry::new(act.actor, "training-done", "person", person).about(person).policy(act.policy.version);
    ledger::note(tx, entry.detail(format!("training={}{until}{text}", training.id)), act.now).await?;
    match read {
        // What follows from one's own reading follows by itself: nobody clears themselves.
        Some(_) => steps::go_on(tx, person, &act.by_itself()).await,
        None => steps::go_on(tx, person, act).await,
    }
}

/// Noted by mistake: it does not count any more.
pub async fn take_back(tx: &mut Tx, me: &Me, case: ClearanceId, id: &str, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::SeeIdentity, case).await?;
    apart::stand(tx, me, &case, None).await?;
    if !store::take_back(tx, case.person, id).await? {
        return Ok(());
    }
    let entry = Entry::new(act.actor, "training-taken-back", "person", case.person).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version).detail(format!("training={id}")), act.now).await
}

/// What the clock asks: reminders before the end, and the end. Says how many it changed.
pub(super) async fn night(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let today = act.today();
    let to = today.saturating_add(i64::from(act.policy.clearance.reminder_days).days());
    let near = store::near_end(tx, today, to, MANY).await?;
    for one in &near {
        store::reminded(tx, one, act.now).await?;
        if let Some(training) = act.policy.clearance.training(&one.training) {
            notices::training_ending(tx, one, training, act).await?;
        }
    }
    let over = store::past_end(tx, today, MANY).await?;
    for one in &over {
        store::ended(tx, one, act.now).await?;
        let entry = Entry::new(act.actor, "training-ended", "person", one.person).about(one.person);
        ledger::note(tx, entry.detail(format!("training={}", one.training)), act.now).await?;
    }
    Ok(near.len() + over.len())
}
