//! Offers.

use crate::error::Result;
use crate::needs::need::NeedKind;
use crate::needs::offer::{NewOffer, Offer, OfferId};
use crate::needs::offer_flow::OfferState;
use crate::people::{Ability, PersonId, fold};
use crate::web::{Reach, Viewer};
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

fn every() -> Sql {
    sql!(
        "select o.id, o.state, o.giver_kind, o.person, o.organisation, o.name, o.contact_kind, o.contact, o.lang, o.kind, o.what,
                o.quantity, o.given, o.zip, o.radius, o.school, s.name as school_name, o.from_on, o.until_on, o.days,
                o.language, o.skill, o.conditions, o.why, o.created_at, o.since
         from need_offer o left join school s on s.id = o.school where o.id > 0"
    )
}

/// Offers are the district's; who reaches only a school sees none.
fn narrow(q: &mut Sql, viewer: &Viewer) {
    if viewer.reach(Ability::SeeOffers) != Reach::District {
        q.push_text(" and 1 = 0");
    }
}

pub async fn any(tx: &mut Tx, id: OfferId) -> Result<Option<Offer>> {
    let mut q = every();
    q.push(" and o.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: OfferId) -> Result<Option<Offer>> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push(" and o.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn by_link(tx: &mut Tx, token_hash: &str) -> Result<Option<Offer>> {
    let mut q = every();
    q.push(" and o.id = (select l.offer from need_link l where l.token_hash = ${})", token_hash);
    Ok(tx.maybe(q).await?)
}

/// Lines of a page.
pub const PAGE: i64 = 50;

/// What the office looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub state: Option<OfferState>,
    pub kind: Option<NeedKind>,
    pub q: Option<String>,
    pub after: Option<OfferId>,
}

impl Wanted {
    fn narrow(&self, q: &mut Sql) {
        if let Some(state) = self.state {
            q.push(" and o.state = ${}", state);
        }
        if let Some(kind) = self.kind {
            q.push(" and o.kind = ${}", kind);
        }
        if let Some(text) = &self.q {
            let folded = fold(text).replace(['%', '_'], "");
            q.push(" and o.folded like ${}", format!("%{folded}%"));
        }
    }
}

/// A page of them, the newest first.
pub async fn list(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, most: i64) -> Result<Vec<Offer>> {
    let mut q = every();
    narrow(&mut q, viewer);
    wanted.narrow(&mut q);
    if let Some(after) = wanted.after {
        q.push(" and o.id < ${}", after);
    }
    q.push(" order by o.id desc limit ${}", most);
    Ok(tx.all(q).await?)
}

/// All of them for a file.
pub async fn each(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, take: impl FnMut(Offer)) -> Result<u64> {
    let mut q = every();
    narrow(&mut q, viewer);
    wanted.narrow(&mut q);
    q.push_text(" order by o.id");
    Ok(tx.each(q, take).await?)
}

/// How many are in each state.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(OfferState, i64)>> {
    let mut q = sql!("select o.state, count(*) from need_offer o where o.id > 0");
    narrow(&mut q, viewer);
    q.push_text(" group by o.state");
    Ok(tx.all(q).await?)
}

pub async fn insert(tx: &mut Tx, new: &NewOffer, entered_by: Option<PersonId>, now: Timestamp) -> Result<OfferId> {
    let id = OfferId(tx.new_id());
    let (kind, person, organisation, way, contact) = new.giver.columns();
    tx.run(sql!(
        "insert into need_offer (id, state, giver_kind, person, organisation, name, folded, contact_kind, contact, lang, kind,
                                 what, quantity, zip, radius, school, from_on, until_on, days, language, skill, conditions,
                                 entered_by, created_at, since)
         values ($1, 'unconfirmed', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                 $21, $22, $23, $23)",
        id,
        kind,
        person,
        organisation,
        new.giver.name.as_str(),
        fold(&format!("{} {}", new.giver.name, new.what)),
        way,
        contact,
        new.giver.lang.code(),
        new.kind,
        new.what.as_str(),
        new.quantity,
        new.zip.as_str(),
        new.radius,
        new.school,
        new.from_on,
        new.until_on,
        new.days,
        new.language.as_str(),
        new.skill.as_str(),
        new.conditions.as_str(),
        entered_by,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn made_since(tx: &mut Tx, contact: &str, since: Timestamp) -> Result<i64> {
    let count = sql!("select count(*) from need_offer o where o.contact = $1 and o.created_at > $2", contact, since);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// The same offer, made a moment ago.
pub async fn same_since(tx: &mut Tx, new: &NewOffer, contact: &str, since: Timestamp) -> Result<Option<OfferId>> {
    let found = tx
        .maybe::<(OfferId,)>(sql!(
            "select o.id from need_offer o
             where o.contact = $1 and o.kind = $2 and o.what = $3 and o.quantity = $4 and o.created_at > $5
               and o.state in ('unconfirmed', 'open')
             order by o.id limit 1",
            contact,
            new.kind,
            new.what.as_str(),
            new.quantity,
            since
        ))
        .await?;
    Ok(found.map(|(id,)| id))
}

pub async fn add_link(tx: &mut Tx, token_hash: &str, offer: OfferId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into need_link (token_hash, offer, made_at) values ($1, $2, $3) on conflict (token_hash) do nothing",
        token_hash,
        offer,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: OfferId, state: OfferState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update need_offer set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

pub async fn set_why(tx: &mut Tx, id: OfferId, why: &str) -> Result<()> {
    tx.run(sql!("update need_offer set why = $2 where id = $1", id, why)).await?;
    Ok(())
}

pub async fn set_given(tx: &mut Tx, id: OfferId, given: i64) -> Result<()> {
    tx.run(sql!("update need_offer set given = $2 where id = $1", id, given)).await?;
    Ok(())
}

/// Units of it that are promised or came.
pub async fn count_given(tx: &mut Tx, id: OfferId) -> Result<i64> {
    let sum = sql!(
        "select cast(coalesce(sum(p.quantity), 0) as bigint) from need_part p
         where p.offer = $1 and p.state in ('offered', 'reserved', 'committed', 'received', 'thanked')",
        id
    );
    Ok(tx.one::<(i64,)>(sum).await?.0)
}

/// Offers whose last day is over, and letters nobody opened.
pub async fn lapsing(tx: &mut Tx, today: Date, asked_before: Timestamp, most: i64) -> Result<Vec<OfferId>> {
    let rows = tx
        .all::<(OfferId,)>(sql!(
            "select o.id from need_offer o
             where (o.state = 'open' and o.until_on < $1) or (o.state = 'unconfirmed' and o.created_at < $2)
             order by o.id limit $3",
            today,
            asked_before,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
