//! `trellis restore`: a copy in the place of the database, once it was found to be whole.

use super::backup::{examined, is_on_a_server, open};
use crate::config::Config;
use anyhow::{Context, bail};
use db::Db;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Options {
    /// The copy, as `trellis backup` made it. It stays where it is.
    file: PathBuf,
}

/// Examines the copy and puts it in the database's place. Nothing is changed unless all of it is well.
pub async fn run(config: Config, options: Options) -> anyhow::Result<ExitCode> {
    if is_on_a_server(&config) {
        bail!("for PostgreSQL use pg_restore or psql with what pg_dump has written");
    }
    let name = options.file.display();
    if !options.file.is_file() {
        bail!("{name} is not there; name a file that `trellis backup` has made");
    }
    let copy = open(&options.file).await?;
    let version = copy.schema_version().await?;
    let newest = crate::embedded::MIGRATIONS.iter().map(|m| m.number).max().unwrap_or(0);
    if version == 0 {
        bail!("{name} is not a copy of this program's database");
    }
    if version > newest {
        bail!("{name} is from a newer program (version {version}, this one's is {newest}); use that program");
    }
    let lines = examined(&copy).await?;
    drop(copy);
    let before = Db::restore(&config.database, &options.file).await.context("putting the copy in place")?;
    println!("{}: restored from {name}, with {lines} ledger lines.", config.database);
    if let Some(before) = before {
        println!("What was there before is in {}; remove it when it is not needed any more.", before.display());
    }
    Ok(ExitCode::SUCCESS)
}
