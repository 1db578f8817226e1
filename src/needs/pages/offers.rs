//! `/office/needs/offers`: what people offer to any school, and entering it for those who telephone.

use super::fits;
use super::offer_form::OfferForm;
use super::offering::{OfferPage, field_of, look, names};
use super::words;
use crate::app::App;
use crate::error::Error;
use crate::ledger::{self, Actor, Entry};
use crate::needs::OfferId;
use crate::needs::act::Act;
use crate::needs::giver::{Giver, Who};
use crate::needs::need::NeedKind;
use crate::needs::offer::{self, Offer};
use crate::needs::offer_flow::OfferState;
use crate::needs::store::offer as store;
use crate::people::{Ability, kept_contact};
use crate::web::{Export, Field, Fields, Format, Me, Page, Query, Redirect, Reply, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use forms::{Errors, Form};
use i18n::Lang;
use serde::Deserialize;
use std::sync::Arc;

/// Which offers.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    pub state: String,
    pub kind: String,
    pub q: String,
    pub after: String,
}

impl Filter {
    fn state(&self) -> &str {
        if self.state.is_empty() { "open" } else { &self.state }
    }

    fn wanted(&self) -> store::Wanted {
        store::Wanted {
            state: OfferState::parse(self.state()),
            kind: NeedKind::parse(&self.kind),
            q: forms::optional_line(&self.q, 80).ok().filter(|q| !q.is_empty()),
            after: self.after.parse::<i64>().ok().map(OfferId::from),
        }
    }

    fn base(&self, state: &str) -> String {
        format!("state={state}&kind={}&q={}", words::encoded(&self.kind), words::encoded(&self.q))
    }
}

#[derive(Template)]
#[template(path = "needs/offers.html")]
struct OffersPage {
    page: Page,
    filter: Filter,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Offer>,
    next: Option<OfferId>,
    keeps: bool,
}

impl OffersPage {
    fn tag(&self, offer: &Offer) -> (&'static str, String) {
        words::offer_tag(&self.page, offer.state)
    }

    fn left(&self, offer: &Offer) -> String {
        words::units(&self.page, offer.kind, offer.left())
    }

    fn kinds(&self) -> Vec<(String, String)> {
        words::kinds(&self.page)
    }

    fn base(&self) -> String {
        self.filter.base(self.filter.state())
    }
}

/// The offers, the newest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let found = store::counts(&mut tx, &me).await?;
    let count = |state: &OfferState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let mut counts: Vec<(&'static str, i64)> =
        OfferState::ALL.iter().map(|state| (state.as_str(), count(state))).collect();
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let list = store::list(&mut tx, &me, &filter.wanted(), store::PAGE).await?;
    let next = list.last().filter(|_| list.len() as i64 == store::PAGE).map(|last| last.id);
    let keeps = me.may(Ability::KeepNeeds);
    page(OffersPage { page: page_, filter, counts, list, next, keeps })
}

const COLUMNS: [&str; 11] =
    ["number", "giver", "kind", "what", "size", "quantity", "given", "zip", "radius", "until", "state"];

/// The offers of a filter for any program, or as a workbook.
pub async fn download(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    let head = COLUMNS.map(|column| page.state("needs-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut tx = app.db.read().await?;
    let wanted = store::Wanted { after: None, ..filter.wanted() };
    let count = store::each(&mut tx, &me, &wanted, |offer| {
        export.row(&[
            Field::Whole(offer.id.0),
            offer.name.as_str().into(),
            page.state("needs-kind", offer.kind.as_str()).into(),
            offer.what.as_str().into(),
            offer.sizes.as_str().into(),
            Field::Whole(offer.quantity),
            Field::Whole(offer.given),
            offer.zip.as_str().into(),
            offer.radius.map_or(Field::Empty, Field::Whole),
            Field::Day(offer.until_on),
            page.state("needs-offer-state", offer.state.as_str()).into(),
        ]);
    })
    .await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::SeeOffers), "offers-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("lines={count}")), app.now()).await?;
    tx.commit().await?;
    export.finish("offers").await
}

/// An empty form, for somebody who telephones.
pub async fn form(State(app): State<App>, page_: Page) -> Reply {
    let schools = words::options(&names(&app).await?);
    let value = OfferForm { kind: "goods".to_owned(), lang: page_.lang().to_owned(), ..OfferForm::default() };
    page(OfferPage { page: page_, form: Form::new(value), schools, behalf: Vec::new(), office: true, fits: None })
}

/// Writes it down.
pub async fn enter(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<OfferForm>,
) -> Reply {
    if fits::is_asked(&sent.look) {
        return look(&app, page_, &visit, sent, Vec::new(), true).await;
    }
    let (schools, rules) = (names(&app).await?, app.policy());
    let mut errors = Errors::default();
    let name = errors.field("name", forms::line(&sent.name, 120));
    let contact = errors.field("contact", forms::optional(&sent.contact, forms::contact));
    let lang = errors.field("lang", forms::one_of(&sent.lang, Lang::parse));
    let giver = match (name, contact, lang) {
        (Some(name), Some(contact), Some(lang)) => {
            Some(Giver { who: Who::Named, name, contact: contact.as_ref().map(kept_contact), lang })
        }
        _ => None,
    };
    let new = sent.read(giver, &schools, &rules, page_.today(), &mut errors).filter(|_| errors.is_empty());
    let again = |page, sent, errors| {
        let schools = words::options(&schools);
        let form = Form { value: sent, errors };
        refused(OfferPage { page, form, schools, behalf: Vec::new(), office: true, fits: None })
    };
    let Some(new) = new else { return again(page_, sent, errors) };
    let secret = app.random.token();
    let mut tx = app.db.write().await?;
    match offer::offer(&mut tx, &new, Some(&me), &secret, &Act::of(&app, &rules)).await {
        Ok(id) => {
            tx.commit().await?;
            Redirect::to(format!("/office/needs/offers/{id}")).saying("needs-said-offer").into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            errors.add(field_of(reason.key()), reason);
            again(page_, sent, errors)
        }
        Err(error) => Err(error),
    }
}
