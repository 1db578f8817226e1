//! `trellis import`: rosters and lists of schools, looked at first, then applied whole or not at all.

use crate::app::system_now;
use crate::config::Config;
use crate::ledger::Actor;
use crate::schools::rosters::{self, Order, Outcome, Progress, Step};
use crate::schools::{self, ListOutcome};
use anyhow::Context;
use db::Db;
use oneroster::Limits;
use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What can be read in.
#[derive(clap::Subcommand)]
pub enum Kind {
    /// Schools, staff, guardians and students from a OneRoster package: a ZIP file or a folder.
    Oneroster(Options),
    /// Schools from a CSV file with the columns of data/schools/cms_schools.csv.
    Schools(Options),
    /// Volunteers of another system, from a CSV file; columns are known by their names.
    Volunteers(super::import_volunteers::Options),
}

#[derive(clap::Args)]
pub struct Options {
    /// The file, or for OneRoster also a folder.
    pub file: PathBuf,
    /// Make the changes. Without it they are only shown, and asked about when somebody sits at the terminal.
    #[arg(long)]
    pub apply: bool,
}

/// Shows what a file would change and, when told to, changes it.
pub async fn run(config: Config, kind: Kind) -> anyhow::Result<ExitCode> {
    let db = Db::open(&config.database).await?;
    db.migrate(crate::embedded::MIGRATIONS).await?;
    match kind {
        Kind::Oneroster(options) => oneroster(&db, &options).await,
        Kind::Schools(options) => school_list(&db, &options).await,
        Kind::Volunteers(options) => super::import_volunteers::run(&db, &options).await,
    }
}

async fn oneroster(db: &Db, options: &Options) -> anyhow::Result<ExitCode> {
    let order = |apply| Order {
        path: &options.file,
        limits: Limits::default(),
        apply,
        actor: Actor::System,
        now: system_now(),
        progress: progress(),
    };
    let outcome = rosters::import(db, order(options.apply)).await?;
    print!("{}", told(&options.file, &outcome));
    if outcome.is_refused() {
        return Ok(ExitCode::FAILURE);
    }
    if !options.apply && agreed()? {
        print!("{}", told(&options.file, &rosters::import(db, order(true)).await?));
    }
    Ok(ExitCode::SUCCESS)
}

async fn school_list(db: &Db, options: &Options) -> anyhow::Result<ExitCode> {
    let file = &options.file;
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let import = |apply| schools::import_list(db, &bytes, apply, Actor::System, system_now());
    match import(options.apply).await? {
        Err(problem) => {
            println!("{}: {problem}\nNothing was changed.", file.display());
            return Ok(ExitCode::FAILURE);
        }
        Ok(outcome) => print!("{}", told_list(&outcome)),
    }
    if !options.apply
        && agreed()?
        && let Ok(outcome) = import(true).await?
    {
        print!("{}", told_list(&outcome));
    }
    Ok(ExitCode::SUCCESS)
}

/// What an import came to, for a terminal.
pub fn told(file: &Path, outcome: &Outcome) -> String {
    let mut text = String::new();
    let mut line = |words: std::fmt::Arguments<'_>| writeln!(text, "{words}").expect("a string takes every text");
    for problem in &outcome.problems {
        line(format_args!(
            "{}: {problem}",
            if problem.severity == oneroster::Severity::Error { "error" } else { "warning" }
        ));
    }
    if outcome.is_refused() {
        line(format_args!("{} cannot be imported as it is. Nothing was changed.", file.display()));
        return text;
    }
    line(format_args!("OneRoster {}, {}", outcome.version, outcome.mode));
    line(format_args!("{:<12}{:>12}{:>12}{:>12}{:>12}", "", "new", "changed", "ended", "the same"));
    for (kind, c) in outcome.summary.kinds() {
        line(format_args!("{kind:<12}{:>12}{:>12}{:>12}{:>12}", c.added, c.changed, c.ended, c.same));
    }
    for example in &outcome.examples {
        line(format_args!("  {} {}: {}", example.kind, example.what, example.words));
    }
    let summary = &outcome.summary;
    let notes = [
        (summary.linked, "staff have the e-mail address of one person known here, and are linked to them"),
        (summary.without_role, "users have no role at a school and are passed over"),
        (summary.without_school, "people are at no school that is known here"),
        (summary.unnamed_schools, "schools here are not named by any roster yet; they stay as they are"),
    ];
    for (count, words) in notes.iter().filter(|(count, _)| *count > 0) {
        line(format_args!("{count} {words}."));
    }
    line(format_args!("{}", end(outcome.applied)));
    text
}

