//! How the district says thank you: awards by hours, by years of service, by nomination.

use std::sync::OnceLock;

use super::Policy;
use super::declare::{choice, table};
use super::kinds::{Id, Words};
use super::problem::Fault;
use super::read::Reading;

table! {
    /// Recognition of volunteers. A document without it means the awards that ship with the program.
    pub struct Recognition {
        /// The awards.
        pub awards: Vec<Award>,
    }
}

table! {
    /// One award.
    pub struct Award {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
        /// What it is given for.
        pub by: AwardBy,
        /// So many hours in the school year, or years of service; 0 for a nomination.
        pub least: u32 = 0..=10_000,
    }
}

choice! {
    /// What an award is given for.
    pub enum AwardBy {
        /// Confirmed hours in the school year.
        Hours = "hours",
        /// School years with confirmed hours.
        Years = "years",
        /// A nomination that the school confirmed.
        Nomination = "nomination",
    }
}

impl Recognition {
    /// Refuses awards that nobody or everybody would get.
    pub(super) fn check(&self, reading: &mut Reading) {
        for award in &self.awards {
            let least = if award.by == AwardBy::Nomination { 0 } else { 1 };
            if award.least < least {
                reading.wrong(
                    format!("recognition.awards[{}].least", award.id),
                    Fault::OutOfRange { min: i64::from(least), max: 10_000 },
                );
            }
        }
    }
}

impl Policy {
    /// The awards of the district; of the document that ships where an older one names none.
    pub fn awards(&self) -> &[Award] {
        static SHIPPED: OnceLock<Vec<Award>> = OnceLock::new();
        match &self.recognition {
            Some(recognition) => &recognition.awards,
            None => SHIPPED.get_or_init(|| {
                let shipped = Policy::parse(super::CMS).ok().and_then(|policy| policy.recognition);
                shipped.map_or(Vec::new(), |recognition| recognition.awards)
            }),
        }
    }

    /// The award with this id.
    pub fn award(&self, id: &str) -> Option<&Award> {
        self.awards().iter().find(|award| award.id == *id)
    }

    /// The figure of the next higher award of the same kind; what reaches that is not this award.
    pub fn next_award(&self, award: &Award) -> Option<u32> {
        let higher = self.awards().iter().filter(|other| other.by == award.by && other.least > award.least);
        higher.map(|other| other.least).min()
    }
}
