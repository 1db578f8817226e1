//! `/office/files`: large files of people. The door they leave by, what one is for, and the queue of what waits for a yes.

use super::OfVisit;
use super::file_code::send_code;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::code::AskError;
use crate::people::file_flow::FileState;
use crate::people::file_kind::FileKind;
use crate::people::file_request::{self, FileRequest, NewRequest, Purpose};
use crate::people::store;
use crate::web::{Export, Me, OnceFields, Page, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use forms::{Errors, Form, Parse};
use serde::Deserialize;

/// A file that is about to leave: how many people are in it by name, its line in the ledger, its name.
pub struct Leaving<'a> {
    pub people: i64,
    pub entry: Entry,
    pub name: &'a str,
}

/// Hands a file of people over. One of many is asked for first: with what for and a code, and with a second person's yes where
/// there are more still. What somebody took in the last day counts beside it. No file leaves without its line in the ledger.
pub async fn hand_over(app: &App, me: &Me, visit: &OfVisit, leaving: Leaving<'_>, export: Export) -> Reply {
    let (rules, now) = (app.policy(), app.now());
    let Leaving { people, mut entry, name } = leaving;
    entry.people = people;
    let mut tx = app.db.write().await?;
    if people > 0 {
        // Two files at once count as one after the other.
        tx.lock("person", me.id()).await?;
        let together = people.saturating_add(file_request::taken_beside(&mut tx, me.id(), &visit.here, now).await?);
        if together > i64::from(rules.file_code_above()) {
            let session = visit.session.as_deref().unwrap_or_default();
            let sizes = (people, together);
            let found = file_request::released(&mut tx, me, (&visit.here, session), sizes, (&rules, now)).await?;
            let Some(request) = found else {
                return Redirect::to(asking(&visit.here, people)).into();
            };
            file_request::taken(&mut tx, &request, people, now).await?;
            let said = format!("file={} purpose={} people={people}", request.id, request.purpose);
            entry.detail = if entry.detail.is_empty() { said } else { format!("{} {said}", entry.detail) };
        }
        file_request::remember(&mut tx, me.id(), &visit.here, people, now).await?;
    }
    ledger::note(&mut tx, entry, now).await?;
    tx.commit().await?;
    export.finish(name).await
}

fn asking(path: &str, people: i64) -> String {
    let of = Asked { of: path.to_owned(), people };
    format!("/office/files/new?{}", serde_html_form::to_string(&of).unwrap_or_default())
}

/// Which file, and how many people are in it.
#[derive(Debug, Clone, Default, Deserialize, serde::Serialize)]
#[serde(default)]
pub struct Asked {
    of: String,
    people: i64,
}

/// What somebody says of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    of: String,
    people: String,
    purpose: String,
    words: String,
}

impl Said {
    /// The file, where it is one that this reader may have.
    fn kind(&self, me: &Me) -> Result<FileKind> {
        let kind = FileKind::at(&self.of).filter(|kind| me.may(kind.ability()) && self.of.len() <= 500);
        kind.ok_or(Error::NotFound)
    }
}

impl Parse for Said {
    type Output = (Purpose, String);

    fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
        let purpose = errors.field("purpose", forms::one_of(&self.purpose, Purpose::parse));
        let words = errors.field("words", forms::text(&self.words, 300));
        Some((purpose?, words?))
    }
}

#[derive(Template)]
#[template(path = "people/file_new.html")]
struct NewPage {
    page: Page,
    kind: FileKind,
    people: i64,
    /// How many people were in the other files that they took in the last day.
    others: i64,
    form: Form<Said>,
}

impl NewPage {
    fn of(page: Page, kind: FileKind, others: i64, form: Form<Said>) -> NewPage {
        let people = form.value.people.parse().unwrap_or(0).max(0);
        NewPage { page, kind, people, others, form }
    }

