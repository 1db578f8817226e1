//! A group's day at the school's desk: it arrives all together or one by one, is counted, and leaves.

use super::names::{Guest, GuestId, NewGuest, Way, may_come, note_names};
use super::{Group, GroupId, at_school, credit, line, not_barred, said, step, stopped};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::Ability;
use crate::policy::InForce;
use crate::volunteering::group_flow::{GroupState, GroupVerb};
use crate::volunteering::shift::{MOST_PLACES, day_of};
use crate::volunteering::store::{group as store, guest as guests};
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;

/// A group at the desk: on its day, with its shift held.
async fn at_desk(tx: &mut Tx, me: &Me, id: GroupId, rules: &InForce, now: Timestamp) -> Result<Group> {
    let group = at_school(tx, me, Ability::RunBoard, id).await?;
    if group.on_date != day_of(now, &rules.zone) {
        return Err(Error::refused("board-refused-day"));
    }
    Ok(group)
}

fn desk(me: &Me) -> Actor {
    Actor::with(me, Ability::RunBoard)
}

/// Who of the list is here, and how many more without a name.
#[derive(Debug, Clone, Default)]
pub struct Came {
    pub named: Vec<GuestId>,
    pub unnamed: i64,
}

/// Signs the group in together: those who are marked, and so many without a name. Whoever signs them in has told them the
/// rules. Pressed twice, it is the same arrival.
pub async fn sign_in(tx: &mut Tx, me: &Me, id: GroupId, came: &Came, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = at_desk(tx, me, id, rules, now).await?;
    if group.state == GroupState::Here {
        return Ok(());
    }
    group.next(GroupVerb::SignIn)?;
    group.may_be_led()?;
    not_barred(tx, group.organisation).await?;
    let list = guests::of_group(tx, id).await?;
    let here: Vec<&Guest> = list.iter().filter(|guest| came.named.contains(&guest.id)).collect();
    let stopped = stopped::of_group(tx, id).await?;
    if here.iter().any(|guest| stopped.contains(&guest.id)) {
        return Err(Error::refused("board-refused-see-office"));
    }
    let counted = here.len() as i64 + came.unnamed;
    if counted == 0 {
        return Err(Error::refused("groups-refused-nobody"));
    }
    make_room(tx, &mut group, counted, now).await?;
    for guest in &here {
        guests::arrive(tx, guest.id, now).await?;
    }
    store::arrive(tx, id, came.unnamed, counted, me.id(), now).await?;
    step(tx, &mut group, GroupVerb::SignIn, desk(me), rules, now).await
}

/// More people than places are welcome while the shift has free ones; they are then taken.
async fn make_room(tx: &mut Tx, group: &mut Group, counted: i64, now: Timestamp) -> Result<()> {
    let more = counted - group.places;
    if more <= 0 {
        return Ok(());
    }
    let free = group.capacity - group.taken;
    if more > free {
        return Err(Error::Refused(Reason::new("groups-refused-room").with("places", group.places + free)));
    }
    store::count(tx, group.shift, more).await?;
    store::hold(tx, group.id, counted).await?;
    super::opportunity::fill(tx, group.opportunity, group.school, now).await?;
    group.places = counted;
    group.taken += more;
    tx.touch(crate::web::cache::PUBLIC);
    Ok(())
}

/// The group's one person; its shift is held.
async fn guest_at_desk(tx: &mut Tx, me: &Me, id: GuestId, rules: &InForce, now: Timestamp) -> Result<(Group, Guest)> {
    let guest = guests::one(tx, id).await?.ok_or(Error::NotFound)?;
    let group = at_desk(tx, me, guest.visit, rules, now).await?;
    // Read again now that nobody else can change it.
    Ok((group, guests::one(tx, id).await?.ok_or(Error::NotFound)?))
}

