//! Rosters in the office: what was imported, and a package looked at before it is applied.
//!
//! The file is not kept between looking and applying: it names children. It is chosen again, and its hash says that it
//! is the one that was looked at.

use crate::app::App;
use crate::error::Result;
use crate::ledger::Actor;
use crate::people::Ability;
use crate::schools::rosters::{self, Counts, Order, Outcome, Past};
use crate::web::{Me, Page, Query, Reply, Upload, page, refused};
use anyhow::Context;
use askama::Template;
use axum::extract::State;
use forms::{Errors, Reason};
use i18n::Args;
use oneroster::{Limits, Problem, Quoted, Severity, Why};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::path::PathBuf;
use std::sync::Arc;

/// Imports on a page.
const PAGE: i64 = 20;
/// A request has seconds, not minutes: what is larger goes through the command line.
const LARGEST_UNPACKED: u64 = 100 << 20;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Before {
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "schools/rosters.html")]
struct RostersPage {
    page: Page,
    errors: Errors,
    /// What the package just sent came to.
    outcome: Option<Outcome>,
    /// The hash of a package that may be applied.
    looked_at: String,
    past: Vec<Past>,
    older: Option<i64>,
}

/// `GET /office/rosters`
pub async fn show(State(app): State<App>, page_: Page, Query(at): Query<Before>) -> Reply {
    page(rosters_page(&app, page_, at.before).await?)
}

async fn rosters_page(app: &App, page: Page, before: Option<i64>) -> Result<RostersPage> {
    let mut tx = app.db.read().await?;
    let past = rosters::past(&mut tx, before.unwrap_or(i64::MAX), PAGE).await?;
    let full = i64::try_from(past.len()).is_ok_and(|n| n == PAGE);
    let older = past.last().filter(|_| full).map(|import| import.id);
    Ok(RostersPage { page, errors: Errors::default(), outcome: None, looked_at: String::new(), past, older })
}

/// `POST /office/rosters`: shows what a package would change; changes it when it was looked at before and is sent again.
pub async fn import(State(app): State<App>, page_: Page, me: Me, upload: Upload) -> Reply {
    let file = upload.files.get("file").filter(|file| !file.bytes.is_empty());
    let Some(file) = file else {
        let mut shown = rosters_page(&app, page_, None).await?;
        shown.errors.add("file", Reason::new("rosters-file-missing"));
        return refused(shown);
    };
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&file.bytes));
    let wanted = upload.fields.get("looked_at").filter(|hash| !hash.is_empty());
    let apply = wanted == Some(&hash);
    let kept = Kept::write(Kept::path(&app, &file.name), file.bytes.clone()).await?;
    let outcome = rosters::import(&app.db, order(&app, &me, &kept, apply)).await?;
    drop(kept);
    let mut shown = rosters_page(&app, page_, None).await?;
    if wanted.is_some() && !apply && !outcome.is_refused() {
        shown.errors.add("file", Reason::new("rosters-file-another"));
    }
    if !outcome.is_refused() && !outcome.applied {
        shown.looked_at = hash;
    }
    let is_fine = shown.errors.is_empty() && !outcome.is_refused();
    shown.outcome = Some(outcome);
    if is_fine { page(shown) } else { refused(shown) }
}

fn order<'k>(app: &App, me: &Me, kept: &'k Kept, apply: bool) -> Order<'k> {
    Order {
        path: &kept.0,
        limits: Limits { max_file_bytes: LARGEST_UNPACKED, max_total_bytes: LARGEST_UNPACKED, ..Limits::default() },
        apply,
        actor: Actor::with(me, Ability::MendProblems),
        now: app.now(),
        progress: Arc::new(|_| {}),
    }
}

/// The file on the disk for as long as it is read.
struct Kept(PathBuf);

impl Kept {
    /// The name is ours; of the sender's only the ending is taken, for messages about wrong files.
    fn path(app: &App, sent: &str) -> PathBuf {
        let ending = sent.rsplit_once('.').map_or("", |(_, ending)| ending);
        let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).take(5).collect();
        std::env::temp_dir().join(format!("roster-{}.{ending}", app.random.token()))
    }

    async fn write(path: PathBuf, bytes: Vec<u8>) -> Result<Kept> {
        let kept = Kept(path);
        tokio::fs::write(kept.0.clone(), bytes).await.context("keeping the roster while it is read")?;
        Ok(kept)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.0) {
            tracing::warn!(%error, "a roster could not be removed from the folder for temporary files");
        }
    }
}

/// A row of counts with its words.
struct Row {
    label: String,
    counts: Counts,
}

impl RostersPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn hint(&self) -> &'static str {
        if self.looked_at.is_empty() { "rosters-file-hint" } else { "rosters-file-again" }
    }

    fn rows(&self, outcome: &Outcome) -> Vec<Row> {
        let row = |(kind, counts)| Row { label: self.page.state("rosters-kind", kind), counts };
        outcome.summary.kinds().map(row).into()
    }

    fn number(&self, count: &u64) -> String {
        self.page.number(&whole(*count))
    }

    /// What else is to be known, each with its count.
    fn notes(&self, outcome: &Outcome) -> Vec<String> {
        let s = &outcome.summary;
        let all = [
            ("rosters-note-linked", s.linked),
            ("rosters-note-without-role", s.without_role),
            ("rosters-note-without-school", s.without_school),
            ("rosters-note-unnamed-schools", s.unnamed_schools),
        ];
        let some = all.into_iter().filter(|(_, count)| *count > 0);
        some.map(|(key, count)| self.page.t1(key, "count", whole(count))).collect()
    }

    /// `users.csv, row 2, column email`
    fn place(&self, problem: &Problem) -> String {
        let row = problem.row.map(|row| self.page.t1("rosters-row", "row", row.to_string()));
        let column = problem.column.as_deref().map(|column| self.page.t1("rosters-column", "column", column));
        [Some(problem.file.clone()), row, column].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What is wrong, in the reader's language.
    fn what(&self, problem: &Problem) -> String {
        self.page.t_with(&format!("rosters-why-{}", problem.why.word()), &quoted(&problem.why))
    }

    /// What to do about it, in the reader's language.
    fn mend(&self, problem: &Problem) -> String {
        self.page.t_with(&format!("rosters-mend-{}", problem.why.word()), &quoted(&problem.why))
    }

    fn is_error(&self, problem: &Problem) -> bool {
        problem.severity == Severity::Error
    }

    /// What an import of the past changed, in one line.
    fn line(&self, past: &Past) -> String {
        let kinds = past.summary.kinds().into_iter().filter(|(_, counts)| counts.any());
        let words = kinds.map(|(kind, c)| {
            let label = self.page.state("rosters-kind", kind);
            let args = Args::new()
                .with("label", label)
                .with("added", whole(c.added))
                .with("changed", whole(c.changed))
                .with("ended", whole(c.ended));
            self.page.t_with("rosters-past-line", &args)
        });
        let words: Vec<String> = words.collect();
        if words.is_empty() { self.page.t("rosters-past-same").into_owned() } else { words.join(" ") }
    }
}

/// Numbers stand as a spreadsheet shows them, so that a row can be looked for.
fn quoted(why: &Why) -> Args<'static> {
    why.values().into_iter().fold(Args::new(), |args, (name, value)| match value {
        Quoted::Text(text) => args.with(name, text),
        Quoted::Number(number) => args.with(name, number.to_string()),
    })
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
