//! What fits something that is still being written: shown beside its form, before anything is sent or kept.

use super::reasons::{Said, said};
use super::words;
use crate::error::Result;
use crate::needs::act::Act;
use crate::needs::offer::NewOffer;
use crate::needs::suggest;
use crate::needs::writing::NewNeed;
use crate::people::Ability;
use crate::web::{Page, Reply};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use db::Tx;

/// One that fits, and why.
pub struct Fitting {
    /// Its page, for whoever may open it.
    pub href: Option<String>,
    pub title: String,
    pub more: String,
    pub units: String,
    pub reasons: Vec<Said>,
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

/// Open needs for an offer, the schools that get least first: only those that the reader may see.
pub async fn needs(tx: &mut Tx, page: &Page, new: &NewOffer, office: bool, act: &Act<'_>) -> Result<Vec<Fitting>> {
    let found = suggest::for_new_offer(tx, page.viewer(), new, act).await?;
    let all = found.into_iter().map(|one| Fitting {
        href: Some(if office { format!("/office/needs/{}", one.other.id) } else { format!("/needs/{}", one.other.id) }),
        title: words::item(page, &one.other.what, &one.other.size),
        more: one.other.school_name.clone(),
        units: words::units(page, new.kind, one.quantity),
        reasons: said(page, &one.fit, &one.other.what),
    });
    Ok(all.collect())
}

/// Open offers for a need. Who gives, and in which words, only those read who may see offers; anybody else learns that
/// there is one, how much it is and why it fits.
pub async fn offers(tx: &mut Tx, page: &Page, new: &NewNeed, act: &Act<'_>) -> Result<Vec<Fitting>> {
    let found = suggest::for_new_need(tx, new, act).await?;
    let sees = page.viewer().may(Ability::SeeOffers);
    let all = found.into_iter().map(|one| Fitting {
        href: sees.then(|| format!("/office/needs/offers/{}", one.other.id)),
        title: if sees { one.other.what.clone() } else { page.t("needs-fits-offer").into_owned() },
        more: if sees { one.other.name.clone() } else { String::new() },
        units: words::units(page, new.kind, one.quantity),
        reasons: said(page, &one.fit, &new.what),
    });
    Ok(all.collect())
}
