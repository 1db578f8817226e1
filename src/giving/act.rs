//! What every verb of this feature is handed beside the transaction: the rules, the words, chance and the hour.

use crate::app::App;
use crate::policy::InForce;
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
        Act { rules, words: &app.words, random: &app.random, now: app.now() }
    }

    /// Today, in the district.
    pub fn today(&self) -> Date {
        self.rules.calendar.day_of(self.now)
    }
}
