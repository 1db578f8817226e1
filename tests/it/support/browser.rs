//! Somebody with a browser: keeps cookies, sends what browsers send.

use super::Answer;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

#[derive(Clone)]
pub struct Browser {
    router: Router,
    lang: &'static str,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Browser {
    pub fn new(router: Router) -> Browser {
        Browser { router, lang: "en", cookies: Arc::default() }
    }

    /// The same browser, set to another language.
    pub fn speaking(mut self, lang: &'static str) -> Browser {
        self.lang = lang;
        self
    }

    pub fn with_cookie(self, pair: &str) -> Browser {
        self.keep(pair);
        self
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, HeaderMap::new(), Vec::new()).await
    }

    /// A form without fields: one button.
    pub async fn press(&self, path: &str) -> Answer {
        self.post(path, &[]).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_html_form::to_string(fields).expect("fields are text");
        let mut headers = same_origin();
        set(&mut headers, "content-type", "application/x-www-form-urlencoded");
        let answer = self.send("POST", path, headers, body.into_bytes()).await;
        if answer.status == 409 {
            super::forms::gives_back(&answer, fields);
        }
        answer
    }

    /// Reads a page and sends the form of it that goes to `to`, as it is there but for these fields: as whoever has read it
    /// does. Where the page has no such form, the fields alone.
    pub async fn read_and_post(&self, page: &str, to: &str, fields: &[(&str, &str)]) -> Answer {
        let html = self.get(page).await.html();
        let form = super::forms::in_page(&html, page).into_iter().find(|form| form.action == to);
        let kept = form.map(|form| form.as_it_is()).unwrap_or_default();
        let given = |name: &str| fields.iter().any(|(known, _)| *known == name);
        let mut sent: Vec<(&str, &str)> =
            kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).filter(|(name, _)| !given(name)).collect();
        sent.extend(fields);
        self.post(to, &sent).await
    }

    /// A form with one file.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(format!("--xx\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        let (name, filename, bytes) = file;
        body.extend(format!("--xx\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{filename}\"\r\ncontent-type: application/octet-stream\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n--xx--\r\n");
        let mut headers = same_origin();
        set(&mut headers, "content-type", "multipart/form-data; boundary=xx");
        self.send("POST", path, headers, body).await
    }

    /// Anything a test wants to send; no header is added but language and cookies.
    pub async fn send(&self, method: &str, path: &str, mut headers: HeaderMap, body: Vec<u8>) -> Answer {
        if !headers.contains_key(header::ACCEPT_LANGUAGE) {
            set(&mut headers, "accept-language", self.lang);
        }
        let cookies = self.cookie_line();
        if !cookies.is_empty() {
            set(&mut headers, "cookie", &cookies);
        }
        let mut request = Request::builder().method(method).uri(path).body(Body::from(body)).expect("a valid request");
        *request.headers_mut() = headers;
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("cookies are ASCII"));
        }
        let body = body.collect().await.expect("bodies are in memory").to_bytes();
        Answer { status: parts.status, headers: parts.headers, body, asked: format!("{method} {path}") }
    }

    fn keep(&self, line: &str) {
        let pair = line.split(';').next().unwrap_or("");
        let (name, value) = pair.split_once('=').expect("name=value");
        let mut cookies = self.cookies.lock().expect("no panic");
        if line.contains("Max-Age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// What is sent to prove who this is.
    pub fn cookie_line(&self) -> String {
        let cookies = self.cookies.lock().expect("no panic");
        cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ")
    }
}

/// What a browser says when our own page sends the form.
pub fn same_origin() -> HeaderMap {
    let mut headers = HeaderMap::new();
    set(&mut headers, "sec-fetch-site", "same-origin");
    headers
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    let value = HeaderValue::try_from(value).expect("a header value");
    headers.insert(HeaderName::from_static(name), value);
}
