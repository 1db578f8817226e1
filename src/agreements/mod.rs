//! Agreements with partners: planned, signed by both sides, kept up with their papers, put to work at schools whose
//! principal said yes, reported on. What stops when something lapses, and what mends it: docs/agreements.md.

mod act;
pub mod agreement;
pub mod agreement_flow;
mod agreement_signing;
pub mod data;
mod data_end;
pub mod data_flow;
mod data_notices;
mod data_review;
mod data_signing;
mod data_step;
pub mod data_text;
mod desk;
mod following;
mod jobs;
mod need;
mod notices;
mod own;
mod pages;
mod paper;
pub mod paper_flow;
mod report;
mod report_again;
pub mod report_flow;
pub mod roster;
mod routes;
pub mod signing;
pub mod site;
pub mod site_flow;
mod store;
pub mod suspension;
pub mod text;
pub mod upload;

pub use act::Act;
pub use agreement::Agreement;
pub use jobs::{NIGHT, jobs};
pub use pages::state_tag;
pub use routes::routes;
pub use store::agreement::of as agreements_of;
pub use store::merge::{Moved, move_back, move_over};
pub use store::open::waits;
