//! `/office/partners/{id}/impact`: what any partner's giving came to, for the office and the schools where it helps.

use super::impact::{self, Whose};
use super::impact_pages::{PublicForm, Told};
use super::impact_store as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Reach, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "proof/impact_office.html")]
struct ImpactPage {
    page: Page,
    told: Told,
}

/// It names gifts at every school, so a school's own people do not read it.
async fn told(app: &App, page: Page, me: &Me, id: OrganisationId) -> Result<Told> {
    if me.reach(Ability::SeeGifts) != Reach::District {
        return Err(Error::NotFound);
    }
    let mut tx = app.db.read().await?;
    let one = partners::visible(&mut tx, me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
    let impact = impact::impact(&mut tx, Whose::Partner(one.id), page.policy()).await?;
    let public = store::public(&mut tx, one.id).await?;
    let above = vec![
        ("/office/partners".to_owned(), page.t("partners-office-title").into_owned()),
        (format!("/office/partners/{id}"), one.name.clone()),
    ];
    let may_change = me.may(Ability::KeepPartners);
    let base = format!("/office/partners/{id}/impact");
    Ok(Told { page, name: one.name, impact, base, above, public: Some(public), may_change })
}

/// The page.
pub async fn partner(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OrganisationId>) -> Reply {
    let told = told(&app, page_, &me, id).await?;
    page(ImpactPage { page: told.page.clone(), told })
}

/// The same as a file. Made, then noted in the ledger, then handed over.
pub async fn csv(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OrganisationId>) -> Reply {
    let told = told(&app, page_, &me, id).await?;
    let mut entry = Entry::new(Actor::with(&me, Ability::SeePartners), "impact-exported", "organisation", id);
    entry.partner = Some(id.0);
    let mut tx = app.db.write().await?;
    ledger::note(&mut tx, entry.detail(format!("lines={}", told.impact.lines.len())), app.now()).await?;
    tx.commit().await?;
    told.csv().await
}

/// What everybody may see of it, as the organisation told the office.
pub async fn show(
    State(app): State<App>,
    me: Me,
    Path(id): Path<OrganisationId>,
    Fields(sent): Fields<PublicForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let one = partners::kept(&mut tx, &me, id).await?;
    let actor = Actor::with(&me, Ability::KeepPartners);
    impact::set_public(&mut tx, one.id, sent.read(), &me, actor, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/partners/{id}/impact")).saying("impact-said-shown").into()
}
