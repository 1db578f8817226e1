//! Opens what the package is kept in, a ZIP file or a directory, and trusts nothing it says about itself.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::limits::Limits;
use crate::problem::{Error, Problem};
use crate::why::Why;

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
        ZipArchive::new(BufReader::new(file)).map_err(|e| Problem::new(&self.name, self.no_zip(e.to_string())).into())
    }

    /// People give the wrong file; then the mend is to give the right one, not to export again.
    fn no_zip(&self, reason: String) -> Why {
        let ending = self.path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        match ending.as_deref() {
            Some("zip") => Why::NotAZip { reason },
            Some("csv") => Why::CsvAlone,
            Some("xlsx" | "xls" | "ods") => Why::Spreadsheet,
            _ => Why::OtherFile,
        }
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
        return Err(Problem::new(name, Why::Encrypted));
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
    Problem::new(path, Why::NotReadToItsEnd { reason: error.to_string() })
}

fn unreadable(path: &str, error: &zip::result::ZipError) -> Error {
    Problem::new(path, Why::NotUnpacked { reason: error.to_string() }).into()
}

fn too_many(package: &str, limit: usize) -> Problem {
    Problem::new(package, Why::TooManyFiles { limit: limit as u64 })
}

fn too_big(path: &str, bytes: u64, limit: u64) -> Problem {
    Problem::new(path, Why::TooBig { megabytes: bytes >> 20, limit: limit >> 20 })
}

fn bomb(path: &str) -> Problem {
    Problem::new(path, Why::Bomb)
}

fn unsafe_name(path: &str) -> Problem {
    Problem::new(path, Why::UnsafeName)
}
