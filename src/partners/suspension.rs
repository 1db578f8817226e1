//! A step of an organisation that reaches into its agreements: suspended over a concern, reinstated, ended.

use super::organisation::{self, OrganisationId, held};
use super::partner_flow::{PartnerVerb, Standing};
use super::store::organisation as store;
use crate::agreements::{Act, suspension};
use crate::error::Result;
use crate::web::Me;
use db::Tx;

/// Takes a step of the table, and what follows from it in the same transaction.
pub async fn step(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    verb: PartnerVerb,
    why: &str,
    act: &Act<'_>,
) -> Result<Standing> {
    let before = held(tx, me, id).await?.standing;
    let to = organisation::step(tx, me, id, verb, why, act.now).await?;
    match (before, to) {
        (_, Standing::Suspended) => suspension::begins(tx, me, id, act).await?,
        (Standing::Suspended, Standing::Archived) => suspension::ends(tx, me, id, why, act).await?,
        (Standing::Suspended, _) => suspension::is_over(tx, me, id, act).await?,
        (_, Standing::Archived | Standing::NotAPartner) => suspension::closes(tx, me, id, act).await?,
        _ => {}
    }
    // Logos and names of sponsors are on public pages, too.
    if before == Standing::Suspended || to == Standing::Suspended {
        tx.touch(crate::web::cache::PUBLIC);
    }
    Ok(to)
}

/// Whether an organisation is suspended.
pub async fn is_suspended(tx: &mut Tx, id: OrganisationId) -> Result<bool> {
    store::is_suspended(tx, id).await
}
