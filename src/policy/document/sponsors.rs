//! Sponsors: what can be chosen, and what is done in return.

use super::Policy;
use super::declare::table;
use super::kinds::{Cents, Id, Words};
use super::problem::Fault;
use super::read::Reading;

table! {
    /// One way of sponsoring: a price, and what is done in return.
    pub struct Package {
        /// Its id.
        pub id: Id,
        /// What people call it.
        pub name: Words,
        /// What it costs.
        pub price: Cents = 100..=1_000_000_000,
        /// What the benefits are worth in good faith; the letter says so. Recognition alone is worth nothing.
        pub worth: Option<Cents>,
        /// For how many months.
        pub months: u32 = 1..=60,
        /// The box in which its logo is shown, in pixels; without them only the name is shown.
        pub logo_width: Option<u32>,
        /// See `logo_width`.
        pub logo_height: Option<u32>,
        /// What is done in return.
        pub benefits: Vec<Benefit>,
    }
}

table! {
    /// One thing that is done for a sponsor.
    pub struct Benefit {
        /// Its id.
        pub id: Id,
        /// What it is.
        pub name: Words,
    }
}

impl Package {
    /// Refuses what is worth more than it costs, and boxes that no page has.
    pub(super) fn check(&self, reading: &mut Reading) {
        let path = format!("gifts.packages[{}]", self.id);
        if self.worth.is_some_and(|worth| worth > self.price) {
            reading.wrong(format!("{path}.worth"), Fault::OutOfRange { min: 0, max: self.price.0 / 100 });
        }
        for (key, side) in [("logo_width", self.logo_width), ("logo_height", self.logo_height)] {
            if side.is_some_and(|side| !(32..=600).contains(&side)) {
                reading.wrong(format!("{path}.{key}"), Fault::OutOfRange { min: 32, max: 600 });
            }
        }
    }

    /// The box in which its logo is shown; nothing when only the name is.
    pub fn logo_box(&self) -> Option<(i64, i64)> {
        self.logo_width.zip(self.logo_height).map(|(width, height)| (i64::from(width), i64::from(height)))
    }
}

impl Policy {
    /// What sponsors can choose, the smallest first.
    pub fn packages(&self) -> &[Package] {
        self.gifts.packages.as_deref().unwrap_or_default()
    }

    /// The package with this id.
    pub fn package(&self, id: &str) -> Option<&Package> {
        self.packages().iter().find(|package| package.id == *id)
    }
}
