//! SQL of what waits for a school or the office. Nothing is counted further than one beyond [`COUNTED`].

use super::queue::{COUNTED, Heard, heard as narrow_heard};
use crate::error::Result;
use crate::volunteering::short::Ahead;
use crate::web::Reach;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// What waits, and since when.
pub struct Open {
    pub count: i64,
    pub oldest: Option<Timestamp>,
}
db::row!(Open { count, oldest });

async fn counted(tx: &mut Tx, mut q: Sql) -> Result<Open> {
    q.push(" limit ${}) x", COUNTED + 1);
    Ok(tx.one(q).await?)
}

/// Groups that ask: unanswered they lapse.
pub async fn groups_asking(tx: &mut Tx, reach: &Reach, now: Timestamp) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(x.since) as oldest from (
             select g.created_at as since from group_visit g join shift s on s.id = g.shift
             where g.state = 'asked' and s.starts_at > $1",
        now
    );
    reach.narrow(&mut q, " and g.school in (${})");
    q.push_text(" order by g.id");
    counted(tx, q).await
}

/// Groups to come by this day that have given fewer names than people.
pub async fn rosters_late(tx: &mut Tx, reach: &Reach, by: Date, now: Timestamp) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(x.since) as oldest from (
             select g.since from group_visit g join shift s on s.id = g.shift
             where g.state = 'accepted' and s.on_date < $1 and s.starts_at > $2
               and (select count(*) from group_guest n where n.visit = g.id) < g.headcount",
        by,
        now
    );
    reach.narrow(&mut q, " and g.school in (${})");
    q.push_text(" order by g.id");
    counted(tx, q).await
}

/// What somebody wrote for the school, which has not said yes.
pub async fn proposed(tx: &mut Tx, reach: &Reach) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(x.since) as oldest from (
             select o.created_at as since from opportunity o where o.state = 'proposed'"
    );
    reach.narrow(&mut q, " and o.school in (${})");
    q.push_text(" order by o.id");
    counted(tx, q).await
}

/// Nominations that nobody answered.
pub async fn nominations(tx: &mut Tx, reach: &Reach) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(x.since) as oldest from (
             select n.created_at as since from nomination n where n.state = 'nominated'"
    );
    reach.narrow(&mut q, " and n.school in (${})");
    q.push_text(" order by n.id");
    counted(tx, q).await
}

/// Applications with a reference nobody read, or for which nobody talked with the person.
pub async fn heard(tx: &mut Tx, reach: &Reach, what: &Heard) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(x.since) as oldest from (select c.since from clearance c where c.submitted_at is not null"
    );
    narrow_heard(&mut q, what);
    reach.narrow(&mut q, " and c.id in (select cs.clearance from clearance_school cs where cs.school in (${}))");
    q.push_text(" order by c.since, c.id");
    counted(tx, q).await
}

/// Shifts ahead that lack people.
pub async fn short(tx: &mut Tx, reach: &Reach, ahead: &Ahead) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, cast(null as bigint) as oldest from (select s.id from shift s join opportunity o on o.id = s.opportunity where s.state = 'open'"
    );
    super::short::lacks_people(&mut q, ahead);
    reach.narrow(&mut q, " and s.school in (${})");
    q.push_text(" order by s.starts_at, s.id");
    counted(tx, q).await
}
