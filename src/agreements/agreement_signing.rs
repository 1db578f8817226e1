//! Two sides sign an agreement, it begins, and it takes the place of the one before it.

use super::act::Act;
use super::agreement::{Agreement, AgreementId, Happened, Root, advance, held};
use super::agreement_flow::{AgreementFlow, AgreementState, AgreementVerb};
use super::desk::Speaks;
use super::signing::{self, Letter, Side, SignError, Signing};
use super::store::agreement as store;
use super::{exit, notices, report, site};
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::partners;
use crate::people::Ability;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;

/// The partner signs.
pub(super) async fn by_partner(
    tx: &mut Tx,
    who: &Speaks,
    id: AgreementId,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    let held = held(tx, who.organisation, id).await?;
    signing::not_signed(tx, Letter::Agreement(id), Side::Partner).await?;
    let to = held.next(AgreementVerb::SignPartner)?;
    signing::for_partner(tx, who, (Letter::Agreement(id), &held.text_hash), sent, act).await?;
    let due = act.due(act.agreements().sign_days());
    let happened = Happened { verb: "signed_partner", words: sent.name, side: "partner", by: who.person };
    advance(tx, &held, to, (Some(due), ""), &happened, (who.actor(), "agreement-signed-partner"), act).await?;
    notices::partner_signed(tx, &held, due, act).await?;
    Ok(())
}

/// The district signs, and the agreement begins when its day has come.
pub(super) async fn by_district(
    tx: &mut Tx,
    me: &Me,
    id: AgreementId,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    let seen = store::visible(tx, me, Ability::SignAgreements, id).await?.ok_or(Error::NotFound)?;
    let held = held(tx, seen.organisation, id).await?;
    signing::not_signed(tx, Letter::Agreement(id), Side::District).await?;
    if held.state == AgreementState::Changed {
        return Err(SignError::Changed);
    }
    let to = if held.starts_on <= act.today() { AgreementState::InForce } else { AgreementState::SignedByDistrict };
    AgreementFlow::step(held.state, AgreementVerb::SignDistrict, to)
        .map_err(|_| Error::refused("agreements-refused-state"))?;
    if held.ends_on < act.today() {
        return Err(Error::refused("agreements-refused-over").into());
    }
    signing::for_district(tx, me, (Letter::Agreement(id), &held.text_hash), held.organisation, sent, act).await?;
    store::set_signed(tx, id, act.now).await?;
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
        exit::hand_on(tx, &before, held, act).await?;
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
    who.is_heard(tx, act).await?;
    notices::change_asked(tx, &held, words, act).await
}
