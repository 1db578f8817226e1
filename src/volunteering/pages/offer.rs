//! `/offers/…`: a place that is held for somebody, and their yes or no. The link is the key; nobody needs to sign in.

use super::waiting::{Answered, give_answer, refused};
use super::words::Refused;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people;
use crate::volunteering::shift::Shift;
use crate::volunteering::signup::Ask;
use crate::volunteering::store::shift as shifts;
use crate::volunteering::waiting::{self, Wait};
use crate::volunteering::waiting_flow::WaitState;
use crate::web::{Fields, Page, Path, Redirect, Reply, page, page_with};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;

#[derive(Template)]
#[template(path = "volunteering/offer.html")]
struct OfferPage {
    page: Page,
    shift: Shift,
    wait: Wait,
    /// Whose offer it is: two people may share the phone it came to.
    given: String,
    secret: String,
    refused: Option<Refused>,
}

impl OfferPage {
    /// Whether there is something to answer.
    fn open(&self) -> bool {
        matches!(self.wait.state, WaitState::Offered | WaitState::Called)
    }

    fn called(&self) -> bool {
        self.wait.state == WaitState::Called
    }

    fn taken(&self) -> bool {
        self.wait.state == WaitState::Taken
    }

    /// What became of it, when it cannot be answered any more.
    fn said(&self) -> String {
        self.page.state("waiting-state", self.wait.state.as_str())
    }
}

async fn offer_page(tx: &mut Tx, page: Page, secret: String, refused: Option<Refused>) -> Result<OfferPage> {
    let wait = waiting::by_link(tx, &secret).await?;
    let shift = shifts::any_shift(tx, wait.shift).await?.ok_or(Error::NotFound)?;
    let given = people::person(tx, wait.person).await?.ok_or(Error::NotFound)?.given;
    Ok(OfferPage { page, shift, wait, given, secret, refused })
}

/// What is offered.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    page(offer_page(&mut tx, page_, secret, None).await?)
}

/// Yes or no. A second press of the same button changes nothing.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    Path(secret): Path<String>,
    Fields(sent): Fields<Answered>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let wait = waiting::by_link(&mut tx, &secret).await?;
    drop(tx);
    let (shift, person) = (wait.shift, wait.person);
    let ask = Ask { shift, person, actor: Actor::Own(person), by: person, at_desk: false };
    match give_answer(&app, &ask, &sent.answer).await {
        Ok(said) => Redirect::to(format!("/offers/{secret}")).saying(said).into(),
        Err(error) => {
            let refused = refused(&page_, error)?;
            let mut tx = app.db.read().await?;
            page_with(StatusCode::CONFLICT, offer_page(&mut tx, page_, secret, Some(refused)).await?)
        }
    }
}
