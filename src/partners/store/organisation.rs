//! Organisations: one at a time.

use crate::error::Result;
use crate::partners::marks::{alike, own_host};
use crate::partners::organisation::{Facts, Organisation, OrganisationId, OrganisationKind};
use crate::partners::partner_flow::Standing;
use crate::people::{Ability, fold};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// Every organisation within the viewer's reach: all for the office; at a school those that help there, that belong to
/// it, or that asked it. The number of the tax office is for whoever keeps partners.
pub(super) fn within_reach(viewer: &Viewer, ability: Ability) -> Sql {
    sql!(
        "select c.id, c.name, c.kind, c.standing, c.since, c.why, c.umbrella, c.umbrella_name, c.school, c.school_name,
                c.school_slug, case when $3 then c.ein else '' end as ein, c.areas, c.website, c.host, c.alike,
                c.address, c.city, c.zip, c.shown, c.owner, c.owner_name, c.next_step, c.next_on, c.heard_at, c.created_at
         from partner_card c
         where c.merged_into is null
           and exists (select 1 from may m where m.person = $1 and m.ability = $2
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and (m.scope = c.school
                            or exists (select 1 from partner_school l where l.organisation = c.id
                                       and l.school = m.scope and l.ended_on is null)
                            or exists (select 1 from partner_inquiry i where i.organisation = c.id
                                       and i.school = m.scope)))))",
        viewer.id(),
        ability.as_str(),
        viewer.may(Ability::KeepPartners)
    )
}

/// One that the viewer may see.
pub async fn visible(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    id: OrganisationId,
) -> Result<Option<Organisation>> {
    let mut q = within_reach(viewer, ability);
    q.push(" and c.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// Those that somebody speaks for.
pub async fn own(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<Organisation>> {
    Ok(tx
        .all(sql!(
            "select c.id, c.name, c.kind, c.standing, c.since, c.why, c.umbrella, c.umbrella_name, c.school,
                    c.school_name, c.school_slug, '' as ein, c.areas, c.website, c.host, c.alike, c.address, c.city,
                    c.zip, c.shown, c.owner, c.owner_name, c.next_step, c.next_on, c.heard_at, c.created_at
             from partner_card c
             where c.merged_into is null
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and m.scope_kind = 'partner' and m.scope = c.id)
             order by c.folded, c.id limit 50",
            viewer.id(),
            Ability::SeeOwnPartner.as_str()
        ))
        .await?)
}

/// The organisation of this name and kind, made when it is new.
pub async fn named(tx: &mut Tx, name: &str, kind: OrganisationKind, now: Timestamp) -> Result<OrganisationId> {
    let id = tx.new_id();
    let folded = fold(name);
    tx.run(sql!(
        "insert into organisation (id, name, folded, kind, created_at, alike, since) values ($1, $2, $3, $4, $5, $6, $5)
         on conflict (folded, kind) do nothing",
        id,
        name,
        folded.as_str(),
        kind,
        now,
        alike(name)
    ))
    .await?;
    let (id,) = tx
        .one::<(OrganisationId,)>(sql!(
            "select coalesce(o.merged_into, o.id) from organisation o where o.folded = $1 and o.kind = $2",
            folded,
            kind
        ))
        .await?;
    Ok(id)
}

/// What a typed name is found by: its own, or with its number where another has it.
async fn free_name(tx: &mut Tx, id: OrganisationId, facts: &Facts) -> Result<String> {
    let folded = fold(&facts.name);
    let (taken,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from organisation o where o.folded = $1 and o.kind = $2 and o.id <> $3) as taken",
            folded.as_str(),
            facts.kind,
            id
        ))
        .await?;
    Ok(if taken { format!("{folded} {id}") } else { folded })
}

/// A new one.
pub async fn insert(tx: &mut Tx, facts: &Facts, now: Timestamp) -> Result<OrganisationId> {
    let id = OrganisationId(tx.new_id());
    let folded = fold(&facts.name);
    // The second of two who write down the same name at once waits here, and gets a number.
    for folded in [folded.clone(), format!("{folded} {id}")] {
        let made = tx
            .run(sql!(
                "insert into organisation (id, name, folded, kind, created_at, since) values ($1, $2, $3, $4, $5, $5)
                 on conflict (folded, kind) do nothing",
                id,
                facts.name.as_str(),
                folded,
                facts.kind,
                now
            ))
            .await?;
        if made == 1 {
            break;
        }
    }
    update(tx, id, facts).await?;
    Ok(id)
}

