//! Money that was written down and did not hold: a check bounced, the amount was wrong, the same money stood there twice. What
//! the processor pays back goes the same way.

use super::act::Act;
use super::gift::{Gift, GiftId, Said, actor, held, role_for, step_to};
use super::gift_flow::{GiftState, GiftVerb};
use super::receiving::Came;
use super::{notices, promise, store, toward};
use crate::error::{Error, Result};
use crate::web::Me;
use db::Tx;

db::text_enum! {
    /// Why a receipt did not hold.
    pub enum Why {
        /// The bank did not pay the check.
        Bounced = "bounced",
        /// Another amount came; it is written down anew.
        Amount = "amount",
        /// The same money was written down before.
        Twice = "twice",
    }
}

/// Which receipt, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    pub receipt: i64,
    pub why: Why,
    pub words: String,
}

/// So much less came of a receipt, in all: the gift counts for less, and parts that it had paid are due again. Says whether a
/// letter is out that says more.
pub(super) async fn take_off(
    tx: &mut Tx,
    gift: &mut Gift,
    receipt: i64,
    (more, in_all): (i64, i64),
    act: &Act<'_>,
) -> Result<bool> {
    let letter = store::letter::refund(tx, receipt, in_all).await?;
    gift.received_cents = (gift.received_cents - more).max(0);
    store::gift::received_less(tx, gift.id, gift.received_cents).await?;
    promise::settle(tx, gift, act).await?;
    Ok(letter)
}

/// The receipt did not hold. The gift waits for its money again, its letter is void, and the donor is told.
pub async fn undo(tx: &mut Tx, me: &Me, id: GiftId, undone: &Undone, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let receipt = store::letter::receipts(tx, id).await?.into_iter().find(|receipt| receipt.id == undone.receipt);
    let receipt = receipt.ok_or(Error::refused("gifts-refused-receipt"))?;
    // A form that was sent again.
    if !receipt.undone.is_empty() {
        return Ok(());
    }
    let role = role_for(me, &gift, GiftVerb::Correct)?;
    // What the payment page wrote down, the payment page takes back.
    if !can_be_undone(receipt.way, receipt.cents, receipt.refunded_cents) {
        return Err(Error::refused("gifts-refused-receipt"));
    }
    if store::gift::is_of_sponsor(tx, id).await? {
        return Err(Error::refused("gifts-refused-receipt-sponsor"));
    }
    let less = receipt.cents - receipt.refunded_cents;
    take_off(tx, &mut gift, receipt.id, (less, receipt.cents), act).await?;
    store::letter::undo(tx, id, receipt.id, undone.why, act.now).await?;
    let receipts = store::letter::receipts(tx, id).await?;
    gift.received_on = receipts.iter().filter(|one| one.counts()).map(|one| one.on_date).max();
    store::gift::received_again(tx, id, gift.received_on, gift.received_cents).await?;
    let to = if gift.received_cents == 0 { GiftState::Accepted } else { GiftState::Scheduled };
    let said = Said { note: &undone.words, on: Some(act.today()), cents: -less };
    step_to(tx, &mut gift, (GiftVerb::Correct, to), actor(me, role), &said, act.rules, act.now).await?;
    toward::follow(tx, &gift, act).await?;
    notices::receipt_undone(tx, &gift, receipt.id, (less, receipt.on_date, undone.why), act).await
}

/// Cash and checks are written down by people, and can be wrong; of what went back already nothing is left to undo.
pub fn can_be_undone(way: Came, cents: i64, refunded: i64) -> bool {
    matches!(way, Came::Cash | Came::Check) && cents > refunded
}
