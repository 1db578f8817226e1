//! What became of what was given: words and photos for whoever gave it, and what all of it came to.
//!
//! Nobody is shown who did not agree, and no word tells of a child. How: docs/giving.md.

mod became;
mod forget;
mod impact;
mod impact_office;
mod impact_pages;
mod impact_store;
mod pages;
pub mod photo;
mod store;

pub use became::{Consent, Of, Shown, has_any, may, shown};
pub use forget::forget;
pub use impact::{Impact, Public, public_impact};

use crate::people::Ability;
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    const WRITE: Who = Who::May(Ability::WriteNeeds);
    let told = Routes::default()
        .get("/office/proof/{of}", WRITE, pages::show)
        .post("/office/proof/{of}/words", WRITE, pages::write)
        .post("/office/proof/{of}/photos", WRITE, pages::add)
        .get("/office/photos/{id}", WRITE, pages::photo)
        .post("/office/photos/{id}", WRITE, pages::change)
        .get("/office/photos/{id}/photo.jpg", WRITE, pages::inside)
        .get("/photos/{file}", Who::Anyone, pages::outside)
        .post("/office/photos/{id}/remove", WRITE, pages::remove)
        .post("/office/proof/{of}/remove", WRITE, pages::remove_all);
    told.merge(impact_routes())
}

/// What all of it came to: for a giver, for a partner and for the office.
fn impact_routes() -> Routes {
    use impact_office as office;
    use impact_pages as own;
    const OWN: Who = Who::May(Ability::SeeOwnPartner);
    const SEE: Who = Who::May(Ability::SeePartners);
    Routes::default()
        .get("/me/impact", Who::SignedIn, own::giver)
        .get("/me/impact.csv", Who::SignedIn, own::giver_csv)
        .get("/me/partner/{id}/impact", OWN, own::partner)
        .get("/me/partner/{id}/impact.csv", OWN, own::partner_csv)
        .post("/me/partner/{id}/impact/shown", OWN, own::show)
        .get("/office/partners/{id}/impact", SEE, office::partner)
        .get("/office/partners/{id}/impact.csv", SEE, office::csv)
        .post("/office/partners/{id}/impact/shown", Who::May(Ability::KeepPartners), office::show)
}
