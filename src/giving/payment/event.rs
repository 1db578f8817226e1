//! What the processor tells us: each event once, in whatever order it comes, whatever became of the gift meanwhile.

pub use super::word::{Event, Kept};

use super::word::Word;
use super::{Payment, payments};
use crate::error::Result;
use crate::giving::act::Act;
use crate::giving::gift::{Gift, Said, line, step};
use crate::giving::gift_flow::{GiftState, GiftVerb};
use crate::giving::payment_flow::{PaymentFlow, PaymentState, PaymentVerb};
use crate::giving::receiving::{self, Came, Receipt};
use crate::giving::{GiftId, notices, promise, store, toward, undoing};
use crate::ledger::{self, Actor};
use crate::workflow::Workflow;
use db::Tx;

db::text_enum! {
    /// What came of an event.
    pub enum Effect {
        /// The money is written down.
        Paid = "paid",
        /// Money came that a person has to look at.
        Odd = "odd",
        Failed = "failed",
        Cancelled = "cancelled",
        /// A part of it, or all, went back.
        Refunded = "refunded",
        /// It went back before we heard that it had come: kept until then.
        Early = "early",
        /// Nothing to do.
        Noted = "noted",
        /// Something later was known already.
        Older = "older",
        /// About no payment of ours.
        Unknown = "unknown",
    }
}

/// What is done about an event, by what the payment is. `fits`: the gift still waits for this much.
fn weigh(word: Word, payment: &Payment, fits: bool) -> Effect {
    use PaymentState as S;
    match (word, payment.state) {
        (Word::Nothing, _) => Effect::Noted,
        (Word::Came { .. }, S::Paid | S::Odd) => Effect::Noted,
        (Word::Came { .. }, S::Refunded) => Effect::Older,
        (Word::Came { cents, ours }, _) if ours && cents == payment.cents && fits => Effect::Paid,
        (Word::Came { .. }, _) => Effect::Odd,
        (Word::Failed, S::Started | S::Handed | S::Failed) => Effect::Failed,
        (Word::Cancelled, S::Started | S::Handed | S::Failed) => Effect::Cancelled,
        (Word::Failed | Word::Cancelled, _) => Effect::Older,
        (Word::Back { cents, ours }, _) if !ours || cents <= payment.refunded_cents => Effect::Noted,
        (Word::Back { .. }, S::Paid | S::Odd) => Effect::Refunded,
        (Word::Back { .. }, S::Refunded) => Effect::Noted,
        // The word of the payment is still on its way, whatever was said of it before.
        (Word::Back { .. }, S::Started | S::Handed | S::Failed | S::Cancelled) => Effect::Early,
    }
}

/// Takes in an event. A second copy changes nothing.
pub async fn receive(tx: &mut Tx, provider: &str, event: &Event, act: &Act<'_>) -> Result<Option<Effect>> {
    let found = payments::of_event(tx, provider, &event.reference, event.payment).await?;
    // Gift and payment are held before the event is counted, so that two at once come one after the other.
    let held = match found {
        Some(payment) => {
            let gift = promise::held_for_system(tx, payment.gift).await?;
            tx.lock("gift_payment", payment.id).await?;
            payments::one(tx, payment.id).await?.map(|payment| (gift, payment))
        }
        None => None,
    };
    let about = held.as_ref().map(|(_, payment)| payment.id);
    let Some(id) = payments::insert_event(tx, provider, event, about, act.now).await? else {
        return Ok(None);
    };
    let effect = match held {
        Some((gift, payment)) => {
            let newly_known = payment.reference.is_empty();
            let (gift_id, payment_id) = (gift.id, payment.id);
            let effect = take_in(tx, gift, payment, event, act).await?;
            if newly_known {
                catch_up(tx, gift_id, payment_id, act).await?;
            }
            effect
        }
        None => Effect::Unknown,
    };
    payments::set_effect(tx, id, effect).await?;
    Ok(Some(effect))
}

