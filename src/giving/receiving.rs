//! From yes to the shelf: a day, the thing itself or the money, its place, the way back, and the tax forms of large gifts.

use super::act::Act;
use super::gift::{Gift, GiftId, GiftKind, Said, actor, held, role_for, step};
use super::gift_flow::{GiftState, GiftVerb};
use super::letter::LetterKind;
use super::{employer, letter_answer, notices, promise, store, toward};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::PersonId;
use crate::policy::InForce;
use crate::web::cache::PUBLIC;
use crate::web::{Me, Viewer};
use db::Tx;
use forms::Reason;
use jiff::ToSpan;
use jiff::civil::Date;

db::text_enum! {
    /// How something came.
    pub enum Came {
        /// Coins and notes: the treasurer's receipt number is asked for.
        Cash = "cash",
        Check = "check",
        /// Through the receiver's own payment page.
        Online = "online",
        /// Anything that is not money.
        Goods = "goods",
    }
}

/// What came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub came: Came,
    pub cents: i64,
    pub quantity: i64,
    pub condition: String,
    pub on_date: Date,
    pub received_by: String,
    pub receipt_no: String,
    pub check_no: String,
    /// Nothing more will come, even if more was promised.
    pub last: bool,
}

/// Nobody agrees on a day so many years ahead: a digit is wrong.
const FARTHEST: i64 = 2;

/// Sets the day, and tells the donor where to bring it.
pub async fn schedule(tx: &mut Tx, me: &Me, id: GiftId, day: Date, handover: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Schedule)?;
    if day < act.today() {
        return Err(Error::refused("gifts-day-past"));
    }
    if day > act.today().saturating_add(FARTHEST.years()) {
        return Err(Error::refused("gifts-day-far"));
    }
    store::gift::scheduled(tx, id, day, handover).await?;
    (gift.due_on, gift.handover) = (Some(day), handover.to_owned());
    let said = Said { note: handover, on: Some(day), cents: 0 };
    step(tx, &mut gift, GiftVerb::Schedule, actor(me, role), &said, act.rules, act.now).await?;
    notices::scheduled(tx, &gift, act).await
}

/// Writes down what came: all of it, or a part of the money.
pub async fn receive(tx: &mut Tx, me: &Me, id: GiftId, receipt: &Receipt, act: &Act<'_>) -> Result<bool> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Receive)?;
    fits(&gift, receipt, act)?;
    let (_, whole) = book(tx, &mut gift, receipt, Some(me.id()), actor(me, role), act).await?;
    Ok(whole)
}

/// Books what came, whoever says so: a person, or the receiver's payment page. Gives the receipt, and whether it was all.
pub(super) async fn book(
    tx: &mut Tx,
    gift: &mut Gift,
    receipt: &Receipt,
    by: Option<PersonId>,
    actor: Actor,
    act: &Act<'_>,
) -> Result<(i64, bool)> {
    let verb = match gift.is_money() && !receipt.last && receipt.cents < gift.outstanding() {
        true => GiftVerb::ReceivePart,
        false => GiftVerb::Receive,
    };
    let id = store::letter::insert_receipt(tx, gift.id, receipt, by, act.now).await?;
    gift.received_cents += receipt.cents;
    gift.received_on = Some(receipt.on_date);
    store::gift::received(tx, gift.id, receipt.on_date, gift.received_cents).await?;
    let note = if receipt.receipt_no.is_empty() { &receipt.condition } else { &receipt.receipt_no };
    let said = Said { note, on: Some(receipt.on_date), cents: receipt.cents };
    step(tx, gift, verb, actor, &said, act.rules, act.now).await?;
    act.heard(tx, gift.organisation, receipt.on_date).await?;
    promise::settle(tx, gift, act).await?;
    if verb == GiftVerb::Receive {
        promise::end(tx, gift, act).await?;
    }
    employer::arrived(tx, gift, actor, act).await?;
    toward::follow(tx, gift, act).await?;
    Ok((id, verb == GiftVerb::Receive))
}

fn fits(gift: &Gift, receipt: &Receipt, act: &Act<'_>) -> Result<()> {
    if receipt.on_date > act.today() {
        return Err(Error::refused("gifts-day-ahead"));
    }
    if receipt.on_date < gift.offered_on {
        return Err(Error::refused("gifts-day-before-offer"));
    }
    if !gift.is_money() {
        return match receipt.came {
            Came::Goods if gift.kind == GiftKind::Goods => counted(receipt),
            Came::Goods => Ok(()),
            _ => Err(Error::refused("gifts-refused-no-money")),
        };
    }
    match receipt.came {
        Came::Goods => Err(Error::refused("gifts-refused-money")),
        Came::Cash if receipt.receipt_no.is_empty() => Err(Error::refused("gifts-receipt-missing")),
        _ if receipt.cents == 0 => Err(Error::refused("gifts-amount-zero")),
        // Whoever said yes said it to an amount: the rest is a gift of its own.
        _ if receipt.cents > gift.outstanding() => {
            let left = gift.outstanding() / 100;
            Err(Error::Refused(Reason::new("gifts-refused-more").with("left", left)))
        }
        _ => Ok(()),
    }
}

/// Things are counted and looked at by whoever takes them in: the letter says how many.
fn counted(receipt: &Receipt) -> Result<()> {
    if receipt.quantity == 0 {
        return Err(Error::refused("gifts-count-missing"));
    }
    if receipt.condition.is_empty() {
        return Err(Error::refused("gifts-condition-missing"));
    }
    Ok(())
}

