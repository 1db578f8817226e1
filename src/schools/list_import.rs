//! A list of schools as a CSV file, for a district whose student system makes no OneRoster packages.

use super::directory::{ReadError, SchoolSeed, read_schools};
use super::rosters::Counts;
use super::{School, SchoolId, fold, store};
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::web::cache;
use db::{Db, Tx};
use jiff::Timestamp;
use std::collections::HashSet;

/// No line of a list of schools is this long in earnest.
const LONGEST_LINE: usize = 64 << 10;
/// A list of every school of the country is smaller.
const LARGEST: usize = 64 << 20;

/// What a list of schools came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListOutcome {
    pub schools: Counts,
    /// Names of the first that change, with what happens to them.
    pub examples: Vec<String>,
    /// Schools of ours that the list does not name; they stay as they are.
    pub not_listed: u64,
    pub applied: bool,
}

/// Reads a list and finds what it changes; changes it when `apply` is set. The inner error is the list's: nothing changed.
pub async fn import_list(
    db: &Db,
    bytes: &[u8],
    apply: bool,
    actor: Actor,
    now: Timestamp,
) -> Result<std::result::Result<ListOutcome, ReadError>> {
    let seeds = match readable(bytes).and_then(read_schools) {
        Ok(seeds) => seeds,
        Err(error) => return Ok(Err(error)),
    };
    let mut tx = if apply { db.write_alone().await? } else { db.read().await? };
    let outcome = compare(&mut tx, &seeds, apply).await?;
    if apply {
        if outcome.schools.any() {
            tx.touch(cache::PUBLIC);
        }
        let c = outcome.schools;
        let entry = Entry::new(actor, "imported", "school", 0);
        let entry = entry.detail(format!("schools=+{}~{}-{}", c.added, c.changed, c.ended));
        ledger::note(&mut tx, entry, now).await?;
        tx.commit().await?;
    }
    Ok(Ok(outcome))
}

async fn compare(tx: &mut Tx, seeds: &[SchoolSeed], apply: bool) -> Result<ListOutcome> {
    let ours = store::all(tx).await?;
    let mut outcome = ListOutcome { applied: apply, ..ListOutcome::default() };
    let mut taken = HashSet::new();
    let mut new = Vec::new();
    for seed in seeds {
        let Some(school) = position(&ours, seed, &taken) else {
            new.push(seed.clone());
            continue;
        };
        taken.insert(school.id);
        let updated = updated(school, seed);
        if updated == *school {
            outcome.schools.same += 1;
            continue;
        }
        outcome.schools.changed += 1;
        outcome.example("changed", &seed.name);
        if apply {
            store::update_listed(tx, &updated).await?;
        }
    }
    for seed in &mut new {
        outcome.schools.added += 1;
        outcome.example("added", &seed.name);
        if ours.iter().any(|school| school.slug == seed.slug) {
            seed.slug = format!("{}-{}", seed.slug, seed.code.to_ascii_lowercase());
        }
    }
    if apply {
        let rows: Vec<(SchoolId, &SchoolSeed)> = new.iter().map(|seed| (SchoolId(tx.new_id()), seed)).collect();
        store::insert_seeds_as(tx, rows).await?;
    }
    let not_listed = ours.iter().filter(|school| school.active && !taken.contains(&school.id)).count();
    outcome.not_listed = u64::try_from(not_listed).unwrap_or(u64::MAX);
    Ok(outcome)
}

impl ListOutcome {
    fn example(&mut self, what: &str, name: &str) {
        if self.examples.len() < 10 {
            self.examples.push(format!("{what}: {name}"));
        }
    }
}

/// By the state's number, then by the name.
fn position<'s>(ours: &'s [School], seed: &SchoolSeed, taken: &HashSet<SchoolId>) -> Option<&'s School> {
    let free = |school: &&School| !taken.contains(&school.id);
    let name = fold(&seed.name);
    let by_number = ours.iter().filter(free).find(|school| school.code == seed.code);
    by_number
        .or_else(|| ours.iter().filter(free).find(|school| school.sourced_id.is_empty() && fold(&school.name) == name))
}

