//! A certificate of hours as an Open Badge (version 2.0, hosted here): a file that sites of jobs and schools read, and check by reading
//! it again. It is there only for whom made it, and says whom it is for by a hash of their address.

use crate::app::App;
use crate::error::{Error, Result};
use crate::volunteering::certificate::{self, Badge, CertificateId};
use crate::volunteering::letter;
use crate::volunteering::store::certificate as store;
use crate::web::{Me, Path, Redirect, Reply, Visit, assets};
use axum::Extension;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use i18n::{Args, Lang};
use serde_json::{Value, json};
use std::sync::Arc;

/// What every file of the standard begins with.
const CONTEXT: &str = "https://w3id.org/openbadges/v2";

/// Makes the badge of one's own certificate. Pressed again, it is the same.
pub async fn make(State(app): State<App>, me: Me, Path(id): Path<CertificateId>) -> Reply {
    let mut tx = app.db.write().await?;
    certificate::make_badge(&mut tx, &me, id, &app.random.token(), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/me/certificates/{id}")).saying("record-badge-said").into()
}

/// The badge of a certificate, for whoever holds its code. Guessing is as slow as looking a code up.
pub async fn assertion(
    State(app): State<App>,
    Extension(visit): Extension<Arc<Visit>>,
    Path(code): Path<String>,
) -> Reply {
    if !app.limits.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let code = letter::read_code(&code).ok_or(Error::NotFound)?;
    let mut tx = app.db.read().await?;
    let mut badge = store::badge(&mut tx, &code).await?.ok_or(Error::NotFound)?;
    let id = file(&app, &code);
    if badge.revoked_at.is_some() {
        let gone = json!({ "@context": CONTEXT, "type": "Assertion", "id": id, "revoked": true });
        return written(StatusCode::GONE, &gone);
    }
    // Hours that were corrected since are not vouched for; the page of the code says so in words.
    let certificate = store::by_code(&mut tx, &code).await?.ok_or(Error::NotFound)?;
    let now = store::sum(&mut tx, certificate.person, certificate.from_date, certificate.to_date).await?;
    badge.minutes = badge.minutes.min(now.minutes);
    badge.days = badge.days.min(now.days);
    written(StatusCode::OK, &asserted(&app, &code, &badge))
}

/// The address of a badge's file.
pub fn file(app: &App, code: &str) -> String {
    format!("{}/letters/{code}/badge.json", home(app))
}

fn home(app: &App) -> &str {
    app.config.public_url.trim_end_matches('/')
}

fn asserted(app: &App, code: &str, badge: &Badge) -> Value {
    let tongue = app.words.speak(Lang::En);
    let words = Args::new()
        .with("time", tongue.hours(badge.minutes))
        .with("days", badge.days)
        .with("from", tongue.date(badge.from_date))
        .with("to", tongue.date(badge.to_date));
    json!({
        "@context": CONTEXT,
        "type": "Assertion",
        "id": file(app, code),
        "recipient": { "type": "email", "hashed": true, "salt": badge.salt, "identity": badge.identity },
        "badge": format!("{}/badges/hours.json", home(app)),
        "verification": { "type": "HostedBadge" },
        "issuedOn": badge.issued_at.to_string(),
        "narrative": tongue.t_with("record-badge-narrative", &words),
        "evidence": format!("{}/letters/{code}", home(app)),
    })
}

/// What the badge stands for, and who gives it.
pub async fn about(State(app): State<App>, Path(file): Path<String>) -> Reply {
    let about = match file.as_str() {
        "hours.json" => class(&app),
        "issuer.json" => issuer(&app),
        _ => return Err(Error::NotFound),
    };
    written(StatusCode::OK, &about)
}

fn class(app: &App) -> Value {
    let tongue = app.words.speak(Lang::En);
    let rules = app.policy();
    let district = Args::new().with("district", rules.district.name.as_str());
    json!({
        "@context": CONTEXT,
        "type": "BadgeClass",
        "id": format!("{}/badges/hours.json", home(app)),
        "name": tongue.t("record-badge-name"),
        "description": tongue.t_with("record-badge-description", &district),
        "image": format!("{}{}", home(app), assets::address("favicon.svg")),
        "criteria": { "narrative": tongue.t("record-badge-criteria") },
        "issuer": format!("{}/badges/issuer.json", home(app)),
    })
}

fn issuer(app: &App) -> Value {
    let rules = app.policy();
    json!({
        "@context": CONTEXT,
        "type": "Issuer",
        "id": format!("{}/badges/issuer.json", home(app)),
        "name": rules.district.name.as_str(),
        "url": home(app),
        "email": rules.contacts.volunteers.email.as_str(),
    })
}

/// Readers on other sites fetch it from their own pages.
fn written(status: StatusCode, what: &Value) -> Reply {
    let text: Result<String> = serde_json::to_string_pretty(what).map_err(|error| Error::Internal(error.into()));
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((status, headers, text?).into_response())
}
