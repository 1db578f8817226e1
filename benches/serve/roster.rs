//! A roster of a million people, taken over by `trellis import oneroster`: how long, and how much memory at most.

use crate::Report;
use crate::server::TRELLIS;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PEOPLE: u32 = 1_000_000;
/// The most that a small server can spare beside the pages.
const MEMORY: f64 = 200.0;

/// Makes the package, then reads it into an empty database.
pub fn import(report: &mut Report, folder: &Path) -> Result<()> {
    eprintln!("making a roster of {PEOPLE} people");
    let package = folder.join("million.zip");
    let made = Command::new(env!("CARGO"))
        .args(["run", "--release", "--quiet", "-p", "trellis-oneroster", "--example", "million", "--"])
        .args([&PEOPLE.to_string(), "1.2"])
        .arg(&package)
        .status()?;
    ensure!(made.success(), "the package was not made");
    let begun = Instant::now();
    let mut child = Command::new(TRELLIS)
        .arg("--database")
        .arg(folder.join("roster.sqlite"))
        .args(["import", "oneroster"])
        .arg(&package)
        .arg("--apply")
        .stdout(Stdio::null())
        .spawn()
        .context("starting the import")?;
    let peak = peak(&mut child)?;
    let seconds = begun.elapsed().as_secs_f64();
    report.row("a roster of 1,000,000 people and as many roles, taken over", &format!("{seconds:.0} s"), "", None);
    report.row("the most memory it held", &format!("{peak:.0} MB"), "under 200 MB", Some(peak < MEMORY));
    Ok(())
}

/// Looks at the process until it ends; the most memory it ever held, in MB.
fn peak(child: &mut Child) -> Result<f64> {
    let path = format!("/proc/{}/status", child.id());
    let mut most = 0.0_f64;
    loop {
        if let Some(status) = child.try_wait()? {
            ensure!(status.success(), "the import failed");
            return Ok(most);
        }
        // Between the two looks the process may have ended.
        let status = std::fs::read_to_string(&path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
        most = most.max(kilobytes.unwrap_or_default() / 1024.0);
        std::thread::sleep(Duration::from_millis(100));
    }
}
