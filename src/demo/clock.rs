//! The demonstration's clock: what comes with time can be seen without waiting for it.

use super::pages::cast_page;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::web::{Fields, Page, Redirect, Reply, refused};
use crate::work;
use axum::extract::State;
use forms::{Errors, Form, Parse, Reason};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::time::Duration;

/// How far at once: every day on the way has its jobs run.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 62);

/// How long the answer waits for the nights on the way.
const PATIENCE: Duration = Duration::from_secs(20);

/// When it shall be, by the clock on the district's wall.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ClockForm {
    pub date: String,
    pub time: String,
}

impl Parse for ClockForm {
    type Output = (Date, Time);

    fn parse(&self, errors: &mut Errors) -> Option<(Date, Time)> {
        let date = errors.field("date", forms::date(&self.date));
        let time = errors.field("time", forms::civil_time(&self.time));
        Some((date?, time?))
    }
}

/// Moves it on. It never goes back: what has happened has happened. Where the nights on the way take long, they go on
/// after the answer.
pub async fn move_on(State(app): State<App>, page_: Page, Fields(form): Fields<ClockForm>) -> Reply {
    let form = Form::new(form);
    let (date, time) = match form.parse() {
        Ok(wanted) => wanted,
        Err(form) => return refused(cast_page(page_, form)),
    };
    let to = app.zone().to_timestamp(date.to_datetime(time)).ok().filter(|to| may_go(app.now(), *to));
    let Some(to) = to else {
        return refused(cast_page(page_, form.refuse("date", Reason::new("demo-clock-wrong"))));
    };
    let moving = tokio::spawn(moved(app, to));
    let said = match tokio::time::timeout(PATIENCE, moving).await {
        Ok(done) => {
            done.map_err(|broken| Error::Internal(broken.into()))??;
            "demo-clock-said"
        }
        Err(_) => "demo-clock-going",
    };
    Redirect::to("/demo").saying(said).into()
}

async fn moved(app: App, to: Timestamp) -> Result<()> {
    work::move_on(&app, to).await?;
    let mut tx = app.db.write().await?;
    ledger::note(&mut tx, Entry::new(Actor::System, "demo-clock-moved", "demo", 1), app.now()).await?;
    tx.commit().await?;
    Ok(())
}

fn may_go(now: Timestamp, to: Timestamp) -> bool {
    now < to && to.duration_since(now) <= LONGEST
}
