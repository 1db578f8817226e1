//! What is wrong, as a value: a word to look up in any language, the values that its sentences quote, and the English of both.

use serde::Serialize;

use crate::problem::ProblemKind;

/// One value that a sentence quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Quoted {
    /// Words of the package, or of the standard.
    Text(String),
    /// A count, or the number of a row or cell.
    Number(u64),
}

impl From<&String> for Quoted {
    fn from(text: &String) -> Quoted {
        Quoted::Text(text.clone())
    }
}

impl From<&u64> for Quoted {
    fn from(number: &u64) -> Quoted {
        Quoted::Number(*number)
    }
}

macro_rules! whys {
    ($($name:ident $({ $($field:ident: $type:ty),* })? = $kind:ident, $word:literal, $message:literal, $mend:literal;)*) => {
        /// What is wrong, with the values that say it: one variant for each sentence.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Why {
            $(#[doc = $message] $name $({
                $(#[doc = concat!("The `", stringify!($field), "` that the sentence quotes.")] $field: $type,)*
            })?,)*
        }

        impl Why {
            /// The word of every variant, for whoever keeps sentences of their own.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            /// What sort of problem it is.
            pub fn kind(&self) -> ProblemKind {
                match self { $(Why::$name { .. } => ProblemKind::$kind,)* }
            }

            /// The variant as a word, such as `empty-cell`.
            pub fn word(&self) -> &'static str {
                match self { $(Why::$name { .. } => $word,)* }
            }

            /// What the sentences quote, by name.
            pub fn values(&self) -> Vec<(&'static str, Quoted)> {
                match self {
                    $(Why::$name { $($($field),*)? } => vec![$($((stringify!($field), Quoted::from($field))),*)?],)*
                }
            }

            /// What is wrong, as one plain English sentence.
            pub fn message(&self) -> String {
                match self {
                    $(Why::$name { $($($field),*)? } => {
                        let _ = ($($($field,)*)?);
                        format!($message)
                    })*
                }
            }

            /// What to do about it, as one plain English sentence.
            pub fn mend(&self) -> String {
                match self {
                    $(Why::$name { $($($field),*)? } => {
                        let _ = ($($($field,)*)?);
                        format!($mend)
                    })*
                }
            }
        }
    };
}

