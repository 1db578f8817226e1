//! Trainings: what a level or a single task asks people to have learned, and for how long that is good.

use jiff::Span;
use jiff::civil::Date;

use super::Policy;
use super::clearance::{Clearance, Level};
use super::declare::table;
use super::kinds::{Id, Url, Words};
use super::lesson::Lesson;
use super::matrix::RoleTemplate;
use super::problem::Fault;
use super::read::Reading;

/// The longest a training may be good for.
const MONTHS_MOST: u32 = 120;

table! {
    /// A training that a level or a task may ask for.
    pub struct Training {
        /// Its id.
        pub id: Id,
        /// What it is called.
        pub name: Words,
        /// Where and how it is done, in plain words.
        pub place: Words,
        /// Where it is found on the web, if it is there.
        pub link: Option<Url>,
        /// For how many months it is good; absent for one that does not end.
        pub months: Option<u32>,
        /// What is read and answered on its own page; absent for one that is done elsewhere.
        pub here: Option<Lesson>,
    }
}

impl Training {
    /// The last good day of this training done on `day`; nothing for one that does not end.
    pub fn last_good_day(&self, day: Date) -> Option<Date> {
        let months = Span::new().months(i64::from(self.months?.min(MONTHS_MOST)));
        Some(day.saturating_add(months).saturating_sub(Span::new().days(1)))
    }
}

impl Clearance {
    /// Every training of the district.
    pub fn trainings(&self) -> &[Training] {
        self.trainings.as_deref().unwrap_or_default()
    }

    /// The training with this id.
    pub fn training(&self, id: &str) -> Option<&Training> {
        self.trainings().iter().find(|training| training.id == *id)
    }

    /// What a level asks for.
    pub fn trainings_of_level(&self, level: &Level) -> Vec<&Training> {
        self.named(level.trainings.as_deref())
    }

    fn named(&self, ids: Option<&[Id]>) -> Vec<&Training> {
        ids.unwrap_or_default().iter().filter_map(|id| self.training(id.as_str())).collect()
    }

    pub(super) fn check_trainings(&self, reading: &mut Reading) {
        for training in self.trainings() {
            if training.months.is_some_and(|months| !(1..=MONTHS_MOST).contains(&months)) {
                let path = format!("clearance.trainings[{}].months", training.id);
                reading.wrong(path, Fault::OutOfRange { min: 1, max: MONTHS_MOST.into() });
            }
            if let Some(lesson) = &training.here {
                lesson.check(&format!("clearance.trainings[{}].here", training.id), reading);
            }
        }
        for level in &self.levels {
            self.check_named(&format!("clearance.levels[{}]", level.id), level.trainings.as_deref(), reading);
        }
    }

    fn check_named(&self, path: &str, ids: Option<&[Id]>, reading: &mut Reading) {
        for id in ids.unwrap_or_default().iter().filter(|id| self.training(id.as_str()).is_none()) {
            let known = self.trainings().iter().map(|training| training.id.to_string()).collect::<Vec<_>>().join(", ");
            reading.wrong(format!("{path}.trainings"), Fault::UnknownReference { found: id.to_string(), known });
        }
    }
}

impl Policy {
    /// What a task of this kind at this level asks for: the level's trainings and its own, each once.
    pub fn trainings_for(&self, level: i64, template: &str) -> Vec<&Training> {
        let levels = self.clearance.levels.iter().rev();
        let level = levels.clone().find(|each| i64::from(each.number) <= level);
        let mut asked = level.map_or_else(Vec::new, |level| self.clearance.trainings_of_level(level));
        for own in self.template(template).map_or_else(Vec::new, |template| self.trainings_of_task(template)) {
            if !asked.iter().any(|training| training.id == own.id) {
                asked.push(own);
            }
        }
        asked
    }

    /// What a task asks for beside its level.
    pub fn trainings_of_task(&self, template: &RoleTemplate) -> Vec<&Training> {
        self.clearance.named(template.trainings.as_deref())
    }

    pub(super) fn check_task_trainings(&self, reading: &mut Reading) {
        for template in &self.templates {
            let path = format!("templates[{}]", template.id);
            self.clearance.check_named(&path, template.trainings.as_deref(), reading);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::policy::document::tests::cms;

    #[test]
    fn a_training_of_twelve_months_ends_the_day_before_the_same_day_of_the_next_year() {
        let policy = cms();
        let training = policy.clearance.training("test-proctor").expect("it");
        assert_eq!(training.last_good_day(date(2026, 9, 8)), Some(date(2027, 9, 7)));
        assert_eq!(training.last_good_day(date(2028, 2, 29)), Some(date(2029, 2, 27)));
    }

    #[test]
    fn only_the_tasks_that_name_a_training_ask_for_it() {
        let policy = cms();
        assert_eq!(policy.trainings_for(2, "test-proctor").len(), 1);
        assert!(policy.trainings_for(2, "reading-buddy").is_empty());
        assert!(policy.trainings_for(4, "no-such-task").is_empty());
    }
}
