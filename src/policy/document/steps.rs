//! What a level asks for beside its checks by others: references, and a fee.

use super::clearance::{Clearance, Level, RenewalPhotoId};
use super::declare::{choice, table};
use super::kinds::{Cents, Words};
use super::problem::Fault;
use super::read::Reading;

table! {
    /// A fee that a level asks for.
    pub struct Fee {
        /// How much, for everybody alike.
        pub amount: Cents,
        /// Who usually pays it.
        pub payer: Payer,
        /// How it is paid, in plain words.
        pub how: Words,
    }
}

choice! {
    /// Who pays a fee.
    pub enum Payer {
        /// The person.
        Volunteer = "volunteer",
        /// The school that asks for help.
        School = "school",
        /// The district.
        District = "district",
        /// A company, congregation or other partner.
        Partner = "partner",
    }
}

impl Clearance {
    /// How many references a level with that check asks for.
    pub fn references(&self) -> u32 {
        self.references.unwrap_or(2)
    }

    /// How many days the link of somebody who is asked for a reference is good.
    pub fn reference_days(&self) -> u32 {
        self.reference_days.unwrap_or(21)
    }

    /// Whether a photo ID is shown again when a clearance is renewed.
    pub fn renewal_photo_id(&self) -> RenewalPhotoId {
        self.renewal_photo_id.unwrap_or(RenewalPhotoId::Again)
    }

    /// What the report for a level costs, in cents, where the policy says.
    pub fn cost_of_report(&self, level: &Level) -> Option<i64> {
        let cost = if level.driver_documents { self.driving_report_cost } else { self.report_cost };
        cost.map(i64::from)
    }

    pub(super) fn check_steps(&self, reading: &mut Reading) {
        let ranges =
            [("references", self.references, 1_i64..=5_i64), ("reference_days", self.reference_days, 3_i64..=90_i64)];
        for (key, value, range) in ranges {
            if value.is_some_and(|value| !range.contains(&i64::from(value))) {
                let fault = Fault::OutOfRange { min: *range.start(), max: *range.end() };
                reading.wrong(format!("clearance.{key}"), fault);
            }
        }
    }
}
