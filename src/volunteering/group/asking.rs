//! Asking for a day and answering: places are held when the leader asks, and free again when nothing comes of it.

use super::later::{self, LapseGroup};
use super::{BARRED, GroupId, NoReason, at_school, barred, gave_back, line, may_do, not_barred, own, said, step, took};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId, OrganisationKind};
use crate::people::Ability;
use crate::policy::InForce;
use crate::volunteering::eligibility::SignUpError;
use crate::volunteering::group_flow::{GroupState, GroupVerb};
use crate::volunteering::opportunity::OpportunityId;
use crate::volunteering::shift::{MOST_PLACES, ShiftId};
use crate::volunteering::store::{
    group as store, group_offer as offers, guest as guests, needs, opportunity as opportunities, shift as shifts,
};
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use forms::Reason;
use jiff::{SignedDuration, Timestamp};
use jobs::Job;

/// Says how many places of each shift may go to groups; none, and groups are not welcome any more. Groups that have
/// places keep them.
pub async fn welcome(
    tx: &mut Tx,
    me: &Me,
    id: OpportunityId,
    places: i64,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    tx.lock("opportunity", id).await?;
    let found = opportunities::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    // Whoever only wrote it does not decide that.
    let role = me.role_at(Ability::PublishShifts, found.school).ok_or(Error::NotFound)?;
    if places > 0 {
        may_do(rules, &found.template).map_err(Error::Refused)?;
        offers::offer(tx, id, places.min(MOST_PLACES), me.id(), now).await?;
    } else {
        offers::end_offer(tx, id).await?;
    }
    let entry = Entry::new(Actor::Person(me.id(), role), "groups-welcome", "opportunity", id);
    let entry = entry.at_school(found.school).policy(rules.version).detail(format!("places={places}"));
    ledger::note(tx, entry, now).await?;
    tx.touch(PUBLIC);
    Ok(())
}

/// What a leader asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGroup {
    pub organisation: String,
    pub kind: OrganisationKind,
    pub headcount: i64,
    pub message: String,
    pub lang: String,
}

/// Asks for places, which are held from this moment on. Asked again for the same shift (a second window, a second press),
/// it is the same group, and `false`. What is not for the leader, or not open yet, is refused as their own sign-up is.
pub async fn ask(
    tx: &mut Tx,
    me: &Me,
    shift: ShiftId,
    new: &NewGroup,
    rules: &InForce,
    now: Timestamp,
) -> Result<(GroupId, bool), SignUpError> {
    // Before the shift, as whoever ends a partnership: that frees places of shifts.
    partners::hold_name(tx, &new.organisation).await?;
    tx.lock("shift", shift).await?;
    shifts::visible(tx, me, shift).await?.ok_or(Error::NotFound)?;
    let offer = offers::offer_of(tx, shift).await?.ok_or(Error::NotFound)?;
    if let Some(same) = store::ahead_on(tx, shift, me.id()).await? {
        return Ok((same, false));
    }
    needs::terms(tx, me, offer.opportunity).await?.ok_or(Error::NotFound)?.admit(now)?;
    may_do(rules, &offer.template).map_err(Error::Refused)?;
    offer.admits(new.headcount, now)?;
    // Two days asked for at once, from two windows, would each be the first.
    tx.lock("person", me.id()).await?;
    store::asks_of(tx, me.id(), now - SignedDuration::from_hours(24)).await?.admit()?;
    if !partners::may_use_name(tx, &new.organisation).await? {
        return Err(barred().into());
    }
    let organisation = partners::named(tx, &new.organisation, new.kind, now).await?;
    let id = store::insert(tx, &offer, organisation, me.id(), new, rules.version, now).await?;
    took(tx, &offer, new.headcount, now).await?;
    let entry = Entry::new(Actor::Own(me.id()), "group-asked", "group_visit", id).about(me.id());
    let mut entry = entry.at_school(offer.school).policy(rules.version).detail(format!("shift={shift}"));
    entry.people = new.headcount;
    entry.partner = Some(organisation.into());
    ledger::note(tx, entry, now).await?;
    let group = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    later::received(tx, &group, now).await?;
    LapseGroup { group: id }.enqueue(tx, group.answer_until()).await?;
    Ok((id, true))
}

/// The school looks forward to it.
pub async fn accept(tx: &mut Tx, me: &Me, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = at_school(tx, me, Ability::PublishShifts, id).await?;
    if group.state == GroupState::Accepted {
        return Ok(());
    }
    group.next(GroupVerb::Accept)?;
    if group.starts_at <= now {
        return Err(Error::refused("shifts-refused-past"));
    }
    may_do(rules, &group.template).map_err(Error::Refused)?;
    group.may_be_led()?;
    not_barred(tx, group.organisation).await?;
    step(tx, &mut group, GroupVerb::Accept, Actor::with(me, Ability::PublishShifts), rules, now).await?;
    store::answered(tx, id, "", "", me.id(), now).await?;
    later::accepted(tx, &group, rules, now).await
}

