//! Opens what the package is kept in, a ZIP file or a directory, and trusts nothing it says about itself.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::limits::Limits;
use crate::problem::{Error, Problem, ProblemKind};

/// Folders deeper than this are not looked into.
const MAX_DEPTH: usize = 6;

/// Where the files are.
#[derive(Debug)]
pub(crate) struct Source {
    path: PathBuf,
    /// The package's own name, for problems that concern all of it.
    pub(crate) name: String,
    pub(crate) entries: Vec<Entry>,
}

/// One file of the package.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// Path inside the package, as it is written there.
    pub(crate) path: String,
    /// The last part of the path.
    pub(crate) name: String,
    pub(crate) bytes: u64,
    place: Place,
}

#[derive(Debug, Clone)]
enum Place {
    InZip(usize),
    OnDisk(PathBuf),
}

/// The bytes of a file, which end in an error rather than exceed what was announced.
pub(crate) type Input<'a> = BufReader<Guard<Box<dyn Read + 'a>>>;

impl Source {
    /// Lists the files without unpacking any.
    ///
    /// # Errors
    /// [`Error::Io`] when the disk says no, [`Error::Refused`] when the package is damaged or hostile.
    pub(crate) fn open(path: &Path, limits: &Limits) -> Result<Source, Error> {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
        let mut source = Source { path: path.to_owned(), name, entries: Vec::new() };
        if fs::metadata(path).map_err(|e| source.io(e))?.is_dir() {
            source.list_directory(path, "", limits, 0)?;
            source.entries.sort_by(|a, b| a.path.cmp(&b.path));
        } else {
            source.list_zip(limits)?;
        }
        let total: u64 = source.entries.iter().map(|entry| entry.bytes).fold(0, u64::saturating_add);
        if total > limits.max_total_bytes {
            return Err(too_big(&source.name, total, limits.max_total_bytes).into());
        }
        Ok(source)
    }

