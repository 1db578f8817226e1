//! Numbers, money and codes of digits.

use std::ops::RangeInclusive;

use crate::clean::{clean_line, fold_digits};
use crate::reason::{Checked, Reason};

/// The most that a field takes, in cents: one hundred million dollars.
pub const MONEY_MAX: i64 = 10_000_000_000;

/// A whole number of the range, in digits of any script; thousands may be set apart by commas.
pub fn whole_number(sent: &str, range: RangeInclusive<i64>) -> Checked<i64> {
    let written = digits_line(sent)?;
    let (negative, digits) = match written.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, written.strip_prefix('+').unwrap_or(&written)),
    };
    let digits = ungrouped(digits, ',').ok_or_else(|| Reason::new("form-number"))?;
    // More digits than a number holds are out of every range.
    let size = digits.parse::<i64>().ok();
    match size.map(|size| if negative { -size } else { size }) {
        Some(number) if range.contains(&number) => Ok(number),
        _ => Err(Reason::new("form-range").with("min", *range.start()).with("max", *range.end())),
    }
}

/// A year of the range, in four digits.
pub fn year(sent: &str, range: RangeInclusive<i16>) -> Checked<i16> {
    let written = digits_line(sent)?;
    let known = (written.len() == 4 && is_digits(&written)).then(|| written.parse::<i16>().ok()).flatten();
    // As text, so that no language writes 2,026.
    known.filter(|year| range.contains(year)).ok_or_else(|| {
        Reason::new("form-year").with("min", range.start().to_string()).with("max", range.end().to_string())
    })
}

/// An amount in United States dollars, as cents: `12`, `$12.50`, `1,234.50` and `1.234,50` alike. `1.005` is refused: whether
/// it is one dollar or a thousand, only whoever wrote it knows.
pub fn money(sent: &str) -> Checked<i64> {
    let written = digits_line(sent)?.to_lowercase().replace("usd", "").replace("us$", "").replace([' ', '$'], "");
    if written.starts_with(['-', '−', '(']) || written.ends_with(['-', '−']) {
        return Err(Reason::new("form-money-negative"));
    }
    if has_lone_point(&written) {
        return Err(Reason::new("form-money-point"));
    }
    let (dollars, cents) = dollars_and_cents(&written).ok_or_else(|| Reason::new("form-money"))?;
    let amount = dollars.parse::<i64>().ok().and_then(|dollars| dollars.checked_mul(100)?.checked_add(cents));
    amount
        .filter(|cents| *cents <= MONEY_MAX)
        .ok_or_else(|| Reason::new("form-money-large").with("max", MONEY_MAX / 100))
}

/// The six digits of a one-time code, with spaces and in any script.
pub fn code6(sent: &str) -> Checked<String> {
    let code = digits_line(sent)?.replace([' ', '-'], "");
    if code.len() == 6 && is_digits(&code) { Ok(code) } else { Err(Reason::new("form-code")) }
}

/// A ZIP code: five digits, or nine as `99301-1234`.
pub fn zip(sent: &str) -> Checked<String> {
    let code = digits_line(sent)?.replace([' ', '-', '–'], "");
    match code.len() {
        5 if is_digits(&code) => Ok(code),
        9 if is_digits(&code) => Ok(format!("{}-{}", &code[..5], &code[5..])),
        _ => Err(Reason::new("form-zip")),
    }
}

/// A clean line with the digits 0 to 9; refused if blank.
pub(crate) fn digits_line(sent: &str) -> Checked<String> {
    let written = fold_digits(&clean_line(sent));
    if written.is_empty() { Err(Reason::new("form-required")) } else { Ok(written) }
}

pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits alone, or in groups of three: `1234`, `1,234`; nothing for `12,34`.
fn ungrouped(text: &str, separator: char) -> Option<String> {
    let mut groups = text.split(separator);
    let first = groups.next().filter(|first| is_digits(first))?;
    let mut digits = first.to_owned();
    for group in groups {
        if first.len() > 3 || group.len() != 3 || !is_digits(group) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

/// One point with exactly three digits after it, and no other mark: `1.005`.
fn has_lone_point(written: &str) -> bool {
    let Some((before, after)) = written.split_once('.') else { return false };
    is_digits(before) && !before.starts_with('0') && after.len() == 3 && is_digits(after)
}

/// Tells the decimal mark from the mark of thousands: the last of two kinds, or a single one that is not followed by
/// exactly three digits.
fn dollars_and_cents(written: &str) -> Option<(String, i64)> {
    let last = written.rfind(['.', ',']);
    let Some(at) = last else {
        return ungrouped(written, ',').map(|dollars| (dollars, 0));
    };
    let (before, after) = (&written[..at], &written[at + 1..]);
    let mark = if written[at..].starts_with('.') { '.' } else { ',' };
    let other = if mark == '.' { ',' } else { '.' };
    if before.contains(mark)
        || (after.len() == 3 && !before.contains(other) && !before.starts_with('0') && !before.is_empty())
    {
        return ungrouped(written, mark).map(|dollars| (dollars, 0));
    }
    let dollars = if before.is_empty() { "0".to_owned() } else { ungrouped(before, other)? };
    let cents = match after.len() {
        0 if !before.is_empty() => 0,
        1 if is_digits(after) => after.parse::<i64>().ok()? * 10,
        2 if is_digits(after) => after.parse().ok()?,
        _ => return None,
    };
    Some((dollars, cents))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers() {
        let number = |sent| whole_number(sent, -5..=5_000);
        for (sent, kept) in
            [("0", 0), (" 12 ", 12), ("1,234", 1_234), ("+7", 7), ("-5", -5), ("−5", -5), ("٤٢", 42), ("007", 7)]
        {
            assert_eq!(number(sent).unwrap(), kept, "{sent}");
        }
        for sent in ["a", "1.5", "12,34", "1e3", "0x10", "--1", "1 2", ",", "1,", ",123", "1234,567", "½", "-"] {
            assert_eq!(number(sent).unwrap_err().key(), "form-number", "{sent}");
        }
        for sent in ["-6", "5001", "99999999999999999999999999"] {
            assert_eq!(number(sent).unwrap_err().key(), "form-range", "{sent}");
        }
        assert_eq!(number("").unwrap_err().key(), "form-required");
    }

    #[test]
    fn money_is_read_in_either_notation() {
        for (sent, cents) in [
            ("12", 1_200),
            ("$12", 1_200),
            ("$ 12.5", 1_250),
            ("1,234.50", 123_450),
            ("1.234,50", 123_450),
            ("1,234", 123_400),
            ("1,234,567", 123_456_700),
            ("12,50", 1_250),
            ("12.", 1_200),
            (".50", 50),
            ("0", 0),
            ("0.05", 5),
            ("US$ 3", 300),
            ("3 USD", 300),
            ("٣٫".trim_end_matches('٫'), 300),
            ("1,234,567.89", 123_456_789),
            ("100,000,000", MONEY_MAX),
        ] {
            assert_eq!(money(sent).unwrap(), cents, "{sent}");
        }
        for sent in [
            "abc",
            "1.2.3",
            "12,34,56",
            "1,23.45",
            "0.125",
            "1.2345",
            ".",
            "$",
            "1e9",
            "12.3a",
            "1,234.567",
            ",,",
            "€5",
            "1.234.50",
        ] {
            assert_eq!(money(sent).unwrap_err().key(), "form-money", "{sent}");
        }
        for sent in ["1.005", "$1.234", "12.345", "١.٢٣٤"] {
            assert_eq!(money(sent).unwrap_err().key(), "form-money-point", "{sent}");
        }
        for sent in ["-5", "($5)", "$-5", "5-", "−0.01"] {
            assert_eq!(money(sent).unwrap_err().key(), "form-money-negative", "{sent}");
        }
        for sent in ["1000000000000", "1,000,000,000,000", "100000000.01", "99999999999999999999999"] {
            assert_eq!(money(sent).unwrap_err().key(), "form-money-large", "{sent}");
        }
    }

    #[test]
    fn codes() {
        for sent in ["123456", " 123 456 ", "123-456", "١٢٣٤٥٦", "१२३ ४५६", "123\u{a0}456"] {
            assert_eq!(code6(sent).unwrap(), "123456", "{sent}");
        }
        for sent in ["12345", "1234567", "12345a", "12345é"] {
            assert_eq!(code6(sent).unwrap_err().key(), "form-code", "{sent}");
        }
        assert_eq!(zip("99301").unwrap(), "99301");
        assert_eq!(zip("99301 1234").unwrap(), "99301-1234");
        for sent in ["9930", "993011", "V5K 0A1", "éé9", "99301-12"] {
            assert_eq!(zip(sent).unwrap_err().key(), "form-zip", "{sent}");
        }
    }

    #[test]
    fn years() {
        assert_eq!(year("2026", 2020..=2030).unwrap(), 2026);
        assert_eq!(year("٢٠٢٦", 2020..=2030).unwrap(), 2026);
        for sent in ["26", "2031", "20260", "abcd", "-202"] {
            assert_eq!(year(sent, 2020..=2030).unwrap_err().key(), "form-year", "{sent}");
        }
        let reason = year("1", 2020..=2030).unwrap_err();
        assert_eq!(reason.args()[0], ("min", crate::Arg::Text("2020".into())));
    }
}
