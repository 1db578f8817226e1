//! Who speaks for an organisation. One of them is asked first; one may open the organisation's own page.

use super::organisation::{OrganisationId, held, note};
use super::store::speaker as store;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::{self, Ability, ContactKind, PersonId, Role, Scope};
use crate::web::Me;
use db::Tx;
use i18n::Lang;
use jiff::Timestamp;

db::id!(
    /// Somebody who speaks for an organisation.
    SpeakerId
);

db::text_enum! {
    /// What somebody does there.
    pub enum Part {
        Lead = "lead",
        Programme = "programme",
        Volunteers = "volunteers",
        Giving = "giving",
        Paperwork = "paperwork",
        Communications = "communications",
        Other = "other",
    }
}

/// Somebody who speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    pub id: SpeakerId,
    pub name: String,
    pub part: Part,
    pub contact_kind: String,
    pub contact: String,
    pub lang: String,
    pub main: bool,
    /// Who opens the organisation's page.
    pub person: Option<PersonId>,
}
db::row!(Speaker { id, name, part, contact_kind, contact, lang, main, person });

impl Speaker {
    /// The address or number as people write it; empty where none is known.
    pub fn shown(&self) -> String {
        ContactKind::parse(&self.contact_kind).map_or_else(String::new, |kind| people::shown(kind, &self.contact))
    }

    /// Where a click on it leads.
    pub fn href(&self) -> String {
        let kind = ContactKind::parse(&self.contact_kind);
        kind.map_or_else(String::new, |kind| people::contact_href(kind, &self.contact))
    }
}

/// Whom to write down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSpeaker {
    pub name: String,
    pub part: Part,
    pub contact: Option<(ContactKind, String)>,
    pub lang: Lang,
    pub main: bool,
}

impl NewSpeaker {
    /// The kind of the address and the address; empty where there is none.
    pub fn address(&self) -> (&str, &str) {
        self.contact.as_ref().map_or(("", ""), |(kind, value)| (kind.as_str(), value.as_str()))
    }
}

/// Somebody who spoke for it before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    pub name: String,
    pub part: Part,
    pub contact_kind: String,
    pub contact: String,
    pub ended_at: Timestamp,
}
db::row!(Former { name, part, contact_kind, contact, ended_at });

impl Former {
    /// See [`Speaker::shown`].
    pub fn shown(&self) -> String {
        ContactKind::parse(&self.contact_kind).map_or_else(String::new, |kind| people::shown(kind, &self.contact))
    }
}

/// Writes somebody down; the first one is asked first.
pub async fn add(tx: &mut Tx, me: &Me, id: OrganisationId, new: &NewSpeaker, now: Timestamp) -> Result<SpeakerId> {
    held(tx, me, id).await?;
    let first = store::of(tx, id).await?.iter().all(|speaker| !speaker.main);
    let new = NewSpeaker { main: new.main || first, ..new.clone() };
    let speaker = store::insert(tx, id, &new, now).await?;
    note(tx, me, "partner-speaker-added", id, now).await?;
    Ok(speaker)
}

db::text_enum! {
    /// What the office does with somebody who speaks for an organisation.
    pub enum SpeakerDo {
        /// Asked first from now on.
        Main = "main",
        /// Speaks for it no more.
        End = "end",
        /// May open the organisation's page.
        Open = "open",
        /// May not, any more.
        Shut = "shut",
    }
}

/// Does it, unless it is so already. Whoever is to open the page has signed in once with the address that stands here: that is
/// how we know them.
pub async fn change(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    speaker: SpeakerId,
    what: SpeakerDo,
    now: Timestamp,
) -> Result<()> {
    held(tx, me, id).await?;
    let all = store::of(tx, id).await?;
    let one = all.iter().find(|one| one.id == speaker).ok_or(Error::NotFound)?;
    match what {
        SpeakerDo::Main if one.main => return Ok(()),
        SpeakerDo::Shut if one.person.is_none() => return Ok(()),
        SpeakerDo::Main => store::make_main(tx, id, speaker).await?,
        SpeakerDo::End => {
            shut(tx, me, id, one, now).await?;
            store::end(tx, speaker, now).await?;
            if let Some(next) = all.iter().find(|other| one.main && other.id != speaker) {
                store::make_main(tx, id, next.id).await?;
            }
        }
        SpeakerDo::Open => {
            let person = store::known_by(tx, one).await?.ok_or(Error::refused("partners-refused-unknown"))?;
            if one.person == Some(person) && !store::grants_of(tx, person, id).await?.is_empty() {
                return Ok(());
            }
            store::set_person(tx, speaker, Some(person)).await?;
            let actor = Actor::with(me, Ability::KeepPartners);
            people::grant(tx, actor, person, Role::PartnerMember, Scope::Partner(id.into()), now).await?;
        }
        SpeakerDo::Shut => {
            shut(tx, me, id, one, now).await?;
            store::set_person(tx, speaker, None).await?;
        }
    }
    note(tx, me, "partner-speaker-changed", id, now).await
}

/// Takes from somebody the way to the organisation's page.
pub(super) async fn shut(tx: &mut Tx, me: &Me, id: OrganisationId, one: &Speaker, now: Timestamp) -> Result<()> {
    let Some(person) = one.person else { return Ok(()) };
    for grant in store::grants_of(tx, person, id).await? {
        people::revoke(tx, Actor::with(me, Ability::KeepPartners), grant, now).await?;
    }
    Ok(())
}
