//! A screening company on this machine, with the Checkr call shape.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use std::collections::VecDeque;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, Mutex};

pub const KEY: &str = "a-key-of-the-test";

#[derive(Clone)]
pub struct Company {
    port: u16,
    inner: Arc<Mutex<Inner>>,
    key: Arc<tempfile::NamedTempFile>,
}

#[derive(Default)]
struct Inner {
    calls: Vec<Call>,
    answers: VecDeque<(u16, &'static str)>,
}

/// One call that came in.
#[derive(Clone)]
pub struct Call {
    pub method: String,
    pub path: String,
    pub authorization: String,
    pub key: String,
    pub body: serde_json::Value,
}

impl Company {
    pub async fn start() -> Company {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let mut key = tempfile::NamedTempFile::new().expect("a file");
        writeln!(key, "{KEY}").expect("it can be written");
        std::fs::set_permissions(key.path(), std::fs::Permissions::from_mode(0o600)).expect("it is ours");
        let company = Company { port, inner: Arc::default(), key: Arc::new(key) };
        let router = Router::new().fallback(call).with_state(company.inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        company
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn key_file(&self) -> String {
        self.key.path().display().to_string()
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
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: String,
) -> (StatusCode, String) {
    let mut inner = inner.lock().expect("no panic");
    let header = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
    inner.calls.push(Call {
        method: method.to_string(),
        path: uri.path().to_owned(),
        authorization: header("authorization"),
        key: header("idempotency-key"),
        // What is ended has no body.
        body: if body.is_empty() { serde_json::Value::Null } else { serde_json::from_str(&body).expect("JSON") },
    });
    let usual = match uri.path() {
        "/v1/candidates" => r#"{"id":"cand1","object":"candidate","ssn":"XXX-XX-1234"}"#,
        path if path.ends_with("/continuous_checks") => {
            r#"{"id":"watch1","object":"continuous_check","type":"criminal","candidate_id":"cand1"}"#
        }
        _ => {
            r#"{"id":"inv1","object":"invitation","status":"pending","invitation_url":"https://apply.example.org/inv1"}"#
        }
    };
    let (status, body) = inner.answers.pop_front().unwrap_or((201, usual));
    (StatusCode::from_u16(status).expect("a status"), body.to_owned())
}

/// What the company writes over a call to us.
pub fn signature(body: &str) -> String {
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(KEY.as_bytes()).expect("any key");
    mac.update(body.as_bytes());
    HEXLOWER.encode(&mac.finalize().into_bytes())
}

/// An event of a report.
pub fn report(event: &str, candidate: &str, status: &str, at: &str) -> String {
    format!(
        r#"{{"id":"{event}","object":"event","type":"report.completed","created_at":"{at}","data":{{"object":{{"id":"rep1","object":"report","status":"{status}","candidate_id":"{candidate}","package":"basic"}}}}}}"#
    )
}

/// An event of an invitation.
pub fn invitation(event: &str, candidate: &str, kind: &str, status: &str, at: &str) -> String {
    format!(
        r#"{{"id":"{event}","object":"event","type":"invitation.{kind}","created_at":"{at}","data":{{"object":{{"id":"inv1","object":"invitation","status":"{status}","candidate_id":"{candidate}","invitation_url":"https://apply.example.org/inv1"}}}}}}"#
    )
}
