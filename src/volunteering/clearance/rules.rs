//! The rules of clearance as pure functions: dates, waits, windows, and who may decide with whom.

use super::decide::Proposal;
use super::{Act, Case};
use crate::people::PersonId;
use crate::policy::{Check, InForce, Level, Policy, RoleTemplate, Task};
use crate::volunteering::clearance_flow::ClearanceState;
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp, ToSpan};

/// The level with this number, or the highest one below it.
pub fn level(policy: &Policy, number: i64) -> &Level {
    let levels = &policy.clearance.levels;
    levels.iter().rev().find(|l| i64::from(l.number) <= number).unwrap_or(policy.clearance.lowest_level())
}

/// The levels that ask for a talk.
pub fn interview_levels(policy: &Policy) -> Vec<i64> {
    let asks = policy.clearance.levels.iter().filter(|level| level.checks.contains(&Check::Interview));
    asks.map(|level| i64::from(level.number)).collect()
}

/// Whole years between birth and `today`.
pub fn age_on(born: Date, today: Date) -> i64 {
    let years = i64::from(today.year()) - i64::from(born.year());
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    if had_birthday { years } else { years - 1 }
}

/// What the chosen tasks call for: the level, the tasks that ask for it, and why.
pub struct Needed<'a> {
    pub level: &'a Level,
    /// Each task that needs this level, with the reasons the policy gives.
    pub because: Vec<(&'a RoleTemplate, Vec<&'a crate::policy::LevelRule>)>,
}

/// Computes the level of a choice of tasks: nobody picks it by hand. No task means one's own child only.
pub fn needed<'a>(policy: &'a Policy, tasks: &[&'a RoleTemplate]) -> Needed<'a> {
    let asked: Vec<_> = tasks
        .iter()
        .map(|template| {
            let task: Task = template.task();
            let (level, why) = policy.clearance.level_for(&task);
            (*template, level, why)
        })
        .collect();
    let level = asked
        .iter()
        .map(|(_, level, _)| *level)
        .fold(policy.clearance.lowest_level(), |most, level| if level.number > most.number { level } else { most });
    let because = asked
        .into_iter()
        .filter(|(_, asking, _)| asking.number == level.number)
        .map(|(template, _, why)| (template, why))
        .collect();
    Needed { level, because }
}

/// The highest level that asks for no report of a company, where a needed level does: the gentler way to help.
pub fn gentler<'a>(policy: &'a Policy, needed: &Level) -> Option<&'a Level> {
    let levels = &policy.clearance.levels;
    levels
        .iter()
        .rev()
        .filter(|l| needed.disclosure && !l.disclosure && l.number > 1)
        .find(|l| l.number < needed.number)
}

/// The highest level that somebody under age can have: always with an employee there, and no report of a company.
pub fn minor_cap(policy: &Policy) -> u32 {
    let open = policy.clearance.levels.iter().filter(|level| !level.disclosure && !level.driver_documents);
    open.map(|level| level.number).max().unwrap_or(policy.clearance.lowest_level().number)
}

/// Whether a task is for adults only, because nobody stands beside whoever does it.
pub fn is_for_adults(policy: &Policy, template: &RoleTemplate) -> bool {
    policy.clearance.level_for(&template.task()).0.number > minor_cap(policy)
}

/// Whether this level's checks are made by a company, under a reference.
pub fn needs_order(level: &Level) -> bool {
    level.checks.iter().any(|check| matches!(check, Check::CriminalRecord | Check::DrivingRecord))
}

/// First and last good day of a level given today. What renews a clearance still in force begins when that ends, so
/// that renewing early costs nobody a day.
/// `documents` are the last good days of what the level rests on.
pub fn dates(
    policy: &Policy,
    level: &Level,
    today: Date,
    runs_until: Option<Date>,
    documents: &[Date],
) -> (Date, Date) {
    let from = match runs_until {
        Some(until) if until >= today => until.saturating_add(1.day()),
        _ => today,
    };
    (from, policy.clearance.validity_of(level).valid_until(from, documents))
}

/// The last day of the wait between the notice of an intended denial and the denial itself.
pub fn wait_until(policy: &Policy, today: Date) -> Date {
    policy.calendar.business_days_after(today, policy.clearance.pre_adverse_business_days)
}

/// Why a denial cannot be made yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotYet {
    /// No second person agreed, or the first notice was not sent.
    NoNotice,
    /// The wait is not over; it ends with this day.
    Waiting(Date),
}

/// Whether a denial may be made: two persons, the first notice, and the whole wait behind it.
pub fn may_deny(case: &Case, today: Date) -> Result<(), NotYet> {
    waited(case, ClearanceState::PreAdverse, today)
}

