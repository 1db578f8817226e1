//! An opportunity: what a school asks volunteers to do. Its level follows from the task; nobody picks it.

use super::shift;
use super::shift_flow::{OpportunityFlow, OpportunityState, OpportunityVerb};
use super::store::opportunity as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::{InForce, LevelRule, RoleTemplate};
use crate::schools::SchoolId;
use crate::web::Me;
use crate::web::cache::PUBLIC;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;

db::id!(
    /// An opportunity.
    OpportunityId
);

/// See the module.
#[derive(Debug, Clone)]
pub struct Opportunity {
    pub id: OpportunityId,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    pub template: String,
    pub title: String,
    pub summary: String,
    pub lang: String,
    pub category: String,
    pub level: i64,
    pub min_age: i64,
    pub contact: Option<PersonId>,
    pub contact_name: Option<String>,
    pub state: OpportunityState,
    pub created_at: Timestamp,
}
db::row!(Opportunity {
    id,
    school,
    school_name,
    school_slug,
    template,
    title,
    summary,
    lang,
    category,
    level,
    min_age,
    contact,
    contact_name,
    state,
    created_at
});

impl Opportunity {
    /// Whether strangers see it.
    pub fn is_public(&self) -> bool {
        matches!(self.state, OpportunityState::Published | OpportunityState::Filled)
    }
}

/// What a coordinator writes.
#[derive(Debug, Clone)]
pub struct NewOpportunity {
    pub template: String,
    pub school: SchoolId,
    pub title: String,
    pub summary: String,
    pub lang: String,
    pub contact: Option<PersonId>,
}

/// What follows from a template under the rules in force.
pub struct Asked<'p> {
    pub template: &'p RoleTemplate,
    pub level: i64,
    pub reasons: Vec<&'p LevelRule>,
}

/// The level a kind of task needs, and why.
pub fn asked<'p>(rules: &'p InForce, template: &str) -> Option<Asked<'p>> {
    let template = rules.template(template)?;
    let (level, reasons) = rules.clearance.level_for(&template.task());
    Some(Asked { template, level: i64::from(level.number), reasons })
}

/// Why a step is refused.
#[derive(Debug)]
pub enum StepError {
    /// The table names no such step from here.
    NotNow,
    /// Nothing to show: no shift to come.
    NoShift,
    Other(Error),
}

impl From<Error> for StepError {
    fn from(error: Error) -> StepError {
        StepError::Other(error)
    }
}

impl From<db::Error> for StepError {
    fn from(error: db::Error) -> StepError {
        StepError::Other(error.into())
    }
}

impl From<StepError> for Error {
    fn from(error: StepError) -> Error {
        match error {
            StepError::NotNow => Error::refused("publish-refused-state"),
            StepError::NoShift => Error::refused("publish-refused-no-shift"),
            StepError::Other(error) => error,
        }
    }
}

/// Writes a draft for a school within reach.
pub async fn write(
    tx: &mut Tx,
    me: &Me,
    new: &NewOpportunity,
    rules: &InForce,
    now: Timestamp,
) -> Result<OpportunityId> {
    if !me.may_at(Ability::PublishShifts, new.school) {
        return Err(Error::NotFound);
    }
    let asked = asked(rules, &new.template).ok_or(Error::NotFound)?;
    let id = store::insert(tx, new, &asked, me.id(), rules.version, now).await?;
    let entry = Entry::new(Actor::with(me, Ability::PublishShifts), "opportunity-written", "opportunity", id)
        .at_school(new.school)
        .policy(rules.version)
        .detail(format!("template={} level={}", new.template, asked.level));
    ledger::note(tx, entry, now).await?;
    Ok(id)
}

