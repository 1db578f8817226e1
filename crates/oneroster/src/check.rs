//! Reads every row of every file once and says what is wrong; what is referred to is read before what refers to it.

use std::collections::BTreeMap;

use crate::cell;
use crate::header::Header;
use crate::ids::Ids;
use crate::package::{FileReport, Package, Progress};
use crate::problem::{Error, Problem, Problems, excerpt};
use crate::rows::{Cells, RowError, Rows};
use crate::schema::{Column, FileKind, Kind, Mode, Need, Version};
use crate::source::{self, Entry, Input};
use crate::value;
use crate::why::Why;

/// Rows between two calls of the progress function.
const STRIDE: u64 = 10_000;

/// A check of a whole package.
pub(crate) struct Check<'a> {
    package: &'a Package,
    version: Version,
    problems: &'a mut Problems,
    progress: &'a mut dyn FnMut(Progress),
    /// Ids of the bulk files read so far that later files may refer to.
    known: BTreeMap<FileKind, Ids>,
    bytes: u64,
    total_bytes: u64,
}

impl<'a> Check<'a> {
    pub(crate) fn new(
        package: &'a Package,
        version: Version,
        problems: &'a mut Problems,
        progress: &'a mut dyn FnMut(Progress),
    ) -> Check<'a> {
        let total_bytes = package.files.values().map(|entry| entry.bytes).sum();
        Check { package, version, problems, progress, known: BTreeMap::new(), bytes: 0, total_bytes }
    }

    pub(crate) fn all(mut self) -> Vec<FileReport> {
        let mut reports = Vec::new();
        let version = self.version;
        for kind in FileKind::ALL.iter().copied().filter(|kind| kind.exists_in(version)) {
            let Some(entry) = self.package.entry(kind) else {
                continue;
            };
            if self.problems.full() {
                break;
            }
            let before = self.bytes;
            reports.push(self.file(kind, entry));
            self.bytes = before + entry.bytes;
        }
        reports
    }

    fn file(&mut self, kind: FileKind, entry: &Entry) -> FileReport {
        let mode = self.package.mode(kind);
        let mut file = FileCheck::new(self, kind, mode);
        let read = file.check.package.source.with(entry, |input| {
            file.complete = file.first_reading(input);
            Ok::<(), Error>(())
        });
        if let Err(error) = read {
            file.check.problems.push(error.into_problem());
        }
        if file.complete && file.look_again && !file.check.problems.full() {
            let read = file.check.package.source.with(entry, |input| {
                file.second_reading(input);
                Ok::<(), Error>(())
            });
            if let Err(error) = read {
                file.check.problems.push(error.into_problem());
            }
        }
        let FileCheck { report, mut ids, complete, .. } = file;
        if kind.is_referred_to() {
            ids.complete = complete;
            self.known.insert(kind, ids);
        }
        report
    }
}

/// A check of one file.
struct FileCheck<'c, 'a> {
    check: &'c mut Check<'a>,
    kind: FileKind,
    mode: Mode,
    header: Header,
    ids: Ids,
    report: FileReport,
    complete: bool,
    /// True when a row refers to one of this same file that had not been read yet.
    look_again: bool,
    /// True when the id of a row could not be read: then a missing id proves nothing.
    lost_ids: bool,
    next_progress: u64,
    /// Columns whose references were already reported as not checkable.
    told: Vec<&'static str>,
    told_deleted: bool,
}

impl<'c, 'a> FileCheck<'c, 'a> {
    fn new(check: &'c mut Check<'a>, kind: FileKind, mode: Mode) -> FileCheck<'c, 'a> {
        let report = FileReport { file: kind, mode, rows: 0, deleted: 0 };
        let (header, ids) = (Header::default(), Ids::default());
        FileCheck {
            check,
            kind,
            mode,
            header,
            ids,
            report,
            complete: false,
            look_again: false,
            lost_ids: false,
            next_progress: STRIDE,
            told: Vec::new(),
            told_deleted: false,
        }
    }

    /// Reads the file from its header to its end; false when it could not be.
    fn first_reading(&mut self, input: Input<'_>) -> bool {
        let mut rows = match Rows::new(input, self.check.package.limits.max_row_bytes) {
            Ok(rows) => rows,
            Err(error) => return self.unreadable(&error),
        };
        self.tell_progress(0);
        while !self.check.problems.full() {
            match rows.next() {
                Ok(None) => {
                    self.tell_progress(rows.bytes);
                    return self.has_header() && !self.lost_ids;
                }
                Ok(Some(cells)) => self.row(&cells),
                Err(RowError::Io(error)) => return self.unreadable(&error),
                Err(RowError::Bad { row, fault }) => {
                    let problem = fault.problem(self.name(), row);
                    self.check.problems.push(problem);
                    if fault.ends_file() || self.header.width == 0 {
                        return false;
                    }
                    self.lost_ids = true;
                }
            }
            if self.report.rows == self.next_progress {
                self.next_progress += STRIDE;
                self.tell_progress(rows.bytes);
            }
        }
        false
    }

