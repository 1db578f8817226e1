//! How a person is reached: addresses and numbers, several to a person, one to several persons.

use super::{PersonId, Role, store};
use crate::connect::{self, Notice};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use db::Tx;
use forms::Phone;
use i18n::Lang;
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

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
    /// When the office wrote it down and read it back to them.
    pub read_back_at: Option<Timestamp>,
    pub preferred: bool,
    /// When they asked for no more messages here.
    pub stopped_at: Option<Timestamp>,
}
db::row!(Contact { id, kind, value, verified_at, read_back_at, preferred, stopped_at });

impl Contact {
    /// As people write it: `(704) 555-0123`.
    pub fn shown(&self) -> String {
        shown(self.kind, &self.value)
    }

    /// Whether its owner has shown or said that it is theirs.
    pub fn is_theirs(&self) -> bool {
        self.verified_at.is_some() || self.read_back_at.is_some()
    }

    /// Whether messages may go here: it is theirs, and they did not stop them.
    pub fn is_reachable(&self) -> bool {
        self.is_theirs() && self.stopped_at.is_none()
    }

    /// Whether it stands as it would after this: nothing is left to do.
    fn is_so(&self, what: ContactDo) -> bool {
        match what {
            ContactDo::Prefer => self.preferred,
            ContactDo::Stop => self.stopped_at.is_some(),
            ContactDo::Resume => self.stopped_at.is_none(),
            ContactDo::Remove => false,
        }
    }

    /// The state a page shows: a message is called like it.
    pub fn state(&self) -> &'static str {
        match self {
            Contact { stopped_at: Some(_), .. } => "stopped",
            Contact { verified_at: Some(_), .. } => "verified",
            Contact { read_back_at: Some(_), .. } => "read-back",
            _ => "unverified",
        }
    }

    /// The sign of that state.
    pub fn tag(&self) -> &'static str {
        match self.state() {
            "verified" | "read-back" => "good",
            "stopped" => "plain",
            _ => "wait",
        }
    }
}

/// What an address of the web may hold as it is.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'@').remove(b'.').remove(b'-').remove(b'_').remove(b'+').remove(b'~');

/// Where a click on it leads: to a new letter or a call, and to nothing that somebody wrote into the address.
pub fn href(kind: ContactKind, value: &str) -> String {
    let scheme = match kind {
        ContactKind::Email => "mailto",
        ContactKind::Phone => "tel",
    };
    format!("{scheme}:{}", utf8_percent_encode(value, PLAIN))
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

/// The mailbox that an address leads to: in it, whatever stands behind a plus is a label of its owner's, and to one provider
/// so are dots. By it letters are counted, and two addresses known as one.
pub fn mailbox(kind: ContactKind, value: &str) -> String {
    let value = value.to_lowercase();
    let Some((local, host)) = value.rsplit_once('@').filter(|_| kind == ContactKind::Email) else { return value };
    let local = local.split('+').next().unwrap_or(local);
    match host {
        "gmail.com" | "googlemail.com" => format!("{}@gmail.com", local.replace('.', "")),
        host => format!("{local}@{host}"),
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

db::text_enum! {
    /// What a person can do with a contact of theirs.
    pub enum ContactDo {
        /// Messages come here first.
        Prefer = "prefer",
        /// No more messages here.
        Stop = "stop",
        /// Messages again.
        Resume = "resume",
        Remove = "remove",
    }
}

/// Does it. The last way to sign in stays: without one, a person would be locked out. After a removal they are told, in case
/// it was not they who did it.
pub async fn change(tx: &mut Tx, person: PersonId, contact: i64, what: ContactDo, now: Timestamp) -> Result<()> {
    tx.lock("person", person).await?;
    let held = store::contacts(tx, person).await?;
    let one = held.iter().find(|c| c.id == contact).ok_or(Error::NotFound)?;
    if one.is_so(what) {
        return Ok(());
    }
    let verb = match what {
        ContactDo::Prefer => {
            store::prefer(tx, person, contact).await?;
            "preferred-contact"
        }
        ContactDo::Stop => {
            store::stop(tx, person, contact, Some(now)).await?;
            "stopped-contact"
        }
        ContactDo::Resume => {
            store::stop(tx, person, contact, None).await?;
            "resumed-contact"
        }
        ContactDo::Remove => {
            let others = held.iter().filter(|c| c.id != contact && c.verified_at.is_some()).count();
            if one.verified_at.is_some() && others == 0 {
                return Err(Error::refused("people-contact-last"));
            }
            store::let_go(tx, person, contact).await?;
            if let Some(next) = held.iter().find(|c| one.preferred && c.id != contact) {
                store::prefer(tx, person, next.id).await?;
            }
            let key = format!("contact-removed-{person}-{contact}-{}", now.as_microsecond());
            let notice = Notice::new("people-contact-removed", key).link("/me");
            tell_owner(tx, person, &held, notice, now).await?;
            "removed-contact"
        }
    };
    let entry = Entry::new(Actor::Own(person), verb, "person", person).about(person).detail(one.kind.as_str());
    ledger::note(tx, entry, now).await
}

/// Tells somebody of a change to how they are reached. Who works here, and so may see other people's data, is told at each of
/// the ways they had before, also where they want no other letters: whoever took their session over could point messages elsewhere.
pub(super) async fn tell_owner(
    tx: &mut Tx,
    person: PersonId,
    before: &[Contact],
    notice: Notice,
    now: Timestamp,
) -> Result<()> {
    let roles = store::roles_of(tx, person, now).await?;
    if !roles.iter().filter_map(|held| Role::parse(&held.role)).any(Role::is_staff) {
        return match preferred_contact(tx, person).await? {
            Some(_) => connect::tell(tx, person, notice, now).await,
            None => Ok(()),
        };
    }
    let lang = store::person(tx, person).await?.map_or(Lang::En, |held| held.language());
    for way in before.iter().filter(|way| way.is_theirs() && connect::can_oblige(way)) {
        connect::tell_contact(tx, way.kind, &way.value, lang, notice.again(way.id), now).await?;
    }
    Ok(())
}

/// Writes down a contact for somebody the office speaks with. Read back to them, it is enough for notices; to sign in
/// with it they type a code, and their date of birth the first time. Written down as it is already, nothing happens.
pub async fn write_down(
    tx: &mut Tx,
    person: PersonId,
    contact: &forms::Contact,
    read_back: bool,
    actor: Actor,
    now: Timestamp,
) -> Result<()> {
    let (kind, value) = kept(contact);
    tx.lock("person", person).await?;
    let held = store::contacts(tx, person).await?;
    if held.iter().any(|one| one.kind == kind && one.value == value && (!read_back || one.read_back_at.is_some())) {
        return Ok(());
    }
    let point = attach_contact(tx, person, kind, &value, None).await?;
    if read_back {
        store::read_back(tx, person, point, now).await?;
    }
    let entry = Entry::new(actor, "added-contact", "person", person).about(person).detail(kind.as_str());
    ledger::note(tx, entry, now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_makes_no_other_mailbox() {
        let of = |value| mailbox(ContactKind::Email, value);
        assert_eq!(of("Ben+shop@example.org"), "ben@example.org");
        assert_eq!(of("b.en@example.org"), "b.en@example.org");
        assert_eq!(of("b.en+1@googlemail.com"), "ben@gmail.com");
        assert_eq!(mailbox(ContactKind::Phone, "+17045550123"), "+17045550123");
    }
}
