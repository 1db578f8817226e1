//! What an open board asks each second: whether anything was written down that it shows.

use crate::error::Result;
use crate::schools::SchoolId;
use db::{Tx, sql};
use jiff::civil::Date;

/// The newest line of the ledger about the school, or about anybody on its board of this day: who has a place, who leads a
/// group, whose contact a guest gave. A change leaves its line in its own transaction, so the number moves with it.
pub async fn stamp(tx: &mut Tx, school: SchoolId, date: Date) -> Result<i64> {
    let (stamp,) = tx
        .one::<(i64,)>(sql!(
            "select cast(coalesce(max(x.seq), 0) as bigint) as stamp from (
                 select max(l.seq) as seq from ledger l where l.school = $1
                 union all
                 select (select max(l.seq) from ledger l where l.subject = u.person) as seq
                 from shift s join signup u on u.shift = s.id and u.place is not null
                 where s.school = $1 and s.on_date = $2
                 union all
                 select (select max(l.seq) from ledger l where l.subject = g.leader) as seq
                 from shift s join group_visit g on g.shift = s.id and g.places > 0
                 where s.school = $1 and s.on_date = $2
                 union all
                 select (select max(l.seq) from ledger l where l.subject = pc.person) as seq
                 from shift s join group_visit g on g.shift = s.id and g.places > 0
                 join group_guest n on n.visit = g.id and n.contact <> ''
                 join contact_point c on c.kind = n.contact_kind and c.value = n.contact
                 join person_contact pc on pc.contact = c.id and pc.verified_at is not null
                 where s.school = $1 and s.on_date = $2
             ) x",
            school,
            date
        ))
        .await?;
    Ok(stamp)
}
