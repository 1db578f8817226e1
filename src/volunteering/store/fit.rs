//! The SQL of what fits somebody: everything by an index, and never more than a ring of schools.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::find::Card;
use crate::volunteering::fit::Candidate;
use crate::volunteering::shift::ShiftId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// More shifts than this in one ring are not looked at.
const MOST: i64 = 6_000;

/// The ZIP code of a person's home.
pub async fn zip(tx: &mut Tx, person: PersonId) -> Result<String> {
    Ok(tx.maybe(sql!("select p.zip from person p where p.id = $1", person)).await?.unwrap_or_default())
}

/// The schools of their newest application.
pub async fn preferred(tx: &mut Tx, person: PersonId) -> Result<Vec<SchoolId>> {
    Ok(tx
        .all(sql!(
            "select cs.school from clearance_school cs
             where cs.clearance = (select max(c.id) from clearance c
                                   where c.person = $1 and c.submitted_at is not null)
             order by cs.school",
            person
        ))
        .await?)
}

/// Kinds of help they gave since a day, and where.
pub async fn done(tx: &mut Tx, person: PersonId, since: Date) -> Result<Vec<(String, SchoolId)>> {
    Ok(tx
        .all(sql!(
            "select distinct h.category, h.school from hours h
             where h.person = $1 and h.on_date >= $2 and h.state in ('confirmed', 'locked') limit 200",
            person,
            since
        ))
        .await?)
}

/// Shifts with a free place at these schools, school by school, each soonest first.
pub async fn candidates(
    tx: &mut Tx,
    schools: &[SchoolId],
    now: Timestamp,
    from: Date,
    until: Date,
) -> Result<Vec<Candidate>> {
    let mut q = sql!(
        "select s.id as shift, s.opportunity, s.school, o.category, o.template, o.level, o.min_age, o.audience, o.opens_at,
                s.on_date, s.starts_at, s.ends_at
         from shift s
         join opportunity o on o.id = s.opportunity
         where s.state = 'open' and s.starts_at > $1 and s.on_date >= $2 and s.on_date <= $3
           and s.taken < s.capacity and o.state = 'published'",
        now,
        from,
        until
    );
    q.push_list(" and s.school in (${})", schools);
    // In the order of the index, school by school: nothing is sorted here.
    q.push(" order by s.school, s.on_date, s.starts_at limit ${}", MOST);
    Ok(tx.all(q).await?)
}

/// These shifts as cards.
pub async fn cards_of(tx: &mut Tx, shifts: &[ShiftId], horizon: Date) -> Result<Vec<Card>> {
    let mut q = sql!(
        "select s.id as shift, o.id as opportunity, o.title, o.lang, o.category, o.template, o.level, o.min_age, o.audience,
                o.opens_at, o.school, c.name as school_name, c.slug as school_slug, c.city,
                s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                (select count(*) from shift e
                 where e.opportunity = o.id and e.state = 'open' and e.taken < e.capacity
                   and e.starts_at > s.starts_at and e.on_date <= $1) as more
         from shift s
         join opportunity o on o.id = s.opportunity
         join school c on c.id = s.school
         where s.state = 'open'",
        horizon
    );
    q.push_list(" and s.id in (${})", shifts);
    Ok(tx.all(q).await?)
}
