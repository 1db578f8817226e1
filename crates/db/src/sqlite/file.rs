//! The file itself: opening, locking, copying, checking.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::exec::explain;
use crate::error::Error;

/// Prepared statements kept per connection.
const STATEMENTS: usize = 256;

/// Keeps a second process from acting as the writer of the same file.
///
/// SQLite would let both write by turns, but this program keeps pages and jobs in memory and
/// must know of every change.
#[derive(Debug)]
pub(super) struct FileLock {
    _file: File,
}

impl FileLock {
    pub(super) fn take(path: &Path) -> Result<Self, Error> {
        let lock_path = beside(path, "-lock");
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&lock_path)
            .map_err(|error| cannot_open(path, &error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                file.read_to_string(&mut holder).unwrap_or_default();
                let holder = holder.trim();
                let by = if holder.is_empty() { String::new() } else { format!(" (process {holder})") };
                return Err(Error::Locked { path: path.display().to_string(), by });
            }
            Err(TryLockError::Error(error)) => return Err(cannot_open(path, &error)),
        }
        write_holder(&mut file).map_err(|error| cannot_open(&lock_path, &error))?;
        Ok(Self { _file: file })
    }
}

/// The number of this process, for the message that another one will show.
fn write_holder(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

fn cannot_open(path: &Path, error: &std::io::Error) -> Error {
    use std::io::ErrorKind;
    let name = path.display().to_string();
    match error.kind() {
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Error::ReadOnly { path: name },
        ErrorKind::StorageFull => Error::Full { path: name },
        _ => Error::CannotOpen { path: name, detail: error.to_string() },
    }
}

/// Opens the connection that writes, making the file when it is not there.
pub(super) fn open_writer(path: &Path, durable: bool) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(Duration::from_secs(2))?;
        Ok(connection)
    };
    let connection = open().map_err(|error| explain(&error, path, "open"))?;
    if connection.is_readonly("main").map_err(|error| explain(&error, path, "open"))? {
        return Err(Error::ReadOnly { path: path.display().to_string() });
    }
    let mode: String = connection
        .query_row("pragma journal_mode = wal", [], |row| row.get(0))
        .map_err(|error| explain(&error, path, "pragma journal_mode = wal"))?;
    if mode != "wal" {
        return Err(Error::CannotOpen {
            path: path.display().to_string(),
            detail: format!("its folder does not allow a write-ahead log (mode {mode}); a network drive, perhaps"),
        });
    }
    set_up(&connection, path)?;
    let sync = if durable { "pragma synchronous = full" } else { "pragma synchronous = off" };
    super::batch(&connection, path, sync)?;
    // A log that one big import made large is cut back afterwards.
    super::batch(&connection, path, "pragma journal_size_limit = 67108864; pragma cache_size = -16000")?;
    // The writer waits for other programs without holding up a thread; see `Seat::begin`.
    connection.busy_timeout(Duration::ZERO).map_err(|error| explain(&error, path, "open"))?;
    Ok(connection)
}

/// Opens a connection that reads.
pub(super) fn open_reader(path: &Path) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| explain(&error, path, "open"))?;
    connection.busy_timeout(Duration::from_secs(2)).map_err(|error| explain(&error, path, "open"))?;
    set_up(&connection, path)?;
    Ok(connection)
}

fn set_up(connection: &Connection, path: &Path) -> Result<(), Error> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // A statement is planned once. Without this, each new value may have it planned anew, which costs more than running it.
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(|error| explain(&error, path, "plan once"))?;
    super::batch(connection, path, "pragma foreign_keys = on; pragma mmap_size = 0; pragma trusted_schema = off")
}

/// Whether the file is a database at all; reads its first page.
pub(super) fn check_readable(path: &Path) -> Result<(), Error> {
    let connection = open_reader(path)?;
    super::batch(&connection, path, "select count(*) from sqlite_master")
}

