//! Text messages through a provider with the Twilio call shape.

use super::post::Outcome;
use crate::config::Config;
use anyhow::bail;
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha1::Sha1;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

/// Whoever carries text messages. Calls block; they are made off the runtime.
pub trait Texts: Send + Sync {
    /// Sends one text to a number in E.164.
    fn send(&self, to: &str, text: &str) -> Outcome;

    /// Whether a call to our address `url` with these form fields was made by this provider.
    fn has_signed(&self, url: &str, fields: &[(String, String)], signature: &str) -> bool;
}

/// The provider over HTTP.
pub(super) struct Http {
    agent: ureq::Agent,
    address: String,
    account: String,
    secret: String,
    from: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Said {
    sid: String,
    code: Option<i64>,
}

impl Http {
    pub(super) fn from_config(config: &Config) -> anyhow::Result<Http> {
        for (name, value) in [("sms_account", &config.sms_account), ("sms_from", &config.sms_from)] {
            if value.is_empty() {
                bail!("sms_url is set, but {name} is not");
            }
        }
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .max_redirects(0)
            .build()
            .new_agent();
        let base = config.sms_url.trim_end_matches('/');
        Ok(Http {
            agent,
            address: format!("{base}/2010-04-01/Accounts/{}/Messages.json", config.sms_account),
            account: config.sms_account.clone(),
            secret: crate::config::secret("sms_secret_file", &config.sms_secret_file)?,
            from: config.sms_from.clone(),
        })
    }

    fn authorization(&self) -> String {
        format!("Basic {}", BASE64.encode(format!("{}:{}", self.account, self.secret).as_bytes()))
    }
}

impl Texts for Http {
    fn send(&self, to: &str, text: &str) -> Outcome {
        let fields = [("To", to), ("From", self.from.as_str()), ("Body", text)];
        let answer = self.agent.post(&self.address).header("authorization", self.authorization()).send_form(fields);
        match answer {
            Ok(mut answer) => {
                let status = answer.status().as_u16();
                let said: Said = answer.body_mut().read_json().unwrap_or_default();
                judge(status, &said)
            }
            Err(ureq::Error::Timeout(_)) => Outcome::Later("the text provider did not answer in time".to_owned()),
            Err(_) => Outcome::Later("the text provider cannot be reached".to_owned()),
        }
    }

    fn has_signed(&self, url: &str, fields: &[(String, String)], signature: &str) -> bool {
        let Ok(given) = BASE64.decode(signature.as_bytes()) else {
            return false;
        };
        signed(&self.secret, url, fields).verify_slice(&given).is_ok()
    }
}

/// What the provider signs: the address, then each field's name and value, by name.
fn signed(secret: &str, url: &str, fields: &[(String, String)]) -> Hmac<Sha1> {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(url.as_bytes());
    let mut sorted: Vec<&(String, String)> = fields.iter().collect();
    sorted.sort();
    for (name, value) in sorted {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    mac
}

/// A number that cannot get texts is for ever; trouble with our account, or too much at once, is not.
fn judge(status: u16, said: &Said) -> Outcome {
    /// The number's owner has told the provider to stop.
    const STOPPED: i64 = 21610;
    let word = match said.code {
        Some(code) => format!("text-{status} {code}"),
        None => format!("text-{status}"),
    };
    match (status, said.code) {
        (200..=299, _) => Outcome::Sent(said.sid.clone()),
        (_, Some(STOPPED)) => Outcome::Refused("stopped".to_owned()),
        (400 | 404 | 422, _) => Outcome::Refused(word),
        _ => Outcome::Later(word),
    }
}
