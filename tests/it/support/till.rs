//! A payment processor on this machine, with the Stripe call shape.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use std::collections::{BTreeMap, VecDeque};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, Mutex};
use trellis::config::Config;

const KEY: &str = "sk_of_the_test";
const HOOK_SECRET: &str = "whsec_of_the_test";
pub const PAGE: &str = "https://pay.foundation.example.org/gift";

#[derive(Clone)]
pub struct Till {
    port: u16,
    inner: Arc<Mutex<Inner>>,
    files: Arc<[tempfile::NamedTempFile; 2]>,
}

#[derive(Default)]
struct Inner {
    calls: Vec<Call>,
    answers: VecDeque<(u16, &'static str)>,
    /// The number of each key: two calls with one key are one payment.
    known: BTreeMap<String, usize>,
}

/// One call that came in.
#[derive(Clone, Debug)]
pub struct Call {
    pub path: String,
    pub authorization: String,
    pub key: String,
    pub fields: BTreeMap<String, String>,
}

fn secret_file(secret: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    writeln!(file, "{secret}").expect("it can be written");
    std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o600)).expect("it is ours");
    file
}

impl Till {
    pub async fn start() -> Till {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let files = Arc::new([secret_file(KEY), secret_file(HOOK_SECRET)]);
        let till = Till { port, inner: Arc::default(), files };
        let router = Router::new().fallback(call).with_state(till.inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        till
    }

    /// The foundation's account and page.
    pub fn set(&self, config: &mut Config) {
        config.payment_url = format!("http://127.0.0.1:{}", self.port);
        config.payment_key_file = self.files[0].path().display().to_string();
        config.payment_hook_secret_file = self.files[1].path().display().to_string();
        config.payment_page = PAGE.into();
        config.payment_receivers = vec!["foundation".into()];
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
) -> (StatusCode, String) {
    let mut inner = inner.lock().expect("no panic");
    let header = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
    let key = header("idempotency-key");
    inner.calls.push(Call {
        path: uri.path().to_owned(),
        authorization: header("authorization"),
        key: key.clone(),
        fields: serde_html_form::from_str::<Vec<(String, String)>>(&body).expect("a form").into_iter().collect(),
    });
    if let Some((status, body)) = inner.answers.pop_front() {
        return (StatusCode::from_u16(status).expect("a status"), body.to_owned());
    }
    let id = match uri.path().strip_prefix("/v1/payment_intents/") {
        Some(id) => id.to_owned(),
        None => {
            let next = inner.known.len() + 1;
            format!("pi_{}", *inner.known.entry(key).or_insert(next))
        }
    };
    let body = format!(
        r#"{{"id":"{id}","object":"payment_intent","client_secret":"{id}_secret_x","status":"requires_payment_method"}}"#
    );
    (StatusCode::OK, body)
}

/// What the processor writes over a call to us, at a second.
pub fn signature(body: &str, at: i64) -> String {
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(HOOK_SECRET.as_bytes()).expect("any key");
    mac.update(format!("{at}.{body}").as_bytes());
    format!("t={at},v1={}", HEXLOWER.encode(&mac.finalize().into_bytes()))
}

/// An event of a payment: what happened, to which, how many cents, in which currency.
pub fn event(id: &str, kind: &str, reference: &str, cents: i64, currency: &str) -> String {
    let object = match kind {
        "charge.refunded" => format!(
            r#"{{"id":"ch_1","object":"charge","amount":999999,"amount_refunded":{cents},"currency":"{currency}","payment_intent":"{reference}"}}"#
        ),
        _ => format!(
            r#"{{"id":"{reference}","object":"payment_intent","amount":{cents},"amount_received":{cents},"currency":"{currency}"}}"#
        ),
    };
    format!(r#"{{"id":"{id}","object":"event","type":"{kind}","created":1788869000,"data":{{"object":{object}}}}}"#)
}
