//! A group on the board: its row with its people, and in and out at the desk, all together or one by one.

use super::board::{Back, refused};
use crate::app::App;
use crate::error::{Error, Result};
use crate::schools::SchoolId;
use crate::volunteering::group::day::{self, Came};
use crate::volunteering::group::names::{Guest, GuestId};
use crate::volunteering::group::{Group, GroupId, stopped};
use crate::volunteering::group_flow::GroupState;
use crate::volunteering::shift::MOST_PLACES;
use crate::volunteering::store::{group as groups, guest as guests};
use crate::web::{Fields, Me, Page, Path, Reply};
use axum::extract::State;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;
use serde::Deserialize;

/// A group on the board, as one row with its people.
pub(super) struct GroupBlock {
    pub(super) group: Group,
    pub(super) guests: Vec<Guest>,
    /// Who of them is not let in; known today only.
    stopped: Vec<GuestId>,
}

impl GroupBlock {
    pub(super) fn is_expected(&self) -> bool {
        self.group.state == GroupState::Accepted
    }

    pub(super) fn is_stopped(&self, guest: &Guest) -> bool {
        self.stopped.contains(&guest.id)
    }

    pub(super) fn is_here(&self) -> bool {
        self.group.state == GroupState::Here
    }

    pub(super) fn is_absent(&self) -> bool {
        self.group.state == GroupState::NoShow
    }

    pub(super) fn is_over(&self) -> bool {
        matches!(self.group.state, GroupState::Held | GroupState::Closed)
    }

    /// How many are expected that gave no name.
    pub(super) fn unnamed(&self) -> i64 {
        (self.group.headcount - self.group.named).max(0)
    }

    /// How many of it are expected, here and gone.
    pub(super) fn counts(&self) -> (i64, i64, i64) {
        let left = i64::try_from(self.guests.iter().filter(|guest| guest.left_at.is_some()).count()).unwrap_or(0);
        match self.group.state {
            GroupState::Accepted => (self.group.headcount, 0, 0),
            GroupState::Here => (0, self.group.counted - left, left),
            GroupState::Held | GroupState::Closed => (0, 0, self.group.counted),
            _ => (0, 0, 0),
        }
    }
}

/// The groups of a school's day, each with its names; who is not let in is asked on the day itself and on no other.
pub(super) async fn groups_of(tx: &mut Tx, school: SchoolId, date: Date, today: bool) -> Result<Vec<GroupBlock>> {
    let mut all: Vec<GroupBlock> = Vec::new();
    for group in groups::of_day(tx, school, date).await? {
        all.push(GroupBlock { group, guests: Vec::new(), stopped: Vec::new() });
    }
    if all.is_empty() {
        return Ok(all);
    }
    let stopped = if today { stopped::of_day(tx, school, date).await? } else { Vec::new() };
    for guest in guests::of_day(tx, school, date).await? {
        if let Some(block) = all.iter_mut().find(|block| block.group.id == guest.visit) {
            block.stopped.extend(stopped.iter().filter(|id| **id == guest.id));
            block.guests.push(guest);
        }
    }
    Ok(all)
}

/// What the forms of a group's row send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Row {
    guest: Vec<String>,
    unnamed: String,
    name: String,
    guardian: String,
    school: String,
    date: String,
}

impl Row {
    fn back(&self) -> Back {
        Back { school: self.school.clone(), date: self.date.clone() }
    }

    /// So many without a name; an empty field is nobody.
    pub(super) fn unnamed(sent: &str) -> Result<i64, Reason> {
        if sent.trim().is_empty() { Ok(0) } else { forms::whole_number(sent, 0..=MOST_PLACES) }
    }

    fn came(&self) -> Result<Came, Reason> {
        let named = self.guest.iter().filter_map(|id| id.parse().ok()).collect();
        Ok(Came { named, unnamed: Row::unnamed(&self.unnamed)? })
    }
}

/// Back to the board: with what was done, or with why not, on top of it.
async fn finish(app: &App, tx: Tx, page: Page, me: &Me, back: Back, done: Result<String>, said: &'static str) -> Reply {
    match done {
        Ok(place) => {
            tx.commit().await?;
            back.redirect(said, &place)
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            refused(app, page, me, back, &reason).await
        }
        Err(other) => Err(other),
    }
}

fn at(id: GroupId) -> impl Fn(()) -> String {
    move |()| format!("g{id}")
}

/// All together.
pub async fn sign_in(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(row): Fields<Row>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let done = match row.came() {
        Ok(came) => day::sign_in(&mut tx, &me, id, &came, &app.policy(), app.now()).await,
        Err(reason) => Err(Error::Refused(reason)),
    };
    finish(&app, tx, page_, &me, row.back(), done.map(at(id)), "groups-said-in").await
}

/// All who are still here.
pub async fn sign_out(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(row): Fields<Row>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let done = day::sign_out(&mut tx, &me, id, &app.policy(), app.now()).await;
    finish(&app, tx, page_, &me, row.back(), done.map(at(id)), "board-said-out").await
}

/// Nobody came.
pub async fn absent(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(row): Fields<Row>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let done = day::absent(&mut tx, &me, id, &app.policy(), app.now()).await;
    finish(&app, tx, page_, &me, row.back(), done.map(at(id)), "board-said-absent").await
}

/// Counts again.
pub async fn count(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(row): Fields<Row>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let done = match Row::unnamed(&row.unnamed) {
        Ok(unnamed) => day::recount(&mut tx, &me, id, unnamed, &app.policy(), app.now()).await,
        Err(reason) => Err(Error::Refused(reason)),
    };
    finish(&app, tx, page_, &me, row.back(), done.map(at(id)), "board-said-absent").await
}

/// Somebody gives their name.
pub async fn add(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(row): Fields<Row>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let typed = forms::name(&row.name).and_then(|name| Ok((name, forms::optional(&row.guardian, forms::name)?)));
    let done = match typed {
        Ok((name, guardian)) => {
            let guardian = guardian.map(|name| name.as_str().to_owned());
            day::add_guest(&mut tx, &me, id, name.as_str(), guardian, &app.policy(), app.now()).await
        }
        Err(reason) => Err(Error::Refused(reason)),
    };
    finish(&app, tx, page_, &me, row.back(), done.map(at(id)), "board-said-in").await
}

/// One of them is here.
pub async fn guest_in(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GuestId>,
    Fields(row): Fields<Row>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let done = day::guest_in(&mut tx, &me, id, &app.policy(), app.now()).await;
    finish(&app, tx, page_, &me, row.back(), done.map(|group| format!("g{group}")), "board-said-in").await
}

/// One of them leaves.
pub async fn guest_out(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GuestId>,
    Fields(row): Fields<Row>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let done = day::guest_out(&mut tx, &me, id, &app.policy(), app.now()).await;
    finish(&app, tx, page_, &me, row.back(), done.map(|group| format!("g{group}")), "groups-said-out-one").await
}
