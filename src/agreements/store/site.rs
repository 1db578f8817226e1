//! Organisations at schools, by school year.

use crate::agreements::agreement::{Agreement, AgreementId};
use crate::agreements::site::{Site, SiteId};
use crate::agreements::site_flow::SiteState;
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Sites on a page.
pub const PAGE: i64 = 50;

/// Every site; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select i.id, i.organisation, o.name as organisation_name, i.school, s.name as school_name,
                s.slug as school_slug, i.school_year, i.agreement, i.category, i.state, i.paused_for, i.why, i.due_on,
                i.asked_at, i.since
         from partner_site i join organisation o on o.id = i.organisation join school s on s.id = i.school
         where i.id > 0"
    )
}

fn narrow(q: &mut Sql, viewer: &Viewer, ability: Ability) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))",
        (viewer.id(), ability.as_str()),
    );
}

pub async fn any(tx: &mut Tx, id: SiteId) -> Result<Option<Site>> {
    let mut q = every();
    q.push(" and i.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One within the viewer's reach.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: SiteId) -> Result<Option<Site>> {
    let mut q = every();
    narrow(&mut q, viewer, ability);
    q.push(" and i.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// All of an organisation, the newest year first.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Site>> {
    let mut q = every();
    q.push(" and i.organisation = ${} order by i.school_year desc, s.name, i.id limit 500", organisation);
    Ok(tx.all(q).await?)
}

/// Those of an organisation that said yes, by name.
pub async fn agreed_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Site>> {
    let mut q = every();
    q.push(
        " and i.organisation = ${} and i.state in ('accepted', 'active', 'paused') order by s.name, i.id",
        organisation,
    );
    Ok(tx.all(q).await?)
}

/// Those of an organisation that are not over.
pub async fn open_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Site>> {
    let mut q = every();
    q.push(
        " and i.organisation = ${} and i.state in ('proposed', 'accepted', 'active', 'paused') order by s.name, i.id",
        organisation,
    );
    Ok(tx.all(q).await?)
}

/// Whether a school's principal has said yes to an organisation under an agreement.
pub async fn is_authorised(tx: &mut Tx, organisation: OrganisationId, school: SchoolId) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from partner_site i where i.organisation = $1 and i.school = $2
                            and i.state in ('accepted', 'active', 'paused')) as is_so",
            organisation,
            school
        ))
        .await?;
    Ok(is)
}

/// Whether a school's principal is asked about an agreement with an organisation.
pub async fn is_asked_of_school(tx: &mut Tx, organisation: OrganisationId, school: SchoolId) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from partner_site i where i.organisation = $1 and i.school = $2
                            and i.state = 'proposed') as is_so",
            organisation,
            school
        ))
        .await?;
    Ok(is)
}

/// Those of an agreement that are not over.
pub async fn open_of_agreement(tx: &mut Tx, agreement: AgreementId) -> Result<Vec<Site>> {
    let mut q = every();
    q.push(
        " and i.agreement = ${} and i.state in ('proposed', 'accepted', 'active', 'paused') order by s.name, i.id",
        agreement,
    );
    Ok(tx.all(q).await?)
}

/// Whether a school was asked for that year. `again`: what ended, or was declined under another plan, counts as not asked.
pub async fn is_asked(tx: &mut Tx, agreement: &Agreement, school: SchoolId, year: &str, again: bool) -> Result<bool> {
    let (asked,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from partner_site i where i.organisation = $1 and i.school = $2
                            and i.school_year = $3
                            and (i.state not in ('ended', 'declined') or not $4
                                 or (i.state = 'declined' and i.agreement = $5))) as asked",
            agreement.organisation,
            school,
            year,
            again,
            agreement.id
        ))
        .await?;
    Ok(asked)
}

/// Whether the partner came to this school in an earlier year.
pub async fn was_there(tx: &mut Tx, site: &Site) -> Result<bool> {
    let (was,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from partner_site i where i.organisation = $1 and i.school = $2
                            and i.state = 'ended' and i.school_year < $3) as was",
            site.organisation,
            site.school,
            site.school_year.as_str()
        ))
        .await?;
    Ok(was)
}

