//! Who makes the checks: a company over HTTP with the Checkr call shape, or the reviewer's own hand.

use crate::config::{self, Config};
pub use crate::connect::company::Told as Answer;
use crate::connect::company::agent;
use anyhow::bail;
use data_encoding::{BASE64, HEXLOWER_PERMISSIVE};
use forms::{Checked, Reason};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use serde_json::json;
use sha2::Sha256;
use std::sync::Arc;

/// Whoever makes the checks. Calls block; they are made off the runtime.
pub trait Screening: Send + Sync {
    /// Its name, as the case keeps it.
    fn name(&self) -> &'static str;

    /// Whether this program orders by itself. If not, a reviewer orders on the company's site and writes down its reference.
    fn orders(&self) -> bool;

    /// Makes the candidate known to the company. `key` is the same at every try, so that two tries are one.
    fn enter(&self, subject: &Subject, key: &str) -> Answer<String>;

    /// Invites the candidate to the company's own page, where the person says what the company needs.
    fn invite(&self, candidate: &str, subject: &Subject, key: &str) -> Answer<Invited>;

    /// Has the company go on looking at a candidate whose report it made: its reference. `state` is the one whose law applies, and
    /// `key` is the same at every try.
    fn watch(&self, candidate: &str, state: &str, key: &str) -> Answer<String>;

    /// Ends that. Of one that the company knows nothing of, it is done.
    fn end_watch(&self, reference: &str) -> Answer<()>;

    /// Whether a call to us with this body was made by this company.
    fn has_signed(&self, body: &[u8], signature: &str) -> bool;
}

/// Whom a report is about: what the company needs to begin, and no more.
#[derive(Debug, Clone)]
pub struct Subject {
    pub given: String,
    pub family: String,
    pub email: String,
    pub zip: String,
    /// `YYYY-MM-DD`, so that the report is about the person whose ID was seen.
    pub born: String,
    /// Of the district: the law that applies.
    pub state: String,
    pub drives: bool,
}

/// An invitation that is out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    pub id: String,
    pub url: String,
}

/// The provider that the settings name.
pub fn of(config: &Config) -> anyhow::Result<Arc<dyn Screening>> {
    if config.screening_url.is_empty() {
        return Ok(Arc::new(Manual));
    }
    Ok(Arc::new(Company::from_config(config)?))
}

/// Ordered by hand.
pub struct Manual;

impl Manual {
    /// The reference that a reviewer writes down: a word of letters and digits. One that looks like a Social Security
    /// number is refused: it must never be kept.
    pub fn reference(sent: &str) -> Checked<String> {
        let kept = forms::line(sent, 40)?;
        let plain = kept.chars().all(|c| c.is_ascii_alphanumeric() || "-_./#".contains(c));
        if !plain {
            return Err(Reason::new("screening-reference-plain"));
        }
        let digits = kept.chars().filter(char::is_ascii_digit).count();
        let letters = kept.chars().filter(char::is_ascii_alphabetic).count();
        if digits == 9 && letters == 0 {
            return Err(Reason::new("screening-reference-number"));
        }
        Ok(kept)
    }
}

/// Where the company keeps whom it goes on looking at.
const WATCH: &str = "continuous_checks";

const BY_HAND: &str = "no screening company is set";

impl Screening for Manual {
    fn name(&self) -> &'static str {
        "manual"
    }

    fn orders(&self) -> bool {
        false
    }

    fn enter(&self, _: &Subject, _: &str) -> Answer<String> {
        Answer::Refused(BY_HAND.to_owned())
    }

    fn invite(&self, _: &str, _: &Subject, _: &str) -> Answer<Invited> {
        Answer::Refused(BY_HAND.to_owned())
    }

    fn watch(&self, _: &str, _: &str, _: &str) -> Answer<String> {
        Answer::Refused(BY_HAND.to_owned())
    }

    fn end_watch(&self, _: &str) -> Answer<()> {
        Answer::Refused(BY_HAND.to_owned())
    }

    fn has_signed(&self, _: &[u8], _: &str) -> bool {
        false
    }
}

