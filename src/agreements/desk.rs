//! Who speaks for an organisation: by the link of a letter, or signed in. Both open the same desk.

use super::act::Act;
use super::store::desk as store;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::partners::{self, OrganisationId, SpeakerId};
use crate::people::{PersonId, Role};
use crate::random::hash;
use crate::web::Viewer;
use db::Tx;
use jiff::{SignedDuration, Timestamp};

/// How long a link opens the desk: a letter of last winter does not.
const OPENS: SignedDuration = SignedDuration::from_hours(24 * 120);

/// Somebody at the desk of their organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaks {
    pub organisation: OrganisationId,
    pub organisation_name: String,
    /// The contact of the organisation whose link it is.
    pub contact: Option<SpeakerId>,
    /// The name to begin a signature with.
    pub name: String,
    /// Who is signed in.
    pub person: Option<PersonId>,
}
db::row!(Speaks { organisation, organisation_name, contact, name, person });

impl Speaks {
    /// As the ledger has it: a contact without an account is no person of ours.
    pub fn actor(&self) -> Actor {
        self.person.map_or(Actor::System, |person| Actor::Person(person, Role::PartnerMember))
    }

    /// The organisation is in touch by what it does here.
    pub(super) async fn is_heard(&self, tx: &mut Tx, act: &Act<'_>) -> Result<()> {
        partners::heard(tx, Some(self.organisation), act.today(), act.rules, act.now).await
    }
}

/// Opens the desk: `key` is the secret of a link, or the organisation's number for whoever is signed in and speaks for it.
pub async fn open(tx: &mut Tx, viewer: &Viewer, key: &str, now: Timestamp) -> Result<Speaks> {
    let found = match key.parse::<OrganisationId>() {
        Ok(_) if !viewer.is_known() => return Err(Error::SignIn),
        Ok(id) => store::own(tx, viewer, id).await?,
        Err(_) => store::linked(tx, &hash(key), now - OPENS).await?,
    };
    found.ok_or(Error::NotFound)
}

/// A link of its own for a letter; only its hash is kept.
pub(super) async fn new_link(tx: &mut Tx, contact: SpeakerId, act: &Act<'_>) -> Result<String> {
    let secret = act.random.token();
    store::insert_link(tx, &hash(&secret), contact, act.now).await?;
    Ok(secret)
}
