//! All SQL of groups but their names.

use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{Ability, PersonId, fold};
use crate::schools::SchoolId;
use crate::volunteering::group::asking::NewGroup;
use crate::volunteering::group::{Asks, Group, GroupId, Offer};
use crate::volunteering::group_flow::GroupState;
use crate::volunteering::shift::ShiftId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Groups on a page.
pub const PAGE: i64 = 50;

/// Every group; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select g.id, g.shift, g.opportunity, g.school, g.school_name, g.school_slug, g.address, g.city, g.organisation,
                g.organisation_name, g.kind, g.leader, g.leader_name, g.leader_stopped, g.title, g.title_lang, g.template, g.category,
                g.level, g.min_age, g.on_date, g.starts_at, g.ends_at, g.capacity, g.taken, g.shift_state, g.state,
                g.headcount, g.places, g.message, g.lang, g.why, g.why_text, g.link, g.arrived_at, g.left_at, g.unnamed,
                g.counted, g.minutes, g.minutes_elsewhere, g.hours_state, g.named, g.arrived, g.created_at, g.since
         from group_card g where g.id > 0"
    )
}

/// Those at schools which the viewer's ability reaches.
fn reached(viewer: &Viewer, ability: Ability) -> Sql {
    let mut q = every();
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = g.school)))",
        (viewer.id(), ability.as_str()),
    );
    q
}

