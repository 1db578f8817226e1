//! How messages leave the house.

use super::letter::Letter;
use super::mail::Mail;
use super::texts::{Http, Texts};
use crate::config::Config;
use crate::people::ContactKind;
use std::sync::Arc;

/// The ways out: a mail server, a text-message provider, or, in the demonstration, none.
pub struct Post {
    outbox: bool,
    mail: Option<Mail>,
    texts: Option<Arc<dyn Texts>>,
}

/// What became of a message. The words say why without an address or a name: whoever keeps the server reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Taken, under this reference.
    Sent(String),
    /// Will never be taken.
    Refused(String),
    /// Not now; to be tried again.
    Later(String),
}

impl Post {
    /// No way out: messages stay in the outbox, where the demonstration and tests read them.
    pub fn outbox() -> Post {
        Post { outbox: true, mail: None, texts: None }
    }

    /// The ways the settings name.
    pub fn from_config(config: &Config) -> anyhow::Result<Post> {
        let mail = if config.smtp_url.is_empty() { None } else { Some(Mail::from_config(config)?) };
        let texts: Option<Arc<dyn Texts>> =
            if config.sms_url.is_empty() { None } else { Some(Arc::new(Http::from_config(config)?)) };
        Ok(Post { outbox: false, mail, texts })
    }

    /// Whether messages only go into the outbox.
    pub fn is_outbox(&self) -> bool {
        self.outbox
    }

    /// Whether something of this kind can be sent.
    pub fn has(&self, kind: ContactKind) -> bool {
        self.outbox
            || match kind {
                ContactKind::Email => self.mail.is_some(),
                ContactKind::Phone => self.texts.is_some(),
            }
    }

    /// The message that says what cannot be sent from here and what people do instead; nothing where e-mail and texts both
    /// leave. Its `$phone` is whom to call.
    pub fn lacks(&self) -> Option<&'static str> {
        match (self.has(ContactKind::Email), self.has(ContactKind::Phone)) {
            (true, true) => None,
            (true, false) => Some("people-code-no-texts"),
            (false, true) => Some("people-code-no-mail"),
            (false, false) => Some("people-code-no-way"),
        }
    }

    /// Whether the mail server answers; nothing when there is none.
    pub async fn try_mail(&self) -> Option<Result<(), String>> {
        match &self.mail {
            Some(mail) => Some(mail.greet().await),
            None => None,
        }
    }

    /// Whether the provider of text messages sent this.
    pub(super) fn is_from_provider(&self, url: &str, fields: &[(String, String)], signature: &str) -> bool {
        self.texts.as_ref().is_some_and(|texts| texts.has_signed(url, fields, signature))
    }

    /// Sends one letter.
    pub(super) async fn send(&self, letter: &Letter) -> Outcome {
        if self.outbox {
            return Outcome::Sent(String::new());
        }
        match (letter.kind, &self.mail, &self.texts) {
            (ContactKind::Email, Some(mail), _) => mail.send(letter).await,
            (ContactKind::Phone, _, Some(texts)) => text(texts.clone(), letter).await,
            _ => Outcome::Later("no way out is set".to_owned()),
        }
    }
}

/// The provider is called off the runtime: the call blocks.
async fn text(texts: Arc<dyn Texts>, letter: &Letter) -> Outcome {
    let (to, words) = (letter.to.clone(), letter.text.clone());
    match tokio::task::spawn_blocking(move || texts.send(&to, &words)).await {
        Ok(outcome) => outcome,
        Err(broken) => Outcome::Later(format!("the call to the provider broke off: {broken}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_that_is_not_set_up_sends_nothing_and_an_outbox_takes_all() {
        let unset = Post::from_config(&Config::default()).expect("nothing to read");
        assert_eq!(unset.lacks(), Some("people-code-no-way"));
        assert_eq!(Post::outbox().lacks(), None);
    }
}
