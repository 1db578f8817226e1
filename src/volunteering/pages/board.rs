//! The school's board for today: who is expected, who is here, who has left; signing in and out.

use super::board_stamp::{Which, chosen, day_asked};
use super::group_board::{GroupBlock, groups_of};
use super::{answers, words};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::{self, Ability, PersonId};
use crate::schools::{SchoolId, SchoolName};
use crate::volunteering::answer::Given;
use crate::volunteering::cover_flow::CoverState;
use crate::volunteering::desk::{self, DeskError};
use crate::volunteering::eligibility::SignUpError;
use crate::volunteering::grace;
use crate::volunteering::shift::{Shift, ShiftId, day_of};
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::{self, Ask, SignupId};
use crate::volunteering::store::answer as given;
use crate::volunteering::store::board::stamp as stamp_of;
use crate::volunteering::store::cover as covers;
use crate::volunteering::store::opportunity::schools_within_reach;
use crate::volunteering::store::shift::{self as store, Expected};
use crate::volunteering::store::signup::{levels_on, restricted_on};
use crate::volunteering::store::stopped::stopped_among;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, page_with};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;
use serde::Deserialize;

/// One shift with the people on it.
struct Block {
    shift: Shift,
    people: Vec<Expected>,
    /// Whether the school asks around for its free places.
    help: bool,
    groups: Vec<GroupBlock>,
}

#[derive(Template)]
#[template(path = "volunteering/board.html")]
struct BoardPage {
    page: Page,
    school: SchoolName,
    schools: Vec<(String, String)>,
    date: Date,
    today: bool,
    /// What it shows, as a number that moves when that does.
    stamp: i64,
    blocks: Vec<Block>,
    /// Whose place looks for somebody else.
    looking: Vec<SignupId>,
    /// What those lack who are not let in, in words.
    lacks: Vec<(SignupId, String)>,
    /// What people answered when they signed up.
    answers: Vec<Given>,
    expected: i64,
    here: i64,
    left: i64,
    q: String,
    found: Vec<WalkIn>,
    /// Who was found and may not help: they see the office, and nothing says why.
    see_office: Vec<String>,
    /// Shifts of the day that a walk-in can still join.
    open: Vec<(String, String)>,
    refused: Option<String>,
    /// Whether the reader can put right who came.
    corrects: bool,
}

struct WalkIn {
    id: PersonId,
    name: String,
    level: i64,
    /// What their clearance is narrowed to; empty for nothing.
    restriction: String,
    /// Not cleared: a first visit, with an employee all the time.
    first_visit: bool,
}

impl BoardPage {
    /// Where the buttons lead back to.
    fn base(&self) -> String {
        format!("/office/board?school={}&date={}", self.school.slug, self.date)
    }

    /// Where an open board asks whether it is still true.
    fn asks(&self) -> String {
        format!("/office/board/stamp?school={}&date={}", self.school.slug, self.date)
    }

    /// What a screen reader hears when the board has changed.
    fn said(&self) -> String {
        let (page, count) =
            (&self.page, |key: &str, count: i64| format!("{} {}", self.page.number(&count), self.page.t(key)));
        let counts =
            [count("board-expected", self.expected), count("board-here", self.here), count("board-left", self.left)];
        page.t1("board-changed", "counts", counts.join(", "))
    }

    fn is_expected(&self, person: &Expected) -> bool {
        matches!(person.state, SignupState::SignedUp | SignupState::Reminded)
    }

    /// What somebody lacks for their place; nothing of why.
    fn lack(&self, person: &Expected) -> &str {
        self.lacks.iter().find(|(signup, _)| *signup == person.signup).map_or("", |(_, said)| said)
    }

    fn answers(&self, person: &Expected) -> Vec<&Given> {
        self.answers.iter().filter(|one| (one.person, one.shift) == (person.person, person.shift)).collect()
    }

    fn answered(&self, given: &Given) -> String {
        answers::said(&self.page, given)
    }

    fn is_looking(&self, person: &Expected) -> bool {
        self.looking.contains(&person.signup)
    }

    fn is_absent(&self, person: &Expected) -> bool {
        person.state == SignupState::NoShow
    }

    /// Where a note about somebody is put right, and what can be said instead.
    fn correction(&self, person: &Expected) -> Option<(String, &'static str)> {
        let said = super::attendance::instead(person.state).filter(|_| self.corrects)?;
        Some((format!("/office/signups/{}/attendance?from=board", person.signup), said))
    }

    fn has_begun(&self, shift: &Shift) -> bool {
        shift.starts_at <= self.page.now()
    }

