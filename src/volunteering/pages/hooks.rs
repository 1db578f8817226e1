//! `/hooks/screening`: what the screening company tells us. It proves itself by its signature.

use crate::app::App;
use crate::error::Error;
use crate::volunteering::clearance::Act;
use crate::volunteering::clearance::screening::report::{self, Event};
use crate::web::Reply;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;

/// One event. The company sends again until it hears that we have it, so what is no use to us is taken as well.
pub async fn report(State(app): State<App>, headers: HeaderMap, body: Bytes) -> Reply {
    let signature = headers.get("x-checkr-signature").and_then(|v| v.to_str().ok()).unwrap_or("");
    if !app.screening.has_signed(&body, signature) {
        return Err(Error::Foreign);
    }
    let event = Event::read(&body).ok_or(Error::Unreadable("web-error-form"))?;
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    report::receive(&mut tx, app.screening.name(), &event, &Act::timer(&policy, app.now())).await?;
    tx.commit().await?;
    Ok(StatusCode::OK.into_response())
}
