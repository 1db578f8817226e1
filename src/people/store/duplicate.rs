//! SQL of records that may be the same person.

use crate::error::Result;
use crate::people::{Duplicate, PersonId};
use db::{Tx, sql};

/// The records most like this one.
pub async fn like_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Duplicate>> {
    Ok(tx
        .all(sql!(
            "with shares as (
                 select distinct o.person from person_contact mine
                 join person_contact o on o.contact = mine.contact and o.person <> mine.person
                 where mine.person = $1
             ), alike as (
                 select q.id as person, q.given, q.family, 1 as rank, 'name-and-birth' as likeness
                 from person p join person q on q.birth_date = p.birth_date and q.folded = p.folded
                 where p.id = $1 and q.id <> p.id and q.merged_into is null
                 union all
                 select q.id, q.given, q.family, 2, 'name-and-contact'
                 from person p join person q on q.folded = p.folded
                 where p.id = $1 and q.id in (select person from shares) and q.merged_into is null
                 union all
                 select q.id, q.given, q.family, 3, 'birth-and-contact'
                 from person p join person q on q.birth_date = p.birth_date
                 where p.id = $1 and q.id in (select person from shares) and q.merged_into is null
             ), best as (
                 select person, min(rank) as rank from alike group by person
             )
             select a.person, a.given, a.family, a.likeness
             from alike a join best b on b.person = a.person and b.rank = a.rank
             where not exists (select 1 from not_the_same n
                               where (n.one = $1 and n.other = a.person) or (n.one = a.person and n.other = $1))
             order by a.rank, a.person limit 10",
            person
        ))
        .await?)
}
