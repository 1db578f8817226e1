//! What the public sees: organisations that work with schools and agreed to be named.

use super::list::like;
use crate::error::Result;
use crate::partners::organisation::{Area, OrganisationId, OrganisationKind};
use crate::policy::Calendar;
use crate::schools::SchoolId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Lines of a page.
pub const PAGE: i64 = 60;

/// A partner as the public sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: OrganisationId,
    pub name: String,
    pub kind: OrganisationKind,
    pub areas: String,
    pub website: String,
    pub umbrella: Option<OrganisationId>,
    pub umbrella_name: Option<String>,
    /// The school whose association it is, or that it is.
    pub school_name: Option<String>,
    pub school_slug: Option<String>,
    pub schools: i64,
}
db::row!(Shown { id, name, kind, areas, website, umbrella, umbrella_name, school_name, school_slug, schools });

impl Shown {
    /// Its areas.
    pub fn areas(&self) -> Vec<Area> {
        self.areas.split(' ').filter_map(Area::parse).collect()
    }
}

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub school: Option<SchoolId>,
    pub area: Option<Area>,
    pub kind: Option<OrganisationKind>,
    pub q: String,
}

fn every() -> db::Sql {
    sql!(
        "select c.id, c.name, c.kind, c.areas, c.website,
                case when exists (select 1 from organisation u where u.id = c.umbrella and u.shown
                                  and u.standing in ('active', 'quiet')) then c.umbrella end as umbrella,
                c.umbrella_name, c.school_name, c.school_slug,
                (select count(*) from partner_at l join school s on s.id = l.school and s.active
                 where l.organisation = c.id) as schools
         from partner_card c
         where c.merged_into is null and c.shown and c.standing in ('active', 'quiet')"
    )
}

/// A page, counted from 1, and one more where there is another page.
pub async fn page(tx: &mut Tx, wanted: &Wanted, page: i64) -> Result<Vec<Shown>> {
    let mut q = every();
    if let Some(school) = wanted.school {
        q.push(" and exists (select 1 from partner_at l where l.organisation = c.id and l.school = ${})", school);
    }
    if let Some(area) = wanted.area {
        q.push(" and ' ' || c.areas || ' ' like ${}", format!("% {area} %"));
    }
    if let Some(kind) = wanted.kind {
        q.push(" and c.kind = ${}", kind);
    }
    if !wanted.q.is_empty() {
        q.push(" and c.folded like ${} escape '\\'", like(&wanted.q));
    }
    q.push(" order by c.folded, c.id limit ${} offset ${}", (PAGE + 1, (page - 1) * PAGE));
    Ok(tx.all(q).await?)
}

/// One of them.
pub async fn one(tx: &mut Tx, id: OrganisationId) -> Result<Option<Shown>> {
    let mut q = every();
    q.push(" and c.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// What a record that was joined with another leads to.
pub async fn now(tx: &mut Tx, id: OrganisationId) -> Result<Option<OrganisationId>> {
    let found = sql!("select o.merged_into from organisation o where o.id = $1 and o.merged_into is not null", id);
    Ok(tx.maybe(found).await?.map(|(id,): (OrganisationId,)| id))
}

/// Its members that are shown, too.
pub async fn members(tx: &mut Tx, id: OrganisationId) -> Result<Vec<(OrganisationId, String)>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.name from organisation o
             where o.umbrella = $1 and o.shown and o.standing in ('active', 'quiet') and o.merged_into is null
             order by o.folded, o.id limit 200",
            id
        ))
        .await?)
}

/// A partner on a school's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtSchool {
    pub id: OrganisationId,
    pub name: String,
    pub kind: OrganisationKind,
    pub words: String,
    pub from_school: Option<String>,
}
db::row!(AtSchool { id, name, kind, words, from_school });

/// The partners of a school that agreed to be named.
pub async fn at_school(tx: &mut Tx, school: SchoolId) -> Result<Vec<AtSchool>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.name, o.kind, l.words, f.name as from_school
             from partner_at l
             join organisation o on o.id = l.organisation and o.shown
             left join school f on f.id = o.school
             where l.school = $1 order by o.folded, o.id limit 100",
            school
        ))
        .await?)
}

/// Another school that a school, or its parents, help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helped {
    pub school_name: String,
    pub school_slug: String,
    pub id: OrganisationId,
    pub name: String,
}
db::row!(Helped { school_name, school_slug, id, name });

/// The schools that this one helps.
pub async fn helped_by(tx: &mut Tx, school: SchoolId) -> Result<Vec<Helped>> {
    Ok(tx
        .all(sql!(
            "select s.name as school_name, s.slug as school_slug, o.id, o.name
             from organisation o
             join partner_at l on l.organisation = o.id
             join school s on s.id = l.school and s.active
             where o.school = $1 and o.shown
             order by s.name, o.id limit 50",
            school
        ))
        .await?)
}

/// A school without a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    pub slug: String,
    pub name: String,
    pub city: String,
    pub enrollment: i64,
    pub need_permille: i64,
    /// The last day on which one left, and when the last one stopped that is still written down there.
    pub left_on: Option<Date>,
    pub stopped_at: Option<Timestamp>,
}
db::row!(Without { slug, name, city, enrollment, need_permille, left_on, stopped_at });

/// The last day on which a partner helped at a school where none does today; none where nobody ever did.
pub fn last_help(left_on: Option<Date>, stopped_at: Option<Timestamp>, calendar: &Calendar) -> Option<Date> {
    left_on.max(stopped_at.map(|at| calendar.day_of(at)))
}

/// Schools at which no partner helps today, shown or not: those with most need first.
pub async fn without(tx: &mut Tx) -> Result<Vec<Without>> {
    Ok(tx
        .all(sql!(
            "select s.slug, s.name, s.city, s.enrollment, s.need_permille, h.left_on, h.stopped_at
             from school s join school_help h on h.school = s.id
             where s.active and not h.has_partner
             order by s.need_permille desc, s.name, s.id"
        ))
        .await?)
}

/// How many partners help at each school that has one, shown or not.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(SchoolId, i64)>> {
    Ok(tx.all(sql!("select l.school, count(distinct l.organisation) from partner_at l group by l.school")).await?)
}

/// How many schools have a partner, and how many there are.
pub async fn reach(tx: &mut Tx) -> Result<(i64, i64)> {
    Ok(tx
        .one(sql!(
            "select cast(coalesce(sum(case when h.has_partner then 1 else 0 end), 0) as bigint) as served,
                    count(*) as schools
             from school s join school_help h on h.school = s.id where s.active"
        ))
        .await?)
}

/// A school at which a partner helps today, for its public page.
pub struct Place {
    pub school_name: String,
    pub school_slug: String,
    pub words: String,
}
db::row!(Place { school_name, school_slug, words });

/// Where a partner helps today, by name.
pub async fn places(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Place>> {
    Ok(tx
        .all(sql!(
            "select s.name as school_name, s.slug as school_slug, l.words
             from partner_at l join school s on s.id = l.school and s.active
             where l.organisation = $1 order by s.name, s.id limit 300",
            id
        ))
        .await?)
}
