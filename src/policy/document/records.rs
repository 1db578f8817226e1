//! Privacy in numbers and the texts people agree to: small cells, how long things are kept, versions of wording.

use std::sync::LazyLock;

use super::Policy;
use super::declare::{choice, table};
use super::kinds::{Id, Words};
use super::problem::Fault;
use super::read::Reading;

table! {
    /// Rules of reports about groups.
    pub struct Evidence {
        /// Groups smaller than this are not shown (F1: 10).
        pub small_cell: u32 = 2..=100,
        /// From which percentage of identified students on a school is a Title I school (A5.4: 75).
        pub title1_percent: u32 = 1..=100,
    }
}

table! {
    /// How files with the names of people leave the house. What one person takes within a day counts together.
    pub struct Files {
        /// With more people than that, whoever takes it says what for and types a code; 50 where it does not say.
        pub code_above: Option<u32>,
        /// With more people than that, the director says yes first; 200 where it does not say.
        pub second_above: Option<u32>,
    }
}

impl Policy {
    /// With more people than that in it, a file is asked for with a purpose and a code.
    pub fn file_code_above(&self) -> u32 {
        self.files.as_ref().and_then(|files| files.code_above).unwrap_or(50)
    }

    /// With more people than that, a second person says yes.
    pub fn file_second_above(&self) -> u32 {
        self.files.as_ref().and_then(|files| files.second_above).unwrap_or(200).max(self.file_code_above())
    }
}

impl Files {
    /// Refuses numbers that nothing would ever be above. The first documents had the highest that are allowed; they still read.
    pub(super) fn check(&self, reading: &mut Reading) {
        let numbers = [("code_above", self.code_above, 500), ("second_above", self.second_above, 2_000)];
        for (key, value, max) in numbers {
            if value.is_some_and(|value| !(1..=max).contains(&value)) {
                reading.wrong(format!("files.{key}"), Fault::OutOfRange { min: 1, max: i64::from(max) });
            }
        }
    }
}

table! {
    /// How long one class of records is kept (C7: the state's schedules; shown to the public as one table).
    pub struct Retention {
        /// The class; features ask for it by this id.
        pub id: Id,
        /// What is in it.
        pub name: Words,
        /// How many days.
        pub days: u32 = 1..=36_525,
        /// Counted from when.
        pub after: After,
        /// What happens then.
        pub then: Then,
        /// The schedule or rule it comes from.
        pub source: String,
        /// A lawsuit, an audit or a request for records stops the destruction of this class while this is set (C7).
        pub held: Option<bool>,
    }
}

impl Retention {
    /// Whether its destruction is stopped for now.
    pub fn is_held(&self) -> bool {
        self.held.unwrap_or(false)
    }
}

choice! {
    /// What a time of keeping is counted from.
    pub enum After {
        /// The last change.
        LastChange = "last-change",
        /// The end of the school year.
        SchoolYear = "school-year",
        /// The close of the case.
        Close = "close",
        /// The end of the person's service.
        EndOfService = "end-of-service",
    }
}

choice! {
    /// What happens when the time is over.
    pub enum Then {
        /// Destroyed, with a line in the log of destructions.
        Destroy = "destroy",
        /// Kept without anything that names a person.
        Anonymise = "anonymise",
    }
}

table! {
    /// The texts people agree to or are shown by law, each with its version.
    pub struct Texts {
        /// How volunteers behave (B2).
        pub conduct: Wording,
        /// What volunteers keep to themselves (B2).
        pub confidentiality: Wording,
        /// That a report may be obtained: stands alone, nothing else on its page (C8, 15 U.S.C. 1681b(b)(2)).
        pub disclosure: Wording,
        /// The person's permission for it (C8).
        pub authorisation: Wording,
        /// What a guardian consents to for a young volunteer (B2); without it the words that ship.
        pub guardian: Option<Wording>,
        /// What is kept about people, why, for how long, who sees it.
        pub privacy: Wording,
        /// The statement against discrimination; on every page (A1).
        pub nondiscrimination: Wording,
    }
}

table! {
    /// One text with its version: what a person agreed to can be found again.
    pub struct Wording {
        /// The version; a new text needs a new one.
        pub version: u32 = 1..=9_999,
        /// The heading.
        pub title: Words,
        /// The text; empty lines part its paragraphs.
        pub text: Words,
    }
}

impl Policy {
    /// What a guardian consents to; the words of the document that ships where an older one has none.
    pub fn guardian_text(&self) -> &Wording {
        static SHIPPED: LazyLock<Wording> = LazyLock::new(|| {
            let shipped = Policy::parse(super::CMS).ok().and_then(|policy| policy.texts.guardian);
            shipped.expect("a test reads the document that ships")
        });
        self.texts.guardian.as_ref().unwrap_or(&SHIPPED)
    }
}

/// The classes of records that the program keeps and so must have a time for.
pub const RETENTION_CLASSES: [&str; 6] = ["unfinished", "messages", "attendance", "screening", "sign-in", "ledger"];

/// Classes that came after the first schedules were written, and that are carried out like the others. A document that does
/// not name one does not keep it for ever: what ships is taken, and its page and its preview say so.
const LATER_CLASSES: [&str; 4] = ["gifts", "proof", "partner-contacts", "consents"];

impl Policy {
    /// A schedule that says nothing of a later class keeps it as the document that ships does.
    pub(super) fn with_later_classes(mut self) -> Policy {
        static SHIPPED: LazyLock<Vec<Retention>> =
            LazyLock::new(|| Policy::parse(super::CMS).map_or_else(|_| Vec::new(), |policy| policy.retention));
        for class in LATER_CLASSES.iter().filter(|class| self.retention_of(class).is_none()).collect::<Vec<_>>() {
            self.retention.extend(SHIPPED.iter().find(|entry| entry.id == **class).cloned());
        }
        self
    }

    /// Whether the document says nothing of this class, so that it is kept as the one that ships keeps it.
    pub fn is_kept_as_shipped(&self, class: &str) -> bool {
        let path = path_of(class);
        self.warnings.iter().any(|warning| warning.fault == Fault::AsShipped && warning.path == path)
    }
}

fn path_of(class: &str) -> String {
    format!("retention[{class}]")
}

/// Refuses a schedule that leaves out a class the program keeps; of later ones it is said that what ships is taken.
pub(super) fn check_retention(schedule: &[Retention], reading: &mut Reading) {
    for class in RETENTION_CLASSES {
        if !schedule.iter().any(|entry| entry.id == *class) {
            reading.wrong(path_of(class), Fault::Missing);
        }
    }
    for class in LATER_CLASSES {
        if !schedule.iter().any(|entry| entry.id == *class) {
            reading.warn(path_of(class), Fault::AsShipped);
        }
    }
}
