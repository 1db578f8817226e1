//! What somebody is asked, by the link in a message or on their own page: yes, not this time, never.

use super::cannot::refusal;
use super::words::Refused;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people;
use crate::volunteering::cover::{Act, AskedId, Cover};
use crate::volunteering::cover_answer as answers;
use crate::volunteering::cover_flow::{AskedState, CoverKind, CoverState};
use crate::volunteering::shift::Shift;
use crate::volunteering::store::{cover as store, shift as shifts};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, page_with};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/asked.html")]
struct AskedPage {
    page: Page,
    /// Where the answer goes: this page's own address.
    action: String,
    state: AskedState,
    cover: Cover,
    shift: Shift,
    /// The place they would give in return.
    yours: Option<Shift>,
    /// Who offers it.
    from: String,
    refused: Option<Refused>,
}

impl AskedPage {
    /// Whether an answer still counts.
    fn is_open(&self) -> bool {
        self.cover.state == CoverState::Open
            && self.cover.expires_at > self.page.now()
            && self.shift.is_open()
            && matches!(self.state, AskedState::Asked | AskedState::No)
    }

    fn lede(&self) -> String {
        match self.cover.kind {
            CoverKind::HandOver => self.page.t1("cover-asked-offer", "name", self.from.as_str()),
            CoverKind::Swap => self.page.t("cover-asked-swap").into_owned(),
            CoverKind::Cover => self.page.t("cover-asked-around").into_owned(),
        }
    }

    fn is_yes(&self) -> bool {
        self.state == AskedState::Yes
    }

    fn is_no(&self) -> bool {
        matches!(self.state, AskedState::No | AskedState::Never)
    }
}

async fn asked_page(tx: &mut Tx, page: Page, id: AskedId, action: String) -> Result<AskedPage> {
    let asked = store::asked(tx, id).await?.ok_or(Error::NotFound)?;
    let cover = store::any(tx, asked.cover).await?.ok_or(Error::NotFound)?;
    let shift = shifts::any_shift(tx, cover.shift).await?.ok_or(Error::NotFound)?;
    let yours = match cover.wanted {
        Some(wanted) => shifts::any_shift(tx, wanted).await?,
        None => None,
    };
    let from = match (cover.kind, cover.holder) {
        (CoverKind::HandOver, Some(holder)) => people::person(tx, holder).await?.map(|person| person.name()),
        _ => None,
    };
    let from = from.unwrap_or_default();
    Ok(AskedPage { page, action, state: asked.state, cover, shift, yours, from, refused: None })
}

/// By the link.
pub async fn by_link(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let id = answers::by_link(&mut tx, &secret).await?;
    page(asked_page(&mut tx, page_, id, format!("/cover/{secret}")).await?)
}

/// On one's own page.
pub async fn own(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AskedId>) -> Reply {
    let mut tx = app.db.read().await?;
    let id = store::asked_own(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    page(asked_page(&mut tx, page_, id, format!("/me/asked/{id}")).await?)
}

/// `yes`, `no` or `never`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    answer: String,
}

/// The answer by the link.
pub async fn answer_link(
    State(app): State<App>,
    page_: Page,
    Path(secret): Path<String>,
    Fields(sent): Fields<Answer>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let id = answers::by_link(&mut tx, &secret).await?;
    answer(&app, tx, page_, id, format!("/cover/{secret}"), &sent.answer).await
}

/// The answer on one's own page.
pub async fn answer_own(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<AskedId>,
    Fields(sent): Fields<Answer>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let id = store::asked_own(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    answer(&app, tx, page_, id, format!("/me/asked/{id}"), &sent.answer).await
}

async fn answer(app: &App, mut tx: Tx, page: Page, id: AskedId, here: String, said: &str) -> Reply {
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let done = match said {
        "yes" => answers::accept(&mut tx, id, &act).await.map(|_| "cover-said-yes"),
        "no" => answers::decline(&mut tx, id, false, &act).await.map(|()| "cover-said-no").map_err(Into::into),
        "never" => answers::decline(&mut tx, id, true, &act).await.map(|()| "cover-said-never").map_err(Into::into),
        _ => return Err(Error::Unreadable("web-error-form")),
    };
    match done {
        Ok(said) => {
            tx.commit().await?;
            Redirect::to(here).saying(said).into()
        }
        Err(error) => {
            drop(tx);
            let why = refusal(&page, error)?;
            let mut tx = app.db.read().await?;
            let mut again = asked_page(&mut tx, page, id, here).await?;
            again.refused = Some(why);
            page_with(StatusCode::CONFLICT, again)
        }
    }
}

/// Whether one wants to be asked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    ask: String,
}

/// Asked again, or never.
pub async fn wish(State(app): State<App>, me: Me, Fields(sent): Fields<Wish>) -> Reply {
    let never = match sent.ask.as_str() {
        "yes" => false,
        "no" => true,
        _ => return Err(Error::Unreadable("web-error-form")),
    };
    let mut tx = app.db.write().await?;
    answers::set_never(&mut tx, me.id(), never, app.now()).await?;
    tx.commit().await?;
    let said = if never { "cover-said-never" } else { "cover-said-again" };
    Redirect::to("/me/shifts").saying(said).into()
}
