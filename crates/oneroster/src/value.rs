//! Reads the text of single cells: lenient about case and blanks, exact about meaning.

use jiff::{Timestamp, civil::Date, civil::DateTime, tz::TimeZone};

/// `true` or `false`; also what spreadsheets and people make of them.
pub(crate) fn flag(text: &str) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(&["true", "1", "yes"]) {
        Some(true)
    } else if is(&["false", "0", "no"]) {
        Some(false)
    } else {
        None
    }
}

/// A date written `2024-08-01`.
pub(crate) fn date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<i16>().ok())?
    };
    Date::new(number(0, 4)?, number(5, 7)? as i8, number(8, 10)? as i8).ok()
}

/// An instant written `2024-08-01T12:00:00Z`; without a zone it is taken as UTC, a mere date as its midnight.
pub(crate) fn instant(text: &str) -> Option<Timestamp> {
    if let Some(day) = date(text) {
        return TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok();
    }
    // Shorter or longer texts are not instants, whatever a lenient parser could make of them.
    if !(16..=40).contains(&text.len()) || date(text.get(..10)?).is_none() {
        return None;
    }
    text.parse::<Timestamp>().ok().or_else(|| {
        let civil: DateTime = text.parse().ok()?;
        TimeZone::UTC.to_timestamp(civil).ok()
    })
}

/// The entry of `choices` that `text` means: case, blanks, dashes and underscores do not matter.
pub(crate) fn choice(text: &str, choices: &[&'static str]) -> Option<&'static str> {
    // Most cells are spelled as they should be; only the others pay for the comparison by letters.
    choices.iter().copied().find(|choice| text == *choice).or_else(|| {
        let letters = letters(text);
        choices.iter().copied().find(|choice| letters.clone().eq(self::letters(choice)))
    })
}

fn letters(text: &str) -> impl Iterator<Item = char> + Clone {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// A word the standard lets a district add to a list, such as `ext:coach`.
pub(crate) fn is_extension(text: &str) -> bool {
    text.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("ext:")) && text.len() > 4
}

/// The entries of a cell that holds several, separated by commas.
pub(crate) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|entry| !entry.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_people_write_them() {
        assert_eq!(
            choice("District Administrator", &["teacher", "districtAdministrator"]),
            Some("districtAdministrator")
        );
        assert_eq!(choice("GRADING_PERIOD", &["gradingPeriod"]), Some("gradingPeriod"));
        assert_eq!(choice("teach", &["teacher"]), None);
        assert_eq!(flag("TRUE"), Some(true));
        assert_eq!(flag("maybe"), None);
    }

    #[test]
    fn dates_are_exact() {
        assert!(date("2024-02-29").is_some());
        for wrong in
            ["2023-02-29", "2024-2-9", "8/1/2024", "20240801", "2024-08-01T00:00:00Z", "+024-08-01", "２024-08-1"]
        {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn instants_need_a_day() {
        for right in ["2025-01-02T03:04:05.006Z", "2025-01-02T03:04:05-05:00", "2025-01-02 03:04:05", "2025-01-02"] {
            assert!(instant(right).is_some(), "{right}");
        }
        for wrong in ["not-a-date-time", "2025-13-02T03:04:05Z", "2025", ""] {
            assert_eq!(instant(wrong), None, "{wrong}");
        }
    }
}
