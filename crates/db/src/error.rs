//! What can go wrong with a database, in plain words with what to do next.

/// What can go wrong with a database.
///
/// Cheap to clone: when a shared commit fails, everyone in it is told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Another process holds the file.
    #[error("the database file {path} is in use by another program{by}. Stop that program, or use another file")]
    Locked {
        /// The file.
        path: String,
        /// Which process, where known; starts with a space.
        by: String,
    },
    /// The file or its folder may not be written to.
    #[error(
        "the database file {path} cannot be written to. Give this program's user the right to write to the file and its folder"
    )]
    ReadOnly {
        /// The file.
        path: String,
    },
    /// No room left.
    #[error("the disk that holds {path} is full; nothing was changed. Make room, then try again")]
    Full {
        /// The file or server.
        path: String,
    },
    /// The file is damaged.
    #[error(
        "the database {path} is damaged ({detail}). Stop the program, keep a copy of the file, and restore the last backup"
    )]
    Corrupt {
        /// The file or server.
        path: String,
        /// What the engine said.
        detail: String,
    },
    /// The file is something else.
    #[error("{path} is not a database of this program. Check the path; the file was not changed")]
    NotADatabase {
        /// The file.
        path: String,
    },
    /// The file cannot be opened or made.
    #[error("the database file {path} cannot be opened: {detail}. Check that its folder exists and may be written to")]
    CannotOpen {
        /// The file.
        path: String,
        /// What the engine said.
        detail: String,
    },
    /// The address makes no sense.
    #[error("the database address cannot be used: {0}")]
    BadAddress(String),
    /// A newer program has migrated this database.
    #[error(
        "the database is at version {found}, newer than this program, which knows up to version {known}. Run the newer program"
    )]
    Newer {
        /// The version of the database.
        found: i64,
        /// The newest version the program knows.
        known: i64,
    },
    /// A migration was changed after it was applied.
    #[error(
        "migration {number} ({name}) is not the one that was applied to this database. Run the program this database belongs to; an applied migration is never edited, a new one follows it"
    )]
    Changed {
        /// Its number.
        number: i64,
        /// Its name.
        name: String,
    },
    /// A migration failed.
    #[error("migration {number} ({name}) failed and was undone: {reason}")]
    Migration {
        /// Its number.
        number: i64,
        /// Its name.
        name: String,
        /// Why.
        reason: Box<Error>,
    },
    /// The server cannot be reached.
    #[error(
        "the database server cannot be reached: {0}. Check that it runs and that the address, user and password are right"
    )]
    Unavailable(String),
    /// The connection broke while saving.
    #[error(
        "the connection broke while a change was being saved, so it may or may not be there: {0}. Look before doing it again"
    )]
    Unsure(String),
    /// Waited too long for a turn.
    #[error("the database is busy: {0}. Try again in a minute")]
    Busy(&'static str),
    /// Two transactions got in each other's way; doing the whole again will work.
    #[error("two changes met; do the whole transaction again: {0}")]
    Again(String),
    /// Writing failed in a way that leaves no trust in the disk; reading goes on.
    #[error(
        "the disk failed while saving ({0}), so no more changes are accepted. Check the disk, then start the program again"
    )]
    Broken(String),
    /// A rule of the schema says no: unique, foreign key, check, not null.
    #[error("a rule of the database refused the change: {detail} (in: {text})")]
    Constraint {
        /// What the engine said.
        detail: String,
        /// The statement.
        text: String,
    },
    /// The statement is wrong, or failed for a reason of its own.
    #[error("{detail} (in: {text})")]
    Statement {
        /// What the engine said.
        detail: String,
        /// The statement.
        text: String,
    },
    /// An earlier statement of this transaction failed.
    #[error("an earlier statement of this transaction failed, so it can only be dropped")]
    Aborted,
    /// `one` found no row.
    #[error("a row was expected and none was found (in: {text})")]
    NoRow {
        /// The statement.
        text: String,
    },
    /// A cell does not fit the Rust type.
    #[error("cannot read a result: {0}")]
    Decode(String),
    /// The caller asked for something that makes no sense here.
    #[error("{0}")]
    Misuse(String),
    /// A file operation failed.
    #[error("{path}: {detail}")]
    File {
        /// The file.
        path: String,
        /// What the system said.
        detail: String,
    },
}

impl Error {
    /// Whether doing the whole transaction again is the right answer.
    pub fn is_again(&self) -> bool {
        matches!(self, Self::Again(_))
    }

    /// Whether waiting and trying later may help: busy, full, out of reach.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Again(_) | Self::Busy(_) | Self::Full { .. } | Self::Unavailable(_) | Self::Locked { .. })
    }

    /// Whether it says something about the database and not about one change: the next is met by it, too.
    pub(crate) fn stops_changes(&self) -> bool {
        matches!(
            self,
            Self::Locked { .. } | Self::ReadOnly { .. } | Self::Full { .. } | Self::Broken(_) | Self::Unavailable(_)
        )
    }

    pub(crate) fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::File { path: path.display().to_string(), detail: error.to_string() }
    }
}
