//! A database for each test: copied from one that was made once.
//!
//! SQLite files in the folder for temporary files, or, when `TEST_DATABASE_URL` names a PostgreSQL
//! server whose user may make databases, databases on that server.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::database::{Db, Options};
use crate::error::Error;
use crate::ids::system_time;

/// Databases and folders that are older were left behind by a run that was stopped.
const STALE: Duration = Duration::from_secs(2 * 60 * 60);

/// The address of the PostgreSQL server under test, if there is one.
pub fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// A database to copy: built once per process, then copied for each test.
#[derive(Debug)]
pub struct Template(Made);

#[derive(Debug)]
enum Made {
    File(Vec<u8>),
    Database(Dropping),
}

impl Template {
    /// Makes the database that the tests of this process copy. `name` is for people who look at the server.
    pub async fn build<E: Into<anyhow::Error>>(
        name: &str,
        fill: impl AsyncFnOnce(Db) -> Result<(), E>,
    ) -> anyhow::Result<Self> {
        match server() {
            Some(server) => {
                remove_stale(&server).await?;
                let name = unique(name);
                on_server(&server, &format!("create database {name} template template0")).await?;
                let made = Dropping { server, name };
                let db = Db::open(&with_database(&made.server, &made.name)).await?;
                fill(db.clone()).await.map_err(Into::into)?;
                db.close();
                Ok(Self(Made::Database(made)))
            }
            None => {
                remove_stale_folders()?;
                let folder = Folder::new()?;
                let db = open_quick(&folder.file()).await?;
                fill(db.clone()).await.map_err(Into::into)?;
                let copy = folder.0.join("copy.sqlite");
                db.backup_to(&copy).await?;
                Ok(Self(Made::File(std::fs::read(copy)?)))
            }
        }
    }

    /// A copy of its own for one test.
    pub async fn fresh(&self) -> anyhow::Result<TestDb> {
        match &self.0 {
            Made::File(bytes) => {
                let folder = Folder::new()?;
                std::fs::write(folder.file(), bytes)?;
                Ok(TestDb::in_folder(folder).await?)
            }
            Made::Database(template) => TestDb::on_server(template.server.clone(), &template.name).await,
        }
    }
}

/// The database of one test; gone when dropped.
#[derive(Debug)]
pub struct TestDb {
    /// The connections go first, then what they were open on.
    db: Db,
    url: String,
    _keeps: Keeps,
}

#[derive(Debug)]
#[expect(dead_code, reason = "held for their drops")]
enum Keeps {
    Folder(Folder),
    Database(Dropping),
}

impl TestDb {
    /// An empty database.
    pub async fn empty() -> anyhow::Result<Self> {
        match server() {
            Some(server) => Self::on_server(server, "template0").await,
            None => Ok(Self::in_folder(Folder::new()?).await?),
        }
    }

    async fn on_server(server: String, template: &str) -> anyhow::Result<Self> {
        let name = unique("t");
        on_server(&server, &format!("create database {name} template {template}")).await?;
        let url = with_database(&server, &name);
        let db = Db::open(&url).await?;
        Ok(Self { db, url, _keeps: Keeps::Database(Dropping { server, name }) })
    }

    async fn in_folder(folder: Folder) -> Result<Self, Error> {
        let db = open_quick(&folder.file()).await?;
        Ok(Self { db, url: folder.file().display().to_string(), _keeps: Keeps::Folder(folder) })
    }

    /// The database, to clone.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Its address, to open it in another way; on SQLite only after this one was closed.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Deref for TestDb {
    type Target = Db;
    fn deref(&self) -> &Db {
        self.db()
    }
}

/// A database on the server that goes away.
#[derive(Debug)]
struct Dropping {
    server: String,
    name: String,
}

impl Drop for Dropping {
    fn drop(&mut self) {
        let (server, text) = (self.server.clone(), format!("drop database if exists {} with (force)", self.name));
        // The test's own runtime cannot wait inside a drop; another thread can.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(on_server(&server, &text)))
        });
        if !matches!(dropping.join(), Ok(Ok(()))) {
            tracing::warn!(name = self.name, "the database of a test was left on the server");
        }
    }
}