    fn purposes(&self) -> Vec<(String, String)> {
        Purpose::ALL.iter().map(|one| (one.to_string(), self.page.state("files-purpose", one.as_str()))).collect()
    }

    fn asks_second(&self) -> bool {
        self.people.saturating_add(self.others) > i64::from(self.page.policy().file_second_above())
    }
}

/// Asks what it is for.
pub async fn form(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let said = Said { of: asked.of, people: asked.people.to_string(), ..Said::default() };
    let kind = said.kind(&me)?;
    let mut tx = app.db.read().await?;
    let others = file_request::taken_beside(&mut tx, me.id(), &said.of, app.now()).await?;
    page(NewPage::of(page_, kind, others, Form::new(said)))
}

/// They say it, and a code is sent to an address of theirs.
pub async fn begin(
    State(app): State<App>,
    page_: Page,
    me: Me,
    visit: OfVisit,
    headers: HeaderMap,
    OnceFields(sent, once): OnceFields<Said>,
) -> Reply {
    let kind = sent.kind(&me)?;
    let mut tx = app.db.write().await?;
    let others = file_request::taken_beside(&mut tx, me.id(), &sent.of, app.now()).await?;
    let form = Form::new(sent);
    let (purpose, words) = match form.parse() {
        Ok(said) => said,
        Err(form) => return refused(NewPage::of(page_, kind, others, form)),
    };
    let people = form.value.people.parse().unwrap_or(0).max(0);
    let new = NewRequest { kind, path: form.value.of.clone(), purpose, words, people };
    if let Some(made) = once.before(&mut tx, app.now()).await? {
        return Redirect::to(format!("/office/files/{made}")).into();
    }
    let id = file_request::begin(&mut tx, &me, &new, app.now()).await?;
    once.made(&mut tx, id).await?;
    let reason = match send_code(&app, &mut tx, (&page_, &me, &visit, &headers), id).await {
        Ok(cookie) => {
            tx.commit().await?;
            return Redirect::to(format!("/office/files/{id}")).with_cookie(cookie).into();
        }
        Err(AskError::Other(Error::Refused(reason))) => reason,
        Err(why) => why.reason(&app)?,
    };
    refused(NewPage::of(page_, kind, others, form.refuse("purpose", reason)))
}

pub(super) fn tag(page: &Page, one: &FileRequest) -> (&'static str, String) {
    let kind = match one.state {
        FileState::Begun | FileState::Asked => "wait",
        FileState::Confirmed | FileState::Approved => "good",
        FileState::Refused => "stop",
        FileState::Expired => "plain",
    };
    (kind, page.state("files-state", one.state.as_str()))
}

/// Which state is shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    state: String,
    page: i64,
}

#[derive(Template)]
#[template(path = "people/files.html")]
struct QueuePage {
    page: Page,
    state: FileState,
    list: Vec<FileRequest>,
    number: i64,
    more: bool,
}

impl QueuePage {
    fn states(&self) -> Vec<FileState> {
        FileState::ALL.iter().copied().filter(|state| *state != FileState::Begun).collect()
    }

    fn has_newer(&self) -> bool {
        self.number > 1
    }

    fn has_pages(&self) -> bool {
        self.more || self.has_newer()
    }

    fn is(&self, state: &FileState) -> bool {
        self.state == *state
    }

    fn tag(&self, one: &FileRequest) -> (&'static str, String) {
        tag(&self.page, one)
    }
}

/// What waits for a yes, and what went out.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Shown>) -> Reply {
    let state = FileState::parse(&asked.state).unwrap_or(FileState::Asked);
    let number = asked.page.max(1);
    let mut tx = app.db.read().await?;
    let mut list = store::file_queue(&mut tx, &me, state, number).await?;
    let more = list.len() as i64 > store::FILE_PAGE;
    list.truncate(usize::try_from(store::FILE_PAGE).unwrap_or(50));
    page(QueuePage { page: page_, state, list, number, more })
}
