//! The files of the standard, the versions it comes in, and what a column may hold.

use std::fmt;

use serde::Serialize;

use crate::columns;

/// The version of the standard a package follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Version {
    /// OneRoster 1.1: a user's role and schools stand in users.csv.
    #[serde(rename = "1.1")]
    V1_1,
    /// OneRoster 1.2: roles have a file of their own.
    #[serde(rename = "1.2")]
    V1_2,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Version::V1_1 => "1.1",
            Version::V1_2 => "1.2",
        })
    }
}

/// What the manifest says about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The file is not part of the package.
    Absent,
    /// The file holds every record there is.
    Bulk,
    /// The file holds the records that changed.
    Delta,
}

impl Mode {
    /// The word in the manifest.
    pub fn as_str(self) -> &'static str {
        match self {
            Mode::Absent => "absent",
            Mode::Bulk => "bulk",
            Mode::Delta => "delta",
        }
    }
}

macro_rules! files {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $columns:ident;)*) => {
        /// A CSV file of the standard. The order is that in which files are checked: what is referred to comes first.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub enum FileKind { $($(#[$doc])* $name,)* }

        impl FileKind {
            /// All files of both versions, in the order in which they are checked.
            pub const ALL: &'static [FileKind] = &[$(FileKind::$name,)*];

            /// The name in the manifest, such as `academicSessions`.
            pub fn name(self) -> &'static str {
                match self { $(FileKind::$name => $text,)* }
            }

            /// The name of the file, such as `academicSessions.csv`.
            pub fn file_name(self) -> &'static str {
                match self { $(FileKind::$name => concat!($text, ".csv"),)* }
            }

            pub(crate) fn all_columns(self) -> &'static [Column] {
                match self { $(FileKind::$name => columns::$columns,)* }
            }
        }
    };
}

files! {
    /// Districts, schools and departments.
    Orgs = "orgs", ORGS;
    /// School years, terms and grading periods.
    AcademicSessions = "academicSessions", ACADEMIC_SESSIONS;
    /// What is taught.
    Courses = "courses", COURSES;
    /// A course as it is held.
    Classes = "classes", CLASSES;
    /// People.
    Users = "users", USERS;
    /// The accounts of people in other systems (1.2).
    UserProfiles = "userProfiles", USER_PROFILES;
    /// Who is what at which school (1.2).
    Roles = "roles", ROLES;
    /// Who is in which class.
    Enrollments = "enrollments", ENROLLMENTS;
    /// Birth dates and the like. This crate checks the file but has no type for it.
    Demographics = "demographics", DEMOGRAPHICS;
    /// Learning material.
    Resources = "resources", RESOURCES;
    /// Material of a class.
    ClassResources = "classResources", CLASS_RESOURCES;
    /// Material of a course.
    CourseResources = "courseResources", COURSE_RESOURCES;
    /// Material of a person (1.2).
    UserResources = "userResources", USER_RESOURCES;
    /// Sorts of graded work.
    Categories = "categories", CATEGORIES;
    /// Scales of grades (1.2).
    ScoreScales = "scoreScales", SCORE_SCALES;
    /// Graded work.
    LineItems = "lineItems", LINE_ITEMS;
    /// Grades.
    Results = "results", RESULTS;
    /// Objectives of graded work (1.2).
    LineItemLearningObjectiveIds = "lineItemLearningObjectiveIds", LINE_ITEM_OBJECTIVES;
    /// Scales of graded work (1.2).
    LineItemScoreScales = "lineItemScoreScales", LINE_ITEM_SCALES;
    /// Objectives of grades (1.2).
    ResultLearningObjectiveIds = "resultLearningObjectiveIds", RESULT_OBJECTIVES;
    /// Scales of grades given (1.2).
    ResultScoreScales = "resultScoreScales", RESULT_SCALES;
}

impl FileKind {
    /// The file of this name; case does not matter. `users` and `users.csv` are both understood.
    pub fn parse(name: &str) -> Option<FileKind> {
        let stem = match name.len().checked_sub(4).and_then(|at| name.split_at_checked(at)) {
            Some((stem, end)) if end.eq_ignore_ascii_case(".csv") => stem,
            _ => name,
        };
        FileKind::ALL.iter().copied().find(|kind| kind.name().eq_ignore_ascii_case(stem))
    }

    /// Whether the file is part of this version of the standard.
    pub fn exists_in(self, version: Version) -> bool {
        use FileKind as F;
        let new = matches!(
            self,
            F::UserProfiles
                | F::Roles
                | F::UserResources
                | F::ScoreScales
                | F::LineItemLearningObjectiveIds
                | F::LineItemScoreScales
                | F::ResultLearningObjectiveIds
                | F::ResultScoreScales
        );
        version == Version::V1_2 || !new
    }

    /// The names of the columns in a version, in the standard's order.
    pub fn column_names(self, version: Version) -> Vec<&'static str> {
        self.columns(version).map(|column| column.name).collect()
    }

    pub(crate) fn columns(self, version: Version) -> impl Iterator<Item = &'static Column> {
        self.all_columns().iter().filter(move |column| column.only.is_none_or(|only| only == version))
    }

    /// Whether any column of a later file leads here, so that its ids must be kept.
    pub(crate) fn is_referred_to(self) -> bool {
        FileKind::ALL.iter().any(|kind| kind.all_columns().iter().any(|column| column.kind.leads_to() == Some(self)))
    }
}

/// A column of the standard.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) need: Need,
    /// The one version that has it; nothing when both do.
    pub(crate) only: Option<Version>,
}

/// Whether a cell may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Without it the record has no meaning.
    Must,
    /// The standard wants it, but the record is usable without: a warning.
    Should,
    May,
    /// Must be filled in delta files.
    InDelta,
}

/// What a cell may hold.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Text,
    /// The record's own sourcedId.
    Id,
    /// The record's own sourcedId, which is also that of another file's record.
    IdOf(FileKind),
    One(FileKind),
    Many(FileKind),
    Choice(&'static [&'static str]),
    Choices(&'static [&'static str]),
    Status,
    Date,
    Instant,
    Flag,
    Number,
    Year,
}

impl Kind {
    pub(crate) fn leads_to(self) -> Option<FileKind> {
        match self {
            Kind::IdOf(file) | Kind::One(file) | Kind::Many(file) => Some(file),
            _ => None,
        }
    }
}

pub(crate) const fn must(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, need: Need::Must, only: None }
}

pub(crate) const fn should(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, need: Need::Should, only: None }
}

pub(crate) const fn may(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, need: Need::May, only: None }
}

pub(crate) const fn in_delta(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, need: Need::InDelta, only: None }
}

impl Column {
    pub(crate) const fn only(mut self, version: Version) -> Column {
        self.only = Some(version);
        self
    }
}