/// Changes the words of a draft; the level follows the template again.
pub async fn rewrite(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    new: &NewOpportunity,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), StepError> {
    tx.lock("opportunity", id).await?;
    let old = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if old.state != OpportunityState::Draft {
        return Err(StepError::NotNow);
    }
    let asked = asked(rules, &new.template).ok_or(Error::NotFound)?;
    store::rewrite(tx, id, new, &asked, rules.version).await?;
    let entry = Entry::new(Actor::with(me, Ability::PublishShifts), "opportunity-changed", "opportunity", id)
        .at_school(old.school)
        .policy(rules.version)
        .detail(format!("template={} level={}", new.template, asked.level));
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// Takes a step of the table by hand: approve, send back, publish, reopen, close, cancel.
pub async fn step(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    verb: OpportunityVerb,
    now: Timestamp,
) -> Result<OpportunityState, StepError> {
    tx.lock("opportunity", id).await?;
    let opportunity = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    let role = me.role_for(Ability::PublishShifts);
    if !OpportunityFlow::may(role, opportunity.state, verb) {
        return Err(StepError::NotNow);
    }
    let to = OpportunityFlow::next(opportunity.state, verb).map_err(|_| StepError::NotNow)?;
    let to_come = store::shifts_to_come(tx, id, now).await?;
    match verb {
        OpportunityVerb::Publish if to_come.is_empty() => return Err(StepError::NoShift),
        OpportunityVerb::Reopen if !store::has_free_place(tx, id, now).await? => return Err(StepError::NoShift),
        OpportunityVerb::Cancel => {
            shift::call_off(tx, &to_come, Actor::with(me, Ability::PublishShifts), now).await?;
        }
        _ => {}
    }
    store::set_state(tx, id, to).await?;
    let entry = Entry::new(Actor::with(me, Ability::PublishShifts), said(verb), "opportunity", id)
        .at_school(opportunity.school);
    ledger::note(tx, entry, now).await?;
    tx.touch(PUBLIC);
    Ok(to)
}

/// The verb as the ledger and messages call it.
pub fn said(verb: OpportunityVerb) -> &'static str {
    match verb {
        OpportunityVerb::Approve => "opportunity-approved",
        OpportunityVerb::SendBack => "opportunity-sent-back",
        OpportunityVerb::Publish => "opportunity-published",
        OpportunityVerb::Fill => "opportunity-filled",
        OpportunityVerb::Reopen => "opportunity-reopened",
        OpportunityVerb::Close => "opportunity-closed",
        OpportunityVerb::Cancel => "opportunity-cancelled",
    }
}

/// Notes that the last place of the last shift to come was taken, when that is so.
pub(super) async fn fill(tx: &mut Tx, id: OpportunityId, school: SchoolId, now: Timestamp) -> Result<()> {
    if store::fill(tx, id, now).await? {
        let entry = Entry::new(Actor::System, said(OpportunityVerb::Fill), "opportunity", id).at_school(school);
        ledger::note(tx, entry, now).await?;
    }
    Ok(())
}

/// Notes that a place came free or was made, when there was none.
pub(super) async fn reopen(tx: &mut Tx, id: OpportunityId, school: SchoolId, now: Timestamp) -> Result<()> {
    if store::reopen(tx, id, now).await? {
        let entry = Entry::new(Actor::System, said(OpportunityVerb::Reopen), "opportunity", id).at_school(school);
        ledger::note(tx, entry, now).await?;
    }
    Ok(())
}

/// Closes what has no shift to come any more; how many. Every night, some at a time.
pub async fn close_over(tx: &mut Tx, now: Timestamp) -> Result<usize> {
    let over = store::over(tx, now).await?;
    for (id, _, state) in &over {
        let to = OpportunityFlow::next(*state, OpportunityVerb::Close).map_err(anyhow::Error::from)?;
        store::set_state(tx, *id, to).await?;
    }
    let lines = over.iter().map(|(id, school, _)| {
        Entry::new(Actor::System, said(OpportunityVerb::Close), "opportunity", *id).at_school(*school)
    });
    ledger::note_all(tx, lines.collect(), now).await?;
    if !over.is_empty() {
        tx.touch(PUBLIC);
    }
    Ok(over.len())
}