/// What the list says wins; what it leaves empty, and what only the office knows, stays.
fn updated(school: &School, seed: &SchoolSeed) -> School {
    let or = |new: &str, old: &str| if new.is_empty() { old.to_owned() } else { new.to_owned() };
    School {
        code: seed.code.clone(),
        name: seed.name.clone(),
        level: seed.level,
        grades: if seed.grades.is_empty() { school.grades } else { seed.grades },
        enrollment: i64::from(seed.enrollment),
        need_permille: seed.need_permille().map_or(school.need_permille, i64::from),
        english_learners: seed.english_learners.map_or(school.english_learners, i64::from),
        address: or(&seed.address, &school.address),
        city: or(&seed.city, &school.city),
        zip: or(&seed.zip, &school.zip),
        lat: seed.point.map_or(school.lat, |point| Some(point.lat)),
        lon: seed.point.map_or(school.lon, |point| Some(point.lon)),
        nces: or(seed.nces.as_deref().unwrap_or_default(), &school.nces),
        active: true,
        ..school.clone()
    }
}

/// The text of the file, or what keeps it from being one: said before a reader of CSV would guess.
fn readable(bytes: &[u8]) -> Result<&str, ReadError> {
    let whole = |what: &str| ReadError { line: 1, column: "(whole file)", what: what.to_owned() };
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(whole("this is a ZIP file or a spreadsheet; save the list as “CSV UTF-8” and give that file"));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
        return Err(whole("this is not saved as UTF-8; save it as “CSV UTF-8” and give that file"));
    }
    if bytes.len() > LARGEST {
        return Err(whole("the file is larger than 64 MB; a list of schools is much smaller"));
    }
    for (line, text) in (1_u64..).zip(bytes.split(|b| *b == b'\n')) {
        let wrong = |what: String| ReadError { line, column: "(whole line)", what };
        if text.len() > LONGEST_LINE {
            return Err(wrong("this line is too long; check that each school ends with a line break".to_owned()));
        }
        if let Err(error) = std::str::from_utf8(text) {
            let byte = text.get(error.valid_up_to()).copied().unwrap_or_default();
            let what = format!("a letter is not saved as UTF-8 (byte {byte:02X}); save the list as “CSV UTF-8”");
            return Err(wrong(what));
        }
    }
    closed(bytes)?;
    std::str::from_utf8(bytes).map_err(|_| whole("this is not saved as UTF-8"))
}

/// A quotation mark left open would swallow the rest of the file without a word.
fn closed(bytes: &[u8]) -> Result<(), ReadError> {
    let (mut open, mut opened, mut line) = (false, 1, 1_u64);
    for byte in bytes {
        match byte {
            b'"' => {
                open = !open;
                opened = line;
            }
            b'\n' => line += 1,
            _ => {}
        }
    }
    let what = || "a quotation mark that opens in this line is never closed; close it, or take it out".to_owned();
    if open { Err(ReadError { line: opened, column: "(whole line)", what: what() }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        readable(bytes).expect_err("it must be refused").to_string()
    }

    #[test]
    fn each_kind_of_wrong_file_has_its_own_message() {
        assert!(refused(b"PK\x03\x04rest").contains("ZIP file or a spreadsheet"));
        assert!(refused(b"\xff\xfen\x00").contains("not saved as UTF-8"));
        assert!(refused(b"name\nEscuela Pe\xf1a\n").starts_with("line 2,"));
        assert!(refused(b"name\n\"Open\nMore\n").contains("never closed"));
        assert!(refused("x".repeat(1_000_000).as_bytes()).contains("too long"));
        assert_eq!(readable(b"name\n\"A \"\"b\"\"\"\n"), Ok("name\n\"A \"\"b\"\"\"\n"));
    }
}
