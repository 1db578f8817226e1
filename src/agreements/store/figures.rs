//! Counts for partners whose data agreement gives them.

use crate::error::Result;
use crate::partners::OrganisationId;
use db::{Tx, sql};
use jiff::civil::Date;

/// The schools to which an organisation comes this school year, or came.
pub async fn schools(tx: &mut Tx, organisation: OrganisationId, year: &str) -> Result<Vec<(i64, String)>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.name from school s
             where s.id in (select i.school from partner_site i
                            where i.organisation = $1 and i.school_year = $2 and i.state in ('active', 'paused', 'ended'))
             order by s.name, s.id",
            organisation,
            year
        ))
        .await?)
}

/// How many volunteers gave time to a school in a month.
pub struct Came {
    pub school: i64,
    pub month: String,
    pub people: i64,
}
db::row!(Came { school, month, people });

/// Volunteers by school and month, of the schools of an organisation, since a day.
pub async fn came(tx: &mut Tx, organisation: OrganisationId, year: &str, since: Date) -> Result<Vec<Came>> {
    Ok(tx
        .all(sql!(
            "select h.school, substr(h.on_date, 1, 7) as month, count(distinct h.person) as people
             from hours h
             where h.state in ('confirmed', 'locked') and h.on_date >= $3
               and h.school in (select i.school from partner_site i
                                where i.organisation = $1 and i.school_year = $2
                                  and i.state in ('active', 'paused', 'ended'))
             group by h.school, substr(h.on_date, 1, 7)",
            organisation,
            year,
            since
        ))
        .await?)
}
