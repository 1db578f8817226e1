//! Pages of schools: the list with its map, each school's own, and what the office corrects.

mod list;
mod office;
pub mod rosters;
mod show;

pub use list::list;
pub use office::{correct, edit};
pub use show::show;

use crate::web::Page;

/// A distance as people say it: tenths when it is near, whole miles beyond.
fn miles(page: &Page, miles: f64) -> String {
    let digits = u8::from(miles < 9.95);
    let number = page.decimal(miles, digits);
    page.t1("schools-miles", "miles", number)
}
