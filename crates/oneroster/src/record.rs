//! The records a program works with: few fields, typed, the same for both versions.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::value;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub enum $name {
            $($(#[$vdoc])* $variant,)*
            /// A word a district added (`ext:…`), or an empty cell of a deleted record.
            Other,
        }

        impl $name {
            const WORDS: &[(&'static str, $name)] = &[$(($text, $name::$variant),)*];

            /// The word of the standard; empty for `Other`.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* $name::Other => "" }
            }

            /// Reads a word; case, blanks and dashes do not matter.
            pub fn parse(text: &str) -> Option<$name> {
                let known = $name::WORDS.iter().find(|(word, _)| *word == text);
                let known = known.or_else(|| $name::WORDS.iter().find(|(word, _)| value::choice(text, &[*word]).is_some()));
                known.map(|(_, meaning)| *meaning).or_else(|| value::is_extension(text).then_some($name::Other))
            }
        }
    };
}

words! {
    /// What sort of organisation.
    OrgKind {
        /// Part of a school.
        Department = "department",
        /// A school.
        School = "school",
        /// A school district.
        District = "district",
        /// A local body between district and state.
        Local = "local",
        /// A state.
        State = "state",
        /// A country.
        National = "national",
    }
}

words! {
    /// What sort of stretch of the year.
    SessionKind {
        /// The time one report card covers.
        GradingPeriod = "gradingPeriod",
        /// Half a year.
        Semester = "semester",
        /// The whole year.
        SchoolYear = "schoolYear",
        /// A term.
        Term = "term",
    }
}

words! {
    /// What sort of class.
    ClassKind {
        /// The class a student belongs to.
        Homeroom = "homeroom",
        /// A class with hours of its own.
        Scheduled = "scheduled",
    }
}

words! {
    /// What a person is at an organisation or in a class.
    Role {
        /// An administrator (1.1, and enrollments of both versions).
        Administrator = "administrator",
        /// An aide.
        Aide = "aide",
        /// A counselor.
        Counselor = "counselor",
        /// An administrator of the district.
        DistrictAdministrator = "districtAdministrator",
        /// A guardian.
        Guardian = "guardian",
        /// A parent.
        Parent = "parent",
        /// A principal.
        Principal = "principal",
        /// A proctor.
        Proctor = "proctor",
        /// A relative.
        Relative = "relative",
        /// An administrator of one site.
        SiteAdministrator = "siteAdministrator",
        /// A student.
        Student = "student",
        /// An administrator of the system.
        SystemAdministrator = "systemAdministrator",
        /// A teacher.
        Teacher = "teacher",
    }
}

impl Role {
    /// Parents, guardians and relatives.
    pub fn is_family(self) -> bool {
        matches!(self, Role::Parent | Role::Guardian | Role::Relative)
    }
}

/// Whether a record is there or gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// The record is there; bulk files leave the cell empty.
    #[default]
    Active,
    /// The record is gone.
    ToBeDeleted,
}

impl Status {
    /// The word of the standard.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Active => "active",
            Status::ToBeDeleted => "tobedeleted",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Status> {
        match value::choice(text, &["active", "tobedeleted"])? {
            "active" => Some(Status::Active),
            _ => Some(Status::ToBeDeleted),
        }
    }
}

/// A district, school or department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Org {
    /// Its id.
    pub sourced_id: String,
    /// Whether it is there or gone.
    pub status: Status,
    /// When it last changed.
    pub modified: Option<Timestamp>,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrgKind,
    /// A number people know it by, such as that of the state.
    pub identifier: Option<String>,
    /// The organisation it belongs to.
    pub parent: Option<String>,
}

