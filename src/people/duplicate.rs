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

/// The records most likely to be the same person as this one; at most ten, and none that somebody said is another.
/// A shared phone alone says nothing: families share one.
pub async fn likely_duplicates(tx: &mut Tx, person: PersonId) -> Result<Vec<Duplicate>> {
    store::like_person(tx, person).await
}