whys! {
    NotAZip { reason: String } = NotAZip, "not-a-zip",
        "This is not a ZIP file, or it is damaged ({reason}).",
        "Export the package again.";
    CsvAlone = NotAZip, "csv-alone",
        "This is not a ZIP file.",
        "Give the ZIP file the student system made, or the folder that holds all its CSV files.";
    Spreadsheet = NotAZip, "spreadsheet",
        "This is not a ZIP file.",
        "A spreadsheet cannot be read. Give the OneRoster ZIP file the student system made.";
    OtherFile = NotAZip, "other-file",
        "This is not a ZIP file.",
        "Give the OneRoster ZIP file the student system made; its name usually ends in .zip.";
    NoSuchFile = Unreadable, "no-such-file",
        "There is no such file or folder.",
        "Check the path.";
    NotRead { reason: String } = Unreadable, "not-read",
        "The file cannot be read ({reason}).",
        "Try again, and export the package anew if it keeps happening.";
    NotReadToItsEnd { reason: String } = Unreadable, "not-read-to-its-end",
        "The file cannot be read to its end ({reason}).",
        "Export the package again.";
    NotUnpacked { reason: String } = Unreadable, "not-unpacked",
        "The file cannot be unpacked ({reason}).",
        "Make the ZIP file again with ordinary compression (deflate).";
    TooManyFiles { limit: u64 } = TooManyEntries, "too-many-files",
        "The package holds more than {limit} files.",
        "Put only the CSV files of the standard into it.";
    TooBig { megabytes: u64, limit: u64 } = TooBig, "too-big",
        "It would unpack to {megabytes} MB; at most {limit} MB are read.",
        "Export fewer records, or only those that changed.";
    Bomb = ZipBomb, "bomb",
        "The file unpacks to far more than it should.",
        "Do not trust this package; ask its sender for a new export.";
    UnsafeName = UnsafeName, "unsafe-name",
        "The name of this file leads out of the package, or the file is a link.",
        "Do not trust this package; ask its sender for a new export.";
    Encrypted = Encrypted, "encrypted",
        "This file is protected by a password.",
        "Export the package without a password.";
    NotOfTheStandard = UnknownFile, "not-of-the-standard",
        "This file is not part of OneRoster.",
        "Take it out of the package.";
    NotOfTheVersion { version: String } = UnknownFile, "not-of-the-version",
        "This file is not part of OneRoster {version}.",
        "Take it out, or name the right version in manifest.csv.";
    UnknownInManifest { name: String } = UnknownFile, "unknown-in-manifest",
        "“{name}” is not a file of the standard.",
        "Take the row out.";
    FileTwice { other: String } = DuplicateFile, "file-twice",
        "The file is there twice, also as {other}.",
        "Keep one of them.";
    NoManifest = MissingManifest, "no-manifest",
        "The package has no manifest.csv.",
        "Export the package again, with its manifest.";
    ManifestHeader { found: String } = BadManifestHeader, "manifest-header",
        "The first row is “{found}”.",
        "It must be exactly: propertyName,value";
    ManifestVersion { found: String } = BadManifestValue, "manifest-version",
        "“{found}” is not a version of the manifest.",
        "Write 1.0.";
    ManifestMode { found: String } = BadManifestValue, "manifest-mode",
        "“{found}” is not a way to send a file.",
        "Use one of: absent, bulk, delta.";
    PropertyTwice { name: String } = DuplicateProperty, "property-twice",
        "“{name}” stands twice in the manifest.",
        "Keep one of the rows.";
    NoVersion = UnknownVersion, "no-version",
        "The manifest does not say which version of OneRoster the package follows.",
        "Add the row oneroster.version,1.2 (or 1.1).";
    OtherVersion { found: String } = UnknownVersion, "other-version",
        "The package follows OneRoster “{found}”, which is not read.",
        "Export the package as OneRoster 1.2 or 1.1.";
    FileMissing { name: String } = FileMissing, "file-missing",
        "The manifest promises {name}, but it is not in the package.",
        "Add the file, or write absent in this row.";
    FileNotExpected = FileNotExpected, "file-not-expected",
        "The manifest says this file is absent.",
        "Write bulk or delta in manifest.csv, or take the file out.";
    NotInManifest = NotInManifest, "not-in-manifest",
        "The manifest does not name this file.",
        "Add it to manifest.csv as bulk or delta.";
    NotUtf8 { cell: u64, byte: String } = NotUtf8, "not-utf8",
        "Cell {cell} has a letter that is not saved as UTF-8 (byte {byte}).",
        "Save the file as UTF-8: in a spreadsheet choose “CSV UTF-8” and send it again.";
    NotText { cell: u64 } = NotText, "not-text",
        "Cell {cell} holds a zero byte, which no text has.",
        "Check that this is the right file, and save it as “CSV UTF-8”; UTF-16 is not read.";
    UnclosedQuote = UnclosedQuote, "unclosed-quote",
        "A quotation mark that opens in this row is never closed.",
        "Close it, and write a quotation mark inside a text twice (\"\").";
    StrayQuote { cell: u64 } = StrayQuote, "stray-quote",
        "Cell {cell} has a quotation mark in the middle of its text.",
        "Put the whole cell in quotation marks and write the one inside it twice (\"\").";
    RowTooLong { limit: u64 } = RowTooLong, "row-too-long",
        "This row is longer than {limit} characters.",
        "Check that each record ends with a line break, and export the file again.";
    MoreCells { cells: u64, columns: u64 } = WrongCellCount, "more-cells",
        "The number of cells in this row is {cells}; in the first row it is {columns}.",
        "Put texts that hold a comma in quotation marks, and write one cell for each column.";
    FewerCells { cells: u64, columns: u64 } = WrongCellCount, "fewer-cells",
        "The number of cells in this row is {cells}; in the first row it is {columns}.",
        "Write one cell for each column, empty ones too.";
    EmptyFile = EmptyFile, "empty-file",
        "The file is empty.",
        "Write the names of the columns in the first row, even when there are no records.";
    NoColumn { name: String } = MissingColumn, "no-column",
        "The column “{name}” is missing.",
        "Add it to the export; its name stands in the first row.";
    NoOptionalColumns { names: String } = MissingOptionalColumns, "no-optional-columns",
        "These columns of the standard are missing: {names}.",
        "The file can be read without them; add them if your system can.";
    UnknownColumn { name: String, version: String } = UnknownColumn, "unknown-column",
        "The column “{name}” is not in OneRoster {version} and is not read.",
        "Take it out, or name it metadata.something.";
    ColumnTwice { name: String } = DuplicateColumn, "column-twice",
        "The column “{name}” stands twice.",
        "Take one of them out.";
    EmptyCell = EmptyCell, "empty-cell",
        "This cell is empty.",
        "Fill it; the row has no meaning without it.";
    EmptyOptionalCell = EmptyOptionalCell, "empty-optional-cell",
        "This cell is empty.",
        "Fill it if your system can; the row can be read without it.";
    CellUnread = BadChoice, "cell-unread",
        "This cell cannot be read.",
        "Correct or empty it.";
    NotAChoice { found: String, choices: String } = BadChoice, "not-a-choice",
        "“{found}” is not one of the words for this column.",
        "Use one of: {choices}.";
    NotADate { found: String } = BadDate, "not-a-date",
        "“{found}” is not a date.",
        "Write it as year-month-day, like 2024-08-01.";
    NotAnInstant { found: String } = BadDateTime, "not-an-instant",
        "“{found}” is not a date and time.",
        "Write it like 2024-08-01T12:00:00Z.";
    NotAFlag { found: String } = BadFlag, "not-a-flag",
        "“{found}” is not true or false.",
        "Write true or false.";
    NotANumber { found: String } = BadNumber, "not-a-number",
        "“{found}” is not a number.",
        "Write digits, with a point before decimals.";
    NotAYear { found: String } = BadNumber, "not-a-year",
        "“{found}” is not a year.",
        "Write the year in which the school year ends, like 2025.";
    IdTwice { id: String, first: u64 } = DuplicateId, "id-twice",
        "“{id}” already stands in row {first}.",
        "Give each record a sourcedId of its own, or take one of the rows out.";
    NoSuchRecord { id: String, name: String } = UnknownReference, "no-such-record",
        "There is no “{id}” in {name}.",
        "Add that record, or correct or empty this cell.";
    Unchecked { name: String } = UncheckedReference, "unchecked",
        "This column leads to {name}, which is absent, so it cannot be checked.",
        "Add that file to the package if you can.";
    DeletedInBulk = DeletedInBulk, "deleted-in-bulk",
        "This file holds every record, yet marks rows for deletion.",
        "Leave such rows out of a bulk file; they are read as deleted.";
}
