//! All SQL of orders from a screening company, and of what it says.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance::screening::report::{Effect, Event};
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::Timestamp;

/// An order.
#[derive(Debug, Clone)]
pub struct Order {
    pub id: i64,
    pub clearance: ClearanceId,
    pub provider: String,
    pub candidate: String,
    pub invitation_url: String,
    pub state: String,
    pub said: String,
    pub said_at: Option<Timestamp>,
    /// Cents, as the policy said that day.
    pub cost: Option<i64>,
    pub ordered_at: Timestamp,
}
db::row!(Order { id, clearance, provider, candidate, invitation_url, state, said, said_at, cost, ordered_at });

impl Order {
    /// Whether nothing comes of it: the company would not take it, or the person's time to answer is over.
    pub fn is_lost(&self) -> bool {
        matches!(self.state.as_str(), "refused" | "run_out")
    }
}

/// An order as it begins: with a company, or made by hand on its site.
pub struct NewOrder<'a> {
    pub clearance: ClearanceId,
    pub provider: &'a str,
    /// The reference, where it is known already.
    pub candidate: &'a str,
    pub state: &'static str,
    pub cost: Option<i64>,
    pub by: PersonId,
}

pub async fn insert(tx: &mut Tx, new: &NewOrder<'_>, now: Timestamp) -> Result<i64> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into screening_order (id, clearance, provider, candidate, state, cost, ordered_by, ordered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        new.clearance,
        new.provider,
        new.candidate,
        new.state,
        new.cost,
        new.by,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn order(tx: &mut Tx, id: i64) -> Result<Option<Order>> {
    Ok(tx
        .maybe(sql!(
            "select o.id, o.clearance, o.provider, o.candidate, o.invitation_url, o.state, o.said, o.said_at, o.cost,
                    o.ordered_at
             from screening_order o where o.id = $1",
            id
        ))
        .await?)
}

pub async fn order_of_candidate(tx: &mut Tx, provider: &str, candidate: &str) -> Result<Option<Order>> {
    Ok(tx
        .maybe(sql!(
            "select o.id, o.clearance, o.provider, o.candidate, o.invitation_url, o.state, o.said, o.said_at, o.cost,
                    o.ordered_at
             from screening_order o where o.candidate = $2 and o.provider = $1
             order by o.id desc limit 1",
            provider,
            candidate
        ))
        .await?)
}

/// The orders of a case, the newest first.
pub async fn orders(tx: &mut Tx, clearance: ClearanceId) -> Result<Vec<Order>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.clearance, o.provider, o.candidate, o.invitation_url, o.state, o.said, o.said_at, o.cost,
                    o.ordered_at
             from screening_order o where o.clearance = $1
             order by o.id desc limit 20",
            clearance
        ))
        .await?)
}

/// Whether an order is on its way or answered: not refused, dropped or run out.
pub async fn is_open(tx: &mut Tx, clearance: ClearanceId) -> Result<bool> {
    let (open,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from screening_order o
                            where o.clearance = $1 and o.state in ('queued', 'invited')) as open",
            clearance
        ))
        .await?;
    Ok(open)
}

/// The newest order of a case, if it was made the way the case says.
pub async fn newest(tx: &mut Tx, case: &Case) -> Result<Option<Order>> {
    let newest = orders(tx, case.id).await?.into_iter().next();
    Ok(newest.filter(|order| order.provider == case.provider))
}

/// Orders that were not sent yet are not sent any more.
pub async fn drop_open(tx: &mut Tx, clearance: ClearanceId) -> Result<()> {
    tx.run(sql!("update screening_order set state = 'dropped' where clearance = $1 and state = 'queued'", clearance))
        .await?;
    Ok(())
}

/// The reference of an order.
pub async fn entered(tx: &mut Tx, id: i64, candidate: &str) -> Result<()> {
    tx.run(sql!("update screening_order set candidate = $2 where id = $1", id, candidate)).await?;
    Ok(())
}

