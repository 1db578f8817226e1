//! Dates and times of day.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};

use crate::amount::{digits_line, is_digits};
use crate::reason::{Checked, Reason};

/// Nobody is older than this many years: the oldest people of today are about 116.
pub const AGE_MAX: i16 = 115;

/// A date: as the browser's date field sends it (2026-09-08), or as people here write it (9/8/2026, month first).
pub fn date(sent: &str) -> Checked<Date> {
    let written = digits_line(sent)?;
    let parts: Vec<&str> = written.split(['-', '/', '.']).map(str::trim).collect();
    let [first, second, third] = parts[..] else {
        return Err(Reason::new("form-date"));
    };
    if !parts.iter().all(|part| is_digits(part) && part.len() <= 4) {
        return Err(Reason::new("form-date"));
    }
    match (first.len(), second.len(), third.len()) {
        (4, 1 | 2, 1 | 2) => calendar_day(first, second, third),
        (1 | 2, 1 | 2, 4) => calendar_day(third, first, second),
        (1 | 2, 1 | 2, 1 | 2) => Err(Reason::new("form-date-year")),
        _ => Err(Reason::new("form-date")),
    }
}

/// A date of birth of somebody alive: not after today, and not more than [`AGE_MAX`] years before.
pub fn birth_date(sent: &str, today: Date) -> Checked<Date> {
    let born = date(sent)?;
    if born > today {
        return Err(Reason::new("form-birth-future"));
    }
    if born < today.saturating_sub(AGE_MAX.years()) {
        return Err(Reason::new("form-birth-old").with("years", i64::from(AGE_MAX)));
    }
    Ok(born)
}

/// A time of day: `14:30` as the browser's time field sends it, or `2:30 PM`, `2 pm`, `2:30 p.m.`
pub fn civil_time(sent: &str) -> Checked<Time> {
    let written = digits_line(sent)?.to_lowercase();
    clock(&written).ok_or_else(|| Reason::new("form-time"))
}

/// A date with a time, as the browser's field for both sends it: `2026-09-08T14:30`.
pub fn date_time(sent: &str) -> Checked<DateTime> {
    let written = digits_line(sent)?;
    let (day, time) = written.split_once(['T', ' ']).ok_or_else(|| Reason::new("form-date-time"))?;
    let time = clock(&time.to_lowercase()).ok_or_else(|| Reason::new("form-date-time"))?;
    Ok(date(day)?.to_datetime(time))
}

/// A date with a time by the clock of this zone. An hour that comes twice in autumn is the first of the two; one that
/// summer time leaves out is refused.
pub fn instant(sent: &str, zone: &TimeZone) -> Checked<Timestamp> {
    let ambiguous = zone.to_ambiguous_timestamp(date_time(sent)?);
    if matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. }) {
        return Err(Reason::new("form-time-skipped"));
    }
    ambiguous.earlier().map_err(|_| Reason::new("form-date-time"))
}

fn calendar_day(year: &str, month: &str, day: &str) -> Checked<Date> {
    let wrong = |_| Reason::new("form-date");
    let year: i16 = year.parse().map_err(wrong)?;
    let month: i8 = month.parse().map_err(wrong)?;
    let day: i8 = day.parse().map_err(wrong)?;
    if !(1800..=2200).contains(&year) {
        return Err(Reason::new("form-date-year"));
    }
    if month > 12 && (1..=12).contains(&day) && month <= 31 {
        return Err(Reason::new("form-date-order"));
    }
    Date::new(year, month, day).map_err(|_| Reason::new("form-date-none"))
}

/// `14:30`, `14:30:00`, `2:30pm`, `2 p.m.`; a bare hour needs its half of the day.
fn clock(written: &str) -> Option<Time> {
    let written = written.replace("a.m", "am").replace("p.m", "pm");
    let written = written.trim_end_matches('.');
    let half = [("am", 0), ("pm", 12), ("ص", 0), ("م", 12)]
        .into_iter()
        .find_map(|(word, hours)| written.strip_suffix(word).map(|rest| (rest.trim_end(), hours)));
    let (digits, after_noon) = match half {
        Some((digits, hours)) => (digits, Some(hours)),
        None => (written, None),
    };
    let mut parts = digits.split(':').map(two_digits);
    let hour = parts.next()??;
    let minute = match (parts.next(), after_noon) {
        (Some(minute), _) => minute?,
        (None, Some(_)) => 0,
        (None, None) => return None,
    };
    let second = parts.next().unwrap_or(Some(0))?;
    let hour = match after_noon {
        Some(hours) if (1..=12).contains(&hour) => hour % 12 + hours,
        Some(_) => return None,
        None => hour,
    };
    parts.next().is_none().then(|| Time::new(hour, minute, second, 0).ok())?
}

