//! `/hooks/sms`: texts that come back. The provider proves itself by its signature.

use crate::app::App;
use crate::connect::stop::{self, Wish};
use crate::error::Error;
use crate::web::{Fields, Reply};
use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;

/// The answer in the provider's own language.
#[derive(Template)]
#[template(path = "connect/reply.xml")]
struct Said {
    words: Option<String>,
}

/// One text.
pub async fn text(
    State(app): State<App>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    Fields(fields): Fields<Vec<(String, String)>>,
) -> Reply {
    let address = format!("{}{uri}", app.config.public_url);
    let signature = headers.get("x-twilio-signature").and_then(|v| v.to_str().ok()).unwrap_or("");
    if !app.post.is_from_provider(&address, &fields, signature) {
        return Err(Error::Foreign);
    }
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str());
    let wish = stop::wish(&app, field("Body"));
    let mut tx = app.db.write().await?;
    let lang = stop::reply(&mut tx, field("From"), field("MessageSid"), wish, app.now()).await?;
    tx.commit().await?;
    let words = lang.map(|lang| {
        let key = match wish {
            Wish::Stop => "connect-text-stopped",
            Wish::Start => "connect-text-started",
            Wish::Help => "connect-text-help",
            Wish::Other => "connect-text-other",
        };
        let rules = app.policy();
        let tongue = app.words.speak(lang);
        let phone = rules.district.phone.as_str();
        let name = rules.department.name.get(tongue.lang().code());
        tongue.t_with(key, &i18n::Args::new().with("phone", phone).with("department", name))
    });
    let kind = [(header::CONTENT_TYPE, "text/xml; charset=utf-8")];
    Ok((kind, Said { words }.render()?).into_response())
}
