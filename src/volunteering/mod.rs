//! Register once, be cleared to the level the task needs, take shifts, get the hours and the letter.

pub mod application;
pub mod clearance;
pub mod clearance_flow;
mod jobs;
mod notices;
mod pages;
pub mod shift_flow;
mod store;

pub use clearance::{Case, ClearanceId, Cleared, cleared_on, current_case};

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default().merge(clearance_routes()).merge(shift_routes())
}

/// Register, be cleared, see where it stands.
fn clearance_routes() -> Routes {
    Routes::default()
}

/// Opportunities, shifts, the board, hours, letters.
fn shift_routes() -> Routes {
    Routes::default()
}
