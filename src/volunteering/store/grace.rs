//! SQL of first visits before a clearance.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::grace::Known;
use db::{Tx, sql};

/// What is known of somebody at a school.
pub async fn known(tx: &mut Tx, person: PersonId, school: SchoolId) -> Result<Option<Known>> {
    Ok(tx
        .maybe(sql!(
            "select p.birth_date,
                    (select count(*) from signup u join shift s on s.id = u.shift
                     where u.person = p.id and s.school = $2 and u.arrived_at is not null) as visits,
                    exists (select 1 from clearance c
                            where c.person = p.id
                              and c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure',
                                              'screening', 'awaiting_more')) as on_its_way,
                    exists (select 1 from clearance c
                            where (c.person = p.id or c.person in (select m.id from person m where m.merged_into = p.id))
                              and c.state in ('review', 'pre_adverse', 'denied', 'appeal', 'suspended', 'revoked'))
                        as against
             from person p where p.id = $1 and p.merged_into is null",
            person,
            school
        ))
        .await?)
}
