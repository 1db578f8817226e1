//! Connections that read, opened when needed and kept for the next reader.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{batch, file};
use crate::error::Error;

/// Readers at once; more wait for their turn.
const MOST: usize = 64;
/// Connections kept when nobody reads: each holds memory of its own.
const KEPT: usize = 8;
/// How long a reader waits for a turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// The readers of one file.
#[derive(Debug)]
pub(super) struct Readers {
    path: Arc<Path>,
    turns: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Connection>>>,
}

impl Readers {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path: path.into(), turns: Arc::new(Semaphore::new(MOST)), idle: Arc::default() }
    }

    pub(super) async fn begin(&self) -> Result<Reading, Error> {
        let turn = match Arc::clone(&self.turns).try_acquire_owned() {
            Ok(turn) => turn,
            Err(_) => self.wait().await?,
        };
        let kept = lock(&self.idle).pop();
        let connection = match kept {
            Some(connection) => connection,
            None => file::open_reader(&self.path)?,
        };
        let reading = Reading {
            connection: Some(connection),
            idle: Arc::clone(&self.idle),
            path: Arc::clone(&self.path),
            _turn: turn,
        };
        batch(reading.connection(), &self.path, "begin deferred")?;
        Ok(reading)
    }

    /// Closes the connections that nobody uses now.
    pub(super) fn forget_idle(&self) {
        lock(&self.idle).clear();
    }

    async fn wait(&self) -> Result<OwnedSemaphorePermit, Error> {
        match tokio::time::timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned()).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Error::Busy("too many pages are being read at once")),
        }
    }
}

/// One reader: a snapshot from its first statement on.
#[derive(Debug)]
pub(crate) struct Reading {
    connection: Option<Connection>,
    idle: Arc<Mutex<Vec<Connection>>>,
    path: Arc<Path>,
    _turn: OwnedSemaphorePermit,
}

impl Reading {
    pub(crate) fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("the connection leaves only when the reader is dropped")
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else {
            return;
        };
        if !connection.is_autocommit() && connection.execute_batch("rollback").is_err() {
            return;
        }
        let mut idle = lock(&self.idle);
        if idle.len() < KEPT {
            idle.push(connection);
        }
    }
}

fn lock(idle: &Mutex<Vec<Connection>>) -> MutexGuard<'_, Vec<Connection>> {
    idle.lock().unwrap_or_else(PoisonError::into_inner)
}
