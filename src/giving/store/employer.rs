//! What employers add, and soft credits.

use super::gift::narrow;
use crate::error::Result;
use crate::giving::employer::{Addition, Expected};
use crate::giving::gift::{DonorId, GiftId};
use crate::giving::payment_flow::MatchState;
use crate::people::PersonId;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

pub async fn insert(tx: &mut Tx, gift: GiftId, new: &Expected, by: Option<PersonId>, now: Timestamp) -> Result<()> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into gift_match (id, gift, employer, cents, due_on, state, written_by, written_at, since)
         values ($1, $2, $3, $4, $5, 'expected', $6, $7, $7)",
        id,
        gift,
        new.employer.as_str(),
        new.cents,
        new.due_on,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn of_gift(tx: &mut Tx, gift: GiftId) -> Result<Vec<Addition>> {
    Ok(tx
        .all(sql!(
            "select m.id, m.gift, m.employer, m.cents, m.due_on, m.state, m.added
             from gift_match m where m.gift = $1 order by m.id",
            gift
        ))
        .await?)
}

pub async fn set_state(tx: &mut Tx, id: i64, state: MatchState, added: Option<GiftId>, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift_match set state = $2, added = $3, since = $4 where id = $1", id, state, added, now))
        .await?;
    Ok(())
}

/// Thanks a donor in a gift that another gave; once. Where a machine received the money, whoever said yes stands for it.
pub async fn soft_credit(
    tx: &mut Tx,
    gift: GiftId,
    kind: &str,
    name: &str,
    donor: DonorId,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into gift_credit (id, gift, kind, name, donor, added_by, added_at)
         select $1, g.id, $3, $4, $5, coalesce(cast($6 as bigint), g.decided_by, g.entered_by), $7
         from gift g
         where g.id = $2 and coalesce(cast($6 as bigint), g.decided_by, g.entered_by) is not null
           and not exists (select 1 from gift_credit c where c.gift = g.id and c.donor = $5)",
        id,
        gift,
        kind,
        name,
        donor,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// An addition that is expected, with whose gift it is added to.
#[derive(Debug, Clone)]
pub struct OpenAddition {
    pub gift: GiftId,
    pub donor_name: String,
    pub employer: String,
    pub cents: i64,
    pub due_on: Date,
}
db::row!(OpenAddition { gift, donor_name, employer, cents, due_on });

/// What is expected, the earliest first, within the viewer's reach.
pub async fn expected(tx: &mut Tx, viewer: &Viewer, most: i64) -> Result<Vec<OpenAddition>> {
    let mut q = sql!(
        "select m.gift, d.name as donor_name, m.employer, m.cents, m.due_on
         from gift_match m join gift g on g.id = m.gift join donor d on d.id = g.donor
         where m.state = 'expected'"
    );
    narrow(&mut q, viewer);
    q.push(" order by m.due_on, m.id limit ${}", most);
    Ok(tx.all(q).await?)
}
