//! An opportunity: what a school asks volunteers to do. Its level follows from the task; nobody picks it.

use super::needs::{Audience, Need};
use super::shift;
use super::shift_flow::{OpportunityFlow, OpportunityState, OpportunityVerb};
use super::store::{needs, opportunity as store};
use crate::connect::{self, Notice};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{self, Ability, PersonId, Role};
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
    pub audience: Audience,
    /// When sign-up opens; at once when there is no such time.
    pub opens_at: Option<Timestamp>,
    /// Why the school sent it back the last time.
    pub returned: String,
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
    created_at,
    audience,
    opens_at,
    returned
});

impl Opportunity {
    /// Whether strangers see it.
    pub fn is_public(&self) -> bool {
        matches!(self.state, OpportunityState::Published | OpportunityState::Filled)
    }

    /// Whether these are its words, its needs and what follows from its kind, to the last letter: a form that was sent again.
    fn is_written_so(&self, new: &NewOpportunity, needs: &[Need], asked: &Asked<'_>) -> bool {
        let level = (asked.level, i64::from(asked.template.min_age), asked.template.category.as_str());
        (&self.template, &self.title, &self.summary, &self.lang) == (&new.template, &new.title, &new.summary, &new.lang)
            && (self.contact, self.audience, self.opens_at) == (new.contact, new.audience, new.opens_at)
            && (self.level, self.min_age, self.category.as_str()) == level
            && needs.len() == new.needs.len()
            && new.needs.iter().all(|need| needs.contains(need))
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
    pub audience: Audience,
    pub opens_at: Option<Timestamp>,
    pub needs: Vec<Need>,
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
    /// Whoever wrote it must be told why.
    NoReason,
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
            StepError::NoReason => Error::refused("publish-refused-no-reason"),
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
    if !me.may_at(Ability::ProposeTasks, new.school) {
        return Err(Error::NotFound);
    }
    let asked = asked(rules, &new.template).ok_or(Error::NotFound)?;
    let id = store::insert(tx, new, &asked, me.id(), rules.version, now).await?;
    let entry = Entry::new(Actor::Person(me.id(), role_at(me, new.school)), "opportunity-written", "opportunity", id)
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
    if old.is_written_so(new, &needs::of(tx, id).await?, &asked) {
        return Ok(());
    }
    store::rewrite(tx, id, new, &asked, rules.version).await?;
    let entry = Entry::new(Actor::Person(me.id(), role_at(me, old.school)), "opportunity-changed", "opportunity", id)
        .at_school(old.school)
        .policy(rules.version)
        .detail(format!("template={} level={}", new.template, asked.level));
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// The role in which somebody acts for a school: one that publishes there, else one that proposes.
pub fn role_at(me: &Me, school: SchoolId) -> Role {
    let role = me.role_at(Ability::PublishShifts, school).or_else(|| me.role_at(Ability::ProposeTasks, school));
    role.unwrap_or(Role::Volunteer)
}

/// Whether somebody may add shifts to it: the school while it lasts, whoever proposes it until the school has agreed.
pub fn takes_shifts(me: &Me, opportunity: &Opportunity) -> bool {
    use OpportunityState as S;
    match opportunity.state {
        S::Closed | S::Cancelled => false,
        S::Draft | S::Proposed => true,
        S::SchoolApproved | S::Published | S::Filled => me.may_at(Ability::PublishShifts, opportunity.school),
    }
}

/// Takes a step of the table by hand: propose, approve, send back, publish, reopen, close, cancel. Sent back, it says
/// why to whoever wrote it.
pub async fn step(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    verb: OpportunityVerb,
    why: &str,
    now: Timestamp,
) -> Result<OpportunityState, StepError> {
    tx.lock("opportunity", id).await?;
    let opportunity = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    let role = role_at(me, opportunity.school);
    if !OpportunityFlow::may(role, opportunity.state, verb) {
        return Err(StepError::NotNow);
    }
    let to = OpportunityFlow::next(opportunity.state, verb).map_err(|_| StepError::NotNow)?;
    let actor = Actor::Person(me.id(), role);
    let to_come = store::shifts_to_come(tx, id, now).await?;
    match verb {
        OpportunityVerb::Publish if to_come.is_empty() => return Err(StepError::NoShift),
        OpportunityVerb::Reopen if !store::has_free_place(tx, id, now).await? => return Err(StepError::NoShift),
        OpportunityVerb::SendBack if why.is_empty() => return Err(StepError::NoReason),
        OpportunityVerb::Cancel => shift::call_off(tx, &to_come, actor, now).await?,
        _ => {}
    }
    match verb {
        OpportunityVerb::Propose => tell_approvers(tx, &opportunity, me.id(), now).await?,
        OpportunityVerb::SendBack => {
            store::set_returned(tx, id, why).await?;
            tell_writer(tx, &opportunity, Some(why), me.id(), now).await?;
        }
        OpportunityVerb::Approve => {
            store::set_returned(tx, id, "").await?;
            tell_writer(tx, &opportunity, None, me.id(), now).await?;
        }
        OpportunityVerb::Publish => {
            for invited in needs::invited(tx, id).await? {
                tell_invited(tx, &opportunity, invited.person, now).await?;
            }
        }
        _ => {}
    }
    store::set_state(tx, id, to).await?;
    ledger::note(tx, Entry::new(actor, said(verb), "opportunity", id).at_school(opportunity.school), now).await?;
    tx.touch(PUBLIC);
    Ok(to)
}

fn about(kind: &'static str, opportunity: &Opportunity, person: PersonId, now: Timestamp) -> Notice {
    let key = format!("{kind}-{}-{person}-{}", opportunity.id, now.as_microsecond());
    Notice::new(kind, key)
        .text("title", &opportunity.title)
        .text("school", &opportunity.school_name)
        .link(format!("/office/opportunities/{}", opportunity.id))
}

/// Tells those who say yes for the school that something waits for them.
async fn tell_approvers(tx: &mut Tx, opportunity: &Opportunity, by: PersonId, now: Timestamp) -> Result<()> {
    for person in store::approvers(tx, opportunity.school).await? {
        if person != by {
            connect::tell(tx, person, about("publish-proposed", opportunity, person, now), now).await?;
        }
    }
    Ok(())
}

/// Tells whoever wrote it that the school agrees, or why it does not yet.
async fn tell_writer(
    tx: &mut Tx,
    opportunity: &Opportunity,
    why_not: Option<&str>,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    let Some(writer) = store::writer(tx, opportunity.id).await?.filter(|writer| *writer != by) else { return Ok(()) };
    let notice = match why_not {
        Some(why) => about("publish-returned", opportunity, writer, now).text("why", why),
        None => about("publish-agreed", opportunity, writer, now),
    };
    connect::tell(tx, writer, notice, now).await
}

/// Invites somebody to an opportunity within reach; they are told once. Invited already, nothing happens.
pub async fn invite(tx: &mut Tx, me: &Me, id: OpportunityId, person: PersonId, now: Timestamp) -> Result<()> {
    let opportunity = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if !me.may_at(Ability::PublishShifts, opportunity.school) {
        return Err(Error::NotFound);
    }
    let person = people::visible_person(tx, me, Ability::SeeVolunteers, person).await?.ok_or(Error::NotFound)?.id;
    if !needs::invite(tx, id, person, me.id(), now).await? {
        return Ok(());
    }
    let entry = Entry::new(Actor::with(me, Ability::PublishShifts), "invited", "opportunity", id)
        .about(person)
        .at_school(opportunity.school);
    ledger::note(tx, entry, now).await?;
    if opportunity.is_public() {
        tell_invited(tx, &opportunity, person, now).await?;
    }
    Ok(())
}

/// Tells somebody that the school invites them; once for each invitation.
async fn tell_invited(tx: &mut Tx, opportunity: &Opportunity, person: PersonId, now: Timestamp) -> Result<()> {
    let key = format!("invited-{}-{person}", opportunity.id);
    let notice = Notice::new("shifts-invited", key)
        .text("title", &opportunity.title)
        .text("school", &opportunity.school_name)
        .link(format!("/opportunities/{}", opportunity.id));
    connect::tell(tx, person, notice, now).await
}

/// Takes an invitation back. A place they have taken stays theirs.
pub async fn take_back_invitation(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    person: PersonId,
    now: Timestamp,
) -> Result<()> {
    let opportunity = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if !me.may_at(Ability::PublishShifts, opportunity.school) {
        return Err(Error::NotFound);
    }
    if needs::uninvite(tx, id, person).await? {
        let entry = Entry::new(Actor::with(me, Ability::PublishShifts), "invitation-taken-back", "opportunity", id)
            .about(person)
            .at_school(opportunity.school);
        ledger::note(tx, entry, now).await?;
    }
    Ok(())
}

/// The verb as the ledger and messages call it.
pub fn said(verb: OpportunityVerb) -> &'static str {
    match verb {
        OpportunityVerb::Propose => "opportunity-proposed",
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