/// Other partners with the same service at the same school in the same year.
pub async fn others_of_category(tx: &mut Tx, site: &Site) -> Result<Vec<String>> {
    if site.category.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<(String,)> = tx
        .all(sql!(
            "select o.name from partner_site i join organisation o on o.id = i.organisation
             where i.school = $1 and i.school_year = $2 and i.category = $3 and i.organisation <> $4
               and o.merged_into is null
               and i.state in ('accepted', 'active', 'paused') order by o.name, o.id",
            site.school,
            site.school_year.as_str(),
            site.category.as_str(),
            site.organisation
        ))
        .await?;
    Ok(names.into_iter().map(|(name,)| name).collect())
}

pub async fn insert(
    tx: &mut Tx,
    agreement: &Agreement,
    school: SchoolId,
    year: &str,
    due: Date,
    now: Timestamp,
) -> Result<SiteId> {
    let id = SiteId(tx.new_id());
    tx.run(sql!(
        "insert into partner_site (id, organisation, school, school_year, agreement, category, state, due_on, asked_at, since)
         values ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8, $8)",
        id,
        agreement.organisation,
        school,
        year,
        agreement.id,
        agreement.category.as_str(),
        due,
        now
    ))
    .await?;
    Ok(id)
}

/// State, with what it is paused for and words of a person.
pub async fn set_state(
    tx: &mut Tx,
    id: SiteId,
    to: SiteState,
    (paused_for, why): (&str, &str),
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update partner_site set state = $2, paused_for = $3, why = $4, due_on = null, since = $6,
             decided_by = coalesce($5, decided_by), decided_at = case when $5 is null then decided_at else $6 end
         where id = $1",
        id,
        to,
        paused_for,
        why,
        by,
        now
    ))
    .await?;
    // Whom a school works with stands on public pages.
    tx.touch(crate::web::cache::PUBLIC);
    Ok(())
}

pub async fn set_paused_for(tx: &mut Tx, id: SiteId, paused_for: &str) -> Result<()> {
    tx.run(sql!(
        "update partner_site set paused_for = $2 where id = $1 and state = 'paused' and paused_for <> $2",
        id,
        paused_for
    ))
    .await?;
    Ok(())
}

pub async fn set_agreement(tx: &mut Tx, id: SiteId, agreement: AgreementId, category: &str) -> Result<()> {
    tx.run(sql!("update partner_site set agreement = $2, category = $3 where id = $1", id, agreement, category))
        .await?;
    Ok(())
}

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub state: Option<SiteState>,
    pub school: Option<SchoolId>,
}

/// A page of those within reach: what waits longest first, and one more where there is another page.
pub async fn page(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, page: i64, lines: i64) -> Result<Vec<Site>> {
    let mut q = every();
    narrow(&mut q, viewer, Ability::SeePartners);
    if let Some(state) = wanted.state {
        q.push(" and i.state = ${}", state);
    }
    if let Some(school) = wanted.school {
        q.push(" and i.school = ${}", school);
    }
    q.push_text(if wanted.state == Some(SiteState::Proposed) {
        " order by i.due_on, i.id"
    } else {
        " order by i.school_year desc, o.folded, s.name, i.id"
    });
    q.push(" limit ${} offset ${}", (lines + 1, (page - 1) * lines));
    Ok(tx.all(q).await?)
}

/// How many are in each state, of those within reach.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(SiteState, i64)>> {
    let mut q = sql!("select i.state, count(*) as count from partner_site i where i.id > 0");
    narrow(&mut q, viewer, Ability::SeePartners);
    q.push_text(" group by i.state order by i.state");
    Ok(tx.all(q).await?)
}

