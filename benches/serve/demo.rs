//! Starting: the demonstration from nothing, a district that is there, what it takes while nobody asks.

use crate::Report;
use crate::load::{Connection, get};
use crate::server::{Server, TRELLIS};
use crate::world::World;
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// `trellis demo` in both sizes, to the line that says it listens.
pub async fn starts(report: &mut Report, folder: &Path) -> Result<()> {
    for (what, small, aim) in
        [("`trellis demo --small` from nothing", true, 2.0), ("`trellis demo` from nothing", false, 30.0)]
    {
        eprintln!("measuring {what}");
        let mut command = Command::new(TRELLIS);
        command.args(["demo", "--port", "0", "--data"]).arg(folder.join("demo"));
        if small {
            command.arg("--small");
        }
        let server = Server::start(command)?;
        let seconds = server.ready_after.as_secs_f64();
        report.row(what, &format!("{seconds:.1} s"), &format!("under {aim} s"), Some(seconds < aim));
    }
    Ok(())
}

/// A full district that is there: from the start of the process to the first page, then idle.
pub async fn idle(report: &mut Report, world: &World) -> Result<()> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let begun = Instant::now();
        let server = Server::trellis(&world.url)?;
        let answer = Connection::open(&server.address).await?.ask(&get("/", "")).await?;
        anyhow::ensure!(answer.status == 200, "the home page answered {}", answer.status);
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    let median = times[times.len() / 2].as_secs_f64() * 1000.0;
    let aim = median < 100.0;
    report.row("start to the first page, full district", &format!("{median:.0} ms"), "under 100 ms", Some(aim));

    let server = Server::trellis(&world.url)?;
    Connection::open(&server.address).await?.ask(&get("/", "")).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let memory = server.memory()?;
    report.row("memory when idle, full district", &format!("{memory:.0} MB"), "under 60 MB", Some(memory < 60.0));

    let size = std::fs::metadata(TRELLIS)?.len() as f64 / 1_048_576.0;
    report.row("size of the program", &format!("{size:.1} MB"), "under 40 MB", Some(size < 40.0));
    Ok(())
}
