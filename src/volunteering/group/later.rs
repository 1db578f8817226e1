//! What leaders and schools are told about a group, and what happens to it later.

use super::{Group, GroupId, asking, step};
use crate::app::App;
use crate::connect::{self, Event, Notice, NoticeArg};
use crate::error::Result;
use crate::ledger::Actor;
use crate::people::ContactKind;
use crate::policy::InForce;
use crate::volunteering::group_flow::{GroupState, GroupVerb};
use crate::volunteering::shift::{self, ShiftId};
use crate::volunteering::store::{group as store, guest as guests};
use db::Tx;
use i18n::Lang;
use jiff::civil::{Time, time};
use jiff::{Timestamp, ToSpan};
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// The hour at which leaders are reminded, by the district's clock.
const REMIND_AT: Time = time(8, 0, 0, 0);
/// How many days before: while the number can still be changed, and on the day before.
const REMIND_BEFORE: &[i64] = &[4, 1];

/// The jobs of groups.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<LapseGroup>().register::<RemindGroup>().register::<RemindRoster>().register::<CloseGroup>()
}

/// An ask that nobody answered in time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct LapseGroup {
    pub group: GroupId,
}

impl Job<App> for LapseGroup {
    const NAME: &'static str = "volunteering.lapse-group";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let rules = app.policy();
        let mut tx = app.db.write().await?;
        asking::lapse(&mut tx, self.group, &rules, app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Reminds the leader of the day, with how many are expected and how many names there are.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindGroup {
    pub group: GroupId,
    pub days: i64,
}

impl Job<App> for RemindGroup {
    const NAME: &'static str = "volunteering.remind-group";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let (now, rules) = (app.now(), app.policy());
        let mut tx = app.db.write().await?;
        let Some(group) = store::any(&mut tx, self.group).await? else { return Ok(()) };
        if group.state != GroupState::Accepted || group.starts_at <= now {
            return Ok(());
        }
        // The day was moved since: the new one has reminders of its own.
        if remind_at(&group, self.days, &rules)? > now {
            return Ok(());
        }
        let key = format!("group-reminder-{}-{}-{}", group.id, self.days, group.on_date);
        let notice = about(Notice::new("groups-reminder", key), &group)
            .arg("count", NoticeArg::Number(group.headcount))
            .arg("named", NoticeArg::Number(group.named))
            .arg("until", NoticeArg::When(group.change_until(&rules)))
            .arg("late", NoticeArg::Number(i64::from(group.change_until(&rules) <= now)));
        connect::tell(&mut tx, group.leader, notice, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The day before names are due: tells the leader how many are missing, if any.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindRoster {
    pub group: GroupId,
}

impl Job<App> for RemindRoster {
    const NAME: &'static str = "volunteering.remind-roster";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let (now, rules) = (app.now(), app.policy());
        let mut tx = app.db.write().await?;
        let Some(group) = store::any(&mut tx, self.group).await? else { return Ok(()) };
        let is_waited_for = group.state == GroupState::Accepted && group.starts_at > now;
        // The day was moved since: the new one has a reminder of its own.
        if !is_waited_for || group.named >= group.headcount || roster_remind_at(&group, &rules)? > now {
            return Ok(());
        }
        let due = group.roster_due(&rules);
        let notice = about(Notice::new("groups-roster", format!("group-roster-{}-{due}", group.id)), &group)
            .arg("count", NoticeArg::Number(group.headcount))
            .arg("named", NoticeArg::Number(group.named))
            .arg("due", NoticeArg::Date(due));
        connect::tell(&mut tx, group.leader, notice, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The morning after: thanks to the leader, and one message to each who wished to hear from us.
#[derive(Debug, Serialize, Deserialize)]
pub struct CloseGroup {
    pub group: GroupId,
}

impl Job<App> for CloseGroup {
    const NAME: &'static str = "volunteering.close-group";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let (now, rules) = (app.now(), app.policy());
        let mut tx = app.db.write().await?;
        close(&mut tx, self.group, &rules, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Closes a day whose hours are decided. How people are reached is forgotten then.
async fn close(tx: &mut Tx, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let Some(group) = store::any(tx, id).await? else { return Ok(()) };
    tx.lock("shift", group.shift).await?;
    let Some(mut group) = store::any(tx, id).await? else { return Ok(()) };
    if group.state != GroupState::Held || !matches!(group.hours_state.as_str(), "confirmed" | "rejected") {
        return Ok(());
    }
    step(tx, &mut group, GroupVerb::Close, Actor::System, rules, now).await?;
    let thanks = about(Notice::new("groups-thanks", format!("group-thanks-{id}")), &group)
        .arg("count", NoticeArg::Number(group.counted))
        .arg("hours", NoticeArg::Hours(group.minutes))
        .link(format!("/me/groups/{id}/record"));
    connect::tell(tx, group.leader, thanks, now).await?;
    for guest in guests::of_group(tx, id).await? {
        let kind = ContactKind::parse(&guest.contact_kind);
        let (Some(kind), true) = (kind, guest.stay_in_touch && guest.arrived_at.is_some()) else { continue };
        let notice = about(Notice::new("groups-touch", format!("group-touch-{}", guest.id)), &group)
            .text("name", &guest.name)
            .link("/volunteer");
        let lang = Lang::parse(&guest.lang).unwrap_or(Lang::En);
        connect::tell_contact(tx, kind, &guest.contact, lang, notice, now).await?;
    }
    guests::forget_contacts(tx, id).await
}

/// With what every notice to a leader says.
fn about(notice: Notice, group: &Group) -> Notice {
    notice
        .text("title", &group.title)
        .text("school", &group.school_name)
        .text("place", group.place())
        .text("organisation", &group.organisation_name)
        .arg("when", NoticeArg::Range(group.starts_at, group.ends_at))
        .link(format!("/me/groups/{}", group.id))
}

fn event(group: &Group) -> Event {
    let title = format!("{} · {}", group.title, group.school_name);
    Event::new(format!("group-{}", group.id), title, group.starts_at, group.ends_at).at(group.place())
}

async fn tell_school(tx: &mut Tx, group: &Group, notice: impl Fn(String) -> Notice, now: Timestamp) -> Result<()> {
    for person in shift::who_to_tell(tx, group.shift).await? {
        let notice = notice(format!("{}-{person}-{}", group.id, now.as_microsecond()))
            .text("title", &group.title)
            .text("organisation", &group.organisation_name)
            .arg("when", NoticeArg::Range(group.starts_at, group.ends_at))
            .link(format!("/office/groups/{}", group.id));
        connect::tell(tx, person, notice, now).await?;
    }
    Ok(())
}

pub(super) async fn received(tx: &mut Tx, group: &Group, now: Timestamp) -> Result<()> {
    let (count, until) = (NoticeArg::Number(group.headcount), NoticeArg::When(group.answer_until()));
    let notice = about(Notice::new("groups-received", format!("group-received-{}", group.id)), group);
    connect::tell(tx, group.leader, notice.arg("count", count.clone()).arg("until", until.clone()), now).await?;
    let asked = |key: String| {
        let notice = Notice::new("groups-asked", format!("group-asked-{key}"));
        notice.arg("count", count.clone()).arg("until", until.clone())
    };
    tell_school(tx, group, asked, now).await
}

pub(super) async fn accepted(tx: &mut Tx, group: &Group, rules: &InForce, now: Timestamp) -> Result<()> {
    let notice = about(Notice::new("groups-accepted", format!("group-accepted-{}", group.id)), group)
        .arg("count", NoticeArg::Number(group.headcount))
        .arg("until", NoticeArg::When(group.change_until(rules)))
        .calendar(event(group));
    connect::tell(tx, group.leader, notice, now).await?;
    remind_later(tx, group, rules, now).await
}

async fn remind_later(tx: &mut Tx, group: &Group, rules: &InForce, now: Timestamp) -> Result<()> {
    for days in REMIND_BEFORE {
        let at = remind_at(group, *days, rules)?;
        if at > now {
            RemindGroup { group: group.id, days: *days }.enqueue(tx, at).await?;
        }
    }
    let at = roster_remind_at(group, rules)?;
    if at > now {
        RemindRoster { group: group.id }.enqueue(tx, at).await?;
    }
    Ok(())
}

/// The morning of the day before names are due.
fn roster_remind_at(group: &Group, rules: &InForce) -> Result<Timestamp> {
    let day = group.roster_due(rules).saturating_sub(1.days());
    Ok(rules.zone.to_timestamp(day.to_datetime(REMIND_AT)).map_err(anyhow::Error::from)?)
}

fn remind_at(group: &Group, days: i64, rules: &InForce) -> Result<Timestamp> {
    let day = group.on_date.saturating_sub(days.days());
    Ok(rules.zone.to_timestamp(day.to_datetime(REMIND_AT)).map_err(anyhow::Error::from)?)
}

/// The school moved a shift from this time: the leaders of groups that are to come on it are told, reminders and the end
/// of waiting follow the new day. The shift is held.
pub(in crate::volunteering) async fn moved(
    tx: &mut Tx,
    shift: ShiftId,
    before: (Timestamp, Timestamp),
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    for group in store::ahead_on_any(tx, &[shift]).await? {
        let key = format!("group-moved-{}-{}", group.id, now.as_microsecond());
        let notice =
            about(Notice::new("groups-moved", key), &group).arg("before", NoticeArg::Range(before.0, before.1));
        if group.state == GroupState::Accepted {
            connect::tell(tx, group.leader, notice.calendar(event(&group)), now).await?;
            remind_later(tx, &group, rules, now).await?;
        } else {
            connect::tell(tx, group.leader, notice, now).await?;
            LapseGroup { group: group.id }.enqueue(tx, group.answer_until().max(now)).await?;
        }
    }
    Ok(())
}

/// A no, or a day called off: with the school's reason, where it gave one.
pub(super) async fn refused(tx: &mut Tx, group: &Group, now: Timestamp) -> Result<()> {
    let key = format!("group-no-{}-{}", group.id, group.state);
    let notice = match group.state {
        GroupState::Declined => Notice::new("groups-declined", key),
        _ => Notice::new("groups-called-off", key).calendar(event(group).cancelled()),
    };
    let why = if group.why.is_empty() { "groups-why-shift".to_owned() } else { format!("groups-why-{}", group.why) };
    let notice = about(notice, group).arg("why", NoticeArg::Message(why)).text("words", &group.why_text);
    connect::tell(tx, group.leader, notice, now).await
}

pub(super) async fn lapsed(tx: &mut Tx, group: &Group, now: Timestamp) -> Result<()> {
    let notice = about(Notice::new("groups-lapsed", format!("group-lapsed-{}", group.id)), group);
    connect::tell(tx, group.leader, notice.link("/groups"), now).await
}

/// The school is told when an accepted group does not come after all.
pub(super) async fn withdrew(tx: &mut Tx, group: &Group, before: GroupState, now: Timestamp) -> Result<()> {
    let count = NoticeArg::Number(group.headcount);
    let left = |key: String| Notice::new("groups-left", format!("group-left-{key}")).arg("count", count.clone());
    if before == GroupState::Accepted { tell_school(tx, group, left, now).await } else { Ok(()) }
}

/// The school is told of a group that does not come, for its organisation is no partner any more.
pub(super) async fn ended(tx: &mut Tx, group: &Group, now: Timestamp) -> Result<()> {
    let count = NoticeArg::Number(group.headcount);
    let ended = |key: String| Notice::new("groups-ended", format!("group-ended-{key}")).arg("count", count.clone());
    tell_school(tx, group, ended, now).await
}

/// A new number: the other side is told, once it matters to it.
pub(super) async fn resized(tx: &mut Tx, group: &Group, to: i64, by_school: bool, now: Timestamp) -> Result<()> {
    let (was, count) = (NoticeArg::Number(group.headcount), NoticeArg::Number(to));
    if by_school {
        let key = format!("group-resized-{}-{}", group.id, now.as_microsecond());
        let notice = about(Notice::new("groups-resized", key), group).arg("was", was).arg("count", count);
        return connect::tell(tx, group.leader, notice, now).await;
    }
    if group.state != GroupState::Accepted {
        return Ok(());
    }
    let changed = |key: String| {
        let notice = Notice::new("groups-changed", format!("group-changed-{key}"));
        notice.arg("was", was.clone()).arg("count", count.clone())
    };
    tell_school(tx, group, changed, now).await
}
