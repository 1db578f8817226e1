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

/// Databases on a test server that are older were left behind by a run that was stopped.
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
    Database { server: String, name: String },
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
                on_server(&server, &format!("create database {name}")).await?;
                let db = Db::open(&with_database(&server, &name)).await?;
                fill(db.clone()).await.map_err(Into::into)?;
                db.close();
                Ok(Self(Made::Database { server, name }))
            }
            None => {
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
                let url = folder.file();
                Ok(TestDb {
                    db: Some(open_quick(&url).await?),
                    url: url.display().to_string(),
                    keeps: Keeps::Folder(folder),
                })
            }
            Made::Database { server, name: template } => {
                let name = unique("t");
                on_server(server, &format!("create database {name} template {template}")).await?;
                let url = with_database(server, &name);
                let keeps = Keeps::Database { server: server.clone(), name };
                Ok(TestDb { db: Some(Db::open(&url).await?), url, keeps })
            }
        }
    }
}

/// The database of one test; gone when dropped.
#[derive(Debug)]
pub struct TestDb {
    /// Leaves first, when dropped.
    db: Option<Db>,
    url: String,
    keeps: Keeps,
}

#[derive(Debug)]
enum Keeps {
    Folder(#[expect(dead_code, reason = "held for its drop")] Folder),
    Database { server: String, name: String },
}

impl TestDb {
    /// An empty database.
    pub async fn empty() -> anyhow::Result<Self> {
        Template::build("empty", async |_| anyhow::Ok(())).await?.fresh().await
    }

    /// The database, to clone.
    pub fn db(&self) -> &Db {
        self.db.as_ref().expect("the database leaves only when dropped")
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

impl Drop for TestDb {
    fn drop(&mut self) {
        drop(self.db.take());
        if let Keeps::Database { server, name } = &self.keeps {
            let (server, text) = (server.clone(), format!("drop database if exists {name} with (force)"));
            // The test's own runtime cannot wait inside a drop; another thread can.
            let dropping = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                runtime.map_err(anyhow::Error::from).and_then(|runtime| runtime.block_on(on_server(&server, &text)))
            });
            if !matches!(dropping.join(), Ok(Ok(()))) {
                tracing::warn!(name, "the database of a test was left on the server");
            }
        }
    }
}

/// A folder that goes away.
#[derive(Debug)]
struct Folder(PathBuf);

impl Folder {
    fn new() -> std::io::Result<Self> {
        // Memory, where there is such a folder: a test waits for no disk.
        let memory = PathBuf::from("/dev/shm");
        let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let path = parent.join(unique("files"));
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

async fn open_quick(path: &std::path::Path) -> Result<Db, Error> {
    Db::open_with(&path.display().to_string(), &Options { durable: false, ..Options::default() }).await
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

async fn remove_stale(server: &str) -> anyhow::Result<()> {
    let find = "select datname from pg_database where datname like 'trellis_test_%'";
    let oldest = seconds().saturating_sub(STALE.as_secs());
    for name in crate::postgres::once(server, find).await? {
        let made = name.split('_').nth(2).and_then(|seconds| seconds.parse::<u64>().ok());
        if made.is_some_and(|made| made < oldest) {
            // Another run may be removing the same one.
            drop(on_server(server, &format!("drop database if exists {name} with (force)")).await);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn the_name_of_the_database_is_replaced() {
        assert_eq!(with_database("postgres://a:b@h:1/x?sslmode=disable", "y"), "postgres://a:b@h:1/y?sslmode=disable");
        assert_eq!(with_database("postgres://a@h", "y"), "postgres://a@h/y");
    }
}