    fn clock(&self) -> String {
        self.page.time(&self.page.now())
    }
}

/// The board.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Query(which): Query<Which>) -> Reply {
    let mut tx = app.db.read().await?;
    page(board(&mut tx, page_, &me, which, None).await?)
}

async fn board(tx: &mut Tx, page: Page, me: &Me, which: Which, refused: Option<String>) -> Result<BoardPage> {
    let schools = schools_within_reach(tx, me, Ability::RunBoard).await?;
    let school = chosen(&schools, &which)?;
    let today = day_of(page.now(), page.zone());
    let date = day_asked(&page, &which);
    // Before what it stands for is read: what is written in between makes the next answer another one.
    let stamp = stamp_of(tx, school.id, date).await?;
    let shifts = store::of_day(tx, school.id, date).await?;
    let mut people = store::expected_on(tx, school.id, date).await?;
    let lacks = words::lacks(tx, &page, &mut people, &shifts).await?;
    let count = |test: fn(&&Expected) -> bool| i64::try_from(people.iter().filter(test).count()).unwrap_or(0);
    let expected = count(|p| p.good && matches!(p.state, SignupState::SignedUp | SignupState::Reminded));
    let here = count(|p| p.arrived_at.is_some() && p.left_at.is_none() && p.state == SignupState::Attended);
    let left = count(|p| p.left_at.is_some());
    let open: Vec<&Shift> = shifts.iter().filter(|s| joinable(s, &page)).collect();
    let (found, see_office) = walk_ins(tx, &page, me, &which.q, (school.id, date), &people).await?;
    let open =
        open.into_iter().map(|s| (s.id.to_string(), format!("{} · {}", page.time(&s.starts_at), s.title))).collect();
    let mut covers = covers::standing_on(tx, school.id, date).await?;
    covers.retain(|one| one.state == CoverState::Open);
    let helped = |shift: &Shift| covers.iter().any(|one| one.shift == shift.id && one.signup.is_none());
    let mut blocks: Vec<Block> = shifts
        .into_iter()
        .map(|shift| Block { help: helped(&shift), shift, people: Vec::new(), groups: Vec::new() })
        .collect();
    let (mut expected, mut here, mut left) = (expected, here, left);
    for group in groups_of(tx, school.id, date, date == today).await? {
        let more = group.counts();
        (expected, here, left) = (expected + more.0, here + more.1, left + more.2);
        if let Some(block) = blocks.iter_mut().find(|block| block.shift.id == group.group.shift) {
            block.groups.push(group);
        }
    }
    let answers = given::of_day(tx, school.id, date).await?;
    for person in people {
        if let Some(block) = blocks.iter_mut().find(|block| block.shift.id == person.shift) {
            block.people.push(person);
        }
    }
    Ok(BoardPage {
        corrects: me.may_at(Ability::ConfirmHours, school.id),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        today: date == today,
        stamp,
        q: which.q,
        school,
        date,
        blocks,
        looking: covers.into_iter().filter_map(|one| one.signup).collect(),
        lacks,
        answers,
        expected,
        here,
        left,
        found,
        see_office,
        open,
        refused,
        page,
    })
}

fn joinable(shift: &Shift, page: &Page) -> bool {
    shift.is_open() && shift.left() > 0 && shift.ends_at > page.now()
}

/// Own volunteers, by name, who are good for some task today and not on the board yet; and those whose application is on its
/// way, while a first visit is left to them. Beside them, who is on hold, barred or had their clearance taken away.
async fn walk_ins(
    tx: &mut Tx,
    page: &Page,
    me: &Me,
    q: &str,
    (school, date): (SchoolId, Date),
    there: &[Expected],
) -> Result<(Vec<WalkIn>, Vec<String>)> {
    let text = forms::optional_line(q, 80).unwrap_or_default();
    if text.chars().count() < 2 {
        return Ok((Vec::new(), Vec::new()));
    }
    let people = people::search(tx, me, Ability::RunBoard, &text, 1).await?.people;
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let levels = levels_on(tx, &ids, date).await?;
    let narrowed = restricted_on(tx, &ids, date).await?;
    let stopped = stopped_among(tx, &ids).await?;
    let (mut found, mut see_office) = (Vec::new(), Vec::new());
    for person in people.into_iter().filter(|person| !there.iter().any(|t| t.person == person.id)) {
        let level = levels.iter().find(|(id, _)| *id == person.id).map(|(_, level)| *level);
        if level.is_none() && stopped.contains(&person.id) {
            see_office.push(person.name());
            continue;
        }
        if found.len() == 20 {
            continue;
        }
        let first_visit = level.is_none() && grace::left(tx, person.id, school, page.policy(), date).await? > 0;
        if level.is_none() && !first_visit {
            continue;
        }
        let restriction = narrowed.iter().find(|(id, _)| *id == person.id).map(|(_, to)| to.clone());
        found.push(WalkIn {
            id: person.id,
            name: person.name(),
            level: level.unwrap_or_default(),
            restriction: restriction.unwrap_or_default(),
            first_visit,
        });
    }
    Ok((found, see_office))
}

