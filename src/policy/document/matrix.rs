//! The screening matrix: what a task is like, and the clearance level that follows. Nobody picks a level by hand.

use super::clearance::{Clearance, Level};
use super::declare::{choice, table};
use super::kinds::{Id, Words};

choice! {
    /// How near a task brings someone to students, from least to most.
    pub enum Contact {
        /// Only one's own child.
        OwnChild = "own-child",
        /// Little or none: clerical work, landscaping, a talk to an audience.
        Little = "little",
        /// A group of students.
        Group = "group",
        /// One student at a time.
        OneToOne = "one-to-one",
    }
}

choice! {
    /// How closely an employee watches, from most to least.
    pub enum Supervision {
        /// An employee has the task in view all the time.
        Constant = "constant",
        /// An employee is near, but cannot always look.
        Limited = "limited",
        /// No employee is there.
        Absent = "absent",
    }
}

choice! {
    /// Where a task is done.
    pub enum Setting {
        /// Where other adults come and go: hall, lunchroom, playing field.
        Open = "open",
        /// In a class with its teacher.
        Classroom = "classroom",
        /// In an office or workroom without students.
        Office = "office",
        /// In a room others cannot look into.
        ClosedRoom = "closed-room",
        /// By video or telephone.
        Online = "online",
        /// Away from any school.
        Community = "community",
    }
}

/// What a task is like: all that its clearance level depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// How near it brings someone to students.
    pub contact: Contact,
    /// How closely an employee watches.
    pub supervision: Supervision,
    /// Where it is done.
    pub setting: Setting,
    /// Whether it leaves school property.
    pub off_campus: bool,
    /// Whether it lasts over a night.
    pub overnight: bool,
    /// Whether the volunteer drives students.
    pub driving: bool,
}

table! {
    /// One row of the matrix: tasks that meet all its conditions need at least its level.
    /// Each condition is a threshold, so more contact, less supervision or driving can never lower a level.
    pub struct LevelRule {
        /// Its id.
        pub id: Id,
        /// The id of the level needed.
        pub level: Id,
        /// Contact this near or nearer.
        pub contact: Option<Contact>,
        /// Supervision this close or less.
        pub supervision: Option<Supervision>,
        /// Any of these settings.
        pub settings: Option<Vec<Setting>>,
        /// `true`: tasks off school property.
        pub off_campus: Option<bool>,
        /// `true`: tasks over a night.
        pub overnight: Option<bool>,
        /// `true`: tasks that drive students.
        pub driving: Option<bool>,
        /// Why, told to the person who asks.
        pub reason: Words,
    }
}

impl LevelRule {
    fn covers(&self, task: &Task) -> bool {
        self.contact.is_none_or(|least| task.contact >= least)
            && self.supervision.is_none_or(|closest| task.supervision >= closest)
            && self.settings.as_ref().is_none_or(|any| any.contains(&task.setting))
            && (self.off_campus.is_none() || task.off_campus)
            && (self.overnight.is_none() || task.overnight)
            && (self.driving.is_none() || task.driving)
    }
}

table! {
    /// A kind of task that schools ask for, with everything its level depends on (A2.2 exhibit, A3.3 kinds of help).
    pub struct RoleTemplate {
        /// Its id.
        pub id: Id,
        /// What it is called.
        pub name: Words,
        /// What one does, in a sentence.
        pub description: Words,
        /// How near it brings someone to students.
        pub contact: Contact,
        /// How closely an employee watches.
        pub supervision: Supervision,
        /// Where it is done.
        pub setting: Setting,
        /// Whether it leaves school property.
        pub off_campus: bool,
        /// Whether it lasts over a night.
        pub overnight: bool,
        /// Whether the volunteer drives students.
        pub driving: bool,
        /// The least age of the volunteer.
        pub min_age: u32 = 0..=100,
        /// The category its hours count in.
        pub category: Id,
        /// The ids of the trainings it asks for, beside its level's.
        pub trainings: Option<Vec<Id>>,
    }
}

