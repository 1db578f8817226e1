//! Groups for the school: who asks, yes or no, how many, as a file; and whether groups are welcome at all.

use super::group_board::Row;
use super::groups::{CountForm, contact, resized, tag, why};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{Actor, Entry};
use crate::people::{Ability, Leaving, hand_over};
use crate::schools::SchoolName;
use crate::volunteering::group::asking::{self, By};
use crate::volunteering::group::credit;
use crate::volunteering::group::day::{self, Came};
use crate::volunteering::group::names::Guest;
use crate::volunteering::group::{Group, GroupId, NoReason, may_do, roster_due_by};
use crate::volunteering::group_flow::{GroupFlow, GroupState, GroupVerb};
use crate::volunteering::store::group::{self as store, Wanted};
use crate::volunteering::store::guest as guests;
use crate::volunteering::store::opportunity::schools_within_reach;
use crate::web::{
    Export, Field, Fields, Format, Me, Page, Path, Query, Redirect, Reply, Visit, page, page_with, refused,
};
use crate::workflow::Workflow;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::{Errors, Form, Parse};
use serde::Deserialize;
use std::sync::Arc;

/// What this page is for.
const SEES: Ability = Ability::PublishShifts;
/// More groups than this make no file anybody can use.
const FILE_MAX: i64 = 20_000;

/// Which groups.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    state: String,
    school: String,
    q: String,
    /// `late`: only those whose names are due and not there.
    names: String,
    after: String,
}

impl Filter {
    /// All states are asked for by name; without one, those that wait for an answer.
    fn state(&self) -> Option<GroupState> {
        if self.state == "all" { None } else { Some(GroupState::parse(&self.state).unwrap_or(GroupState::Asked)) }
    }

    fn wanted(&self, schools: &[SchoolName], page: &Page) -> Wanted {
        let school = schools.iter().find(|school| school.slug == self.school);
        let name = forms::optional_line(&self.q, 80).unwrap_or_default();
        Wanted {
            state: self.state(),
            school: school.map(|school| school.id),
            name: Some(name).filter(|name| !name.is_empty()),
            late: (self.names == "late").then(|| (roster_due_by(page.policy(), page.now()), page.now())),
            after: self.after.parse().ok(),
        }
    }

    fn base(&self, state: &str) -> String {
        let text =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        let late = if self.names == "late" && state == self.state { "&names=late" } else { "" };
        format!("state={state}&school={}&q={}{late}", text(&self.school), text(&self.q))
    }
}

#[derive(Template)]
#[template(path = "volunteering/groups_office.html")]
struct QueuePage {
    page: Page,
    counts: Vec<(&'static str, i64)>,
    filter: Filter,
    list: Vec<Group>,
    schools: Vec<(String, String)>,
    next: Option<GroupId>,
}

impl QueuePage {
    fn is(&self, word: &str) -> bool {
        self.filter.state().map_or("all", |state| state.as_str()) == word
    }

    fn current(&self) -> &'static str {
        self.filter.state().map_or("all", |state| state.as_str())
    }

    fn tag(&self, group: &Group) -> (&'static str, String) {
        tag(&self.page, group.state)
    }

    fn is_filtered(&self) -> bool {
        !self.filter.q.is_empty() || !self.filter.school.is_empty() || self.is_late_only()
    }

    fn is_late_only(&self) -> bool {
        self.filter.names == "late"
    }

    /// The names of this one are due and not there.
    fn is_late(&self, group: &Group) -> bool {
        group.is_roster_late(self.page.policy(), self.page.now())
    }
}

/// Who asks, and what became of the others.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let schools = schools_within_reach(&mut tx, &me, SEES).await?;
    let found = store::counts(&mut tx, &me, SEES).await?;
    let count = |state: &GroupState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let mut counts: Vec<(&'static str, i64)> =
        GroupState::ALL.iter().map(|state| (state.as_str(), count(state))).collect();
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let list = store::queue(&mut tx, &me, &filter.wanted(&schools, &page_), store::PAGE).await?;
    let next = list.last().filter(|_| list.len() as i64 == store::PAGE).map(|last| last.id);
    let schools = schools.into_iter().map(|school| (school.slug, school.name)).collect();
    page(QueuePage { page: page_, counts, filter, list, schools, next })
}

/// The groups of a filter, as a file.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(filter): Query<Filter>,
) -> Reply {
    file(&app, &page_, (&me, &visit), &filter, format).await
}

