//! A transaction: statements, locks, ids, and the commit.

use std::path::Path;

use rusqlite::Connection;

use crate::database::{Db, Engine};
use crate::error::Error;
use crate::postgres::PgTx;
use crate::row::Row;
use crate::sql::Sql;
use crate::sqlite::{self, Reading, Seat};
use crate::value::Value;

/// Rows of one step in [`Tx::insert_many`].
const STEP: usize = 2_000;

/// A transaction. Rolled back when dropped without [`Tx::commit`].
///
/// When a statement fails, the rest of the transaction is refused, on both engines: drop it.
#[derive(Debug)]
pub struct Tx {
    db: Db,
    on: On,
    failed: bool,
    /// Whether there is something to save.
    changed: bool,
    topics: Vec<&'static str>,
}

#[derive(Debug)]
enum On {
    Reading(Reading),
    Writing(Seat),
    Postgres { tx: PgTx, read_only: bool },
}

impl Tx {
    pub(crate) fn sqlite_read(db: Db, reading: Reading) -> Self {
        Self::new(db, On::Reading(reading))
    }

    pub(crate) fn sqlite_write(db: Db, seat: Seat) -> Self {
        Self::new(db, On::Writing(seat))
    }

    pub(crate) fn postgres(db: Db, tx: PgTx, read_only: bool) -> Self {
        Self::new(db, On::Postgres { tx, read_only })
    }

    fn new(db: Db, on: On) -> Self {
        Self { db, on, failed: false, changed: false, topics: Vec::new() }
    }

    /// Every row.
    pub async fn all<T: Row>(&mut self, sql: Sql) -> Result<Vec<T>, Error> {
        self.check()?;
        let result = match &mut self.on {
            On::Postgres { tx, .. } => tx.all(&sql).await,
            on => on.sqlite().and_then(|(connection, path)| sqlite::all(connection, path, &sql)),
        };
        self.noting(result)
    }

    /// The first row, if there is one.
    pub async fn maybe<T: Row>(&mut self, sql: Sql) -> Result<Option<T>, Error> {
        Ok(self.all(sql).await?.into_iter().next())
    }

    /// The first row; an error when there is none.
    pub async fn one<T: Row>(&mut self, sql: Sql) -> Result<T, Error> {
        let text = sql.text.clone();
        self.maybe(sql).await?.ok_or_else(|| Error::NoRow { text: text.into_owned() })
    }

    /// Changes rows; how many were.
    pub async fn run(&mut self, sql: Sql) -> Result<u64, Error> {
        self.check()?;
        let result = match &mut self.on {
            On::Postgres { tx, .. } => tx.run(&sql).await,
            on => on.sqlite().and_then(|(connection, path)| sqlite::run(connection, path, &sql)),
        };
        self.changing(result)
    }

    /// Hands over one row after the other, in bounded memory; how many there were. For exports.
    pub async fn each<T: Row>(&mut self, sql: Sql, take: impl FnMut(T)) -> Result<u64, Error> {
        self.check()?;
        let result = match &mut self.on {
            On::Postgres { tx, .. } => tx.each(&sql, take).await,
            on => on.sqlite().and_then(|(connection, path)| long(|| sqlite::each(connection, path, &sql, take))),
        };
        self.noting(result)
    }

