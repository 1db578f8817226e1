//! A partner is suspended over a concern: everything stops at once, at every school. Then it is reinstated, and goes on; or
//! it is ended.

use super::act::Act;
use super::agreement;
use super::agreement_flow::{AgreementFlow, AgreementVerb};
use super::data_notices;
use super::notices;
use super::own;
use super::site;
use super::store::{agreement as agreements, data};
use crate::error::{Error, Result};
use crate::partners::{self, OrganisationId};
use crate::people::Role;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;

/// Refuses what a partner that is suspended cannot begin.
pub(super) async fn refuses(tx: &mut Tx, id: OrganisationId) -> Result<()> {
    match partners::is_suspended(tx, id).await? {
        true => Err(Error::refused("agreements-refused-suspended")),
        false => Ok(()),
    }
}

/// It was suspended: schools are paused, front offices and the partner are told, and data security where data is given.
pub async fn begins(tx: &mut Tx, id: OrganisationId, act: &Act<'_>) -> Result<()> {
    site::tend(tx, id, act).await?;
    for one in data::of(tx, id).await?.iter().filter(|one| one.state.is_given()) {
        data_notices::paused(tx, one, act).await?;
    }
    notices::suspended(tx, id, act).await
}

/// It was reinstated, by somebody who does not speak for it: schools go on where nothing else is missing.
pub async fn is_over(tx: &mut Tx, me: &Me, id: OrganisationId, act: &Act<'_>) -> Result<()> {
    own::not_of(tx, me, id).await?;
    site::tend(tx, id, act).await?;
    notices::reinstated(tx, id, act).await
}

/// It was ended instead, by somebody who does not speak for it: so are its agreements, with the reason, and what hangs on them.
pub async fn ends(tx: &mut Tx, me: &Me, id: OrganisationId, why: &str, act: &Act<'_>) -> Result<()> {
    own::not_of(tx, me, id).await?;
    for one in agreements::of(tx, id).await? {
        let verbs = [AgreementVerb::Terminate, AgreementVerb::Withdraw];
        let may = |verb: &AgreementVerb| AgreementFlow::may(Role::PartnershipManager, one.state, *verb);
        if let Some(verb) = verbs.into_iter().find(may) {
            agreement::step(tx, me, one.id, verb, why, act).await?;
        }
    }
    Ok(())
}
