//! The rules in force, and those whose day is still to come.

use super::{CMS, Policy};
use jiff::Timestamp;
use jiff::civil::Date;
use std::ops::Deref;
use std::sync::Arc;

/// The rules in force: decisions record the version they were made under.
pub struct InForce {
    /// 0 is the default that ships with the program.
    pub version: i64,
    pub zone: jiff::tz::TimeZone,
    pub rules: Policy,
    /// The mark of its colours in their address, which is cached for ever: made once, for it stands on each page.
    pub theme_mark: String,
}

impl Deref for InForce {
    type Target = Policy;
    fn deref(&self) -> &Policy {
        &self.rules
    }
}

impl InForce {
    /// The rules that ship with the program.
    pub fn shipped() -> anyhow::Result<InForce> {
        InForce::new(0, CMS)
    }

    /// Reads a document that was checked when it was uploaded.
    pub fn new(version: i64, text: &str) -> anyhow::Result<InForce> {
        let rules = Policy::parse(text).map_err(|problems| {
            let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("policy version {version} cannot be read: {}", list.join("; "))
        })?;
        let zone = rules.calendar.time_zone.zone().clone();
        let mut theme_mark = crate::random::hash(&rules.theme_css());
        theme_mark.truncate(12);
        Ok(InForce { version, zone, rules, theme_mark })
    }
}

/// Which rules hold when. Kept in memory, so that a version takes over at the first moment of its day by itself.
pub struct Timetable {
    /// The greatest version that was looked at: a greater one means that there is something new.
    pub newest: i64,
    now: Arc<InForce>,
    /// In the order in which they take over.
    later: Vec<(Timestamp, Arc<InForce>)>,
}

impl Timetable {
    /// Puts versions (number, day, text), in the order of their days, into a timetable as it is at `now`.
    pub fn new(versions: &[(i64, Date, String)], now: Timestamp) -> anyhow::Result<Timetable> {
        let newest = versions.iter().map(|(version, _, _)| *version).max().unwrap_or(0);
        let mut table = Timetable { newest, now: Arc::new(InForce::shipped()?), later: Vec::new() };
        for (version, day, text) in versions {
            match InForce::new(*version, text) {
                Ok(rules) => {
                    let from = day.to_zoned_datetime(rules.zone.clone())?.timestamp();
                    table.later.push((from, Arc::new(rules)));
                }
                // It was checked when it came, by an older program. Until its day there is time to mend it.
                Err(error) if later_than(*day, now) => tracing::error!(error = format!("{error:#}"), "left out"),
                Err(error) => return Err(error),
            }
        }
        table.advance(now);
        Ok(table)
    }

    /// The rules in force.
    pub fn in_force(&self) -> Arc<InForce> {
        self.now.clone()
    }

    /// Whether the day of other rules has come.
    pub fn is_past(&self, now: Timestamp) -> bool {
        self.later.first().is_some_and(|(from, _)| *from <= now)
    }

    /// Takes up what is due.
    pub fn advance(&mut self, now: Timestamp) {
        let due = self.later.iter().take_while(|(from, _)| *from <= now).count();
        if let Some((_, rules)) = self.later.drain(..due).next_back() {
            self.now = rules;
        }
    }
}

/// Whether a day has begun nowhere in the world yet.
fn later_than(day: Date, now: Timestamp) -> bool {
    day.to_zoned_datetime(jiff::tz::TimeZone::UTC)
        .is_ok_and(|start| start.timestamp() > now + jiff::SignedDuration::from_hours(14))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn named(name: &str) -> String {
        CMS.replacen("name = \"Charlotte-Mecklenburg Schools\"", &format!("name = \"{name}\""), 1)
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn a_version_takes_over_with_the_first_moment_of_its_day_in_the_district() {
        let versions = [(5, date(2026, 9, 1), named("Old")), (7, date(2026, 9, 9), named("New"))];
        let mut table = Timetable::new(&versions, at("2026-09-08T12:00:00Z")).expect("they can be read");
        assert_eq!(table.in_force().district.name, "Old");
        // Midnight in Charlotte is four in the morning in Greenwich.
        assert!(!table.is_past(at("2026-09-09T03:59:59Z")));
        assert!(table.is_past(at("2026-09-09T04:00:00Z")));
        table.advance(at("2026-09-09T04:00:00Z"));
        assert_eq!((table.in_force().version, table.newest), (7, 7));
        assert!(!table.is_past(at("2036-09-09T04:00:00Z")));
    }

    #[test]
    fn of_two_versions_for_one_day_the_later_upload_holds() {
        let versions = [(5, date(2026, 9, 1), named("First")), (6, date(2026, 9, 1), named("Second"))];
        let table = Timetable::new(&versions, at("2026-09-08T12:00:00Z")).expect("they can be read");
        assert_eq!(table.in_force().district.name, "Second");
    }

    #[test]
    fn a_district_without_versions_has_the_rules_that_ship() {
        let table = Timetable::new(&[], at("2026-09-08T12:00:00Z")).expect("they can be read");
        assert_eq!((table.in_force().version, table.newest), (0, 0));
    }

    #[test]
    fn a_later_version_that_cannot_be_read_does_not_stop_the_program() {
        let versions = [(5, date(2026, 9, 20), "format = 9".to_owned())];
        let table = Timetable::new(&versions, at("2026-09-08T12:00:00Z")).expect("the rest can be read");
        assert_eq!(table.in_force().version, 0);
    }
}