/// A gift that is here, within the viewer's reach, for whoever tells what became of it.
pub async fn came(tx: &mut Tx, viewer: &Viewer, id: GiftId) -> Result<Option<Gift>> {
    let found = store::gift::visible(tx, viewer, id).await?;
    Ok(found.filter(|gift| gift.received_on.is_some()))
}

/// There is something to see about a gift: its donor gets the way to their page.
pub async fn tell_of_proof(tx: &mut Tx, id: GiftId, app: &App, rules: &InForce) -> Result<()> {
    let act = Act::of(app, rules);
    match store::gift::any(tx, id).await? {
        Some(gift) => notices::proof(tx, &gift, &act).await,
        None => Ok(()),
    }
}

/// Says where it went.
pub async fn allocate(tx: &mut Tx, me: &Me, id: GiftId, place: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Allocate)?;
    store::gift::allocated(tx, id, place).await?;
    let said = Said { note: place, ..Said::default() };
    step(tx, &mut gift, GiftVerb::Allocate, actor(me, role), &said, act.rules, act.now).await
}

/// It goes back to the donor, who is told why; a letter that was written is void.
pub async fn give_back(tx: &mut Tx, me: &Me, id: GiftId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Return)?;
    store::gift::answered(tx, id, words).await?;
    gift.answer = words.to_owned();
    let said = Said { note: words, ..Said::default() };
    step(tx, &mut gift, GiftVerb::Return, actor(me, role), &said, act.rules, act.now).await?;
    // What became of it is shown to nobody from now on.
    tx.touch(PUBLIC);
    promise::end(tx, &gift, act).await?;
    toward::follow(tx, &gift, act).await?;
    notices::returned(tx, &gift, act).await?;
    letter_answer::tell(tx, me, &gift, LetterKind::Returned, act).await.map(drop)
}

/// The donor's Form 8283 was signed for the receiver: from this day on the thing is watched.
pub async fn sign_8283(tx: &mut Tx, me: &Me, id: GiftId, day: Date, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Sign8283)?;
    if !gift.needs_appraisal(act.rules) {
        return Err(Error::refused("gifts-refused-no-form"));
    }
    let from = gift.received_on.unwrap_or(day);
    between(day, gift.received_on, "gifts-day-before-came", act)?;
    // The three years are counted from the day the thing came.
    let until = from.saturating_add(i64::from(act.rules.gifts.watch()).years());
    store::gift::signed(tx, id, day, until).await?;
    let said = Said { on: Some(day), ..Said::default() };
    step(tx, &mut gift, GiftVerb::Sign8283, actor(me, role), &said, act.rules, act.now).await
}

/// A day that is not to come, nor before the one that it follows.
fn between(day: Date, first: Option<Date>, early: &'static str, act: &Act<'_>) -> Result<()> {
    if day > act.today() {
        return Err(Error::refused("gifts-day-ahead"));
    }
    if first.is_some_and(|first| day < first) { Err(Error::refused(early)) } else { Ok(()) }
}

/// It was sold or given away while it was watched.
pub async fn dispose(tx: &mut Tx, me: &Me, id: GiftId, day: Date, words: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Dispose)?;
    between(day, gift.received_on, "gifts-day-before-came", act)?;
    store::gift::disposed(tx, id, day).await?;
    let said = Said { note: words, on: Some(day), cents: 0 };
    step(tx, &mut gift, GiftVerb::Dispose, actor(me, role), &said, act.rules, act.now).await
}

/// Form 8282 was sent to the tax office, and a copy to the donor.
pub async fn file_8282(tx: &mut Tx, me: &Me, id: GiftId, day: Date, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::File8282)?;
    between(day, gift.disposed_on, "gifts-day-before-disposed", act)?;
    store::gift::filed(tx, id, day).await?;
    let said = Said { on: Some(day), ..Said::default() };
    step(tx, &mut gift, GiftVerb::File8282, actor(me, role), &said, act.rules, act.now).await
}

/// So many days the law leaves for Form 8282 after a thing is sold or given away.
const FORM_8282_DAYS: i64 = 125;

/// The last day on which Form 8282 is in time.
pub fn form_8282_due(disposed_on: Date) -> Date {
    disposed_on.saturating_add(FORM_8282_DAYS.days())
}

/// What was sold or given away before this day is past that day.
pub fn form_8282_late(today: Date) -> Date {
    today.saturating_sub(FORM_8282_DAYS.days())
}

/// Nothing is left to do.
pub async fn close(tx: &mut Tx, me: &Me, id: GiftId, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Close)?;
    if gift.state == GiftState::Allocated && gift.is_reported(act.rules) {
        return Err(Error::refused("gifts-refused-unreported"));
    }
    step(tx, &mut gift, GiftVerb::Close, actor(me, role), &Said::default(), act.rules, act.now).await
}

/// Gifts whose three years are over, at most so many at a time; how many there were.
pub async fn end_watches(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let due = store::gift::watched_until(tx, act.today()).await?;
    for id in &due {
        tx.lock("gift", *id).await?;
        if let Some(mut gift) = store::gift::any(tx, *id).await? {
            step(tx, &mut gift, GiftVerb::EndWatch, Actor::System, &Said::default(), act.rules, act.now).await?;
        }
    }
    Ok(due.len())
}
