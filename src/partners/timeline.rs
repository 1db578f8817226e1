//! The line of a relationship: every call, meeting and promise, who looks after it, what comes next.

use super::organisation::{Organisation, OrganisationId, held, moved, note};
use super::partner_flow::{PartnerVerb, Standing};
use super::store::{list, timeline as store};
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// One entry of a timeline.
    TouchId
);

db::text_enum! {
    /// What kind of entry.
    pub enum TouchKind {
        Call = "call",
        Email = "email",
        Meeting = "meeting",
        Visit = "visit",
        /// Something that was promised, until a day.
        Promise = "promise",
        /// For the office itself.
        Note = "note",
    }
}

impl TouchKind {
    /// Whether somebody spoke with the organisation.
    pub const fn is_contact(self) -> bool {
        !matches!(self, TouchKind::Promise | TouchKind::Note)
    }
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    pub id: TouchId,
    pub kind: TouchKind,
    pub on_date: Date,
    pub words: String,
    pub school_name: Option<String>,
    pub due_on: Option<Date>,
    pub settled_at: Option<Timestamp>,
    pub written_by: Option<String>,
}
db::row!(Touch { id, kind, on_date, words, school_name, due_on, settled_at, written_by });

impl Touch {
    /// A promise that was neither kept nor let go.
    pub fn is_open(&self) -> bool {
        self.kind == TouchKind::Promise && self.settled_at.is_none()
    }
}

/// What somebody writes down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTouch {
    pub kind: TouchKind,
    pub on_date: Date,
    pub words: String,
    pub school: Option<SchoolId>,
    pub due_on: Option<Date>,
}

/// What comes next with an organisation, until when, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    pub step: String,
    pub on: Option<Date>,
    pub owner: Option<PersonId>,
}

/// Writes an entry down. A contact wakes a partner that had gone quiet.
pub async fn write(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    new: &NewTouch,
    rules: &InForce,
    now: Timestamp,
) -> Result<TouchId> {
    let organisation = held(tx, me, id).await?;
    let touch = store::insert(tx, id, new, Some(me.id()), now).await?;
    if new.kind.is_contact() {
        let at = heard_at(new.on_date, rules, now)?;
        store::heard(tx, id, at).await?;
        wake(tx, &organisation, at, rules, Actor::with(me, Ability::KeepPartners), now).await?;
    }
    note(tx, me, "partner-contact-noted", id, now).await?;
    Ok(touch)
}

/// It was in touch by what it did on a day: it signed, handed in, promised, gave, asked. Other features call this from those
/// verbs, and a partner that had gone quiet wakes as from a call. Nothing where no organisation did it.
pub async fn heard(tx: &mut Tx, id: Option<OrganisationId>, day: Date, rules: &InForce, now: Timestamp) -> Result<()> {
    match id {
        Some(id) => heard_then(tx, id, heard_at(day, rules, now)?, rules, now).await,
        None => Ok(()),
    }
}

/// The same, at an instant that is known.
pub(super) async fn heard_then(
    tx: &mut Tx,
    id: OrganisationId,
    at: Timestamp,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    store::heard(tx, id, at).await?;
    match list::any(tx, id).await? {
        Some(held) => wake(tx, &held, at, rules, Actor::System, now).await,
        None => Ok(()),
    }
}

/// Noon of the day, and never after now.
fn heard_at(day: Date, rules: &InForce, now: Timestamp) -> Result<Timestamp> {
    let noon = rules.zone.to_timestamp(day.at(12, 0, 0, 0)).map_err(anyhow::Error::from)?;
    Ok(noon.min(now))
}

/// A quiet partner is active again once it was heard within the days of the rules.
pub(super) async fn wake(
    tx: &mut Tx,
    held: &Organisation,
    at: Timestamp,
    rules: &InForce,
    actor: Actor,
    now: Timestamp,
) -> Result<()> {
    let lately = now - SignedDuration::from_hours(24 * i64::from(rules.partners.quiet_days()));
    if held.standing == Standing::Quiet && at > lately {
        moved(tx, held, PartnerVerb::Hear, "", actor, now).await?;
    }
    Ok(())
}

/// A promise was kept, or is let go.
pub async fn settle(tx: &mut Tx, me: &Me, id: OrganisationId, touch: TouchId, now: Timestamp) -> Result<()> {
    held(tx, me, id).await?;
    if !store::settle(tx, id, touch, now).await? {
        return Err(Error::refused("partners-refused-settled"));
    }
    note(tx, me, "partner-promise-settled", id, now).await
}

/// Says what comes next, on a day to come. Whoever it is for must be one who keeps partners.
pub async fn plan(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    next: &Next,
    (today, now): (Date, Timestamp),
) -> Result<()> {
    let held = held(tx, me, id).await?;
    // Sent again, nothing new is said.
    if (held.next_step.as_str(), held.next_on, held.owner) == (next.step.as_str(), next.on, next.owner) {
        return Ok(());
    }
    // A day that is late already may stay while the rest changes.
    if next.on != held.next_on && next.on.is_some_and(|on| on < today) {
        return Err(Error::refused("partners-next-past"));
    }
    if let Some(owner) = next.owner
        && !store::keepers(tx).await?.iter().any(|(keeper, _)| *keeper == owner)
    {
        return Err(Error::NotFound);
    }
    store::plan(tx, id, next).await?;
    note(tx, me, "partner-next-step", id, now).await
}
