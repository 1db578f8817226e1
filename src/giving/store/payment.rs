//! Payments on the receivers' pages, and what the processor said of them.

use super::gift::narrow;
use crate::error::{Error, Result};
use crate::giving::gift::GiftId;
use crate::giving::payment::Payment;
use crate::giving::payment::event::{Effect, Event, Kept};
use crate::giving::payment_flow::PaymentState;
use crate::people::PersonId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// Every payment; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select p.id, p.gift, p.provider, p.reference, p.cents, p.state, p.refunded_cents, p.came_cents, p.receipt, p.odd,
                p.looked_at, p.started_at, p.since
         from gift_payment p where p.id > 0"
    )
}

pub async fn insert(tx: &mut Tx, gift: GiftId, provider: &str, cents: i64, now: Timestamp) -> Result<Payment> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into gift_payment (id, gift, provider, cents, state, started_at, since)
         values ($1, $2, $3, $4, 'started', $5, $5)",
        id,
        gift,
        provider,
        cents,
        now
    ))
    .await?;
    one(tx, id).await?.ok_or(Error::NotFound)
}

pub async fn one(tx: &mut Tx, id: i64) -> Result<Option<Payment>> {
    let mut q = every();
    q.push(" and p.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// The newest first.
pub async fn of_gift(tx: &mut Tx, gift: GiftId) -> Result<Vec<Payment>> {
    let mut q = every();
    q.push(" and p.gift = ${} order by p.id desc limit 200", gift);
    Ok(tx.all(q).await?)
}

/// The payment that a link opens.
pub async fn by_link(tx: &mut Tx, token_hash: &str) -> Result<Option<Payment>> {
    let mut q = every();
    q.push(" and p.id = (select l.payment from gift_payment_link l where l.token_hash = ${})", token_hash);
    Ok(tx.maybe(q).await?)
}

/// The payment an event is about: by the processor's number, or by ours while we do not know theirs.
pub async fn of_event(tx: &mut Tx, provider: &str, reference: &str, ours: Option<i64>) -> Result<Option<Payment>> {
    if reference.is_empty() {
        return Ok(None);
    }
    let mut q = every();
    q.push(" and p.provider = ${} and p.reference = ${} order by p.id limit 1", (provider, reference));
    if let Some(found) = tx.maybe(q).await? {
        return Ok(Some(found));
    }
    let mut q = every();
    q.push(" and p.provider = ${} and p.reference = '' and p.id = ${}", (provider, ours.unwrap_or(0)));
    Ok(tx.maybe(q).await?)
}

pub async fn add_link(tx: &mut Tx, token_hash: &str, payment: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into gift_payment_link (token_hash, payment, made_at) values ($1, $2, $3)",
        token_hash,
        payment,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_reference(tx: &mut Tx, id: i64, reference: &str) -> Result<()> {
    tx.run(sql!("update gift_payment set reference = $2 where id = $1", id, reference)).await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: i64, state: PaymentState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift_payment set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

pub async fn came(tx: &mut Tx, id: i64, cents: i64, receipt: Option<i64>) -> Result<()> {
    tx.run(sql!("update gift_payment set came_cents = $2, receipt = $3 where id = $1", id, cents, receipt)).await?;
    Ok(())
}

pub async fn refunded(tx: &mut Tx, id: i64, cents: i64) -> Result<()> {
    tx.run(sql!("update gift_payment set refunded_cents = $2 where id = $1", id, cents)).await?;
    Ok(())
}

pub async fn ask_for_a_look(tx: &mut Tx, id: i64) -> Result<()> {
    tx.run(sql!("update gift_payment set odd = true, looked_by = null, looked_at = null where id = $1", id)).await?;
    Ok(())
}

pub async fn looked(tx: &mut Tx, id: i64, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift_payment set looked_by = $2, looked_at = $3 where id = $1", id, by, now)).await?;
    Ok(())
}

/// Keeps an event; nothing when it was here before.
pub async fn insert_event(
    tx: &mut Tx,
    provider: &str,
    event: &Event,
    payment: Option<i64>,
    now: Timestamp,
) -> Result<Option<i64>> {
    let id = tx.new_id();
    let rows = tx
        .run(sql!(
            "insert into gift_payment_event (id, provider, event, payment, reference, kind, cents, said_at, received_at, effect, ours)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'noted', $10)
             on conflict (provider, event) do nothing",
            id,
            provider,
            event.id.as_str(),
            payment,
            event.reference.as_str(),
            event.kind.as_str(),
            event.cents,
            event.at,
            now,
            event.ours
        ))
        .await?;
    Ok((rows == 1).then_some(id))
}

/// What was said of this number before anybody here knew whose it is, the earliest first.
pub async fn unclaimed(tx: &mut Tx, provider: &str, reference: &str) -> Result<Vec<Kept>> {
    Ok(tx
        .all(sql!(
            "select e.id, e.event, e.kind, e.reference, e.cents, e.ours, e.said_at from gift_payment_event e
             where e.provider = $1 and e.reference = $2 and e.payment is null order by e.id limit 50",
            provider,
            reference
        ))
        .await?)
}

/// It is about this payment.
pub async fn claim(tx: &mut Tx, event: i64, payment: i64) -> Result<()> {
    tx.run(sql!("update gift_payment_event set payment = $2 where id = $1", event, payment)).await?;
    Ok(())
}

pub async fn set_effect(tx: &mut Tx, id: i64, effect: Effect) -> Result<()> {
    tx.run(sql!("update gift_payment_event set effect = $2 where id = $1", id, effect)).await?;
    Ok(())
}

/// A payment that a person should look at.
#[derive(Debug, Clone)]
pub struct OddPayment {
    pub gift: GiftId,
    pub donor_name: String,
    pub state: PaymentState,
    pub reference: String,
    pub cents: i64,
    pub came_cents: i64,
}
db::row!(OddPayment { gift, donor_name, state, reference, cents, came_cents });

/// Those that nobody has looked at, the oldest first, within the viewer's reach.
pub async fn to_look_at(tx: &mut Tx, viewer: &Viewer, most: i64) -> Result<Vec<OddPayment>> {
    let mut q = sql!(
        "select p.gift, d.name as donor_name, p.state, p.reference, p.cents, p.came_cents
         from gift_payment p join gift g on g.id = p.gift join donor d on d.id = g.donor
         where p.odd and p.looked_at is null"
    );
    narrow(&mut q, viewer);
    q.push(" order by p.id limit ${}", most);
    Ok(tx.all(q).await?)
}
