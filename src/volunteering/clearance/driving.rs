//! Driving: what a driver shows, what it is good for, and how it lapses alone.

use super::{Act, Case, ClearanceId, apart, locked, locked_within, take};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::{Check, DriverDocument, InForce, Level};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::notices;
use crate::volunteering::store::driving as papers;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::Date;

/// A document as it was told or seen.
#[derive(Debug, Clone)]
pub struct Paper {
    pub document: String,
    /// The end that stands on it.
    pub printed: Option<Date>,
    /// Its last good day, once somebody has seen it.
    pub last_day: Option<Date>,
    pub seen_at: Option<Timestamp>,
}
db::row!(Paper { document, printed, last_day, seen_at });

/// The part of a clearance that rests on driver documents.
#[derive(Debug, Clone)]
pub struct Driving {
    pub clearance: ClearanceId,
    pub level: i64,
    pub below: i64,
    pub last_day: Option<Date>,
    pub reminded_at: Option<Timestamp>,
}
db::row!(Driving { clearance, level, below, last_day, reminded_at });

/// How a document stands on a day, for the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Missing,
    /// The person told its date; nobody has seen it.
    Told,
    Good(Date),
    Ended(Date),
}

/// See [`Standing`].
pub fn standing(paper: Option<&Paper>, today: Date) -> Standing {
    match paper {
        None => Standing::Missing,
        Some(Paper { seen_at: Some(_), last_day: Some(end), .. }) if *end >= today => Standing::Good(*end),
        Some(Paper { seen_at: Some(_), last_day: Some(end), .. }) => Standing::Ended(*end),
        Some(_) => Standing::Told,
    }
}

/// A document that carries its own end; any other is a check, good for so many days after it came back clear.
pub fn is_shown(document: &DriverDocument) -> bool {
    document.good_for_days.is_none()
}

fn document<'p>(policy: &'p InForce, id: &str) -> Result<&'p DriverDocument> {
    policy.clearance.driver_documents.iter().find(|d| d.id == *id && is_shown(d)).ok_or(Error::NotFound)
}

/// The last day on which everything seen is good; nothing while something is missing.
pub async fn good_until(tx: &mut Tx, person: PersonId, policy: &InForce) -> Result<Option<Date>> {
    let kept = papers::papers(tx, person).await?;
    let seen: Vec<(&str, Date)> =
        kept.iter().filter(|p| p.seen_at.is_some()).filter_map(|p| Some((p.document.as_str(), p.last_day?))).collect();
    Ok(policy.clearance.driving_until(&seen))
}

fn not_ended(printed: Date, act: &Act<'_>) -> Result<()> {
    if printed < act.today() { Err(Error::refused("driving-ended-already")) } else { Ok(()) }
}

/// The person tells until when a document is good; it counts once somebody has seen it. One that was seen stays until then.
pub async fn tell(tx: &mut Tx, person: PersonId, id: &str, printed: Date, act: &Act<'_>) -> Result<()> {
    document(act.policy, id)?;
    not_ended(printed, act)?;
    tx.lock("person", person).await?;
    papers::tell(tx, person, id, printed, act).await?;
    let entry = Entry::new(act.actor, "driver-document-told", "person", person).about(person);
    ledger::note(tx, entry.detail(format!("document={id}")), act.now).await
}

/// Somebody at the desk has the document in front of them and reads its end from it.
pub async fn see(tx: &mut Tx, me: &Me, case: ClearanceId, id: &str, printed: Date, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::SeeIdentity, case).await?;
    apart::stand(tx, me, &case, None).await?;
    let shown = document(act.policy, id)?;
    not_ended(printed, act)?;
    let last = shown.last_good_day(act.today(), Some(printed)).unwrap_or(printed);
    papers::see(tx, case.person, id, Some(printed), last, act).await?;
    let entry = Entry::new(act.actor, "driver-document-seen", "person", case.person).about(case.person);
    ledger::note(tx, entry.detail(format!("document={id} until={last}")), act.now).await?;
    refresh(tx, case.person, act).await
}

