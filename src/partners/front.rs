//! What other features ask of organisations, and what they cause in them.

use super::organisation::{self, Organisation, OrganisationId};
use super::partner_flow::{PartnerVerb, Standing};
use super::speaker::Speaker;
use super::store::{list, organisation as store, placement, speaker as speakers_store};
use crate::error::Result;
use crate::ledger::Actor;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::Viewer;
use crate::web::cache::PUBLIC;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

/// One that the viewer keeps; nobody else changes it until the transaction ends.
pub async fn kept(tx: &mut Tx, viewer: &Viewer, id: OrganisationId) -> Result<Organisation> {
    organisation::held(tx, viewer, id).await
}

/// One that the viewer may see.
pub async fn visible(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    id: OrganisationId,
) -> Result<Option<Organisation>> {
    store::visible(tx, viewer, ability, id).await
}

/// Those that somebody speaks for.
pub async fn own(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<Organisation>> {
    store::own(tx, viewer).await
}

/// Everybody who speaks for one, whoever is asked first before the others.
pub async fn speakers(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Speaker>> {
    speakers_store::of(tx, id).await
}

/// Whom letters go to: whoever is asked first, or else anybody with an address.
pub async fn main_speaker(tx: &mut Tx, id: OrganisationId) -> Result<Option<Speaker>> {
    Ok(speakers(tx, id).await?.into_iter().find(|speaker| !speaker.contact.is_empty()))
}

/// An agreement with it is in force: one that was found eligible is active.
pub async fn activate(tx: &mut Tx, id: OrganisationId, now: Timestamp) -> Result<()> {
    let found = list::any(tx, id).await?.filter(|held| held.standing == Standing::Eligible);
    if let Some(held) = found {
        organisation::moved(tx, &held, PartnerVerb::Activate, "", Actor::System, now).await?;
    }
    Ok(())
}

/// It works at a school from now on, where it did not already: public pages show it there.
pub async fn works_at(tx: &mut Tx, id: OrganisationId, school: SchoolId, today: Date, now: Timestamp) -> Result<()> {
    if placement::open(tx, id, school, today, now).await? {
        tx.touch(PUBLIC);
    }
    Ok(())
}

/// It works there no more.
pub async fn leaves(tx: &mut Tx, id: OrganisationId, school: SchoolId, today: Date) -> Result<()> {
    if placement::close(tx, id, school, today).await? {
        tx.touch(PUBLIC);
    }
    Ok(())
}
