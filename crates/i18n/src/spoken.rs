//! Dates, amounts and lists as one language says them.

use jiff::civil::{self, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::bidi::isolate;
use crate::{Tongue, args};

/// A Monday, to name the weekdays by.
const SOME_MONDAY: civil::Date = civil::date(2024, 1, 1);

impl Tongue {
    /// `Tuesday, September 8, 2026`
    pub fn date(&self, date: civil::Date) -> String {
        self.formats().date(date)
    }

    /// `Sep 8, 2026`, for tables.
    pub fn date_short(&self, date: civil::Date) -> String {
        self.formats().date_short(date)
    }

    /// `Tue, Sep 8`, where the year is plain from its place.
    pub fn day(&self, date: civil::Date) -> String {
        self.formats().day(date)
    }

    /// `Tuesday`
    pub fn weekday(&self, weekday: Weekday) -> String {
        let date = SOME_MONDAY.saturating_add(i32::from(weekday.to_monday_zero_offset()).days());
        self.formats().weekday(date)
    }

    /// `September 2026`; nothing for a month that is none.
    pub fn month(&self, year: i16, month: i8) -> String {
        let first = civil::Date::new(year, month, 1);
        first.map(|date| self.formats().month(date)).unwrap_or_default()
    }

    /// `9:00 AM`
    pub fn time(&self, time: civil::Time) -> String {
        self.formats().time(time)
    }

    /// `Tuesday, September 8, 2026 at 9:00 AM`, by the clock of this zone.
    pub fn when(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.formats().when(zone.to_datetime(at))
    }

    /// `Tuesday, September 8, 2026, 9:00–10:30 AM`, by the clock of this zone.
    ///
    /// Both days are named when there are two. When the clocks are changed in between, both times carry the name of their
    /// time (`1:30 AM PDT – 1:15 AM PST`), for the span would read wrong without.
    pub fn range(&self, start: Timestamp, end: Timestamp, zone: &TimeZone) -> String {
        let (from, to) = (zone.to_datetime(start), zone.to_datetime(end));
        if from.date() != to.date() {
            return format!("{} – {}", self.when(start, zone), self.when(end, zone));
        }
        let times = if zone.to_offset(start) == zone.to_offset(end) {
            self.times(from.time(), to.time())
        } else {
            format!("{} – {}", self.time_named(start, zone), self.time_named(end, zone))
        };
        format!("{}{}{times}", self.date(from.date()), self.t("i18n-day-comma"))
    }

    /// `9:00–10:30 AM`; both halves of the day are named when there are two.
    pub fn times(&self, from: civil::Time, to: civil::Time) -> String {
        let same_half = (from.hour() < 12) == (to.hour() < 12);
        let first = if self.formats().twelve_hours && same_half {
            let hour = (from.hour() + 11) % 12 + 1;
            format!("{hour}:{:02}", from.minute())
        } else {
            self.time(from)
        };
        let dash = if self.formats().twelve_hours && !same_half { " – " } else { "–" };
        format!("{first}{dash}{}", self.time(to))
    }

    fn time_named(&self, at: Timestamp, zone: &TimeZone) -> String {
        let clock = self.time(zone.to_datetime(at).time());
        format!("{clock} {}", zone.to_offset_info(at).abbreviation())
    }

    /// `12,345`
    pub fn number(&self, number: i64) -> String {
        self.formats().number(number)
    }

    /// `2.50`: with exactly this many digits after the decimal mark.
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        self.formats().decimal(number, digits)
    }

    /// `$1,234.50`: cents of United States dollars. The sign stands before the number in every language, as on paper.
    pub fn money(&self, cents: i64) -> String {
        let amount = self.formats().hundredths(cents.saturating_abs());
        match (cents < 0, self.lang().is_rtl()) {
            (false, _) => format!("${amount}"),
            (true, false) => format!("-${amount}"),
            // Without the left-to-right mark the minus would wander to the other end.
            (true, true) => format!("\u{200e}-${amount}"),
        }
    }

    /// A duration as people say it: `2.5 hours`, `45 minutes`, `1 hour 50 minutes`.
    ///
    /// Quarters of an hour are said as a decimal number; what would not come out even is said in hours and minutes, so
    /// nothing is rounded away.
    pub fn hours(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        if minutes < 0 || (rest % 15 == 0 && hours > 0) || minutes == 0 {
            return self.t_with("i18n-hours", &args! { "hours" => hours_of(minutes) });
        }
        let rest = self.t_with("i18n-minutes", &args! { "minutes" => rest });
        if hours == 0 {
            return rest;
        }
        let hours = self.t_with("i18n-hours", &args! { "hours" => hours });
        format!("{hours} {rest}")
    }

    /// Hours as a bare number for tables, `2.5` or `1.83`.
    pub fn hours_number(&self, minutes: i64) -> String {
        let hundredths = (hours_of(minutes) * 100.0).round() / 100.0;
        let digits = match minutes % 60 {
            0 => 0,
            rest if rest % 6 == 0 => 1,
            _ => 2,
        };
        self.decimal(hundredths, digits)
    }

    /// `Ana, Ben, and Leyla`. Items that run the other way than the language are isolated.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let rtl = self.lang().is_rtl();
        let comma = self.t("i18n-list-comma");
        let mut said = String::new();
        for (index, item) in items.iter().enumerate() {
            let item = item.as_ref();
            match (index, items.len() - index) {
                (0, _) => {}
                (1, 1) => said.push_str(&self.joint("i18n-list-and", item)),
                (_, 1) => said.push_str(&self.joint("i18n-list-last", item)),
                _ => said.push_str(&comma),
            }
            said.push_str(&isolate(item, rtl));
        }
        said
    }

    /// The word before the last item. Spanish says `e` for `y` before the sound of an i.
    fn joint(&self, key: &str, last: &str) -> String {
        let word = last.to_lowercase();
        let diphthong = ["hia", "hie", "hio", "ia", "ie", "io"].iter().any(|start| word.starts_with(start));
        let i = ["i", "í", "hi", "hí"].iter().any(|start| word.starts_with(start)) && !diphthong;
        self.t_with(key, &args! { "sound" => if i { "i" } else { "other" } })
    }
}

