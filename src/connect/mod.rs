//! Notices by e-mail and text in the reader's language, questions from the public, feeds.

mod post;

pub use post::Post;

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}
