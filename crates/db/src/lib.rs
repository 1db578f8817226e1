//! One SQL text, two engines: SQLite built in, or a PostgreSQL server.
//!
//! ```no_run
//! # async fn example() -> Result<(), db::Error> {
//! struct Shift {
//!     id: i64,
//!     title: String,
//! }
//! db::row!(Shift { id, title });
//!
//! let db = db::Db::open("trellis.sqlite").await?;
//! let mut tx = db.read().await?;
//! let open: Vec<Shift> = tx.all(db::sql!("select s.id, s.title from shift s where s.open = $1", true)).await?;
//! # Ok(())
//! # }
//! ```
//!
//! [`Db::read`] gives a snapshot, [`Db::write`] a transaction that is rolled back unless
//! [`Tx::commit`] is called. A statement that fails ends its transaction on both engines: drop it.

mod database;
mod error;
mod ids;
mod listeners;
mod macros;
mod migrate;
mod postgres;
#[cfg(debug_assertions)]
pub mod ran;
mod row;
mod sql;
mod sqlite;
pub mod testing;
mod tx;
mod value;

pub use database::{Db, Engine, Options, Stats};
pub use error::Error;
pub use ids::Ids;
pub use migrate::Migration;
pub use row::{Cells, Row};
pub use sql::{Sql, Values};
pub use tx::{Doing, Tx};
pub use value::{Cell, FromValue, Kind, Mismatch, ToValue, Value};

/// Used by the macros of this crate.
#[doc(hidden)]
pub use serde;
