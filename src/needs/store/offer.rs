//! Offers.

use crate::error::Result;
use crate::needs::market::MARKET;
use crate::needs::need::NeedKind;
use crate::needs::offer::{NewOffer, Offer, OfferId};
use crate::needs::offer_flow::OfferState;
use crate::people::{Ability, PersonId, fold};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

fn every() -> Sql {
    sql!(
        "select o.id, o.state, o.giver_kind, o.person, o.organisation, o.name, o.contact_kind, o.contact, o.lang, o.kind, o.what,
                o.sizes, o.quantity, o.given, o.zip, o.radius, o.school, s.name as school_name, o.from_on, o.until_on, o.days,
                o.language, o.skill, o.conditions, o.why, o.created_at, o.since,
                (o.organisation is not null
                 and not exists (select 1 from organisation_helps h where h.id = o.organisation)) as rests
         from need_offer o left join school s on s.id = o.school where o.id > 0"
    )
}

/// Offers are the district's; who reaches only a school sees none.
fn narrow(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${} and m.scope_kind = 'district')",
        (viewer.id(), Ability::SeeOffers.as_str()),
    );
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

pub async fn by_link(tx: &mut Tx, token_hash: &str, since: Timestamp) -> Result<Option<Offer>> {
    let mut q = every();
    q.push(
        " and o.id = (select l.offer from need_link l where l.token_hash = ${} and l.made_at >= ${})",
        (token_hash, since),
    );
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
pub async fn each(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, take: impl FnMut(Offer) + Send) -> Result<u64> {
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
                                 what, sizes, quantity, zip, radius, school, from_on, until_on, days, language, skill,
                                 conditions, mailbox, entered_by, created_at, since)
         values ($1, 'unconfirmed', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                 $21, $22, $23, $24, $25, $25)",
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
        new.sizes.as_str(),
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
        new.giver.mailbox(),
        entered_by,
        now
    ))
    .await?;
    Ok(id)
}

/// Offers that somebody made themselves.
pub async fn made_by(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<i64> {
    let count = sql!(
        "select count(*) from need_offer o where o.person = $1 and o.entered_by is null and o.created_at > $2",
        person,
        since
    );
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// Offers that somebody wrote down for others.
pub async fn entered_by(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<i64> {
    let count = sql!("select count(*) from need_offer o where o.entered_by = $1 and o.created_at > $2", person, since);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// Offers under a mailbox by people without an account: those whose letter nobody opened, and all of them.
pub async fn letters_to(tx: &mut Tx, mailbox: &str, since: Timestamp) -> Result<(i64, i64)> {
    Ok(tx
        .one(sql!(
            "select cast(coalesce(sum(case when o.state = 'unconfirmed' then 1 else 0 end), 0) as bigint) as unopened,
                    count(*) as letters
             from need_offer o where o.mailbox = $1 and o.person is null and o.created_at > $2",
            mailbox,
            since
        ))
        .await?)
}

/// The same offer of the same giver, made a moment ago: of whoever is signed in, of whoever of the office wrote it down; else
/// under the same name and address, and not confirmed yet. Nobody is handed what another offers.
pub async fn same_since(
    tx: &mut Tx,
    new: &NewOffer,
    by: Option<PersonId>,
    since: Timestamp,
) -> Result<Option<OfferId>> {
    let (kind, person, organisation, _, contact) = new.giver.columns();
    let mut q = sql!(
        "select o.id from need_offer o
         where o.giver_kind = $1 and o.kind = $2 and o.what = $3 and o.sizes = $4 and o.quantity = $5
           and o.created_at > $6",
        kind,
        new.kind,
        new.what.as_str(),
        new.sizes.as_str(),
        new.quantity,
        since
    );
    let named = (contact, new.giver.name.as_str());
    match (by, person) {
        (Some(by), _) => {
            q.push(" and o.entered_by = ${}", by);
            q.push(" and o.state = 'open' and o.contact = ${} and o.name = ${}", named);
        }
        (None, Some(person)) => {
            q.push(" and o.entered_by is null and o.state = 'open' and o.person = ${}", person);
            q.push(" and coalesce(o.organisation, 0) = ${}", organisation.unwrap_or(0));
        }
        (None, None) => {
            q.push_text(" and o.entered_by is null and o.state = 'unconfirmed' and o.person is null");
            q.push(" and o.contact = ${} and o.name = ${}", named);
        }
    }
    q.push_text(" order by o.id limit 1");
    Ok(tx.maybe::<(OfferId,)>(q).await?.map(|(id,)| id))
}

/// What somebody offers with their account, the newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Offer>> {
    let mut q = every();
    q.push(" and o.person = ${} and o.state <> 'unconfirmed' order by o.id desc limit 200", person);
    Ok(tx.all(q).await?)
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
    tx.touch(MARKET);
    tx.run(sql!("update need_offer set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

pub async fn set_why(tx: &mut Tx, id: OfferId, why: &str) -> Result<()> {
    tx.run(sql!("update need_offer set why = $2 where id = $1", id, why)).await?;
    Ok(())
}

pub async fn set_given(tx: &mut Tx, id: OfferId, given: i64) -> Result<()> {
    tx.touch(MARKET);
    tx.run(sql!("update need_offer set given = $2 where id = $1", id, given)).await?;
    Ok(())
}

/// Units of it that are promised or came.
pub async fn count_given(tx: &mut Tx, id: OfferId) -> Result<i64> {
    let sum = sql!(
        "select cast(coalesce(sum(p.quantity), 0) as bigint) from need_part p
         where p.offer = $1 and p.state in ('offered', 'reserved', 'committed', 'received', 'thanked', 'given')",
        id
    );
    Ok(tx.one::<(i64,)>(sum).await?.0)
}

/// Offers whose last day is over, and letters nobody opened.
pub async fn lapsing(tx: &mut Tx, today: Date, asked_before: Timestamp, most: i64) -> Result<Vec<OfferId>> {
    let rows = tx
        .all::<(OfferId,)>(sql!(
            "select o.id from need_offer o
             where (o.state in ('open', 'paused') and o.until_on < $1) or (o.state = 'unconfirmed' and o.created_at < $2)
             order by o.id limit $3",
            today,
            asked_before,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
