//! Register once, be cleared to the level the task needs, take shifts, get the hours and the letter.

pub mod clearance_flow;
mod jobs;
mod pages;
pub mod shift_flow;
mod store;

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
