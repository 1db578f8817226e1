//! `/office/gifts/new`: a gift that somebody offers by phone, by post or at the desk.

use super::child::Noticed;
use super::choices::{Choices, noticed};
use super::form::{Filled, For, GiftForm};
use super::give::{field_of, names};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::gift::{GiftKind, Way};
use crate::giving::offer::{By, NewDonor, NewGift, Who, offer};
use crate::giving::store;
use crate::needs::gifts::{self, Named, ToWrite};
use crate::needs::{NeedId, PartId};
use crate::schools::SchoolName;
use crate::web::{Fields, Me, Page, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "giving/new.html")]
struct NewPage {
    page: Page,
    form: Form<GiftForm>,
    choices: Choices,
    noticed: Noticed,
    /// The need it is for.
    need: Option<Named>,
}

impl NewPage {
    fn new(page: Page, form: Form<GiftForm>, schools: &[SchoolName], need: Option<Named>) -> NewPage {
        NewPage { choices: Choices::of(&page, schools), noticed: noticed(&form), page, form, need }
    }

    fn need_name(&self, need: &Named) -> String {
        words::need_name(&self.page, need)
    }
}

/// Of what the gift is written down: a need, or a part of one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct About {
    need: String,
    part: String,
}

fn id_of<I: From<i64>>(sent: &str) -> Option<I> {
    sent.parse::<i64>().ok().map(I::from)
}

/// The need that the form names, for whoever may see it.
async fn need_of(tx: &mut Tx, me: &Me, sent: &str) -> Result<Option<Named>> {
    let Some(id) = id_of::<NeedId>(sent) else { return Ok(None) };
    gifts::named(tx, me, id).await?.filter(|need| need.inside).map(Some).ok_or(Error::NotFound)
}

/// The part that the form names; one that is written down already leads to its gift.
async fn part_of(tx: &mut Tx, me: &Me, sent: &str, act: &Act<'_>) -> Result<Option<ToWrite>> {
    let Some(id) = id_of::<PartId>(sent) else { return Ok(None) };
    gifts::to_write(tx, me, id, &act.for_needs()).await?.map(Some).ok_or(Error::NotFound)
}

/// What is known of a part stands in the form already.
fn fill(page: &Page, value: &mut GiftForm, part: &ToWrite) {
    let kind = if part.money { GiftKind::Money } else { GiftKind::Goods };
    let what = match part.size.as_str() {
        "" => part.what.clone(),
        size => page.t2("needs-item-size", "what", part.what.as_str(), "size", size),
    };
    value.kind = kind.to_string();
    (value.name, value.contact, value.lang) = (part.name.clone(), part.contact.clone(), part.lang.clone());
    (value.need, value.part) = (part.need.to_string(), part.part.to_string());
    (value.what, value.offered_on) = (what, part.promised_on.to_string());
    let count = part.quantity.to_string();
    if part.money {
        value.amount = count
    } else {
        value.quantity = count
    }
    value.school.clone_from(&part.school_slug);
}

/// The form.
pub async fn form(State(app): State<App>, page_: Page, me: Me, Query(about): Query<About>) -> Reply {
    let schools = names(&app).await?;
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.read().await?;
    let part = part_of(&mut tx, &me, &about.part, &act).await?;
    if let Some(gift) = part.as_ref().and_then(|part| part.gift) {
        return Redirect::to(format!("/office/gifts/{gift}")).into();
    }
    let sent = part.as_ref().map_or(about.need, |part| part.need.to_string());
    let need = need_of(&mut tx, &me, &sent).await?;
    let asked = match &need {
        Some(need) => gifts::asked(&mut tx, &me, need.id, None).await?,
        None => None,
    };
    drop(tx);
    let mut value = GiftForm {
        receiver: words::receivers(&page_).first().map_or(String::new(), |(id, _)| id.clone()),
        lang: "en".to_owned(),
        way: Way::OneTime.to_string(),
        ..GiftForm::default()
    };
    if let Some(asked) = asked {
        value.kind = GiftKind::Money.to_string();
        (value.need, value.school, value.purpose) = (sent, asked.school_slug, asked.what);
    }
    if let Some(part) = &part {
        fill(&page_, &mut value, part);
    }
    page(NewPage::new(page_, Form::new(value), &schools, need))
}

/// Whose gift it is: the giver's of the part, unless the office wrote another name; an organisation that is known here by its
/// name; or somebody by name.
async fn donor_of(tx: &mut Tx, read: NewDonor, part: Option<&ToWrite>) -> Result<NewDonor> {
    if let Some(part) = part.filter(|part| part.name == read.name) {
        match (part.organisation, part.person) {
            (Some(id), _) => return Ok(NewDonor { who: Who::Organisation(id), ..read }),
            (None, Some(person)) => return Ok(NewDonor { who: Who::Person(person), ..read }),
            (None, None) => {}
        }
    }
    Ok(match store::donor::organisation(tx, &read.name).await? {
        Some((id, name)) => NewDonor { who: Who::Organisation(id), name, ..read },
        None => read,
    })
}

/// Writes it down. A name that is an organisation's here is that organisation.
pub async fn enter(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<GiftForm>) -> Reply {
    let schools = names(&app).await?;
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.read().await?;
    let need = need_of(&mut tx, &me, &sent.need).await?;
    let part = part_of(&mut tx, &me, &sent.part, &act).await?;
    drop(tx);
    // A form that was sent again.
    if let Some(gift) = part.as_ref().and_then(|part| part.gift) {
        return Redirect::to(format!("/office/gifts/{gift}")).into();
    }
    let filled = Filled { form: &sent, who: For::Office, schools: &schools, today: page_.today() };
    let read = match filled.parse() {
        Ok(read) => read,
        Err(errors) => return refused(NewPage::new(page_, Form { value: sent, errors }, &schools, need)),
    };
    let mut errors = Errors::default();
    sent.ask_about_children(&mut errors);
    if !errors.is_empty() {
        return refused(NewPage::new(page_, Form { value: sent, errors }, &schools, need));
    }
    let secret = app.random.token();
    let gift = NewGift { part: part.as_ref().map(|part| part.part), ..read.gift };
    let mut tx = app.db.write().await?;
    let donor = donor_of(&mut tx, read.donor, part.as_ref()).await?;
    match offer(&mut tx, &donor, &gift, By::Office(&me), &secret, &act).await {
        Ok(id) => {
            tx.commit().await?;
            Redirect::to(format!("/office/gifts/{id}")).saying("gifts-said-entered").into()
        }
        Err(Error::Refused(reason)) => {
            errors.add(field_of(reason.key()), reason);
            refused(NewPage::new(page_, Form { value: sent, errors }, &schools, need))
        }
        Err(error) => Err(error),
    }
}
