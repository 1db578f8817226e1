//! Servers under load: the product itself, and bare axum with the same bytes.

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, header};
use axum::routing::get;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The product, built as this bench is.
pub const TRELLIS: &str = env!("CARGO_BIN_EXE_trellis");
const READY: &str = "Listening on http://";
/// Linux counts a process's CPU in hundredths of a second.
const TICKS: f64 = 100.0;

/// A server of its own process, stopped when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    /// From the start of the process to the line that says it listens.
    pub ready_after: Duration,
}

impl Server {
    /// `trellis serve` on a database that is there.
    pub fn trellis(database: &str) -> Result<Server> {
        let mut command = Command::new(TRELLIS);
        command.args(["serve", "--no-work", "--listen", "127.0.0.1:0", "--database", database]);
        // The load is one network; nobody else is kept waiting by it.
        command.env("TRELLIS_CHANGES_PER_MINUTE", "1000000000").env("TRELLIS_PAGES_PER_MINUTE", "0");
        command.env("RUST_LOG", "warn");
        Server::start(command)
    }

    /// Bare axum answering `/0`, `/1`, … with these files.
    pub fn bare(files: &[&Path]) -> Result<Server> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--bare").args(files);
        Server::start(command)
    }

    /// Runs the command until it says where it listens.
    pub fn start(mut command: Command) -> Result<Server> {
        let begun = Instant::now();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("starting a server")?;
        let stdout = child.stdout.take().context("a server without output")?;
        let mut lines = BufReader::new(stdout).lines();
        while let Some(line) = lines.next().transpose()? {
            if let Some(address) = line.strip_prefix(READY) {
                let address = address.trim().to_owned();
                let ready_after = begun.elapsed();
                // Whatever it still says is read, so that it never waits for a reader.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Server { child, address, ready_after });
            }
        }
        bail!("a server ended before it listened: {:?}", child.wait()?)
    }

    /// CPU used so far, in seconds, by user and system.
    pub fn cpu(&self) -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name may hold spaces; it ends with the last bracket.
        let (_, fields) = stat.rsplit_once(')').context("an unknown form of /proc/…/stat")?;
        let fields: Vec<&str> = fields.split_whitespace().collect();
        let ticks =
            |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok()).context("no CPU in /proc/…/stat");
        Ok((ticks(11)? + ticks(12)?) / TICKS)
    }

    /// Memory in use, in MB.
    pub fn memory(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asked to stop first, so that the database is closed in order; after five seconds it is told.
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let begun = Instant::now();
        while asked.is_ok() && begun.elapsed() < Duration::from_secs(5) {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        // It may have ended in between, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The other side of the comparison: axum, the bytes, nothing else.
pub async fn bare(files: &[String]) -> Result<()> {
    let mut router = Router::new();
    for (n, file) in files.iter().enumerate() {
        let bytes = Bytes::from(std::fs::read(file).with_context(|| format!("reading {file}"))?);
        let answer = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes) };
        let taken = |_: Bytes| async { (StatusCode::SEE_OTHER, [(header::LOCATION, "/")]) };
        router = router.route(&format!("/{n}"), get(answer).post(taken));
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{READY}{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}
