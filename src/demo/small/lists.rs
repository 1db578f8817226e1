//! A list of another system that was taken over in summer: everybody on it was known here already.

use super::World;
use crate::demo::cast;
use crate::demo::tables::{ListLineRow, ListRow, Sheet};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::volunteering::list_import::ListState;

/// Its number.
const LIST: i64 = 1;

pub(super) fn add(world: &mut World<'_>) {
    let vera = cast::find("vera").map(|vera| vera.id);
    let at = world.calendar.past(world.calendar.day(-30), 14, 5);
    let list = ListRow {
        id: LIST,
        state: ListState::Applied,
        file_name: "volunteers-2025-26.csv",
        read_as: "utf-8 comma",
        headers: "First name\u{1f}Last name\u{1f}Date of birth\u{1f}Email",
        columns: "given\u{1f}family\u{1f}born\u{1f}email",
        system: "Helping Hands register",
        clearances: false,
        rows: 3,
        looked: 3,
        created_by: vera,
        created_at: at,
        applied_by: vera,
        applied_at: Some(at),
    };
    let lines = ["ruth", "mae", "ned"].into_iter().zip(2_i64..).map(|(key, line)| ListLineRow {
        list: LIST,
        line,
        cells: "",
        outcome: "sure",
        person: cast::find(key).map(|member| member.id),
        clearance_word: "",
    });
    world.sheets.extend([Sheet::of([list]), Sheet::of(lines)]);
    if let Some(vera) = vera {
        let actor = Actor::Person(PersonId(vera), Role::VolunteerCoordinator);
        let entry =
            Entry::new(actor, "volunteer-list-applied", "volunteer_list", LIST).detail("clearances=0 minutes=0");
        world.note(at, entry);
    }
}