/// The school says no, or calls an accepted group off; with a reason the leader reads.
pub async fn refuse(
    tx: &mut Tx,
    me: &Me,
    id: GroupId,
    why: (NoReason, &str),
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let mut group = at_school(tx, me, Ability::PublishShifts, id).await?;
    if matches!(group.state, GroupState::Declined | GroupState::CalledOff) {
        return Ok(());
    }
    let verb = if group.state == GroupState::Asked { GroupVerb::Decline } else { GroupVerb::CallOff };
    step(tx, &mut group, verb, Actor::with(me, Ability::PublishShifts), rules, now).await?;
    store::answered(tx, id, why.0.as_str(), why.1, me.id(), now).await?;
    (group.why, group.why_text) = (why.0.to_string(), why.1.to_owned());
    later::refused(tx, &group, now).await
}

/// The leader gives the places back.
pub async fn withdraw(tx: &mut Tx, me: &Me, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = own(tx, me, id).await?;
    if group.state == GroupState::Withdrawn {
        return Ok(());
    }
    group.next(GroupVerb::Withdraw)?;
    if group.starts_at <= now {
        return Err(Error::refused("groups-refused-begun"));
    }
    let before = group.state;
    step(tx, &mut group, GroupVerb::Withdraw, Actor::Own(me.id()), rules, now).await?;
    later::withdrew(tx, &group, before, now).await
}

/// Who changes a number.
pub enum By<'a> {
    /// Its leader, until the limit.
    Leader(&'a Me),
    /// The school, until the day.
    School(&'a Me),
}

/// More people, or fewer: never more than there are places, never fewer than names.
pub async fn resize(
    tx: &mut Tx,
    by: By<'_>,
    id: GroupId,
    headcount: i64,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let (group, actor) = match &by {
        By::Leader(me) => (own(tx, me, id).await?, Actor::Own(me.id())),
        By::School(me) => {
            let actor = Actor::with(me, Ability::PublishShifts);
            (at_school(tx, me, Ability::PublishShifts, id).await?, actor)
        }
    };
    group.next(GroupVerb::Resize)?;
    if group.headcount == headcount {
        return Ok(());
    }
    let until = if matches!(by, By::Leader(_)) { group.change_until(rules) } else { group.starts_at };
    if until <= now {
        return Err(Error::refused("groups-refused-late"));
    }
    if headcount < group.named {
        return Err(Error::Refused(Reason::new("groups-refused-names").with("named", group.named)));
    }
    let more = headcount - group.headcount;
    if more > 0 {
        let offer = offers::offer_of(tx, group.shift).await?.ok_or(Error::refused("groups-refused-full"))?;
        offer.has_room(more)?;
        took(tx, &offer, more, now).await?;
    } else {
        gave_back(tx, &group, -more, rules, now).await?;
    }
    store::resize(tx, id, headcount).await?;
    let mut entry = line(&group, said(GroupVerb::Resize), actor).policy(rules.version);
    entry.people = more;
    ledger::note(tx, entry.detail(format!("was={} now={headcount}", group.headcount)), now).await?;
    later::resized(tx, &group, headcount, matches!(by, By::School(_)), now).await
}

/// Nobody answered in time: the places are free and the leader is told. Where the day was moved since, later.
pub(super) async fn lapse(tx: &mut Tx, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let Some(group) = store::any(tx, id).await? else { return Ok(()) };
    tx.lock("shift", group.shift).await?;
    let Some(mut group) = store::any(tx, id).await? else { return Ok(()) };
    if group.state != GroupState::Asked {
        return Ok(());
    }
    if group.answer_until() > now {
        LapseGroup { group: id }.enqueue(tx, group.answer_until()).await?;
        return Ok(());
    }
    step(tx, &mut group, GroupVerb::Lapse, Actor::System, rules, now).await?;
    later::lapsed(tx, &group, now).await
}

/// The organisation is no partner any more: its groups that have not come yet are called off, and leaders and schools are told.
pub async fn partner_left(
    tx: &mut Tx,
    me: &Me,
    organisation: OrganisationId,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    for (id, shift) in store::ahead_of(tx, organisation, now).await? {
        tx.lock("shift", shift).await?;
        let Some(mut group) = store::any(tx, id).await?.filter(|group| group.state.is_ahead()) else { continue };
        step(tx, &mut group, GroupVerb::CallOff, Actor::with(me, Ability::KeepPartners), rules, now).await?;
        store::answered(tx, id, BARRED, "", me.id(), now).await?;
        group.why = BARRED.to_owned();
        later::refused(tx, &group, now).await?;
        later::ended(tx, &group, now).await?;
    }
    Ok(())
}

/// Shifts are called off: so are the groups on them that have not come yet. The shifts are held, and counted by the caller.
pub(in crate::volunteering) async fn call_off(
    tx: &mut Tx,
    shifts: &[ShiftId],
    actor: Actor,
    now: Timestamp,
) -> Result<()> {
    for mut group in store::ahead_on_any(tx, shifts).await? {
        let to = group.next(GroupVerb::CallOff)?;
        store::set_state(tx, group.id, to, 0, now).await?;
        guests::forget_all(tx, group.id).await?;
        group.state = to;
        ledger::note(tx, line(&group, said(GroupVerb::CallOff), actor), now).await?;
        later::refused(tx, &group, now).await?;
    }
    Ok(())
}
