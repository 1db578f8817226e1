//! The steps that are cargo's: format, lints, tests on SQLite and tests on PostgreSQL.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::artifacts::Artifacts;
use crate::count::{self, Counts};
use crate::postgres::{Durability, Postgres};
use crate::process;
use crate::statements::Notes;
use crate::steps::Outcome;
use crate::tools;

/// A build from nothing on two slow cores takes this long at the very worst.
const LIMIT: Duration = Duration::from_secs(60 * 60);
/// The packages whose tests meet a database; the folder of each names it.
const ON_A_DATABASE: [&str; 3] = ["trellis", "db", "jobs"];

/// A cargo command that does not believe it is part of this one.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        let ours =
            name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"));
        if ours {
            command.env_remove(name);
        }
    }
    command.args(arguments).env("CARGO_TERM_COLOR", "never");
    command
}

pub fn format(log: &Path) -> Result<Outcome> {
    tools::cargo_part("fmt", "rustfmt", log)?;
    let well = process::run(&mut cargo(&["fmt", "--all", "--check", "--", "--color", "never"]), log, LIMIT)?;
    Ok(Outcome::of(well, Counts::one(well)))
}

pub fn lints(log: &Path) -> Result<Outcome> {
    tools::cargo_part("clippy", "clippy", log)?;
    let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let well = process::run(&mut cargo(&arguments), log, LIMIT)?;
    Ok(Outcome::of(well, Counts::one(well)))
}

pub fn sqlite(log: &Path) -> Result<Outcome> {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    let notes = Notes::begin(log)?;
    let (name, path) = notes.variable();
    command.env_remove("TEST_DATABASE_URL").env(name, path);
    let well = process::run(&mut command, log, LIMIT)?;
    judged(well, &notes, log)
}

pub fn postgres(log: &Path) -> Result<Outcome> {
    tools::postgres(log)?;
    let artifacts = Artifacts::build(log)?;
    let server = Postgres::start(Durability::Careless, log)?;
    let notes = Notes::begin(log)?;
    let (name, path) = notes.variable();
    let mut well = true;
    for test in artifacts.tests.iter().filter(|test| ON_A_DATABASE.contains(&test.package.as_str())) {
        let mut command = Command::new(&test.executable);
        command.current_dir(&test.folder).env("CARGO_MANIFEST_DIR", &test.folder);
        command.env("TEST_DATABASE_URL", server.url()).env(name, path);
        well &= process::run(&mut command, log, LIMIT)?;
    }
    judged(well, &notes, log)
}

/// The tests; and, each as one that failed, the pieces of statements that none of them ran.
fn judged(well: bool, notes: &Notes, log: &Path) -> Result<Outcome> {
    let mut counts = counted(log)?;
    // Where tests failed, what they did not come to says nothing.
    let missed = if well { notes.missed()? } else { Vec::new() };
    let mut file = process::append(log)?;
    for place in &missed {
        writeln!(file, "no test ran the piece of a statement at {place}")?;
        counts += Counts::one(false);
    }
    Ok(Outcome::of(well, counts))
}

fn counted(log: &Path) -> Result<Counts> {
    Ok(count::of_rust(&String::from_utf8_lossy(&fs::read(log)?)))
}
