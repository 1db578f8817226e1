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
/// No cell goes on over more lines than this; a quotation mark left open does.
const LONGEST_CELL_LINES: u64 = 20;
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
        Ok(seeds) if seeds.is_empty() => {
            return Ok(Err(whole("the list has names of columns and no school under them; give the whole list")));
        }
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
    if let Some(what) = no_list(bytes) {
        return Err(whole(what));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    for (line, text) in (1_u64..).zip(bytes.split(|b| *b == b'\n')) {
        let wrong = |what: String| ReadError { line, column: "(whole line)", what };
        if text.len() > LONGEST_LINE {
            return Err(wrong("this line is too long; check that each school ends with a line break".to_owned()));
        }
        if let Err(error) = std::str::from_utf8(text) {
            let (before, rest) = text.split_at(error.valid_up_to());
            let cell = before.iter().filter(|byte| **byte == b',').count() + 1;
            let byte = rest.first().copied().unwrap_or_default();
            let what = "has a letter that is not saved as UTF-8";
            return Err(wrong(format!("cell {cell} {what} (byte {byte:02X}); save the list as “CSV UTF-8”")));
        }
    }
    closed(bytes)?;
    std::str::from_utf8(bytes).map_err(|_| whole("this is not saved as UTF-8"))
}

fn whole(what: &str) -> ReadError {
    ReadError { line: 1, column: "(whole file)", what: what.to_owned() }
}

/// What a file is that is no list, with what to do instead.
fn no_list(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let begin = String::from_utf8_lossy(&text[..text.len().min(200)]).trim_start().to_lowercase();
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if text.iter().all(u8::is_ascii_whitespace) {
        Some("the file is empty; give the file with the list")
    } else if begins(&[b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b"]) {
        Some("this is a ZIP file or a spreadsheet; save the list as “CSV UTF-8” and give that file")
    } else if begins(&[b"\xd0\xcf\x11\xe0"]) {
        Some("this is a spreadsheet or another office file; save the list as “CSV UTF-8” and give that file")
    } else if ["%pdf", "<html", "<!doctype", "<?xml", "{\\rtf"].iter().any(|mark| begin.starts_with(mark)) {
        Some("this is a page or a document, not a list; export the schools as CSV and give that file")
    } else if begins(&[b"\xff\xfe", b"\xfe\xff"]) {
        Some("this is saved as UTF-16, not as UTF-8; save it as “CSV UTF-8” and give that file")
    } else if bytes.contains(&0) {
        Some("this holds zero bytes, which no text has; save the list as “CSV UTF-8” and give that file")
    } else if bytes.len() > LARGEST {
        Some("the file is larger than 64 MB; a list of schools is much smaller")
    } else {
        None
    }
}

/// A quotation mark left open would swallow the rest of the file without a word.
fn closed(bytes: &[u8]) -> Result<(), ReadError> {
    let what = "a quotation mark that opens in this line is never closed; close it, or take it out";
    let unclosed = |line: u64| Err(ReadError { line, column: "(whole line)", what: what.to_owned() });
    let (mut line, mut begins, mut open) = (1_u64, true, None);
    let mut rest = bytes.iter().peekable();
    while let Some(byte) = rest.next() {
        match (byte, open) {
            (b'"', Some(_)) if rest.peek() == Some(&&b'"') => {
                rest.next();
            }
            (b'"', Some(_)) => open = None,
            (b'"', None) if begins => open = Some(line),
            (b'\n', _) => line += 1,
            _ => {}
        }
        begins = open.is_none() && matches!(byte, b',' | b'\n' | b'\r');
        if let Some(from) = open.filter(|from| line - from > LONGEST_CELL_LINES) {
            return unclosed(from);
        }
    }
    open.map_or(Ok(()), unclosed)
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
        assert!(refused(b"\xff\xfen\x00").contains("not as UTF-8"));
        assert!(refused(b"n\0a\0").contains("zero bytes"));
        assert!(refused(b"").contains("is empty") && refused("\u{feff} \n".as_bytes()).contains("is empty"));
        assert!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1").contains("spreadsheet"));
        assert!(refused(b"%PDF-1.7\n%\xe2\xe3").contains("a document, not a list"));
        assert!(refused(b"<!DOCTYPE html><table>").contains("a document, not a list"));
        let western = refused(b"code,name\n1,Escuela Pe\xf1a\n");
        assert!(western.starts_with("line 2,") && western.contains("cell 2 has a letter"), "{western}");
        assert!(refused(b"name\n\"Open\nMore\n").contains("never closed"));
        // The marks of later lines do not close it.
        let swallowed = format!("name\n\"Open,\n{}A,\"B\"\n", "A,B\n".repeat(50));
        assert!(refused(swallowed.as_bytes()).starts_with("line 2,"));
        assert!(readable(b"name\n5'10\" High\n").is_ok());
        assert!(refused("x".repeat(1_000_000).as_bytes()).contains("too long"));
        assert_eq!(readable(b"name\n\"A \"\"b\"\"\"\n"), Ok("name\n\"A \"\"b\"\"\"\n"));
    }
}
