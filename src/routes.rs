//! Every page of the product: the features' route tables, put together.

use crate::web::Routes;

/// The whole table. `demo` adds the pages that exist only in the demonstration world.
pub fn all(demo: bool) -> Routes {
    let routes = Routes::default()
        .merge(crate::welcome::routes())
        .merge(crate::people::routes())
        .merge(crate::schools::routes())
        .merge(crate::volunteering::routes())
        .merge(crate::giving::routes())
        .merge(crate::needs::routes())
        .merge(crate::partners::routes())
        .merge(crate::agreements::routes())
        .merge(crate::proof::routes())
        .merge(crate::connect::routes())
        .merge(crate::evidence::routes())
        .merge(crate::policy::routes())
        .merge(crate::ledger::routes())
        .merge(crate::keeping::routes())
        .merge(crate::web::routes());
    if demo { routes.merge(crate::demo::routes()) } else { routes }
}