fn told_list(outcome: &ListOutcome) -> String {
    let c = outcome.schools;
    let mut text = format!("schools: {} new, {} changed, {} the same\n", c.added, c.changed, c.same);
    for example in &outcome.examples {
        text.push_str(&format!("  {example}\n"));
    }
    if outcome.not_listed > 0 {
        text.push_str(&format!("{} schools here are not in the list; they stay as they are.\n", outcome.not_listed));
    }
    text + end(outcome.applied) + "\n"
}

fn end(applied: bool) -> &'static str {
    if applied { "All of it was applied." } else { "Nothing was changed yet. Add --apply to make these changes." }
}

/// Whether somebody at the terminal says yes.
pub(super) fn agreed() -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Ok(false);
    }
    print!("Make these changes now? Type yes or no: ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "yes" | "y"))
}

/// Says how far it is: in place at the bottom of a terminal, else a line each ten seconds for whoever reads the log.
fn progress() -> Progress {
    let terminal = std::io::stderr().is_terminal();
    let each = if terminal { Duration::from_millis(250) } else { Duration::from_secs(10) };
    let start = Instant::now();
    let last = Mutex::new(start);
    Arc::new(move |step| {
        let mut last = last.lock().expect("nobody panics while printing");
        if last.elapsed() < each {
            return;
        }
        *last = Instant::now();
        let words = words(step, start.elapsed().as_secs_f64());
        // A reader that is gone is no reason to stop.
        let _ = if terminal {
            write!(std::io::stderr(), "\r{words:<70}\r")
        } else {
            writeln!(std::io::stderr(), "{words}")
        };
    })
}

fn words(step: Step, seconds: f64) -> String {
    let rate = |rows: u64| rows as f64 / seconds.max(0.001);
    match step {
        Step::Checking { file, rows, bytes, total } => {
            let percent = bytes.saturating_mul(100).checked_div(total).unwrap_or(0);
            format!("checking {}: {rows} rows, {percent}% of the package", file.file_name())
        }
        Step::Comparing { rows } => format!("comparing people: {rows} rows, {:.0} a second", rate(rows)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_says_whether_anything_changed() {
        let outcome = Outcome { version: "1.2".into(), mode: "bulk".into(), ..Outcome::default() };
        assert!(told(Path::new("a.zip"), &outcome).ends_with("Add --apply to make these changes.\n"));
        let applied = Outcome { applied: true, ..outcome };
        assert!(told(Path::new("a.zip"), &applied).ends_with("All of it was applied.\n"));
    }

    #[test]
    fn whoever_waits_is_told_which_file_is_checked_and_then_how_fast_people_are_compared() {
        let file = oneroster::FileKind::Users;
        let checking = Step::Checking { file, rows: 10_000, bytes: 500, total: 2_000 };
        assert_eq!(words(checking, 1.0), "checking users.csv: 10000 rows, 25% of the package");
        let nothing = Step::Checking { file, rows: 0, bytes: 0, total: 0 };
        assert_eq!(words(nothing, 0.0), "checking users.csv: 0 rows, 0% of the package");
        assert_eq!(words(Step::Comparing { rows: 20_000 }, 4.0), "comparing people: 20000 rows, 5000 a second");
        assert_eq!(words(Step::Comparing { rows: 0 }, 0.0), "comparing people: 0 rows, 0 a second");
    }
}
