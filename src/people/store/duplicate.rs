//! SQL of records that may be the same person.

use crate::error::Result;
use crate::people::{Duplicate, Likeness, PersonId};
use db::{Tx, sql};

/// The records most like each of these, the likeliest first. What two records share counts alone only where both have confirmed
/// it, by a code or to the office, and where they do not live together. One statement for a page of people, and it begins with
/// what they share: namesakes are many.
pub async fn like_people(tx: &mut Tx, people: &[PersonId], most: i64) -> Result<Vec<(PersonId, Duplicate)>> {
    let mut q = sql!(
        "with shares as (
             select mine.person as of_person, o.person,
                    min(case when coalesce(mine.verified_at, mine.read_back_at) is null
                               or coalesce(o.verified_at, o.read_back_at) is null then 6
                             when c.kind = 'email' then 4 else 5 end) as rank
             from person_contact mine
             join person_contact o on o.contact = mine.contact and o.person <> mine.person
             join contact_point c on c.id = mine.contact"
    );
    q.push_list(" where mine.person in (${})", people.iter().copied());
    q.push_text(
        "    group by mine.person, o.person
         ), alike as (
             select p.id as of_person, q.id as person, 1 as rank
             from person p join person q on q.birth_date = p.birth_date and q.folded = p.folded and q.id <> p.id",
    );
    q.push_list(" where p.id in (${}) and q.merged_into is null", people.iter().copied());
    q.push_text(
        "    union all
             select s.of_person, q.id,
                    case when q.folded = p.folded then 2 when q.birth_date = p.birth_date then 3 else s.rank end
             from shares s join person p on p.id = s.of_person join person q on q.id = s.person
             where q.merged_into is null
               and (q.folded = p.folded or q.birth_date = p.birth_date
                    or (s.rank < 6
                        and not exists (select 1 from household_member m
                                        join household_member h on h.household = m.household
                                        where m.person = p.id and h.person = q.id)))
         ), best as (
             select of_person, person, min(rank) as rank from alike group by of_person, person
         )
         select b.of_person, b.person, q.given, q.family,
                case b.rank when 1 then 'name-and-birth' when 2 then 'name-and-contact'
                            when 3 then 'birth-and-contact' when 4 then 'same-email' else 'same-phone' end as likeness
         from best b join person q on q.id = b.person
         where not exists (select 1 from not_the_same n
                           where (n.one = b.of_person and n.other = b.person) or (n.one = b.person and n.other = b.of_person))",
    );
    q.push(" order by b.rank, b.person limit ${}", most);
    let found: Vec<Like> = tx.all(q).await?;
    Ok(found.into_iter().map(Like::split).collect())
}

struct Like {
    of_person: PersonId,
    person: PersonId,
    given: String,
    family: String,
    likeness: Likeness,
}
db::row!(Like { of_person, person, given, family, likeness });

impl Like {
    fn split(self) -> (PersonId, Duplicate) {
        let Like { of_person, person, given, family, likeness } = self;
        (of_person, Duplicate { person, given, family, likeness })
    }
}

/// Two records that may be one person.
pub struct Pair {
    pub one: PersonId,
    pub one_name: String,
    pub other: PersonId,
    pub other_name: String,
    pub likeness: Likeness,
}
db::row!(Pair { one, one_name, other, other_name, likeness });

/// How many pairs a page shows.
pub const PAIRS_PAGE: i64 = 50;

/// Every pair that is alike and that nobody has told apart, after this pair. The lower id stands first. A confirmed address or
/// number alone makes a pair while an application of one of the two is under way, unless they live together.
pub async fn alike_pairs(tx: &mut Tx, after: (i64, i64)) -> Result<Vec<Pair>> {
    Ok(tx
        .all(sql!(
            "with alike as (
                 select p.id as one, q.id as other, 1 as rank
                 from person p join person q on q.birth_date = p.birth_date and q.folded = p.folded and q.id > p.id
                 where p.merged_into is null and q.merged_into is null
                 union all
                 select p.id, q.id,
                        case when q.folded = p.folded then 2 when q.birth_date = p.birth_date then 3
                             when c.kind = 'email' then 4 else 5 end
                 from person_contact a
                 join person_contact b on b.contact = a.contact and b.person > a.person
                 join contact_point c on c.id = a.contact
                 join person p on p.id = a.person
                 join person q on q.id = b.person
                 where p.merged_into is null and q.merged_into is null
                   and (q.folded = p.folded or q.birth_date = p.birth_date
                        or (coalesce(a.verified_at, a.read_back_at) is not null
                            and coalesce(b.verified_at, b.read_back_at) is not null
                            and exists (select 1 from clearance k
                                        where k.person in (p.id, q.id)
                                          and k.state in ('submitted', 'awaiting_school', 'awaiting_id',
                                                          'awaiting_disclosure', 'screening', 'awaiting_more', 'review', 'pre_adverse',
                                                          'appeal'))
                            and not exists (select 1 from household_member m
                                            join household_member h on h.household = m.household
                                            where m.person = p.id and h.person = q.id)))
             ), best as (
                 select one, other, min(rank) as rank from alike
                 where one > $1 or (one = $1 and other > $2)
                 group by one, other
             )
             select b.one, p.given || ' ' || p.family as one_name, b.other, q.given || ' ' || q.family as other_name,
                    case b.rank when 1 then 'name-and-birth' when 2 then 'name-and-contact'
                                when 3 then 'birth-and-contact' when 4 then 'same-email' else 'same-phone' end as likeness
             from best b
             join person p on p.id = b.one
             join person q on q.id = b.other
             where not exists (select 1 from not_the_same n where n.one = b.one and n.other = b.other)
             order by b.one, b.other limit $3",
            after.0,
            after.1,
            PAIRS_PAGE + 1
        ))
        .await?)
}

/// What the office compares of a record.
pub struct Side {
    pub id: PersonId,
    pub lang: String,
    pub zip: String,
    pub clearance: Option<String>,
    pub signups: i64,
    pub minutes: i64,
}
db::row!(Side { id, lang, zip, clearance, signups, minutes });

/// One side of a comparison.
pub async fn side(tx: &mut Tx, person: PersonId) -> Result<Option<Side>> {
    Ok(tx
        .maybe(sql!(
            "select p.id, p.lang, p.zip,
                    (select c.state from clearance c where c.person = p.id order by c.id desc limit 1) as clearance,
                    (select count(*) from signup u where u.person = p.id) as signups,
                    (select cast(coalesce(sum(h.minutes), 0) as bigint) from hours h where h.person = p.id) as minutes
             from person p where p.id = $1 and p.merged_into is null",
            person
        ))
        .await?)
}
