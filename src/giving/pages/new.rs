//! `/office/gifts/new`: a gift that somebody offers by phone, by post or at the desk.

use super::child::{Noticed, notice};
use super::form::{Filled, For, GiftForm};
use super::give::{field_of, names, rhythms, ways};
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
    schools: Vec<(String, String)>,
    noticed: Noticed,
}

impl NewPage {
    fn new(page: Page, form: Form<GiftForm>, schools: &[SchoolName]) -> NewPage {
        // What was asked is asked again with the form that comes back.
        let noticed = if form.is_refused() {
            notice(&[&form.value.what, &form.value.purpose, &form.value.conditions])
        } else {
            Noticed::default()
        };
        let schools = schools.iter().map(|school| (school.slug.clone(), school.name.clone())).collect();
        NewPage { page, form, schools, noticed }
    }

    fn receivers(&self) -> Vec<(String, String)> {
        words::receivers(&self.page)
    }

    fn kinds(&self) -> Vec<(String, String)> {
        words::kinds(&self.page)
    }

    fn languages(&self) -> Vec<(String, String)> {
        words::languages(&self.page)
    }

    fn ways(&self) -> Vec<(String, String)> {
        ways(&self.page)
    }

    fn rhythms(&self) -> Vec<(String, String)> {
        rhythms(&self.page)
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
