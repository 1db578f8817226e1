//! `/hooks/sms`: texts that come back. The provider proves itself by its signature.

use crate::app::App;
use crate::connect::stop::{self, Answer, Wish};
use crate::error::{Error, Result};
use crate::volunteering;
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
    let said = Text { number: field("From"), reference: field("MessageSid") };
    let words = match stop::wish(&app, field("Body")) {
        Wish::Answer(answer) => answered(&app, &said, answer).await?,
        wish => settled(&app, &said, wish).await?,
    };
    let kind = [(header::CONTENT_TYPE, "text/xml; charset=utf-8")];
    Ok((kind, Said { words }.render()?).into_response())
}

/// Who wrote, and the provider's number for it.
struct Text<'a> {
    number: &'a str,
    reference: &'a str,
}

/// Stop, start, help, and what cannot be read.
async fn settled(app: &App, text: &Text<'_>, wish: Wish) -> Result<Option<String>> {
    let mut tx = app.db.write().await?;
    let lang = stop::reply(&mut tx, text.number, text.reference, wish, app.now()).await?;
    tx.commit().await?;
    Ok(lang.map(|lang| {
        let key = match wish {
            Wish::Stop => "connect-text-stopped",
            Wish::Start => "connect-text-started",
            Wish::Help => "connect-text-help",
            Wish::Answer(_) | Wish::Other => "connect-text-other",
        };
        let rules = app.policy();
        let tongue = app.words.speak(lang);
        let phone = rules.district.phone.as_str();
        let name = rules.department.name.get(tongue.lang().code());
        tongue.t_with(key, &i18n::Args::new().with("phone", phone).with("department", name))
    }))
}

/// Yes or no to what was asked. Delivered twice, it acts once; refused, only that it came is kept.
async fn answered(app: &App, text: &Text<'_>, answer: Answer) -> Result<Option<String>> {
    let wish = Wish::Answer(answer);
    let mut tx = app.db.write().await?;
    let Some(lang) = stop::reply(&mut tx, text.number, text.reference, wish, app.now()).await? else {
        return Ok(None);
    };
    let tongue = app.words.speak(lang);
    match volunteering::answer_text(app, &mut tx, text.number, answer, &tongue).await? {
        Ok(words) => {
            tx.commit().await?;
            Ok(Some(words))
        }
        Err(words) => {
            drop(tx);
            let mut tx = app.db.write().await?;
            let first = stop::reply(&mut tx, text.number, text.reference, wish, app.now()).await?;
            tx.commit().await?;
            Ok(first.map(|_| words))
        }
    }
}