    /// Hands the bytes of a file to `read`.
    ///
    /// # Errors
    /// What `read` answers, and the package's own troubles as `E`.
    pub(crate) fn with<T, E: From<Error>>(
        &self,
        entry: &Entry,
        read: impl FnOnce(Input<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match &entry.place {
            Place::OnDisk(path) => {
                let file = File::open(path).map_err(|e| self.io(e))?;
                read(buffered(Box::new(file), entry))
            }
            Place::InZip(index) => {
                let mut archive = self.archive()?;
                let file = archive.by_index(*index).map_err(|e| unreadable(&entry.path, &e))?;
                read(buffered(Box::new(file), entry))
            }
        }
    }

    fn io(&self, source: io::Error) -> Error {
        Error::Io { file: self.name.clone(), source }
    }

    fn archive(&self) -> Result<ZipArchive<BufReader<File>>, Error> {
        let file = File::open(&self.path).map_err(|e| self.io(e))?;
        ZipArchive::new(BufReader::new(file)).map_err(|e| {
            let kind = ProblemKind::NotAZip;
            Problem::new(
                &self.name,
                kind,
                format!("This is not a ZIP file, or it is damaged ({e})."),
                "Export the package again.",
            )
            .into()
        })
    }

    fn list_zip(&mut self, limits: &Limits) -> Result<(), Error> {
        let mut archive = self.archive()?;
        if archive.len() > limits.max_entries {
            return Err(too_many(&self.name, limits.max_entries).into());
        }
        for index in 0..archive.len() {
            let file = archive.by_index_raw(index).map_err(|e| unreadable(&self.name, &e))?;
            refuse_hostile(&file, limits)?;
            if !file.is_dir() && !is_clutter(file.name()) {
                let place = Place::InZip(index);
                self.entries.push(Entry {
                    path: file.name().to_owned(),
                    name: last_part(file.name()),
                    bytes: file.size(),
                    place,
                });
            }
        }
        Ok(())
    }

    fn list_directory(&mut self, folder: &Path, prefix: &str, limits: &Limits, depth: usize) -> Result<(), Error> {
        for found in fs::read_dir(folder).map_err(|e| self.io(e))? {
            let found = found.map_err(|e| self.io(e))?;
            let name = found.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            let kind = found.file_type().map_err(|e| self.io(e))?;
            if kind.is_symlink() {
                return Err(unsafe_name(&path).into());
            }
            if kind.is_dir() && depth < MAX_DEPTH {
                self.list_directory(&found.path(), &format!("{path}/"), limits, depth + 1)?;
            } else if kind.is_file() && !is_clutter(&path) {
                let bytes = found.metadata().map_err(|e| self.io(e))?.len();
                if bytes > limits.max_file_bytes {
                    return Err(too_big(&path, bytes, limits.max_file_bytes).into());
                }
                self.entries.push(Entry { path, name, bytes, place: Place::OnDisk(found.path()) });
            }
            if self.entries.len() > limits.max_entries {
                return Err(too_many(&self.name, limits.max_entries).into());
            }
        }
        Ok(())
    }
}

/// Refuses an entry for what its heading says; nothing of it has been unpacked yet.
fn refuse_hostile<R: Read + ?Sized>(file: &ZipFile<'_, R>, limits: &Limits) -> Result<(), Problem> {
    let name = file.name();
    let leads_out =
        name.starts_with(['/', '\\']) || name.contains(['\\', '\0', ':']) || name.split('/').any(|part| part == "..");
    if leads_out || file.is_symlink() {
        return Err(unsafe_name(name));
    }
    if file.encrypted() {
        let mend = "Export the package without a password.";
        return Err(Problem::new(name, ProblemKind::Encrypted, "This file is protected by a password.", mend));
    }
    if file.size() > limits.max_file_bytes {
        return Err(too_big(name, file.size(), limits.max_file_bytes));
    }
    if file.size() > 1 << 20 && file.size() / limits.max_ratio.max(1) > file.compressed_size() {
        return Err(bomb(name));
    }
    Ok(())
}

/// What operating systems leave in packages without being asked.
fn is_clutter(path: &str) -> bool {
    let name = last_part(path);
    path.split('/').any(|part| part == "__MACOSX")
        || name.starts_with("._")
        || [".DS_Store", "Thumbs.db", "desktop.ini"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn last_part(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_owned()
}

fn buffered<'a>(inner: Box<dyn Read + 'a>, entry: &Entry) -> Input<'a> {
    BufReader::with_capacity(64 << 10, Guard { inner, left: entry.bytes })
}

/// A reader that fails once more bytes come than the package announced.
pub(crate) struct Guard<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| io::Error::other(MoreThanAnnounced))?;
        Ok(read)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the file is larger than it says")]
struct MoreThanAnnounced;

/// The problem behind an error of [`Input`].
pub(crate) fn read_problem(path: &str, error: &io::Error) -> Problem {
    if error.get_ref().is_some_and(|inner| inner.is::<MoreThanAnnounced>()) {
        return bomb(path);
    }
    let message = format!("The file cannot be read to its end ({error}).");
    Problem::new(path, ProblemKind::Unreadable, message, "Export the package again.")
}

fn unreadable(path: &str, error: &zip::result::ZipError) -> Error {
    let message = format!("The file cannot be unpacked ({error}).");
    Problem::new(path, ProblemKind::Unreadable, message, "Make the ZIP file again with ordinary compression (deflate).")
        .into()
}

fn too_many(package: &str, limit: usize) -> Problem {
    let message = format!("The package holds more than {limit} files.");
    Problem::new(package, ProblemKind::TooManyEntries, message, "Put only the CSV files of the standard into it.")
}

fn too_big(path: &str, bytes: u64, limit: u64) -> Problem {
    let message = format!("It would unpack to {} MB; at most {} MB are read.", bytes >> 20, limit >> 20);
    Problem::new(path, ProblemKind::TooBig, message, "Export fewer records, or only those that changed.")
}

fn bomb(path: &str) -> Problem {
    let message = "The file unpacks to far more than it should.";
    Problem::new(path, ProblemKind::ZipBomb, message, "Do not trust this package; ask its sender for a new export.")
}

fn unsafe_name(path: &str) -> Problem {
    let message = "The name of this file leads out of the package, or the file is a link.";
    Problem::new(path, ProblemKind::UnsafeName, message, "Do not trust this package; ask its sender for a new export.")
}
