//! Statements that are put together: whether each of their pieces ran in the tests of an engine.
//!
//! A statement that stands whole in the source is prepared by a test of its own. One that grows by conditions can only be
//! prepared by running the code around it, so the database crate notes where the pieces came from, and this compares the
//! notes with the source.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The variable that the database crate reads (`db::ran::RAN`).
const RAN: &str = "STATEMENTS_RAN";

/// Where statements of the product are written.
const SOURCES: [&str; 2] = ["src", "crates/jobs/src"];

/// Where one run of tests notes what ran.
pub struct Notes(PathBuf);

impl Notes {
    /// Begins empty; `log` names the step.
    pub fn begin(log: &Path) -> Result<Notes> {
        let path = std::path::absolute(log.with_extension("ran"))?;
        fs::write(&path, "").with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Notes(path))
    }

    /// What a test program needs in its environment.
    pub fn variable(&self) -> (&'static str, &Path) {
        (RAN, &self.0)
    }

    /// Pieces of the source that no test ran, as `file:line`.
    pub fn missed(&self) -> Result<Vec<String>> {
        let text = fs::read_to_string(&self.0).with_context(|| format!("cannot read {}", self.0.display()))?;
        let ran: HashSet<&str> = text.lines().collect();
        let mut written = Vec::new();
        for folder in SOURCES {
            collect(Path::new(folder), &mut written)?;
        }
        Ok(written.into_iter().filter(|place| !ran.contains(place.as_str())).collect())
    }
}

fn collect(folder: &Path, found: &mut Vec<String>) -> Result<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let code = fs::read_to_string(&path)?;
            found.extend(pieces(&code).into_iter().map(|line| format!("{}:{line}", path.display())));
        }
    }
    Ok(())
}

/// The lines on which a piece of a statement is written: the first one, and what is pushed behind it. And those on which many
/// rows are inserted: that statement is put together of the names of its columns.
fn pieces(code: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(".push") {
        if is_piece(&code[at + ".push".len()..]) {
            found.push(code[..at + 1].lines().count());
        }
    }
    for written in ["let mut q = sql!(", ".insert_many("] {
        found.extend(code.match_indices(written).map(|(at, _)| code[..at + 1].lines().count()));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether what follows `.push` goes into a statement, not into a list of something else.
fn is_piece(rest: &str) -> bool {
    if rest.starts_with("_text(") || rest.starts_with("_list(") {
        return true;
    }
    let Some(inside) = rest.strip_prefix('(') else { return false };
    let literal = inside.trim_start().strip_prefix('"').and_then(|text| text.split('"').next());
    literal.is_some_and(|text| text.starts_with(' ') && (text.contains("${}") || text.contains(" = ")))
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_are_found_and_lists_of_other_things_are_not() {
        let code = "let mut q = sql!(\n  \"select 1\");\nq.push(\n  \" and a = ${}\", 1);\nkeys.push(\"dash-all\");\n\
                    q.push_text(\" order by a\")\n  .push(\" limit ${}\", 2);\nwords.push(' ');\n\
                    tx\n  .insert_many(\"a\", &[\"b\"], rows)\n";
        assert_eq!(pieces(code), [1, 3, 6, 7, 10]);
    }
}
