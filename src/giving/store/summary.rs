//! Who has had the year's summary.

use crate::error::Result;
use crate::giving::gift::DonorId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Donors from whom something came in these days and who have no summary of the year, some at a time.
pub async fn without(tx: &mut Tx, year: i16, from: Date, to: Date, most: i64) -> Result<Vec<DonorId>> {
    let rows = tx
        .all::<(DonorId,)>(sql!(
            "select distinct d.id from gift_receipt r
             join gift g on g.id = r.gift and g.state <> 'returned'
             join donor d on d.id = g.donor and d.forgotten_at is null
             where r.on_date >= $2 and r.on_date <= $3 and (r.cents = 0 or r.cents > r.refunded_cents)
               and not exists (select 1 from gift_summary s where s.donor = d.id and s.year = $1)
             order by d.id limit $4",
            i64::from(year),
            from,
            to,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes that a donor has it; no when they had it before.
pub async fn insert(
    tx: &mut Tx,
    donor: DonorId,
    year: i16,
    token_hash: Option<String>,
    now: Timestamp,
) -> Result<bool> {
    let rows = tx
        .run(sql!(
            "insert into gift_summary (donor, year, token_hash, made_at) values ($1, $2, $3, $4)
             on conflict (donor, year) do nothing",
            donor,
            i64::from(year),
            token_hash,
            now
        ))
        .await?;
    Ok(rows == 1)
}

/// The donor and the year that a link opens. A record that was joined into another leads to that.
pub async fn by_link(tx: &mut Tx, token_hash: &str) -> Result<Option<(DonorId, i64)>> {
    Ok(tx
        .maybe(sql!(
            "select coalesce(d.merged_into, d.id) as donor, s.year
             from gift_summary s join donor d on d.id = s.donor where s.token_hash = $1",
            token_hash
        ))
        .await?)
}
