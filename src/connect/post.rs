//! How messages leave the house.

use crate::config::Config;

/// The ways out: a mail server, a text-message provider, or, in the demonstration, none.
pub struct Post {}

impl Post {
    /// No way out: messages stay in the outbox, where the demonstration and tests read them.
    pub fn outbox() -> Post {
        Post {}
    }

    /// The ways the settings name.
    pub fn from_config(_config: &Config) -> anyhow::Result<Post> {
        Ok(Post {})
    }
}
