//! Schools, their map and their rosters; the public page of each school.

mod correct;
mod directory;
mod find;
mod geography;
pub mod kept;
mod list_import;
mod map;
mod pages;
pub mod rosters;
mod school;
pub mod store;

pub use directory::{CMS_SCHOOLS, Grades, ReadError, SchoolLevel, SchoolSeed, read_schools, slug};
pub use find::{Fit, Found, FoundPage, Hit, Place, SchoolCard, Wanted, find, fold};
pub use geography::{Point, Zip, ZipPlace, zip_places};
pub use list_import::{ListOutcome, import_list};
pub use map::{MapDrawing, MapView, Sign, draw, draw_by};
pub use school::{School, SchoolName};
pub use store::{by_id, by_slug, list, names};

/// The middle of a ZIP's area; nothing for text that is no ZIP, or one outside the region.
pub fn zip_point(zip: &str) -> Option<Point> {
    Zip::parse(zip)?.point()
}

db::id!(
    /// A school.
    SchoolId
);

use crate::people::Ability;
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .public("/schools", pages::list)
        .public("/schools/{slug}", pages::show)
        .get("/office/schools/{id}", Who::May(Ability::EditSchool), pages::edit)
        .post("/office/schools/{id}", Who::May(Ability::EditSchool), pages::correct)
        .get("/office/rosters", Who::May(Ability::MendProblems), pages::rosters::show)
        .post("/office/rosters", Who::May(Ability::MendProblems), pages::rosters::import)
}
