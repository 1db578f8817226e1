//! What happens later: ends and reminders, shells over the verbs.

use super::clearance::night::{self, Night};
use super::clearance::{Act, ends, screening, watch};
use super::list_import::{self, Refused};
use super::recognition;
use super::store::list_import as lists;
use crate::app::App;
use crate::ledger::Actor;
use crate::people::Role;
use jobs::Job;
use serde::{Deserialize, Serialize};

/// Every night: what ended yesterday, who is to be reminded, waits that are over, drafts nobody finished.
#[derive(Debug, Serialize, Deserialize)]
pub struct ClearanceNight;

impl Job<App> for ClearanceNight {
    const NAME: &'static str = "volunteering.clearance-night";
    const ONCE: bool = true;

    /// In rounds of a thousand, each its own transaction: nobody waits for it, and a round cut off is taken up again.
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut night = Night::default();
        loop {
            let policy = app.policy();
            let mut tx = app.db.write().await?;
            let act = Act::timer(&policy, app.now());
            let changed = night::round(&mut tx, &mut night, &act).await?;
            tx.commit().await?;
            if changed == 0 {
                return Ok(());
            }
        }
    }
}

/// Makes the calls of one order to the screening company.
#[derive(Debug, Serialize, Deserialize)]
pub struct OrderScreening {
    pub order: i64,
}

impl Job<App> for OrderScreening {
    const NAME: &'static str = "volunteering.order-screening";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        screening::send(app, self.order).await
    }
}

/// Makes the calls of one continuous check to the screening company: asks for it, or ends it.
#[derive(Debug, Serialize, Deserialize)]
pub struct TendWatch {
    pub watch: i64,
}

impl Job<App> for TendWatch {
    const NAME: &'static str = "volunteering.tend-watch";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        watch::tend(app, self.watch.into()).await
    }
}

/// Writes to everybody who rests and can still come back, a few hundred at a time. `after` is the last one written to.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindResting {
    pub after: i64,
}

impl Job<App> for RemindResting {
    const NAME: &'static str = "volunteering.remind-resting";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut after = self.after;
        loop {
            let policy = app.policy();
            let mut tx = app.db.write().await?;
            let act = Act::timer(&policy, app.now());
            let Some(last) = ends::remind_resting(&mut tx, after.into(), &act).await? else {
                return Ok(());
            };
            tx.commit().await?;
            after = last.into();
        }
    }
}

/// Looks a long list through, a batch at a time, so that its page can say how far it is.
#[derive(Debug, Serialize, Deserialize)]
pub struct LookThroughList {
    pub list: i64,
}

impl Job<App> for LookThroughList {
    const NAME: &'static str = "volunteering.look-through-list";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let policy = app.policy();
        let today = policy.calendar.day_of(app.now());
        let mut after = -1;
        let mut looked = 0;
        loop {
            let mut tx = app.db.write().await?;
            tx.lock("volunteer_list", self.list).await?;
            let Some(mut list) = lists::list(&mut tx, self.list.into()).await? else { return Ok(()) };
            // Somebody said anew what the columns are, or another run is further on: that one goes to the end.
            if list.state != list_import::ListState::Open || list.looked != looked {
                return Ok(());
            }
            let reading = list_import::look::reading(&mut tx, &list, &policy, today).await?;
            let step = list_import::look::step(&mut tx, &mut list, &reading, after).await?;
            let Some(last) = step else { return Ok(()) };
            lists::save(&mut tx, &list).await?;
            (after, looked) = (last, list.looked);
            tx.commit().await?;
        }
    }
}

/// Takes over a long list that somebody asked for.
#[derive(Debug, Serialize, Deserialize)]
pub struct ApplyList {
    pub list: i64,
    pub by: i64,
}

impl Job<App> for ApplyList {
    const NAME: &'static str = "volunteering.apply-list";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let policy = app.policy();
        let actor = Actor::Person(self.by.into(), Role::VolunteerCoordinator);
        let act = Act { actor, policy: &policy, now: app.now() };
        let mut tx = app.db.write_alone().await?;
        match list_import::apply(&mut tx, self.list.into(), &act, |_| ()).await {
            Ok(_) => tx.commit().await?,
            Err(Refused::Other(error)) if !matches!(error, crate::Error::Refused(_)) => return Err(error.into()),
            // The page says why, and somebody asks again.
            Err(_) => {
                drop(tx);
                let mut tx = app.db.write().await?;
                if let Some(mut list) = lists::list(&mut tx, self.list.into()).await? {
                    list.asked_at = None;
                    lists::save(&mut tx, &list).await?;
                    tx.commit().await?;
                }
            }
        }
        Ok(())
    }
}

/// Every night: lists nobody went on with are put away.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyLists;

impl Job<App> for TidyLists {
    const NAME: &'static str = "volunteering.tidy-lists";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let policy = app.policy();
        let mut tx = app.db.write().await?;
        list_import::tidy(&mut tx, &Act::timer(&policy, app.now())).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Makes the awards of one kind for all who have earned them, a hundred at a time.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakeAwards {
    pub award: String,
    /// The first day of the school year.
    pub year: jiff::civil::Date,
    pub school: Option<i64>,
    pub by: i64,
}

impl Job<App> for MakeAwards {
    const NAME: &'static str = "volunteering.make-awards";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let policy = app.policy();
        let actor = Actor::Person(self.by.into(), Role::VolunteerCoordinator);
        // The policy may have lost the award since; then there is nothing to make.
        let Some(award) = policy.award(&self.award) else { return Ok(()) };
        let year = policy.calendar.school_year_of(self.year);
        let wanted = recognition::Wanted { award, year, school: self.school.map(Into::into) };
        loop {
            let act = Act { actor, policy: &policy, now: app.now() };
            let mut tx = app.db.write().await?;
            let made = recognition::round(&mut tx, &wanted, &act).await?;
            tx.commit().await?;
            if made == 0 {
                return Ok(());
            }
        }
    }
}
