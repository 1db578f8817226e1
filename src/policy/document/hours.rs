//! Shifts and hours: rest between shifts, categories, what an hour is worth in a report.

use std::sync::OnceLock;

use super::Policy;
use super::declare::table;
use super::kinds::{Cents, Id, Words};
use super::problem::Fault;
use super::read::Reading;

table! {
    /// Rules of shifts.
    pub struct Shifts {
        /// Minutes between the end of one shift and the start of the next of one person.
        pub rest_minutes: u32 = 0..=720,
        /// How many hours before a shift its reminder goes out.
        pub reminder_hours: u32 = 1..=168,
        /// The most hours a week that anybody may take shifts for; no limit where the document does not say.
        pub week_hours: Option<u32>,
        /// The same for those under age.
        pub minor_week_hours: Option<u32>,
        /// The longest a shift may last, in minutes.
        pub longest_minutes: u32 = 15..=1440,
        /// How many hours somebody on a waiting list has to answer an offer; a day where the document does not say.
        pub offer_hours: Option<u32>,
        /// How many people are asked at once to come in somebody's stead.
        pub cover_ask_at_once: Option<u32>,
        /// How many minutes later the next are asked.
        pub cover_wait_minutes: Option<u32>,
        /// From which hour of the day people are asked.
        pub cover_from_hour: Option<u32>,
        /// Until which hour of the day.
        pub cover_until_hour: Option<u32>,
        /// What volunteers may say they can do, and schools may ask for. A document without it means the list that
        /// ships with the program.
        pub skills: Option<Vec<Skill>>,
        /// Until how many hours before the day the leader of a group changes how many come; absent, 48.
        pub group_change_hours: Option<u32>,
        /// How many days before a group's day its names are due; 5 where the document does not say.
        pub group_roster_days: Option<u32>,
    }
}

table! {
    /// Something a volunteer can do.
    pub struct Skill {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
    }
}

impl Policy {
    /// The skills of the district; of the document that ships where an older one names none.
    pub fn skills(&self) -> &[Skill] {
        static SHIPPED: OnceLock<Vec<Skill>> = OnceLock::new();
        match &self.shifts.skills {
            Some(skills) => skills,
            None => SHIPPED.get_or_init(|| {
                Policy::parse(super::CMS).ok().and_then(|policy| policy.shifts.skills).unwrap_or_default()
            }),
        }
    }

    /// The skill with this id.
    pub fn skill(&self, id: &str) -> Option<&Skill> {
        self.skills().iter().find(|skill| skill.id == *id)
    }
}

impl Shifts {
    /// Hours to answer an offer of a place.
    pub fn offer_hours(&self) -> u32 {
        self.offer_hours.unwrap_or(24)
    }

    /// How many people are asked at once; 5 where an older document does not say.
    pub fn cover_ask_at_once(&self) -> u32 {
        self.cover_ask_at_once.unwrap_or(5)
    }

    /// How long they have before the next are asked; three hours where an older document does not say.
    pub fn cover_wait(&self) -> jiff::SignedDuration {
        jiff::SignedDuration::from_mins(i64::from(self.cover_wait_minutes.unwrap_or(180)))
    }

    /// From which hour until which hour people are asked; from 8 to 20 where an older document does not say.
    pub fn cover_hours(&self) -> (i8, i8) {
        let hour = |given: Option<u32>, usual: i8| given.and_then(|hour| i8::try_from(hour).ok()).unwrap_or(usual);
        (hour(self.cover_from_hour, 8), hour(self.cover_until_hour, 20))
    }

    /// How many days before a group's day its names are due.
    pub fn group_roster_days(&self) -> i64 {
        i64::from(self.group_roster_days.unwrap_or(5))
    }

    /// Refuses a time to answer that is none or longer than a week, and numbers by which nobody, everybody or sleepers
    /// would be asked.
    pub(super) fn check(&self, reading: &mut Reading) {
        let mut within = |key: &str, value: Option<u32>, min: u32, max: u32| {
            if value.is_some_and(|value| value < min || value > max) {
                let fault = Fault::OutOfRange { min: i64::from(min), max: i64::from(max) };
                reading.wrong(format!("shifts.{key}"), fault);
            }
        };
        within("week_hours", self.week_hours, 1, 168);
        within("minor_week_hours", self.minor_week_hours, 1, 80);
        within("offer_hours", self.offer_hours, 1, 168);
        within("cover_ask_at_once", self.cover_ask_at_once, 1, 50);
        within("cover_wait_minutes", self.cover_wait_minutes, 15, 2_880);
        within("cover_from_hour", self.cover_from_hour, 6, 12);
        within("cover_until_hour", self.cover_until_hour, 13, 22);
        within("group_roster_days", self.group_roster_days, 1, 60);
    }
}

