//! Migrations: numbered SQL, applied once, in order, forward only.

use std::collections::BTreeMap;

use crate::database::{Backend, Db, Engine};
use crate::error::Error;
use crate::ids::system_time;
use crate::postgres::{CHANGE_TABLE, PgTx};
use crate::row::into;
use crate::sql;
use crate::sql::Sql;
use crate::sqlite::{self, Sqlite};

/// One step of the schema: a number, a name, and its text for each engine (mostly the same).
///
/// For SQLite two type names are replaced, so that one text serves both: a `bigint primary key` becomes the
/// `integer primary key` that SQLite keeps without a second index, and `bytea` becomes `blob`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// Order and identity.
    pub number: i64,
    /// What it does, in a few words.
    pub name: &'static str,
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL.
    pub postgres: &'static str,
}

const BOOK: &str = "create table if not exists schema_migration (\
    number bigint not null primary key, name text not null, checksum text not null, applied_at bigint not null)";
/// Whoever migrates a PostgreSQL database locks this row; any engine that speaks its language has row locks.
const LOCK: &str = "insert into schema_migration (number, name, checksum, applied_at) values (0, 'lock', '', 0) \
                    on conflict do nothing";

/// Number to checksum, as recorded.
type Applied = BTreeMap<i64, String>;

pub(crate) async fn apply(db: &Db, migrations: &[Migration]) -> Result<Vec<i64>, Error> {
    in_order(migrations)?;
    let mut done = Vec::new();
    match &db.0.backend {
        Backend::Sqlite(sqlite) => apply_sqlite(sqlite, migrations, &mut done).await?,
        Backend::Postgres(postgres) => {
            prepare_book(db).await?;
            let mut tx = postgres.begin(false).await?;
            let known = book_postgres(&mut tx).await?;
            tx.commit(db, Vec::new()).await?;
            check(migrations, &known, Engine::Postgres)?;
            for migration in migrations.iter().filter(|one| !known.contains_key(&one.number)) {
                let mut tx = postgres.begin(false).await?;
                if apply_postgres(&mut tx, migrations, migration).await? {
                    tx.commit(db, Vec::new()).await?;
                    done.push(migration.number);
                }
            }
        }
    }
    Ok(done)
}

pub(crate) async fn version(db: &Db) -> Result<i64, Error> {
    let mut tx = db.read().await?;
    let there: i64 = match db.engine() {
        Engine::Sqlite => {
            tx.one(sql!("select count(*) from sqlite_master where type = 'table' and name = 'schema_migration'"))
                .await?
        }
        Engine::Postgres => {
            tx.one(sql!(
                "select count(*) from information_schema.tables \
                 where table_name = 'schema_migration' and table_schema = any (current_schemas(false))"
            ))
            .await?
        }
    };
    let version = match there {
        0 => 0,
        _ => tx.one(sql!("select coalesce(max(m.number), 0) from schema_migration m")).await?,
    };
    tx.commit().await?;
    Ok(version)
}

fn in_order(migrations: &[Migration]) -> Result<(), Error> {
    if migrations.is_sorted_by(|a, b| a.number < b.number) && migrations.first().is_none_or(|first| first.number > 0) {
        return Ok(());
    }
    Err(Error::Misuse("migrations are numbered from 1 up, each number once, in order".to_owned()))
}

/// Refuses a database that a newer program made.
fn check_age(migrations: &[Migration], applied: &Applied) -> Result<(), Error> {
    let known = migrations.last().map_or(0, |last| last.number);
    match applied.last_key_value() {
        Some((&found, _)) if found > known => Err(Error::Newer { found, known }),
        _ => Ok(()),
    }
}

/// Refuses a database that this program does not know. Each text is read for it, so it is done once, not before each step.
fn check(migrations: &[Migration], applied: &Applied, engine: Engine) -> Result<(), Error> {
    check_age(migrations, applied)?;
    for (number, checksum) in applied {
        let same = migrations.iter().find(|migration| migration.number == *number);
        if same.is_none_or(|migration| migration.checksum(engine) != *checksum) {
            let name = same.map_or("unknown", |migration| migration.name).to_owned();
            return Err(Error::Changed { number: *number, name });
        }
    }
    Ok(())
}

