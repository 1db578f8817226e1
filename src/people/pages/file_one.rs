//! `/office/files/{id}`: one large file of people, for whoever asked and for whoever says yes or no.

use super::OfVisit;
use super::file_code::{CodeForm, own_address, send_code, try_code};
use super::files::tag;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::code::AskError;
use crate::people::file_flow::{FileState, FileVerb};
use crate::people::file_kind::narrowed_by;
use crate::people::file_request::{self, FileRequest, FileRequestId};
use crate::people::{Ability, shown, store};
use crate::schools;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

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
    /// How many people were in the other files that whoever asked took in the last day.
    others: i64,
    /// What the list is narrowed by, in words.
    narrowed: Vec<String>,
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
        let may_decide = !is_own && alive && one.state == FileState::Asked && me.may(Ability::ApproveFiles);
        let sent_to = match is_own || may_decide {
            true => own_address(app, tx, me).await?.map_or_else(String::new, |one| shown(one.kind, &one.value)),
            false => String::new(),
        };
        Ok(FilePage {
            others: file_request::taken_beside(tx, one.person, &one.path, now).await?,
            narrowed: narrowed(tx, &page, &one.path).await?,
            wants_code: is_own && alive && waits && !is_open,
            may_decide,
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

/// What the list is narrowed by: "School: Albemarle Road Elementary". Of a word that is ours, its dashes go.
async fn narrowed(tx: &mut Tx, page: &Page, path: &str) -> Result<Vec<String>> {
    let mut said = Vec::new();
    for (filter, value) in narrowed_by(path) {
        said.push(match filter {
            Some("school") => {
                let all = schools::names(tx).await?;
                let found = all.into_iter().find(|school| school.id.to_string() == value || school.slug == value);
                let name = found.map_or(value, |school| school.name);
                format!("{}: {name}", page.state("files-filter", "school"))
            }
            Some(filter @ ("q" | "year" | "month")) => format!("{}: {value}", page.state("files-filter", filter)),
            Some(filter) => format!("{}: {}", page.state("files-filter", filter), value.replace(['_', '-'], " ")),
            None => value,
        });
    }
    Ok(said)
}

/// One request: for whoever asked, and for whoever says yes or no.
pub async fn show(State(app): State<App>, page_: Page, me: Me, visit: OfVisit, Path(id): Path<FileRequestId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(FilePage::load(&app, &mut tx, (page_, &me, &visit), id, (None, None)).await?)
}

/// Sends a code, or another one: to whoever asked, and to whoever says yes.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    me: Me,
    visit: OfVisit,
    headers: HeaderMap,
    Path(id): Path<FileRequestId>,
) -> Reply {
    let mut tx = app.db.write().await?;
    match store::own_file_request(&mut tx, me.id(), id).await? {
        Some(held) if !me.may(held.kind.ability()) => return Err(Error::NotFound),
        Some(_) => {}
        None => drop(file_request::decidable(&mut tx, &me, id, FileVerb::Approve, app.now()).await?),
    }
    let reason = match send_code(&app, &mut tx, (&page_, &me, &visit, &headers), id).await {
        Ok(cookie) => {
            tx.commit().await?;
            return Redirect::to(format!("/office/files/{id}")).saying("files-said-sent").with_cookie(cookie).into();
        }
        Err(AskError::Other(Error::Refused(reason))) => reason,
        Err(why) => why.reason(&app)?,
    };
    drop(tx);
    wrong(&app, (page_, &me, &visit), id, Form::default().refuse("code", reason)).await
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
    let Some(reason) = try_code(&app, &mut tx, (&me, &headers), id, &digits).await? else {
        let session = visit.session.as_deref().unwrap_or_default();
        let rules = app.policy();
        file_request::confirm(&mut tx, &me, id, session, (&rules, app.now())).await?;
        tx.commit().await?;
        return Redirect::to(format!("/office/files/{id}")).into();
    };
    tx.commit().await?;
    wrong(&app, (page_, &me, &visit), id, form.refuse("code", reason)).await
}

async fn wrong(app: &App, (page, me, visit): (Page, &Me, &OfVisit), id: FileRequestId, form: Form<CodeForm>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(FilePage::load(app, &mut tx, (page, me, visit), id, (Some(form), None)).await?)
}

/// The second person says yes, with a code: a stolen session of theirs opens nothing.
pub async fn approve(
    State(app): State<App>,
    page_: Page,
    me: Me,
    visit: OfVisit,
    headers: HeaderMap,
    Path(id): Path<FileRequestId>,
    Fields(form): Fields<Form<CodeForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    file_request::decidable(&mut tx, &me, id, FileVerb::Approve, app.now()).await?;
    let digits = match form.parse() {
        Ok(digits) => digits,
        Err(form) => {
            return refused(FilePage::load(&app, &mut tx, (page_, &me, &visit), id, (Some(form), None)).await?);
        }
    };
    if let Some(reason) = try_code(&app, &mut tx, (&me, &headers), id, &digits).await? {
        tx.commit().await?;
        return wrong(&app, (page_, &me, &visit), id, form.refuse("code", reason)).await;
    }
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
