//! Words: a line, several lines, and what may be left out.

use crate::clean::{clean_line, clean_text};
use crate::reason::{Checked, Reason};

/// The most characters of a line whose field names no other limit.
pub const LINE_MAX: usize = 250;

/// One line that may not be left out, of at most [`LINE_MAX`] characters.
pub fn required(sent: &str) -> Checked<String> {
    line(sent, LINE_MAX)
}

/// One line that may not be left out, of at most this many characters.
pub fn line(sent: &str, max: usize) -> Checked<String> {
    filled(clean_line(sent), max)
}

/// Several lines that may not be left out, of at most this many characters.
pub fn text(sent: &str, max: usize) -> Checked<String> {
    filled(clean_text(sent), max)
}

/// A field that may be left out: `optional(&self.phone, phone)`.
pub fn optional<T>(sent: &str, parser: impl FnOnce(&str) -> Checked<T>) -> Checked<Option<T>> {
    if clean_line(sent).is_empty() { Ok(None) } else { parser(sent).map(Some) }
}

/// One line that may be left out, then empty.
pub fn optional_line(sent: &str, max: usize) -> Checked<String> {
    short_enough(clean_line(sent), max)
}

/// Several lines that may be left out, then empty.
pub fn optional_text(sent: &str, max: usize) -> Checked<String> {
    short_enough(clean_text(sent), max)
}

fn filled(kept: String, max: usize) -> Checked<String> {
    if kept.is_empty() { Err(Reason::new("form-required")) } else { short_enough(kept, max) }
}

/// Counts characters, not bytes: a limit is the same in every script.
pub(crate) fn short_enough(kept: String, max: usize) -> Checked<String> {
    if kept.chars().nth(max).is_some() { Err(Reason::new("form-too-long").with("max", max)) } else { Ok(kept) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{email, whole_number};

    fn key<T: std::fmt::Debug>(checked: Checked<T>) -> &'static str {
        checked.unwrap_err().key()
    }

    #[test]
    fn what_is_required_may_not_be_blank() {
        assert_eq!(required("  Book\u{a0}fair ").unwrap(), "Book fair");
        for blank in ["", " ", "\u{200b}", "\t\r\n", "\0", "\u{202e}"] {
            assert_eq!(key(required(blank)), "form-required", "{blank:?}");
            assert_eq!(key(text(blank, 10)), "form-required", "{blank:?}");
            assert_eq!(optional_text(blank, 10).unwrap(), "");
            assert_eq!(optional_line(blank, 10).unwrap(), "");
        }
    }

    #[test]
    fn a_limit_counts_characters() {
        assert_eq!(line("ñandú", 5).unwrap(), "ñandú");
        assert_eq!(line("nandu\u{301}", 5).unwrap().chars().count(), 5);
        assert_eq!(text("a\r\nb", 3).unwrap(), "a\nb");
        let reason = text("abcd", 3).unwrap_err();
        assert_eq!(reason, Reason::new("form-too-long").with("max", 3_i64));
        assert_eq!(key(required(&"x".repeat(1_000_000))), "form-too-long");
    }

    #[test]
    fn what_is_optional_may_be_left_out_but_not_be_wrong() {
        assert_eq!(optional(" \n", email).unwrap(), None);
        assert_eq!(optional("7", |sent| whole_number(sent, 1..=9)).unwrap(), Some(7));
        assert_eq!(key(optional("ana", email)), "form-email");
    }
}
