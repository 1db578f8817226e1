//! Who waits for a place on the full shifts of the next weeks, and who would step in.

use super::shifts::Planned;
use super::signups::Pools;
use super::{FIRST_ID, Maker, Volunteer};
use crate::demo::calendar::plus;
use crate::demo::tables::WaitingRow;
use crate::ledger::{Actor, Entry};
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::waiting_flow::{WaitKind, WaitState};

/// Of a thousand full shifts, so many have a line.
const LINES: u32 = 350;

#[derive(Default)]
pub(super) struct Waits {
    pub rows: Vec<WaitingRow>,
    made: i64,
}

impl Maker<'_> {
    /// One to three people in line, and sometimes a backup.
    pub(super) fn line_up(&mut self, waits: &mut Waits, pools: &Pools, volunteers: &[Volunteer], shift: &Planned) {
        if !self.chance.chance(LINES) {
            return;
        }
        let mut people: Vec<i64> = Vec::new();
        for _ in 0..self.chance.range(1..=4) {
            if let Some((n, _)) = self.somebody(pools, volunteers, shift) {
                people.push(volunteers[n].id);
            }
        }
        people.sort_unstable();
        people.dedup();
        for (person, turn) in people.into_iter().zip(1..) {
            let kind = if turn == 4 { WaitKind::Backup } else { WaitKind::Line };
            let row = self.wait(FIRST_ID + waits.made, person, kind, turn, shift);
            waits.made += 1;
            waits.rows.push(row);
        }
    }

    fn wait(&mut self, id: i64, person: i64, kind: WaitKind, turn: i64, shift: &Planned) -> WaitingRow {
        let joined_at = self.some_time(plus(self.calendar.today, turn - 6), 7, 22);
        let about = PersonId::from(person);
        let verb = if kind == WaitKind::Line { "joined-waiting-list" } else { "became-backup" };
        let entry = Entry::new(Actor::Own(about), verb, "waiting", id).about(about);
        let entry = entry.at_school(SchoolId::from(shift.row.school)).detail(format!("shift={}", shift.row.id));
        self.note(joined_at, entry);
        WaitingRow {
            id,
            shift: shift.row.id,
            person,
            kind,
            state: WaitState::Waiting,
            turn,
            joined_at,
            created_by: person,
            offered_at: None,
            expires_at: None,
            token_hash: None,
        }
    }
}
