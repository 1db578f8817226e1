//! What fits something that is still being written: shown beside its form, before anything is sent or kept.

use super::reasons::{About, Said, said};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::market::market;
use crate::needs::offer::NewOffer;
use crate::needs::store::market::OfferFacts;
use crate::needs::suggest;
use crate::needs::writing::NewNeed;
use crate::people::Ability;
use crate::schools;
use crate::web::{Page, Reply, Visit};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::Serialize;

/// What fits, as the page shows it and as its script writes it while somebody types.
#[derive(Serialize)]
pub struct Fits {
    pub title: String,
    /// What the list is, or that there is nothing.
    pub text: String,
    pub list: Vec<Fitting>,
}

/// One that fits, and why.
#[derive(Serialize)]
pub struct Fitting {
    /// Its page, for whoever may open it.
    pub href: Option<String>,
    pub title: String,
    pub more: String,
    pub units: String,
    pub reasons: Vec<String>,
}

impl Fits {
    /// `some` and `none` are the keys of what is said above a list, and in the place of one.
    fn new(page: &Page, title: &str, (some, none): (&str, &str), list: Vec<Fitting>) -> Fits {
        let text = page.t(if list.is_empty() { none } else { some }).into_owned();
        Fits { title: page.t(title).into_owned(), text, list }
    }

    /// For the script of the page.
    pub fn told(&self) -> Reply {
        let json = serde_json::to_string(self).map_err(|error| Error::Internal(error.into()))?;
        Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
    }
}

fn words_of(reasons: Vec<Said>) -> Vec<String> {
    reasons.into_iter().map(|said| said.words).collect()
}

/// Whether a form only asks what fits: its button was pressed, or the script of the page asks while somebody types.
pub fn is_asked(look: &str) -> bool {
    forms::checkbox(look) || is_typing(look)
}

/// Whether it is the script that asks.
pub fn is_typing(look: &str) -> bool {
    look == "typing"
}

/// To the script, while what is typed cannot be read yet: nothing to show, and nothing to mend before it is sent.
pub fn not_yet() -> Reply {
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Whether this network may look once more in this minute: a look costs more than most pages, and a script asks for many.
pub fn admit(app: &App, visit: &Visit) -> Result<()> {
    if app.looks.admit(&visit.network, app.now()) { Ok(()) } else { Err(Error::TooMany) }
}

/// Open needs for an offer, the schools that get least first: only those that the reader may see.
pub async fn needs(app: &App, page: &Page, new: &NewOffer, office: bool, act: &Act<'_>) -> Result<Fits> {
    let open = market(app, act).await?;
    let found = suggest::for_new_offer(&open, page.viewer(), new);
    let all = found.into_iter().map(|one| Fitting {
        href: Some(if office { format!("/office/needs/{}", one.other.id) } else { format!("/needs/{}", one.other.id) }),
        title: words::item(page, &one.other.what, &one.other.size),
        more: one.other.school_name.clone(),
        units: words::units(page, new.kind, one.quantity),
        reasons: words_of(said(
            page,
            &one.fit,
            &About { what: &one.other.what, wanted: &one.other.size, offered: &new.sizes },
        )),
    });
    let some = if office { "needs-fits-needs-office" } else { "needs-fits-needs" };
    Ok(Fits::new(page, "needs-fits-needs-title", (some, "needs-fits-needs-none"), all.collect()))
}

/// Open offers for a need. Who gives, and in which words, only those read who may see offers; anybody else learns that
/// there is one, how much it is and why it fits.
pub async fn offers(app: &App, page: &Page, new: &NewNeed, act: &Act<'_>) -> Result<Fits> {
    let market = market(app, act).await?;
    let mut tx = app.db.read().await?;
    let school = schools::by_id(&mut tx, new.school).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let found = suggest::for_new_need(&market, &school, new, act);
    let sees = page.viewer().may(Ability::SeeOffers);
    let all = found.into_iter().map(|one| Fitting {
        href: sees.then(|| format!("/office/needs/offers/{}", one.other.id)),
        title: if sees { one.other.what.clone() } else { page.t("needs-fits-offer").into_owned() },
        more: if sees { one.other.name.clone() } else { String::new() },
        units: words::units(page, new.kind, one.quantity),
        reasons: {
            let about = About { what: &new.what, wanted: &new.size, offered: &one.other.sizes };
            words_of(said(page, &one.fit, &about)).into_iter().chain(conditions(page, &one.other, sees)).collect()
        },
    });
    Ok(Fits::new(page, "needs-fits-offers-title", ("needs-fits-offers", "needs-fits-offers-none"), all.collect()))
}

/// What the giver asks for: in their words for those who read those; anybody else learns that there is something.
fn conditions(page: &Page, offer: &OfferFacts, sees: bool) -> Option<String> {
    match (offer.conditions.as_str(), sees) {
        ("", _) => None,
        (words, true) => Some(page.t1("needs-reason-conditions", "words", words)),
        (_, false) => Some(page.t("needs-reason-has-conditions").into_owned()),
    }
}
