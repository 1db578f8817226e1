//! What every answer tells the browser not to do.

use super::reply::WrittenBy;
use crate::app::App;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'; require-trusted-types-for 'script'";

const ALWAYS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"),
];

/// Adds them; `personal` answers are kept nowhere.
pub fn add(app: &App, headers: &mut HeaderMap, personal: bool) {
    for (name, value) in ALWAYS {
        // A page of its own kind (a letter as mail programs show it) may bring its own content policy.
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    if app.config.secure() {
        let two_years = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, two_years);
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        let keep = if personal { "no-store" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    }
}

/// A page behind a link that is the key: kept nowhere, and in no search engine's list.
pub fn seal(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
}

/// The number under which the logs know this answer.
pub fn refer(headers: &mut HeaderMap, reference: &str) {
    if let Ok(reference) = HeaderValue::try_from(reference) {
        headers.insert(HeaderName::from_static("x-request-id"), reference);
    }
}

/// Which page this is, by its name in the source: for the tests that look at every page of the demonstration.
pub fn tell_page(response: &mut Response) {
    if let Some(WrittenBy(name)) = response.extensions().get::<WrittenBy>().copied() {
        let name = name.split('<').next().unwrap_or(name);
        response.headers_mut().insert(HeaderName::from_static("x-page"), HeaderValue::from_static(name));
    }
}
