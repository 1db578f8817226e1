//! PostgreSQL: a pool of connections, statements prepared once on each.

mod address;
mod changes;
mod errors;
mod tx;
mod types;

use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use deadpool_postgres::{
    Hook, HookError, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime, TimeoutType,
};
use tokio_postgres::{NoTls, SimpleQueryMessage};

use address::Address;
pub(crate) use changes::TABLE as CHANGE_TABLE;
pub(crate) use tx::PgTx;

use crate::database::{Db, Inner, Options};
use crate::error::Error;
use crate::listeners::Listeners;
use errors::explain;

/// How long to try again when the server has gone away, a restart for example.
const RESTART: Duration = Duration::from_secs(10);
/// On each new connection: nobody waits for ever for a lock, nobody holds one for ever.
const ON_CONNECT: &str = "set lock_timeout = '15s'; set idle_in_transaction_session_timeout = '5min'; \
                          set client_min_messages = 'warning'; set timezone = 'UTC'";

/// The connections to one database.
#[derive(Debug)]
pub(crate) struct Postgres {
    pool: Pool,
}

impl Postgres {
    pub(crate) async fn open(url: &str, options: &Options) -> Result<Self, Error> {
        let address = Address::parse(url)?;
        let config = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = match address.tls {
            Some(tls) => Manager::from_config(address.config, tls, config),
            None => Manager::from_config(address.config, NoTls, config),
        };
        let on_connect = Hook::async_fn(|client, _| {
            Box::pin(async move { client.batch_execute(ON_CONNECT).await.map_err(HookError::Backend) })
        });
        let pool = Pool::builder(manager)
            .max_size(options.connections)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(Duration::from_secs(10)))
            .create_timeout(Some(Duration::from_secs(10)))
            .post_create(on_connect)
            .build()
            .map_err(|error| Error::BadAddress(error.to_string()))?;
        let postgres = Self { pool };
        // A wrong address is found now, not by the first visitor.
        drop(postgres.connection().await?);
        Ok(postgres)
    }

    /// Begins a transaction. A server that is away for a moment, restarting perhaps, is waited for.
    pub(crate) async fn begin(&self, read_only: bool) -> Result<PgTx, Error> {
        let text = if read_only { "begin isolation level repeatable read read only" } else { "begin" };
        let start = Instant::now();
        let mut pause = Duration::from_millis(20);
        loop {
            match self.connection().await {
                Ok(client) => return Ok(PgTx::new(client, text)),
                Err(Error::Unavailable(_)) if start.elapsed() < RESTART => {
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_secs(1));
                }
                Err(error) => return Err(error),
            }
        }
    }

    async fn connection(&self) -> Result<Object, Error> {
        self.pool.get().await.map_err(|error| match error {
            PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => {
                explain(&error, "connect")
            }
            PoolError::Timeout(TimeoutType::Wait) => Error::Busy("every connection to the server is in use"),
            error => Error::Unavailable(error.to_string()),
        })
    }

    pub(crate) async fn prepare_check(&self, text: &str) -> Result<(), String> {
        let client = self.connection().await.map_err(|error| error.to_string())?;
        let statement = client.prepare(text).await.map_err(|error| errors::detail(&error))?;
        match statement.columns().iter().find(|column| !types::is_readable(column.type_())) {
            Some(column) => Err(format!("column {} is {}; cast it to bigint or text", column.name(), column.type_())),
            None => Ok(()),
        }
    }

    /// Tells the listeners what other processes commit, until the database is closed.
    pub(crate) fn watch(&self, listeners: Arc<Listeners>, open: Weak<Inner>) {
        tokio::spawn(changes::watch(listeners, open));
    }

    /// Closes the pool; what is in use closes when it comes back.
    pub(crate) fn close(&self) {
        self.pool.close();
    }
}

/// Takes a connection out of the pool for good.
fn discard(client: Object) {
    drop(Object::take(client));
}

/// Runs statements on a connection of its own, outside of any transaction; the first column of the rows.
pub(crate) async fn once(url: &str, text: &str) -> Result<Vec<String>, Error> {
    let postgres = Postgres::open(url, &Options { connections: 1, ..Options::default() }).await?;
    let client = postgres.connection().await?;
    let messages = client.simple_query(text).await.map_err(|error| explain(&error, text))?;
    Ok(messages
        .iter()
        .filter_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        })
        .collect())
}

/// Takes everything out of the database.
pub(crate) async fn clear(db: &Db) -> Result<(), Error> {
    let mut tx = db.write_alone().await?;
    tx.run(crate::sql!("drop schema public cascade")).await?;
    tx.run(crate::sql!("create schema public")).await?;
    tx.commit().await
}

/// What the server knows to be incomplete: indexes not built, rules not checked.
pub(crate) async fn integrity(db: &Db) -> Result<Vec<String>, Error> {
    let mut tx = db.read().await?;
    let mut problems = tx
        .all::<String>(crate::sql!(
            "select 'the index ' || cast(i.indexrelid::regclass as text) || ' is not valid' \
             from pg_index i where not i.indisvalid"
        ))
        .await?;
    problems.extend(
        tx.all::<String>(crate::sql!(
            "select 'the rule ' || cast(c.conname as text) || ' was never checked' \
             from pg_constraint c where not c.convalidated"
        ))
        .await?,
    );
    Ok(problems)
}
