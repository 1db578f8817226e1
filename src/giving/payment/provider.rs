//! Who takes the money: a receiver's processor over HTTP with the Stripe call shape, or nobody, and then it comes by check.
//!
//! A payment is made known to the processor from here; the donor then pays on the receiver's own page. No card is ever
//! seen here, and the secret that opens the payment there is handed to the donor and kept nowhere.

use crate::config::{self, Config};
use crate::connect::company::{Told, agent};
use anyhow::bail;
use data_encoding::HEXLOWER_PERMISSIVE;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use sha2::Sha256;
use std::sync::Arc;

/// So old a call to us may be, in seconds: an older one was kept by somebody and sent again.
const TOLERANCE: i64 = 300;
/// All amounts are in this currency.
pub const CURRENCY: &str = "usd";

/// Whoever takes the money. Calls block; they are made off the runtime.
pub trait Payments: Send + Sync {
    /// Its name, as payments keep it.
    fn name(&self) -> &'static str;

    /// Whether money for this receiver can be paid there.
    fn takes_for(&self, receiver: &str) -> bool;

    /// Makes a payment known. `key` is the same at every try, so that two tries are one.
    fn intend(&self, asked: &Asked, key: &str) -> Told<Intended>;

    /// The payment again, for whoever goes to the page a second time.
    fn find(&self, reference: &str) -> Told<Intended>;

    /// The receiver's page for this payment, from which the donor comes back to `back`.
    fn page(&self, intended: &Intended, back: &str) -> String;

    /// Whether a call to us with this body was made by the processor, and just now.
    fn has_signed(&self, body: &[u8], signature: &str, now: Timestamp) -> bool;
}

/// What the processor needs to know, and no more: no name, no address.
#[derive(Debug, Clone)]
pub struct Asked {
    pub payment: i64,
    pub cents: i64,
    pub description: String,
}

/// A payment that the processor knows of.
#[derive(Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(default)]
pub struct Intended {
    pub id: String,
    client_secret: String,
}

impl std::fmt::Debug for Intended {
    /// Without the secret, so that no log has it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intended").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The processor that the settings name.
pub fn of(config: &Config) -> anyhow::Result<Arc<dyn Payments>> {
    if config.payment_url.is_empty() {
        return Ok(Arc::new(ByHand));
    }
    Ok(Arc::new(Processor::from_config(config)?))
}

/// Money comes by check or in cash, and is written down.
pub struct ByHand;

const NOBODY: &str = "no payment page is set";

impl Payments for ByHand {
    fn name(&self) -> &'static str {
        "by-hand"
    }

    fn takes_for(&self, _: &str) -> bool {
        false
    }

    fn intend(&self, _: &Asked, _: &str) -> Told<Intended> {
        Told::Refused(NOBODY.to_owned())
    }

    fn find(&self, _: &str) -> Told<Intended> {
        Told::Refused(NOBODY.to_owned())
    }

    fn page(&self, _: &Intended, back: &str) -> String {
        back.to_owned()
    }

    fn has_signed(&self, _: &[u8], _: &str, _: Timestamp) -> bool {
        false
    }
}

/// A processor over HTTP.
struct Processor {
    agent: ureq::Agent,
    base: String,
    key: String,
    hook_secret: String,
    page: String,
    receivers: Vec<String>,
}

impl Processor {
    fn from_config(config: &Config) -> anyhow::Result<Processor> {
        if config.payment_receivers.is_empty() {
            bail!("payment_url is set, but payment_receivers is not");
        }
        let local = config.payment_page.starts_with("http://127.0.0.1");
        if !config.payment_page.starts_with("https://") && !local {
            bail!("payment_url is set, so payment_page must be an https:// address");
        }
        Ok(Processor {
            agent: agent(),
            base: config.payment_url.trim_end_matches('/').to_owned(),
            key: config::secret("payment_key_file", &config.payment_key_file)?,
            hook_secret: config::secret("payment_hook_secret_file", &config.payment_hook_secret_file)?,
            page: config.payment_page.clone(),
            receivers: config.payment_receivers.clone(),
        })
    }

    fn authorization(&self) -> String {
        format!("Bearer {}", self.key)
    }
}

fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Told<Intended> {
    match answer {
        Ok(mut answer) => {
            let status = answer.status().as_u16();
            judge(status, answer.body_mut().read_json().unwrap_or_default())
        }
        Err(ureq::Error::Timeout(_)) => Told::Later("the payment processor did not answer in time".to_owned()),
        Err(_) => Told::Later("the payment processor cannot be reached".to_owned()),
    }
}

/// What is wrong with a payment stays wrong; trouble with the account, or too much at once, passes.
fn judge(status: u16, intended: Intended) -> Told<Intended> {
    match status {
        200..=299 if is_reference(&intended.id) && is_reference(&intended.client_secret) => Told::Done(intended),
        400 | 404 | 422 => Told::Refused(format!("payment-{status}")),
        _ => Told::Later(format!("payment-{status}")),
    }
}

