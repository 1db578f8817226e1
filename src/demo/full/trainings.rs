//! What people learned before the tasks that ask for it: done in time, and, for one in eight of the places to come, lapsing before.

use super::{Flow, Maker, Staff};
use crate::demo::calendar::plus;
use crate::demo::tables::TrainingRow;
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use jiff::civil::Date;

/// The one training of the policy that ships.
const TRAINING: &str = "test-proctor";

/// Done, good through, and who noted it.
#[derive(Clone, Copy)]
pub(super) struct Trained {
    done_on: Date,
    last_day: Date,
    noted_by: i64,
}

impl Maker<'_> {
    /// Whether tasks of a kind ask for it.
    pub(super) fn asks_for_training(&self, template: &str) -> bool {
        !self.calendar.rules.rules.trainings_for(0, template).is_empty()
    }

    /// Somebody takes a place that asks for it.
    pub(super) fn learn(&mut self, person: i64, on: Date, staff: Staff) {
        let known = self.trained.get(&person).copied();
        if known.is_some_and(|known| known.last_day >= on) {
            return;
        }
        let today = self.calendar.today;
        let lapses = on > today && self.chance.chance(125);
        if lapses && known.is_some() {
            return;
        }
        let done_on = if lapses {
            // A year before the last of its days, which is soon, or was lately.
            plus(on, -364 - self.chance.range(1..=30))
        } else {
            plus(on.min(today), -self.chance.range(2..=60))
        };
        let Some(training) = self.calendar.rules.rules.clearance.training(TRAINING) else { return };
        let last_day = training.last_good_day(done_on).unwrap_or(Date::MAX);
        self.trained.insert(person, Trained { done_on, last_day, noted_by: staff.desk });
    }

    /// Writes them.
    pub(super) fn trainings(&mut self) -> Flow {
        let trained = std::mem::take(&mut self.trained);
        let mut rows = Vec::with_capacity(trained.len());
        for (person, one) in trained {
            let noted_at = self.some_time(one.done_on, 9, 15);
            let desk = Actor::Person(PersonId::from(one.noted_by), Role::FrontOffice);
            let entry = Entry::new(desk, "training-done", "person", person).about(PersonId::from(person));
            self.note(noted_at, entry.detail(format!("training={TRAINING} until={}", one.last_day)));
            rows.push(TrainingRow {
                person,
                training: TRAINING,
                done_on: one.done_on,
                last_day: Some(one.last_day),
                noted_by: Some(one.noted_by),
                noted_at,
            });
        }
        self.send(rows)
    }
}
