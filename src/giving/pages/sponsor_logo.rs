//! Logos as pictures: for everybody while they are shown, and for whoever sent or keeps them.

use super::sponsors::linked;
use crate::app::App;
use crate::error::Error;
use crate::giving::sponsor::SponsorId;
use crate::giving::store::{sponsor, sponsor_logo as store};
use crate::web::{Me, Path, Query, Reply};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use serde::Deserialize;

fn png(bytes: Option<Vec<u8>>, keep: &'static str) -> Reply {
    let bytes = bytes.ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, keep)], bytes).into_response())
}

/// A logo that is shown today. Its name is its content, but it goes on the sponsor's last day, so nobody keeps it long.
pub async fn shown(State(app): State<App>, Path(file): Path<String>) -> Reply {
    let hash = file.strip_suffix(".png").ok_or(Error::NotFound)?;
    let mut tx = app.db.read().await?;
    png(store::shown_png(&mut tx, hash, app.today()).await?, "public, max-age=3600")
}

/// The sponsor's own logo, shown or not.
pub async fn own(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let sponsor = linked(&mut tx, &secret).await?;
    png(store::png(&mut tx, sponsor.id).await?.map(|(_, png)| png), "no-store")
}

/// Which picture a page speaks of.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Of {
    hash: String,
}

/// The same for the office. A page that shows one picture never gets another, which somebody sent meanwhile.
pub async fn inside(State(app): State<App>, me: Me, Path(id): Path<SponsorId>, Query(of): Query<Of>) -> Reply {
    let mut tx = app.db.read().await?;
    let sponsor = sponsor::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let found = store::png(&mut tx, sponsor.id).await?.filter(|(hash, _)| of.hash.is_empty() || of.hash == *hash);
    png(found.map(|(_, png)| png), "no-store")
}
