//! `/me/partner`: one's own organisation, for whoever speaks for it.

use super::{area_words, standing_tag};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners::few::given_by_many;
use crate::partners::organisation::{Organisation, OrganisationId};
use crate::partners::placement::Placement;
use crate::partners::speaker::Speaker;
use crate::partners::store::affiliation::{FIRST, Singles};
use crate::partners::store::{organisation as store, placement, speaker};
use crate::policy::Desk;
use crate::web::{Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    id: Option<OrganisationId>,
}

#[derive(Template)]
#[template(path = "partners/mine.html")]
struct MinePage {
    page: Page,
    /// Those one speaks for, when they are several.
    others: Vec<Organisation>,
    one: Organisation,
    speakers: Vec<Speaker>,
    placements: Vec<Placement>,
    groups: (i64, i64, i64),
    /// What single volunteers gave who come for it, as far as there are enough of them.
    singles: Singles,
}

impl MinePage {
    fn tag(&self) -> (&'static str, String) {
        standing_tag(&self.page, self.one.standing)
    }

    fn areas(&self) -> String {
        area_words(&self.page, &self.one.areas())
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }

    fn is_public(&self) -> bool {
        self.one.shown && self.one.standing.is_partner()
    }
}

async fn mine(app: &App, page: Page, me: &Me, asked: &Asked) -> Result<MinePage> {
    let mut tx = app.db.read().await?;
    let mut others = store::own(&mut tx, me).await?;
    let at = match asked.id {
        Some(id) => others.iter().position(|one| one.id == id),
        None => Some(0).filter(|_| !others.is_empty()),
    };
    let one = others.remove(at.ok_or(Error::NotFound)?);
    Ok(MinePage {
        speakers: speaker::of(&mut tx, one.id).await?,
        placements: placement::of(&mut tx, one.id).await?,
        groups: store::groups(&mut tx, one.id).await?,
        singles: given_by_many(&mut tx, one.id, (FIRST, page.today()), page.policy(), page.today()).await?,
        page,
        others,
        one,
    })
}

/// The organisation one speaks for.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    page(mine(&app, page_, &me, &asked).await?)
}
