//! What an organisation promised and offered, where its standing as a partner changes.

use crate::error::Result;
use crate::needs::offer::OfferId;
use crate::needs::pair::PairId;
use crate::needs::part::PartId;
use db::{Tx, sql};
use jiff::civil::Date;

/// Parts that are to come, by their needs.
pub async fn coming(tx: &mut Tx, organisation: i64) -> Result<Vec<PartId>> {
    let found: Vec<(PartId,)> = tx
        .all(sql!(
            "select p.id from need_part p
             where p.organisation = $1 and p.state in ('offered', 'reserved', 'committed') order by p.need, p.id",
            organisation
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The same, and those whose letter nobody has opened yet.
pub async fn promised(tx: &mut Tx, organisation: i64) -> Result<Vec<PartId>> {
    let found: Vec<(PartId,)> = tx
        .all(sql!(
            "select p.id from need_part p
             where p.organisation = $1 and p.state in ('unconfirmed', 'offered', 'reserved', 'committed')
             order by p.need, p.id",
            organisation
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Proposals of its offers that nobody has said the last word about, by their needs.
pub async fn proposed(tx: &mut Tx, organisation: i64) -> Result<Vec<PairId>> {
    let found: Vec<(PairId,)> = tx
        .all(sql!(
            "select r.id from need_pair r join need_offer o on o.id = r.offer
             where o.organisation = $1 and r.state in ('asked', 'school_yes', 'giver_yes') order by r.need, r.id",
            organisation
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Offers that are not over.
pub async fn offered(tx: &mut Tx, organisation: i64) -> Result<Vec<OfferId>> {
    let found: Vec<(OfferId,)> = tx
        .all(sql!(
            "select o.id from need_offer o where o.organisation = $1 and o.state in ('unconfirmed', 'open') order by o.id",
            organisation
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Proposals may be answered until then at least, and days be named.
pub async fn give_time(tx: &mut Tx, organisation: i64, answer_until: Date, hold_until: Date) -> Result<()> {
    tx.run(sql!(
        "update need_pair set until_on = $2
         where state in ('asked', 'school_yes', 'giver_yes') and until_on < $2
           and offer in (select o.id from need_offer o where o.organisation = $1)",
        organisation,
        answer_until
    ))
    .await?;
    tx.run(sql!(
        "update need_part set hold_until = $2, reminded_on = null
         where organisation = $1 and state = 'reserved' and hold_until < $2",
        organisation,
        hold_until
    ))
    .await?;
    Ok(())
}
