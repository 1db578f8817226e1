//! `trellis backup`: a copy that was checked, while the district goes on working.

use crate::config::Config;
use crate::ledger;
use anyhow::{Context, bail};
use db::Db;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Options {
    /// The new file. An existing one is never written over.
    file: PathBuf,
}

/// Copies the database into a new file and examines the copy: its structure and the ledger's chain.
pub async fn run(config: Config, options: Options) -> anyhow::Result<ExitCode> {
    if is_on_a_server(&config) {
        bail!("for PostgreSQL use pg_dump, which comes with it");
    }
    if options.file.exists() {
        bail!("{} is already there; choose a new name", options.file.display());
    }
    let db = Db::open_read_only(&config.database).await.context("opening the database")?;
    db.backup_to(&options.file).await.context("copying")?;
    let copy = open(&options.file).await?;
    println!("{}: whole, with {} ledger lines.", options.file.display(), examined(&copy).await?);
    Ok(ExitCode::SUCCESS)
}

/// Whose copies are made and put back by the server's own tools.
pub(super) fn is_on_a_server(config: &Config) -> bool {
    config.database.starts_with("postgres")
}

pub(super) async fn open(copy: &Path) -> anyhow::Result<Db> {
    Db::open_read_only(&copy.display().to_string()).await.context("opening the copy")
}

/// The lines of the ledger in a copy that is whole.
pub(super) async fn examined(copy: &Db) -> anyhow::Result<i64> {
    let faults = copy.integrity().await.context("reading the copy")?;
    if !faults.is_empty() {
        bail!("the copy is damaged: {}", faults.join("; "));
    }
    match ledger::verify(copy).await? {
        Ok(lines) => Ok(lines),
        Err(broken) => bail!("in the copy, ledger line {} does not fit: {}", broken.seq, broken.why),
    }
}
