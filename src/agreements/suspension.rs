//! A partner is suspended over a concern: everything stops at once, at every school. Then it is reinstated, and goes on; or
//! it is ended.

use super::act::Act;
use super::agreement;
use super::agreement_flow::{AgreementFlow, AgreementVerb};
use super::data::{self, Data, DataId};
use super::data_end;
use super::data_notices;
use super::data_step;
use super::notices;
use super::own;
use super::site;
use super::store::{agreement as agreements, data as requests};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{Ability, Role};
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use i18n::Lang;

/// Refuses what a partner that is suspended cannot begin.
pub(super) async fn refuses(tx: &mut Tx, id: OrganisationId) -> Result<()> {
    match partners::is_suspended(tx, id).await? {
        true => Err(Error::refused("agreements-refused-suspended")),
        false => Ok(()),
    }
}

/// It was suspended: schools are paused, front offices and the partner are told, and data security where data is given. What
/// it asked for rests.
pub async fn begins(tx: &mut Tx, me: &Me, id: OrganisationId, act: &Act<'_>) -> Result<()> {
    site::tend(tx, id, act).await?;
    for one in requests::of(tx, id).await?.iter().filter(|one| one.state.is_given()) {
        data_notices::paused(tx, one, act).await?;
    }
    if rest(tx, me, id, "held_up", act).await? {
        data_notices::held(tx, id, act).await?;
    }
    notices::suspended(tx, id, act).await
}

/// Notes with each request on its way that it rests, or goes on; whether there is one.
async fn rest(tx: &mut Tx, me: &Me, id: OrganisationId, how: &'static str, act: &Act<'_>) -> Result<bool> {
    let mut all = requests::of(tx, id).await?;
    all.retain(|one| one.state.is_on_its_way());
    for one in &all {
        data_step::happened(tx, one.id, (how, ""), Some(me.id()), act).await?;
        let entry = Entry::new(Actor::with(me, Ability::KeepPartners), "data-moved", "data_agreement", one.id);
        let entry = entry.with_partner(id).policy(act.rules.version).detail(format!("rest={how}"));
        ledger::note(tx, entry, act.now).await?;
    }
    Ok(!all.is_empty())
}

/// What an organisation is given or asks for.
async fn open_of(tx: &mut Tx, id: OrganisationId) -> Result<Vec<DataId>> {
    let all = requests::of(tx, id).await?;
    let is_open = |one: &Data| one.state.is_given() || one.state.is_on_its_way();
    Ok(all.iter().filter(|one| is_open(one)).map(|one| one.id).collect())
}

/// It was reinstated, by somebody who does not speak for it: schools go on where nothing else is missing.
pub async fn is_over(tx: &mut Tx, me: &Me, id: OrganisationId, act: &Act<'_>) -> Result<()> {
    own::not_of(tx, me, id).await?;
    site::tend(tx, id, act).await?;
    if rest(tx, me, id, "goes_on", act).await? {
        data_notices::goes_on(tx, id, act).await?;
    }
    notices::reinstated(tx, id, act).await
}

/// It is no partner any more, whatever it was before: its agreements end or are given up, it comes to no school, and what it
/// asked for or is given ends. Out of a suspension somebody who does not speak for it says so. The office's reason is for the
/// record of the partner; what is said of its agreements is that the partnership is over.
pub async fn ends(tx: &mut Tx, me: &Me, id: OrganisationId, was_suspended: bool, act: &Act<'_>) -> Result<()> {
    if was_suspended {
        own::not_of(tx, me, id).await?;
    }
    for one in agreements::of(tx, id).await? {
        let verbs = [AgreementVerb::Terminate, AgreementVerb::Withdraw];
        let may = |verb: &AgreementVerb| AgreementFlow::may(Role::PartnershipManager, one.state, *verb);
        if let Some(verb) = verbs.into_iter().find(may) {
            agreement::step(tx, me, one.id, verb, &over(&one.lang, act), act).await?;
        }
    }
    site::leave(tx, id, &over("en", act), agreement::actor(me), act).await?;
    closes(tx, me, id, act).await
}

/// That the partnership is over, in a language.
fn over(lang: &str, act: &Act<'_>) -> String {
    act.words.speak(Lang::parse(lang).unwrap_or(Lang::En)).t("data-closed-why").into_owned()
}

/// It is no partner any more: what it asked for is refused, what it is given ends at once, and it is told. The office's reason
/// is for the record of the partner; what is said of its data is that the partnership is over.
async fn closes(tx: &mut Tx, me: &Me, id: OrganisationId, act: &Act<'_>) -> Result<()> {
    for seen in open_of(tx, id).await? {
        // The end of one may have ended the one that was to follow.
        let one = data_step::kept(tx, me, seen).await?;
        let why = over(&one.lang, act);
        if one.state.is_given() {
            data_end::revoke(tx, me, one.id, &why, act).await?;
        } else if one.state.is_on_its_way() {
            data::close(tx, me, &one, &why, act).await?;
        }
    }
    Ok(())
}
