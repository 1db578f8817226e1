//! E-mail over SMTP.

use super::letter::Letter;
use super::post::Outcome;
use crate::config::Config;
use anyhow::{Context, bail};
use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error as SmtpError, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::error::Error as _;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Longest wait for an answer of the server. Well under the time after which another run may send the message again.
const PATIENCE: Duration = Duration::from_secs(20);
const CONNECTIONS: u32 = 4;
const IDLE: Duration = Duration::from_secs(60);

/// A mail server and the sender we are to it.
pub(super) struct Mail {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mail {
    pub(super) fn from_config(config: &Config) -> anyhow::Result<Mail> {
        let from =
            config.mail_from.parse().context("mail_from is not a sender such as `Trellis <trellis@example.org>`")?;
        let host =
            config.public_url.split("://").nth(1).and_then(|h| h.split([':', '/']).next()).unwrap_or("localhost");
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&secured(&config.smtp_url)?)
            .context("smtp_url is not like smtp://user:password@host:587")?
            .timeout(Some(PATIENCE))
            .hello_name(ClientId::Domain(host.to_owned()))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE))
            .build();
        Ok(Mail { server, from })
    }

    /// Whether the server answers and takes our name and password.
    pub(super) async fn greet(&self) -> Result<(), String> {
        match self.server.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("it does not answer as a mail server does".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    pub(super) async fn send(&self, letter: &Letter) -> Outcome {
        let message = match self.message(letter) {
            Ok(message) => message,
            Err(_) => return Outcome::Refused("mail-address".to_owned()),
        };
        match self.server.send(message).await {
            Ok(_) => Outcome::Sent(letter.reference.clone()),
            Err(error) => judge(&error),
        }
    }

    fn message(&self, letter: &Letter) -> anyhow::Result<Message> {
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, letter.to.parse()?))
            .subject(letter.subject.clone())
            .date(system_time(letter.written_at))
            // The same at each try: a mail program shows two copies with one id once.
            .message_id(Some(format!("<{}>", letter.reference)))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", letter.lang.code()));
        if let Some(address) = &letter.reply_to {
            builder = builder.reply_to(address.parse()?);
        }
        if let Some(link) = &letter.stop_link {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{link}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let words = MultiPart::alternative()
            .singlepart(SinglePart::plain(letter.text.clone()))
            .singlepart(SinglePart::html(letter.html.clone()));
        Ok(match &letter.calendar {
            None => builder.multipart(words)?,
            Some(file) => {
                let kind = format!("text/calendar; charset=utf-8; method={}", letter.calendar_method);
                let entry = Attachment::new("trellis.ics".to_owned()).body(file.clone(), ContentType::parse(&kind)?);
                builder.multipart(MultiPart::mixed().multipart(words).singlepart(entry))?
            }
        })
    }
}

fn system_time(at: Timestamp) -> SystemTime {
    let seconds = u64::try_from(at.as_second()).unwrap_or(0);
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Passwords and addresses do not cross the network in the clear: `smtp://` means STARTTLS or nothing, except on this
/// machine, where there is nobody to overhear.
fn secured(url: &str) -> anyhow::Result<String> {
    let Some((scheme, rest)) = url.split_once("://") else {
        bail!("smtp_url is not like smtp://user:password@host:587");
    };
    let host = rest.rsplit('@').next().unwrap_or(rest);
    let here = ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| host.starts_with(name));
    if scheme != "smtp" || here || rest.contains("tls=") {
        return Ok(url.to_owned());
    }
    let sign = if rest.contains('?') { '&' } else { '?' };
    Ok(format!("{url}{sign}tls=required"))
}

/// 5xx is for ever, unless it is about us (name, password, sender not allowed to sign in): then mending the settings
/// mends the message. Only codes are kept: the server's sentence mostly repeats the address.
fn judge(error: &SmtpError) -> Outcome {
    const ABOUT_US: &[&str] = &["530", "534", "535", "538"];
    let Some(code) = error.status().map(|code| code.to_string()) else {
        return Outcome::Later(unreachable(error).to_owned());
    };
    let word = match detailed_code(error) {
        Some(detail) => format!("mail-{code} {detail}"),
        None => format!("mail-{code}"),
    };
    if error.is_permanent() && !ABOUT_US.contains(&code.as_str()) {
        Outcome::Refused(word)
    } else {
        Outcome::Later(word)
    }
}

fn unreachable(error: &SmtpError) -> &'static str {
    if error.is_timeout() {
        "the mail server did not answer in time"
    } else if error.is_tls() {
        "the mail server and we could not agree on TLS"
    } else if error.is_client() {
        "the mail server does not offer what the settings ask for"
    } else {
        "the mail server cannot be reached"
    }
}

/// The code of three numbers (RFC 3463), such as 5.1.1: an unknown address.
fn detailed_code(error: &SmtpError) -> Option<String> {
    let said = error.source()?.to_string();
    said.split(|c: char| !c.is_ascii_digit() && c != '.')
        .find(|word| {
            let parts: Vec<&str> = word.split('.').collect();
            parts.len() == 3 && matches!(parts[0], "2" | "4" | "5") && parts.iter().all(|p| (1..=3).contains(&p.len()))
        })
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::secured;

    #[test]
    fn a_password_crosses_the_network_only_encrypted() {
        assert_eq!(secured("smtp://u:p@mail.example:587").unwrap(), "smtp://u:p@mail.example:587?tls=required");
        assert_eq!(secured("smtps://u:p@mail.example").unwrap(), "smtps://u:p@mail.example");
        assert_eq!(secured("smtp://127.0.0.1:2525").unwrap(), "smtp://127.0.0.1:2525");
        assert!(secured("mail.example").is_err());
    }
}
