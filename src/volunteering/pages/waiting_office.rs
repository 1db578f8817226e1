//! Waiting lists for the office: which shifts have one, who is next, changing the order with a reason, the list as a file.

use super::answers::said;
use super::roster::{roster_page, staffed};
use super::waiting::refused;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{Actor, Entry};
use crate::people::{self, Ability, Leaving, PersonId, hand_over};
use crate::volunteering::answer::Given;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::signup::Ask;
use crate::volunteering::store::{answer as answers, shift as shifts, waiting_list as store};
use crate::volunteering::waiting::{self, WaitId};
use crate::volunteering::waiting_flow::WaitKind;
use crate::web::{Export, Field, Fields, Format, Me, Page, Path, Query, Redirect, Reply, Visit, page, page_with};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "volunteering/waiting.html")]
struct ListsPage {
    page: Page,
    lists: Vec<store::Listed>,
    /// Where later shifts begin, in microseconds.
    later: Option<i64>,
}

/// Where the list of shifts goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct After {
    after: Option<i64>,
}

/// Shifts to come for which somebody waits.
pub async fn lists(State(app): State<App>, page_: Page, me: Me, Query(at): Query<After>) -> Reply {
    let mut tx = app.db.read().await?;
    let after = at.after.and_then(|at| Timestamp::from_microsecond(at).ok()).unwrap_or(page_.now()).max(page_.now());
    let lists = store::listed(&mut tx, &me, after, store::PAGE).await?;
    let full = i64::try_from(lists.len()).is_ok_and(|count| count == store::PAGE);
    let later = lists.last().filter(|_| full).map(|last| last.starts_at.as_microsecond());
    page(ListsPage { page: page_, lists, later })
}

/// Why the order is changed, or somebody taken off.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Why {
    reason: String,
}

impl Why {
    fn said(&self) -> Result<String> {
        forms::line(&self.reason, 200).map_err(|_| Error::refused("waiting-refused-reason"))
    }
}

/// The next free place goes to this person.
pub async fn put_first(State(app): State<App>, me: Me, Path(id): Path<WaitId>, Fields(why): Fields<Why>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let shift = waiting::put_first(&mut tx, &me, id, &why.said()?, &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/shifts/{shift}")).saying("waiting-said-first").into()
}

/// Takes somebody off the list; they are told.
pub async fn remove(State(app): State<App>, me: Me, Path(id): Path<WaitId>, Fields(why): Fields<Why>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let shift = waiting::remove(&mut tx, &me, id, &why.said()?, &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/shifts/{shift}")).saying("waiting-said-removed").into()
}

/// Asks the backups now.
pub async fn call(State(app): State<App>, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let asked = waiting::call_backups(&mut tx, &me, id, &rules, app.now()).await?;
    tx.commit().await?;
    let said = if asked > 0 { "waiting-said-called" } else { "waiting-said-called-none" };
    Redirect::to(format!("/office/shifts/{id}")).saying(said).into()
}

/// Whom to put on the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    person: String,
    kind: String,
}

/// Puts somebody on the list who phoned or came by; the ledger says who did it.
pub async fn enter(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(chosen): Fields<Chosen>,
) -> Reply {
    let rules = app.policy();
    let kind = WaitKind::parse(&chosen.kind).unwrap_or(WaitKind::Line);
    let mut tx = app.db.write().await?;
    let person = chosen.person.trim().parse().map(PersonId).map_err(|_| Error::NotFound)?;
    shifts::within_reach(&mut tx, &me, Ability::EnterForOthers, id).await?.ok_or(Error::NotFound)?;
    let person = people::acting_for(&mut tx, &me, person).await?.ok_or(Error::NotFound)?.id;
    let actor = Actor::with(&me, Ability::EnterForOthers);
    let ask = Ask { shift: id, person, actor, by: me.id(), at_desk: false };
    match waiting::join(&mut tx, &ask, kind, &rules, app.now()).await {
        Ok(_) => {
            tx.commit().await?;
            Redirect::to(format!("/office/shifts/{id}")).saying("waiting-said-entered").into()
        }
        Err(error) => {
            drop(tx);
            let said = refused(&page_, error)?.said;
            let mut tx = app.db.read().await?;
            let template = roster_page(&mut tx, page_, &me, id, String::new(), Some(said)).await?;
            page_with(StatusCode::CONFLICT, template)
        }
    }
}

/// Who comes and who waits, as a file. That it was taken is a line in the ledger.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Path(id): Path<ShiftId>,
) -> Reply {
    file(&app, &page_, (&me, &visit), id, format).await
}

async fn file(
    app: &App,
    page: &Page,
    (me, visit): (&Me, &Extension<Arc<Visit>>),
    id: ShiftId,
    format: Format,
) -> Reply {
    let mut tx = app.db.write().await?;
    let shift = staffed(&mut tx, me, id).await?;
    let sees = me.may_at(Ability::SeeContacts, shift.school);
    let given = answers::of_shift(&mut tx, id).await?;
    let asked = asked(&given);
    let mut head = ["name", "state", "place", "contact"].map(|column| page.state("waiting-column", column)).to_vec();
    head.extend(asked.iter().map(|words| (*words).to_owned()));
    let answers = |person: PersonId| {
        let of = |words: &str| given.iter().find(|one| one.person == person && one.words == words);
        asked.iter().map(|words| of(words).map_or(Field::Empty, |one| said(page, one).into())).collect::<Vec<_>>()
    };
    let (mut export, mut people) = (Export::begin(format, &head)?, 0);
    for person in shifts::roster(&mut tx, id).await? {
        let state = page.state("shifts-state", person.state.as_str());
        let row = [person.name().into(), state.into(), Field::Empty, Field::Empty];
        export.row(&row.into_iter().chain(answers(person.person)).collect::<Vec<_>>());
        people += 1;
    }
    for (place, wait) in (1..).zip(store::line(&mut tx, id).await?) {
        let contact = wait.contact.clone().filter(|_| sees).map_or(Field::Empty, Field::from);
        let row = [wait.name().into(), standing(page, &wait).into(), Field::Whole(place), contact];
        export.row(&row.into_iter().chain(answers(wait.person)).collect::<Vec<_>>());
        people += 1;
    }
    let entry = Entry::new(Actor::with(me, Ability::PublishShifts), "roster-exported", "shift", id);
    let entry = entry.at_school(shift.school);
    drop(tx);
    let name = format!("shift-{}", shift.on_date);
    hand_over(app, me, visit, Leaving { people, entry, name: &name }, export).await
}

/// What was asked of those on a list, each question once, in its order.
fn asked(given: &[Given]) -> Vec<&str> {
    let mut asked: Vec<&str> = Vec::new();
    for one in given {
        if !asked.contains(&one.words.as_str()) {
            asked.push(&one.words);
        }
    }
    asked
}

/// "In line", "Backup", "Was offered a place".
pub(super) fn standing(page: &Page, wait: &store::InLine) -> String {
    match wait.kind {
        WaitKind::Backup => page.state("waiting-backup", wait.state.as_str()),
        WaitKind::Line => page.state("waiting-line", wait.state.as_str()),
    }
}
