//! `trellis person`: letting the keeper of the server in.

use crate::app::{App, Setting};
use crate::config::Config;
use crate::people::welcome;
use anyhow::Context;
use db::Db;
use std::process::ExitCode;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Prints a new one-time link that makes an operator and director: for the first start, or when nobody can get in.
    Link,
}

/// Does what the command says.
pub async fn run(config: Config, command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Link => link(config).await,
    }
}

async fn link(config: Config) -> anyhow::Result<ExitCode> {
    let db = Db::open(&config.database).await.context("opening the database")?;
    db.migrate(crate::embedded::MIGRATIONS).await?;
    let app = App::start(db, Setting::real(config)?).await?;
    let mut tx = app.db.write().await?;
    let link = welcome::new_link(&app, &mut tx).await?;
    tx.commit().await?;
    println!("{link}");
    eprintln!("It works once, within 24 hours. Give it only to the person who keeps this server.");
    Ok(ExitCode::SUCCESS)
}
