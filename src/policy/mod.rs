//! The district's rules as versioned data.

mod document;
mod pages;
mod reading;
mod store;
mod timetable;
mod version;

pub use document::*;
pub use store::load;
pub use timetable::{InForce, Timetable};
pub use version::{keep_current, refresh};

use crate::people::Ability;
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    const SEE: Who = Who::May(Ability::SeePolicy);
    const SET: Who = Who::May(Ability::SetPolicy);
    Routes::default()
        .get("/office/policy", SEE, pages::show)
        .get("/office/policy/versions", SEE, pages::list)
        .get("/office/policy/versions/{version}", SEE, pages::version)
        .get("/office/policy/versions/{version}/text", SEE, pages::text)
        .get("/office/policy/versions/{version}/policy.toml", SEE, pages::download)
        .get("/office/policy/compare", SEE, pages::compare)
        .get("/office/policy/new", SET, pages::new)
        .post("/office/policy/preview", SET, pages::preview)
        .post("/office/policy/versions", SET, pages::confirm)
}