/// A company over HTTP.
struct Company {
    agent: ureq::Agent,
    base: String,
    key: String,
    package: String,
    driver_package: String,
}

/// What of the company's answers is read; anything else in them is passed over and never kept.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Said {
    id: String,
    invitation_url: String,
}

impl Company {
    fn from_config(config: &Config) -> anyhow::Result<Company> {
        if config.screening_package.is_empty() {
            bail!("screening_url is set, but screening_package is not");
        }
        let driver_package = match config.screening_driver_package.as_str() {
            "" => config.screening_package.clone(),
            named => named.to_owned(),
        };
        Ok(Company {
            agent: agent(),
            base: config.screening_url.trim_end_matches('/').to_owned(),
            key: config::secret("screening_key_file", &config.screening_key_file)?,
            package: config.screening_package.clone(),
            driver_package,
        })
    }

    /// The key is the user name; there is no password.
    fn authorization(&self) -> String {
        format!("Basic {}", BASE64.encode(format!("{}:", self.key).as_bytes()))
    }

    fn call(&self, what: &str, body: &serde_json::Value, key: &str) -> Answer<Said> {
        self.call_at(what, what, body, key)
    }

    /// The same at an address that has more in it than what it is for.
    fn call_at(&self, at: &str, what: &str, body: &serde_json::Value, key: &str) -> Answer<Said> {
        let answer = self
            .agent
            .post(format!("{}/v1/{at}", self.base))
            .header("authorization", self.authorization())
            .header("idempotency-key", key)
            .send_json(body);
        match answer {
            Ok(mut answer) => {
                let status = answer.status().as_u16();
                let said: Said = answer.body_mut().read_json().unwrap_or_default();
                judge(what, status, said)
            }
            Err(error) => Answer::Later(unreached(&error).to_owned()),
        }
    }
}

fn unreached(error: &ureq::Error) -> &'static str {
    match error {
        ureq::Error::Timeout(_) => "the screening company did not answer in time",
        _ => "the screening company cannot be reached",
    }
}

/// Whether a reference of the company can stand in an address.
fn is_plain(reference: &str) -> bool {
    !reference.is_empty() && reference.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
}

/// A watch that the company knows nothing of is over.
fn judge_end(status: u16) -> Answer<()> {
    let word = format!("{WATCH}-{status}");
    match status {
        200..=299 | 404 => Answer::Done(()),
        400 | 422 => Answer::Refused(word),
        _ => Answer::Later(word),
    }
}

/// What is wrong with the order stays wrong; trouble with our account, or too much at once, passes.
fn judge(what: &str, status: u16, said: Said) -> Answer<Said> {
    let word = format!("{what}-{status}");
    match status {
        200..=299 if !said.id.is_empty() => Answer::Done(said),
        400 | 404 | 422 => Answer::Refused(word),
        _ => Answer::Later(word),
    }
}

