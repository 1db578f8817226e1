//! The SQL of opportunities: writing them, and finding them by place, day and kind.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::{SchoolId, SchoolName};
use crate::volunteering::find::{Card, Find};
use crate::volunteering::opportunity::{Asked, NewOpportunity, Opportunity, OpportunityId};
use crate::volunteering::shift::ShiftId;
use crate::volunteering::shift_flow::OpportunityState;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

pub async fn insert(
    tx: &mut Tx,
    new: &NewOpportunity,
    asked: &Asked<'_>,
    by: PersonId,
    policy: i64,
    now: Timestamp,
) -> Result<OpportunityId> {
    let id = OpportunityId(tx.new_id());
    tx.run(sql!(
        "insert into opportunity (id, school, template, title, summary, lang, category, level, min_age, contact,
                                  state, created_by, created_at, policy)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        id,
        new.school,
        new.template,
        new.title,
        new.summary,
        new.lang,
        asked.template.category.as_str(),
        asked.level,
        i64::from(asked.template.min_age),
        new.contact,
        OpportunityState::Draft,
        by,
        now,
        policy
    ))
    .await?;
    Ok(id)
}

pub async fn rewrite(
    tx: &mut Tx,
    id: OpportunityId,
    new: &NewOpportunity,
    asked: &Asked<'_>,
    policy: i64,
) -> Result<()> {
    tx.run(sql!(
        "update opportunity set template = $2, title = $3, summary = $4, lang = $5, category = $6, level = $7,
                min_age = $8, contact = $9, policy = $10
         where id = $1",
        id,
        new.template,
        new.title,
        new.summary,
        new.lang,
        asked.template.category.as_str(),
        asked.level,
        i64::from(asked.template.min_age),
        new.contact,
        policy
    ))
    .await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: OpportunityId, state: OpportunityState) -> Result<()> {
    tx.run(sql!("update opportunity set state = $2 where id = $1", id, state)).await?;
    Ok(())
}

/// An opportunity that everybody may see.
pub async fn public(tx: &mut Tx, id: OpportunityId) -> Result<Option<Opportunity>> {
    Ok(tx
        .maybe(sql!(
            "select o.id, o.school, c.name as school_name, c.slug as school_slug, o.template, o.title, o.summary,
                    o.lang, o.category, o.level, o.min_age, o.contact, p.given || ' ' || p.family as contact_name,
                    o.state, o.created_at
             from opportunity o
             join school c on c.id = o.school
             left join person p on p.id = o.contact
             where o.id = $1 and o.state in ('published', 'filled')",
            id
        ))
        .await?)
}

/// An opportunity of a school for which the viewer may publish.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, id: OpportunityId) -> Result<Option<Opportunity>> {
    Ok(tx
        .maybe(sql!(
            "select o.id, o.school, c.name as school_name, c.slug as school_slug, o.template, o.title, o.summary,
                    o.lang, o.category, o.level, o.min_age, o.contact, p.given || ' ' || p.family as contact_name,
                    o.state, o.created_at
             from opportunity o
             join school c on c.id = o.school
             left join person p on p.id = o.contact
             where o.id = $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = o.school)))",
            id,
            viewer.id(),
            Ability::PublishShifts.as_str()
        ))
        .await?)
}

/// One line of the office's list.
pub struct Listed {
    pub id: OpportunityId,
    pub title: String,
    pub school_name: String,
    pub state: OpportunityState,
    pub next_at: Option<Timestamp>,
    pub shifts: i64,
    pub places: i64,
    pub taken: i64,
}
db::row!(Listed { id, title, school_name, state, next_at, shifts, places, taken });

/// How many lines a page shows.
pub const PAGE: i64 = 50;

/// The opportunities of the viewer's schools, newest first.
pub async fn listed(
    tx: &mut Tx,
    viewer: &Viewer,
    state: Option<OpportunityState>,
    before: Option<i64>,
    now: Timestamp,
) -> Result<Vec<Listed>> {
    let mut q = sql!(
        "select o.id, o.title, c.name as school_name, o.state,
                (select min(s.starts_at) from shift s
                 where s.opportunity = o.id and s.state = 'open' and s.starts_at > $1) as next_at,
                (select count(*) from shift s
                 where s.opportunity = o.id and s.state = 'open' and s.starts_at > $1) as shifts,
                (select cast(coalesce(sum(s.capacity), 0) as bigint) from shift s
                 where s.opportunity = o.id and s.state = 'open' and s.starts_at > $1) as places,
                (select cast(coalesce(sum(s.taken), 0) as bigint) from shift s
                 where s.opportunity = o.id and s.state = 'open' and s.starts_at > $1) as taken
         from opportunity o
         join school c on c.id = o.school
         where o.id < $2 and exists (
             select 1 from may m where m.person = $3 and m.ability = $4
               and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = o.school)))",
        now,
        before.unwrap_or(i64::MAX),
        viewer.id(),
        Ability::PublishShifts.as_str()
    );
    if let Some(state) = state {
        q.push(" and o.state = ${}", state);
    }
    q.push(" order by o.id desc limit ${}", PAGE);
    Ok(tx.all(q).await?)
}

/// Shifts that have not ended, soonest first.
pub async fn shifts_to_come(tx: &mut Tx, id: OpportunityId, now: Timestamp) -> Result<Vec<ShiftId>> {
    Ok(tx
        .all(sql!(
            "select s.id from shift s
             where s.opportunity = $1 and s.state = 'open' and s.ends_at > $2 order by s.starts_at",
            id,
            now
        ))
        .await?)
}

