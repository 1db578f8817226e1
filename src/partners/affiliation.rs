//! For whom a volunteer comes: they say it, agree that their hours count with the partner, and take it back whenever they like.
//! The partner sees sums, and nobody's name.

use super::organisation::OrganisationId;
use super::store::affiliation as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::policy::Calendar;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

db::id!(
    /// Somebody's word that they come for a partner.
    AffiliationId
);

/// It, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affiliation {
    pub id: AffiliationId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub from_on: Date,
    pub until_on: Option<Date>,
    pub ended_at: Option<Timestamp>,
}
db::row!(Affiliation { id, organisation, organisation_name, from_on, until_on, ended_at });

impl Affiliation {
    /// Whether it goes on.
    pub const fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }
}

/// The first day from which hours may count: this school year's first, or the day after those that count with another partner.
pub fn earliest(all: &[Affiliation], today: Date, calendar: &Calendar) -> Date {
    let first = calendar.school_year_of(today).first;
    let taken = all.iter().filter_map(|one| one.until_on).max();
    taken.map_or(first, |last| first.max(last.saturating_add(1.day())))
}

/// Somebody says for whom they come. The same once more is nothing new; two partners at a time are none.
pub async fn say(
    tx: &mut Tx,
    me: &Me,
    organisation: OrganisationId,
    since: Option<Date>,
    (calendar, now): (&Calendar, Timestamp),
) -> Result<()> {
    tx.lock("person", me.id()).await?;
    let all = store::of(tx, me.id()).await?;
    match all.iter().find(|one| one.is_open()) {
        Some(open) if open.organisation == organisation => return Ok(()),
        Some(_) => return Err(Error::refused("affiliation-refused-one")),
        None => {}
    }
    if !store::partners(tx).await?.iter().any(|(id, _)| *id == organisation) {
        return Err(Error::refused("affiliation-refused-partner"));
    }
    let today = calendar.day_of(now);
    let earliest = earliest(&all, today, calendar);
    let from = since.unwrap_or(today.max(earliest));
    if from < earliest {
        return Err(Error::Refused(Reason::new("affiliation-refused-early").with("date", earliest)));
    }
    if since.is_some_and(|day| day > today) {
        return Err(Error::refused("affiliation-refused-future"));
    }
    store::insert(tx, me.id(), organisation, from, now).await?;
    note(tx, me, "affiliation-said", organisation, now).await
}

/// They come for it no more: hours of later days do not count with it.
pub async fn end(tx: &mut Tx, me: &Me, id: AffiliationId, (calendar, now): (&Calendar, Timestamp)) -> Result<()> {
    tx.lock("person", me.id()).await?;
    let all = store::of(tx, me.id()).await?;
    let one = all.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    if !one.is_open() {
        return Ok(());
    }
    store::end(tx, id, calendar.day_of(now), now).await?;
    note(tx, me, "affiliation-ended", one.organisation, now).await
}

async fn note(tx: &mut Tx, me: &Me, verb: &'static str, organisation: OrganisationId, now: Timestamp) -> Result<()> {
    let entry = Entry::new(Actor::Own(me.id()), verb, "person", me.id()).with_partner(organisation);
    ledger::note(tx, entry, now).await
}
