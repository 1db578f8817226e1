//! SQLite: one file, one writer whose commits are shared, many readers.

mod exec;
mod file;
mod group;
mod readers;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

pub(crate) use exec::{cell, each, insert, run};
pub(crate) use file::broken_references;
pub(crate) use readers::Reading;
pub(crate) use writer::Seat;

use crate::database::{Options, Stats};
use crate::error::Error;
use crate::listeners::Listeners;
use crate::tx::long;
use file::FileLock;
use readers::Readers;
use writer::Writer;

/// An open SQLite database.
#[derive(Debug)]
pub(crate) struct Sqlite {
    path: PathBuf,
    readers: Readers,
    /// Absent when opened for reading only.
    writer: Option<Arc<Writer>>,
    /// Held as long as the database is open; dropped after the writer.
    _lock: Option<FileLock>,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, options: &Options, listeners: Arc<Listeners>) -> Result<Self, Error> {
        let readers = Readers::new(path.to_owned());
        if options.read_only {
            file::check_readable(path)?;
            return Ok(Self { path: path.to_owned(), readers, writer: None, _lock: None });
        }
        let lock = FileLock::take(path)?;
        let connection = file::open_writer(path, options.durable)?;
        let writer = Writer::start(path.to_owned(), connection, options.others, listeners)?;
        Ok(Self { path: path.to_owned(), readers, writer: Some(writer), _lock: Some(lock) })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) async fn read(&self) -> Result<Reading, Error> {
        self.readers.begin().await
    }

    pub(crate) async fn write(&self, alone: bool) -> Result<Seat, Error> {
        let writer = self.writer.as_ref().ok_or_else(|| Error::ReadOnly { path: self.name() })?;
        let mut seat = writer.seat(alone).await?;
        seat.begin(alone).await?;
        Ok(seat)
    }

    /// The writer's connection outside of any transaction, for migrations.
    pub(crate) async fn exclusive(&self) -> Result<Seat, Error> {
        let writer = self.writer.as_ref().ok_or_else(|| Error::ReadOnly { path: self.name() })?;
        let mut seat = writer.seat(true).await?;
        seat.close_group();
        Ok(seat)
    }

    /// Looks at every table, not only at those this connection has read. A connection reads the statistics when it is
    /// opened, so those that wait for a reader are closed.
    pub(crate) async fn refresh_plans(&self) -> Result<(), Error> {
        let seat = self.exclusive().await?;
        long(|| batch(seat.connection(), seat.path(), "pragma optimize = 0x10002"))?;
        self.readers.forget_idle();
        Ok(())
    }

    pub(crate) fn stats(&self) -> Stats {
        self.writer.as_ref().map(|writer| writer.stats()).unwrap_or_default()
    }

    pub(crate) async fn prepare_check(&self, text: &str) -> Result<(), String> {
        let reading = self.read().await.map_err(|error| error.to_string())?;
        exec::check(reading.connection(), text)
    }

    /// Copies the database as it is now into a new file, while others read and write.
    pub(crate) async fn backup_to(&self, to: PathBuf) -> Result<(), Error> {
        let from = self.path.clone();
        blocking(move || file::backup(&from, &to)).await
    }

    /// Puts a copy in the place of a database that nobody has open; where the old one is now.
    pub(crate) async fn restore(path: PathBuf, copy: PathBuf) -> Result<Option<PathBuf>, Error> {
        blocking(move || file::restore(&copy, &path)).await
    }

    /// What is wrong with the file; empty when nothing is.
    pub(crate) async fn integrity(&self) -> Result<Vec<String>, Error> {
        let path = self.path.clone();
        blocking(move || file::integrity(&path)).await
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }
}

/// A statement that the crate itself runs, without values.
pub(crate) fn batch(connection: &Connection, path: &Path, text: &str) -> Result<(), Error> {
    connection.execute_batch(text).map_err(|error| exec::explain_on(connection, &error, path, text))
}

/// Runs long work off the runtime.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::Misuse(format!("work on the database was stopped: {error}")))?
}
