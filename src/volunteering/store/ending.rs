//! The SQL of what ends with a task or a shift.

use crate::error::Result;
use crate::volunteering::ending::{Losing, Named};
use crate::volunteering::shift::ShiftId;
use db::{Tx, sql};

/// The most names that a page shows.
const MOST: i64 = 400;

/// Who has and who waits for places on these shifts, the soonest first.
pub async fn losing(tx: &mut Tx, shifts: &[ShiftId]) -> Result<Vec<Losing>> {
    if shifts.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = sql!(
        "select s.id, s.starts_at, s.ends_at, s.capacity, s.taken,
                (select count(*) from signup u where u.shift = s.id and u.state in ('signed_up', 'reminded')) as people,
                (select cast(coalesce(sum(g.places), 0) as bigint) from group_visit g where g.shift = s.id) as grouped,
                (select count(*) from waiting w
                 where w.shift = s.id and w.state in ('waiting', 'offered', 'called')) as waiting
         from shift s where s.school is not null"
    );
    q.push_list(" and s.id in (${})", shifts);
    q.push_text(" order by s.starts_at, s.id");
    Ok(tx.all(q).await?)
}

/// People with a place on these shifts that is not used yet.
pub async fn named(tx: &mut Tx, shifts: &[ShiftId]) -> Result<Vec<Named>> {
    if shifts.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = sql!(
        "select u.shift, p.given, p.family from signup u join person p on p.id = u.person
         where u.state in ('signed_up', 'reminded')"
    );
    q.push_list(" and u.shift in (${})", shifts);
    q.push(" order by u.shift, p.folded limit ${}", MOST);
    Ok(tx.all(q).await?)
}
