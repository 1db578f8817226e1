//! Pages every web program has: assets, health, measures, the language choice.

use super::assets;
use super::compress::{Coding, negotiate};
use super::reply::local;
use super::{Fields, Page, Path, Redirect, Reply};
use crate::app::App;
use crate::error::Error;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use db::sql;
use i18n::Lang;
use serde::Deserialize;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// A style, script or picture.
pub async fn asset(Path(file): Path<String>, headers: HeaderMap) -> Reply {
    let asset = assets::find(&file).ok_or(Error::NotFound)?;
    let packed = negotiate(&headers, &[Coding::Brotli]) == Coding::Brotli;
    let bytes = if packed { asset.brotli } else { asset.bytes };
    let mut response = bytes.into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.mime));
    out.insert(header::CACHE_CONTROL, FOR_EVER);
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if packed {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    Ok(response)
}

/// The district's colours, from policy.
pub async fn theme(page: Page) -> Reply {
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    let keep = (header::CACHE_CONTROL, FOR_EVER);
    Ok(([kind, keep], page.policy().theme_css()).into_response())
}

/// Browsers ask for it whatever the page says.
pub async fn favicon() -> Redirect {
    Redirect::to(assets::address("favicon.svg"))
}

/// What search engines may read: the public pages.
pub async fn robots(State(app): State<App>) -> String {
    let list = format!("Sitemap: {}/sitemap.xml\n", app.config.public_url);
    format!("User-agent: *\nDisallow: /me\nDisallow: /office\nDisallow: /sign-in\n\n{list}")
}

/// Whether we can work, for a balancer: a read, and what keeps changes from being saved. Pages that are only read go on
/// meanwhile, so that alone takes nobody out of service.
pub async fn health(State(app): State<App>) -> Reply {
    let read = async {
        let mut tx = app.db.read().await?;
        tx.one::<(i64,)>(sql!("select count(*) from ledger_head")).await
    };
    match read.await {
        Ok(_) => Ok((StatusCode::OK, can_save(app.db.trouble().as_ref())).into_response()),
        Err(error) => {
            tracing::warn!(%error, "not healthy");
            Ok((StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response())
        }
    }
}

/// One line, without the name of a file: anybody may ask.
fn can_save(trouble: Option<&db::Error>) -> &'static str {
    match trouble {
        None => "ok\n",
        Some(db::Error::Locked { .. }) => "ok to read, but changes are not saved: another program holds the database\n",
        Some(db::Error::ReadOnly { .. }) => "ok to read, but changes are not saved: the database is read-only\n",
        Some(db::Error::Full { .. }) => "ok to read, but changes are not saved: no room is left\n",
        Some(_) => "ok to read, but changes are not saved: the database or its disk failed\n",
    }
}

/// Measures for Prometheus, to whoever has the token.
pub async fn metrics(State(app): State<App>, headers: HeaderMap) -> Reply {
    let token = &app.config.metrics_token;
    let given =
        headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.strip_prefix("Bearer "));
    let known = given.is_some_and(|given| subtle::ConstantTimeEq::ct_eq(given.as_bytes(), token.as_bytes()).into());
    if token.is_empty() || !known {
        return Err(Error::NotFound);
    }
    crate::keeping::measure(&app).await?;
    Ok(crate::keeping::measures().into_response())
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LanguageForm {
    lang: String,
    return_to: String,
}

/// Keeps the reader's language in a cookie and, when they are known, with the person.
pub async fn choose_language(
    State(app): State<App>,
    viewer: super::Viewer,
    Fields(form): Fields<LanguageForm>,
) -> Reply {
    let lang = Lang::parse(&form.lang)
        .filter(|lang| super::visit::offered().contains(lang))
        .ok_or(Error::Unreadable("web-error-form"))?;
    if let Some(person) = viewer.person {
        let mut tx = app.db.write().await?;
        crate::people::set_language(&mut tx, person, lang).await?;
        tx.commit().await?;
    }
    let secure = if app.config.secure() { "; Secure" } else { "" };
    let cookie = format!("lang={}; Path=/; SameSite=Lax; Max-Age=31536000{secure}", lang.code());
    let cookie = HeaderValue::try_from(cookie).map_err(|e| Error::Internal(e.into()))?;
    Redirect::to(local(&form.return_to)).with_cookie(cookie).into()
}
