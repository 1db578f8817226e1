//! What comes of a part: it is here, it is not, and its giver is thanked.

use super::act::Act;
use super::need::{Need, NeedId, actor, all_thanked, recount};
use super::part::{Part, PartId, at_school, is_no_money, moved};
use super::part_flow::PartVerb;
use super::{closet, notices, store};
use crate::error::{Error, Result};
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;

/// What came.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub quantity: i64,
    pub on: Date,
    pub by: String,
    pub condition: String,
}

/// Writes down what came: fewer than promised, and the rest is free again; more, as far as more is needed.
pub async fn receive(tx: &mut Tx, me: &Me, id: NeedId, part: PartId, came: &Delivery, act: &Act<'_>) -> Result<()> {
    let (mut need, mut part, role, to) = at_school(tx, me, id, part, PartVerb::Receive).await?;
    is_no_money(&need)?;
    on_a_day(&need, &part, came.on, act)?;
    let most = part.quantity + need.left();
    if came.quantity > most {
        return Err(Error::Refused(Reason::new("needs-came-more").with("most", most)));
    }
    store::part::received(tx, part.id, came).await?;
    (part.quantity, part.received, part.received_on) = (came.quantity, came.quantity, Some(came.on));
    moved(tx, &need, &mut part, to, "need-part-received", actor(me, role), &came.condition, act).await?;
    closet::arrived(tx, &need, &part, me.id(), act).await?;
    recount(tx, &mut need, act).await
}

/// Nothing comes on a day that is not yet, nor before it was promised; what the office wrote down for somebody may have come
/// first, but not before anybody could see the need.
fn on_a_day(need: &Need, part: &Part, on: Date, act: &Act<'_>) -> Result<()> {
    let calendar = &act.rules.calendar;
    let seen = need.published_at.unwrap_or(need.created_at);
    let first = calendar.day_of(if part.entered { seen.min(part.created_at) } else { part.created_at });
    if on > act.today() {
        return Err(Error::refused("needs-day-ahead"));
    }
    if on < first {
        return Err(Error::refused("needs-day-before-promise"));
    }
    Ok(())
}

/// The day came and nobody with it.
pub async fn miss_day(tx: &mut Tx, me: &Me, id: NeedId, part: PartId, act: &Act<'_>) -> Result<()> {
    let (mut need, mut part, role, to) = at_school(tx, me, id, part, PartVerb::MissDay).await?;
    if part.day.is_none_or(|day| day >= act.today()) {
        return Err(Error::refused("needs-day-not-over"));
    }
    moved(tx, &need, &mut part, to, "need-part-missed", actor(me, role), "", act).await?;
    recount(tx, &mut need, act).await
}

/// Thanks the giver in the school's words; after the last of them the need is thanked for.
pub async fn thank(tx: &mut Tx, me: &Me, id: NeedId, part: PartId, words: &str, act: &Act<'_>) -> Result<()> {
    let (mut need, mut part, role, to) = at_school(tx, me, id, part, PartVerb::Thank).await?;
    store::part::thanked(tx, part.id, words).await?;
    words.clone_into(&mut part.thanks);
    moved(tx, &need, &mut part, to, "need-part-thanked", actor(me, role), "", act).await?;
    notices::thanks(tx, &part, act).await?;
    all_thanked(tx, &mut need, actor(me, role), act).await
}
