//! `trellis migrate`: brings the database up to this program's version.

use crate::config::Config;
use db::Db;
use std::process::ExitCode;

/// Applies what is missing and says which.
pub async fn run(config: Config) -> anyhow::Result<ExitCode> {
    let db = Db::open(&config.database).await?;
    let applied = db.migrate(crate::embedded::MIGRATIONS).await?;
    if applied.is_empty() {
        println!("Nothing to do: the database is up to date.");
    }
    for number in applied {
        println!("Applied {number:04}.");
    }
    Ok(ExitCode::SUCCESS)
}
