//! An offer: what a partner or a neighbor could give to any school it fits, how much of it, when, how far away, and on
//! which conditions.

use super::act::Act;
use super::giver::{Giver, LINK_OPENS};
use super::need::NeedKind;
use super::offer_flow::{OfferFlow, OfferState, OfferVerb};
use super::{caps, notices, standing, store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, ContactKind, PersonId};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// An offer.
    OfferId
);

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// A second press of the button within this time offers nothing new.
const SAME: SignedDuration = SignedDuration::from_mins(10);

/// An offer as pages read it.
#[derive(Debug, Clone)]
pub struct Offer {
    pub id: OfferId,
    pub state: OfferState,
    pub giver_kind: String,
    pub person: Option<PersonId>,
    pub organisation: Option<i64>,
    pub name: String,
    pub contact_kind: String,
    pub contact: String,
    pub lang: String,
    pub kind: NeedKind,
    pub what: String,
    /// Of things: the sizes there are; empty for any.
    pub sizes: String,
    pub quantity: i64,
    pub given: i64,
    pub zip: String,
    pub radius: Option<i64>,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub from_on: Date,
    pub until_on: Date,
    pub days: i64,
    pub language: String,
    pub skill: String,
    pub conditions: String,
    pub why: String,
    pub created_at: Timestamp,
    pub since: Timestamp,
    /// Nobody may help in the name of its organisation now.
    pub rests: bool,
}
db::row!(Offer {
    id,
    state,
    giver_kind,
    person,
    organisation,
    name,
    contact_kind,
    contact,
    lang,
    kind,
    what,
    sizes,
    quantity,
    given,
    zip,
    radius,
    school,
    school_name,
    from_on,
    until_on,
    days,
    language,
    skill,
    conditions,
    why,
    created_at,
    since,
    rests
});

impl Offer {
    /// What is left of it.
    pub fn left(&self) -> i64 {
        (self.quantity - self.given).max(0)
    }

    /// The giver's language.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// How the giver is reached, if they said so.
    pub fn way(&self) -> Option<(ContactKind, &str)> {
        ContactKind::parse(&self.contact_kind).map(|kind| (kind, self.contact.as_str()))
    }

    /// Who acts when the giver does.
    pub(super) fn giver(&self) -> Actor {
        self.person.map_or(Actor::System, Actor::Own)
    }
}

/// What somebody offers.
#[derive(Debug, Clone)]
pub struct NewOffer {
    pub giver: Giver,
    pub kind: NeedKind,
    pub what: String,
    pub sizes: String,
    pub quantity: i64,
    pub zip: String,
    pub radius: Option<i64>,
    pub school: Option<SchoolId>,
    pub from_on: Date,
    pub until_on: Date,
    pub days: i64,
    pub language: String,
    pub skill: String,
    pub conditions: String,
}

/// Writes an offer down. Whoever is signed in, or whom the office enters, is known; anybody else opens a letter first.
pub async fn offer(tx: &mut Tx, new: &NewOffer, by: Option<&Me>, secret: &str, act: &Act<'_>) -> Result<OfferId> {
    if new.until_on < new.from_on || new.until_on < act.today() {
        return Err(Error::refused("needs-offer-dates"));
    }
    standing::hold(tx, new.giver.organisation()).await?;
    standing::may_help(tx, new.giver.organisation()).await?;
    if let Some(same) = store::offer::same_since(tx, new, by.map(Me::id), act.now - SAME).await? {
        // Their own, to whoever is signed in; anybody else has the letter that went out the first time.
        if by.is_none() && new.giver.is_known() {
            store::offer::add_link(tx, &hash(secret), same, act.now).await?;
        }
        return Ok(same);
    }
    caps::offer(tx, &new.giver, by, act).await?;
    let id = store::offer::insert(tx, new, by.map(Me::id), act.now).await?;
    store::offer::add_link(tx, &hash(secret), id, act.now).await?;
    let mut made = store::offer::any(tx, id).await?.ok_or(Error::NotFound)?;
    let actor = by.map_or(made.giver(), |me| Actor::with(me, Ability::KeepNeeds));
    note(tx, &made, "offer-made", actor, act).await?;
    if by.is_some() || new.giver.is_known() {
        standing::heard(tx, made.organisation, act).await?;
        step(tx, &mut made, OfferVerb::Confirm, OfferState::Open, actor, act).await?;
        notices::offer_thanks(tx, &made, secret, act).await?;
    } else {
        notices::offer_confirm(tx, &made, secret, act).await?;
    }
    Ok(id)
}

