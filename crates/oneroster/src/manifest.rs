//! Reads manifest.csv: which version, which files, and whether they hold everything or only what changed.

use std::collections::{BTreeMap, HashSet};

use crate::limits::Limits;
use crate::problem::{Problem, Problems, excerpt};
use crate::rows::{Cells, RowError, Rows};
use crate::schema::{FileKind, Mode, Version};
use crate::source::{self, Input};
use crate::why::Why;

const FILE: &str = "manifest.csv";

/// What a package says about itself.
#[derive(Debug, Default, Clone)]
pub struct Manifest {
    /// The version of the standard, if it is one this crate reads.
    pub version: Option<Version>,
    /// The name of the system that made the package.
    pub source_name: String,
    /// The code of the system that made the package.
    pub source_code: String,
    modes: BTreeMap<FileKind, (Mode, u64)>,
}

impl Manifest {
    /// What the manifest says about a file; `Absent` when it says nothing.
    pub fn mode(&self, kind: FileKind) -> Mode {
        self.modes.get(&kind).map_or(Mode::Absent, |(mode, _)| *mode)
    }

    /// The row of manifest.csv that speaks of a file.
    pub(crate) fn row(&self, kind: FileKind) -> Option<u64> {
        self.modes.get(&kind).map(|(_, row)| *row)
    }

    /// The files the manifest promises, with the row that does.
    pub(crate) fn promised(&self) -> impl Iterator<Item = (FileKind, u64)> {
        self.modes.iter().filter(|(_, (mode, _))| *mode != Mode::Absent).map(|(kind, (_, row))| (*kind, *row))
    }

    pub(crate) fn read(input: Input<'_>, limits: &Limits, problems: &mut Problems) -> Manifest {
        let mut reader = Reader { manifest: Manifest::default(), seen: HashSet::new(), version_named: false, problems };
        reader.rows(input, limits);
        reader.manifest
    }
}

struct Reader<'p> {
    manifest: Manifest,
    seen: HashSet<String>,
    version_named: bool,
    problems: &'p mut Problems,
}

impl Reader<'_> {
    fn rows(&mut self, input: Input<'_>, limits: &Limits) {
        let mut rows = match Rows::new(input, limits.max_row_bytes) {
            Ok(rows) => rows,
            Err(error) => return self.problems.push(source::read_problem(FILE, &error)),
        };
        let mut header = false;
        while !self.problems.full() {
            match rows.next() {
                Ok(None) => break,
                Ok(Some(cells)) if !header => header = self.header(&cells),
                Ok(Some(cells)) if cells.is_blank() => {}
                Ok(Some(cells)) => self.property(&cells),
                Err(RowError::Io(error)) => {
                    return self.problems.push(source::read_problem(FILE, &error));
                }
                Err(RowError::Bad { row, fault }) => {
                    self.problems.push(fault.problem(FILE, row));
                    if fault.ends_file() {
                        return;
                    }
                }
            }
        }
        if !header {
            self.problems.push(bad_header(1, ""));
        } else if !self.version_named {
            self.problems.push(Problem::new(FILE, Why::NoVersion));
        }
    }

    /// The standard fixes these two words to the letter, and readers tell a manifest by them.
    fn header(&mut self, cells: &Cells<'_>) -> bool {
        let blank_after = (2..cells.len()).all(|at| cells.get(at).is_empty());
        if !(cells.get(0) == "propertyName" && cells.get(1) == "value" && blank_after) {
            self.problems.push(bad_header(cells.row, &format!("{},{}", cells.get(0), cells.get(1))));
        }
        true
    }

    fn property(&mut self, cells: &Cells<'_>) {
        let (name, value, row) = (cells.get(0), cells.get(1), cells.row);
        if !self.seen.insert(name.to_ascii_lowercase()) {
            self.problems.push(Problem::new(FILE, Why::PropertyTwice { name: excerpt(name) }).at(row));
        } else if let Some(file) = strip_word(name, "file.") {
            self.file(file, value, row);
        } else if name.eq_ignore_ascii_case("oneroster.version") {
            self.version(value, row);
        } else if name.eq_ignore_ascii_case("manifest.version") && value != "1.0" && value != "1" {
            self.value(row, Why::ManifestVersion { found: excerpt(value) });
        } else if name.eq_ignore_ascii_case("source.systemName") {
            self.manifest.source_name = value.to_owned();
        } else if name.eq_ignore_ascii_case("source.systemCode") {
            self.manifest.source_code = value.to_owned();
        }
    }

    fn version(&mut self, value: &str, row: u64) {
        self.version_named = true;
        let is = |version: &str| value == version || value.starts_with(&format!("{version}."));
        self.manifest.version = if is("1.2") {
            Some(Version::V1_2)
        } else if is("1.1") {
            Some(Version::V1_1)
        } else {
            self.value(row, Why::OtherVersion { found: excerpt(value) });
            None
        };
    }

    fn file(&mut self, name: &str, value: &str, row: u64) {
        let Some(kind) = FileKind::parse(name) else {
            self.problems.push(Problem::new(FILE, Why::UnknownInManifest { name: excerpt(name) }).at(row));
            return;
        };
        let modes = [Mode::Absent, Mode::Bulk, Mode::Delta];
        match modes.into_iter().find(|mode| mode.as_str().eq_ignore_ascii_case(value)) {
            Some(mode) => {
                self.manifest.modes.insert(kind, (mode, row));
            }
            None => self.value(row, Why::ManifestMode { found: excerpt(value) }),
        }
    }

    /// What is wrong with the value in a row.
    fn value(&mut self, row: u64, why: Why) {
        self.problems.push(Problem::new(FILE, why).at(row).in_column("value"));
    }
}

fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

fn bad_header(row: u64, found: &str) -> Problem {
    Problem::new(FILE, Why::ManifestHeader { found: excerpt(found) }).at(row)
}
