//! Offering a gift: by anybody, with or without an account, or by the office for whoever phones or comes by.

use super::act::Act;
use super::gift::{DonorId, Every, Gift, GiftId, GiftKind, Way, line};
use super::notices;
use super::store;
use super::store::donor::Speaks;
use super::toward;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::needs::{self, NeedId, PartId};
use crate::people::{Ability, ContactKind, PersonId};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::{Me, Viewer};
use db::Tx;
use forms::Reason;
use i18n::Lang;
use jiff::SignedDuration;
use jiff::civil::Date;

/// So many offers from one address in a day: more is a machine, or a list that the office takes over.
const MOST_A_DAY: i64 = 10;
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// A second press of the button within this time offers nothing new.
const SAME: SignedDuration = SignedDuration::from_mins(10);

/// Who gives, before we know whether we know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDonor {
    pub who: Who,
    pub name: String,
    pub contact: Option<(ContactKind, String)>,
    pub lang: Lang,
    /// The lines of an envelope, where the office knows them.
    pub postal: String,
}

/// What a donor is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Person(PersonId),
    Organisation(i64),
    Named,
}

impl NewDonor {
    /// The same giver has the same key.
    pub fn key(&self) -> String {
        match self.who {
            Who::Person(person) => format!("person:{person}"),
            Who::Organisation(id) => format!("organisation:{id}"),
            Who::Named => {
                let contact = self.contact.as_ref().map_or("", |(_, contact)| contact.as_str());
                format!("name:{}|{contact}", crate::people::fold(&self.name))
            }
        }
    }
}

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGift {
    pub receiver: String,
    pub school: Option<SchoolId>,
    pub kind: GiftKind,
    pub what: String,
    pub lang: Lang,
    pub quantity: i64,
    pub conditions: String,
    pub purpose: String,
    pub dedication: String,
    pub anonymous: bool,
    pub way: Option<Way>,
    /// What is promised in all; of what comes again and again, one time.
    pub cents: i64,
    pub instalments: i64,
    pub every: Option<Every>,
    pub employer: String,
    pub added_to: Option<GiftId>,
    pub stated_cents: Option<i64>,
    pub benefit: String,
    pub benefit_cents: i64,
    pub offered_on: Date,
    /// The need it is for, and the part of it that becomes this gift.
    pub need: Option<NeedId>,
    pub part: Option<PartId>,
}

impl NewGift {
    /// All the money that is promised.
    pub fn total(&self) -> i64 {
        match self.way {
            Some(Way::Recurring) => self.cents.saturating_mul(self.instalments),
            _ => self.cents,
        }
    }

    /// The amount by which the bands are chosen, before the office has thought about it.
    pub fn weighs(&self) -> i64 {
        weighs(self.kind, self.total(), self.stated_cents, None)
    }
}

/// Money weighs what it is; anything else the higher of what the donor says and what the office thinks, so that neither a
/// modest donor nor a hopeful office takes a gift past the board.
pub fn weighs(kind: GiftKind, cents: i64, stated: Option<i64>, estimate: Option<i64>) -> i64 {
    match kind {
        GiftKind::Money => cents,
        _ => stated.unwrap_or(0).max(estimate.unwrap_or(0)),
    }
}

/// Who writes the offer down.
#[derive(Clone, Copy)]
pub enum By<'a> {
    /// The donor, on the public page.
    Donor,
    Office(&'a Me),
    /// Somebody of a school, whose campaign brought it.
    School(&'a Me),
}

impl By<'_> {
    fn actor(self, donor: Who) -> Actor {
        match (self, donor) {
            (By::Office(me), _) => Actor::with(me, Ability::KeepGifts),
            (By::School(me), _) => Actor::with(me, Ability::AskCampaigns),
            (By::Donor, Who::Person(person)) => Actor::Own(person),
            (By::Donor, _) => Actor::System,
        }
    }
}

/// Takes an offer down, tells the office, and writes to the donor with the link that `secret` opens. The same offer pressed
/// twice is one.
pub async fn offer(
    tx: &mut Tx,
    donor: &NewDonor,
    new: &NewGift,
    by: By<'_>,
    secret: &str,
    act: &Act<'_>,
) -> Result<GiftId> {
    let rules = act.rules;
    let receiver = rules.receiver(&new.receiver).ok_or_else(|| Error::refused("gifts-refused-receiver"))?;
    if receiver.legal_name.contains("{school}") && new.school.is_none() {
        return Err(Error::refused("give-school-needed"));
    }
    if let (By::Donor, Some((_, contact))) = (by, &donor.contact)
        && store::offered::since(tx, contact, &donor.key(), act.now - DAY).await? >= MOST_A_DAY
    {
        return Err(Error::refused("give-too-many"));
    }
    let donor = &reached(tx, donor).await?;
    let before = store::offered::contact_of(tx, &donor.key()).await?;
    let found = store::donor::find_or_insert(tx, donor, speaks(donor, by), act.now).await?;
    store::donor::hold(tx, found).await?;
    let mut entries: Vec<Entry> = moved_to(donor, before, by).into_iter().collect();
    if let Some(same) = store::offered::same_since(tx, found, new, act.now - SAME).await? {
        store::gift::add_link(tx, &hash(secret), same, act.now).await?;
        ledger::note_all(tx, entries, act.now).await?;
        return Ok(same);
    }
    added_to(tx, new).await?;
    toward::fits(tx, new).await?;
    let id = insert(tx, found, new, by, rules.version, act).await?;
    store::gift::add_link(tx, &hash(secret), id, act.now).await?;
    let gift = store::gift::any(tx, id).await?.ok_or(Error::NotFound)?;
    let actor = by.actor(donor.who);
    store::gift::note_step(tx, id, "offer", gift.state, actor, "", Some(new.offered_on), act.now).await?;
    act.heard(tx, gift.organisation, new.offered_on).await?;
    let most = i64::from(rules.gifts.first_letters());
    if !matches!(by, By::Donor) || store::offered::by_the_public_since(tx, act.now - DAY).await? <= most {
        notices::offered(tx, &gift, secret, act).await?;
    }
    let mut entry = line(&gift, "gift-offered", actor).policy(rules.version).detail(format!("kind={}", gift.kind));
    entry.cents = gift.cents;
    entries.push(entry);
    ledger::note_all(tx, entries, act.now).await?;
    if let Some(part) = new.part {
        needs::gifts::written(tx, part, id, actor, &act.for_needs()).await?;
    }
    Ok(id)
}