#[expect(clippy::cast_precision_loss, reason = "durations are far below 2^53 minutes")]
fn hours_of(minutes: i64) -> f64 {
    minutes as f64 / 60.0
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date, time};

    use super::*;
    use crate::{Catalog, Lang};

    fn speak(lang: Lang) -> Tongue {
        let files = Lang::ALL.map(|lang| (lang.code(), "a", "a = A"));
        Catalog::new(&files, "en").expect("well formed").speak(lang)
    }

    fn pasco() -> TimeZone {
        TimeZone::get("America/Los_Angeles").expect("a known zone")
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn range(lang: Lang, start: &str, end: &str) -> String {
        speak(lang).range(at(start), at(end), &pasco())
    }

    #[test]
    fn a_date_reads_as_it_would_on_paper() {
        let said = |lang| speak(lang).date(date(2026, 9, 8));
        assert_eq!(said(Lang::En), "Tuesday, September 8, 2026");
        assert_eq!(said(Lang::Es), "martes, 8 de septiembre de 2026");
        assert_eq!(said(Lang::Ar), "الثلاثاء، 8 سبتمبر 2026");
        let short = |lang| speak(lang).date_short(date(2026, 9, 8));
        assert_eq!(short(Lang::En), "Sep 8, 2026");
        assert_eq!(short(Lang::Ar), "8 سبتمبر 2026");
        assert_eq!(speak(Lang::En).day(date(2026, 9, 8)), "Tue, Sep 8");
    }

    #[test]
    fn months_and_weekdays_have_names_in_every_language() {
        let month = |lang| speak(lang).month(2026, 9);
        assert_eq!(month(Lang::En), "September 2026");
        assert_eq!(month(Lang::Pt), "setembro de 2026");
        assert_eq!(month(Lang::Zh), "2026年9月");
        assert_eq!(speak(Lang::En).month(2026, 13), "");
        assert_eq!(speak(Lang::En).weekday(Weekday::Sunday), "Sunday");
        assert_eq!(speak(Lang::Es).weekday(Weekday::Monday), "lunes");
    }

    #[test]
    fn every_language_says_the_ends_of_the_calendar() {
        for lang in Lang::ALL {
            let tongue = speak(lang);
            for day in [civil::Date::MIN, date(1, 1, 1), date(2024, 2, 29), civil::Date::MAX] {
                assert!(!tongue.date(day).is_empty() && !tongue.date_short(day).is_empty());
                assert!(!tongue.day(day).is_empty() && !tongue.month(day.year(), day.month()).is_empty());
            }
            for instant in [Timestamp::MIN, Timestamp::MAX] {
                assert!(!tongue.when(instant, &pasco()).is_empty());
            }
        }
    }

    #[test]
    fn a_span_of_one_morning_names_the_half_of_the_day_once() {
        let (nine, half_past_ten, one) = ("2026-09-08T16:00:00Z", "2026-09-08T17:30:00Z", "2026-09-08T20:00:00Z");
        assert_eq!(range(Lang::En, nine, half_past_ten), "Tuesday, September 8, 2026, 9:00–10:30 AM");
        assert_eq!(range(Lang::En, nine, one), "Tuesday, September 8, 2026, 9:00 AM – 1:00 PM");
        assert_eq!(range(Lang::Es, nine, half_past_ten), "martes, 8 de septiembre de 2026, 9:00–10:30 a.m.");
        assert_eq!(range(Lang::Ar, nine, half_past_ten), "الثلاثاء، 8 سبتمبر 2026، 9:00–10:30 ص");
        assert_eq!(range(Lang::Ru, nine, one), "вторник, 8 сентября 2026 г., 09:00–13:00");
        assert_eq!(speak(Lang::En).times(time(12, 0, 0, 0), time(13, 5, 0, 0)), "12:00–1:05 PM");
        assert_eq!(speak(Lang::En).times(time(0, 30, 0, 0), time(2, 0, 0, 0)), "12:30–2:00 AM");
    }

    #[test]
    fn a_span_over_midnight_names_both_days() {
        assert_eq!(
            range(Lang::En, "2026-09-09T05:00:00Z", "2026-09-09T08:00:00Z"),
            "Tuesday, September 8, 2026 at 10:00 PM – Wednesday, September 9, 2026 at 1:00 AM"
        );
    }

    #[test]
    fn a_span_over_the_end_of_summer_time_names_both_times() {
        assert_eq!(
            range(Lang::En, "2026-11-01T08:30:00Z", "2026-11-01T09:15:00Z"),
            "Sunday, November 1, 2026, 1:30 AM PDT – 1:15 AM PST"
        );
        let before = speak(Lang::En).when(at("2026-03-08T09:59:00Z"), &pasco());
        let after = speak(Lang::En).when(at("2026-03-08T10:00:00Z"), &pasco());
        assert_eq!(before, "Sunday, March 8, 2026 at 1:59 AM");
        assert_eq!(after, "Sunday, March 8, 2026 at 3:00 AM");
    }

    #[test]
    fn a_text_message_stays_in_the_cheap_encoding() {
        let when = speak(Lang::En).when(at("2026-09-08T16:00:00Z"), &pasco());
        assert!(when.is_ascii(), "{when}");
    }

    #[test]
    fn amounts_are_written_as_the_language_writes_them() {
        assert_eq!(speak(Lang::En).number(1_234_567), "1,234,567");
        assert_eq!(speak(Lang::En).number(i64::MIN), "-9,223,372,036,854,775,808");
        assert_eq!(speak(Lang::Vi).number(1_234), "1.234");
        assert_eq!(speak(Lang::Ar).number(1_234), "1,234");
        assert_eq!(speak(Lang::En).decimal(2.5, 2), "2.50");
        assert_eq!(speak(Lang::Fr).decimal(2.5, 1), "2,5");
        assert_eq!(speak(Lang::En).decimal(f64::INFINITY, 1), "inf");
        assert_eq!(speak(Lang::En).money(123_450), "$1,234.50");
        assert_eq!(speak(Lang::Es).money(5), "$0.05");
        assert_eq!(speak(Lang::En).money(-500), "-$5.00");
        assert_eq!(speak(Lang::En).money(i64::MIN), "-$92,233,720,368,547,758.07");
        assert_eq!(speak(Lang::Ar).money(-500), "\u{200e}-$5.00");
    }

    #[test]
    fn a_duration_is_said_without_rounding() {
        let hours = |lang, minutes| speak(lang).hours(minutes);
        let english = [0, 1, 45, 60, 75, 110, 150, 60_000].map(|minutes| hours(Lang::En, minutes));
        assert_eq!(
            english,
            [
                "0 hours",
                "1 minute",
                "45 minutes",
                "1 hour",
                "1.25 hours",
                "1 hour 50 minutes",
                "2.5 hours",
                "1,000 hours"
            ]
        );
        assert_eq!(hours(Lang::En, -90), "-1.5 hours");
        assert_eq!(hours(Lang::Es, 150), "2.5 horas");
        assert_eq!(hours(Lang::Es, 61), "1 hora 1 minuto");
        assert_eq!(hours(Lang::Ar, 120), "ساعتان");
        assert_eq!(hours(Lang::Ar, 180), "3 ساعات");
        assert_eq!(hours(Lang::Uk, 300), "5 годин");
        let bare = [0, 60, 150, 110, 66].map(|minutes| speak(Lang::En).hours_number(minutes));
        assert_eq!(bare, ["0", "1", "2.5", "1.83", "1.1"]);
    }

    #[test]
    fn a_list_is_joined_as_the_language_joins_it() {
        let list = |lang, items: &[&str]| speak(lang).list(items);
        assert_eq!(list(Lang::En, &[]), "");
        assert_eq!(list(Lang::En, &["Ana"]), "Ana");
        assert_eq!(list(Lang::En, &["Ana", "Ben"]), "Ana and Ben");
        assert_eq!(list(Lang::En, &["Ana", "Ben", "Cy"]), "Ana, Ben, and Cy");
        assert_eq!(list(Lang::Es, &["padres", "hijos"]), "padres e hijos");
        assert_eq!(list(Lang::Es, &["agua", "hielo"]), "agua y hielo");
        assert_eq!(list(Lang::Ar, &["ليلى", "Ben"]), "ليلى و\u{2068}Ben\u{2069}");
    }
}
