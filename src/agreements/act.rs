//! What every verb of this feature is handed beside the transaction: the rules, the words, chance and the hour.

use crate::app::App;
use crate::policy::{Agreements, InForce};
use crate::random::Random;
use i18n::Catalog;
use jiff::Timestamp;
use jiff::civil::Date;

/// See the module.
#[derive(Clone, Copy)]
pub struct Act<'a> {
    pub rules: &'a InForce,
    pub words: &'a Catalog,
    pub random: &'a Random,
    pub now: Timestamp,
}

impl<'a> Act<'a> {
    /// Of this application, under these rules.
    pub fn of(app: &'a App, rules: &'a InForce) -> Act<'a> {
        Act { rules, words: app.words, random: &app.random, now: app.now() }
    }

    /// Today, in the district.
    pub fn today(&self) -> Date {
        self.rules.calendar.day_of(self.now)
    }

    /// The rules of agreements.
    pub fn agreements(&self) -> &'a Agreements {
        self.rules.agreements()
    }

    /// The last day for somebody who has so many business days.
    pub fn due(&self, business_days: u32) -> Date {
        self.rules.calendar.business_days_after(self.today(), business_days)
    }

    /// The name of the school year of `day`.
    pub fn year_of(&self, day: Date) -> String {
        self.rules.calendar.school_year_of(day).name()
    }
}