impl Screening for Company {
    fn name(&self) -> &'static str {
        "company"
    }

    fn orders(&self) -> bool {
        true
    }

    fn enter(&self, subject: &Subject, key: &str) -> Answer<String> {
        let body = json!({
            "first_name": subject.given,
            "last_name": subject.family,
            "no_middle_name": true,
            "email": subject.email,
            "zipcode": subject.zip,
            "dob": subject.born,
            "custom_id": key,
            "work_locations": [{ "country": "US", "state": subject.state }],
        });
        match self.call("candidates", &body, &format!("{key}-candidate")) {
            Answer::Done(said) => Answer::Done(said.id),
            Answer::Refused(why) => Answer::Refused(why),
            Answer::Later(why) => Answer::Later(why),
        }
    }

    fn invite(&self, candidate: &str, subject: &Subject, key: &str) -> Answer<Invited> {
        let body = json!({
            "candidate_id": candidate,
            "package": if subject.drives { &self.driver_package } else { &self.package },
            "work_locations": [{ "country": "US", "state": subject.state }],
        });
        match self.call("invitations", &body, &format!("{key}-invitation")) {
            Answer::Done(said) => {
                // A link that people will follow: nothing but a plain address over TLS.
                let safe = said.invitation_url.starts_with("https://") && said.invitation_url.len() <= 500;
                let url = if safe { said.invitation_url } else { String::new() };
                Answer::Done(Invited { id: said.id, url })
            }
            Answer::Refused(why) => Answer::Refused(why),
            Answer::Later(why) => Answer::Later(why),
        }
    }

    fn watch(&self, candidate: &str, state: &str, key: &str) -> Answer<String> {
        if !is_plain(candidate) {
            return Answer::Refused(format!("{WATCH}-reference"));
        }
        let body = json!({
            "type": "criminal",
            "work_locations": [{ "country": "US", "state": state }],
        });
        match self.call_at(&format!("candidates/{candidate}/{WATCH}"), WATCH, &body, key) {
            Answer::Done(said) if is_plain(&said.id) => Answer::Done(said.id),
            Answer::Done(_) => Answer::Later(format!("{WATCH}-reference")),
            Answer::Refused(why) => Answer::Refused(why),
            Answer::Later(why) => Answer::Later(why),
        }
    }

    fn end_watch(&self, reference: &str) -> Answer<()> {
        let answer = self
            .agent
            .delete(format!("{}/v1/{WATCH}/{reference}", self.base))
            .header("authorization", self.authorization())
            .call();
        match answer {
            Ok(answer) => judge_end(answer.status().as_u16()),
            Err(error) => Answer::Later(unreached(&error).to_owned()),
        }
    }

    /// HMAC-SHA256 over the body as it came, in hexadecimal, with our key.
    fn has_signed(&self, body: &[u8], signature: &str) -> bool {
        let Ok(given) = HEXLOWER_PERMISSIVE.decode(signature.as_bytes()) else {
            return false;
        };
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_bytes()).expect("HMAC takes keys of any length");
        mac.update(body);
        mac.verify_slice(&given).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_plain_word_and_never_a_social_security_number() {
        let key = |sent| Manual::reference(sent).map_err(|reason| reason.key());
        assert_eq!(key(" CHK-2026/0817 "), Ok("CHK-2026/0817".to_owned()));
        assert_eq!(key("123-45-6789"), Err("screening-reference-number"));
        assert_eq!(key("123456789"), Err("screening-reference-number"));
        assert_eq!(key("felony in 2009"), Err("screening-reference-plain"));
        assert_eq!(key(""), Err("form-required"));
    }

    #[test]
    fn what_is_wrong_with_an_order_is_told_from_what_passes() {
        let said = || Said { id: "c1".into(), ..Said::default() };
        assert!(matches!(judge("candidates", 201, said()), Answer::Done(_)));
        assert!(matches!(judge("candidates", 422, said()), Answer::Refused(_)));
        for passing in [401, 402, 403, 409, 429, 500, 503] {
            assert!(matches!(judge("candidates", passing, said()), Answer::Later(_)), "{passing}");
        }
        // An answer without a reference is none.
        assert!(matches!(judge("candidates", 200, Said::default()), Answer::Later(_)));
    }

    #[test]
    fn a_watch_that_the_company_knows_nothing_of_is_over() {
        for over in [200, 204, 404] {
            assert!(matches!(judge_end(over), Answer::Done(())), "{over}");
        }
        assert!(matches!(judge_end(422), Answer::Refused(_)));
        for passing in [401, 429, 500, 503] {
            assert!(matches!(judge_end(passing), Answer::Later(_)), "{passing}");
        }
        assert!(is_plain("e44aa283") && !is_plain("") && !is_plain("../candidates"));
    }
}
