//! Dates and numbers of one language, from the data of CLDR.

use std::str::FromStr;
use std::sync::OnceLock;

use fluent_bundle::types::FluentNumber;
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{E, M, MDE, T, YM, YMD, YMDE, YMDET};
use icu_datetime::input::{DateTime, Time};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use jiff::civil;

use crate::Lang;

type Dates<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The formatters of a language, made when they are first needed and kept.
pub(crate) struct Formats {
    lang: Lang,
    date: Dates<YMDE>,
    date_short: Dates<YMD>,
    day: Dates<MDE>,
    month: Dates<YM>,
    month_name: Dates<M>,
    weekday: Dates<E>,
    time: NoCalendarFormatter<T>,
    when: Dates<YMDET>,
    number: DecimalFormatter,
    ungrouped: DecimalFormatter,
    /// Whether the language counts hours twice to twelve.
    pub twelve_hours: bool,
}

impl Formats {
    pub fn of(lang: Lang) -> &'static Formats {
        static ALL: [OnceLock<Formats>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
        ALL[lang as usize].get_or_init(|| Formats::new(lang))
    }

    fn new(lang: Lang) -> Formats {
        const DATA: &str = "the data of our languages is compiled in";
        let locale: Locale = lang.locale().parse().expect("our locales are well formed");
        let prefs = DateTimeFormatterPreferences::from(&locale);
        // The medium form of Arabic is day/month/year in digits, which a family here would take for month/day/year.
        let short = if lang == Lang::Ar { YMD::long() } else { YMD::medium() };
        let mut formats = Formats {
            lang,
            date: Dates::try_new(prefs, YMDE::long()).expect(DATA),
            date_short: Dates::try_new(prefs, short).expect(DATA),
            day: Dates::try_new(prefs, MDE::medium()).expect(DATA),
            month: Dates::try_new(prefs, YM::long()).expect(DATA),
            month_name: Dates::try_new(prefs, M::long()).expect(DATA),
            weekday: Dates::try_new(prefs, E::long()).expect(DATA),
            time: NoCalendarFormatter::try_new(prefs, T::hm()).expect(DATA),
            when: Dates::try_new(prefs, YMDE::long().with_time_hm()).expect(DATA),
            number: numbers(&locale, GroupingStrategy::Auto),
            ungrouped: numbers(&locale, GroupingStrategy::Never),
            twelve_hours: false,
        };
        formats.twelve_hours = !formats.time(civil::time(13, 0, 0, 0)).contains("13");
        formats
    }

    pub fn date(&self, date: civil::Date) -> String {
        plain_spaces(self.date.format(&gregorian(date)))
    }

    pub fn date_short(&self, date: civil::Date) -> String {
        plain_spaces(self.date_short.format(&gregorian(date)))
    }

    pub fn day(&self, date: civil::Date) -> String {
        plain_spaces(self.day.format(&gregorian(date)))
    }

    pub fn month(&self, date: civil::Date) -> String {
        // icu_datetime 2.4 does not load the digits that its own pattern for Portuguese asks for.
        if self.lang == Lang::Pt {
            let month = self.month_name.format(&gregorian(date));
            return format!("{month} de {}", date.year());
        }
        plain_spaces(self.month.format(&gregorian(date)))
    }

    pub fn weekday(&self, date: civil::Date) -> String {
        plain_spaces(self.weekday.format(&gregorian(date)))
    }

    pub fn time(&self, time: civil::Time) -> String {
        plain_spaces(self.time.format(&clock(time)))
    }

    pub fn when(&self, at: civil::DateTime) -> String {
        let input = DateTime { date: gregorian(at.date()), time: clock(at.time()) };
        plain_spaces(self.when.format(&input))
    }

    pub fn number(&self, number: i64) -> String {
        self.number.format(&Decimal::from(number)).to_string()
    }

    /// A number with this many digits after the decimal mark.
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        self.text(&format!("{number:.*}", usize::from(digits)), true)
    }

    /// Hundredths with two digits after the decimal mark.
    pub fn hundredths(&self, number: i64) -> String {
        let mut decimal = Decimal::from(number);
        decimal.multiply_pow10(-2);
        self.number.format(&decimal).to_string()
    }

    /// A number inside a message, with the options that the message or the program gave it.
    pub fn fluent_number(&self, number: &FluentNumber) -> String {
        let shown = match number.options.maximum_fraction_digits {
            Some(digits) => rounded(number.value, digits),
            None => number.as_string().into_owned(),
        };
        self.text(&shown, number.options.use_grouping)
    }

    /// Decimal text of the program as the language writes it; what is no number (NaN) stays as it is.
    fn text(&self, text: &str, grouped: bool) -> String {
        let formatter = if grouped { &self.number } else { &self.ungrouped };
        match Decimal::from_str(text) {
            Ok(decimal) => formatter.format(&decimal).to_string(),
            Err(_) => text.to_owned(),
        }
    }
}

/// At most this many digits after the point, and no zeros at the end.
fn rounded(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

fn numbers(locale: &Locale, grouping: GroupingStrategy) -> DecimalFormatter {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale), options)
        .expect("the numbers of our languages are compiled in")
}

fn gregorian(date: civil::Date) -> Date<Gregorian> {
    let (year, month, day) = (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs());
    Date::try_new_gregorian(year, month, day).expect("a civil date is a day of the Gregorian calendar")
}

fn clock(time: civil::Time) -> Time {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    Time::try_new(hour.unsigned_abs(), minute.unsigned_abs(), second.unsigned_abs(), 0)
        .expect("a civil time is a time of the day")
}

/// CLDR puts narrow no-break spaces before AM; a text message with one of them is sent in the dearer encoding.
fn plain_spaces(text: impl std::fmt::Display) -> String {
    text.to_string().replace(['\u{202f}', '\u{a0}'], " ")
}
