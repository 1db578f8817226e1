//! The partner's list of people, and the page on which each of them says yes or no.

use crate::agreements::act::Act;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::roster::{self, Answer, ListedId, Question, Standing};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners;
use crate::people::kept_contact;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, Viewer, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use serde::Deserialize;
use std::sync::Arc;

/// Whom to list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PersonForm {
    name: String,
    contact: String,
}

#[derive(Template)]
#[template(path = "agreements/desk_people.html")]
struct PeoplePage {
    page: Page,
    key: String,
    who: Speaks,
    list: Vec<Standing>,
    /// Somebody may be put on it now.
    open: bool,
    form: Form<PersonForm>,
}

impl PeoplePage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        (key, who): (String, Speaks),
        form: Form<PersonForm>,
        act: &Act<'_>,
    ) -> Result<PeoplePage> {
        let list = roster::of(tx, who.organisation, act).await?;
        let open = partners::helps(tx, who.organisation).await?;
        Ok(PeoplePage { page, key, who, list, open, form })
    }

    /// Cleared or not, never why.
    fn tag(&self, one: &Standing) -> super::Tag {
        let (kind, word) = match (one.listed.answer, one.cleared) {
            (Answer::Asked, _) => ("wait", "asked"),
            (Answer::No, _) => ("plain", "no"),
            (Answer::Yes, true) => ("good", "cleared"),
            (Answer::Yes, false) => ("stop", "not-cleared"),
        };
        (kind, self.page.state("agreements-people", word))
    }
}

/// The list.
pub async fn show(State(app): State<App>, page_: Page, viewer: Viewer, Path(key): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let form = Form::new(PersonForm::default());
    page(PeoplePage::load(&mut tx, page_, (key, who), form, &Act::of(&app, &rules)).await?)
}

/// One name more; they are asked.
pub async fn add(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Extension(visit): Extension<Arc<Visit>>,
    Path(key): Path<String>,
    Fields(sent): Fields<PersonForm>,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let mut errors = Errors::default();
    let name = errors.field("name", forms::name(&sent.name));
    let contact = errors.field("contact", forms::contact(&sent.contact));
    if let (Some(name), Some(contact)) = (name, contact) {
        // Each of them is a letter to somebody else.
        if !app.questions.admit(&visit.network, app.now()) {
            return Err(Error::TooMany);
        }
        let (kind, value) = kept_contact(&contact);
        match roster::add(&mut tx, &who, name.as_str(), (kind, &value), &act).await {
            Ok(()) => {
                tx.commit().await?;
                let to = format!("/partner/desk/{key}/people");
                return Redirect::to(to).saying("agreements-said-listed").into();
            }
            Err(Error::Refused(reason)) => errors.add("contact", reason),
            Err(other) => return Err(other),
        }
    }
    drop(tx);
    let mut tx = app.db.read().await?;
    refused(PeoplePage::load(&mut tx, page_, (key, who), Form { value: sent, errors }, &act).await?)
}

/// One name less.
pub async fn remove(State(app): State<App>, viewer: Viewer, Path((key, id)): Path<(String, ListedId)>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    roster::remove(&mut tx, &who, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/partner/desk/{key}/people")).saying("agreements-said-unlisted").into()
}

#[derive(Template)]
#[template(path = "agreements/listed.html")]
struct ListedPage {
    page: Page,
    secret: String,
    question: Question,
}

/// Somebody says that they are on the list; they may open it again and think again.
pub async fn question(State(app): State<App>, page_: Page, me: Me, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.read().await?;
    let question = roster::question(&mut tx, &me, &secret, &Act::of(&app, &rules)).await?;
    page(ListedPage { page: page_, secret, question })
}

/// What they say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    answer: String,
}

/// Yes, or no.
pub async fn answer(State(app): State<App>, me: Me, Path(secret): Path<String>, Fields(sent): Fields<Said>) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.write().await?;
    roster::question(&mut tx, &me, &secret, &act).await?;
    let yes = match sent.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Unreadable("web-error-form")),
    };
    roster::answer(&mut tx, &me, &secret, yes, &act).await?;
    tx.commit().await?;
    Redirect::to(format!("/listed/{secret}")).saying("agreements-said-answered").into()
}
