//! The SQL of what groups are welcome to: how many places of an opportunity, and on which days.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::group::Offer;
use crate::volunteering::opportunity::OpportunityId;
use crate::volunteering::shift::ShiftId;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

/// The shift with its offer to groups; nothing when groups are not welcome.
pub async fn offer_of(tx: &mut Tx, shift: ShiftId) -> Result<Option<Offer>> {
    Ok(tx
        .maybe(sql!(
            "select s.id as shift, s.opportunity, o.state as opportunity_state, o.template, s.school, s.state, s.starts_at,
                    s.capacity, s.taken, f.places,
                    (select cast(coalesce(sum(g.places), 0) as bigint) from group_visit g where g.shift = s.id) as held
             from shift s
             join opportunity o on o.id = s.opportunity
             join group_offer f on f.opportunity = o.id
             where s.id = $1",
            shift
        ))
        .await?)
}

/// How many places of each shift of an opportunity may go to groups.
pub async fn places_of(tx: &mut Tx, opportunity: OpportunityId) -> Result<Option<i64>> {
    let found =
        tx.maybe::<(i64,)>(sql!("select f.places from group_offer f where f.opportunity = $1", opportunity)).await?;
    Ok(found.map(|(places,)| places))
}

pub async fn offer(tx: &mut Tx, opportunity: OpportunityId, places: i64, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into group_offer (opportunity, places, set_by, set_at) values ($1, $2, $3, $4)
         on conflict (opportunity) do update
         set places = excluded.places, set_by = excluded.set_by, set_at = excluded.set_at",
        opportunity,
        places,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn end_offer(tx: &mut Tx, opportunity: OpportunityId) -> Result<()> {
    tx.run(sql!("delete from group_offer where opportunity = $1", opportunity)).await?;
    Ok(())
}

/// A day on which groups are welcome.
#[derive(Debug, Clone)]
pub struct OpenDay {
    pub shift: ShiftId,
    pub title: String,
    pub lang: String,
    pub school_name: String,
    pub city: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub left: i64,
}
db::row!(OpenDay { shift, title, lang, school_name, city, starts_at, ends_at, left });

/// Days with room for a group that this reader could ask for now, the soonest first: open, and for them by the rule of
/// `needs::terms`. `after` is where the last page ended.
pub async fn open_days(
    tx: &mut Tx,
    viewer: &Viewer,
    now: Timestamp,
    after: (Timestamp, ShiftId),
    limit: i64,
) -> Result<Vec<OpenDay>> {
    Ok(tx
        .all(sql!(
            "select d.shift, d.title, d.lang, d.school_name, d.city, d.starts_at, d.ends_at,
                    case when d.free < d.places - d.held then d.free else d.places - d.held end as left
             from (select s.id as shift, o.title, o.lang, c.name as school_name, c.city, s.starts_at, s.ends_at,
                          s.capacity - s.taken as free, f.places,
                          (select cast(coalesce(sum(g.places), 0) as bigint) from group_visit g
                           where g.shift = s.id) as held
                   from group_offer f
                   join opportunity o on o.id = f.opportunity and o.state in ('published', 'filled')
                   join shift s on s.opportunity = o.id and s.state = 'open' and s.taken < s.capacity
                   join school c on c.id = s.school
                   where (s.starts_at > $1 or (s.starts_at = $1 and s.id > $2))
                     and (o.opens_at is null or o.opens_at <= $3)
                     and (o.audience = 'everyone'
                          or exists (select 1 from opportunity_invite i where i.opportunity = o.id and i.person = $4)
                          or (o.audience = 'families' and exists (
                              select 1 from roster_person g
                              join roster_guardian rg on rg.guardian = g.sourced_id
                              join roster_person k on k.sourced_id = rg.student
                              where g.person = $4 and g.active and k.active and k.school = o.school)))) d
             where d.free >= 2 and d.places - d.held >= 2
             order by d.starts_at, d.shift limit $5",
            after.0,
            after.1,
            now,
            viewer.id(),
            limit
        ))
        .await?)
}