/// A person is written to at an address that they have shown to be theirs, or by the way they prefer: what somebody types in a
/// form once must not bring them the letters of all that person's gifts.
async fn reached(tx: &mut Tx, donor: &NewDonor) -> Result<NewDonor> {
    let mut donor = donor.clone();
    if let (Who::Person(person), Some((kind, contact))) = (donor.who, &donor.contact)
        && !store::offered::is_verified(tx, person, *kind, contact).await?
    {
        donor.contact = None;
    }
    Ok(donor)
}

/// The office changes where a donor is written to, and so does the person, at an address that is known to be theirs.
fn speaks(donor: &NewDonor, by: By<'_>) -> Speaks {
    match (by, donor.who) {
        (By::Office(_), _) | (By::Donor, Who::Person(_)) => Speaks::Known,
        (By::Donor | By::School(_), _) => Speaks::Anybody,
    }
}

/// The line of a donor whose letters go elsewhere from now on.
fn moved_to(donor: &NewDonor, before: Option<(DonorId, String)>, by: By<'_>) -> Option<Entry> {
    let (id, before) = before.filter(|_| speaks(donor, by) == Speaks::Known)?;
    let (_, contact) = donor.contact.as_ref()?;
    let mut entry = Entry::new(by.actor(donor.who), "donor-contact-changed", "donor", id);
    match donor.who {
        Who::Person(person) => entry = entry.about(person),
        Who::Organisation(organisation) => entry.partner = Some(organisation),
        Who::Named => {}
    }
    (before != *contact).then_some(entry)
}

async fn insert(tx: &mut Tx, donor: DonorId, new: &NewGift, by: By<'_>, version: i64, act: &Act<'_>) -> Result<GiftId> {
    let entered_by = match by {
        By::Office(me) | By::School(me) => Some(me.id()),
        By::Donor => None,
    };
    store::gift::insert(tx, donor, new, entered_by, version, act.now).await
}

/// An employer's addition belongs to a gift that is there.
async fn added_to(tx: &mut Tx, new: &NewGift) -> Result<()> {
    match new.added_to {
        Some(id) if store::gift::any(tx, id).await?.is_none() => Err(Error::refused("gifts-refused-added-to")),
        _ => Ok(()),
    }
}

/// Whoever acts by a link: the person whose it is, if they are signed in; a link alone shows only that somebody has it.
pub(super) fn by_link(of: Option<PersonId>, viewer: &Viewer) -> Actor {
    match of.filter(|_| of == viewer.person) {
        Some(person) => Actor::Own(person),
        None => Actor::System,
    }
}

/// The donor takes the offer back, by their link.
pub async fn withdraw_by_link(tx: &mut Tx, viewer: &Viewer, secret: &str, act: &Act<'_>) -> Result<Gift> {
    use super::gift::{Said, step};
    use super::gift_flow::GiftVerb;
    let found = store::gift::by_link(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    store::donor::hold(tx, found.donor).await?;
    tx.lock("gift", found.id).await?;
    let mut gift = store::gift::any(tx, found.id).await?.ok_or(Error::NotFound)?;
    if gift.received_cents > 0 {
        return Err(Error::refused("give-refused-came"));
    }
    let before = gift.state;
    let by = by_link(gift.person, viewer);
    step(tx, &mut gift, GiftVerb::Withdraw, by, &Said::default(), act.rules, act.now).await.map_err(|error| {
        if matches!(error, Error::Refused(_)) { Error::refused("give-refused-late") } else { error }
    })?;
    super::promise::end(tx, &gift, act).await?;
    toward::follow(tx, &gift, act).await?;
    notices::withdrawn(tx, &gift, before, act).await?;
    Ok(gift)
}

/// Says that a household, an employer or somebody else has a part in it. It changes no letter: that is the donor's.
pub async fn credit(tx: &mut Tx, me: &Me, id: GiftId, kind: &'static str, name: &str, act: &Act<'_>) -> Result<()> {
    let gift = super::gift::held(tx, me, id).await?;
    let credits = store::gift::credits(tx, id).await?;
    // Written down already: a form that was sent again.
    if credits.iter().any(|one| (one.kind.as_str(), one.name.as_str()) == (kind, name)) {
        return Ok(());
    }
    if credits.len() >= 20 {
        return Err(Error::Refused(Reason::new("gifts-refused-credits")));
    }
    store::gift::add_credit(tx, id, kind, name, me.id(), act.now).await?;
    let entry = line(&gift, "gift-credited", Actor::with(me, Ability::KeepGifts)).detail(format!("kind={kind}"));
    ledger::note(tx, entry, act.now).await
}
