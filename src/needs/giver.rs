//! Whoever helps: somebody with an account, an organisation, or a name with an address that a letter confirmed.

use crate::people::{ContactKind, PersonId};
use crate::web::Viewer;
use i18n::Lang;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Giver {
    pub who: Who,
    pub name: String,
    pub contact: Option<(ContactKind, String)>,
    pub lang: Lang,
}

/// What somebody is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Person(PersonId),
    /// For an organisation, by the person who speaks for it.
    Organisation(i64, Option<PersonId>),
    Named,
}

impl Giver {
    /// The columns in which tables keep it: kind, person, organisation, kind of contact, contact.
    pub fn columns(&self) -> (&'static str, Option<PersonId>, Option<i64>, &'static str, &str) {
        let (kind, person, organisation) = match self.who {
            Who::Person(person) => ("person", Some(person), None),
            Who::Organisation(id, person) => ("organisation", person, Some(id)),
            Who::Named => ("name", None, None),
        };
        match &self.contact {
            Some((way, contact)) => (kind, person, organisation, way.as_str(), contact),
            None => (kind, person, organisation, "", ""),
        }
    }

    /// Whether we know that the address is theirs: they are signed in, or the office writes it down.
    pub fn is_known(&self) -> bool {
        !matches!(self.who, Who::Named)
    }
}

/// The organisations somebody speaks for.
pub fn speaks_for(viewer: &Viewer) -> Vec<i64> {
    let grants = viewer.grants.iter().filter(|grant| grant.role == crate::people::Role::PartnerMember);
    grants.filter_map(|grant| grant.other).collect()
}
