//! `/demo/outbox`: in the demonstration no message leaves; here is what would have gone.

use crate::app::App;
use crate::connect::store::outbox::{self as store, Sent};
use crate::error::Error;
use crate::web::{Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use serde::Serialize;

#[derive(Template)]
#[template(path = "connect/outbox.html")]
struct OutboxPage {
    page: Page,
    messages: Vec<Sent>,
}

/// Every message, newest first.
pub async fn list(State(app): State<App>, page_: Page) -> Reply {
    let mut tx = app.db.read().await?;
    page(OutboxPage { page: page_, messages: store::newest(&mut tx).await? })
}

#[derive(Template)]
#[template(path = "connect/outbox-message.html")]
struct MessagePage {
    page: Page,
    message: Sent,
    has_html: bool,
    has_calendar: bool,
}

impl MessagePage {
    fn lines(&self) -> Vec<&str> {
        self.message.body.lines().collect()
    }

    fn part(&self, name: &str) -> String {
        format!("/demo/outbox/{}/{name}", self.message.id)
    }

    fn lang(&self) -> i18n::Lang {
        i18n::Lang::parse(&self.message.lang).unwrap_or(i18n::Lang::En)
    }
}

/// One message as text.
pub async fn show(State(app): State<App>, page_: Page, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.read().await?;
    let message = store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (html, calendar) = store::parts(&mut tx, id).await?.unwrap_or_default();
    page(MessagePage { page: page_, message, has_html: !html.is_empty(), has_calendar: !calendar.is_empty() })
}

/// One letter as a mail program shows it. Letters carry their styles on the elements, which our pages never do: this
/// answer allows that and nothing else, in a place of its own without scripts, forms and our cookies.
pub async fn html(State(app): State<App>, Path(id): Path<i64>) -> Reply {
    const ALONE: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
        form-action 'none'; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation";
    let mut tx = app.db.read().await?;
    let (html, _) = store::parts(&mut tx, id).await?.filter(|(html, _)| !html.is_empty()).ok_or(Error::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(ALONE)),
    ];
    Ok((headers, html).into_response())
}

/// The calendar entry.
pub async fn calendar(State(app): State<App>, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, file) = store::parts(&mut tx, id).await?.filter(|(_, file)| !file.is_empty()).ok_or(Error::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"trellis.ics\"")),
    ];
    Ok((headers, file).into_response())
}

#[derive(Serialize)]
struct Shown<'a> {
    /// In words: a number of this size is rounded by those who read JSON with JavaScript.
    id: String,
    to: &'a str,
    channel: &'a str,
    kind: &'a str,
    subject: &'a str,
    text: &'a str,
    lang: &'a str,
    at: String,
}

/// The same for programs, oldest first.
pub async fn json(State(app): State<App>) -> Reply {
    let mut tx = app.db.read().await?;
    let mut messages = store::newest(&mut tx).await?;
    messages.reverse();
    let shown: Vec<Shown> = messages
        .iter()
        .map(|m| Shown {
            id: m.id.to_string(),
            to: &m.address,
            channel: &m.channel,
            kind: &m.kind,
            subject: &m.subject,
            text: &m.body,
            lang: &m.lang,
            at: m.sent_at.to_string(),
        })
        .collect();
    let body = serde_json::to_string(&shown).map_err(anyhow::Error::from)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}