    /// Looks at nothing but the references within the file, now that all its ids are known.
    fn second_reading(&mut self, input: Input<'_>) {
        let Ok(mut rows) = Rows::new(input, self.check.package.limits.max_row_bytes) else {
            return;
        };
        let within: Vec<_> = self
            .header
            .columns
            .iter()
            .copied()
            .filter(|(column, _)| column.kind.leads_to() == Some(self.kind))
            .collect();
        let mut header = true;
        while !self.check.problems.full() {
            match rows.next() {
                Ok(Some(_)) if header => header = false,
                Ok(Some(cells)) if self.is_deleted(&cells) => {}
                Ok(Some(cells)) => {
                    for (column, at) in &within {
                        for id in cell::targets(column.kind, cells.get(*at)).filter(|id| !self.ids.holds(id)) {
                            self.check.problems.push(cell::unknown_reference(
                                self.name(),
                                cells.row,
                                column,
                                id,
                                self.kind,
                            ));
                        }
                    }
                }
                Err(RowError::Bad { fault, .. }) if !fault.ends_file() => {}
                Ok(None) | Err(_) => return,
            }
        }
    }

    fn name(&self) -> &'static str {
        self.kind.file_name()
    }

    fn unreadable(&mut self, error: &std::io::Error) -> bool {
        self.check.problems.push(source::read_problem(self.name(), error));
        false
    }

    fn has_header(&mut self) -> bool {
        if self.header.width == 0 {
            self.check.problems.push(Problem::new(self.name(), Why::EmptyFile).at(1));
        }
        self.header.width > 0
    }

    fn tell_progress(&mut self, bytes: u64) {
        let progress = Progress {
            file: self.kind,
            rows: self.report.rows,
            bytes: self.check.bytes + bytes,
            total_bytes: self.check.total_bytes,
        };
        (self.check.progress)(progress);
    }

    fn row(&mut self, cells: &Cells<'_>) {
        if cells.is_blank() {
            return;
        }
        if self.header.width == 0 {
            self.header = Header::read(cells, self.kind, self.check.version, self.mode, self.check.problems);
            self.lost_ids = self.header.place("sourcedId").is_none();
            return;
        }
        self.report.rows += 1;
        if let Some(problem) = cell::check_width(self.name(), &self.header, cells) {
            self.lost_ids = true;
            return self.check.problems.push(problem);
        }
        let deleted = self.is_deleted(cells);
        if deleted {
            self.report.deleted += 1;
            self.tell_deleted(cells.row);
        }
        for at in 0..self.header.columns.len() {
            let (column, place) = self.header.columns[at];
            self.cell(cells.row, column, cells.get(place), deleted);
        }
    }

    fn is_deleted(&self, cells: &Cells<'_>) -> bool {
        self.header.place("status").is_some_and(|at| value::choice(cells.get(at), &["tobedeleted"]).is_some())
    }

    fn tell_deleted(&mut self, row: u64) {
        if self.mode == Mode::Bulk && !std::mem::replace(&mut self.told_deleted, true) {
            let problem = Problem::new(self.name(), Why::DeletedInBulk);
            self.check.problems.push(problem.at(row).in_column("status"));
        }
    }

    fn cell(&mut self, row: u64, column: &'static Column, text: &str, deleted: bool) {
        if text.is_empty() {
            return self.empty_cell(row, column, deleted);
        }
        if let Some(problem) = cell::check(self.name(), row, column, text) {
            return self.check.problems.push(problem);
        }
        if matches!(column.kind, Kind::Id | Kind::IdOf(_)) {
            self.own_id(row, column, text);
        }
        if let Some(target) = column.kind.leads_to().filter(|_| !deleted) {
            self.references(row, column, text, target);
        }
    }

    /// A row that only says "this record is gone" need not repeat the record.
    fn empty_cell(&mut self, row: u64, column: &'static Column, deleted: bool) {
        let is_id = matches!(column.kind, Kind::Id | Kind::IdOf(_));
        let why = match column.need {
            Need::Must if is_id || !deleted => Why::EmptyCell,
            Need::InDelta if self.mode == Mode::Delta => Why::EmptyCell,
            Need::Should if !deleted => Why::EmptyOptionalCell,
            _ => return,
        };
        self.check.problems.push(Problem::new(self.name(), why).at(row).in_column(column.name));
    }

    fn own_id(&mut self, row: u64, column: &'static Column, text: &str) {
        if let Some(first) = self.ids.note(text, row) {
            let problem = Problem::new(self.name(), Why::IdTwice { id: excerpt(text), first });
            self.check.problems.push(problem.at(row).in_column(column.name));
        }
    }

    fn references(&mut self, row: u64, column: &'static Column, text: &str, target: FileKind) {
        // A delta file may well refer to what was sent before; only a bulk file says what there is.
        match self.check.package.mode(target) {
            Mode::Delta => {}
            Mode::Absent if self.mode == Mode::Delta => {}
            Mode::Absent => self.tell_unchecked(row, column, target),
            Mode::Bulk if target == self.kind => {
                self.look_again |= cell::targets(column.kind, text).any(|id| !self.ids.holds(id));
            }
            Mode::Bulk => {
                let Some(known) = self.check.known.get(&target).filter(|ids| ids.complete) else {
                    return;
                };
                for id in cell::targets(column.kind, text).filter(|id| !known.holds(id)) {
                    self.check.problems.push(cell::unknown_reference(self.kind.file_name(), row, column, id, target));
                }
            }
        }
    }

    fn tell_unchecked(&mut self, row: u64, column: &'static Column, target: FileKind) {
        if !self.told.contains(&column.name) {
            self.told.push(column.name);
            let problem = Problem::new(self.name(), Why::Unchecked { name: target.file_name().to_owned() });
            self.check.problems.push(problem.at(row).in_column(column.name));
        }
    }
}
