//! One transaction on one connection of the pool.

use std::pin::pin;

use deadpool_postgres::Object;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::{RowStream, Statement};

use super::errors::{explain, is_lost};
use super::{changes, discard, types};
use crate::database::Db;
use crate::error::Error;
use crate::row::{Cells, Row, Source, places};
use crate::sql::Sql;
use crate::value::Value;

/// A transaction; rolled back when dropped, and only then back in the pool.
#[derive(Debug)]
pub(crate) struct PgTx {
    /// Leaves at the end of the transaction.
    client: Option<Object>,
}

impl PgTx {
    pub(super) fn new(client: Object) -> Self {
        Self { client: Some(client) }
    }

    pub(crate) async fn all<T: Row>(&mut self, sql: &Sql) -> Result<Vec<T>, Error> {
        let mut rows = Vec::new();
        self.each(sql, |row| rows.push(row)).await?;
        Ok(rows)
    }

    /// Rows arrive as they are taken: the server waits for a slow reader.
    pub(crate) async fn each<T: Row>(&mut self, sql: &Sql, mut take: impl FnMut(T)) -> Result<u64, Error> {
        let statement = self.prepare(sql).await?;
        let places = places::<T>(statement.columns().iter().map(|column| column.name()))?;
        let fail = |error: tokio_postgres::Error| explain(&error, sql.text());
        let mut rows = pin!(self.client()?.query_raw(&statement, &sql.values).await.map_err(fail)?);
        let mut count = 0;
        while let Some(row) = next(rows.as_mut()).await {
            let row = row.map_err(fail)?;
            take(T::read(&mut Cells::new(Source::Postgres(&row), places.as_deref()))?);
            count += 1;
        }
        Ok(count)
    }

    pub(crate) async fn run(&mut self, sql: &Sql) -> Result<u64, Error> {
        let statement = self.prepare(sql).await?;
        let changed = self.client()?.execute_raw(&statement, &sql.values).await;
        changed.map_err(|error| explain(&error, sql.text()))
    }

    /// Several statements without values, of the crate itself or of a migration.
    pub(crate) async fn batch(&mut self, text: &str) -> Result<(), Error> {
        self.client()?.batch_execute(text).await.map_err(|error| explain(&error, text))
    }

    pub(crate) async fn lock(&mut self, table: &str, id: i64) -> Result<(), Error> {
        let text = format!("select id from {table} where id = $1 for update");
        let client = self.client()?;
        let fail = |error: tokio_postgres::Error| explain(&error, &text);
        let statement = client.prepare_cached(&text).await.map_err(fail)?;
        client.execute_raw(&statement, [id]).await.map(drop).map_err(fail)
    }

    /// Loads rows with `copy`, in the binary form.
    pub(crate) async fn copy(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: impl IntoIterator<Item = Vec<Value>>,
    ) -> Result<u64, Error> {
        let columns = columns.join(", ");
        let text = format!("copy {table} ({columns}) from stdin binary");
        let fail = |error: tokio_postgres::Error| explain(&error, &text);
        let client = self.client()?;
        let shape = client.prepare_cached(&format!("select {columns} from {table}")).await.map_err(fail)?;
        let types: Vec<_> = shape.columns().iter().map(|column| column.type_().clone()).collect();
        let sink = client.copy_in(text.as_str()).await.map_err(fail)?;
        let mut writer = pin!(BinaryCopyInWriter::new(sink, &types));
        for row in rows {
            if row.len() != types.len() {
                let detail = format!("{} values for {} columns", row.len(), types.len());
                return Err(Error::Statement { detail, text });
            }
            writer.as_mut().write_raw(row).await.map_err(fail)?;
        }
        writer.finish().await.map_err(fail)
    }

    /// Ends a transaction that only read.
    pub(crate) async fn finish(mut self) -> Result<(), Error> {
        let Some(client) = self.client.take() else {
            return Err(Error::Aborted);
        };
        roll_back(client).await;
        Ok(())
    }

    /// Commits in a task of its own: a caller who is cancelled does not keep the listeners from being told.
    pub(crate) async fn commit(mut self, db: &Db, topics: Vec<&'static str>) -> Result<(), Error> {
        if !topics.is_empty() {
            changes::note(&mut self, &topics, db.new_id()).await?;
        }
        let Some(client) = self.client.take() else {
            return Err(Error::Aborted);
        };
        let listeners = std::sync::Arc::clone(&db.0.listeners);
        let saving = tokio::spawn(async move {
            match client.batch_execute("commit").await {
                Ok(()) => {
                    drop(client);
                    listeners.tell(&topics);
                    Ok(())
                }
                Err(error) => {
                    discard(client);
                    Err(if is_lost(&error) {
                        Error::Unsure(super::errors::detail(&error))
                    } else {
                        explain(&error, "commit")
                    })
                }
            }
        });
        saving.await.unwrap_or_else(|error| Err(Error::Unsure(error.to_string())))
    }

    async fn prepare(&self, sql: &Sql) -> Result<Statement, Error> {
        let types: Vec<_> = sql.values.iter().map(types::declared).collect();
        let statement = self.client()?.prepare_typed_cached(sql.text(), &types).await;
        let statement = statement.map_err(|error| explain(&error, sql.text()))?;
        let places = statement.params().len();
        if places == sql.values.len() {
            Ok(statement)
        } else {
            let detail = format!("{} values for {places} places", sql.values.len());
            Err(Error::Statement { detail, text: sql.text().to_owned() })
        }
    }

    fn client(&self) -> Result<&Object, Error> {
        self.client.as_ref().ok_or(Error::Aborted)
    }
}

impl Drop for PgTx {
    fn drop(&mut self) {
        let Some(client) = self.client.take() else {
            return;
        };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(roll_back(client))),
            // No runtime to wait in: the server undoes the transaction when the connection closes.
            Err(_) => discard(client),
        }
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
