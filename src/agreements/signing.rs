//! Signing: a typed name under the text that the signer saw. Where the text changed meanwhile nothing is signed, and the
//! signer is shown what changed.

use super::act::Act;
use super::agreement::{Agreement, AgreementId, Happened, Root, advance, held};
use super::agreement_flow::{AgreementFlow, AgreementState, AgreementVerb};
use super::desk::Speaks;
use super::store::{agreement as store, signing};
use super::{notices, own, report, site, suspension};
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::partners::{self, SpeakerId};
use crate::people::{Ability, PersonId, shown};
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;

db::text_enum! {
    /// Whose signature it is.
    pub enum Side {
        Partner = "partner",
        District = "district",
    }
}

/// A signature as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub side: Side,
    pub name: String,
    pub text_hash: String,
    pub signed_at: Timestamp,
    pub contact_kind: Option<String>,
    pub contact: Option<String>,
    pub person_name: Option<String>,
}
db::row!(Signature { side, name, text_hash, signed_at, contact_kind, contact, person_name });

impl Signature {
    /// How the signer is known: the address a link went to, or the name of whoever was signed in.
    pub fn known_by(&self) -> String {
        let contact =
            self.contact_kind.as_deref().and_then(crate::people::ContactKind::parse).zip(self.contact.as_ref());
        match (contact, &self.person_name) {
            (Some((kind, value)), _) => shown(kind, value),
            (None, Some(name)) => name.clone(),
            (None, None) => String::new(),
        }
    }
}

/// Whoever signed for the partner, as they are known.
pub struct Partner {
    pub name: String,
    pub person: Option<PersonId>,
    pub contact_kind: Option<String>,
    pub contact: Option<String>,
}
db::row!(Partner { name, person, contact_kind, contact });

/// A signature as it is kept.
pub struct NewSignature<'a> {
    pub name: &'a str,
    pub text_hash: &'a str,
    pub contact: Option<SpeakerId>,
    pub person: Option<PersonId>,
}

/// What a signer sent: the name, and the hash of the text they read.
pub struct Signing<'a> {
    pub name: &'a str,
    pub text_hash: &'a str,
}

/// Why nothing was signed.
#[derive(Debug)]
pub enum SignError {
    /// The text is another than the one that was read.
    Changed,
    /// Somebody else of the same side was first.
    Signed(String),
    /// The typed name is not that of the one who is to sign.
    Named(String),
    Other(Error),
}

impl<E: Into<Error>> From<E> for SignError {
    fn from(error: E) -> SignError {
        SignError::Other(error.into())
    }
}

/// The partner signs.
pub async fn by_partner(
    tx: &mut Tx,
    who: &Speaks,
    id: AgreementId,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    let held = held(tx, who.organisation, id).await?;
    if matches!(
        held.state,
        AgreementState::SignedByPartner | AgreementState::SignedByDistrict | AgreementState::InForce
    ) {
        return Err(SignError::Signed(signed_by(tx, id, Side::Partner).await?));
    }
    let to = held.next(AgreementVerb::SignPartner)?;
    if held.text_hash != sent.text_hash {
        return Err(SignError::Changed);
    }
    if !own::is_name_of(sent.name, &who.name) {
        return Err(SignError::Named(who.name.clone()));
    }
    let new = NewSignature { name: sent.name, text_hash: sent.text_hash, contact: who.contact, person: who.person };
    signing::insert(tx, id, Side::Partner, &new, act.now).await?;
    let due = act.due(act.agreements().sign_days());
    let happened = Happened { verb: "signed_partner", words: sent.name, side: "partner", by: who.person };
    advance(tx, &held, to, (Some(due), ""), &happened, (who.actor(), "agreement-signed-partner"), act).await?;
    notices::partner_signed(tx, &held, due, act).await?;
    Ok(())
}

