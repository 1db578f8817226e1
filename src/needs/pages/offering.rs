//! `/needs/offer`: something to give to any school it fits; and the page on which its giver follows it.

use super::fits::{self, Fits};
use super::help::{giver, organisations};
use super::offer_form::OfferForm;
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::giver::{Giver, LINK_OPENS, Who};
use crate::needs::leaving::Shown;
use crate::needs::need::NeedKind;
use crate::needs::offer::{self, Offer};
use crate::needs::offer_flow::{OfferFlow, OfferVerb};
use crate::needs::store;
use crate::people::Role;
use crate::policy::Desk;
use crate::random::hash;
use crate::schools::{self, SchoolName};
use crate::web::{Fields, Page, Path, Query, Redirect, Reply, Viewer, Visit, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use forms::{Errors, Form};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "needs/offer.html")]
pub(super) struct OfferPage {
    pub page: Page,
    pub form: Form<OfferForm>,
    pub schools: Vec<(String, String)>,
    pub behalf: Vec<(String, String)>,
    /// The office writes it down for somebody else.
    pub office: bool,
    /// What it would fit, once somebody has asked.
    pub fits: Option<Fits>,
}

impl OfferPage {
    fn kinds(&self) -> Vec<(String, String)> {
        words::kinds(&self.page)
    }

    fn languages(&self) -> Vec<(String, String)> {
        words::languages(&self.page)
    }

    fn skills(&self) -> Vec<(String, String)> {
        words::skills(&self.page)
    }

    fn weekdays(&self) -> Vec<(String, String)> {
        words::weekdays(&self.page)
    }

    fn known(&self) -> bool {
        self.page.signed_in() && !self.office
    }

    /// What could give a child away in words that did not go, or that were answered and have not gone yet.
    fn leaving(&self) -> Shown {
        let asked = self.form.is_refused() || !self.form.value.warned.is_empty();
        if asked { self.form.value.shown() } else { Shown::default() }
    }

    fn action(&self) -> &'static str {
        if self.office { "/office/needs/offers/new" } else { "/needs/offer" }
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct About {
    kind: String,
    school: String,
}

pub(super) async fn names(app: &App) -> Result<Vec<SchoolName>> {
    let mut tx = app.db.read().await?;
    schools::names(&mut tx).await
}

/// The form. Whoever is signed in is known.
pub async fn form(State(app): State<App>, page_: Page, viewer: Viewer, Query(about): Query<About>) -> Reply {
    let schools = words::options(&names(&app).await?);
    let mut tx = app.db.read().await?;
    let behalf = organisations(&mut tx, &viewer).await?;
    let kind = NeedKind::parse(&about.kind).unwrap_or(NeedKind::Goods).to_string();
    let value = OfferForm { kind, school: about.school, lang: page_.lang().to_owned(), ..OfferForm::default() };
    page(OfferPage { page: page_, form: Form::new(value), schools, behalf, office: false, fits: None })
}

/// Under which field a refusal of the verb stands.
pub(super) fn field_of(key: &str) -> &'static str {
    if key == "needs-offer-dates" { "until_on" } else { "what" }
}

/// What an offer would fit, before it is sent: nothing is kept, nobody is told. Who offers makes no difference yet.
pub(super) async fn look(
    app: &App,
    page_: Page,
    visit: &Visit,
    sent: OfferForm,
    behalf: Vec<(String, String)>,
    office: bool,
) -> Reply {
    fits::admit(app, visit)?;
    let (names, rules) = (names(app).await?, app.policy());
    let mut errors = Errors::default();
    let nobody = Giver { who: Who::Named, name: String::new(), contact: None, lang: page_.language() };
    let new = sent.read(Some(nobody), &names, &rules, page_.today(), &mut errors).filter(|_| errors.is_empty());
    let schools = words::options(&names);
    let Some(new) = new else {
        if fits::is_typing(&sent.look) {
            return fits::not_yet();
        }
        let form = Form { value: sent, errors };
        return refused(OfferPage { page: page_, form, schools, behalf, office, fits: None });
    };
    let found = fits::needs(app, &page_, &new, office, &Act::of(app, &rules)).await?;
    if fits::is_typing(&sent.look) {
        return found.told();
    }
    page(OfferPage { page: page_, form: Form::new(sent), schools, behalf, office, fits: Some(found) })
}

