//! The steps of `cargo xtask test`: all of them run, whatever fails, and one table tells how it went.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::count::Counts;
use crate::tools::Missing;
use crate::{assets, browser, process, rust};

/// One thing that is checked.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    /// Left out by `--fast`.
    slow: bool,
    run: fn(&Path) -> Result<Outcome>,
}

/// What came of a step.
pub enum Outcome {
    Passed(Counts),
    Failed(Counts),
    /// Something it needs is not on this machine; the text says what.
    Skipped(String),
}

pub const ALL: &[Step] = &[
    Step { name: "format", about: "every Rust file is formatted", slow: false, run: rust::format },
    Step { name: "lints", about: "no compiler or clippy warning", slow: false, run: rust::lints },
    Step { name: "sqlite", about: "unit and integration tests, on SQLite", slow: false, run: rust::sqlite },
    Step { name: "postgres", about: "the same on a PostgreSQL started for it", slow: false, run: rust::postgres },
    Step { name: "assets", about: "assets/ is what design/ makes", slow: false, run: assets::drift },
    Step { name: "html", about: "every page is valid HTML", slow: true, run: browser::html },
    Step {
        name: "pages",
        about: "axe, keyboard and no-script checks of every page in Chromium",
        slow: true,
        run: browser::pages,
    },
    Step {
        name: "presses",
        about: "what forms answer with is valid HTML and passes axe, and no page stays unseen",
        slow: true,
        run: browser::presses,
    },
    Step {
        name: "journeys",
        about: "people doing what they came for, in Chromium",
        slow: true,
        run: browser::journeys,
    },
];

impl Outcome {
    /// A run that went well but tried nothing has not gone well; one that failed counts at least one failure.
    pub fn of(well: bool, counts: Counts) -> Outcome {
        match well && counts.failed == 0 && counts.any() {
            true => Outcome::Passed(counts),
            false => Outcome::Failed(Counts { failed: counts.failed.max(1), ..counts }),
        }
    }

    fn counts(&self) -> Counts {
        match self {
            Outcome::Passed(counts) | Outcome::Failed(counts) => *counts,
            Outcome::Skipped(_) => Counts { skipped: 1, ..Counts::default() },
        }
    }

    fn word(&self) -> &'static str {
        match self {
            Outcome::Passed(_) => "passed",
            Outcome::Failed(_) => "FAILED",
            Outcome::Skipped(_) => "skipped",
        }
    }
}

/// Which steps to run.
#[derive(Debug, Default, PartialEq)]
pub struct Choice {
    only: Vec<String>,
    fast: bool,
}

impl Choice {
    pub fn read(arguments: &[String]) -> Result<Choice> {
        let mut choice = Choice::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--fast" => choice.fast = true,
                "--only" => match arguments.next() {
                    Some(name) if ALL.iter().any(|step| step.name == name) => choice.only.push(name.clone()),
                    Some(name) => bail!("there is no step `{name}`; `cargo xtask help` lists them"),
                    None => bail!("--only needs the name of a step"),
                },
                other => {
                    bail!("`{other}` is not an option of test; there are --only STEP and --fast")
                }
            }
        }
        Ok(choice)
    }

    fn includes(&self, step: &Step) -> bool {
        let named = self.only.is_empty() || self.only.iter().any(|name| name == step.name);
        named && !(self.fast && step.slow)
    }
}