/// A clear result of a level with a driving check is that check: good for the days the policy says.
pub(super) async fn checked(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let level = case.level_of(act.policy);
    if !level.driver_documents || !level.checks.contains(&Check::DrivingRecord) {
        return Ok(());
    }
    for check in act.policy.clearance.driver_documents.iter().filter(|document| !is_shown(document)) {
        if let Some(last) = check.last_good_day(act.today(), None) {
            papers::see(tx, case.person, check.id.as_str(), None, last, act).await?;
        }
    }
    Ok(())
}

/// Notes with a clearance that it rests on documents; what the level is worth today.
pub(super) async fn attach<'p>(tx: &mut Tx, case: &Case, asked: &'p Level, act: &Act<'p>) -> Result<&'p Level> {
    if !asked.driver_documents {
        return Ok(asked);
    }
    let until = good_until(tx, case.person, act.policy).await?;
    let rules = &act.policy.clearance;
    let given = rules.level_on(asked, until, act.today());
    let below = rules.level_on(asked, None, act.today());
    let row = Driving {
        clearance: case.id,
        level: i64::from(asked.number),
        below: i64::from(below.number),
        last_day: until.filter(|_| given.number == asked.number),
        reminded_at: None,
    };
    papers::set(tx, case.person, &row).await?;
    Ok(given)
}

/// Brings the person's clearances in line with their documents: up to driving when all are good, down when one ended.
pub(super) async fn refresh(tx: &mut Tx, person: PersonId, act: &Act<'_>) -> Result<()> {
    let until = good_until(tx, person, act.policy).await?.filter(|end| *end >= act.today());
    for row in papers::of_person(tx, person).await? {
        let case = locked(tx, row.clearance).await?;
        if case.state == ClearanceState::Cleared && row.last_day != until {
            match until {
                Some(_) => raise(tx, case, row, until, act).await?,
                None => lapse(tx, case, row, act).await?,
            }
        }
    }
    Ok(())
}

async fn raise(tx: &mut Tx, mut case: Case, row: Driving, until: Option<Date>, act: &Act<'_>) -> Result<()> {
    papers::set(tx, case.person, &Driving { last_day: until, reminded_at: None, ..row }).await?;
    if case.granted >= row.level {
        return Ok(());
    }
    case.granted = row.level;
    notices::may_drive(tx, &case, until, act).await?;
    take(tx, &mut case, ClearanceVerb::AddDriving, ClearanceState::Cleared, act).await
}

/// A document has ended: the level falls to the next that needs none, and nothing else changes.
pub(super) async fn lapse(tx: &mut Tx, mut case: Case, row: Driving, act: &Act<'_>) -> Result<()> {
    papers::set(tx, case.person, &Driving { last_day: None, reminded_at: None, ..row }).await?;
    if case.granted <= row.below {
        return Ok(());
    }
    case.granted = row.below;
    notices::driving_lapsed(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::LapseDriving, ClearanceState::Cleared, &act.by_itself()).await
}

/// What the clock asks of the driving part of a clearance in force; says whether it changed.
pub(super) async fn settle(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<bool> {
    let Some(row) = papers::of_case(tx, case.id).await? else {
        return Ok(false);
    };
    let Some(end) = row.last_day else {
        return Ok(false);
    };
    let today = act.today();
    if end < today {
        lapse(tx, case.clone(), row, act).await?;
        return Ok(true);
    }
    let days = i64::from(act.policy.clearance.reminder_days);
    if row.reminded_at.is_some() || i64::from((end - today).get_days()) > days {
        return Ok(false);
    }
    papers::set(tx, case.person, &Driving { reminded_at: Some(act.now), ..row }).await?;
    notices::driving_ending(tx, case, end, act).await?;
    take(tx, &mut case.clone(), ClearanceVerb::Remind, ClearanceState::Cleared, act).await?;
    Ok(true)
}

/// A date on a document, as it is typed.
pub fn printed(sent: &str) -> forms::Checked<Date> {
    let date = forms::date(sent)?;
    if date.year() > 2100 { Err(Reason::new("form-date-year")) } else { Ok(date) }
}
