//! What happens later around waiting lists: offers and calls go out, offers end, lists are looked after.
//!
//! Each job reads the world anew: an offer that was answered finds nothing to say and ends.

use super::shift::{self, Shift, ShiftId};
use super::store::{shift as shifts, waiting as store};
use super::waiting::{self, Wait, WaitId};
use super::waiting_flow::{WaitKind, WaitState};
use crate::app::App;
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::random::hash;
use db::Tx;
use jiff::{SignedDuration, Timestamp};
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// How many shifts one run takes on at a time.
const STEP: i64 = 200;

/// The jobs of waiting lists.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry
        .register::<TellJoined>()
        .register::<TellOffer>()
        .register::<CallBackup>()
        .register::<LapseOffer>()
        .register::<TellListMoved>()
        .register::<TellPassedOver>()
        .register::<TellLapsed>()
        .register::<TellClosed>()
        .register::<TellRemoved>()
        .register::<TellUnfilled>()
        .register::<TendLists>()
}

/// Tells somebody whom the school put on a list that they are on it.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellJoined {
    pub wait: WaitId,
    pub at: Timestamp,
}

impl Job<App> for TellJoined {
    const NAME: &'static str = "volunteering.tell-joined-list";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let found = read(&mut tx, self.wait, WaitState::Waiting).await?;
        let Some((wait, shift)) = found.filter(|(wait, _)| wait.joined_at == self.at) else { return Ok(()) };
        let key = key("joined", &wait, self.at);
        let notice = match wait.kind {
            WaitKind::Line => {
                let (place, _) = store::place_in_line(&mut tx, &wait).await?;
                Notice::new("waiting-joined", key).arg("number", NoticeArg::Number(place))
            }
            WaitKind::Backup => Notice::new("waiting-stands-by", key),
        };
        connect::tell(&mut tx, wait.person, about(notice, &shift), app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody that a place is held for them, with a link that answers without signing in.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellOffer {
    pub wait: WaitId,
    pub at: Timestamp,
}

impl Job<App> for TellOffer {
    const NAME: &'static str = "volunteering.tell-offer";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some((wait, shift)) = asked(&mut tx, self.wait, WaitState::Offered, self.at).await? else {
            return Ok(());
        };
        let Some(until) = wait.expires_at else { return Ok(()) };
        let notice = about(Notice::new("waiting-offer", key("offer", &wait, self.at)), &shift);
        let notice = notice.arg("until", NoticeArg::When(until));
        tell_with_link(app, &mut tx, &wait, notice).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Asks a backup whether they can step in.
#[derive(Debug, Serialize, Deserialize)]
pub struct CallBackup {
    pub wait: WaitId,
    pub at: Timestamp,
    /// Which call it is: asked again for another place, they hear of it again.
    #[serde(default)]
    pub call: i64,
}

impl Job<App> for CallBackup {
    const NAME: &'static str = "volunteering.call-backup";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some((wait, shift)) = asked(&mut tx, self.wait, WaitState::Called, self.at).await? else {
            return Ok(());
        };
        let notice =
            about(Notice::new("waiting-call", format!("{}-{}", key("call", &wait, self.at), self.call)), &shift);
        tell_with_link(app, &mut tx, &wait, notice).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// When the time to answer is over: the place goes to the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct LapseOffer {
    pub wait: WaitId,
    pub at: Timestamp,
}

impl Job<App> for LapseOffer {
    const NAME: &'static str = "volunteering.lapse-offer";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some((wait, _)) = asked(&mut tx, self.wait, WaitState::Offered, self.at).await? else {
            return Ok(());
        };
        waiting::tend(&mut tx, wait.shift, &app.policy(), app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody who waits that the shift has new times. A link that was sent with an offer goes on working.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellListMoved {
    pub wait: WaitId,
    /// The time before.
    pub from: Timestamp,
    pub to: Timestamp,
    /// When it was moved: moved again, it is said again.
    pub at: Timestamp,
}

impl Job<App> for TellListMoved {
    const NAME: &'static str = "volunteering.tell-list-moved";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let now = app.now();
        let mut tx = app.db.write().await?;
        let waits = |wait: &Wait| wait.state.is_open() && wait.joined_at <= self.at;
        let Some(wait) = store::any(&mut tx, self.wait).await?.filter(waits) else { return Ok(()) };
        let shift = shifts::any_shift(&mut tx, wait.shift).await?;
        let Some(shift) = shift.filter(|shift| shift.can_be_waited_for(now)) else { return Ok(()) };
        let key = key("moved", &wait, self.at);
        let notice = match (wait.state, wait.expires_at) {
            (WaitState::Offered, Some(until)) => {
                Notice::new("waiting-moved-held", key).arg("until", NoticeArg::When(until))
            }
            _ => Notice::new("waiting-moved", key),
        };
        let notice = about(notice, &shift).arg("before", NoticeArg::Range(self.from, self.to));
        connect::tell(&mut tx, wait.person, notice, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody why their turn was passed over.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellPassedOver {
    pub wait: WaitId,
    pub why: String,
    pub at: Timestamp,
    /// When the shift was before, if it was moved.
    #[serde(default)]
    pub moved: Option<(Timestamp, Timestamp)>,
}

impl Job<App> for TellPassedOver {
    const NAME: &'static str = "volunteering.tell-passed-over";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        // Whoever has a place, or whose shift is off, hears of that elsewhere.
        if matches!(self.why.as_str(), "waiting-why-placed" | "waiting-why-off") {
            return Ok(());
        }
        let mut tx = app.db.write().await?;
        let Some((wait, shift)) = read(&mut tx, self.wait, WaitState::PassedOver).await? else { return Ok(()) };
        let link = if self.why == "waiting-why-clearance" { "/me/clearance" } else { "/me/shifts" };
        let key = key("passed", &wait, self.at);
        let notice = match self.moved {
            Some((from, to)) => Notice::new("waiting-moved-off", key).arg("before", NoticeArg::Range(from, to)),
            None => Notice::new("waiting-passed-over", key),
        };
        let notice = about(notice, &shift).arg("why", NoticeArg::Message(self.why)).link(link);
        connect::tell(&mut tx, wait.person, notice, app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody that they did not answer in time.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellLapsed {
    pub wait: WaitId,
    pub at: Timestamp,
}

impl Job<App> for TellLapsed {
    const NAME: &'static str = "volunteering.tell-offer-lapsed";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some((wait, shift)) = read(&mut tx, self.wait, WaitState::Lapsed).await? else { return Ok(()) };
        let notice = about(Notice::new("waiting-lapsed", key("lapsed", &wait, self.at)), &shift);
        connect::tell(&mut tx, wait.person, notice, app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody who waited that the shift is called off.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellClosed {
    pub wait: WaitId,
}

impl Job<App> for TellClosed {
    const NAME: &'static str = "volunteering.tell-list-closed";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some((wait, shift)) = read(&mut tx, self.wait, WaitState::Closed).await? else { return Ok(()) };
        let notice = about(Notice::new("waiting-closed", key("closed", &wait, wait.joined_at)), &shift);
        connect::tell(&mut tx, wait.person, notice.link("/opportunities"), app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody that the school took them off the list.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellRemoved {
    pub wait: WaitId,
}

impl Job<App> for TellRemoved {
    const NAME: &'static str = "volunteering.tell-off-the-list";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some((wait, shift)) = read(&mut tx, self.wait, WaitState::Removed).await? else { return Ok(()) };
        let notice = about(Notice::new("waiting-removed", key("removed", &wait, wait.joined_at)), &shift);
        connect::tell(&mut tx, wait.person, notice.link("/opportunities"), app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells whoever runs the opportunity that nobody in line took a place, and the shift is near.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellUnfilled {
    pub shift: ShiftId,
    pub at: Timestamp,
}

impl Job<App> for TellUnfilled {
    const NAME: &'static str = "volunteering.tell-unfilled";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let now = app.now();
        let mut tx = app.db.write().await?;
        let Some(shift) = shifts::any_shift(&mut tx, self.shift).await? else { return Ok(()) };
        if !shift.can_be_taken(now) {
            return Ok(());
        }
        for person in shift::who_to_tell(&mut tx, shift.id).await? {
            let key = format!("unfilled-{}-{}-{person}", shift.id, self.at.as_microsecond());
            let notice = about(Notice::new("waiting-unfilled", key), &shift)
                .arg("left", NoticeArg::Number(shift.left()))
                .link(format!("/office/shifts/{}", shift.id));
            connect::tell(&mut tx, person, notice, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Every few minutes: whatever was missed, or came free in another feature, so that no place stays free while somebody waits.
#[derive(Debug, Serialize, Deserialize)]
pub struct TendLists;

impl Job<App> for TendLists {
    const NAME: &'static str = "volunteering.tend-lists";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let (now, rules) = (app.now(), app.policy());
        let late = now + SignedDuration::from_hours(i64::from(rules.shifts.reminder_hours));
        let lowest = i64::from(rules.clearance.lowest_level().number);
        let mut after = ShiftId(0);
        loop {
            let mut tx = app.db.write().await?;
            let found = store::unattended(&mut tx, now, late, lowest, after, STEP).await?;
            for shift in &found {
                waiting::tend(&mut tx, *shift, &rules, now).await?;
            }
            tx.commit().await?;
            match found.last() {
                Some(last) => after = *last,
                None => return Ok(()),
            }
        }
    }
}

async fn read(tx: &mut Tx, id: WaitId, state: WaitState) -> Result<Option<(Wait, Shift)>> {
    let Some(wait) = store::any(tx, id).await?.filter(|wait| wait.state == state) else { return Ok(None) };
    let shift = shifts::any_shift(tx, wait.shift).await?;
    Ok(shift.map(|shift| (wait, shift)))
}

/// The wait, if it still stands as it did when they were asked at `at`.
async fn asked(tx: &mut Tx, id: WaitId, state: WaitState, at: Timestamp) -> Result<Option<(Wait, Shift)>> {
    Ok(read(tx, id, state).await?.filter(|(wait, _)| wait.offered_at == Some(at)))
}

/// The secret of the link is not kept; a second run writes another one, and no second message.
async fn tell_with_link(app: &App, tx: &mut Tx, wait: &Wait, notice: Notice) -> Result<()> {
    let secret = app.random.token();
    store::set_token(tx, wait.id, &hash(&secret)).await?;
    connect::tell(tx, wait.person, notice.link(format!("/offers/{secret}")).fleeting(), app.now()).await
}

fn key(what: &str, wait: &Wait, at: Timestamp) -> String {
    format!("wait-{what}-{}-{}", wait.id, at.as_microsecond())
}

fn about(notice: Notice, shift: &Shift) -> Notice {
    notice
        .text("title", &shift.title)
        .text("school", &shift.school_name)
        .text("place", shift.place())
        .arg("when", NoticeArg::Range(shift.starts_at, shift.ends_at))
        .link(format!("/shifts/{}", shift.id))
}
