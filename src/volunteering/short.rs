//! Shifts ahead that lack people: those less than half full, and the nearest with any free place.

use super::store::short as store;
use crate::error::Result;
use crate::people::Ability;
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::Tx;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

pub use store::Short;

/// How far ahead is looked: time enough to ask people.
const DAYS_AHEAD: i64 = 14;
/// So near, every free place counts.
const DAYS_NEAR: i64 = 3;

/// The days that are looked at.
#[derive(Debug, Clone, Copy)]
pub struct Ahead {
    pub now: Timestamp,
    pub today: Date,
    pub near: Date,
    pub last: Date,
}

pub fn ahead(rules: &InForce, now: Timestamp) -> Ahead {
    let today = rules.calendar.day_of(now);
    let after = |days: i64| today.saturating_add(days.days());
    Ahead { now, today, near: after(DAYS_NEAR), last: after(DAYS_AHEAD) }
}

/// Those within the viewer's reach, or at the one school of it, the soonest first.
pub async fn queue(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>, ahead: &Ahead) -> Result<Vec<Short>> {
    store::queue(tx, &viewer.reach(Ability::PublishShifts), school, ahead).await
}
