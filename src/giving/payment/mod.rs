//! A payment: the donor of an accepted gift is handed over to the receiver's own page, and comes back by a link.
//!
//! What the donor's browser says on coming back is never believed; what the processor signs is.

pub mod event;
pub mod provider;
mod word;

pub use provider::Payments;

use super::act::Act;
use super::gift::{Gift, GiftId};
use super::gift_flow::GiftState;
use super::payment_flow::{PaymentFlow, PaymentState, PaymentVerb};
use super::promise::{held_by_link, held_for_system, next_open};
use super::store;
use super::store::payment as payments;
use crate::app::App;
use crate::connect::company::{Told, off_the_runtime};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::Ability;
use crate::random::hash;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::{SignedDuration, Timestamp};
use provider::{Asked, Intended};

/// So many payments of one gift in a day: more is a machine that tries numbers.
const MOST_A_DAY: usize = 20;
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// A payment that was begun is gone on with for so long: the processor forgets the key of an older one.
const OPEN: SignedDuration = SignedDuration::from_hours(23);

/// One payment.
#[derive(Debug, Clone)]
pub struct Payment {
    pub id: i64,
    pub gift: GiftId,
    pub provider: String,
    pub reference: String,
    pub cents: i64,
    pub state: PaymentState,
    pub refunded_cents: i64,
    pub came_cents: i64,
    pub receipt: Option<i64>,
    pub odd: bool,
    pub looked_at: Option<Timestamp>,
    pub started_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Payment {
    id,
    gift,
    provider,
    reference,
    cents,
    state,
    refunded_cents,
    came_cents,
    receipt,
    odd,
    looked_at,
    started_at,
    since
});

impl Payment {
    /// Whether the donor can go to the page for it.
    pub fn is_open(&self) -> bool {
        use PaymentState::{Failed, Handed, Started};
        // Of what went back the payment is only still to be heard of.
        matches!(self.state, Started | Handed | Failed) && self.refunded_cents == 0
    }

    /// Whether somebody of the office should look at it.
    pub fn asks_for_a_look(&self) -> bool {
        self.odd && self.looked_at.is_none()
    }

    fn is_fresh(&self, now: Timestamp) -> bool {
        self.is_open() && self.started_at > now - OPEN
    }
}

/// How much of a gift is paid at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowMuch {
    /// The earliest part that is open.
    Next,
    /// All that is left.
    All,
}

/// Whether the donor can pay on the receiver's page now.
pub fn can_pay(gift: &Gift, provider: &dyn Payments) -> bool {
    gift.is_money()
        && matches!(gift.state, GiftState::Accepted | GiftState::Scheduled)
        && gift.outstanding() > 0
        && provider.takes_for(&gift.receiver)
}

/// Whether a payment that was begun can still be made: the gift waits for as much, and its receiver takes it there.
pub fn is_payable(gift: &Gift, payment: &Payment, provider: &dyn Payments) -> bool {
    payment.is_open() && can_pay(gift, provider) && payment.cents <= gift.outstanding()
}

/// What the donor of this gift pays now: the next part and all that is left, which may be the same.
pub async fn amounts(tx: &mut Tx, gift: &Gift) -> Result<(i64, i64)> {
    let parts = store::promise::of_gift(tx, gift.id).await?;
    let all = gift.outstanding();
    let next = next_open(&parts, gift.received_cents).map_or(all, |(_, open)| open.min(all));
    Ok((next, all))
}

/// Begins a payment, or goes on with one that was begun; `secret` opens its page. Two presses are one payment.
pub async fn begin(
    tx: &mut Tx,
    link: &str,
    how_much: HowMuch,
    secret: &str,
    provider: &dyn Payments,
    act: &Act<'_>,
) -> Result<Payment> {
    let gift = held_by_link(tx, link).await?;
    if !can_pay(&gift, provider) {
        return Err(Error::refused("give-pay-not-now"));
    }
    let (next, all) = amounts(tx, &gift).await?;
    let cents = if how_much == HowMuch::All { all } else { next };
    let before = payments::of_gift(tx, gift.id).await?;
    let again =
        before.iter().find(|one| one.cents == cents && one.provider == provider.name() && one.is_fresh(act.now));
    let payment = match again {
        Some(payment) => payment.clone(),
        None if before.iter().filter(|one| one.started_at > act.now - DAY).count() >= MOST_A_DAY => {
            return Err(Error::refused("give-pay-often"));
        }
        None => payments::insert(tx, gift.id, provider.name(), cents, act.now).await?,
    };
    payments::add_link(tx, &hash(secret), payment.id, act.now).await?;
    Ok(payment)
}

