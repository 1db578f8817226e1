//! What every verb of this feature is handed beside the transaction: the rules, chance and the hour.

use crate::app::App;
use crate::policy::InForce;
use crate::random::Random;
use jiff::Timestamp;
use jiff::civil::Date;

/// See the module.
#[derive(Clone, Copy)]
pub struct Act<'a> {
    pub rules: &'a InForce,
    pub random: &'a Random,
    pub now: Timestamp,
}

impl<'a> Act<'a> {
    /// Of this application, under these rules.
    pub fn of(app: &'a App, rules: &'a InForce) -> Act<'a> {
        Act { rules, random: &app.random, now: app.now() }
    }

    /// Today, in the district.
    pub fn today(&self) -> Date {
        self.rules.calendar.day_of(self.now)
    }

    /// So many days from today.
    pub fn in_days(&self, days: u32) -> Date {
        self.today().saturating_add(jiff::Span::new().days(i64::from(days)))
    }
}
