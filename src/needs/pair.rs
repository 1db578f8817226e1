//! A need and an offer, put to both sides: a person proposes, both say yes or no, and a no is learnt from.

use super::act::Act;
use super::giver::{Giver, LINK_OPENS, Who};
use super::market::MARKET;
use super::need::{self, Need, NeedId};
use super::offer::{self, OfferId};
use super::offer_flow::OfferState;
use super::pair_flow::{PairFlow, PairState, PairVerb};
use super::part::{self, PartId, Promise};
use super::{learnt, notices, size, standing, store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, ContactKind, PersonId};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A proposal.
    PairId
);

db::text_enum! {
    /// Why somebody says no. The list is short, so that it can be learnt from.
    pub enum Refusal {
        /// Of whoever says it: pairs as far apart, and farther.
        Far = "far",
        /// Of these days: no other pair.
        Time = "time",
        /// Of this kind: not what the giver does, or not what the school takes from them.
        Thing = "thing",
        /// Of the two.
        Conditions = "conditions",
        /// Of the whole offer, or the whole need: nobody is asked until it changes.
        Enough = "enough",
        Other = "other",
    }
}

/// A proposal with both its sides.
#[derive(Debug, Clone)]
pub struct Pair {
    pub id: PairId,
    pub need: NeedId,
    pub offer: OfferId,
    pub state: PairState,
    pub quantity: i64,
    pub points: i64,
    pub refused_by: String,
    pub reason: String,
    pub words: String,
    pub part: Option<PartId>,
    pub until_on: Date,
    pub created_at: Timestamp,
    pub since: Timestamp,
    pub school: SchoolId,
    pub school_name: String,
    pub need_what: String,
    pub need_size: String,
    pub need_words: String,
    pub kind: need::NeedKind,
    pub offer_what: String,
    pub sizes: String,
    pub conditions: String,
    pub giver_name: String,
    pub person: Option<PersonId>,
    pub organisation: Option<i64>,
    pub contact_kind: String,
    pub contact: String,
    pub lang: String,
    /// Nobody may help in the name of the organisation that offers now.
    pub rests: bool,
}
db::row!(Pair {
    id,
    need,
    offer,
    state,
    quantity,
    points,
    refused_by,
    reason,
    words,
    part,
    until_on,
    created_at,
    since,
    school,
    school_name,
    need_what,
    need_size,
    need_words,
    kind,
    offer_what,
    sizes,
    conditions,
    giver_name,
    person,
    organisation,
    contact_kind,
    contact,
    lang,
    rests
});

impl Pair {
    /// How the giver is reached, if they said so.
    pub fn way(&self) -> Option<(ContactKind, &str)> {
        ContactKind::parse(&self.contact_kind).map(|kind| (kind, self.contact.as_str()))
    }

    /// The giver's language.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// Whether somebody is asked and it rests.
    pub fn waits(&self) -> bool {
        self.rests && self.state.is_open()
    }

