//! How messages leave the house.

use super::letter::Letter;
use crate::config::Config;

/// The ways out: a mail server, a text-message provider, or, in the demonstration, none.
pub struct Post {
    outbox: bool,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Taken, under this reference.
    Sent(String),
    /// Will never be taken; the word says why, without an address.
    Refused(String),
    /// Not now; to be tried again.
    Later(String),
}

impl Post {
    /// No way out: messages stay in the outbox, where the demonstration and tests read them.
    pub fn outbox() -> Post {
        Post { outbox: true }
    }

    /// The ways the settings name.
    pub fn from_config(_config: &Config) -> anyhow::Result<Post> {
        Ok(Post { outbox: false })
    }

    /// Whether messages only go into the outbox.
    pub fn is_outbox(&self) -> bool {
        self.outbox
    }

    /// Whether there is a way to send e-mail.
    pub fn has_mail(&self) -> bool {
        self.outbox
    }

    /// Whether there is a way to send texts.
    pub fn has_texts(&self) -> bool {
        self.outbox
    }

    /// Sends one letter.
    pub(super) async fn send(&self, _letter: &Letter) -> Outcome {
        Outcome::Sent(String::new())
    }
}
