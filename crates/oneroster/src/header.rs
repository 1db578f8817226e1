//! Finds the standard's columns in a file's first row, in any order and any case.

use std::collections::HashMap;

use crate::problem::{Problem, Problems, excerpt};
use crate::rows::Cells;
use crate::schema::{Column, FileKind, Mode, Need, Version};
use crate::why::Why;

/// Where each column stands.
#[derive(Debug, Default)]
pub(crate) struct Header {
    /// The named cells of the header; every row must have as many.
    pub(crate) width: usize,
    /// All cells of the header, those left over from emptied columns too.
    pub(crate) full_width: usize,
    /// The standard's columns that are there.
    pub(crate) columns: Vec<(&'static Column, usize)>,
    /// Every column by its name in lower case, `metadata.…` too.
    names: HashMap<String, usize>,
}

impl Header {
    /// Reads a header and reports what is missing, unknown or there twice.
    pub(crate) fn read(
        cells: &Cells<'_>,
        kind: FileKind,
        version: Version,
        mode: Mode,
        problems: &mut Problems,
    ) -> Header {
        let file = kind.file_name();
        let mut header = Header { width: cells.len(), full_width: cells.len(), ..Header::default() };
        // Spreadsheets leave commas behind for columns that were emptied.
        while header.width > 1 && cells.get(header.width - 1).is_empty() {
            header.width -= 1;
        }
        for at in 0..header.width {
            let name = cells.get(at);
            if header.names.insert(name.to_lowercase(), at).is_some() {
                problems.push(duplicate(file, cells.row, name));
            }
        }
        header.find_columns(kind, version, mode, cells, problems);
        for at in 0..header.width {
            let name = cells.get(at);
            let known = header.columns.iter().any(|(_, place)| *place == at);
            if !known && !name.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("metadata.")) {
                problems.push(unknown(file, cells.row, name, version));
            }
        }
        header
    }

    /// Where a column stands, by its name in any case.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        self.names.get(name).or_else(|| self.names.get(&name.to_lowercase())).copied()
    }

    fn find_columns(
        &mut self,
        kind: FileKind,
        version: Version,
        mode: Mode,
        cells: &Cells<'_>,
        problems: &mut Problems,
    ) {
        let mut missing = Vec::new();
        for column in kind.columns(version) {
            match self.names.get(&column.name.to_lowercase()) {
                Some(at) => self.columns.push((column, *at)),
                None if column.need == Need::Must || (column.need == Need::InDelta && mode == Mode::Delta) => {
                    let problem = Problem::new(kind.file_name(), Why::NoColumn { name: column.name.to_owned() });
                    problems.push(problem.at(cells.row).in_column(column.name));
                }
                None => missing.push(column.name),
            }
        }
        if !missing.is_empty() {
            let why = Why::NoOptionalColumns { names: missing.join(", ") };
            problems.push(Problem::new(kind.file_name(), why).at(cells.row));
        }
    }
}

fn duplicate(file: &str, row: u64, name: &str) -> Problem {
    Problem::new(file, Why::ColumnTwice { name: excerpt(name) }).at(row).in_column(excerpt(name))
}

fn unknown(file: &str, row: u64, name: &str, version: Version) -> Problem {
    let why = Why::UnknownColumn { name: excerpt(name), version: version.to_string() };
    Problem::new(file, why).at(row).in_column(excerpt(name))
}
