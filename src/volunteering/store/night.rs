//! SQL of what the clock asks of clearances. What comes for thousands on one day is found and done by the page.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance::night::Due;
use crate::volunteering::clearance_flow::ClearanceState;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// A clearance that ends or has ended, as far as it matters then.
#[derive(Debug, Clone)]
pub struct Ending {
    pub id: ClearanceId,
    pub person: PersonId,
    pub level: i64,
    pub granted: i64,
    /// The last good day; of one that rests, the last day to take it up again.
    pub last_day: Date,
    /// Whether the person has another one that goes on.
    pub covered: bool,
}
db::row!(Ending { id, person, level, granted, last_day, covered });

/// In force, and past the last good day. `coalesce` keeps the engine from looking for a person's other cases, or in
/// [`move_all`] and [`remind_all`] for a page of them, among all that are cleared.
pub async fn past_end(tx: &mut Tx, today: Date, most: i64) -> Result<Vec<Ending>> {
    Ok(tx
        .all(sql!(
            "select c.id, c.person, c.level, c.granted, c.valid_to as last_day,
                    exists (select 1 from clearance n
                            where n.person = c.person and n.id <> c.id and coalesce(n.state, '') = 'cleared'
                              and n.valid_to >= $1) as covered
             from clearance c
             where c.state = 'cleared' and c.valid_to < $1
             order by c.valid_to, c.id limit $2",
            today,
            most
        ))
        .await?)
}

/// In force, near the end, and nobody has said so. Who has renewed already, or is about to, is left in peace.
pub async fn near_end(tx: &mut Tx, due: &Due, after: Option<(Date, ClearanceId)>, most: i64) -> Result<Vec<Ending>> {
    let (day, id) = after.unwrap_or((jiff::civil::date(1, 1, 1), ClearanceId(0)));
    Ok(tx
        .all(sql!(
            "select c.id, c.person, c.level, c.granted, c.valid_to as last_day, false as covered
             from clearance c
             where c.state = 'cleared' and c.reminded_at is null
               and c.valid_to >= $1 and c.valid_to <= $2 and (c.valid_to, c.id) > ($3, $4)
               and not exists (select 1 from clearance n
                               where n.person = c.person and n.id <> c.id
                                 and ((n.state = 'cleared' and n.valid_to > c.valid_to)
                                   or (n.follows = c.id
                                       and n.state in ('submitted', 'awaiting_school', 'awaiting_id',
                                                       'awaiting_disclosure', 'screening', 'awaiting_more', 'review'))))
             order by c.valid_to, c.id limit $5",
            due.today,
            due.remind_to,
            day,
            id,
            most
        ))
        .await?)
}

/// At rest, and past the last day to be taken up again.
pub async fn past_window(tx: &mut Tx, today: Date, most: i64) -> Result<Vec<Ending>> {
    Ok(tx
        .all(sql!(
            "select c.id, c.person, c.level, c.granted, c.reactivate_until as last_day,
                    exists (select 1 from clearance n
                            where n.person = c.person and n.id > c.id
                              and coalesce(n.state, '') in ('submitted', 'awaiting_school', 'awaiting_id',
                                                            'awaiting_disclosure', 'screening', 'awaiting_more', 'review',
                                                            'cleared')) as covered
             from clearance c
             where c.state = 'inactive' and c.reactivate_until < $1
             order by c.reactivate_until, c.id limit $2",
            today,
            most
        ))
        .await?)
}

/// At rest, near the last day to be taken up again, and nobody has said so since it rests. Who goes on with another one, or has
/// asked for one, is left in peace.
pub async fn near_window(tx: &mut Tx, due: &Due, after: Option<(Date, ClearanceId)>, most: i64) -> Result<Vec<Ending>> {
    let (day, id) = after.unwrap_or((jiff::civil::date(1, 1, 1), ClearanceId(0)));
    Ok(tx
        .all(sql!(
            "select c.id, c.person, c.level, c.granted, c.reactivate_until as last_day, false as covered
             from clearance c
             where c.state = 'inactive' and (c.reminded_at is null or c.reminded_at < c.since)
               and c.reactivate_until >= $1 and c.reactivate_until <= $2 and (c.reactivate_until, c.id) > ($3, $4)
               and not exists (select 1 from clearance n
                               where n.person = c.person and n.id > c.id
                                 and coalesce(n.state, '') in ('submitted', 'awaiting_school', 'awaiting_id',
                                                               'awaiting_disclosure', 'screening', 'awaiting_more',
                                                               'review', 'cleared'))
             order by c.reactivate_until, c.id limit $5",
            due.today,
            due.remind_to,
            day,
            id,
            most
        ))
        .await?)
}

