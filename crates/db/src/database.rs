//! The database: opening it, and starting transactions.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::error::Error;
use crate::ids::Ids;
use crate::listeners::Listeners;
use crate::migrate::{self, Migration};
use crate::postgres::Postgres;
use crate::sqlite::Sqlite;
use crate::tx::{Doing, Tx};

/// An open database; cheap to clone. It closes when its last clone is dropped.
#[derive(Debug, Clone)]
pub struct Db(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) backend: Backend,
    pub(crate) ids: Ids,
    pub(crate) listeners: Arc<Listeners>,
    /// Why the last change could not be saved, until one is.
    trouble: Mutex<Option<Error>>,
}

#[derive(Debug)]
pub(crate) enum Backend {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

/// Which engine holds the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Built in: one file.
    Sqlite,
    /// A server, or something that speaks like one.
    Postgres,
}

/// How to open a database; the default is right for everything but tools and tests.
#[derive(Debug, Clone)]
pub struct Options {
    /// SQLite: only read, so that another process may be the writer.
    pub read_only: bool,
    /// SQLite: wait for the disk at each commit. Only data that can be made again may do without.
    pub durable: bool,
    /// SQLite: how long to wait for another program that has the file locked.
    pub others: Duration,
    /// PostgreSQL: connections at most.
    pub connections: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { read_only: false, durable: true, others: Duration::from_secs(5), connections: 16 }
    }
}

/// Counts since the database was opened; all zero on PostgreSQL, which keeps its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stats {
    /// Commits that waited for the disk.
    pub syncs: u64,
    /// Transactions committed; several share a sync.
    pub commits: u64,
    /// Writers waiting for their turn now.
    pub waiting: usize,
}

impl Db {
    /// Opens a database: `postgres://…`, or the path of a file, which is made when it is not there.
    pub async fn open(url: &str) -> Result<Self, Error> {
        Self::open_with(url, &Options::default()).await
    }

    /// Opens a file to read while another process writes; the same as [`Self::open`] on PostgreSQL.
    pub async fn open_read_only(url: &str) -> Result<Self, Error> {
        Self::open_with(url, &Options { read_only: true, ..Options::default() }).await
    }

