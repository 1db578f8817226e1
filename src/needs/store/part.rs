//! Parts of needs.

use crate::error::Result;
use crate::giving::closet::ItemId;
use crate::needs::arrival::Delivery;
use crate::needs::need::NeedId;
use crate::needs::need_flow::Tally;
use crate::needs::part::{Part, PartId, Promise};
use crate::needs::part_flow::PartState;
use crate::people::PersonId;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

fn every() -> Sql {
    sql!(
        "select p.id, p.need, p.offer, p.state, p.giver_kind, p.person, p.organisation, p.name, p.contact_kind, p.contact,
                p.lang, p.quantity, p.received, p.note, p.hold_until, p.day, p.received_on, p.received_by, p.condition, p.why,
                p.thanks, p.created_at, p.since, p.what, p.size, p.kind, p.need_state, p.school, p.school_name, p.school_slug,
                p.closet_item, (select w.gift from need_part w where w.id = p.id) as gift,
                (select w.entered_by is not null from need_part w where w.id = p.id) as entered,
                (p.organisation is not null
                 and not exists (select 1 from organisation_helps h where h.id = p.organisation)) as rests
         from need_part_card p where p.id > 0"
    )
}

pub async fn any(tx: &mut Tx, id: PartId) -> Result<Option<Part>> {
    let mut q = every();
    q.push(" and p.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// The part a link belongs to.
pub async fn by_link(tx: &mut Tx, token_hash: &str, since: Timestamp) -> Result<Option<Part>> {
    let mut q = every();
    q.push(
        " and p.id = (select l.part from need_link l where l.token_hash = ${} and l.made_at >= ${})",
        (token_hash, since),
    );
    Ok(tx.maybe(q).await?)
}

/// All parts of a need, the oldest first.
pub async fn of_need(tx: &mut Tx, need: NeedId) -> Result<Vec<Part>> {
    let mut q = every();
    q.push(" and p.need = ${} order by p.id limit 500", need);
    Ok(tx.all(q).await?)
}

/// What the parts of a need come to.
pub async fn tally(tx: &mut Tx, need: NeedId, wanted: i64) -> Result<Tally> {
    let (promised, dated, here) = tx
        .one::<(i64, i64, i64)>(sql!(
            "select cast(coalesce(sum(p.quantity), 0) as bigint) as promised,
                    cast(coalesce(sum(case when p.state <> 'offered' and p.state <> 'reserved' then p.quantity else 0 end), 0)
                         as bigint) as dated,
                    cast(coalesce(sum(case when p.state in ('received', 'thanked') then p.received else 0 end), 0)
                         as bigint) as here
             from need_part p
             where p.need = $1 and p.state in ('offered', 'reserved', 'committed', 'received', 'thanked')",
            need
        ))
        .await?;
    Ok(Tally { wanted, promised, dated, here })
}

pub async fn insert(
    tx: &mut Tx,
    need: NeedId,
    new: &Promise,
    entered_by: Option<PersonId>,
    now: Timestamp,
) -> Result<PartId> {
    let id = PartId(tx.new_id());
    let (kind, person, organisation, way, contact) = new.giver.columns();
    tx.run(sql!(
        "insert into need_part (id, need, offer, state, giver_kind, person, organisation, name, contact_kind, contact, lang,
                                mailbox, quantity, note, entered_by, created_at, since)
         values ($1, $2, $3, 'unconfirmed', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)",
        id,
        need,
        new.offer,
        kind,
        person,
        organisation,
        new.giver.name.as_str(),
        way,
        contact,
        new.giver.lang.code(),
        new.giver.mailbox(),
        new.quantity,
        new.note.as_str(),
        entered_by,
        now
    ))
    .await?;
    Ok(id)
}

/// What is given out of a closet.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub item: ItemId,
    /// Whose closet it is.
    pub name: &'a str,
    /// Who takes it out.
    pub by: &'a str,
    pub quantity: i64,
    pub on: Date,
}

pub async fn insert_given(tx: &mut Tx, need: NeedId, given: &Given<'_>, now: Timestamp) -> Result<PartId> {
    let id = PartId(tx.new_id());
    tx.run(sql!(
        "insert into need_part (id, need, state, giver_kind, name, quantity, received, received_on, received_by, closet_item,
                                created_at, since)
         values ($1, $2, 'unconfirmed', 'name', $3, $4, $4, $5, $6, $7, $8, $8)",
        id,
        need,
        given.name,
        given.quantity,
        given.on,
        given.by,
        given.item,
        now
    ))
    .await?;
    Ok(id)
}

