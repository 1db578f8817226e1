//! A promise in parts, and a gift that comes again: each part is due on a day, reminded of, paid or missed.
//!
//! Which parts are paid follows from what came: the earliest first. So a check, a payment page and a refund agree.

use super::act::Act;
use super::gift::{Every, Gift, GiftId, Said, actor, held, line, role_for, step};
use super::gift_flow::{GiftState, GiftVerb};
use super::notices;
use super::payment_flow::{PartFlow, PartState, PartVerb};
use super::store;
use super::store::promise as parts;
use super::toward;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::Ability;
use crate::random::hash;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;

/// The most parts a promise has.
pub const MOST: i64 = 60;
/// The longest a promise runs.
const YEARS: i64 = 20;

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub id: i64,
    pub gift: GiftId,
    pub number: i64,
    pub cents: i64,
    pub due_on: Date,
    pub state: PartState,
}
db::row!(Part { id, gift, number, cents, due_on, state });

impl Every {
    /// The day of the time after so many, counted from the first so that the 31st comes back after a short month.
    fn after(self, first: Date, times: i64) -> Date {
        let months = match self {
            Every::Month => 1,
            Every::Quarter => 3,
            Every::Year => 12,
        };
        first.saturating_add((months * times).months())
    }
}

/// So many parts of `total`: even to the cent, and what is left over in the last.
pub fn laid_out(total: i64, times: i64, every: Every, first: Date) -> Vec<(Date, i64)> {
    let times = times.clamp(1, MOST.min(total.max(1)));
    let each = total / times;
    let last = total - each * (times - 1);
    (0..times).map(|n| (every.after(first, n), if n == times - 1 { last } else { each })).collect()
}

/// What is still to be paid of the earliest part that is open, when so much came; nothing when all are paid.
pub fn next_open(all: &[Part], received: i64) -> Option<(&Part, i64)> {
    let mut sum = 0;
    all.iter().filter(|part| part.state != PartState::Dropped).find_map(|part| {
        sum += part.cents;
        (sum > received).then(|| (part, (sum - received).min(part.cents)))
    })
}

/// The steps that parts take when so much came: the earliest are paid first.
fn settled(all: &[Part], received: i64) -> Vec<(&Part, PartVerb)> {
    let mut sum = 0;
    let mut steps = Vec::new();
    for part in all.iter().filter(|part| part.state != PartState::Dropped) {
        sum += part.cents;
        match (sum <= received, part.state) {
            (true, PartState::Due | PartState::Missed) => steps.push((part, PartVerb::Pay)),
            (false, PartState::Paid) => steps.push((part, PartVerb::Reopen)),
            _ => {}
        }
    }
    steps
}

async fn take(tx: &mut Tx, part: &Part, verb: PartVerb, act: &Act<'_>) -> Result<()> {
    let to = PartFlow::next(part.state, verb).map_err(|_| Error::refused("gifts-refused-state"))?;
    parts::set_state(tx, part.id, to, act.now).await
}

/// Lays a promise out when somebody has said yes to it. The first part is due some days later.
pub(super) async fn lay_out(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let Some(every) = Every::parse(&gift.every).filter(|_| gift.is_money() && gift.instalments > 1) else {
        return Ok(());
    };
    let first = act.today().saturating_add(act.rules.gifts.first_due().days());
    parts::insert(tx, gift.id, 1, &laid_out(gift.cents, gift.instalments, every, first), act.now).await
}

/// How the rest is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    pub times: i64,
    pub every: Every,
    pub first: Date,
}

/// Lays out anew what is still to come.
pub async fn lay_out_anew(tx: &mut Tx, me: &Me, id: GiftId, plan: &Plan, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::LayOut)?;
    if !gift.is_money() || gift.outstanding() == 0 {
        return Err(Error::refused("gifts-refused-nothing-due"));
    }
    if plan.first < act.today() {
        return Err(Error::refused("gifts-day-past"));
    }
    if plan.every.after(plan.first, plan.times) > act.today().saturating_add(YEARS.years()) {
        return Err(Error::refused("gifts-plan-long"));
    }
    let before = parts::of_gift(tx, id).await?;
    // A part that was paid in part stays as what was paid of it.
    let paid: i64 = before.iter().filter(|part| part.state == PartState::Paid).map(|part| part.cents).sum();
    drop_open(tx, &before, act).await?;
    let number = before.iter().map(|part| part.number).max().unwrap_or(0) + 1;
    let mut next = laid_out(gift.outstanding(), plan.times, plan.every, plan.first);
    if gift.received_cents > paid {
        next.insert(0, (gift.received_on.unwrap_or(act.today()), gift.received_cents - paid));
    }
    parts::insert(tx, id, number, &next, act.now).await?;
    settle(tx, &gift, act).await?;
    let said = Said { on: Some(plan.first), ..Said::default() };
    step(tx, &mut gift, GiftVerb::LayOut, actor(me, role), &said, act.rules, act.now).await
}

/// Marks what is paid, and what is no longer, after money came or went back.
pub(super) async fn settle(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let all = parts::of_gift(tx, gift.id).await?;
    for (part, verb) in settled(&all, gift.received_cents) {
        take(tx, part, verb, act).await?;
    }
    Ok(())
}

async fn drop_open(tx: &mut Tx, all: &[Part], act: &Act<'_>) -> Result<()> {
    for part in all.iter().filter(|part| matches!(part.state, PartState::Due | PartState::Missed)) {
        take(tx, part, PartVerb::Drop, act).await?;
    }
    Ok(())
}