    /// Opens a database in another way than the usual.
    pub async fn open_with(url: &str, options: &Options) -> Result<Self, Error> {
        let listeners = Arc::<Listeners>::default();
        let backend = if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Backend::Postgres(Postgres::open(url, options).await?)
        } else {
            Backend::Sqlite(Sqlite::open(&file_of(url)?, options, Arc::clone(&listeners))?)
        };
        let inner = Inner { backend, ids: Ids::default(), listeners, trouble: Mutex::default() };
        Ok(Self(Arc::new(inner)))
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match &self.0.backend {
            Backend::Sqlite(_) => Engine::Sqlite,
            Backend::Postgres(_) => Engine::Postgres,
        }
    }

    /// A snapshot to read from; many at once.
    pub fn read(&self) -> Doing<'_, Tx> {
        Box::pin(async move {
            match &self.0.backend {
                Backend::Sqlite(sqlite) => Ok(Tx::sqlite_read(self.clone(), sqlite.read().await?)),
                Backend::Postgres(postgres) => Ok(Tx::postgres(self.clone(), postgres.begin(true).await?, true)),
            }
        })
    }

    /// A transaction that writes. On SQLite it waits its turn; commits are shared by those who wait.
    ///
    /// Keep it short, and wait for nothing else while holding it.
    pub fn write(&self) -> Doing<'_, Tx> {
        Box::pin(self.begin_write(false))
    }

    /// A transaction that writes much: no other shares its commit, so none waits for it after having finished.
    pub fn write_alone(&self) -> Doing<'_, Tx> {
        Box::pin(self.begin_write(true))
    }

    async fn begin_write(&self, alone: bool) -> Result<Tx, Error> {
        let begun = match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.write(alone).await.map(|seat| Tx::sqlite_write(self.clone(), seat)),
            Backend::Postgres(postgres) => postgres.begin(false).await.map(|tx| Tx::postgres(self.clone(), tx, false)),
        };
        begun.inspect_err(|error| self.note_trouble(error))
    }

    /// What keeps changes from being saved: the file is locked, read-only or full, the disk failed, the server is away.
    /// Nothing, once a change was saved again.
    pub fn trouble(&self) -> Option<Error> {
        self.0.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Remembers what would keep the next change from being saved, too.
    pub(crate) fn note_trouble(&self, error: &Error) {
        if error.stops_changes() {
            *self.0.trouble.lock().unwrap_or_else(PoisonError::into_inner) = Some(error.clone());
        }
    }

    /// A change was saved.
    pub(crate) fn end_trouble(&self) {
        *self.0.trouble.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Applies the migrations that are missing; returns their numbers.
    ///
    /// Refuses a database that a newer program has migrated, or whose migrations have changed since.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<i64>, Error> {
        migrate::apply(self, migrations).await
    }

    /// The number of the last migration; 0 for an empty database.
    pub async fn schema_version(&self) -> Result<i64, Error> {
        migrate::version(self).await
    }

    /// The generator of ids, to make some outside of a transaction or to seed it in a test.
    pub fn ids(&self) -> &Ids {
        &self.0.ids
    }

    /// A new id.
    pub fn new_id(&self) -> i64 {
        self.0.ids.next()
    }

    /// Calls `listener` after each commit that touched topics (see [`Tx::touch`]), before the committer goes on.
    ///
    /// It runs on the thread that commits: it should only note what happened.
    pub fn on_commit(&self, listener: impl Fn(&[&str]) + Send + Sync + 'static) {
        self.0.listeners.add(listener);
    }

    /// Looks once a second for what other processes have committed, and tells the same listeners.
    ///
    /// Ends with the database. On SQLite there is no other process that writes.
    pub fn watch_changes(&self) {
        if let Backend::Postgres(postgres) = &self.0.backend {
            postgres.watch(Arc::clone(&self.0.listeners), Arc::downgrade(&self.0));
        }
    }

    /// Prepares a statement without running it; what is wrong with it, in the engine's words.
    pub async fn prepare_check(&self, text: &str) -> Result<(), String> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.prepare_check(text).await,
            Backend::Postgres(postgres) => postgres.prepare_check(text).await,
        }
    }

    /// PostgreSQL: takes everything out of the database, tables and all. A file is removed instead.
    pub async fn clear(&self) -> Result<(), Error> {
        match &self.0.backend {
            Backend::Sqlite(_) => Err(Error::Misuse("a file is cleared by removing it".to_owned())),
            Backend::Postgres(_) => crate::postgres::clear(self).await,
        }
    }

    /// Lets the engine learn how much is where, after loading much.
    pub async fn analyze(&self) -> Result<(), Error> {
        let mut tx = self.write_alone().await?;
        tx.run(crate::sql!("analyze")).await?;
        tx.commit().await
    }

    /// The same for every night: SQLite looks only at what has become much more or much less, and readers that come later
    /// know of it.
    pub async fn refresh_plans(&self) -> Result<(), Error> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.refresh_plans().await,
            Backend::Postgres(_) => self.analyze().await,
        }
    }

    /// SQLite: copies the database as it is now into a new, checked file, while others read and write.
    pub async fn backup_to(&self, path: impl Into<PathBuf>) -> Result<(), Error> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.backup_to(path.into()).await,
            Backend::Postgres(_) => Err(Error::Misuse(
                "a PostgreSQL database is copied with pg_dump or by its operator's backup".to_owned(),
            )),
        }
    }

    /// SQLite: puts a copy in the place of the database at `url`, which nobody may have open. What was there is kept beside
    /// it; where, if anything was.
    pub async fn restore(url: &str, copy: impl Into<PathBuf>) -> Result<Option<PathBuf>, Error> {
        Sqlite::restore(file_of(url)?, copy.into()).await
    }

    /// Reads everything and says what is damaged; empty when nothing is.
    pub async fn integrity(&self) -> Result<Vec<String>, Error> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.integrity().await,
            Backend::Postgres(_) => crate::postgres::integrity(self).await,
        }
    }

    /// Closes the connections to a server; those in use close when they come back. A file closes by itself.
    pub fn close(&self) {
        if let Backend::Postgres(postgres) = &self.0.backend {
            postgres.close();
        }
    }

    /// The file of an SQLite database.
    pub fn path(&self) -> Option<&std::path::Path> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => Some(sqlite.path()),
            Backend::Postgres(_) => None,
        }
    }

    /// What the writer has done so far.
    pub fn stats(&self) -> Stats {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.stats(),
            Backend::Postgres(_) => Stats::default(),
        }
    }
}

fn file_of(url: &str) -> Result<PathBuf, Error> {
    let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
    match path {
        "" => Err(Error::BadAddress("it is empty; write the path of a file, or postgres://…".to_owned())),
        ":memory:" => Err(Error::BadAddress("a database in memory is not kept; write the path of a file".to_owned())),
        path if path.contains("://") => {
            let scheme = path.split("://").next().unwrap_or_default();
            Err(Error::BadAddress(format!("{scheme}:// is not known; write the path of a file, or postgres://…")))
        }
        path => Ok(PathBuf::from(path)),
    }
}
