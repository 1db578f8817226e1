//! What changed between two policy documents, key by key.

use std::collections::BTreeMap;
use std::fmt;

use toml::de::{DeTable, DeValue};

use super::read::{bare, name_of_entry};

/// One difference between two documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where, such as `clearance.levels[driving].name.en`.
    pub path: String,
    /// What stood there; nothing when it was added.
    pub before: Option<String>,
    /// What stands there now; nothing when it was removed.
    pub after: Option<String>,
    /// Added, removed or changed.
    pub kind: ChangeKind,
}

/// What kind of difference it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It is no longer there.
    Removed,
    /// It was there and says something else now.
    Changed,
}

impl ChangeKind {
    /// The word for it, for message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            ChangeKind::Added => "added",
            ChangeKind::Removed => "removed",
            ChangeKind::Changed => "changed",
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "(nothing)".to_owned());
        write!(f, "{}: {} → {}", self.path, said(&self.before), said(&self.after))
    }
}

/// Every difference, in the order of the paths. Entries of a list are the same when their ids are, wherever they
/// stand; comments, spacing and the order of keys are no difference.
pub(super) fn compare(old: &str, new: &str) -> Vec<Change> {
    let (old, new) = (leaves_of(old), leaves_of(new));
    let mut paths: Vec<&String> = old.keys().chain(new.keys()).collect();
    paths.sort();
    paths.dedup();
    paths.into_iter().filter_map(|path| change(path, old.get(path), new.get(path))).collect()
}

fn change(path: &str, before: Option<&String>, after: Option<&String>) -> Option<Change> {
    let kind = match (before, after) {
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        (Some(before), Some(after)) if before != after => ChangeKind::Changed,
        _ => return None,
    };
    Some(Change { path: path.to_owned(), before: before.cloned(), after: after.cloned(), kind })
}

fn leaves_of(text: &str) -> BTreeMap<String, String> {
    let mut leaves = BTreeMap::new();
    let (table, _) = DeTable::parse_recoverable(text);
    gather_table(table.get_ref(), "", &mut leaves);
    leaves
}

fn gather_table(table: &DeTable<'_>, path: &str, leaves: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let key: &str = key.get_ref();
        let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        gather(value.get_ref(), path, leaves);
    }
}

fn gather(value: &DeValue<'_>, path: String, leaves: &mut BTreeMap<String, String>) {
    match value {
        DeValue::Table(table) => gather_table(table, &path, leaves),
        // A list of bare values is one thing: its order may matter (gates), and it is short.
        DeValue::Array(list) if list.iter().all(|entry| bare(entry.get_ref()).is_some()) => {
            let entries: Vec<String> = list.iter().filter_map(|entry| bare(entry.get_ref())).collect();
            leaves.insert(path, entries.join(", "));
        }
        DeValue::Array(list) => {
            for (index, entry) in list.iter().enumerate() {
                gather(entry.get_ref(), format!("{path}[{}]", name_of_entry(entry.get_ref(), index)), leaves);
            }
        }
        _ => {
            leaves.insert(path, bare(value).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(old: &str, new: &str) -> Vec<String> {
        compare(old, new).iter().map(Change::to_string).collect()
    }

    #[test]
    fn a_changed_number_reads_as_a_sentence() {
        let changes = said("[clearance]\nreminder_days = 30\n", "# new\n[clearance]\nreminder_days   = 21");
        assert_eq!(changes, ["clearance.reminder_days: 30 → 21"]);
    }

    #[test]
    fn entries_are_followed_by_their_id_not_their_place() {
        let old = "[[level]]\nid = 'a'\nname = 'A'\n[[level]]\nid = 'b'\nname = 'B'\n";
        let new = "[[level]]\nid = 'b'\nname = 'Bee'\n[[level]]\nid = 'a'\nname = 'A'\n[[level]]\nid = 'c'\n";
        assert_eq!(said(old, new), ["level[b].name: B → Bee", "level[c].id: (nothing) → c"]);
    }

    #[test]
    fn money_keeps_its_cents_and_lists_stay_whole() {
        let changes = said("value = 31.80\ngates = ['a', 'b']\n", "value = 33.50\ngates = ['b', 'a']\n");
        assert_eq!(changes, ["gates: a, b → b, a", "value: 31.80 → 33.50"]);
    }

    #[test]
    fn a_document_does_not_differ_from_itself() {
        assert!(compare(crate::policy::document::CMS, crate::policy::document::CMS).is_empty());
    }
}
