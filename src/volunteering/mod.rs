//! Register once, be cleared to the level the task needs, take shifts, get the hours and the letter.

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}
