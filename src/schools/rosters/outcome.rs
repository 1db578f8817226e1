//! What an import found and changed, counted, with the first examples.

use oneroster::{FileKind, Problem, Severity};
use serde::{Deserialize, Serialize};

/// Examples shown of each kind of change.
const EXAMPLES: usize = 5;

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The package is being checked.
    Checking { file: FileKind, rows: u64, bytes: u64, total: u64 },
    /// People are being compared with those known.
    Comparing { rows: u64 },
}

/// What an import came to.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// `1.1` or `1.2`; empty when the package does not say.
    pub version: String,
    /// `bulk` or `delta`.
    pub mode: String,
    pub problems: Vec<Problem>,
    pub summary: Summary,
    pub examples: Vec<Example>,
    pub applied: bool,
}

impl Outcome {
    /// Whether the package must be put right first; then nothing was compared and nothing changed.
    pub fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// How many records of a kind change, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    pub added: u64,
    pub changed: u64,
    pub same: u64,
    /// No longer there: closed, or gone from the school.
    pub ended: u64,
}

impl Counts {
    /// Whether anything is different.
    pub fn any(&self) -> bool {
        self.added + self.changed + self.ended > 0
    }
}

/// The counts of one import, as they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    pub schools: Counts,
    pub staff: Counts,
    pub guardians: Counts,
    pub students: Counts,
    /// Which guardian belongs to which student.
    pub families: Counts,
    /// Staff whose e-mail address is that of one person we know.
    pub linked: u64,
    /// Users of the package who are nothing to a school, and are passed over.
    pub without_role: u64,
    /// People whose school the package and we do not know.
    pub without_school: u64,
    /// Open schools of ours that no roster has named yet.
    pub unnamed_schools: u64,
}

impl Summary {
    /// Each kind with its counts, in the order they are shown.
    pub fn kinds(&self) -> [(&'static str, Counts); 5] {
        [
            ("schools", self.schools),
            ("staff", self.staff),
            ("guardians", self.guardians),
            ("students", self.students),
            ("families", self.families),
        ]
    }

    /// Counts and nothing else, for the ledger: `schools=+2~3-0 staff=…`.
    pub fn short(&self) -> String {
        let part = |(kind, c): (&str, Counts)| format!("{kind}=+{}~{}-{}", c.added, c.changed, c.ended);
        self.kinds().map(part).join(" ")
    }
}

/// One change, told so that somebody can look it up in the package: no child and no parent is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// `schools`, `staff`, `guardians`, `students`.
    pub kind: &'static str,
    /// `added`, `changed`, `ended`.
    pub what: &'static str,
    pub words: String,
}

/// Counts and examples while they grow.
#[derive(Default)]
pub(super) struct Tally {
    pub summary: Summary,
    examples: Vec<Example>,
}

/// What happens to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Added,
    Changed,
    Same,
    Ended,
}

impl Change {
    fn word(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Changed => "changed",
            Change::Same => "same",
            Change::Ended => "ended",
        }
    }
}

impl Tally {
    pub(super) fn count(&mut self, kind: &'static str, change: Change, words: impl FnOnce() -> String) {
        let summary = &mut self.summary;
        let counts = match kind {
            "schools" => &mut summary.schools,
            "staff" => &mut summary.staff,
            "guardians" => &mut summary.guardians,
            "students" => &mut summary.students,
            _ => &mut summary.families,
        };
        match change {
            Change::Added => counts.added += 1,
            Change::Changed => counts.changed += 1,
            Change::Same => counts.same += 1,
            Change::Ended => counts.ended += 1,
        }
        let what = change.word();
        let told = |e: &&Example| e.kind == kind && e.what == what;
        // Links between families have no words that would not name a child.
        let worth_telling = change != Change::Same && kind != "families";
        if worth_telling && self.examples.iter().filter(told).count() < EXAMPLES {
            self.examples.push(Example { kind, what, words: words() });
        }
    }

    pub(super) fn into_parts(self) -> (Summary, Vec<Example>) {
        (self.summary, self.examples)
    }
}
