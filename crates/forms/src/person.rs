//! Names of people, in any script.

use std::fmt;

use crate::clean::clean_line;
use crate::reason::{Checked, Reason};
use crate::words::short_enough;

/// The most characters of a name.
pub const NAME_MAX: usize = 120;

/// A person's name as the person writes it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonName(String);

/// A name: it has a letter of some script, and is no address. Nothing else is asked of it; people have one name or five,
/// with apostrophes, hyphens and numerals.
pub fn name(sent: &str) -> Checked<PersonName> {
    let kept = clean_line(sent);
    if kept.is_empty() {
        return Err(Reason::new("form-required"));
    }
    let is_address = kept.contains(['@', '<', '>', '\\', '{', '}']) || kept.contains("://") || kept.contains("www.");
    if is_address || !kept.chars().any(char::is_alphabetic) {
        return Err(Reason::new("form-name"));
    }
    short_enough(kept, NAME_MAX).map(PersonName)
}

impl PersonName {
    /// A name that was checked before it was kept.
    pub fn stored(name: String) -> PersonName {
        PersonName(name)
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for PersonName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Not the name: what is printed for programmers ends in logs.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> String {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_kind_are_names() {
        for kept in [
            "O’Brien-Nguyễn",
            "O'Brien",
            "李",
            "Sukarno",
            "María José de la Cruz",
            "ليلى الحربي",
            "Олена",
            "లక్ష్మి",
            "John Smith III",
            "X Æ A-12",
            "Dr. Ana Ruiz, M.D.",
            "van der Berg",
            "ʻOkina",
            "D’Angelo (Dee)",
        ] {
            assert_eq!(name(kept).unwrap().as_str(), kept);
        }
        assert_eq!(name("  Ana\u{202e}  Ruiz\n").unwrap().to_string(), "Ana Ruiz");
    }

    #[test]
    fn what_has_no_letter_or_is_an_address_is_no_name() {
        for sent in ["509-555-0123", "...", "😀", "ana@example.org", "<script>x", "http://x.org", "www.x.org"] {
            assert_eq!(name(sent).unwrap_err().key(), "form-name", "{sent}");
        }
        assert_eq!(name(" ").unwrap_err().key(), "form-required");
        assert_eq!(name(&"a".repeat(121)).unwrap_err().key(), "form-too-long");
    }

    #[test]
    fn a_log_does_not_tell_the_name() {
        assert_eq!(format!("{:?}", name("Ana").unwrap()), "PersonName(…)");
    }
}