/// Where a button was pressed, to come back to.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Back {
    pub(super) school: String,
    pub(super) date: String,
}

impl Back {
    pub(super) fn redirect(&self, said: &'static str, place: &str) -> Reply {
        let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let place = if plain(&self.school) && plain(&self.date) {
            format!("/office/board?school={}&date={}#{place}", self.school, self.date)
        } else {
            "/office/board".to_owned()
        };
        Redirect::to(place).saying(said).into()
    }
}

/// Notes an arrival.
pub async fn sign_in(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SignupId>,
    Fields(back): Fields<Back>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let done = desk::sign_in(&mut tx, &me, id, &rules, app.now()).await;
    finish(&app, tx, page_, &me, id, back, done, "board-said-in").await
}

/// Notes that somebody left.
pub async fn sign_out(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SignupId>,
    Fields(back): Fields<Back>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let done = desk::sign_out(&mut tx, &me, id, &rules, app.now()).await;
    finish(&app, tx, page_, &me, id, back, done, "board-said-out").await
}

/// Notes that somebody did not come.
pub async fn absent(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SignupId>,
    Fields(back): Fields<Back>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let done = desk::mark_absent(&mut tx, &me, id, app.now()).await;
    finish(&app, tx, page_, &me, id, back, done, "board-said-absent").await
}

/// Back to the board: with what was done, or with why not, on top of it.
#[expect(clippy::too_many_arguments, reason = "the one end of three buttons")]
async fn finish(
    app: &App,
    tx: Tx,
    page: Page,
    me: &Me,
    id: SignupId,
    back: Back,
    done: std::result::Result<(), DeskError>,
    said: &'static str,
) -> Reply {
    let error = match done {
        Ok(()) => {
            tx.commit().await?;
            return back.redirect(said, &format!("s{id}"));
        }
        Err(error) => error,
    };
    drop(tx);
    let Some(reason) = desk::reason(&error) else {
        return Err(error.into());
    };
    refused(app, page, me, back, &reason).await
}

/// The board with why not on top of it.
pub(super) async fn refused(app: &App, page: Page, me: &Me, back: Back, reason: &Reason) -> Reply {
    let refused = page.reason(reason);
    let mut tx = app.db.read().await?;
    let which = Which { school: back.school, date: back.date, q: String::new() };
    page_with(StatusCode::CONFLICT, board(&mut tx, page, me, which, Some(refused)).await?)
}

/// Who walked in, and which shift they join.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Joining {
    person: String,
    shift: String,
    school: String,
    date: String,
}

/// Puts a walk-in on a shift of today and signs them in, in one go.
pub async fn walk_in(State(app): State<App>, page_: Page, me: Me, Fields(joining): Fields<Joining>) -> Reply {
    let (rules, now) = (app.policy(), app.now());
    let person = joining.person.trim().parse().map(PersonId).map_err(|_| Error::NotFound)?;
    let shift = joining.shift.trim().parse().map(ShiftId).map_err(|_| Error::NotFound)?;
    let back = Back { school: joining.school, date: joining.date };
    let mut tx = app.db.write().await?;
    store::within_reach(&mut tx, &me, Ability::RunBoard, shift).await?.ok_or(Error::NotFound)?;
    let person = people::visible_person(&mut tx, &me, Ability::RunBoard, person).await?.ok_or(Error::NotFound)?.id;
    let actor = Actor::with(&me, Ability::RunBoard);
    let ask = Ask { shift, person, actor, by: me.id(), at_desk: true };
    let error = match signup::sign_up(&mut tx, &ask, &rules, now).await {
        Ok(id) => {
            let done = desk::sign_in(&mut tx, &me, id, &rules, now).await;
            return finish(&app, tx, page_, &me, id, back, done, "board-said-in").await;
        }
        Err(SignUpError::Other(error)) => return Err(error),
        Err(error) => error,
    };
    drop(tx);
    let refused = words::refused_other(&page_, &error);
    let mut tx = app.db.read().await?;
    let which = Which { school: back.school, date: back.date, q: String::new() };
    page_with(StatusCode::CONFLICT, board(&mut tx, page_, &me, which, Some(refused)).await?)
}
