//! Whether an opportunity welcomes groups, and how many.

use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::group::asking;
use crate::volunteering::group::may_do;
use crate::volunteering::opportunity::{Opportunity, OpportunityId};
use crate::volunteering::shift::MOST_PLACES;
use crate::volunteering::store::group_offer as store;
use crate::volunteering::store::opportunity::within_reach;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse};
use serde::Deserialize;

/// How many places of each shift may go to groups.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WelcomeForm {
    places: String,
}

impl Parse for WelcomeForm {
    type Output = i64;

    fn parse(&self, errors: &mut Errors) -> Option<i64> {
        errors.field("places", forms::whole_number(&self.places, 0..=MOST_PLACES))
    }
}

#[derive(Template)]
#[template(path = "volunteering/group_welcome.html")]
struct WelcomePage {
    page: Page,
    opportunity: Opportunity,
    places: i64,
    form: Form<WelcomeForm>,
    barred: Option<String>,
}

async fn welcome_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    id: OpportunityId,
    form: Option<Form<WelcomeForm>>,
) -> Result<WelcomePage> {
    let opportunity = within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if !me.may_at(Ability::PublishShifts, opportunity.school) {
        return Err(Error::NotFound);
    }
    let places = store::places_of(tx, id).await?.unwrap_or(0);
    let barred = may_do(page.policy(), &opportunity.template).err().map(|reason| page.reason(&reason));
    let form = form.unwrap_or_else(|| Form::new(WelcomeForm { places: places.to_string() }));
    Ok(WelcomePage { page, opportunity, places, form, barred })
}

/// Whether an opportunity welcomes groups.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OpportunityId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(welcome_page(&mut tx, page_, &me, id, None).await?)
}

/// Welcomes them, or not any more.
pub async fn set(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Fields(typed): Fields<WelcomeForm>,
) -> Reply {
    let form = Form::new(typed);
    let form = match form.parse() {
        Err(form) => form,
        Ok(places) => {
            let mut tx = app.db.write().await?;
            match asking::welcome(&mut tx, &me, id, places, &app.policy(), app.now()).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Redirect::to(format!("/office/opportunities/{id}")).saying("groups-said-welcome").into();
                }
                Err(Error::Refused(reason)) => form.refuse("places", reason),
                Err(other) => return Err(other),
            }
        }
    };
    let mut tx = app.db.read().await?;
    refused(welcome_page(&mut tx, page_, &me, id, Some(form)).await?)
}
