//! Whom the screening company goes on looking at, one in every state: Ben is watched, Carl took the permission back yesterday, Kofi
//! was stopped by a new record, and for Sol the company refused and is asked again.

use super::World;
use crate::demo::calendar::plus;
use crate::demo::cast::{self, clearance as id};
use crate::demo::tables::{Sheet, WatchRow};
use crate::ledger::{Actor, Entry};
use crate::people::PersonId;
use crate::volunteering::clearance::watch::Over;
use crate::volunteering::watch_flow::WatchState;
use jiff::Timestamp;

/// The cases whose report came from the company, and was clear.
pub(super) const BY_COMPANY: [i64; 4] = [id::BEN, id::SOL, id::CARL, id::KOFI_SUSPENDED];

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let at = |days: i64, hour: i8, minute: i8| calendar.past(plus(calendar.today, days), hour, minute);
    let begun = |number: i64, clearance: i64, asked_at: Timestamp| WatchRow {
        id: number,
        clearance,
        provider: "company",
        candidate: super::clearances::reference(clearance),
        reference: format!("demo-watch-{number}"),
        state: WatchState::Watched,
        over_for: None,
        said: "",
        asked_at,
        sent_at: Some(asked_at),
        watched_at: Some(asked_at),
        tried_at: asked_at,
        since: asked_at,
    };
    let (ben, kofi, carl) = (at(-27, 10, 21), at(-21, 10, 21), at(-20, 10, 21));
    let (refused, again) = (at(-10, 10, 21), at(0, 7, 40));
    let (stopped, back) = (at(-1, 10, 20), at(-1, 18, 5));
    let rows = vec![
        begun(1, id::BEN, ben),
        WatchRow {
            state: WatchState::Ended,
            over_for: Some(Over::Stopped),
            tried_at: stopped,
            since: stopped,
            ..begun(2, id::KOFI_SUSPENDED, kofi)
        },
        WatchRow {
            state: WatchState::Ending,
            over_for: Some(Over::Permission),
            tried_at: again,
            since: back,
            ..begun(3, id::CARL, carl)
        },
        WatchRow {
            state: WatchState::Refused,
            reference: String::new(),
            said: "continuous_checks-422",
            watched_at: None,
            ..begun(4, id::SOL, refused)
        },
        WatchRow {
            state: WatchState::Asked,
            reference: String::new(),
            sent_at: None,
            watched_at: None,
            ..begun(5, id::SOL, again)
        },
    ];
    let lines = [
        (ben, id::BEN, "ben", "watch-begun"),
        (kofi, id::KOFI_SUSPENDED, "kofi", "watch-begun"),
        (stopped, id::KOFI_SUSPENDED, "kofi", "watch-ended"),
        (carl, id::CARL, "carl", "watch-begun"),
        (refused, id::SOL, "sol", "watch-refused"),
        (again, id::SOL, "sol", "watch-asked"),
    ];
    for (at, case, who, verb) in lines {
        world.note(at, Entry::new(Actor::System, verb, "clearance", case).about(person(who)));
    }
    let own = Entry::new(Actor::Own(person("carl")), "watch-permission-taken-back", "clearance", id::CARL);
    world.note(back, own.about(person("carl")));
    world.sheets.push(Sheet::of(rows));
}

fn person(key: &str) -> PersonId {
    PersonId::from(cast::find(key).expect("of the cast").id)
}
