//! `/me/lists`: the partners that have somebody on their list, and whether each may see that they are cleared.

use crate::agreements::act::Act;
use crate::agreements::roster::{self, ListedId, Question};
use crate::app::App;
use crate::error::Error;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "agreements/lists.html")]
struct ListsPage {
    page: Page,
    list: Vec<Question>,
}

impl ListsPage {
    fn said(&self, one: &Question) -> String {
        self.page.state("agreements-listed", one.answer.as_str())
    }

    fn is_yes(&self, one: &Question) -> bool {
        one.answer == roster::Answer::Yes
    }
}

/// All of them.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let list = roster::lists(&mut tx, &me).await?;
    page(ListsPage { page: page_, list })
}

/// What they say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    answer: String,
}

/// Another answer.
pub async fn answer(State(app): State<App>, me: Me, Path(id): Path<ListedId>, Fields(sent): Fields<Said>) -> Reply {
    let yes = match sent.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Unreadable("web-error-form")),
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    roster::answer_again(&mut tx, &me, id, yes, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to("/me/lists").saying("agreements-said-answered").into()
}
