//! The program's subcommands.

mod backup;
mod check;
mod demo;
pub mod import;
pub mod import_volunteers;
mod migrate;
mod person;
mod restore;
mod routes;
mod serve;

use crate::config::Config;
use clap::{Parser, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// Community partnerships and family engagement for a school district.
#[derive(Parser)]
#[command(name = "trellis", version)]
struct Arguments {
    /// Settings of this machine; a file that is not there means the defaults.
    #[arg(long, global = true, default_value = "trellis.toml")]
    config: PathBuf,
    /// The database: a file for SQLite, or postgres://…; wins over the settings.
    #[arg(long, global = true)]
    database: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the district: pages and, unless told otherwise, the background work.
    Serve(serve::Options),
    /// Does the background work only.
    Work,
    /// Opens an invented district to look around in. Nothing to set up.
    Demo(demo::Options),
    /// Brings the database up to this program's version.
    Migrate,
    /// Examines the installation: each line ends with what to do.
    Check,
    /// Copies the database into a new file, checked, while the district goes on working.
    Backup(backup::Options),
    /// Puts such a copy back in the database's place, checked first. What was there is kept.
    Restore(restore::Options),
    /// People: lets the keeper of the server in.
    #[command(subcommand)]
    Person(person::Command),
    /// Reads in rosters, a list of schools or of volunteers: shows what would change, then changes it.
    #[command(subcommand)]
    Import(import::Kind),
    /// Prints every page and who may use it.
    Routes,
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("trellis: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let mut config = Config::read(&arguments.config)?;
    let database = arguments.database;
    if let Some(database) = &database {
        config.database.clone_from(database);
    }
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        match arguments.command {
            Command::Serve(options) => serve::run(config, options).await,
            Command::Work => serve::work(config).await,
            Command::Demo(options) => demo::run(config, database, options).await,
            Command::Migrate => migrate::run(config).await,
            Command::Check => check::run(config).await,
            Command::Backup(options) => backup::run(config, options).await,
            Command::Restore(options) => restore::run(config, options).await,
            Command::Person(command) => person::run(config, command).await,
            Command::Import(kind) => import::run(config, kind).await,
            Command::Routes => routes::run(),
        }
    })
}

/// A line of a command's answer. Whoever reads only the first lines of it (`trellis routes | head`) has all they want.
fn say(line: &str) {
    if writeln!(std::io::stdout(), "{line}").is_err() {
        std::process::exit(0);
    }
}

/// How much a district that runs says of itself, unless `RUST_LOG` asks for more or less.
pub const USUAL_LOG: &str = "info";

/// Logs to standard error. `RUST_LOG` decides how much.
fn log(config: &Config, default: &str) {
    use std::io::IsTerminal;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    log_to(&config.log_format, filter, std::io::stderr().is_terminal(), std::io::stderr);
}

/// Writes what happens from now on: text for people, JSON for machines. Once in a program.
pub fn log_to<W>(format: &str, filter: EnvFilter, colours: bool, writer: W)
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer);
    let builder = builder.with_target(false).with_ansi(colours);
    if format == "json" {
        builder.json().init();
    } else {
        builder.init();
    }
}
