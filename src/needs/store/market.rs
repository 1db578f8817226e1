//! What matching needs to know of open needs and offers, and of what was between schools and givers.

use crate::error::Result;
use crate::needs::need::{Audience, NeedId, NeedKind};
use crate::needs::offer::OfferId;
use crate::needs::pair::Refusal;
use crate::schools::SchoolId;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// No more than this is looked at: above it, the oldest.
const MOST: i64 = 10_000;

/// An open need, as matching sees it.
#[derive(Debug, Clone)]
pub struct NeedFacts {
    pub id: NeedId,
    pub school: SchoolId,
    pub school_name: String,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub kind: NeedKind,
    pub what: String,
    pub size: String,
    pub left: i64,
    pub language: String,
    pub skill: String,
    pub days: i64,
    pub needed_by: Option<Date>,
    pub expires_on: Date,
    pub audience: Audience,
}
db::row!(NeedFacts {
    id,
    school,
    school_name,
    lat,
    lon,
    kind,
    what,
    size,
    left,
    language,
    skill,
    days,
    needed_by,
    expires_on,
    audience
});

/// An open offer, as matching sees it.
#[derive(Debug, Clone)]
pub struct OfferFacts {
    pub id: OfferId,
    pub name: String,
    /// By which the same giver is known again.
    pub giver: String,
    pub kind: NeedKind,
    pub what: String,
    pub sizes: String,
    pub left: i64,
    pub zip: String,
    pub radius: Option<i64>,
    pub school: Option<SchoolId>,
    pub from_on: Date,
    pub until_on: Date,
    pub days: i64,
    pub language: String,
    pub skill: String,
    pub conditions: String,
}
db::row!(OfferFacts {
    id,
    name,
    giver,
    kind,
    what,
    sizes,
    left,
    zip,
    radius,
    school,
    from_on,
    until_on,
    days,
    language,
    skill,
    conditions
});

fn every_need() -> Sql {
    sql!(
        "select n.id, n.school, s.name as school_name, s.lat, s.lon, n.kind, n.what, n.size, n.quantity - n.promised as left,
                n.language, n.skill, n.days, n.needed_by, n.expires_on, n.audience
         from need n join school s on s.id = n.school
         where n.state in ('published', 'offered') and n.promised < n.quantity"
    )
}

/// Those of organisations that may not help now rest.
fn every_offer() -> Sql {
    sql!(
        "select o.id, o.name,
                case when o.organisation is not null then 'o' || cast(o.organisation as text) else o.contact end as giver,
                o.kind, o.what, o.sizes, o.quantity - o.given as left, o.zip, o.radius, o.school, o.from_on, o.until_on, o.days,
                o.language, o.skill, o.conditions
         from need_offer o
         where o.state = 'open' and o.given < o.quantity
           and (o.organisation is null or exists (select 1 from organisation_helps h where h.id = o.organisation))"
    )
}

pub async fn need(tx: &mut Tx, id: NeedId) -> Result<Option<NeedFacts>> {
    let mut q = every_need();
    q.push(" and n.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn offer(tx: &mut Tx, id: OfferId) -> Result<Option<OfferFacts>> {
    let mut q = every_offer();
    q.push(" and o.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// Open needs of these kinds, or of all, in the order in which they came.
pub async fn needs(tx: &mut Tx, kinds: Option<Vec<NeedKind>>) -> Result<Vec<NeedFacts>> {
    let mut q = every_need();
    if let Some(kinds) = kinds {
        q.push_list(" and n.kind in (${})", kinds);
    }
    q.push(" order by n.published_at, n.id limit ${}", MOST);
    Ok(tx.all(q).await?)
}

/// Open offers of these kinds, or of all.
pub async fn offers(tx: &mut Tx, kinds: Option<Vec<NeedKind>>) -> Result<Vec<OfferFacts>> {
    let mut q = every_offer();
    if let Some(kinds) = kinds {
        q.push_list(" and o.kind in (${})", kinds);
    }
    q.push(" order by o.id limit ${}", MOST);
    Ok(tx.all(q).await?)
}

/// How often a giver helped a school.
#[derive(Debug, Clone)]
pub struct Between {
    pub school: SchoolId,
    pub giver: String,
    pub together: i64,
}
db::row!(Between { school, giver, together });

/// What was between schools and givers: of one school, of one giver, or of all.
pub async fn between(tx: &mut Tx, school: Option<SchoolId>, giver: Option<&str>) -> Result<Vec<Between>> {
    let mut q = sql!(
        "select x.school, x.giver, count(*) as together
         from (select n.school,
                      case when p.organisation is not null then 'o' || cast(p.organisation as text) else p.contact end as giver
               from need_part p join need n on n.id = p.need
               where p.state in ('received', 'thanked')) x
         where x.giver <> ''"
    );
    if let Some(school) = school {
        q.push(" and x.school = ${}", school);
    }
    if let Some(giver) = giver {
        q.push(" and x.giver = ${}", giver);
    }
    q.push_text(" group by x.school, x.giver");
    Ok(tx.all(q).await?)
}

/// A no that speaks against other pairs, with what is known of the two.
#[derive(Debug, Clone)]
pub struct Lesson {
    pub refused_by: String,
    pub reason: Refusal,
    pub school: SchoolId,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub kind: NeedKind,
    pub what: String,
    pub offer: OfferId,
    pub giver: String,
    pub zip: String,
}
db::row!(Lesson { refused_by, reason, school, lat, lon, kind, what, offer, giver, zip });

/// Every no since then whose reason is about more than its own pair.
pub async fn lessons(tx: &mut Tx, since: Timestamp) -> Result<Vec<Lesson>> {
    Ok(tx
        .all(sql!(
            "select r.refused_by, r.reason, n.school, s.lat, s.lon, n.kind, n.what, o.id as offer,
                    case when o.organisation is not null then 'o' || cast(o.organisation as text) else o.contact end as giver,
                    o.zip
             from need_pair r
             join need n on n.id = r.need
             join school s on s.id = n.school
             join need_offer o on o.id = r.offer
             where r.state = 'refused' and r.since > $1 and r.reason in ('far', 'thing', 'conditions')
             order by r.id",
            since
        ))
        .await?)
}

/// Needs of which their school said since then that there is enough already, and that did not change after it.
pub async fn enough(tx: &mut Tx, since: Timestamp) -> Result<Vec<NeedId>> {
    let rows = tx
        .all::<(NeedId,)>(sql!(
            "select distinct r.need from need_pair r join need n on n.id = r.need
             where r.state = 'refused' and r.refused_by = 'school' and r.reason = 'enough'
               and r.since > $1 and r.since >= n.since",
            since
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Pairs that somebody refused since then, and those that are asked about.
pub async fn resting(tx: &mut Tx, since: Timestamp) -> Result<Vec<(NeedId, OfferId)>> {
    Ok(tx
        .all(sql!(
            "select r.need, r.offer from need_pair r
             where (r.state = 'refused' and r.since > $1) or r.state in ('asked', 'school_yes', 'giver_yes')
             group by r.need, r.offer",
            since
        ))
        .await?)
}
