//! The queues of shifts as files: those for which somebody waits, and those that lack people. They name nobody.

use super::queue_files::{Taken, clock, day};
use super::short;
use crate::app::App;
use crate::people::Ability;
use crate::volunteering::short as lacking_people;
use crate::volunteering::store::waiting_list;
use crate::web::{Field, Format, Me, Page, Query, Reply, Visit};
use axum::Extension;
use axum::extract::State;
use std::sync::Arc;

/// The most shifts ahead that one file names.
const SHIFTS: i64 = 20_000;

/// Shifts for which somebody waits.
pub async fn waiting_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
) -> Reply {
    let columns = [
        "hours-column-date",
        "shifts-column-time",
        "shifts-column-task",
        "shifts-fact-school",
        "queue-file-places",
        "queue-file-taken",
        "waiting-office-in-line",
        "waiting-office-offers",
        "waiting-office-backups",
        "queue-file-since",
    ];
    let mut file = Taken::begin(&page, format, ("waiting-lists", Ability::PublishShifts), &columns)?;
    let mut tx = app.db.read().await?;
    for list in waiting_list::listed(&mut tx, &me, page.now(), SHIFTS).await? {
        file.row(&[
            day(&page, list.starts_at),
            clock(&page, list.starts_at, list.ends_at),
            list.title.as_str().into(),
            list.school_name.as_str().into(),
            Field::Whole(list.capacity),
            Field::Whole(list.taken),
            Field::Whole(list.waiting),
            Field::Whole(list.offered),
            Field::Whole(list.backups),
            day(&page, list.since),
        ]);
    }
    drop(tx);
    file.hand_over_without_names(&app, &page, &me, &visit).await
}

/// Shifts ahead that lack people.
pub async fn short_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(which): Query<short::Which>,
) -> Reply {
    let columns = [
        "hours-column-date",
        "shifts-column-time",
        "shifts-column-task",
        "shifts-fact-school",
        "queue-file-places",
        "queue-file-taken",
        "short-missing",
        "short-days-left",
    ];
    let mut file = Taken::begin(&page, format, ("shifts-short", Ability::PublishShifts), &columns)?;
    let mut tx = app.db.read().await?;
    let (_, school) = short::chosen(&mut tx, &me, &which).await?;
    for shift in lacking_people::queue(&mut tx, &me, school, &lacking_people::ahead(page.policy(), page.now())).await? {
        file.row(&[
            Field::Day(shift.on_date),
            clock(&page, shift.starts_at, shift.ends_at),
            shift.title.as_str().into(),
            shift.school_name.as_str().into(),
            Field::Whole(shift.capacity),
            Field::Whole(shift.taken),
            Field::Whole(shift.missing()),
            Field::Whole(short::days_left(&page, &shift)),
        ]);
    }
    drop(tx);
    file.hand_over_without_names(&app, &page, &me, &visit).await
}
