//! Plans as they were made.

use crate::error::Result;
use crate::needs::need::{NeedId, NeedKind};
use crate::needs::offer::OfferId;
use crate::needs::plan::{Made, PlanId};
use crate::people::PersonId;
use db::{ToValue, Tx, sql};
use jiff::Timestamp;

/// A plan's head.
#[derive(Debug, Clone)]
pub struct Head {
    pub id: PlanId,
    pub state: String,
    pub weights: String,
    pub needs: i64,
    pub offers: i64,
    pub pairs: i64,
    pub value: i64,
    pub bound: i64,
    pub totals: String,
    pub created_at: Timestamp,
}
db::row!(Head { id, state, weights, needs, offers, pairs, value, bound, totals, created_at });

pub async fn insert(tx: &mut Tx, weights: &str, by: PersonId, now: Timestamp) -> Result<PlanId> {
    let id = PlanId(tx.new_id());
    tx.run(sql!(
        "insert into need_plan (id, state, weights, made_by, created_at) values ($1, 'asked', $2, $3, $4)",
        id,
        weights,
        by,
        now
    ))
    .await?;
    Ok(id)
}

/// One that was asked for a moment ago and is not made yet.
pub async fn under_way(tx: &mut Tx, since: Timestamp) -> Result<Option<PlanId>> {
    let found = tx
        .maybe::<(PlanId,)>(sql!(
            "select p.id from need_plan p where p.state in ('asked', 'making') and p.created_at > $1 order by p.id limit 1",
            since
        ))
        .await?;
    Ok(found.map(|(id,)| id))
}

pub async fn set_state(tx: &mut Tx, id: PlanId, state: &str) -> Result<()> {
    tx.run(sql!("update need_plan set state = $2 where id = $1", id, state)).await?;
    Ok(())
}

pub async fn save(tx: &mut Tx, id: PlanId, made: &Made, millis: i64, now: Timestamp) -> Result<()> {
    let totals = serde_json::to_string(&made.totals).map_err(|error| crate::error::Error::Internal(error.into()))?;
    tx.run(sql!("delete from need_plan_pair where plan = $1", id)).await?;
    tx.run(sql!("delete from need_plan_school where plan = $1", id)).await?;
    tx.run(sql!(
        "update need_plan set state = 'made', needs = $2, offers = $3, pairs = $4, value = $5, bound = $6, totals = $7,
                              millis = $8, made_at = $9
         where id = $1",
        id,
        made.needs,
        made.offers,
        made.pairs,
        made.value,
        made.bound,
        totals,
        millis,
        now
    ))
    .await?;
    let rows = made.given.iter().enumerate().map(|(place, line)| {
        vec![
            id.to_value(),
            (place as i64 + 1).to_value(),
            line.need.to_value(),
            line.offer.to_value(),
            line.quantity.to_value(),
            line.points.to_value(),
            line.reasons.to_value(),
        ]
    });
    const LINE: [&str; 7] = ["plan", "place", "need", "offer", "quantity", "points", "reasons"];
    tx.insert_many("need_plan_pair", &LINE, rows.collect::<Vec<_>>()).await?;
    let rows = made.schools.iter().map(|line| {
        vec![
            id.to_value(),
            line.school.to_value(),
            line.wanted.to_value(),
            line.planned.to_value(),
            line.by_arrival.to_value(),
            line.points.to_value(),
        ]
    });
    const SCHOOL: [&str; 6] = ["plan", "school", "wanted", "planned", "by_arrival", "points"];
    tx.insert_many("need_plan_school", &SCHOOL, rows.collect::<Vec<_>>()).await?;
    Ok(())
}

/// The plans, the newest first.
pub async fn list(tx: &mut Tx) -> Result<Vec<Head>> {
    Ok(tx
        .all(sql!(
            "select p.id, p.state, p.weights, p.needs, p.offers, p.pairs, p.value, p.bound, p.totals, p.created_at
             from need_plan p order by p.id desc limit 20"
        ))
        .await?)
}

pub async fn one(tx: &mut Tx, id: PlanId) -> Result<Option<Head>> {
    Ok(tx
        .maybe(sql!(
            "select p.id, p.state, p.weights, p.needs, p.offers, p.pairs, p.value, p.bound, p.totals, p.created_at
             from need_plan p where p.id = $1",
            id
        ))
        .await?)
}

/// Lines of a page.
pub const PAGE: i64 = 20;

/// One line of a plan: what goes where, and whether it was proposed since.
#[derive(Debug, Clone)]
pub struct Line {
    pub place: i64,
    pub need: NeedId,
    pub offer: OfferId,
    pub quantity: i64,
    pub points: i64,
    pub reasons: String,
    pub kind: NeedKind,
    pub what: String,
    pub size: String,
    pub school_name: String,
    pub offer_what: String,
    pub sizes: String,
    pub conditions: String,
    pub giver: String,
    pub proposed: bool,
}
db::row!(Line {
    place,
    need,
    offer,
    quantity,
    points,
    reasons,
    kind,
    what,
    size,
    school_name,
    offer_what,
    sizes,
    conditions,
    giver,
    proposed
});

/// A page of lines after this place.
pub async fn lines(tx: &mut Tx, id: PlanId, after: i64) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "select l.place, l.need, l.offer, l.quantity, l.points, l.reasons, n.kind, n.what, n.size,
                    s.name as school_name, o.what as offer_what, o.sizes, o.conditions, o.name as giver,
                    exists (select 1 from need_pair r where r.need = l.need and r.offer = l.offer) as proposed
             from need_plan_pair l
             join need n on n.id = l.need
             join school s on s.id = n.school
             join need_offer o on o.id = l.offer
             where l.plan = $1 and l.place > $2 order by l.place limit $3",
            id,
            after,
            PAGE
        ))
        .await?)
}

/// A school in both ways.
#[derive(Debug, Clone)]
pub struct School {
    pub name: String,
    pub need_permille: i64,
    pub wanted: i64,
    pub planned: i64,
    pub by_arrival: i64,
}
db::row!(School { name, need_permille, wanted, planned, by_arrival });

/// The schools, those on which most weighs first.
pub async fn schools(tx: &mut Tx, id: PlanId) -> Result<Vec<School>> {
    Ok(tx
        .all(sql!(
            "select s.name, s.need_permille, l.wanted, l.planned, l.by_arrival
             from need_plan_school l join school s on s.id = l.school
             where l.plan = $1 order by l.points desc, s.name, s.id",
            id
        ))
        .await?)
}