/// Notes that many who rest were reminded. Says who was not yet.
pub async fn call_all(tx: &mut Tx, ids: &[ClearanceId], policy: i64, now: Timestamp) -> Result<Vec<ClearanceId>> {
    let mut q = sql!(
        "update clearance set reminded_at = $1, policy = $2
         where coalesce(state, '') = 'inactive' and (reminded_at is null or reminded_at < since)",
        now,
        policy
    );
    q.push_list(" and id in (${})", ids.iter().copied());
    q.push_text(" returning id");
    ids_of(tx, q).await
}

/// From where, to where, and until when it can be taken up again.
pub struct Move {
    pub from: ClearanceState,
    pub to: ClearanceState,
    pub window: Option<Date>,
    pub policy: i64,
    pub now: Timestamp,
}

/// Moves many at once; whoever was moved meanwhile stays. Says which.
pub async fn move_all(tx: &mut Tx, ids: &[ClearanceId], how: &Move) -> Result<Vec<ClearanceId>> {
    let mut q = sql!(
        "update clearance set state = $1, reactivate_until = coalesce($2, reactivate_until), policy = $3, since = $4
         where coalesce(state, '') = $5",
        how.to,
        how.window,
        how.policy,
        how.now,
        how.from
    );
    q.push_list(" and id in (${})", ids.iter().copied());
    q.push_text(" returning id");
    ids_of(tx, q).await
}

/// Notes that many were reminded. Says who was not yet.
pub async fn remind_all(tx: &mut Tx, ids: &[ClearanceId], policy: i64, now: Timestamp) -> Result<Vec<ClearanceId>> {
    let mut q = sql!(
        "update clearance set reminded_at = $1, policy = $2
         where coalesce(state, '') = 'cleared' and reminded_at is null",
        now,
        policy
    );
    q.push_list(" and id in (${})", ids.iter().copied());
    q.push_text(" returning id");
    ids_of(tx, q).await
}

async fn ids_of(tx: &mut Tx, q: db::Sql) -> Result<Vec<ClearanceId>> {
    let rows: Vec<(ClearanceId,)> = tx.all(q).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Everything else that is due, so many of each kind.
pub async fn few(tx: &mut Tx, due: &Due, most: i64) -> Result<Vec<ClearanceId>> {
    let kinds = [
        sql!(
            "select d.clearance as id from driving d
             join clearance c on c.id = d.clearance and c.state = 'cleared'
             where d.last_day < $1 or (d.last_day <= $2 and d.reminded_at is null)
             order by d.last_day, d.clearance limit $3",
            due.today,
            due.remind_to,
            most
        ),
        sql!(
            "select c.id from clearance c where c.state in ('pre_adverse', 'suspended') and c.wait_until < $1
             order by c.since, c.id limit $2",
            due.today,
            most
        ),
        sql!(
            "select c.id from clearance c
             where c.state = 'draft' and c.since < $2 and (c.since < $1 or c.reminded_at is null)
             order by c.since, c.id limit $3",
            due.drafts_before,
            due.drafts_remind_before,
            most
        ),
        sql!(
            "select c.id from clearance c
             where c.state in ('awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'awaiting_more') and c.since < $1
             order by c.since, c.id limit $2",
            due.waiting_before,
            most
        ),
        sql!(
            "select c.id from clearance c
             where c.state = 'awaiting_school' and c.since >= $1 and c.since < $2
               and (c.reminded_at is null or c.reminded_at < c.since)
             order by c.since, c.id limit $3",
            due.waiting_before,
            due.schools_remind_before,
            most
        ),
        sql!(
            "select c.id from clearance_from_list f
             join clearance c on c.id = f.clearance and c.state = 'awaiting_more'
             where f.last_day < $1 order by f.last_day, c.id limit $2",
            due.today,
            most
        ),
        sql!(
            "select c.id from clearance c
             join guardian_consent g on g.clearance = c.id and g.given_at is null
             where c.state = 'submitted' and c.since < $1
             order by c.since, c.id limit $2",
            due.waiting_before,
            most
        ),
        sql!(
            "select c.id from clearance c
             where c.state = 'screening' and c.since < $1 and coalesce(c.ordered_at, c.since) < $1
               and (c.reminded_at is null or c.reminded_at < $2)
             order by c.since, c.id limit $3",
            due.results_before,
            due.alerted_before,
            most
        ),
    ];
    let mut found = Vec::new();
    for kind in kinds {
        found.extend(ids_of(tx, kind).await?);
    }
    // One may be due in two ways; it is settled once in a round.
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
