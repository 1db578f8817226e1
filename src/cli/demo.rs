//! `trellis demo`: an invented district, ready to look around in.

use super::log;
use crate::app::{App, Clock, Setting, system_now};
use crate::config::Config;
use crate::connect::Post;
use crate::demo;
use crate::random::Random;
use anyhow::Context;
use db::Db;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(clap::Args)]
pub struct Options {
    /// The small named world only: ready in a moment.
    #[arg(long)]
    small: bool,
    /// The port; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Where to keep the invented district; it is made anew at each start.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Makes the world and opens it.
pub async fn run(mut config: Config, database: Option<String>, options: Options) -> anyhow::Result<ExitCode> {
    log(&config, "warn");
    config.public_url = format!("http://127.0.0.1:{}", options.port);
    // One person plays everybody, and browser tests are quicker than people.
    config.changes_per_minute = 10_000;
    let clock: Clock = Arc::new(system_now);
    let db = open(database, options.data).await?;
    db.migrate(crate::embedded::MIGRATIONS).await?;
    demo::small::load(&db, clock()).await?;
    let setting = Setting { config, clock, random: Random::System, post: Post::outbox(), demo: true };
    let app = App::start(db, setting).await?;
    let address = SocketAddr::from(([127, 0, 0, 1], options.port));
    super::serve::serve(app, address, true).await?;
    Ok(ExitCode::SUCCESS)
}

async fn open(database: Option<String>, data: Option<PathBuf>) -> anyhow::Result<Db> {
    if let Some(url) = database {
        return Ok(Db::open(&url).await?);
    }
    let folder = data.unwrap_or_else(|| std::env::temp_dir().join("trellis-demo"));
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let file = folder.join("demo.sqlite");
    for ending in ["", "-wal", "-shm"] {
        let old = PathBuf::from(format!("{}{ending}", file.display()));
        if old.exists() {
            std::fs::remove_file(&old).with_context(|| format!("removing {}", old.display()))?;
        }
    }
    Ok(Db::open(&file.display().to_string()).await?)
}
