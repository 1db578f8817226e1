//! An offer's page for the office.

use super::proposing::{Row, for_offer, tag};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::OfferId;
use crate::needs::act::Act;
use crate::needs::leaving::{Leaving, Shown};
use crate::needs::offer::{self, Offer};
use crate::needs::offer_flow::{OfferState, OfferVerb};
use crate::needs::pair::Pair;
use crate::needs::store::{offer as store, pair};
use crate::people::{self, Ability};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EndForm {
    why: String,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

#[derive(Template)]
#[template(path = "needs/one_offer.html")]
struct OnePage {
    page: Page,
    offer: Offer,
    form: Form<EndForm>,
    keeps: bool,
    /// Needs it could meet, for whoever may propose; and what was proposed.
    rows: Vec<Row>,
    pairs: Vec<Pair>,
}

impl OnePage {
    fn pair_tag(&self, pair: &Pair) -> (&'static str, String) {
        tag(&self.page, pair)
    }

    fn tag(&self) -> (&'static str, String) {
        words::offer_tag(&self.page, self.offer.state)
    }

    fn units(&self, count: &i64) -> String {
        words::units(&self.page, self.offer.kind, *count)
    }

    fn days(&self) -> String {
        words::days(&self.page, self.offer.days)
    }

    fn language(&self) -> &'static str {
        words::language(&self.offer.language)
    }

    fn skill(&self) -> String {
        words::skill(&self.page, &self.offer.skill)
    }

    fn contact(&self) -> String {
        self.offer.way().map_or_else(String::new, |(kind, address)| people::shown(kind, address))
    }

    /// What could give a child away in a reason that did not go.
    fn leaving(&self) -> Shown {
        match self.form.error("why") {
            Some(_) => Shown::of(&Leaving { texts: &[&self.form.value.why], known: &[&self.offer.name] }),
            None => Shown::default(),
        }
    }

    fn left(&self) -> String {
        self.units(&self.offer.left())
    }

    fn can_resume(&self) -> bool {
        self.offer.state == OfferState::Paused && self.keeps
    }

    fn is_open(&self) -> bool {
        self.offer.state == OfferState::Open && self.keeps
    }
}

async fn one(app: &App, page: Page, me: &Me, id: OfferId, form: Form<EndForm>) -> Result<OnePage> {
    let mut tx = app.db.read().await?;
    let offer = store::visible(&mut tx, me, id).await?.ok_or(Error::NotFound)?;
    let keeps = me.may(Ability::KeepNeeds);
    let rules = app.policy();
    let open = keeps && offer.state == OfferState::Open;
    let rows = if open { for_offer(&mut tx, &page, &offer, &Act::of(app, &rules)).await? } else { Vec::new() };
    Ok(OnePage { pairs: pair::of_offer(&mut tx, id).await?, rows, page, offer, form, keeps })
}

/// One offer.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OfferId>) -> Reply {
    page(one(&app, page_, &me, id, Form::new(EndForm::default())).await?)
}

/// The giver telephoned: they take it back.
pub async fn withdraw(State(app): State<App>, me: Me, Path(id): Path<OfferId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    offer::end(&mut tx, &me, id, OfferVerb::Withdraw, "", &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/needs/offers/{id}")).saying("needs-said-taken-back").into()
}

/// The giver telephoned: they can give again.
pub async fn resume(State(app): State<App>, me: Me, Path(id): Path<OfferId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    offer::end(&mut tx, &me, id, OfferVerb::Resume, "", &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/needs/offers/{id}")).saying("needs-said-resumed").into()
}

/// The office cannot use it, and says why.
pub async fn decline(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OfferId>,
    Fields(sent): Fields<EndForm>,
) -> Reply {
    let mut errors = Errors::default();
    let Some(why) = errors.field("why", forms::text(&sent.why, 500)) else {
        return refused(one(&app, page_, &me, id, Form { value: sent, errors }).await?);
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let found = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let words = Leaving { texts: &[&why], known: &[&found.name] };
    if let Err(reason) = words.may_go(&sent.nobody, &sent.warned) {
        drop(tx);
        return refused(one(&app, page_, &me, id, Form::refused(sent, "why", reason)).await?);
    }
    offer::end(&mut tx, &me, id, OfferVerb::Decline, &why, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/needs/offers/{id}")).saying("needs-said-declined").into()
}