/// Applies what was said of a payment before anybody here knew its number, in the order in which it came. Gift and payment
/// are held.
pub(super) async fn catch_up(tx: &mut Tx, gift: GiftId, payment: i64, act: &Act<'_>) -> Result<()> {
    let Some(known) = payments::one(tx, payment).await?.filter(|known| !known.reference.is_empty()) else {
        return Ok(());
    };
    for kept in payments::unclaimed(tx, &known.provider, &known.reference).await? {
        let id = kept.id;
        let now = payments::one(tx, payment).await?.zip(store::gift::any(tx, gift).await?);
        let Some((payment, gift)) = now else { return Ok(()) };
        payments::claim(tx, id, payment.id).await?;
        let effect = take_in(tx, gift, payment, &kept.event(), act).await?;
        payments::set_effect(tx, id, effect).await?;
    }
    Ok(())
}

async fn take_in(tx: &mut Tx, mut gift: Gift, payment: Payment, event: &Event, act: &Act<'_>) -> Result<Effect> {
    if payment.reference.is_empty() && !event.reference.is_empty() {
        payments::set_reference(tx, payment.id, &event.reference).await?;
    }
    let waits = matches!(gift.state, GiftState::Accepted | GiftState::Scheduled);
    let effect = weigh(event.word, &payment, waits && payment.cents <= gift.outstanding());
    match effect {
        Effect::Paid => {
            paid(tx, &mut gift, &payment, event, act).await?;
            make_up(tx, &mut gift, &payment, act).await?;
        }
        Effect::Odd => {
            payments::came(tx, payment.id, event.cents, None).await?;
            moved(tx, &payment, PaymentVerb::Doubt, act).await?;
            look(tx, &gift, &payment, act).await?;
            make_up(tx, &mut gift, &payment, act).await?;
        }
        Effect::Failed => {
            moved(tx, &payment, PaymentVerb::Fail, act).await?;
            notices::payment_failed(tx, &gift, payment.id, act).await?;
        }
        Effect::Cancelled => moved(tx, &payment, PaymentVerb::Cancel, act).await?,
        Effect::Refunded => refunded(tx, &mut gift, &payment, event.cents, act).await?,
        Effect::Early => payments::refunded(tx, payment.id, event.cents).await?,
        Effect::Noted | Effect::Older | Effect::Unknown => {}
    }
    Ok(effect)
}

async fn moved(tx: &mut Tx, payment: &Payment, verb: PaymentVerb, act: &Act<'_>) -> Result<()> {
    let to = PaymentFlow::next(payment.state, verb).map_err(|e| crate::error::Error::Internal(e.into()))?;
    payments::set_state(tx, payment.id, to, act.now).await
}

async fn look(tx: &mut Tx, gift: &Gift, payment: &Payment, act: &Act<'_>) -> Result<()> {
    payments::ask_for_a_look(tx, payment.id).await?;
    let entry = line(gift, "gift-payment-odd", Actor::System).policy(act.rules.version);
    ledger::note(tx, entry, act.now).await?;
    notices::payment_odd(tx, gift, payment.id, act).await
}

async fn paid(tx: &mut Tx, gift: &mut Gift, payment: &Payment, event: &Event, act: &Act<'_>) -> Result<()> {
    let receipt = Receipt {
        came: Came::Online,
        cents: payment.cents,
        quantity: 0,
        condition: String::new(),
        on_date: act.rules.calendar.day_of(event.at).min(act.today()),
        received_by: String::new(),
        receipt_no: event.reference.clone(),
        check_no: String::new(),
        last: false,
    };
    let (id, _) = receiving::book(tx, gift, &receipt, None, Actor::System, act).await?;
    payments::came(tx, payment.id, payment.cents, Some(id)).await?;
    moved(tx, payment, PaymentVerb::Pay, act).await?;
    notices::payment_came(tx, gift, payment, act).await
}

/// What went back before its payment was known goes back now.
async fn make_up(tx: &mut Tx, gift: &mut Gift, before: &Payment, act: &Act<'_>) -> Result<()> {
    if before.refunded_cents == 0 {
        return Ok(());
    }
    let Some(payment) = payments::one(tx, before.id).await? else { return Ok(()) };
    let uncounted = Payment { refunded_cents: 0, ..payment };
    refunded(tx, gift, &uncounted, before.refunded_cents, act).await
}

