//! Notices by e-mail and text in the reader's language, questions from the public, feeds.

mod calendar;
mod jobs;
mod letter;
mod mail;
mod notice;
mod post;
mod store;
mod texts;

pub use calendar::Event;
pub use notice::{Notice, NoticeArg, tell, tell_contact};
pub use post::{Outcome, Post};
pub use texts::Texts;

use self::jobs::SendMessage;
use crate::app::App;
use crate::web::Routes;
use ::jobs::Registry;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}

/// What this feature does later.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<SendMessage>()
}
