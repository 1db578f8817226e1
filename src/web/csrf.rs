//! Changes come from our own pages only: the browser says where a request comes from, so no form needs a token.

use crate::app::App;
use axum::http::{HeaderMap, Method, header};

/// Paths that machines call, which send no browser headers and prove themselves otherwise.
const MACHINES: &[&str] = &["/hooks/"];

/// Whether this request may change something here.
pub fn is_ours(app: &App, method: &Method, path: &str, headers: &HeaderMap) -> bool {
    if method.is_safe() || MACHINES.iter().any(|m| path.starts_with(m)) {
        return true;
    }
    match text(headers, "sec-fetch-site") {
        Some(site) => site == "same-origin" || site == "none",
        None => match text(headers, header::ORIGIN.as_str()) {
            Some(origin) => is_our_origin(app, origin, headers),
            // Neither header: not a browser of the last years, and nothing that carries our cookie by accident.
            None => !headers.contains_key(header::COOKIE),
        },
    }
}

fn is_our_origin(app: &App, origin: &str, headers: &HeaderMap) -> bool {
    if origin == app.config.public_url {
        return true;
    }
    // On a laptop the public address is not set yet; the name the browser itself used will do.
    let host = text(headers, header::HOST.as_str());
    !app.config.secure() && host.is_some_and(|host| origin == format!("http://{host}"))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|v| v.to_str().ok())
}
