//! What people learned before the tasks that ask for it: done in time, and, for one in eight of the places to come, lapsing before.

use super::{Flow, Maker, Staff};
use crate::demo::calendar::plus;
use crate::demo::tables::TrainingRow;
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::volunteering::clearance::lesson;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The trainings of the policy that ships: one that a school gives, one that is read on its own page.
const AT_SCHOOL: &str = "test-proctor";
const READ_HERE: &str = "child-safety";

/// Done, good through, and who noted it.
#[derive(Clone, Copy)]
pub(super) struct Trained {
    done_on: Date,
    last_day: Date,
    noted_by: i64,
}

/// By person and training.
pub(super) type AllTrained = BTreeMap<(i64, &'static str), Trained>;

impl Maker<'_> {
    /// What tasks of a kind ask for.
    pub(super) fn training_of(&self, template: &str) -> Option<&'static str> {
        let asked = self.calendar.rules.rules.trainings_for(0, template);
        [AT_SCHOOL, READ_HERE].into_iter().find(|known| asked.iter().any(|training| training.id == **known))
    }

    /// Somebody takes a place that asks for it.
    pub(super) fn learn(&mut self, training: &'static str, person: i64, on: Date, staff: Staff) {
        match training {
            READ_HERE => self.read_here(person, on),
            _ => self.learn_at_school(person, on, staff),
        }
    }

    /// Whoever reads it at home does so some evenings before.
    fn read_here(&mut self, person: i64, on: Date) {
        if self.trained.get(&(person, READ_HERE)).is_some_and(|known| known.last_day >= on) {
            return;
        }
        let done_on = plus(on.min(self.calendar.today), -2 - person % 30);
        let Some(training) = self.calendar.rules.rules.clearance.training(READ_HERE) else { return };
        let last_day = training.last_good_day(done_on).unwrap_or(Date::MAX);
        self.trained.insert((person, READ_HERE), Trained { done_on, last_day, noted_by: person });
    }

    fn learn_at_school(&mut self, person: i64, on: Date, staff: Staff) {
        let known = self.trained.get(&(person, AT_SCHOOL)).copied();
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
        let Some(training) = self.calendar.rules.rules.clearance.training(AT_SCHOOL) else { return };
        let last_day = training.last_good_day(done_on).unwrap_or(Date::MAX);
        self.trained.insert((person, AT_SCHOOL), Trained { done_on, last_day, noted_by: staff.desk });
    }

    /// Writes them.
    pub(super) fn trainings(&mut self) -> Flow {
        let trained = std::mem::take(&mut self.trained);
        let mut rows = Vec::with_capacity(trained.len());
        let rules = self.calendar.rules;
        let read = lesson::of(&rules.rules, READ_HERE).map(|(training, lesson)| lesson::shown(training, lesson, "en"));
        for ((person, training), one) in trained {
            let read = read.as_ref().filter(|read| read.id == training);
            let (noted_at, by) = match read {
                Some(_) => {
                    (self.calendar.past(one.done_on, 19, (person % 60) as i8), Actor::Own(PersonId::from(person)))
                }
                None => {
                    let at = self.some_time(one.done_on, 9, 15);
                    (at, Actor::Person(PersonId::from(one.noted_by), Role::FrontOffice))
                }
            };
            let entry = Entry::new(by, "training-done", "person", person).about(PersonId::from(person));
            let text = read.map_or(String::new(), |r| format!(" version={} lang=en text={}", r.version, r.hash));
            self.note(noted_at, entry.detail(format!("training={training} until={}{text}", one.last_day)));
            rows.push(TrainingRow {
                person,
                training,
                done_on: one.done_on,
                last_day: Some(one.last_day),
                noted_by: Some(one.noted_by),
                noted_at,
                read_version: read.map(|read| read.version),
                read_lang: read.map(|read| read.lang.clone()),
                read_hash: read.map(|read| read.hash.clone()),
            });
        }
        self.send(rows)
    }
}