/// Takes the offer down.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<OfferForm>,
) -> Reply {
    let (schools, rules) = (names(&app).await?, app.policy());
    let mut errors = Errors::default();
    let mut tx = app.db.read().await?;
    let behalf = organisations(&mut tx, &viewer).await?;
    if fits::is_asked(&sent.look) {
        drop(tx);
        return look(&app, page_, &visit, sent, behalf, false).await;
    }
    let who = (sent.name.as_str(), sent.contact.as_str(), sent.lang.as_str(), sent.behalf.as_str());
    let giver = giver(&mut tx, &viewer, who, &behalf, &mut errors).await?;
    drop(tx);
    let new = sent.read(giver, &schools, &rules, page_.today(), &mut errors).filter(|_| errors.is_empty());
    let again = |page, sent, errors, behalf| {
        let schools = words::options(&schools);
        refused(OfferPage { page, form: Form { value: sent, errors }, schools, behalf, office: false, fits: None })
    };
    let Some(new) = new else { return again(page_, sent, errors, behalf) };
    // A machine is thanked like anybody, so that it does not try another way.
    if !sent.website.is_empty() {
        return Redirect::to("/needs").saying("needs-said-thanks").into();
    }
    if !app.questions.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let secret = app.random.token();
    let mut tx = app.db.write().await?;
    match offer::offer(&mut tx, &new, None, &secret, &Act::of(&app, &rules)).await {
        Ok(_) => {}
        Err(Error::Refused(reason)) => {
            drop(tx);
            errors.add(field_of(reason.key()), reason);
            return again(page_, sent, errors, behalf);
        }
        Err(error) => return Err(error),
    }
    tx.commit().await?;
    if new.giver.is_known() {
        return Redirect::to(format!("/needs/offers/{secret}")).saying("needs-said-offer").into();
    }
    Redirect::to("/needs").saying("needs-said-look-in-mail").into()
}

#[derive(Template)]
#[template(path = "needs/offered.html")]
struct OfferedPage {
    page: Page,
    offer: Offer,
    secret: String,
}

impl OfferedPage {
    fn tag(&self) -> (&'static str, String) {
        words::offer_tag(&self.page, self.offer.state)
    }

    fn said(&self) -> String {
        self.page.state("needs-offer-mine", self.offer.state.as_str())
    }

    fn units(&self, count: &i64) -> String {
        words::units(&self.page, self.offer.kind, *count)
    }

    fn days(&self) -> String {
        words::days(&self.page, self.offer.days)
    }

    fn left(&self) -> String {
        self.units(&self.offer.left())
    }

    fn can_confirm(&self) -> bool {
        OfferFlow::may(Role::Guest, self.offer.state, OfferVerb::Confirm)
    }

    fn can_withdraw(&self) -> bool {
        OfferFlow::may(Role::Guest, self.offer.state, OfferVerb::Withdraw)
    }

    fn can_resume(&self) -> bool {
        OfferFlow::may(Role::Guest, self.offer.state, OfferVerb::Resume)
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }
}

/// How it stands.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let offer = store::offer::by_link(&mut tx, &hash(&secret), app.now() - LINK_OPENS).await?.ok_or(Error::NotFound)?;
    page(OfferedPage { page: page_, offer, secret })
}

/// It is me.
pub async fn confirm(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    offer::confirm_by_link(&mut tx, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/offers/{secret}")).saying("needs-said-confirmed").into()
}

/// I take back what is left.
pub async fn withdraw(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    offer::withdraw_by_link(&mut tx, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/offers/{secret}")).saying("needs-said-taken-back").into()
}

/// I can give again.
pub async fn resume(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    offer::resume_by_link(&mut tx, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/offers/{secret}")).saying("needs-said-resumed").into()
}
