//! Who waits in the small world: a full shift with a line and a backup, and a place that is held for Ana.

use super::World;
use crate::demo::cast::{self, shift};
use crate::demo::tables::{Sheet, WaitingRow};
use crate::ledger::{Actor, Entry};
use crate::people::PersonId;
use crate::random::hash;
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use jiff::SignedDuration;

/// Who waits: shift, who, for what, where they stand.
const WAITS: &[(i64, &str, WaitKind, WaitState)] = &[
    (shift::FULL, "zoe", WaitKind::Line, WaitState::Waiting),
    (shift::FULL, "ruth", WaitKind::Line, WaitState::Waiting),
    (shift::FULL, "sol", WaitKind::Backup, WaitState::Waiting),
    (shift::OFFERED, "ana", WaitKind::Line, WaitState::Offered),
    (shift::OFFERED, "zoe", WaitKind::Line, WaitState::Waiting),
];

pub(super) fn add(world: &mut World<'_>) {
    let waits: Vec<WaitingRow> = WAITS.iter().zip(1..).map(|(wait, id)| waiting(world, wait, id)).collect();
    world.sheets.push(Sheet::of(waits));
}

fn waiting(world: &mut World<'_>, wait: &(i64, &str, WaitKind, WaitState), id: i64) -> WaitingRow {
    let (shift, key, kind, state) = *wait;
    let person = cast::find(key).expect("waits are about the cast").id;
    let calendar = world.calendar;
    let joined_at = calendar.past(calendar.day(-2), 18, 5 * i8::try_from(id).unwrap_or(1));
    let offered = state == WaitState::Offered;
    let offered_at = offered.then_some(calendar.now - SignedDuration::from_mins(30));
    let line = |actor, verb| {
        Entry::new(actor, verb, "waiting", id)
            .about(PersonId::from(person))
            .at_school(cast::home_school())
            .detail(format!("shift={shift} kind={kind}"))
    };
    let verb = if kind == WaitKind::Line { "joined-waiting-list" } else { "became-backup" };
    world.note(joined_at, line(Actor::Own(PersonId::from(person)), verb));
    if let Some(at) = offered_at {
        world.note(at, line(Actor::System, "place-offered"));
    }
    WaitingRow {
        id,
        shift,
        person,
        kind,
        state,
        turn: id,
        joined_at,
        created_by: person,
        offered_at,
        expires_at: offered.then_some(calendar.at(calendar.day(1), 10, 0)),
        token_hash: offered.then(|| hash(cast::OFFER_SECRET)),
    }
}