/// Signs one of them in; the first is the group's arrival.
pub async fn guest_in(tx: &mut Tx, me: &Me, id: GuestId, rules: &InForce, now: Timestamp) -> Result<GroupId> {
    let (mut group, guest) = guest_at_desk(tx, me, id, rules, now).await?;
    if guest.arrived_at.is_some() {
        return Ok(group.id);
    }
    if stopped::of_group(tx, group.id).await?.contains(&id) {
        return Err(Error::refused("board-refused-see-office"));
    }
    arrive_one(tx, me, &mut group, rules, now).await?;
    guests::arrive(tx, id, now).await?;
    Ok(group.id)
}

/// One more is here; nobody comes to a group whose leader is stopped.
async fn arrive_one(tx: &mut Tx, me: &Me, group: &mut Group, rules: &InForce, now: Timestamp) -> Result<()> {
    group.may_be_led()?;
    not_barred(tx, group.organisation).await?;
    if group.state != GroupState::Here {
        group.next(GroupVerb::SignIn)?;
        store::arrive(tx, group.id, 0, 1, me.id(), now).await?;
        return step(tx, group, GroupVerb::SignIn, desk(me), rules, now).await;
    }
    make_room(tx, group, group.counted + 1, now).await?;
    store::recount(tx, group.id, group.unnamed, group.counted + 1).await
}

/// One of them leaves before the others.
pub async fn guest_out(tx: &mut Tx, me: &Me, id: GuestId, rules: &InForce, now: Timestamp) -> Result<GroupId> {
    let (group, guest) = guest_at_desk(tx, me, id, rules, now).await?;
    if guest.left_at.is_none() {
        if group.state != GroupState::Here || guest.arrived_at.is_none() {
            return Err(Error::refused("groups-refused-state"));
        }
        guests::leave(tx, id, now).await?;
    }
    Ok(group.id)
}

/// Somebody of the group gives their name at the desk: one of those who are here without a name, or one more.
pub async fn add_guest(
    tx: &mut Tx,
    me: &Me,
    id: GroupId,
    name: &str,
    guardian: Option<String>,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let mut group = at_desk(tx, me, id, rules, now).await?;
    let new = NewGuest {
        name: name.to_owned(),
        contact: None,
        lang: "en".to_owned(),
        stay_in_touch: false,
        guardian,
        way: Way::Desk,
        read: None,
    };
    may_come(rules, &group, &new)?;
    let list = guests::of_group(tx, id).await?;
    let same = |guest: &&Guest| guest.folded == crate::people::fold(name);
    if list.iter().filter(same).any(|guest| guest.contact.is_empty()) {
        return Err(Error::refused("groups-names-there"));
    }
    // A name given again does not open the door that was closed to it.
    let stopped = stopped::of_group(tx, id).await?;
    if list.iter().filter(same).any(|guest| stopped.contains(&guest.id)) {
        return Err(Error::refused("board-refused-see-office"));
    }
    if group.state == GroupState::Here && group.unnamed > 0 {
        store::recount(tx, id, group.unnamed - 1, group.counted).await?;
        let guest = guests::insert(tx, id, &new, now).await?;
        guests::arrive(tx, guest, group.arrived_at.unwrap_or(now)).await?;
    } else {
        arrive_one(tx, me, &mut group, rules, now).await?;
        let guest = guests::insert(tx, id, &new, now).await?;
        guests::arrive(tx, guest, now).await?;
    }
    note_names(tx, &group, desk(me), 1, "by=desk", rules, now).await
}

/// Counts again how many are here without a name.
pub async fn recount(tx: &mut Tx, me: &Me, id: GroupId, unnamed: i64, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = at_desk(tx, me, id, rules, now).await?;
    group.next(GroupVerb::Count)?;
    let counted = group.arrived + unnamed;
    if counted == 0 {
        return Err(Error::refused("groups-refused-nobody"));
    }
    make_room(tx, &mut group, counted, now).await?;
    store::recount(tx, id, unnamed, counted).await?;
    let entry = line(&group, said(GroupVerb::Count), desk(me)).policy(rules.version);
    ledger::note(tx, entry.detail(format!("was={} now={counted}", group.counted)), now).await
}

