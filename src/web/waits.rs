//! What waits for somebody in the office: every feature counts its own, the overview shows them all.

use jiff::Timestamp;

/// A row of the overview. Rows of nothing are left out by whoever counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The key of its words.
    pub key: &'static str,
    /// The end of the key, where one kind of thing waits in several states.
    pub state: String,
    /// Where it is settled; nothing for whoever only counts.
    pub href: Option<&'static str>,
    pub count: i64,
    /// Since when the oldest waits.
    pub oldest: Option<Timestamp>,
}

impl Waits {
    /// A row without states.
    pub fn at(key: &'static str, href: &'static str, count: i64, oldest: Option<Timestamp>) -> Waits {
        Waits { key, state: String::new(), href: Some(href), count, oldest }
    }

    /// What a statement counted under short names, by the places where each is settled.
    pub fn found(
        counted: Vec<(String, i64, Option<Timestamp>)>,
        places: &[(&'static str, &'static str, &'static str)],
    ) -> Vec<Waits> {
        let place = |name: &str| places.iter().find(|(known, _, _)| *known == name);
        let some = counted.into_iter().filter(|(_, count, _)| *count > 0);
        some.filter_map(|(name, count, oldest)| place(&name).map(|(_, key, href)| Waits::at(key, href, count, oldest)))
            .collect()
    }
}
