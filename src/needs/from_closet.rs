//! A need that asks for something a closet has is met out of the closet, in part or whole: the need and the thing are held, and no
//! more is given than either has.

use super::act::Act;
use super::need::{Need, NeedId, NeedKind, actor, all_thanked, held, recount, roles};
use super::part::{self, room};
use super::part_flow::{PartFlow, PartState, PartVerb};
use super::store::part::Given;
use super::{closet, store, topic};
use crate::error::{Error, Result};
use crate::giving::closet::{self as shelves, Item, ItemId};
use crate::people::Role;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;

/// What somebody gives out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Out {
    pub item: ItemId,
    pub quantity: i64,
}

/// In which role somebody gives out of a closet for this need.
fn role(viewer: &Viewer, need: &Need) -> Option<Role> {
    roles(viewer, need.school)
        .into_iter()
        .find(|role| PartFlow::may(*role, PartState::Unconfirmed, PartVerb::FromCloset))
}

/// Things about what the need asks for, out of the closets of its school and of the district that the viewer keeps; those of the
/// same size first.
pub async fn fitting(tx: &mut Tx, viewer: &Viewer, need: &Need) -> Result<Vec<Item>> {
    let open = need.kind == NeedKind::Goods && need.state.is_open() && need.left() > 0;
    if !open || role(viewer, need).is_none() {
        return Ok(Vec::new());
    }
    let mut found = shelves::there(tx, viewer, need.school).await?;
    found.retain(|item| may_meet(item, need) && item.quantity > 0 && !item.ended);
    found.sort_by_key(|item| (!same_size(item, need), item.school.is_none(), item.id));
    Ok(found)
}

/// What a closet asks for itself comes from another closet. "Winter coat" meets "Abrigos de invierno".
fn may_meet(item: &Item, need: &Need) -> bool {
    let (here, wanted) = (topic::number(NeedKind::Goods, &item.name), topic::number(NeedKind::Goods, &need.what));
    need.closet_item != Some(item.id) && item.school.is_none_or(|school| school == need.school) && here == wanted
}

/// "10–12" is "10-12".
fn same_size(item: &Item, need: &Need) -> bool {
    let bare = |size: &str| size.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    bare(&item.size) == bare(&need.size)
}

/// Gives out of a closet for a need.
pub async fn give(tx: &mut Tx, me: &Me, id: NeedId, out: Out, act: &Act<'_>) -> Result<()> {
    store::need::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    // Two needs may have to be held: this one, and the one that is open for the thing. Everybody holds them in one order.
    let open = closet::open(tx, out.item).await?;
    if open.is_some_and(|open| open.0 < id.0) {
        closet::hold(tx, out.item).await?;
    }
    let mut need = held(tx, me, id).await?;
    let item = shelves::one(tx, me, out.item).await?.filter(|item| may_meet(item, &need));
    let item = item.ok_or(Error::refused("needs-closet-refused-item"))?;
    if need.kind != NeedKind::Goods {
        return Err(Error::refused("needs-closet-refused-item"));
    }
    let role = role(me, &need).ok_or(Error::refused("needs-refused-not-yours"))?;
    room(&need, out.quantity)?;
    let given = Given {
        item: item.id,
        name: item.school_name.as_deref().unwrap_or(&act.rules.district.name),
        by: &me.name,
        quantity: out.quantity,
        on: act.today(),
    };
    let part = store::part::insert_given(tx, id, &given, act.now).await?;
    shelves::give_to_need(tx, me, item.id, (part, out.quantity), act).await?;
    let mut part = store::part::any(tx, part).await?.ok_or(Error::NotFound)?;
    let to = PartState::Thanked;
    PartFlow::step(part.state, PartVerb::FromCloset, to).map_err(|_| Error::refused("needs-part-refused-state"))?;
    part::moved(tx, &need, &mut part, to, "need-part-from-closet", actor(me, role), "", act).await?;
    closet::arrived(tx, &need, &part, me.id(), act).await?;
    recount(tx, &mut need, act).await?;
    all_thanked(tx, &mut need, actor(me, role), act).await
}
