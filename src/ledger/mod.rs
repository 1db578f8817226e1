//! What happened, and who looked at what: one append-only journal, chained by hash.

mod chain;
mod entry;
mod pages;
mod store;

pub use chain::{Broken, COLUMNS, Chain, verify};
pub use entry::{Actor, Entry};
pub use store::{Line, history, note, note_all, of_person, of_record};
pub(crate) use store::{head, set_head};

use crate::people::Ability;
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .get("/me/timeline", Who::SignedIn, pages::mine)
        .get("/office/people/{person}/timeline", Who::May(Ability::SeeTimeline), pages::of_person)
        .get("/office/history/{kind}/{record}", Who::May(Ability::SeeTimeline), pages::of_record)
}
