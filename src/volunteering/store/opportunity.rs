//! The SQL of opportunities: writing them, and finding them by place, day and kind.

use super::needs;
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::{SchoolId, SchoolName};
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
                                  state, created_by, created_at, policy, audience, opens_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
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
        policy,
        new.audience,
        new.opens_at
    ))
    .await?;
    needs::set_needs(tx, id, &new.needs).await?;
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
                min_age = $8, contact = $9, policy = $10, audience = $11, opens_at = $12
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
        policy,
        new.audience,
        new.opens_at
    ))
    .await?;
    needs::set_needs(tx, id, &new.needs).await
}

pub async fn set_state(tx: &mut Tx, id: OpportunityId, state: OpportunityState) -> Result<()> {
    tx.run(sql!("update opportunity set state = $2 where id = $1", id, state)).await?;
    Ok(())
}

/// Why it was sent back the last time; empty once it is agreed to.
pub async fn set_returned(tx: &mut Tx, id: OpportunityId, why: &str) -> Result<()> {
    tx.run(sql!("update opportunity set returned = $2 where id = $1", id, why)).await?;
    Ok(())
}

/// Who wrote it.
pub async fn writer(tx: &mut Tx, id: OpportunityId) -> Result<Option<PersonId>> {
    Ok(tx.maybe(sql!("select o.created_by from opportunity o where o.id = $1", id)).await?)
}

/// Who says yes for a school.
pub async fn approvers(tx: &mut Tx, school: SchoolId) -> Result<Vec<PersonId>> {
    Ok(tx
        .all(sql!(
            "select distinct g.person from role_grant g join person p on p.id = g.person
             where g.scope_kind = 'school' and g.scope = $1 and g.role in ('principal', 'school_coordinator')
               and g.revoked_at is null and p.merged_into is null
             order by g.person limit 10",
            school
        ))
        .await?)
}

/// How many proposals wait for the viewer's yes.
pub async fn proposals(tx: &mut Tx, viewer: &Viewer) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) from opportunity o
             where o.state = 'proposed' and exists (
                 select 1 from may m where m.person = $1 and m.ability = $2
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = o.school)))",
            viewer.id(),
            Ability::PublishShifts.as_str()
        ))
        .await?;
    Ok(count)
}

/// An opportunity that everybody may see, or that the viewer was invited to.
pub async fn public(tx: &mut Tx, viewer: &Viewer, id: OpportunityId) -> Result<Option<Opportunity>> {
    Ok(tx
        .maybe(sql!(
            "select o.id, o.school, c.name as school_name, c.slug as school_slug, o.template, o.title, o.summary,
                    o.lang, o.category, o.level, o.min_age, o.contact, p.given || ' ' || p.family as contact_name,
                    o.state, o.created_at, o.audience, o.opens_at, o.returned
             from opportunity o
             join school c on c.id = o.school
             left join person p on p.id = o.contact
             where o.id = $1 and o.state in ('published', 'filled')
               and (o.audience <> 'invited'
                    or exists (select 1 from opportunity_invite i where i.opportunity = o.id and i.person = $2)
                    or exists (select 1 from may m where m.person = $2 and m.ability = $3
                               and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = o.school))))",
            id,
            viewer.id(),
            Ability::PublishShifts.as_str()
        ))
        .await?)
}

/// An opportunity of a school for which the viewer may publish, or that they wrote for it.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, id: OpportunityId) -> Result<Option<Opportunity>> {
    Ok(tx
        .maybe(sql!(
            "select o.id, o.school, c.name as school_name, c.slug as school_slug, o.template, o.title, o.summary,
                    o.lang, o.category, o.level, o.min_age, o.contact, p.given || ' ' || p.family as contact_name,
                    o.state, o.created_at, o.audience, o.opens_at, o.returned
             from opportunity o
             join school c on c.id = o.school
             left join person p on p.id = o.contact
             where o.id = $1 and exists (
                 select 1 from may m where m.person = $2
                   and (m.ability = $3 or (m.ability = $4 and o.created_by in (
                       select w.id from person w where w.id = $2 or w.merged_into = $2)))
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = o.school)))",
            id,
            viewer.id(),
            Ability::PublishShifts.as_str(),
            Ability::ProposeTasks.as_str()
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

/// The opportunities of the viewer's schools, or those they wrote, newest first.
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
             select 1 from may m where m.person = $3
               and (m.ability = $4 or (m.ability = $5 and o.created_by in (
                       select w.id from person w where w.id = $3 or w.merged_into = $3)))
               and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = o.school)))",
        now,
        before.unwrap_or(i64::MAX),
        viewer.id(),
        Ability::PublishShifts.as_str(),
        Ability::ProposeTasks.as_str()
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

/// When the first shift not called off begins.
pub async fn first_start(tx: &mut Tx, id: OpportunityId) -> Result<Option<Timestamp>> {
    Ok(tx
        .maybe(sql!(
            "select s.starts_at from shift s
             where s.opportunity = $1 and s.state = 'open' order by s.starts_at limit 1",
            id
        ))
        .await?)
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

/// The newest opportunities that everybody may see, for the feed.
pub async fn newest(tx: &mut Tx, limit: i64) -> Result<Vec<Opportunity>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.school, c.name as school_name, c.slug as school_slug, o.template, o.title, o.summary,
                    o.lang, o.category, o.level, o.min_age, o.contact, cast(null as text) as contact_name,
                    o.state, o.created_at, o.audience, o.opens_at, o.returned
             from opportunity o
             join school c on c.id = o.school
             where o.state = 'published' and o.audience <> 'invited' order by o.id desc limit $1",
            limit
        ))
        .await?)
}