/// Nobody waits for the rest: the gift was taken back, given back, or nothing more will come.
pub(super) async fn end(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let all = parts::of_gift(tx, gift.id).await?;
    drop_open(tx, &all, act).await
}

/// The donor stops a promise of which something came; nothing more is asked for.
pub async fn stop_by_link(tx: &mut Tx, viewer: &Viewer, secret: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held_by_link(tx, secret).await?;
    let by = super::offer::by_link(gift.person, viewer);
    stop_held(tx, &mut gift, by, "", act).await?;
    notices::stopped(tx, &gift, act).await
}

/// The office writes down that nothing more will come.
pub async fn stop(tx: &mut Tx, me: &Me, id: GiftId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Stop)?;
    stop_held(tx, &mut gift, actor(me, role), words, act).await
}

async fn stop_held(tx: &mut Tx, gift: &mut Gift, by: Actor, words: &str, act: &Act<'_>) -> Result<()> {
    if gift.received_cents == 0 {
        return Err(Error::refused("gifts-refused-stop"));
    }
    end(tx, gift, act).await?;
    let said = Said { note: words, ..Said::default() };
    step(tx, gift, GiftVerb::Stop, by, &said, act.rules, act.now).await?;
    toward::follow(tx, gift, act).await
}

/// The gift a link opens, held with its donor.
pub(super) async fn held_by_link(tx: &mut Tx, secret: &str) -> Result<Gift> {
    let found = store::gift::by_link(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    held_for_system(tx, found.id).await
}

/// The same for the program itself.
pub(super) async fn held_for_system(tx: &mut Tx, id: GiftId) -> Result<Gift> {
    let found = store::gift::any(tx, id).await?.ok_or(Error::NotFound)?;
    store::donor::hold(tx, found.donor).await?;
    tx.lock("gift", id).await?;
    store::gift::any(tx, id).await?.ok_or(Error::NotFound)
}

/// Parts of which donors are reminded, and parts whose grace is over, some at a time; how many there were.
pub async fn night(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let (gifts, today) = (&act.rules.gifts, act.today());
    let soon = today.saturating_add(gifts.remind().days());
    let late = today.saturating_sub(gifts.grace().days());
    let due = parts::to_remind(tx, soon).await?;
    for part in &due {
        parts::reminded(tx, part.id, act.now).await?;
        let gift = held_for_system(tx, part.gift).await?;
        notices::part_due(tx, &gift, part, act).await?;
    }
    let missed = parts::past(tx, late).await?;
    for part in &missed {
        let gift = held_for_system(tx, part.gift).await?;
        take(tx, part, PartVerb::Miss, act).await?;
        notices::part_missed(tx, &gift, part, act).await?;
        let entry = line(&gift, "gift-part-missed", Actor::System).policy(act.rules.version);
        ledger::note(tx, entry, act.now).await?;
    }
    Ok(due.len() + missed.len())
}

/// Whether a donor may still end the rest of a promise by the link.
pub fn can_stop(gift: &Gift) -> bool {
    gift.state == GiftState::Scheduled && gift.is_money() && gift.received_cents > 0 && gift.outstanding() > 0
}

/// Whether the office may lay the rest out.
pub fn can_lay_out(me: &Viewer, gift: &Gift) -> bool {
    gift.is_money()
        && gift.outstanding() > 0
        && me.may(Ability::KeepGifts)
        && super::gift::may(me, gift, GiftVerb::LayOut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn part(number: i64, cents: i64, state: PartState) -> Part {
        Part { id: number, gift: GiftId(1), number, cents, due_on: date(2026, 10, 1), state }
    }

    #[test]
    fn a_promise_is_even_to_the_cent_and_the_last_part_has_the_rest() {
        let parts = laid_out(10_000, 3, Every::Month, date(2026, 10, 31));
        let days: Vec<String> = parts.iter().map(|(day, _)| day.to_string()).collect();
        assert_eq!(days, ["2026-10-31", "2026-11-30", "2026-12-31"]);
        assert_eq!(parts.iter().map(|(_, cents)| *cents).collect::<Vec<_>>(), [3_333, 3_333, 3_334]);
        // Two cents cannot come in three parts.
        assert_eq!(laid_out(2, 3, Every::Year, date(2026, 10, 1)).len(), 2);
    }

    #[test]
    fn what_came_pays_the_earliest_parts_and_a_refund_opens_them_again() {
        use PartState::{Due, Missed, Paid};
        let all = [part(1, 50, Missed), part(2, 50, Due), part(3, 50, Due)];
        let numbers = |steps: Vec<(&Part, PartVerb)>| -> Vec<(i64, PartVerb)> {
            steps.into_iter().map(|(part, verb)| (part.number, verb)).collect()
        };
        assert_eq!(numbers(settled(&all, 99)), [(1, PartVerb::Pay)]);
        assert_eq!(next_open(&all, 70).map(|(part, open)| (part.number, open)), Some((2, 30)));
        let paid = [part(1, 50, Paid), part(2, 50, Paid), part(3, 50, Due)];
        assert_eq!(numbers(settled(&paid, 50)), [(2, PartVerb::Reopen)]);
        assert_eq!(next_open(&paid, 150), None);
    }

    proptest! {
        #[test]
        fn no_cent_is_lost_and_no_part_is_nothing(total in 1_i64..10_000_000_000, times in 1_i64..60) {
            let parts = laid_out(total, times, Every::Month, date(2026, 1, 31));
            prop_assert_eq!(parts.iter().map(|(_, cents)| cents).sum::<i64>(), total);
            prop_assert!(parts.iter().all(|(_, cents)| *cents > 0));
            prop_assert!(parts.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
