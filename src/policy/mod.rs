//! The district's rules as versioned data.

mod document;
mod store;

pub use document::*;
pub use store::{InForce, load};

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}