/// Copies the database into a file that is only there when it is whole and has been checked.
pub(super) fn backup(from: &Path, to: &Path) -> Result<(), Error> {
    if to.exists() {
        return Err(Error::Misuse(format!("{} is there already; choose another name for the copy", to.display())));
    }
    let part = beside(to, "-part");
    let copied = copy(from, &part).and_then(|()| std::fs::rename(&part, to).map_err(|error| Error::file(to, &error)));
    if copied.is_err() {
        // Nothing to do when even that fails: the error that matters is the first one.
        drop(std::fs::remove_file(&part));
    }
    copied
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    let source = open_reader(from)?;
    let fail = |error: rusqlite::Error| explain(&error, to, "backup");
    {
        let mut target = Connection::open(to).map_err(fail)?;
        let backup = Backup::new(&source, &mut target).map_err(fail)?;
        // All pages in one step: one snapshot, which writers in WAL mode do not disturb. In smaller
        // steps a busy district would make the copy start again and again.
        backup.step(-1).map_err(fail)?;
        drop(backup);
        // A copy is one file, without a log beside it.
        target.query_row("pragma journal_mode = delete", [], |_| Ok(())).map_err(fail)?;
    }
    let problems = integrity(to)?;
    if let Some(problem) = problems.first() {
        return Err(Error::Corrupt { path: to.display().to_string(), detail: problem.clone() });
    }
    File::open(to).and_then(|file| file.sync_all()).map_err(|error| Error::file(to, &error))
}

/// Puts a copy in the place of the database, which nobody may have open; where the old one is now, if there was one.
///
/// The old one goes with its log: a log that stayed behind would be taken for the copy's.
pub(super) fn restore(from: &Path, to: &Path) -> Result<Option<PathBuf>, Error> {
    let _lock = FileLock::take(to)?;
    let before = beside(to, "-before");
    let was_there = to.exists();
    if was_there && before.exists() {
        let said = format!("{} is there already, from an earlier restore; move it away first", before.display());
        return Err(Error::Misuse(said));
    }
    let part = beside(to, "-part");
    let put = || {
        for suffix in ["", "-wal", "-shm"] {
            let old = beside(to, suffix);
            if old.exists() {
                std::fs::rename(old, beside(&before, suffix))?;
            }
        }
        std::fs::rename(&part, to)?;
        match to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            Some(folder) => File::open(folder)?.sync_all(),
            None => Ok(()),
        }
    };
    if let Err(error) = copy(from, &part).and_then(|()| put().map_err(|error| Error::file(to, &error))) {
        // Nothing to do when even that fails: the error that matters is the first one.
        drop(std::fs::remove_file(&part));
        return Err(error);
    }
    Ok(was_there.then_some(before))
}

/// Asks SQLite to read everything: pages, indexes, references between tables.
pub(super) fn integrity(path: &Path) -> Result<Vec<String>, Error> {
    let connection = open_reader(path)?;
    let fail = |error: rusqlite::Error| explain(&error, path, "integrity check");
    let mut statement = connection.prepare("pragma integrity_check").map_err(fail)?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0)).map_err(fail)?;
    let mut problems = lines.collect::<Result<Vec<_>, _>>().map_err(fail)?;
    problems.retain(|line| line != "ok");
    problems.extend(broken_references(&connection).map_err(fail)?);
    Ok(problems)
}

/// Rows that point to rows that are not there.
pub(crate) fn broken_references(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement =
        connection.prepare("select \"table\", rowid, parent from pragma_foreign_key_check limit 100")?;
    let lines = statement.query_map([], |row| {
        let (table, row_id, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{table} row {} points to a {parent} that is not there", row_id.unwrap_or(0)))
    })?;
    lines.collect()
}

/// `trellis.sqlite` and `-lock` make `trellis.sqlite-lock`.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::StatementStatus;

    #[test]
    fn a_statement_is_planned_once_whatever_the_values() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plans.sqlite");
        let writer = open_writer(&path, false).expect("a new file");
        writer
            .execute_batch(
                "create table thing (id bigint primary key, size bigint not null);
                 create index thing_by_size on thing (size);
                 with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000)
                 insert into thing select i, i % 7 from n;
                 analyze",
            )
            .expect("a table that was counted");
        let reader = open_reader(&path).expect("a reader");
        let mut statement = reader
            .prepare_cached("select count(*) from thing t where t.size > $1 and t.size < $2")
            .expect("a statement");
        for (low, high) in [(0, 3), (5, 9), (2, 4), (6, 100)] {
            let count: i64 = statement.query_row([low, high], |row| row.get(0)).expect("a count");
            assert!(count > 0 || low >= 6, "{low} to {high}: {count}");
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}