impl RoleTemplate {
    /// Whether somebody goes along with students away from school, by day or over a night.
    pub fn is_chaperone(&self) -> bool {
        self.contact != Contact::OwnChild && (self.off_campus || self.overnight)
    }

    /// What the task is like.
    pub fn task(&self) -> Task {
        Task {
            contact: self.contact,
            supervision: self.supervision,
            setting: self.setting,
            off_campus: self.off_campus,
            overnight: self.overnight,
            driving: self.driving,
        }
    }
}

impl Clearance {
    /// The level a task needs, and the rules that ask for it. The lowest level where no rule applies.
    pub fn level_for(&self, task: &Task) -> (&Level, Vec<&LevelRule>) {
        let asking: Vec<(&Level, &LevelRule)> = self
            .rules
            .iter()
            .filter(|rule| rule.covers(task))
            .filter_map(|rule| Some((self.level(rule.level.as_str())?, rule)))
            .collect();
        let level = asking
            .iter()
            .map(|(level, _)| *level)
            .fold(self.lowest_level(), |highest, level| if level.number > highest.number { level } else { highest });
        let reasons = asking.into_iter().filter(|(asked, _)| asked.number == level.number).map(|(_, rule)| rule);
        (level, reasons.collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::policy::document::tests::cms;

    fn tasks() -> impl Strategy<Value = Task> {
        let choice = (
            proptest::sample::select(Contact::ALL),
            proptest::sample::select(Supervision::ALL),
            proptest::sample::select(Setting::ALL),
        );
        (choice, any::<[bool; 3]>()).prop_map(|((contact, supervision, setting), [off_campus, overnight, driving])| {
            Task { contact, supervision, setting, off_campus, overnight, driving }
        })
    }

    fn number(task: &Task) -> u32 {
        cms().clearance.level_for(task).0.number
    }

    #[test]
    fn the_templates_of_the_district_have_the_levels_its_exhibit_gives() {
        let policy = cms();
        let levels: Vec<String> = policy
            .templates
            .iter()
            .map(|template| {
                let (level, reasons) = policy.clearance.level_for(&template.task());
                let reasons: Vec<&str> = reasons.iter().map(|rule| rule.id.as_str()).collect();
                format!("{} {} {}", level.number, template.id, reasons.join("+"))
            })
            .collect();
        for expected in [
            "2 classroom-helper school-task",
            "2 lunch-buddy school-task",
            "3 mentor one-to-one",
            "3 trip-chaperone off-campus",
            "4 trip-driver driving",
        ] {
            assert!(levels.iter().any(|level| level == expected), "{expected} not in {levels:#?}");
        }
    }

    #[test]
    fn ones_own_child_at_school_needs_the_lowest_level() {
        let task = Task {
            contact: Contact::OwnChild,
            supervision: Supervision::Constant,
            setting: Setting::Open,
            off_campus: false,
            overnight: false,
            driving: false,
        };
        assert_eq!(number(&task), 1);
        assert!(cms().clearance.level_for(&task).1.is_empty());
    }

    proptest! {
        #[test]
        fn asking_more_of_a_task_never_lowers_its_level(task in tasks(), other in tasks()) {
            let harder = Task {
                contact: task.contact.max(other.contact),
                supervision: task.supervision.max(other.supervision),
                setting: task.setting,
                off_campus: task.off_campus || other.off_campus,
                overnight: task.overnight || other.overnight,
                driving: task.driving || other.driving,
            };
            prop_assert!(number(&harder) >= number(&task));
        }

        #[test]
        fn every_level_above_the_lowest_has_a_reason(task in tasks()) {
            let policy = cms();
            let (level, reasons) = policy.clearance.level_for(&task);
            prop_assert_eq!(level.number > 1, !reasons.is_empty());
        }

        #[test]
        fn whoever_drives_students_needs_the_driver_documents(task in tasks()) {
            let policy = cms();
            let level = policy.clearance.level_for(&task).0;
            prop_assert_eq!(level.driver_documents, task.driving);
        }
    }
}
