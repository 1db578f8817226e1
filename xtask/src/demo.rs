//! The demo with its small world, served for the browser, gone when the value is dropped.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::process;

/// What the program prints when it can be visited, followed by its address.
const READY: &str = "Listening on ";
/// Far more than a start takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// When the tests visit: a Tuesday morning with the day's shifts still to come, whatever the hour of the run.
const MORNING: &str = "2026-10-06T09:00-04:00";

/// A running demo.
pub struct Demo {
    child: Child,
    url: String,
    _data: TempDir,
}

impl Demo {
    /// Starts `trellis demo --small` on a free port, with its data in a scratch folder.
    pub fn start(trellis: &Path, log: &Path) -> Result<Demo> {
        let data = tempfile::Builder::new().prefix("trellis-demo-").tempdir()?;
        let mut command = Command::new(trellis);
        command.args(["demo", "--small", "--port", "0", "--at", MORNING, "--data"]).arg(data.path());
        command.stdout(Stdio::piped()).stderr(process::append(log)?);
        let mut demo = Demo { child: process::start(&mut command)?, url: String::new(), _data: data };
        let stdout = demo.child.stdout.take().context("the demo has no output")?;
        demo.url = demo.address(stdout, log)?;
        Ok(demo)
    }

    /// Where it is, such as `http://127.0.0.1:40123`.
    pub fn url(&self) -> &str {
        &self.url
    }

    fn address(&mut self, stdout: ChildStdout, log: &Path) -> Result<String> {
        let (found, address) = mpsc::channel();
        let log = process::append(log)?;
        std::thread::spawn(move || copy(stdout, log, &found));
        let started = Instant::now();
        while started.elapsed() < PATIENCE && !process::interrupted() {
            match address.recv_timeout(Duration::from_millis(100)) {
                Ok(address) => return Ok(address),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    bail!("`trellis demo` ended without saying `{READY}http://…`")
                }
            }
        }
        bail!("`trellis demo` did not say `{READY}http://…` in time")
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        process::stop(&mut self.child, Duration::from_secs(10));
    }
}

/// Copies what the demo prints to the log until it ends, and hands over the address when it comes by.
fn copy(stdout: ChildStdout, mut log: std::fs::File, found: &Sender<String>) {
    for line in BufReader::new(stdout).lines().map_while(std::result::Result::ok) {
        // The log is a help to people; the demo goes on without it.
        let _ = writeln!(log, "{line}");
        if let Some((_, address)) = line.split_once(READY) {
            let address = address.split_whitespace().next().unwrap_or_default();
            // Nobody waits for a second address.
            let _ = found.send(address.trim_end_matches('/').to_owned());
        }
    }
}
