//! `/give`: what schools may take, and the form by which anybody offers something.

use super::child::Noticed;
use super::choices::{Choices, noticed};
use super::form::{Filled, For, GiftForm};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::gift::{GiftKind, Way};
use crate::giving::offer::{By, offer};
use crate::needs::NeedId;
use crate::needs::gifts::{self, Asked};
use crate::needs::part::Part;
use crate::people::preferred_contact;
use crate::policy::Desk;
use crate::schools::{self, SchoolName};
use crate::web::{Fields, Page, Query, Redirect, Reply, Viewer, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use jiff::Timestamp;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "giving/give.html")]
struct GivePage {
    page: Page,
    /// Receivers with a payment page of their own.
    payable: Vec<String>,
}

impl GivePage {
    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }

    fn receivers(&self) -> Vec<(String, String)> {
        words::receivers(&self.page)
    }

    fn payable_names(&self) -> String {
        self.page.list(&self.payable.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// What schools may take, who decides, what comes next.
pub async fn show(State(app): State<App>, page_: Page) -> Reply {
    let receivers = words::receivers(&page_).into_iter();
    let payable = receivers.filter(|(id, _)| app.payments.takes_for(id)).map(|(_, name)| name).collect();
    page(GivePage { page: page_, payable })
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct About {
    school: String,
    kind: String,
    need: String,
    /// The secret of somebody who said already that they would give to a need.
    part: String,
}

#[derive(Template)]
#[template(path = "giving/offer.html")]
struct OfferPage {
    page: Page,
    form: Form<GiftForm>,
    choices: Choices,
    noticed: Noticed,
    /// The need it is for.
    need: Option<Asked>,
}

impl OfferPage {
    fn new(page: Page, form: Form<GiftForm>, schools: &[SchoolName], need: Option<Asked>) -> OfferPage {
        OfferPage { choices: Choices::of(&page, schools), noticed: noticed(&form), page, form, need }
    }

    fn left(&self, need: &Asked) -> String {
        self.page.money(&(need.left * 100))
    }

    fn yes_no(&self) -> Vec<(String, String)> {
        ["no", "yes"].map(|word| (word.to_owned(), self.page.state("give-conditions", word))).to_vec()
    }
}

/// The form. Whoever is signed in finds name and address in it.
pub async fn form(State(app): State<App>, page_: Page, viewer: Viewer, Query(about): Query<About>) -> Reply {
    let mut tx = app.db.read().await?;
    let schools = schools::names(&mut tx).await?;
    let (need, own) = for_need(&mut tx, &viewer, (&about.need, &about.part), app.now()).await?;
    if let Some(need) = need.as_ref().filter(|need| !need.is_open || need.left == 0) {
        return Redirect::to(format!("/needs/{}", need.id)).into();
    }
    let contact = match viewer.person {
        Some(person) => preferred_contact(&mut tx, person).await?.map(|contact| contact.shown()),
        None => None,
    };
    let value = GiftForm {
        receiver: words::receivers(&page_).first().map_or(String::new(), |(id, _)| id.clone()),
        school: need.as_ref().map_or(about.school, |need| need.school_slug.clone()),
        kind: if need.is_some() { GiftKind::Money.to_string() } else { about.kind },
        purpose: need.as_ref().map_or_else(String::new, |need| need.what.clone()),
        amount: own.as_ref().map_or_else(String::new, |part| part.quantity.to_string()),
        need: need.as_ref().map_or_else(String::new, |need| need.id.to_string()),
        part: if own.is_some() { about.part } else { String::new() },
        name: page_.name().to_owned(),
        contact: contact.unwrap_or_default(),
        lang: page_.lang().to_owned(),
        has_conditions: "no".to_owned(),
        way: Way::OneTime.to_string(),
        ..GiftForm::default()
    };
    page(OfferPage::new(page_, Form::new(value), &schools, need))
}

/// The need that an address names, and the giver's own part of it, where the secret is of one.
async fn for_need(
    tx: &mut Tx,
    viewer: &Viewer,
    (need, part): (&str, &str),
    now: Timestamp,
) -> Result<(Option<Asked>, Option<Part>)> {
    let own = if part.is_empty() { None } else { gifts::own_part(tx, part, now).await? };
    let named = need.parse::<i64>().ok().map(NeedId::from);
    match own.as_ref().map(|part| part.need).or(named) {
        Some(id) => {
            let asked = gifts::asked(tx, viewer, id, own.as_ref()).await?.ok_or(Error::NotFound)?;
            Ok((Some(asked), own))
        }
        None => Ok((None, None)),
    }
}

/// Takes the offer down.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<GiftForm>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let schools = schools::names(&mut tx).await?;
    let (need, own) = for_need(&mut tx, &viewer, (&sent.need, &sent.part), app.now()).await?;
    drop(tx);
    let filled = Filled { form: &sent, who: For::Donor(viewer.person), schools: &schools, today: page_.today() };
    let read = match filled.parse() {
        Ok(read) => read,
        Err(errors) => return refused(OfferPage::new(page_, Form { value: sent, errors }, &schools, need)),
    };
    let mut errors = Errors::default();
    sent.ask_about_children(&mut errors);
    if !errors.is_empty() {
        return refused(OfferPage::new(page_, Form { value: sent, errors }, &schools, need));
    }
    // A machine is thanked like anybody, so that it does not try another way.
    if !sent.website.is_empty() {
        return Redirect::to("/give").saying("give-said-thanks").into();
    }
    if !app.questions.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let (rules, secret) = (app.policy(), app.random.token());
    // The office's fields are no donor's to fill in.
    let gift = crate::giving::offer::NewGift {
        benefit: String::new(),
        benefit_cents: 0,
        added_to: None,
        offered_on: page_.today(),
        need: need.as_ref().map(|need| need.id),
        part: own.map(|part| part.id),
        ..read.gift
    };
    let mut tx = app.db.write().await?;
    match offer(&mut tx, &read.donor, &gift, By::Donor, &secret, &Act::of(&app, &rules)).await {
        Ok(_) => {}
        Err(Error::Refused(reason)) => {
            errors.add(field_of(reason.key()), reason);
            return refused(OfferPage::new(page_, Form { value: sent, errors }, &schools, need));
        }
        Err(error) => return Err(error),
    }
    tx.commit().await?;
    Redirect::to(format!("/give/thanks/{secret}")).into()
}

/// Under which field a refusal of the verb stands.
pub(super) fn field_of(key: &str) -> &'static str {
    match key {
        "gifts-refused-receiver" => "receiver",
        "give-school-needed" => "school",
        "gifts-refused-added-to" => "added_to",
        "gifts-need-school" => "school",
        "gifts-need-money" => "kind",
        "gifts-need-left" | "needs-help-over" | "needs-help-full" => "amount",
        _ => "what",
    }
}

pub(super) async fn names(app: &App) -> Result<Vec<SchoolName>> {
    let mut tx = app.db.read().await?;
    schools::names(&mut tx).await
}
