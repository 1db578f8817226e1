//! What the product costs: pages against bare axum answering the same bytes, sign-ups end to end, a run on the last
//! places, the start, the memory. `cargo xtask bench` runs it; Markdown on standard output, progress on standard error.
//!
//! Each server is a process of its own, so that its CPU is its own; the load comes from here, over loopback.

#[path = "serve/demo.rs"]
mod demo;
#[path = "serve/fits.rs"]
mod fits;
#[path = "serve/load.rs"]
mod load;
#[path = "serve/pages.rs"]
mod pages;
#[path = "serve/queues.rs"]
mod queues;
#[path = "serve/roster.rs"]
mod roster;
#[path = "serve/server.rs"]
mod server;
#[path = "serve/signups.rs"]
mod signups;
#[path = "serve/world.rs"]
mod world;

use anyhow::Result;
use std::fmt::Write as _;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match arguments.split_first() {
        Some((word, files)) if word == "--bare" => runtime.block_on(server::bare(files)),
        Some((word, _)) if word == "--office" => runtime.block_on(office()),
        _ => runtime.block_on(all()),
    }
}

async fn all() -> Result<()> {
    let mut report = Report::default();
    let folder = tempfile::tempdir()?;
    demo::starts(&mut report, folder.path()).await?;
    let world = world::prepare(folder.path()).await?;
    demo::idle(&mut report, &world).await?;
    pages::against_bare(&mut report, &world, folder.path()).await?;
    fits::answers(&mut report, &world).await?;
    fits::suggested(&mut report, &world).await?;
    signups::throughput(&mut report, &world, folder.path()).await?;
    signups::last_places_on_both(&mut report, &world).await?;
    queues::waiting(&mut report, folder.path()).await?;
    queues::night(&mut report, folder.path()).await?;
    roster::import(&mut report, folder.path())?;
    print!("{}", report.finish());
    Ok(())
}

/// The office's part alone: `cargo bench --bench serve -- --office`.
async fn office() -> Result<()> {
    let mut report = Report::default();
    let folder = tempfile::tempdir()?;
    queues::waiting(&mut report, folder.path()).await?;
    queues::night(&mut report, folder.path()).await?;
    print!("{}", report.finish());
    Ok(())
}

/// The table, row by row.
#[derive(Default)]
pub struct Report {
    rows: String,
    notes: Vec<String>,
}

impl Report {
    /// One measure: what, what came out, what was aimed at, and whether it was reached.
    pub fn row(&mut self, what: &str, came_out: &str, aim: &str, reached: Option<bool>) {
        let verdict = match reached {
            Some(true) => "reached",
            Some(false) => "**not reached**",
            None => "",
        };
        eprintln!("{what}: {came_out} {verdict}");
        // Writing to a String cannot fail.
        let _ = writeln!(self.rows, "| {what} | {came_out} | {aim} | {verdict} |");
    }

    /// A sentence under the table.
    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    fn finish(&self) -> String {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let mut text = format!(
            "# Measured\n\nBy `cargo xtask bench`, release build, {cores} cores shared by server and load. Compare ratios, \
             not figures of different machines.\n\n| what | measured | aim | |\n|---|---|---|---|\n{}",
            self.rows
        );
        for note in &self.notes {
            let _ = write!(text, "\n{note}\n");
        }
        text
    }
}
