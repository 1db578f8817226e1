//! What every verb of a data agreement begins and ends with: the record, held; the state, the history, the ledger.

use super::act::Act;
use super::data::{Data, DataId};
use super::data_flow::{DataState, DataVerb};
use super::desk::Speaks;
use super::store::data as store;
use super::{own, suspension};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{Ability, PersonId};
use crate::web::Me;
use db::Tx;
use jiff::civil::Date;

/// A step: by whom, with which words, who has it until when.
pub(super) struct Step<'a> {
    pub verb: DataVerb,
    pub words: &'a str,
    pub person: Option<PersonId>,
    pub actor: Actor,
    pub due_on: Option<Date>,
}

impl Step<'_> {
    /// By the office.
    pub fn by(me: &Me, verb: DataVerb) -> Step<'static> {
        Step::with(me, Ability::KeepPartners, verb)
    }

    /// By somebody of the district who may do so.
    pub fn with(me: &Me, ability: Ability, verb: DataVerb) -> Step<'static> {
        Step { verb, words: "", person: Some(me.id()), actor: Actor::with(me, ability), due_on: None }
    }

    /// By the partner.
    pub fn of(who: &Speaks, verb: DataVerb) -> Step<'static> {
        Step { verb, words: "", person: who.person, actor: who.actor(), due_on: None }
    }

    /// By the night.
    pub fn timer(verb: DataVerb) -> Step<'static> {
        Step { verb, words: "", person: None, actor: Actor::System, due_on: None }
    }
}

/// State, day, history, ledger: what every verb leaves.
pub(super) async fn advance(tx: &mut Tx, held: &Data, to: DataState, step: Step<'_>, act: &Act<'_>) -> Result<()> {
    store::set_state(tx, held.id, to, (step.due_on, step.words), act.now).await?;
    happened(tx, held.id, (step.verb.as_str(), step.words), step.person, act).await?;
    let entry = Entry::new(step.actor, "data-moved", "data_agreement", held.id).with_partner(held.organisation);
    ledger::note(tx, entry.policy(act.rules.version).detail(format!("state={to}")), act.now).await
}

/// A line of its history.
pub(super) async fn happened(
    tx: &mut Tx,
    id: DataId,
    (verb, words): (&'static str, &str),
    person: Option<PersonId>,
    act: &Act<'_>,
) -> Result<()> {
    store::insert_event(tx, id, (verb, words), person, act.now).await
}

/// One that the viewer keeps, with its organisation held until the transaction ends. Nobody decides for the district
/// about an organisation of their own.
pub(super) async fn kept(tx: &mut Tx, me: &Me, id: DataId) -> Result<Data> {
    let seen = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    partners::kept(tx, me, seen.organisation).await?;
    own::not_of(tx, me, seen.organisation).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

/// The same, where its partner is not suspended: until that is settled its requests rest.
pub(super) async fn going_on(tx: &mut Tx, me: &Me, id: DataId) -> Result<Data> {
    let held = kept(tx, me, id).await?;
    suspension::refuses(tx, held.organisation).await?;
    Ok(held)
}

/// One of an organisation, which is held until the transaction ends.
pub(super) async fn held(tx: &mut Tx, organisation: OrganisationId, id: DataId) -> Result<Data> {
    tx.lock("organisation", organisation).await?;
    store::any(tx, id).await?.filter(|held| held.organisation == organisation).ok_or(Error::NotFound)
}
