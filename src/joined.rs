//! Rows that go over when two records turn out to be one, and back when they were two after all.
//!
//! Whoever joins keeps the list of what went over in the row of the join, so that parting them puts every row back.

use crate::error::{Error, Result};
use db::{Sql, Tx};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What somebody says of two records beside each other, as the buttons under them send it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Apart,
    KeepOne,
    KeepOther,
}

impl Verdict {
    /// Which is kept and which goes into it; nothing where they are two.
    pub fn kept_and_gone<T>(self, one: T, other: T) -> Option<(T, T)> {
        match self {
            Verdict::Apart => None,
            Verdict::KeepOne => Some((one, other)),
            Verdict::KeepOther => Some((other, one)),
        }
    }
}

/// The form of those buttons.
#[derive(Debug, Deserialize)]
pub struct Compared {
    pub what: Verdict,
}

/// Rows of one table that point to a record.
pub struct Rows {
    #[doc(hidden)]
    pub find: fn(i64) -> Sql,
    #[doc(hidden)]
    pub over: fn(i64, i64) -> Sql,
    #[doc(hidden)]
    pub back: fn(i64, i64) -> Sql,
}

/// The rows of a table, and its column that points: `rows!("gift", "donor")`.
macro_rules! rows {
    ($table:literal, $column:literal) => {
        $crate::joined::Rows {
            find: |gone| db::sql!(concat!("select id from ", $table, " where ", $column, " = $1 order by id"), gone),
            over: |gone, kept| {
                db::sql!(concat!("update ", $table, " set ", $column, " = $2 where ", $column, " = $1"), gone, kept)
            },
            back: |gone, kept| {
                db::sql!(concat!("update ", $table, " set ", $column, " = $1 where ", $column, " = $2"), gone, kept)
            },
        }
    };
}
pub(crate) use rows;

impl Rows {
    /// Lets all of them point to `kept`; which they were.
    pub async fn over(&self, tx: &mut Tx, gone: i64, kept: i64) -> Result<Vec<i64>> {
        let moved = tx.all::<(i64,)>((self.find)(gone)).await?;
        tx.run((self.over)(gone, kept)).await?;
        Ok(moved.into_iter().map(|(id,)| id).collect())
    }

    /// Lets these point back; those that went elsewhere since stay there.
    pub async fn back(&self, tx: &mut Tx, gone: i64, kept: i64, moved: &[i64]) -> Result<()> {
        for part in moved.chunks(1_000) {
            let mut q = (self.back)(gone, kept);
            q.push_list(" and id in (${})", part.iter().copied());
            tx.run(q).await?;
        }
        Ok(())
    }
}

/// A join as it is kept.
pub struct Join {
    pub kept: i64,
    pub gone: i64,
    pub moved: String,
    pub undone_at: Option<Timestamp>,
}
db::row!(Join { kept, gone, moved, undone_at });

impl Join {
    /// What went over.
    pub fn moved<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_str(&self.moved).map_err(|e| Error::Internal(e.into()))
    }
}

/// As a join keeps it.
pub fn written<T: Serialize>(moved: &T) -> Result<String> {
    serde_json::to_string(moved).map_err(|e| Error::Internal(e.into()))
}
