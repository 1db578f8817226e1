//! What the work comes to: counts for whoever answers for a school or the district.

mod pages;
mod store;

use crate::people::Ability;
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    const SEE: Who = Who::May(Ability::SeeDashboard);
    Routes::default().get("/office", Who::SignedIn, pages::office).get("/office/overview.csv", SEE, pages::overview_csv)
}
