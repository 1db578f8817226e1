//! What a person wrote is given back by the page that says it was not taken: somebody else came first, the thing is gone,
//! it was done already, the session is over. The page of the form may show something else by now, so the words stand on the page that says so.
//! A form with something to mend (422) is shown again by its own page, and no concern of this.

use super::serve::{MOST_FIELDS, Sent};
use super::{Page, Visit};
use crate::app::App;
use crate::error::Error;
use askama::Template;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use std::sync::Arc;

/// The fields people write into. What is chosen from a list is chosen again; codes, keys and files are not given back.
/// A test compares this with the fields of all pages.
#[rustfmt::skip]
pub const WRITTEN: &[&str] = &[
    "about_ar", "about_en", "about_es", "added_to", "addition", "address", "affiliation", "alt", "amount", "answer",
    "back_words", "behalf", "benefit", "benefit_value", "birth_date", "born", "came", "came_by", "capacity", "cents",
    "check_no", "choices", "city", "closing", "condition", "conditions", "contact", "counted", "counted_note", "credit_name",
    "dedication", "deliverables", "disposed_words", "ein", "email", "employer", "end_words", "estimate", "families",
    "family", "gift", "given", "goods", "grades", "guardian", "guardian_contact", "handover", "headcount", "held_by", "help",
    "logo_words", "low", "message", "name", "named", "names", "no_words", "note", "number", "off", "opinion",
    "organisation", "page_url", "paper_name", "people", "phone", "place", "places", "plan_times", "postal", "promised",
    "purpose", "quantity", "radius", "reason", "receipt_no", "received_by", "reference", "relation", "remark",
    "schedule", "served", "signed", "site", "site_url", "size", "sizes", "skills", "skip", "step", "stop_words", "students", "summary",
    "system", "text", "thanks", "time", "times", "title", "to", "to_words", "undo_words", "unnamed", "value", "visit", "waived",
    "was_hard", "website", "went", "went_well", "what", "why", "wish", "withdraw_words", "words", "words_en", "yes_words", "zip",
];
/// Of these some pages send a mark of their own, such as the sum of the text that was read, or a count.
pub const SOMETIMES_A_MARK: &[&str] = &["answer", "organisation", "people", "step", "text", "why"];
/// Nobody writes more than this into one form.
const LONGEST: usize = 512 * 1024;

/// Nobody writes into more fields than this: each is looked for in the page, so a flood of them is not given back.
const MOST_TEXTS: usize = 200;

/// The texts of a form, as they were written.
#[derive(Debug, Clone)]
pub struct Typed(pub Vec<String>);

impl Typed {
    /// Whether this answer has to give back what was written. Where sending the same again may work, the page holds the whole
    /// form instead; what another site sent is nobody's writing.
    pub fn belongs_to(response: &Response) -> bool {
        let error = response.extensions().get::<Arc<Error>>();
        let refused = |error: &Arc<Error>| {
            use Error::{Internal, NotFound, Refused, SignIn, Unreadable};
            matches!(**error, Refused(_) | NotFound | Unreadable(_) | Internal(_) | SignIn)
        };
        response.status() == StatusCode::CONFLICT || error.is_some_and(refused)
    }

    /// What was written into this form; nothing where nobody wrote.
    pub async fn read(parts: &Parts, body: &Bytes) -> Option<Typed> {
        let fields = match Sent::read(parts, body) {
            Some(sent) => sent.fields,
            None if parts.method == Method::POST && is_upload(parts) => beside_files(parts, body).await,
            None => return None,
        };
        let mut texts: Vec<String> = Vec::new();
        for text in fields.iter().filter_map(|(name, value)| written(name, value)).take(MOST_TEXTS + 1) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        if texts.len() > MOST_TEXTS {
            return None;
        }
        let length: usize = texts.iter().map(String::len).sum();
        (!texts.is_empty() && length <= LONGEST).then_some(Typed(texts))
    }
}

#[derive(Template)]
#[template(path = "web/typed.html")]
struct Kept {
    page: Page,
    texts: Vec<String>,
}

impl Kept {
    /// How many lines a text is shown in.
    fn rows(&self, text: &str) -> usize {
        text.lines().map(|line| 1 + line.chars().count() / 60).sum::<usize>().clamp(1, 12)
    }
}

/// The page with what was written below all it says, but for what it shows itself.
pub async fn give_back(app: &App, visit: &Arc<Visit>, response: Response) -> Response {
    let Some(Typed(mut texts)) = response.extensions().get::<Typed>().cloned() else { return response };
    let (mut parts, body) = response.into_parts();
    let Ok(html) = body.collect().await.map(|whole| whole.to_bytes()) else {
        return Error::Internal(anyhow::anyhow!("a page's body broke off")).into_response();
    };
    let html = String::from_utf8_lossy(&html);
    texts.retain(|text| !html.contains(&as_html(text)));
    let end = html.rfind("</main>").filter(|_| !texts.is_empty());
    let section = Kept { page: Page::of(app, visit.clone()), texts }.render();
    let (Some(end), Ok(section)) = (end, section) else {
        return Response::from_parts(parts, Body::from(html.into_owned()));
    };
    let whole = [&html[..end], &section, &html[end..]].concat();
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    Response::from_parts(parts, Body::from(whole))
}

/// Text as a page writes it.
fn as_html(text: &str) -> String {
    let Ok(safe) = askama::filters::escape(text, askama::filters::Html);
    safe.to_string()
}

fn is_upload(parts: &Parts) -> bool {
    let kind = parts.headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// The fields beside a file, as far as they can be read.
async fn beside_files(parts: &Parts, body: &Bytes) -> Vec<(String, String)> {
    let mut request = Request::new(Body::from(body.clone()));
    *request.headers_mut() = parts.headers.clone();
    // All of it came already.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut fields = Vec::new();
    let Ok(mut upload) = Multipart::from_request(request, &()).await else { return fields };
    while fields.len() < MOST_FIELDS
        && let Ok(Some(part)) = upload.next_field().await
    {
        let name = part.name().filter(|_| part.file_name().is_none()).map(str::to_owned);
        if let (Some(name), Ok(text)) = (name, part.text().await) {
            fields.push((name, text));
        }
    }
    fields
}

/// A person's words: of a field for words, and more than a mark of ours.
fn written(name: &str, value: &str) -> Option<String> {
    let is_words = WRITTEN.contains(&name) || name.ends_with("_note");
    let visible = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = value.trim().chars().filter(visible).collect();
    (is_words && !text.is_empty() && !(SOMETIMES_A_MARK.contains(&name) && is_mark(&text))).then_some(text)
}

/// Small letters and figures in one: a person who answers writes more than that.
fn is_mark(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_given_back_and_keys_are_not() {
        assert_eq!(written("words", " Two\r\nlines\u{0} ").as_deref(), Some("Two\nlines"));
        assert_eq!(written("text", "We read on Tuesdays.").as_deref(), Some("We read on Tuesdays."));
        assert_eq!(written("answer", "No.").as_deref(), Some("No."));
        assert_eq!(written("books_note", "Ask the library").as_deref(), Some("Ask the library"));
        for (name, value) in
            [("once", "a key"), ("code", "123 456"), ("text", "9f86d081884c7d65"), ("answer", "yes"), ("words", "  ")]
        {
            assert_eq!(written(name, value), None, "{name}");
        }
    }
}
