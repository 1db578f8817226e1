//! Pages against bare axum with the same bytes, in turns, so that whatever else the machine does meets both.

use crate::Report;
use crate::load::{Connection, get, repeat};
use crate::server::Server;
use crate::world::World;
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use std::time::Duration;

const CONNECTIONS: usize = 32;
const ROUNDS: usize = 5;
const TURN: Duration = Duration::from_secs(2);

struct Target {
    what: &'static str,
    path: &'static str,
    signed_in: bool,
    /// The least share of bare axum's rate, in percent.
    aim: Option<f64>,
}

const TARGETS: &[Target] = &[
    Target { what: "home page", path: "/", signed_in: false, aim: Some(80.0) },
    Target { what: "list from 10,000 opportunities", path: "/opportunities", signed_in: false, aim: Some(40.0) },
    Target { what: "one opportunity", path: "/opportunities/1", signed_in: false, aim: Some(80.0) },
    Target { what: "the list, made for somebody signed in", path: "/opportunities", signed_in: true, aim: None },
    Target {
        what: "one opportunity, made for somebody signed in",
        path: "/opportunities/1",
        signed_in: true,
        aim: None,
    },
];

/// Rates as a share of bare axum's, and what each answer takes of the server's CPU.
pub async fn against_bare(report: &mut Report, world: &World, folder: &Path) -> Result<()> {
    let server = Server::trellis(&world.url)?;
    let mut files: Vec<PathBuf> = Vec::new();
    for (n, target) in TARGETS.iter().enumerate() {
        let answer = Connection::open(&server.address).await?.ask(&request(target, world)).await?;
        ensure!(answer.status == 200, "{} answered {}", target.path, answer.status);
        let file = folder.join(format!("page-{n}"));
        std::fs::write(&file, &answer.body)?;
        files.push(file);
    }
    let bare = Server::bare(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>())?;
    for (n, target) in TARGETS.iter().enumerate() {
        eprintln!("measuring {}", target.what);
        let (mut ours, mut theirs) = (Side::default(), Side::default());
        for _ in 0..ROUNDS {
            theirs.turn(&bare, get(&format!("/{n}"), "")).await?;
            ours.turn(&server, request(target, world)).await?;
        }
        let share = median(ours.rates.iter().zip(&theirs.rates).map(|(a, b)| a / b * 100.0).collect());
        let aim = target.aim.map_or(String::new(), |aim| format!("at least {aim:.0}% of bare"));
        let came_out = format!(
            "{share:.0}% of bare axum ({:.0}/s against {:.0}/s); CPU {:.0} µs against {:.0} µs",
            median(ours.rates.clone()),
            median(theirs.rates.clone()),
            ours.cpu_each(),
            theirs.cpu_each()
        );
        report.row(target.what, &came_out, &aim, target.aim.map(|aim| share >= aim));
    }
    Ok(())
}

fn request(target: &Target, world: &World) -> Vec<u8> {
    let cookie = world.tokens.last().filter(|_| target.signed_in);
    get(target.path, cookie.map_or("", String::as_str))
}

#[derive(Default)]
struct Side {
    rates: Vec<f64>,
    cpu: f64,
    answers: usize,
}

impl Side {
    async fn turn(&mut self, server: &Server, request: Vec<u8>) -> Result<()> {
        let before = server.cpu()?;
        let run = repeat(&server.address, request, CONNECTIONS, TURN).await?;
        self.cpu += server.cpu()? - before;
        ensure!(run.count(200) == run.statuses.len(), "not every answer was 200");
        self.answers += run.statuses.len();
        self.rates.push(run.per_second());
        Ok(())
    }

    /// CPU of the server for one answer, in microseconds.
    fn cpu_each(&self) -> f64 {
        self.cpu * 1e6 / self.answers.max(1) as f64
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
