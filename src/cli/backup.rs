//! `trellis backup`: a copy that was checked, while the district goes on working.

use crate::config::Config;
use crate::ledger;
use anyhow::{Context, bail};
use db::Db;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Options {
    /// The new file. An existing one is never written over.
    file: PathBuf,
}

/// Copies the database into a new file and examines the copy: its structure and the ledger's chain.
pub async fn run(config: Config, options: Options) -> anyhow::Result<ExitCode> {
    if config.database.starts_with("postgres") {
        bail!("for PostgreSQL use pg_dump, which comes with it");
    }
    if options.file.exists() {
        bail!("{} is already there; choose a new name", options.file.display());
    }
    let db = Db::open_read_only(&config.database).await.context("opening the database")?;
    db.backup_to(&options.file).await.context("copying")?;
    let copy = Db::open_read_only(&options.file.display().to_string()).await.context("opening the copy")?;
    let faults = copy.integrity().await?;
    if !faults.is_empty() {
        bail!("the copy is damaged: {}", faults.join("; "));
    }
    match ledger::verify(&copy).await? {
        Ok(lines) => println!("{}: whole, with {lines} ledger lines.", options.file.display()),
        Err(broken) => bail!("in the copy, ledger line {} does not fit: {}", broken.seq, broken.why),
    }
    Ok(ExitCode::SUCCESS)
}