/// Whether a clearance may be taken away after its notice: the same, of one that is stopped.
pub fn may_revoke(case: &Case, today: Date) -> Result<(), NotYet> {
    if is_to_be_revoked(case) { waited(case, ClearanceState::Suspended, today) } else { Err(NotYet::NoNotice) }
}

/// Whether the law left no choice: such a denial has no appeal, and only two people take it back.
pub fn is_barred(case: &Case) -> bool {
    case.state == ClearanceState::Denied && case.appeal_until.is_none()
}

/// What stands proposed and counts where the case is now; what was agreed before is none of it.
pub fn proposed(case: &Case) -> Option<Proposal> {
    Proposal::parse(&case.proposal).filter(|proposal| Proposal::open_for(case).contains(proposal))
}

/// Whether two people have agreed that a clearance is taken away, and the notice comes first.
pub fn is_to_be_revoked(case: &Case) -> bool {
    let revoke = Proposal::Revoke.as_str();
    case.state == ClearanceState::Suspended && case.proposal == revoke && case.agreed_by.is_some()
}

fn waited(case: &Case, state: ClearanceState, today: Date) -> Result<(), NotYet> {
    let two = matches!((case.proposed_by, case.agreed_by), (Some(one), Some(other)) if one != other);
    match case.wait_until {
        Some(until) if two && case.pre_adverse_at.is_some() && case.state == state => {
            if today > until {
                Ok(())
            } else {
                Err(NotYet::Waiting(until))
            }
        }
        _ => Err(NotYet::NoNotice),
    }
}

/// The last day for an appeal against a denial made today.
pub fn appeal_until(policy: &Policy, today: Date) -> Date {
    today.saturating_add(Span::new().days(i64::from(policy.clearance.appeal_days)))
}

/// Why an appeal is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAppeal {
    /// Not denied, or denied by law.
    NotOpen,
    /// Looked at once already; that is final.
    Final,
    /// The last day was this one.
    Over(Date),
}

/// Whether an appeal is taken today.
pub fn may_appeal(case: &Case, today: Date) -> Result<(), NoAppeal> {
    match (case.state, case.appeal_until) {
        (ClearanceState::Denied, Some(_)) if case.appealed_at.is_some() => Err(NoAppeal::Final),
        (ClearanceState::Denied, Some(until)) if today <= until => Ok(()),
        (ClearanceState::Denied, Some(until)) => Err(NoAppeal::Over(until)),
        _ => Err(NoAppeal::NotOpen),
    }
}

/// Whether a denial can have an appeal at all, whenever that was received: the letter says the day.
pub fn may_still_be_appealed(case: &Case) -> bool {
    case.state == ClearanceState::Denied && case.appeal_until.is_some() && case.appealed_at.is_none()
}

/// Since when denials still stand against somebody: those before are over, and were applied after.
pub fn denials_since(act: &Act<'_>) -> Timestamp {
    act.now - SignedDuration::from_hours(24 * i64::from(act.policy.clearance.reapply_days()))
}

/// The first day on which somebody who was denied may apply again: counted from the decision that is final. Nothing
/// where the law leaves no choice.
pub fn reapply_on(policy: &InForce, case: &Case) -> Option<Date> {
    case.appeal_until?;
    let decided = case.decided_at.or(case.denied_at)?;
    let days = i64::from(policy.clearance.reapply_days());
    Some(policy.calendar.day_of(decided).saturating_add(Span::new().days(days)))
}

/// Why somebody may not decide on a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Partial {
    /// It is about them.
    Own,
    /// It is about somebody of their household.
    Family,
    /// They proposed it: another must agree.
    SamePerson,
    /// They live with whoever proposed it.
    FamilyOfFirst,
    /// They said that they know the person.
    Known,
}

/// Whether `decider` is impartial. `household` are all who live with the decider.
pub fn impartial(
    decider: PersonId,
    about: PersonId,
    proposed_by: Option<PersonId>,
    household: &[PersonId],
) -> Result<(), Partial> {
    if decider == about {
        return Err(Partial::Own);
    }
    if household.contains(&about) {
        return Err(Partial::Family);
    }
    match proposed_by {
        Some(first) if first == decider => Err(Partial::SamePerson),
        Some(first) if household.contains(&first) => Err(Partial::FamilyOfFirst),
        _ => Ok(()),
    }
}

/// The middle of how long the last decisions took, in days; nothing while there are too few to speak of.
pub fn usual_days(mut took: Vec<i64>) -> Option<i64> {
    if took.len() < 5 {
        return None;
    }
    took.sort_unstable();
    Some(took[took.len() / 2].max(1))
}

#[cfg(test)]
mod tests;
