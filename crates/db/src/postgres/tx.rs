//! One transaction on one connection of the pool.

use std::future::Future as _;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use deadpool_postgres::Object;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::{RowStream, Statement};

use super::errors::{explain, is_lost};
use super::{changes, discard, errors, types};
use crate::database::Db;
use crate::error::Error;
use crate::row::{Cells, Source, places};
use crate::sql::Sql;
use crate::tx::{Columns, Rows, Take};

/// A transaction; rolled back when dropped.
///
/// What begins it goes out together with its first statement, and what undoes it is not waited for: each saves a
/// way to the server and back.
#[derive(Debug)]
pub(crate) struct PgTx {
    /// Leaves at the end of the transaction.
    client: Option<Object>,
    /// What begins it, until that has been sent.
    begin: Option<&'static str>,
    /// Whether it was begun to read only.
    reads: bool,
    /// Whether a statement was sent whose answer has not been read: a caller was cancelled.
    waiting: bool,
}

impl PgTx {
    pub(super) fn new(client: Object, begin: &'static str) -> Self {
        Self { client: Some(client), begin: Some(begin), reads: begin.ends_with("read only"), waiting: false }
    }

    /// Rows arrive as they are taken: the server waits for a slow reader.
    pub(crate) async fn each(&mut self, sql: &Sql, columns: Columns, take: Take<'_>) -> Result<u64, Error> {
        let fail = |error: tokio_postgres::Error| explain(&error, sql.text());
        self.step(async |client| {
            let statement = prepare(client, sql).await?;
            let places = places(columns, statement.columns().iter().map(|column| column.name()))?;
            let mut rows = pin!(client.query_raw(&statement, &sql.values).await.map_err(fail)?);
            let mut count = 0;
            while let Some(row) = next(rows.as_mut()).await {
                let row = row.map_err(fail)?;
                take(&mut Cells::new(Source::Postgres(&row), places.as_deref()))?;
                count += 1;
            }
            Ok(count)
        })
        .await
    }

    pub(crate) async fn run(&mut self, sql: &Sql) -> Result<u64, Error> {
        self.step(async |client| {
            let statement = prepare(client, sql).await?;
            client.execute_raw(&statement, &sql.values).await.map_err(|error| explain(&error, sql.text()))
        })
        .await
    }

    /// Several statements without values, of the crate itself or of a migration.
    pub(crate) async fn batch(&mut self, text: &str) -> Result<(), Error> {
        self.step(async |client| client.batch_execute(text).await.map_err(|error| explain(&error, text))).await
    }

    pub(crate) async fn lock(&mut self, table: &str, id: i64) -> Result<(), Error> {
        let text = format!("select id from {table} where id = $1 for update");
        let fail = |error: tokio_postgres::Error| explain(&error, &text);
        self.step(async |client| {
            let statement = client.prepare_cached(&text).await.map_err(fail)?;
            client.execute_raw(&statement, [id]).await.map(drop).map_err(fail)
        })
        .await
    }

    /// Loads rows with `copy`, in the binary form.
    pub(crate) async fn copy(&mut self, table: &str, columns: &[&str], rows: Rows<'_>) -> Result<u64, Error> {
        let columns = columns.join(", ");
        let text = format!("copy {table} ({columns}) from stdin binary");
        let fail = |error: tokio_postgres::Error| explain(&error, &text);
        self.step(async |client| {
            let shape = client.prepare_cached(&format!("select {columns} from {table}")).await.map_err(fail)?;
            let types: Vec<_> = shape.columns().iter().map(|column| column.type_().clone()).collect();
            let sink = client.copy_in(text.as_str()).await.map_err(fail)?;
            let mut writer = pin!(BinaryCopyInWriter::new(sink, &types));
            for row in rows {
                if row.len() != types.len() {
                    let detail = format!("{} values for {} columns", row.len(), types.len());
                    return Err(Error::Statement { detail, text: text.clone() });
                }
                writer.as_mut().write_raw(row).await.map_err(fail)?;
            }
            writer.finish().await.map_err(fail)
        })
        .await
    }

