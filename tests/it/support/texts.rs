//! A provider of text messages on this machine, with the Twilio call shape.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use std::collections::VecDeque;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, Mutex};

pub const SECRET: &str = "a-secret-of-the-test";

#[derive(Clone)]
pub struct Provider {
    port: u16,
    inner: Arc<Mutex<Inner>>,
    secret: Arc<tempfile::NamedTempFile>,
}

#[derive(Default)]
struct Inner {
    calls: Vec<Call>,
    answers: VecDeque<(u16, &'static str)>,
}

/// One call that came in.
#[derive(Clone)]
pub struct Call {
    pub path: String,
    pub authorization: String,
    pub fields: Vec<(String, String)>,
}

impl Call {
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
    }
}

impl Provider {
    pub async fn start() -> Provider {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let mut secret = tempfile::NamedTempFile::new().expect("a file");
        writeln!(secret, "{SECRET}").expect("it can be written");
        std::fs::set_permissions(secret.path(), std::fs::Permissions::from_mode(0o600)).expect("it is ours");
        let provider = Provider { port, inner: Arc::default(), secret: Arc::new(secret) };
        let router = Router::new().fallback(call).with_state(provider.inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn secret_file(&self) -> String {
        self.secret.path().display().to_string()
    }

    /// The next call is answered with this.
    pub fn answer(&self, status: u16, body: &'static str) {
        self.inner.lock().expect("no panic").answers.push_back((status, body));
    }

    pub fn calls(&self) -> Vec<Call> {
        self.inner.lock().expect("no panic").calls.clone()
    }
}

async fn call(
    State(inner): State<Arc<Mutex<Inner>>>,
    uri: Uri,
    headers: HeaderMap,
    body: String,
) -> (StatusCode, &'static str) {
    let mut inner = inner.lock().expect("no panic");
    let authorization = headers.get("authorization").and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
    let fields = serde_html_form::from_str(&body).expect("a form");
    inner.calls.push(Call { path: uri.path().to_owned(), authorization, fields });
    let (status, body) = inner.answers.pop_front().unwrap_or((201, r#"{"sid":"SM1"}"#));
    (StatusCode::from_u16(status).expect("a status"), body)
}

/// What the provider writes over a call to us.
pub fn signature(url: &str, fields: &[(&str, &str)]) -> String {
    let mut sorted = fields.to_vec();
    sorted.sort_unstable();
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(SECRET.as_bytes()).expect("any key");
    mac.update(url.as_bytes());
    for (name, value) in sorted {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    BASE64.encode(&mac.finalize().into_bytes())
}
