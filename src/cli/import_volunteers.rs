//! `trellis import volunteers`: a list of another system, also one too long for a page.

use super::import::agreed;
use super::say;
use crate::app::system_now;
use crate::error::Error;
use crate::policy::{self, InForce};
use crate::volunteering::clearance::Act;
use crate::volunteering::list_import::steps::choices;
use crate::volunteering::list_import::{self, Answer, LARGEST, ListId, Outcome, Say, Told};
use anyhow::Context;
use db::{Db, Tx};
use i18n::{Args, Catalog, Lang, Tongue};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// How a list is brought in.
#[derive(clap::Args)]
pub struct Options {
    /// The CSV file.
    pub file: PathBuf,
    /// Make the changes. Without it they are only shown, and asked about when somebody sits at the terminal.
    #[arg(long)]
    pub apply: bool,
    /// The name of the system the list comes from.
    #[arg(long, default_value = "")]
    pub system: String,
    /// The district's say: the clearances of this list count, within our own rules.
    #[arg(long, requires = "system")]
    pub clearances: bool,
    /// What you vouch for beside the results of the checks, once for each: interview, references, fee, training:ID.
    #[arg(long, requires = "clearances")]
    pub vouch: Vec<String>,
    /// Who all those are that may be somebody known here: same, other or skip.
    #[arg(long)]
    pub maybe: Option<String>,
}

/// Shows what a list would change and, when told to, changes it: in one transaction, of which nothing stays otherwise.
pub async fn run(db: &Db, options: &Options) -> anyhow::Result<ExitCode> {
    let file = options.file.display();
    let size = std::fs::metadata(&options.file).with_context(|| format!("reading {file}"))?.len();
    anyhow::ensure!(usize::try_from(size).is_ok_and(|size| size <= LARGEST), "{file} is larger than 32 MB: split it");
    let bytes = std::fs::read(&options.file).with_context(|| format!("reading {file}"))?;
    let catalog = Catalog::new(crate::embedded::LOCALES, "en").map_err(|problems| anyhow::anyhow!("{problems}"))?;
    let words = catalog.speak(Lang::En);
    let policy = policy::load(db, system_now()).await?.in_force();
    let mut tx = db.write_alone().await?;
    let act = Act::timer(&policy, system_now());
    let name = options.file.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    let asked = choices(&policy);
    if let Some(unknown) = options.vouch.iter().find(|word| !asked.contains(word)) {
        anyhow::bail!("--vouch {unknown}: the policy in force asks for {}", words_or_nothing(&asked));
    }
    let system = Say { system: options.system.clone(), clearances: options.clearances, vouched: options.vouch.clone() };
    let id = match list_import::receive(&mut tx, &name, &bytes, &system, &act).await? {
        Ok(id) => id,
        Err(why) => {
            let line = why.line().map_or(0, |line| i64::try_from(line).unwrap_or(0));
            let about = Args::new().with("line", line).with("column", why.column().unwrap_or(""));
            say(&format!("{file}: {}\nNothing was changed.", words.t_with(why.key(), &about)));
            return Ok(ExitCode::FAILURE);
        }
    };
    look(&mut tx, id, options, &policy).await?;
    let (list, told) = list_import::tell(&mut tx, id).await?;
    show(&words, &told);
    if let Err(why) = list_import::ready(&mut tx, &list).await {
        return refused(&words, why.into());
    }
    if !options.apply && !agreed()? {
        say("Nothing was changed yet. Add --apply to make these changes.");
        return Ok(ExitCode::SUCCESS);
    }
    match list_import::apply(&mut tx, id, &act, |lines| progress("taken over", lines, list.rows)).await {
        Ok(came) => {
            tx.commit().await?;
            let hours = came.minutes / 60;
            say(&format!(
                "All of it was applied: {} people, {} clearances, {hours} hours.",
                came.people, came.clearances
            ));
            Ok(ExitCode::SUCCESS)
        }
        Err(why) => refused(&words, why.into()),
    }
}

fn words_or_nothing(asked: &[String]) -> String {
    if asked.is_empty() { "nothing a list could prove".to_owned() } else { asked.join(", ") }
}

async fn look(tx: &mut Tx, id: ListId, options: &Options, policy: &InForce) -> anyhow::Result<()> {
    let (mut list, _) = list_import::tell(tx, id).await?;
    let rows = list.rows;
    list_import::look_through(tx, &mut list, policy, system_now(), |lines| progress("looked through", lines, rows))
        .await?;
    if let Some(word) = &options.maybe {
        let answer = Answer::parse(word).context("--maybe takes same, other or skip")?;
        list_import::answer(tx, id, None, answer).await?;
    }
    Ok(())
}

fn refused(words: &Tongue, why: Error) -> anyhow::Result<ExitCode> {
    let Error::Refused(reason) = why else { return Err(why.into()) };
    let args = reason.args().iter().fold(Args::new(), |args, (name, value)| match value {
        forms::Arg::Int(number) => args.with(name, *number),
        forms::Arg::Date(date) => args.with(name, words.date(*date)),
        forms::Arg::Text(text) => args.with(name, text.as_str()),
    });
    say(&format!("{} Nothing was changed.", words.t_with(reason.key(), &args)));
    Ok(ExitCode::FAILURE)
}

/// What was found, for a terminal.
fn show(words: &Tongue, told: &Told) {
    for outcome in Outcome::ALL {
        let lines: i64 = told.counts.iter().filter(|row| row.0 == outcome.as_str()).map(|row| row.2).sum();
        say(&format!("{lines:>8} {}", words.t(&format!("list-outcome-{outcome}"))));
    }
    for (word, lines) in &told.clearances {
        say(&format!("{lines:>8} {}", words.t(&format!("list-clearance-{word}"))));
    }
    for (word, lines) in &told.open {
        say(&format!("{lines:>8} wait for {word}"));
    }
    for (training, lines) in &told.learned {
        say(&format!("{lines:>8} have done {training}"));
    }
    for (line, fault) in &told.faults {
        let month = fault.month.map(|month| words.month(month.first().year(), month.first().month()));
        let args = Args::new().with("month", month.unwrap_or_default());
        let mend = words.t_with(&format!("list-fault-{}", fault.kind), &args);
        say(&format!("line {line}, {}: “{}”. {mend}", fault.column, fault.value));
    }
    if !told.left_out.is_empty() {
        say(&format!("Left out: {}", told.left_out.join(", ")));
    }
}

/// How far it is, for whoever looks.
fn progress(what: &str, lines: i64, of: i64) {
    if std::io::stderr().is_terminal() {
        // A terminal that is gone is no reason to stop.
        let _ = write!(std::io::stderr(), "\r{lines} of {of} lines {what}   \r");
    }
}
