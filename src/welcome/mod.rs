//! The public face: home, about, and the statements a district owes its families.

mod figures;
mod help;
mod pages;
mod store;

pub use figures::Counts;
pub use help::keys_for_everybody;

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .public("/", pages::home)
        .public("/about", pages::about)
        .public("/volunteer", pages::volunteer)
        .public("/accessibility", pages::accessibility)
        .public("/non-discrimination", pages::non_discrimination)
        .public("/privacy", pages::privacy)
        .public("/help", help::list)
        .public("/help/{topic}", help::show)
        .public("/sitemap.xml", pages::sitemap)
}