/// Promises that somebody made themselves.
pub async fn promised_by(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<i64> {
    let count = sql!(
        "select count(*) from need_part p where p.person = $1 and p.entered_by is null and p.created_at > $2",
        person,
        since
    );
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// Promises that somebody wrote down for others.
pub async fn entered_by(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<i64> {
    let count = sql!("select count(*) from need_part p where p.entered_by = $1 and p.created_at > $2", person, since);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// Promises under a mailbox by people without an account: those whose letter nobody opened, and all of them.
pub async fn letters_to(tx: &mut Tx, mailbox: &str, since: Timestamp) -> Result<(i64, i64)> {
    Ok(tx
        .one(sql!(
            "select cast(coalesce(sum(case when p.state = 'unconfirmed' then 1 else 0 end), 0) as bigint) as unopened,
                    count(*) as letters
             from need_part p where p.mailbox = $1 and p.person is null and p.created_at > $2",
            mailbox,
            since
        ))
        .await?)
}

/// The same promise of the same giver, made a moment ago: of whoever is signed in; else under the same name and address, and
/// not confirmed yet. Nobody is handed what another promised.
pub async fn same_since(tx: &mut Tx, need: NeedId, new: &Promise, since: Timestamp) -> Result<Option<PartId>> {
    let (kind, person, organisation, _, contact) = new.giver.columns();
    let mut q = sql!(
        "select p.id from need_part p
         where p.need = $1 and p.quantity = $2 and p.created_at > $3 and p.giver_kind = $4 and p.entered_by is null",
        need,
        new.quantity,
        since,
        kind
    );
    match person {
        Some(person) => {
            q.push(" and p.state in ('offered', 'reserved') and p.person = ${}", person);
            q.push(" and coalesce(p.organisation, 0) = ${}", organisation.unwrap_or(0));
        }
        None => {
            q.push(
                " and p.state = 'unconfirmed' and p.person is null and p.contact = ${} and p.name = ${}",
                (contact, new.giver.name.as_str()),
            );
        }
    }
    q.push_text(" order by p.id limit 1");
    Ok(tx.maybe::<(PartId,)>(q).await?.map(|(id,)| id))
}

/// What somebody promised with their account, the newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Part>> {
    let mut q = every();
    q.push(" and p.person = ${} and p.state <> 'unconfirmed' order by p.id desc limit 200", person);
    Ok(tx.all(q).await?)
}

pub async fn add_link(tx: &mut Tx, token_hash: &str, part: PartId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into need_link (token_hash, part, made_at) values ($1, $2, $3) on conflict (token_hash) do nothing",
        token_hash,
        part,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: PartId, state: PartState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update need_part set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

pub async fn hold(tx: &mut Tx, id: PartId, until: Date) -> Result<()> {
    tx.run(sql!("update need_part set hold_until = $2, reminded_on = null where id = $1", id, until)).await?;
    Ok(())
}

pub async fn set_day(tx: &mut Tx, id: PartId, day: Date) -> Result<()> {
    tx.run(sql!("update need_part set day = $2 where id = $1", id, day)).await?;
    Ok(())
}

pub async fn set_why(tx: &mut Tx, id: PartId, why: &str) -> Result<()> {
    tx.run(sql!("update need_part set why = $2 where id = $1", id, why)).await?;
    Ok(())
}

pub async fn received(tx: &mut Tx, id: PartId, came: &Delivery) -> Result<()> {
    tx.run(sql!(
        "update need_part set quantity = $2, received = $2, received_on = $3, received_by = $4, condition = $5 where id = $1",
        id,
        came.quantity,
        came.on,
        came.by.as_str(),
        came.condition.as_str()
    ))
    .await?;
    Ok(())
}

pub async fn thanked(tx: &mut Tx, id: PartId, words: &str) -> Result<()> {
    tx.run(sql!("update need_part set thanks = $2 where id = $1", id, words)).await?;
    Ok(())
}

/// Parts whose time is over, and letters nobody opened. While a partner is suspended no time runs.
pub async fn lapsing(tx: &mut Tx, today: Date, asked_before: Timestamp, most: i64) -> Result<Vec<PartId>> {
    let rows = tx
        .all::<(PartId,)>(sql!(
            "select p.id from need_part p
             where (p.state = 'reserved' and p.hold_until < $1
                    and not exists (select 1 from organisation o
                                    where o.id = p.organisation and o.standing = 'suspended'))
                or (p.state = 'unconfirmed' and p.created_at < $2)
             order by p.id limit $3",
            today,
            asked_before,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Parts held without a day whose time ends soon and whose givers have not been reminded; from now on they have.
pub async fn to_remind(tx: &mut Tx, until: Date, today: Date, most: i64) -> Result<Vec<Part>> {
    let mut q = every();
    q.push(
        " and p.id in (select r.id from need_part r where r.state = 'reserved' and r.hold_until <= ${}
                       and r.reminded_on is null
                       and (r.organisation is null
                            or exists (select 1 from organisation_helps h where h.id = r.organisation)))
          order by p.id limit ${}",
        (until, most),
    );
    let found: Vec<Part> = tx.all(q).await?;
    for part in &found {
        tx.run(sql!("update need_part set reminded_on = $2 where id = $1", part.id, today)).await?;
    }
    Ok(found)
}

/// An organisation by name, for somebody who speaks for it; nothing where nobody may help in its name now.
pub async fn organisation_name(tx: &mut Tx, id: i64) -> Result<Option<String>> {
    Ok(tx
        .maybe::<(String,)>(sql!("select h.name from organisation_helps h where h.id = $1", id))
        .await?
        .map(|(name,)| name))
}
