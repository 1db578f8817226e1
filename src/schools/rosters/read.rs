//! The blocking half: packages are opened, checked and read on a thread of their own, and handed over in batches.

use super::{Outcome, Progress, Step};
use crate::error::Result;
use anyhow::Context;
use oneroster::{Error, FileKind, Limits, Mode, Package};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Records handed over at once: as many as one statement looks up.
const BATCH: usize = 1_000;

/// Opens and checks a package. There is none when it cannot even be opened; the outcome says why.
pub(super) async fn check(path: &Path, limits: Limits, progress: Progress) -> Result<(Option<Arc<Package>>, Outcome)> {
    let path = path.to_owned();
    let work = tokio::task::spawn_blocking(move || match Package::open_with(&path, limits) {
        Ok(package) => {
            let outcome = checked(&package, &progress);
            (Some(Arc::new(package)), outcome)
        }
        Err(error) => (None, Outcome { problems: vec![error.into_problem()], ..Outcome::default() }),
    });
    Ok(work.await.context("checking the package")?)
}

fn checked(package: &Package, progress: &Progress) -> Outcome {
    let report = package.check(|at| {
        progress(Step::Checking { file: at.file, rows: at.rows, bytes: at.bytes, total: at.total_bytes });
    });
    let is_delta = FileKind::ALL.iter().any(|kind| package.mode(*kind) == Mode::Delta);
    Outcome {
        version: report.version.map(|version| version.to_string()).unwrap_or_default(),
        mode: if is_delta { "delta" } else { "bulk" }.to_owned(),
        problems: report.problems,
        ..Outcome::default()
    }
}

/// Why reading ended early.
pub(super) enum Stop {
    Read(Error),
    /// The other side wants no more.
    Gone,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Read(error)
    }
}

/// Batches of records as they are read.
pub(super) struct Batches<T> {
    rows: mpsc::Receiver<Vec<T>>,
    reader: Option<JoinHandle<Result<(), Error>>>,
}

/// Takes one record; an error ends the reading.
type Take<'t, T> = &'t mut dyn FnMut(T) -> Result<(), Stop>;

/// Reads records on another thread, a few batches ahead at most.
pub(super) fn stream<T: Send + 'static>(
    package: Arc<Package>,
    read: impl FnOnce(&Package, Take<'_, T>) -> Result<(), Stop> + Send + 'static,
) -> Batches<T> {
    let (send, rows) = mpsc::channel::<Vec<T>>(2);
    let reader = tokio::task::spawn_blocking(move || {
        let mut batch = Vec::with_capacity(BATCH);
        let done = read(&package, &mut |record| {
            batch.push(record);
            if batch.len() < BATCH {
                return Ok(());
            }
            let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
            send.blocking_send(full).map_err(|_| Stop::Gone)
        });
        match done {
            Err(Stop::Read(error)) => Err(error),
            Err(Stop::Gone) => Ok(()),
            Ok(()) => {
                // Nobody listens any more: then nobody misses the last batch.
                let _ = send.blocking_send(batch);
                Ok(())
            }
        }
    });
    Batches { rows, reader: Some(reader) }
}

impl<T> Batches<T> {
    /// The next batch; nothing after the last.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<T>>> {
        if let Some(batch) = self.rows.recv().await {
            return Ok(Some(batch));
        }
        if let Some(reader) = self.reader.take() {
            reader.await.context("reading the package")?.context("reading the package")?;
        }
        Ok(None)
    }
}
