//! A package as a whole: what is in it, what it says about itself, and whether the two agree.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use crate::check::Check;
use crate::limits::Limits;
use crate::manifest::Manifest;
use crate::problem::{Error, Problem, Problems, Severity, excerpt};
use crate::schema::{FileKind, Mode, Version};
use crate::source::{Entry, Source};
use crate::why::Why;

/// A OneRoster CSV package, in a ZIP file or a directory.
///
/// Nothing but the manifest is kept in memory; each look at a file reads it from the disk again.
#[derive(Debug)]
pub struct Package {
    pub(crate) source: Source,
    pub(crate) limits: Limits,
    pub(crate) manifest: Manifest,
    pub(crate) files: BTreeMap<FileKind, Entry>,
    /// What was wrong with the list of files and with the manifest.
    pub(crate) first_problems: Vec<Problem>,
}

/// How far a check has come.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// The file being read.
    pub file: FileKind,
    /// Rows of that file read so far, the header not counted.
    pub rows: u64,
    /// Bytes read so far, of all files.
    pub bytes: u64,
    /// Bytes there are to read.
    pub total_bytes: u64,
}

/// What a check found.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The version of the standard, if the manifest names one that is read.
    pub version: Option<Version>,
    /// The files that were read, in the order in which they were.
    pub files: Vec<FileReport>,
    /// Everything that is wrong, in the order in which it was found.
    pub problems: Vec<Problem>,
    /// True when the check stopped early because there were too many errors.
    pub stopped: bool,
}

/// What a check found in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FileReport {
    /// Which file.
    pub file: FileKind,
    /// Whether it holds everything or what changed.
    pub mode: Mode,
    /// Its records.
    pub rows: u64,
    /// Those of them with the status `tobedeleted`.
    pub deleted: u64,
}

impl Report {
    /// True when the package can be used; there may be warnings.
    pub fn is_ok(&self) -> bool {
        self.errors().next().is_none()
    }

    /// The problems that must be put right first.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error)
    }

    /// The problems somebody should look at.
    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Warning)
    }

    /// The records in a file; 0 when it is absent.
    pub fn rows(&self, kind: FileKind) -> u64 {
        self.files.iter().find(|file| file.file == kind).map_or(0, |file| file.rows)
    }
}

impl Package {
    /// Opens a package with the default [`Limits`], and reads its manifest.
    ///
    /// # Errors
    /// [`Error::Io`] when it cannot be read, [`Error::Refused`] when it is not a ZIP file or is hostile.
    /// A package that is merely wrong opens; [`Package::check`] says what is wrong with it.
    pub fn open(path: impl AsRef<Path>) -> Result<Package, Error> {
        Package::open_with(path, Limits::default())
    }

    /// Opens a package with limits of your own.
    ///
    /// # Errors
    /// As [`Package::open`].
    pub fn open_with(path: impl AsRef<Path>, limits: Limits) -> Result<Package, Error> {
        let source = Source::open(path.as_ref(), &limits)?;
        let mut problems = Problems::new(limits.max_problems);
        let (manifest_entry, files) = sort_entries(&source, &mut problems);
        let manifest = match &manifest_entry {
            Some(entry) => source.with(entry, |input| Ok::<_, Error>(Manifest::read(input, &limits, &mut problems)))?,
            None => {
                problems.push(Problem::new(&source.name, Why::NoManifest));
                Manifest::default()
            }
        };
        compare(&manifest, &files, &mut problems);
        Ok(Package { source, limits, manifest, files, first_problems: problems.into_list() })
    }

    /// The version of the standard, if the manifest names one that is read.
    pub fn version(&self) -> Option<Version> {
        self.manifest.version
    }

    /// What the manifest says about a file.
    pub fn mode(&self, kind: FileKind) -> Mode {
        self.manifest.mode(kind)
    }

    /// What the package says about itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Reads every row of every file and reports what is wrong, at most [`Limits::max_problems`] errors.
    ///
    /// `progress` is called at the start and the end of each file and every 10,000 rows. Memory grows by about
    /// 27 bytes for each row of a file whose ids are looked up, and never holds more than one row's text.
    pub fn check(&self, mut progress: impl FnMut(Progress)) -> Report {
        let mut problems = Problems::new(self.limits.max_problems);
        for problem in &self.first_problems {
            problems.push(problem.clone());
        }
        let files = match self.manifest.version {
            Some(version) => Check::new(self, version, &mut problems, &mut progress).all(),
            None => Vec::new(),
        };
        let stopped = problems.full();
        Report { version: self.manifest.version, files, problems: problems.into_list(), stopped }
    }

    /// The entry of a file that the manifest promises and that is there.
    pub(crate) fn entry(&self, kind: FileKind) -> Option<&Entry> {
        self.files.get(&kind).filter(|_| self.mode(kind) != Mode::Absent)
    }
}

/// Tells the manifest and the known files from the rest.
fn sort_entries(source: &Source, problems: &mut Problems) -> (Option<Entry>, BTreeMap<FileKind, Entry>) {
    let (mut manifest, mut files) = (None, BTreeMap::new());
    for entry in &source.entries {
        let before = if entry.name.eq_ignore_ascii_case("manifest.csv") {
            manifest.replace(entry.clone())
        } else if let Some(kind) = FileKind::parse(&entry.name).filter(|_| entry.name.contains('.')) {
            files.insert(kind, entry.clone())
        } else {
            problems.push(Problem::new(excerpt(&entry.path), Why::NotOfTheStandard));
            None
        };
        if let Some(before) = before {
            problems.push(Problem::new(excerpt(&entry.path), Why::FileTwice { other: excerpt(&before.path) }));
        }
    }
    (manifest, files)
}

/// Holds what the manifest says against what is there.
fn compare(manifest: &Manifest, files: &BTreeMap<FileKind, Entry>, problems: &mut Problems) {
    let Some(version) = manifest.version else {
        return;
    };
    for (kind, row) in manifest.promised().filter(|(kind, _)| !files.contains_key(kind)) {
        let why = Why::FileMissing { name: kind.file_name().to_owned() };
        problems.push(Problem::new("manifest.csv", why).at(row).in_column("value"));
    }
    for kind in files.keys() {
        let why = if !kind.exists_in(version) {
            Why::NotOfTheVersion { version: version.to_string() }
        } else if manifest.row(*kind).is_none() {
            Why::NotInManifest
        } else if manifest.mode(*kind) == Mode::Absent {
            Why::FileNotExpected
        } else {
            continue;
        };
        problems.push(Problem::new(kind.file_name(), why));
    }
}