pub async fn has_free_place(tx: &mut Tx, id: OpportunityId, now: Timestamp) -> Result<bool> {
    Ok(tx
        .maybe::<(i64,)>(sql!(
            "select s.id from shift s
             where s.opportunity = $1 and s.state = 'open' and s.starts_at > $2 and s.taken < s.capacity limit 1",
            id,
            now
        ))
        .await?
        .is_some())
}

/// Published and without a free place: filled. Whether it became so.
pub async fn fill(tx: &mut Tx, id: OpportunityId, now: Timestamp) -> Result<bool> {
    let changed = tx
        .run(sql!(
            "update opportunity set state = 'filled' where id = $1 and state = 'published' and not exists (
                 select 1 from shift s
                 where s.opportunity = $1 and s.state = 'open' and s.starts_at > $2 and s.taken < s.capacity)",
            id,
            now
        ))
        .await?;
    Ok(changed == 1)
}

/// Filled and with a free place: published. Whether it became so.
pub async fn reopen(tx: &mut Tx, id: OpportunityId, now: Timestamp) -> Result<bool> {
    let changed = tx
        .run(sql!(
            "update opportunity set state = 'published' where id = $1 and state = 'filled' and exists (
                 select 1 from shift s
                 where s.opportunity = $1 and s.state = 'open' and s.starts_at > $2 and s.taken < s.capacity)",
            id,
            now
        ))
        .await?;
    Ok(changed == 1)
}

/// Shown, and without a shift to come.
pub async fn over(tx: &mut Tx, now: Timestamp) -> Result<Vec<(OpportunityId, SchoolId, OpportunityState)>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.school, o.state from opportunity o
             where o.state in ('published', 'filled') and not exists (
                 select 1 from shift s where s.opportunity = o.id and s.state = 'open' and s.ends_at > $1)
             order by o.id limit 1000",
            now
        ))
        .await?)
}

/// The schools where the viewer has this ability.
pub async fn schools_within_reach(tx: &mut Tx, viewer: &Viewer, ability: Ability) -> Result<Vec<SchoolName>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.slug, s.name from school s
             where s.active and exists (
                 select 1 from may m where m.person = $1 and m.ability = $2
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.id)))
             order by s.name",
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}

/// People with a role at a school: who volunteers can turn to.
pub async fn staff_of(tx: &mut Tx, school: SchoolId) -> Result<Vec<(PersonId, String)>> {
    Ok(tx
        .all(sql!(
            "select distinct p.id, p.given || ' ' || p.family as name from role_grant g
             join person p on p.id = g.person
             where g.scope_kind = 'school' and g.scope = $1 and g.revoked_at is null and p.merged_into is null
             order by name limit 200",
            school
        ))
        .await?)
}

/// Opportunities with a free place in a shift to come, each by its first such shift, soonest first.
///
/// The shifts are walked in the order of the index `shift_by_day` (or `shift_by_school`) from the place where the last
/// page ended, and only as far as one page needs; nothing is counted or sorted as a whole.
pub async fn cards(tx: &mut Tx, find: &Find, schools: Option<&[SchoolId]>, limit: i64) -> Result<Vec<Card>> {
    let mut q = sql!(
        "select s.id as shift, o.id as opportunity, o.title, o.lang, o.category, o.level, o.min_age,
                o.school, c.name as school_name, c.slug as school_slug, c.city,
                s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                (select count(*) from shift e
                 where e.opportunity = o.id and e.state = 'open' and e.taken < e.capacity
                   and e.starts_at > s.starts_at and e.on_date <= $4) as more
         from shift s
         join opportunity o on o.id = s.opportunity
         join school c on c.id = s.school
         where s.state = 'open' and s.starts_at > $1 and s.on_date >= $2 and s.on_date <= $3
           and s.taken < s.capacity and o.state = 'published'
           and not exists (
               select 1 from shift e
               where e.opportunity = s.opportunity and e.starts_at > $1 and e.starts_at < s.starts_at
                 and e.on_date >= $2 and e.state = 'open' and e.taken < e.capacity)",
        find.now,
        find.from,
        find.until,
        find.horizon
    );
    if let Some(schools) = schools {
        q.push_list(" and s.school in (${})", schools);
    }
    if let Some(school) = find.school {
        q.push(" and s.school = ${}", school);
    }
    if let Some(level) = find.level {
        q.push(" and o.level <= ${}", level);
    }
    if let Some(category) = &find.category {
        q.push(" and o.category = ${}", category.as_str());
    }
    if let Some(pattern) = find.pattern() {
        q.push(
            " and (lower(o.title) like ${} escape '!' or lower(o.summary) like ${} escape '!' or lower(c.name) like ${} escape '!')",
            pattern.as_str(),
        );
    }
    if let Some((on, at, id)) = find.after {
        q.push(" and s.on_date >= ${}", on);
        q.push(" and (s.starts_at > ${} or (s.starts_at = ${} and s.id > ${}))", (at, at, id));
    }
    q.push(" order by s.on_date, s.starts_at, s.id limit ${}", limit);
    Ok(tx.all(q).await?)
}

/// The newest opportunities that everybody may see, for the feed.
pub async fn newest(tx: &mut Tx, limit: i64) -> Result<Vec<Opportunity>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.school, c.name as school_name, c.slug as school_slug, o.template, o.title, o.summary,
                    o.lang, o.category, o.level, o.min_age, o.contact, cast(null as text) as contact_name,
                    o.state, o.created_at
             from opportunity o
             join school c on c.id = o.school
             where o.state = 'published' order by o.id desc limit $1",
            limit
        ))
        .await?)
}
