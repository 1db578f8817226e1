//! Whoever is suspended as a partner helps with nothing for now: what it promised and offered rests, and goes on when that is
//! settled. Whoever is no partner any more takes all of it back.

use super::act::Act;
use super::need::{held_any, note_part, recount};
use super::offer;
use super::offer_flow::{OfferFlow, OfferVerb};
use super::pair;
use super::part;
use super::part_flow::{PartFlow, PartVerb};
use super::{market::MARKET, notices, store};
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::partners::{self, OrganisationId};
use crate::people::Ability;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;

/// Holds the organisation in whose name something is promised, offered or agreed to; before the need, as whoever ends its
/// partnership does. So either that comes first and nothing is promised, or it finds the promise and frees it.
pub(super) async fn hold(tx: &mut Tx, organisation: Option<i64>) -> Result<()> {
    match organisation {
        Some(id) => Ok(tx.lock("organisation", id).await?),
        None => Ok(()),
    }
}

/// Refuses what is promised, offered or agreed to in the name of an organisation that may not help now.
pub(super) async fn may_help(tx: &mut Tx, organisation: Option<i64>) -> Result<()> {
    match organisation.map(OrganisationId) {
        Some(id) if !partners::helps(tx, id).await? => Err(Error::refused("needs-refused-rests")),
        _ => Ok(()),
    }
}

/// The organisation was in touch: it promised, offered, answered or named a day. The caller holds it.
pub(super) async fn heard(tx: &mut Tx, organisation: Option<i64>, act: &Act<'_>) -> Result<()> {
    partners::heard(tx, organisation.map(OrganisationId), act.today(), act.rules, act.now).await
}

/// It was suspended: schools hear of each thing that was to come. Offers and proposals rest as they are.
pub async fn partner_rests(tx: &mut Tx, me: &Me, organisation: i64, act: &Act<'_>) -> Result<()> {
    tx.touch(MARKET);
    for id in store::standing::coming(tx, organisation).await? {
        let part = store::part::any(tx, id).await?.ok_or(Error::NotFound)?;
        let need = held_any(tx, part.need).await?;
        note_part(tx, &need, &part, "need-part-rests", office(me), "", act).await?;
        notices::part_rests(tx, &need, &part, act).await?;
    }
    Ok(())
}

/// The concern is settled: everything goes on, with time to answer and to name a day as if it had begun today.
pub async fn partner_goes_on(tx: &mut Tx, me: &Me, organisation: i64, act: &Act<'_>) -> Result<()> {
    tx.touch(MARKET);
    let rules = act.rules.need_rules();
    store::standing::give_time(tx, organisation, act.in_days(rules.answer_days), act.in_days(rules.hold_days)).await?;
    for id in store::standing::coming(tx, organisation).await? {
        let part = store::part::any(tx, id).await?.ok_or(Error::NotFound)?;
        let need = held_any(tx, part.need).await?;
        note_part(tx, &need, &part, "need-part-goes-on", office(me), "", act).await?;
        notices::part_goes_on(tx, &need, &part, act).await?;
    }
    Ok(())
}

/// It is no partner any more: what it promised is free again and the schools hear so; its offers and what was proposed of them
/// are taken back.
pub async fn partner_left(tx: &mut Tx, me: &Me, organisation: i64, act: &Act<'_>) -> Result<()> {
    tx.touch(MARKET);
    for id in store::standing::promised(tx, organisation).await? {
        let seen = store::part::any(tx, id).await?.ok_or(Error::NotFound)?;
        let mut need = held_any(tx, seen.need).await?;
        let mut part = store::part::any(tx, id).await?.ok_or(Error::NotFound)?;
        let was_held = part.state.is_coming();
        let Ok(to) = PartFlow::next(part.state, PartVerb::Withdraw) else { continue };
        part::moved(tx, &need, &mut part, to, "need-part-withdrawn", office(me), "", act).await?;
        recount(tx, &mut need, act).await?;
        if was_held {
            notices::part_lost(tx, &need, &part, act).await?;
        }
    }
    for id in store::standing::proposed(tx, organisation).await? {
        pair::take_back(tx, id, office(me), act).await?;
    }
    for id in store::standing::offered(tx, organisation).await? {
        let mut held = offer::held(tx, id).await?;
        let Ok(to) = OfferFlow::next(held.state, OfferVerb::Withdraw) else { continue };
        offer::step(tx, &mut held, OfferVerb::Withdraw, to, office(me), act).await?;
    }
    Ok(())
}

fn office(me: &Me) -> Actor {
    Actor::with(me, Ability::KeepPartners)
}
