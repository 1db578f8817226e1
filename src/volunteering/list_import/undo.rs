//! Taking a list back: as a whole, and only while nothing was built on it and no month of its hours was closed.

use super::{ListId, ListState, ListVerb, closed, note, open};
use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::volunteering::clearance::Act;
use crate::volunteering::store::list_closed::written;
use crate::volunteering::store::{list_import as store, list_match as found};
use db::Tx;

/// What was built on a list: in which way, and about whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// A word the page has a sentence for.
    pub what: String,
    pub person: PersonId,
    pub name: String,
}

/// Takes it back, or says what was built on it; not when a month of its hours was closed since. Its records, clearances and hours are gone then; the ledger keeps that they
/// were there.
pub async fn undo(tx: &mut Tx, id: ListId, act: &Act<'_>) -> Result<std::result::Result<(), Vec<Built>>> {
    let mut list = open(tx, id, ListVerb::Undo).await?;
    // Figures that are closed do not lose hours either.
    let days = written(tx, id).await?.into_iter().collect();
    closed::hold_open(tx, &days, true, act.policy, act.today()).await?;
    let since = list.applied_at.unwrap_or(act.now);
    let built = found::built_on(tx, id, since).await?;
    if !built.is_empty() {
        return Ok(Err(built.into_iter().map(|(what, person, name)| Built { what, person, name }).collect()));
    }
    let removed = found::remove(tx, id).await.map_err(in_use)?;
    list.state = ListState::Undone;
    store::save(tx, &list).await?;
    store::undone(tx, id, act.person(), act.now).await?;
    let (people, clearances, hours) = removed;
    let detail = format!("people={people} clearances={clearances} hours={hours}");
    note(tx, &list, ListVerb::Undo, detail, act).await?;
    Ok(Ok(()))
}

/// The database found something that nobody listed above.
fn in_use(error: Error) -> Error {
    match &error {
        Error::Internal(why) if matches!(why.downcast_ref(), Some(db::Error::Constraint { .. })) => {
            Error::refused("list-undo-in-use")
        }
        _ => error,
    }
}
