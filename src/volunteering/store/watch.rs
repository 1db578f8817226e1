//! SQL of continuous checks.

use super::screening::Order;
use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance::watch::{Over, Watch, WatchId};
use db::{Tx, sql};
use jiff::Timestamp;

pub async fn insert(tx: &mut Tx, order: &Order, now: Timestamp) -> Result<WatchId> {
    let id = WatchId(tx.new_id());
    tx.run(sql!(
        "insert into screening_watch (id, clearance, provider, candidate, state, asked_at, tried_at, since)
         values ($1, $2, $3, $4, 'asked', $5, $5, $5)",
        id,
        order.clearance,
        order.provider.as_str(),
        order.candidate.as_str(),
        now
    ))
    .await?;
    Ok(id)
}

pub async fn watch(tx: &mut Tx, id: WatchId) -> Result<Option<Watch>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.clearance, c.person, w.provider, w.candidate, w.reference, w.state, w.over_for, w.said,
                    w.sent_at, w.watched_at, w.tried_at, w.since
             from screening_watch w join clearance c on c.id = w.clearance
             where w.id = $1",
            id
        ))
        .await?)
}

/// The last one of a case.
pub async fn newest(tx: &mut Tx, clearance: ClearanceId) -> Result<Option<Watch>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.clearance, c.person, w.provider, w.candidate, w.reference, w.state, w.over_for, w.said,
                    w.sent_at, w.watched_at, w.tried_at, w.since
             from screening_watch w join clearance c on c.id = w.clearance
             where w.clearance = $1 order by w.id desc limit 1",
            clearance
        ))
        .await?)
}

/// The one with which a company looks at a person, if it does.
pub async fn watching(tx: &mut Tx, person: PersonId) -> Result<Option<Watch>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.clearance, c.person, w.provider, w.candidate, w.reference, w.state, w.over_for, w.said,
                    w.sent_at, w.watched_at, w.tried_at, w.since
             from screening_watch w join clearance c on c.id = w.clearance
             where c.person = $1 and w.state = 'watched' order by w.id desc limit 1",
            person
        ))
        .await?)
}

/// Those of a person that are not over, whichever case they rest on.
pub async fn open_of(tx: &mut Tx, person: PersonId) -> Result<Vec<WatchId>> {
    let rows: Vec<(WatchId,)> = tx
        .all(sql!(
            "select w.id from clearance c join screening_watch w on w.clearance = c.id
             where c.person = $1 and w.state in ('asked', 'watched') order by w.id",
            person
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn save(tx: &mut Tx, watch: &Watch) -> Result<()> {
    tx.run(sql!(
        "update screening_watch
         set reference = $2, state = $3, over_for = $4, said = $5, watched_at = $6, tried_at = $7, since = $8
         where id = $1",
        watch.id,
        watch.reference.as_str(),
        watch.state,
        watch.over_for,
        watch.said.as_str(),
        watch.watched_at,
        watch.tried_at,
        watch.since
    ))
    .await?;
    Ok(())
}

/// From now on the company may know of it.
pub async fn set_sent(tx: &mut Tx, id: WatchId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update screening_watch set sent_at = coalesce(sent_at, $2) where id = $1", id, now)).await?;
    Ok(())
}

pub async fn set_tried(tx: &mut Tx, id: WatchId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update screening_watch set tried_at = $2 where id = $1", id, now)).await?;
    Ok(())
}

/// Whether both texts were signed for this case in a version that covers reports throughout service.
pub async fn is_permitted(tx: &mut Tx, clearance: ClearanceId, version: i64) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from agreement a
                            where a.clearance = $1 and a.text_id = 'disclosure' and a.version >= $2)
                and exists (select 1 from agreement a
                            where a.clearance = $1 and a.text_id = 'authorisation' and a.version >= $2) as is_permitted",
            clearance,
            version
        ))
        .await?;
    Ok(is)
}

/// Those that should be over, and why.
pub async fn past(tx: &mut Tx, is_on: bool, most: i64) -> Result<Vec<(WatchId, Over)>> {
    Ok(tx
        .all(sql!(
            "select p.id, p.why
             from (select w.id,
                          case when $1 = false then 'policy'
                               when c.state not in ('cleared', 'inactive') then 'ended'
                               when exists (select 1 from clearance k join screening_watch n on n.clearance = k.id
                                            where k.person = c.person and n.state = 'watched' and n.id > w.id)
                               then 'followed' else '' end as why
                   from screening_watch w join clearance c on c.id = w.clearance
                   where w.state in ('asked', 'watched')) p
             where p.why <> '' order by p.id limit $2",
            is_on,
            most
        ))
        .await?)
}

/// Those for which the company has something to answer, tried last before this instant.
pub async fn unanswered(tx: &mut Tx, before: Timestamp, most: i64) -> Result<Vec<WatchId>> {
    let rows: Vec<(WatchId,)> = tx
        .all(sql!(
            "select w.id from screening_watch w
             where w.state in ('asked', 'ending') and w.tried_at < $1 order by w.tried_at, w.id limit $2",
            before,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many are watched; of how many that are cleared the company would not; and how many it has not ended.
pub struct Counts {
    pub watched: i64,
    pub refused: i64,
    pub ending: i64,
}
db::row!(Counts { watched, refused, ending });

pub async fn counts(tx: &mut Tx) -> Result<Counts> {
    Ok(tx
        .one(sql!(
            "select (select count(*) from screening_watch w where w.state = 'watched') as watched,
                    (select count(*) from screening_watch w join clearance c on c.id = w.clearance
                     where w.state = 'refused' and c.state = 'cleared'
                       and not exists (select 1 from screening_watch n
                                       where n.clearance = w.clearance and n.id > w.id)) as refused,
                    (select count(*) from screening_watch w where w.state = 'ending' and w.said <> '') as ending"
        ))
        .await?)
}
