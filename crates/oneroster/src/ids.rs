//! Remembers which sourcedIds a file holds, in about 27 bytes a row and never their text.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

/// A sourcedId as 64 bits. Two of a million different ids meet with a chance of about 1 in 37 million.
pub(crate) fn fingerprint(sourced_id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(sourced_id.as_bytes());
    hasher.finish()
}

/// The ids of one file, each with the row it stands in.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    rows: HashMap<Key, u32, BuildHasherDefault<Ready>>,
    /// False when the file could not be read to its end: then a missing id proves nothing.
    pub(crate) complete: bool,
}

impl Ids {
    /// Notes an id; answers the row where it already stood, if it did.
    pub(crate) fn note(&mut self, sourced_id: &str, row: u64) -> Option<u64> {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        match self.rows.entry(Key::of(sourced_id)) {
            std::collections::hash_map::Entry::Occupied(first) => Some(u64::from(*first.get())),
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(row);
                None
            }
        }
    }

    pub(crate) fn holds(&self, sourced_id: &str) -> bool {
        self.rows.contains_key(&Key::of(sourced_id))
    }
}

/// Two halves instead of one u64, so that key and row pack into 12 bytes instead of 16.
#[derive(Debug, PartialEq, Eq)]
struct Key(u32, u32);

impl Key {
    fn of(sourced_id: &str) -> Key {
        let bits = fingerprint(sourced_id);
        Key((bits >> 32) as u32, bits as u32)
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64((u64::from(self.0) << 32) | u64::from(self.1));
    }
}

/// The fingerprint is a hash already; hashing it again would only cost time.
#[derive(Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, bits: u64) {
        self.0 = bits;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_of_an_id_is_remembered() {
        let mut ids = Ids::default();
        assert_eq!(ids.note("a", 2), None);
        assert_eq!(ids.note("b", 3), None);
        assert_eq!(ids.note("a", 4), Some(2));
        assert!(ids.holds("b") && !ids.holds("c"));
        assert_eq!(std::mem::size_of::<(Key, u32)>(), 12);
    }
}
