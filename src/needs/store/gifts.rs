//! Gifts that are for a need.

use crate::error::Result;
use crate::giving::GiftId;
use crate::needs::need::NeedId;
use crate::needs::part::PartId;
use db::{Tx, sql};

/// What gifts of money bring for a need, in whole dollars: promised in all by those that were accepted, and come.
pub async fn tally(tx: &mut Tx, need: NeedId) -> Result<(i64, i64)> {
    let (promised, here) = tx
        .one::<(i64, i64)>(sql!(
            "select cast(coalesce(sum(case when g.state in ('accepted', 'scheduled') then g.cents else g.received_cents end), 0)
                         as bigint) as promised,
                    cast(coalesce(sum(g.received_cents), 0) as bigint) as here
             from gift g
             where g.need = $1 and g.kind = 'money'
               and g.state in ('accepted', 'scheduled', 'received', 'acknowledged', 'allocated', 'reported', 'closed')",
            need
        ))
        .await?;
    Ok((promised / 100, here / 100))
}

/// Whether money for a need is still to come, or came and its giver has no letter.
pub async fn waits_for_letter(tx: &mut Tx, need: NeedId) -> Result<bool> {
    Ok(tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from gift g where g.need = $1 and g.kind = 'money'
                            and g.state in ('accepted', 'scheduled', 'received')) as waits",
            need
        ))
        .await?
        .0)
}

/// A gift for a need, as the need's page names it.
#[derive(Debug, Clone)]
pub struct Named {
    pub id: GiftId,
    pub donor_name: String,
    pub kind: String,
    pub cents: i64,
    pub received_cents: i64,
    pub state: String,
}
db::row!(Named { id, donor_name, kind, cents, received_cents, state });

/// Gifts for a need, the oldest first.
pub async fn of_need(tx: &mut Tx, need: NeedId) -> Result<Vec<Named>> {
    Ok(tx
        .all(sql!(
            "select g.id, d.name as donor_name, g.kind, g.cents, g.received_cents, g.state
             from gift g join donor d on d.id = g.donor
             where g.need = $1 order by g.id limit 200",
            need
        ))
        .await?)
}

/// The part was written down as this gift.
pub async fn written(tx: &mut Tx, part: PartId, gift: GiftId) -> Result<()> {
    tx.run(sql!("update need_part set gift = $2 where id = $1", part, gift)).await?;
    Ok(())
}
