//! `/office/files`: large files of people. What for, a code, a second person's yes above a number, and the file itself.

use super::{OfVisit, sign_in};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::code::{self, Ask, AskError, Entered};
use crate::people::file_flow::{FileState, FileVerb};
use crate::people::file_request::{self, FileKind, FileRequest, FileRequestId, NewRequest, Purpose};
use crate::people::{Ability, Contact, contacts, shown, store};
use crate::web::{Export, Fields, Me, OnceFields, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue};
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

/// A file that is about to leave: how many people's addresses are in it, its line in the ledger, its name.
pub struct Leaving<'a> {
    pub people: i64,
    pub entry: Entry,
    pub name: &'a str,
}

/// Hands a file of people over. One of many is asked for first: with what for and a code, and with a second person's yes where
/// there are more still. No file leaves without its line in the ledger.
pub async fn hand_over(app: &App, me: &Me, visit: &OfVisit, leaving: Leaving<'_>, export: Export) -> Reply {
    let (rules, now) = (app.policy(), app.now());
    let Leaving { people, mut entry, name } = leaving;
    let mut tx = app.db.write().await?;
    if people > i64::from(rules.file_code_above()) {
        let session = visit.session.as_deref().unwrap_or_default();
        let found = file_request::released(&mut tx, me, (&visit.here, session), people, (&rules, now)).await?;
        let Some(request) = found else {
            return Redirect::to(asking(&visit.here, people)).into();
        };
        file_request::taken(&mut tx, &request, people, now).await?;
        let said = format!("file={} purpose={} people={people}", request.id, request.purpose);
        entry.detail = if entry.detail.is_empty() { said } else { format!("{} {said}", entry.detail) };
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
    form: Form<Said>,
}

impl NewPage {
    fn of(page: Page, kind: FileKind, form: Form<Said>) -> NewPage {
        let people = form.value.people.parse().unwrap_or(0).max(0);
        NewPage { page, kind, people, form }
    }

    fn purposes(&self) -> Vec<(String, String)> {
        Purpose::ALL.iter().map(|one| (one.to_string(), self.page.state("files-purpose", one.as_str()))).collect()
    }

    fn asks_second(&self) -> bool {
        self.people > i64::from(self.page.policy().file_second_above())
    }
}

/// Asks what it is for.
pub async fn form(page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let said = Said { of: asked.of, people: asked.people.to_string(), ..Said::default() };
    let kind = said.kind(&me)?;
    page(NewPage::of(page_, kind, Form::new(said)))
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
    let form = Form::new(sent);
    let (purpose, words) = match form.parse() {
        Ok(said) => said,
        Err(form) => return refused(NewPage::of(page_, kind, form)),
    };
    let people = form.value.people.parse().unwrap_or(0).max(0);
    let new = NewRequest { kind, path: form.value.of.clone(), purpose, words, people };
    let mut tx = app.db.write().await?;
    if let Some(made) = once.before(&mut tx, app.now()).await? {
        return Redirect::to(format!("/office/files/{made}")).into();
    }
    let id = file_request::begin(&mut tx, &me, &new, app.now()).await?;
    once.made(&mut tx, id).await?;
    match send_code(&app, &mut tx, (&page_, &me, &visit, &headers), id).await {
        Ok(cookie) => {
            tx.commit().await?;
            Redirect::to(format!("/office/files/{id}")).with_cookie(cookie).into()
        }
        Err(AskError::Other(Error::Refused(reason))) => {
            refused(NewPage::of(page_, kind, form.refuse("purpose", reason)))
        }
        Err(AskError::Other(error)) => Err(error),
        Err(limit) => {
            let reason = Reason::new(limit.key().unwrap_or("people-code-too-many"));
            refused(NewPage::of(page_, kind, form.refuse("purpose", reason)))
        }
    }
}

/// Where a code goes: to an address that they have shown to be theirs, the preferred one first.
async fn own_address(tx: &mut Tx, me: &Me) -> Result<Option<Contact>> {
    let all = contacts(tx, me.id()).await?;
    Ok(all.into_iter().find(|one| one.verified_at.is_some() && one.stopped_at.is_none()))
}

async fn send_code(
    app: &App,
    tx: &mut Tx,
    (page, me, visit, headers): (&Page, &Me, &OfVisit, &HeaderMap),
    id: FileRequestId,
) -> Result<HeaderValue, AskError> {
    let refused = || Error::refused("files-refused-no-address");
    let address = own_address(tx, me).await?.ok_or_else(refused)?;
    let contact = forms::contact(&address.value).map_err(|_| refused())?;
    if !app.limits.admit_costly("code", &visit.network, app.now()) {
        return Err(AskError::Other(Error::TooMany));
    }
    let browser = sign_in::secret(app, headers);
    let ask = Ask {
        contact: &contact,
        browser: &browser,
        lang: page.language(),
        return_to: "/office",
        adding: None,
        file: Some(id),
    };
    code::ask(app, tx, &ask).await?;
    Ok(sign_in::asking_cookie(&app.config, &browser)?)
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

impl Parse for CodeForm {
    type Output = String;
    fn parse(&self, errors: &mut Errors) -> Option<String> {
        errors.field("code", forms::code6(&self.code))
    }
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct AnswerForm {
    answer: String,
}

impl Parse for AnswerForm {
    type Output = String;
    fn parse(&self, errors: &mut Errors) -> Option<String> {
        errors.field("answer", forms::text(&self.answer, 300))
    }
}

#[derive(Template)]
#[template(path = "people/file.html")]
struct FilePage {
    page: Page,
    one: FileRequest,
    /// Whoever reads is who asked.
    is_own: bool,
    /// It may be taken now, in this session.
    is_open: bool,
    /// It may be taken, or confirmed, once a code is typed.
    wants_code: bool,
    may_decide: bool,
    sent_to: String,
    form: Form<CodeForm>,
    no: Form<AnswerForm>,
}

impl FilePage {
    async fn load(
        app: &App,
        tx: &mut Tx,
        (page, me, visit): (Page, &Me, &OfVisit),
        id: FileRequestId,
        (form, no): (Option<Form<CodeForm>>, Option<Form<AnswerForm>>),
    ) -> Result<FilePage> {
        let own = store::own_file_request(tx, me.id(), id).await?;
        let is_own = own.is_some();
        let one = match own {
            Some(one) => one,
            None => store::visible_file_request(tx, me, id).await?.ok_or(Error::NotFound)?,
        };
        let now = app.now();
        let alive = now <= one.until_at;
        let is_open = is_own && one.is_open(visit.session.as_deref().unwrap_or_default(), now);
        let waits = one.state == FileState::Begun || one.state.is_open();
        let sent_to = match is_own {
            true => own_address(tx, me).await?.map_or_else(String::new, |one| shown(one.kind, &one.value)),
            false => String::new(),
        };
        Ok(FilePage {
            wants_code: is_own && alive && waits && !is_open,
            may_decide: !is_own && alive && one.state == FileState::Asked && me.may(Ability::ApproveFiles),
            page,
            one,
            is_own,
            is_open,
            sent_to,
            form: form.unwrap_or_default(),
            no: no.unwrap_or_default(),
        })
    }

    fn tag(&self) -> (&'static str, String) {
        tag(&self.page, &self.one)
    }

    fn errors(&self) -> Vec<(&str, &Reason)> {
        let mut all = self.form.summary();
        all.extend(self.no.summary());
        all
    }
}

fn tag(page: &Page, one: &FileRequest) -> (&'static str, String) {
    let kind = match one.state {
        FileState::Begun | FileState::Asked => "wait",
        FileState::Confirmed | FileState::Approved => "good",
        FileState::Refused => "stop",
        FileState::Expired => "plain",
    };
    (kind, page.state("files-state", one.state.as_str()))
}

/// One request: for whoever asked, and for whoever says yes or no.
pub async fn show(State(app): State<App>, page_: Page, me: Me, visit: OfVisit, Path(id): Path<FileRequestId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(FilePage::load(&app, &mut tx, (page_, &me, &visit), id, (None, None)).await?)
}

/// Sends another code.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    me: Me,
    visit: OfVisit,
    headers: HeaderMap,
    Path(id): Path<FileRequestId>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let held = store::own_file_request(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    if !me.may(held.kind.ability()) {
        return Err(Error::NotFound);
    }
    let reason = match send_code(&app, &mut tx, (&page_, &me, &visit, &headers), id).await {
        Ok(cookie) => {
            tx.commit().await?;
            return Redirect::to(format!("/office/files/{id}")).saying("files-said-sent").with_cookie(cookie).into();
        }
        Err(AskError::Other(Error::Refused(reason))) => reason,
        Err(AskError::Other(error)) => return Err(error),
        Err(limit) => Reason::new(limit.key().unwrap_or("people-code-too-many")),
    };
    drop(tx);
    let mut tx = app.db.read().await?;
    let form = Form::default().refuse("code", reason);
    refused(FilePage::load(&app, &mut tx, (page_, &me, &visit), id, (Some(form), None)).await?)
}

/// Tries the six digits.
pub async fn enter(
    State(app): State<App>,
    page_: Page,
    me: Me,
    visit: OfVisit,
    headers: HeaderMap,
    Path(id): Path<FileRequestId>,
    Fields(form): Fields<Form<CodeForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    store::own_file_request(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    let digits = match form.parse() {
        Ok(digits) => digits,
        Err(form) => {
            return refused(FilePage::load(&app, &mut tx, (page_, &me, &visit), id, (Some(form), None)).await?);
        }
    };
    let browser = sign_in::asking(&app, &headers);
    let entered = code::enter_for_file(&mut tx, id, &browser, &digits, app.now()).await?;
    let reason = match (&entered, entered.key()) {
        (_, None) => {
            let session = visit.session.as_deref().unwrap_or_default();
            let rules = app.policy();
            file_request::confirm(&mut tx, &me, id, session, (&rules, app.now())).await?;
            tx.commit().await?;
            return Redirect::to(format!("/office/files/{id}")).into();
        }
        (Entered::Wrong { left }, Some(key)) => Reason::new(key).with("left", *left),
        (_, Some(key)) => Reason::new(key),
    };
    // A wrong one counts.
    tx.commit().await?;
    let mut tx = app.db.read().await?;
    let form = form.refuse("code", reason);
    refused(FilePage::load(&app, &mut tx, (page_, &me, &visit), id, (Some(form), None)).await?)
}

/// The second person says yes.
pub async fn approve(State(app): State<App>, me: Me, Path(id): Path<FileRequestId>) -> Reply {
    let mut tx = app.db.write().await?;
    file_request::decide(&mut tx, &me, id, FileVerb::Approve, "", app.now()).await?;
    tx.commit().await?;
    Redirect::to("/office/files").saying("files-said-approved").into()
}

/// The second person says no, and why.
pub async fn refuse(
    State(app): State<App>,
    page_: Page,
    me: Me,
    visit: OfVisit,
    Path(id): Path<FileRequestId>,
    Fields(form): Fields<Form<AnswerForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    match form.parse() {
        Ok(answer) => {
            file_request::decide(&mut tx, &me, id, FileVerb::Refuse, &answer, app.now()).await?;
            tx.commit().await?;
            Redirect::to("/office/files").saying("files-said-refused").into()
        }
        Err(no) => refused(FilePage::load(&app, &mut tx, (page_, &me, &visit), id, (None, Some(no))).await?),
    }
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
