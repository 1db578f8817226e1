//! One row of any file, read by the names of its columns.

use jiff::{Timestamp, civil::Date};

use crate::cell;
use crate::header::Header;
use crate::problem::{Error, Problem};
use crate::record::Status;
use crate::rows::Cells;
use crate::schema::{FileKind, Mode, Version};
use crate::value;
use crate::why::Why;

/// A record as it stands in the file.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub(crate) kind: FileKind,
    pub(crate) mode: Mode,
    pub(crate) version: Version,
    pub(crate) header: &'a Header,
    pub(crate) cells: Cells<'a>,
}

impl<'a> Row<'a> {
    /// The row as a spreadsheet numbers it: the header is row 1.
    pub fn number(&self) -> u64 {
        self.cells.row
    }

    /// The file the row stands in.
    pub fn file(&self) -> FileKind {
        self.kind
    }

    /// Whether the file holds everything or what changed.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// A cell by the name of its column, in any case; `metadata.…` too. Empty when there is no such column.
    pub fn get(&self, column: &str) -> &'a str {
        self.header.place(column).map_or("", |at| self.cells.get(at))
    }

    /// A cell, or nothing when it is empty.
    pub fn filled(&self, column: &str) -> Option<String> {
        Some(self.get(column)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The entries of a cell that holds several, separated by commas.
    pub fn list(&self, column: &str) -> Vec<String> {
        value::list(self.get(column)).map(str::to_owned).collect()
    }

    pub(crate) fn text(&self, column: &str) -> String {
        self.get(column).to_owned()
    }

    pub(crate) fn id(&self) -> Result<String, Error> {
        self.filled("sourcedId").ok_or_else(|| {
            let problem = Problem::new(self.kind.file_name(), Why::EmptyCell);
            problem.at(self.number()).in_column("sourcedId").into()
        })
    }

    pub(crate) fn date(&self, column: &str) -> Result<Option<Date>, Error> {
        self.parse(column, value::date)
    }

    pub(crate) fn instant(&self, column: &str) -> Result<Option<Timestamp>, Error> {
        self.parse(column, value::instant)
    }

    pub(crate) fn flag(&self, column: &str) -> Result<Option<bool>, Error> {
        self.parse(column, value::flag)
    }

    pub(crate) fn status(&self) -> Result<Status, Error> {
        Ok(self.parse("status", Status::parse)?.unwrap_or(Status::Active))
    }

    /// A filled cell's meaning; nothing when it is empty, a problem when it has none.
    pub(crate) fn parse<T>(&self, column: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, Error> {
        let text = self.get(column);
        if text.is_empty() {
            return Ok(None);
        }
        read(text).map(Some).ok_or_else(|| self.refuse(column, text).into())
    }

    fn refuse(&self, column: &str, text: &str) -> Problem {
        let (file, row) = (self.kind.file_name(), self.number());
        let known = self.header.columns.iter().find(|(known, _)| known.name == column);
        known
            .and_then(|(known, _)| cell::check(file, row, known, text))
            .unwrap_or_else(|| Problem::new(file, Why::CellUnread).at(row).in_column(column))
    }
}
