//! `cargo xtask bench`: the measurements of `benches/serve.rs` and of the plans in `crates/matching`, their tables kept in
//! `benches/RESULTS.md`.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::postgres::{Durability, Postgres};
use crate::{process, rust};

const LIMIT: Duration = Duration::from_secs(60 * 60);
const RESULTS: &str = "benches/RESULTS.md";

/// Runs the measurements on SQLite and, where there is one, on a PostgreSQL that really writes to disk.
pub fn run(arguments: &[String]) -> Result<bool> {
    let log = process::fresh_log("bench")?;
    let table = log.with_extension("md");
    let server = Postgres::start(Durability::Real, &log)
        .inspect_err(|error| println!("only SQLite is measured: {error:#}"))
        .ok();
    let mut cargo = rust::cargo(&["bench", "--bench", "serve", "--"]);
    cargo.args(arguments.iter().filter(|argument| *argument != "--")).stdout(File::create(&table)?);
    if let Some(server) = &server {
        cargo.env("TEST_DATABASE_URL", server.url());
    }
    println!("measuring; progress goes to {}", log.display());
    if !process::run_with_own_output(&mut cargo, &log, LIMIT)? {
        bail!("the measurements failed; see {}", log.display());
    }
    let mut text = fs::read_to_string(&table)?;
    if arguments.is_empty() {
        text += &plans(&log)?;
    }
    print!("{text}");
    if arguments.is_empty() {
        // A run with arguments measures a part; the table kept is always the whole.
        fs::write(RESULTS, text)?;
        println!("\nkept in {RESULTS}");
    }
    Ok(true)
}

/// The plans and suggestions of `crates/matching`, which need no server.
fn plans(log: &Path) -> Result<String> {
    let table = log.with_extension("plans.md");
    let mut cargo = rust::cargo(&["bench", "-p", "trellis-matching", "--bench", "plan"]);
    cargo.stdout(File::create(&table)?);
    if !process::run_with_own_output(&mut cargo, log, LIMIT)? {
        bail!("the measurements of plans failed; see {}", log.display());
    }
    Ok(format!("\n## Plans and suggestions\n\n{}", fs::read_to_string(&table)?))
}
