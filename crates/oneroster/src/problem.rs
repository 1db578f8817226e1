//! What is wrong with a package, said so that a person in an office can put it right.

use std::fmt;

use serde::Serialize;

use crate::why::Why;

/// One thing that is wrong and where it is; what to do about it follows from it.
///
/// Values quote the cell they speak of (at most 60 characters), so a problem can hold
/// personal data; passwords are never quoted, because that column is never looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file inside the package, such as `users.csv`, or the package's own file name.
    pub file: String,
    /// The row as a spreadsheet numbers it: the header is row 1.
    pub row: Option<u64>,
    /// The column's name as the standard spells it.
    pub column: Option<String>,
    /// What sort of problem it is.
    pub kind: ProblemKind,
    /// Whether the package can be used in spite of it.
    pub severity: Severity,
    /// What is wrong, with its values; the sentences are its own. Boxed, as a problem is also an error that is passed on.
    pub why: Box<Why>,
}

impl Problem {
    /// A problem of a whole file; rows and columns are added with [`Problem::at`] and [`Problem::in_column`].
    pub(crate) fn new(file: impl Into<String>, why: Why) -> Problem {
        let kind = why.kind();
        Problem { file: file.into(), row: None, column: None, kind, severity: kind.severity(), why: Box::new(why) }
    }

    /// What is wrong, as one plain English sentence.
    pub fn message(&self) -> String {
        self.why.message()
    }

    /// What to do about it, as one plain English sentence.
    pub fn mend(&self) -> String {
        self.why.mend()
    }

    pub(crate) fn at(mut self, row: u64) -> Problem {
        self.row = Some(row);
        self
    }

    pub(crate) fn in_column(mut self, column: impl Into<String>) -> Problem {
        self.column = Some(column.into());
        self
    }
}

/// `users.csv, row 2, column email: … .` followed by the mend.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {} {}", self.message(), self.mend())
    }
}

/// Whether a package can be used in spite of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The package can be used; somebody should still look.
    Warning,
    /// The package must be put right first.
    Error,
}

macro_rules! problem_kinds {
    ($($(#[$doc:meta])* $name:ident = $severity:ident,)*) => {
        /// Every sort of problem there is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum ProblemKind { $($(#[$doc])* $name,)* }

        impl ProblemKind {
            /// How grave a problem of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(ProblemKind::$name => Severity::$severity,)* }
            }
        }
    };
}

problem_kinds! {
    /// The file is not a ZIP file, or is damaged.
    NotAZip = Error,
    /// A file cannot be read to its end.
    Unreadable = Error,
    /// The package holds more entries than [`Limits::max_entries`](crate::Limits).
    TooManyEntries = Error,
    /// A file, or the whole package, is larger than the limits.
    TooBig = Error,
    /// A file unpacks to far more than it should.
    ZipBomb = Error,
    /// An entry's name leads out of the package, or the entry is a link.
    UnsafeName = Error,
    /// An entry is protected by a password.
    Encrypted = Error,
    /// A file that is not part of the standard.
    UnknownFile = Error,
    /// The same file is there twice.
    DuplicateFile = Error,
    /// There is no manifest.csv.
    MissingManifest = Error,
    /// The first row of manifest.csv is not `propertyName,value`.
    BadManifestHeader = Error,
    /// A value in manifest.csv is not one of those allowed.
    BadManifestValue = Error,
    /// A property stands twice in manifest.csv.
    DuplicateProperty = Error,
    /// The version is missing, or not one this crate reads.
    UnknownVersion = Error,
    /// The manifest promises a file that is not there.
    FileMissing = Error,
    /// The manifest says a file is absent, but it is there.
    FileNotExpected = Error,
    /// A file is there that the manifest does not name.
    NotInManifest = Error,
    /// Bytes that are not UTF-8.
    NotUtf8 = Error,
    /// Bytes that no text holds.
    NotText = Error,
    /// A quotation mark that is opened and never closed.
    UnclosedQuote = Error,
    /// A quotation mark in the middle of a cell.
    StrayQuote = Error,
    /// A row longer than [`Limits::max_row_bytes`](crate::Limits).
    RowTooLong = Error,
    /// A row has more or fewer cells than the header.
    WrongCellCount = Error,
    /// A file without a header.
    EmptyFile = Error,
    /// A column that must be there is not.
    MissingColumn = Error,
    /// Columns of the standard that can be done without are not there.
    MissingOptionalColumns = Warning,
    /// A column that is neither in the standard nor `metadata.…`; it is ignored.
    UnknownColumn = Warning,
    /// The same column stands twice.
    DuplicateColumn = Error,
    /// A cell that must be filled is empty.
    EmptyCell = Error,
    /// A cell the standard wants filled, but that can be done without, is empty.
    EmptyOptionalCell = Warning,
    /// A word that is not in the standard's list for the column.
    BadChoice = Error,
    /// Not a date.
    BadDate = Error,
    /// Not a date and time.
    BadDateTime = Error,
    /// Not true or false.
    BadFlag = Error,
    /// Not a number.
    BadNumber = Error,
    /// Two rows of a file with the same sourcedId.
    DuplicateId = Error,
    /// A reference to a record that the package does not hold.
    UnknownReference = Error,
    /// References that cannot be checked, because the file they lead to is absent.
    UncheckedReference = Warning,
    /// A bulk file that marks rows for deletion.
    DeletedInBulk = Warning,
}

/// Why a package could not be opened or read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk said no.
    #[error("could not read {file}: {source}")]
    Io {
        /// The file that was being read.
        file: String,
        /// What the operating system answered.
        source: std::io::Error,
    },
    /// What was read cannot be used; the problem says where and how to mend it.
    #[error("{0}")]
    Refused(Box<Problem>),
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Error {
        Error::Refused(Box::new(problem))
    }
}

impl Error {
    /// The problem behind this error, so that a report can list it with the others.
    pub fn into_problem(self) -> Problem {
        match self {
            Error::Refused(problem) => *problem,
            Error::Io { file, source } if source.kind() == std::io::ErrorKind::NotFound => {
                Problem::new(file, Why::NoSuchFile)
            }
            Error::Io { file, source } => Problem::new(file, Why::NotRead { reason: source.to_string() }),
        }
    }
}

/// Problems found so far: at most so many errors and as many warnings.
#[derive(Debug)]
pub(crate) struct Problems {
    list: Vec<Problem>,
    errors: usize,
    warnings: usize,
    max: usize,
}

impl Problems {
    pub(crate) fn new(max: usize) -> Problems {
        Problems { list: Vec::new(), errors: 0, warnings: 0, max: max.max(1) }
    }

    /// Warnings beyond the limit are dropped; errors beyond it end the check, see [`Problems::full`].
    pub(crate) fn push(&mut self, problem: Problem) {
        let count = match problem.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        if *count < self.max {
            *count += 1;
            self.list.push(problem);
        }
    }

    pub(crate) fn full(&self) -> bool {
        self.errors >= self.max
    }

    pub(crate) fn into_list(self) -> Vec<Problem> {
        self.list
    }
}

/// A cell as it is quoted in a message: short, on one line.
pub(crate) fn excerpt(value: &str) -> String {
    let mut short: String = value.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if value.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}
