//! `/me/promises`: what somebody promised and offered with their account. Each opens on its own page.

use super::words;
use crate::app::App;
use crate::error::Error;
use crate::needs::offer::{Offer, OfferId};
use crate::needs::part::{Part, PartId};
use crate::needs::store;
use crate::random::hash;
use crate::web::{Me, Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "needs/promises.html")]
struct PromisesPage {
    page: Page,
    parts: Vec<Part>,
    offers: Vec<Offer>,
}

impl PromisesPage {
    fn part_tag(&self, part: &Part) -> (&'static str, String) {
        words::part_tag(&self.page, part.state)
    }

    fn offer_tag(&self, offer: &Offer) -> (&'static str, String) {
        words::offer_tag(&self.page, offer.state)
    }

    fn item(&self, part: &Part) -> String {
        words::item(&self.page, &part.what, &part.size)
    }

    fn units(&self, part: &Part) -> String {
        words::units(&self.page, part.kind, part.quantity)
    }

    fn left(&self, offer: &Offer) -> String {
        words::units(&self.page, offer.kind, offer.left())
    }
}

/// All of it, the newest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let parts = store::part::of_person(&mut tx, me.id()).await?;
    let offers = store::offer::of_person(&mut tx, me.id()).await?;
    page(PromisesPage { page: page_, parts, offers })
}

/// A promise of one's own, on its page.
pub async fn open_part(State(app): State<App>, me: Me, Path(id): Path<PartId>) -> Reply {
    let secret = app.random.token();
    let mut tx = app.db.write().await?;
    let part = store::part::any(&mut tx, id).await?.filter(|part| part.person == Some(me.id()));
    let part = part.ok_or(Error::NotFound)?;
    store::part::add_link(&mut tx, &hash(&secret), part.id, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/mine/{secret}")).into()
}

/// An offer of one's own, on its page.
pub async fn open_offer(State(app): State<App>, me: Me, Path(id): Path<OfferId>) -> Reply {
    let secret = app.random.token();
    let mut tx = app.db.write().await?;
    let offer = store::offer::any(&mut tx, id).await?.filter(|offer| offer.person == Some(me.id()));
    let offer = offer.ok_or(Error::NotFound)?;
    store::offer::add_link(&mut tx, &hash(&secret), offer.id, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/offers/{secret}")).into()
}