    /// Inserts many rows quickly; how many there were. Each row has a value for each column: `values![..]`.
    pub async fn insert_many(
        &mut self,
        table: &'static str,
        columns: &'static [&'static str],
        rows: impl IntoIterator<Item = Vec<Value>>,
    ) -> Result<u64, Error> {
        self.check()?;
        names(&[table])?;
        names(columns)?;
        let result = match &mut self.on {
            On::Postgres { tx, .. } => tx.copy(table, columns, rows).await,
            on => insert_steps(on, table, columns, rows).await,
        };
        self.changing(result)
    }

    /// Locks one row of a table until the end of the transaction; the next who locks it waits.
    ///
    /// Nothing to do on SQLite, where only one transaction writes. A row that is not there locks nothing.
    pub async fn lock(&mut self, table: &'static str, id: impl Into<i64>) -> Result<(), Error> {
        self.check()?;
        names(&[table])?;
        let result = match &mut self.on {
            On::Reading(_) | On::Postgres { read_only: true, .. } => {
                return Err(Error::Misuse(format!("a row of {table} is locked in a transaction that only reads")));
            }
            On::Writing(_) => Ok(()),
            On::Postgres { tx, .. } => tx.lock(table, id.into()).await,
        };
        self.noting(result)
    }

    /// Notes that something about this topic changed, for those who listen (see [`Db::on_commit`]).
    pub fn touch(&mut self, topic: &'static str) {
        if !self.topics.contains(&topic) {
            self.topics.push(topic);
        }
    }

    /// Makes the changes last. Returns when they are on the disk.
    ///
    /// A caller who is cancelled while waiting does not know, but the commit is whole or not there at all.
    pub async fn commit(self) -> Result<(), Error> {
        self.check()?;
        let saved = match self.on {
            On::Reading(_) | On::Postgres { read_only: true, .. } => return Ok(()),
            On::Writing(seat) => match seat.commit(self.topics) {
                Ok(saving) => saving.await.unwrap_or(Err(Error::Busy("it is being closed"))),
                Err(error) => Err(error),
            },
            On::Postgres { tx, read_only: false } => tx.commit(&self.db, self.topics).await,
        };
        match &saved {
            Ok(()) if self.changed => self.db.end_trouble(),
            Ok(()) => {}
            Err(error) => self.db.note_trouble(error),
        }
        saved
    }

    /// A new id; ids sort by time.
    pub fn new_id(&mut self) -> i64 {
        self.db.new_id()
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.db.engine()
    }

    fn check(&self) -> Result<(), Error> {
        if self.failed { Err(Error::Aborted) } else { Ok(()) }
    }

    fn noting<T>(&mut self, result: Result<T, Error>) -> Result<T, Error> {
        if let Err(error) = &result {
            self.failed = true;
            if self.writes() {
                self.db.note_trouble(error);
            }
        }
        result
    }

    /// The same for a statement that changes rows.
    fn changing(&mut self, result: Result<u64, Error>) -> Result<u64, Error> {
        self.changed |= matches!(result, Ok(rows) if rows > 0);
        self.noting(result)
    }

    fn writes(&self) -> bool {
        !matches!(self.on, On::Reading(_) | On::Postgres { read_only: true, .. })
    }
}

impl On {
    fn sqlite(&self) -> Result<(&Connection, &Path), Error> {
        match self {
            Self::Reading(reading) => Ok((reading.connection(), reading.path())),
            Self::Writing(seat) => Ok((seat.connection(), seat.path())),
            Self::Postgres { .. } => Err(Error::Misuse("this transaction is not on SQLite".to_owned())),
        }
    }
}

async fn insert_steps(
    on: &mut On,
    table: &str,
    columns: &[&str],
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<u64, Error> {
    let places: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
    let text = format!("insert into {table} ({}) values ({})", columns.join(", "), places.join(", "));
    let mut rows = rows.into_iter();
    let mut count = 0;
    loop {
        let step: Vec<_> = rows.by_ref().take(STEP).collect();
        if step.is_empty() {
            return Ok(count);
        }
        let (connection, path) = on.sqlite()?;
        count += long(|| sqlite::insert(connection, path, &text, step.iter()))?;
        tokio::task::yield_now().await;
    }
}

/// Names of tables and columns come from the source code, and are plain.
fn names(names: &[&str]) -> Result<(), Error> {
    let plain = |name: &&str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    match names.iter().find(|name| !plain(name)) {
        Some(name) => Err(Error::Misuse(format!("{name:?} is not a plain name of a table or column"))),
        None => Ok(()),
    }
}

/// Runs what takes longer than a statement should, telling the runtime where it can be told.
pub(crate) fn long<T>(work: impl FnOnce() -> T) -> T {
    use tokio::runtime::{Handle, RuntimeFlavor};
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}
