//! The SQL of adults who want one of their household at home.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::at_home::Home;
use crate::volunteering::eligibility::Taken;
use db::{Tx, sql};
use jiff::Timestamp;

/// The household in which somebody is one of several adults: of several, the one for which they have the wish.
pub async fn of(tx: &mut Tx, person: PersonId) -> Result<Option<Home>> {
    Ok(tx
        .maybe(sql!(
            "select m.household, m.one_at_home from household_member m
             where m.person = $1 and m.part <> 'child'
               and exists (select 1 from household_member o
                           where o.household = m.household and o.person <> m.person and o.part <> 'child')
             order by m.one_at_home desc, m.household limit 1",
            person
        ))
        .await?)
}

/// Keeps the wish; whether it was another.
pub async fn set(tx: &mut Tx, household: i64, person: PersonId, one_at_home: bool) -> Result<bool> {
    let changed = tx.run(sql!(
        "update household_member set one_at_home = $3 where household = $1 and person = $2 and one_at_home <> $3",
        household,
        person,
        one_at_home
    ));
    Ok(changed.await? > 0)
}

/// Shifts to come of the other adults of somebody's household, where both have the wish.
pub async fn taken(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Vec<Taken>> {
    Ok(tx
        .all(sql!(
            "select s.id as shift, s.starts_at, s.ends_at
             from household_member m
             join household_member o on o.household = m.household and o.person <> m.person and o.part <> 'child'
                                     and o.one_at_home
             join signup u on u.person = o.person and u.place is not null and u.left_at is null and u.state <> 'no_show'
             join shift s on s.id = u.shift and s.ends_at > $2
             where m.person = $1 and m.part <> 'child' and m.one_at_home order by s.starts_at limit 500",
            person,
            now
        ))
        .await?)
}
