//! `/office/gifts/new`: a gift that somebody offers by phone, by post or at the desk.

use super::child::Noticed;
use super::choices::{Choices, noticed};
use super::form::{Filled, For, GiftForm};
use super::give::{field_of, names};
use super::words;
use crate::app::App;
use crate::error::Error;
use crate::giving::act::Act;
use crate::giving::gift::Way;
use crate::giving::offer::{By, NewDonor, Who, offer};
use crate::giving::store;
use crate::schools::SchoolName;
use crate::web::{Fields, Me, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form};

#[derive(Template)]
#[template(path = "giving/new.html")]
struct NewPage {
    page: Page,
    form: Form<GiftForm>,
    choices: Choices,
    noticed: Noticed,
}

impl NewPage {
    fn new(page: Page, form: Form<GiftForm>, schools: &[SchoolName]) -> NewPage {
        NewPage { choices: Choices::of(&page, schools), noticed: noticed(&form), page, form }
    }
}

/// The form.
pub async fn form(State(app): State<App>, page_: Page) -> Reply {
    let schools = names(&app).await?;
    let value = GiftForm {
        receiver: words::receivers(&page_).first().map_or(String::new(), |(id, _)| id.clone()),
        lang: "en".to_owned(),
        way: Way::OneTime.to_string(),
        ..GiftForm::default()
    };
    page(NewPage::new(page_, Form::new(value), &schools))
}

/// Writes it down. A name that is an organisation's here is that organisation.
pub async fn enter(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<GiftForm>) -> Reply {
    let schools = names(&app).await?;
    let filled = Filled { form: &sent, who: For::Office, schools: &schools, today: page_.today() };
    let read = match filled.parse() {
        Ok(read) => read,
        Err(errors) => return refused(NewPage::new(page_, Form { value: sent, errors }, &schools)),
    };
    let mut errors = Errors::default();
    sent.ask_about_children(&mut errors);
    if !errors.is_empty() {
        return refused(NewPage::new(page_, Form { value: sent, errors }, &schools));
    }
    let (rules, secret) = (app.policy(), app.random.token());
    let mut tx = app.db.write().await?;
    let donor = match store::donor::organisation(&mut tx, &read.donor.name).await? {
        Some((id, name)) => NewDonor { who: Who::Organisation(id), name, ..read.donor },
        None => read.donor,
    };
    match offer(&mut tx, &donor, &read.gift, By::Office(&me), &secret, &Act::of(&app, &rules)).await {
        Ok(id) => {
            tx.commit().await?;
            Redirect::to(format!("/office/gifts/{id}")).saying("gifts-said-entered").into()
        }
        Err(Error::Refused(reason)) => {
            errors.add(field_of(reason.key()), reason);
            refused(NewPage::new(page_, Form { value: sent, errors }, &schools))
        }
        Err(error) => Err(error),
    }
}