fn two_digits(text: &str) -> Option<i8> {
    (is_digits(text) && text.len() <= 2).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date as day, time};

    use super::*;

    #[test]
    fn dates_are_read_from_the_field_and_as_people_write_them() {
        for sent in
            ["2026-09-08", "9/8/2026", "09/08/2026", "9-8-2026", "9.8.2026", "2026/9/8", "9 / 8 / 2026", "٢٠٢٦-٠٩-٠٨"]
        {
            assert_eq!(date(sent).unwrap(), day(2026, 9, 8), "{sent}");
        }
        assert_eq!(date("2024-02-29").unwrap(), day(2024, 2, 29));
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_mend() {
        for (sent, key) in [
            ("", "form-required"),
            ("tomorrow", "form-date"),
            ("2026-09", "form-date"),
            ("20260908", "form-date"),
            ("2026-09-08T10:00", "form-date"),
            ("2026-9-8-1", "form-date"),
            ("é/é/2026", "form-date"),
            ("99999-01-01", "form-date"),
            ("2026-02-30", "form-date-none"),
            ("2/29/2026", "form-date-none"),
            ("0/1/2026", "form-date-none"),
            ("2026-00-10", "form-date-none"),
            ("45/45/2026", "form-date-none"),
            ("25/12/2026", "form-date-order"),
            ("9/8/26", "form-date-year"),
            ("0026-09-08", "form-date-year"),
            ("9999-12-31", "form-date-year"),
            ("-2026-09-08", "form-date"),
        ] {
            assert_eq!(date(sent).unwrap_err().key(), key, "{sent}");
        }
    }

    #[test]
    fn a_birth_date_is_one_of_somebody_alive() {
        let born = |sent| birth_date(sent, day(2026, 9, 8));
        assert_eq!(born("2026-09-08").unwrap(), day(2026, 9, 8));
        assert_eq!(born("1911-09-08").unwrap(), day(1911, 9, 8));
        assert_eq!(born("2026-09-09").unwrap_err().key(), "form-birth-future");
        assert_eq!(born("1911-09-07").unwrap_err().key(), "form-birth-old");
        assert_eq!(born("1890-01-01").unwrap_err(), Reason::new("form-birth-old").with("years", 115_i64));
        assert_eq!(birth_date("1909-02-27", day(2024, 2, 29)).unwrap_err().key(), "form-birth-old");
    }

    #[test]
    fn times_are_read_from_the_field_and_as_people_write_them() {
        for (sent, kept) in [
            ("14:30", time(14, 30, 0, 0)),
            ("14:30:15", time(14, 30, 15, 0)),
            ("2:30 PM", time(14, 30, 0, 0)),
            ("2:30 p.m.", time(14, 30, 0, 0)),
            ("2pm", time(14, 0, 0, 0)),
            ("12 am", time(0, 0, 0, 0)),
            ("12:15 PM", time(12, 15, 0, 0)),
            ("00:00", time(0, 0, 0, 0)),
            ("٩:٠٠ ص", time(9, 0, 0, 0)),
            ("9:00 a. m.".replace(". ", ".").as_str(), time(9, 0, 0, 0)),
        ] {
            assert_eq!(civil_time(sent).unwrap(), kept, "{sent}");
        }
        for sent in
            ["9", "24:00", "14:60", "14:30 pm", "0 am", "13pm", "1:2:3:4", ":", "1430", "é:é", "-1:00", "noonish", "pm"]
        {
            assert_eq!(civil_time(sent).unwrap_err().key(), "form-time", "{sent}");
        }
    }

    #[test]
    fn a_date_with_a_time() {
        let nine = day(2026, 9, 8).at(9, 0, 0, 0);
        assert_eq!(date_time("2026-09-08T09:00").unwrap(), nine);
        assert_eq!(date_time("2026-09-08 9:00 AM").unwrap(), nine);
        assert_eq!(date_time("2026-09-08").unwrap_err().key(), "form-date-time");
        assert_eq!(date_time("2026-09-08T25:00").unwrap_err().key(), "form-date-time");
        assert_eq!(date_time("2026-02-30T09:00").unwrap_err().key(), "form-date-none");
    }

    #[test]
    fn the_clock_of_a_zone_is_changed_twice_a_year() {
        let zone = TimeZone::get("America/Los_Angeles").unwrap();
        let at = |sent| instant(sent, &zone).map(|at| at.to_string());
        assert_eq!(at("2026-09-08T09:00").unwrap(), "2026-09-08T16:00:00Z");
        assert_eq!(at("2026-11-01T01:30").unwrap(), "2026-11-01T08:30:00Z");
        assert_eq!(at("2026-03-08T02:30").unwrap_err().key(), "form-time-skipped");
    }
}
