//! One giver's part of a need: promised, held, dated, received, thanked for. Units are counted with the need held, so that
//! no more is promised than is needed, whoever comes at once.

use super::act::Act;
use super::giver::{Giver, LINK_OPENS};
use super::need::{Need, NeedId, NeedKind, actor, held, held_any, note_part, recount, roles};
use super::need_flow::NeedState;
use super::offer::OfferId;
use super::part_flow::{PartFlow, PartState, PartVerb};
use super::{caps, notices, standing, store};
use crate::error::{Error, Result};
use crate::giving::GiftId;
use crate::giving::closet::ItemId;
use crate::ledger::Actor;
use crate::people::{ContactKind, PersonId, Role};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// A part of a need.
    PartId
);

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// From this hour on nobody opens a school's office for somebody who comes today.
const OFFICE_CLOSES: i8 = 16;
/// A second press of the button within this time promises nothing new.
const SAME: SignedDuration = SignedDuration::from_mins(10);

/// A part, with what pages and letters say of its need.
#[derive(Debug, Clone)]
pub struct Part {
    pub id: PartId,
    pub need: NeedId,
    pub offer: Option<OfferId>,
    pub state: PartState,
    pub giver_kind: String,
    pub person: Option<PersonId>,
    pub organisation: Option<i64>,
    pub name: String,
    pub contact_kind: String,
    pub contact: String,
    pub lang: String,
    pub quantity: i64,
    pub received: i64,
    pub note: String,
    pub hold_until: Option<Date>,
    pub day: Option<Date>,
    pub received_on: Option<Date>,
    pub received_by: String,
    pub condition: String,
    pub why: String,
    pub thanks: String,
    pub created_at: Timestamp,
    pub since: Timestamp,
    pub what: String,
    pub size: String,
    pub kind: NeedKind,
    pub need_state: NeedState,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    /// The thing of a closet out of which it was given.
    pub closet_item: Option<ItemId>,
    /// The gift as which it was written down.
    pub gift: Option<GiftId>,
    /// Somebody of the school or the office wrote the promise down.
    pub entered: bool,
    /// Nobody may help in the name of its organisation now.
    pub rests: bool,
}
db::row!(Part {
    id,
    need,
    offer,
    state,
    giver_kind,
    person,
    organisation,
    name,
    contact_kind,
    contact,
    lang,
    quantity,
    received,
    note,
    hold_until,
    day,
    received_on,
    received_by,
    condition,
    why,
    thanks,
    created_at,
    since,
    what,
    size,
    kind,
    need_state,
    school,
    school_name,
    school_slug,
    closet_item,
    gift,
    entered,
    rests
});

impl Part {
    /// The giver's language.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// How the giver is reached, if they said so.
    pub fn way(&self) -> Option<(ContactKind, &str)> {
        ContactKind::parse(&self.contact_kind).map(|kind| (kind, self.contact.as_str()))
    }

    /// Who acts when the giver does.
    fn giver(&self) -> Actor {
        self.person.map_or(Actor::System, Actor::Own)
    }

    /// Whether it was to come and rests.
    pub fn waits(&self) -> bool {
        self.rests && (self.state.is_coming() || self.state == PartState::Unconfirmed)
    }

    pub(super) fn next(&self, verb: PartVerb) -> Result<PartState> {
        PartFlow::next(self.state, verb).map_err(|_| Error::refused("needs-part-refused-state"))
    }
}

/// What somebody promises.
#[derive(Debug, Clone)]
pub struct Promise {
    pub giver: Giver,
    pub quantity: i64,
    pub note: String,
    pub offer: Option<OfferId>,
}

/// Promises a part of a need. Whoever is signed in holds it at once; anybody else when they open the letter that goes out.
pub async fn promise(
    tx: &mut Tx,
    viewer: &Viewer,
    id: NeedId,
    new: &Promise,
    secret: &str,
    act: &Act<'_>,
) -> Result<PartId> {
    standing::hold(tx, new.giver.organisation()).await?;
    let need = held_any(tx, id).await?;
    if store::need::shown(tx, viewer, id).await?.is_none() {
        return Err(Error::NotFound);
    }
    is_no_money(&need)?;
    room(&need, new.quantity)?;
    standing::may_help(tx, new.giver.organisation()).await?;
    if let Some(same) = store::part::same_since(tx, id, new, act.now - SAME).await? {
        // Their own, to whoever is signed in; anybody else has the letter that went out the first time.
        if new.giver.is_known() {
            store::part::add_link(tx, &hash(secret), same, act.now).await?;
        }
        return Ok(same);
    }
    caps::promise(tx, &new.giver, act).await?;
    let part = store::part::insert(tx, id, new, None, act.now).await?;
    store::part::add_link(tx, &hash(secret), part, act.now).await?;
    if new.giver.is_known() {
        confirm(tx, need, part, act).await?;
    } else {
        let part = store::part::any(tx, part).await?.ok_or(Error::NotFound)?;
        notices::confirm(tx, &part, secret, act).await?;
    }
    Ok(part)
}