/// The offer a link belongs to, held.
async fn linked(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<Offer> {
    let found = store::offer::by_link(tx, &hash(secret), act.now - LINK_OPENS).await?.ok_or(Error::NotFound)?;
    standing::hold(tx, found.organisation).await?;
    held(tx, found.id).await
}

pub(super) async fn held(tx: &mut Tx, id: OfferId) -> Result<Offer> {
    tx.lock("need_offer", id).await?;
    store::offer::any(tx, id).await?.ok_or(Error::NotFound)
}

/// By the link in the letter: it is me.
pub async fn confirm_by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<()> {
    let mut offer = linked(tx, secret, act).await?;
    // A second press changes nothing.
    if offer.state == OfferState::Open {
        return Ok(());
    }
    standing::may_help(tx, offer.organisation).await?;
    standing::heard(tx, offer.organisation, act).await?;
    let giver = offer.giver();
    step(tx, &mut offer, OfferVerb::Confirm, OfferState::Open, giver, act).await?;
    notices::offer_thanks(tx, &offer, secret, act).await
}

/// The giver takes back what is left of it.
pub async fn withdraw_by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<()> {
    let mut offer = linked(tx, secret, act).await?;
    let giver = offer.giver();
    step(tx, &mut offer, OfferVerb::Withdraw, OfferState::Withdrawn, giver, act).await
}

/// The giver said "no more for now" to a question about it. A letter brings the link by which they take it up again.
pub(super) async fn pause(tx: &mut Tx, id: OfferId, by: Actor, act: &Act<'_>) -> Result<()> {
    let mut offer = held(tx, id).await?;
    if offer.state != OfferState::Open {
        return Ok(());
    }
    step(tx, &mut offer, OfferVerb::Pause, OfferState::Paused, by, act).await?;
    let secret = act.random.token();
    store::offer::add_link(tx, &hash(&secret), id, act.now).await?;
    notices::offer_paused(tx, &offer, &secret, act).await
}

/// The giver can give again, by the link of a letter.
pub async fn resume_by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<()> {
    let mut offer = linked(tx, secret, act).await?;
    standing::may_help(tx, offer.organisation).await?;
    standing::heard(tx, offer.organisation, act).await?;
    let giver = offer.giver();
    step(tx, &mut offer, OfferVerb::Resume, OfferState::Open, giver, act).await
}

/// The giver telephoned, or the office cannot use it.
pub async fn end(tx: &mut Tx, me: &Me, id: OfferId, verb: OfferVerb, words: &str, act: &Act<'_>) -> Result<()> {
    let mut offer = held(tx, id).await?;
    if verb == OfferVerb::Resume {
        standing::may_help(tx, offer.organisation).await?;
    }
    let to = OfferFlow::next(offer.state, verb).map_err(|_| Error::refused("needs-offer-refused-state"))?;
    if verb == OfferVerb::Decline {
        store::offer::set_why(tx, id, words).await?;
        words.clone_into(&mut offer.why);
    }
    step(tx, &mut offer, verb, to, Actor::with(me, Ability::KeepNeeds), act).await?;
    if verb == OfferVerb::Decline { notices::offer_declined(tx, &offer, act).await } else { Ok(()) }
}

/// Counts what went into parts of needs, and moves the offer to where that leaves it.
pub(super) async fn recount(tx: &mut Tx, id: OfferId, act: &Act<'_>) -> Result<()> {
    let mut offer = held(tx, id).await?;
    offer.given = store::offer::count_given(tx, id).await?.min(offer.quantity);
    store::offer::set_given(tx, id, offer.given).await?;
    let to = match (offer.state, offer.left()) {
        (OfferState::Open | OfferState::Paused, 0) => OfferState::Used,
        (OfferState::Used, 1..) => OfferState::Open,
        _ => return Ok(()),
    };
    step(tx, &mut offer, OfferVerb::Count, to, Actor::System, act).await
}

pub(super) async fn step(
    tx: &mut Tx,
    offer: &mut Offer,
    verb: OfferVerb,
    to: OfferState,
    actor: Actor,
    act: &Act<'_>,
) -> Result<()> {
    OfferFlow::step(offer.state, verb, to).map_err(|_| Error::refused("needs-offer-refused-state"))?;
    store::offer::set_state(tx, offer.id, to, act.now).await?;
    (offer.state, offer.since) = (to, act.now);
    note(tx, offer, ledger_verb(verb), actor, act).await
}

async fn note(tx: &mut Tx, offer: &Offer, verb: &'static str, actor: Actor, act: &Act<'_>) -> Result<()> {
    let mut entry = Entry::new(actor, verb, "need_offer", offer.id).policy(act.rules.version);
    if let Some(person) = offer.person {
        entry = entry.about(person);
    }
    entry.partner = offer.organisation;
    ledger::note(tx, entry.detail(format!("kind={} units={}", offer.kind, offer.quantity)), act.now).await
}

pub(super) fn ledger_verb(verb: OfferVerb) -> &'static str {
    match verb {
        OfferVerb::Confirm => "offer-confirmed",
        OfferVerb::Count => "offer-counted",
        OfferVerb::Pause => "offer-paused",
        OfferVerb::Resume => "offer-resumed",
        OfferVerb::Withdraw => "offer-withdrawn",
        OfferVerb::Decline => "offer-declined",
        OfferVerb::Expire => "offer-expired",
        OfferVerb::Lapse => "offer-lapsed",
    }
}

/// Every night: letters that were not opened, and offers whose last day is over.
pub(super) async fn lapse(tx: &mut Tx, id: OfferId, act: &Act<'_>) -> Result<()> {
    let mut offer = held(tx, id).await?;
    let (verb, to) = match offer.state {
        OfferState::Unconfirmed if offer.created_at < act.now - DAY => (OfferVerb::Lapse, OfferState::Lapsed),
        OfferState::Open | OfferState::Paused if offer.until_on < act.today() => {
            (OfferVerb::Expire, OfferState::Expired)
        }
        _ => return Ok(()),
    };
    step(tx, &mut offer, verb, to, Actor::System, act).await?;
    if to == OfferState::Expired { notices::offer_expired(tx, &offer, act).await } else { Ok(()) }
}
