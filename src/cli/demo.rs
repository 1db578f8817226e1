//! `trellis demo`: an invented district, ready to look around in.

use super::log;
use super::serve::{bind, serve_on};
use crate::app::{App, Clock, Setting, system_now};
use crate::config::Config;
use crate::connect::Post;
use crate::demo::full::Size;
use crate::demo::world::{Plan, Scale, World};
use crate::random::Random;
use anyhow::Context;
use jiff::{SignedDuration, Timestamp};
use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant, UNIX_EPOCH};

#[derive(clap::Args)]
pub struct Options {
    /// The small named world only: ready in a moment.
    #[arg(long)]
    small: bool,
    /// The port; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder that keeps the invented district; without it, one in the system's folder for temporary files.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Make the district anew, even when there is one of today.
    #[arg(long)]
    fresh: bool,
    /// Begin at this moment instead of now, such as 2026-10-06T09:00-04:00: a school morning can be shown on any evening.
    #[arg(long, value_name = "TIME")]
    at: Option<Timestamp>,
}

/// Makes the world, or takes up the one of today, and opens it.
pub async fn run(mut config: Config, database: Option<String>, options: Options) -> anyhow::Result<ExitCode> {
    log(&config, "warn");
    // First, so that nobody waits for a district that cannot be shown.
    let listener = bind(SocketAddr::from(([127, 0, 0, 1], options.port)))
        .await
        .with_context(|| format!("port {} is taken; name another with --port, or 0 for any", options.port))?;
    let address = listener.local_addr()?;
    config.public_url = format!("http://{address}");
    // One person plays everybody, and browser tests are quicker than people.
    config.changes_per_minute = 10_000;
    config.pages_per_minute = 0;
    let clock = clock(options.at);
    let world = world(database, &options, clock()).await?;
    let setting = Setting { config, clock, random: Random::System, post: Post::outbox(), demo: true };
    let app = App::start(world.db, setting).await?;
    app.move_clock_to(world.last);
    println!("Listening on http://{address}");
    println!("Open http://{address}/demo and choose who to be. Ctrl-C ends it.");
    serve_on(listener, app, true).await?;
    Ok(ExitCode::SUCCESS)
}

/// The clock of the system or, begun at another moment, one that goes as fast.
fn clock(at: Option<Timestamp>) -> Clock {
    let Some(at) = at else { return Arc::new(system_now) };
    let begun = Instant::now();
    Arc::new(move || SignedDuration::try_from(begun.elapsed()).map_or(at, |gone| at.saturating_add(gone).unwrap_or(at)))
}

async fn world(database: Option<String>, options: &Options, now: Timestamp) -> anyhow::Result<World> {
    let scale = if options.small { Scale::Small } else { Scale::Full(Size::DISTRICT) };
    let url = match database {
        Some(url) => url,
        None => file(options)?,
    };
    let program = fingerprint()?;
    let plan = Plan { url: &url, scale, now, anew: options.fresh, program: &program };
    let begun = Instant::now();
    let mut progress = Progress::new();
    let world = plan.open(|table, rows| progress.tell(table, rows)).await.context(
        "the demonstration cannot use its database; if another one is running, stop it or name a folder with --data",
    )?;
    progress.end();
    // Never the address of a server: it may hold a password.
    let place = world.db.path().map_or_else(|| "the database you named".to_owned(), |path| path.display().to_string());
    if world.kept {
        println!("The district you left today is in {place}. --fresh makes a new one.");
    } else {
        println!("The district is in {place}, made in {:.1} s.", begun.elapsed().as_secs_f64());
    }
    Ok(world)
}

fn file(options: &Options) -> anyhow::Result<String> {
    let folder = options.data.clone().unwrap_or_else(|| std::env::temp_dir().join("trellis-demo"));
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let name = if options.small { "small.sqlite" } else { "district.sqlite" };
    Ok(folder.join(name).display().to_string())
}

/// Another build of the program makes its own world: its tables or its people may differ.
fn fingerprint() -> anyhow::Result<String> {
    let file = std::env::current_exe().and_then(|path| path.metadata()).context("looking at the program's own file")?;
    let built = file.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    Ok(format!("{}-{}-{}", env!("CARGO_PKG_VERSION"), file.len(), built.as_secs()))
}

/// What is being made: one line that changes, or, where there is no terminal, a line for each part.
struct Progress {
    terminal: bool,
    part: &'static str,
    shown: Option<Instant>,
}

impl Progress {
    fn new() -> Progress {
        Progress { terminal: std::io::stderr().is_terminal(), part: "", shown: None }
    }

    fn tell(&mut self, table: &'static str, rows: u64) {
        let part = part(table);
        let quiet = self.shown.is_some_and(|at| at.elapsed() < Duration::from_millis(100));
        if part == self.part && (quiet || !self.terminal) {
            return;
        }
        (self.part, self.shown) = (part, Some(Instant::now()));
        let line = format!("Making the district: {part} ({rows} rows so far)");
        if self.terminal {
            eprint!("\r{line:<70}");
        } else {
            eprintln!("{line}");
        }
        // Progress that cannot be shown is no reason to stop.
        let _ = std::io::stderr().flush();
    }

    fn end(&self) {
        if self.terminal && self.shown.is_some() {
            eprint!("\r{:<70}\r", "");
        }
    }
}

fn part(table: &str) -> &'static str {
    match table {
        "person" | "contact_point" | "person_contact" | "household" | "household_member" | "role_grant" => "people",
        "clearance" | "clearance_school" | "agreement" | "clearance_statement" => "clearances",
        "ledger" => "the ledger",
        _ => "shifts and hours",
    }
}
