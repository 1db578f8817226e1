//! Paying: from the gift's page to the receiver's own payment page, and back; and what the processor tells us.
//!
//! The form's answer is a page of ours with a link: browsers do not let a form lead to another site.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::gift::Gift;
use crate::giving::payment::{self, HowMuch, Payment, event};
use crate::giving::payment_flow::PaymentState;
use crate::giving::{promise, store};
use crate::policy::Desk;
use crate::random::hash;
use crate::web::{Fields, Page, Path, Redirect, Reply, Viewer, Visit, page};
use askama::Template;
use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use db::Tx;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    how_much: String,
}

/// Begins a payment and hands over.
pub async fn begin(
    State(app): State<App>,
    Extension(visit): Extension<Arc<Visit>>,
    Path(link): Path<String>,
    Fields(wanted): Fields<Wanted>,
) -> Reply {
    if !app.questions.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let how_much = if wanted.how_much == "all" { HowMuch::All } else { HowMuch::Next };
    let (rules, secret) = (app.policy(), app.random.token());
    let mut tx = app.db.write().await?;
    let act = Act::of(&app, &rules);
    let payment = payment::begin(&mut tx, &link, how_much, &secret, app.payments.as_ref(), &act).await?;
    tx.commit().await?;
    payment::make_known(&app, &payment).await?;
    Redirect::to(format!("/give/pay/{secret}")).into()
}

#[derive(Template)]
#[template(path = "giving/pay.html")]
struct PayPage {
    page: Page,
    gift: Gift,
    payment: Payment,
    secret: String,
    /// Whether the way leads on from here.
    payable: bool,
}

impl PayPage {
    fn legal_name(&self) -> String {
        words::legal_name(&self.page, &self.gift)
    }

    fn said(&self) -> String {
        use PaymentState::{Failed, Handed, Started};
        // Begun, but no longer asked for: it says so, and not that it can be paid.
        match self.payment.state {
            Started | Handed | Failed if !self.payable => self.page.t("give-pay-not-now").into_owned(),
            state => self.page.state("give-pay-status", state.as_str()),
        }
    }

    fn tag(&self) -> (&'static str, String) {
        let kind = match self.payment.state {
            PaymentState::Paid => "good",
            PaymentState::Failed => "stop",
            PaymentState::Cancelled | PaymentState::Refunded => "plain",
            PaymentState::Started | PaymentState::Handed | PaymentState::Odd => "wait",
        };
        (kind, self.page.state("give-pay-state", self.payment.state.as_str()))
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }
}

async fn linked(tx: &mut Tx, secret: &str) -> Result<Payment> {
    store::payment::by_link(tx, &hash(secret)).await?.ok_or(Error::NotFound)
}

/// Before and after: where the way leads, and what is known of the payment.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let payment = linked(&mut tx, &secret).await?;
    let gift = store::gift::any(&mut tx, payment.gift).await?.ok_or(Error::NotFound)?;
    let payable = payment::is_payable(&gift, &payment, app.payments.as_ref());
    page(PayPage { page: page_, gift, payment, secret, payable })
}

/// On to the receiver's page.
pub async fn go(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let payment = linked(&mut tx, &secret).await?;
    let gift = store::gift::any(&mut tx, payment.gift).await?.ok_or(Error::NotFound)?;
    drop(tx);
    if !payment::is_payable(&gift, &payment, app.payments.as_ref()) {
        return Redirect::to(format!("/give/pay/{secret}")).into();
    }
    let back = format!("{}/give/pay/{secret}", app.config.public_url);
    let to = payment::page_of(&app, &payment, &back).await?;
    let to = HeaderValue::try_from(to).map_err(|e| Error::Internal(e.into()))?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}

/// The donor ends a promise of which something came.
pub async fn stop(State(app): State<App>, viewer: Viewer, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    promise::stop_by_link(&mut tx, &viewer, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/give/follow/{secret}")).saying("give-said-stopped").into()
}

/// One event. The processor sends again until it hears that we have it, so what is no use to us is taken as well.
pub async fn hook(State(app): State<App>, headers: HeaderMap, body: Bytes) -> Reply {
    let signature = headers.get("stripe-signature").and_then(|v| v.to_str().ok()).unwrap_or("");
    if !app.payments.has_signed(&body, signature, app.now()) {
        return Err(Error::Foreign);
    }
    let event = event::Event::read(&body).ok_or(Error::Unreadable("web-error-form"))?;
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    event::receive(&mut tx, app.payments.name(), &event, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Ok(StatusCode::OK.into_response())
}
