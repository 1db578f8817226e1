//! Counts of partners, needs and gifts for the dashboard.

use super::store::Asked;
use crate::error::Result;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// How many organisations stand where with the district.
pub async fn standing(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    Ok(tx
        .all(sql!(
            "select o.standing, count(*) as count from organisation o
             where o.merged_into is null group by o.standing order by o.standing"
        ))
        .await?)
}

/// How many have an agreement that ends by a day, with nothing signed or sent that follows.
pub async fn lapsing(tx: &mut Tx, today: Date, by: Date) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(distinct a.organisation) as count from partner_agreement a
             where a.state = 'in_force' and a.ends_on >= $1 and a.ends_on <= $2
               and not exists (select 1 from partner_agreement n where n.follows = a.id and n.root = 'renewal'
                               and n.state in ('sent', 'changed', 'signed_by_partner', 'signed_by_district'))",
            today,
            by
        ))
        .await?;
    Ok(count)
}

/// Needs by kind that still wait for somebody.
pub async fn open(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<(String, i64)>> {
    let mut q = sql!("select n.kind, count(*) as count from need n where n.state in ('published', 'offered')");
    asked.narrow(&mut q, " and n.school in (${})");
    q.push_text(" group by n.kind order by n.kind");
    Ok(tx.all(q).await?)
}

/// A need that was met.
pub struct Met {
    pub kind: String,
    pub published_at: Timestamp,
    pub received_on: Date,
}
db::row!(Met { kind, published_at, received_on });

/// Needs of which the last part came this school year.
pub async fn met(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Met>> {
    let mut q = sql!(
        "select n.kind, n.published_at, max(p.received_on) as received_on
         from need n join need_part p on p.need = n.id and p.received_on is not null
         where n.state in ('received', 'thanked', 'closed') and n.published_at is not null"
    );
    asked.narrow(&mut q, " and n.school in (${})");
    q.push(
        " group by n.id, n.kind, n.published_at
          having max(p.received_on) >= ${} and max(p.received_on) <= ${} order by n.id",
        (asked.year_starts, asked.today),
    );
    Ok(tx.all(q).await?)
}

/// Gifts of one kind.
pub struct Given {
    pub kind: String,
    pub gifts: i64,
    pub cents: i64,
}
db::row!(Given { kind, gifts, cents });

/// Gifts that came this school year, by kind, most first.
pub async fn gifts(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Given>> {
    let mut q = sql!(
        "select g.kind, count(*) as gifts, cast(coalesce(sum(g.received_cents), 0) as bigint) as cents
         from gift g
         where g.received_on >= $1 and g.received_on <= $2 and g.state <> 'returned'",
        asked.year_starts,
        asked.today
    );
    asked.narrow(&mut q, " and g.school in (${})");
    q.push_text(" group by g.kind order by gifts desc, g.kind");
    Ok(tx.all(q).await?)
}
