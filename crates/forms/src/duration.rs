//! Durations, kept as minutes.

use crate::amount::{digits_line, is_digits};
use crate::reason::{Checked, Reason};

/// A duration in minutes: `1:30`, `1.5` (hours), `1h 30m`, or `90`, a bare number being minutes. More than nothing, and at
/// most `max` minutes.
pub fn minutes(sent: &str, max: i64) -> Checked<i64> {
    duration(sent, 1.0, max)
}

/// A duration in minutes, for a field that asks for hours: the same, but a bare number is hours.
pub fn hours(sent: &str, max: i64) -> Checked<i64> {
    duration(sent, 60.0, max)
}

fn duration(sent: &str, bare: f64, max: i64) -> Checked<i64> {
    let written = digits_line(sent)?.to_lowercase();
    let minutes = read(&written, bare).map(f64::round).ok_or_else(|| Reason::new("form-duration"))?;
    #[expect(clippy::cast_possible_truncation, reason = "at most seven digits before the point are read")]
    let minutes = minutes as i64;
    match minutes {
        ..=0 => Err(Reason::new("form-duration")),
        minutes if minutes > max => Err(Reason::new("form-duration-long").with("hours", max / 60)),
        minutes => Ok(minutes),
    }
}

fn read(written: &str, bare: f64) -> Option<f64> {
    if let Some((hours, minutes)) = written.split_once(':') {
        let minutes = decimal(minutes).filter(|_| minutes.len() == 2 && is_digits(minutes))?;
        let hours = decimal(hours).filter(|_| is_digits(hours))?;
        return (minutes < 60.0).then_some(hours * 60.0 + minutes);
    }
    if written.contains(char::is_alphabetic) {
        return with_units(written);
    }
    let number = decimal(written)?;
    Some(if is_digits(written) { number * bare } else { number * 60.0 })
}

/// `1h 30m`, `2 hours`, `1 hora 15 minutos`: numbers, each followed by its unit, hours before minutes.
fn with_units(written: &str) -> Option<f64> {
    let mut total = 0.0;
    let mut largest = f64::INFINITY;
    let mut rest = written.trim();
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')?);
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (word, after) = after.split_at(end);
        let unit = unit(word).filter(|unit| *unit < largest)?;
        total += decimal(number)? * unit;
        largest = unit;
        rest = after.trim_start_matches(['.', ',', ' ']);
    }
    Some(total)
}

/// The minutes of a unit, by its first letters; the words for it in English and Spanish.
fn unit(word: &str) -> Option<f64> {
    match word {
        "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" => Some(60.0),
        "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" => Some(1.0),
        _ => None,
    }
}

/// A short decimal number, with a point or a comma.
fn decimal(text: &str) -> Option<f64> {
    let text = text.replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
    let whole = if whole.is_empty() { "0" } else { whole };
    let fits = is_digits(whole) && is_digits(fraction) && whole.len() <= 7 && fraction.len() <= 4;
    fits.then(|| format!("{whole}.{fraction}").parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_people_write_them() {
        for (sent, kept) in [
            ("1:30", 90),
            ("0:45", 45),
            ("1.5", 90),
            ("1,5", 90),
            (".5", 30),
            ("90", 90),
            ("1h 30m", 90),
            ("1 h 30 min", 90),
            ("2 hours", 120),
            ("1 hora 15 minutos", 75),
            ("1.5 hrs.", 90),
            ("45 min", 45),
            ("1.33", 80),
            ("٩٠", 90),
            ("1h30m", 90),
        ] {
            assert_eq!(minutes(sent, 1_440).unwrap(), kept, "{sent}");
        }
        assert_eq!(hours("2", 1_440).unwrap(), 120);
        assert_eq!(hours("1:30", 1_440).unwrap(), 90);
        assert_eq!(hours("45 min", 1_440).unwrap(), 45);
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        for sent in [
            "0", "0:00", "-5", "1:60", "1:5", "1:30:00", "abc", "h", "1x", "30m 1h", "1h 2h", "1..5", "1.", "é",
            "1h é", "1e5", "inf", "nan", "1.23456",
        ] {
            assert_eq!(minutes(sent, 1_440).unwrap_err().key(), "form-duration", "{sent}");
        }
        assert_eq!(minutes("", 1_440).unwrap_err().key(), "form-required");
        assert_eq!(minutes("25:00", 1_440).unwrap_err(), Reason::new("form-duration-long").with("hours", 24_i64));
        assert_eq!(minutes("9999999999999", 1_440).unwrap_err().key(), "form-duration");
        assert_eq!(hours("9999999", 1_440).unwrap_err().key(), "form-duration-long");
    }
}
