//! Who comes for which partner, and the hours that count with it.

use crate::error::Result;
use crate::partners::affiliation::{Affiliation, AffiliationId};
use crate::partners::organisation::OrganisationId;
use crate::people::PersonId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// All of somebody, the last one first; also those of records that were joined into theirs.
pub async fn of(tx: &mut Tx, person: PersonId) -> Result<Vec<Affiliation>> {
    Ok(tx
        .all(sql!(
            "select a.id, a.organisation, o.name as organisation_name, a.from_on, a.until_on, a.ended_at
             from affiliation a
             join person p on p.id = a.person and (p.id = $1 or p.merged_into = $1)
             join organisation o on o.id = a.organisation
             order by a.from_on desc, a.id desc limit 50",
            person
        ))
        .await?)
}

/// Those for whom anybody may say that they come: the partners of the public directory.
pub async fn partners(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.name from organisation o
             where o.merged_into is null and o.shown and o.standing in ('active', 'quiet')
             order by o.folded, o.id limit 2000"
        ))
        .await?)
}

/// What somebody wrote of it when they registered.
pub async fn registered(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    let found = tx
        .maybe::<(String,)>(sql!(
            "select c.affiliation from clearance c where c.person = $1 and c.affiliation <> ''
             order by c.id desc limit 1",
            person
        ))
        .await?;
    Ok(found.map(|(words,)| words))
}

pub async fn insert(
    tx: &mut Tx,
    person: PersonId,
    organisation: OrganisationId,
    from: Date,
    now: Timestamp,
) -> Result<AffiliationId> {
    let id = AffiliationId(tx.new_id());
    tx.run(sql!(
        "insert into affiliation (id, person, organisation, from_on, agreed_at) values ($1, $2, $3, $4, $5)",
        id,
        person,
        organisation,
        from,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn end(tx: &mut Tx, id: AffiliationId, until: Date, now: Timestamp) -> Result<()> {
    tx.run(sql!("update affiliation set until_on = $2, ended_at = $3 where id = $1", id, until, now)).await?;
    Ok(())
}

/// Before any hours there are.
pub const FIRST: Date = jiff::civil::date(2000, 1, 1);

/// What single volunteers gave who come for a partner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Singles {
    pub people: i64,
    pub visits: i64,
    pub minutes: i64,
}
db::row!(Singles { people, visits, minutes });

/// Their hours that a school confirmed, from one day to another. Where two records of one person were joined that came for two
/// partners, a day counts with the one that was said first. Hours of a group count with the group, not here as well.
pub async fn given_singly(tx: &mut Tx, organisation: OrganisationId, from: Date, to: Date) -> Result<Singles> {
    Ok(tx
        .one(sql!(
            "with said as (
                 select a.id, coalesce(p.merged_into, p.id) as person, a.from_on, a.until_on
                 from affiliation a join person p on p.id = a.person where a.organisation = $1)
             select count(distinct h.person) as people, count(*) as visits,
                    cast(coalesce(sum(h.minutes), 0) as bigint) as minutes
             from hours h
             where h.person in (select s.person from said s) and h.state in ('confirmed', 'locked')
               and h.on_date >= $2 and h.on_date <= $3
               and exists (select 1 from said s where s.person = h.person and s.from_on <= h.on_date
                           and (s.until_on is null or s.until_on >= h.on_date)
                           and not exists (select 1 from affiliation b join person q on q.id = b.person
                                           where coalesce(q.merged_into, q.id) = s.person and b.organisation <> $1
                                             and b.id < s.id and b.from_on <= h.on_date
                                             and (b.until_on is null or b.until_on >= h.on_date)))
               and not exists (select 1 from group_guest g where g.hours = h.id)",
            organisation,
            from,
            to
        ))
        .await?)
}

/// A line of hours that counts with a partner, of somebody who comes singly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub person: PersonId,
    pub on_date: Date,
    pub minutes: i64,
    /// When a school confirmed it, where that is known.
    pub decided_at: Option<Timestamp>,
    /// When its volunteer agreed that it counts.
    pub agreed_at: Timestamp,
}
db::row!(Line { person, on_date, minutes, decided_at, agreed_at });

/// The same hours as [`given_singly`], line by line, of all time: out of them comes what may be shown to the partner.
pub async fn lines(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "with said as (
                 select a.id, coalesce(p.merged_into, p.id) as person, a.from_on, a.until_on, a.agreed_at
                 from affiliation a join person p on p.id = a.person where a.organisation = $1)
             select h.person, h.on_date, h.minutes, h.decided_at, min(s.agreed_at) as agreed_at
             from hours h
             join said s on s.person = h.person and s.from_on <= h.on_date
                        and (s.until_on is null or s.until_on >= h.on_date)
                        and not exists (select 1 from affiliation b join person q on q.id = b.person
                                        where coalesce(q.merged_into, q.id) = s.person and b.organisation <> $1
                                          and b.id < s.id and b.from_on <= h.on_date
                                          and (b.until_on is null or b.until_on >= h.on_date))
             where h.state in ('confirmed', 'locked')
               and not exists (select 1 from group_guest g where g.hours = h.id)
             group by h.id, h.person, h.on_date, h.minutes, h.decided_at
             order by h.on_date, h.id",
            organisation
        ))
        .await?)
}