/// Money went back, so much in all. The receipt counts for less; a gift of which nothing is left is returned, and its letter void.
async fn refunded(tx: &mut Tx, gift: &mut Gift, payment: &Payment, in_all: i64, act: &Act<'_>) -> Result<()> {
    let more = in_all - payment.refunded_cents;
    payments::refunded(tx, payment.id, in_all).await?;
    let whole = if payment.came_cents > 0 { payment.came_cents } else { payment.cents };
    if in_all >= whole {
        moved(tx, payment, PaymentVerb::Refund, act).await?;
    }
    // Money that did not agree was never written down.
    let Some(receipt) = payment.receipt else { return Ok(()) };
    let letter = undoing::take_off(tx, gift, receipt, (more, in_all), act).await?;
    let said = Said { note: "", on: Some(act.today()), cents: -more };
    let back = GiftVerb::Return;
    if gift.received_cents == 0 && gift.next(back).is_ok() {
        promise::end(tx, gift, act).await?;
        let why = act.words.speak(gift.language()).t("giving-refund-reason").into_owned();
        store::gift::answered(tx, gift.id, &why).await?;
        step(tx, gift, back, Actor::System, &said, act.rules, act.now).await?;
    } else {
        let mut entry = line(gift, "gift-refunded", Actor::System).policy(act.rules.version);
        entry.cents = -more;
        ledger::note(tx, entry, act.now).await?;
    }
    toward::follow(tx, gift, act).await?;
    notices::payment_back(tx, gift, payment.id, (more, in_all), act).await?;
    // A letter in the donor's hands says more than what is left.
    if letter { look(tx, gift, payment, act).await } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    fn payment(state: PaymentState) -> Payment {
        let at = Timestamp::from_second(1_788_868_800).expect("an instant");
        Payment {
            id: 77,
            gift: GiftId(1),
            provider: "processor".into(),
            reference: "pi_1".into(),
            cents: 5_000,
            state,
            refunded_cents: 0,
            came_cents: 0,
            receipt: None,
            odd: false,
            looked_at: None,
            started_at: at,
            since: at,
        }
    }

    #[test]
    fn money_counts_once_in_the_right_amount_and_currency_for_a_gift_that_waits() {
        use PaymentState as S;
        let right = Word::Came { cents: 5_000, ours: true };
        for state in [S::Started, S::Handed, S::Failed, S::Cancelled] {
            assert_eq!(weigh(right, &payment(state), true), Effect::Paid);
            assert_eq!(weigh(right, &payment(state), false), Effect::Odd);
            assert_eq!(weigh(Word::Came { cents: 4_999, ours: true }, &payment(state), true), Effect::Odd);
            assert_eq!(weigh(Word::Came { cents: 5_000, ours: false }, &payment(state), true), Effect::Odd);
        }
        assert_eq!(weigh(right, &payment(S::Paid), true), Effect::Noted);
        assert_eq!(weigh(right, &payment(S::Refunded), true), Effect::Older);
    }

    #[test]
    fn a_refund_waits_for_its_payment() {
        use PaymentState as S;
        let back = Word::Back { cents: 2_000, ours: true };
        for state in [S::Started, S::Handed, S::Failed, S::Cancelled] {
            assert_eq!(weigh(back, &payment(state), true), Effect::Early);
        }
        assert_eq!(weigh(back, &payment(S::Paid), true), Effect::Refunded);
        let known = Payment { refunded_cents: 2_000, ..payment(S::Handed) };
        assert_eq!(weigh(back, &known, true), Effect::Noted, "the same word again");
        assert_eq!(weigh(Word::Back { cents: 2_000, ours: false }, &payment(S::Paid), true), Effect::Noted);
    }

    #[test]
    fn every_effect_is_a_step_that_the_table_names() {
        let words = [
            Word::Came { cents: 5_000, ours: true },
            Word::Came { cents: 1, ours: true },
            Word::Failed,
            Word::Cancelled,
            Word::Back { cents: 5_000, ours: true },
            Word::Nothing,
        ];
        for state in PaymentState::ALL {
            for (word, fits) in words.iter().flat_map(|word| [(*word, true), (*word, false)]) {
                let verb = match weigh(word, &payment(*state), fits) {
                    Effect::Paid => PaymentVerb::Pay,
                    Effect::Odd => PaymentVerb::Doubt,
                    Effect::Failed => PaymentVerb::Fail,
                    Effect::Cancelled => PaymentVerb::Cancel,
                    Effect::Refunded => PaymentVerb::Refund,
                    Effect::Early | Effect::Noted | Effect::Older | Effect::Unknown => continue,
                };
                assert!(PaymentFlow::next(*state, verb).is_ok(), "{state} {verb}");
            }
        }
    }
}
