//! Rosters: OneRoster packages from the student system, looked at first, then applied whole or not at all.
//!
//! A package is checked before the database is touched. What it would change is found by the same code that applies
//! it, in a transaction that only reads. Rows pass through in batches, and of what was seen only 64-bit fingerprints
//! are kept, so a million rows take little memory.

mod links;
mod outcome;
mod people;
mod places;
mod read;
mod store;

pub use outcome::{Counts, Example, Outcome, Step, Summary};
pub use store::{Past, past};

use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::web::cache;
use db::{Db, Tx};
use jiff::Timestamp;
use oneroster::{FileKind, Limits, Mode, Package, Version};
use outcome::Tally;
use std::path::Path;
use std::sync::Arc;

/// Told now and then how far an import has come.
pub type Progress = Arc<dyn Fn(Step) + Send + Sync>;

/// What is asked of an import.
pub struct Order<'p> {
    /// A ZIP file or a folder.
    pub path: &'p Path,
    /// How much of it is read before it is refused.
    pub limits: Limits,
    /// Whether to change anything, or only to find what would change.
    pub apply: bool,
    pub actor: Actor,
    pub now: Timestamp,
    pub progress: Progress,
}

/// Reads a package and finds what it changes. Changes it when told to apply it and the package has no error; everything
/// in one transaction.
pub async fn import(db: &Db, order: Order<'_>) -> Result<Outcome> {
    let (package, mut outcome) = read::check(order.path, order.limits, order.progress.clone()).await?;
    let Some(package) = package.filter(|_| !outcome.is_refused()) else {
        return Ok(outcome);
    };
    let apply = order.apply;
    let mut tx = if apply { db.write_alone().await? } else { db.read().await? };
    if let (true, Actor::Person(person, _) | Actor::Own(person)) = (apply, order.actor) {
        // Pressed twice at once, the second finds what the first has changed.
        tx.lock("person", person).await?;
    }
    let mut tally = Tally::default();
    changes(&mut tx, &package, apply, &mut tally, &order.progress).await?;
    outcome.applied = apply;
    (outcome.summary, outcome.examples) = tally.into_parts();
    if apply {
        finish(&mut tx, &outcome, order.actor, order.now).await?;
        tx.commit().await?;
    }
    Ok(outcome)
}

async fn changes(
    tx: &mut Tx,
    package: &Arc<Package>,
    apply: bool,
    tally: &mut Tally,
    progress: &Progress,
) -> Result<()> {
    let places = places::schools(tx, package, apply, tally).await?;
    let mut import = people::Import::new(places, apply, package.mode(FileKind::Users) == Mode::Delta);
    let mut users = read::stream(package.clone(), |package, take| package.each_user(take));
    while let Some(batch) = users.next().await? {
        import.batch(tx, batch, tally).await?;
        progress(Step::Comparing { rows: import.rows() });
    }
    if package.mode(FileKind::Users) == Mode::Bulk {
        import.end_missing(tx, tally).await?;
    }
    if package.version() == Some(Version::V1_2) && package.mode(FileKind::Roles) == Mode::Delta {
        let mut roles = read::stream(package.clone(), |package, take| package.each_role(take));
        while let Some(batch) = roles.next().await? {
            import.roles(tx, batch, tally).await?;
        }
    }
    Ok(())
}

/// The import's own line, and the ledger's.
async fn finish(tx: &mut Tx, outcome: &Outcome, actor: Actor, now: Timestamp) -> Result<()> {
    let id = tx.new_id();
    store::remember(tx, id, outcome, now).await?;
    if outcome.summary.schools.any() {
        tx.touch(cache::PUBLIC);
    }
    let entry = Entry::new(actor, "imported", "roster_import", id).detail(outcome.summary.short());
    ledger::note(tx, entry, now).await
}
