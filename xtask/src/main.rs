//! The project's own commands: `cargo xtask test`, `cargo xtask assets` and `cargo xtask bench`.

mod artifacts;
mod assets;
mod bench;
mod browser;
mod count;
mod demo;
mod postgres;
mod process;
mod rust;
mod statements;
mod steps;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask test [--only STEP]... [--fast]   check everything, then say how many tests passed and failed
cargo xtask assets                           build the styles and scripts of design/ into assets/
cargo xtask bench [-- ARGUMENTS]             measure, and keep the table in benches/RESULTS.md

Steps of test, in order:
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &[String]) -> Result<bool> {
    std::env::set_current_dir(root())?;
    process::stop_on_interrupt()?;
    match arguments.split_first() {
        Some((name, rest)) if name == "test" => steps::run(&steps::Choice::read(rest)?),
        Some((name, [])) if name == "assets" => assets::build_committed().map(|()| true),
        Some((name, rest)) if name == "bench" => bench::run(rest),
        Some((name, [])) if matches!(name.as_str(), "help" | "--help" | "-h") => {
            help();
            Ok(true)
        }
        Some((name, _)) => {
            help();
            bail!("there is no command `{name}` with these arguments")
        }
        None => {
            help();
            bail!("say which command")
        }
    }
}

fn help() {
    print!("{HELP}");
    for step in steps::ALL {
        println!("  {:10} {}", step.name, step.about);
    }
}

/// The repository, wherever the command was called from.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ lies in the repository")
}