pub async fn any(tx: &mut Tx, id: GroupId) -> Result<Option<Group>> {
    let mut q = every();
    q.push(" and g.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: GroupId) -> Result<Option<Group>> {
    let mut q = reached(viewer, ability);
    q.push(" and g.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One's own, under whatever record one asked.
pub async fn own(tx: &mut Tx, person: PersonId, id: GroupId) -> Result<Option<Group>> {
    let mut q = every();
    q.push(" and g.leader_now = ${} and g.id = ${}", (person, id));
    Ok(tx.maybe(q).await?)
}

/// Everything one ever asked for, the newest first.
pub async fn of_leader(tx: &mut Tx, person: PersonId) -> Result<Vec<Group>> {
    let mut q = every();
    q.push(" and g.leader_now = ${} order by g.id desc limit 100", person);
    Ok(tx.all(q).await?)
}

/// The group a link belongs to.
pub async fn by_link(tx: &mut Tx, link: &str) -> Result<Option<Group>> {
    let mut q = every();
    q.push(" and g.link = ${}", link);
    Ok(tx.maybe(q).await?)
}

/// What the office looks for.
#[derive(Debug, Default)]
pub struct Wanted {
    pub state: Option<GroupState>,
    pub school: Option<SchoolId>,
    /// Organisations whose name begins like this, or has a word that does.
    pub name: Option<String>,
    /// Only those to come before this day that gave fewer names than people.
    pub late: Option<(Date, Timestamp)>,
    /// Where the last page ended; the oldest first while they wait, else the newest first.
    pub after: Option<GroupId>,
}

/// Groups within the viewer's reach.
pub async fn queue(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, limit: i64) -> Result<Vec<Group>> {
    let mut q = reached(viewer, Ability::PublishShifts);
    if let Some(state) = wanted.state {
        q.push(" and g.state = ${}", state);
    }
    if let Some(school) = wanted.school {
        q.push(" and g.school = ${}", school);
    }
    if let Some(name) = &wanted.name {
        let folded = fold(name).replace(['%', '_', '\\'], " ");
        q.push(
            " and exists (select 1 from organisation r where r.id = g.organisation
                          and (r.folded like ${} || '%' or r.folded like '% ' || ${} || '%'))",
            folded.trim(),
        );
    }
    if let Some((by, now)) = wanted.late {
        q.push(" and g.on_date < ${} and g.starts_at > ${} and g.named < g.headcount", (by, now));
    }
    let waits = wanted.state.is_some_and(GroupState::is_ahead);
    match (waits, wanted.after) {
        (true, after) => q.push(" and g.id > ${} order by g.id", after.map_or(0, i64::from)),
        (false, after) => q.push(" and g.id < ${} order by g.id desc", after.map_or(i64::MAX, i64::from)),
    };
    q.push(" limit ${}", limit);
    Ok(tx.all(q).await?)
}

/// How many there are in each state within the viewer's reach.
pub async fn counts(tx: &mut Tx, viewer: &Viewer, ability: Ability) -> Result<Vec<(GroupState, i64)>> {
    Ok(tx
        .all(sql!(
            "select g.state, count(*) as count from group_visit g
             where exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = g.school)))
             group by g.state order by g.state",
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}

/// The groups of a school's day that were not given up.
pub async fn of_day(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<Group>> {
    let mut q = every();
    q.push(
        " and g.school = ${} and g.on_date = ${} and g.state in ('accepted', 'here', 'held', 'closed', 'no_show')
          order by g.starts_at, g.id limit 200",
        (school, date),
    );
    Ok(tx.all(q).await?)
}

/// The groups of one shift that hold places of it.
pub async fn of_shift(tx: &mut Tx, shift: ShiftId) -> Result<Vec<Group>> {
    let mut q = every();
    q.push(" and g.shift = ${} and g.places > 0 order by g.id limit 200", shift);
    Ok(tx.all(q).await?)
}

/// Groups on these shifts that are still to come.
pub async fn ahead_on_any(tx: &mut Tx, shifts: &[ShiftId]) -> Result<Vec<Group>> {
    let mut q = every();
    q.push_text(" and g.state in ('asked', 'accepted')");
    q.push_list(" and g.shift in (${})", shifts);
    q.push_text(" order by g.id");
    Ok(tx.all(q).await?)
}

/// Groups of an organisation that are expected on a day that is not over, and their shifts, in the order in which shifts are
/// held.
pub async fn ahead_of(tx: &mut Tx, organisation: OrganisationId, now: Timestamp) -> Result<Vec<(GroupId, ShiftId)>> {
    Ok(tx
        .all(sql!(
            "select g.id, g.shift from group_visit g join shift s on s.id = g.shift
             where g.organisation = $1 and g.state in ('asked', 'accepted') and s.ends_at > $2 order by g.shift, g.id",
            organisation,
            now
        ))
        .await?)
}

/// What the groups of an organisation gave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GivenBy {
    pub visits: i64,
    pub minutes: i64,
}
db::row!(GivenBy { visits, minutes });

/// Visits of an organisation's groups whose hours a school confirmed, from one day to another.
pub async fn given_by(tx: &mut Tx, organisation: OrganisationId, from: Date, to: Date) -> Result<GivenBy> {
    Ok(tx
        .one(sql!(
            "select count(*) as visits, cast(coalesce(sum(g.minutes), 0) as bigint) as minutes
             from group_visit g join shift s on s.id = g.shift
             where g.organisation = $1 and g.hours_state = 'confirmed' and s.on_date >= $2 and s.on_date <= $3",
            organisation,
            from,
            to
        ))
        .await?)
}

/// Groups that came before this day and were never signed out.
pub async fn left_open(tx: &mut Tx, before: Date, limit: i64) -> Result<Vec<GroupId>> {
    Ok(tx
        .all(sql!(
            "select g.id from group_visit g join shift s on s.id = g.shift
             where g.state = 'here' and s.on_date < $1 order by g.id limit $2",
            before,
            limit
        ))
        .await?)
}

/// What somebody has ahead on a shift.
pub async fn ahead_on(tx: &mut Tx, shift: ShiftId, leader: PersonId) -> Result<Option<GroupId>> {
    Ok(tx
        .maybe(sql!(
            "select g.id from group_visit g join person p on p.id = g.leader
             where g.shift = $1 and coalesce(p.merged_into, p.id) = $2 and g.state in ('asked', 'accepted')
             order by g.id limit 1",
            shift,
            leader
        ))
        .await?)
}

/// What somebody has asked for, under whatever record; lately is from `since` on.
pub async fn asks_of(tx: &mut Tx, leader: PersonId, since: Timestamp) -> Result<Asks> {
    Ok(tx
        .one(sql!(
            "select count(case when g.state in ('asked', 'accepted') then 1 end) as ahead,
                    count(case when g.state = 'asked' then 1 end) as unanswered,
                    count(case when g.created_at > $2 then 1 end) as lately
             from group_visit g
             where g.leader in (select p.id from person p where p.id = $1 or p.merged_into = $1)",
            leader,
            since
        ))
        .await?)
}

pub async fn insert(
    tx: &mut Tx,
    offer: &Offer,
    organisation: OrganisationId,
    leader: PersonId,
    new: &NewGroup,
    policy: i64,
    now: Timestamp,
) -> Result<GroupId> {
    let id = GroupId(tx.new_id());
    tx.run(sql!(
        "insert into group_visit (id, shift, school, organisation, leader, state, headcount, places, message, lang,
                                  policy, created_at, since)
         values ($1, $2, $3, $4, $5, 'asked', $6, $6, $7, $8, $9, $10, $10)",
        id,
        offer.shift,
        offer.school,
        organisation,
        leader,
        new.headcount,
        new.message.as_str(),
        new.lang.as_str(),
        policy,
        now
    ))
    .await?;
    Ok(id)
}

/// Counts places of a shift as taken, or as free again.
pub async fn count(tx: &mut Tx, shift: ShiftId, more: i64) -> Result<()> {
    let counted = tx.run(sql!("update shift set taken = taken + $2 where id = $1", shift, more)).await?;
    if counted == 1 { Ok(()) } else { Err(anyhow::anyhow!("a shift was counted {counted} times").into()) }
}

/// Where it stands now. Names are gathered while it is accepted, and its link works no longer than that.
pub async fn set_state(tx: &mut Tx, id: GroupId, to: GroupState, places: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update group_visit set state = $2, places = $3, since = $4, link = case when $5 then link end where id = $1",
        id,
        to,
        places,
        now,
        to == GroupState::Accepted
    ))
    .await?;
    Ok(())
}

