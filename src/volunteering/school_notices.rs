//! What schools hear about people, never why; and what a person hears of a school that has no place.

use super::clearance::decline::No;
use super::clearance::{Act, Case};
use super::notices::{about, once, tell};
use super::store::{clearance as cases, decline, stopped as store};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::schools;
use db::Tx;
use jiff::SignedDuration;

/// Schools hear at once whom not to let in: those that the case names, those of what the person holds, and those where they have
/// a place or lead a group.
pub(super) async fn stopped(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell_boards(tx, case, |key| Notice::new("clearance-stopped-school", key), act).await
}

/// The same once it is final.
pub(super) async fn ended(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell_boards(tx, case, |key| Notice::new("clearance-ended-school", key), act).await
}

/// What they heard no longer stands; it is no clearance yet.
pub(super) async fn reopened(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell_boards(tx, case, |key| Notice::new("clearance-reopened-school", key), act).await
}

async fn tell_boards(tx: &mut Tx, case: &Case, notice: impl Fn(String) -> Notice, act: &Act<'_>) -> Result<()> {
    let name = cases::applicant(tx, case.person).await?.map_or(String::new(), |person| person.name());
    for (staff, school, school_name) in store::staff_concerned(tx, case, act.today()).await? {
        let notice = notice(format!("{}-{staff}-{school}", once(case, act)))
            .text("name", name.as_str())
            .text("school", school_name)
            .link("/office/board");
        connect::tell(tx, staff, notice, act.now).await?;
    }
    Ok(())
}

/// A school has no place: the person hears why, and whether others still look at it.
pub(super) async fn declined(tx: &mut Tx, case: &Case, no: &No<'_>, is_last: bool, act: &Act<'_>) -> Result<()> {
    let name = schools::by_id(tx, no.school).await?.map_or_else(String::new, |school| school.name);
    let key = format!("{}-{}", once(case, act), no.school);
    let notice = match is_last {
        true => Notice::new("clearance-school-declined", key),
        false => Notice::new("clearance-school-declined-one", key),
    };
    let why = NoticeArg::Message(format!("clearance-decline-{}", no.why));
    tell(tx, case, about(notice, act).text("school", name).arg("why", why), act).await
}

/// An application has waited long for its schools: whoever speaks for them hears until when it waits.
pub(super) async fn waits_for_school(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let name = cases::applicant(tx, case.person).await?.map_or(String::new(), |person| person.name());
    let days = SignedDuration::from_hours(24 * i64::from(act.policy.clearance.waiting_days));
    let until = act.policy.calendar.day_of(case.since + days);
    for (staff, school, school_name) in decline::speakers(tx, case.id, case.person).await? {
        let notice = Notice::new("clearance-school-asked", format!("{}-{staff}-{school}", once(case, act)))
            .text("name", name.as_str())
            .text("school", school_name)
            .arg("until", NoticeArg::Date(until))
            .link(format!("/office/clearances/{}", case.id));
        connect::tell(tx, staff, notice, act.now).await?;
    }
    Ok(())
}