/// What is known of it.
pub async fn update(tx: &mut Tx, id: OrganisationId, facts: &Facts) -> Result<()> {
    let folded = free_name(tx, id, facts).await?;
    tx.run(sql!(
        "update organisation set name = $2, folded = $3, kind = $4, alike = $5, umbrella = $6, school = $7, ein = $8,
             areas = $9, website = $10, host = $11, address = $12, city = $13, zip = $14, shown = $15
         where id = $1",
        id,
        facts.name.as_str(),
        folded,
        facts.kind,
        alike(&facts.name),
        facts.umbrella,
        facts.school,
        facts.ein.as_str(),
        facts.area_words(),
        facts.website.as_str(),
        own_host(&facts.website),
        facts.address.as_str(),
        facts.city.as_str(),
        facts.zip.as_str(),
        facts.shown
    ))
    .await?;
    tx.run(sql!("delete from organisation_about where organisation = $1", id)).await?;
    for (lang, words) in facts.about.iter().filter(|(_, words)| !words.is_empty()) {
        tx.run(sql!(
            "insert into organisation_about (organisation, lang, words) values ($1, $2, $3)",
            id,
            *lang,
            words.as_str()
        ))
        .await?;
    }
    Ok(())
}

/// What it says of itself, by language.
pub async fn about(tx: &mut Tx, id: OrganisationId) -> Result<Vec<(String, String)>> {
    Ok(tx
        .all(sql!("select a.lang, a.words from organisation_about a where a.organisation = $1 order by a.lang", id))
        .await?)
}

pub async fn set_standing(tx: &mut Tx, id: OrganisationId, to: Standing, why: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!("update organisation set standing = $2, why = $3, since = $4 where id = $1", id, to, why, now)).await?;
    Ok(())
}

/// Whether `one` is `other`, or a member of it, or of a member of it.
pub async fn is_under(tx: &mut Tx, one: OrganisationId, other: OrganisationId) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "with recursive up (id, steps) as (
                 select o.id, 0 from organisation o where o.id = $1
                 union all
                 select o.umbrella, up.steps + 1 from up join organisation o on o.id = up.id
                 where o.umbrella is not null and up.steps < 20
             )
             select exists (select 1 from up where up.id = $2) as is_under",
            one,
            other
        ))
        .await?;
    Ok(is)
}

/// Whether somebody speaks for it.
pub async fn has_speaker(tx: &mut Tx, id: OrganisationId) -> Result<bool> {
    let (has,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from organisation_contact s where s.organisation = $1 and s.ended_at is null
                            and s.contact <> '') as has",
            id
        ))
        .await?;
    Ok(has)
}

/// Its members.
pub async fn members(tx: &mut Tx, id: OrganisationId) -> Result<Vec<(OrganisationId, String)>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.name from organisation o where o.umbrella = $1 and o.merged_into is null
             order by o.folded, o.id limit 200",
            id
        ))
        .await?)
}

/// Whether it is suspended.
pub async fn is_suspended(tx: &mut Tx, id: OrganisationId) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from organisation o where o.id = $1 and o.standing = 'suspended') as is_so",
            id
        ))
        .await?;
    Ok(is)
}

/// Whether somebody may come, promise or offer in its name.
pub async fn helps(tx: &mut Tx, id: OrganisationId) -> Result<bool> {
    let (helps,) = tx
        .one::<(bool,)>(sql!("select exists (select 1 from organisation_helps h where h.id = $1) as helps", id))
        .await?;
    Ok(helps)
}

/// Organisations of a name, of whatever kind, the lower number first. The second record of a name has its number behind it;
/// one that was joined into another stands for that.
pub async fn of_name(tx: &mut Tx, name: &str) -> Result<Vec<OrganisationId>> {
    let found: Vec<(OrganisationId,)> = tx
        .all(sql!(
            "select distinct coalesce(o.merged_into, o.id) as id from organisation o
             where o.folded = $1 or o.folded = $1 || ' ' || cast(o.id as text) order by 1",
            fold(name)
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Groups of it that came or will: how many, how many people, the minutes they gave.
pub async fn groups(tx: &mut Tx, id: OrganisationId) -> Result<(i64, i64, i64)> {
    Ok(tx
        .one(sql!(
            "select count(*) as visits, cast(coalesce(sum(g.counted), 0) as bigint) as people,
                    cast(coalesce(sum(case when g.hours_state = 'confirmed' then g.minutes else 0 end), 0) as bigint)
                        as minutes
             from group_visit g where g.organisation = $1 and g.state in ('accepted', 'here', 'held', 'closed')",
            id
        ))
        .await?)
}