/// A partner as the front office sees it.
pub struct Comes {
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub school_name: String,
    pub state: SiteState,
    pub paused_for: String,
    /// Which agreement it is, and the last day of the partner's notice.
    pub kind: String,
    pub notice_on: Option<Date>,
    pub schedule: String,
    pub deliverables: String,
    pub contact_name: Option<String>,
}
db::row!(Comes {
    organisation,
    organisation_name,
    school_name,
    state,
    paused_for,
    kind,
    notice_on,
    schedule,
    deliverables,
    contact_name
});

impl Comes {
    /// Why it may not come.
    pub fn lacks(&self) -> Vec<crate::agreements::site::Lack> {
        self.paused_for.split(' ').filter_map(crate::agreements::site::Lack::parse).collect()
    }
}

/// The partners of the schools at which the viewer keeps the desk: who may come, and who may not now. Where several sites
/// of two years overlap, the year of the day counts. Whoever is no partner any more comes nowhere, whatever is written.
pub async fn comes(tx: &mut Tx, viewer: &Viewer, year: &str, today: Date) -> Result<Vec<Comes>> {
    let mut q = sql!(
        "select i.organisation, o.name as organisation_name, s.name as school_name, i.state, i.paused_for, a.kind,
                a.notice_on, a.schedule, a.deliverables, c.name as contact_name
         from partner_site i
         join organisation o on o.id = i.organisation
         join school s on s.id = i.school
         join partner_agreement a on a.id = i.agreement
         left join organisation_contact c on c.organisation = o.id and c.main and c.ended_at is null
         where i.school_year = $1 and i.state in ('accepted', 'active', 'paused') and a.starts_on <= $2
           and o.merged_into is null and o.standing not in ('archived', 'not_a_partner')",
        year,
        today
    );
    narrow(&mut q, viewer, Ability::RunBoard);
    q.push_text(" order by s.name, case i.state when 'active' then 1 else 0 end, o.folded, i.id limit 500");
    Ok(tx.all(q).await?)
}

/// Who answers for a school.
pub async fn principals(tx: &mut Tx, school: SchoolId) -> Result<Vec<PersonId>> {
    at_school(tx, school, Ability::AuthoriseSites).await
}

/// Who keeps the desk of a school, and whoever else lets people in there.
pub async fn front_office(tx: &mut Tx, school: SchoolId) -> Result<Vec<PersonId>> {
    at_school(tx, school, Ability::RunBoard).await
}

async fn at_school(tx: &mut Tx, school: SchoolId, ability: Ability) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person from may m
             where m.ability = $2 and m.scope_kind = 'school' and m.scope = $1 order by m.person limit 50",
            school,
            ability.as_str()
        ))
        .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}

/// Those of school years that are over.
pub async fn of_past_years(tx: &mut Tx, year: &str, limit: i64) -> Result<Vec<SiteId>> {
    let found: Vec<(SiteId,)> = tx
        .all(sql!(
            "select i.id from partner_site i
             where i.state in ('proposed', 'accepted', 'active', 'paused') and i.school_year < $1 order by i.id limit $2",
            year,
            limit
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Agreements in force with a school that nobody asked for this year; not those of which the partner gave notice.
pub async fn unasked(tx: &mut Tx, year: &str, today: Date, limit: i64) -> Result<Vec<AgreementId>> {
    let found: Vec<(AgreementId,)> = tx
        .all(sql!(
            "select a.id from partner_agreement a
             where a.state = 'in_force' and a.ends_on >= $2 and a.notice_on is null
               and exists (select 1 from partner_agreement_school p
                           where p.agreement = a.id
                             and not exists (select 1 from partner_site i where i.organisation = a.organisation
                                             and i.school = p.school and i.school_year = $1))
             order by a.id limit $3",
            year,
            today,
            limit
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Organisations with a school that said yes, one after the other.
pub async fn organisations_after(tx: &mut Tx, after: OrganisationId, limit: i64) -> Result<Vec<OrganisationId>> {
    let found: Vec<(OrganisationId,)> = tx
        .all(sql!(
            "select distinct i.organisation from partner_site i
             where i.state in ('accepted', 'active', 'paused') and i.organisation > $1
             order by i.organisation limit $2",
            after,
            limit
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
