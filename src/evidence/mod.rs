//! What the work comes to: counts for whoever answers for a school or the district.

mod dashboard;
mod dashboard_costs;
mod dashboard_pages;
mod dashboard_partners;
mod dashboard_partners_store;
mod dashboard_store;
mod figure;
mod pages;
mod plot;
mod store;
mod to_do;

pub use plot::{Kind, Plot, Series};

use crate::people::Ability;
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    const SEE: Who = Who::May(Ability::SeeDashboard);
    Routes::default()
        .get("/office", Who::SignedIn, pages::office)
        .get("/office/overview.csv", SEE, pages::overview_csv)
        .get("/office/dashboard", SEE, dashboard_pages::show)
        .get("/office/dashboard.csv", SEE, dashboard_pages::download)
        .get("/office/dashboard.xlsx", SEE, dashboard_pages::download)
}
