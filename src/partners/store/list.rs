//! Organisations: many at a time.

use super::organisation::within_reach;
use crate::error::Result;
use crate::partners::organisation::{Area, Organisation, OrganisationId, OrganisationKind};
use crate::partners::partner_flow::Standing;
use crate::people::{Ability, PersonId, fold};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Lines of a page.
pub const PAGE: i64 = 50;

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub standing: Option<Standing>,
    pub kind: Option<OrganisationKind>,
    pub area: Option<Area>,
    pub school: Option<SchoolId>,
    pub owner: Option<PersonId>,
    pub q: String,
    /// Those that nobody was in touch with since then, the longest first.
    pub silent_since: Option<Timestamp>,
    /// Those with a next step or a promise whose day was before this one.
    pub late_before: Option<Date>,
}

/// A page of them, counted from 1, and one line more where there is another page.
pub async fn page(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, page: i64, lines: i64) -> Result<Vec<Organisation>> {
    let mut q = within_reach(viewer, Ability::SeePartners);
    if let Some(standing) = wanted.standing {
        q.push(" and c.standing = ${}", standing);
    }
    if let Some(kind) = wanted.kind {
        q.push(" and c.kind = ${}", kind);
    }
    if let Some(area) = wanted.area {
        q.push(" and ' ' || c.areas || ' ' like ${}", format!("% {area} %"));
    }
    if let Some(school) = wanted.school {
        q.push(
            " and exists (select 1 from partner_school l where l.organisation = c.id and l.school = ${}
                          and l.ended_on is null)",
            school,
        );
    }
    if let Some(owner) = wanted.owner {
        q.push(" and c.owner = ${}", owner);
    }
    if !wanted.q.is_empty() {
        q.push(" and c.folded like ${} escape '\\'", like(&wanted.q));
    }
    if let Some(today) = wanted.late_before {
        q.push(
            " and c.standing in ('inquiring', 'eligible', 'active', 'quiet')
              and (c.next_on < ${} or exists (select 1 from organisation_touch t
                   where t.organisation = c.id and t.kind = 'promise' and t.settled_at is null and t.due_on < ${}))",
            today,
        );
    }
    match wanted.silent_since {
        Some(since) => {
            q.push_text(" and c.standing in ('inquiring', 'eligible', 'active', 'quiet')");
            q.push(" and coalesce(c.heard_at, c.created_at) < ${}", since);
            q.push_text(" order by coalesce(c.heard_at, c.created_at), c.id");
        }
        None => {
            q.push_text(" order by c.folded, c.id");
        }
    }
    q.push(" limit ${} offset ${}", (lines + 1, (page - 1) * lines));
    Ok(tx.all(q).await?)
}

/// A pattern that finds the text anywhere.
pub(super) fn like(text: &str) -> String {
    let plain = fold(text).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{plain}%")
}

/// How many there are in each standing.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(Standing, i64)>> {
    Ok(tx
        .all(sql!(
            "select c.standing, count(*) as count from partner_card c
             where c.merged_into is null
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and (m.scope = c.school
                                or exists (select 1 from partner_school l where l.organisation = c.id
                                           and l.school = m.scope and l.ended_on is null)
                                or exists (select 1 from partner_inquiry i where i.organisation = c.id
                                           and i.school = m.scope)))))
             group by c.standing order by c.standing",
            viewer.id(),
            Ability::SeePartners.as_str()
        ))
        .await?)
}

/// Of those that are cared for within the viewer's reach: how many nobody was in touch with since then, and at how many the
/// day of a next step or of a promise is over.
pub async fn glance(tx: &mut Tx, viewer: &Viewer, since: Timestamp, today: Date) -> Result<(i64, i64)> {
    Ok(tx
        .one(sql!(
            "select cast(coalesce(sum(case when coalesce(c.heard_at, c.created_at) < $3 then 1 else 0 end), 0) as bigint)
                        as silent,
                    cast(coalesce(sum(case when c.next_on < $4 or exists (select 1 from organisation_touch t
                                           where t.organisation = c.id and t.kind = 'promise' and t.settled_at is null
                                             and t.due_on < $4) then 1 else 0 end), 0) as bigint) as late
             from partner_card c
             where c.merged_into is null and c.standing in ('inquiring', 'eligible', 'active', 'quiet')
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and (m.scope = c.school
                                or exists (select 1 from partner_school l where l.organisation = c.id
                                           and l.school = m.scope and l.ended_on is null)
                                or exists (select 1 from partner_inquiry i where i.organisation = c.id
                                           and i.school = m.scope)))))",
            viewer.id(),
            Ability::SeePartners.as_str(),
            since,
            today
        ))
        .await?)
}

/// Names for a list to choose an umbrella from: those that can have members.
pub async fn umbrellas(tx: &mut Tx, except: Option<OrganisationId>) -> Result<Vec<(OrganisationId, String)>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.name from organisation o
             where o.merged_into is null and o.kind not in ('friends', 'school') and o.id <> $1
               and (o.standing in ('inquiring', 'eligible', 'active', 'quiet')
                    or exists (select 1 from organisation m where m.umbrella = o.id))
             order by o.folded, o.id limit 2000",
            except.map_or(0, i64::from)
        ))
        .await?)
}

/// Active ones that nobody was in touch with since then.
pub async fn gone_quiet(tx: &mut Tx, since: Timestamp, limit: i64) -> Result<Vec<OrganisationId>> {
    Ok(tx
        .all(sql!(
            "select o.id from organisation o
             where o.standing = 'active' and o.merged_into is null and coalesce(o.heard_at, o.since) < $1
             order by o.id limit $2",
            since,
            limit
        ))
        .await?)
}

/// Partners of other kinds than these whose last agreement was over before that day, and who have none in force or on its way.
/// Whoever never had one was written down by the office, and stays.
pub async fn expired(tx: &mut Tx, kinds: &[&str], before: Date, limit: i64) -> Result<Vec<OrganisationId>> {
    let mut q = sql!(
        "select o.id from organisation o
         where o.standing in ('active', 'quiet') and o.merged_into is null
           and (select max(coalesce(a.ended_on, a.ends_on)) from partner_agreement a
                where a.organisation = o.id and a.state in ('lapsed', 'ended', 'terminated')) < $1
           and not exists (select 1 from partner_agreement a where a.organisation = o.id
                           and a.state in ('sent', 'changed', 'signed_by_partner', 'signed_by_district', 'in_force'))",
        before
    );
    q.push_list(" and (o.kind in (${})) is not true", kinds.iter().copied());
    q.push(" order by o.id limit ${}", limit);
    Ok(tx.all(q).await?)
}

/// One for the program itself.
pub async fn any(tx: &mut Tx, id: OrganisationId) -> Result<Option<Organisation>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.name, c.kind, c.standing, c.since, c.why, c.umbrella, c.umbrella_name, c.school,
                    c.school_name, c.school_slug, '' as ein, c.areas, c.website, c.host, c.alike, c.address, c.city,
                    c.zip, c.shown, c.owner, c.owner_name, c.next_step, c.next_on, c.heard_at, c.created_at
             from partner_card c where c.id = $1",
            id
        ))
        .await?)
}
