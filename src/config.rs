//! What the machine's keeper sets: a file, then the environment. What an office sets is policy or a page.

use anyhow::{Context, bail};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// The settings, each with a default that works on a laptop. `TRELLIS_…` variables win over the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The database: a file name for SQLite, or `postgres://…`.
    pub database: String,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address families type, without a slash at the end. Set it when you go live.
    pub public_url: String,
    /// Addresses of the reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// Outgoing mail: `smtp://user:password@host:587` (STARTTLS), `smtps://…:465`, or empty for none yet.
    pub smtp_url: String,
    /// The sender of mail.
    pub mail_from: String,
    /// The text-message provider's address, with the Twilio call shape; empty for none.
    pub sms_url: String,
    /// The provider's account name.
    pub sms_account: String,
    /// A file that holds the provider's secret, readable by the service alone.
    pub sms_secret_file: String,
    /// The number texts come from.
    pub sms_from: String,
    /// The screening company's address, with the Checkr call shape; empty: reviewers order on its site by hand.
    pub screening_url: String,
    /// A file that holds the company's key, readable by the service alone; its calls to `/hooks/screening` are signed with it.
    pub screening_key_file: String,
    /// What is ordered from the company.
    pub screening_package: String,
    /// What is ordered for those who will drive students; empty: the same.
    pub screening_driver_package: String,
    /// The payment processor's address, with the Stripe call shape; empty: money for gifts comes by check or in cash.
    pub payment_url: String,
    /// A file that holds the processor's key, readable by the service alone.
    pub payment_key_file: String,
    /// A file that holds the secret with which the processor signs its calls to `/hooks/payments`.
    pub payment_hook_secret_file: String,
    /// The receiver's own page where donors pay; it gets the payment in its address and sends them back.
    pub payment_page: String,
    /// The receivers of the policy whose money goes to that account: `["foundation"]`.
    pub payment_receivers: Vec<String>,
    /// A bearer token that may read `/metrics`; empty closes it.
    pub metrics_token: String,
    /// Changes (POST) one network may send in a minute.
    pub changes_per_minute: u32,
    /// Pages one network may open in a minute, those answered from memory apart; 0 for as many as it likes.
    pub pages_per_minute: u32,
    /// Calls of other systems (`/hooks/…`) one network may send in a minute, apart from changes.
    pub hooks_per_minute: u32,
    /// `text` for people, `json` for machines.
    pub log_format: String,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            database: "trellis.sqlite".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://127.0.0.1:8080".into(),
            trusted_proxies: Vec::new(),
            smtp_url: String::new(),
            mail_from: "Trellis <trellis@localhost>".into(),
            sms_url: String::new(),
            sms_account: String::new(),
            sms_secret_file: String::new(),
            sms_from: String::new(),
            screening_url: String::new(),
            screening_key_file: String::new(),
            screening_package: String::new(),
            screening_driver_package: String::new(),
            payment_url: String::new(),
            payment_key_file: String::new(),
            payment_hook_secret_file: String::new(),
            payment_page: String::new(),
            payment_receivers: Vec::new(),
            metrics_token: String::new(),
            changes_per_minute: 300,
            pages_per_minute: 1_200,
            hooks_per_minute: 6_000,
            log_format: "text".into(),
        }
    }
}

impl Config {
    /// Reads `file` if it is there, then the environment. The error names the setting.
    pub fn read(file: &Path) -> Result<Config, Box<figment::Error>> {
        Figment::from(Serialized::defaults(Config::default()))
            .merge(Toml::file(file))
            .merge(Env::prefixed("TRELLIS_"))
            .extract()
            .map_err(Box::new)
    }

    /// Listens at another address; until a public one is set, links lead there too.
    pub fn listen_at(&mut self, address: SocketAddr) {
        if self.public_url == Config::default().public_url {
            self.public_url = format!("http://{address}");
        }
        self.listen = address;
    }

    /// Whether browsers reach us over TLS, which decides the cookie's name and flags.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Reads a secret from the file that `setting` names; one that others on the machine can read is refused.
pub fn secret(setting: &str, file: &str) -> anyhow::Result<String> {
    let meta = std::fs::metadata(file).with_context(|| format!("{setting}: reading {file}"))?;
    if meta.permissions().mode() & 0o077 != 0 {
        bail!("{setting}: others can read {file}; run `chmod 600 {file}`");
    }
    let text = std::fs::read_to_string(file).with_context(|| format!("{setting}: reading {file}"))?;
    match text.trim() {
        "" => bail!("{setting}: {file} is empty"),
        secret => Ok(secret.to_owned()),
    }
}
