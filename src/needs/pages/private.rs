//! `/office/needs/private`: what teachers wrote about a child's situation, for the school's social worker or counselor.

use super::words;
use crate::app::App;
use crate::error::Error;
use crate::ledger::{self, Actor, Entry};
use crate::needs::store::private::{self as store, Private, PrivateId};
use crate::people::Ability;
use crate::web::{Me, Page, Path, Query, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// Which notes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// `open` for those that nobody has settled.
    state: String,
}

#[derive(Template)]
#[template(path = "needs/private.html")]
struct PrivatePage {
    page: Page,
    list: Vec<Private>,
    /// The one whose words are open.
    one: Option<Private>,
    open: bool,
}

impl PrivatePage {
    fn item(&self, note: &Private) -> String {
        words::item(&self.page, &note.what, &note.size)
    }
}

/// What waits; no words are shown yet.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let open = filter.state == "open";
    let mut tx = app.db.read().await?;
    let list = store::list(&mut tx, &me, open).await?;
    page(PrivatePage { page: page_, list, one: None, open })
}

/// One of them. Reading is noted.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<PrivateId>) -> Reply {
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    store::mark_read(&mut tx, id, app.now()).await?;
    let actor = Actor::with(&me, Ability::ReadPrivateNeeds);
    ledger::note(&mut tx, Entry::new(actor, "need-private-read", "need_private", id).at_school(one.school), app.now())
        .await?;
    tx.commit().await?;
    page(PrivatePage { page: page_, list: Vec::new(), one: Some(one), open: false })
}

/// It is taken up elsewhere; the words are forgotten here.
pub async fn settle(State(app): State<App>, me: Me, Path(id): Path<PrivateId>) -> Reply {
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    if store::settle(&mut tx, id, me.id(), app.now()).await? {
        let actor = Actor::with(&me, Ability::ReadPrivateNeeds);
        ledger::note(
            &mut tx,
            Entry::new(actor, "need-private-settled", "need_private", id).at_school(one.school),
            app.now(),
        )
        .await?;
        tx.commit().await?;
    }
    Redirect::to("/office/needs/private").saying("needs-said-settled").into()
}