/// Signs everybody out who is still here: the hours count at once, for the desk saw both ends of them.
pub async fn sign_out(tx: &mut Tx, me: &Me, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = at_desk(tx, me, id, rules, now).await?;
    if group.state == GroupState::Held {
        return Ok(());
    }
    group.next(GroupVerb::SignOut)?;
    leave(tx, &mut group, Some(me), now).await?;
    let credited = credit::credit(tx, &group, desk(me), me.id(), rules, now).await?;
    credit::count(tx, &mut group, GroupVerb::SignOut, &credited, desk(me), rules, now).await
}

async fn leave(tx: &mut Tx, group: &mut Group, me: Option<&Me>, at: Timestamp) -> Result<()> {
    guests::leave_all(tx, group.id, at).await?;
    store::leave(tx, group.id, me.map(|me| me.id()), at).await?;
    group.left_at = Some(at);
    Ok(())
}

/// Nobody came.
pub async fn absent(tx: &mut Tx, me: &Me, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = at_desk(tx, me, id, rules, now).await?;
    if group.state == GroupState::NoShow {
        return Ok(());
    }
    group.next(GroupVerb::MarkAbsent)?;
    if group.starts_at > now {
        return Err(Error::refused("board-refused-state"));
    }
    step(tx, &mut group, GroupVerb::MarkAbsent, desk(me), rules, now).await
}

/// Ends the day of a group that was never signed out: until the shift's end, and the hours wait for the school's look.
pub(in crate::volunteering) async fn close_day(
    tx: &mut Tx,
    id: GroupId,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let Some(group) = store::any(tx, id).await? else { return Ok(()) };
    tx.lock("shift", group.shift).await?;
    let Some(mut group) = store::any(tx, id).await? else { return Ok(()) };
    if group.state != GroupState::Here {
        return Ok(());
    }
    let left = group.ends_at.max(group.arrived_at.unwrap_or(group.starts_at));
    leave(tx, &mut group, None, left).await?;
    store::set_hours(tx, id, "pending", 0, 0).await?;
    step(tx, &mut group, GroupVerb::SignOut, Actor::System, rules, now).await
}

/// Writes down afterwards who was there, by the shift's hours; the school does it, and it counts.
pub async fn note_afterwards(
    tx: &mut Tx,
    me: &Me,
    id: GroupId,
    came: &Came,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let mut group = at_school(tx, me, Ability::ConfirmHours, id).await?;
    if group.state == GroupState::Held {
        return Ok(());
    }
    group.next(GroupVerb::NoteAfterwards)?;
    if group.ends_at > now {
        return Err(Error::refused("groups-refused-not-over"));
    }
    credit::is_open(tx, &group, rules, now).await?;
    let list = guests::of_group(tx, id).await?;
    let here: Vec<&Guest> = list.iter().filter(|guest| came.named.contains(&guest.id)).collect();
    let stopped = stopped::of_group(tx, id).await?;
    if here.iter().any(|guest| stopped.contains(&guest.id)) {
        return Err(Error::refused("groups-refused-guest"));
    }
    let counted = here.len() as i64 + came.unnamed;
    if !(1..=MOST_PLACES).contains(&counted) {
        return Err(Error::refused("groups-refused-nobody"));
    }
    make_room(tx, &mut group, counted, now).await?;
    for guest in here {
        guests::arrive(tx, guest.id, group.starts_at).await?;
    }
    store::arrive(tx, id, came.unnamed, counted, me.id(), group.starts_at).await?;
    (group.unnamed, group.counted, group.arrived_at) = (came.unnamed, counted, Some(group.starts_at));
    let ends_at = group.ends_at;
    leave(tx, &mut group, Some(me), ends_at).await?;
    let actor = Actor::with(me, Ability::ConfirmHours);
    let credited = credit::credit(tx, &group, actor, me.id(), rules, now).await?;
    credit::count(tx, &mut group, GroupVerb::NoteAfterwards, &credited, actor, rules, now).await
}