/// Writes a promise down for somebody who telephones or came by. Each is a letter to somebody else: there is an end to them.
pub async fn enter(tx: &mut Tx, me: &Me, id: NeedId, new: &Promise, act: &Act<'_>) -> Result<PartId> {
    standing::hold(tx, new.giver.organisation()).await?;
    let need = held(tx, me, id).await?;
    is_no_money(&need)?;
    room(&need, new.quantity)?;
    caps::entered_promise(tx, me, &new.giver, act).await?;
    let part = store::part::insert(tx, id, new, Some(me.id()), act.now).await?;
    confirm(tx, need, part, act).await?;
    Ok(part)
}

/// Money is promised and given as a gift: so it is answered, thanked for by letter, and told to the board like any other.
pub(super) fn is_no_money(need: &Need) -> Result<()> {
    if need.kind == NeedKind::Money { Err(Error::refused("needs-help-money")) } else { Ok(()) }
}

/// Whether so many can still be promised; none: whether any can.
pub(super) fn room(need: &Need, quantity: i64) -> Result<()> {
    if !need.state.is_open() {
        return Err(Error::refused("needs-help-over"));
    }
    match need.left() {
        0 => Err(Error::refused("needs-help-full")),
        left if quantity > left => Err(Error::Refused(Reason::new("needs-help-left").with("left", left))),
        _ => Ok(()),
    }
}

/// The giver is who they say: the units are theirs from now on. The caller holds the need.
pub(super) async fn confirm(tx: &mut Tx, mut need: Need, id: PartId, act: &Act<'_>) -> Result<PartState> {
    let mut part = store::part::any(tx, id).await?.ok_or(Error::NotFound)?;
    if part.state != PartState::Unconfirmed {
        return Err(Error::refused("needs-part-refused-state"));
    }
    room(&need, part.quantity)?;
    standing::may_help(tx, part.organisation).await?;
    if part.offer.is_none() {
        standing::heard(tx, part.organisation, act).await?;
    }
    // What was agreed on by both sides before is not asked again.
    let to = if need.kind.brings_people() && part.offer.is_none() { PartState::Offered } else { PartState::Reserved };
    if to == PartState::Reserved {
        hold(tx, &mut part, act).await?;
    }
    let giver = part.giver();
    moved(tx, &need, &mut part, to, "need-part-promised", giver, "", act).await?;
    recount(tx, &mut need, act).await?;
    notices::promised(tx, &need, &part, act).await?;
    Ok(to)
}

async fn hold(tx: &mut Tx, part: &mut Part, act: &Act<'_>) -> Result<()> {
    let until = act.in_days(act.rules.need_rules().hold_days);
    part.hold_until = Some(until);
    store::part::hold(tx, part.id, until).await
}

