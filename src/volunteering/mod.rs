//! Register once, be cleared to the level the task needs, take shifts, get the hours and the letter.

pub mod clearance_flow;
pub mod shift_flow;

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}