    fn giver(&self) -> Actor {
        self.person.map_or(Actor::System, Actor::Own)
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No { reason: Refusal, words: String },
}

/// Puts a need and an offer to both sides. What was refused rests for the policy's time.
pub async fn propose(
    tx: &mut Tx,
    me: &Me,
    (need, offer): (NeedId, OfferId),
    quantity: i64,
    points: i64,
    act: &Act<'_>,
) -> Result<PairId> {
    let seen = store::offer::any(tx, offer).await?.ok_or(Error::NotFound)?;
    standing::hold(tx, seen.organisation).await?;
    let need = need::held(tx, me, need).await?;
    let offer = offer::held(tx, offer).await?;
    if !need.state.is_open() || offer.state != OfferState::Open {
        return Err(Error::refused("needs-pair-over"));
    }
    standing::may_help(tx, offer.organisation).await?;
    let most = need.left().min(offer.left());
    if quantity < 1 || quantity > most {
        return Err(Error::Refused(Reason::new("needs-pair-most").with("most", most)));
    }
    let since = learnt::since(act);
    if store::market::resting(tx, since).await?.contains(&(need.id, offer.id)) {
        return Err(Error::refused("needs-pair-rests"));
    }
    if store::market::enough(tx, since).await?.contains(&need.id) {
        return Err(Error::refused("needs-pair-enough"));
    }
    if need.kind == need::NeedKind::Goods && !size::meet(&need.size, &offer.sizes) {
        return Err(Error::refused("needs-pair-sizes"));
    }
    let until = act.in_days(act.rules.need_rules().answer_days);
    let id = store::pair::insert(tx, need.id, offer.id, quantity, points, until, me.id(), act.now).await?;
    let secret = act.random.token();
    store::pair::add_link(tx, &hash(&secret), id, act.now).await?;
    let pair = store::pair::any(tx, id).await?.ok_or(Error::NotFound)?;
    note(tx, &pair, "pair-proposed", Actor::with(me, Ability::KeepNeeds), act).await?;
    notices::pair_school(tx, &pair, act).await?;
    notices::pair_giver(tx, &pair, &secret, act).await?;
    Ok(id)
}

/// A proposal with its need, both held: the need first, as everywhere.
async fn held(tx: &mut Tx, id: PairId) -> Result<(Need, Pair)> {
    let found = store::pair::any(tx, id).await?.ok_or(Error::NotFound)?;
    let need = need::held_any(tx, found.need).await?;
    tx.lock("need_pair", id).await?;
    let pair = store::pair::any(tx, id).await?.ok_or(Error::NotFound)?;
    Ok((need, pair))
}

/// The school's answer.
pub async fn school_answers(tx: &mut Tx, me: &Me, id: PairId, answer: &Answer, act: &Act<'_>) -> Result<()> {
    let found = store::pair::any(tx, id).await?.ok_or(Error::NotFound)?;
    let role = me.role_at(Ability::AnswerNeeds, found.school).ok_or(Error::NotFound)?;
    standing::hold(tx, found.organisation).await?;
    let (need, pair) = held(tx, id).await?;
    let by = Actor::Person(me.id(), role);
    if !PairFlow::may(role, pair.state, PairVerb::SchoolAgrees) && *answer == Answer::Yes {
        return Err(Error::refused("needs-pair-refused-state"));
    }
    match answer {
        Answer::Yes => yes(tx, need, pair, PairVerb::SchoolAgrees, by, act).await,
        Answer::No { reason, words } => no(tx, pair, "school", *reason, words, by, act).await,
    }
}

/// The giver's answer, by their link.
pub async fn giver_answers(tx: &mut Tx, secret: &str, answer: &Answer, act: &Act<'_>) -> Result<()> {
    let found = store::pair::by_link(tx, &hash(secret), act.now - LINK_OPENS).await?.ok_or(Error::NotFound)?;
    standing::hold(tx, found.organisation).await?;
    let (need, pair) = held(tx, found.id).await?;
    standing::heard(tx, pair.organisation, act).await?;
    let by = pair.giver();
    match answer {
        Answer::Yes => yes(tx, need, pair, PairVerb::GiverAgrees, by, act).await,
        Answer::No { reason, words } => no(tx, pair, "giver", *reason, words, by, act).await,
    }
}

async fn yes(tx: &mut Tx, need: Need, mut pair: Pair, verb: PairVerb, by: Actor, act: &Act<'_>) -> Result<()> {
    let to = PairFlow::next(pair.state, verb).map_err(|_| Error::refused("needs-pair-refused-state"))?;
    standing::may_help(tx, pair.organisation).await?;
    if to == PairState::Agreed {
        agree(tx, need, &mut pair, act).await?;
    }
    let word = match verb {
        PairVerb::SchoolAgrees => "pair-school-yes",
        _ => "pair-giver-yes",
    };
    moved(tx, &mut pair, to, word, by, act).await?;
    if to == PairState::Agreed { note(tx, &pair, "pair-agreed", by, act).await } else { Ok(()) }
}

/// Both said yes: it becomes a part of the need, held for the giver, if so many are still free on both sides.
async fn agree(tx: &mut Tx, need: Need, pair: &mut Pair, act: &Act<'_>) -> Result<()> {
    let offer = offer::held(tx, pair.offer).await?;
    if !offer.state.gives() || offer.left() < pair.quantity {
        return Err(Error::refused("needs-pair-offer-over"));
    }
    let who = match (offer.organisation, offer.person) {
        (Some(id), person) => Who::Organisation(id, person),
        (None, Some(person)) => Who::Person(person),
        (None, None) => Who::Named,
    };
    let contact = offer.way().map(|(kind, address)| (kind, address.to_owned()));
    let giver = Giver { who, name: offer.name.clone(), contact, lang: offer.language() };
    let promise = Promise { giver, quantity: pair.quantity, note: String::new(), offer: Some(offer.id) };
    let part = store::part::insert(tx, need.id, &promise, None, act.now).await?;
    part::confirm(tx, need, part, act).await?;
    store::pair::set_part(tx, pair.id, part).await?;
    pair.part = Some(part);
    Ok(())
}

async fn no(
    tx: &mut Tx,
    mut pair: Pair,
    side: &'static str,
    reason: Refusal,
    words: &str,
    by: Actor,
    act: &Act<'_>,
) -> Result<()> {
    let to = PairFlow::next(pair.state, PairVerb::Refuse).map_err(|_| Error::refused("needs-pair-refused-state"))?;
    let other_agreed = pair.state != PairState::Asked;
    store::pair::refused(tx, pair.id, side, reason, words).await?;
    moved(tx, &mut pair, to, "pair-refused", by, act).await?;
    if side == "giver" && reason == Refusal::Enough {
        offer::pause(tx, pair.offer, by, act).await?;
    }
    // What is learnt counts for what is suggested from now on.
    tx.touch(MARKET);
    // Whoever had said yes should not wait.
    if other_agreed && side == "school" { notices::pair_off(tx, &pair, act).await } else { Ok(()) }
}

/// The office takes it back.
pub async fn withdraw(tx: &mut Tx, me: &Me, id: PairId, act: &Act<'_>) -> Result<()> {
    take_back(tx, id, Actor::with(me, Ability::KeepNeeds), act).await
}

/// The same, for whoever was found to have the right.
pub(super) async fn take_back(tx: &mut Tx, id: PairId, by: Actor, act: &Act<'_>) -> Result<()> {
    let (_, mut pair) = held(tx, id).await?;
    let to = PairFlow::next(pair.state, PairVerb::Withdraw).map_err(|_| Error::refused("needs-pair-refused-state"))?;
    let school_waits = pair.state == PairState::SchoolYes;
    moved(tx, &mut pair, to, "pair-withdrawn", by, act).await?;
    // A school that had said yes should not wait.
    if school_waits { notices::pair_gone(tx, &pair, act).await } else { Ok(()) }
}

/// Every night: proposals whose days are over, and those of needs and offers that have ended.
pub(super) async fn lapse(tx: &mut Tx, id: PairId, act: &Act<'_>) -> Result<()> {
    let (need, mut pair) = held(tx, id).await?;
    if !pair.state.is_open() {
        return Ok(());
    }
    let offer = store::offer::any(tx, pair.offer).await?.ok_or(Error::NotFound)?;
    if !need.state.is_open() || !offer.state.gives() {
        return moved(tx, &mut pair, PairState::Withdrawn, "pair-withdrawn", Actor::System, act).await;
    }
    let to = PairFlow::next(pair.state, PairVerb::Lapse).map_err(anyhow::Error::from)?;
    moved(tx, &mut pair, to, "pair-lapsed", Actor::System, act).await
}

async fn moved(
    tx: &mut Tx,
    pair: &mut Pair,
    to: PairState,
    verb: &'static str,
    by: Actor,
    act: &Act<'_>,
) -> Result<()> {
    store::pair::set_state(tx, pair.id, to, act.now).await?;
    (pair.state, pair.since) = (to, act.now);
    note(tx, pair, verb, by, act).await
}

async fn note(tx: &mut Tx, pair: &Pair, verb: &'static str, by: Actor, act: &Act<'_>) -> Result<()> {
    let mut entry = Entry::new(by, verb, "need_pair", pair.id).at_school(pair.school).policy(act.rules.version);
    entry.partner = pair.organisation;
    ledger::note(tx, entry.detail(format!("need={} offer={}", pair.need, pair.offer)), act.now).await
}
