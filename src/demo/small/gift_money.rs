//! Money in the small world: a promise with a part that was missed, a payment that went well and one that did not agree,
//! an employer that will add to a gift, a summary of the year, and two records of one donor.

use super::World;
use crate::demo::cast;
use crate::demo::money_tables::{MatchRow, PartRow, PaymentLinkRow, PaymentRow, SummaryRow};
use crate::demo::tables::{DonorRow, Sheet};
use crate::giving::payment_flow::{MatchState, PartState, PaymentState};
use crate::people::fold;
use crate::random::hash;

/// Ines's promise, Loretta's gift, Yolanda's to the foundation, and Hal.
const PROMISE: i64 = 13;
const WITH_EMPLOYER: i64 = 10;
const PAID: i64 = 19;

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let at = |days: i64| calendar.past(calendar.day(days), 11, 0);
    let part = |(number, days, state): (i64, i64, PartState)| PartRow {
        id: number,
        gift: PROMISE,
        number,
        cents: 10_000,
        due_on: calendar.day(days),
        state,
        since: at(days.min(0)),
    };
    let parts = [
        (1, -31, PartState::Paid),
        (2, -30, PartState::Paid),
        (3, -20, PartState::Missed),
        (4, 20, PartState::Due),
        (5, 50, PartState::Due),
    ];
    let payment = |id: i64, reference, state, odd| PaymentRow {
        id,
        gift: PAID,
        provider: "processor",
        reference,
        cents: 30_000,
        state,
        came_cents: if odd { 3_000 } else { 30_000 },
        receipt: (!odd).then_some(PAID),
        odd,
        started_at: at(-24),
        since: at(-24),
    };
    let payments =
        vec![payment(1, "pi_demo_1", PaymentState::Paid, false), payment(2, "pi_demo_2", PaymentState::Odd, true)];
    let link = PaymentLinkRow { token_hash: hash(cast::GIFT_PAY_SECRET), payment: 1, made_at: at(-24) };
    let addition = MatchRow {
        id: 1,
        gift: WITH_EMPLOYER,
        employer: "Piedmont Mills",
        cents: 20_000,
        due_on: calendar.day(60),
        state: MatchState::Expected,
        written_by: None,
        written_at: at(-6),
        since: at(-6),
    };
    // Of the year in which the dinner's money came.
    let year = i64::from(calendar.day(-11).year());
    let summary =
        SummaryRow { donor: cast::GIFT_DONOR, year, token_hash: Some(hash(cast::GIFT_YEAR_SECRET)), made_at: at(-1) };
    let again = DonorRow {
        id: cast::GIFT_DONOR_AGAIN,
        key: "name:h. jurgens|hal@example.org".to_owned(),
        kind: "name",
        person: None,
        organisation: None,
        name: "H. Jurgens".to_owned(),
        folded: fold("H. Jurgens"),
        contact_kind: "email",
        contact: "hal@example.org".to_owned(),
        lang: "en",
        created_at: at(-2),
    };
    world.sheets.extend([
        Sheet::of(parts.into_iter().map(part).collect::<Vec<_>>()),
        Sheet::of(payments),
        Sheet::of(vec![link]),
        Sheet::of(vec![addition]),
        Sheet::of(vec![again]),
        Sheet::of(vec![summary]),
    ]);
}