/// The district signs, and the agreement begins when its day has come.
pub async fn by_district(
    tx: &mut Tx,
    me: &Me,
    id: AgreementId,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    let seen = store::visible(tx, me, Ability::SignAgreements, id).await?.ok_or(Error::NotFound)?;
    let held = held(tx, seen.organisation, id).await?;
    if matches!(held.state, AgreementState::SignedByDistrict | AgreementState::InForce) {
        return Err(SignError::Signed(signed_by(tx, id, Side::District).await?));
    }
    if held.state == AgreementState::Changed {
        return Err(SignError::Changed);
    }
    let to = if held.starts_on <= act.today() { AgreementState::InForce } else { AgreementState::SignedByDistrict };
    AgreementFlow::step(held.state, AgreementVerb::SignDistrict, to)
        .map_err(|_| Error::refused("agreements-refused-state"))?;
    if held.text_hash != sent.text_hash {
        return Err(SignError::Changed);
    }
    if held.ends_on < act.today() {
        return Err(Error::refused("agreements-refused-over").into());
    }
    if !own::is_name_of(sent.name, &me.name) {
        return Err(SignError::Named(me.name.clone()));
    }
    // Of two sides, two people sign.
    own::not_of(tx, me, held.organisation).await?;
    suspension::refuses(tx, held.organisation).await?;
    if let Some(partner) = signing::partner_of(tx, id).await? {
        own::not_signed_by(tx, me, &partner).await?;
    }
    let new = NewSignature { name: sent.name, text_hash: sent.text_hash, contact: None, person: Some(me.id()) };
    signing::insert(tx, id, Side::District, &new, act.now).await?;
    signing::set_signed(tx, id, act.now).await?;
    let happened = Happened { verb: "signed_district", words: sent.name, side: "district", by: Some(me.id()) };
    let actor = Actor::with(me, Ability::SignAgreements);
    advance(tx, &held, to, (None, ""), &happened, (actor, "agreement-signed-district"), act).await?;
    notices::both_signed(tx, &held, act).await?;
    if to == AgreementState::InForce {
        begins(tx, &held, act).await?;
    }
    Ok(())
}

/// Its first day has come, by the night's work.
pub async fn begin(tx: &mut Tx, id: AgreementId, act: &Act<'_>) -> Result<()> {
    let Some(seen) = store::any(tx, id).await? else { return Ok(()) };
    let held = held(tx, seen.organisation, id).await?;
    let Ok(to) = held.next(AgreementVerb::Begin) else { return Ok(()) };
    let happened = Happened { verb: "begun", words: "", side: "", by: None };
    advance(tx, &held, to, (None, ""), &happened, (Actor::System, "agreement-begun"), act).await?;
    begins(tx, &held, act).await
}

/// What follows from its being in force: the one before it is over, the organisation is active, its reports are due, the
/// schools that said yes begin.
async fn begins(tx: &mut Tx, held: &Agreement, act: &Act<'_>) -> Result<()> {
    if let Some(before) = held.follows {
        replaced(tx, held, before, act).await?;
    }
    partners::activate(tx, held.organisation, act.now).await?;
    report::plan(tx, held, act).await?;
    site::propose(tx, held, false, act).await?;
    site::tend(tx, held.organisation, act).await
}

/// The one before it: its schools go over, its reports that nobody began are due no more.
async fn replaced(tx: &mut Tx, held: &Agreement, before: AgreementId, act: &Act<'_>) -> Result<()> {
    let Some(before) = store::any(tx, before).await? else { return Ok(()) };
    let verb = if held.root == Root::Amendment { AgreementVerb::Amend } else { AgreementVerb::Renew };
    if let Ok(to) = before.next(verb) {
        let happened = Happened { verb: verb.as_str(), words: "", side: "", by: None };
        advance(tx, &before, to, (None, ""), &happened, (Actor::System, "agreement-followed"), act).await?;
        if before.ended_on.is_none() {
            store::set_ended(tx, before.id, act.today().min(before.ends_on)).await?;
        }
    }
    site::hand_over(tx, &before, held, act).await?;
    if held.root == Root::Amendment {
        report::unplan(tx, &before).await?;
    }
    Ok(())
}

/// The partner asks for another text instead of signing.
pub async fn ask_change(tx: &mut Tx, who: &Speaks, id: AgreementId, words: &str, act: &Act<'_>) -> Result<()> {
    let held = held(tx, who.organisation, id).await?;
    let to = held.next(AgreementVerb::AskChange)?;
    let happened = Happened { verb: "asked_change", words, side: "partner", by: who.person };
    advance(tx, &held, to, (None, ""), &happened, (who.actor(), "agreement-change-asked"), act).await?;
    notices::change_asked(tx, &held, words, act).await
}

async fn signed_by(tx: &mut Tx, id: AgreementId, side: Side) -> Result<String> {
    let all = signing::of(tx, id).await?;
    Ok(all.into_iter().find(|one| one.side == side).map_or_else(String::new, |one| one.name))
}
