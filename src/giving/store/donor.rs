//! Donors, and what they gave.

use crate::error::Result;
use crate::giving::gift::{DonorId, GiftId};
use crate::giving::offer::{NewDonor, Who};
use crate::giving::sponsor::SponsorId;
use crate::people::{PersonId, fold};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Who says where a donor is to be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// The office, or the person whose address it is known to be: it takes the place of an older one.
    Known,
    /// Anybody: whoever types the name and the address of a donor changes nothing of what is known of them.
    Anybody,
}

/// The donor with this key; a new one when there is none.
pub async fn find_or_insert(tx: &mut Tx, new: &NewDonor, speaks: Speaks, now: Timestamp) -> Result<DonorId> {
    let id = DonorId(tx.new_id());
    let (kind, person, organisation) = match new.who {
        Who::Person(person) => ("person", Some(person), None),
        Who::Organisation(organisation) => ("organisation", None, Some(organisation)),
        Who::Named => ("name", None, None),
    };
    let (contact_kind, contact) = match &new.contact {
        Some((kind, contact)) => (kind.as_str(), contact.as_str()),
        None => ("", ""),
    };
    let key = new.key();
    tx.run(sql!(
        "insert into donor (id, key, kind, person, organisation, name, folded, contact_kind, contact, lang, postal, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (key) do nothing",
        id,
        key.as_str(),
        kind,
        person,
        organisation,
        new.name.as_str(),
        fold(&new.name),
        contact_kind,
        contact,
        new.lang.code(),
        new.postal.as_str(),
        now
    ))
    .await?;
    // A record that was joined into another stands for that.
    let kept = sql!("select coalesce(d.merged_into, d.id) as id from donor d where d.key = $1", key.as_str());
    let (found,) = tx.one::<(DonorId,)>(kept).await?;
    if found == id || speaks == Speaks::Anybody {
        return Ok(found);
    }
    if !new.postal.is_empty() {
        set_postal(tx, found, &new.postal).await?;
    }
    if !contact.is_empty() {
        tx.run(sql!(
            "update donor set contact_kind = $2, contact = $3, lang = $4 where id = $1",
            found,
            contact_kind,
            contact,
            new.lang.code()
        ))
        .await?;
    }
    Ok(found)
}

pub async fn set_postal(tx: &mut Tx, id: DonorId, postal: &str) -> Result<()> {
    tx.run(sql!("update donor set postal = $2 where id = $1", id, postal)).await?;
    Ok(())
}

/// Holds whoever gives as this donor: under the same address, as the same person or the same organisation. Two gifts of one
/// giver are added up one after the other, whichever of the giver's records they stand under.
pub async fn hold(tx: &mut Tx, donor: DonorId) -> Result<()> {
    let firsts = tx
        .all::<(Option<DonorId>,)>(sql!(
            "with this as (
                 select d.id, d.contact, coalesce(p.merged_into, p.id) as person,
                        coalesce(o.merged_into, o.id) as organisation
                 from donor d left join person p on p.id = d.person left join organisation o on o.id = d.organisation
                 where d.id = $1)
             select t.id from this t
             union select min(x.id) from this t join donor x on x.contact = t.contact where t.contact <> ''
             union select min(x.id) from this t join person n on n.id = t.person or n.merged_into = t.person
                   join donor x on x.person = n.id
             union select min(x.id) from this t join organisation n on n.id = t.organisation
                          or n.merged_into = t.organisation
                   join donor x on x.organisation = n.id
             order by 1",
            donor
        ))
        .await?;
    for (first,) in firsts {
        if let Some(first) = first {
            tx.lock("donor", first).await?;
        }
    }
    Ok(())
}

/// The days and instants of a year in which gifts are added up.
pub struct Year {
    pub from: Date,
    pub to: Date,
    pub starts: Timestamp,
    pub ends: Timestamp,
}

/// A giver's other gifts of a year, and what is left out of them.
pub struct Others<'y> {
    pub donor: DonorId,
    pub year: &'y Year,
    /// The gift or the sponsorship that is asked about.
    pub gift: Option<GiftId>,
    pub sponsor: Option<SponsorId>,
    /// What came to lie with somebody from then on, does not count before this.
    pub before: Timestamp,
}