/// A school year, term or grading period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AcademicSession {
    /// Its id.
    pub sourced_id: String,
    /// Whether it is there or gone.
    pub status: Status,
    /// When it last changed.
    pub modified: Option<Timestamp>,
    /// Its name.
    pub title: String,
    /// What it is.
    pub kind: SessionKind,
    /// Its first day.
    pub start: Option<Date>,
    /// Its last day.
    pub end: Option<Date>,
    /// The session it is part of.
    pub parent: Option<String>,
    /// The year in which the school year ends.
    pub school_year: Option<i16>,
}

/// What is taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Course {
    /// Its id.
    pub sourced_id: String,
    /// Whether it is there or gone.
    pub status: Status,
    /// When it last changed.
    pub modified: Option<Timestamp>,
    /// Its name.
    pub title: String,
    /// A short code.
    pub code: Option<String>,
    /// The grades it is for.
    pub grades: Vec<String>,
    /// The organisation that offers it.
    pub org: String,
    /// Its subjects.
    pub subjects: Vec<String>,
}

/// A course as it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Class {
    /// Its id.
    pub sourced_id: String,
    /// Whether it is there or gone.
    pub status: Status,
    /// When it last changed.
    pub modified: Option<Timestamp>,
    /// Its name.
    pub title: String,
    /// What it is.
    pub kind: ClassKind,
    /// A short code.
    pub code: Option<String>,
    /// Where it is held.
    pub location: Option<String>,
    /// The grades it is for.
    pub grades: Vec<String>,
    /// The course.
    pub course: String,
    /// The school.
    pub school: String,
    /// The terms in which it is held.
    pub terms: Vec<String>,
}

/// Who is in which class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Enrollment {
    /// Its id.
    pub sourced_id: String,
    /// Whether it is there or gone.
    pub status: Status,
    /// When it last changed.
    pub modified: Option<Timestamp>,
    /// The class.
    pub class: String,
    /// The school.
    pub school: String,
    /// The person.
    pub user: String,
    /// What the person is in the class.
    pub role: Role,
    /// Whether a teacher is the first of the class.
    pub primary: bool,
    /// The first day.
    pub begin: Option<Date>,
    /// The last day.
    pub end: Option<Date>,
}

/// A person. Passwords are not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct User {
    /// The person's id.
    pub sourced_id: String,
    /// Whether the record is there or gone.
    pub status: Status,
    /// When it last changed.
    pub modified: Option<Timestamp>,
    /// Whether the person may use the system the record comes from.
    pub enabled: bool,
    /// The name the person signs in with.
    pub username: Option<String>,
    /// Given name.
    pub given: String,
    /// Middle name.
    pub middle: Option<String>,
    /// Family name.
    pub family: String,
    /// The given name the person prefers (1.2).
    pub preferred_given: Option<String>,
    /// The family name the person prefers (1.2).
    pub preferred_family: Option<String>,
    /// A number people know the person by, such as a student number.
    pub identifier: Option<String>,
    /// E-mail address, as written.
    pub email: Option<String>,
    /// Number for text messages, as written.
    pub sms: Option<String>,
    /// Telephone number, as written.
    pub phone: Option<String>,
    /// The people who act for this person, or for whom this person acts.
    pub agents: Vec<String>,
    /// Grades.
    pub grades: Vec<String>,
    /// The organisation the person belongs to first of all.
    pub primary_org: Option<String>,
    /// What the person is, where; the primary role first.
    pub roles: Vec<UserRole>,
}

/// What a person is at one organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UserRole {
    /// What the person is.
    pub role: Role,
    /// Where.
    pub org: String,
    /// Whether it is the person's main role there.
    pub primary: bool,
    /// Whether the role is there or gone.
    pub status: Status,
    /// The first day.
    pub begin: Option<Date>,
    /// The last day.
    pub end: Option<Date>,
}

/// A role on its own: a row of roles.csv (1.2), or one school of a user (1.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleRecord {
    /// The role's own id; empty in 1.1, where roles have none.
    pub sourced_id: String,
    /// The person.
    pub user: String,
    /// When it last changed.
    pub modified: Option<Timestamp>,
    /// What the person is, where.
    pub role: UserRole,
}
