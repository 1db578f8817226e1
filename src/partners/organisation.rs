//! An organisation: what it is, where it stands, how it is told from others of a like name.

use super::duplicate::{self, Alike};
use super::partner_flow::{PartnerFlow, PartnerVerb, Standing};
use super::store::organisation as store;
use crate::agreements::{self, Act};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::cache::PUBLIC;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// An organisation: a company, a club, a congregation, a school.
    OrganisationId
);

db::text_enum! {
    /// What an organisation is, as far as anybody needs to know.
    pub enum OrganisationKind {
        Company = "company",
        Faith = "faith",
        Civic = "civic",
        Nonprofit = "nonprofit",
        Agency = "agency",
        Campus = "campus",
        Foundation = "foundation",
        Pta = "pta",
        School = "school",
        Friends = "friends",
    }
}

db::text_enum! {
    /// With what a partner supports schools: the district's seven areas.
    pub enum Area {
        Academics = "academics",
        Social = "social",
        Work = "work",
        Postsecondary = "postsecondary",
        Health = "health",
        FamilyLife = "family-life",
        SchoolLife = "school-life",
    }
}

/// An organisation as the office sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    pub kind: OrganisationKind,
    pub standing: Standing,
    pub since: Timestamp,
    pub why: String,
    pub umbrella: Option<OrganisationId>,
    pub umbrella_name: Option<String>,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub school_slug: Option<String>,
    /// Empty for whoever may not see it.
    pub ein: String,
    pub areas: String,
    pub website: String,
    pub host: String,
    pub alike: String,
    pub address: String,
    pub city: String,
    pub zip: String,
    pub shown: bool,
    pub owner: Option<PersonId>,
    pub owner_name: Option<String>,
    pub next_step: String,
    pub next_on: Option<Date>,
    pub heard_at: Option<Timestamp>,
    pub created_at: Timestamp,
}
db::row!(Organisation {
    id,
    name,
    kind,
    standing,
    since,
    why,
    umbrella,
    umbrella_name,
    school,
    school_name,
    school_slug,
    ein,
    areas,
    website,
    host,
    alike,
    address,
    city,
    zip,
    shown,
    owner,
    owner_name,
    next_step,
    next_on,
    heard_at,
    created_at
});

impl Organisation {
    /// Its areas.
    pub fn areas(&self) -> Vec<Area> {
        self.areas.split(' ').filter_map(Area::parse).collect()
    }

