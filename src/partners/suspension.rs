//! A step of an organisation that reaches into its agreements, its schools and what it promised: suspended over a concern,
//! reinstated, ended.

use super::organisation::{self, OrganisationId, held};
use super::partner_flow::{PartnerVerb, Standing};
use super::placement;
use super::store::organisation as store;
use crate::agreements::{Act, suspension};
use crate::error::Result;
use crate::needs;
use crate::volunteering::group::asking as groups;
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
    let held = held(tx, me, id).await?;
    let before = held.standing;
    let to = organisation::step(tx, me, id, verb, why, act).await?;
    let help = needs::Act { rules: act.rules, random: act.random, now: act.now };
    match (before, to) {
        (_, Standing::Suspended) => {
            suspension::begins(tx, me, id, act).await?;
            needs::partner_rests(tx, me, id.into(), &help).await?;
        }
        (_, Standing::Archived | Standing::NotAPartner) => {
            suspension::ends(tx, me, id, before == Standing::Suspended, act).await?;
            placement::leave_all(tx, me, (id, &held.name), act).await?;
            needs::partner_left(tx, me, id.into(), &help).await?;
            groups::partner_left(tx, me, id, act.rules, act.now).await?;
        }
        (Standing::Suspended, _) => {
            suspension::is_over(tx, me, id, act).await?;
            needs::partner_goes_on(tx, me, id.into(), &help).await?;
        }
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

/// Whether somebody may come, promise or offer in the name of an organisation: it is neither suspended nor archived nor no
/// partner.
pub async fn helps(tx: &mut Tx, id: OrganisationId) -> Result<bool> {
    store::helps(tx, id).await
}

/// Whether somebody may come or be thanked under a typed name. Whoever may not is not let in as another kind of organisation.
pub async fn may_use_name(tx: &mut Tx, name: &str) -> Result<bool> {
    for id in store::of_name(tx, name).await? {
        if !store::helps(tx, id).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Holds the organisations of a name: how they stand stays until the transaction ends.
pub async fn hold_name(tx: &mut Tx, name: &str) -> Result<()> {
    for id in store::of_name(tx, name).await? {
        tx.lock("organisation", id).await?;
    }
    Ok(())
}
