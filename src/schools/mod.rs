//! Schools, their map and their rosters; the public page of each school.

mod directory;
mod find;
mod geography;
mod map;
pub mod store;

pub use directory::{ReadError, SchoolLevel, SchoolSeed, read_schools};
pub use geography::{Point, Zip};

db::id!(
    /// A school.
    SchoolId
);

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}
