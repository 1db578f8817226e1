//! One line of the ledger, before it is written.

use crate::people::{Ability, PersonId, Role};
use crate::schools::SchoolId;
use crate::web::Me;

/// Who acted, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A person in a role.
    Person(PersonId, Role),
    /// A person acting for themselves.
    Own(PersonId),
    /// The program itself: a timer, an import.
    System,
}

impl Actor {
    /// Somebody using an ability their role gives.
    pub fn with(me: &Me, ability: Ability) -> Actor {
        Actor::Person(me.id(), me.role_for(ability))
    }

    pub(super) fn id(self) -> Option<i64> {
        match self {
            Actor::Person(id, _) | Actor::Own(id) => Some(id.into()),
            Actor::System => None,
        }
    }

    pub(super) fn role(self) -> &'static str {
        match self {
            Actor::Person(_, role) => role.as_str(),
            Actor::Own(_) => "self",
            Actor::System => "system",
        }
    }
}

/// A line: who did what to which record, and how much of it. Values are references, never names or addresses,
/// so that the chain and the right to be forgotten do not collide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub actor: Actor,
    /// In the office's words: `signed-up`, `cleared`.
    pub verb: &'static str,
    /// The table the record is in.
    pub kind: &'static str,
    pub record: i64,
    pub subject: Option<PersonId>,
    pub school: Option<SchoolId>,
    pub partner: Option<i64>,
    pub minutes: i64,
    pub cents: i64,
    pub people: i64,
    pub policy: i64,
    /// Keys and numbers that say more, such as `level=3`.
    pub detail: String,
}

impl Entry {
    /// A line about a record.
    pub fn new(actor: Actor, verb: &'static str, kind: &'static str, record: impl Into<i64>) -> Entry {
        Entry {
            actor,
            verb,
            kind,
            record: record.into(),
            subject: None,
            school: None,
            partner: None,
            minutes: 0,
            cents: 0,
            people: 0,
            policy: 0,
            detail: String::new(),
        }
    }

    /// The person it is about, on whose timeline it shows.
    pub fn about(mut self, person: PersonId) -> Entry {
        self.subject = Some(person);
        self
    }

    /// Where.
    pub fn at_school(mut self, school: SchoolId) -> Entry {
        self.school = Some(school);
        self
    }

    /// With which organisation.
    pub fn with_partner(mut self, organisation: impl Into<i64>) -> Entry {
        self.partner = Some(organisation.into());
        self
    }

    /// How long, in minutes.
    pub fn minutes(mut self, minutes: i64) -> Entry {
        self.minutes = minutes;
        self
    }

    /// The policy version it was decided under.
    pub fn policy(mut self, version: i64) -> Entry {
        self.policy = version;
        self
    }

    /// Keys and numbers that say more; never a personal value.
    pub fn detail(mut self, detail: impl Into<String>) -> Entry {
        self.detail = detail.into();
        self
    }
}