async fn file(
    app: &App,
    page_: &Page,
    (me, visit): (&Me, &Extension<Arc<Visit>>),
    filter: &Filter,
    format: Format,
) -> Reply {
    let mut tx = app.db.read().await?;
    let schools = schools_within_reach(&mut tx, me, SEES).await?;
    let list = store::queue(&mut tx, me, &Wanted { after: None, ..filter.wanted(&schools, page_) }, FILE_MAX).await?;
    drop(tx);
    let columns = [
        "organisation",
        "kind",
        "leader",
        "school",
        "task",
        "day",
        "state",
        "people",
        "names",
        "came",
        "minutes",
        "asked",
        "due",
    ];
    let mut export = Export::begin(format, &columns.map(|column| page_.state("groups-column", column)))?;
    for group in &list {
        let asked = crate::volunteering::shift::day_of(group.created_at, page_.zone());
        export.row(&[
            group.organisation_name.clone().into(),
            page_.state("partners-kind", group.kind.as_str()).into(),
            group.leader_name.clone().into(),
            group.school_name.clone().into(),
            group.title.clone().into(),
            Field::Day(group.on_date),
            page_.state("groups-state", group.state.as_str()).into(),
            Field::Whole(group.headcount),
            Field::Whole(group.named),
            Field::Whole(group.counted),
            Field::Whole(group.minutes),
            Field::Day(asked),
            Field::Day(group.roster_due(page_.policy())),
        ]);
    }
    let entry = Entry::new(Actor::with(me, SEES), "groups-exported", "person", me.id());
    hand_over(app, me, visit, Leaving { people: list.len() as i64, entry, name: "groups" }, export).await
}

#[derive(Template)]
#[template(path = "volunteering/group_office.html")]
struct OnePage {
    page: Page,
    group: Group,
    level: String,
    form: Form<CountForm>,
    no: Form<NoForm>,
    /// Why a group cannot do this task, when the rules have changed.
    barred: Option<String>,
    names: Vec<Guest>,
    /// Whether the reader sees how people are reached.
    sees_contacts: bool,
    refused: Option<String>,
}

impl OnePage {
    /// The day is over and nobody wrote it down.
    fn can_note(&self) -> bool {
        self.can(GroupVerb::NoteAfterwards) && self.group.ends_at <= self.page.now()
    }

    fn waits_for_hours(&self) -> bool {
        self.group.state == GroupState::Held && self.group.hours_state == "pending"
    }

    fn contact(&self, guest: &Guest) -> String {
        if self.sees_contacts { contact(guest) } else { String::new() }
    }

    fn unnamed(&self) -> i64 {
        (self.group.headcount - self.group.named).max(0)
    }

    fn tag(&self) -> (&'static str, String) {
        tag(&self.page, self.group.state)
    }

    fn can(&self, verb: GroupVerb) -> bool {
        GroupFlow::rows(self.group.state, verb).next().is_some()
    }

    fn is_ahead(&self) -> bool {
        self.group.starts_at > self.page.now()
    }

    /// The day by which names are due, while they can still come.
    fn due(&self) -> Option<jiff::civil::Date> {
        let waited_for = matches!(self.group.state, GroupState::Asked | GroupState::Accepted) && self.is_ahead();
        waited_for.then(|| self.group.roster_due(self.page.policy()))
    }

    fn is_late(&self) -> bool {
        self.group.is_roster_late(self.page.policy(), self.page.now())
    }

    /// Nobody waits for it any more.
    fn is_over(&self) -> bool {
        !matches!(self.group.state, GroupState::Asked | GroupState::Accepted | GroupState::Here)
    }

    fn can_accept(&self) -> bool {
        self.can(GroupVerb::Accept) && self.is_ahead() && self.barred.is_none() && !self.group.leader_stopped
    }

    fn can_refuse(&self) -> bool {
        self.group.state.is_ahead()
    }

    fn can_resize(&self) -> bool {
        self.can(GroupVerb::Resize) && self.is_ahead()
    }

    fn why(&self) -> Option<String> {
        let over = matches!(self.group.state, GroupState::Declined | GroupState::CalledOff);
        over.then(|| why(&self.page, &self.group))
    }

    fn reasons(&self) -> Vec<(String, String)> {
        let all = NoReason::ALL.iter();
        all.map(|why| (why.to_string(), self.page.state("groups-why", why.as_str()))).collect()
    }
}