/// The person is invited; an answer that came meanwhile stays.
pub async fn invited(tx: &mut Tx, id: i64, invitation: &str, url: &str) -> Result<()> {
    tx.run(sql!(
        "update screening_order
         set invitation = $2, invitation_url = $3, state = case when state = 'queued' then 'invited' else state end
         where id = $1",
        id,
        invitation,
        url
    ))
    .await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: i64, state: &'static str, said: &str) -> Result<()> {
    tx.run(sql!("update screening_order set state = $2, said = $3 where id = $1", id, state, said)).await?;
    Ok(())
}

/// The last word about an order, and where it stands with it; nothing leaves it where it is.
pub async fn set_said(tx: &mut Tx, id: i64, said: &str, at: Timestamp, to: Option<&'static str>) -> Result<()> {
    tx.run(sql!(
        "update screening_order set said = $2, said_at = $3, state = coalesce($4, state) where id = $1",
        id,
        said,
        at,
        to
    ))
    .await?;
    Ok(())
}

/// Keeps an event; nothing when it was kept before.
pub async fn insert_event(
    tx: &mut Tx,
    provider: &str,
    event: &Event,
    order: Option<i64>,
    now: Timestamp,
) -> Result<Option<i64>> {
    let id = tx.new_id();
    let rows = tx
        .run(sql!(
            "insert into screening_event (id, provider, event, candidate, screening_order, kind, said, said_at,
                                          received_at, effect)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unknown')
             on conflict (provider, event) do nothing",
            id,
            provider,
            event.id.as_str(),
            event.candidate.as_str(),
            order,
            event.kind.as_str(),
            event.said.as_str(),
            event.at,
            now
        ))
        .await?;
    Ok((rows == 1).then_some(id))
}

pub async fn set_effect(tx: &mut Tx, id: i64, effect: Effect) -> Result<()> {
    tx.run(sql!("update screening_event set effect = $2 where id = $1", id, effect)).await?;
    Ok(())
}

/// An event finds its order.
pub async fn claim_event(tx: &mut Tx, id: i64, order: i64, effect: Effect) -> Result<()> {
    tx.run(sql!("update screening_event set screening_order = $2, effect = $3 where id = $1", id, order, effect))
        .await?;
    Ok(())
}

struct Kept {
    id: i64,
    event: String,
    kind: String,
    candidate: String,
    said: String,
    said_at: Timestamp,
}
db::row!(Kept { id, event, kind, candidate, said, said_at });

/// What was said of a candidate before any order knew it.
pub async fn unclaimed(tx: &mut Tx, provider: &str, candidate: &str) -> Result<Vec<(i64, Event)>> {
    let rows: Vec<Kept> = tx
        .all(sql!(
            "select e.id, e.event, e.kind, e.candidate, e.said, e.said_at from screening_event e
             where e.provider = $1 and e.candidate = $2 and e.screening_order is null
             order by e.said_at, e.id",
            provider,
            candidate
        ))
        .await?;
    let event = |row: Kept| {
        let event = Event { id: row.event, kind: row.kind, candidate: row.candidate, said: row.said, at: row.said_at };
        (row.id, event)
    };
    Ok(rows.into_iter().map(event).collect())
}

/// What the company said of a case, for whoever reviews it.
pub struct Said {
    pub kind: String,
    pub said: String,
    pub said_at: Timestamp,
    pub effect: Effect,
}
db::row!(Said { kind, said, said_at, effect });

pub async fn said(tx: &mut Tx, clearance: ClearanceId) -> Result<Vec<Said>> {
    Ok(tx
        .all(sql!(
            "select e.kind, e.said, e.said_at, e.effect from screening_event e
             join screening_order o on o.id = e.screening_order
             where o.clearance = $1 order by e.said_at, e.id limit 100",
            clearance
        ))
        .await?)
}
