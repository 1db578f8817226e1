//! Who has a place and lacks something for it on its day: the board of a school, a shift's list and the coordinator's queue say
//! it alike, and nobody of them says why.

use super::eligibility::{Missing, Task, Trained, missing, missing_training};
use super::shift_jobs::TellUntrained;
use super::signup::SignupId;
use super::store::lacking::{self as store, Asked, AtRisk};
use super::store::shift::Expected;
use super::store::{signup, training};
use crate::error::Result;
use crate::people::PersonId;
use crate::policy::{InForce, Level, RoleTemplate, Training};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::Tx;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use jobs::Job;
use std::collections::BTreeSet;

/// Places told about in one round of the night.
const MANY: i64 = 200;

/// What those with places lack, by their places; whoever lacks nothing is left out. `task` is what a place is for.
pub async fn of_places<'t>(
    tx: &mut Tx,
    people: &[Expected],
    task: impl Fn(&Expected) -> Option<Task<'t>>,
    rules: &InForce,
) -> Result<Vec<(SignupId, Missing)>> {
    let asks =
        |one: &Expected| task(one).is_some_and(|task| !rules.trainings_for(task.level, task.template).is_empty());
    let asked: Vec<PersonId> = people.iter().filter(|one| asks(one)).map(|one| one.person).collect();
    let trained = if asked.is_empty() { Vec::new() } else { training::trained_all(tx, &asked).await? };
    let mut lacks = Vec::new();
    for one in people {
        let Some(task) = task(one) else { continue };
        let lack = if !one.good {
            lack(tx, one.person, &task, rules).await?
        } else if asks(one) {
            let own: Vec<Trained> =
                trained.iter().filter(|(whose, _)| *whose == one.person).map(|(_, each)| each.clone()).collect();
            missing_training(&own, &task, rules)
        } else {
            None
        };
        lacks.extend(lack.map(|lack| (one.signup, lack)));
    }
    Ok(lacks)
}

/// What a person lacks for a task, looked at one by one.
async fn lack(tx: &mut Tx, person: PersonId, task: &Task<'_>, rules: &InForce) -> Result<Option<Missing>> {
    Ok(missing(&signup::has(tx, person).await?, task, rules))
}

/// A place whose holder lacks something, for the queue.
pub struct Place {
    pub at: AtRisk,
    pub lack: Missing,
}

/// Places of the days to come within the viewer's reach whose holders lack something, the soonest first.
pub async fn queue(tx: &mut Tx, viewer: &Viewer, rules: &InForce, today: Date) -> Result<Vec<Place>> {
    let mut found = at_risk(tx, viewer, rules, today).await?;
    found.sort_by_key(|at| (at.starts_at, at.signup));
    found.dedup_by_key(|at| at.signup);
    let mut places = Vec::new();
    for at in found {
        if let Some(lack) = lack(tx, at.person, &at.task(), rules).await? {
            places.push(Place { at, lack });
        }
    }
    Ok(places)
}

/// How many such places there are, at one school or all within reach.
pub async fn count(
    tx: &mut Tx,
    viewer: &Viewer,
    rules: &InForce,
    today: Date,
    school: Option<SchoolId>,
) -> Result<i64> {
    let found = at_risk(tx, viewer, rules, today).await?;
    let here = found.iter().filter(|at| school.is_none_or(|school| school == at.school));
    let places: BTreeSet<SignupId> = here.map(|at| at.signup).collect();
    Ok(i64::try_from(places.len()).unwrap_or(i64::MAX))
}

async fn at_risk(tx: &mut Tx, viewer: &Viewer, rules: &InForce, today: Date) -> Result<Vec<AtRisk>> {
    let until = horizon(rules, today);
    let lowest = i64::from(rules.clearance.lowest_level().number);
    let mut found = store::uncleared(tx, viewer, today, until, lowest).await?;
    for asked in all_asked(rules) {
        found.extend(store::untrained(tx, viewer, &asked, today, until).await?);
    }
    Ok(found)
}

/// How far ahead is looked: as long before an end as people are reminded of it.
fn horizon(rules: &InForce, today: Date) -> Date {
    today.saturating_add(i64::from(rules.clearance.reminder_days).days())
}

/// Each training with the tasks that ask for it.
fn all_asked(rules: &InForce) -> Vec<Asked<'_>> {
    let of = |training: &Training| {
        let asks = |level: &&Level| rules.clearance.trainings_of_level(level).iter().any(|one| one.id == training.id);
        rules.clearance.levels.iter().filter(asks).map(|level| i64::from(level.number)).min()
    };
    let tasks = |training: &Training| {
        let asks = |task: &&RoleTemplate| rules.trainings_of_task(task).iter().any(|one| one.id == training.id);
        rules.templates.iter().filter(asks).map(|task| task.id.as_str()).collect::<Vec<_>>()
    };
    let all = rules.clearance.trainings().iter();
    let all = all.map(|one| Asked { training: one.id.as_str(), level: of(one), tasks: tasks(one) });
    all.filter(|asked| asked.level.is_some() || !asked.tasks.is_empty()).collect()
}

/// Tells people ahead that a training will not reach the day of their place; how many in this round.
pub(super) async fn night(tx: &mut Tx, rules: &InForce, now: Timestamp) -> Result<usize> {
    let today = rules.calendar.day_of(now);
    let mut told = 0;
    for asked in all_asked(rules) {
        let found = store::untold(tx, &asked, today, horizon(rules, today), MANY).await?;
        for signup in &found {
            store::told(tx, *signup, now).await?;
            TellUntrained { signup: *signup, training: asked.training.to_owned() }.enqueue(tx, now).await?;
        }
        told += found.len();
    }
    Ok(told)
}
