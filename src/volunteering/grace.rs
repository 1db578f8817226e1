//! First visits before a clearance: the desk lets somebody in whose application is on its way, so many times at a school, and
//! only to what an employee watches (A2.3 step 5). Who they are was seen before.

use super::clearance::rules::{age_on, minor_cap};
use super::eligibility::{Missing, Task};
use super::store::grace as store;
use crate::error::Result;
use crate::people::PersonId;
use crate::policy::InForce;
use crate::schools::SchoolId;
use db::Tx;
use jiff::civil::Date;

/// What is known of somebody who has no clearance.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    pub birth_date: Option<Date>,
    /// How often they came to this school.
    pub visits: i64,
    /// An application of theirs is not decided nor held as a likely duplicate, and their photo ID was seen for it.
    pub on_its_way: bool,
    /// Something was decided against them, or is being weighed; or against somebody of their name and birth date.
    pub against: bool,
}
db::row!(Known { birth_date, visits, on_its_way, against });

impl Known {
    /// How many first visits are left on a day.
    pub fn left(&self, rules: &InForce, on: Date) -> i64 {
        let adult = i64::from(rules.clearance.adult_age);
        let of_age = self.birth_date.is_some_and(|born| age_on(born, on) >= adult);
        let open = of_age && self.on_its_way && !self.against;
        if open { (i64::from(rules.clearance.grace_visits) - self.visits).max(0) } else { 0 }
    }
}

/// How many first visits somebody has left at a school.
pub async fn left(tx: &mut Tx, person: PersonId, school: SchoolId, rules: &InForce, on: Date) -> Result<i64> {
    Ok(store::known(tx, person, school).await?.map_or(0, |known| known.left(rules, on)))
}

/// Whether the desk may let somebody in although this is missing.
pub async fn allows(
    tx: &mut Tx,
    person: PersonId,
    task: &Task<'_>,
    missing: &Missing,
    rules: &InForce,
) -> Result<bool> {
    let watched = task.level <= i64::from(minor_cap(rules));
    let first = watched && matches!(missing, Missing::Clearance { .. });
    Ok(first && left(tx, person, task.school, rules, task.on).await? > 0)
}
