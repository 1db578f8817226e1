//! The steps that visit the running demo: valid HTML, page checks and journeys.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};

use crate::artifacts::Artifacts;
use crate::count;
use crate::demo::Demo;
use crate::process;
use crate::steps::Outcome;
use crate::tools::{self, Node};

const FOLDER: &str = "tests/browser";
const LIMIT: Duration = Duration::from_secs(30 * 60);

pub fn html(log: &Path) -> Result<Outcome> {
    tools::java(log)?;
    run(&["html.test.mjs".to_owned()], log)
}

pub fn presses(log: &Path) -> Result<Outcome> {
    tools::java(log)?;
    run(&["presses.test.mjs".to_owned()], log)
}

pub fn pages(log: &Path) -> Result<Outcome> {
    run(&["axe.test.mjs", "keyboard.test.mjs", "nojs.test.mjs"].map(str::to_owned), log)
}

pub fn journeys(log: &Path) -> Result<Outcome> {
    let mut files: Vec<String> = fs::read_dir(Path::new(FOLDER).join("journeys"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("journeys/{name}"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("{FOLDER}/journeys holds no test");
    }
    // Each journey has a demo of its own: it may change what it finds, and move the clock.
    let ready = Ready::new(log)?;
    let mut well = true;
    for file in &files {
        well &= ready.run(std::slice::from_ref(file), log)?;
    }
    outcome(well, log)
}

/// Runs test files one after the other against a demo of their own.
fn run(files: &[String], log: &Path) -> Result<Outcome> {
    let well = Ready::new(log)?.run(files, log)?;
    outcome(well, log)
}

fn outcome(well: bool, log: &Path) -> Result<Outcome> {
    Ok(Outcome::of(well, count::of_node(&String::from_utf8_lossy(&fs::read(log)?))))
}

/// What every run of browser tests needs.
struct Ready {
    node: Node,
    chromium: PathBuf,
    artifacts: Artifacts,
}

impl Ready {
    fn new(log: &Path) -> Result<Ready> {
        let (node, chromium) = (Node::find(log)?, tools::chromium(log)?);
        node.install(Path::new(FOLDER), log)?;
        Ok(Ready { node, chromium, artifacts: Artifacts::build(log)? })
    }

    fn run(&self, files: &[String], log: &Path) -> Result<bool> {
        let demo = Demo::start(self.artifacts.trellis()?, log)?;
        let mut command = self.node.command("node");
        command.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files).current_dir(FOLDER);
        command.env("TRELLIS_URL", demo.url()).env("CHROMIUM", &self.chromium);
        // One journey starts a district of its own.
        command.env("TRELLIS_PROGRAM", std::path::absolute(self.artifacts.trellis()?)?);
        process::run(&mut command, log, LIMIT)
    }
}
