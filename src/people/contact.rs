//! How a person is reached: addresses and numbers, several to a person, one to several persons.

use super::{PersonId, store};
use crate::error::Result;
use db::Tx;
use forms::Phone;
use jiff::Timestamp;

db::text_enum! {
    /// How somebody is reached.
    pub enum ContactKind {
        Email = "email",
        Phone = "phone",
    }
}

/// An address or a number of a person, and whether its owner has shown that it is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The address or number, which other persons may share.
    pub id: i64,
    pub kind: ContactKind,
    pub value: String,
    pub verified_at: Option<Timestamp>,
    pub preferred: bool,
    /// When they asked for no more messages here.
    pub stopped_at: Option<Timestamp>,
}
db::row!(Contact { id, kind, value, verified_at, preferred, stopped_at });

impl Contact {
    /// As people write it: `(704) 555-0123`.
    pub fn shown(&self) -> String {
        shown(self.kind, &self.value)
    }

    /// Whether messages may go here: its owner has shown that it is theirs and did not stop them.
    pub fn is_reachable(&self) -> bool {
        self.verified_at.is_some() && self.stopped_at.is_none()
    }
}

/// An address or number as people write it.
pub fn shown(kind: ContactKind, value: &str) -> String {
    match kind {
        ContactKind::Email => value.to_owned(),
        ContactKind::Phone => Phone::stored(value.to_owned()).shown(),
    }
}

/// What was typed, as the tables keep it: an address in small letters, a number as `+17045550123`.
pub fn kept(typed: &forms::Contact) -> (ContactKind, String) {
    match typed {
        forms::Contact::Email(email) => (ContactKind::Email, email.key()),
        forms::Contact::Phone(phone) => (ContactKind::Phone, phone.as_str().to_owned()),
    }
}

/// Writes down how a person is reached. The first way is the preferred one. Writing it down again changes nothing but
/// that it may now be verified. Gives the contact's id.
pub async fn attach_contact(
    tx: &mut Tx,
    person: PersonId,
    kind: ContactKind,
    value: &str,
    verified_at: Option<Timestamp>,
) -> Result<i64> {
    let point = store::contact_point(tx, kind, value).await?;
    let first = store::contacts(tx, person).await?.iter().all(|held| !held.preferred);
    store::hold(tx, person, point, verified_at, first).await?;
    Ok(point)
}

/// Every way to reach a person, the preferred one first.
pub async fn contacts(tx: &mut Tx, person: PersonId) -> Result<Vec<Contact>> {
    store::contacts(tx, person).await
}

/// Where a notice goes: the preferred way of those that are verified and not stopped, else any of them.
pub async fn preferred_contact(tx: &mut Tx, person: PersonId) -> Result<Option<Contact>> {
    Ok(store::contacts(tx, person).await?.into_iter().find(Contact::is_reachable))
}
