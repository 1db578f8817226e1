//! The closet: things that wait to be given out, by item, size and place. What is there is counted under a lock and is never
//! less than nothing; nobody who gets something is named.

use super::act::Act;
use super::gift::GiftId;
use super::store;
use super::store::closet as shelves;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::needs::{self, NeedId, PartId};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::{Me, Reach, Viewer};
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A thing in the closet: one item of one size at one place.
    ItemId
);

db::text_enum! {
    /// How the number of a thing changes.
    pub enum Change {
        Received = "received",
        Given = "given",
        /// Counted: there are more or fewer than was written.
        Counted = "counted",
    }
}

/// The most of one thing.
pub const MOST: i64 = 100_000;

/// One thing, as the list shows it.
#[derive(Debug, Clone)]
pub struct Item {
    pub id: ItemId,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub name: String,
    pub size: String,
    pub place: String,
    pub quantity: i64,
    pub low: i64,
    pub ended: bool,
    pub counted_on: Option<Date>,
}
db::row!(Item { id, school, school_name, name, size, place, quantity, low, ended, counted_on });

impl Item {
    /// Whether there are so few that somebody should ask for more.
    pub fn is_low(&self) -> bool {
        !self.ended && self.low > 0 && self.quantity <= self.low
    }
}

/// One change of its number.
#[derive(Debug, Clone)]
pub struct Moved {
    pub kind: Change,
    pub change: i64,
    pub after: i64,
    pub words: String,
    pub gift: Option<GiftId>,
    pub part: Option<PartId>,
    pub need: Option<NeedId>,
    pub on_date: Date,
    pub by_name: Option<String>,
    pub at: Timestamp,
}
db::row!(Moved { kind, change, after, words, gift, part, need, on_date, by_name, at });

/// A thing that is new in the closet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    pub school: Option<SchoolId>,
    pub name: String,
    pub size: String,
    pub place: String,
    pub low: i64,
}

impl NewItem {
    /// The same thing at the same place has the same key.
    fn key(&self) -> String {
        let school = self.school.map_or(0, |school| school.0);
        let fold = crate::people::fold;
        format!("{school}|{}|{}|{}", fold(&self.name), fold(&self.size), fold(&self.place))
    }
}

/// Makes room for a thing; one that is there already is that one.
pub async fn add(tx: &mut Tx, me: &Me, new: &NewItem, act: &Act<'_>) -> Result<ItemId> {
    let may = match new.school {
        Some(school) => me.may_at(Ability::KeepCloset, school),
        None => matches!(me.reach(Ability::KeepCloset), Reach::District),
    };
    if !may {
        return Err(Error::NotFound);
    }
    let (id, made) = shelves::find_or_insert(tx, &new.key(), new, me.id(), act.now).await?;
    if made {
        note(tx, me, id, new.school, "closet-item-added", 0, &act.for_needs()).await?;
    }
    Ok(id)
}

/// What happens to a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub kind: Change,
    /// How many came or went; how many there are, if somebody counted.
    pub count: i64,
    /// For what it was given, or why the count differs. Never a child's name.
    pub words: String,
    pub gift: Option<GiftId>,
    /// The part of a need with which it came.
    pub part: Option<PartId>,
}

/// Why a number cannot change so; the new number, if it can.
pub fn after(quantity: i64, step: &Step) -> Result<i64, Reason> {
    let next = match step.kind {
        Change::Received => quantity + step.count,
        Change::Given => quantity - step.count,
        Change::Counted => step.count,
    };
    match step.kind {
        Change::Given if next < 0 => Err(Reason::new("closet-refused-short").with("count", quantity)),
        Change::Counted if next != quantity && step.words.is_empty() => {
            Err(Reason::new("closet-refused-why").with("count", quantity))
        }
        _ if next > MOST => Err(Reason::new("closet-refused-many").with("most", MOST)),
        _ => Ok(next),
    }
}

/// Received, given out, counted: under the thing's lock, so that two at once come one after the other.
pub async fn change(tx: &mut Tx, me: &Me, id: ItemId, step: &Step, act: &Act<'_>) -> Result<i64> {
    changed(tx, me, id, step, &act.for_needs()).await
}

/// Given out for a part of a need. Whoever calls it holds the need.
pub async fn give_to_need(
    tx: &mut Tx,
    me: &Me,
    id: ItemId,
    (part, count): (PartId, i64),
    act: &needs::Act<'_>,
) -> Result<i64> {
    let step = Step { kind: Change::Given, count, words: String::new(), gift: None, part: Some(part) };
    changed(tx, me, id, &step, act).await
}

