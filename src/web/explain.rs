//! Error pages: in the reader's language, with what to do next.

use super::reply::WrittenBy;
use super::serve::Sent;
use super::typed::Typed;
use super::{Page, Redirect, Visit};
use crate::app::App;
use crate::error::Error;
use askama::Template;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "web/error.html")]
struct ErrorPage<'a> {
    page: Page,
    title: &'a str,
    said: String,
    next: &'a str,
    status: u16,
    /// What was typed, where sending it again may work.
    sent: Option<Sent>,
}

/// Writes the page of an error; other answers pass unchanged.
pub fn explain(app: &App, visit: &Arc<Visit>, response: Response) -> Response {
    let Some(error) = response.extensions().get::<Arc<Error>>().cloned() else {
        return response;
    };
    if let Error::Unsure(key) = &*error {
        tracing::error!(reference = %visit.reference, key, "nobody knows whether a change was saved");
    }
    if let Error::Internal(why) = &*error {
        tracing::error!(reference = %visit.reference, error = format!("{why:#}"), "a request failed");
    }
    // Whoever wrote something while the session ended reads so, beside what was written.
    if matches!(*error, Error::SignIn) && response.extensions().get::<Typed>().is_none() {
        return Redirect::to(sign_in_address(&visit.here)).into_response();
    }
    let page = Page::of(app, visit.clone());
    let (title, said, next) = words(&page, &error);
    let page = ErrorPage {
        said,
        title,
        next,
        status: error.status().as_u16(),
        sent: response.extensions().get::<Sent>().cloned(),
        page,
    };
    let mut answer = match page.render() {
        Ok(html) => (error.status(), Html(html)).into_response(),
        Err(_) => error.status().into_response(),
    };
    if matches!(*error, Error::TooMany | Error::Unavailable(_) | Error::Again) {
        answer.headers_mut().insert(header::RETRY_AFTER, axum::http::HeaderValue::from_static("60"));
    }
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        answer.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    answer.extensions_mut().extend(response.extensions().clone());
    answer.extensions_mut().insert(WrittenBy(std::any::type_name::<ErrorPage<'_>>()));
    answer
}

/// The sign-in page, which comes back here.
fn sign_in_address(here: &str) -> String {
    format!("/sign-in?return_to={}", utf8_percent_encode(here, NON_ALPHANUMERIC))
}

/// Title, what happened, and what to do next (message keys but for the middle).
fn words(page: &Page, error: &Error) -> (&'static str, String, &'static str) {
    let t = |key: &str| page.t(key).into_owned();
    match error {
        Error::NotFound => ("web-error-not-found-title", t("web-error-not-found"), "web-error-not-found-next"),
        Error::SignIn => ("web-error-session-title", t("web-error-session"), "web-error-session-next"),
        Error::Refused(reason) => ("web-error-refused-title", page.reason(reason), "web-error-refused-next"),
        Error::Unreadable(key) => ("web-error-unreadable-title", t(key), "web-error-unreadable-next"),
        Error::Foreign => ("web-error-foreign-title", t("web-error-foreign"), "web-error-foreign-next"),
        Error::OtherMethod => ("web-error-method-title", t("web-error-method"), "web-error-method-next"),
        Error::TooMany => ("web-error-too-many-title", t("web-error-too-many"), "web-error-too-many-next"),
        Error::TooLarge => ("web-error-too-large-title", t("web-error-too-large"), "web-error-too-large-next"),
        Error::Again => ("web-error-busy-title", t("web-error-again"), "web-error-busy-next"),
        Error::Unavailable(key) => ("web-error-busy-title", t(key), "web-error-busy-next"),
        Error::Unsure(key) => ("web-error-unsure-title", t(key), "web-error-unsure-next"),
        Error::Internal(_) => ("web-error-ours-title", t("web-error-ours"), "web-error-ours-next"),
    }
}
