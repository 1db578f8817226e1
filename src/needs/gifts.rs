//! What comes for a need as a gift: money always, and things once the office has written them down as one. So the gift is
//! answered, thanked for by letter, summed up and told to the board like any other. Whoever holds both holds the gift first.

use super::act::Act;
use super::giver::LINK_OPENS;
use super::need::{NeedId, NeedKind, all_thanked, held_any, recount};
use super::part::{Part, PartId, moved};
use super::part_flow::PartVerb;
use super::store;
use crate::error::{Error, Result};
use crate::giving::GiftId;
use crate::ledger::Actor;
use crate::people::PersonId;
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::Date;

/// A need that asks for money, for the form in which it is given.
#[derive(Debug, Clone)]
pub struct Asked {
    pub id: NeedId,
    pub what: String,
    pub school_name: String,
    pub school_slug: String,
    /// Whole dollars that nobody has promised yet, and those of the giver's own part.
    pub left: i64,
    pub is_open: bool,
}

/// A need of money that the viewer may see, with the giver's own part of it.
pub async fn asked(tx: &mut Tx, viewer: &Viewer, id: NeedId, own: Option<&Part>) -> Result<Option<Asked>> {
    let found = match store::need::shown(tx, viewer, id).await? {
        Some(need) => Some(need),
        None => store::need::visible(tx, viewer, id).await?,
    };
    Ok(found.filter(|need| need.kind == NeedKind::Money).map(|need| {
        let own = held_by(own);
        Asked {
            id,
            left: need.left() + own,
            is_open: need.state.is_open() || own > 0,
            what: need.what,
            school_name: need.school_name,
            school_slug: need.school_slug,
        }
    }))
}

fn held_by(part: Option<&Part>) -> i64 {
    part.filter(|part| part.state.is_coming()).map_or(0, |part| part.quantity)
}

/// The money that somebody said they would give, by their link.
pub async fn own_part(tx: &mut Tx, secret: &str, now: Timestamp) -> Result<Option<Part>> {
    let found = store::part::by_link(tx, &hash(secret), now - LINK_OPENS).await?;
    Ok(found.filter(|part| part.kind == NeedKind::Money && part.state.is_coming()))
}

/// A part of a need as a gift's form is filled in with it.
#[derive(Debug, Clone)]
pub struct ToWrite {
    pub part: PartId,
    pub need: NeedId,
    pub name: String,
    /// As it is typed; empty where nobody said how they are reached.
    pub contact: String,
    pub lang: String,
    pub person: Option<PersonId>,
    pub organisation: Option<i64>,
    pub money: bool,
    pub what: String,
    pub size: String,
    pub quantity: i64,
    pub school_slug: String,
    pub promised_on: Date,
    /// As which it stands already.
    pub gift: Option<GiftId>,
}

/// Whether a part can be written down as a gift: things that are here, and money that is to come. What people do, and what
/// came out of a closet, is none.
pub fn is_gift(part: &Part) -> bool {
    match part.kind {
        NeedKind::Goods => part.state.is_here() && part.closet_item.is_none(),
        NeedKind::Money => part.state.is_coming(),
        _ => false,
    }
}

/// A part of a need within the viewer's reach that can be written down as a gift, or was.
pub async fn to_write(tx: &mut Tx, viewer: &Viewer, id: PartId, act: &Act<'_>) -> Result<Option<ToWrite>> {
    let Some(part) = store::part::any(tx, id).await?.filter(|part| is_gift(part) || part.gift.is_some()) else {
        return Ok(None);
    };
    if store::need::visible(tx, viewer, part.need).await?.is_none() {
        return Ok(None);
    }
    let day = act.rules.calendar.day_of(part.created_at);
    Ok(Some(ToWrite {
        part: id,
        need: part.need,
        contact: part.way().map_or_else(String::new, |(kind, address)| crate::people::shown(kind, address)),
        money: part.kind == NeedKind::Money,
        promised_on: part.received_on.map_or(day, |came| came.min(day)),
        name: part.name,
        lang: part.lang,
        person: part.person,
        organisation: part.organisation,
        what: part.what,
        size: part.size,
        quantity: part.quantity,
        school_slug: part.school_slug,
        gift: part.gift,
    }))
}

