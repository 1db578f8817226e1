//! `/office/campaigns/new`: asking before a campaign begins.

use super::child::{Noticed, ask};
use super::give::names;
use super::sponsor_form::site;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::campaign::{self, NewCampaign};
use crate::people::Ability;
use crate::schools::SchoolName;
use crate::web::{Me, OnceFields, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Checked, Errors, Form, Reason};
use serde::Deserialize;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CampaignForm {
    pub school: String,
    pub site: String,
    pub site_url: String,
    pub what: String,
    pub amount: String,
    pub ends_on: String,
    /// Three things that whoever asks says of it.
    pub owns: String,
    pub no_child: String,
    pub fits: String,
    pub warned: String,
    pub nobody: String,
}

impl CampaignForm {
    fn read(&self, schools: &[SchoolName], errors: &mut Errors) -> (Option<NewCampaign>, Noticed) {
        let found = schools.iter().find(|school| school.slug == self.school.trim()).map(|school| school.id);
        if found.is_none() {
            errors.add("school", Reason::new("form-choice"));
        }
        let name = errors.field("site", forms::line(&self.site, 80));
        let site_url = errors.field("site_url", https(&self.site_url));
        let what = errors.field("what", forms::text(&self.what, 1_000));
        let cents = errors.field("amount", forms::money(&self.amount));
        if cents == Some(0) {
            errors.add("amount", Reason::new("gifts-amount-zero"));
        }
        let ends_on = errors.field("ends_on", forms::date(&self.ends_on));
        for (field, sent) in [("owns", &self.owns), ("no_child", &self.no_child), ("fits", &self.fits)] {
            errors.field(field, forms::agreed(sent));
        }
        let noticed = ask(&[&self.site, &self.what], &self.warned, &self.nobody, errors);
        let new = || {
            Some(NewCampaign {
                school: found?,
                site: name?,
                site_url: site_url?,
                what: what?,
                cents: cents?,
                ends_on: ends_on?,
            })
        };
        (new().filter(|_| errors.is_empty()), noticed)
    }
}

/// A plain address that begins with https.
pub(super) fn https(sent: &str) -> Checked<String> {
    site(sent).ok().filter(|address| address.starts_with("https://")).ok_or_else(|| Reason::new("campaign-url-wrong"))
}

#[derive(Template)]
#[template(path = "giving/campaign_new.html")]
struct NewPage {
    page: Page,
    form: Form<CampaignForm>,
    schools: Vec<(String, String)>,
    noticed: Noticed,
}

/// The schools for which somebody may ask.
async fn schools(app: &App, me: &Me) -> Result<Vec<SchoolName>> {
    let mut schools = names(app).await?;
    schools.retain(|school| me.may_at(Ability::AskCampaigns, school.id));
    Ok(schools)
}

fn new_page(page: Page, form: Form<CampaignForm>, schools: Vec<SchoolName>, noticed: Noticed) -> NewPage {
    let schools = schools.into_iter().map(|school| (school.slug, school.name)).collect();
    NewPage { page, form, schools, noticed }
}

/// An empty form.
pub async fn form(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let schools = schools(&app, &me).await?;
    let mut value = CampaignForm::default();
    if let [only] = schools.as_slice() {
        value.school.clone_from(&only.slug);
    }
    page(new_page(page_, Form::new(value), schools, Noticed::default()))
}

/// Asks.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    me: Me,
    OnceFields(sent, once): OnceFields<CampaignForm>,
) -> Reply {
    let schools = schools(&app, &me).await?;
    let mut errors = Errors::default();
    let (new, noticed) = sent.read(&schools, &mut errors);
    let Some(new) = new else { return refused(new_page(page_, Form { value: sent, errors }, schools, noticed)) };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    if let Some(made) = once.before(&mut tx, app.now()).await? {
        return Redirect::to(format!("/office/campaigns/{made}")).into();
    }
    match campaign::ask(&mut tx, &me, &new, &Act::of(&app, &rules)).await {
        Ok(id) => {
            once.made(&mut tx, id).await?;
            tx.commit().await?;
            Redirect::to(format!("/office/campaigns/{id}")).saying("campaign-said-asked").into()
        }
        Err(Error::Refused(reason)) => {
            errors.add("ends_on", reason);
            refused(new_page(page_, Form { value: sent, errors }, schools, noticed))
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_plain_and_begins_with_https() {
        assert_eq!(https("fund.example/c/1"), Ok("https://fund.example/c/1".to_owned()));
        for wrong in ["http://fund.example", "javascript:alert(1)", "https://a@b.example", "", "https://x"] {
            assert!(https(wrong).is_err(), "{wrong}");
        }
    }
}
