//! SQL that says which months are closed to the hours of a list.

use crate::error::Result;
use crate::schools::SchoolId;
use crate::volunteering::list_import::ListId;
use db::{Tx, sql};
use jiff::civil::Date;

/// Months whose closing is written down at these schools.
pub async fn months(tx: &mut Tx, schools: &[SchoolId]) -> Result<Vec<(SchoolId, String)>> {
    let mut q = sql!("select m.school, m.month from hours_month m where 1 = 1");
    q.push_list(" and m.school in (${})", schools.iter().copied());
    Ok(tx.all(q).await?)
}

/// School years whose figures are written down with these schools.
pub async fn years(tx: &mut Tx, schools: &[SchoolId]) -> Result<Vec<(SchoolId, String)>> {
    let mut q = sql!("select l.school, l.school_year from hours_year_line l where l.category = ''");
    q.push_list(" and l.school in (${})", schools.iter().copied());
    Ok(tx.all(q).await?)
}

/// Those of these schools that noted hours of these days themselves.
pub async fn noting(tx: &mut Tx, schools: &[SchoolId], first: Date, last: Date) -> Result<Vec<SchoolId>> {
    let mut q = sql!(
        "select s.id from school s
         where exists (select 1 from hours h
                       where h.school = s.id and h.on_date >= $1 and h.on_date <= $2 and h.source <> 'import')",
        first,
        last
    );
    q.push_list(" and s.id in (${})", schools.iter().copied());
    Ok(tx.all(q).await?)
}

/// At which schools and on which days a list wrote hours, in the order of locks.
pub async fn written(tx: &mut Tx, list: ListId) -> Result<Vec<(SchoolId, Date)>> {
    Ok(tx
        .all(sql!(
            "select distinct h.school, h.on_date from hours_from_list f join hours h on h.id = f.hours
             where f.list = $1 order by h.school, h.on_date",
            list
        ))
        .await?)
}
