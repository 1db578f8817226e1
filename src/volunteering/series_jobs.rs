//! What people are told when a shift of theirs moves.

use super::shift_jobs::{RemindOfShift, event, remind_at};
use super::signup::SignupId;
use super::store::{shift as shifts, signup as store};
use crate::app::App;
use crate::connect::{self, Notice, NoticeArg};
use jiff::Timestamp;
use jobs::Job;
use serde::{Deserialize, Serialize};

/// Tells somebody who keeps their place of the new time, with the calendar's entry moved.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellMoved {
    pub signup: SignupId,
    /// The time before.
    pub from: Timestamp,
    pub to: Timestamp,
    /// When it was moved: moved again, it is said again.
    pub at: Timestamp,
}

impl Job<App> for TellMoved {
    const NAME: &'static str = "volunteering.tell-moved";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let now = app.now();
        let mut tx = app.db.write().await?;
        let Some(signup) = store::any(&mut tx, self.signup).await? else { return Ok(()) };
        let Some(shift) = shifts::any_shift(&mut tx, signup.shift).await? else { return Ok(()) };
        if !signup.state.holds_place() || !shift.is_open() || shift.starts_at <= now {
            return Ok(());
        }
        let key = format!("moved-{}-{}", signup.id, self.at.as_microsecond());
        let notice = Notice::new("shifts-moved", key)
            .text("title", &shift.title)
            .text("school", &shift.school_name)
            .arg("when", NoticeArg::Range(shift.starts_at, shift.ends_at))
            .arg("before", NoticeArg::Range(self.from, self.to))
            .link(format!("/shifts/{}", shift.id))
            .calendar(event(&signup, &shift));
        connect::tell(&mut tx, signup.person, notice, now).await?;
        // The reminder that waits is for the day before; an earlier day needs one of its own.
        if let Some(at) = remind_at(&shift, &app.policy()).filter(|at| *at > now && shift.starts_at < self.from) {
            RemindOfShift { signup: signup.id, at: signup.created_at }.enqueue(&mut tx, at).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
