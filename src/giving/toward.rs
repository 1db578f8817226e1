//! A gift for a need: it is offered for as much as the need still wants, and the need counts it from the yes on.

use super::act::Act;
use super::gift::{Gift, GiftKind};
use super::offer::NewGift;
use crate::error::Result;
use crate::ledger::Actor;
use crate::needs::gifts::{self, Toward};
use db::Tx;

/// Whether the need still wants it.
pub(super) async fn fits(tx: &mut Tx, new: &NewGift) -> Result<()> {
    let Some(need) = new.need else { return Ok(()) };
    let money = new.kind == GiftKind::Money;
    gifts::room(tx, &Toward { need, part: new.part, school: new.school, money, cents: new.total() }).await
}

/// What is promised and what is here changed: the need is counted anew, in the same transaction.
pub(super) async fn follow(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    match gift.need.filter(|_| gift.is_money()) {
        Some(need) => gifts::follow(tx, need, &act.for_needs()).await,
        None => Ok(()),
    }
}

/// Its donor has the letter.
pub(super) async fn thanked(tx: &mut Tx, gift: &Gift, by: Actor, act: &Act<'_>) -> Result<()> {
    match gift.need.filter(|_| gift.is_money()) {
        Some(need) => gifts::thanked(tx, need, by, &act.for_needs()).await,
        None => Ok(()),
    }
}
