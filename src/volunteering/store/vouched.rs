//! SQL of what the office vouched for when it took a list over.

use crate::error::Result;
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// The steps that somebody vouched for, as far as they count for a case: what was done once counts for later ones, a fee does not.
pub async fn steps(tx: &mut Tx, case: &Case) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(sql!(
            "select distinct v.step from vouched v
             where v.person = $2 and (v.step <> 'fee' or v.clearance = $1) order by v.step",
            case.id,
            case.person
        ))
        .await?;
    Ok(rows.into_iter().map(|(step,)| step).collect())
}

/// The last day that a list gives a case; nothing for a case that comes from no list.
pub async fn last_day(tx: &mut Tx, id: ClearanceId) -> Result<Option<Date>> {
    let found = tx
        .maybe::<(Option<Date>,)>(sql!("select f.last_day from clearance_from_list f where f.clearance = $1", id))
        .await?;
    Ok(found.and_then(|(day,)| day))
}

/// Where a case comes from that a list brought, and who answers for it.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Whoever took the list over; nobody at a terminal.
    pub who: Option<String>,
    pub at: Option<Timestamp>,
    pub last_day: Option<Date>,
}
db::row!(Origin { who, at, last_day });

/// See [`Origin`]; with the steps that were vouched for in this very case.
pub async fn origin(tx: &mut Tx, id: ClearanceId) -> Result<Option<(Origin, Vec<String>)>> {
    let found = tx
        .maybe::<Origin>(sql!(
            "select p.given || ' ' || p.family as who, l.applied_at as at, f.last_day
             from clearance_from_list f
             join volunteer_list l on l.id = f.list
             left join person p on p.id = l.applied_by
             where f.clearance = $1",
            id
        ))
        .await?;
    let Some(origin) = found else { return Ok(None) };
    let rows: Vec<(String,)> =
        tx.all(sql!("select v.step from vouched v where v.clearance = $1 order by v.step", id)).await?;
    Ok(Some((origin, rows.into_iter().map(|(step,)| step).collect())))
}