/// What else the giver gave the district in the year: what was accepted, what lay with somebody to answer before, and what was
/// said yes to as a sponsorship and is not paid yet. A gift counts on the day it was written down; one of a list on the day the
/// list says.
pub async fn others_in(tx: &mut Tx, others: &Others<'_>) -> Result<i64> {
    let Others { donor, year, gift, sponsor, before } = others;
    let (sum,) = tx
        .one::<(i64,)>(sql!(
            "with this as (
                 select d.id, d.contact, coalesce(p.merged_into, p.id) as person,
                        coalesce(o.merged_into, o.id) as organisation
                 from donor d left join person p on p.id = d.person left join organisation o on o.id = d.organisation
                 where d.id = $1),
             giver as (
                 select t.id from this t
                 union select x.id from this t join donor x on x.contact = t.contact where t.contact <> ''
                 union select x.id from this t join person n on n.id = t.person or n.merged_into = t.person
                       join donor x on x.person = n.id
                 union select x.id from this t join organisation n on n.id = t.organisation
                              or n.merged_into = t.organisation
                       join donor x on x.organisation = n.id)
             select cast(coalesce((
                 select sum(g.weighs) from gift g
                 where g.donor in (select v.id from giver v)
                   and g.id <> $2 and g.decider <> 'receiver'
                   and ((g.list is null and g.created_at >= $3 and g.created_at < $4)
                        or (g.list is not null and g.offered_on >= $5 and g.offered_on < $6))
                   and (g.state in ('accepted', 'scheduled', 'received', 'acknowledged', 'allocated', 'reported', 'watched',
                                    'disposed', 'closed')
                        or (g.state = 'routed' and g.routed_at < $7))), 0) as bigint)
                  + cast(coalesce((
                 select sum(s.price_cents) from sponsor s
                 where s.donor in (select v.id from giver v) and s.id <> $8 and s.decider <> 'receiver'
                   and s.state in ('approved', 'agreed', 'invoiced')
                   and s.created_at >= $3 and s.created_at < $4), 0) as bigint)",
            *donor,
            gift.map_or(0, i64::from),
            year.starts,
            year.ends,
            year.from,
            year.to,
            *before,
            sponsor.map_or(0, i64::from)
        ))
        .await?;
    Ok(sum)
}

/// An organisation with exactly this name; for a record that was joined into another, that one.
pub async fn organisation(tx: &mut Tx, name: &str) -> Result<Option<(i64, String)>> {
    Ok(tx
        .maybe(sql!(
            "select k.id, k.name from organisation o join organisation k on k.id = coalesce(o.merged_into, o.id)
             where o.folded = $1 order by case when o.merged_into is null then 0 else 1 end, o.id limit 1",
            fold(name)
        ))
        .await?)
}

/// A donor with what came from them in a calendar year.
#[derive(Debug, Clone)]
pub struct YearLine {
    pub donor: DonorId,
    pub name: String,
    pub gifts: i64,
    pub cents: i64,
    /// When the year's summary was made, and whether it was sent.
    pub made_at: Option<Timestamp>,
    pub sent: bool,
}
db::row!(YearLine { donor, name, gifts, cents, made_at, sent });

/// Donors on a page.
pub const PAGE: i64 = 100;

/// Who gave something that came in these days, by name.
pub async fn of_year(tx: &mut Tx, from: Date, to: Date, after: i64) -> Result<Vec<YearLine>> {
    Ok(tx
        .all(sql!(
            "select d.id as donor, d.name, count(distinct g.id) as gifts, cast(sum(r.cents - r.refunded_cents) as bigint) as cents,
                    max(s.made_at) as made_at, max(s.token_hash) is not null as sent
             from gift_receipt r
             join gift g on g.id = r.gift and g.state <> 'returned'
             join donor d on d.id = g.donor
             left join gift_summary s on s.donor = d.id and s.year = $5
             where r.on_date >= $1 and r.on_date <= $2 and d.id > $3 and (r.cents = 0 or r.cents > r.refunded_cents)
             group by d.id, d.name
             order by d.id limit $4",
            from,
            to,
            after,
            PAGE,
            i64::from(from.year())
        ))
        .await?)
}

/// A donor, as a letter speaks to them.
#[derive(Debug, Clone)]
pub struct Donor {
    pub kind: String,
    pub name: String,
    pub lang: String,
    pub contact_kind: String,
    pub contact: String,
    pub person: Option<PersonId>,
    pub merged: bool,
    pub forgotten: bool,
    pub created_at: Timestamp,
    /// The lines of an envelope; empty when nobody wrote them down.
    pub postal: String,
}
db::row!(Donor { kind, name, lang, contact_kind, contact, person, merged, forgotten, created_at, postal });

impl Donor {
    /// Whether a letter finds them without paper.
    pub fn is_reachable(&self) -> bool {
        !self.contact.is_empty() || self.person.is_some()
    }
}

pub async fn donor(tx: &mut Tx, id: DonorId) -> Result<Option<Donor>> {
    Ok(tx
        .maybe(sql!(
            "select d.kind, d.name, d.lang, d.contact_kind, d.contact, d.person, d.merged_into is not null as merged,
                    d.forgotten_at is not null as forgotten, d.created_at, d.postal
             from donor d where d.id = $1",
            id
        ))
        .await?)
}