struct Done {
    name: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// Runs the chosen steps, prints the table, and says whether everything is well.
pub fn run(choice: &Choice) -> Result<bool> {
    let mut done = Vec::new();
    for step in ALL.iter().filter(|step| choice.includes(step)) {
        println!("── {}: {}", step.name, step.about);
        done.push(run_one(step)?);
        if process::interrupted() {
            println!("   interrupted; the rest was not run");
            break;
        }
    }
    let must_not_skip = std::env::var("CI").is_ok_and(|value| value == "true");
    Ok(summary(&done, must_not_skip))
}

fn run_one(step: &'static Step) -> Result<Done> {
    let started = Instant::now();
    let log = process::fresh_log(step.name)?;
    let outcome = (step.run)(&log).unwrap_or_else(|error| match error.downcast::<Missing>() {
        Ok(missing) => Outcome::Skipped(missing.to_string()),
        Err(error) => {
            println!("   {error:#}");
            Outcome::of(false, Counts::default())
        }
    });
    let took = started.elapsed();
    match &outcome {
        Outcome::Passed(counts) => {
            println!("   {} passed in {:.1} s", counts.passed, took.as_secs_f64())
        }
        Outcome::Skipped(why) => println!("   skipped: {why}"),
        Outcome::Failed(_) => show_end(&log, took)?,
    }
    Ok(Done { name: step.name, outcome, took })
}

/// The last lines of a log, which is where runners say what is wrong.
fn show_end(log: &Path, took: Duration) -> Result<()> {
    const LINES: usize = 100;
    let text = String::from_utf8_lossy(&fs::read(log)?).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    for line in &lines[lines.len().saturating_sub(LINES)..] {
        println!("   │ {line}");
    }
    println!("   FAILED in {:.1} s; all of it: {}", took.as_secs_f64(), log.display());
    Ok(())
}

/// Prints the table; whether all is well. On a machine that has to run everything, what was left out has failed.
fn summary(done: &[Done], must_not_skip: bool) -> bool {
    println!("\n{:10} {:8} {:>7} {:>7} {:>8} {:>9}", "step", "", "passed", "failed", "skipped", "seconds");
    let mut total = Counts::default();
    for Done { name, outcome, took } in done {
        let counts = outcome.counts();
        let (word, seconds) = (outcome.word(), took.as_secs_f64());
        println!("{name:10} {word:8} {:>7} {:>7} {:>8} {seconds:>9.1}", counts.passed, counts.failed, counts.skipped);
        total += counts;
    }
    for Done { name, outcome, .. } in done {
        let Outcome::Skipped(why) = outcome else {
            continue;
        };
        println!("\nnot run: {name}: {why}");
        if must_not_skip {
            println!("         CI=true: a step that cannot run has failed");
            total += Counts::one(false);
            total.skipped -= 1;
        }
    }
    println!("\n{}", closing_line(total));
    total.failed == 0 && total.any() && !process::interrupted()
}

fn closing_line(total: Counts) -> String {
    let skipped = if total.skipped > 0 { format!(", {} skipped", total.skipped) } else { String::new() };
    format!("{} passed, {} failed{skipped}", total.passed, total.failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_run_without_tests_has_failed() {
        let outcome = Outcome::of(true, Counts::default());
        assert_eq!(outcome.counts(), Counts { passed: 0, failed: 1, skipped: 0 });
    }

    #[test]
    fn a_build_error_is_one_failure() {
        let outcome = Outcome::of(false, Counts { passed: 3, failed: 0, skipped: 0 });
        assert_eq!(outcome.counts(), Counts { passed: 3, failed: 1, skipped: 0 });
    }

    #[test]
    fn what_is_left_out_is_a_failure_only_where_everything_must_run() {
        let done = |outcome| Done { name: "html", outcome, took: Duration::from_secs(1) };
        let passed = || done(Outcome::Passed(Counts { passed: 3, failed: 0, skipped: 0 }));
        let skipped = || done(Outcome::Skipped("java is missing".to_owned()));
        assert!(summary(&[passed(), skipped()], false));
        assert!(!summary(&[passed(), skipped()], true));
        assert!(summary(&[passed()], true));
        assert!(!summary(&[skipped()], false), "a run that tried nothing has not gone well");
    }

    #[test]
    fn steps_are_chosen_by_name() {
        let choice = Choice::read(&words("--only lints --only format")).expect("both exist");
        let names: Vec<_> = ALL.iter().filter(|step| choice.includes(step)).map(|step| step.name).collect();
        assert_eq!(names, ["format", "lints"]);
        assert!(Choice::read(&words("--only dance")).is_err());
        assert!(Choice::read(&words("--slow")).is_err());
    }

    #[test]
    fn fast_leaves_the_browser_out() {
        let choice = Choice::read(&words("--fast")).expect("it is an option");
        assert!(ALL.iter().filter(|step| choice.includes(step)).all(|step| !step.slow));
    }

    #[test]
    fn the_closing_line_is_plain() {
        assert_eq!(closing_line(Counts { passed: 12, failed: 0, skipped: 0 }), "12 passed, 0 failed");
        assert_eq!(closing_line(Counts { passed: 12, failed: 1, skipped: 2 }), "12 passed, 1 failed, 2 skipped");
    }
}
