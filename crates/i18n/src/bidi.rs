//! Isolating marks around a value that runs the other way than its message.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// The value, between isolating marks if it would otherwise disturb the order of a message in this direction.
///
/// From left to right only a value with right-to-left letters disturbs. From right to left, a value does that begins with
/// Latin letters or has digits and signs alone (a telephone number, `-$5`). What is already isolated stays as it is: a
/// second pair of marks would hide its direction.
pub(crate) fn isolate(value: &str, rtl: bool) -> Cow<'_, str> {
    let disturbs = if rtl { disturbs_rtl(value) } else { value.chars().any(is_rtl_letter) };
    if disturbs && !value.contains(FIRST_STRONG_ISOLATE) {
        Cow::Owned(format!("{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}"))
    } else {
        Cow::Borrowed(value)
    }
}

fn disturbs_rtl(value: &str) -> bool {
    match value.chars().find(|c| c.is_alphabetic()) {
        Some(letter) => !is_rtl_letter(letter),
        None => value.chars().any(|c| c.is_ascii_digit()) && value.chars().any(|c| !c.is_ascii_digit()),
    }
}

/// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts that Unicode keeps in these blocks.
fn is_rtl_letter(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
        && c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_value_that_runs_the_other_way_is_isolated() {
        assert_eq!(isolate("Ana", false), "Ana");
        assert_eq!(isolate("ليلى", false), "\u{2068}ليلى\u{2069}");
        assert_eq!(isolate("Ana", true), "\u{2068}Ana\u{2069}");
        assert_eq!(isolate("ليلى", true), "ليلى");
        assert_eq!(isolate("+1 509 555 0123", true), "\u{2068}+1 509 555 0123\u{2069}");
        assert_eq!(isolate("12", true), "12");
        assert_eq!(isolate("\u{2068}Ana\u{2069}", true), "\u{2068}Ana\u{2069}");
        assert_eq!(isolate("", true), "");
    }
}