/// A gift that is offered for a need.
#[derive(Debug, Clone, Copy)]
pub struct Toward {
    pub need: NeedId,
    /// The part that becomes the gift.
    pub part: Option<PartId>,
    pub school: Option<SchoolId>,
    pub money: bool,
    pub cents: i64,
}

/// Whether the need still wants it. Nothing is held for a gift that nobody has accepted.
pub async fn room(tx: &mut Tx, toward: &Toward) -> Result<()> {
    let not_for_it = || Error::refused("gifts-refused-need");
    let need = store::need::any(tx, toward.need).await?.ok_or_else(not_for_it)?;
    let part = match toward.part {
        Some(id) => Some(store::part::any(tx, id).await?.filter(|part| part.need == need.id).ok_or_else(not_for_it)?),
        None => None,
    };
    if part.as_ref().is_some_and(|part| part.gift.is_some()) {
        return Err(Error::refused("gifts-part-written"));
    }
    if toward.school != Some(need.school) {
        return Err(Error::Refused(Reason::new("gifts-need-school").with("school", need.school_name)));
    }
    match (need.kind == NeedKind::Money, toward.money) {
        (true, true) => {}
        (true, false) => return Err(Error::refused("gifts-need-money")),
        (false, false) if part.as_ref().is_some_and(is_gift) => return Ok(()),
        (false, _) => return Err(not_for_it()),
    }
    let held = held_by(part.as_ref());
    let left = need.left() + held;
    match left {
        _ if !need.state.is_open() && held == 0 => Err(Error::refused("needs-help-over")),
        0 => Err(Error::refused("needs-help-full")),
        _ if toward.cents > left * 100 => Err(Error::Refused(Reason::new("gifts-need-left").with("left", left))),
        _ => Ok(()),
    }
}

/// The part was written down as this gift, once. Money leaves the need's own count: from the yes on the gift is counted.
pub async fn written(tx: &mut Tx, id: PartId, gift: GiftId, by: Actor, act: &Act<'_>) -> Result<()> {
    let found = store::part::any(tx, id).await?.ok_or(Error::NotFound)?;
    let mut need = held_any(tx, found.need).await?;
    let mut part = store::part::any(tx, id).await?.ok_or(Error::NotFound)?;
    if part.gift.is_some() {
        return Err(Error::refused("gifts-part-written"));
    }
    store::gifts::written(tx, id, gift).await?;
    part.gift = Some(gift);
    if part.kind == NeedKind::Money {
        let to = part.next(PartVerb::Give)?;
        moved(tx, &need, &mut part, to, "need-part-given", by, "", act).await?;
        return recount(tx, &mut need, act).await;
    }
    super::need::note_part(tx, &need, &part, "need-part-written", by, "", act).await
}

/// A gift for the need was accepted, came, went back or was taken back: what is promised and what is here follow from the gifts
/// as they stand, however often it is asked. The gift is held.
pub async fn follow(tx: &mut Tx, id: NeedId, act: &Act<'_>) -> Result<()> {
    let mut need = held_any(tx, id).await?;
    if need.kind == NeedKind::Money { recount(tx, &mut need, act).await } else { Ok(()) }
}

/// The donor of a gift for the need has the letter; after the last of them the need is thanked for.
pub async fn thanked(tx: &mut Tx, id: NeedId, by: Actor, act: &Act<'_>) -> Result<()> {
    let mut need = held_any(tx, id).await?;
    if need.kind == NeedKind::Money { all_thanked(tx, &mut need, by, act).await } else { Ok(()) }
}

/// A need as a gift's page names it.
#[derive(Debug, Clone)]
pub struct Named {
    pub id: NeedId,
    pub what: String,
    pub size: String,
    /// Whether the reader may open its public page, and its page in the office.
    pub shown: bool,
    pub inside: bool,
}

/// Its name, for whoever may see the gift.
pub async fn named(tx: &mut Tx, viewer: &Viewer, id: NeedId) -> Result<Option<Named>> {
    let Some(need) = store::need::any(tx, id).await? else { return Ok(None) };
    let shown = store::need::shown(tx, viewer, id).await?.is_some();
    let inside = store::need::visible(tx, viewer, id).await?.is_some();
    Ok(Some(Named { id, what: need.what, size: need.size, shown, inside }))
}
