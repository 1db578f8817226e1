//! A large file of people that waits for the director's yes.

use super::World;
use crate::demo::cast;
use crate::demo::tables::{FileRequestRow, Sheet};
use crate::ledger::{Actor, Entry};
use crate::people::Role;
use crate::people::file_flow::FileState;
use crate::people::file_kind::FileKind;
use crate::people::file_request::Purpose;
use jiff::SignedDuration;

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let pia = cast::id("pia").expect("of the cast");
    let asked_at = calendar.past(calendar.day(-1), 10, 0);
    let actor = Actor::Person(pia, Role::PartnershipManager);
    for verb in ["file-begun", "file-asked"] {
        let mut entry = Entry::new(actor, verb, "file_request", cast::FILE_REQUEST).detail("purpose=letters");
        entry.people = 2_400;
        world.note(asked_at, entry);
    }
    world.sheets.push(Sheet::of([FileRequestRow {
        id: cast::FILE_REQUEST,
        person: pia.into(),
        kind: FileKind::Donors,
        path: "/office/gifts/donors.csv",
        purpose: Purpose::Letters,
        words: "Envelopes for the letters of thanks at the end of the year.",
        people: 2_400,
        state: FileState::Asked,
        asked_at,
        since: asked_at,
        until_at: asked_at + SignedDuration::from_hours(24 * 7),
    }]));
}
