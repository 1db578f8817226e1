//! `/office/places`: places of the days to come whose holders lack something, for those who can look for somebody else.

use super::words;
use crate::app::App;
use crate::error::Result;
use crate::people::Ability;
use crate::volunteering::lacking::{self, Place};
use crate::web::{Me, Page, Reply, page};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "volunteering/places.html")]
struct PlacesPage {
    page: Page,
    places: Vec<Place>,
    /// Whether the reader may note trainings.
    notes: bool,
}

impl PlacesPage {
    fn lack(&self, place: &Place) -> String {
        words::missing_other(&self.page, &place.lack)
    }
}

/// The queue, the soonest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me) -> Reply {
    page(places_page(&app, page_, &me).await?)
}

async fn places_page(app: &App, page: Page, me: &Me) -> Result<PlacesPage> {
    let mut tx = app.db.read().await?;
    let places = lacking::queue(&mut tx, me, page.policy(), page.today()).await?;
    Ok(PlacesPage { notes: me.may(Ability::SeeIdentity), places, page })
}