/// What the school said.
pub async fn answered(tx: &mut Tx, id: GroupId, why: &str, why_text: &str, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update group_visit set why = $2, why_text = $3, answered_by = $4, answered_at = $5 where id = $1",
        id,
        why,
        why_text,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn resize(tx: &mut Tx, id: GroupId, headcount: i64) -> Result<()> {
    tx.run(sql!("update group_visit set headcount = $2, places = $2 where id = $1", id, headcount)).await?;
    Ok(())
}

pub async fn set_link(tx: &mut Tx, id: GroupId, link: Option<&str>) -> Result<()> {
    tx.run(sql!("update group_visit set link = $2 where id = $1", id, link)).await?;
    Ok(())
}

/// The group is here: how many without a name, and how many in all.
pub async fn arrive(tx: &mut Tx, id: GroupId, unnamed: i64, counted: i64, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update group_visit set arrived_at = $2, unnamed = $3, counted = $4, signed_in_by = $5 where id = $1",
        id,
        now,
        unnamed,
        counted,
        by
    ))
    .await?;
    Ok(())
}

pub async fn recount(tx: &mut Tx, id: GroupId, unnamed: i64, counted: i64) -> Result<()> {
    tx.run(sql!("update group_visit set unnamed = $2, counted = $3 where id = $1", id, unnamed, counted)).await?;
    Ok(())
}

/// Holds more places than were asked for.
pub async fn hold(tx: &mut Tx, id: GroupId, places: i64) -> Result<()> {
    tx.run(sql!("update group_visit set places = $2 where id = $1", id, places)).await?;
    Ok(())
}

pub async fn leave(tx: &mut Tx, id: GroupId, by: Option<PersonId>, at: Timestamp) -> Result<()> {
    tx.run(sql!("update group_visit set left_at = $2, signed_out_by = $3 where id = $1", id, at, by)).await?;
    Ok(())
}

/// How its time stands, what it comes to, and what of it stands in lines of hours.
pub async fn set_hours(tx: &mut Tx, id: GroupId, state: &str, minutes: i64, elsewhere: i64) -> Result<()> {
    tx.run(sql!(
        "update group_visit set hours_state = $2, minutes = $3, minutes_elsewhere = $4 where id = $1",
        id,
        state,
        minutes,
        elsewhere
    ))
    .await?;
    Ok(())
}