async fn one_page(tx: &mut Tx, page: Page, me: &Me, id: GroupId, no: Option<Form<NoForm>>) -> Result<OnePage> {
    let group = store::within_reach(tx, me, SEES, id).await?.ok_or(Error::NotFound)?;
    Ok(OnePage {
        level: words::level(&page, group.level),
        barred: may_do(page.policy(), &group.template).err().map(|reason| page.reason(&reason)),
        form: Form::new(CountForm::of(group.headcount)),
        no: no.unwrap_or_else(|| Form::new(NoForm::default())),
        names: guests::of_group(tx, id).await?,
        sees_contacts: me.may_at(Ability::SeeContacts, group.school),
        refused: None,
        group,
        page,
    })
}

/// One group, with what can be done.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(one_page(&mut tx, page_, &me, id, None).await?)
}

/// Yes.
pub async fn accept(State(app): State<App>, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.write().await?;
    asking::accept(&mut tx, &me, id, &app.policy(), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/groups/{id}")).saying("groups-said-accepted").into()
}

/// What a no is sent with.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NoForm {
    why: String,
    words: String,
}

impl Parse for NoForm {
    type Output = (NoReason, String);

    fn parse(&self, errors: &mut Errors) -> Option<(NoReason, String)> {
        let why = errors.field("why", forms::one_of(&self.why, NoReason::parse));
        let words = errors.field("words", forms::optional_text(&self.words, 500));
        Some((why?, words?))
    }
}

/// No, or not any more.
pub async fn refuse(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(typed): Fields<NoForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    match Form::new(typed).parse() {
        Err(form) => refused(one_page(&mut tx, page_, &me, id, Some(form)).await?),
        Ok((why, words)) => {
            asking::refuse(&mut tx, &me, id, (why, &words), &app.policy(), app.now()).await?;
            tx.commit().await?;
            Redirect::to(format!("/office/groups/{id}")).saying("groups-said-refused").into()
        }
    }
}

/// Another number, by the school.
pub async fn resize(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(typed): Fields<CountForm>,
) -> Reply {
    match resized(&app, By::School(&me), id, typed).await? {
        Ok(()) => Redirect::to(format!("/office/groups/{id}")).saying("groups-said-resized").into(),
        Err(form) => {
            let mut tx = app.db.read().await?;
            refused(OnePage { form, ..one_page(&mut tx, page_, &me, id, None).await? })
        }
    }
}

/// Who was there, written down afterwards.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    guest: Vec<String>,
    unnamed: String,
}

/// Writes a day down that is over.
pub async fn note_afterwards(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(sent): Fields<NoteForm>,
) -> Reply {
    let named = sent.guest.iter().filter_map(|id| id.parse().ok()).collect();
    let mut tx = app.db.write().await?;
    let done = match Row::unnamed(&sent.unnamed) {
        Ok(unnamed) => day::note_afterwards(&mut tx, &me, id, &Came { named, unnamed }, &app.policy(), app.now()).await,
        Err(reason) => Err(Error::Refused(reason)),
    };
    finish(&app, tx, page_, &me, id, done, "groups-said-noted").await
}

/// Lets hours count that nobody saw end.
pub async fn confirm(State(app): State<App>, page_: Page, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.write().await?;
    let done = credit::confirm(&mut tx, &me, id, &app.policy(), app.now()).await;
    finish(&app, tx, page_, &me, id, done, "groups-said-confirmed").await
}

/// Refuses them.
pub async fn reject(State(app): State<App>, page_: Page, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.write().await?;
    let done = credit::reject(&mut tx, &me, id, &app.policy(), app.now()).await;
    finish(&app, tx, page_, &me, id, done, "groups-said-rejected").await
}

/// Back to the group: with what was done, or with why not, on top of it.
async fn finish(app: &App, tx: Tx, page_: Page, me: &Me, id: GroupId, done: Result<()>, said: &'static str) -> Reply {
    match done {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/groups/{id}")).saying(said).into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            let mut tx = app.db.read().await?;
            let shown = one_page(&mut tx, page_, me, id, None).await?;
            let refused = Some(shown.page.reason(&reason));
            page_with(StatusCode::CONFLICT, OnePage { refused, ..shown })
        }
        Err(other) => Err(other),
    }
}
