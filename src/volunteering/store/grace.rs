//! SQL of first visits before a clearance.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::grace::Known;
use db::{Tx, sql};

/// What is known of somebody at a school. Other records of the same name and birth date count as theirs, unless somebody
/// said that it is another person: whoever was stopped does not begin anew under a second record.
pub async fn known(tx: &mut Tx, person: PersonId, school: SchoolId) -> Result<Option<Known>> {
    Ok(tx
        .maybe(sql!(
            "with theirs as (
                 select q.id from person p join person q on q.folded = p.folded and q.birth_date = p.birth_date
                 where p.id = $1 and q.id <> p.id and q.merged_into is null
                   and not exists (select 1 from not_the_same n
                                   where (n.one = p.id and n.other = q.id) or (n.one = q.id and n.other = p.id))
                 union all
                 select p.id from person p where p.id = $1
             )
             select p.birth_date,
                    (select count(*) from signup u join shift s on s.id = u.shift
                     where u.person = p.id and s.school = $2 and u.arrived_at is not null) as visits,
                    exists (select 1 from clearance c
                            where c.person = p.id and c.id_seen_at is not null
                              and c.state in ('awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                                              'awaiting_more')) as on_its_way,
                    exists (select 1 from clearance c
                            where (c.person in (select t.id from theirs t)
                                   or c.person in (select m.id from person m
                                                   where m.merged_into in (select t.id from theirs t)))
                              and c.state in ('review', 'pre_adverse', 'denied', 'appeal', 'suspended', 'revoked'))
                        as against
             from person p where p.id = $1 and p.merged_into is null",
            person,
            school
        ))
        .await?)
}
