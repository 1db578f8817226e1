//! The days that welcome groups, for whoever reads: strangers see those that are for everybody.

use crate::app::App;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::store::group_offer::{self as store, OpenDay};
use crate::web::{Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use jiff::Timestamp;
use serde::Deserialize;

/// Days of a page.
const DAYS: i64 = 30;

#[derive(Template)]
#[template(path = "volunteering/groups.html")]
struct GroupsPage {
    page: Page,
    days: Vec<OpenDay>,
    next: Option<String>,
}

/// Where the list goes on: an instant in microseconds and a shift.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct After {
    after: String,
}

/// How groups help, and the days that have room for one.
pub async fn list(State(app): State<App>, page_: Page, Query(at): Query<After>) -> Reply {
    let mut tx = app.db.read().await?;
    let now = page_.now();
    let start = (now, ShiftId(i64::MAX));
    let after = cursor(&at.after).unwrap_or(start).max(start);
    let days = store::open_days(&mut tx, page_.viewer(), now, after, DAYS).await?;
    let next = days.last().filter(|_| days.len() as i64 == DAYS);
    let next = next.map(|day| format!("{}-{}", day.starts_at.as_microsecond(), day.shift));
    page(GroupsPage { page: page_, days, next })
}

fn cursor(text: &str) -> Option<(Timestamp, ShiftId)> {
    let (at, shift) = text.split_once('-')?;
    Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, shift.parse().ok()?))
}