    /// Where it is, on one line.
    pub fn place(&self) -> String {
        let parts = [self.address.as_str(), self.city.as_str(), self.zip.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The number as it is written on paper: 56-1234567.
    pub fn ein_shown(&self) -> String {
        match self.ein.split_at_checked(2) {
            Some((office, serial)) if !serial.is_empty() => format!("{office}-{serial}"),
            _ => self.ein.clone(),
        }
    }

    /// Whole days since somebody was in touch with it, or since it is known.
    pub fn days_silent(&self, now: Timestamp) -> i64 {
        now.duration_since(self.heard_at.unwrap_or(self.created_at)).as_hours() / 24
    }

    /// Whether it is one to keep in touch with and nobody did, for as long as the rules say.
    pub fn is_silent(&self, now: Timestamp, days: u32) -> bool {
        self.standing.is_cared_for() && self.days_silent(now) >= i64::from(days)
    }
}

/// What the office writes down of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub name: String,
    pub kind: OrganisationKind,
    pub umbrella: Option<OrganisationId>,
    pub school: Option<SchoolId>,
    pub ein: String,
    pub areas: Vec<Area>,
    pub website: String,
    pub address: String,
    pub city: String,
    pub zip: String,
    pub shown: bool,
    /// Language and words, where it gave any.
    pub about: Vec<(&'static str, String)>,
}

impl Facts {
    /// A name and what it is, nothing more.
    pub fn named(name: &str, kind: OrganisationKind) -> Facts {
        Facts {
            name: name.to_owned(),
            kind,
            umbrella: None,
            school: None,
            ein: String::new(),
            areas: Vec::new(),
            website: String::new(),
            address: String::new(),
            city: String::new(),
            zip: String::new(),
            shown: false,
            about: Vec::new(),
        }
    }

    /// Its areas as the table keeps them.
    pub fn area_words(&self) -> String {
        self.areas.iter().map(Area::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// Why an organisation was not written down.
#[derive(Debug)]
pub enum WriteError {
    /// There are others that may be the same; said once more, it is written down.
    Alike(Vec<Alike>),
    /// It would be a member of itself.
    Circle,
    Other(Error),
}

impl From<Error> for WriteError {
    fn from(error: Error) -> WriteError {
        WriteError::Other(error)
    }
}

impl From<db::Error> for WriteError {
    fn from(error: db::Error) -> WriteError {
        WriteError::Other(error.into())
    }
}

/// The organisation of this name, made when it is new: what a group's leader types. One that was joined with another
/// leads to that.
pub async fn named(tx: &mut Tx, name: &str, kind: OrganisationKind, now: Timestamp) -> Result<OrganisationId> {
    store::named(tx, name, kind, now).await
}

/// Writes a new one down, unless there are others like it.
pub async fn create(
    tx: &mut Tx,
    me: &Me,
    facts: &Facts,
    anyway: bool,
    now: Timestamp,
) -> Result<OrganisationId, WriteError> {
    if !anyway {
        let others = duplicate::like(tx, facts, None).await?;
        if !others.is_empty() {
            return Err(WriteError::Alike(others));
        }
    }
    let id = store::insert(tx, facts, now).await?;
    note(tx, me, "partner-written", id, now).await?;
    Ok(id)
}

/// Changes what is known of one.
pub async fn change(tx: &mut Tx, me: &Me, id: OrganisationId, facts: &Facts, now: Timestamp) -> Result<(), WriteError> {
    let before = held(tx, me, id).await?;
    if let Some(umbrella) = facts.umbrella
        && store::is_under(tx, umbrella, id).await?
    {
        return Err(WriteError::Circle);
    }
    store::update(tx, id, facts).await?;
    note(tx, me, "partner-changed", id, now).await?;
    if before.standing.is_partner() {
        tx.touch(PUBLIC);
    }
    Ok(())
}

/// Takes a step of the table.
pub async fn step(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    verb: PartnerVerb,
    why: &str,
    act: &Act<'_>,
) -> Result<Standing> {
    let held = held(tx, me, id).await?;
    if !PartnerFlow::may(crate::people::Role::PartnershipManager, held.standing, verb) || verb == PartnerVerb::Hear {
        return Err(Error::refused("partners-refused-state"));
    }
    if verb == PartnerVerb::Activate {
        may_be_active(tx, &held, act).await?;
    }
    moved(tx, &held, verb, why, Actor::with(me, Ability::KeepPartners), act.now).await
}

/// By hand an organisation is active only with what makes it a partner: somebody who speaks for it, and an agreement in
/// force, unless the rules ask its kind for none.
async fn may_be_active(tx: &mut Tx, held: &Organisation, act: &Act<'_>) -> Result<()> {
    if !store::has_speaker(tx, held.id).await? {
        return Err(Error::refused("partners-refused-speaker"));
    }
    let asks = act.rules.partners.asks_agreement(held.kind.as_str());
    if asks && !agreements::in_force(tx, held.id).await? {
        return Err(Error::refused("partners-refused-no-agreement"));
    }
    Ok(())
}

/// The step itself, for whoever checked that it may be taken: standing, ledger, public pages.
pub(super) async fn moved(
    tx: &mut Tx,
    held: &Organisation,
    verb: PartnerVerb,
    why: &str,
    actor: Actor,
    now: Timestamp,
) -> Result<Standing> {
    let to = PartnerFlow::next(held.standing, verb).map_err(|_| Error::refused("partners-refused-state"))?;
    store::set_standing(tx, held.id, to, why, now).await?;
    let line = Entry::new(actor, "partner-moved", "organisation", held.id).with_partner(held.id);
    ledger::note(tx, line.detail(format!("standing={to}")), now).await?;
    if held.standing.is_partner() || to.is_partner() {
        tx.touch(PUBLIC);
    }
    Ok(to)
}

/// One that the viewer keeps; nobody else changes it until the transaction ends.
pub(super) async fn held(tx: &mut Tx, viewer: &Viewer, id: OrganisationId) -> Result<Organisation> {
    tx.lock("organisation", id).await?;
    store::visible(tx, viewer, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)
}

/// A line of the ledger about one, by somebody of the office.
pub(super) async fn note(tx: &mut Tx, me: &Me, verb: &'static str, id: OrganisationId, now: Timestamp) -> Result<()> {
    let actor = Actor::with(me, Ability::KeepPartners);
    ledger::note(tx, Entry::new(actor, verb, "organisation", id).with_partner(id), now).await
}
