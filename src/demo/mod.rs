//! An invented world to try everything in: real schools, plainly fictional people.

mod agreed;
mod calendar;
mod campaigns;
pub mod cast;
mod clock;
mod closets;
pub mod examples;
pub mod full;
mod money_tables;
pub mod names;
pub mod pages;
mod pictures;
mod proof_tables;
pub mod small;
mod sponsors;
mod tables;
pub mod world;

use crate::web::{Routes, Who};

/// The pages that exist only in the demonstration.
pub fn routes() -> Routes {
    Routes::default()
        .get("/demo", Who::Anyone, pages::cast)
        .post("/demo/sign-in", Who::Anyone, pages::sign_in)
        .post("/demo/clock", Who::Anyone, clock::move_on)
        .get("/demo/volunteer-list.csv", Who::Anyone, pages::volunteer_list)
        .get("/demo/routes.txt", Who::Anyone, pages::routes)
        .merge(crate::connect::demo_routes())
}