table! {
    /// Rules of hours (A2.5).
    pub struct Hours {
        /// How many days back someone may report hours.
        pub self_report_days: u32 = 1..=366,
        /// The day of the next month after which a month's hours are closed; without it, the 10th.
        pub close_day: Option<u32>,
        /// How many days after its end a month is closed at the latest, and for how long after the school year late
        /// hours are taken.
        pub lock_after_days: u32 = 1..=366,
        /// Time between signing in and out is rounded to the nearest multiple of this many minutes.
        pub round_minutes: u32 = 1..=60,
        /// Which scope of the value table reports use.
        pub value_scope: Id,
        /// What hours are counted under.
        pub categories: Vec<HoursCategory>,
        /// What an hour is worth, by year (C9); never a wage, only for reports.
        pub values: Vec<HourValue>,
    }
}

table! {
    /// One category of hours.
    pub struct HoursCategory {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
    }
}

table! {
    /// The value of a volunteer hour in one year.
    pub struct HourValue {
        /// Its id.
        pub id: Id,
        /// The year it was worked out for.
        pub year: u32 = 1980..=2100,
        /// Where it holds: the nation, a state.
        pub scope: Id,
        /// The value of one hour.
        pub value: Cents = 1..=100_000,
        /// Who published it.
        pub source: String,
    }
}

impl Hours {
    /// The category with this id.
    pub fn category(&self, id: &str) -> Option<&HoursCategory> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// The last day of the next month on which a month is open.
    pub fn close_day(&self) -> u32 {
        self.close_day.unwrap_or(10)
    }

    /// The rate for `year`: of that year, or of the last year before it that has one.
    pub fn rate(&self, year: u32) -> Option<&HourValue> {
        let ours = self.values.iter().filter(|value| value.scope == self.value_scope && value.year <= year);
        ours.max_by_key(|value| value.year)
    }

    /// What `minutes` of `year` are worth, rounded half up to the cent.
    pub fn worth(&self, minutes: i64, year: u32) -> Option<Cents> {
        let rate = self.rate(year)?;
        let exact = i128::from(minutes) * i128::from(rate.value.0);
        i64::try_from((exact + 30).div_euclid(60)).ok().map(Cents)
    }

    /// Refuses a value table that reports could not use, and two values for one year.
    pub(super) fn check(&self, reading: &mut Reading) {
        if self.categories.is_empty() {
            reading.wrong("hours.categories", Fault::Empty);
        }
        if self.close_day.is_some_and(|day| !(1..=28).contains(&day)) {
            reading.wrong("hours.close_day", Fault::OutOfRange { min: 1, max: 28 });
        }
        if !self.values.iter().any(|value| value.scope == self.value_scope) {
            let known: Vec<&str> = self.values.iter().map(|value| value.scope.as_str()).collect();
            let fault = Fault::UnknownReference { found: self.value_scope.to_string(), known: known.join(", ") };
            reading.wrong("hours.value_scope", fault);
        }
        for (at, value) in self.values.iter().enumerate() {
            let same = |other: &HourValue| (other.year, &other.scope) == (value.year, &value.scope);
            if self.values[..at].iter().any(same) {
                let path = format!("hours.values[{}].year", value.id);
                reading.wrong(path, Fault::Duplicate(format!("{} {}", value.scope, value.year)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::document::tests::cms;

    #[test]
    fn an_hour_is_worth_the_last_value_known_for_its_year() {
        let hours = cms().hours;
        assert_eq!(hours.worth(60, 2022), Some(Cents(3180)));
        assert_eq!(hours.worth(60, 2017), Some(Cents(2414)));
        assert_eq!(hours.worth(60, 2030), Some(Cents(3180)));
        assert_eq!(hours.worth(60, 2008), None);
        assert_eq!(hours.worth(90, 2021), Some(Cents(4493)));
        assert_eq!(hours.worth(1, 2022), Some(Cents(53)));
        assert_eq!(hours.worth(i64::MAX, 2022), None);
    }
}