/// The part a link belongs to, with its need, both held, and in whose name it is.
async fn linked(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<(Need, Part)> {
    let found = store::part::by_link(tx, &hash(secret), act.now - LINK_OPENS).await?.ok_or(Error::NotFound)?;
    standing::hold(tx, found.organisation).await?;
    let need = held_any(tx, found.need).await?;
    let part = store::part::any(tx, found.id).await?.ok_or(Error::NotFound)?;
    Ok((need, part))
}

/// By the link in the letter: it is me.
pub async fn confirm_by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<PartState> {
    let (need, part) = linked(tx, secret, act).await?;
    // A second press changes nothing.
    if part.state.holds() {
        return Ok(part.state);
    }
    confirm(tx, need, part.id, act).await
}

/// The giver names a day, or another.
pub async fn commit_by_link(tx: &mut Tx, secret: &str, day: Date, act: &Act<'_>) -> Result<()> {
    let (mut need, mut part) = linked(tx, secret, act).await?;
    let to = part.next(PartVerb::Commit)?;
    standing::may_help(tx, part.organisation).await?;
    // The same day named again: a form that was sent twice.
    if (part.state, part.day) == (to, Some(day)) {
        return Ok(());
    }
    let calendar = &act.rules.calendar;
    if day < act.today() {
        return Err(Error::refused("needs-day-past"));
    }
    if day > act.in_days(366) {
        return Err(Error::refused("needs-day-far"));
    }
    if !calendar.is_business_day(day) || calendar.closed_on(day).is_some() {
        return Err(Error::refused("needs-day-closed"));
    }
    if day == act.today() && act.now.to_zoned_datetime(calendar.time_zone.zone().clone()).hour() >= OFFICE_CLOSES {
        return Err(Error::refused("needs-day-late"));
    }
    store::part::set_day(tx, part.id, day).await?;
    part.day = Some(day);
    standing::heard(tx, part.organisation, act).await?;
    let giver = part.giver();
    moved(tx, &need, &mut part, to, "need-part-dated", giver, "", act).await?;
    recount(tx, &mut need, act).await
}

/// The giver takes it back.
pub async fn withdraw_by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<()> {
    let (mut need, mut part) = linked(tx, secret, act).await?;
    let to = part.next(PartVerb::Withdraw)?;
    let held_units = part.state.holds();
    let giver = part.giver();
    moved(tx, &need, &mut part, to, "need-part-withdrawn", giver, "", act).await?;
    recount(tx, &mut need, act).await?;
    if held_units { notices::part_lost(tx, &need, &part, act).await } else { Ok(()) }
}

/// A part of a need within the viewer's reach, both held, with the role in which the viewer takes the step.
pub(super) async fn at_school(
    tx: &mut Tx,
    me: &Me,
    id: NeedId,
    part: PartId,
    verb: PartVerb,
) -> Result<(Need, Part, Role, PartState)> {
    let need = held(tx, me, id).await?;
    let part = store::part::any(tx, part).await?.filter(|part| part.need == id).ok_or(Error::NotFound)?;
    let to = part.next(verb)?;
    let role = roles(me, need.school).into_iter().find(|role| PartFlow::may(*role, part.state, verb));
    let role = role.ok_or(Error::refused("needs-refused-not-yours"))?;
    Ok((need, part, role, to))
}

/// Whether somebody at the school may take a step with a part: what decides which forms a page shows.
pub fn may(viewer: &Viewer, part: &Part, verb: PartVerb) -> bool {
    roles(viewer, part.school).into_iter().any(|role| PartFlow::may(role, part.state, verb))
}

/// The school says yes to somebody who comes.
pub async fn accept(tx: &mut Tx, me: &Me, id: NeedId, part: PartId, act: &Act<'_>) -> Result<()> {
    if let Some(seen) = store::part::any(tx, part).await? {
        standing::hold(tx, seen.organisation).await?;
    }
    let (mut need, mut part, role, to) = at_school(tx, me, id, part, PartVerb::Accept).await?;
    standing::may_help(tx, part.organisation).await?;
    hold(tx, &mut part, act).await?;
    moved(tx, &need, &mut part, to, "need-part-accepted", actor(me, role), "", act).await?;
    recount(tx, &mut need, act).await?;
    notices::accepted(tx, &part, act).await
}

/// The school says no, and why.
pub async fn decline(tx: &mut Tx, me: &Me, id: NeedId, part: PartId, words: &str, act: &Act<'_>) -> Result<()> {
    let (mut need, mut part, role, to) = at_school(tx, me, id, part, PartVerb::Decline).await?;
    store::part::set_why(tx, part.id, words).await?;
    words.clone_into(&mut part.why);
    moved(tx, &need, &mut part, to, "need-part-declined", actor(me, role), words, act).await?;
    recount(tx, &mut need, act).await?;
    notices::declined(tx, &part, act).await
}

/// Moves a part: its state, its line in the need's history and in the ledger, and what its offer has left.
#[expect(clippy::too_many_arguments, reason = "what every step of a part needs")]
pub(super) async fn moved(
    tx: &mut Tx,
    need: &Need,
    part: &mut Part,
    to: PartState,
    verb: &'static str,
    by: Actor,
    note: &str,
    act: &Act<'_>,
) -> Result<()> {
    store::part::set_state(tx, part.id, to, act.now).await?;
    (part.state, part.since) = (to, act.now);
    if let Some(offer) = part.offer {
        super::offer::recount(tx, offer, act).await?;
    }
    note_part(tx, need, part, verb, by, note, act).await
}

/// Every night: letters that were not opened, and parts for which no day was named in time.
pub(super) async fn lapse(tx: &mut Tx, id: PartId, act: &Act<'_>) -> Result<()> {
    let Some(found) = store::part::any(tx, id).await? else { return Ok(()) };
    let mut need = held_any(tx, found.need).await?;
    let Some(mut part) = store::part::any(tx, id).await? else { return Ok(()) };
    let over = match part.state {
        PartState::Reserved => part.hold_until.is_some_and(|until| until < act.today()),
        PartState::Unconfirmed => part.created_at < act.now - DAY,
        _ => false,
    };
    if !over {
        return Ok(());
    }
    let was_held = part.state == PartState::Reserved;
    let to = part.next(PartVerb::Lapse)?;
    moved(tx, &need, &mut part, to, "need-part-lapsed", Actor::System, "", act).await?;
    recount(tx, &mut need, act).await?;
    if was_held {
        notices::lapsed(tx, &part, act).await?;
        notices::part_lost(tx, &need, &part, act).await?;
    }
    Ok(())
}
