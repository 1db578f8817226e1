//! Two sides sign a data agreement, it begins, and the box of the agreement is ticked by it.

use super::act::Act;
use super::data::{Data, DataId};
use super::data_flow::{DataState, DataVerb};
use super::data_notices as notices;
use super::data_step::{Step, advance, held};
use super::desk::Speaks;
use super::signing::{self, Letter, Side, SignError, Signing};
use super::store::data as store;
use super::{consent, data_end, data_review, paper, site, suspension};
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::Me;
use db::Tx;

/// The partner signs.
pub(super) async fn by_partner(
    tx: &mut Tx,
    who: &Speaks,
    id: DataId,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    let held = held(tx, who.organisation, id).await?;
    suspension::refuses(tx, held.organisation).await?;
    signing::not_signed(tx, Letter::Data(id), Side::Partner).await?;
    let to = held.next(DataVerb::SignPartner)?;
    signing::for_partner(tx, who, (Letter::Data(id), &held.text_hash), sent, act).await?;
    let due = act.due(act.agreements().sign_days());
    advance(tx, &held, to, Step { due_on: Some(due), ..Step::of(who, DataVerb::SignPartner) }, act).await?;
    notices::partner_signed(tx, &held, due, act).await?;
    Ok(())
}

/// The district signs, and data may be given when the first day has come. Whoever prepared it does not sign it.
pub(super) async fn by_district(
    tx: &mut Tx,
    me: &Me,
    id: DataId,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    let seen = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    let held = held(tx, seen.organisation, id).await?;
    signing::not_signed(tx, Letter::Data(id), Side::District).await?;
    let has_begun = held.starts_on.is_some_and(|first| first <= act.today());
    let to = held.step(DataVerb::SignDistrict, if has_begun { DataState::Active } else { DataState::Signed })?;
    if held.ends_on.is_none_or(|last| last < act.today()) {
        return Err(Error::refused("data-refused-over").into());
    }
    if !store::is_worked(tx, held.organisation, act.today()).await? {
        return Err(Error::refused("data-refused-not-in-force").into());
    }
    data_review::not_prepared_by(tx, me, id).await?;
    signing::for_district(tx, me, (Letter::Data(id), &held.text_hash), held.organisation, sent, act).await?;
    advance(tx, &held, to, Step::with(me, Ability::SignAgreements, DataVerb::SignDistrict), act).await?;
    notices::both_signed(tx, &held, act).await?;
    if to == DataState::Active {
        begins(tx, &held, act).await?;
    }
    Ok(())
}

/// Its first day has come, by the night's work; where its agreement is not in force, it waits.
pub(super) async fn begin(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let held = held(tx, data.organisation, data.id).await?;
    let Ok(to) = held.next(DataVerb::Begin) else { return Ok(()) };
    advance(tx, &held, to, Step::timer(DataVerb::Begin), act).await?;
    begins(tx, &held, act).await
}

/// The box is ticked; the one before it is renewed; schools that waited for it go on.
async fn begins(tx: &mut Tx, held: &Data, act: &Act<'_>) -> Result<()> {
    paper::ticked(tx, held, act).await?;
    if let Some(before) = held.follows
        && let Some(before) = store::any(tx, before).await?
    {
        takes_over(tx, held, &before, act).await?;
    }
    site::tend(tx, held.organisation, act).await
}

/// What the new one does not give any more is to be shut and destroyed, so the one before is not simply renewed then.
async fn takes_over(tx: &mut Tx, held: &Data, before: &Data, act: &Act<'_>) -> Result<()> {
    let given = held.element_ids();
    if before.element_ids().iter().all(|element| given.contains(element)) {
        let Ok(to) = before.next(DataVerb::Renew) else { return Ok(()) };
        advance(tx, before, to, Step::timer(DataVerb::Renew), act).await?;
        // A family's yes was to the one before: it is asked anew.
        return consent::end_with(tx, before, act).await;
    }
    if before.state.is_given() {
        data_end::stop(tx, before, Step::timer(DataVerb::Revoke), act).await?;
    }
    Ok(())
}
