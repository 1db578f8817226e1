//! "Something changed": a cleared person tells of a charge or of something like it, before somebody else does.

use super::register::Typed;
use crate::app::App;
use crate::error::Error;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::{Act, ends};
use crate::volunteering::store::clearance as store;
use crate::web::{Fields, Me, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Reason};

/// The longest that somebody writes here.
const WORDS_MAX: usize = 2_000;

#[derive(Template)]
#[template(path = "volunteering/changed.html")]
struct ChangedPage {
    page: Page,
    errors: Errors,
    words: String,
}

impl ChangedPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }
}

/// What is to be told, what happens then, and what not.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    if store::giving_a_level(&mut tx, me.id()).await?.is_empty() {
        return Err(Error::NotFound);
    }
    page(ChangedPage { page: page_, errors: Errors::default(), words: String::new() })
}

/// It is told: the person is stopped everywhere, and the reviewers read it.
pub async fn tell(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let mut errors = Errors::default();
    let words = errors.field("words", forms::text(sent.one("words"), WORDS_MAX));
    errors.field("understood", forms::agreed(sent.one("understood")));
    let Some(words) = words.filter(|_| errors.is_empty()) else {
        return refused(ChangedPage { page: page_, errors, words: sent.one("words").to_owned() });
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    ends::tell_change(&mut tx, me.id(), &words, &act).await?;
    tx.commit().await?;
    Redirect::to("/me/clearance").saying("change-said").into()
}