/// Another program that writes into an SQLite file, and lets nobody else until it is dropped.
#[derive(Debug)]
pub struct OtherProgram {
    /// Ends its transaction when it is dropped.
    _connection: rusqlite::Connection,
}

impl OtherProgram {
    /// Takes the file of this database.
    pub fn holds(db: &Db) -> anyhow::Result<OtherProgram> {
        let path = db.path().ok_or_else(|| anyhow::anyhow!("a server's tables are not held by holding a file"))?;
        let connection = rusqlite::Connection::open(path)?;
        connection.execute_batch("begin immediate")?;
        Ok(OtherProgram { _connection: connection })
    }
}

/// A folder that goes away.
#[derive(Debug)]
struct Folder(PathBuf);

impl Folder {
    fn new() -> std::io::Result<Self> {
        let path = parent_folder().join(unique("files"));
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    fn file(&self) -> PathBuf {
        self.0.join("test.sqlite")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, "the folder of a test was left behind");
        }
    }
}

/// Memory, where there is such a folder: a test waits for no disk.
fn parent_folder() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { memory } else { std::env::temp_dir() }
}

async fn open_quick(path: &std::path::Path) -> Result<Db, Error> {
    // A test of another program that holds the file does not wait as long as people do.
    let options = Options { durable: false, others: Duration::from_millis(200), ..Options::default() };
    Db::open_with(&path.display().to_string(), &options).await
}

/// `trellis_test_SECONDS_PROCESS_COUNT_name`
fn unique(name: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
    format!("trellis_test_{}_{}_{count}_{plain}", seconds(), std::process::id())
}

fn seconds() -> u64 {
    u64::try_from(system_time().as_second()).unwrap_or(0)
}

fn with_database(server: &str, name: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, None), |(base, query)| (base, Some(query)));
    let start = base.find("://").map_or(0, |at| at + 3);
    let end = base[start..].find('/').map_or(base.len(), |at| start + at);
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}/{name}{query}", &base[..end])
}

/// Runs one statement on a connection of its own, outside of any transaction.
async fn on_server(server: &str, text: &str) -> anyhow::Result<()> {
    Ok(crate::postgres::once(server, text).await.map(drop)?)
}

/// Whether a run that was stopped has left it behind, long enough ago.
fn is_stale(name: &str) -> bool {
    let made = name.strip_prefix("trellis_test_").and_then(|rest| rest.split('_').next()?.parse::<u64>().ok());
    made.is_some_and(|made| made < seconds().saturating_sub(STALE.as_secs()))
}

fn remove_stale_folders() -> std::io::Result<()> {
    for entry in std::fs::read_dir(parent_folder())? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(is_stale) {
            // Another run may be removing the same one.
            drop(std::fs::remove_dir_all(entry.path()));
        }
    }
    Ok(())
}

async fn remove_stale(server: &str) -> anyhow::Result<()> {
    let find = "select datname from pg_database where datname like 'trellis_test_%'";
    for name in crate::postgres::once(server, find).await? {
        if is_stale(&name) {
            // Another run may be removing the same one.
            drop(on_server(server, &format!("drop database if exists {name} with (force)")).await);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{is_stale, unique, with_database};

    #[test]
    fn the_name_of_the_database_is_replaced() {
        assert_eq!(with_database("postgres://a:b@h:1/x?sslmode=disable", "y"), "postgres://a:b@h:1/y?sslmode=disable");
        assert_eq!(with_database("postgres://a@h", "y"), "postgres://a@h/y");
    }

    #[test]
    fn only_what_is_ours_and_old_is_removed() {
        assert!(is_stale("trellis_test_1700000000_77_0_files"));
        assert!(!is_stale(&unique("files")));
        assert!(!is_stale("trellis_production") && !is_stale("trellis_test_x_1"));
    }
}
