//! Choosing a sponsorship: by anybody on the public page, or by the office for whoever phones.

use super::act::Act;
use super::gift::DonorId;
use super::offer::NewDonor;
use super::sponsor::{Sponsor, SponsorId, line};
use super::sponsor_flow::SponsorState;
use super::store::donor::{self as donors, Speaks};
use super::store::{offered, sponsor as store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::partners;
use crate::people::{Ability, PersonId};
use crate::policy::Package;
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use i18n::Lang;
use jiff::SignedDuration;

/// So many from one address in a day.
const MOST_A_DAY: i64 = 5;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSponsor {
    pub package: String,
    pub receiver: String,
    pub school: Option<SchoolId>,
    pub name: String,
    pub website: String,
    pub wish: String,
    pub facility: bool,
    pub lang: Lang,
}

/// Who writes a choice down.
#[derive(Clone, Copy)]
pub enum By<'a> {
    /// Anybody on the public page; the person, if signed in.
    Public(Option<PersonId>),
    /// The office, for whoever phones.
    Office(&'a Me),
}

impl By<'_> {
    fn actor(self) -> Actor {
        match self {
            By::Office(me) => Actor::with(me, Ability::KeepGifts),
            By::Public(Some(person)) => Actor::Own(person),
            By::Public(None) => Actor::System,
        }
    }
}

/// Takes a choice down, tells the office, and writes to the sponsor with the link that the secret opens. Gives the secret that
/// does: `secret`, or another where that one opens another sponsorship already. The same form pressed twice is one choice, and
/// brings its own link; the same words typed by somebody else bring nobody's.
pub async fn choose(
    tx: &mut Tx,
    donor: &NewDonor,
    new: &NewSponsor,
    by: By<'_>,
    secret: &str,
    act: &Act<'_>,
) -> Result<(SponsorId, String)> {
    let rules = act.rules;
    let package = rules.package(&new.package).ok_or_else(|| Error::refused("sponsor-refused-package"))?;
    let receiver = rules.receiver(&new.receiver).ok_or_else(|| Error::refused("gifts-refused-receiver"))?;
    if receiver.legal_name.contains("{school}") && new.school.is_none() {
        return Err(Error::refused("give-school-needed"));
    }
    may_sponsor(tx, donor, new).await?;
    let speaks = if matches!(by, By::Office(_)) { Speaks::Known } else { Speaks::Anybody };
    let found = donors::find_or_insert(tx, donor, speaks, act.now).await?;
    donors::hold(tx, found).await?;
    let secret = match store::by_link(tx, &hash(secret)).await? {
        Some(pressed) if pressed.is_choice(found, new) => return Ok((pressed.id, secret.to_owned())),
        Some(_) => act.random.token(),
        None => secret.to_owned(),
    };
    if let (By::Public(_), Some((_, contact))) = (by, &donor.contact)
        && store::chosen_since(tx, contact, act.now - DAY).await? >= MOST_A_DAY
    {
        return Err(Error::refused("give-too-many"));
    }
    let id = insert(tx, found, new, package, by, act).await?;
    store::add_link(tx, &hash(&secret), id, act.now).await?;
    let sponsor = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    store::note_step(tx, id, "choose", sponsor.state, by.actor(), "", act.now).await?;
    act.heard(tx, sponsor.organisation, act.today()).await?;
    // Not more letters a day to addresses that nobody has shown to be theirs than for gifts.
    let most = i64::from(rules.gifts.first_letters());
    let thank = matches!(by, By::Office(_)) || offered::by_the_public_since(tx, act.now - DAY).await? <= most;
    super::sponsor_notices::chosen(tx, &sponsor, thank.then_some(secret.as_str()), act).await?;
    let mut entry = line(&sponsor, "sponsor-chosen", by.actor()).policy(rules.version);
    entry.cents = sponsor.price_cents;
    ledger::note(tx, entry, act.now).await?;
    Ok((id, secret))
}

/// Whoever is suspended as a partner, or is none any more, becomes no sponsor: that is a name on public pages. A gift stays open
/// to them: it puts no name there, and whoever decides about it sees from whom it comes.
async fn may_sponsor(tx: &mut Tx, donor: &NewDonor, new: &NewSponsor) -> Result<()> {
    for name in [&donor.name, &new.name] {
        if !partners::may_use_name(tx, name).await? {
            return Err(Error::refused("sponsor-refused-standing"));
        }
    }
    Ok(())
}

async fn insert(
    tx: &mut Tx,
    donor: DonorId,
    new: &NewSponsor,
    package: &Package,
    by: By<'_>,
    act: &Act<'_>,
) -> Result<SponsorId> {
    let (entered_by, chosen_by) = match by {
        By::Office(me) => (Some(me.id()), None),
        By::Public(person) => (None, person),
    };
    let who = store::Written { entered_by, chosen_by };
    let id = store::insert(tx, donor, new, package, who, act.rules.version, act.now).await?;
    for benefit in &package.benefits {
        store::insert_benefit(tx, id, &benefit.id.to_string(), benefit.name.get("en")).await?;
    }
    Ok(id)
}

impl Sponsor {
    /// Whether it is this choice, not answered yet.
    fn is_choice(&self, donor: DonorId, new: &NewSponsor) -> bool {
        self.donor == donor
            && self.state == SponsorState::Chosen
            && (&self.package, &self.name, self.school) == (&new.package, &new.name, new.school)
            && (&self.receiver, &self.website, &self.wish) == (&new.receiver, &new.website, &new.wish)
            && self.facility == new.facility
    }
}
