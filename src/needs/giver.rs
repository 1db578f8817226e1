//! Whoever helps: somebody with an account, an organisation, or a name with an address that a letter confirmed.

use crate::people::{ContactKind, PersonId, mailbox};
use crate::web::Viewer;
use i18n::Lang;
use jiff::SignedDuration;

/// How long the link of a letter opens at the longest: what it is about ends within a year.
pub const LINK_OPENS: SignedDuration = SignedDuration::from_hours(24 * 400);
/// How long it goes on opening what is over, so that its last word can be read.
pub const LINK_AFTER: SignedDuration = SignedDuration::from_hours(24 * 30);

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

    /// The mailbox by which letters to it are counted; empty where nothing is sent.
    pub fn mailbox(&self) -> String {
        self.contact.as_ref().map_or_else(String::new, |(kind, value)| mailbox(*kind, value))
    }

    /// Who is signed in.
    pub fn person(&self) -> Option<PersonId> {
        match self.who {
            Who::Person(person) => Some(person),
            Who::Organisation(_, person) => person,
            Who::Named => None,
        }
    }

    /// In whose name it is, where it is an organisation's.
    pub fn organisation(&self) -> Option<i64> {
        match self.who {
            Who::Organisation(id, _) => Some(id),
            Who::Person(_) | Who::Named => None,
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