/// Makes the payment known to the processor and notes its number. Called outside every transaction; twice is once.
pub async fn make_known(app: &App, payment: &Payment) -> Result<()> {
    if payment.reference.is_empty() {
        let (provider, asked) = (app.payments.clone(), asked(app, payment).await?);
        let key = format!("trellis-payment-{}", payment.id);
        let intended = done(off_the_runtime(move || provider.intend(&asked, &key)).await)?;
        let rules = app.policy();
        let mut tx = app.db.write().await?;
        handed(&mut tx, payment, &intended, &Act::of(app, &rules)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What the processor is told: the receiver and the amount, and nobody's name.
async fn asked(app: &App, payment: &Payment) -> Result<Asked> {
    let mut tx = app.db.read().await?;
    let gift = store::gift::any(&mut tx, payment.gift).await?.ok_or(Error::NotFound)?;
    let receiver = gift.receiver_in(&app.policy()).ok_or_else(|| Error::refused("gifts-refused-receiver"))?;
    let description = receiver.legal_name_at(gift.school_name.as_deref());
    Ok(Asked { payment: payment.id, cents: payment.cents, description })
}

fn done(told: Told<Intended>) -> Result<Intended> {
    match told {
        Told::Done(intended) => Ok(intended),
        Told::Later(why) | Told::Refused(why) => {
            tracing::warn!(%why, "a donor could not be handed over to the payment page");
            Err(Error::refused("give-pay-unreachable"))
        }
    }
}

async fn handed(tx: &mut Tx, begun: &Payment, intended: &Intended, act: &Act<'_>) -> Result<()> {
    // In the order in which events hold them.
    held_for_system(tx, begun.gift).await?;
    tx.lock("gift_payment", begun.id).await?;
    let payment = payments::one(tx, begun.id).await?.ok_or(Error::NotFound)?;
    payments::set_reference(tx, payment.id, &intended.id).await?;
    // The processor may have been quicker: then it stays as it is.
    if let Ok(to) = PaymentFlow::next(payment.state, PaymentVerb::HandOver) {
        payments::set_state(tx, payment.id, to, act.now).await?;
    }
    event::catch_up(tx, payment.gift, payment.id, act).await
}

/// The receiver's page for a payment that is open, from which the donor comes back to `back`.
pub async fn page_of(app: &App, payment: &Payment, back: &str) -> Result<String> {
    if !payment.is_open() || payment.reference.is_empty() || payment.provider != app.payments.name() {
        return Err(Error::refused("give-pay-not-now"));
    }
    let (provider, reference) = (app.payments.clone(), payment.reference.clone());
    let intended = done(off_the_runtime(move || provider.find(&reference)).await)?;
    Ok(app.payments.page(&intended, back))
}

/// Somebody of the office looked at a payment that is not what it should be.
pub async fn looked(tx: &mut Tx, me: &Me, gift: GiftId, id: i64, act: &Act<'_>) -> Result<()> {
    let gift = super::gift::held(tx, me, gift).await?;
    let payment = payments::one(tx, id).await?.filter(|one| one.gift == gift.id).ok_or(Error::NotFound)?;
    if !payment.asks_for_a_look() {
        return Err(Error::refused("gifts-refused-state"));
    }
    payments::looked(tx, id, me.id(), act.now).await?;
    let entry = super::gift::line(&gift, "gift-payment-looked", Actor::with(me, Ability::KeepGifts));
    ledger::note(tx, entry.policy(act.rules.version), act.now).await
}
