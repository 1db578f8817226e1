//! Records that may be the same person.

use super::{PersonId, store};
use crate::error::Result;
use db::Tx;

db::text_enum! {
    /// What two records have in common.
    pub enum Likeness {
        /// The same name and the same date of birth.
        NameAndBirth = "name-and-birth",
        /// The same name and a shared address or number.
        NameAndContact = "name-and-contact",
        /// The same date of birth and a shared address or number.
        BirthAndContact = "birth-and-contact",
        /// A confirmed address alone: a hint.
        SameEmail = "same-email",
        /// A confirmed number alone: a hint.
        SamePhone = "same-phone",
    }
}

impl Likeness {
    /// Whether it makes one person of two records likely. An address or number alone does not: families and friends share one.
    pub fn is_likely(self) -> bool {
        !matches!(self, Likeness::SameEmail | Likeness::SamePhone)
    }
}

/// Another record that may be the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    pub person: PersonId,
    pub given: String,
    pub family: String,
    pub likeness: Likeness,
}
db::row!(Duplicate { person, given, family, likeness });

impl Duplicate {
    /// Given and family name as one line.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// How many of them one record shows.
const MOST: i64 = 10;

/// The records that may be the same person as this one, the likeliest first; at most ten, and none that somebody said is
/// another. With them those that share a confirmed address or number alone, unless both live together: hints for whoever
/// reviews an application, which hold nothing up.
pub async fn possible_duplicates(tx: &mut Tx, person: PersonId) -> Result<Vec<Duplicate>> {
    let found = store::like_people(tx, &[person], MOST).await?;
    Ok(found.into_iter().map(|(_, other)| other).collect())
}

/// The same for a page of people, asked once: whose record is like which, the likeliest of all first.
pub async fn duplicates_of_page(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<(PersonId, Duplicate)>> {
    const LINES: i64 = 1_000;
    if people.is_empty() { Ok(Vec::new()) } else { store::like_people(tx, people, LINES).await }
}

/// The records most likely to be the same person as this one, without the hints.
pub async fn likely_duplicates(tx: &mut Tx, person: PersonId) -> Result<Vec<Duplicate>> {
    let mut alike = possible_duplicates(tx, person).await?;
    alike.retain(|other| other.likeness.is_likely());
    Ok(alike)
}
