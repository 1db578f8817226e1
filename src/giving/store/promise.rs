//! Parts of promises.

use super::gift::narrow;
use crate::error::Result;
use crate::giving::gift::GiftId;
use crate::giving::payment_flow::PartState;
use crate::giving::promise::Part;
use crate::web::Viewer;
use db::{Tx, sql, values};
use jiff::Timestamp;
use jiff::civil::Date;

pub async fn insert(tx: &mut Tx, gift: GiftId, first: i64, parts: &[(Date, i64)], now: Timestamp) -> Result<()> {
    const COLUMNS: &[&str] = &["id", "gift", "number", "cents", "due_on", "state", "since"];
    let rows = parts.iter().zip(first..);
    let rows =
        rows.map(|((due_on, cents), number)| values![tx.new_id(), gift, number, *cents, *due_on, PartState::Due, now]);
    let rows: Vec<_> = rows.collect();
    tx.insert_many("gift_instalment", COLUMNS, rows).await?;
    Ok(())
}

/// All of a gift, in the order in which they are paid.
pub async fn of_gift(tx: &mut Tx, gift: GiftId) -> Result<Vec<Part>> {
    Ok(tx
        .all(sql!(
            "select i.id, i.gift, i.number, i.cents, i.due_on, i.state from gift_instalment i
             where i.gift = $1 order by i.number",
            gift
        ))
        .await?)
}

pub async fn set_state(tx: &mut Tx, part: i64, state: PartState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift_instalment set state = $2, since = $3 where id = $1", part, state, now)).await?;
    Ok(())
}

/// Parts that are due up to a day, and of which nobody was reminded; some at a time.
pub async fn to_remind(tx: &mut Tx, soon: Date) -> Result<Vec<Part>> {
    Ok(tx
        .all(sql!(
            "select i.id, i.gift, i.number, i.cents, i.due_on, i.state
             from gift_instalment i join gift g on g.id = i.gift
             where i.state = 'due' and i.due_on <= $1 and i.reminded_at is null and g.state in ('accepted', 'scheduled')
             order by i.due_on, i.id limit 200",
            soon
        ))
        .await?)
}

pub async fn reminded(tx: &mut Tx, part: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift_instalment set reminded_at = $2 where id = $1", part, now)).await?;
    Ok(())
}

/// Parts that were due before a day and were not paid; some at a time.
pub async fn past(tx: &mut Tx, before: Date) -> Result<Vec<Part>> {
    Ok(tx
        .all(sql!(
            "select i.id, i.gift, i.number, i.cents, i.due_on, i.state
             from gift_instalment i join gift g on g.id = i.gift
             where i.state = 'due' and i.due_on < $1 and g.state in ('accepted', 'scheduled')
             order by i.due_on, i.id limit 200",
            before
        ))
        .await?)
}

/// A part that is open, with whose it is.
#[derive(Debug, Clone)]
pub struct OpenPart {
    pub gift: GiftId,
    pub donor_name: String,
    pub what: String,
    pub cents: i64,
    pub due_on: Date,
    pub state: PartState,
}
db::row!(OpenPart { gift, donor_name, what, cents, due_on, state });

/// Parts that are due up to a day or were missed, the earliest first, within the viewer's reach.
pub async fn open_until(tx: &mut Tx, viewer: &Viewer, until: Date, most: i64) -> Result<Vec<OpenPart>> {
    let mut q = sql!(
        "select i.gift, d.name as donor_name, g.what, i.cents, i.due_on, i.state
         from gift_instalment i join gift g on g.id = i.gift join donor d on d.id = g.donor
         where i.state in ('due', 'missed') and i.due_on <= $1 and g.state in ('accepted', 'scheduled')",
        until
    );
    narrow(&mut q, viewer);
    q.push(" order by i.due_on, i.id limit ${}", most);
    Ok(tx.all(q).await?)
}
