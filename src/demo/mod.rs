//! An invented world to try everything in: real schools, plainly fictional people.

pub mod cast;
pub mod names;
pub mod small;

use crate::web::Routes;

/// The pages that exist only in the demonstration.
pub fn routes() -> Routes {
    Routes::default()
}