/// References are words.
fn is_reference(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 200
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}

impl Payments for Processor {
    fn name(&self) -> &'static str {
        "processor"
    }

    fn takes_for(&self, receiver: &str) -> bool {
        self.receivers.iter().any(|one| one == receiver)
    }

    fn intend(&self, asked: &Asked, key: &str) -> Told<Intended> {
        let fields = [
            ("amount", asked.cents.to_string()),
            ("currency", CURRENCY.to_owned()),
            ("automatic_payment_methods[enabled]", "true".to_owned()),
            ("description", asked.description.clone()),
            ("metadata[payment]", asked.payment.to_string()),
        ];
        let call = self.agent.post(format!("{}/v1/payment_intents", self.base));
        read(call.header("authorization", self.authorization()).header("idempotency-key", key).send_form(fields))
    }

    fn find(&self, reference: &str) -> Told<Intended> {
        let call = self.agent.get(format!("{}/v1/payment_intents/{reference}", self.base));
        read(call.header("authorization", self.authorization()).call())
    }

    fn page(&self, intended: &Intended, back: &str) -> String {
        let mark = if self.page.contains('?') { '&' } else { '?' };
        format!(
            "{}{mark}payment_intent={}&payment_intent_client_secret={}&return_url={}",
            self.page,
            intended.id,
            intended.client_secret,
            utf8_percent_encode(back, NON_ALPHANUMERIC)
        )
    }

    fn has_signed(&self, body: &[u8], signature: &str, now: Timestamp) -> bool {
        is_signed(self.hook_secret.as_bytes(), body, signature, now)
    }
}

/// `t=…,v1=…`: HMAC-SHA256 over the time, a dot and the body as it came. While a secret is changed there are two of `v1`.
fn is_signed(secret: &[u8], body: &[u8], signature: &str, now: Timestamp) -> bool {
    let parts = || signature.split(',').filter_map(|part| part.trim().split_once('='));
    let Some(time) = parts().find(|(name, _)| *name == "t").map(|(_, time)| time) else { return false };
    let Ok(at) = time.parse::<i64>() else { return false };
    if now.as_second().saturating_sub(at).unsigned_abs() > TOLERANCE.unsigned_abs() {
        return false;
    }
    parts().filter(|(name, _)| *name == "v1").take(5).any(|(_, given)| {
        let Ok(given) = HEXLOWER_PERMISSIVE.decode(given.as_bytes()) else { return false };
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of any length");
        mac.update(time.as_bytes());
        mac.update(b".");
        mac.update(body);
        mac.verify_slice(&given).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(secret: &[u8], time: i64, body: &[u8]) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("any key");
        mac.update(format!("{time}.").as_bytes());
        mac.update(body);
        format!("t={time},v1={}", data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes()))
    }

    #[test]
    fn a_call_is_believed_with_its_signature_and_only_for_five_minutes() {
        let now = Timestamp::from_second(1_790_000_000).expect("an instant");
        let (secret, body): (&[u8], &[u8]) = (b"whsec", b"{\"id\":\"evt_1\"}");
        let good = signed(secret, 1_790_000_000, body);
        assert!(is_signed(secret, body, &good, now));
        assert!(is_signed(secret, body, &format!("{good},v0=00"), now));
        // Two secrets while one is changed: one of the two is enough.
        assert!(is_signed(secret, body, &good.replace(",v1", ",v1=00,v1"), now));
        for wrong in ["", "t=", "v1=00", "t=x,v1=00", "t=1790000000", "t=1790000000,v1=zz"] {
            assert!(!is_signed(secret, body, wrong, now), "{wrong}");
        }
        assert!(!is_signed(secret, b"{}", &good, now));
        assert!(!is_signed(b"other", body, &good, now));
        // The time is signed, too: an old call cannot be given a new one.
        assert!(!is_signed(secret, body, &good.replace("t=1790000000", "t=1790000001"), now));
        for (age, believed) in [(299, true), (301, false), (-301, false)] {
            let old = signed(secret, 1_790_000_000 - age, body);
            assert_eq!(is_signed(secret, body, &old, now), believed, "{age}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_payment_is_told_from_what_passes() {
        let good = || Intended { id: "pi_1".into(), client_secret: "pi_1_secret_x".into() };
        assert!(matches!(judge(200, good()), Told::Done(_)));
        assert!(matches!(judge(400, good()), Told::Refused(_)));
        for passing in [401, 402, 403, 409, 429, 500, 503] {
            assert!(matches!(judge(passing, good()), Told::Later(_)), "{passing}");
        }
        // Nothing that could turn the way to the page elsewhere.
        let odd = Intended { id: "pi_1&return_url=x".into(), client_secret: "s".into() };
        assert!(matches!(judge(200, odd), Told::Later(_)));
        assert!(!format!("{:?}", good()).contains("secret"));
    }
}
