//! Needs that a closet wrote.

use crate::error::Result;
use crate::giving::closet::ItemId;
use crate::needs::need::NeedId;
use db::{Tx, sql};

/// The need that is asked for now.
pub async fn open(tx: &mut Tx, item: ItemId) -> Result<Option<NeedId>> {
    let found = tx.maybe::<(NeedId,)>(sql!(
        "select n.id from need n
         where n.closet_item = $1
           and n.state in ('draft', 'asked', 'school_approved', 'checked', 'published', 'offered', 'reserved', 'committed')",
        item
    ));
    Ok(found.await?.map(|(id,)| id))
}

/// Whether there was one before.
pub async fn was_asked(tx: &mut Tx, item: ItemId) -> Result<bool> {
    let found = sql!("select exists (select 1 from need n where n.closet_item = $1) as was", item);
    Ok(tx.one::<(bool,)>(found).await?.0)
}

pub async fn mark(tx: &mut Tx, need: NeedId, item: ItemId) -> Result<()> {
    tx.run(sql!("update need set closet_item = $2 where id = $1", need, item)).await?;
    Ok(())
}
