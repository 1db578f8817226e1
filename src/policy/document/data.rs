//! Data about students that partners ask for: what there is to ask for, how near each of it comes to a child, the text that
//! both sides sign, and the days of the three who look at it.

use std::sync::OnceLock;

use super::Policy;
use super::agreements::unknown_of;
use super::declare::{choice, table};
use super::kinds::{Id, Words};
use super::problem::Fault;
use super::read::Reading;

choice! {
    /// How near data comes to a child.
    pub enum DataLevel {
        /// Counts of many, with small ones left out: nobody is in them.
        Aggregate = "aggregate",
        /// What the law lets a school tell of a student whose family did not say no (C2: directory information).
        Directory = "directory",
        /// From the record of a student.
        Record = "record",
    }
}

table! {
    /// Something that a partner can ask for.
    pub struct DataElement {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
        /// How near it comes to a child.
        pub level: DataLevel,
    }
}

table! {
    /// Rules of data about students (A3.4, C2).
    pub struct DataRules {
        /// Within how many business days each of the three looks at a request.
        pub review_business_days: u32 = 1..=60,
        /// Within how many days after access has ended the partner says that its copies are destroyed.
        pub destroy_days: u32 = 1..=180,
        /// The version of the text.
        pub version: u32 = 1..=100_000,
        /// What can be asked for, and nothing else.
        pub elements: Vec<DataElement>,
        /// The text. Words in braces are filled in.
        pub text: Words,
    }
}

/// What the text can have filled in.
pub const DATA_BLANKS: &[&str] =
    &["organisation", "district", "purpose", "basis", "elements", "starts", "ends", "destroy_days"];

impl DataRules {
    /// The element with this id.
    pub fn element(&self, id: &str) -> Option<&DataElement> {
        self.elements.iter().find(|one| one.id == *id)
    }

    /// Refuses rules by which nothing could be asked for, or a text with a gap.
    pub(super) fn check(&self, reading: &mut Reading) {
        if self.elements.is_empty() {
            reading.wrong("partners.agreements.data.elements", Fault::Empty);
        }
        if let Some(found) = unknown_of(self.text.get("en"), DATA_BLANKS) {
            let fault = Fault::UnknownReference { found, known: DATA_BLANKS.join(", ") };
            reading.wrong("partners.agreements.data.text", fault);
        }
    }
}

/// The rules of the document that ships.
pub(super) fn shipped_data() -> &'static DataRules {
    static SHIPPED: OnceLock<DataRules> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let shipped = Policy::parse(super::CMS).ok().and_then(|policy| policy.partners.agreements);
        shipped.and_then(|agreements| agreements.data).expect("the document that ships has rules of data")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::document::tests::cms;

    #[test]
    fn an_older_document_has_the_rules_that_ship_and_every_blank_is_filled_in() {
        let policy = cms();
        let mut agreements = policy.agreements().clone();
        let data = agreements.data().clone();
        agreements.data = None;
        assert_eq!(agreements.data(), &data);
        for lang in ["en", "es", "ar"] {
            assert_eq!(unknown_of(data.text.get(lang), DATA_BLANKS), None, "{lang}");
        }
        for level in [DataLevel::Aggregate, DataLevel::Directory, DataLevel::Record] {
            assert!(data.elements.iter().any(|one| one.level == level), "{level:?}");
        }
    }
}
