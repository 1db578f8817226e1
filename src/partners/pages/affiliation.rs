//! `/me/affiliation`: a volunteer says for which partner they come, and that their hours may count with it.

use crate::app::App;
use crate::error::{Error, Result};
use crate::partners::affiliation::{self, Affiliation, AffiliationId, earliest};
use crate::partners::organisation::OrganisationId;
use crate::partners::store::affiliation as store;
use crate::people::fold;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Parse, Reason};
use jiff::civil::Date;
use serde::Deserialize;

/// What they say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    partner: String,
    since: String,
    agree: String,
}

impl Parse for Said {
    type Output = (OrganisationId, Option<Date>);

    fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
        let partner = errors.field("partner", forms::one_of(&self.partner, |sent| sent.parse::<OrganisationId>().ok()));
        let since = errors.field("since", forms::optional(&self.since, forms::date));
        if !forms::checkbox(&self.agree) {
            errors.add("agree", Reason::new("affiliation-agree-missing"));
            return None;
        }
        Some((partner?, since?))
    }
}

#[derive(Template)]
#[template(path = "partners/affiliation.html")]
struct AffiliationPage {
    page: Page,
    open: Option<Affiliation>,
    earlier: Vec<Affiliation>,
    partners: Vec<(String, String)>,
    earliest: Date,
    form: Form<Said>,
}

impl AffiliationPage {
    fn agrees(&self) -> bool {
        forms::checkbox(&self.form.value.agree)
    }
}

async fn load(app: &App, page: Page, me: &Me, form: Option<Form<Said>>) -> Result<AffiliationPage> {
    let mut tx = app.db.read().await?;
    let all = store::of(&mut tx, me.id()).await?;
    let earliest = earliest(&all, page.today(), &page.policy().calendar);
    let partners = store::partners(&mut tx).await?;
    let form = match form {
        Some(form) => form,
        None => Form::new(first(store::registered(&mut tx, me.id()).await?, &partners)),
    };
    let (open, earlier): (Vec<_>, Vec<_>) = all.into_iter().partition(Affiliation::is_open);
    Ok(AffiliationPage {
        page,
        open: open.into_iter().next(),
        earlier,
        partners: partners.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        earliest,
        form,
    })
}

/// The partner that they named when they registered stands in the form already.
fn first(registered: Option<String>, partners: &[(OrganisationId, String)]) -> Said {
    let named = registered.map(|words| fold(&words));
    let found = partners.iter().find(|(_, name)| named.as_ref() == Some(&fold(name)));
    Said { partner: found.map_or_else(String::new, |(id, _)| id.to_string()), ..Said::default() }
}

/// For whom they come.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    page(load(&app, page_, &me, None).await?)
}

/// They say it.
pub async fn say(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<Said>) -> Reply {
    let form = Form::new(sent);
    let form = match form.parse() {
        Err(form) => form,
        Ok((organisation, since)) => {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            match affiliation::say(&mut tx, &me, organisation, since, (&rules.calendar, app.now())).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Redirect::to("/me/affiliation").saying("affiliation-said-yes").into();
                }
                Err(Error::Refused(reason)) => {
                    drop(tx);
                    form.refuse("since", reason)
                }
                Err(other) => return Err(other),
            }
        }
    };
    refused(load(&app, page_, &me, Some(form)).await?)
}

/// They come for it no more.
pub async fn end(State(app): State<App>, me: Me, Path(id): Path<AffiliationId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    affiliation::end(&mut tx, &me, id, (&rules.calendar, app.now())).await?;
    tx.commit().await?;
    Redirect::to("/me/affiliation").saying("affiliation-said-ended").into()
}