async fn apply_sqlite(sqlite: &Sqlite, migrations: &[Migration], done: &mut Vec<i64>) -> Result<(), Error> {
    let seat = sqlite.exclusive().await?;
    let (connection, path) = (seat.connection(), seat.path());
    // A table is rebuilt by copying and dropping it, which must not carry off the rows that point to it;
    // what they point to is checked before each commit instead.
    sqlite::batch(connection, path, "pragma foreign_keys = off")?;
    let result = (|| {
        sqlite::batch(connection, path, "begin immediate")?;
        let known = book_sqlite(connection, path);
        sqlite::batch(connection, path, if known.is_ok() { "commit" } else { "rollback" })?;
        let known = known?;
        check(migrations, &known, Engine::Sqlite)?;
        for migration in migrations.iter().filter(|one| !known.contains_key(&one.number)) {
            sqlite::batch(connection, path, "begin immediate")?;
            let step = step_sqlite(connection, path, migrations, migration);
            sqlite::batch(connection, path, if step.is_ok() { "commit" } else { "rollback" })?;
            if step? {
                done.push(migration.number);
            }
        }
        Ok(())
    })();
    sqlite::batch(connection, path, "pragma foreign_keys = on")?;
    result
}

/// What was applied before.
fn book_sqlite(connection: &rusqlite::Connection, path: &std::path::Path) -> Result<Applied, Error> {
    sqlite::batch(connection, path, BOOK)?;
    let mut applied: Vec<(i64, String)> = Vec::new();
    let book = sql!("select m.number, m.checksum from schema_migration m");
    sqlite::each(connection, path, &book, None, &mut into(&mut applied))?;
    Ok(applied.into_iter().collect())
}

/// Applies one, unless another program was quicker.
fn step_sqlite(
    connection: &rusqlite::Connection,
    path: &std::path::Path,
    migrations: &[Migration],
    migration: &Migration,
) -> Result<bool, Error> {
    let applied = book_sqlite(connection, path)?;
    check_age(migrations, &applied)?;
    if applied.contains_key(&migration.number) {
        return Ok(false);
    }
    sqlite::batch(connection, path, &for_sqlite(migration.sqlite)).map_err(|error| migration.failed(error))?;
    let broken = sqlite::broken_references(connection).map_err(|error| Error::Decode(error.to_string()))?;
    if let Some(first) = broken.first() {
        return Err(migration.failed(Error::Misuse(first.clone())));
    }
    sqlite::run(connection, path, &migration.line(Engine::Sqlite))?;
    Ok(true)
}

/// Makes the tables that the crate itself keeps. Two programs that start together may both try.
async fn prepare_book(db: &Db) -> Result<(), Error> {
    let Backend::Postgres(postgres) = &db.0.backend else {
        return Ok(());
    };
    let mut last = Ok(());
    for _ in 0..3 {
        let mut tx = postgres.begin(false).await?;
        last = match tx.batch(&format!("{BOOK}; {LOCK}; {CHANGE_TABLE}")).await {
            Ok(()) => return tx.commit(db, Vec::new()).await,
            Err(error) => Err(error),
        };
    }
    last
}

/// What was applied before. A long migration of another process is waited for.
async fn book_postgres(tx: &mut PgTx) -> Result<Applied, Error> {
    tx.batch("set local lock_timeout = 0; select m.number from schema_migration m where m.number = 0 for update")
        .await?;
    let mut applied: Vec<(i64, String)> = Vec::new();
    let book = sql!("select m.number, m.checksum from schema_migration m where m.number > 0");
    tx.each(&book, None, &mut into(&mut applied)).await?;
    Ok(applied.into_iter().collect())
}

/// Applies one, unless another program was quicker.
async fn apply_postgres(tx: &mut PgTx, migrations: &[Migration], migration: &Migration) -> Result<bool, Error> {
    let applied = book_postgres(tx).await?;
    check_age(migrations, &applied)?;
    if applied.contains_key(&migration.number) {
        return Ok(false);
    }
    tx.batch(migration.postgres).await.map_err(|error| migration.failed(error))?;
    tx.run(&migration.line(Engine::Postgres)).await?;
    Ok(true)
}

impl Migration {
    fn line(&self, engine: Engine) -> Sql {
        sql!(
            "insert into schema_migration (number, name, checksum, applied_at) values ($1, $2, $3, $4)",
            self.number,
            self.name,
            self.checksum(engine),
            system_time()
        )
    }

    fn failed(&self, reason: Error) -> Error {
        Error::Migration { number: self.number, name: self.name.to_owned(), reason: Box::new(reason) }
    }

    /// FNV-1a over the text: it finds an edit, it does not withstand an attack. Line ends do not count.
    fn checksum(&self, engine: Engine) -> String {
        let text = match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        };
        let sum = text
            .bytes()
            .filter(|byte| *byte != b'\r')
            .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        format!("{sum:016x}")
    }
}

/// The few type names that differ.
fn for_sqlite(text: &str) -> String {
    text.replace("bigint primary key", "integer primary key")
        .replace("bigint not null primary key", "integer not null primary key")
        .replace(" bytea", " blob")
}
