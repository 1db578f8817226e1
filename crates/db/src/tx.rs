//! A transaction: statements, locks, ids, and the commit.

use std::path::Path;
use std::pin::Pin;

use rusqlite::Connection;

use crate::database::{Db, Engine};
use crate::error::Error;
use crate::postgres::PgTx;
use crate::row::{Cells, Row, into};
use crate::sql::Sql;
use crate::sqlite::{self, Reading, Seat};
use crate::value::Value;

/// Rows of one step in [`Tx::insert_many`].
const STEP: usize = 2_000;

/// What a statement gives, later; nothing happens until it is awaited.
///
/// A box, so that a page whose future holds twenty statements is a small thing to the compiler: it need not look into each
/// of them, down to the sockets, to know that the page may move between threads.
pub type Doing<'t, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 't>>;
/// Names of the columns that are read; `None` for all, in their order.
pub(crate) type Columns = Option<&'static [&'static str]>;
/// Takes the cells of one row.
pub(crate) type Take<'a> = &'a mut (dyn FnMut(&mut Cells<'_>) -> Result<(), Error> + Send);
/// Rows to be inserted.
pub(crate) type Rows<'a> = &'a mut (dyn Iterator<Item = Vec<Value>> + Send);

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
    pub fn all<'t, T: Row + Send + 't>(&'t mut self, sql: Sql) -> Doing<'t, Vec<T>> {
        Box::pin(async move {
            let mut rows = Vec::new();
            self.each_row(&sql, T::COLUMNS, &mut into(&mut rows), false).await?;
            Ok(rows)
        })
    }

    /// The first row, if there is one.
    pub fn maybe<'t, T: Row + Send + 't>(&'t mut self, sql: Sql) -> Doing<'t, Option<T>> {
        Box::pin(async move { Ok(self.all(sql).await?.into_iter().next()) })
    }

    /// The first row; an error when there is none.
    pub fn one<'t, T: Row + Send + 't>(&'t mut self, sql: Sql) -> Doing<'t, T> {
        Box::pin(async move {
            let text = sql.text.clone();
            self.maybe(sql).await?.ok_or_else(|| Error::NoRow { text: text.into_owned() })
        })
    }

    /// Changes rows; how many were.
    pub fn run(&mut self, sql: Sql) -> Doing<'_, u64> {
        Box::pin(async move {
            self.check()?;
            let result = match &mut self.on {
                On::Postgres { tx, .. } => tx.run(&sql).await,
                on => on.sqlite().and_then(|(connection, path)| sqlite::run(connection, path, &sql)),
            };
            self.changing(result)
        })
    }

    /// Hands over one row after the other, in bounded memory; how many there were. For exports.
    pub fn each<'t, T: Row + Send + 't>(&'t mut self, sql: Sql, mut take: impl FnMut(T) + Send + 't) -> Doing<'t, u64> {
        Box::pin(async move {
            let mut take = |cells: &mut Cells<'_>| {
                take(T::read(cells)?);
                Ok(())
            };
            self.each_row(&sql, T::COLUMNS, &mut take, true).await
        })
    }

    /// The one way to rows. It knows nothing of their type, so that it is compiled once.
    async fn each_row(&mut self, sql: &Sql, columns: Columns, take: Take<'_>, many: bool) -> Result<u64, Error> {
        self.check()?;
        let result = match &mut self.on {
            On::Postgres { tx, .. } => tx.each(sql, columns, take).await,
            on => on.sqlite().and_then(|(connection, path)| {
                let mut run = || sqlite::each(connection, path, sql, columns, take);
                if many { long(run) } else { run() }
            }),
        };
        self.noting(result)
    }

    /// Inserts many rows quickly; how many there were. Each row has a value for each column: `values![..]`.
    #[track_caller]
    pub fn insert_many<'t>(
        &'t mut self,
        table: &'static str,
        columns: &'static [&'static str],
        rows: impl IntoIterator<Item = Vec<Value>, IntoIter: Send + 't>,
    ) -> Doing<'t, u64> {
        let mut rows = rows.into_iter();
        #[cfg(debug_assertions)]
        let place = std::panic::Location::caller();
        Box::pin(async move {
            self.check()?;
            names(&[table])?;
            names(columns)?;
            let result = match &mut self.on {
                On::Postgres { tx, .. } => tx.copy(table, columns, &mut rows).await,
                on => insert_steps(on, table, columns, &mut rows).await,
            };
            #[cfg(debug_assertions)]
            if result.as_ref().is_ok_and(|rows| *rows > 0) {
                crate::ran::note_places(&[place]);
            }
            self.changing(result)
        })
    }

    /// Locks one row of a table until the end of the transaction; the next who locks it waits.
    ///
    /// Nothing to do on SQLite, where only one transaction writes. A row that is not there locks nothing.
    pub fn lock(&mut self, table: &'static str, id: impl Into<i64>) -> Doing<'_, ()> {
        let id = id.into();
        Box::pin(async move {
            self.check()?;
            names(&[table])?;
            let result = match &mut self.on {
                On::Reading(_) | On::Postgres { read_only: true, .. } => {
                    return Err(Error::Misuse(format!("a row of {table} is locked in a transaction that only reads")));
                }
                On::Writing(_) => Ok(()),
                On::Postgres { tx, .. } => tx.lock(table, id).await,
            };
            self.noting(result)
        })
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
    pub fn commit(self) -> Doing<'static, ()> {
        Box::pin(async move {
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
        })
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

async fn insert_steps(on: &mut On, table: &str, columns: &[&str], rows: Rows<'_>) -> Result<u64, Error> {
    let places: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
    let text = format!("insert into {table} ({}) values ({})", columns.join(", "), places.join(", "));
    let mut count = 0;
    loop {
        let step: Vec<_> = (&mut *rows).take(STEP).collect();
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
