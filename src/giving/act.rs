//! What every verb of this feature is handed beside the transaction: the rules, the words, chance and the hour.

use super::gift::Gift;
use super::store::donor::Year;
use crate::app::App;
use crate::error::Result;
use crate::needs;
use crate::partners::{self, OrganisationId};
use crate::policy::InForce;
use crate::random::Random;
use db::Tx;
use i18n::Catalog;
use jiff::civil::Date;
use jiff::{Span, Timestamp};

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

    /// What needs are handed of the same.
    pub fn for_needs(&self) -> needs::Act<'a> {
        needs::Act { rules: self.rules, random: self.random, now: self.now }
    }

    /// Today, in the district.
    pub fn today(&self) -> Date {
        self.rules.calendar.day_of(self.now)
    }

    /// The day that chooses the year of a gift's sum: the one on which it was written down, whatever day somebody then typed.
    /// What a list takes over was offered when the list says.
    pub fn counts_on(&self, gift: &Gift) -> Date {
        let written = self.rules.calendar.day_of(gift.created_at);
        if gift.from_list { gift.offered_on.min(written) } else { written }
    }

    /// A partner was in touch on a day by what it gives; nothing where no organisation does.
    pub async fn heard(&self, tx: &mut Tx, organisation: Option<i64>, day: Date) -> Result<()> {
        partners::heard(tx, organisation.map(OrganisationId), day, self.rules, self.now).await
    }

    /// The year in which that day is.
    pub fn year_of(&self, day: Date) -> Year {
        let from = self.rules.gifts.year_of(day);
        let to = from.saturating_add(Span::new().years(1));
        Year { from, to, starts: self.start_of(from), ends: self.start_of(to) }
    }

    /// When a day begins, in the district.
    pub fn start_of(&self, day: Date) -> Timestamp {
        let midnight = day.at(0, 0, 0, 0).to_zoned_datetime(self.rules.zone.clone());
        midnight.map_or(Timestamp::MIN, |midnight| midnight.timestamp())
    }
}
