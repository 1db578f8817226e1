//! A part that came, for those who tell what became of it.

use super::act::Act;
use super::part::{Part, PartId};
use super::{notices, store};
use crate::app::App;
use crate::error::Result;
use crate::policy::InForce;
use crate::web::Viewer;
use db::Tx;

/// A part that came to a school of the viewer's, for whoever tells what became of it.
pub async fn came(tx: &mut Tx, viewer: &Viewer, id: PartId) -> Result<Option<Part>> {
    let found = store::part::any(tx, id).await?.filter(|part| part.state.is_here());
    // Out of a closet nobody gave it who could be told.
    let found = found.filter(|part| part.closet_item.is_none());
    let Some(part) = found else { return Ok(None) };
    Ok(store::need::visible(tx, viewer, part.need).await?.map(|_| part))
}

/// There is something to see about a part: its giver gets the way to their page.
pub async fn tell_of_proof(tx: &mut Tx, id: PartId, app: &App, rules: &InForce) -> Result<()> {
    let act = Act::of(app, rules);
    match store::part::any(tx, id).await? {
        Some(part) => notices::proof(tx, &part, &act).await,
        None => Ok(()),
    }
}