async fn changed(tx: &mut Tx, me: &Me, id: ItemId, step: &Step, act: &needs::Act<'_>) -> Result<i64> {
    shelves::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    needs::closet::hold(tx, id).await?;
    tx.lock("closet_item", id).await?;
    let item = shelves::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    if item.ended {
        return Err(Error::refused("closet-refused-ended"));
    }
    if let Some(gift) = step.gift {
        // A gift of things that this person may see, and that is here.
        let found = store::gift::visible(tx, me, gift).await?.filter(|gift| !gift.is_money());
        found.filter(|gift| gift.received_on.is_some()).ok_or_else(|| Error::refused("closet-refused-gift"))?;
    }
    let next = after(item.quantity, step).map_err(Error::Refused)?;
    shelves::set_quantity(tx, id, next).await?;
    shelves::note_move(tx, id, step, next - item.quantity, next, me.id(), (act.today(), act.now)).await?;
    let verb = match step.kind {
        Change::Received => "closet-received",
        Change::Given => "closet-given",
        Change::Counted => "closet-counted",
    };
    note(tx, me, id, item.school, verb, next - item.quantity, act).await?;
    let now = Item { quantity: next, ..item.clone() };
    needs::closet::follow(tx, &item, &now, me.id(), act).await?;
    Ok(next)
}

/// A thing that the viewer keeps.
pub async fn one(tx: &mut Tx, viewer: &Viewer, id: ItemId) -> Result<Option<Item>> {
    shelves::visible(tx, viewer, id).await
}

/// What a school's closet and the district's have, of those that the viewer keeps.
pub async fn there(tx: &mut Tx, viewer: &Viewer, school: SchoolId) -> Result<Vec<Item>> {
    shelves::there(tx, viewer, school).await
}

/// What came for a need that the closet wrote. Whoever takes it in at the door need not keep the closet.
pub async fn arrived(
    tx: &mut Tx,
    id: ItemId,
    part: PartId,
    count: i64,
    by: PersonId,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    tx.lock("closet_item", id).await?;
    let item = shelves::any(tx, id).await?.ok_or(Error::NotFound)?;
    let step = Step { kind: Change::Received, count, words: String::new(), gift: None, part: Some(part) };
    let next = after(item.quantity, &step).map_err(Error::Refused)?;
    shelves::set_quantity(tx, id, next).await?;
    shelves::note_move(tx, id, &step, count, next, by, (rules.calendar.day_of(now), now)).await?;
    let mut entry = Entry::new(Actor::System, "closet-received", "closet_item", id);
    entry.school = item.school;
    ledger::note(tx, entry.policy(rules.version).detail(format!("change={count} part={part}")), now).await
}

/// Changes where it runs low; ends a thing of which nothing is left, or opens it again.
pub async fn settle(tx: &mut Tx, me: &Me, id: ItemId, low: i64, ended: bool, act: &Act<'_>) -> Result<()> {
    shelves::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    needs::closet::hold(tx, id).await?;
    tx.lock("closet_item", id).await?;
    let item = shelves::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    if ended && item.quantity > 0 {
        return Err(Error::Refused(Reason::new("closet-refused-left").with("count", item.quantity)));
    }
    if (item.low, item.ended) == (low, ended) {
        return Ok(());
    }
    shelves::settle(tx, id, low, ended.then_some(act.now)).await?;
    let act = act.for_needs();
    note(tx, me, id, item.school, "closet-item-changed", 0, &act).await?;
    let now = Item { low, ended, ..item.clone() };
    needs::closet::follow(tx, &item, &now, me.id(), &act).await
}

async fn note(
    tx: &mut Tx,
    me: &Me,
    id: ItemId,
    school: Option<SchoolId>,
    verb: &'static str,
    change: i64,
    act: &needs::Act<'_>,
) -> Result<()> {
    let mut entry = Entry::new(Actor::with(me, Ability::KeepCloset), verb, "closet_item", id);
    entry.school = school;
    let entry = entry.policy(act.rules.version).detail(format!("change={change}"));
    ledger::note(tx, entry, act.now).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn step(kind: Change, count: i64, words: &str) -> Step {
        Step { kind, count, words: words.to_owned(), gift: None, part: None }
    }

    #[test]
    fn nothing_is_given_that_is_not_there_and_a_difference_needs_a_reason() {
        let key = |outcome: Result<i64, Reason>| outcome.map_err(|reason| reason.key());
        assert_eq!(key(after(3, &step(Change::Given, 3, ""))), Ok(0));
        assert_eq!(key(after(3, &step(Change::Given, 4, ""))), Err("closet-refused-short"));
        assert_eq!(key(after(3, &step(Change::Counted, 3, ""))), Ok(3));
        assert_eq!(key(after(3, &step(Change::Counted, 2, ""))), Err("closet-refused-why"));
        assert_eq!(key(after(3, &step(Change::Counted, 2, "moths"))), Ok(2));
        assert_eq!(key(after(MOST, &step(Change::Received, 1, ""))), Err("closet-refused-many"));
    }

    proptest! {
        #[test]
        fn no_walk_ends_below_zero(walk in prop::collection::vec((0_usize..3, 0_i64..500), 0..60)) {
            let mut quantity = 0;
            for (kind, count) in walk {
                if let Ok(next) = after(quantity, &step(Change::ALL[kind], count, "why")) {
                    quantity = next;
                }
                prop_assert!((0..=MOST).contains(&quantity));
            }
        }
    }
}