    /// Commits in a task of its own: a caller who is cancelled does not keep the listeners from being told.
    pub(crate) async fn commit(mut self, db: &Db, topics: Vec<&'static str>) -> Result<(), Error> {
        if self.begin.is_some() && topics.is_empty() {
            return Ok(());
        }
        self.step(async |_| Ok(())).await?;
        let text = changes::commit(&topics, db.new_id())?;
        let Some(client) = self.client.take() else {
            return Err(Error::Aborted);
        };
        let listeners = std::sync::Arc::clone(&db.0.listeners);
        let saving = tokio::spawn(async move {
            match client.batch_execute(&text).await {
                Ok(()) => {
                    drop(client);
                    listeners.tell(&topics);
                    Ok(())
                }
                Err(error) => {
                    discard(client);
                    let lost = is_lost(&error);
                    Err(if lost { Error::Unsure(errors::detail(&error)) } else { explain(&error, &text) })
                }
            }
        });
        saving.await.unwrap_or_else(|error| Err(Error::Unsure(error.to_string())))
    }

    /// Runs one step, and before the first step what begins the transaction, without waiting in between.
    async fn step<T>(&mut self, work: impl AsyncFnOnce(&Object) -> Result<T, Error>) -> Result<T, Error> {
        let client = self.client.as_ref().ok_or(Error::Aborted)?;
        self.waiting = true;
        let result = match self.begin.take() {
            None => work(client).await,
            Some(begin) => match tokio::join!(biased; client.batch_execute(begin), work(client)) {
                (Ok(()), result) => result,
                (Err(error), _) => Err(explain(&error, begin)),
            },
        };
        self.waiting = false;
        // Nothing was committed, so all of it can be done again, on another connection.
        let reads = self.reads;
        result.map_err(|error| match error {
            Error::Unavailable(detail) => Error::Again(detail),
            Error::Statement { detail, .. } if !reads && detail == errors::ONLY_READS => {
                Error::ReadOnly { path: "on the database server".to_owned() }
            }
            error => error,
        })
    }
}

impl Drop for PgTx {
    fn drop(&mut self) {
        let Some(client) = self.client.take() else {
            return;
        };
        if self.begin.is_some() || client.is_closed() {
            return;
        }
        if !self.waiting {
            // Sent at the first poll; whoever gets the connection next comes after it.
            let mut undo = pin!(client.batch_execute("rollback"));
            let sent = undo.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            if matches!(sent, Poll::Ready(Err(_))) {
                tracing::debug!("a transaction ended with its connection");
            }
            return;
        }
        match tokio::runtime::Handle::try_current() {
            // The statement that was left may run on for a while: not in the way of the next one.
            Ok(runtime) => drop(runtime.spawn(roll_back(client))),
            // No runtime to wait in: the server undoes the transaction when the connection closes.
            Err(_) => discard(client),
        }
    }
}

async fn prepare(client: &Object, sql: &Sql) -> Result<Statement, Error> {
    let types: Vec<_> = sql.values.iter().map(types::declared).collect();
    let statement = client.prepare_typed_cached(sql.text(), &types).await;
    let statement = statement.map_err(|error| explain(&error, sql.text()))?;
    let places = statement.params().len();
    if places == sql.values.len() {
        #[cfg(debug_assertions)]
        crate::ran::note(sql);
        Ok(statement)
    } else {
        let detail = format!("{} values for {places} places", sql.values.len());
        Err(Error::Statement { detail, text: sql.text().to_owned() })
    }
}

async fn roll_back(client: Object) {
    if client.batch_execute("rollback").await.is_err() {
        discard(client);
    }
}

/// The next row, without a crate for streams.
async fn next(mut rows: std::pin::Pin<&mut RowStream>) -> Option<Result<tokio_postgres::Row, tokio_postgres::Error>> {
    use futures_core::Stream as _;
    std::future::poll_fn(|context| rows.as_mut().poll_next(context)).await
}
